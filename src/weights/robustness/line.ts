/** Scores as one weight moves and the others keep their proportions: S(t) = t·v + (1 − t)·B, a straight line for each alternative. */
import type { AlternativeTable } from '../alternative.ts';
import type { WeightColumn } from '../weights.ts';

/** Of all alternatives, one place a row. */
export interface Lines {
  /** The weight as it is. */
  readonly weight: number;
  /** Where the weight is as it is. */
  readonly scores: Float64Array;
  /** By how much a score would change were the weight to go from 0 to 1. */
  readonly slopes: Float64Array;
}

export const scoresOf = ({ columns }: AlternativeTable, shares: Float64Array): Float64Array => {
  const scores = new Float64Array(columns[0]?.length ?? 0);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < scores.length; row++) scores[row]! += shares[at]! * column[row]!;
  }
  return scores;
};

export const linesOf = (
  table: AlternativeTable,
  { shares }: WeightColumn,
  [factor, scores]: readonly [factor: number, scores: Float64Array],
): Lines => {
  const bottom = scoresOf(table, rescaled(shares, factor, 0));
  const slopes = bottom.map((level, row) => table.columns[factor]![row]! - level);
  return { weight: shares[factor]!, scores, slopes };
};

/** The weights with one of them at `weight`. Where it had all of it, nothing can keep its proportion: the others rise alike. */
export const rescaled = (shares: Float64Array, factor: number, weight: number): Float64Array => {
  const rest = shares.reduce((sum, share, at) => (at === factor ? sum : sum + share), 0);
  const others = shares.length - 1;
  return shares.map((share, at) => {
    if (at === factor) return weight;
    return (1 - weight) * (rest > 0 ? share / rest : 1 / others);
  });
};

/** Slopes nearer to each other than this are parallel: what is left is rounding. */
export const PARALLEL = 1e-15;
