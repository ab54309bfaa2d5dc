/** Intervals against distributions that can be reckoned by hand. */
import { describe, expect, it } from 'vitest';
import { difference, estimate } from '../../../benchmarks/interests/bootstrap.ts';

describe('estimate', () => {
  it('has no width where all values are equal', () => {
    expect(estimate([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('reaches from end to end of two values: a quarter of the samples is all one, a quarter all the other', () => {
    expect(estimate([0, 1])).toEqual({ mean: 0.5, low: 0, high: 1 });
  });

  it('has the width of the binomial distribution: half of 100 successes are 40 to 60', () => {
    const { mean, low, high } = estimate(Array.from({ length: 100 }, (_, at) => at % 2));
    expect(mean).toBe(0.5);
    expect(low).toBeGreaterThanOrEqual(0.39);
    expect(low).toBeLessThanOrEqual(0.41);
    expect(high).toBeGreaterThanOrEqual(0.59);
    expect(high).toBeLessThanOrEqual(0.61);
  });

  it('is the same every time', () => {
    const values = [0.1, 0.7, 0.2, 0.9, 0.4];
    expect(estimate(values)).toEqual(estimate(values));
  });

  it('is not a number of no values', () => {
    expect(estimate([]).mean).toBeNaN();
  });
});

describe('difference', () => {
  it('is by pairs: what is always a tenth better has no doubt about it', () => {
    const theirs = [0, 0.25, 0.5, 0.75];
    const ours = theirs.map((value) => value + 0.125);
    expect(difference(ours, theirs)).toEqual({ mean: 0.125, low: 0.125, high: 0.125 });
  });

  it('refuses values that are no pairs', () => {
    expect(() => difference([1, 0], [1])).toThrow(RangeError);
  });
});
