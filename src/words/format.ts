/** Numbers, dates and lists in words, by Intl. Outside the promise of equal bytes: engines differ in their Intl. */

export type Locale = 'en' | 'da';

export interface Format {
  readonly number: (value: number) => string;
  readonly minutes: (value: number) => string;
  readonly kilometres: (value: number) => string;
  /** Of a local date `YYYY-MM-DD`. */
  readonly date: (date: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** From here on a journey is told in half hours. */
const LONG_MINUTES = 105;
const MINUTES_AN_HOUR = 60;

export const formatOf = (locale: Locale): Format => {
  const tag = locale === 'en' ? 'en-GB' : 'da-DK';
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const minutes = unitFormat(tag, 'minute', 0);
  const hours = unitFormat(tag, 'hour', 1);
  const kilometres = unitFormat(tag, 'kilometer', 1);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    minutes: (value) =>
      value < LONG_MINUTES
        ? minutes.format(Math.round(value))
        : hours.format(Math.round((2 * value) / MINUTES_AN_HOUR) / 2),
    kilometres: (value) => kilometres.format(value),
    date: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => list.format(items),
  };
};

const unitFormat = (tag: string, unit: string, maximumFractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'kilometer' ? 'short' : 'long',
    maximumFractionDigits,
  });
