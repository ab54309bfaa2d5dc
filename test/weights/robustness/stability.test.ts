import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  type Stability,
  type StabilityOptions,
  stability,
  type Weights,
} from '../../../src/weights/index.ts';
import { orderOf, someAlternatives, someWeights, withShare } from '../arbitraries.ts';
import { report, vectorsOf } from '../vectors.ts';

const choir: Alternative = { id: 'choir', utilities: { interests: 0.9, distance: 0.2 } };
const chess: Alternative = { id: 'chess', utilities: { interests: 0.4, distance: 0.9 } };
const walks: Alternative = { id: 'walks', utilities: { interests: 0.1, distance: 1 } };

const rounded = (rows: readonly Stability[]) =>
  rows.map(({ weight, from, to, ...row }) => ({
    ...row,
    weight: +weight.toFixed(10),
    from: +from.toFixed(10),
    to: +to.toFixed(10),
  }));

describe('stability', () => {
  it('says from where to where a weight may go, and who takes the place beyond', () => {
    // choir .9 − .7 t, chess .4 + .5 t, walks .1 + .9 t, t the weight of distance: t = 5/12, then 3/4
    expect(rounded(stability([choir, chess, walks], { interests: 7, distance: 3 }))).toEqual([
      {
        factor: 'distance',
        weight: 0.3,
        from: 0,
        to: +(5 / 12).toFixed(10),
        below: [],
        above: [{ rises: 'chess', falls: 'choir' }],
      },
      {
        factor: 'interests',
        weight: 0.7,
        from: +(7 / 12).toFixed(10),
        to: 1,
        below: [{ rises: 'chess', falls: 'choir' }],
        above: [],
      },
    ]);
  });

  it('of the first k says who comes in for whom', () => {
    const [distance] = stability(
      [choir, chess, walks],
      { interests: 0.7, distance: 0.3 },
      { of: 'top', k: 2 },
    );
    expect(distance).toMatchObject({ from: 0, above: [{ rises: 'walks', falls: 'choir' }] });
    expect(distance!.to).toBeCloseTo(0.5, 12); // .9 − .7 t = .1 + .9 t
    const [whole] = stability([choir, chess], { interests: 1, distance: 1 }, { of: 'top', k: 5 });
    expect(whole).toMatchObject({ from: 0, to: 1, below: [], above: [] });
  });

  it('of the whole order says which neighbours swap', () => {
    const [distance] = stability(
      [choir, chess, walks],
      { interests: 0.7, distance: 0.3 },
      { of: 'order' },
    );
    expect(distance).toMatchObject({
      from: 0,
      below: [],
      above: [{ rises: 'chess', falls: 'choir' }],
    });
    const [high] = stability(
      [choir, chess, walks],
      { interests: 0.2, distance: 0.8 },
      { of: 'order' },
    );
    expect(high).toMatchObject({ below: [{ rises: 'chess', falls: 'walks' }], to: 1, above: [] });
    expect(high!.from).toBeCloseTo(0.75, 12);
  });

  it('counts what a multiplier takes away', () => {
    const far = { ...chess, multiplier: 0.5 };
    const [distance] = stability([choir, far], { interests: 0.7, distance: 0.3 });
    expect(distance!.to).toBeCloseTo(0.7 / 0.95, 12); // .9 − .7 t = .2 + .25 t
  });

  it('tells of a tie as it is: the id decides, and it ends at once on the side where the other gains', () => {
    const one: Alternative = { id: 'a', utilities: { x: 1, y: 0 } };
    const other: Alternative = { id: 'b', utilities: { x: 0, y: 1 } };
    expect(stability([other, one], { x: 1, y: 1 })).toEqual([
      {
        factor: 'x',
        weight: 0.5,
        from: 0.5,
        to: 1,
        below: [{ rises: 'b', falls: 'a' }],
        above: [],
      },
      {
        factor: 'y',
        weight: 0.5,
        from: 0,
        to: 0.5,
        below: [],
        above: [{ rises: 'b', falls: 'a' }],
      },
    ]);
  });

  it('never ends where two are alike in everything', () => {
    const twin = { ...choir, id: 'choir 2' };
    for (const of of ['first', 'order'] as const) {
      for (const row of stability([twin, choir], { interests: 0.5, distance: 0.5 }, { of })) {
        expect(row).toMatchObject({ from: 0, to: 1, below: [], above: [] });
      }
    }
  });

  it('leaves twins in their order where both are overtaken at once', () => {
    const twin = { ...choir, id: 'choir 2' };
    const [distance] = stability(
      [twin, choir, chess],
      { interests: 0.7, distance: 0.3 },
      { of: 'order' },
    );
    expect(distance!.above).toEqual([
      { rises: 'chess', falls: 'choir' },
      { rises: 'chess', falls: 'choir 2' },
    ]);
  });

  it('lets the others rise alike where a factor has all the weight', () => {
    const at = (x: number, y: number, z: number): Alternative['utilities'] => ({ x, y, z });
    const pair = [
      { id: 'a', utilities: at(1, 0, 0) },
      { id: 'b', utilities: at(0.5, 1, 1) },
    ];
    const [x] = stability(pair, { x: 1, y: 0, z: 0 });
    expect(x!.from).toBeCloseTo(2 / 3, 12); // t = ½ t + 1 − t
  });
});

