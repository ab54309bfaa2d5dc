/** Shapes that activities and patients share. */
import { isDate } from '../math/calendar.ts';
import type { Point } from './activity.ts';
import { number, object, pattern, type Shape, where } from './shape.ts';

/** Longest journey and largest area that make sense, in kilometres: half of the earth's circumference. */
const FARTHEST_KM = 20_038;

export const date: Shape<string> = where(
  pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD'),
  isDate,
  'a date YYYY-MM-DD',
);

export const clock: Shape<string> = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time HH:MM');

export const zone: Shape<string> = where(
  pattern(
    /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/,
    'an IANA time zone such as Europe/Copenhagen',
  ),
  (name) => isZone(name),
  'an IANA time zone such as Europe/Copenhagen',
);

/** Whether Intl knows a zone of this name. */
export const isZone = (name: string): boolean => {
  if (zones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    zones.add(name);
    return true;
  } catch {
    return false;
  }
};

/** Setting up a format costs more than everything else that is done with a schedule. */
const zones = new Set<string>();

export const language: Shape<string> = pattern(
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'a BCP 47 language such as da',
);

export const currency: Shape<string> = pattern(/^[A-Z]{3}$/, 'an ISO 4217 currency such as DKK');

export const kilometres: Shape<number> = number(0, FARTHEST_KM, 'kilometres');

export const share: Shape<number> = number(0, 1, 'a share');

export const years: Shape<number> = number(0, 130, 'years');

export const point: Shape<Point> = object<Point>(
  { lat: number(-90, 90, 'degrees of latitude'), lng: number(-180, 180, 'degrees of longitude') },
  ['lat', 'lng'],
);
