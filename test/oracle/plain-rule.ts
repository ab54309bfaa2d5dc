/** RFC 5545 rules by brute force: every day is asked whether the rule falls on it. Of the parts, those that are generated. */
import { dateOf, dayNumber, weekdayOf } from '../../src/math/calendar.ts';
import { instantOf, MINUTES_A_DAY, minuteOf } from './plain-clock.ts';

interface Rule {
  readonly freq: string;
  readonly interval: number;
  readonly count: number;
  readonly until: string | undefined;
  /** Weekday 1 to 7, and which of them in the month or year; 0 is every one. */
  readonly byDay: readonly { readonly weekday: number; readonly nth: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** No generated rule goes on for longer. */
const LONGEST_DAYS = 20_000;

export interface Series {
  readonly rrule: string;
  readonly start: string;
  /** The day that the series begins on. */
  readonly first: number | undefined;
  readonly zone: string | undefined;
}

/** The days of a series from one day to another; undefined where they cannot be known. */
export const daysOf = (series: Series, from: number, to: number): number[] | undefined => {
  const rule = ruleOf(series.rrule);
  if (rule === undefined) return undefined;
  const { first } = series;
  if (first === undefined && hangsOnFirst(rule)) return undefined;
  const days: number[] = [];
  const origin = first ?? from;
  let count = 0;
  for (let day = origin; day <= Math.min(to, origin + LONGEST_DAYS); day++) {
    if (count === rule.count || isAfterUntil(day, rule, series)) break;
    if (!fallsOn(day, rule, origin)) continue;
    count += 1;
    if (day >= from) days.push(day);
  }
  return days;
};

/** Whether it ends by itself, and before a day is over. */
export const endsBy = (series: Series, day: number): boolean => {
  const rule = ruleOf(series.rrule);
  if (rule === undefined || series.first === undefined) return false;
  if (isAfterUntil(day + 1, rule, series)) return true;
  return daysOf(series, series.first, day)?.length === rule.count;
};

const ruleOf = (rrule: string): Rule | undefined => {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const list = (name: string) => parts.get(name)?.split(',') ?? [];
  const freq = parts.get('FREQ') ?? '';
  const days = list('BYDAY').map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(day));
  const weekdays = days.map((day) => WEEKDAYS.indexOf(day?.[2] ?? '') + 1);
  const isReadable =
    ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq) && !weekdays.includes(0);
  if (!isReadable) return undefined;
  return {
    freq,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    until: parts.get('UNTIL'),
    byDay: weekdays.map((weekday, at) => ({ weekday, nth: Number(days[at]?.[1] ?? 0) })),
    byMonthDay: list('BYMONTHDAY').map(Number),
    byMonth: list('BYMONTH').map(Number),
  };
};

/** Whether its days cannot be told without the day that it begins on. */
const hangsOnFirst = ({ freq, interval, count, byDay, byMonthDay, byMonth }: Rule): boolean => {
  if (interval > 1 || count < Number.POSITIVE_INFINITY) return true;
  const isFixed = {
    DAILY: true,
    WEEKLY: byDay.length > 0,
    MONTHLY: byDay.length + byMonthDay.length > 0,
    YEARLY: byDay.length > 0 || (byMonth.length > 0 && byMonthDay.length > 0),
  }[freq];
  return !isFixed;
};

const isAfterUntil = (day: number, { until }: Rule, { start, zone }: Series): boolean => {
  if (until === undefined) return false;
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (until.length === 8) return day > dayNumber(date);
  const clock = `${until.slice(9, 11)}:${until.slice(11, 13)}`;
  const end = dayNumber(date) * MINUTES_A_DAY + minuteOf(clock) + Number(until.slice(13, 15)) / 60;
  const wall = day * MINUTES_A_DAY + minuteOf(start);
  return (until.endsWith('Z') && zone !== undefined ? instantOf(wall, zone) : wall) > end;
};

const yearOf = (day: number) => Number(dateOf(day).slice(0, 4));
const monthOf = (day: number) => Number(dateOf(day).slice(5, 7));
const dayOfMonth = (day: number) => Number(dateOf(day).slice(8, 10));
const monthStart = (day: number) => day - dayOfMonth(day) + 1;
const yearStart = (day: number) => dayNumber(`${dateOf(day).slice(0, 4)}-01-01`);
/** The first day of the next month, of the next year. */
const monthEnd = (day: number) => monthStart(monthStart(day) + 31);
const yearEnd = (day: number) => yearStart(yearStart(day) + 366);

const fallsOn = (day: number, rule: Rule, origin: number): boolean => {
  const { freq, interval, byDay, byMonthDay, byMonth } = rule;
  const periods = {
    DAILY: day - origin,
    WEEKLY: (day - weekdayOf(day) - (origin - weekdayOf(origin))) / 7,
    MONTHLY: 12 * (yearOf(day) - yearOf(origin)) + monthOf(day) - monthOf(origin),
    YEARLY: yearOf(day) - yearOf(origin),
  }[freq] as number;
  if (periods % interval !== 0) return false;
  if (byMonth.length > 0 && !byMonth.includes(monthOf(day))) return false;
  if (byMonthDay.length > 0) {
    const fromEnd = day - monthEnd(day);
    if (!byMonthDay.some((date) => date === dayOfMonth(day) || date === fromEnd)) return false;
  }
  if (byDay.length > 0) {
    const isOfYear = freq === 'YEARLY' && byMonth.length === 0;
    const start = isOfYear ? yearStart(day) : monthStart(day);
    const end = isOfYear ? yearEnd(day) : monthEnd(day);
    const nths = [0, Math.ceil((day - start + 1) / 7), -Math.ceil((end - day) / 7)];
    return byDay.some(({ weekday, nth }) => weekday === weekdayOf(day) && nths.includes(nth));
  }
  if (freq === 'DAILY' || byMonthDay.length > 0) return true;
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(origin);
  if (dayOfMonth(day) !== dayOfMonth(origin)) return false;
  return freq === 'MONTHLY' || byMonth.length > 0 || monthOf(day) === monthOf(origin);
};
