import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BestWorst, type BestWorstAnswers, bestWorst } from '../../../src/weights/index.ts';

const elicited = (answers: BestWorstAnswers): BestWorst => {
  const result = bestWorst(answers);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const paths = (result: { readonly issues: readonly { code: string; path: string }[] }): string[] =>
  result.issues.map(({ code, path }) => `${code} ${path}`);

const car: BestWorstAnswers = {
  best: 'quality',
  worst: 'style',
  bestToOthers: { price: 2, quality: 1, comfort: 4, safety: 3, style: 8 },
  othersToWorst: { price: 4, quality: 8, comfort: 2, safety: 3, style: 1 },
};

/** Answers of two to seven factors, consistent or not. */
const answers = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc
    .record({
      bestToWorst: fc.integer({ min: 1, max: 9 }),
      judged: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
        minLength: count - 2,
        maxLength: count - 2,
      }),
    })
    .map(({ bestToWorst, judged }): BestWorstAnswers => {
      const between = judged.map(
        ([fromBest, toWorst], at) => [`f${at}`, fromBest, toWorst] as const,
      );
      return {
        best: 'top',
        worst: 'low',
        bestToOthers: {
          ...Object.fromEntries(between.map(([name, fromBest]) => [name, fromBest])),
          low: bestToWorst,
        },
        othersToWorst: Object.fromEntries(between.map(([name, , toWorst]) => [name, toWorst])),
      };
    }),
);

/** The greatest deviation that weights leave. */
const deviationOf = (
  { best, worst, bestToOthers, othersToWorst }: BestWorstAnswers,
  weights: { readonly [factor: string]: number },
): number =>
  Math.max(
    ...Object.entries(bestToOthers).map(([name, times]) =>
      Math.abs(weights[best]! - times * weights[name]!),
    ),
    ...Object.entries(othersToWorst).map(([name, times]) =>
      Math.abs(weights[name]! - times * weights[worst]!),
    ),
  );

