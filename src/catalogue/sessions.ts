/** A schedule as sessions in local time: what recurs, less what is cancelled, plus what is added. */
import { dayNumber, twoDigits, weekdayOf } from '../math/calendar.ts';
import type { Schedule } from '../model/activity.ts';
import { datesOf } from './recurrence.ts';
import type { Zone } from './zone.ts';

export const MINUTES_A_DAY = 1440;
const DAYS_A_WEEK = 7;

/** Local minutes since 1970-01-01T00:00; the end is after the start. */
export interface Session {
  readonly start: number;
  readonly end: number;
}

/** Sessions at one time of day. */
export interface Series {
  /** Days on which they begin, ascending. */
  readonly days: readonly number[];
  /** Minutes from midnight; the end is after the start, and may be on the next day. */
  readonly start: number;
  readonly end: number;
}

export interface Sessions {
  /** Those that are held. Two series may hold one and the same session. */
  readonly held: readonly Series[];
  /** Local minute at which the last session that an exception cancels would have begun; −∞ where there is none. */
  readonly lastCancelled: number;
  /** Some session begins on a day after the last one asked for. */
  readonly goesOn: boolean;
  /** Some rule does not say on which days: what it adds is unknown. */
  readonly isVague: boolean;
}

/** Days that sessions begin on, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a schedule says anything of when it meets. */
export const isStated = ({ weekly, rules, extraDates }: Schedule): boolean =>
  [weekly, rules, extraDates].some((list) => list !== undefined && list.length > 0);

/**
 * Sessions that begin in a span of days. `exceptions` cancel what recurs, not a single date, so that a session can be
 * moved within its day; first and last date bound everything. An UNTIL with a time ends a rule at that very time (RFC
 * 5545), in UTC by the clock of `zone`. Cost O(sessions), and what a rule costs.
 */
export const sessionsIn = (schedule: Schedule, span: Span, zone?: Zone): Sessions => {
  const { weekly = NONE, rules = NONE, extraDates = NONE, exceptions } = schedule;
  const { firstDate, lastDate } = schedule;
  const firstDay = firstDate === undefined ? undefined : dayNumber(firstDate);
  const lastDay = lastDate === undefined ? undefined : dayNumber(lastDate);
  const from = Math.max(span.from, firstDay ?? span.from);
  const to = Math.min(span.to, lastDay ?? span.to);
  const off = exceptions && new Set(exceptions.map(dayNumber));
  const held: Series[] = [];
  let lastCancelled = Number.NEGATIVE_INFINITY;
  let goesOn = false;
  let isVague = false;

  const recur = (days: readonly number[], { start, end }: Session) => {
    held.push({ days: off ? days.filter((day) => !off.has(day)) : days, start, end });
    if (!off) return;
    for (const day of days) {
      if (off.has(day)) lastCancelled = Math.max(lastCancelled, day * MINUTES_A_DAY + start);
    }
  };

  for (const session of weekly) {
    recur(weekdays(session.day, { from, to }), sessionOf(0, session));
    // The next of its weekday after the span, or after the first date if that is later still.
    const next = nextWeekday(session.day, Math.max(span.to + 1, firstDay ?? span.to + 1));
    goesOn ||= next <= (lastDay ?? next);
  }
  for (const rule of rules) {
    const { rrule } = rule;
    const dates = datesOf(rrule, { firstDay, from: span.from, to: span.to, zone });
    if (!dates) {
      isVague = true;
      continue;
    }
    const session = sessionOf(0, rule);
    const isOver = overBy(rrule, zone);
    recur(
      dates.days.filter(
        (day) => day >= from && day <= to && !isOver(day * MINUTES_A_DAY + session.start),
      ),
      session,
    );
    goesOn ||= !dates.isOver && isBeyond(rrule, { firstDay, lastDay, to: span.to });
  }
  for (const extra of extraDates) {
    const day = dayNumber(extra.date);
    if (day >= from && day <= to) held.push({ days: [day], ...sessionOf(0, extra) });
    goesOn ||= day > span.to && day >= (firstDay ?? day) && day <= (lastDay ?? day);
  }
  return { held, lastCancelled, goesOn, isVague };
};

const NONE: readonly never[] = [];

interface Times {
  readonly start: string;
  readonly end: string;
}

/** An end that is not after the start is on the next day. */
export const sessionOf = (day: number, { start, end }: Times): Session => {
  const [begins, ends] = [minuteOf(start), minuteOf(end)];
  const midnight = day * MINUTES_A_DAY;
  return {
    start: midnight + begins,
    end: midnight + ends + (ends > begins ? 0 : MINUTES_A_DAY),
  };
};

/** Minutes from midnight to a local time `HH:MM`. */
const minuteOf = (clock: string): number => 60 * twoDigits(clock, 0) + twoDigits(clock, 3);

/** Local time `HH:MM` of a local minute. */
export const clockOf = (local: number): string => {
  const minute = local - Math.floor(local / MINUTES_A_DAY) * MINUTES_A_DAY;
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** The first day of an ISO weekday that is not before another day. */
export const nextWeekday = (weekday: number, day: number): number =>
  day + ((weekday - weekdayOf(day) + DAYS_A_WEEK) % DAYS_A_WEEK);

const weekdays = (weekday: number, { from, to }: Span): number[] => {
  const days: number[] = [];
  for (let day = nextWeekday(weekday, from); day <= to; day += DAYS_A_WEEK) days.push(day);
  return days;
};

/** Whether a session that begins at a local minute comes after the time of a rule's UNTIL, if that has one. */
const overBy = (rrule: string, zone: Zone | undefined): ((start: number) => boolean) => {
  const [, year, month, day, hour, minute, second, utc] = UNTIL.exec(rrule) ?? [];
  if (hour === undefined) return () => false;
  const midnight = dayNumber(`${year}-${month}-${day}`) * MINUTES_A_DAY;
  const end = midnight + 60 * Number(hour) + Number(minute) + Number(second) / 60;
  const isUtc = utc !== undefined && zone !== undefined;
  return (start) => (isUtc ? zone.toInstant(start) : start) > end;
};

const UNTIL = /\bUNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z)?/i;

/** Whether a rule that is not over has a date after `to`, as far as the schedule's last date lets it. */
const isBeyond = (
  rrule: string,
  {
    firstDay,
    lastDay,
    to,
  }: {
    readonly firstDay: number | undefined;
    readonly lastDay: number | undefined;
    readonly to: number;
  },
): boolean => {
  if (lastDay === undefined) return true;
  if (lastDay <= to) return false;
  return (datesOf(rrule, { firstDay, from: to + 1, to: lastDay })?.days.length ?? 0) > 0;
};
