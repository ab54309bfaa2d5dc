/** The sessions of a schedule, day by day, and the judgement of a patient's week on them. */
import type { Activity, Patient, Schedule } from '../../src/index.ts';
import { dateOf, dayNumber, weekdayOf } from '../../src/math/calendar.ts';
import { clockOf, instantOf, MINUTES_A_DAY, momentOf, spanOf, wallOf } from './plain-clock.ts';
import { daysOf } from './plain-rule.ts';
import { compare, type Judgement, MET, type Situation, UNMET, unknown } from './plain-situation.ts';

/** One session; `from` and `to` are what the schedule's clock shows. */
interface Session {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
}

interface Sessions {
  readonly held: readonly Session[];
  /** Cancelled by an exception. */
  readonly cancelled: readonly Session[];
  /** No rule is among them whose days cannot be told. */
  readonly isKnown: boolean;
}

/** A date as a match shows it, by the schedule's clock. */
export interface PlainMeeting {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string | undefined;
  /** The same by the patient's clock, if that shows another time when it begins. */
  readonly here?: { readonly date: string; readonly start: string; readonly end: string };
}

/** Some way of meeting is stated. */
const isStated = ({ weekly = [], rules = [], extraDates = [] }: Schedule): boolean =>
  weekly.length + rules.length + extraDates.length > 0;

/** The sessions from one day to another, each once. */
export const sessionsOf = (
  schedule: Schedule,
  zone: string | undefined,
  from: number,
  to: number,
): Sessions => {
  const { weekly = [], rules = [], extraDates = [], exceptions = [] } = schedule;
  const first = schedule.firstDate === undefined ? undefined : dayNumber(schedule.firstDate);
  const start = Math.max(from, first ?? Number.NEGATIVE_INFINITY);
  const end = Math.min(
    to,
    schedule.lastDate === undefined ? Number.POSITIVE_INFINITY : dayNumber(schedule.lastDate),
  );
  const held = new Map<string, Session>();
  const cancelled = new Map<string, Session>();
  const add = (day: number, hours: Pick<Session, 'start' | 'end'>, mayBeCancelled: boolean) => {
    const isCancelled = mayBeCancelled && exceptions.includes(dateOf(day));
    const session = { day, ...spanOf(day, hours), start: hours.start, end: hours.end };
    (isCancelled ? cancelled : held).set(`${day} ${hours.start} ${hours.end}`, session);
  };
  for (const session of weekly) {
    for (let day = start; day <= end; day++) {
      if (weekdayOf(day) === session.day) add(day, session, true);
    }
  }
  let isKnown = true;
  for (const rule of rules) {
    const days = daysOf({ ...rule, first, zone }, start, end);
    if (days === undefined) isKnown = false;
    for (const day of days ?? []) add(day, rule, true);
  }
  for (const session of extraDates) {
    const day = dayNumber(session.date);
    if (day >= start && day <= end) add(day, session, false);
  }
  return { held: [...held.values()], cancelled: [...cancelled.values()], isKnown };
};

/** How two clocks are compared: as instants where both zones are known, else by what they show. */
interface Clocks {
  readonly ofSession: (wall: number) => number;
  readonly ofWindow: (wall: number) => number;
}

export const zoneOf = ({ schedule }: Activity, s: Situation): string | undefined =>
  schedule?.timeZone ?? s.timeZone;

const clocksOf = (zone: string | undefined, s: Situation): Clocks => {
  const { availability } = s.patient;
  // Without windows only the order of sessions is left, and it is of one clock.
  const own = availability === undefined ? zone : (availability.timeZone ?? s.timeZone);
  if (zone === undefined || own === undefined) return { ofSession: same, ofWindow: same };
  return {
    ofSession: (wall) => instantOf(wall, zone),
    ofWindow: (wall) => instantOf(wall, own),
  };
};

const same = (wall: number): number => wall;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The patient's windows over all weeks that matter, those that overlap or touch as one. */
const windowsOf = (
  { weekly }: NonNullable<Patient['availability']>,
  { ofWindow }: Clocks,
  s: Situation,
): Span[] => {
  const spans: Span[] = [];
  for (let day = s.firstDay - 12; day <= s.lastDay + 12; day++) {
    for (const window of weekly.filter((window) => window.day === weekdayOf(day))) {
      const { from, to } = spanOf(day, window);
      spans.push({ from: ofWindow(from), to: ofWindow(to) });
    }
  }
  const merged: Span[] = [];
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
};

