import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  type Smaa,
  type SmaaOptions,
  smaa,
  type UncertainAlternative,
} from '../../../src/weights/index.ts';
import { names, orderOf, someAlternatives } from '../arbitraries.ts';
import { report, vectorsOf } from '../vectors.ts';

type Row = readonly number[];

const named = (rows: readonly Row[]): Alternative[] =>
  rows.map((row, at) => ({
    id: `a${at}`,
    utilities: Object.fromEntries(row.map((value, factor) => [`w${factor}`, value])),
  }));

/** Where a + b·w₀ + c·w₁ is 0 or more. */
type HalfPlane = readonly [a: number, b: number, c: number];
type Point = readonly [w0: number, w1: number];

/** A polygon cut by half-planes, corner by corner (Sutherland & Hodgman 1974). */
const cut = (corners: readonly Point[], halves: readonly HalfPlane[]): readonly Point[] =>
  halves.reduce((polygon, [a, b, c]) => {
    const height = ([x, y]: Point): number => a + b * x + c * y;
    return polygon.flatMap((corner, at): readonly Point[] => {
      const before = polygon.at(at - 1)!;
      const [h, g] = [height(corner), height(before)];
      const share = g / (g - h);
      const crossing: Point = [
        before[0] + share * (corner[0] - before[0]),
        before[1] + share * (corner[1] - before[1]),
      ];
      if (h >= 0) return g >= 0 ? [corner] : [crossing, corner];
      return g >= 0 ? [crossing] : [];
    });
  }, corners);

/** Area and centre, by the shoelace formula. */
const areaOf = (corners: readonly Point[]): { area: number; centre: Point } => {
  let [area, x, y] = [0, 0, 0];
  for (const [at, [u, v]] of corners.entries()) {
    const [s, t] = corners[(at + 1) % corners.length]!;
    const part = u * t - s * v;
    area += part / 2;
    x += ((u + s) * part) / 6;
    y += ((v + t) * part) / 6;
  }
  return { area: Math.abs(area), centre: [x / area, y / area] };
};

const simplex: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
];

/** Where one row of three utilities scores at least as much as another. */
const beats = (one: Row, other: Row): HalfPlane => {
  const [p, q, r] = one.map((value, at) => value - other[at]!) as [number, number, number];
  return [r, p - r, q - r];
};

const orders = (count: number): number[][] =>
  count === 0
    ? [[]]
    : orders(count - 1).flatMap((order) =>
        Array.from({ length: count }, (_, at) => [
          ...order.slice(0, at),
          count - 1,
          ...order.slice(at),
        ]),
      );

/** The exact share of each order of the rows, within some weights. */
const exactOrders = (rows: readonly Row[], within: readonly Point[]) =>
  orders(rows.length).map((order) => {
    const halves = order.slice(1).map((behind, at) => beats(rows[order[at]!]!, rows[behind]!));
    return { order, ...areaOf(cut(within, halves)) };
  });

const DRAWS = 20_000;

/** Five standard errors, so that one seed in a million fails. */
const isNear = (share: number, exact: number, draws = DRAWS): boolean =>
  Math.abs(share - exact) <= 5 * Math.sqrt(Math.abs(exact * (1 - exact)) / draws) + 1e-9;

const rowsOf = (count: number, length: number) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 97 }).map((value) => value / 97),
      { minLength: length, maxLength: length },
    ),
    { minLength: count, maxLength: count },
  );

const problems = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(someAlternatives(count), fc.integer({ min: 1, max: 1000 })));

