/** The law of a p-value, exactly: under the null the sign of each difference is chance, so every sign pattern is looked at, as if each had been seen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareAll, type MetricValue } from '../../src/evaluate/index.ts';

/** Steps such as metrics of short lists have: ties of two patients, and no difference at all, are common. */
const steps = fc.constantFrom(0, 0, 0.25, 1 / 3, 0.5, 0.5, 1);
const sizes = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(steps, { minLength: 1, maxLength: most });

const rowsOf = (metric: string, values: readonly number[]): readonly MetricValue[] =>
  values.map((value, at) => ({ query: `p${at}`, metric, value }));

/** Each list of signs there is. */
const patterns = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** count }, (_, pattern) =>
    Array.from({ length: count }, (_sign, at) => (pattern & (1 << at) ? 1 : -1)),
  );

const quick = { repetitions: 1 };

describe('Under the null the p-value of the permutation test', () => {
  it('is at most α in a share of at most α of the worlds, whatever α: in exactly α where α is a p-value that there is', () => {
    let distinct = 0;
    fc.assert(
      fc.property(sizes(8), (some) => {
        const worlds = patterns(some.length);
        const values = worlds.map((signs) => {
          const seen = rowsOf(
            'm',
            some.map((size, at) => size * signs[at]!),
          );
          const nothing = rowsOf(
            'm',
            some.map(() => 0),
          );
          return compare(seen, nothing, quick).overall[0]!.permutation.p;
        });
        const shareUpTo = (level: number): number =>
          values.filter((p) => p <= level).length / worlds.length;
        for (const p of new Set(values)) {
          expect(shareUpTo(p)).toBe(p); // shares of 2ⁿ, so that nothing is rounded
          expect(shareUpTo(p - 1e-9)).toBeLessThan(p);
        }
        for (const level of [0.01, 0.05, 0.1, 0.5]) {
          expect(shareUpTo(level)).toBeLessThanOrEqual(level);
        }
        distinct += new Set(values).size;
      }),
      { numRuns: 40 },
    );
    expect(distinct).toBeGreaterThan(25);
  });

  it('is by Holm at most α for any of several metrics and models in a share of at most α of the worlds', () => {
    let found = 0;
    const three = fc.tuple(fc.integer({ min: 5, max: 7 }), fc.constant(null)).chain(([count]) => {
      const list = fc.array(steps, { minLength: count, maxLength: count });
      return fc.tuple(list, list, list);
    });
    fc.assert(
      fc.property(three, ([one, other, third]) => {
        const worlds = patterns(one.length);
        const anyAt = worlds.map((signs) => {
          // A patient's values change sign together: those of all metrics and models come from the same two lists.
          const signed = (list: readonly number[]) => list.map((size, at) => size * signs[at]!);
          const models = {
            a: [...rowsOf('m', signed(one)), ...rowsOf('n', signed(other))],
            b: rowsOf('m', signed(third)),
          };
          const nothing = [
            ...rowsOf(
              'm',
              one.map(() => 0),
            ),
            ...rowsOf(
              'n',
              one.map(() => 0),
            ),
          ];
          const rows = Object.values(compareAll(models, nothing, quick)).flatMap(
            ({ overall }) => overall,
          );
          expect(rows).toHaveLength(3);
          return Math.min(...rows.map(({ holm }) => holm));
        });
        for (const level of [0.05, 0.1, 0.2, 0.5]) {
          const count = anyAt.filter((least) => least <= level).length;
          expect(count / worlds.length).toBeLessThanOrEqual(level);
          found += count;
        }
      }),
      { numRuns: 25 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
