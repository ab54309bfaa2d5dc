/** Which sessions fit the patient's week: those that lie within one window, or overlap one for long enough where one can drop in. */
import { dateOf } from '../math/calendar.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import type { Moment } from './moment.ts';
import { roomFrom } from './room.ts';
import { clockOf, MINUTES_A_DAY, type Session, type Span } from './sessions.ts';
import { eachBelow } from './sorted-column.ts';
import type { Timetables } from './timetable.ts';
import {
  inWindow,
  mergeWindows,
  type Opening,
  openingsFor,
  overlapOf,
  windowsIn,
} from './windows.ts';
import type { Zone } from './zone.ts';

/** One session on its real date, in local time where it is held. An `end` that is not after `start` is on the next day. */
export interface Meeting {
  /** Local date `YYYY-MM-DD` on which it starts. */
  readonly date: string;
  /** Local times `HH:MM`. */
  readonly start: string;
  readonly end: string;
  /** IANA zone of the times, if known. */
  readonly timeZone: string | undefined;
  /** The same by the clock where the patient is, if that shows another time. */
  readonly here?: { readonly date: string; readonly start: string; readonly end: string };
}

/** What the sessions of an activity come to for one patient, the better first. */
export const FITS = 0;
/** Would fit if one can come for a part. */
export const FITS_IN_PART = 1;
/** Some of its dates are not known, or lie beyond the horizon. */
export const DATES_UNKNOWN = 2;
/** Nothing is said of when it meets. */
export const NOT_STATED = 3;
/** It meets, but never in a window. */
export const MISSES = 4;
export const CANCELLED = 5;
export const OVER = 6;

/** Which sessions of an activity are asked for: those that fit, that fit in part, or all that are ahead. */
export type Choice = 'fitting' | 'partly' | 'ahead';

/** The sessions of all activities, seen by one patient. */
export interface Meetings {
  /** The patient states when they are free. */
  readonly hasWindows: boolean;
  /** One of the codes above, for each row. */
  readonly fitOf: (row: number) => number;
  /** Visits the rows that do not fit, each with its code. */
  readonly eachMisfit: (visit: (row: number, fit: number) => void) => void;
  /** The next sessions, at most `count`. */
  readonly next: (row: number, choice: Choice, count: number) => readonly Meeting[];
  /** Windows that would make a session fit, or fit in part, each as small as it can be. */
  readonly openings: (row: number) => readonly Opening[];
}

interface MeetingsContext {
  readonly activities: readonly Activity[];
  readonly timetables: Timetables;
  /** Days that the catalogue can be asked about. */
  readonly span: Span;
  readonly now: Moment;
  /** Zone of patients who state none. */
  readonly timeZone: string | undefined;
  /** How long a session that one can drop in to must overlap a window. */
  readonly dropInMinutes: number;
}

const WITHIN = 2;
const OVERLAPS = 1;
const APART = 0;
const NOT_YET_SEEN = 255;

/**
 * Sessions and windows are compared as instants where both zones are known, else by the wall clock. Each timetable
 * and each occasion is looked at once, when it is first asked for.
 */