const STEP = 1e-7;

/** What must stay, as a text that can be compared. */
const keptBy = (options: StabilityOptions, order: readonly string[]): string => {
  if (options.of === 'order') return order.join();
  return order
    .slice(0, options.of === 'top' ? options.k : 1)
    .sort()
    .join();
};

const options = fc.oneof(
  fc.constant<StabilityOptions>({ of: 'first' }),
  fc.integer({ min: 1, max: 4 }).map((k): StabilityOptions => ({ of: 'top', k })),
  fc.constant<StabilityOptions>({ of: 'order' }),
);

const problems = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(someAlternatives(count), someWeights(count), options));

describe('The ends of an interval, by ranking again', () => {
  /** Whether all scores are further apart than rounding, at some weights. */
  const isClear = (alternatives: readonly Alternative[], weights: Weights): boolean => {
    const order = orderOf(alternatives, weights);
    const score = (id: string): number => {
      const { utilities, multiplier = 1 } = alternatives.find((one) => one.id === id)!;
      return (
        multiplier * Object.entries(weights).reduce((sum, [f, w]) => sum + w * utilities[f]!, 0)
      );
    };
    return order.every((id, at) => at === 0 || score(order[at - 1]!) - score(id) > 1e-11);
  };

  it('hold: nothing has changed just within, and what is said has changed just beyond', () => {
    let ends = 0;
    fc.assert(
      fc.property(problems, ([alternatives, weights, asked]) => {
        const now = keptBy(asked, orderOf(alternatives, withShareOfNow(weights)));
        for (const { factor, from, to, below, above } of stability(alternatives, weights, asked)) {
          for (const [end, inwards, overtakings] of [
            [from, 1, below],
            [to, -1, above],
          ] as const) {
            const room = to - from;
            const within = withShare(weights, factor, end + inwards * Math.min(STEP, room / 2));
            if (room > STEP && isClear(alternatives, within)) {
              expect(keptBy(asked, orderOf(alternatives, within))).toBe(now);
            }
            const share = end - inwards * STEP;
            if (share < 0 || share > 1) continue;
            const beyond = withShare(weights, factor, share);
            expect(overtakings.length > 0).toBe(true);
            if (!isClear(alternatives, beyond)) continue;
            const order = orderOf(alternatives, beyond);
            expect(keptBy(asked, order)).not.toBe(now);
            for (const { rises, falls } of overtakings) {
              expect(order.indexOf(rises)).toBeLessThan(order.indexOf(falls));
              ends += 1;
            }
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(ends).toBeGreaterThan(300);
  });

  const withShareOfNow = (weights: Weights): Weights => {
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    return Object.fromEntries(Object.entries(weights).map(([f, weight]) => [f, weight / sum]));
  };

  it('lie around the weight, within 0 to 1, and those of the order within those of the first', () => {
    fc.assert(
      fc.property(problems, ([alternatives, weights]) => {
        const first = stability(alternatives, weights);
        const order = stability(alternatives, weights, { of: 'order' });
        for (const [at, { from, to, weight }] of first.entries()) {
          expect(0 <= from && from <= weight && weight <= to && to <= 1).toBe(true);
          expect(order[at]!.from).toBeGreaterThanOrEqual(from - 1e-12);
          expect(order[at]!.to).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
    );
  });

  it('belong to the factors and the alternatives, whatever their names', () => {
    fc.assert(
      fc.property(problems, ([alternatives, weights, asked]) => {
        const rename = (name: string): string => [...name].reverse().join('');
        const renamed = <T>(of: { readonly [factor: string]: T }) =>
          Object.fromEntries(Object.entries(of).map(([factor, value]) => [rename(factor), value]));
        const others = stability(
          alternatives.map((one) => ({
            ...one,
            id: `new ${one.id}`,
            utilities: renamed(one.utilities),
          })),
          renamed(weights),
          asked,
        );
        for (const { factor, from, to } of stability(alternatives, weights, asked)) {
          const other = others.find((row) => row.factor === rename(factor))!;
          expect(other.from).toBeCloseTo(from, 9);
          expect(other.to).toBeCloseTo(to, 9);
        }
      }),
    );
  });

  it('hang neither on the unit of the weights nor on the order of the alternatives', () => {
    fc.assert(
      fc.property(problems, ([alternatives, weights, asked]) => {
        const doubled = Object.fromEntries(Object.entries(weights).map(([f, w]) => [f, 4 * w]));
        const turned = [...alternatives].reverse();
        expect(stability(turned, doubled, asked)).toEqual(stability(alternatives, weights, asked));
      }),
    );
  });
});

describe('stability throws', () => {
  const weights = { interests: 1, distance: 1 };
  const bad = (alternative: object) => () =>
    stability([choir, alternative as Alternative], weights);

  it('at alternatives that cannot be read, naming the place and no value', () => {
    expect(bad({ id: 'x', utilities: { interests: 2, distance: 0 } })).toThrow(
      /^alternatives\[1\]\.utilities\.interests: expected a number from 0 to 1, got another number$/,
    );
    expect(bad({ id: 'x', utilities: { interests: 0.2 } })).toThrow(
      /distance: expected .* got undefined/,
    );
    expect(bad({ id: 'x', utilities: { ...choir.utilities, mood: 1 } })).toThrow(
      /^alternatives\[1\]\.utilities\.mood: expected only what has a weight \(0 will do\): distance, interests$/,
    );
    expect(bad({ id: 'choir', utilities: choir.utilities })).toThrow(/expected each id once/);
    expect(bad({ id: 4, utilities: choir.utilities })).toThrow(TypeError);
    expect(bad({ id: 'x', utilities: choir.utilities, multiplier: -1 })).toThrow(/multiplier/);
    expect(() => stability([], weights)).toThrow(/at least one/);
    expect(() => stability({} as never, weights)).toThrow(TypeError);
  });

  it('at wrong weights and options', () => {
    expect(() => stability([choir], { interests: -1, distance: 1 })).toThrow(
      /^weights\.interests: expected a finite/,
    );
    expect(() => stability([choir], { interests: 0, distance: 0 })).toThrow(/above 0/);
    expect(() => stability([choir], weights, { of: 'last' as never })).toThrow(
      /^of: expected one of/,
    );
    expect(() => stability([choir], weights, { of: 'top', k: 0 })).toThrow(/^k: expected a whole/);
    expect(() => stability([choir], weights, { kk: 1 } as never)).toThrow(/expected keys among/);
  });
});

interface Worked {
  readonly U: readonly (readonly number[])[];
  readonly top1_interval: { readonly [factor: string]: readonly [number, number] };
}
const cases = vectorsOf('recsys-oracles/cases.json') as
  | { readonly [name: string]: Worked }
  | undefined;

describe.skipIf(!cases)(
  'The worked stability intervals (skipped where ../shared/vectors is not there)',
  () => {
    it('are reproduced', () => {
      const { U, top1_interval: expected } = cases!['stability W=.4,.3,.2,.1 U=3x4']!;
      const alternatives = U.map((row, at) => ({
        id: `${at + 1}`,
        utilities: Object.fromEntries(row.map((value, factor) => [`w${factor + 1}`, value])),
      }));
      const rows = stability(alternatives, { w1: 0.4, w2: 0.3, w3: 0.2, w4: 0.1 });
      for (const { factor, from, to } of rows) {
        expect(from).toBeCloseTo(expected[factor]![0], 8);
        expect(to).toBeCloseTo(expected[factor]![1], 8);
      }
      report('recsys-oracles stability', 2 * rows.length);
    });
  },
);
