/** Rows and columns, before they are printed. */
import { isObject } from '../evaluate/kind.ts';
import type { Column } from './cells.ts';

export interface Tabled {
  readonly rows: readonly { readonly [key: string]: unknown }[];
  /** Those that are shown unless told. */
  readonly columns: readonly Column[];
  /** Words for keys. */
  readonly labels: { readonly [key: string]: string };
}

export type Row = Tabled['rows'][number];

/** Objects within a row, as keys with a dot. */
export const flattened = (row: object, prefix = ''): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (typeof value === 'function') return [];
      return isObject(value) && !ArrayBuffer.isView(value)
        ? Object.entries(flattened(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, value]];
    }),
  );

/** Columns by key, without those that say the same everywhere or nothing at all. */
export const columnsOf = (...columns: readonly (string | Column | false)[]): readonly Column[] =>
  columns
    .filter((column) => column !== false)
    .map((column) => (typeof column === 'string' ? { key: column } : column));

/** Of shares and weights. */
export const shares: Pick<Column, 'decimals'> = { decimals: 2 };
