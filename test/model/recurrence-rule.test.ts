import { describe, expect, it } from 'vitest';
import { parseActivity, parsePatient } from '../../src/index.ts';
import { isRecurrenceRule } from '../../src/model/recurrence-rule.ts';
import { isZone } from '../../src/model/shared-shapes.ts';

const each = (rules: readonly string[], isGood: boolean) => {
  for (const rule of rules) expect(isRecurrenceRule(rule), rule).toBe(isGood);
};

describe('A rule by days', () => {
  it('recurs daily, weekly, monthly or yearly', () => {
    each(
      [
        'FREQ=DAILY',
        'FREQ=WEEKLY;BYDAY=MO,WE,FR',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU',
        'FREQ=MONTHLY;BYDAY=2TU',
        'FREQ=MONTHLY;BYDAY=+1MO,-1FR',
        'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
        'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
        'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5',
        'FREQ=YEARLY;BYYEARDAY=1,100,-366',
        'FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO',
        'FREQ=YEARLY;BYDAY=20MO,-53SU',
        'FREQ=DAILY;BYMONTH=1,12;BYMONTHDAY=31',
      ],
      true,
    );
    each(['FREQ=HOURLY', 'FREQ=MINUTELY', 'FREQ=SECONDLY', 'FREQ=FORTNIGHTLY', 'FREQ='], false);
  });

  it('is told in any letter case and order, with or without the name of the property', () => {
    each(['RRULE:FREQ=DAILY', 'rrule:freq=weekly;byday=tu', 'BYDAY=TU;FREQ=WEEKLY'], true);
  });

  it('has each part once, and only parts that RFC 5545 knows', () => {
    each(
      [
        '',
        'RRULE:',
        'BYDAY=TU',
        'FREQ=DAILY;',
        'FREQ=DAILY;;COUNT=2',
        'FREQ=DAILY;FREQ=WEEKLY',
        'FREQ=WEEKLY;BYDAY=TU;BYDAY=WE',
        'FREQ=WEEKLY;BYWEEKDAY=TU',
        'FREQ=YEARLY;BYEASTER=0',
        'FREQ=DAILY;X-NOTE=1',
        'FREQ=DAILY;constructor=1',
        'FREQ=DAILY;COUNT',
        'FREQ=DAILY;COUNT=1=2',
        'FREQ=DAILY\nRRULE:FREQ=WEEKLY',
        'RRULE:RRULE:FREQ=DAILY',
        ' FREQ=DAILY',
        'every Tuesday',
      ],
      false,
    );
  });

  it('has numbers that there can be', () => {
    each(['FREQ=DAILY;INTERVAL=1', 'FREQ=DAILY;COUNT=500', 'FREQ=DAILY;INTERVAL=02'], true);
    each(
      [
        'FREQ=DAILY;INTERVAL=0',
        'FREQ=DAILY;INTERVAL=-1',
        'FREQ=DAILY;COUNT=0',
        'FREQ=DAILY;COUNT=1.5',
        'FREQ=YEARLY;BYMONTH=0',
        'FREQ=YEARLY;BYMONTH=13',
        'FREQ=YEARLY;BYMONTH=-1',
        'FREQ=YEARLY;BYMONTH=1,',
        'FREQ=MONTHLY;BYMONTHDAY=32',
        'FREQ=MONTHLY;BYMONTHDAY=0',
        'FREQ=YEARLY;BYYEARDAY=367',
        'FREQ=YEARLY;BYWEEKNO=54;BYDAY=MO',
        'FREQ=MONTHLY;BYDAY=0TU',
        'FREQ=YEARLY;BYDAY=54MO',
        'FREQ=MONTHLY;BYDAY=TUE',
        'FREQ=MONTHLY;BYDAY=',
        'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=0',
        'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=367',
        'FREQ=WEEKLY;WKST=1MO',
      ],
      false,
    );
  });

  it('ends on a day that there is, or after a count, not both', () => {
    each(
      [
        'FREQ=DAILY;UNTIL=20261231',
        'FREQ=DAILY;UNTIL=20261231T235959',
        'FREQ=DAILY;UNTIL=20261231T235959Z',
        'FREQ=DAILY;UNTIL=20280229',
      ],
      true,
    );
    each(
      [
        'FREQ=DAILY;UNTIL=20270229',
        'FREQ=DAILY;UNTIL=2026-12-31',
        'FREQ=DAILY;UNTIL=20261231T240000Z',
        'FREQ=DAILY;UNTIL=20261231T2359Z',
        'FREQ=DAILY;UNTIL=20261231Z',
        'FREQ=DAILY;UNTIL=20261231;COUNT=3',
      ],
      false,
    );
  });

  it('leaves the time of day to start and end', () => {
    each(['FREQ=DAILY;BYHOUR=9', 'FREQ=DAILY;BYMINUTE=0', 'FREQ=DAILY;BYSECOND=0'], false);
  });

  it('has no parts that RFC 5545 forbids beside each other', () => {
    each(
      [
        'FREQ=WEEKLY;BYDAY=2TU',
        'FREQ=DAILY;BYDAY=-1FR',
        'FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO',
        'FREQ=MONTHLY;BYWEEKNO=20;BYDAY=MO',
        'FREQ=WEEKLY;BYMONTHDAY=13',
        'FREQ=DAILY;BYYEARDAY=100',
        'FREQ=MONTHLY;BYYEARDAY=100',
        'FREQ=MONTHLY;BYSETPOS=1',
      ],
      false,
    );
  });
});

