/** What a figure might have been with other people: resampling with replacement (Efron 1979, Annals of Statistics 7, 1–26). */
import { type Interval, percentileInterval } from './interval.ts';
import { randomOf } from './random.ts';

export interface ResampleOptions {
  /** A safe integer: the same seed, the same draws. */
  readonly seed: number;
  /** How many draws, 2,000 unless told. */
  readonly repetitions?: number;
  /**
   * Sizes of the strata, in the order of the units: the first so many are the first stratum. From each as many are drawn as it has. All
   * are one stratum unless told.
   */
  readonly strata?: readonly number[];
}

export interface BootstrapOptions extends ResampleOptions {
  /** Share of the draws that the interval holds, .95 unless told. */
  readonly level?: number;
}

/**
 * The interval of a statistic of `count` units, by the percentiles of the draws (Efron & Tibshirani 1993, An Introduction to the Bootstrap,
 * ch. 13). `statistic` gets the numbers of the units drawn, `count` of them, in a buffer that the next draw overwrites; draws of which it is
 * NaN are left out. Percentiles rather than BCa (Efron 1987), which is better where a statistic is much skewed: they need no jackknife of
 * one more pass for every unit, and end at values that the statistic took. Units that are people stay whole: give it people, not pairs.
 */
export const bootstrap = (
  count: number,
  statistic: (draw: Int32Array) => number,
  options: BootstrapOptions,
): Interval => {
  const { repetitions = REPETITIONS, level = 0.95 } = options;
  const values = new Float64Array(repetitions);
  resample(
    count,
    (draw, at) => {
      values[at] = statistic(draw);
    },
    options,
  );
  return percentileInterval(values, level);
};

/** Visits the draws one after the other, for as many statistics at once as the visitor likes. Cost O(count) each. */
export const resample = (
  count: number,
  visit: (draw: Int32Array, at: number) => void,
  { seed, repetitions = REPETITIONS, strata = [count] }: ResampleOptions,
): void => {
  const { below } = randomOf(seed);
  const draw = new Int32Array(count);
  for (let at = 0; at < repetitions; at++) {
    let from = 0;
    for (const size of strata) {
      for (let unit = from; unit < from + size; unit++) draw[unit] = from + below(size);
      from += size;
    }
    visit(draw, at);
  }
};

const REPETITIONS = 2000;
