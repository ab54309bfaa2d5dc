/** A column in the order of its values: who lies above or below a limit is a run of rows. */
import { add } from '../math/bitset.ts';

export interface SortedColumn {
  /** Ascending. */
  readonly values: Float64Array;
  /** Row of each value. */
  readonly rows: Int32Array;
}

/** Rows whose value is NaN are left out, and those of one value ascend. A counting sort: most values come often. */
export const sortColumn = (column: ArrayLike<number>): SortedColumn => {
  const counts = new Map<number, number>();
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let size = 0;
  const next = new Map<number, number>();
  for (const value of Float64Array.from(counts.keys()).sort()) {
    next.set(value, size);
    size += counts.get(value) as number;
  }
  const values = new Float64Array(size);
  const rows = new Int32Array(size);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    const at = next.get(value);
    if (at === undefined) continue;
    values[at] = value;
    rows[at] = row;
    next.set(value, at + 1);
  }
  return { values, rows };
};

/** Adds the rows whose value is below the limit. Cost O(log rows + rows added). */
export const addBelow = (column: SortedColumn, limit: number, set: Uint32Array): void =>
  eachBelow(column, limit, (row) => add(set, row));

/** Visits the rows whose value is below the limit. Cost O(log rows + rows visited). */
export const eachBelow = (
  { values, rows }: SortedColumn,
  limit: number,
  visit: (row: number) => void,
): void => {
  const end = firstAt(values, (value) => value >= limit);
  for (let at = 0; at < end; at++) visit(rows[at] as number);
};

/** Adds the rows whose value is above the limit. Cost O(log rows + rows added). */
export const addAbove = ({ values, rows }: SortedColumn, limit: number, set: Uint32Array): void => {
  for (let at = firstAt(values, (value) => value > limit); at < rows.length; at++) {
    add(set, rows[at] as number);
  }
};

/** First place at which an ascending column passes a test, by halving. */
const firstAt = (values: Float64Array, passes: (value: number) => boolean): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(values[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
};