describe('bestWorst', () => {
  it('solves the linear programme of the car example as HiGHS does (scipy 1.17.1)', () => {
    const { weights, deviation } = elicited(car);
    const expected = {
      price: 0.2295082,
      quality: 0.44808743,
      comfort: 0.1147541,
      safety: 0.15300546,
      style: 0.05464481,
    };
    for (const [factor, weight] of Object.entries(expected))
      expect(weights[factor]).toBeCloseTo(weight, 7);
    expect(deviation).toBeCloseTo(0.010928961748633862, 12);
  });

  it.each([
    [
      [1, 8, 2, 5, 8, 3, 6],
      [6, 7, 3, 9, 5, 5, 1],
      [0.33471074, 0.06198347, 0.24793388, 0.09917355, 0.06198347, 0.16528926, 0.02892562],
      0.1611570248,
    ],
    [
      [1, 5, 5, 4, 5],
      [5, 2, 5, 3, 1],
      [0.496614, 0.13544018, 0.13544018, 0.16930023, 0.06320542],
      0.1805869074,
    ],
    [
      [1, 2, 1, 1, 1, 1, 2],
      [2, 2, 1, 2, 2, 2, 1],
      [0.15714286, 0.1, 0.11428571, 0.18571429, 0.18571429, 0.18571429, 0.07142857],
      0.0428571429,
    ],
    [[1, 3, 2, 5], [5, 1, 1, 1], [0.49038462, 0.19230769, 0.20192308, 0.11538462], 0.0865384615],
    [
      [1, 3, 6, 5, 8],
      [8, 6, 4, 5, 1],
      [0.51048951, 0.20979021, 0.1048951, 0.12587413, 0.04895105],
      0.1188811189,
    ],
  ])(
    'solves %j against the best and %j against the worst as HiGHS does',
    (toOthers, toWorst, expected, least) => {
      const factors = toOthers.map((_, at) => `f${at}`);
      const { weights, deviation } = elicited({
        best: 'f0',
        worst: factors.at(-1)!,
        bestToOthers: Object.fromEntries(factors.map((factor, at) => [factor, toOthers[at]!])),
        othersToWorst: Object.fromEntries(factors.map((factor, at) => [factor, toWorst[at]!])),
      });
      for (const [at, weight] of expected.entries())
        expect(weights[`f${at}`]).toBeCloseTo(weight, 7);
      expect(deviation).toBeCloseTo(least, 9);
    },
  );

  it('leaves the deviation that it says, and no weights near or far leave less', () => {
    const shift = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(
        answers,
        shift,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, shifts, share) => {
          const { weights, deviation } = elicited(given);
          expect(deviationOf(given, weights)).toBeCloseTo(deviation, 12);
          const entries = Object.entries(weights);
          const moved = entries.map(([, weight], at) =>
            Math.max(0, weight + share ** 3 * shifts[at]!),
          );
          const sum = moved.reduce((a, b) => a + b, 0);
          fc.pre(sum > 0);
          const others = Object.fromEntries(entries.map(([name], at) => [name, moved[at]! / sum]));
          // The programme is convex: what is least nearby is least of all.
          expect(deviationOf(given, others)).toBeGreaterThanOrEqual(deviation - 1e-10);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives weights of 0 or more that sum to 1, the same by other names', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { weights } = elicited(given);
        const values = Object.values(weights);
        expect(values.every((weight) => weight >= 0)).toBe(true);
        expect(values.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        const rename = (name: string): string =>
          `${name === 'top' ? 'z' : 'a'}${[...name].reverse().join('')}`;
        const renamed = (of: { readonly [name: string]: number }) =>
          Object.fromEntries(Object.entries(of).map(([name, times]) => [rename(name), times]));
        const other = elicited({
          best: rename('top'),
          worst: rename('low'),
          bestToOthers: renamed(given.bestToOthers),
          othersToWorst: renamed(given.othersToWorst),
        });
        for (const name of Object.keys(weights)) {
          expect(other.weights[rename(name)]).toBeCloseTo(weights[name]!, 10);
        }
      }),
    );
  });

  it('finds the very weights that judgements agree on', () => {
    const { weights, deviation, inconsistency, leastConsistent } = elicited({
      best: 'a',
      worst: 'c',
      bestToOthers: { b: 2, c: 8 },
      othersToWorst: { b: 4 },
    });
    expect([weights.a, weights.b, weights.c].map((x) => +(x! * 13).toFixed(12))).toEqual([8, 4, 1]);
    expect([deviation, inconsistency, leastConsistent]).toEqual([0, 0, null]);
  });

  it('tells how inconsistent the judgements are, and of which factor most', () => {
    // |a_Bj·a_jW − a_BW| ÷ (a_BW² − a_BW): safety |3·3 − 8| ÷ 56
    const { inconsistency, leastConsistent } = elicited(car);
    expect(inconsistency).toBeCloseTo(1 / 56, 14);
    expect(leastConsistent).toBe('safety');
    const alike = elicited({ best: 'a', worst: 'b', bestToOthers: { b: 1 }, othersToWorst: {} });
    expect(alike).toMatchObject({ weights: { a: 0.5, b: 0.5 }, inconsistency: null });
  });

  it('tells everything that is wrong at once, and quotes nothing', () => {
    const wrong = {
      best: 'a',
      worst: 'a',
      bestToOthers: { a: 2, b: 10, c: 'many' },
      othersToWorst: { b: 0.5 },
      by: 'somebody',
    } as unknown as BestWorstAnswers;
    const result = bestWorst(wrong);
    expect(paths(result)).toEqual([
      'bad-value /worst',
      'unknown-field /*',
      'bad-value /bestToOthers/a',
      'bad-value /bestToOthers/b',
      'bad-value /bestToOthers/c',
      'bad-value /othersToWorst/b',
      'missing /othersToWorst/c',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/many|somebody/);
    expect(
      paths(bestWorst({ ...car, othersToWorst: { ...car.othersToWorst, quality: 7 } })),
    ).toEqual(['bad-value /othersToWorst/quality']);
    expect(paths(bestWorst({ ...car, bestToOthers: { quality: 1 } }))).toEqual([
      'missing /bestToOthers/comfort',
      'missing /bestToOthers/price',
      'missing /bestToOthers/safety',
      'missing /bestToOthers/style',
    ]);
    expect(paths(bestWorst({} as never))).toEqual([
      'missing /best',
      'missing /worst',
      'missing /bestToOthers',
      'missing /othersToWorst',
    ]);
    expect(paths(bestWorst(null as never))).toEqual(['not-an-object ']);
  });
});
