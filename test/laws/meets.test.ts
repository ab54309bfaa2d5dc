import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, explain, type Match, type Patient, rank } from '../../src/index.ts';
import { dateOf, dayNumber, weekdayOf } from '../../src/math/calendar.ts';
import { type Case, catalogueOf, questionOfTime } from '../arbitraries.ts';

const numRuns = 300;

type Meeting = Match['meets'][number];

/** Every match of every question that has a schedule, with what it was asked by. */
const expectOfAll = (
  check: (match: Match, one: Case, schedule: NonNullable<Activity['schedule']>) => number,
  hits = 100,
) => {
  let seen = 0;
  fc.assert(
    fc.property(questionOfTime(), (one) => {
      for (const match of rank(one.catalogue, one.patient, one.options).matches) {
        if (match.activity.schedule) seen += check(match, one, match.activity.schedule);
        else expect(match.meets).toEqual([]);
      }
    }),
    { numRuns },
  );
  expect(seen).toBeGreaterThan(hits);
};

const DAY = 1440;
const minuteOf = (clock: string) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));

/** From when to when a clock shows it. */
const spanOf = (day: number, { start, end }: { readonly start: string; readonly end: string }) => {
  const from = day * DAY + minuteOf(start);
  const to = day * DAY + minuteOf(end);
  return [from, to > from ? to : to + DAY] as const;
};

/** Whether every minute of a date lies in some window, by the clock alone. */
const isInWindows = (
  { date, ...hours }: Meeting,
  { weekly }: NonNullable<Patient['availability']>,
) => {
  const day = dayNumber(date);
  const [from, to] = spanOf(day, hours);
  const spans = [-1, 0, 1].flatMap((after) =>
    weekly
      .filter((window) => window.day === weekdayOf(day + after))
      .map((window) => spanOf(day + after, window)),
  );
  return Array.from({ length: to - from }, (_, at) => from + at).every((minute) =>
    spans.some(([start, end]) => start <= minute && minute < end),
  );
};

/** Nights on which clocks change, and the days around them, which sessions may reach into. */
const CHANGES = ['2026-10-25', '2026-11-01', '2027-03-14', '2027-03-28', '2027-04-04'].flatMap(
  (date) => [-1, 0, 1].map((after) => dateOf(dayNumber(date) + after)),
);

