/** The patient's free times as windows on real dates: weekly, merged where they touch. */
import { weekdayOf } from '../math/calendar.ts';
import type { WeeklyWindow } from '../model/patient.ts';
import { clockOf, MINUTES_A_DAY, type Session, type Span, sessionOf } from './sessions.ts';

/** Windows that neither overlap nor touch, ascending. */
export interface Windows {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Place of the last window that starts before each day from `firstDay` on, or −1. */
  readonly beforeDay: Int32Array;
  readonly firstDay: number;
}

/** A window that would have to be added, in local time where the patient is. */
export interface Opening extends WeeklyWindow {
  /** The patient has no window on that day. */
  readonly isNewDay: boolean;
  readonly minutes: number;
}

/** Weekly windows on the days of a span, and on the days around it, whose nights reach in. */
export const windowsIn = (weekly: readonly WeeklyWindow[], { from, to }: Span): Session[] => {
  const windows: Session[] = [];
  for (let day = from - 2; day <= to + 2; day++) {
    const weekday = weekdayOf(day);
    for (const window of weekly) {
      if (window.day === weekday) windows.push(sessionOf(day, window));
    }
  }
  return windows;
};

export const mergeWindows = (windows: readonly Session[]): Windows => {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start)) {
    const last = ends.length - 1;
    if (last >= 0 && start <= (ends[last] as number))
      ends[last] = Math.max(ends[last] as number, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    ...placesByDay(starts),
  };
};

const placesByDay = (starts: readonly number[]): Pick<Windows, 'beforeDay' | 'firstDay'> => {
  const firstDay = dayOf(starts[0] ?? 0);
  const beforeDay = new Int32Array(dayOf(starts.at(-1) ?? 0) - firstDay + 2);
  let last = -1;
  for (let day = 0; day < beforeDay.length; day++) {
    const midnight = (firstDay + day) * MINUTES_A_DAY;
    while (last + 1 < starts.length && (starts[last + 1] as number) < midnight) last += 1;
    beforeDay[day] = last;
  }
  return { beforeDay, firstDay };
};

const dayOf = (minute: number): number => Math.floor(minute / MINUTES_A_DAY);

/** Whether one window holds a session from start to end. */
export const inWindow = (windows: Windows, start: number, end: number): boolean => {
  const at = lastFrom(windows, start);
  return at >= 0 && (windows.ends[at] as number) >= end;
};

/** The longest time, in minutes, that a session shares with one window; 0 or less where it shares none. */
export const overlapOf = (windows: Windows, start: number, end: number): number => {
  let longest = 0;
  for (let at = Math.max(0, lastFrom(windows, start)); at < windows.starts.length; at++) {
    const from = windows.starts[at] as number;
    if (from >= end) break;
    longest = Math.max(longest, Math.min(end, windows.ends[at] as number) - Math.max(start, from));
  }
  return longest;
};

/** The last window that starts no later, or −1; there are few on a day. */
const lastFrom = ({ starts, beforeDay, firstDay }: Windows, start: number): number => {
  const day = dayOf(start) - firstDay;
  if (day < 0) return -1;
  let at = beforeDay[Math.min(day, beforeDay.length - 1)] as number;
  while (at + 1 < starts.length && (starts[at + 1] as number) <= start) at += 1;
  return at;
};

interface OpeningsContext {
  readonly windows: Windows;
  readonly weekly: readonly WeeklyWindow[];
  /** How long a part must be where one can come for a part, or undefined. */
  readonly leastMinutes: number | undefined;
}

/** The windows that would each make one of the sessions fit, or a long enough part of it: the smallest, each once. */
export const openingsFor = (
  sessions: readonly Session[],
  { windows, weekly, leastMinutes }: OpeningsContext,
): readonly Opening[] => {
  const found = new Map<string, Opening>();
  const offer = ({ start, end }: Session) => {
    const minutes = end - start;
    if (minutes <= 0 || minutes > MINUTES_A_DAY) return;
    const day = weekdayOf(dayOf(start));
    const times = { start: clockOf(start), end: clockOf(end) };
    const isNewDay = weekly.every((window) => window.day !== day);
    found.set(`${day} ${times.start} ${times.end}`, { day, ...times, isNewDay, minutes });
  };
  for (const session of eachOfTheWeek(sessions)) {
    offer(missing(session, windows));
    if (leastMinutes !== undefined) parts(session, windows, leastMinutes).forEach(offer);
  }
  return [...found.values()];
};

const WEEK_MINUTES = 7 * MINUTES_A_DAY;

/** Windows are the same every week, so that of the sessions at one time of the week one is enough. */
const eachOfTheWeek = (sessions: readonly Session[]): readonly Session[] => {
  const keyOf = ({ start, end }: Session) => (start % WEEK_MINUTES) * WEEK_MINUTES + end - start;
  return [...new Map(sessions.map((session) => [keyOf(session), session])).values()];
};

/** What of a session no window holds: from its first such minute to its last. */
const missing = ({ start, end }: Session, { starts, ends }: Windows): Session => {
  let [from, to] = [start, end];
  for (const [at, opens] of starts.entries()) {
    const closes = ends[at] as number;
    if (opens <= start && closes > start) from = Math.max(from, closes);
    if (opens < end && closes >= end) to = Math.min(to, opens);
  }
  return { start: from, end: to };
};

/** What lacks of the parts that need least: the first of all, and those that begin or end with a window. */
const parts = ({ start, end }: Session, windows: Windows, least: number): Session[] => {
  const begins = [start];
  for (const [at, opens] of windows.starts.entries()) {
    const closes = windows.ends[at] as number;
    if (closes < start || opens > end) continue;
    begins.push(Math.max(opens, start), Math.min(closes, end) - least);
  }
  return begins
    .filter((begin) => begin >= start && begin + least <= end)
    .map((begin) => missing({ start: begin, end: begin + least }, windows));
};
