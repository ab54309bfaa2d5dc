/** The one definition of a mapping's JSON. */
import type { Issue, Result } from '../model/issue.ts';
import { parseStrictly } from '../model/parse.ts';
import { pointer, shown } from '../model/pointer.ts';
import {
  anything,
  described,
  list,
  number,
  object,
  oneOf,
  pattern,
  type Shape,
  some,
  text,
  where,
} from '../model/shape.ts';
import { expectedAt, type Field, fieldAt, targetPaths } from './fields.ts';
import { dateFormats, type Mapping, type NumberFormat, type Rule } from './mapping.ts';
import { isObject } from './object.ts';

const LIMIT = Number.POSITIVE_INFINITY;

const numberFormat = object<NumberFormat>({
  decimal: described(
    oneOf(['.', ',']),
    'The decimal sign; the other one may then stand between thousands.',
  ),
  times: described(
    where(number(0, LIMIT, 'a factor'), (times) => times > 0, 'a factor above 0'),
    'Multiplies: 100 makes minor units of kroner.',
  ),
});

/** One rule of a mapping. */
export const ruleShape: Shape<Rule> = where(
  object<Rule>({
    from: described(text, 'A column: its exact name, or a path such as geometry.coordinates[1].'),
    join: described(list(text), 'Several columns, for a list or a text.'),
    with: described(
      pattern(/^[\s\S]*$/, 'a text'),
      'What stands between the values that make up one text.',
    ),
    split: described(
      pattern(/^[\s\S]+$/, 'a text that is not empty'),
      'What stands between several values in one cell.',
    ),
    values: described(
      anything,
      "What the source's values mean; null is unknown, and * any value that is not here.",
    ),
    number: numberFormat,
    date: described(oneOf(dateFormats), 'How dates are written; a time after them is passed over.'),
  }),
  ({ from, join }) => (from === undefined) !== (join === undefined),
  'either from or join',
);

/** What a mapping file looks like: the parser checks by it, and JSON Schema is generated from it. */
export const mappingShape: Shape<Mapping> = object<Mapping>(
  {
    $schema: text,
    name: text,
    source: described(text, 'Becomes the source of every activity.'),
    empty: described(list(text), 'Texts that say nothing, such as N/A.'),
    constants: described(anything, 'Values that are the same for every row, by field.'),
    fields: described(
      some(targetPaths, ruleShape) as Shape<Mapping['fields']>,
      'Rules by the field that they fill; id and title must be there.',
    ),
    extra: described(
      list(text),
      'Columns that are kept as they are; * is every column that no rule reads.',
    ),
  },
  ['fields'],
);

/** Reads a mapping. Anything missing, bad or unknown in it is an issue, all of them at once, with its JSON pointer. */
export const parseMapping = (input: unknown): Result<Mapping> => {
  const result = parseStrictly(mappingShape, input, 'a mapping');
  const issues = [...result.issues, ...(isObject(input) ? misfitsOf(input) : [])];
  return issues.length > 0 ? { ok: false, issues } : result;
};

type Raw = { readonly [key: string]: unknown };

/** What a shape cannot say: that rules and constants suit the fields that they fill. */
const misfitsOf = ({ fields, constants, source }: Raw): Issue[] => {
  const rules = isObject(fields) ? fields : {};
  const fixed = isObject(constants) ? constants : {};
  const missing = isObject(fields)
    ? ['id', 'title'].filter((path) => !Object.hasOwn(rules, path))
    : [];
  return [
    ...missing.map((path) => problem('missing', ['fields', path], 'a rule for it', undefined)),
    ...Object.entries(rules).flatMap(([path, rule]) => {
      const field = fieldAt(path);
      return field && isObject(rule) ? ruleMisfits(field, path, rule) : [];
    }),
    ...Object.entries(fixed).flatMap(([path, value]) => constantMisfits(path, value)),
    ...filledTwice([
      ...(source === undefined ? [] : [['source']]),
      ...Object.keys(rules).map((path) => ['fields', path]),
      ...Object.keys(fixed).map((path) => ['constants', path]),
    ]),
  ];
};

/** Places of the mapping whose field another one before it fills, or a whole of which it is a part. */
const filledTwice = (places: readonly (readonly string[])[]): Issue[] => {
  const targets = places.map((place) => place[place.length - 1] as string);
  return places.flatMap((place, at) => {
    const target = targets[at] as string;
    const isTaken = targets.some(
      (other, o) => (other === target && o < at) || target.startsWith(`${other}[`),
    );
    if (!isTaken || !fieldAt(target)) return [];
    return [problem('bad-value', place, 'a field that nothing else fills', target)];
  });
};

const constantMisfits = (path: string, value: unknown): Issue[] => {
  const field = fieldAt(path);
  if (!field || path === 'id' || path === 'title') {
    const expected = 'a field of the model other than id and title';
    return [problem('unknown-field', ['constants', path], expected, value)];
  }
  const expected = expectedAt(field.steps, value);
  return expected === undefined ? [] : [problem('bad-value', ['constants', path], expected, value)];
};

/** Keys of a rule that only some kinds of fields have a use for. */
const USES: {
  readonly [key: string]: { readonly kinds: readonly Field['kind'][]; readonly expected: string };
} = {
  join: {
    kinds: ['text', 'texts', 'dates', 'objects'],
    expected: 'from: the field takes one value',
  },
  with: { kinds: ['text'], expected: 'nothing: the field is not a text' },
  number: { kinds: ['number'], expected: 'nothing: the field is not a number' },
  date: { kinds: ['date', 'dates'], expected: 'nothing: the field is not a date' },
};

const ruleMisfits = (field: Field, path: string, rule: Raw): Issue[] => {
  const place = ['fields', path];
  const unused = Object.entries(USES)
    .filter(([key, { kinds }]) => Object.hasOwn(rule, key) && !kinds.includes(field.kind))
    .map(([key, { expected }]) => problem('bad-value', [...place, key], expected, rule[key]));
  const table = isObject(rule.values) ? Object.entries(rule.values) : [];
  const misfits = table.flatMap(([key, meaning]) => {
    const expected = meaning === null ? undefined : expectedAt(valueSteps(field), meaning);
    if (expected === undefined) return [];
    return [problem('bad-value', [...place, 'values', key], `${expected}, or null`, meaning)];
  });
  return [...unused, ...misfits];
};

/** Where one value goes: into the field, or into the first element of a list. */
const valueSteps = ({ steps, kind, key }: Field) => {
  if (kind === 'objects') return [...steps, 0, ...(key === undefined ? [] : [key])];
  return kind === 'texts' || kind === 'dates' ? [...steps, 0] : steps;
};

const problem = (
  code: Issue['code'],
  path: readonly string[],
  expected: string,
  value: unknown,
): Issue => ({
  code,
  severity: 'error',
  path: pointer(path),
  expected,
  received: shown(value),
});
