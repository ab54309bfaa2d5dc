/** Wrong calls: each check throws a `TypeError` or `RangeError` that names the argument, the rule and what came, of patients its type. */
import { isDate } from '../math/calendar.ts';
import { shown, typeName } from '../model/pointer.ts';
import { isPlainObject } from '../model/shape.ts';
import type { Assessment } from './assessment.ts';
import type { NeedMapping } from './need-mapping.ts';
import { parseAssessment } from './parse-assessment.ts';
import { parseNeedMapping } from './parse-need-mapping.ts';

export const checkList = (value: unknown, name: string): void => {
  if (!Array.isArray(value)) {
    throw new TypeError(`${name}: expected a list, got ${typeName(value)}`);
  }
};

export const checkAssessment = (value: Assessment, name: string): void => {
  const [issue] = parseAssessment(value).issues;
  if (!issue) return;
  throw new TypeError(`${name}${issue.path}: expected ${issue.expected}, got ${issue.received}`);
};

/** An object with no other keys than these. */
export const checkKeys = (options: unknown, known: { readonly [key: string]: true }): void => {
  if (!isPlainObject(options)) {
    throw new TypeError(`options: expected an object, got ${typeName(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(known, key)) continue;
    const keys = Object.keys(known).join(', ');
    throw new TypeError(`options: expected keys among ${keys}, got ${shown(key)}`);
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

export const checkMapping = (value: NeedMapping, name: string): void => {
  const [issue] = parseNeedMapping(value).issues;
  if (!issue) return;
  throw new TypeError(`${name}${issue.path}: expected ${issue.expected}, got ${issue.received}`);
};
