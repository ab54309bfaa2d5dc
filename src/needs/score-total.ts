/** Sums of points: raw = Σ points of the chosen options, read on its scale, cut into bands, and by subscale. */
import type { Form } from './assessment.ts';
import { bandAt, type Cut, cutFor, cutOf } from './band.ts';
import { type CaveatCode, inOrder } from './caveat.ts';
import { chosenOptions, codingOf, optionsOf, rawRangeOf } from './coding.ts';
import type { Item, Range, SubscaledInstrument, TransformedInstrument } from './instrument.ts';
import type { TotalInstrument } from './instruments/registry.ts';
import type { Score, SubscaledScore, SubscaleScore } from './score.ts';

/** What every score of a form begins with. */
export interface FormFacts {
  readonly instrument: Form['instrument'];
  readonly on?: string;
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly source: string;
}

export const scoreTotal = (instrument: TotalInstrument, form: Form, facts: FormFacts): Score => {
  const coding = codingOf(instrument, form.coding);
  const total = totalOf(instrument, form);
  const cut = total && cutFor(instrument, coding, form.cutoff);
  const band = total && cut && bandWithin(instrument, cut, total.bounds);
  const caveats: CaveatCode[] = [
    ...instrument.caveats,
    ...(band !== undefined && cut ? [...cut.caveats, ...instrument.bandCaveats] : []),
    ...incompleteness(facts, total, band),
    ...(total && !cut ? (['no-cutoff-for-coding'] as const) : []),
  ];
  const common = {
    ...facts,
    ...(total ? { raw: total.raw } : {}),
    rawRange: rawRangeOf(instrument, coding),
    ...(total && !facts.complete ? { rawBounds: total.bounds } : {}),
    ...(band === undefined ? {} : { band }),
    ...(cut ? { cutoff: cut.applied } : {}),
  };
  const { kind } = instrument;
  if (kind === 'sum') return { kind, ...common, caveats: inOrder(caveats) } as Score;
  if (kind === 'transformed') {
    const { transformedRange } = instrument;
    const read = total && facts.complete ? { transformed: transformed(instrument, total.raw) } : {};
    return { kind, ...common, ...read, transformedRange, caveats: inOrder(caveats) } as Score;
  }
  const parts = subscalesOf(instrument, form);
  return {
    kind,
    ...common,
    subscales: parts.scores,
    caveats: inOrder([...caveats, ...parts.caveats]),
  } as Score;
};

interface Total {
  readonly raw: number;
  readonly bounds: Range;
}

/** None where more items are missing than the instrument allows. */
const totalOf = (instrument: TotalInstrument, form: Form): Total | undefined => {
  const options = chosenOptions(instrument, form);
  const missing = instrument.items.filter((_, at) => options[at] === undefined);
  if (missing.length > instrument.missing.allowed) return undefined;
  const raw = sumOf(instrument.items, options);
  const open = optionsOf(instrument, codingOf(instrument, form.coding));
  const possible = missing.map(({ points }) => open.map((option) => points[option]!));
  return {
    raw,
    bounds: [
      possible.reduce((sum, points) => sum + Math.min(...points), raw),
      possible.reduce((sum, points) => sum + Math.max(...points), raw),
    ],
  };
};

const sumOf = (items: readonly Item[], options: readonly (string | undefined)[]): number =>
  items.reduce((sum, { points }, at) => {
    const option = options[at];
    return option === undefined ? sum : sum + points[option]!;
  }, 0);

/** The band of both ends, if they are in the same one. */
const bandWithin = (
  instrument: TotalInstrument,
  { applied, bands }: Cut,
  [lowest, highest]: Range,
): string | undefined => {
  const at = (raw: number): string | undefined => {
    const isRead = applied.on === 'transformed' && instrument.kind === 'transformed';
    return bandAt(bands, isRead ? transformed(instrument, raw) : raw);
  };
  return at(lowest) === at(highest) ? at(lowest) : undefined;
};

const transformed = (
  { transform, rawRange }: TransformedInstrument<string>,
  raw: number,
): number => ('times' in transform ? raw * transform.times : transform.table[raw - rawRange[0]]!);

const incompleteness = (
  { complete }: FormFacts,
  total: Total | undefined,
  band: string | undefined,
): readonly CaveatCode[] => {
  if (complete) return [];
  if (!total) return ['incomplete'];
  return band === undefined ? ['one-missing', 'band-undecided'] : ['one-missing'];
};

const subscalesOf = (
  instrument: SubscaledInstrument<string, string> & TotalInstrument,
  form: Form,
): {
  readonly scores: SubscaledScore<string, string>['subscales'];
  readonly caveats: readonly CaveatCode[];
} => {
  const options = chosenOptions(instrument, form);
  const scores: { [id: string]: SubscaleScore } = {};
  const caveats: CaveatCode[] = [];
  for (const { id, items, rawRange, cutoff } of instrument.subscales) {
    const places = [...instrument.items.keys()].filter((at) =>
      items.includes(instrument.items[at]!.id),
    );
    if (places.some((at) => options[at] === undefined)) continue;
    const raw = sumOf(
      places.map((at) => instrument.items[at]!),
      places.map((at) => options[at]),
    );
    const cut = cutoff && cutOf(cutoff);
    scores[id] = {
      raw,
      rawRange,
      ...(cut ? { band: bandAt(cut.bands, raw)!, cutoff: cut.applied } : {}),
    };
    // The band of the total has caveats of its own.
    caveats.push(...(cutoff?.caveats ?? []));
  }
  return { scores, caveats };
};