const session = { start: '10:00', end: '12:00' };
const scheduleOf = (schedule: object) => {
  const result = parseActivity({ id: 'a', title: 'Choir', schedule });
  return result.ok ? { schedule: result.value.schedule, issues: result.issues } : result;
};

describe('At the door', () => {
  it('one bad rule makes the schedule unknown, so that it never shrinks without a word', () => {
    const rules = [
      { rrule: 'FREQ=WEEKLY;BYDAY=TU', ...session },
      { rrule: 'FREQ=MONTHLY;BYDAY=6ZZ', ...session },
    ];
    const weekly = [{ day: 3, ...session }];
    const { schedule, issues } = scheduleOf({
      weekly,
      rules,
      firstDate: '2026-01-01',
    }) as never as {
      schedule: unknown;
      issues: unknown[];
    };
    expect(schedule).toBeUndefined();
    expect(issues).toEqual([
      {
        code: 'bad-value',
        severity: 'error',
        path: '/schedule/rules/1/rrule',
        id: 'a',
        expected: 'an RFC 5545 rule by days, such as FREQ=MONTHLY;BYDAY=2TU',
        received: '"FREQ=MONTHLY;BYDAY=6ZZ"',
      },
    ]);
  });

  it('of a schedule with a bad rule or zone the last date is kept', () => {
    const lastDate = '2026-12-31';
    expect(scheduleOf({ lastDate, rules: [{ rrule: 'FREQ=HOURLY', ...session }] })).toMatchObject({
      schedule: { lastDate },
      issues: [{ path: '/schedule/rules/0/rrule' }],
    });
    expect(scheduleOf({ lastDate, timeZone: 'Europe/Kopenhagen' })).toMatchObject({
      schedule: { lastDate },
      issues: [{ path: '/schedule/timeZone' }],
    });
  });

  it('good rules and zones stay as they came', () => {
    const schedule = {
      timeZone: 'Europe/Copenhagen',
      rules: [{ rrule: 'rrule:freq=weekly;byday=tu', ...session }],
    };
    expect(scheduleOf(schedule)).toEqual({ schedule, issues: [] });
  });

  it('a patient in a zone that there is not is refused', () => {
    const patient = (timeZone: string) => parsePatient({ availability: { timeZone, weekly: [] } });
    expect(patient('Europe/Copenhagen').ok).toBe(true);
    expect(patient('Europe/Kopenhagen')).toMatchObject({
      ok: false,
      issues: [{ path: '/availability/timeZone', received: 'string' }],
    });
  });
});

describe('A zone', () => {
  it('is one that the engine knows', () => {
    for (const name of ['Europe/Copenhagen', 'America/Argentina/Ushuaia', 'UTC', 'Etc/UTC']) {
      expect(isZone(name), name).toBe(true);
      expect(isZone(name), name).toBe(true);
    }
    for (const name of ['Europe/Kopenhagen', 'Mars/Olympus', '', 'Copenhagen']) {
      expect(isZone(name), name).toBe(false);
      expect(isZone(name), name).toBe(false);
    }
  });
});
