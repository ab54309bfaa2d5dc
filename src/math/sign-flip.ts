/** The paired permutation test: were there no difference, the sign of each pair's difference would be chance (Fisher 1935). */
import { randomOf } from './random.ts';

export interface SignFlip {
  /** Two-sided: the share of sign patterns whose sum is as far from 0 as the one seen, or farther. NaN of no pairs. */
  readonly p: number;
  /** Whether all patterns were looked at. Else p = (r + 1) ÷ (draws + 1), r of the draws being as far: it is never 0. */
  readonly isExact: boolean;
  /** How many patterns were looked at. */
  readonly draws: number;
}

/** By all patterns where at most 20 differences are not 0, else by as many random ones as told. */
export const signFlip = (
  differences: ArrayLike<number>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): SignFlip => {
  if (differences.length === 0) return { p: NaN, isExact: true, draws: 0 };
  const sizes = Float64Array.from(differences).filter((difference) => difference !== 0);
  let sum = 0;
  let all = 0;
  for (const difference of sizes) {
    sum += difference;
    all += Math.abs(difference);
  }
  // Patterns of the same sum round differently by their order of adding: they are as far all the same.
  const far = Math.abs(sum) - all * 1e-12;
  if (sizes.length <= MOST_EXACT) return exact(sizes, far);
  return { p: (countDrawn(sizes, far, { seed, draws }) + 1) / (draws + 1), isExact: false, draws };
};

const MOST_EXACT = 20; // a million patterns

const exact = (sizes: Float64Array, far: number): SignFlip => {
  const middle = sizes.length >> 1;
  const firsts = sumsOf(sizes.subarray(0, middle));
  const seconds = sumsOf(sizes.subarray(middle));
  let count = 0;
  for (const first of firsts) {
    for (const second of seconds) if (Math.abs(first + second) >= far) count += 1;
  }
  const patterns = firsts.length * seconds.length;
  return { p: count / patterns, isExact: true, draws: patterns };
};

/** The sums of all sign patterns. */
const sumsOf = (sizes: Float64Array): Float64Array => {
  let sums = new Float64Array(1);
  for (const size of sizes) {
    const next = new Float64Array(2 * sums.length);
    for (let at = 0; at < sums.length; at++) {
      next[2 * at] = sums[at]! + size;
      next[2 * at + 1] = sums[at]! - size;
    }
    sums = next;
  }
  return sums;
};

const countDrawn = (
  sizes: Float64Array,
  far: number,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): number => {
  const { below } = randomOf(seed);
  let count = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    let bits = 0;
    for (let at = 0; at < sizes.length; at++) {
      if (at % BITS === 0) bits = below(PATTERNS);
      sum += bits & 1 ? sizes[at]! : -sizes[at]!;
      bits >>= 1;
    }
    if (Math.abs(sum) >= far) count += 1;
  }
  return count;
};

const BITS = 16; // signs from one random number
const PATTERNS = 65_536; // of so many signs
