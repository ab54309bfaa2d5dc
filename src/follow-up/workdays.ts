/** Days on which the service gets in touch: never a day off, and no more contacts than there is room for. */
import { dayNumber, weekdayOf } from '../math/calendar.ts';
import { checkDay, checkKeys, checkList } from '../model/wrong-call.ts';
import { checkNumber } from './check.ts';

export interface Calendar {
  /** ISO weekdays, 1 Monday to 7 Sunday; Monday to Friday unless told. */
  readonly workdays?: readonly number[];
  /** Local dates; none unless told. */
  readonly holidays?: readonly string[];
}

export interface Workdays {
  readonly isWorkday: (day: number) => boolean;
}

const KEYS: { readonly [K in keyof Calendar]-?: true } = { workdays: true, holidays: true };

export const settleCalendar = (calendar: Calendar): Workdays => {
  checkKeys(calendar, KEYS, 'calendar');
  const { workdays = [1, 2, 3, 4, 5], holidays = [] } = calendar;
  checkList(workdays, 'calendar.workdays');
  for (const day of workdays) {
    checkNumber(day, 'calendar.workdays', { least: 1, most: 7, isWhole: true });
  }
  if (workdays.length === 0) {
    throw new RangeError('calendar.workdays: expected at least one weekday, got none');
  }
  checkList(holidays, 'calendar.holidays');
  for (const date of holidays) checkDay(date, 'calendar.holidays');
  const free = new Set(holidays.map(dayNumber));
  return { isWorkday: (day) => workdays.includes(weekdayOf(day)) && !free.has(day) };
};

export interface Between {
  readonly earliest: number;
  readonly latest: number;
}

/** The day itself, or else the next working day; the one before where the next is too late and that one not too early. */
export const onWorkday = (
  day: number,
  { isWorkday }: Workdays,
  { earliest, latest }: Between,
): number => {
  let after = day;
  while (!isWorkday(after)) after += 1;
  if (after === day || after <= latest) return after;
  let before = day - 1;
  while (before >= earliest && !isWorkday(before)) before -= 1;
  return before >= earliest ? before : after;
};

/** Gives each day in turn a working day with room, the day itself or the first after it; the first served stay. */
export const placing = ({ isWorkday }: Workdays, capacity: number): ((day: number) => number) => {
  const taken = new Map<number, number>();
  // From a full day on, where to look next; paths are shortened, so that ten thousand on one day are no square.
  const next = new Map<number, number>();
  const isOpen = (day: number): boolean => isWorkday(day) && (taken.get(day) ?? 0) < capacity;
  return (wanted) => {
    let day = wanted;
    while (!isOpen(day)) day = next.get(day) ?? day + 1;
    for (let at = wanted; at < day; ) {
      const hop = next.get(at) ?? at + 1;
      next.set(at, day);
      at = hop;
    }
    taken.set(day, (taken.get(day) ?? 0) + 1);
    return day;
  };
};
