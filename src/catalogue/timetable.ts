/**
 * When activities meet, as numbers: schedules that come to the same over the horizon are one timetable, and each
 * distinct session is one occasion that timetables share.
 */
import { dayNumber } from '../math/calendar.ts';
import type { Schedule } from '../model/activity.ts';
import type { Fields } from './fields.ts';
import {
  isStated,
  MINUTES_A_DAY,
  type Series,
  type Sessions,
  type Span,
  sessionsIn,
} from './sessions.ts';
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

/** Cost O(activities + their sessions). */
export const buildTimetables = (
  { schedule, status, pausedUntil }: Fields<'schedule' | 'status' | 'pausedUntil'>,
  { span, timeZone }: TimetableOptions,
): Timetables => {
  const days = { from: span.from - DAYS_BEHIND, to: span.to };
  const zoneNamed = zonesFor(span);
  const { occasions, enter } = occasionsOn(days, zoneNamed);
  const tables: Timetable[] = [];
  const numberOf = numberingIn(tables);
  const ofRow = new Int32Array(schedule.length);
  for (let row = 0; row < schedule.length; row++) {
    const stated = schedule[row] ?? UNSTATED;
    const until = status[row] === 'paused' ? pausedUntil[row] : undefined;
    // Nothing is held before the day on which a paused activity starts again.
    const from = until === undefined ? days.from : Math.max(days.from, dayNumber(until));
    const zone = stated.timeZone ?? timeZone;
    const clock = zone === undefined ? undefined : zoneNamed(zone);
    const sessions = sessionsIn(stated, { from, to: days.to }, clock);
    const { isVague, lastCancelled } = sessions;
    ofRow[row] = numberOf({
      zone,
      numbers: enter(sessions.held, zone),
      isStated: isStated(stated),
      isVague,
      dropIn: DROP_IN[stated.dropIn ?? 'unknown'],
      lastCancelled,
      lastOfAll: lastOfAll(stated, sessions, { from, to: days.to, zone: clock }),
    });
  }
  const lastHeld = new Float64Array(ofRow.length);
  for (let row = 0; row < ofRow.length; row++) {
    const last = tables[ofRow[row] as number]?.numbers.at(-1);
    lastHeld[row] = last === undefined ? NEVER : (occasions.wallStart[last] as number);
  }
  return {
    ofRow,
    size: tables.length,
    zoneNamed,
    ...oneBehindTheOther(tables),
    occasions: {
      wallStart: new Float64Array(occasions.wallStart),
      wallEnd: new Float64Array(occasions.wallEnd),
      instantStart: new Float64Array(occasions.instantStart),
      instantEnd: new Float64Array(occasions.instantEnd),
    },
    zones: tables.map(({ zone }) => zone),
    isStated: new Uint8Array(tables.map(({ isStated }) => Number(isStated))),
    isVague: new Uint8Array(tables.map(({ isVague }) => Number(isVague))),
    dropIn: new Int8Array(tables.map(({ dropIn }) => dropIn)),
    lastCancelled: new Float64Array(tables.map(({ lastCancelled }) => lastCancelled)),
    lastOfAll: new Float64Array(tables.map(({ lastOfAll }) => lastOfAll)),
    lastHeld: sortColumn(lastHeld),
  };
};

const UNSTATED: Schedule = {};
const NEVER = Number.NEGATIVE_INFINITY;
const DROP_IN = { yes: 1, unknown: 0, no: -1 } as const;

/** What is ahead of an instant may have an earlier date, west of where the instant is stated. */
const DAYS_BEHIND = 2;

/** On the last day it is later by clocks east of where the instant is stated. */
const DAYS_AHEAD = 2;

/** What a schedule comes to. */
interface Timetable {
  readonly zone: string | undefined;
  /** Occasions by start, each once. */
  readonly numbers: readonly number[];
  readonly isStated: boolean;
  readonly isVague: boolean;
  readonly dropIn: number;
  readonly lastCancelled: number;
  readonly lastOfAll: number;
}

const zonesFor = ({ from, to }: Span): ((name: string) => Zone) => {
  const zones = new Map<string, Zone>();
  return (name) => {
    const known = zones.get(name);
    if (known) return known;
    const zone = zoneOf(name, from, to);
    zones.set(name, zone);
    return zone;
  };
};

/** Start of the last session: also of one after the span, where the next days hold all that is left. */
const lastOfAll = (
  schedule: Schedule,
  sessions: Sessions,
  { from, to, zone }: Span & { readonly zone: Zone | undefined },
): number => {
  const last = lastIn(sessions);
  if (!sessions.goesOn) return last;
  const isEndless = (schedule.weekly?.length ?? 0) > 0 && schedule.lastDate === undefined;
  if (isEndless) return Number.POSITIVE_INFINITY;
  const days = { from: Math.max(from, to + 1), to: to + DAYS_AHEAD };
  const next = sessionsIn(schedule, days, zone);
  return next.goesOn ? Number.POSITIVE_INFINITY : Math.max(last, lastIn(next));
};

