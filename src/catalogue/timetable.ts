/**
 * When activities meet, as numbers: each distinct schedule is one timetable, expanded once over the horizon, and each
 * distinct session is one occasion that timetables share.
 */
import { dayNumber } from '../math/calendar.ts';
import type { Activity, Schedule } from '../model/activity.ts';
import { isStated, MINUTES_A_DAY, type Session, type Span, sessionsIn } from './sessions.ts';
import { type SortedColumn, sortColumn } from './sorted-column.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Occasions are minutes since 1970-01-01T00:00: by the wall clock where they are held, and as instants. */
export interface Occasions {
  readonly wallStart: Float64Array;
  readonly wallEnd: Float64Array;
  /** NaN where no zone is known. */
  readonly instantStart: Float64Array;
  readonly instantEnd: Float64Array;
}

export interface Timetables {
  /** Timetable of each row. */
  readonly ofRow: Int32Array;
  readonly size: number;
  /** Occasions of timetable t stand at `starts[t]` to `starts[t + 1]` of `numbers`, by start. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  readonly occasions: Occasions;
  /** The clocks of a zone on the days that the catalogue can be asked about. */
  readonly zoneNamed: (name: string) => Zone;
  /** IANA zone of each timetable, if known. */
  readonly zones: readonly (string | undefined)[];
  /** It says when it meets; some rule of it does not say on which days. */
  readonly isStated: Uint8Array;
  readonly isVague: Uint8Array;
  /** What one can come to in part: 1 yes, 0 not known, −1 no. */
  readonly dropIn: Int8Array;
  /** Wall minute of the last session that is cancelled, and of the last one of all, cancelled too: infinite where it goes on. */
  readonly lastCancelled: Float64Array;
  readonly lastOfAll: Float64Array;
  /** Rows by the wall minute of their last session within the horizon; −∞ where there is none. */
  readonly lastHeld: SortedColumn;
}

export interface TimetableOptions {
  /** Days that the catalogue can be asked about. */
  readonly span: Span;
  /** Zone of schedules that state none. */
  readonly timeZone: string | undefined;
}

/** Cost O(distinct schedules × their sessions + activities). */
export const buildTimetables = (
  activities: readonly Activity[],
  { span, timeZone }: TimetableOptions,
): Timetables => {
  const known = new Map<string, number>();
  const tables: Timetable[] = [];
  const zoneNamed = zonesFor(span);
  const ofRow = new Int32Array(activities.length);
  for (const [row, activity] of activities.entries()) {
    const key = keyOf(activity);
    let number = known.get(key);
    if (number === undefined) {
      number = tables.length;
      known.set(key, number);
      const zone = activity.schedule?.timeZone ?? timeZone;
      tables.push(timetableOf(activity, span, zone === undefined ? undefined : zoneNamed(zone)));
    }
    ofRow[row] = number;
  }
  const lastHeld = tables.map(({ held }) => held.at(-1)?.start ?? NEVER);
  return {
    ofRow,
    ...columnsOf(tables, zoneNamed, timeZone),
    lastHeld: sortColumn(Float64Array.from(ofRow, (number) => lastHeld[number] as number)),
  };
};

interface Timetable {
  readonly schedule: Schedule;
  readonly held: readonly Session[];
  readonly isVague: boolean;
  readonly lastCancelled: number;
  readonly lastOfAll: number;
}

const keyOf = ({ schedule, status, pausedUntil }: Activity): string => {
  if (!schedule) return '';
  const until = status === 'paused' ? pausedUntil : undefined;
  return JSON.stringify(until === undefined ? schedule : [schedule, until]);
};

