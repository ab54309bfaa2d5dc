/** How far a mean may be off by the choice of phrases: the percentile bootstrap (Efron & Tibshirani 1993, chapter 13). */
import { below, randomAt } from '../../fixtures/generator/random.ts';

export interface Estimate {
  readonly mean: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2_000;
const TAIL = 0.025;
const SEED = 1;

/**
 * Mean of the values and its interval; NaN of no values. Equally many values are drawn alike every time, so that two systems on
 * the same phrases see the same samples.
 */
export const estimate = (values: readonly number[]): Estimate => {
  const means = Array.from({ length: RESAMPLES }, (_, at) => resampledMean(values, at));
  means.sort((a, b) => a - b);
  return {
    mean: meanOf(values),
    low: quantile(means, TAIL),
    high: quantile(means, 1 - TAIL),
  };
};

/** Mean of the differences by phrase, `ours` minus `theirs`, and its interval. */
export const difference = (ours: readonly number[], theirs: readonly number[]): Estimate => {
  if (ours.length !== theirs.length) {
    throw new RangeError(`expected pairs, got ${ours.length} values and ${theirs.length}`);
  }
  return estimate(ours.map((value, at) => value - (theirs[at] as number)));
};

const resampledMean = (values: readonly number[], resample: number): number => {
  const random = randomAt(SEED, 'resample', resample);
  let sum = 0;
  for (let draw = 0; draw < values.length; draw += 1) {
    sum += values[below(random, values.length)] as number;
  }
  return sum / values.length;
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Between the two nearest of a sorted list, in proportion (Hyndman & Fan 1996, type 7). */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const at = Math.floor(place);
  const lower = sorted[at] as number;
  const upper = sorted[Math.min(at + 1, sorted.length - 1)] as number;
  return lower + (upper - lower) * (place - at);
};
