import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleissKappa } from '../../src/evaluate/fleiss-kappa.ts';
import { krippendorffAlpha } from '../../src/evaluate/krippendorff-alpha.ts';
import type { Agreement, Rating, Ratings } from '../../src/evaluate/ratings.ts';
import { weightedKappa } from '../../src/evaluate/weighted-kappa.ts';

const repeated = (pairs: readonly (readonly [value: number, count: number])[]): number[] =>
  pairs.flatMap(([value, count]) => new Array<number>(count).fill(value));
const pairsOf = (one: readonly number[], other: readonly number[]): Ratings =>
  one.map((rating, at) => [rating, other[at]!]);
const quick = { repetitions: 1 };

describe('weightedKappa', () => {
  it('is that of scikit-learn’s tests (test_cohen_kappa)', () => {
    const grades = pairsOf(
      repeated([
        [0, 46],
        [1, 44],
        [2, 10],
      ]),
      repeated([
        [0, 50],
        [1, 40],
        [2, 10],
      ]),
    );
    const of = (weights: 'none' | 'linear' | 'quadratic') =>
      weightedKappa(grades, { weights, ...quick }).value;
    expect(of('none')).toBeCloseTo(0.9315, 4);
    expect(of('linear')).toBeCloseTo(0.9412, 4);
    expect(of('quadratic')).toBeCloseTo(0.9541, 4);
    const two = pairsOf(
      repeated([
        [0, 40],
        [1, 60],
      ]),
      repeated([
        [0, 20],
        [1, 20],
        [0, 10],
        [1, 50],
      ]),
    );
    expect(weightedKappa(two, { weights: 'none', ...quick }).value).toBeCloseTo(0.348, 3);
  });

  it('takes the categories in use for neighbours, unless told which there are', () => {
    const ratings: Ratings = [
      [0, 0],
      [0, 1],
      [3, 1],
      [3, 3],
    ];
    const linear = { weights: 'linear', ...quick } as const;
    expect(weightedKappa(ratings, linear).value).toBe(
      weightedKappa(
        [
          [0, 0],
          [0, 1],
          [2, 1],
          [2, 2],
        ],
        linear,
      ).value,
    );
    const told = weightedKappa(ratings, { ...linear, categories: [0, 1, 2, 3] });
    // distances 0 1 2 0; margins 0: 2 and 1, 1: 0 and 2, 3: 2 and 1
    expect(told.value).toBeCloseTo(
      1 - (3 * 4) / (2 * 2 * 1 + 2 * 1 * 3 + 2 * 1 * 3 + 2 * 2 * 2),
      12,
    );
    expect(
      weightedKappa(
        [
          ['low', 'mid'],
          ['high', 'high'],
        ],
        { categories: ['low', 'mid', 'high'], ...quick },
      ).value,
    ).toBeCloseTo(1 - (1 * 2) / (1 + 4 + 1), 12);
  });

  it('leaves out and counts the items that one did not rate', () => {
    expect(
      weightedKappa(
        [
          [1, 1],
          [2, null],
          [0, 0],
        ],
        quick,
      ),
    ).toMatchObject({
      value: 1,
      items: 2,
      leftOut: 1,
      raters: 2,
    });
  });

  it('is NaN where both say one thing always', () => {
    const { value, interval } = weightedKappa([
      [1, 1],
      [1, 1],
    ]);
    expect([value, ...interval]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(weightedKappa([]).value).toBeNaN();
  });

  it('is of two people', () => {
    expect(() => weightedKappa([[1, 1, 1]])).toThrow(
      new RangeError('ratings: expected 2 ratings in each row, got 3'),
    );
  });
});

describe('fleissKappa', () => {
  it('is .210 for 10 items, 14 people and 5 categories (statsmodels’ test_fleiss_kappa)', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const ratings = counts.map((row) => repeated(row.map((count, category) => [category, count])));
    expect(fleissKappa(ratings)).toMatchObject({
      value: expect.closeTo(0.21, 3),
      items: 10,
      raters: 14,
    });
  });

  it('does not care who said what, nor what categories are called', () => {
    const ratings: Ratings = [
      ['a', 'a', 'b'],
      ['b', 'b', 'b'],
      ['c', 'a', 'c'],
    ];
    const { value } = fleissKappa(ratings, quick);
    expect(
      fleissKappa(
        ratings.map((row) => [...row].reverse()),
        quick,
      ).value,
    ).toBe(value);
    const renamed = ratings.map((row) => row.map((one) => ({ a: 9, b: 'z', c: 4 })[one as 'a']!));
    expect(fleissKappa(renamed, quick).value).toBeCloseTo(value, 12);
    expect(() => fleissKappa([['a']])).toThrow(
      'ratings: expected 2 ratings or more in each row, got 1',
    );
  });
});

