/**
 * The dates on which an RFC 5545 rule recurs, as day numbers; of days alone, so all of it is reckoned in UTC at 00:00.
 * The owner of rrule-temporal.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { civilOf, dateOf, dayNumber, weekdayOf } from '../math/calendar.ts';
import { recurrenceParts } from '../model/recurrence-rule.ts';
import type { Zone } from './zone.ts';

const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

export interface Recurrence {
  /** Ascending, each from `from` to `to`, both inclusive. */
  readonly days: readonly number[];
  /** There is no date after `to`. */
  readonly isOver: boolean;
}

export interface RecurrenceSpan {
  /** The day from which the rule runs, if that is known. It is a date only if the rule names it, as in dateutil. */
  readonly firstDay: number | undefined;
  readonly from: number;
  readonly to: number;
  /** By whose clock an UNTIL of UTC has its date, exact within the days that the zone knows; without it, by UTC. */
  readonly zone?: Zone | undefined;
}

/**
 * The dates of a rule that `isRecurrenceRule` holds good, from `from` to `to`; UNTIL counts by its date, inclusive.
 * `undefined` where they cannot be known: they hang on a first day that is not stated, there is none at all
 * (30 February), or the library misreads the rule or gives up. Without COUNT the library skips what lies before
 * `from` (.05 to .5 ms a call for eight weeks, whether the rule began this month or in 1970; 1 to 5 ms for ten years).
 * COUNT is counted from `firstDay`: 4 ms from 1970 by months, and not at all beyond `periodsOf`.
 */
export const datesOf = (rrule: string, span: RecurrenceSpan): Recurrence | undefined => {
  const { firstDay, from, to, zone } = span;
  const rule = ruleOf(rrule);
  if (!rule || (firstDay === undefined && rule.hangsOnFirstDay)) return undefined;
  const until = untilDay(rule.parts.get('UNTIL'), zone);
  if (firstDay !== undefined && until < firstDay) return { days: [], isOver: true };
  // What does not hang on the first day is only cut off by it: then many schedules share one series.
  const isCut = !rule.hangsOnFirstDay && firstDay !== undefined && firstDay <= to;
  const start = isCut || firstDay === undefined ? newYearBefore(from) : firstDay;
  const series = { start, until, from, to };
  const known = rule.isNamed
    ? plainDays(rule.isNamed(start), series)
    : remembered(expanded, `${rrule} ${until} ${start} ${from} ${to}`, () =>
        expand(rule.parts, series),
      );
  if (!known || !isCut || firstDay <= from) return known;
  return { ...known, days: known.days.filter((day) => day >= firstDay) };
};

/** Listings of one directory share their rules, and patients their horizon. */
const expanded = new Map<string, Recurrence | undefined>();
const rules = new Map<string, Rule | undefined>();
const REMEMBERED = 4096;

const remembered = <T>(known: Map<string, T>, key: string, make: () => T): T => {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as T;
  const made = make();
  if (known.size === REMEMBERED) known.clear();
  known.set(key, made);
  return made;
};

type Parts = ReadonlyMap<string, string>;

interface Rule {
  readonly parts: Parts;
  readonly hangsOnFirstDay: boolean;
  /** Whether a rule that begins on some day names another; absent where that is left to the library. */
  readonly isNamed: ((start: number) => (day: number) => boolean) | undefined;
}

/** A rule that can be read. */
const ruleOf = (rrule: string): Rule | undefined =>
  remembered(rules, rrule, () => {
    const parts = recurrenceParts(rrule);
    if (!parts || !dayFrequencies.has(parts.get('FREQ') ?? '') || isMisread(parts))
      return undefined;
    return { parts, hangsOnFirstDay: hangsOnFirstDay(parts), isNamed: plainRule(parts) };
  });

interface Series {
  readonly start: number;
  readonly until: number;
  readonly from: number;
  readonly to: number;
}

const expand = (rule: Parts, { start, until, from, to }: Series): Recurrence | undefined => {
  if (until < start) return { days: [], isOver: true };
  try {
    const rruleString = ruleText(rule, start, until);
    const series = new RRuleTemporal({ rruleString, maxIterations: periodsOf(rule) });
    const days = series
      .between(new Date(from * MS_PER_DAY), new Date(to * MS_PER_DAY), true)
      .map(({ epochMilliseconds }) => epochMilliseconds / MS_PER_DAY);
    // A rule without an end goes on if it has one date: the calendar comes round.
    const isEndless = !rule.has('COUNT') && !rule.has('UNTIL');
    if (isEndless && days.length > 0) return { days, isOver: false };
    return { days, isOver: series.next(new Date(to * MS_PER_DAY)) === null };
  } catch {
    return undefined;
  }
};

/**
 * Weekdays of every so many weeks, or of each month, are what nearly all listings state: to reckon them here takes a
 * hundredth of the time. A month has no sixth weekday.
 */
