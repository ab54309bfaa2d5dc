/** Rows of a foreign table → activities as the door takes them. */
import type { Issue } from '../model/issue.ts';
import { pointer, shown } from '../model/pointer.ts';
import { readDate, readNumber } from './cell.ts';
import { type Field, fieldAt, type Step, stepsOf } from './fields.ts';
import type { Mapping, Rule } from './mapping.ts';
import { isObject } from './object.ts';

/** A problem in a foreign table. `path` is a JSON pointer into the row of the table. */
export interface ImportIssue extends Issue {
  /** JSON pointer into the activity: the field that is unknown, or the reason why the row is lost. */
  readonly field: string;
}

/** What a mapping makes of one row. */
export interface MappedRow {
  /** For the door, `parseActivity`. An empty text stands where a value could not be read. */
  readonly value: unknown;
  readonly issues: readonly ImportIssue[];
}

/**
 * Maps rows one by one. A value that its rule cannot read is an empty text in the result, so that the door can make as much
 * unknown as is safe (a bad lower age limit takes the upper one along), and an issue says where it stood.
 */
export const mapRows = function* (
  mapping: Mapping,
  rows: Iterable<unknown>,
): Generator<MappedRow, void, undefined> {
  const plan = planOf(mapping);
  let at = 0;
  for (const row of rows) {
    yield isObject(row) ? mapRow(plan, row, at) : { value: row, issues: [] };
    at += 1;
  }
};

/** A column of the table. */
export interface Column {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A mapping with its paths parsed once for all rows. */
interface Plan {
  readonly constants: readonly (readonly [readonly Step[], unknown])[];
  readonly fillings: readonly Filling[];
  readonly empty: ReadonlySet<string>;
  readonly extra: readonly Column[];
  readonly keepsRest: boolean;
  readonly read: ReadonlySet<string>;
}

interface Filling {
  readonly field: Field;
  readonly columns: readonly Column[];
  readonly rule: Rule;
  readonly table: ReadonlyMap<string, unknown> | undefined;
}

type Row = { readonly [key: string]: unknown };
type Json = { [key: string | number]: unknown };

const planOf = (mapping: Mapping): Plan => {
  const { source, constants = {}, fields, empty = [], extra = [] } = mapping;
  const named = extra.filter((name) => name !== '*').map(columnOf);
  return {
    constants: [
      ...(source === undefined ? [] : [[['source'], source] as const]),
      ...Object.entries(constants).map(([path, value]) => [stepsOf(path), value] as const),
    ],
    fillings: Object.entries(fields).flatMap(([path, rule]) => {
      const field = fieldAt(path);
      if (!field) return [];
      const table = rule.values && new Map(Object.entries(rule.values));
      return [{ field, rule, columns: columnsOf(rule), table }];
    }),
    empty: new Set(['', ...empty]),
    extra: named,
    keepsRest: named.length < extra.length,
    read: readBy(mapping),
  };
};

export const columnsOf = ({ from, join = [] }: Rule): Column[] =>
  (from === undefined ? join : [from]).map(columnOf);

const columnOf = (name: string): Column => ({ name, steps: stepsOf(name) });

/** Names of the columns that a mapping reads; of a nested one also that of its outermost part. */
export const readBy = ({ fields, extra = [] }: Mapping): ReadonlySet<string> =>
  new Set(
    [...Object.values(fields).flatMap(columnsOf), ...extra.map(columnOf)].flatMap(
      ({ name, steps }) => [name, String(steps[0])],
    ),
  );

const mapRow = (plan: Plan, row: Row, at: number): MappedRow => {
  const value: Json = {};
  const issues: ImportIssue[] = [];
  for (const filling of plan.fillings) {
    const { found, problems } = fill(filling, row, plan.empty);
    if (found !== undefined) setAt(value, filling.field.steps, found);
    for (const { column, expected, received } of problems) {
      issues.push({
        code: 'bad-value',
        severity: 'error',
        path: columnPointer(column, Object.hasOwn(row, column.name)),
        field: pointer(filling.field.steps),
        row: at,
        expected,
        received: shown(received),
      });
    }
  }
  for (const [steps, constant] of plan.constants) setAt(value, steps, constant);
  const extra = extraOf(plan, row);
  if (extra.length > 0) value.extra = Object.fromEntries(extra);
  settle(value);
  const id = typeof value.id === 'string' ? { id: value.id } : {};
  return { value, issues: issues.map((issue) => ({ ...issue, ...id })) };
};

/** A header with dots is one key of a flat row, and a path in a nested one. */
export const columnPointer = ({ name, steps }: Column, isKey: boolean): string =>
  pointer(isKey ? [name] : steps);

/** No field takes it, so that the door makes as much unknown as it must; a null would say that nothing was said. */
export const UNREAD = '';

interface CellProblem {
  readonly column: Column;
  readonly expected: string;
  readonly received: unknown;
}

/** Columns → values → meanings → what the field takes; undefined where the row says nothing. */
const fill = (
  { field, columns, rule, table }: Filling,
  row: Row,
  empty: ReadonlySet<string>,
): { found: unknown; problems: CellProblem[] } => {
  const values: unknown[] = [];
  const problems: CellProblem[] = [];
  for (const column of columns) {
    for (const cell of cellsOf(valueAt(row, column), rule.split, empty)) {
      const meaning = meaningOf(cell, table, field, rule);
      if ('expected' in meaning) {
        problems.push({ column, expected: meaning.expected, received: cell });
        values.push(UNREAD);
      } else if (meaning.value !== null && !values.includes(meaning.value)) {
        values.push(meaning.value);
      }
    }
  }
  const { kind, key } = field;
  if (values.length === 0) return { found: undefined, problems };
  if (kind === 'texts' || kind === 'dates') return { found: values, problems };
  if (kind === 'objects') {
    const found = key === undefined ? values : values.map((value) => value && { [key]: value });
    return { found, problems };
  }
  if (problems.length > 0) return { found: UNREAD, problems };
  if (values.length === 1) return { found: values[0], problems };
  if (kind === 'text' && (rule.join || rule.with !== undefined)) {
    return { found: values.join(rule.with ?? ' '), problems };
  }
  const column = columns[0] as Column;
  const received = values.join(rule.split ?? ', ');
  return { found: UNREAD, problems: [{ column, expected: 'one value', received }] };
};

/** What a column says: trimmed texts, numbers and truths, without what says nothing. */
const cellsOf = (
  value: unknown,
  split: string | undefined,
  empty: ReadonlySet<string>,
): unknown[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => cellsOf(item, split, empty));
  if (typeof value !== 'string') return [value];
  const parts = split === undefined ? [value] : value.split(split);
  return parts.map((part) => part.trim()).filter((part) => !empty.has(part));
};

