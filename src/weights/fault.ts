/** What is wrong with an answer or an observation: issues that name the place and the type, and never quote what stands there. */
import type { Issue, IssueCode } from '../model/issue.ts';
import { pointer, typeName } from '../model/pointer.ts';

export type Path = readonly (string | number)[];

/** A field that is missing, or that holds what it must not. */
export const fault = (path: Path, expected: string, value: unknown): Issue =>
  told(value === undefined ? 'missing' : 'bad-value', path, [expected, value]);

export const notAnObject = (path: Path, expected: string, value: unknown): Issue =>
  told('not-an-object', path, [expected, value]);

export const repeated = (path: Path, expected: string, value: unknown): Issue =>
  told('duplicate', path, [expected, value]);

/** The name of an unknown field is not repeated either: `*` stands for it. */
export const unknownField = (path: Path, expected: string, value: unknown): Issue =>
  told('unknown-field', [...path, '*'], [expected, value]);

const told = (
  code: IssueCode,
  path: Path,
  [expected, value]: readonly [expected: string, value: unknown],
): Issue => ({
  code,
  severity: 'error',
  path: pointer(path),
  expected,
  received: typeName(value),
});

/** Issues of keys that are not among the known. */
export const unknownFields = (
  path: Path,
  value: object,
  known: readonly string[],
): readonly Issue[] =>
  Object.entries(value)
    .filter(([key, field]) => field !== undefined && !known.includes(key))
    .map(([, field]) => unknownField(path, `a field among ${known.join(', ')}`, field));
