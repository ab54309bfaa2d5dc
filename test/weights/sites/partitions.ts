/** One set of patients at several sites, and how far two results are apart. */
import fc from 'fast-check';
import type { Observation, SiteObservations, Utilities } from '../../../src/weights/index.ts';

export const factors: readonly string[] = ['a', 'b', 'c'];

/** Rules under which no site refuses. */
export const open = { minPatients: 1, maxCoefficients: Infinity, maxShare: 1, maxSteps: 200 };

/** Each patient with all that is theirs at one of the sites. */
export const partitioned = (
  observations: readonly Observation[],
  siteOf: (patient: number) => number,
): readonly SiteObservations[] => {
  const patients = [...new Set(observations.map(({ group }) => group))];
  const sites = new Map<string, Observation[]>();
  for (const row of observations) {
    const site = `s${siteOf(patients.indexOf(row.group))}`;
    sites.set(site, [...(sites.get(site) ?? []), row]);
  }
  return [...sites].map(([site, rows]) => ({ site, observations: rows }));
};

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

const utilities: fc.Arbitrary<Utilities> = fc.record({ a: share, b: share, c: share });

const grade = fc.integer({ min: 0, max: 3 });

/** Of every kind, of up to a dozen patients; factor c is disliked about as often as liked. */
export const mixed: fc.Arbitrary<readonly Observation[]> = fc.array(
  fc.oneof(
    fc.record({
      group: fc.integer({ min: 0, max: 11 }).map((at) => `p${at}`),
      better: utilities,
      worse: utilities,
    }),
    fc
      .record({
        group: fc.integer({ min: 0, max: 11 }).map((at) => `p${at}`),
        weight: fc.constantFrom(0.5, 1, 2),
        shown: fc.array(utilities, { minLength: 2, maxLength: 5 }),
        at: fc.nat(),
      })
      .map(({ at, ...row }) => ({ ...row, chosen: at % row.shown.length })),
    fc.record({
      group: fc.integer({ min: 0, max: 11 }).map((at) => `p${at}`),
      items: fc.array(fc.record({ grade, utilities }), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      group: fc.integer({ min: 0, max: 11 }).map((at) => `p${at}`),
      grade,
      utilities,
    }),
  ),
  { minLength: 12, maxLength: 40 },
);

/** The greatest difference of two numbers that stand in the same place; Infinity where something else differs. */
export const gap = (one: unknown, other: unknown): number => {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) / Math.max(1, Math.abs(one));
  }
  if (one !== null && typeof one === 'object' && other !== null && typeof other === 'object') {
    const keys = Object.keys(one);
    if (keys.join() !== Object.keys(other).join()) return Infinity;
    return Math.max(
      0,
      ...keys.map((key) => gap(one[key as keyof object], other[key as keyof object])),
    );
  }
  return Object.is(one, other) ? 0 : Infinity;
};

/** What a fit says of the world, and not of how it was found. */
export const saidBy = (value: object): object => {
  const {
    coefficients,
    weights,
    intervals,
    findings,
    covariance,
    convergence,
    ridge,
    comparisons,
    groups,
  } = value as { readonly [field: string]: unknown };
  const { logLikelihood } = convergence as { readonly logLikelihood: number };
  return {
    coefficients,
    weights,
    intervals,
    findings,
    covariance,
    logLikelihood,
    ridge,
    comparisons,
    groups,
  };
};

export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
