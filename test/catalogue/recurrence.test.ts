import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { datesOf } from '../../src/catalogue/recurrence.ts';
import { zoneOf } from '../../src/catalogue/zone.ts';
import { dateOf, dayNumber } from '../../src/math/calendar.ts';
import { isRecurrenceRule } from '../../src/model/recurrence-rule.ts';
import { anyRule } from './any-rule.ts';
import { plainDates } from './plain-recurrence.ts';

interface Span {
  readonly first?: string;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
}

const spanOf = ({ first, from = '2026-11-25', to = '2027-01-20', zone }: Span) => ({
  firstDay: first === undefined ? undefined : dayNumber(first),
  from: dayNumber(from),
  to: dayNumber(to),
  zone: zone === undefined ? undefined : zoneOf(zone, dayNumber(from), dayNumber(to)),
});

const dates = (rrule: string, span: Span = {}) => datesOf(rrule, spanOf(span))?.days.map(dateOf);
const isOver = (rrule: string, span: Span = {}) => datesOf(rrule, spanOf(span))?.isOver;

describe('The dates of a rule', () => {
  it('are the second Tuesdays, the last Fridays, the last working days', () => {
    expect(dates('FREQ=MONTHLY;BYDAY=2TU')).toEqual(['2026-12-08', '2027-01-12']);
    expect(dates('FREQ=MONTHLY;BYDAY=-1FR')).toEqual(['2026-11-27', '2026-12-25']);
    const working = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(dates(working)).toEqual(['2026-11-30', '2026-12-31']);
  });

  it('are told in any letter case, with or without the name of the property', () => {
    for (const rule of ['RRULE:FREQ=MONTHLY;BYDAY=2TU', 'rrule:freq=monthly;byday=2tu']) {
      expect(dates(rule), rule).toEqual(['2026-12-08', '2027-01-12']);
    }
  });

  it('reach from the first to the last day, both inclusive', () => {
    const span = { from: '2026-12-08', to: '2027-01-12' };
    expect(dates('FREQ=MONTHLY;BYDAY=2TU', span)).toEqual(['2026-12-08', '2027-01-12']);
    expect(dates('FREQ=DAILY', { from: '2027-01-01', to: '2027-01-01' })).toEqual(['2027-01-01']);
  });

  it('take the phase of every other week from the first day', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU';
    const to = '2026-12-31';
    expect(dates(rule, { first: '2026-11-24', to })).toEqual(['2026-12-08', '2026-12-22']);
    expect(dates(rule, { first: '2026-12-01', to })).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]);
    // The week begins on Monday, so that the Tuesday after a Sunday is in the next one, and not with WKST=SU.
    expect(dates(rule, { first: '2026-11-29', to })?.[0]).toBe('2026-12-08');
    expect(dates(`${rule};WKST=SU`, { first: '2026-11-29', to })?.[0]).toBe('2026-12-01');
  });

  it('take the day from the first day where the rule names none', () => {
    expect(dates('FREQ=WEEKLY', { first: '2026-01-01', to: '2026-12-05' })).toEqual([
      '2026-11-26',
      '2026-12-03',
    ]);
    expect(dates('FREQ=MONTHLY', { first: '2026-01-31' })).toEqual(['2026-12-31']);
  });

  it('include the first day only if the rule names it', () => {
    const first = '2026-11-25'; // a Wednesday
    expect(dates('FREQ=WEEKLY;BYDAY=TU;COUNT=2', { first })).toEqual(['2026-12-01', '2026-12-08']);
    expect(dates('FREQ=WEEKLY;BYDAY=WE;COUNT=2', { first })).toEqual(['2026-11-25', '2026-12-02']);
  });

  it('are counted from the first day', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TU;COUNT=10';
    expect(dates(rule, { first: '2026-10-01' })).toEqual(['2026-12-01', '2026-12-08']);
    expect(dates(rule, { first: '2026-01-01' })).toEqual([]);
  });

  it('know the leap days, ten years ahead', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29';
    expect(dates(rule, { to: '2036-11-25' })).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
    expect(dates('FREQ=YEARLY', { first: '2024-02-29', to: '2033-01-01' })).toEqual([
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('do not begin before the first day', () => {
    const span = { first: '2026-12-20', to: '2026-12-31' };
    expect(dates('FREQ=DAILY;BYDAY=TU', span)).toEqual(['2026-12-22', '2026-12-29']);
  });
});

describe('UNTIL', () => {
  const tuesdays = (until: string, zone?: string) =>
    dates(`FREQ=WEEKLY;BYDAY=TU;UNTIL=${until}`, {
      from: '2026-12-01',
      ...(zone ? { zone } : {}),
    });

  it('counts by its date, inclusive, whatever its time', () => {
    for (const until of ['20261208', '20261208T000000', '20261208T235959', '20261208T000000Z']) {
      expect(tuesdays(until), until).toEqual(['2026-12-01', '2026-12-08']);
    }
    expect(tuesdays('20261207T235959')).toEqual(['2026-12-01']);
  });

  it('has the date of the wall clock that it is given', () => {
    // 23:59:59 on Monday in New York, in the morning of Wednesday on Kiritimati.
    expect(tuesdays('20261208T045959Z', 'America/New_York')).toEqual(['2026-12-01']);
    expect(tuesdays('20261207T225959Z', 'Europe/Copenhagen')).toEqual(['2026-12-01']);
    expect(tuesdays('20261207T230000Z', 'Europe/Copenhagen')).toEqual(['2026-12-01', '2026-12-08']);
    expect(tuesdays('20261208T045959', 'America/New_York')).toEqual(['2026-12-01', '2026-12-08']);
  });

  it('ends a rule, even before it begins', () => {
    expect(isOver('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112')).toBe(true);
    expect(isOver('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270125')).toBe(true);
    expect(isOver('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126')).toBe(false);
    const before = { first: '2026-06-01' };
    expect(dates('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260501', before)).toEqual([]);
    expect(isOver('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260501', before)).toBe(true);
  });
});

describe('A rule is over', () => {
  it('when its count is reached', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TU;COUNT=10';
    expect(isOver(rule, { first: '2026-01-01' })).toBe(true);
    expect(isOver(rule, { first: '2026-11-12' })).toBe(true); // the tenth is on 2027-01-19
    expect(isOver(rule, { first: '2026-11-18' })).toBe(false);
    expect(isOver(rule, { first: '2028-01-01' })).toBe(false);
  });

  it('never, if it states no end', () => {
    expect(isOver('FREQ=MONTHLY;BYDAY=2TU')).toBe(false);
    expect(isOver('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5')).toBe(false); // no date within the span
    expect(isOver('FREQ=DAILY', { first: '2030-01-01' })).toBe(false);
  });
});

