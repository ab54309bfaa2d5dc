/** Numbers as they are printed. Not by Intl, which differs between engines: these have the same bytes on all of them. */
import type { Interval } from '../math/interval.ts';
import type { Locale } from './words.ts';

/** What stands where there is no number. */
export const NONE = '–';

/** With so many decimals; a true minus sign, and none before a zero. */
export const decimal = (value: number, decimals: number, locale: Locale): string => {
  if (!Number.isFinite(value)) return unusual(value);
  if (Math.abs(value) >= TOO_LONG) return scientific(value, FIGURES, locale);
  const digits = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  return `${sign}${locale === 'da' ? digits.replace('.', ',') : digits}`;
};

/** As `1.23·10⁷`. */
export const scientific = (value: number, figures: number, locale: Locale): string => {
  if (!Number.isFinite(value)) return unusual(value);
  const [digits = '', exponent = ''] = Math.abs(value)
    .toExponential(figures - 1)
    .split('e');
  const raised = Array.from(exponent.replace('+', ''), (digit) => superscripts[digit]).join('');
  const sign = value < 0 ? '−' : '';
  return `${sign}${locale === 'da' ? digits.replace('.', ',') : digits}·10${raised}`;
};

/** The exponent of ten of the first digit; 0 of 0. */
export const exponentOf = (value: number): number =>
  Number(value.toExponential(FIGURES - 1).split('e')[1]);

/**
 * How to print the numbers of one column, all with the same decimals: whole ones with none, others so that the greatest has three figures
 * and none has more than six decimals. Very great or small ones, or such as differ by more than 10⁶, are each printed by themselves.
 */
export const numeralsOf = (
  values: readonly number[],
  locale: Locale,
): ((value: number) => string) => {
  const finite = values.filter(Number.isFinite);
  const greatest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const least = finite.reduce(
    (so, value) => (value === 0 ? so : Math.min(so, Math.abs(value))),
    greatest,
  );
  if (greatest >= TOO_GREAT || (greatest > 0 && greatest < TOO_SMALL)) {
    return (value) => (value === 0 ? '0' : scientific(value, FIGURES, locale));
  }
  if (finite.every(Number.isInteger)) return (value) => decimal(value, 0, locale);
  if (greatest > least * FAR_APART) return (value) => numeral(value, locale);
  const decimals = Math.max(0, FIGURES - 1 - exponentOf(greatest));
  return (value) => decimal(value, decimals, locale);
};

/** With three figures. */
export const numeral = (value: number, locale: Locale): string => {
  if (Number.isInteger(value) && Math.abs(value) < TOO_GREAT) return decimal(value, 0, locale);
  const isPlain = Math.abs(value) >= TOO_SMALL && Math.abs(value) < TOO_GREAT;
  if (!isPlain) return scientific(value, FIGURES, locale);
  return decimal(value, Math.max(0, FIGURES - 1 - exponentOf(value)), locale);
};

/** A p-value: below .001 only that. */
export const pValue = (value: number, locale: Locale): string =>
  value < LEAST_P ? `<${decimal(LEAST_P, 3, locale)}` : decimal(value, 3, locale);

/** As `[0.11, 0.30]`; in Danish with a semicolon, since the comma is taken. */
export const bracketed = (
  interval: Interval | null,
  print: (value: number) => string,
  locale: Locale,
): string =>
  interval === null ? NONE : `[${interval.map(print).join(locale === 'da' ? '; ' : ', ')}]`;

/** A count, with its thousands apart. */
export const counted = (value: number, locale: Locale): string =>
  String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, locale === 'da' ? '.' : ',');

/** A share as so many of 100; what is above 0 never reads as 0. */
export const hundredths = (share: number, locale: Locale): string =>
  share > 0 && share < LEAST_SHARE ? '<1' : decimal(100 * share, 0, locale);

/** A share as whole per cent. */
export const percent = (share: number, locale: Locale): string =>
  `${hundredths(share, locale)}${locale === 'da' ? ' %' : '%'}`;

/** A value with its interval, as `0.21 [0.11, 0.30]`. */
export const estimated = (
  [value, interval]: readonly [value: number, interval: Interval | null],
  print: (value: number) => string,
  locale: Locale,
): string =>
  interval === null ? print(value) : `${print(value)} ${bracketed(interval, print, locale)}`;

/** Both ends, or null where one is no number. */
export const knownInterval = (interval: Interval | null | undefined): Interval | null =>
  interval?.every(isDrawable) ? interval : null;

/** A number that can be drawn: finite, and not so great that a difference is not. */
export const isDrawable = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Math.abs(value) <= UTMOST;

const unusual = (value: number): string => (Number.isNaN(value) ? NONE : value > 0 ? '∞' : '−∞');

const FIGURES = 3;
const TOO_LONG = 1e21; // from here on toFixed writes an exponent itself
const TOO_GREAT = 1e7;
const TOO_SMALL = 1e-4;
const FAR_APART = 1e6;
const LEAST_P = 0.001;
const LEAST_SHARE = 0.005; // less would round to 0 of 100
const UTMOST = 1e300;
const superscripts: { readonly [digit: string]: string } = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};
