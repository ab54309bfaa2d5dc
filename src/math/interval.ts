/** Intervals of shares, of differences of shares, and of resampled figures. */
import { normalQuantile } from './normal.ts';

/** Both ends belong to it. */
export type Interval = readonly [lowest: number, highest: number];

/** A share as counts: so many of so many. */
export type Share = readonly [successes: number, trials: number];

/**
 * The interval of a share by Wilson's score (Wilson 1927, "Probable inference", JASA 22, 209–212): never outside 0 to 1, and of some
 * width even where none or all succeed. Of no trials it is 0 to 1. The `level` is above 0 and below 1.
 */
export const wilson = (successes: number, trials: number, level = 0.95): Interval => {
  if (trials === 0) return [0, 1];
  const z = normalQuantile((1 + level) / 2);
  const share = successes / trials;
  const widening = (z * z) / trials;
  const middle = share + widening / 2;
  const reach = Math.sqrt(widening * (share * (1 - share) + widening / 4));
  const highest = successes === trials ? 1 : (middle + reach) / (1 + widening); // but for rounding
  return [(middle - reach) / (1 + widening), highest];
};

/**
 * The interval of one share less another, of different people, from the Wilson intervals of both (Newcombe 1998, "Interval estimation for
 * the difference between independent proportions", Statistics in Medicine 17, 873–890, method 10). −1 to 1 where either is of no trials.
 */
export const newcombe = (one: Share, other: Share, level = 0.95): Interval => {
  if (one[1] === 0 || other[1] === 0) return [-1, 1];
  const [share, otherShare] = [one[0] / one[1], other[0] / other[1]];
  const [low, high] = wilson(...one, level);
  const [otherLow, otherHigh] = wilson(...other, level);
  const difference = share - otherShare;
  return [
    difference - lengthOf(share - low, otherHigh - otherShare),
    difference + lengthOf(high - share, otherShare - otherLow),
  ];
};

/** What lies between the two quantiles that leave out the same share at both ends. NaN is left out; of nothing else it is NaN to NaN. */
export const percentileInterval = (values: ArrayLike<number>, level = 0.95): Interval => {
  const ascending = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const outside = (1 - level) / 2;
  return [quantile(ascending, outside), quantile(ascending, 1 - outside)];
};

/** The `p`-quantile of ascending numbers, with lines between them (type 7 of Hyndman & Fan 1996, The American Statistician 50). */
export const quantile = (ascending: ArrayLike<number>, p: number): number => {
  if (ascending.length === 0) return NaN;
  const place = (ascending.length - 1) * p;
  const below = Math.floor(place);
  const lower = ascending[below]!;
  const upper = ascending[Math.ceil(place)]!;
  return lower === upper ? lower : lower + (place - below) * (upper - lower);
};

const lengthOf = (one: number, other: number): number => Math.sqrt(one * one + other * other);
