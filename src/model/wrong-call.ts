/** Wrong calls: each check throws a `TypeError` or `RangeError` that names the argument, the rule and what came, of patients its type. */
import { isDate } from '../math/calendar.ts';
import { shown, typeName } from './pointer.ts';
import { isPlainObject } from './shape.ts';

/** An object with no other keys than these. */
export const checkKeys = (
  options: unknown,
  known: { readonly [key: string]: true },
  name = 'options',
): void => {
  if (!isPlainObject(options)) {
    throw new TypeError(`${name}: expected an object, got ${typeName(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(known, key)) continue;
    const keys = Object.keys(known).join(', ');
    throw new TypeError(`${name}: expected keys among ${keys}, got ${shown(key)}`);
  }
};

export const checkDay = (value: unknown, name: string): void => {
  if (typeof value !== 'string') {
    throw new TypeError(`${name}: expected a date YYYY-MM-DD, got ${typeName(value)}`);
  }
  if (!isDate(value)) {
    throw new RangeError(`${name}: expected a date YYYY-MM-DD, got ${shown(value)}`);
  }
};

export const checkList: (value: unknown, name: string) => asserts value is readonly unknown[] = (
  value,
  name,
) => {
  if (!Array.isArray(value)) {
    throw new TypeError(`${name}: expected a list, got ${typeName(value)}`);
  }
};
