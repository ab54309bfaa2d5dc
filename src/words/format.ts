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

export const formatOf = (locale: Locale): Format => {
  const tag = locale === 'en' ? 'en-GB' : 'da-DK';
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const minutes = unitFormat(tag, 'minute', 0);
  const kilometres = unitFormat(tag, 'kilometer', 1);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    minutes: (value) => minutes.format(Math.round(value)),
    kilometres: (value) => kilometres.format(value),
    date: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => list.format(items),
  };
};

const unitFormat = (tag: string, unit: string, maximumFractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' ? 'long' : 'short',
    maximumFractionDigits,
  });
