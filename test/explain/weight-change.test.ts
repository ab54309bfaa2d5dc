import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  defaultModel,
  type FactorId,
  factorIds,
  rank,
  type WeightChangeOptions,
  weightChange,
} from '../../src/index.ts';
import { type Case, catalogueOf, question, townHall } from '../arbitraries.ts';

const numRuns = 200;

/** Id of what is first by other weights. */
const firstBy = ({ catalogue, patient, options, listing }: Case, factor: FactorId, to: number) => {
  const weights = { ...options.weights, [factor]: to };
  const base = { ...defaultModel.weights, ...options.model?.weights, ...weights };
  if (factorIds.every((id) => base[id] === 0)) return undefined;
  return rank(catalogue, patient, { ...options, ...listing, k: 1, weights }).matches[0]?.id;
};

const weightsOf = ({ options }: Case) => ({
  ...(options.model ?? defaultModel).weights,
  ...options.weights,
});

/** Weights to try beside the one there is, coarse and fine. */
const scanOf = (from: number): number[] => [
  ...[0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.97, 0.999, 1.001, 1.03, 1.1, 1.5, 2, 4, 10, 100].map(
    (times) => from * times,
  ),
  ...[0.01, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 5, 50].map((more) => from + more),
];

/** Weights of which none is a million times another, so that a scan can see them all. */
const commonWeights = fc
  .record(
    Object.fromEntries(factorIds.map((id) => [id, fc.constantFrom(0, 0.1, 0.2, 0.4, 1, 2)])) as {
      [F in FactorId]: fc.Arbitrary<number>;
    },
  )
  .filter((weights) => factorIds.some((id) => weights[id] > 0));

