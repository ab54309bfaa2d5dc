import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binUtilities,
  fitCounts,
  learn,
  type Observation,
  type PatternCounts,
  patternCounts,
} from '../../../src/weights/index.ts';
import { shuffled, simulatedLists, simulatedPairs } from '../learn/people.ts';
import { gap, mixed, partitioned, saidBy, throughJson } from './partitions.ts';

const countsOf = (
  observations: readonly Observation[],
  options: { step?: number; minPatients?: number; site?: string } = {},
): PatternCounts => {
  const counts = patternCounts(observations, { site: 'north', ...options });
  if (counts.kind !== 'pattern-counts') throw new Error(counts.suppressed);
  return counts;
};

const prior = { a: 2, b: 1, c: 1 };

describe('A fit of counted patterns is the fit of all comparisons in one place, their utilities rounded', () => {
  it('whatever was observed, wherever the patients are', () => {
    const seen = { fitted: 0 };
    fc.assert(
      fc.property(
        mixed,
        fc.constantFrom(1, 0.5, 0.25, 0.2, 0.1, 1 / 3),
        fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (observations, step, at, nonNegative) => {
          const how = { ridge: 0.7, prior, nonNegative };
          const pooled = learn(binUtilities(observations, step), { ...how, covariance: 'model' });
          const counts = partitioned(observations, (patient) => at[patient]!)
            .map(({ site, observations: rows }) =>
              patternCounts(rows, { site, step, minPatients: 1 }),
            )
            .map(throughJson);
          const fitted = fitCounts(counts, how);
          if (!pooled.ok) {
            const reason = fitted.ok ? 'none' : fitted.reason;
            expect([pooled.reason, 'refused']).toContain(reason);
            return;
          }
          if (!fitted.ok) throw new Error(fitted.reason);
          expect(gap(saidBy(pooled.value), saidBy(fitted.value))).toBeLessThan(1e-8);
          seen.fitted += 1;
        },
      ),
      { numRuns: 60 },
    );
    expect(seen.fitted).toBeGreaterThan(15);
  });

  it('without a ridge too, with a factor held at 0', () => {
    const observations = simulatedPairs({
      coefficients: { a: 4, b: 2, c: -1 },
      patients: 60,
      each: 8,
      seed: 3,
    });
    for (const step of [0.1, 0.25]) {
      const pooled = learn(binUtilities(observations, step), { covariance: 'model' });
      const counts = partitioned(observations, (at) => at % 4).map(({ site, observations: rows }) =>
        countsOf(rows, { site, step, minPatients: 1 }),
      );
      const fitted = fitCounts(counts);
      if (!pooled.ok || !fitted.ok) throw new Error('no fit');
      expect(pooled.value.findings).toHaveLength(1);
      expect(gap(saidBy(pooled.value), saidBy(fitted.value))).toBeLessThan(1e-8);
    }
  });
});

describe('patternCounts', () => {
  const pair = (group: string, a: number, b: number): Observation => ({
    group,
    better: { a, b },
    worse: { a: 0, b: 0 },
  });

  it('counts what looks alike once rounded, halves upwards', () => {
    const rows = [
      pair('x', 0.6, 0.1),
      pair('y', 0.5, 0.12),
      pair('z', 0.55, 0),
      pair('x', 0.9, 0.125),
    ];
    const { patterns, levels, patients } = countsOf(rows, { minPatients: 1 });
    expect(levels).toBe(4);
    expect(patients).toBe(3);
    expect(patterns).toEqual([
      { differences: [[2, 0]], comparisons: 3, weight: 3 },
      { differences: [[4, 1]], comparisons: 1, weight: 1 },
    ]);
  });

  it('tells no pattern of fewer than three patients, however often they have it, but how many such there are', () => {
    const rows = [
      ...['x', 'y', 'z'].map((group) => pair(group, 1, 0)),
      ...['x', 'y', 'x', 'y', 'x'].map((group) => pair(group, 0, 1)),
      pair('v', 1, 1),
    ];
    expect(countsOf(rows)).toEqual({
      kind: 'pattern-counts',
      schemaVersion: 1,
      site: 'north',
      factors: ['a', 'b'],
      levels: 4,
      patients: 3,
      patterns: [{ differences: [[4, 0]], comparisons: 3, weight: 3 }],
      suppressed: 2,
    });
    expect(patternCounts(rows.slice(0, 2), { site: 'north' })).toEqual({
      kind: 'site-refusal',
      schemaVersion: 1,
      site: 'north',
      request: null,
      suppressed: 'few-patients',
    });
  });

  it('has the same bytes in whatever order the observations come', () => {
    fc.assert(
      fc.property(mixed, fc.integer(), (rows, seed) => {
        const options = { site: 'x', minPatients: 2, step: 0.5 };
        const once = JSON.stringify(patternCounts(rows, options));
        expect(JSON.stringify(patternCounts(shuffled(rows, seed), options))).toBe(once);
        expect(JSON.stringify(JSON.parse(once))).toBe(once);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a step that leads from 0 to 1, and a site', () => {
    for (const step of [0, 0.3, 2, -0.5, 1e-6, NaN]) {
      expect(() => patternCounts([pair('x', 1, 0)], { site: 's', step })).toThrow(RangeError);
    }
    expect(() => patternCounts([], { site: '' })).toThrow(/site/);
    expect(() => patternCounts([{ ...pair('Ingrid', 1, 7) }], { site: 's' })).toThrow(/better\/b/);
  });
});

describe('fitCounts', () => {
  const observations = simulatedLists({
    coefficients: { a: 3, b: 1 },
    patients: 90,
    each: 6,
    seed: 1,
  });
  const counts = partitioned(observations, (at) => at % 3).map(({ site, observations: rows }) =>
    countsOf(rows, { site }),
  );

  it('says which sites were in it, what they did not tell, and which refused', () => {
    const few = patternCounts(observations.slice(0, 2), { site: 'few' });
    const fitted = fitCounts([few, ...counts]);
    if (!fitted.ok) throw new Error(fitted.reason);
    expect(fitted.value.sites.map(({ site }) => site)).toEqual(['s0', 's1', 's2']);
    expect(fitted.value.sites.map(({ suppressed }) => suppressed)).toEqual(
      counts.map(({ suppressed }) => suppressed),
    );
    expect(fitted.value.leftOut).toEqual([{ site: 'few', suppressed: 'few-patients' }]);
    expect(fitted.value.comparisons).toBe(
      counts.flatMap(({ patterns }) => patterns).reduce((sum, one) => sum + one.comparisons, 0),
    );
    expect(fitCounts([few])).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('is the same to the last bit in whatever order the sites come', () => {
    expect(JSON.stringify(fitCounts([...counts].reverse()))).toBe(
      JSON.stringify(fitCounts(counts)),
    );
  });

  it('refuses what counts cannot tell, and sites that do not fit together', () => {
    expect(() => fitCounts(counts, { covariance: 'patients' } as never)).toThrow(/covariance/);
    expect(() => fitCounts(counts, { alike: 'groups' } as never)).toThrow(/alike/);
    expect(() => fitCounts([counts[0]!, counts[0]!])).toThrow(/twice/);
    expect(() => fitCounts([counts[0]!, { ...counts[1]!, levels: 5 }])).toThrow(/step/);
    expect(() => fitCounts(counts, { ridge: 1, prior: { a: 1 } })).toThrow(/prior/);
    expect(() => fitCounts([{ ...counts[0]!, levels: -1 }])).toThrow(/counts\[0\]\.levels/);
  });
});
