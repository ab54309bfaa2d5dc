/** A flat row whose columns carry our own names → an activity as the door takes it. */
import { readDate, readNumber } from './cell.ts';
import { type Field, fieldAt, type Step } from './fields.ts';
import { closeGaps, setAt } from './map-rows.ts';
import { isObject } from './object.ts';

const SEPARATOR = ';';
const EXTRA = 'extra.';

type Json = { [key: string | number]: unknown };

/**
 * Nests a row with headers such as `cost.free` and `places[0].point.lat`. Cells that are texts are read as what their
 * field takes: numbers (with a decimal point or comma), lists with `;` between their elements, lists of objects as
 * JSON. An empty cell says nothing. Anything else stays as it is, for the door to judge.
 */
export const nestRow = (row: unknown): unknown => {
  if (!isObject(row)) return row;
  const value: Json = {};
  const others: [string, unknown][] = [];
  const extra: [string, unknown][] = [];
  const made = new Set<unknown>();
  for (const [name, cell] of Object.entries(row)) {
    const field = fieldAt(name);
    const isText = typeof cell === 'string';
    if (isText && cell.trim() === '') continue;
    if (name.startsWith(EXTRA)) extra.push([name.slice(EXTRA.length), cell]);
    else if (!field || !isFree(value, field.steps, made)) others.push([name, cell]);
    else {
      setAt(value, field.steps, isText ? readCell(cell.trim(), field) : cell);
      remember(value, field.steps, made);
    }
  }
  closeGaps(value);
  const kept = extra.length > 0 ? [['extra', Object.fromEntries(extra)] as const] : [];
  return Object.fromEntries([...Object.entries(value), ...others, ...kept]);
};

/** Whether a path leads through nothing but what was made for this row: never into a cell, nor into the caller's objects. */
const isFree = (value: Json, steps: readonly Step[], made: ReadonlySet<unknown>): boolean => {
  let at: unknown = value;
  for (const step of steps.slice(0, -1)) {
    at = (at as Json)[step];
    if (at === undefined) return true;
    if (!made.has(at)) return false;
  }
  const there = (at as Json)[steps[steps.length - 1] as Step];
  return there === undefined || made.has(there); // a whole list takes the place of its parts
};

const remember = (value: Json, steps: readonly Step[], made: Set<unknown>): void => {
  let at: unknown = value;
  for (const step of steps.slice(0, -1)) {
    at = (at as Json)[step];
    made.add(at);
  }
};

const readCell = (text: string, { kind, key }: Field): unknown => {
  if (kind === 'number') return readNumber(text) ?? readNumber(text, { decimal: ',' }) ?? text;
  if (kind === 'date') return readDate(text) ?? text;
  if (kind === 'text' || kind === 'fact') return text;
  if (kind === 'objects' && text.startsWith('[')) return jsonIn(text);
  const parts = [...new Set(text.split(SEPARATOR).map((part) => part.trim()))].filter(Boolean);
  if (kind === 'objects') return key === undefined ? text : parts.map((part) => ({ [key]: part }));
  return parts;
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text; // the door says what it expected
  }
};
