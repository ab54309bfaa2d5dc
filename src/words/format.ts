/** Numbers, dates and lists in words, by Intl. Outside the promise of equal bytes: engines differ in their Intl. */
import type { Meeting } from '../catalogue/meetings.ts';
import { languageOf } from '../catalogue/names.ts';
import { dateOf } from '../math/calendar.ts';
import type { WeeklyWindow } from '../model/patient.ts';

export type Locale = 'en' | 'da';

export interface Format {
  readonly number: (value: number) => string;
  /** Rounded; a long time to half hours. */
  readonly minutes: (value: number) => string;
  /** Rounded upwards. */
  readonly minutesUp: (value: number) => string;
  /** A shortest and a longest time, both rounded alike; the first without its unit where that is the same. */
  readonly span: (range: readonly [number, number], isUp: boolean) => readonly [string, string];
  /** Of a limit, with at most one decimal. */
  readonly exactMinutes: (value: number) => string;
  readonly kilometres: (value: number) => string;
  /** Rounded upwards. */
  readonly kilometresUp: (value: number) => string;
  /** Rounded upwards. */
  readonly weeks: (value: number) => string;
  /** Of a limit, with at most one decimal. */
  readonly exactWeeks: (value: number) => string;
  /** Of a local date `YYYY-MM-DD`. */
  readonly date: (date: string) => string;
  /** Of a local date, with its weekday. */
  readonly day: (date: string) => string;
  /** Whole days. */
  readonly days: (value: number) => string;
  /** Of a share, 0 to 1. */
  readonly percent: (share: number) => string;
  /** With at most one decimal. */
  readonly tenths: (value: number) => string;
  /** With at most two decimals. */
  readonly hundredths: (value: number) => string;
  /** With at most four digits. */
  readonly weight: (value: number) => string;
  /** A time of every week. */
  readonly window: (window: WeeklyWindow) => string;
  /** Sessions on their dates, by the patient's clock first. */
  readonly meetings: (meetings: readonly Meeting[]) => string;
  /** Of an amount in the currency's minor unit. */
  readonly money: (amountMinor: number, currency: string) => string;
  /** The name of a currency, as in "ten euros". */
  readonly currency: (code: string) => string;
  /** The names of BCP 47 languages, each once. */
  readonly languages: (tags: readonly string[]) => string;
  /** The singular where a count asks for it, else the plural. */
  readonly plural: (count: number, one: string, other: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** Any one of which is enough. */
  readonly choice: (items: readonly string[]) => string;
}

/** What stands around dates and times, which Intl leaves open. */
const around: {
  readonly [L in Locale]: {
    readonly day: (weekday: string, date: string) => string;
    readonly everyWeek: (weekday: string) => string;
    readonly at: (times: string) => string;
    readonly nextDay: string;
    readonly there: (when: string) => string;
  };
} = {
  en: {
    day: (weekday, date) => `${weekday} ${date}`,
    everyWeek: (weekday) => `${weekday}s`,
    at: (times) => `at ${times}`,
    nextDay: 'the next day',
    there: (when) => `local time ${when}`,
  },
  da: {
    day: (weekday, date) => `${weekday} den ${date}`,
    everyWeek: (weekday) => weekday,
    at: (times) => `kl. ${times}`,
    nextDay: 'næste dag',
    there: (when) => `lokal tid ${when}`,
  },
};

/** Day number of a Monday. */
const MONDAY = 4;

/** From here on a journey is told in half hours. */
const LONG_MINUTES = 105;
const HALF_HOUR = 30;
const TENTHS = 10;

export const formatOf = (locale: Locale): Format => {
  const tag = locale === 'en' ? 'en-GB' : 'da-DK';
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const minutes = unitFormat(tag, 'minute', 0);
  const exactMinutes = unitFormat(tag, 'minute', 1);
  const hours = unitFormat(tag, 'hour', 1);
  const kilometres = unitFormat(tag, 'kilometer', 1);
  const exactWeeks = unitFormat(tag, 'week', 1);
  const days = unitFormat(tag, 'day', 0);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const weight = new Intl.NumberFormat(tag, { maximumSignificantDigits: 4 });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const plurals = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const choice = new Intl.ListFormat(tag, { type: 'disjunction' });
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  const told = around[locale];
  const minutesBy = (round: (value: number) => number) => (value: number) =>
    value < LONG_MINUTES
      ? minutes.format(round(value))
      : hours.format(round(value / HALF_HOUR) / 2);
  const nearest = minutesBy(Math.round);
  const upwards = minutesBy(Math.ceil);
  const dayOf = ({ date: own }: Pick<Meeting, 'date'>) =>
    told.day(weekday.format(noon(own)), day.format(noon(own)));
  const timesOf = ({ start, end }: Pick<Meeting, 'start' | 'end'>) =>
    end > start ? `${start}–${end}` : `${start}–${end} ${told.nextDay}`;
  const meeting = ({ here, ...there }: Meeting) => {
    if (!here) return `${dayOf(there)} ${told.at(timesOf(there))}`;
    const then = here.date === there.date ? timesOf(there) : `${dayOf(there)} ${timesOf(there)}`;
    return `${dayOf(here)} ${told.at(timesOf(here))} (${told.there(then)})`;
  };
  return {
    number: (value) => number.format(value),
    minutes: nearest,
    minutesUp: upwards,
    span: ([shortest, longest], isUp) => {
      const time = isUp ? upwards : nearest;
      const from = isUp ? Math.ceil(shortest) : shortest;
      return [longest < LONG_MINUTES ? number.format(from) : time(shortest), time(longest)];
    },
    exactMinutes: (value) =>
      value >= LONG_MINUTES && value % HALF_HOUR === 0
        ? nearest(value)
        : exactMinutes.format(value),
    kilometres: (value) => kilometres.format(value),
    kilometresUp: (value) => kilometres.format(Math.ceil(value * TENTHS) / TENTHS),
    weeks: (value) => exactWeeks.format(Math.ceil(value)),
    exactWeeks: (value) => exactWeeks.format(value),
    date: (own) => date.format(noon(own)),
    day: (own) => dayOf({ date: own }),
    days: (value) => days.format(value),
    percent: (share) => percent.format(share),
    hundredths: (value) => hundredths.format(value),
    tenths: (value) => tenths.format(value),
    weight: (value) => weight.format(value),
    window: ({ day: own, ...times }) => {
      const name = weekday.format(noon(dateOf(MONDAY + own - 1)));
      return `${told.everyWeek(name)} ${told.at(timesOf(times))}`;
    },
    meetings: (meetings) => {
      const [first] = meetings;
      const isAlike = ({ start, end, here }: Meeting) =>
        start === first?.start && end === first.end && !here;
      if (!first || !meetings.every(isAlike)) return list.format(meetings.map(meeting));
      // The same hour is said once.
      return `${list.format(meetings.map(dayOf))} ${told.at(timesOf(first))}`;
    },
    money: (amountMinor, currency) => moneyFormat(tag, currency)(amountMinor),
    currency: (code) => currencyName(tag, code),
    languages: (tags) =>
      list.format([...new Set(tags.map((own) => languages.of(languageOf(own)) ?? own))]),
    plural: (count, one, other) => (plurals.select(count) === 'one' ? one : other),
    list: (items) => list.format(items),
    choice: (items) => choice.format(items),
  };
};

const unitFormat = (tag: string, unit: string, maximumFractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'kilometer' ? 'short' : 'long',
    maximumFractionDigits,
  });

/** Whole amounts without decimals, others with as many as the currency has. */
const moneyFormat = (tag: string, currency: string): ((amountMinor: number) => string) => {
  const style = { style: 'currency', currency } as const;
  const format = new Intl.NumberFormat(tag, style);
  const digits = MINOR_DIGITS.get(currency) ?? 2;
  const whole = new Intl.NumberFormat(tag, { ...style, maximumFractionDigits: 0 });
  return (amountMinor) => {
    const amount = Math.round(amountMinor) / 10 ** digits;
    return (Number.isInteger(amount) ? whole : format).format(amount);
  };
};

const currencyName = (tag: string, currency: string): string =>
  new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(2)
    .filter(({ type }) => type === 'currency')
    .map(({ value }) => value)
    .join('');

/** Currencies whose minor unit is not a hundredth, by ISO 4217: what Intl shows of some of them is fewer digits. */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);
