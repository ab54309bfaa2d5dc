import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessFeature,
  type Activity,
  explain,
  type FactorId,
  factorIds,
  type Patient,
  rank,
  scoreAll,
  socialNeeds,
} from '../../src/index.ts';
import { type Case, catalogueOf, question, townHall } from '../arbitraries.ts';

const CLOSE = 1e-12;
const numRuns = 50;

const explanations = ({ catalogue, patient, options }: Case) =>
  catalogue.activities.map(({ id }) => explain(catalogue, patient, id, options));

const expectShare = (value: number, name: string) => {
  expect(value >= 0 && value <= 1, `${name} is ${value}`).toBe(true);
};

describe('Every figure of every activity', () => {
  it('lies between 0 and 1: score, likelihood, utility, aversion, coverage, bounds, factors, weights', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const told of explanations(one)) {
          const { score, likelihood, utility, aversion, coverage, basis } = told;
          const figures = { score, likelihood, utility, aversion, coverage, basis };
          for (const [name, value] of Object.entries(figures)) expectShare(value, name);
          for (const bound of told.utilityBounds) expectShare(bound, 'bound');
          for (const id of factorIds) {
            expectShare(told.contributions[id].utility, `utility of ${id}`);
            expectShare(told.contributions[id].weight, `weight of ${id}`);
            expectShare(told.contributions[id].contribution, `contribution of ${id}`);
          }
        }
      }),
      { numRuns },
    );
  });

  it('lies between 0 and 1 in the columns of scoreAll too', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        const { factors, utility, likelihood, aversion, score } = scoreAll(
          catalogue,
          patient,
          options,
        );
        const columns = { ...factors, utility, likelihood, aversion, score };
        for (const [name, column] of Object.entries(columns)) {
          expect(column.length).toBe(catalogue.size);
          for (const value of column) expectShare(value, name);
        }
      }),
      { numRuns },
    );
  });

  it('is a number under the statistics of an empty catalogue', () => {
    const statistics = catalogueOf([]).statistics;
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        const bare = catalogueOf(catalogue.activities, { ...catalogue, statistics });
        for (const score of scoreAll(bare, patient, options).score) expectShare(score, 'score');
        for (const { score } of rank(bare, patient, options).matches) expectShare(score, 'score');
      }),
      { numRuns },
    );
  });

  it('makes the score: likelihood · utility · (1 − aversion), and 0 where it is ruled out', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const { standing, score, likelihood, utility, aversion } of explanations(one)) {
          const whole = likelihood * utility * (1 - aversion);
          expect(score).toBe(standing === 'ruled-out' ? 0 : whole);
        }
      }),
      { numRuns },
    );
  });
});

describe('Contributions', () => {
  it('add up to the utility, each of them weight · utility', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const { utility, contributions } of explanations(one)) {
          let sum = 0;
          for (const id of factorIds) {
            const { weight, utility: own, contribution } = contributions[id];
            expect(contribution).toBe(weight * own);
            sum += contribution;
          }
          expect(Math.abs(sum - utility)).toBeLessThanOrEqual(CLOSE);
        }
      }),
      { numRuns },
    );
  });

  it('have weights that sum to 1 over the factors that apply, or to 0 where nothing weighs', () => {
    fc.assert(
      fc.property(question(), (one) => {
        const { catalogue, patient, options } = one;
        const { weights, basis, notes } = rank(catalogue, patient, options);
        const sum = factorIds.reduce((all, id) => all + weights[id], 0);
        expect(Math.abs(sum - (basis === 0 ? 0 : 1))).toBeLessThanOrEqual(CLOSE);
        expect(notes.includes('nothing-to-rank-by')).toBe(basis === 0);
        for (const { contributions } of explanations(one)) {
          for (const id of factorIds) {
            const { applies, weight, utility } = contributions[id];
            expect(weight).toBe(weights[id]);
            if (!applies) expect([weight, utility]).toEqual([0, 0]);
          }
        }
      }),
      { numRuns },
    );
  });
});

/** One activity with one thing found out that was not known. */
type Finding = (activity: Activity, patient: Patient) => readonly Activity[];