describe('The dates cannot be known', () => {
  it('without a first day, where they hang on it', () => {
    for (const rule of [
      'FREQ=DAILY;COUNT=10',
      'FREQ=DAILY;INTERVAL=2',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYMONTH=6',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      'FREQ=WEEKLY;COUNT=8;BYDAY=TU',
      'FREQ=MONTHLY',
      'FREQ=MONTHLY;BYMONTH=6',
      'FREQ=YEARLY',
      'FREQ=YEARLY;BYMONTH=6',
    ]) {
      expect(dates(rule), rule).toBeUndefined();
      expect(dates(rule, { first: '2026-11-01' }), rule).toBeDefined();
    }
  });

  it('but they can where the rule itself fixes the day', () => {
    for (const rule of [
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=1',
      'FREQ=DAILY;BYMONTH=6',
      'FREQ=WEEKLY;BYDAY=TU',
      'FREQ=MONTHLY;BYMONTHDAY=15',
      'FREQ=YEARLY;BYYEARDAY=-1',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5',
      'FREQ=YEARLY;BYMONTHDAY=5',
      'FREQ=YEARLY;BYMONTH=6;BYDAY=SA',
      'FREQ=YEARLY;BYDAY=20MO',
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101',
    ]) {
      expect(dates(rule), rule).toBeDefined();
    }
  });

  it('of a yearly rule with parts of which the library passes over one', () => {
    const first = '2024-01-01';
    for (const rule of [
      'FREQ=YEARLY;BYYEARDAY=113,156;BYDAY=MO',
      'FREQ=YEARLY;BYYEARDAY=336;BYMONTHDAY=-4',
      'FREQ=YEARLY;BYWEEKNO=40,21',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SA;BYSETPOS=-1',
      'FREQ=YEARLY;BYWEEKNO=39;BYYEARDAY=270;BYDAY=MO',
      'FREQ=YEARLY;BYWEEKNO=39;BYMONTHDAY=23;BYDAY=TU',
      'FREQ=YEARLY;BYDAY=MO,5TU',
      'FREQ=YEARLY;BYMONTHDAY=7;BYDAY=1FR',
    ]) {
      expect(isRecurrenceRule(rule), rule).toBe(true);
      expect(dates(rule, { first }), rule).toBeUndefined();
    }
    // The election day of RFC 5545 is well.
    const rule = 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    expect(dates(rule, { first: '1996-11-05', to: '2033-01-01' })).toEqual([
      '2028-11-07',
      '2032-11-02',
    ]);
  });

  it('of a rule that names no day that there is, or is none', () => {
    for (const rule of [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=HOURLY',
      'BYDAY=TU',
      'every Tuesday',
      '',
    ]) {
      expect(dates(rule, { first: '2026-11-01' }), rule).toBeUndefined();
    }
  });
});

const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') });
const width = fc.integer({ min: 0, max: 500 });

