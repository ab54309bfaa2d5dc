import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type Explanation,
  explain,
  factorIds,
  rank,
  requirementIds,
} from '../../src/index.ts';
import { activity, type Case, catalogueOf, question, townHall } from '../arbitraries.ts';

const numRuns = 100;

const explainAll = ({ catalogue, patient, options }: Case) =>
  catalogue.activities.map(({ id }) => explain(catalogue, patient, id, options));

describe('An unmet requirement', () => {
  it('is never listed: a match has none, and what has one is no match', () => {
    fc.assert(
      fc.property(question(), (one) => {
        const { catalogue, patient, options } = one;
        const all = { ...options, k: Number.POSITIVE_INFINITY };
        const listed = new Set(rank(catalogue, patient, all).matches.map(({ id }) => id));
        for (const { id, unmet, requirements, standing, rank: place } of explainAll(one)) {
          const isOut = requirements.some(
            ({ state, policy }) =>
              state === 'unmet' || (state === 'unknown' && policy === 'exclude'),
          );
          expect(unmet.length > 0).toBe(isOut);
          expect(standing === 'ruled-out').toBe(isOut);
          if (isOut) expect(place).toBeUndefined();
          if (isOut) expect(listed.has(id)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  it('is counted once for every activity that it rules out', () => {
    fc.assert(
      fc.property(question(), (one) => {
        const { catalogue, patient, options } = one;
        const { ruledOut, ruledOutTotal, considered } = rank(catalogue, patient, options);
        const told = explainAll(one);
        for (const id of requirementIds) {
          const own = told.filter(({ unmet }) =>
            unmet.some(({ requirement }) => requirement === id),
          );
          expect(ruledOut[id], id).toBe(own.length);
        }
        expect(ruledOutTotal).toBe(told.filter(({ unmet }) => unmet.length > 0).length);
        expect(considered).toBe(catalogue.size);
      }),
      { numRuns },
    );
  });
});

describe('An unknown requirement', () => {
  it('is asked, accepted with a caveat, or excluded, as its policy says', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const told of explainAll(one)) {
          for (const { requirement, state, policy } of told.requirements) {
            if (state !== 'unknown') continue;
            const asks = told.ask.some((question) => question.requirement === requirement);
            const minds = told.caveats.some(
              (caveat) => caveat.requirement === requirement && caveat.state === 'unknown',
            );
            const isOut = told.unmet.some((finding) => finding.requirement === requirement);
            expect([asks, minds, isOut], requirement).toEqual([
              policy === 'ask',
              policy !== 'ask',
              policy === 'exclude',
            ]);
          }
          if (told.standing === 'ruled-out') continue;
          expect(told.standing).toBe(told.ask.length > 0 ? 'ask-first' : 'ready');
          if (told.ask.length === 0) expect(told.likelihood).toBe(1);
        }
      }),
      { numRuns },
    );
  });

  it('is asked about with no question twice', () => {
    fc.assert(
      fc.property(question(), (one) => {
        for (const { ask } of explainAll(one)) {
          const questions = ask.map(({ requirement, fact }) => `${requirement}/${fact}`);
          expect(questions).toEqual([...new Set(questions)]);
        }
      }),
      { numRuns },
    );
  });

  it('lowers nothing under accept, and never raises the likelihood under ask', () => {
    fc.assert(
      fc.property(question(), (one) => {
        const told = explainAll(one);
        for (const id of requirementIds) {
          const unknown = { ...one.options.unknown, [id]: 'accept' as const };
          const accepted = explainAll({ ...one, options: { ...one.options, unknown } });
          for (const [at, { standing, likelihood, requirements }] of told.entries()) {
            if (standing === 'ruled-out') continue;
            const own = requirements.find(({ requirement }) => requirement === id);
            const other = accepted[at] as Explanation;
            if (own?.state === 'unknown' && own.policy === 'ask') {
              expect(other.likelihood, id).toBeGreaterThanOrEqual(likelihood);
            } else {
              expect(other.likelihood, id).toBe(likelihood);
            }
          }
        }
      }),
      { numRuns },
    );
  });
});

const RANKED = ['met', 'unknown', 'unmet'] as const;

/** Whether every requirement of `after` is at least as good as before, and nothing is asked that was not. */
const isNoWorse = (before: Explanation, after: Explanation): boolean => {
  const was = new Map(before.requirements.map((one) => [one.requirement, one]));
  const questions = new Set(before.ask.map(({ requirement, fact }) => `${requirement}/${fact}`));
  return (
    after.ask.every(({ requirement, fact }) => questions.has(`${requirement}/${fact}`)) &&
    after.requirements.every(({ requirement, state, policy }) => {
      const old = was.get(requirement);
      return old?.policy === policy && RANKED.indexOf(state) <= RANKED.indexOf(old.state);
    })
  );
};

const suitsAlike = (before: Explanation, after: Explanation): boolean =>
  before.aversion === after.aversion &&
  factorIds.every((id) => before.contributions[id].utility === after.contributions[id].utility);

/** Fields that a chance depends on beside the fact that is asked. */
const CHANCES = ['verifiedOn'];

describe('With the same statistics, finding out', () => {
  it('that requirements are met, as far as nothing else changes, never lowers the score', () => {
    let hits = 0;
    fc.assert(
      fc.property(question(), activity(), ({ catalogue, patient, options }, other) => {
        for (const one of catalogue.activities) {
          const before = explain(catalogue, patient, one.id, options);
          for (const field of Object.keys({ ...one, ...other }) as (keyof Activity)[]) {
            if (field === 'id' || CHANCES.includes(field)) continue;
            const { [field]: _, ...rest } = one;
            const found = (field in other ? { ...rest, [field]: other[field] } : rest) as Activity;
            if (found.title === undefined) continue;
            const after = explain(catalogueOf([found], catalogue), patient, one.id, options);
            if (!isNoWorse(before, after) || !suitsAlike(before, after)) continue;
            if (before.standing !== after.standing) hits += 1;
            expect(after.score, field).toBeGreaterThanOrEqual(before.score);
          }
        }
      }),
      { numRuns: 70 },
    );
    expect(hits).toBeGreaterThan(10);
  });

  it('that an access feature is there never lowers the score, fact by fact', () => {
    let hits = 0;
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        for (const one of catalogue.activities) {
          const before = explain(catalogue, patient, one.id, options);
          for (const { requirement, fact } of before.ask) {
            if (requirement !== 'access') continue;
            hits += 1;
            const found = { ...one, access: { ...one.access, [fact]: 'yes' as const } };
            const after = explain(catalogueOf([found], catalogue), patient, one.id, options);
            const isWorse = after.score < before.score;
            expect(isWorse, `${fact}: ${before.score} → ${after.score}`).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(hits).toBeGreaterThan(50);
  });

  it('that an access feature is not there removes the activity', () => {
    let hits = 0;
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        for (const one of catalogue.activities) {
          const before = explain(catalogue, patient, one.id, options);
          for (const { requirement, fact } of before.ask) {
            if (requirement !== 'access') continue;
            hits += 1;
            // Without a lift, a room on the ground floor would still do: that has to be found out too.
            const places = one.places?.map(
              (place) => ({ ...place, precision: 'venue', floor: 2 }) as const,
            );
            const found: Activity = {
              ...one,
              ...(places && fact === 'lift' ? { places } : {}),
              // Nor may a companion stand in for the staff.
              access: {
                ...one.access,
                ...(fact === 'staffSupport' ? { companionWelcome: 'no' } : {}),
                [fact]: 'no',
              },
            };
            const known = catalogueOf([found], catalogue);
            expect(rank(known, patient, options).matches).toEqual([]);
            const { unmet } = explain(known, patient, one.id, options);
            expect(unmet.map((finding) => finding.requirement)).toContain('access');
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(hits).toBeGreaterThan(50);
  });

  it('where it is never lowers what is near, and removes what is out of reach', () => {
    let hits = 0;
    const antipode = { lat: -townHall.lat, lng: townHall.lng - 180 };
    fc.assert(
      fc.property(question(), ({ catalogue, patient: someone, options: given }) => {
        const patient = { ...someone, home: townHall };
        const weights = { ...given.weights, distance: 0, socialNeed: 1 };
        const { travelMinutes: _, ...rest } = given;
        const options = { ...rest, weights };
        for (const one of catalogue.activities) {
          const before = explain(catalogue, patient, one.id, options);
          const isAsked = before.ask.some(
            ({ requirement, fact }) => requirement === 'travel' && fact === 'place',
          );
          if (!isAsked) continue;
          hits += 1;
          // Floors stay as they are: they are another matter.
          const movedTo = (point: typeof townHall): Activity => ({
            ...one,
            places: (one.places?.length ? one.places : [{}]).map(({ floor, precision }) => ({
              point,
              ...(floor === undefined || precision === 'office' ? {} : { floor }),
            })),
          });
          const near = movedTo(townHall);
          const after = explain(catalogueOf([near], catalogue), patient, one.id, options);
          const travel = after.requirements.find(({ requirement }) => requirement === 'travel');
          if (travel?.state === 'met') {
            expect(after.score).toBeGreaterThanOrEqual(before.score);
          }
          const { transportOffered: __, ...access } = one.access ?? {};
          const far = { ...movedTo(antipode), access };
          const { reachMinutes = 1e9, reachKm = 1e9 } = patient.travel ?? {};
          if (reachMinutes > 1000 && reachKm > 10_000) continue;
          const gone = catalogueOf([far], catalogue);
          expect(rank(gone, patient, options).matches).toEqual([]);
          const { unmet } = explain(gone, patient, one.id, options);
          expect(unmet.map((finding) => finding.requirement)).toContain('travel');
        }
      }),
      { numRuns: 200 },
    );
    expect(hits).toBeGreaterThan(10);
  });
});
