/** What several people said of the same items, checked and turned to numbers: what every measure of agreement starts from. */
import { bootstrap } from '../math/bootstrap.ts';
import type { Interval } from '../math/interval.ts';
import { kindOf } from './kind.ts';
import { checkKeys, type Resampling, resamplingOf } from './settle.ts';

/** A grade, or the name of a category; null: this person did not rate this item. */
export type Rating = number | string | null;

/** One row for each item, in it one place for each person, always the same. */
export type Ratings = readonly (readonly Rating[])[];

export interface Agreement {
  /** 1: all agree; 0: as chance would have it; below 0: less than that. NaN where all ratings are alike or too few. */
  readonly value: number;
  /** Had there been other items: percentiles of a bootstrap over items. */
  readonly interval: Interval;
  /** The items that count. */
  readonly items: number;
  /** Items left out, since too few rated them. */
  readonly leftOut: number;
  readonly raters: number;
}

export interface AgreementOptions {
  /** Of the bootstrap, a safe integer, 1 unless told. */
  readonly seed?: number;
  /** Draws of the bootstrap, 2,000 unless told. */
  readonly repetitions?: number;
  /** Of the interval, .95 unless told. */
  readonly level?: number;
}

export const agreementKeys: readonly string[] = ['seed', 'repetitions', 'level'];

/** Ratings as places in the list of categories, −1 for null. */
export interface CodedRatings {
  readonly items: readonly Int32Array[];
  readonly categories: readonly (number | string)[];
  readonly raters: number;
}

/** Categories are in order: numbers by size, texts by code unit, or as told. Throws where there is a wrong rating, which it does not quote. */
export const coded = (ratings: Ratings, told?: readonly (number | string)[]): CodedRatings => {
  if (!Array.isArray(ratings)) {
    throw new TypeError(`ratings: expected a list of rows, got ${kindOf(ratings)}`);
  }
  const raters = Array.isArray(ratings[0]) ? ratings[0].length : 0;
  for (const [at, row] of ratings.entries()) checkRow(row, `ratings[${at}]`, raters);
  const used = [...new Set(ratings.flat().filter((rating) => rating !== null))];
  const categories = told ?? used.sort(inOrder);
  const places = new Map(categories.map((category, place) => [category, place]));
  if (places.size < categories.length) throw new RangeError('categories: expected each once');
  for (const category of used) {
    if (!places.has(category)) {
      throw new RangeError('categories: expected to hold every rating, not so for one of them');
    }
  }
  return {
    items: ratings.map((row) =>
      Int32Array.from(row, (rating) => (rating === null ? -1 : places.get(rating)!)),
    ),
    categories,
    raters,
  };
};

/** The value over the items, and its interval. The order of items changes nothing. */
export const agreementOf = (
  { items, raters }: CodedRatings,
  [isEnough, reckon]: readonly [
    isEnough: (item: Int32Array) => boolean,
    reckon: (items: readonly Int32Array[]) => number,
  ],
  options: AgreementOptions,
): Agreement => {
  const { level, ...resampling }: Resampling = resamplingOf(options);
  const counted = items.filter(isEnough).sort(byRatings);
  const drawn: Int32Array[] = [...counted];
  const statistic = (draw: Int32Array): number => {
    for (let at = 0; at < draw.length; at++) drawn[at] = counted[draw[at]!]!;
    return reckon(drawn);
  };
  return {
    value: reckon(counted),
    interval:
      counted.length === 0
        ? [NaN, NaN]
        : bootstrap(counted.length, statistic, { ...resampling, level }),
    items: counted.length,
    leftOut: items.length - counted.length,
    raters,
  };
};

export const checkAgreementKeys = (options: object, others: readonly string[] = []): void =>
  checkKeys(options, [...others, ...agreementKeys]);

const checkRow = (row: readonly Rating[], name: string, raters: number): void => {
  if (!Array.isArray(row)) throw new TypeError(`${name}: expected a list, got ${kindOf(row)}`);
  if (row.length !== raters) {
    throw new RangeError(
      `${name}: expected ${raters} ratings, as many as in the first row, got ${row.length}`,
    );
  }
  for (const [at, rating] of row.entries()) {
    if (rating === null || typeof rating === 'string' || Number.isFinite(rating)) continue;
    const got = typeof rating === 'number' ? 'another number' : kindOf(rating);
    throw new TypeError(`${name}[${at}]: expected a finite number, a text or null, got ${got}`);
  }
};

const inOrder = (one: number | string, other: number | string): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : 1;
};

const byRatings = (one: Int32Array, other: Int32Array): number => {
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return 0;
};