describe('Every rule', () => {
  it('has the dates of the plain definition, period by period', () => {
    fc.assert(
      fc.property(anyRule, day, day, width, (rrule, firstDay, from, days) => {
        const found = datesOf(rrule, { firstDay, from, to: from + days });
        const plain = plainDates(rrule, firstDay, from + days);
        // Given up are only those that have no dates, and what the library misreads.
        if (found) expect(found.days).toEqual(plain.filter((date) => date >= from));
        else if (!rrule.startsWith('FREQ=YEARLY')) expect(plain).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('that needs no first day has the same dates with each', () => {
    fc.assert(
      fc.property(anyRule, day, day, width, (rrule, firstDay, from, days) => {
        const without = datesOf(rrule, { firstDay: undefined, from, to: from + days });
        const given = datesOf(rrule, { firstDay, from, to: from + days });
        if (!without || !given) return;
        expect(given.days).toEqual(without.days.filter((date) => date >= firstDay));
      }),
      { numRuns: 100 },
    );
  });
});

describe('Reckoning dates', () => {
  afterEach(() => vi.restoreAllMocks());

  it('does not look at the clock, and leaves the built-ins as they were', () => {
    const names = () => [
      Object.getOwnPropertyNames(globalThis),
      Object.getOwnPropertyNames(Date.prototype),
      Object.getOwnPropertyNames(Intl),
    ];
    const before = names();
    const now = vi.spyOn(Date, 'now').mockImplementation(() => expect.fail('the clock was read'));
    expect(dates('FREQ=MONTHLY;BYDAY=2TU')).toHaveLength(2);
    expect(isOver('FREQ=WEEKLY;COUNT=3', { first: '2026-12-01' })).toBe(true);
    expect(now).not.toHaveBeenCalled();
    expect(names()).toEqual(before);
    expect('toTemporalInstant' in Date.prototype).toBe(false);
  });
});

const vectors = new URL('../../../shared/vectors/rrule/dateutil.json', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere)
  process.stderr.write('skipped: the vectors of dateutil are not at ../shared/vectors\n');

interface Case {
  readonly test: string;
  readonly rule: string;
  readonly expected: readonly string[];
}

/** Why a case cannot be compared, in this order; they lie outside of what the model's rules say. */
const outside: readonly (readonly [reason: string, shape: RegExp])[] = [
  ['several rules or excluded ones', /RRULE[\s\S]*RRULE|EXRULE|EXDATE|RDATE/],
  ['no first day in the text', /^(?!DTSTART)/],
  ["dateutil's own BYEASTER", /BYEASTER/],
  ["dateutil's own BYWEEKDAY", /BYWEEKDAY/],
  ['shorter than a day', /FREQ=(HOURLY|MINUTELY|SECONDLY)/],
  ['a time of day', /BY(HOUR|MINUTE|SECOND)/],
  // The library takes one day of the week, dateutil all seven; RFC 5545 has them in yearly rules only, and so has the door.
  ['weeks without weekdays', /FREQ=(WEEKLY|MONTHLY|YEARLY)(?=.*BYWEEKNO)(?!.*BYDAY)/],
];

describe.skipIf(!isThere)("dateutil's own tests", () => {
  const cases: Case[] = isThere ? JSON.parse(readFileSync(vectors, 'utf8')).cases : [];
  const reasonOf = ({ rule }: Case) =>
    outside.find(([, shape]) => shape.test(rule.trim().toUpperCase()))?.[0] ?? 'compared';
  const compared = cases.filter((one) => reasonOf(one) === 'compared');

  it.each(compared)('$test', ({ rule, expected }) => {
    const [, year, month, dayOfMonth, rrule = ''] =
      /^DTSTART:(\d{4})(\d{2})(\d{2})\S*\s+(RRULE:.+)$/i.exec(rule.trim()) ?? [];
    const first = `${year}-${month}-${dayOfMonth}`;
    const all = expected.map((text) => text.slice(0, 10));
    const last = all.at(-1) ?? first;
    const span = { first, from: '1990-01-01', to: last };
    // A rule without any date is given up.
    expect(dates(rrule, span) ?? []).toEqual(all);
    expect(isOver(rrule, span) ?? all.length === 0).toBe(true);
  });

  it.skipIf(cases.length !== 111)('are these, of which we compare those of days', () => {
    const counts: Record<string, number> = {};
    for (const one of cases) counts[reasonOf(one)] = (counts[reasonOf(one)] ?? 0) + 1;
    expect(counts).toEqual({
      compared: 39,
      'several rules or excluded ones': 1,
      'no first day in the text': 2,
      "dateutil's own BYEASTER": 13,
      "dateutil's own BYWEEKDAY": 1,
      'shorter than a day': 36,
      'a time of day': 17,
      'weeks without weekdays': 2,
    });
  });
});
