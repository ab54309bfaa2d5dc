/**
 * Whether choices have best coefficients at all. They have none where some direction explains every choice and none against it: along it the
 * likelihood rises for ever (Albert & Anderson 1984, Biometrika 71, 1–10).
 */
import { solverOf } from '../matrix.ts';
import type { ChoiceSet } from './choice-set.ts';
import { surprise } from './likelihood.ts';

/**
 * Proves that a best exists, from coefficients at which the gradient is nearly 0. By Stiemke's lemma (1915) it does exactly where numbers
 * above 0, one for each difference, bring their sum to 0. The chances do nearly; the smallest mend of them that does so exactly is
 * reckoned, and must leave all of them above 0. `free` are the coefficients that may move.
 */
export const bestExists = (
  sets: readonly ChoiceSet[],
  beta: Float64Array,
  free: readonly number[],
): boolean => {
  const rows: Float64Array[] = [];
  const chances: number[] = [];
  const rest = new Float64Array(free.length);
  const products = new Float64Array(free.length * free.length);
  for (const set of sets) {
    for (const [other, share] of surprise(set, beta).chances.entries()) {
      const row = Float64Array.from(free, (at) => set.differences[other * beta.length + at]!);
      const chance = set.weight * share;
      rows.push(row);
      chances.push(chance);
      for (let at = 0; at < row.length; at++) {
        rest[at]! += chance * row[at]!;
        for (let to = 0; to < row.length; to++)
          products[at * row.length + to]! += row[at]! * row[to]!;
      }
    }
  }
  const mend = solverOf(products, free.length)?.solve(rest);
  if (mend === undefined) return false;
  return rows.every((row, at) => {
    const change = row.reduce((sum, value, place) => sum + value * mend[place]!, 0);
    return Math.abs(change) < chances[at]! / 2; // half, as a mend of all of it may round to less
  });
};
