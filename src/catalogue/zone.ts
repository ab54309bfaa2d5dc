/** Wall clock to instant and back, in whole minutes: instant = wall − offset, by the clock changes of the zone. */

const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;

/** No zone is more than a day from UTC, so that two days on either side cover every wall clock of the days between. */
const MARGIN_DAYS = 2;

/** The clocks of one zone. Minutes count from 1970-01-01T00:00, of the wall clock or of UTC. */
export interface Zone {
  /** A local time that a change skips is read with the offset before it; of one that occurs twice, the first is taken. */
  readonly toInstant: (wallMinute: number) => number;
  readonly toWall: (instantMinute: number) => number;
}

/**
 * The clocks of the IANA zone `name`, exact from `firstDay` to `lastDay`, which count from 1970-01-01; outside of
 * them the nearest known offset holds. Offsets are those of `Intl`, rounded to whole minutes; a change that is undone
 * within a day is not seen. Cost O(days) to look the changes up once, after that it is arithmetic. Temporal finds
 * changes sooner, but its polyfills ask the clock how far ahead to look. RangeError for a name that Intl does not know.
 */
export const zoneOf = (name: string, firstDay: number, lastDay: number): Zone => {
  const offsetAt = offsetsOf(name);
  const last = (lastDay + MARGIN_DAYS + 1) * MINUTES_PER_DAY;
  let at = (firstDay - MARGIN_DAYS) * MINUTES_PER_DAY;
  const offsets = [offsetAt(at)];
  const changes: number[] = [];
  for (; at < last; at += MINUTES_PER_DAY) {
    const offset = offsetAt(at + MINUTES_PER_DAY);
    if (offset === offsets.at(-1)) continue;
    changes.push(firstMinute(at, at + MINUTES_PER_DAY, (minute) => offsetAt(minute) === offset));
    offsets.push(offset);
  }
  // On the wall, the greater of both offsets: a skipped time and the first of a repeated one keep the offset before.
  const wallChanges = changes.map(
    (change, before) => change + Math.max(offsets[before] ?? 0, offsets[before + 1] ?? 0),
  );
  return {
    toInstant: (wallMinute) => wallMinute - offsetFrom(wallMinute, wallChanges, offsets),
    toWall: (instantMinute) => instantMinute + offsetFrom(instantMinute, changes, offsets),
  };
};

/** The offset of a zone at an instant, in minutes: how `Intl` names it, as `GMT+01:00`. */
const offsetsOf = (timeZone: string): ((instantMinute: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (instantMinute) => {
    const parts = format.formatToParts(instantMinute * MS_PER_MINUTE);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(name) ?? [];
    const size = 60 * Number(hours) + Number(minutes) + Number(seconds) / 60;
    return Math.round(sign === '-' ? -size : size);
  };
};

const OFFSET = /([+-])(\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** The first minute after `before`, at most `after`, that passes a test which holds from then on; by halving. */
const firstMinute = (
  before: number,
  after: number,
  passes: (minute: number) => boolean,
): number => {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** There are two changes a year at most where clocks change at all, so that a walk is as fast as a search. */
const offsetFrom = (
  minute: number,
  changes: readonly number[],
  offsets: readonly number[],
): number => {
  let span = 0;
  while (span < changes.length && minute >= (changes[span] ?? 0)) span += 1;
  return offsets[span] ?? 0;
};