/** Nothing is held before the day on which a paused activity starts again. */
const timetableOf = (
  { schedule = {}, status, pausedUntil }: Activity,
  span: Span,
  zone: Zone | undefined,
): Timetable => {
  const isPaused = status === 'paused' && pausedUntil !== undefined;
  const first = span.from - DAYS_BEHIND;
  const from = isPaused ? Math.max(first, dayNumber(pausedUntil)) : first;
  const { held, cancelled, goesOn, isVague } = sessionsIn(schedule, { from, to: span.to }, zone);
  const lastCancelled = cancelled.reduce((last, start) => Math.max(last, start), NEVER);
  const last = held.at(-1)?.start ?? NEVER;
  return {
    schedule,
    held: zone ? byInstant(held, zone) : held,
    isVague,
    lastCancelled,
    lastOfAll: goesOn ? Number.POSITIVE_INFINITY : Math.max(last, lastCancelled),
  };
};

/** Wall clocks go back once a year, and what was later on the wall may then begin first. */
const byInstant = (held: readonly Session[], zone: Zone): readonly Session[] => {
  const starts = held.map(({ start }) => zone.toInstant(start));
  if (starts.every((start, at) => at === 0 || (starts[at - 1] as number) <= start)) return held;
  return [...held].sort((a, b) => zone.toInstant(a.start) - zone.toInstant(b.start));
};

const NEVER = Number.NEGATIVE_INFINITY;

/** What is ahead of an instant may have an earlier date, west of where the instant is stated. */
const DAYS_BEHIND = 2;

const zonesFor = ({ from, to }: Span): ((name: string) => Zone) => {
  const zones = new Map<string, Zone>();
  return (name) => {
    const known = zones.get(name) ?? zoneOf(name, from, to);
    zones.set(name, known);
    return known;
  };
};

const columnsOf = (
  tables: readonly Timetable[],
  zoneNamed: (name: string) => Zone,
  timeZone: string | undefined,
): Omit<Timetables, 'ofRow' | 'lastHeld'> => {
  const size = tables.length;
  const zones = tables.map(({ schedule }) => schedule.timeZone ?? timeZone);
  const starts = new Int32Array(size + 1);
  const numbers: number[] = [];
  const occasions: { session: Session; zone: string | undefined }[] = [];
  const known = new Map<string | undefined, Map<number, number>>();
  for (const [number, { held }] of tables.entries()) {
    const zone = zones[number];
    let ofZone = known.get(zone);
    if (!ofZone) {
      ofZone = new Map();
      known.set(zone, ofZone);
    }
    for (const session of held) {
      const key = session.start * 2 * MINUTES_A_DAY + session.end - session.start;
      let occasion = ofZone.get(key);
      if (occasion === undefined) {
        occasion = occasions.length;
        ofZone.set(key, occasion);
        occasions.push({ session, zone });
      }
      numbers.push(occasion);
    }
    starts[number + 1] = numbers.length;
  }
  const instant = (wall: number, zone: string | undefined) =>
    zone === undefined ? Number.NaN : zoneNamed(zone).toInstant(wall);
  return {
    size,
    zoneNamed,
    starts,
    numbers: Int32Array.from(numbers),
    occasions: {
      wallStart: Float64Array.from(occasions, ({ session }) => session.start),
      wallEnd: Float64Array.from(occasions, ({ session }) => session.end),
      instantStart: Float64Array.from(occasions, ({ session, zone }) =>
        instant(session.start, zone),
      ),
      instantEnd: Float64Array.from(occasions, ({ session, zone }) => instant(session.end, zone)),
    },
    zones,
    isStated: Uint8Array.from(tables, ({ schedule }) => Number(isStated(schedule))),
    isVague: Uint8Array.from(tables, ({ isVague }) => Number(isVague)),
    dropIn: Int8Array.from(tables, ({ schedule }) => DROP_IN[schedule.dropIn ?? 'unknown']),
    lastCancelled: Float64Array.from(tables, ({ lastCancelled }) => lastCancelled),
    lastOfAll: Float64Array.from(tables, ({ lastOfAll }) => lastOfAll),
  };
};

const DROP_IN = { yes: 1, unknown: 0, no: -1 } as const;
