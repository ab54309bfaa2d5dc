/** The plain definition of RFC 5545 recurrence by days: walk the periods, keep the days that every part lets through. */
import { dateOf, dayNumber } from '../../src/math/calendar.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** 0 Monday to 6 Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const split = new Map<number, readonly number[]>();

const partsOf = (day: number): readonly number[] => {
  const known = split.get(day) ?? dateOf(day).split('-').map(Number);
  split.set(day, known);
  return known;
};
const yearOf = (day: number): number => partsOf(day)[0] ?? 0;
const monthOf = (day: number): number => partsOf(day)[1] ?? 0;
const dayOfMonth = (day: number): number => partsOf(day)[2] ?? 0;
const dateIn = (year: number, month: number, date = 1): number =>
  dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const monthStart = (day: number): number => day - dayOfMonth(day) + 1;
const monthEnd = (day: number): number => monthStart(monthStart(day) + 31) - 1;
const yearStart = (day: number): number => dateIn(yearOf(day), 1);
const yearEnd = (day: number): number => dateIn(yearOf(day), 12, 31);

/** All dates of `rrule` from `firstDay` to `to`. */
export const plainDates = (rrule: string, firstDay: number, to: number): number[] => {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const freq = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const weekStart = weekdays.indexOf(parts.get('WKST') ?? 'MO');
  const until = parts.get('UNTIL')?.replace(/(....)(..)(..)/, '$1-$2-$3');
  const end = Math.min(to, until ? dayNumber(until) : to);

  /** First day of the week that holds `day`. */
  const weekOf = (day: number): number => day - ((weekdayOf(day) - weekStart + 7) % 7);

  /** First and last day of the period `step` periods after that of the first day. */
  const periodAt = (step: number): [number, number] => {
    if (freq === 'DAILY') return [firstDay + step, firstDay + step];
    if (freq === 'WEEKLY') return [weekOf(firstDay) + 7 * step, weekOf(firstDay) + 7 * step + 6];
    if (freq === 'MONTHLY') {
      const months = yearOf(firstDay) * 12 + monthOf(firstDay) - 1 + step;
      const start = dateIn(Math.floor(months / 12), (months % 12) + 1);
      return [start, monthEnd(start)];
    }
    const start = dateIn(yearOf(firstDay) + step, 1);
    return [start, yearEnd(start)];
  };

  /** The week that holds 4 January, counted as RFC 5545 counts, is the first. */
  const firstWeek = (year: number): number => weekOf(dateIn(year, 1, 4));
  const inWeeks = (day: number, weeks: readonly number[]): boolean => {
    const year = [yearOf(day) + 1, yearOf(day), yearOf(day) - 1].find(
      (one) => day >= firstWeek(one),
    );
    const start = firstWeek(year ?? 0);
    const count = (firstWeek((year ?? 0) + 1) - start) / 7;
    const week = (weekOf(day) - start) / 7 + 1;
    return weeks.includes(week) || weeks.includes(week - count - 1);
  };

  const named = (name: string): number[] | undefined => parts.get(name)?.split(',').map(Number);
  const isOf = (list: readonly number[], start: number, day: number, last: number): boolean =>
    list.includes(day - start + 1) || list.includes(day - last - 1);

  const onWeekdays = (day: number): boolean =>
    (parts.get('BYDAY') ?? '').split(',').some((item) => {
      if (weekdays[weekdayOf(day)] !== item.slice(-2)) return false;
      const which = Number(item.slice(0, -2));
      if (which === 0) return true;
      const byMonth = freq === 'MONTHLY' || parts.has('BYMONTH');
      const [start, last] = byMonth
        ? [monthStart(day), monthEnd(day)]
        : [yearStart(day), yearEnd(day)];
      return which > 0
        ? Math.floor((day - start) / 7) + 1 === which
        : Math.floor((last - day) / 7) + 1 === -which;
    });

  const fits = (day: number): boolean => {
    const months = named('BYMONTH');
    const weeks = named('BYWEEKNO');
    const yearDays = named('BYYEARDAY');
    const monthDays = named('BYMONTHDAY');
    const byDay = parts.has('BYDAY');
    if (months && !months.includes(monthOf(day))) return false;
    if (weeks && !inWeeks(day, weeks)) return false;
    if (yearDays && !isOf(yearDays, yearStart(day), day, yearEnd(day))) return false;
    if (monthDays && !isOf(monthDays, monthStart(day), day, monthEnd(day))) return false;
    if (byDay && !onWeekdays(day)) return false;
    if (byDay || monthDays || yearDays || freq === 'DAILY') return true;
    // What the rule leaves open is taken from the first day.
    if (freq === 'WEEKLY' || weeks) return weekdayOf(day) === weekdayOf(firstDay);
    if (dayOfMonth(day) !== dayOfMonth(firstDay)) return false;
    return freq === 'MONTHLY' || months !== undefined || monthOf(day) === monthOf(firstDay);
  };

  const positions = named('BYSETPOS');
  const found: number[] = [];
  for (let step = 0; ; step += interval) {
    const [start, last] = periodAt(step);
    if (start > end) break;
    const days = Array.from({ length: last - start + 1 }, (_, at) => start + at).filter(fits);
    const picked = positions
      ? days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length))
      : days;
    found.push(...picked.filter((day) => day >= firstDay && day <= end));
  }
  return found.slice(0, Number(parts.get('COUNT') ?? found.length));
};