const lastIn = ({ held, lastCancelled }: Sessions): number => {
  let last = lastCancelled;
  for (const { days, start } of held) {
    last = Math.max(last, (days.at(-1) ?? NEVER) * MINUTES_A_DAY + start);
  }
  return last;
};

/** Numbers for the sessions that begin on some days, each distinct one entered once. */
const occasionsOn = (
  { from, to }: Span,
  zoneNamed: (name: string) => Zone,
): {
  readonly occasions: { readonly [C in keyof Occasions]: number[] };
  readonly enter: (held: readonly Series[], zone: string | undefined) => readonly number[];
} => {
  const wallStart: number[] = [];
  const wallEnd: number[] = [];
  const instantStart: number[] = [];
  const instantEnd: number[] = [];
  /** By zone and time of day, the occasion of each day, or −1. */
  const known = new Map<string | undefined, Map<number, Int32Array>>();

  const byTime = (zone: string | undefined): Map<number, Int32Array> => {
    const before = known.get(zone);
    if (before) return before;
    const none = new Map<number, Int32Array>();
    known.set(zone, none);
    return none;
  };
  const byDay = ({ start, end }: Series, times: Map<number, Int32Array>): Int32Array => {
    const time = start * 2 * MINUTES_A_DAY + end - start;
    const before = times.get(time);
    if (before) return before;
    const none = new Int32Array(to - from + 1).fill(-1);
    times.set(time, none);
    return none;
  };
  const open = (start: number, end: number, zone: string | undefined): number => {
    const clock = zone === undefined ? undefined : zoneNamed(zone);
    wallStart.push(start);
    wallEnd.push(end);
    instantStart.push(clock?.toInstant(start) ?? Number.NaN);
    instantEnd.push(clock?.toInstant(end) ?? Number.NaN);
    return wallStart.length - 1;
  };
  /** Wall clocks go back once a year, and what was later on the wall may then begin first. */
  const byStart = (a: number, b: number): number =>
    (instantStart[a] as number) - (instantStart[b] as number) ||
    (wallStart[a] as number) - (wallStart[b] as number) ||
    (wallEnd[a] as number) - (wallEnd[b] as number);

  const enter = (held: readonly Series[], zone: string | undefined): readonly number[] => {
    const numbers: number[] = [];
    const times = byTime(zone);
    for (const series of held) {
      const ofDay = byDay(series, times);
      for (const day of series.days) {
        let number = ofDay[day - from] as number;
        if (number < 0) {
          const midnight = day * MINUTES_A_DAY;
          number = open(midnight + series.start, midnight + series.end, zone);
          ofDay[day - from] = number;
        }
        numbers.push(number);
      }
    }
    if (held.length < 2) return numbers;
    numbers.sort(byStart);
    return numbers.filter((number, at) => number !== numbers[at - 1]);
  };
  return { occasions: { wallStart, wallEnd, instantStart, instantEnd }, enter };
};

/** Numbers timetables as they come, those that come to the same alike, and adds each distinct one to a list. */
const numberingIn = (tables: Timetable[]): ((table: Timetable) => number) => {
  /** Of the tables with one hash the newest, and before each table the next older one, or −1. */
  const newest = new Map<number, number>();
  const older: number[] = [];
  return (table) => {
    const hash = hashOf(table);
    const last = newest.get(hash) ?? -1;
    let number = last;
    while (number >= 0 && !isSame(tables[number] as Timetable, table)) {
      number = older[number] as number;
    }
    if (number >= 0) return number;
    newest.set(hash, tables.length);
    older.push(last);
    return tables.push(table) - 1;
  };
};

/** Enough to tell most timetables apart. */
const hashOf = ({ numbers, dropIn, lastOfAll }: Timetable): number => {
  let hash = dropIn ^ lastOfAll;
  for (const number of numbers) hash = (Math.imul(hash, 31) + number) | 0;
  return hash;
};

const isSame = (a: Timetable, b: Timetable): boolean =>
  a.zone === b.zone &&
  a.isStated === b.isStated &&
  a.isVague === b.isVague &&
  a.dropIn === b.dropIn &&
  a.lastCancelled === b.lastCancelled &&
  a.lastOfAll === b.lastOfAll &&
  a.numbers.length === b.numbers.length &&
  a.numbers.every((number, at) => number === b.numbers[at]);

const oneBehindTheOther = (
  tables: readonly Timetable[],
): Pick<Timetables, 'starts' | 'numbers'> => {
  const starts = new Int32Array(tables.length + 1);
  for (const [table, { numbers }] of tables.entries()) {
    starts[table + 1] = (starts[table] as number) + numbers.length;
  }
  const numbers = new Int32Array(starts[tables.length] as number);
  for (const [table, own] of tables.entries()) numbers.set(own.numbers, starts[table]);
  return { starts, numbers };
};
