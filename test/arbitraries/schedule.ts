/** Schedules and weeks of every kind, over midnight and over the changes of clocks. */
import fc from 'fast-check';
import type { Patient, RecurringSession, Schedule } from '../../src/index.ts';
import { date, dayAfter, fact, some, weekday, zone } from './fields.ts';

type Hours = Pick<RecurringSession, 'start' | 'end'>;

const hoursOf = (...spans: readonly string[]): fc.Arbitrary<Hours> =>
  fc.constantFrom(...spans).map((span) => ({ start: span.slice(0, 5), end: span.slice(6) }));

const sessionHours = hoursOf(
  ...['10:00-12:00', '10:00-11:30', '10:30-11:15', '13:00-14:00', '16:00-18:00', '18:30-20:00'],
  ...['22:30-01:00', '23:30-00:30', '00:00-00:00', '00:30-02:30', '01:30-02:15', '02:00-03:00'],
  ...['02:30-03:30', '02:15-02:45', '03:00-04:00'],
);

const windowHours = hoursOf(
  ...['09:00-17:00', '09:00-17:00', '17:00-21:00', '10:00-12:00', '11:00-15:00', '10:45-11:45'],
  ...['22:00-02:00', '00:00-00:00', '23:00-00:00', '00:00-03:00', '01:00-02:30', '02:15-03:30'],
);

const weekly = fc.tuple(weekday, sessionHours).map(([day, hours]) => ({ day, ...hours }));

/** The parts of a rule that fix its days, by frequency; the last of each leave them to the first date. */
const byParts = {
  DAILY: ['', ';BYDAY=SA,SU', ';BYMONTHDAY=1,15,-1', ';BYMONTH=12,4'],
  WEEKLY: [';BYDAY=SU', ';BYDAY=SU,WE', ';BYDAY=TU;BYMONTH=11,3', ''],
  MONTHLY: [
    ...[';BYDAY=2TU', ';BYDAY=-1SU', ';BYDAY=1SU,3WE', ';BYDAY=SU', ';BYMONTHDAY=31,1'],
    ...[
      ';BYMONTHDAY=-1',
      ';BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU',
      ';BYMONTHDAY=25;BYMONTH=10,11,12',
      '',
    ],
  ],
  YEARLY: [
    ...[';BYMONTH=11,4;BYDAY=1SU', ';BYMONTH=12;BYMONTHDAY=24', ';BYDAY=-1SU', ';BYDAY=WE'],
    ...[';BYDAY=45SU,14MO', ';BYMONTH=12', ''],
  ],
};

const rrule = (asOf: string): fc.Arbitrary<string> => {
  const until = (days: number, clock = '') =>
    `;UNTIL=${dayAfter(asOf, days).replaceAll('-', '')}${clock}`;
  const ends = [
    '',
    '',
    '',
    ';COUNT=2',
    ';COUNT=12',
    until(-3),
    until(9),
    until(30),
    until(21, 'T235959'),
  ];
  return fc
    .constantFrom('DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'YEARLY')
    .chain((freq) =>
      fc.tuple(
        fc.constantFrom(...byParts[freq]).map((part) => `FREQ=${freq}${part}`),
        fc.constantFrom('', '', '', ';INTERVAL=2', ';INTERVAL=3'),
        fc.constantFrom(...ends),
      ),
    )
    .map((parts) => parts.join(''));
};

/** Days on which nothing is, one by one or all at once. */
const exceptions = (asOf: string): fc.Arbitrary<string[]> => {
  const days = (from: number, to: number, step = 1) =>
    Array.from({ length: Math.ceil((to - from) / step) }, (_, at) =>
      dayAfter(asOf, from + at * step),
    );
  const all = days(-8, 70);
  return fc.oneof(
    fc.subarray(days(0, 16), { maxLength: 6 }),
    fc.constantFrom(days(0, 8), days(-8, 70, 2), days(0, 35), all),
  );
};

const bounded = ({ firstDate, lastDate, ...rest }: Schedule): Schedule => ({
  ...rest,
  ...(firstDate === undefined ? {} : { firstDate }),
  ...(lastDate === undefined || (firstDate && firstDate > lastDate) ? {} : { lastDate }),
});

/** A schedule with any of its fields, of the days around `asOf`. */
export const scheduleAround = (asOf: string): fc.Arbitrary<Schedule> => {
  const rule = fc
    .tuple(rrule(asOf), sessionHours)
    .map(([rrule, hours]): RecurringSession => ({ rrule, ...hours }));
  const extra = fc
    .tuple(date(asOf, -8, -1, 0, 1, 2, 4, 16, 28, 56, 57, 90), sessionHours)
    .map(([date, hours]) => ({ date, ...hours }));
  const fields = {
    timeZone: zone,
    exceptions: exceptions(asOf),
    extraDates: fc.array(extra, { maxLength: 2 }),
    firstDate: date(asOf, -400, -200, -30, -7, -1, 0, 3, 20, 60),
    lastDate: date(asOf, -1, 0, 4, 7, 14, 30, 55, 56, 120, 160),
    dropIn: fact,
  };
  const { lastDate: _, exceptions: __, ...open } = fields;
  const listed = (key: string, one: fc.Arbitrary<unknown>, rest: object) =>
    fc
      .tuple(fc.array(one, { minLength: 1, maxLength: 2 }), some(rest as typeof fields))
      .map(([list, more]) => ({ ...more, [key]: list }));
  const schedules = fc.oneof(
    { weight: 3, arbitrary: listed('weekly', weekly, { timeZone: zone, dropIn: fact }) },
    { weight: 3, arbitrary: listed('weekly', weekly, fields) },
    { weight: 2, arbitrary: listed('rules', rule, open) },
    { weight: 1, arbitrary: listed('rules', rule, fields) },
    { weight: 2, arbitrary: listed('extraDates', extra, fields) },
    {
      weight: 1,
      arbitrary: some({
        ...fields,
        weekly: fc.array(weekly, { maxLength: 3 }),
        rules: fc.array(rule, { maxLength: 2 }),
      }),
    },
  );
  return schedules.map((schedule) => bounded(schedule as Schedule));
};

/** One window of a week. */
export const window: fc.Arbitrary<{ day: number; start: string; end: string }> = fc
  .tuple(weekday, windowHours)
  .map(([day, hours]) => ({ day, ...hours }));

const everyDay = windowHours.map((hours) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, ...hours })),
);

/** A patient's week: a few windows, the same ones every day, or none. */
export const availability = fc
  .tuple(fc.oneof(fc.array(window, { maxLength: 4 }), everyDay), some({ timeZone: zone }))
  .map(([weekly, rest]) => ({ ...rest, weekly })) as fc.Arbitrary<
  NonNullable<Patient['availability']>
>;