export const meetingsFrom = (
  { availability }: Patient,
  { activities, timetables, span, now, timeZone, dropInMinutes }: MeetingsContext,
): Meetings => {
  const { ofRow, starts, numbers, occasions, zones, zoneNamed } = timetables;
  const { wallStart, wallEnd, instantStart, instantEnd } = occasions;
  const ownZone = availability?.timeZone ?? timeZone;
  const own = ownZone === undefined ? undefined : zoneNamed(ownZone);
  const weekly = availability && windowsIn(availability.weekly, span);
  const byWall = weekly && mergeWindows(weekly);
  const byInstant = weekly && own && mergeWindows(weekly.map((window) => asInstants(window, own)));
  const seen = new Uint8Array(wallStart.length).fill(NOT_YET_SEEN);
  const fits = new Uint8Array(timetables.size).fill(NOT_YET_SEEN);

  const isByInstant = (occasion: number) =>
    byInstant !== undefined && !Number.isNaN(instantStart[occasion]);

  const compare = (occasion: number): number => {
    if (!byWall) return WITHIN;
    const isExact = isByInstant(occasion);
    const windows = isExact && byInstant ? byInstant : byWall;
    const start = (isExact ? instantStart : wallStart)[occasion] as number;
    const end = (isExact ? instantEnd : wallEnd)[occasion] as number;
    if (inWindow(windows, start, end)) return WITHIN;
    return overlapOf(windows, start, end) >= dropInMinutes ? OVERLAPS : APART;
  };
  const verdictOf = (occasion: number): number => {
    if (seen[occasion] === NOT_YET_SEEN) seen[occasion] = compare(occasion);
    return seen[occasion] as number;
  };

  const isAhead = (occasion: number): boolean => {
    if (!now.time) return (wallStart[occasion] as number) >= now.day * MINUTES_A_DAY;
    const start = instantStart[occasion] as number;
    const { wall, instant } = now.time;
    return Number.isNaN(start) ? (wallStart[occasion] as number) >= wall : start >= instant;
  };
  /** Place in `numbers` of the first occasion of a timetable that is ahead, or of its end. */
  const today = now.day * MINUTES_A_DAY;
  const firstAhead = (timetable: number): number => {
    let at = starts[timetable] as number;
    const end = starts[timetable + 1] as number;
    if (now.time) while (at < end && !isAhead(numbers[at] as number)) at += 1;
    else while (at < end && (wallStart[numbers[at] as number] as number) < today) at += 1;
    return at;
  };
  /** Whether a wall minute of a timetable lies behind. */
  const isPast = (wallMinute: number, timetable: number): boolean => {
    if (!now.time) return wallMinute < now.day * MINUTES_A_DAY;
    const zone = zones[timetable];
    if (zone === undefined) return wallMinute < now.time.wall;
    return zoneNamed(zone).toInstant(wallMinute) < now.time.instant;
  };

  const look = (timetable: number): number => {
    const end = starts[timetable + 1] as number;
    const first = firstAhead(timetable);
    const isHeld = first < end;
    if (isHeld && !byWall) return FITS;
    const dropIn = timetables.dropIn[timetable] as number;
    let most = APART;
    for (let at = first; at < end; at++) {
      const occasion = numbers[at] as number;
      const verdict = seen[occasion] as number;
      most = Math.max(most, verdict === NOT_YET_SEEN ? verdictOf(occasion) : verdict);
      if (most === WITHIN) return FITS;
    }
    if (most === OVERLAPS && dropIn === 1) return FITS;
    if (most === OVERLAPS && dropIn === 0) return FITS_IN_PART;
    if (timetables.isVague[timetable] === 1) return DATES_UNKNOWN;
    if (isHeld) return MISSES;
    if (timetables.isStated[timetable] === 0) return NOT_STATED;
    if (!isPast(timetables.lastCancelled[timetable] as number, timetable)) return CANCELLED;
    return isPast(timetables.lastOfAll[timetable] as number, timetable) ? OVER : DATES_UNKNOWN;
  };
  const fitOf = (row: number): number => {
    const timetable = ofRow[row] as number;
    const known = fits[timetable] as number;
    if (known !== NOT_YET_SEEN) return known;
    const fit = look(timetable);
    fits[timetable] = fit;
    return fit;
  };

  const eachMisfit = (visit: (row: number, fit: number) => void): void => {
    const latest = (now.day + 1 + MARGIN_DAYS) * MINUTES_A_DAY;
    if (!byWall) {
      // Whatever is ahead fits: rows whose last session may be behind are left.
      eachBelow(timetables.lastHeld, latest, (row) => {
        const fit = fitOf(row);
        if (fit !== FITS) visit(row, fit);
      });
      return;
    }
    for (let timetable = 0; timetable < fits.length; timetable++) {
      if (fits[timetable] === NOT_YET_SEEN) fits[timetable] = look(timetable);
    }
    for (let row = 0; row < ofRow.length; row++) {
      const fit = fits[ofRow[row] as number] as number;
      if (fit !== FITS) visit(row, fit);
    }
  };

  const isChosen = (occasion: number, timetable: number, choice: Choice): boolean => {
    if (choice === 'ahead') return true;
    const verdict = verdictOf(occasion);
    if (choice === 'partly') return verdict === OVERLAPS;
    return verdict === WITHIN || (verdict === OVERLAPS && timetables.dropIn[timetable] === 1);
  };
  const chosen = (row: number, choice: Choice, count: number): number[] => {
    const timetable = ofRow[row] as number;
    const found: number[] = [];
    const end = starts[timetable + 1] as number;
    // Before there is room, a session that fits is still none to go to.
    const room = roomFrom(activities[row] as Activity, now.day) ?? now.day;
    const from = choice === 'fitting' ? room * MINUTES_A_DAY : Number.NEGATIVE_INFINITY;
    for (let at = firstAhead(timetable); at < end && found.length < count; at++) {
      const occasion = numbers[at] as number;
      const isEarly = room > now.day && (wallStart[occasion] as number) < from;
      if (!isEarly && isChosen(occasion, timetable, choice)) found.push(occasion);
    }
    return found;
  };

  const next = (row: number, choice: Choice, count: number): Meeting[] =>
    chosen(row, choice, count).map((occasion) => {
      const start = wallStart[occasion] as number;
      const seen = asSeen(occasion);
      return {
        ...timesOf({ start, end: wallEnd[occasion] as number }),
        timeZone: zones[ofRow[row] as number],
        ...(seen.start === start ? {} : { here: timesOf(seen) }),
      };
    });

  /** A session by the patient's own clock. */
  const asSeen = (occasion: number): Session => {
    const [start, end] = [wallStart[occasion] as number, wallEnd[occasion] as number];
    const instant = instantStart[occasion] as number;
    if (!own || Number.isNaN(instant)) return { start, end };
    return { start: own.toWall(instant), end: own.toWall(instantEnd[occasion] as number) };
  };
  const openings = (row: number): readonly Opening[] => {
    if (!availability || !byWall) return [];
    const leastMinutes = timetables.dropIn[ofRow[row] as number] === -1 ? undefined : dropInMinutes;
    const sessions = chosen(row, 'ahead', Number.POSITIVE_INFINITY).map(asSeen);
    return openingsFor(sessions, { windows: byWall, weekly: availability.weekly, leastMinutes });
  };

  return { hasWindows: byWall !== undefined, fitOf, eachMisfit, next, openings };
};

/** Wall clocks are never farther apart than that. */
const MARGIN_DAYS = 2;

const asInstants = ({ start, end }: Session, zone: Zone): Session => ({
  start: zone.toInstant(start),
  end: zone.toInstant(end),
});

const timesOf = ({ start, end }: Session) => ({
  date: dateOf(Math.floor(start / MINUTES_A_DAY)),
  start: clockOf(start),
  end: clockOf(end),
});
