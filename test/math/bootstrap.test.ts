import { describe, expect, it } from 'vitest';
import { bootstrap, resample } from '../../src/math/bootstrap.ts';
import type { Interval } from '../../src/math/interval.ts';
import { percentileInterval } from '../../src/math/interval.ts';
import { randomOf } from '../../src/math/random.ts';

const meanOf =
  (values: ArrayLike<number>) =>
  (draw: Int32Array): number =>
    draw.reduce((sum, at) => sum + values[at]!, 0) / draw.length;

const drawsOf = (count: number, options: Parameters<typeof resample>[2]): number[][] => {
  const draws: number[][] = [];
  resample(
    count,
    (draw, at) => {
      expect(at).toBe(draws.length);
      draws.push([...draw]);
    },
    options,
  );
  return draws;
};

describe('resample', () => {
  it('draws as many units as there are, with replacement, as often as told', () => {
    const draws = drawsOf(6, { seed: 3, repetitions: 500 });
    expect(draws).toHaveLength(500);
    expect(draws.every((draw) => draw.length === 6 && draw.every((at) => at >= 0 && at < 6))).toBe(
      true,
    );
    expect(draws.some((draw) => new Set(draw).size < 6)).toBe(true);
    const counts = new Float64Array(6);
    for (const at of draws.flat()) counts[at]! += 1;
    // χ² of 5 degrees of freedom is above 20.5 once in a thousand.
    expect(counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(20.5);
  });

  it('draws 2,000 times unless told', () => {
    expect(drawsOf(1, { seed: 1 })).toHaveLength(2000);
  });

  it('draws from each stratum as many as it has', () => {
    const draws = drawsOf(9, { seed: 1, repetitions: 300, strata: [2, 0, 3, 4] });
    const places = [0, 0, 2, 2, 2, 5, 5, 5, 5];
    const stratum = (at: number) => (at < 2 ? 0 : at < 5 ? 2 : 5);
    expect(draws.every((draw) => draw.every((at, unit) => stratum(at) === places[unit]))).toBe(
      true,
    );
    for (const at of places.keys()) expect(draws.some((draw) => draw.includes(at))).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    const [one, same, other] = [5, 5, 6].map((seed) => drawsOf(4, { seed, repetitions: 20 }));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe('bootstrap', () => {
  it('is the percentiles of the statistic over the draws', () => {
    const values = [0, 0, 0.2, 0.9, 0.4, 1];
    const options = { seed: 9, repetitions: 700, level: 0.8 };
    const means = drawsOf(6, options).map((draw) => meanOf(values)(Int32Array.from(draw)));
    expect(bootstrap(6, meanOf(values), options)).toEqual(percentileInterval(means, 0.8));
  });

  it('leaves out draws of which the statistic is NaN, and has no ends where all are', () => {
    const half = (draw: Int32Array) => (draw.includes(0) ? Number.NaN : draw[0]!);
    expect(bootstrap(3, half, { seed: 1 })).toEqual([1, 2]);
    expect(bootstrap(3, () => Number.NaN, { seed: 1 })).toEqual([Number.NaN, Number.NaN]);
    expect(bootstrap(0, meanOf([]), { seed: 1 })).toEqual([Number.NaN, Number.NaN]);
  });

  it('has no width where all are alike', () => {
    expect(bootstrap(7, meanOf(new Array(7).fill(0.25)), { seed: 1 })).toEqual([0.25, 0.25]);
  });

  it('comes near the interval of the normal distribution for the mean of many', () => {
    const { next } = randomOf(4);
    const values = Array.from({ length: 400 }, next);
    const mean = values.reduce((sum, value) => sum + value, 0) / 400;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400);
    const [lowest, highest] = bootstrap(400, meanOf(values), { seed: 2 });
    const reach = (1.96 * spread) / 20;
    expect(Math.abs(lowest - (mean - reach))).toBeLessThan(reach / 10);
    expect(Math.abs(highest - (mean + reach))).toBeLessThan(reach / 10);
  });
});

describe('Of samples of values from 0 to 1, drawn with seed 1', () => {
  const coverage = (size: number, samples: number, draw: () => number, mean: number): number => {
    const holds = ([lowest, highest]: Interval) => lowest <= mean && mean <= highest;
    const hits = Array.from({ length: samples }, (_, seed) =>
      holds(bootstrap(size, meanOf(Array.from({ length: size }, draw)), { seed })),
    );
    return hits.filter(Boolean).length / samples;
  };
  // The standard error of 400 coverages of 95 % is 1.1 points; three of them are 3.3.
  it('the intervals hold the mean in 91 to 98 of 100 where the size is 50', () => {
    const { next } = randomOf(1);
    const found = [
      coverage(50, 400, next, 0.5),
      coverage(50, 400, () => next() ** 2, 1 / 3),
      coverage(50, 400, () => (next() < 0.4 ? 0 : next()), 0.3),
    ];
    for (const share of found) {
      expect(share).toBeGreaterThanOrEqual(0.91);
      expect(share).toBeLessThanOrEqual(0.98);
    }
  });

  it('they hold it too seldom where it is small, as docs/evaluation.md says', () => {
    const { next } = randomOf(1);
    const found = [5, 10, 20].map((size) => coverage(size, 400, next, 0.5));
    for (const [at, told] of [0.83, 0.9, 0.93].entries()) {
      expect(Math.abs(found[at]! - told)).toBeLessThan(0.045);
    }
    expect(found[0]!).toBeLessThan(found[2]!);
  });
});