describe('The dates of a match', () => {
  it('are at most three, in order, each once, from now to the end of the horizon and not while it pauses', () => {
    expectOfAll(({ meets, activity: { status, pausedUntil } }, { catalogue, options }) => {
      const { asOf, horizonDays } = catalogue;
      expect(meets.length).toBeLessThanOrEqual(3);
      const shown = meets.map(({ date, start, end }) => `${date} ${start} ${end}`);
      expect(new Set(shown).size).toBe(shown.length);
      for (const [at, { date, start }] of meets.entries()) {
        const before = meets[at - 1];
        if (before && !CHANGES.includes(date)) {
          expect(`${before.date} ${before.start}` <= `${date} ${start}`).toBe(true);
        }
        const { now = asOf } = options;
        // An instant may be another date by the clock of the schedule.
        const slack = now.length > 10 ? 1 : 0;
        expect(dayNumber(date)).toBeGreaterThanOrEqual(dayNumber(now.slice(0, 10)) - slack);
        expect(dayNumber(date)).toBeLessThanOrEqual(dayNumber(asOf.slice(0, 10)) + horizonDays);
        if (status === 'paused') expect(date >= pausedUntil!).toBe(true);
      }
      return meets.length;
    });
  });

  it('are dates of the schedule, between its first and last, and on no exception but as extra dates', () => {
    expectOfAll(({ meets }, _, schedule) => {
      const {
        weekly = [],
        rules = [],
        extraDates = [],
        exceptions = [],
        firstDate,
        lastDate,
      } = schedule;
      for (const { date, start, end } of meets) {
        const isSame = (hours: { readonly start: string; readonly end: string }) =>
          hours.start === start && hours.end === end;
        const isExtra = extraDates.some((extra) => extra.date === date && isSame(extra));
        const day = weekdayOf(dayNumber(date));
        const isOwn =
          weekly.some((session) => session.day === day && isSame(session)) || rules.some(isSame);
        expect(isExtra || (isOwn && !exceptions.includes(date)), `${date} ${start}`).toBe(true);
        expect(date >= (firstDate ?? date) && date <= (lastDate ?? date)).toBe(true);
      }
      return meets.length;
    });
  });

  it('lie within the windows of the patient, where nobody may come for a part', () => {
    expectOfAll(({ meets }, { patient, catalogue }, schedule) => {
      const week = patient.availability;
      const { timeZone = catalogue.timeZone, dropIn } = schedule;
      if (week === undefined || dropIn === 'yes') return 0;
      const own = week.timeZone ?? catalogue.timeZone;
      if (timeZone !== own && timeZone !== undefined && own !== undefined) return 0;
      const plain = meets.filter(({ date }) => !CHANGES.includes(date));
      for (const meeting of plain) {
        expect(isInWindows(meeting, week), JSON.stringify(meeting)).toBe(true);
      }
      return plain.length;
    }, 5);
  });

  it('are the earliest: cancelled, they give way to later ones', () => {
    expectOfAll(({ id, meets, activity }, { patient, catalogue, options }, schedule) => {
      const { extraDates = [], exceptions = [] } = schedule;
      const dates = meets.map(({ date }) => date);
      const found: Activity = {
        ...activity,
        schedule: {
          ...schedule,
          exceptions: [...exceptions, ...dates],
          extraDates: extraDates.filter(({ date }) => !dates.includes(date)),
        },
      };
      const after = rank(catalogueOf([found], catalogue), patient, options).matches;
      const next = after.find((match) => match.id === id)?.meets ?? [];
      if (meets.length < 3) expect(next).toEqual([]);
      for (const { date } of next) expect(date > dates.at(-1)!).toBe(true);
      return next.length;
    });
  });

  it('are there where the time is known to fit, and only there', () => {
    expectOfAll(({ id, meets, activity: { schedule = {} } }, { catalogue, patient, options }) => {
      const told = explain(catalogue, patient, id, options);
      expect(told.meets).toEqual(meets);
      const time = told.requirements.find(({ requirement }) => requirement === 'time');
      const { weekly = [], rules = [], extraDates = [] } = schedule;
      const isStated = weekly.length + rules.length + extraDates.length > 0;
      expect(meets.length > 0).toBe(isStated && time?.state === 'met');
      return meets.length;
    });
  });

  it('follow one another: asked the day after the first, the others come first', () => {
    expectOfAll(({ id, meets }, { patient, catalogue, options }) => {
      const { asOf, horizonDays } = catalogue;
      const after = dayNumber(meets[0]?.date ?? asOf.slice(0, 10)) + 1;
      if (after > dayNumber(asOf.slice(0, 10)) + horizonDays) return 0;
      const now = dateOf(Math.max(after, dayNumber(asOf.slice(0, 10))));
      const rest = meets.filter(({ date }) => date >= now);
      const later = rank(catalogue, patient, { ...options, now }).matches;
      const next = later.find((match) => match.id === id)?.meets ?? [];
      expect(next.slice(0, rest.length)).toEqual(rest);
      return rest.length;
    });
  });

  it('are those that any patient without a week would have, as far as they fit theirs', () => {
    expectOfAll(({ id, meets }, { patient, catalogue, options }) => {
      const { availability: week, ...anyone } = patient;
      if (week === undefined) return 0;
      const always = rank(catalogue, anyone, options).matches.find((match) => match.id === id);
      // A policy may rule out by unknown dates what is met by no dates being asked for; not the other way round.
      expect(always).toBeDefined();
      const first = always!.meets.at(-1)?.date;
      const isShown = ({ date }: Meeting) => always!.meets.some((other) => other.date === date);
      for (const meeting of meets) {
        expect(isShown(meeting) || meeting.date >= first!, JSON.stringify(meeting)).toBe(true);
      }
      return meets.length;
    });
  });
});
