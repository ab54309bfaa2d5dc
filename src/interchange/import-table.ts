/** A table in, activities out: the mapping and the door in one pass. */
import type { Activity } from '../model/activity.ts';
import type { Issue } from '../model/issue.ts';
import { parseActivities } from '../model/parse.ts';
import { pointer } from '../model/pointer.ts';
import { stepsOf } from './fields.ts';
import {
  type Column,
  columnPointer,
  columnsOf,
  type ImportIssue,
  mapRows,
  readBy,
  UNREAD,
} from './map-rows.ts';
import type { Mapping } from './mapping.ts';
import { nestRow } from './nest.ts';
import { isObject } from './object.ts';

/** Every row is accounted for: it became an activity, or an issue with its `row` says why not (see `losesRow`). */
export interface Import {
  readonly activities: readonly Activity[];
  /** By row; of a row first the mapping's, then the door's. */
  readonly issues: readonly ImportIssue[];
  /** How many rows came. */
  readonly rows: number;
  /** Columns that the mapping neither reads nor keeps in `extra`. */
  readonly unread: readonly string[];
}

/**
 * Imports rows by a mapping; without one their columns carry our own names, such as `cost.free` (see `nestRow`).
 * The good rows are kept, whatever the bad ones hold.
 */
export const importTable = (rows: Iterable<unknown>, mapping?: Mapping): Import => {
  const names = new Set<string>();
  let count = 0;
  const watched = function* () {
    for (const row of rows) {
      count += 1;
      if (isObject(row)) for (const name of Object.keys(row)) names.add(name);
      yield row;
    }
  };
  const { activities, issues } = mapping
    ? importMapped(mapping, watched(), names)
    : importNamed(watched());
  const read = mapping && readBy(mapping);
  const unread = read && !read.has('*') ? [...names].filter((name) => !read.has(name)) : [];
  return { activities, issues, rows: count, unread };
};

/** Whether an issue says that its row is lost, and not only a field of it. */
export const losesRow = (issue: Issue & { readonly field?: string }): boolean => {
  const { code, severity, path, field = path } = issue;
  if (code === 'not-an-object' || code === 'duplicate-id') return true;
  return severity === 'error' && (field === '/id' || field === '/title');
};

const importNamed = (rows: Iterable<unknown>) => {
  const nested = function* () {
    for (const row of rows) yield nestRow(row);
  };
  const { activities, issues } = parseActivities(nested());
  return { activities, issues: issues.map((issue) => ({ ...issue, field: issue.path })) };
};

const importMapped = (mapping: Mapping, rows: Iterable<unknown>, names: ReadonlySet<string>) => {
  const found: ImportIssue[] = [];
  const values = function* () {
    for (const { value, issues } of mapRows(mapping, rows)) {
      found.push(...issues);
      yield value;
    }
  };
  const { activities, issues } = parseActivities(values());
  const columnAt = columnFinder(mapping, names);
  for (const issue of issues) {
    // An empty text stands where the mapping has told more already.
    if (issue.code === 'bad-value' && issue.received === JSON.stringify(UNREAD)) continue;
    found.push({ ...issue, path: columnAt(issue.path), field: issue.path });
  }
  return { activities, issues: found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
};

/** The column that a field comes from, or the first of those that a part of it comes from; else the whole row. */
const columnFinder = (
  { fields }: Mapping,
  names: ReadonlySet<string>,
): ((field: string) => string) => {
  const columns = Object.entries(fields).flatMap(([path, rule]): [string, Column][] => {
    const [column] = columnsOf(rule);
    return column ? [[pointer(stepsOf(path)), column]] : [];
  });
  return (field) => {
    const isWithin = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`);
    const [, column] =
      columns.find(([path]) => isWithin(field, path)) ??
      columns.find(([path]) => field !== '' && isWithin(path, field)) ??
      [];
    return column ? columnPointer(column, names.has(column.name)) : '';
  };
};
