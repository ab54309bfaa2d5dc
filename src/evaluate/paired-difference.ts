/** One sample of differences, and all that is told of it: mean, intervals, tests, effect size, wins. */
import { bootstrap } from '../math/bootstrap.ts';
import type { Interval } from '../math/interval.ts';
import { type SignFlip, signFlip } from '../math/sign-flip.ts';
import { studentBeyond, studentCritical } from '../math/student.ts';
import type { Resampling } from './settle.ts';

/** One value of each of the two, for the same query. */
export interface Pair {
  readonly query: string;
  readonly one: number;
  readonly other: number;
}

export interface PairedDifference {
  /** Pairs that count. */
  readonly queries: number;
  /** Of the one and of the other. */
  readonly means: readonly [one: number, other: number];
  /** The mean of one − other: above 0, the one is better. */
  readonly difference: number;
  /** Of the difference, had there been other queries: percentiles of a bootstrap over queries. */
  readonly interval: Interval;
  /** The paired t-test (Student 1908), two-sided; NaN of fewer than two queries, or of differences all alike. */
  readonly t: TTest;
  /** The paired permutation test, two-sided. */
  readonly permutation: SignFlip;
  /** dz: the mean difference ÷ the standard deviation of the differences. Hardly depends on how many queries there are, as p does. */
  readonly effectSize: number;
  /** Queries for which the one is better, both are alike, the other is better. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

export interface TTest {
  readonly t: number;
  readonly freedom: number;
  readonly p: number;
  /** Of the mean difference. */
  readonly interval: Interval;
}

export interface PairedOptions extends Resampling {
  /** Random sign patterns, where there are too many to look at all. */
  readonly permutations: number;
}

export const pairedDifference = (
  pairs: readonly Pair[],
  { permutations, level, ...resampling }: PairedOptions,
): PairedDifference => {
  const differences = Float64Array.from(pairs, differenceOf);
  const count = pairs.length;
  const difference = meanOf(differences);
  // A spread that is rounding alone is none.
  const spread = deviationOf(differences, difference);
  const deviation = spread > ROUNDING * Math.abs(difference) ? spread : 0;
  const mean = (draw: Int32Array): number => {
    let sum = 0;
    for (const unit of draw) sum += differences[unit]!;
    return sum / draw.length;
  };
  return {
    queries: count,
    means: [
      meanOf(Float64Array.from(pairs, ({ one }) => one)),
      meanOf(Float64Array.from(pairs, ({ other }) => other)),
    ],
    difference,
    interval: count === 0 ? [NaN, NaN] : bootstrap(count, mean, { ...resampling, level }),
    t: tTest(count, [difference, deviation], level),
    permutation: signFlip(differences, { seed: resampling.seed, draws: permutations }),
    effectSize: deviation > 0 ? difference / deviation : NaN,
    wins: differences.filter((one) => one > 0).length,
    ties: differences.filter((one) => one === 0).length,
    losses: differences.filter((one) => one < 0).length,
  };
};

/**
 * How much greater one mean is than another, of different queries, with the interval of Welch 1947 (Biometrika 34, 28–35), which holds what
 * it says in small groups too, as a bootstrap does not; NaN of fewer than two queries on a side.
 */
export const differenceOfDifferences = (
  [group, others]: readonly [readonly Pair[], readonly Pair[]],
  level: number,
): { readonly difference: number; readonly interval: Interval } => {
  const [inside, outside] = [group, others].map((pairs) => {
    const differences = Float64Array.from(pairs, differenceOf);
    const mean = meanOf(differences);
    const count = differences.length;
    return { mean, count, square: deviationOf(differences, mean) ** 2 / count };
  }) as [Side, Side];
  const difference = inside.mean - outside.mean;
  const square = inside.square + outside.square;
  if (!(square >= 0)) return { difference, interval: [NaN, NaN] };
  if (square === 0) return { difference, interval: [difference, difference] };
  // Welch and Satterthwaite's degrees of freedom
  const freedom =
    square ** 2 /
    (inside.square ** 2 / (inside.count - 1) + outside.square ** 2 / (outside.count - 1));
  const reach = studentCritical(1 - level, freedom) * Math.sqrt(square);
  return { difference, interval: [difference - reach, difference + reach] };
};

interface Side {
  readonly mean: number;
  readonly count: number;
  /** Of the standard error of the mean. */
  readonly square: number;
}

/** Two sums of the same parts in another order are alike. */
const differenceOf = ({ one, other }: Pair): number => {
  const difference = one - other;
  const size = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
};

const ROUNDING = 1e-12;

const tTest = (
  count: number,
  [mean, deviation]: readonly [mean: number, deviation: number],
  level: number,
): TTest => {
  const freedom = Math.max(0, count - 1);
  if (!(deviation > 0)) return { t: NaN, freedom, p: NaN, interval: [NaN, NaN] };
  const error = deviation / Math.sqrt(count);
  const reach = studentCritical(1 - level, freedom) * error;
  return {
    t: mean / error,
    freedom,
    p: studentBeyond(mean / error, freedom),
    interval: [mean - reach, mean + reach],
  };
};

const meanOf = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
};

const deviationOf = (values: Float64Array, mean: number): number => {
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / (values.length - 1));
};
