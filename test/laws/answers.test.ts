import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type EntryWay,
  type Explanation,
  explain,
  type Patient,
  type RequirementId,
  requirementIds,
} from '../../src/index.ts';
import { dateOf, dayNumber, weekdayOf } from '../../src/math/calendar.ts';
import { entryWays, settings } from '../../src/model/vocabulary.ts';
import { type Case, catalogueOf, question } from '../arbitraries.ts';

/** What is known beside one activity: who asks, when, and what it was that was not known. */
interface Asked {
  readonly patient: Patient;
  readonly today: string;
  /** Last day of the horizon. */
  readonly lastDay: string;
  readonly facts: readonly string[];
}

/** The activities that one answer makes of one; none where there is no such answer. */
type Answer = (activity: Activity, asked: Asked) => readonly Activity[];

interface Answers {
  readonly yes: Answer;
  readonly no: Answer;
}

const without = <K extends keyof Activity>(activity: Activity, ...fields: K[]): Omit<Activity, K> =>
  Object.fromEntries(
    Object.entries(activity).filter(([field]) => !fields.includes(field as K)),
  ) as unknown as Omit<Activity, K>;

/** Every way in which a requirement that is unknown may be found to be met, or unmet. One more requirement says here how. */
const answersOf: {
  readonly [R in Exclude<RequirementId, 'recent' | 'unwanted' | 'access' | 'travel'>]: Answers;
} = {
  age: {
    yes: (one) => [{ ...one, age: { min: 0, max: 130 } }],
    no: (one, { patient: { ageYears = 0 } }) =>
      ageYears >= 1 ? [{ ...one, age: { max: ageYears - 1 } }] : [{ ...one, age: { min: 1 } }],
  },

  audience: {
    yes: (one) => [without(one, 'audience'), { ...one, audience: [] }],
    no: (one, { patient: { audience = [] } }) => {
      const groups = audience.map((group) => group.trim().toLowerCase());
      const isMan = groups.some((group) => group === 'men' || group === 'mænd');
      const isWoman = groups.some((group) => group === 'women' || group === 'kvinder');
      if (isMan && !isWoman) return [{ ...one, audience: ['women'] }];
      return isWoman && !isMan ? [{ ...one, audience: ['men', 'MÆND'] }] : [];
    },
  },

  language: {
    yes: (one, { patient: { languages = [] } }) =>
      languages.flatMap(({ language, level }) => [
        { ...one, interpreter: 'yes' as const, interpreterLanguages: [language] },
        ...(level === 'A1' || level === 'A2' ? [] : [{ ...one, languages: [{ language }] }]),
      ]),
    no: (one) => [
      { ...one, languages: [{ language: 'fi' }], interpreter: 'no' },
      {
        ...one,
        languages: [{ language: 'fi' }],
        interpreter: 'yes',
        interpreterLanguages: ['se'],
      },
    ],
  },

  cost: {
    yes: (one) => [
      { ...one, cost: { free: 'yes' } },
      { ...one, cost: { amountMinor: 0, currency: 'DKK', per: 'year' } },
    ],
    no: (one, { patient: { budget } }) =>
      budget === undefined
        ? []
        : [
            {
              ...one,
              cost: {
                amountMinor: budget.amountMinor + 1,
                currency: budget.currency,
                per: 'session',
              },
            },
          ],
  },

  time: {
    yes: (one, asked) => {
      const { schedule = {} } = one;
      if (asked.facts.includes('dropIn'))
        return [{ ...one, schedule: { ...schedule, dropIn: 'yes' } }];
      const { availability, budget } = asked.patient;
      // What a month costs by the session hangs on the schedule too.
      if (budget) return [];
      // A week is left, and nothing that only a pause brings back.
      if (one.status === 'paused' || dayNumber(asked.lastDay) - dayNumber(asked.today) < 8)
        return [];
      const weekly = availability
        ? availability.weekly.filter((window) => !isSkippable(window))
        : [{ day: 3, start: '10:00', end: '12:00' }];
      const zone = availability?.timeZone;
      return weekly.map((session) => ({
        ...one,
        schedule: { weekly: [session], ...(zone ? { timeZone: zone } : {}) },
      }));
    },
    no: (one, asked) => {
      const { schedule = {} } = one;
      const isRead = (schedule.rules ?? []).length === 0;
      if (asked.facts.includes('dropIn')) {
        return isRead ? [{ ...one, schedule: { ...schedule, dropIn: 'no' } }] : [];
      }
      if (one.status === 'paused') return [];
      const hours = { start: '10:00', end: '12:00' };
      const tomorrow = dateOf(dayNumber(asked.today) + 1);
      const cancelled = {
        ...one,
        schedule: {
          weekly: [{ day: weekdayOf(dayNumber(tomorrow)), ...hours }],
          firstDate: tomorrow,
          lastDate: tomorrow,
          exceptions: [tomorrow],
        },
      };
      const over = {
        ...one,
        schedule: { extraDates: [{ date: dateOf(dayNumber(asked.today) - 3), ...hours }] },
      };
      const free = freeDay(asked.patient);
      const zone = asked.patient.availability?.timeZone;
      const outside = {
        ...one,
        schedule: {
          weekly: [{ day: free ?? 1, ...hours }],
          dropIn: 'yes' as const,
          ...(zone ? { timeZone: zone } : {}),
        },
      };
      const days = dayNumber(asked.lastDay) - dayNumber(asked.today);
      return [
        over,
        ...(days > 1 ? [cancelled] : []),
        ...(days > 7 && free !== undefined ? [outside] : []),
      ];
    },
  },

  setting: {
    yes: (one, { patient: { setting: { ruledOut = [] } = {} } }) => {
      const size = settings.slice(0, 3).find((one) => !ruledOut.includes(one));
      const air = settings.slice(3).find((one) => !ruledOut.includes(one));
      return size && air ? [{ ...one, setting: [size, air] }] : [];
    },
    no: (one, { patient: { setting: { ruledOut = [] } = {} } }) =>
      ruledOut.map((setting) => ({ ...one, setting: [setting] })),
  },

  entry: {
    yes: (one, { patient: { entry = [] } }) => entry.map((way) => ({ ...one, entry: [way] })),
    no: (one, { patient: { entry = [] } }) => {
      const others = entryWays.filter((way: EntryWay) => !entry.includes(way));
      return others.length > 0 ? [{ ...one, entry: others }] : [];
    },
  },

  capacity: {
    yes: (one, { patient: { maxWaitWeeks = 3 } }) => [
      { ...one, capacity: { left: 2 } },
      // A wait that is over in time.
      ...(one.schedule?.lastDate === undefined
        ? [{ ...one, capacity: { left: 0, waitingWeeks: maxWaitWeeks } }]
        : []),
    ],
    no: (one, { patient: { maxWaitWeeks } }) =>
      maxWaitWeeks === undefined
        ? []
        : [
            { ...one, capacity: { left: 0, waitingWeeks: maxWaitWeeks + 0.5 } },
            { ...one, capacity: { waitingWeeks: maxWaitWeeks + 1 } },
          ],
  },

  running: {
    yes: (one, { today }) => [{ ...one, verifiedOn: today }],
    no: (one) => [{ ...one, status: 'ended' }],
  },
};

