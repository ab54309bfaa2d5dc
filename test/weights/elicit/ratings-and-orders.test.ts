import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/issue.ts';
import {
  type Elicited,
  type ImportanceOrder,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  swing,
} from '../../../src/weights/index.ts';
import { names, someWeights } from '../arbitraries.ts';
import { report, vectorsOf } from '../vectors.ts';

const weightsOf = (result: Result<Elicited<string>>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.weights;
};

const paths = (result: { readonly issues: readonly { code: string; path: string }[] }): string[] =>
  result.issues.map(({ code, path }) => `${code} ${path}`);

const sumOf = (weights: { readonly [factor: string]: number }): number =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

describe('swing', () => {
  it('shares out ratings', () => {
    const result = swing({ interests: 100, distance: 60, socialNeed: 40 });
    expect(result).toMatchObject({ ok: true, value: { method: 'swing' }, issues: [] });
    expect(weightsOf(result)).toEqual({ interests: 0.5, distance: 0.3, socialNeed: 0.2 });
  });

  it('gives weights of 0 or more that sum to 1, whatever the unit', () => {
    fc.assert(
      fc.property(
        someWeights(4),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (ratings, unit) => {
          const weights = weightsOf(swing(ratings));
          expect(sumOf(weights)).toBeCloseTo(1, 12);
          expect(Object.values(weights).every((weight) => weight >= 0)).toBe(true);
          const scaled = Object.entries(ratings).map(([factor, rating]) => [factor, rating * unit]);
          const same = weightsOf(swing(Object.fromEntries(scaled)));
          for (const factor of Object.keys(weights))
            expect(same[factor]).toBeCloseTo(weights[factor]!, 12);
        },
      ),
    );
    expect(weightsOf(swing({ a: 1e308, b: 1e308 }))).toEqual({ a: 0.5, b: 0.5 });
  });

  it('tells everything that is wrong at once, and quotes nothing', () => {
    const answers = { a: -1, b: 'much', c: Number.NaN, d: 4 } as unknown as { a: number };
    const result = swing(answers);
    expect(paths(result)).toEqual(['bad-value /a', 'bad-value /b', 'bad-value /c']);
    expect(JSON.stringify(result)).not.toContain('much');
    expect(paths(swing({ a: 0, b: 0 }))).toEqual(['bad-value ']);
    expect(paths(swing({}))).toEqual(['bad-value ']);
    expect(paths(swing(7 as never))).toEqual(['not-an-object ']);
  });

  it('takes names that objects have by birth for names', () => {
    const odd = JSON.parse('{ "__proto__": 3, "constructor": 1 }');
    expect(Object.entries(weightsOf(swing(odd)))).toEqual([
      ['__proto__', 0.75],
      ['constructor', 0.25],
    ]);
  });
});

const methods = { rankOrderCentroid, rankSum, rankReciprocal };

describe.each(Object.entries(methods))('%s', (_name, method) => {
  it('gives weights that sum to 1 and fall with the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const order = Array.from({ length: count }, (_, at) => `f${at}`);
        const weights = weightsOf(method(order));
        expect(sumOf(weights)).toBeCloseTo(1, 12);
        for (let at = 1; at < count; at++) {
          expect(weights[order[at]!]!).toBeLessThan(weights[order[at - 1]!]!);
        }
      }),
    );
  });

  it('gives those that are not put in order the mean over their orders', () => {
    const mean = (orders: readonly ImportanceOrder[], factor: string): number =>
      orders.reduce((sum, order) => sum + weightsOf(method(order))[factor]!, 0) / orders.length;
    const open = weightsOf(method(['a', ['b', 'c'], 'd']));
    const orders = [
      ['a', 'b', 'c', 'd'],
      ['a', 'c', 'b', 'd'],
    ];
    for (const factor of 'abcd') expect(open[factor]).toBeCloseTo(mean(orders, factor), 12);
    expect(open.b).toBe(open.c);
    const none = weightsOf(method([['b', 'd', 'a', 'c']]));
    for (const factor of 'abcd') expect(none[factor]).toBeCloseTo(0.25, 12);
  });

  it('does not hang on the names', () => {
    const weights = weightsOf(method(names));
    const reversed = weightsOf(method([...names].reverse()));
    expect([...names].reverse().map((name) => reversed[name])).toEqual(
      names.map((name) => weights[name]),
    );
  });

  it('tells everything that is wrong at once', () => {
    const order = ['a', ['b', '', 'a'], [], 3] as unknown as ImportanceOrder;
    expect(paths(method(order))).toEqual([
      'bad-value /1/1',
      'duplicate /1/2',
      'bad-value /2',
      'bad-value /3',
    ]);
    expect(paths(method([]))).toEqual(['bad-value ']);
    expect(paths(method('a' as never))).toEqual(['bad-value ']);
  });
});

const cases = vectorsOf('recsys-oracles/cases.json') as
  | { readonly rank_weights: { readonly [name: string]: readonly number[] } }
  | undefined;

describe.skipIf(!cases)(
  'The worked weights by rank (skipped where ../shared/vectors is not there)',
  () => {
    it('are those of numpy to six places, all of them', () => {
      const byName = { ROC: rankOrderCentroid, RS: rankSum, RR: rankReciprocal };
      let reproduced = 0;
      for (const [name, expected] of Object.entries(cases!.rank_weights)) {
        const method = byName[name.split(' ')[0] as keyof typeof byName];
        const order = expected.map((_, at) => `f${at}`);
        const weights = weightsOf(method(order));
        for (const [at, weight] of expected.entries()) {
          expect(Math.abs(weights[order[at]!]! - weight)).toBeLessThan(5.1e-7);
          reproduced += 1;
        }
      }
      report('recsys-oracles rank_weights', reproduced);
      expect(reproduced).toBe(28);
    });
  },
);
