/** What `gaps` is called with, checked once. */
import { isObject, isText, kindOf } from './kind.ts';

/** One ranking of one patient. What else a row holds is ignored, so that a whole `Ranking` may be spread into it. */
export interface RankingRow {
  /** Where the patient lives, as coarse as you like: a postcode, a district. */
  readonly area?: string | undefined;
  /** What the patient needs; absent or empty: none is stated. */
  readonly needs?: readonly string[] | undefined;
  /** How many activities were looked at. */
  readonly considered: number;
  /** How many of them each requirement rules out; one activity may count for several. */
  readonly ruledOut: { readonly [requirement: string]: number };
  /** How many activities were left in the list. */
  readonly listed: number;
}

export interface GapOptions {
  /** What makes a group, `all` unless told. */
  readonly by?: 'all' | 'area' | 'need' | 'area-and-need';
  /** Groups and counts below it are suppressed, 5 unless told: a convention. 1 switches suppression off. */
  readonly least?: number;
  /** A list of fewer is short, 3 unless told. */
  readonly short?: number;
}

const BYS: readonly NonNullable<GapOptions['by']>[] = ['all', 'area', 'need', 'area-and-need'];
const OPTIONS: { readonly [K in keyof GapOptions]-?: true } = {
  by: true,
  least: true,
  short: true,
};

/** Throws a `TypeError` or `RangeError` that names the option, the rule and what came. */
export const settle = (options: GapOptions): Required<GapOptions> => {
  if (options === null || typeof options !== 'object') {
    throw new TypeError(`options: expected an object, got ${kindOf(options)}`);
  }
  const { by = 'all', least = 5, short = 3 } = options;
  const known = Object.keys(OPTIONS);
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    throw new TypeError(
      `options: expected keys among ${known.join(', ')}, got ${JSON.stringify(key)}`,
    );
  }
  if (!BYS.includes(by)) {
    const got = typeof by === 'string' ? JSON.stringify(by) : kindOf(by);
    throw new RangeError(`by: expected one of ${BYS.join(', ')}, got ${got}`);
  }
  for (const [name, value] of Object.entries({ least, short })) {
    if (Number.isSafeInteger(value) && value >= 1) continue;
    const got = typeof value === 'number' ? value : kindOf(value);
    throw new RangeError(`${name}: expected a whole number of 1 or more, got ${got}`);
  }
  return { by, least, short };
};

/** Throws a `TypeError` or `RangeError` that names the row, the field and the rule, and quotes no value. */
export const checkRows = (rankings: readonly RankingRow[]): void => {
  if (!Array.isArray(rankings)) {
    throw new TypeError(`rankings: expected a list of rows, got ${kindOf(rankings)}`);
  }
  for (const [at, row] of rankings.entries()) checkRow(row, `rankings[${at}]`);
};

const checkRow = (row: RankingRow, name: string): void => {
  if (!isObject(row)) throw new TypeError(`${name}: expected an object, got ${kindOf(row)}`);
  const { area, needs, considered, ruledOut, listed } = row;
  if (area !== undefined && typeof area !== 'string') {
    throw new TypeError(`${name}.area: expected a text, got ${kindOf(area)}`);
  }
  if (needs !== undefined && !(Array.isArray(needs) && needs.every(isText))) {
    throw new TypeError(`${name}.needs: expected a list of texts, got ${kindOf(needs, isText)}`);
  }
  checkCount(considered, Number.MAX_SAFE_INTEGER, `${name}.considered`);
  checkCount(listed, considered, `${name}.listed`);
  if (!isObject(ruledOut)) {
    throw new TypeError(`${name}.ruledOut: expected an object of counts, got ${kindOf(ruledOut)}`);
  }
  for (const taken of Object.values(ruledOut)) checkCount(taken, considered, `${name}.ruledOut`);
};

const checkCount = (value: unknown, most: number, name: string): void => {
  const rule =
    most === Number.MAX_SAFE_INTEGER
      ? 'expected a whole number of 0 or more'
      : 'expected whole numbers from 0 to what was considered';
  if (typeof value !== 'number') throw new TypeError(`${name}: ${rule}, got ${kindOf(value)}`);
  if (!(Number.isSafeInteger(value) && value >= 0 && value <= most)) {
    throw new RangeError(`${name}: ${rule}, got another number`);
  }
};
