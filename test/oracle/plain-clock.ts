/** Wall time and instants by asking `Intl` what a clock shows. Both are minutes from 1970-01-01 00:00. */
import { dayNumber } from '../../src/math/calendar.ts';

export const MINUTES_A_DAY = 1440;

/** Minutes of `HH:MM` from 00:00. */
export const minuteOf = (clock: string): number =>
  60 * Number(clock.slice(0, 2)) + Number(clock.slice(3, 5));

/** What a clock shows from the start to the end of a session or window that begins on `day`. */
export const spanOf = (
  day: number,
  { start, end }: { readonly start: string; readonly end: string },
): { readonly from: number; readonly to: number } => {
  const isNextDay = minuteOf(end) <= minuteOf(start);
  return {
    from: day * MINUTES_A_DAY + minuteOf(start),
    to: (day + (isNextDay ? 1 : 0)) * MINUTES_A_DAY + minuteOf(end),
  };
};

/** `HH:MM` of what a clock shows. */
export const clockOf = (wall: number): string => {
  const minute = wall % MINUTES_A_DAY;
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};

/** The first instant at which a clock shows `wall`; one that is skipped, by the offset before. */
export const instantOf = (wall: number, zone: string): number => {
  const key = `${zone} ${wall}`;
  let instant = instants.get(key);
  if (instant === undefined) {
    const before = wall - offsetAt(wall - MINUTES_A_DAY, zone);
    const after = wall - offsetAt(wall + MINUTES_A_DAY, zone);
    const shown = [before, after].filter((at) => at + offsetAt(at, zone) === wall);
    instant = shown.length > 0 ? Math.min(...shown) : before;
    instants.set(key, instant);
  }
  return instant;
};

const instants = new Map<string, number>();

/** What a clock shows at an instant. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** Minutes that a clock is ahead of UTC. */
const offsetAt = (instant: number, zone: string): number => {
  const parts = formatOf(zone).formatToParts(instant * 60_000);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return Date.UTC(year, month - 1, day, part('hour'), part('minute')) / 60_000 - instant;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const numeric = 'numeric';
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric },
    });
  formats.set(zone, format);
  return format;
};

/** A moment as stated: what the clock shows there, and the instant, if it is one. */
export const momentOf = (
  stated: string,
): { readonly wall: number; readonly instant: number | undefined } => {
  const wall = dayNumber(stated.slice(0, 10)) * MINUTES_A_DAY;
  if (stated.length === 10) return { wall, instant: undefined };
  const seconds = Number(/T..:..:([\d.]+)/.exec(stated)?.[1] ?? 0);
  return {
    wall: wall + minuteOf(stated.slice(11, 16)) + seconds / 60,
    instant: Date.parse(stated) / 60_000,
  };
};
