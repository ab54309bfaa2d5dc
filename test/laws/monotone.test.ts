import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain, type Patient, type RequirementId } from '../../src/index.ts';
import { entryWays, settings, type TravelMode, travelModes } from '../../src/model/vocabulary.ts';
import { place } from '../arbitraries/activity.ts';
import { point } from '../arbitraries/fields.ts';
import { availability, window } from '../arbitraries/schedule.ts';
import {
  type Case,
  catalogueOf,
  patient,
  question,
  questionOfTime,
  townHall,
} from '../arbitraries.ts';

type Window = NonNullable<Patient['availability']>['weekly'][number];

const RANKED = ['met', 'unknown', 'unmet'] as const;

/** What a patient does not ask for is met. */
const stateOf = ({ requirements }: Explanation, id: RequirementId) =>
  RANKED.indexOf(requirements.find(({ requirement }) => requirement === id)?.state ?? 'met');

/** Asks every activity before and after: nothing gets worse; returns how many requirements got better. */
const eased = ({ catalogue, options }: Case, before: Patient, after: Patient): number => {
  let better = 0;
  for (const { id } of catalogue.activities) {
    const was = explain(catalogue, before, id, options);
    const is = explain(catalogue, after, id, options);
    const ids = [...was.requirements, ...is.requirements].map(({ requirement }) => requirement);
    for (const requirement of new Set(ids)) {
      const change = stateOf(is, requirement) - stateOf(was, requirement);
      if (change > 0) expect(is.requirements, `${id} ${requirement}`).toEqual(was.requirements);
      if (change < 0) better += 1;
    }
    if (was.standing !== 'ruled-out') expect(is.standing, id).not.toBe('ruled-out');
  }
  return better;
};

/** A patient with one field given, and the same one with it eased; `hits` are the least changes to be seen. */
const expectEasing = <T>(
  field: fc.Arbitrary<T>,
  change: (patient: Patient, value: T) => readonly [Patient, Patient] | undefined,
  { asked = question(), hits = 10, numRuns = 100 } = {},
) => {
  let better = 0;
  fc.assert(
    fc.property(asked, field, (one, value) => {
      const [before, after] = change(one.patient, value) ?? [];
      if (before && after) better += eased(one, before, after);
    }),
    { numRuns },
  );
  expect(better).toBeGreaterThan(hits);
};

const venue = point.map((point) => ({ point }));
const ofPlace = {
  asked: fc.array(fc.oneof(place, venue), { minLength: 1, maxLength: 4 }).map(
    (places): Case => ({
      catalogue: catalogueOf(
        places.map((place, at) => ({ id: `n${at}`, title: 'choir', places: [place] })),
      ),
      patient: { home: townHall },
      options: {},
      listing: {},
    }),
  ),
  numRuns: 300,
};
const ofTime = { asked: questionOfTime(), numRuns: 400 };

const more = fc.constantFrom(0, 1, 10, 500, Number.POSITIVE_INFINITY);

/** A field that is a limit, raised; raised without end, it is no longer stated. */
const raised = <T extends object, K extends keyof T>(object: T, key: K, value: number): T => {
  const { [key]: _, ...rest } = object;
  return (Number.isFinite(value) ? { ...rest, [key]: value } : rest) as T;
};