/** A night in spring skips it, and what is left is no session. */
const isSkippable = ({ start, end }: { readonly start: string; readonly end: string }): boolean =>
  [start, end].some((clock) => clock > '01:00' && clock < '03:30');

/** A weekday on which no window begins or goes on. */
const freeDay = ({ availability }: Patient): number | undefined =>
  availability &&
  [1, 2, 3, 4, 5, 6, 7].find((day) =>
    availability.weekly.every(
      (window) =>
        window.day !== day && (window.end > window.start || window.day !== ((day + 5) % 7) + 1),
    ),
  );

/** Everything that is unknown of every activity, with what it was before and what may be found. */
const unknowns = ({ catalogue, patient, options }: Case) => {
  const { asOf, horizonDays } = catalogue;
  return catalogue.activities.flatMap((one) => {
    const before = explain(catalogue, patient, one.id, options);
    return ids.flatMap((id) => {
      const own = before.requirements.find(({ requirement }) => requirement === id);
      if (own?.state !== 'unknown') return [];
      const asked: Asked = {
        patient,
        today: (options.now ?? asOf).slice(0, 10),
        lastDay: dateOf(dayNumber(asOf.slice(0, 10)) + horizonDays),
        facts: own.findings.filter(({ state }) => state === 'unknown').map(({ fact }) => fact),
      };
      return [{ id, one, before, asked }];
    });
  });
};

const stateOf = ({ requirements }: Explanation, id: RequirementId) =>
  requirements.find(({ requirement }) => requirement === id)?.state ?? 'met';

const ids = Object.keys(answersOf) as (keyof typeof answersOf)[];
const numRuns = 200;

/** Gives every answer to every question, and sees that each was given often. */
const expectOfAll = (
  answer: 'yes' | 'no',
  check: (after: Explanation, before: Explanation, id: RequirementId) => void,
) => {
  const hits = new Map<string, number>();
  fc.assert(
    fc.property(question(), (one) => {
      for (const { id, one: activity, before, asked } of unknowns(one)) {
        for (const found of answersOf[id][answer](activity, asked)) {
          const known = catalogueOf([found], one.catalogue);
          check(explain(known, one.patient, activity.id, one.options), before, id);
          hits.set(id, (hits.get(id) ?? 0) + 1);
        }
      }
    }),
    { numRuns },
  );
  for (const id of ids) expect(hits.get(id), id).toBeGreaterThan(OFTEN);
};

const OFTEN = 2;

describe('With the same statistics, an answer', () => {
  it('is known here for all requirements but those of a law of their own, and those never unknown', () => {
    const own = ['access', 'travel', 'recent', 'unwanted'];
    expect([...ids, ...own].sort()).toEqual([...requirementIds].sort());
  });

  it('of yes meets the requirement, and never lowers the score', () => {
    expectOfAll('yes', (after, before, id) => {
      expect(stateOf(after, id), `${id} of ${JSON.stringify(after.activity)}`).toBe('met');
      if (after.score < before.score) expect(after).toEqual(before);
    });
  });

  it('of no removes the activity', () => {
    expectOfAll('no', (after, _, id) => {
      expect(stateOf(after, id), `${id} of ${JSON.stringify(after.activity)}`).toBe('unmet');
      expect([after.standing, after.rank]).toEqual(['ruled-out', undefined]);
    });
  });
});
