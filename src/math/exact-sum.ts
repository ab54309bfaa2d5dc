/** Sums of numbers without rounding, so that neither order nor grouping changes a bit (Shewchuk 1997, Discrete & Computational Geometry 18). */

/**
 * Numbers whose sum, taken exactly, is meant: the first is that sum rounded, the second what the rounding left, and so on, each rounded in
 * its turn. There is one such list for every sum; that of 0 is `[0]`.
 */
export type ExactSum = readonly number[];

/** Of finite numbers, or of sums. RangeError where it is beyond the largest number. */
export const exactSum = (numbers: Iterable<number>): ExactSum => {
  let parts: readonly number[] = [];
  for (const one of numbers) parts = plus(parts, one);
  const sum: number[] = [];
  while (parts.length > 0) {
    const rounded = roundedSum(parts);
    if (!Number.isFinite(rounded)) throw new RangeError('numbers: expected a sum that is finite');
    sum.push(rounded);
    parts = plus(parts, -rounded);
  }
  return sum.length === 0 ? [0] : sum;
};

/** Parts that do not overlap, the smallest first, with one number more. */
const plus = (parts: readonly number[], one: number): readonly number[] => {
  const next: number[] = [];
  let sum = one;
  for (const part of parts) {
    const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
    sum = large + small;
    const lost = small - (sum - large);
    if (lost !== 0) next.push(lost);
  }
  if (sum !== 0) next.push(sum);
  return next;
};

/** To the nearest number, of two as near to the even one. */
const roundedSum = (parts: readonly number[]): number => {
  let at = parts.length - 1;
  let sum = parts[at]!;
  let lost = 0;
  while (at > 0 && lost === 0) {
    at -= 1;
    const before = sum;
    sum = before + parts[at]!;
    lost = parts[at]! - (sum - before);
  }
  // A tie was rounded to even, yet what lies below it says which side is nearer.
  const below = at > 0 ? parts[at - 1]! : 0;
  if ((lost < 0 && below < 0) || (lost > 0 && below > 0)) {
    const twice = lost * 2;
    const nearer = sum + twice;
    if (nearer - sum === twice) return nearer;
  }
  return sum;
};
