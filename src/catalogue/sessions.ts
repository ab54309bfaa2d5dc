/** A schedule as sessions in local time: what recurs, less what is cancelled, plus what is added. */
import { dayNumber, weekdayOf } from '../math/calendar.ts';
import type { Schedule } from '../model/activity.ts';
import { recurrenceParts } from '../model/recurrence-rule.ts';
import { datesOf } from './recurrence.ts';
import type { Zone } from './zone.ts';

export const MINUTES_A_DAY = 1440;
const DAYS_A_WEEK = 7;

/** Local minutes since 1970-01-01T00:00; the end is after the start. */
export interface Session {
  readonly start: number;
  readonly end: number;
}

export interface Sessions {
  /** Those that are held, by start, each once. */
  readonly held: readonly Session[];
  /** Local minutes at which sessions would have begun that exceptions cancel. */
  readonly cancelled: readonly number[];
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
  const firstDay = schedule.firstDate === undefined ? undefined : dayNumber(schedule.firstDate);
  const lastDay = schedule.lastDate === undefined ? undefined : dayNumber(schedule.lastDate);
  const from = Math.max(span.from, firstDay ?? span.from);
  const to = Math.min(span.to, lastDay ?? span.to);
  const exceptions = new Set((schedule.exceptions ?? []).map(dayNumber));
  const held: Session[] = [];
  const cancelled: number[] = [];
  let goesOn = false;
  let isVague = false;

  const recur = (days: readonly number[], times: Times) => {
    const { start, end } = sessionOf(0, times);
    for (const day of days) {
      const midnight = day * MINUTES_A_DAY;
      if (exceptions.has(day)) cancelled.push(midnight + start);
      else held.push({ start: midnight + start, end: midnight + end });
    }
  };

  for (const session of schedule.weekly ?? []) {
    recur(weekdays(session.day, { from, to }), session);
    // The next of its weekday after the span, or after the first date if that is later still.
    const next = nextWeekday(session.day, Math.max(span.to + 1, firstDay ?? span.to + 1));
    goesOn ||= next <= (lastDay ?? next);
  }
  for (const { rrule, ...times } of schedule.rules ?? []) {
    const dates = datesOf(rrule, { firstDay, ...span, zone });
    if (!dates) {
      isVague = true;
      continue;
    }
    const isOver = overBy(rrule, zone);
    recur(
      dates.days.filter((day) => day >= from && day <= to && !isOver(sessionOf(day, times).start)),
      times,
    );
    goesOn ||= !dates.isOver && isBeyond(rrule, { firstDay, lastDay, to: span.to });
  }
  for (const { date, ...times } of schedule.extraDates ?? []) {
    const day = dayNumber(date);
    if (day >= from && day <= to) held.push(sessionOf(day, times));
    goesOn ||= day > span.to && day >= (firstDay ?? day) && day <= (lastDay ?? day);
  }
  return { held: inOrder(held), cancelled, goesOn, isVague };
};

/** By start and then by end, each once. */
const inOrder = (sessions: Session[]): readonly Session[] => {
  if (sessions.every((own, at) => at === 0 || byTime(sessions[at - 1] as Session, own) < 0)) {
    return sessions;
  }
  sessions.sort(byTime);
  return sessions.filter((own, at) => at === 0 || byTime(sessions[at - 1] as Session, own) !== 0);
};

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
const minuteOf = (clock: string): number => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));

/** Local time `HH:MM` of a local minute. */
export const clockOf = (local: number): string => {
  const minute = local - Math.floor(local / MINUTES_A_DAY) * MINUTES_A_DAY;
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

const byTime = (a: Session, b: Session): number => a.start - b.start || a.end - b.end;

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
  const until = recurrenceParts(rrule)?.get('UNTIL') ?? '';
  const [, year, month, day, hour, minute, second = '', utc] = UNTIL.exec(until) ?? [];
  if (hour === undefined) return () => false;
  const midnight = dayNumber(`${year}-${month}-${day}`) * MINUTES_A_DAY;
  const end = midnight + 60 * Number(hour) + Number(minute) + Number(second) / 60;
  const isUtc = utc !== undefined && zone !== undefined;
  return (start) => (isUtc ? zone.toInstant(start) : start) > end;
};

const UNTIL = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z)?$/;

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