/** Activities that differ by every factor, and a patient to whom all of them apply. */
const contest = fc
  .array(
    fc.record({
      title: fc.constantFrom('choir', 'choir', 'garden', 'garden walk'),
      tags: fc.subarray(['choir', 'walk', 'coffee']),
      benefits: fc.record({
        company: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      }),
      km: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
      access: fc.record({ seating: fc.constantFrom('yes', 'limited', 'no', 'unknown') }),
      rest: fc.constantFrom({}, {}, {}, { audience: ['carers'] }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all): Case => {
    const activities = all.map(({ km, rest, ...fields }, at) => {
      const point = { lat: townHall.lat + km / 111.2, lng: townHall.lng };
      return { id: `n${at}`, ...fields, places: [{ point }], ...rest };
    });
    return {
      catalogue: catalogueOf(activities as Activity[]),
      patient: {
        home: townHall,
        interests: [
          { text: 'choir' },
          { text: 'walk', importance: 0.5 },
          { text: 'coffee', liked: false, importance: 0.4 },
        ],
        socialNeeds: { company: 0.8 },
        accessNeeds: [{ feature: 'seating', required: false }],
      },
      options: {},
      listing: {},
    };
  });

const cases = () =>
  fc
    .tuple(
      fc.oneof(contest, contest, question()),
      commonWeights,
      fc.constantFrom<object>({}, {}, { minScore: 0.4 }, { standing: 'ready' }),
    )
    .map(([own, weights, more]): Case => {
      const { only, exclude } = own.listing;
      const listing = { ...(only ? { only } : {}), ...(exclude ? { exclude } : {}), ...more };
      return { ...own, options: { ...own.options, weights }, listing };
    });

/** Holds an answer against a scan of every weight; counts what it found. */
const check = (own: Case, goal: string | undefined): number => {
  const { catalogue, patient, options, listing } = own;
  const asked: WeightChangeOptions = {
    ...options,
    ...listing,
    ...(goal === undefined ? {} : { activityId: goal }),
  };
  const [leader] = rank(catalogue, patient, { ...options, ...listing, k: 1 }).matches;
  if (leader && leader.score < LEAST_SCORE) return 0;
  const first = leader?.id;
  const change = weightChange(catalogue, patient, asked);
  if (first === undefined || first === goal) {
    expect(change).toBeUndefined();
    return 0;
  }
  const isThere = (id: string | undefined) =>
    id !== undefined && (goal === undefined ? id !== first : id === goal);
  const weights = weightsOf(own);
  const found = factorIds.flatMap((factor) =>
    scanOf(weights[factor])
      .filter((to) => isThere(firstBy(own, factor, to)))
      .map((to) => Math.abs(to - weights[factor])),
  );
  if (!change) {
    expect(found).toEqual([]);
    return 0;
  }
  const { factor, from, to, activity, insteadOf } = change;
  const by = Math.abs(to - from);
  expect(from).toBe(weights[factor]);
  expect(insteadOf).toBe(first);
  expect(to).not.toBe(from);
  expect(firstBy(own, factor, to)).toBe(activity.id);
  expect(isThere(activity.id)).toBe(true);
  // No other single weight does it sooner.
  for (const other of found) expect(other).toBeGreaterThanOrEqual(by - SLACK * Math.max(1, to));
  // Nor does less of the same one.
  for (const part of [0.001, 0.1, 0.5, 0.9, 0.99, 0.999]) {
    const between = from + part * (to - from);
    if (Math.abs(between - to) > SLACK * Math.max(1, to)) {
      expect(isThere(firstBy(own, factor, between))).toBe(false);
    }
  }
  return 1;
};

/** Scores next to nothing have no digits left to be told apart by. */
const LEAST_SCORE = 1e-9;

/** The longest step beyond a level that may be needed to be ahead. */
const SLACK = 2e-6;

describe('weightChange', () => {
  it('is the smallest change of one weight that puts another first, and none only where there is none', () => {
    let count = 0;
    fc.assert(
      fc.property(cases(), (own) => {
        count += check(own, undefined);
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(8);
  });

  it('is the smallest that puts the one first that is asked for', () => {
    let count = 0;
    fc.assert(
      fc.property(cases(), fc.nat(), (own, pick) => {
        const { activities } = own.catalogue;
        if (activities.length > 0) count += check(own, activities[pick % activities.length]!.id);
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(8);
  });

  const catalogue = catalogueOf([
    { id: 'a', title: 'choir', benefits: { company: 0.2 } },
    { id: 'b', title: 'chess', benefits: { company: 0.8 } },
    { id: 'c', title: 'chess', benefits: { company: 1 }, audience: ['carers'] },
    { id: 'd', title: 'chess', benefits: { company: 0.5 } },
  ]);
  const someone = { interests: [{ text: 'choir' }], socialNeeds: { company: 1 } };

  it('is where both score the same, worked by hand', () => {
    // a: .4 + .2·.2, b: .2·.8; level where w·1 = .2·.6, or .4 = w·.6.
    const down = weightChange(catalogue, someone);
    expect(down).toMatchObject({ factor: 'interests', from: 0.4, insteadOf: 'a' });
    expect(down?.to).toBeCloseTo(0.12, 8);
    expect(down?.activity.id).toBe('b');
    const up = weightChange(catalogue, someone, { weights: { interests: 0.1, socialNeed: 0.1 } });
    expect(up).toMatchObject({ factor: 'interests' });
    expect(up?.to).toBeCloseTo(0.06, 8);
  });

  it('is undefined for what another one beats by every weight, and for what is first', () => {
    expect(weightChange(catalogue, someone, { activityId: 'd' })).toBeUndefined();
    expect(weightChange(catalogue, someone, { activityId: 'a' })).toBeUndefined();
    expect(weightChange(catalogueOf([]), someone)).toBeUndefined();
  });

  it('sees those alone that may be listed, and a least score', () => {
    const first = (options: WeightChangeOptions) => weightChange(catalogue, someone, options);
    expect(first({ only: ['a', 'd'] })?.activity.id).toBe('d');
    expect(first({ exclude: ['b'], standing: 'ready' })?.activity.id).toBe('d');
    // b is ahead from .12 on, where it scores .5; .7 it reaches at w ÷ (w + .2) · .8 ...
    const least = first({ minScore: 0.7 });
    expect(least?.activity.id).toBe('b');
    expect((0.8 * 0.2) / (0.2 + least!.to)).toBeCloseTo(0.7, 6);
  });

  it('reads ids that can be read only once, and refuses wrong calls by the name of the argument', () => {
    const once = () =>
      new Map([
        ['a', 1],
        ['d', 1],
      ]).keys();
    expect(weightChange(catalogue, someone, { only: once() })?.activity.id).toBe('d');
    expect(() => weightChange(catalogue, someone, { activityId: 'x' })).toThrow(/^activityId: /);
    expect(() => weightChange(catalogue, someone, { k: -1 })).toThrow(/^k: /);
    expect(() => weightChange(catalogue, someone, { goal: 'a' } as object)).toThrow(/^options: /);
  });
});
