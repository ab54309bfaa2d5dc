/** Is SMAA as near to exact areas as its stated errors say? */
import type { Random } from '../../src/math/random.ts';
import { smaa, type UncertainAlternative } from '../../src/weights/index.ts';
import { exactAcceptability, type Row } from './areas.ts';
import { seedFrom, streamOf, times } from './chance.ts';
import { cell, decimals, meanOf } from './monte-carlo.ts';
import type { Settings, Simulation } from './simulation.ts';

const FACTORS = [2, 3] as const;
const ALTERNATIVES = [3, 6] as const;
const DRAWS = 10_000;
const REACH = 1.96;
const SHOULD = 0.95;

/** Of rarer ranks so few draws count a handful, whose error is no normal one. */
const RARE = 0.02;

export const smaaAgainstAreas: Simulation = {
  name: 'smaa-against-areas',
  question: 'Is SMAA as near to exact areas as its stated errors say?',
  run: (settings) => ({
    tables: [
      FACTORS.flatMap((factors) =>
        ALTERNATIVES.map((alternatives) => rowOf({ factors, alternatives }, settings)),
      ),
    ],
    notes: [
      `Alternatives with random utilities; of two factors the exact share of weights is a length, of three an area, made by cutting the triangle of all weights where two score alike. ${DRAWS.toLocaleString('en')} uniform draws. "Within": the share differs from the exact one by less than ${REACH} of its stated error, over all ranks of all alternatives whose exact share lies between ${decimals(RARE, 2)} and ${decimals(1 - RARE, 2)}; each study is one table of alternatives, and counts as one. "Bias" is the mean of share − exact for the first rank of one alternative, "greatest" the greatest difference of any share in any study. Where the exact share is 0 or 1, "certain" counts the studies in which SMAA says so too.`,
    ],
  }),
};

const rowOf = (
  { factors, alternatives: count }: { readonly factors: number; readonly alternatives: number },
  { seed, repetitions, tell }: Settings,
) => {
  const random = streamOf(seed, `smaa-against-areas ${factors} ${count}`);
  const studies = times(repetitions, () => studied(random, factors, count));
  tell(`${factors} factors, ${count} alternatives`);
  return {
    factors: String(factors),
    alternatives: String(count),
    within: cell(meanOf(studies.flatMap(({ within }) => (Number.isNaN(within) ? [] : [within]))), {
      is: SHOULD,
    }),
    bias: cell(meanOf(studies.map(({ bias }) => bias)), { is: 0 }, 5),
    greatest: decimals(Math.max(...studies.map(({ greatest }) => greatest))),
    certain: `${studies.filter(({ isCertain }) => isCertain).length} of ${studies.length}`,
  };
};

interface Study {
  /** Share of the ranks; NaN where all are rare. */
  readonly within: number;
  readonly bias: number;
  readonly greatest: number;
  readonly isCertain: boolean;
}

const studied = (random: Random, factors: number, count: number): Study => {
  const rows = times(count, (): Row => times(factors, random.next));
  const exact = exactAcceptability(rows);
  const { alternatives } = smaa(rows.map(named), {
    draws: DRAWS,
    ranks: Infinity,
    seed: seedFrom(random),
  });
  const shares = alternatives.flatMap(({ acceptability, errors }, row) =>
    acceptability.map((share, rank) => ({
      rank,
      truth: exact[row]![rank]!,
      off: share - exact[row]![rank]!,
      error: errors[rank]!,
    })),
  );
  const common = shares.filter(({ truth }) => truth > RARE && truth < 1 - RARE);
  return {
    within: common.filter(({ off, error }) => Math.abs(off) < REACH * error).length / common.length,
    bias: shares[0]!.off,
    greatest: Math.max(...shares.map(({ off }) => Math.abs(off))),
    isCertain: shares.every(({ truth, off }) => !isWhole(truth) || Math.abs(off) < ROUNDING),
  };
};

const ROUNDING = 1e-9;

const isWhole = (share: number): boolean => share < ROUNDING || share > 1 - ROUNDING;

const named = (row: Row, at: number): UncertainAlternative => ({
  id: `a${at}`,
  utilities: Object.fromEntries(row.map((utility, factor) => [`w${factor}`, utility])),
});
