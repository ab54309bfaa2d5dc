/** Which band a value is in, by which cut-off: the instrument's default set, a named one, or a number of the caller. */
import type { CaveatCode } from './caveat.ts';
import { rawRangeOf } from './coding.ts';
import type { Band, Coding, CutoffSet } from './instrument.ts';
import type { TotalInstrument } from './instruments/registry.ts';
import type { AppliedCutoff } from './score.ts';

export interface Cut {
  readonly applied: AppliedCutoff;
  readonly bands: readonly Band[];
  readonly caveats: readonly CaveatCode[];
}

/** None where the coding has a scale of its own, for which nothing is published, and no number is given. */
export const cutFor = (
  instrument: TotalInstrument,
  coding: Coding | undefined,
  wanted: string | number | undefined,
): Cut | undefined => {
  if (typeof wanted === 'number') return givenCut(instrument, coding, wanted);
  if (coding?.rawRange) return undefined;
  const id = wanted ?? instrument.defaultCutoff;
  const set = instrument.cutoffs.find((cutoff) => cutoff.id === id);
  return set && cutOf(set);
};

export const cutOf = ({ bands, caveats = [], ...set }: CutoffSet): Cut => ({
  applied: set,
  bands,
  caveats: [...caveats, ...BY_PROVENANCE[set.provenance]],
});

const BY_PROVENANCE: { readonly [P in CutoffSet['provenance']]: readonly CaveatCode[] } = {
  published: [],
  convention: ['cutoff-is-convention'],
  unverified: ['cutoff-unverified'],
};

const givenCut = (
  instrument: TotalInstrument,
  coding: Coding | undefined,
  value: number,
): Cut | undefined => {
  const { customCutoff } = instrument;
  if (!customCutoff) return undefined;
  const [lowest, highest] = rawRangeOf(instrument, coding);
  const { worseIs, worse, better } = customCutoff;
  const [below, from] = worseIs === 'from' ? [better, worse] : [worse, better];
  return {
    applied: {
      id: 'given',
      on: 'raw',
      provenance: 'given',
      value,
      source: 'The caller',
      note: worseIs === 'from' ? `${worse} from ${value}` : `${worse} below ${value}`,
    },
    bands: [
      { id: below, from: lowest, to: value - 1 },
      { id: from, from: value, to: highest },
    ],
    caveats: ['cutoff-given'],
  };
};

export const bandAt = (bands: readonly Band[], value: number): string | undefined =>
  bands.find(({ from, to }) => from <= value && value <= to)?.id;