const TABLE_SHOWN = 8;

const meaningOf = (
  cell: unknown,
  table: Filling['table'],
  { kind }: Field,
  { number, date }: Rule,
): { value: unknown } | { expected: string } => {
  if (typeof cell === 'object') return { expected: 'a text, a number, true or false' };
  const text = String(cell);
  if (table?.has(text)) return { value: table.get(text) };
  const others = table?.has('*') ? { value: table.get('*') } : undefined;
  if (kind === 'number') {
    const value = readNumber(cell, number);
    return value === undefined ? (others ?? { expected: numberExpected(number) }) : { value };
  }
  if (kind === 'date' || kind === 'dates') {
    const value = readDate(cell, date);
    return value === undefined
      ? (others ?? { expected: `a date ${date ?? 'YYYY-MM-DD'}` })
      : { value };
  }
  if (table) {
    const keys = [...table.keys()].slice(0, TABLE_SHOWN).join(', ');
    return others ?? { expected: `one of ${keys}${table.size > TABLE_SHOWN ? ', …' : ''}` };
  }
  return { value: text };
};

const numberExpected = (number: Rule['number']): string =>
  number?.decimal === undefined ? 'a number' : `a number with decimals after "${number.decimal}"`;

/** The exact name first, so that headers with dots are found; own keys alone. */
const valueAt = (row: Row, { name, steps }: Column): unknown => {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const step of steps) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Json)[step];
  }
  return value;
};

const extraOf = ({ extra, keepsRest, read, empty }: Plan, row: Row): [string, unknown][] => {
  const kept = extra.map((column): [string, unknown] => [column.name, valueAt(row, column)]);
  const rest = keepsRest ? Object.entries(row).filter(([name]) => !read.has(name)) : [];
  return [...kept, ...rest].filter(
    ([, value]) =>
      value !== undefined &&
      value !== null &&
      !(typeof value === 'string' && empty.has(value.trim())),
  );
};

/** Sets a value, making the objects and lists on the way. Steps are those of a field of the model, never of a row. */
export const setAt = (root: Json, steps: readonly Step[], value: unknown): void => {
  let at = root;
  for (const [place, step] of steps.slice(0, -1).entries()) {
    at[step] ??= typeof steps[place + 1] === 'number' ? [] : {};
    at = at[step] as Json;
  }
  at[steps[steps.length - 1] as Step] = value;
};

/** Takes away what says nothing by itself: a place that is nowhere, a currency without an amount, gaps in lists. */
const settle = (value: Json): void => {
  if (Array.isArray(value.places)) {
    value.places = value.places.filter(
      (place: Json) => 'point' in place || 'name' in place || 'address' in place,
    );
    if ((value.places as unknown[]).length === 0) delete value.places;
  }
  const { cost } = value;
  if (isObject(cost) && !('amountMinor' in cost)) {
    const { currency: _, per: __, ...rest } = cost;
    if (Object.keys(rest).length > 0) value.cost = rest;
    else delete value.cost;
  }
  closeGaps(value);
};

/** Lists whose first elements no column filled have holes. */
export const closeGaps = (value: Json): void => {
  const { schedule } = value;
  for (const owner of [value, ...(isObject(schedule) ? [schedule as Json] : [])]) {
    for (const [key, list] of Object.entries(owner)) {
      if (Array.isArray(list)) owner[key] = list.filter(() => true);
    }
  }
};