/** Not before now, and not before a pause ends. */
const aheadOf = ({ status, pausedUntil }: Activity, zone: string | undefined, s: Situation) => {
  const now = momentOf(s.now);
  const back = status === 'paused' && pausedUntil !== undefined ? dayNumber(pausedUntil) : 0;
  return ({ day, from }: Session): boolean => {
    if (day < back) return false;
    if (now.instant !== undefined && zone !== undefined) {
      return instantOf(from, zone) >= now.instant;
    }
    return from >= now.wall;
  };
};

/** Nobody's clock is further from another's. */
const APART_DAYS = 2;

/** The sessions within the horizon that fit the patient's week wholly, or by enough for who may come for a part. */
const fitting = (activity: Activity, s: Situation) => {
  const { schedule = {} } = activity;
  const zone = zoneOf(activity, s);
  const clocks = clocksOf(zone, s);
  const isAhead = aheadOf(activity, zone, s);
  const all = sessionsOf(schedule, zone, s.firstDay - APART_DAYS, s.lastDay);
  const within = all.held.filter(isAhead);
  const { availability } = s.patient;
  const windows = availability && windowsOf(availability, clocks, s);
  const { dropInMinutes } = s.parameters.requirements.time;
  const spanned = within.map((session) => ({
    session,
    from: clocks.ofSession(session.from),
    to: clocks.ofSession(session.to),
  }));
  const isInside = ({ from, to }: Span) =>
    windows === undefined || windows.some((window) => window.from <= from && to <= window.to);
  const isPartly = ({ from, to }: Span) =>
    windows?.some(
      (window) => Math.min(to, window.to) - Math.max(from, window.from) >= dropInMinutes,
    ) ?? false;
  const mayDropIn = schedule.dropIn === 'yes';
  return {
    ...all,
    within,
    cancelledWithin: all.cancelled.filter(isAhead),
    isAhead,
    zone,
    fits: spanned.filter((one) => isInside(one) || (mayDropIn && isPartly(one))),
    isPartly: spanned.some(isPartly),
  };
};

export const timeOf = (activity: Activity, s: Situation): Judgement => {
  const { schedule = {} } = activity;
  const { chance } = s.parameters.requirements.time;
  if (!isStated(schedule)) return s.patient.availability ? unknown(chance, 'schedule') : MET;
  const { within, cancelledWithin, isAhead, zone, fits, isPartly, isKnown } = fitting(activity, s);
  if (fits.length > 0) return MET;
  if (isPartly && schedule.dropIn !== 'no') return unknown(chance, 'dropIn');
  if (!isKnown) return unknown(chance, 'dates');
  if (within.length > 0 || cancelledWithin.length > 0) return UNMET;
  return goesOn(schedule, zone, s, isAhead) ? unknown(chance, 'dates') : UNMET;
};

/** Some session is still to come after the horizon, cancelled or not. Looked for further and further away. */
const goesOn = (
  schedule: Schedule,
  zone: string | undefined,
  s: Situation,
  isAhead: (session: Session) => boolean,
): boolean => {
  const { firstDate = dateOf(s.lastDay) } = schedule;
  return [60, 400, 4000].some((days) => {
    const end = Math.max(s.lastDay, dayNumber(firstDate)) + days;
    const { held, cancelled } = sessionsOf(schedule, zone, s.lastDay + 1, end);
    return [...held, ...cancelled].some(isAhead);
  });
};

const SHOWN = 3;

/** The next dates that fit, by the schedule's clock. */
export const meetsOf = (activity: Activity, s: Situation): PlainMeeting[] =>
  fitting(activity, s)
    .fits.filter(({ session }) => session.day >= roomOn(activity, s))
    .sort((a, b) => a.from - b.from || a.to - b.to || compare(a.session.start, b.session.start))
    .slice(0, SHOWN)
    .map(({ session }) => meetingOf(session, zoneOf(activity, s), s));

/** The day on which a stated wait is over. */
const roomOn = ({ capacity: { left = 0, waitingWeeks = 0 } = {} }: Activity, s: Situation) =>
  left > 0 || waitingWeeks === 0 ? Number.NEGATIVE_INFINITY : s.today + Math.ceil(7 * waitingWeeks);

const meetingOf = (session: Session, timeZone: string | undefined, s: Situation): PlainMeeting => {
  const { day, start, end } = session;
  const there = { date: dateOf(day), start, end, timeZone };
  const own = s.patient.availability?.timeZone ?? s.timeZone;
  if (timeZone === undefined || own === undefined) return there;
  const [from, to] = [session.from, session.to].map((wall) =>
    wallOf(instantOf(wall, timeZone), own),
  ) as [number, number];
  if (from === session.from) return there;
  const date = dateOf(Math.floor(from / MINUTES_A_DAY));
  return { ...there, here: { date, start: clockOf(from), end: clockOf(to) } };
};
