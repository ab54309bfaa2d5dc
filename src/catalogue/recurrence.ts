/**
 * The dates on which an RFC 5545 rule recurs, as day numbers; of days alone, so all of it is reckoned in UTC at 00:00.
 * The owner of rrule-temporal.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { dateOf, dayNumber } from '../math/calendar.ts';
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
  const rule = recurrenceParts(rrule);
  if (!rule || !dayFrequencies.has(rule.get('FREQ') ?? '')) return undefined;
  const isFree = !hangsOnFirstDay(rule);
  if (isMisread(rule) || (firstDay === undefined && !isFree)) return undefined;
  const until = untilDay(rule.get('UNTIL'), zone);
  if (firstDay !== undefined && until < firstDay) return { days: [], isOver: true };
  // What does not hang on the first day is only cut off by it: then many schedules share one series.
  const isCut = isFree && firstDay !== undefined && firstDay <= to;
  const start = isCut || firstDay === undefined ? newYearBefore(from) : firstDay;
  const key = `${rrule} ${until} ${start} ${from} ${to}`;
  const known = remembered.has(key)
    ? remembered.get(key)
    : expand(rule, { start, until, from, to });
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(key, known);
  if (!known || !isCut) return known;
  return { ...known, days: known.days.filter((day) => day >= firstDay) };
};

/** Series that were expanded before: listings of one directory share their rules, and patients their horizon. */
const remembered = new Map<string, Recurrence | undefined>();
const REMEMBERED = 4096;

interface Series {
  readonly start: number;
  readonly until: number;
  readonly from: number;
  readonly to: number;
}

const expand = (
  rule: ReadonlyMap<string, string>,
  { start, until, from, to }: Series,
): Recurrence | undefined => {
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

const dayFrequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * Yearly rules of which rrule-temporal 2.2.8 passes over a part and names days that the rule does not, as the plain
 * definition in the tests shows; and weeks without weekdays, which dateutil too reads otherwise (all seven days).
 */
const isMisread = (rule: ReadonlyMap<string, string>): boolean => {
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
const periodsOf = (rule: ReadonlyMap<string, string>): number => {
  const freq = rule.get('FREQ');
  return freq === 'DAILY' ? 10_000 : freq === 'WEEKLY' ? 3000 : 1000;
};

/** Whether the rule takes its count, its phase or its day from the day on which it begins. */
const hangsOnFirstDay = (rule: ReadonlyMap<string, string>): boolean => {
  if (rule.has('COUNT') || Number(rule.get('INTERVAL') ?? 1) > 1) return true;
  const freq = rule.get('FREQ');
  if (freq === 'DAILY' || rule.has('BYDAY')) return false;
  if (freq === 'WEEKLY') return true;
  return !rule.has('BYMONTHDAY') && !rule.has('BYYEARDAY');
};

/** A first day that leaves no trace in the dates from `from` on: whole weeks, months and years lie between. */
const newYearBefore = (from: number): number =>
  dayNumber(`${String(Number(dateOf(from).slice(0, 4)) - 1).padStart(4, '0')}-01-01`);

/** The local date of UNTIL, or infinity. */
const untilDay = (until: string | undefined, zone: Zone | undefined): number => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const day = dayNumber(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
  if (!zone || !until.endsWith('Z')) return day;
  const minute = Number(until.slice(9, 11)) * 60 + Number(until.slice(11, 13));
  return Math.floor(zone.toWall(day * MINUTES_PER_DAY + minute) / MINUTES_PER_DAY);
};

const ruleText = (rule: ReadonlyMap<string, string>, start: number, until: number): string => {
  const parts = [...rule].map(([name, value]) =>
    name === 'UNTIL' ? `UNTIL=${midnight(until)}` : `${name}=${value}`,
  );
  return `DTSTART:${midnight(start)}\nRRULE:${parts.join(';')}`;
};

const midnight = (day: number): string => `${dateOf(day).replaceAll('-', '')}T000000Z`;