describe('smaa with three factors, against exact areas', () => {
  const check = (rows: readonly Row[], within: readonly Point[], options: SmaaOptions): void => {
    const whole = areaOf(within).area;
    const exact = exactOrders(rows, within);
    const result = smaa(named(rows), {
      draws: DRAWS,
      ranks: Infinity,
      pairwise: rows.map((_, at) => `a${at}`),
      ...options,
    });
    for (const [row, { acceptability, centralWeights }] of result.alternatives.entries()) {
      for (const [rank, share] of acceptability.entries()) {
        const area = exact.reduce((sum, one) => sum + (one.order[rank] === row ? one.area : 0), 0);
        expect(isNear(share, area / whole)).toBe(true);
      }
      const first = cut(
        within,
        rows.flatMap((other, at) => (at === row ? [] : [beats(rows[row]!, other)])),
      );
      const { area, centre } = areaOf(first);
      if (area / whole < 0.05) continue;
      const margin = 5 / Math.sqrt(4 * DRAWS * (area / whole)); // a weight varies by ½ at most
      expect(Math.abs(centralWeights!.w0! - centre[0])).toBeLessThan(margin);
      expect(Math.abs(centralWeights!.w1! - centre[1])).toBeLessThan(margin);
    }
    for (const { one, other, share } of result.pairwise) {
      const half = beats(rows[Number(one[1])]!, rows[Number(other[1])]!);
      expect(isNear(share, areaOf(cut(within, [half])).area / whole)).toBe(true);
    }
  };

  it('has every rank, the central weights and the pairs right', () => {
    fc.assert(
      fc.property(rowsOf(3, 3), fc.integer(), (rows, seed) => {
        fc.pre(
          rows.every((row, at) => rows.every((other, to) => at === to || `${row}` !== `${other}`)),
        );
        check(rows, simplex, { seed });
      }),
      { numRuns: 25 },
    );
  });

  it('has them right within an order of importance', () => {
    const ordered = cut(simplex, [
      [0, 1, -1],
      [-1, 1, 2],
    ]); // w₀ ≥ w₁ ≥ 1 − w₀ − w₁
    const firstThenOpen = cut(simplex, [
      [0, 1, -1],
      [-1, 2, 1],
    ]); // w₀ ≥ w₁ and w₀ ≥ w₂
    fc.assert(
      fc.property(rowsOf(3, 3), fc.integer(), (rows, seed) => {
        fc.pre(
          rows.every((row, at) => rows.every((other, to) => at === to || `${row}` !== `${other}`)),
        );
        check(rows, ordered, { seed, weights: { order: ['w0', 'w1', 'w2'] } });
        check(rows, firstThenOpen, { seed, weights: { order: ['w0', ['w1', 'w2']] } });
      }),
      { numRuns: 15 },
    );
  });
});

