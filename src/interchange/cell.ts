/** Numbers and dates as they stand in tables. */
import { isDate } from '../math/calendar.ts';
import type { DateFormat, NumberFormat } from './mapping.ts';

const PLAIN = { '.': /^[+-]?\d+(\.\d+)?$/, ',': /^[+-]?\d+(,\d+)?$/ };
const GROUPED = {
  '.': /^[+-]?\d{1,3}([ ,]\d{3})+(\.\d+)?$/,
  ',': /^[+-]?\d{1,3}([ .]\d{3})+(,\d+)?$/,
};

/** Digits that a double is sure of: 19.99 × 100 is 1999, not 1998.9999999999998. */
const SURE_DIGITS = 15;

/** The number in a cell. Thousands are grouped only where the mapping says which sign is the decimal one. */
export const readNumber = (
  cell: unknown,
  { decimal, times = 1 }: NumberFormat = {},
): number | undefined => {
  const number = typeof cell === 'number' ? cell : numberIn(String(cell), decimal);
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const product = times === 1 ? number : Number((number * times).toPrecision(SURE_DIGITS));
  return Number.isFinite(product) ? product : undefined;
};

const numberIn = (text: string, decimal: NumberFormat['decimal']): number | undefined => {
  const spaced = text.replaceAll(/\s/g, ' '); // a no-break or thin space between thousands
  const sign = decimal ?? '.';
  if (PLAIN[sign].test(spaced)) return Number(spaced.replace(',', '.'));
  if (decimal === undefined || !GROUPED[decimal].test(spaced)) return undefined;
  return Number(spaced.replaceAll(decimal === '.' ? /[ ,]/g : /[ .]/g, '').replace(',', '.'));
};

const TIME = '(?:[T ].*)?$';
const yearFirst = (sign: string) =>
  new RegExp(`^(?<y>\\d{4})${sign}(?<m>\\d{1,2})${sign}(?<d>\\d{1,2})${TIME}`);
const dayFirst = (sign: string) =>
  new RegExp(`^(?<d>\\d{1,2})${sign}(?<m>\\d{1,2})${sign}(?<y>\\d{4})${TIME}`);
const monthFirst = (sign: string) =>
  new RegExp(`^(?<m>\\d{1,2})${sign}(?<d>\\d{1,2})${sign}(?<y>\\d{4})${TIME}`);

const PATTERNS: { readonly [F in DateFormat]: RegExp } = {
  'YYYY-MM-DD': yearFirst('-'),
  'DD-MM-YYYY': dayFirst('-'),
  'DD/MM/YYYY': dayFirst('/'),
  'DD.MM.YYYY': dayFirst('\\.'),
  'MM/DD/YYYY': monthFirst('/'),
};

/** The local date in a cell as `YYYY-MM-DD`; of an instant the date that is written there. */
export const readDate = (cell: unknown, format: DateFormat = 'YYYY-MM-DD'): string | undefined => {
  const { y = '', m = '', d = '' } = PATTERNS[format].exec(String(cell))?.groups ?? {};
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
};