/** Krippendorff 2011, Computing Krippendorff's alpha-reliability: 4 observers, 12 units, with gaps. */
const observers: readonly (readonly Rating[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const units: Ratings = observers[0]!.map((_, unit) => observers.map((row) => row[unit]!));

describe('krippendorffAlpha', () => {
  it('is .743, .815 and .849 for the example of Krippendorff 2011', () => {
    const of = (scale: 'nominal' | 'ordinal' | 'interval') =>
      krippendorffAlpha(units, { scale, ...quick }).value;
    expect(of('nominal')).toBeCloseTo(0.743421052632, 12); // NLTK's test of the same
    expect(of('ordinal')).toBeCloseTo(0.815, 3);
    expect(of('interval')).toBeCloseTo(0.849, 3);
    expect(krippendorffAlpha(units, quick)).toMatchObject({ items: 11, leftOut: 1, raters: 4 });
  });

  it('is what all pairs of ratings give, one after the other', () => {
    const rating = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    const rows = fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (ratings) => {
        const rated = ratings
          .map((row) => row.filter((one) => one !== null))
          .filter((row) => row.length > 1);
        const all = rated.flat();
        const difference = (one: number, other: number): number => (one - other) ** 2;
        let among = 0;
        for (const one of all) for (const other of all) among += difference(one, other);
        let within = 0;
        for (const row of rated) {
          for (const one of row)
            for (const other of row) within += difference(one, other) / (row.length - 1);
        }
        const alpha = 1 - within / all.length / (among / (all.length * (all.length - 1)));
        const { value } = krippendorffAlpha(ratings, { scale: 'interval', ...quick });
        if (Number.isNaN(alpha)) expect(value).toBeNaN();
        else expect(value).toBeCloseTo(alpha, 10);
      }),
    );
  });

  it('does not change by what grades are called, as long as their order stays, where it is ordinal', () => {
    const stretched = units.map((row) =>
      row.map((one) => (one === null ? null : (one as number) ** 3)),
    );
    expect(krippendorffAlpha(stretched, quick).value).toBe(krippendorffAlpha(units, quick).value);
    expect(krippendorffAlpha(stretched, { scale: 'interval', ...quick }).value).not.toBeCloseTo(
      0.849,
      2,
    );
  });

  it('takes only numbers for an interval', () => {
    expect(() => krippendorffAlpha([['a', 'b']], { scale: 'interval' })).toThrow(
      new TypeError('ratings: expected numbers, as scale is interval'),
    );
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        { scale: 'nominal', ...quick },
      ).value,
    ).toBe(1);
  });
});

const measures: readonly (readonly [string, (ratings: Ratings, seed?: number) => Agreement])[] = [
  ['weightedKappa', (ratings, seed = 1) => weightedKappa(ratings, { seed, repetitions: 200 })],
  ['fleissKappa', (ratings, seed = 1) => fleissKappa(ratings, { seed, repetitions: 200 })],
  [
    'krippendorffAlpha',
    (ratings, seed = 1) => krippendorffAlpha(ratings, { seed, repetitions: 200 }),
  ],
];

describe.each(measures)('%s', (_, agreement) => {
  const some: Ratings = Array.from({ length: 40 }, (__, at) => [
    at % 4,
    at % 7 === 0 ? (at + 1) % 4 : at % 4,
  ]);

  it('is 1 where all agree, and has an interval about its value', () => {
    const same = some.map(([one]) => [one!, one!]);
    expect(agreement(same)).toMatchObject({ value: 1, interval: [1, 1] });
    const { value, interval } = agreement(some);
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeGreaterThan(value);
    expect(agreement(some, 2).interval).not.toEqual(interval);
  });

  it('gives the same bytes whatever the order of the items', () => {
    expect(JSON.stringify(agreement([...some].reverse()))).toBe(JSON.stringify(agreement(some)));
  });

  it('is about 0 where ratings are chance', () => {
    let state = 11;
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 4;
    };
    const noise = Array.from({ length: 2000 }, () => [chance(), chance()]);
    expect(Math.abs(agreement(noise).value)).toBeLessThan(0.07);
  });

  it('throws for wrong ratings, quoting none', () => {
    const wrong = (ratings: unknown) => () => agreement(ratings as Ratings);
    expect(wrong('x')).toThrow(new TypeError('ratings: expected a list of rows, got a string'));
    expect(wrong([[1, 2], [1]])).toThrow(
      new RangeError('ratings[1]: expected 2 ratings, as many as in the first row, got 1'),
    );
    expect(wrong([[1, Number.NaN]])).toThrow(
      new TypeError('ratings[0][1]: expected a finite number, a text or null, got another number'),
    );
    expect(wrong([[1, undefined]])).toThrow(/ratings\[0\]\[1\]: .* got undefined/);
  });
});

describe('Options of agreement', () => {
  it('are known ones', () => {
    expect(() => fleissKappa([], { weights: 'linear' } as never)).toThrow(
      /^options: expected keys among seed/,
    );
    expect(() => krippendorffAlpha([], { scale: 'ratio' as never })).toThrow(
      /^scale: expected one of/,
    );
    expect(() => weightedKappa([], { weights: 'cubic' as never })).toThrow(
      /^weights: expected one of/,
    );
    expect(() => weightedKappa([[1, 2]], { categories: [1] })).toThrow(
      'categories: expected to hold every rating, not so for one of them',
    );
    expect(() => weightedKappa([[1, 1]], { categories: [1, 1] })).toThrow(
      'categories: expected each once',
    );
  });
});
