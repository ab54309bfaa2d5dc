/** The moment that is asked about: a day, or an instant where its offset is. */
import { dayNumber, isDate } from '../math/calendar.ts';
import { MINUTES_A_DAY } from './sessions.ts';

export interface Moment {
  /** Number of the local day. */
  readonly day: number;
  /** Minutes since 1970-01-01T00:00 by the wall clock of its offset, and in UTC; a date alone has neither. */
  readonly time: { readonly wall: number; readonly instant: number } | undefined;
}

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?$/;

/** Reads a local date `YYYY-MM-DD`, or an instant with its offset. Throws a `TypeError` or `RangeError` that names the argument. */
export const momentOf = (moment: string, argument: string): Moment => {
  if (typeof moment !== 'string') {
    const got = typeof moment === 'object' ? 'an object' : String(moment);
    throw new TypeError(
      `${argument}: expected a date YYYY-MM-DD or an instant with offset, as a text, got ${got}`,
    );
  }
  const [, date, hour, minute, second = '0', sign, hours = '0', minutes = '0'] =
    PATTERN.exec(moment) ?? [];
  if (date === undefined || !isDate(date)) {
    throw new RangeError(
      `${argument}: expected a date YYYY-MM-DD or an instant with offset, got ${JSON.stringify(moment)}`,
    );
  }
  const day = dayNumber(date);
  if (hour === undefined) return { day, time: undefined };
  const wall = day * MINUTES_A_DAY + 60 * Number(hour) + Number(minute) + Number(second) / 60;
  const offset = (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
  return { day, time: { wall, instant: wall - offset } };
};
