/** The values of one column as texts. */
import type { Interval } from '../math/interval.ts';
import { bracketed, decimal, NONE, numeral, numeralsOf, percent, pValue } from './numerals.ts';
import type { Words } from './words.ts';

/** A column, by the key of its values; a dot leads into an object: `weights.distance`. */
export interface Column {
  readonly key: string;
  /** Its heading; the key, or the word for it, unless told. */
  readonly label?: string;
  /** Behind the heading, in brackets. */
  readonly unit?: string;
  /** Of its numbers, 0 to 20; unless told so many that the greatest has three figures. */
  readonly decimals?: number;
  /** `p`: a p-value; `percent`: a share as per cent. */
  readonly as?: 'p' | 'percent';
}

export interface Cells {
  readonly texts: readonly string[];
  /** Numbers and intervals are set to the right. */
  readonly isRight: boolean;
}

/** Numbers alike down the column; intervals in brackets; what is not there as a dash. */
export const cellsOf = (values: readonly unknown[], column: Column, words: Words): Cells => {
  const known = values.filter((value) => value !== undefined && value !== null);
  const isRight = known.length > 0 && known.every((value) => isNumber(value) || isInterval(value));
  const print = printerOf(known.filter(isRight ? isAnything : isNumber), column, words);
  return { texts: values.map((value) => cellOf(value, print, words)), isRight };
};

type Print = (value: number) => string;

const isAnything = (): boolean => true;
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInterval = (value: unknown): value is Interval =>
  Array.isArray(value) && value.length === 2 && value.every(isNumber);

const printerOf = (
  values: readonly unknown[],
  { decimals, as }: Column,
  { locale }: Words,
): Print => {
  if (as === 'p') return (value) => (Number.isNaN(value) ? NONE : pValue(value, locale));
  if (as === 'percent') return (value) => (Number.isNaN(value) ? NONE : percent(value, locale));
  if (decimals !== undefined) return (value) => decimal(value, decimals, locale);
  const numbers = values.flatMap((value) => (isInterval(value) ? [...value] : [value as number]));
  return numeralsOf(numbers, locale);
};

const cellOf = (value: unknown, print: Print, words: Words): string => {
  if (value === undefined || value === null) return NONE;
  if (isNumber(value)) return print(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isInterval(value))
    return bracketed(value.some(Number.isNaN) ? null : value, print, words.locale);
  if (!Array.isArray(value)) return textOf(value, words);
  return value.length === 0 ? NONE : value.map((item) => textOf(item, words)).join(', ');
};

const textOf = (value: unknown, { locale }: Words): string => {
  if (isNumber(value)) return numeral(value, locale);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