const plainRule = (parts: Parts): Rule['isNamed'] => {
  const weekdays = parts.get('BYDAY')?.split(',');
  if (!weekdays || [...parts.keys()].some((part) => !PLAIN_PARTS.includes(part))) return undefined;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (parts.get('FREQ') === 'WEEKLY') {
    return inWeeks(weekdays.map(weekdayNamed), interval, weekdayNamed(parts.get('WKST') ?? 'MO'));
  }
  const isPlain = weekdays.every((weekday) => /^([+-]?[1-5])?..$/.test(weekday));
  if (parts.get('FREQ') !== 'MONTHLY' || interval > 1 || !isPlain) return undefined;
  return () => inMonths(weekdays);
};

const PLAIN_PARTS = ['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL'];

/** Weeks count from that of the first day. */
const inWeeks =
  (weekdays: readonly number[], interval: number, weekBegins: number) => (start: number) => {
    const from = start - ((weekdayOf(start) - weekBegins + 7) % 7);
    return (day: number): boolean =>
      weekdays.includes(weekdayOf(day)) && Math.floor((day - from) / 7) % interval === 0;
  };

/** A number counts from the first of its weekday in the month, or from the last. */
const inMonths = (weekdays: readonly string[]): ((day: number) => boolean) => {
  const named = weekdays.map((name) => ({
    weekday: weekdayNamed(name.slice(-2)),
    which: Number(name.slice(0, -2)),
  }));
  const dayOfMonth = (day: number) => civilOf(day).dayOfMonth;
  return (day) =>
    named.some(({ weekday, which }) => {
      if (weekdayOf(day) !== weekday) return false;
      if (which >= 0) return which === 0 || Math.ceil(dayOfMonth(day) / 7) === which;
      // So many weeks later it is the first of the next month.
      const weeks = -7 * which;
      return dayOfMonth(day + weeks) <= 7 && dayOfMonth(day + weeks - 7) > weeks - 7;
    });
};

const weekdayNamed = (name: string): number => WEEKDAYS.indexOf(name) + 1;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const plainDays = (
  isNamed: (day: number) => boolean,
  { start, until, from, to }: Series,
): Recurrence => {
  const days: number[] = [];
  const last = Math.min(to, until);
  for (let day = Math.max(start, from); day <= last; day++) if (isNamed(day)) days.push(day);
  if (until === Number.POSITIVE_INFINITY) return { days, isOver: false };
  let next = Math.max(start, to + 1);
  while (next <= until && !isNamed(next)) next += 1;
  return { days, isOver: next > until };
};

const dayFrequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * Yearly rules of which rrule-temporal 2.2.8 passes over a part and names days that the rule does not, as the plain
 * definition in the tests shows; and weeks without weekdays, which dateutil too reads otherwise (all seven days).
 */
const isMisread = (rule: Parts): boolean => {
  if (rule.get('FREQ') !== 'YEARLY') return false;
  const weekdays = rule.get('BYDAY')?.split(',') ?? [];
  const counted = weekdays.filter((weekday) => /\d/.test(weekday)).length;
  const hasMonthDays = rule.has('BYMONTHDAY');
  if (rule.has('BYWEEKNO')) {
    const others = rule.has('BYYEARDAY') || rule.has('BYSETPOS');
    return weekdays.length === 0 || hasMonthDays || others;
  }
  if (rule.has('BYYEARDAY')) return weekdays.length > 0 || hasMonthDays;
  return counted > 0 && (counted < weekdays.length || hasMonthDays);
};

/** Periods after which the library gives up: 27 years of days, 57 of weeks, 83 of months. A vain search takes .1 to 1 s. */
const periodsOf = (rule: Parts): number => {
  const freq = rule.get('FREQ');
  return freq === 'DAILY' ? 10_000 : freq === 'WEEKLY' ? 3000 : 1000;
};

/** Whether the rule takes its count, its phase or its day from the day on which it begins. */
const hangsOnFirstDay = (rule: Parts): boolean => {
  if (rule.has('COUNT') || Number(rule.get('INTERVAL') ?? 1) > 1) return true;
  const freq = rule.get('FREQ');
  if (freq === 'DAILY' || rule.has('BYDAY')) return false;
  if (freq === 'WEEKLY') return true;
  return !rule.has('BYMONTHDAY') && !rule.has('BYYEARDAY');
};

/** A first day that leaves no trace in the dates from `from` on: whole weeks, months and years lie between. */
const newYearBefore = (from: number): number =>
  dayNumber(`${String(civilOf(from).year - 1).padStart(4, '0')}-01-01`);

/** The local date of UNTIL, or infinity. */
const untilDay = (until: string | undefined, zone: Zone | undefined): number => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const day = dayNumber(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
  if (!zone || !until.endsWith('Z')) return day;
  const minute = Number(until.slice(9, 11)) * 60 + Number(until.slice(11, 13));
  return Math.floor(zone.toWall(day * MINUTES_PER_DAY + minute) / MINUTES_PER_DAY);
};

const ruleText = (rule: Parts, start: number, until: number): string => {
  const parts = [...rule].map(([name, value]) =>
    name === 'UNTIL' ? `UNTIL=${midnight(until)}` : `${name}=${value}`,
  );
  return `DTSTART:${midnight(start)}\nRRULE:${parts.join(';')}`;
};

const midnight = (day: number): string => `${dateOf(day).replaceAll('-', '')}T000000Z`;