/** By factor: what may be found out that changes its utility. A new factor says here what of it can be unknown. */
const findingsOf: { readonly [F in FactorId]: Finding } = {
  interests: (activity, { interests = [] }) => {
    const { description, tags = [], concepts = [] } = activity;
    if (description !== undefined || tags.length > 0 || concepts.length > 0) return [];
    const words = interests.flatMap(({ text, liked }) => (text && liked !== false ? [text] : []));
    return [{ ...activity, description: words.join(' ') || 'x', tags: words.slice(0, 1) }];
  },
  accessibility: (activity, { accessNeeds = [] }) =>
    accessNeeds
      .filter(({ feature }) => (activity.access?.[feature] ?? 'unknown') === 'unknown')
      .flatMap(({ feature }) =>
        (['yes', 'limited', 'no'] as const).map((fact) => withAccess(activity, feature, fact)),
      ),
  distance: (activity) => {
    const { places = [] } = activity;
    const antipode = { lat: -townHall.lat, lng: townHall.lng - 180 };
    return [townHall, antipode].map((end) => ({
      ...activity,
      places: places.map(({ point, precision, floor }) => ({
        point: point === undefined || precision === 'office' ? end : point,
        // the floor of an office is not that of the room
        ...(floor === undefined || precision === 'office' ? {} : { floor }),
      })),
    }));
  },
  socialNeed: (activity) =>
    socialNeeds
      .filter((need) => activity.benefits?.[need] === undefined)
      .flatMap((need) =>
        [0, 0.4, 1].map((given) => ({
          ...activity,
          benefits: { ...activity.benefits, [need]: given },
        })),
      ),
};

const withAccess = (
  activity: Activity,
  feature: AccessFeature,
  fact: 'yes' | 'limited' | 'no',
) => ({
  ...activity,
  access: { ...activity.access, [feature]: fact },
});

describe('Utility bounds', () => {
  it('contain the utility, and are one number where all of it rests on known facts', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const { utility, utilityBounds, coverage, basis } of explanations(one)) {
          const [lowest, highest] = utilityBounds;
          expect(lowest - CLOSE).toBeLessThanOrEqual(utility);
          expect(utility).toBeLessThanOrEqual(highest + CLOSE);
          if (basis > 0 && coverage > 1 - CLOSE) {
            expect(highest - lowest).toBeLessThanOrEqual(CLOSE);
          }
        }
      }),
      { numRuns },
    );
  });

  it.each(factorIds)('hold the utility after anything is found out that %s rests on', (factor) => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        for (const activity of catalogue.activities) {
          const before = explain(catalogue, patient, activity.id, options);
          const [lowest, highest] = before.utilityBounds;
          for (const found of findingsOf[factor](activity, patient)) {
            const known = catalogueOf([found], catalogue);
            const after = explain(known, patient, activity.id, options);
            // a text may show that a bare title meant something else
            if (factor !== 'interests') {
              expect(lowest - CLOSE, factor).toBeLessThanOrEqual(after.utility);
            }
            expect(after.utility, factor).toBeLessThanOrEqual(highest + CLOSE);
          }
        }
      }),
      { numRuns },
    );
  });

  it('are no wider than the unknown facts allow', () => {
    const figures = (activity: Omit<Activity, 'id'>, patient: Patient) => {
      const catalogue = catalogueOf([{ id: 'a', ...activity }]);
      const { utilityBounds, coverage } = explain(catalogue, patient, 'a');
      return [...utilityBounds, coverage];
    };
    const expectFigures = (given: readonly number[], expected: readonly number[]) => {
      for (const [at, figure] of given.entries()) expect(figure).toBeCloseTo(expected[at]!, 9);
    };
    const helps = (['seating', 'lift', 'easyRead'] as const).map((feature) => ({
      feature,
      required: false,
    }));
    const access = { seating: 'yes', lift: 'limited' } as const;
    expectFigures(figures({ title: 'x', access }, { accessNeeds: helps }), [1 / 2, 5 / 6, 2 / 3]);
    const needs = { calm: 0.6, company: 0.2 };
    expectFigures(figures({ title: 'x', benefits: { calm: 0.5 } }, { socialNeeds: needs }), [
      3 / 8,
      5 / 8,
      3 / 4,
    ]);
    const likes = { interests: [{ text: 'choir' }] };
    expectFigures(figures({ title: 'chess' }, likes), [0, 1, 0]);
    expectFigures(figures({ title: 'chess', tags: ['bread'] }, likes), [0, 0, 1]);

    // On foot by road: 1.3 km in 17⅓ minutes for every kilometre.
    const walker: Patient = { home: townHall, travel: { modes: ['walk'] } };
    const decay = (km: number) => 0.5 ** (Math.max(0, (60 * 1.3 * km) / 4.5 - 5) / 20);
    const area = (radiusKm: number) => ({
      point: townHall,
      precision: 'area' as const,
      radiusKm,
    });
    const two = { title: 'x', places: [area(3), area(1)] };
    expectFigures(figures(two, walker), [decay(1), 1, 0]);
    const three = { title: 'x', places: [{}, { point: townHall }, area(2)] };
    expectFigures(figures(three, walker), [1, 1, 1]);
    expectFigures(figures({ title: 'x', places: [{}] }, walker), [0, 1, 0]);
    expectFigures(figures({ title: 'x' }, walker), [0, 1, 0]);
    const online = { title: 'x', online: 'yes' as const, places: [{}] };
    expectFigures(figures(online, walker), [0.5, 1, 0]);
  });
});