describe('Never rules out what was not, nor makes a requirement worse:', () => {
  it.each(['reachMinutes', 'reachKm'] as const)('more of %s', (limit) => {
    const reach = fc.tuple(fc.constantFrom(0, 1, 5, 12, 60), more);
    const change = (patient: Patient, [least, add]: [number, number]) =>
      [
        { ...patient, travel: { ...patient.travel, [limit]: least } },
        { ...patient, travel: raised({ ...patient.travel }, limit, least + add) },
      ] as const;
    expectEasing(reach, change, ofPlace);
    // And among all else that a patient and an activity may have, however seldom it matters there.
    expectEasing(reach, change, { hits: -1, numRuns: 50 });
  });

  it('one more way of getting about', () => {
    const modes = fc.tuple(
      fc.subarray([...travelModes], { minLength: 1 }),
      fc.constantFrom(...travelModes),
      fc.constantFrom(20, 40),
    );
    const by = (patient: Patient, reachMinutes: number, modes: readonly TravelMode[]): Patient => ({
      ...patient,
      travel: { ...patient.travel, reachMinutes, modes },
    });
    const change = (patient: Patient, [some, one, reach]: [TravelMode[], TravelMode, number]) =>
      [by(patient, reach, some), by(patient, reach, [...some, one])] as const;
    expectEasing(modes, change, { ...ofPlace, hits: 1 });
    expectEasing(modes, change, { hits: -1, numRuns: 50 });
  });

  it('a higher budget', () => {
    const budgets = fc.record({
      amountMinor: fc.constantFrom(0, 100, 2499, 5000),
      currency: fc.constant('DKK'),
      per: fc.constantFrom('session', 'month'),
      add: fc.constantFrom(1, 2500, 100_000),
    });
    expectEasing(budgets, (patient, { add, ...budget }) => [
      { ...patient, budget },
      { ...patient, budget: { ...budget, amountMinor: budget.amountMinor + add } },
    ]);
  });

  it('no budget stated', () => {
    expectEasing(fc.constantFrom(0, 5000), ({ budget: _, ...patient }, amountMinor) => [
      { ...patient, budget: { amountMinor, currency: 'DKK', per: 'month' } },
      patient,
    ]);
  });

  it('a window more', () => {
    expectEasing(
      fc.tuple(availability, window),
      (patient, [week, one]) => [
        { ...patient, availability: week },
        { ...patient, availability: { ...week, weekly: [...week.weekly, one] } },
      ],
      ofTime,
    );
  });

  it('a wider window', () => {
    const widths = fc.tuple(availability, fc.nat(6), fc.nat(8), fc.nat(8));
    expectEasing(
      widths,
      (patient, [week, pick, earlier, later]) => {
        const own = week.weekly[pick % week.weekly.length];
        if (own === undefined || isSkippable(own)) return undefined;
        const weekly = week.weekly.map((one) => (one === own ? widened(own, earlier, later) : one));
        return [
          { ...patient, availability: week },
          { ...patient, availability: { ...week, weekly } },
        ];
      },
      ofTime,
    );
  });

  it('no week stated', () => {
    expectEasing(availability, ({ availability: _, ...patient }, week) => [
      { ...patient, availability: week },
      patient,
    ]);
  });

  it('a longer wait that is accepted', () => {
    const weeks = fc.tuple(fc.constantFrom(0, 1, 2.5), more);
    expectEasing(weeks, (patient, [maxWaitWeeks, add]) => [
      { ...patient, maxWaitWeeks },
      raised({ ...patient, maxWaitWeeks }, 'maxWaitWeeks', maxWaitWeeks + add),
    ]);
  });

  it('one more way in', () => {
    const ways = fc.tuple(fc.subarray([...entryWays]), fc.constantFrom(...entryWays));
    expectEasing(ways, (patient, [entry, one]) => [
      { ...patient, entry },
      { ...patient, entry: [...entry, one] },
    ]);
  });

  it('one setting fewer that is ruled out', () => {
    const out = fc.tuple(fc.subarray([...settings], { minLength: 1 }), fc.nat());
    expectEasing(out, (patient, [ruledOut, pick]) => [
      { ...patient, setting: { ...patient.setting, ruledOut } },
      {
        ...patient,
        setting: {
          ...patient.setting,
          ruledOut: ruledOut.filter((_, at) => at !== pick % ruledOut.length),
        },
      },
    ]);
  });

  it('someone who can go along', () => {
    const need = fc.record({
      feature: fc.constant('staffSupport' as const),
      acceptsLimited: fc.boolean(),
    });
    expectEasing(need, ({ companion: _, ...patient }, one) => {
      const alone = { ...patient, accessNeeds: [one] };
      return [alone, { ...alone, companion: 'yes' }];
    });
  });

  it('one more language that is spoken', () => {
    const tongues = patient().filter(({ languages = [] }) => languages.length > 1);
    expectEasing(
      tongues,
      (patient, { languages = [] }) => [
        { ...patient, languages: languages.slice(0, 1) },
        { ...patient, languages },
      ],
      { numRuns: 60 },
    );
  });
});

/**
 * A bound of a window in an hour that some spring night skips: read by the offset before, it lies later than the full
 * hour after it, so that a window up to 02:30 ends later that night than one up to 03:00.
 */
const isSkippable = ({ start, end }: Window): boolean =>
  [start, end].some((clock) => /^0[12]:(?!00)/.test(clock));

const DAY = 1440;
const HOUR = 60;

/** At most a day long, by full hours, which no night skips to another side of a full hour. */
const widened = ({ day, start, end }: Window, earlier: number, later: number): Window => {
  const minutes = (clock: string) => HOUR * Number(clock.slice(0, 2)) + Number(clock.slice(3));
  const clock = (minute: number) => {
    const within = (minute + DAY) % DAY;
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(Math.floor(within / HOUR))}:${two(within % HOUR)}`;
  };
  const length = (minutes(end) - minutes(start) + DAY) % DAY || DAY;
  const hours = Math.floor((DAY - length) / HOUR);
  const before = Math.min(earlier, hours);
  const after = Math.min(later, hours - before);
  const from = minutes(start) - before * HOUR;
  const to = minutes(end) + after * HOUR;
  const isDayBefore = from < 0;
  return { day: isDayBefore ? ((day + 5) % 7) + 1 : day, start: clock(from), end: clock(to) };
};

describe('A bound in the hour that a clock skips', () => {
  it('is read by the offset before it: up to 02:30 is later than up to 03:00 that night', () => {
    const catalogue = catalogueOf(
      [
        {
          id: 'a',
          title: 'choir',
          schedule: {
            extraDates: [{ date: '2027-03-28', start: '01:00', end: '03:15' }],
            dropIn: 'no',
          },
        },
      ],
      { asOf: '2027-03-28', timeZone: 'Europe/Copenhagen' },
    );
    const until = (end: string) =>
      explain(catalogue, { availability: { weekly: [{ day: 7, start: '00:00', end }] } }, 'a')
        .standing;
    expect([until('02:30'), until('03:00'), until('03:30')]).toEqual([
      'ready',
      'ruled-out',
      'ready',
    ]);
  });
});
