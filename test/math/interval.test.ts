import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Interval,
  newcombe,
  percentileInterval,
  quantile,
  type Share,
  wilson,
} from '../../src/math/interval.ts';
import { randomOf } from '../../src/math/random.ts';

/** Results of GNU R 4.2.2. */
const vectors = new URL('../../../shared/vectors/statistics/r-stats.json', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: the results of R are not at ../shared/vectors\n');

const caseOf = (name: string) =>
  JSON.parse(readFileSync(vectors, 'utf8')).cases.find(
    (one: { name: string }) => one.name === name,
  );

describe.skipIf(!isThere)('R (skipped where ../shared/vectors/statistics is not there)', () => {
  it('is followed in its Wilson interval, to 1e-13', () => {
    const { inputs, expected } = caseOf('wilson_interval_15_25');
    const [lowest, highest] = wilson(inputs.x[0], inputs.n[0]);
    expect(lowest).toBeCloseTo(expected.conf[0], 13);
    expect(highest).toBeCloseTo(expected.conf[1], 13);
  });

  it('is followed in its quantiles of type 7', () => {
    const { inputs, expected } = caseOf('quantile_type7');
    const found = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantile(inputs.x, p));
    for (const [at, value] of found.entries()) expect(value).toBeCloseTo(expected.q[at], 12);
  });
});

const expectNear = (found: Interval, expected: Interval, digits: number) => {
  expect(found[0]).toBeCloseTo(expected[0], digits);
  expect(found[1]).toBeCloseTo(expected[1], digits);
};

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
const level = fc.constantFrom(0.5, 0.9, 0.95, 0.99);

describe('wilson', () => {
  // SciPy 1.17.1: binomtest(successes, trials).proportion_ci(level, 'wilson')
  it.each<[number, number, number, Interval]>([
    [0, 10, 0.95, [0, 0.27753279986288926]],
    [10, 10, 0.95, [0.7224672001371109, 1]],
    [1, 10, 0.95, [0.017876213095072896, 0.4041500267952385]],
    [81, 263, 0.95, [0.2552885198782742, 0.36620957698280004]],
    [7, 20, 0.9, [0.20226004005676104, 0.5334873111515284]],
  ])('of %d of %d at %d is that of SciPy', (successes, trials, level, expected) => {
    expectNear(wilson(successes, trials, level), expected, 12);
  });

  it('is within 0 to 1, contains the share, and is the mirror image for those who fail', () => {
    fc.assert(
      fc.property(share, level, ([successes, trials], level) => {
        const [lowest, highest] = wilson(successes, trials, level);
        expect(lowest).toBeGreaterThanOrEqual(0);
        expect(highest).toBeLessThanOrEqual(1);
        expect(lowest).toBeLessThanOrEqual(successes / trials);
        expect(highest).toBeGreaterThanOrEqual(successes / trials);
        expect(highest - lowest).toBeGreaterThan(0);
        const mirrored = wilson(trials - successes, trials, level);
        expectNear(mirrored, [1 - highest, 1 - lowest], 12);
      }),
    );
  });

  it('is narrower for more people and a lower level', () => {
    const width = ([lowest, highest]: Interval) => highest - lowest;
    expect(width(wilson(30, 100))).toBeLessThan(width(wilson(3, 10)));
    expect(width(wilson(3, 10, 0.9))).toBeLessThan(width(wilson(3, 10)));
  });

  it('says nothing of nobody', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('newcombe', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
  it.each<[Share, Share, Interval]>([
    [
      [56, 70],
      [48, 80],
      [0.0524, 0.3339],
    ],
    [
      [9, 10],
      [3, 10],
      [0.1705, 0.809],
    ],
    [
      [6, 7],
      [2, 7],
      [0.0582, 0.8062],
    ],
    [
      [5, 56],
      [0, 29],
      [-0.0381, 0.1926],
    ],
    [
      [0, 10],
      [0, 20],
      [-0.1611, 0.2775],
    ],
    [
      [0, 10],
      [0, 10],
      [-0.2775, 0.2775],
    ],
    [
      [10, 10],
      [0, 20],
      [0.6791, 1],
    ],
    [
      [10, 10],
      [0, 10],
      [0.6075, 1],
    ],
  ])('of %o and %o is as published', (one, other, expected) => {
    expectNear(newcombe(one, other), expected, 4);
  });

  it('is within −1 to 1, contains the difference, and is the mirror image the other way round', () => {
    fc.assert(
      fc.property(share, share, level, (one, other, level) => {
        const [lowest, highest] = newcombe(one, other, level);
        const difference = one[0] / one[1] - other[0] / other[1];
        expect(lowest).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(highest).toBeLessThanOrEqual(1 + 1e-12);
        expect(lowest).toBeLessThanOrEqual(difference);
        expect(highest).toBeGreaterThanOrEqual(difference);
        expectNear(newcombe(other, one, level), [0 - highest, 0 - lowest], 12);
      }),
    );
  });

  it('says nothing where either is of nobody', () => {
    expect(newcombe([0, 0], [3, 9])).toEqual([-1, 1]);
    expect(newcombe([3, 9], [0, 0])).toEqual([-1, 1]);
  });
});

describe('percentileInterval', () => {
  it('leaves the same share out at both ends, with lines between the values', () => {
    const hundred = Array.from({ length: 101 }, (_, at) => at).reverse();
    expectNear(percentileInterval(hundred, 0.9), [5, 95], 12);
    expectNear(percentileInterval(hundred), [2.5, 97.5], 12);
  });

  it('leaves NaN out, and of nothing is NaN to NaN', () => {
    expectNear(percentileInterval([Number.NaN, 1, 3, Number.NaN], 0.5), [1.5, 2.5], 12);
    expect(percentileInterval([Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(percentileInterval([])).toEqual([Number.NaN, Number.NaN]);
  });

  it('does not mind values without end, or change what it is given', () => {
    const values = Float64Array.of(Infinity, 2, Infinity, 1);
    expect(percentileInterval(values, 0.5)).toEqual([1.75, Infinity]);
    expect([...values]).toEqual([Infinity, 2, Infinity, 1]);
  });
});

describe('Of 400 samples of 50, drawn with seed 1', () => {
  const { next } = randomOf(1);
  const successes = (chance: number): number =>
    Array.from({ length: 50 }, next).filter((value) => value < chance).length;
  // The standard error of 400 coverages of 95 % is 1.1 points; three of them are 3.3. The score interval itself goes from 93 to 98 % here.
  const cover = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length;

  it.each([0.1, 0.3, 0.6])('Wilson intervals hold a share of %d in 92 to 99 of 100', (chance) => {
    const hits = Array.from({ length: 400 }, () => {
      const [lowest, highest] = wilson(successes(chance), 50);
      return lowest <= chance && chance <= highest;
    });
    expect(cover(hits)).toBeGreaterThanOrEqual(0.92);
    expect(cover(hits)).toBeLessThanOrEqual(0.99);
  });

  it("Newcombe's intervals hold a difference of .2 in 92 to 99 of 100", () => {
    const hits = Array.from({ length: 400 }, () => {
      const [lowest, highest] = newcombe([successes(0.5), 50], [successes(0.3), 50]);
      return lowest <= 0.2 && 0.2 <= highest;
    });
    expect(cover(hits)).toBeGreaterThanOrEqual(0.92);
    expect(cover(hits)).toBeLessThanOrEqual(0.99);
  });
});