describe('smaa', () => {
  it('with two factors has the lengths of the intervals', () => {
    const rows = [
      [0.9, 0.2],
      [0.4, 0.9],
      [0.1, 1],
    ];
    // a0 = .2 + .7 t, a1 = .9 − .5 t, a2 = 1 − .9 t, t the weight of w0: a2 first below ¼, a0 above 7/12
    const { alternatives } = smaa(named(rows), { draws: DRAWS });
    for (const [at, exact] of [5 / 12, 7 / 12 - 1 / 4, 1 / 4].entries()) {
      const { acceptability, errors } = alternatives[at]!;
      expect(isNear(acceptability[0]!, exact)).toBe(true);
      expect(errors[0]).toBeCloseTo(
        Math.sqrt((acceptability[0]! * (1 - acceptability[0]!)) / DRAWS),
        12,
      );
    }
    expect(alternatives[0]!.centralWeights!.w0).toBeCloseTo((7 / 12 + 1) / 2, 2);
    expect(alternatives.map(({ confidence }) => confidence)).toEqual(
      Array(3).fill({ share: 1, error: 0 }),
    );
  });

  it('gives shares that sum to 1 over the alternatives of a rank and over the ranks of an alternative', () => {
    fc.assert(
      fc.property(problems, ([rows, seed]) => {
        const { alternatives } = smaa(rows, { draws: 300, ranks: Infinity, seed });
        for (let rank = 0; rank < rows.length; rank++) {
          const sum = alternatives.reduce(
            (total, { acceptability }) => total + acceptability[rank]!,
            0,
          );
          expect(sum).toBeCloseTo(1, 12);
        }
        for (const { acceptability, centralWeights } of alternatives) {
          expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(centralWeights === null).toBe(acceptability[0] === 0);
          if (centralWeights === null) continue;
          expect(
            Object.values(centralWeights).reduce((sum, weight) => sum + weight, 0),
          ).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('counts as plain ranking would: of very concentrated weights the ranks are those of the weights', () => {
    fc.assert(
      fc.property(someAlternatives(3), (rows) => {
        const around = { [names[0]!]: 0.5, [names[1]!]: 0.3, [names[2]!]: 0.2 };
        const { alternatives } = smaa(rows, {
          draws: 20,
          ranks: Infinity,
          weights: { around, concentration: 1e12 },
        });
        const order = orderOf(rows, around);
        const score = (id: string): number => {
          const { utilities, multiplier = 1 } = rows.find((row) => row.id === id)!;
          return (
            multiplier * Object.entries(around).reduce((sum, [f, w]) => sum + w * utilities[f]!, 0)
          );
        };
        fc.pre(order.every((id, at) => at === 0 || score(order[at - 1]!) - score(id) > 1e-4));
        for (const { id, acceptability } of alternatives)
          expect(acceptability[order.indexOf(id)]).toBe(1);
      }),
    );
  });

  it('draws the same however many ranks are asked for, and in whatever order the alternatives come', () => {
    const unknown = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(problems, unknown, ([rows, seed], at) => {
        const some = rows.map(
          (row, place): UncertainAlternative =>
            place === at
              ? { ...row, utilities: { ...row.utilities, [names[0]!]: [0.1, 0.9] } }
              : row,
        );
        const options = { draws: 200, seed };
        const all = smaa(some, { ...options, ranks: Infinity });
        for (const ranks of [1, 2, 3]) {
          const few = smaa(some, { ...options, ranks });
          for (const [place, { acceptability, centralWeights }] of few.alternatives.entries()) {
            expect(acceptability).toEqual(all.alternatives[place]!.acceptability.slice(0, ranks));
            expect(centralWeights).toEqual(all.alternatives[place]!.centralWeights);
          }
        }
        expect(smaa([...some].reverse(), { ...options, ranks: Infinity })).toEqual(all);
      }),
    );
  });

  it('gives the first rank of equals to the first id, as ranking does', () => {
    const [one] = named([[0.3, 0.8]]);
    const twins = ['c', 'a', 'b'].map((id) => ({ ...one!, id }));
    const { alternatives, pairwise } = smaa(twins, {
      draws: 50,
      ranks: Infinity,
      pairwise: ['a', 'b'],
    });
    expect(pairwise.map(({ one, other, share }) => [one, other, share])).toEqual([
      ['a', 'b', 1],
      ['b', 'a', 0],
    ]);
    expect(alternatives.map(({ acceptability }) => acceptability)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('counts what a multiplier takes away', () => {
    const [one, other] = named([
      [0.6, 0.6],
      [0.5, 0.5],
    ]) as [Alternative, Alternative];
    const shares = (result: Smaa): (number | undefined)[] =>
      result.alternatives.map(({ acceptability }) => acceptability[0]);
    expect(shares(smaa([one, other], { draws: 50 }))).toEqual([1, 0]);
    expect(shares(smaa([{ ...one, multiplier: 0.8 }, other], { draws: 50 }))).toEqual([0, 1]);
  });

  it('gives the same for the same seed, and another for another', () => {
    const rows = named([
      [0.9, 0.2, 0.3],
      [0.4, 0.9, 0.3],
    ]);
    expect(smaa(rows, { draws: 500, seed: 4 })).toEqual(smaa(rows, { draws: 500, seed: 4 }));
    expect(smaa(rows, { draws: 500, seed: 4 })).not.toEqual(smaa(rows, { draws: 500, seed: 5 }));
  });
});

describe('smaa of what is not known', () => {
  const known: UncertainAlternative = { id: 'known', utilities: { x: 0.6 } };
  const open: UncertainAlternative = { id: 'open', utilities: { x: [0.2, 1] } };

  it('takes every value of an interval to be as likely', () => {
    const { alternatives, pairwise } = smaa([known, open], {
      draws: DRAWS,
      pairwise: ['known', 'open'],
    });
    for (const { acceptability, confidence } of alternatives) {
      expect(isNear(acceptability[0]!, 0.5)).toBe(true);
      expect(isNear(confidence!.share, 0.5)).toBe(true);
      expect(confidence!.error).toBeCloseTo(Math.sqrt(0.25 / DRAWS), 3);
    }
    expect(isNear(pairwise[0]!.share, 0.5)).toBe(true);
  });

  it('tells an alternative that is surely first from one that may be', () => {
    const low: UncertainAlternative = { id: 'low', utilities: { x: [0, 0.5] } };
    const { alternatives } = smaa([known, low], { draws: 200 });
    expect(alternatives[0]).toMatchObject({
      acceptability: [1, 0],
      confidence: { share: 1, error: 0 },
    });
    expect(alternatives[1]).toMatchObject({
      acceptability: [0, 1],
      centralWeights: null,
      confidence: null,
    });
  });

  it('reckons how likely each is first with its central weights, over all that is unknown', () => {
    // Three of one factor: 0.5; 0 to 1; .2 to .8. The chance of each to be the greatest, by integration.
    const rows: UncertainAlternative[] = [
      { id: 'a', utilities: { x: 0.5 } },
      { id: 'b', utilities: { x: [0, 1] } },
      { id: 'c', utilities: { x: [0.2, 0.8] } },
    ];
    // a: ½ · ½. c: ∫ from .5 to .8 of t dt ÷ .6 = .325. b: the rest.
    const exact = [0.25, 1 - 0.25 - 0.325, 0.325];
    const { alternatives } = smaa(rows, { draws: DRAWS });
    for (const [at, { acceptability, confidence }] of alternatives.entries()) {
      expect(isNear(acceptability[0]!, exact[at]!)).toBe(true);
      expect(isNear(confidence!.share, exact[at]!)).toBe(true);
    }
  });

  it('takes an interval of no width for a known value', () => {
    const point = { id: 'open', utilities: { x: [0.6, 0.6] as const } };
    const { alternatives } = smaa([known, point], { draws: 100 });
    expect(alternatives.map(({ acceptability }) => acceptability[0])).toEqual([1, 0]);
    expect(alternatives[0]!.confidence).toEqual({ share: 1, error: 0 });
  });
});

describe('smaa throws', () => {
  const rows = named([
    [0.9, 0.2],
    [0.4, 0.9],
  ]);

  it.each([
    [{ draws: 0 }, /^draws: expected a whole number/],
    [{ seed: 0.5 }, /^seed: expected a safe integer/],
    [{ ranks: -1 }, /^ranks: expected/],
    [{ weights: 'even' }, /^weights: expected uniform, .* got "even"/],
    [{ weights: { order: ['w0'] } }, /^weights\.order: expected the factors w0, w1/],
    [{ weights: { order: ['w0', 'w0'] } }, /^weights\.order\/1: expected each factor once/],
    [{ weights: { around: { w0: 1, w1: 1 } } }, /^weights\.concentration/],
    [
      { weights: { around: { w0: 1 }, concentration: 2 } },
      /^weights\.around: expected the factors/,
    ],
    [{ pairwise: ['nobody'] }, /^pairwise: expected ids of the alternatives/],
    [{ depth: 4 }, /expected keys among/],
  ])('at %s', (options, message) => {
    expect(() => smaa(rows, options as SmaaOptions)).toThrow(message);
  });

  it('at utilities that are no share and no interval', () => {
    for (const value of [2, [0.4, 0.2], [0.4], [0, 2], 'high', null]) {
      const wrong = {
        id: 'x',
        utilities: { w0: value, w1: 0.5 },
      } as unknown as UncertainAlternative;
      expect(() => smaa([rows[0]!, wrong])).toThrow(
        /^alternatives\[1\]\.utilities\.w0: expected a number or/,
      );
    }
    expect(() => smaa([{ id: 'x', utilities: {} }])).toThrow(/at least one factor/);
  });
});

interface Worked {
  readonly 'first_rank_acceptability(2e6 draws)': readonly number[];
  readonly central_weights: readonly (readonly number[])[];
  readonly U: unknown;
}
const cases = vectorsOf('recsys-oracles/cases.json') as
  | {
      readonly 'smaa uniform': Worked;
      readonly 'stability W=.4,.3,.2,.1 U=3x4': { readonly U: readonly Row[] };
    }
  | undefined;

describe.skipIf(!cases)('The worked SMAA (skipped where ../shared/vectors is not there)', () => {
  it('is reproduced within the errors of both', () => {
    const expected = cases!['smaa uniform'];
    const draws = 100_000;
    const { alternatives } = smaa(named(cases!['stability W=.4,.3,.2,.1 U=3x4'].U), { draws });
    let reproduced = 0;
    for (const [at, { acceptability, centralWeights }] of alternatives.entries()) {
      const share = expected['first_rank_acceptability(2e6 draws)'][at]!;
      expect(isNear(acceptability[0]!, share, draws)).toBe(true);
      for (const [factor, weight] of expected.central_weights[at]!.entries()) {
        expect(Math.abs(centralWeights![`w${factor}`]! - weight)).toBeLessThan(0.01);
        reproduced += 1;
      }
      reproduced += 1;
    }
    report('recsys-oracles smaa', reproduced);
    expect(reproduced).toBe(15);
  });
});

describe('Ten thousand draws over a thousand activities', () => {
  it('take under a second', () => {
    const rows = fc.sample(rowsOf(1000, 4), { numRuns: 1, seed: 1 })[0]!;
    smaa(named(rows), { draws: 100 }); // warm
    const started = performance.now();
    smaa(named(rows));
    const ten = performance.now() - started;
    const again = performance.now();
    smaa(named(rows), { ranks: Infinity });
    const all = performance.now() - again;
    process.stderr.write(
      `smaa, 1,000 × 4, 10,000 draws: ten ranks ${ten.toFixed(0)} ms, all ranks ${all.toFixed(0)} ms\n`,
    );
    expect(ten).toBeLessThan(1000);
  });
});
