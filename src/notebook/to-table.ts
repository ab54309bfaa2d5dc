/** Any result as a table: HTML, Markdown and plain text, with numbers that can be compared down a column. */
import { kindOf } from '../evaluate/kind.ts';
import { checkChoice, checkItems, checkKeys, checkNumber } from '../evaluate/settle.ts';
import { type Column, cellsOf } from './cells.ts';
import { type Shown, shownBy } from './display.ts';
import { wordsOf } from './locale.ts';
import { htmlOf, markdownOf, plainOf, type Written } from './table-text.ts';
import { type Tabular, tabled } from './tabular.ts';
import type { Locale } from './words.ts';

export interface TableOptions {
  /** Which, in this order; all, or those that matter for a result that is known, unless told. */
  readonly columns?: readonly (string | Column)[];
  readonly caption?: string;
  /** Of the headings of known results, of yes and no, and of the decimal sign; `en` unless told. */
  readonly locale?: Locale;
  /** How many rows are printed, 200 unless told; how many are left out is told. */
  readonly limit?: number;
}

export interface Table extends Shown {
  readonly caption: string | undefined;
  /** As they are printed. */
  readonly columns: readonly Column[];
  /** The values behind the cells, all of them, by key. */
  readonly rows: readonly { readonly [key: string]: unknown }[];
  readonly markdown: string;
}

/**
 * A table of rows, or of a ranking, `measure`, `compare`, `learn`, `stability`, `smaa`, a calibration, a meta-analysis or a study. Objects
 * within rows become columns with a dot; a list of two numbers is an interval. Throws a `TypeError` or `RangeError` that names the argument.
 *
 * @example
 * toTable(rank(catalogue, patient), { columns: ['rank', 'title', 'score'], caption: 'Birthe' })
 */
export const toTable = (subject: Tabular, options: TableOptions = {}): Table => {
  const { caption, locale, limit, asked } = settle(options);
  const words = wordsOf(locale);
  const { rows, columns, labels } = tabled(subject, words);
  const chosen = (asked ?? columns).map((column): Column => {
    const own = typeof column === 'string' ? { key: column } : column;
    const known = columns.find(({ key }) => key === own.key);
    return {
      label: (Object.hasOwn(labels, own.key) ? labels[own.key] : undefined) ?? own.key,
      ...known,
      ...own,
    };
  });
  const there = new Set([...rows.flatMap(Object.keys), ...columns.map(({ key }) => key)]);
  for (const [at, { key }] of chosen.entries()) {
    if (there.has(key) || rows.length === 0) continue;
    const keys = [...there].join(', ');
    throw new RangeError(`columns[${at}]: expected one of ${keys}, got ${JSON.stringify(key)}`);
  }
  const shown = rows.slice(0, limit);
  const cells = chosen.map((column) =>
    cellsOf(
      shown.map((row) => row[column.key]),
      column,
      words,
    ),
  );
  const written: Written = {
    caption,
    headings: chosen.map(({ key, label = key, unit }) => (unit ? `${label} (${unit})` : label)),
    isRight: cells.map(({ isRight }) => isRight),
    rows: shown.map((_, at) => cells.map(({ texts }) => texts[at]!)),
    below:
      rows.length === 0
        ? words.nothing
        : rows.length > shown.length
          ? words.more(rows.length - shown.length)
          : undefined,
  };
  const markdown = markdownOf(written);
  return {
    caption,
    columns: chosen,
    rows,
    markdown,
    ...shownBy({
      'text/plain': plainOf(written),
      'text/html': htmlOf(written),
      'text/markdown': markdown,
    }),
  };
};

const settle = (options: TableOptions) => {
  checkKeys(options, ['columns', 'caption', 'locale', 'limit']);
  const { columns, caption, locale = 'en', limit = 200 } = options;
  if (caption !== undefined && typeof caption !== 'string') {
    throw new TypeError(`caption: expected a text, got ${kindOf(caption)}`);
  }
  checkChoice('locale', locale, ['en', 'da']);
  const isCount = Number.isSafeInteger(limit) && limit >= 1;
  checkNumber('limit', limit, [isCount, 'a whole number of 1 or more']);
  if (columns !== undefined) {
    checkItems('columns', columns, [isColumn, 'a key, or a column { key, decimals: 0 to 20 … }']);
  }
  return { caption, locale, limit, asked: columns };
};

const isColumn = (column: unknown): boolean => {
  if (typeof column === 'string') return true;
  const { key, decimals = 0, as } = (column ?? {}) as Partial<Column>;
  const isDecimals = Number.isSafeInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  return typeof key === 'string' && isDecimals && [undefined, 'p', 'percent'].includes(as);
};

const MOST_DECIMALS = 20;
