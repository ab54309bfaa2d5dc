/** A flat row whose columns carry our own names → an activity as the door takes it. */
import { readDate, readNumber } from './cell.ts';
import { type Field, fieldAt } from './fields.ts';
import { closeGaps, setAt } from './map-rows.ts';
import { isObject } from './pointer.ts';

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
  for (const [name, cell] of Object.entries(row)) {
    const field = fieldAt(name);
    const isText = typeof cell === 'string';
    if (isText && cell.trim() === '') continue;
    if (name.startsWith(EXTRA)) extra.push([name.slice(EXTRA.length), cell]);
    else if (field) setAt(value, field.steps, isText ? readCell(cell.trim(), field) : cell);
    else others.push([name, cell]);
  }
  closeGaps(value);
  const kept = extra.length > 0 ? [['extra', Object.fromEntries(extra)] as const] : [];
  return Object.fromEntries([...Object.entries(value), ...others, ...kept]);
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
