/** The words in which a shape of JSON is defined, once; checking and JSON Schema both read it. The owner of valibot. */
import * as v from 'valibot';

/** What a value must look like to be a `T`. Opaque: what is inside is valibot's, and no type of ours speaks of that. */
export interface Shape<out T> {
  readonly '~value'?: T;
}

type Schema<T> = v.GenericSchema<unknown, T>;

const shapeOf = <T>(schema: Schema<T>): Shape<T> => schema as unknown as Shape<T>;

/** The valibot schema of a shape, for those who make a JSON Schema of it. */
export const schemaOf = <T>(made: Shape<T>): Schema<T> => made as unknown as Schema<T>;

/** One place where a value is not as its shape says. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly value: unknown;
}

type RequiredKey<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
type Fields<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> };

/** An object; every field of `T` has its shape here, or it does not compile. Unknown fields are told by `inspect`. */
export const object = <T extends object>(
  fields: Fields<T>,
  required: readonly RequiredKey<T>[] = [],
): Shape<T> => {
  const entries: Record<string, v.GenericSchema> = {};
  for (const [key, field] of Object.entries<Shape<unknown>>(fields)) {
    const schema = schemaOf(field);
    entries[key] = required.some((name) => name === key) ? schema : v.optional(schema);
  }
  const expected = (issue: { readonly path?: readonly { readonly key: unknown }[] | undefined }) =>
    expectationOf(entries[String(issue.path?.at(-1)?.key)]) ?? 'an object';
  return shapeOf<unknown>(v.looseObject(entries, expected)) as Shape<T>;
};

export const list = <T>(item: Shape<T>): Shape<readonly T[]> =>
  shapeOf(v.array(schemaOf(item), 'a list'));

/** A list of different values, at least one. */
export const options = <const T extends string>(values: readonly T[]): Shape<readonly T[]> =>
  where(
    list(oneOf(values)),
    (all) => all.length > 0 && new Set(all).size === all.length,
    'at least one value, none of them twice',
  );

export const oneOf = <const T extends string>(values: readonly T[]): Shape<T> =>
  shapeOf(v.picklist(values, `one of ${values.join(', ')}`));

/** Named values of one shape, each of them optional. */
export const some = <const K extends string, T>(
  keys: readonly K[],
  shape: Shape<T>,
): Shape<{ readonly [N in K]?: T }> => named(keys, shape, []) as Shape<{ readonly [N in K]?: T }>;

/** Named values of one shape, all of them required. */
export const each = <const K extends string, T>(
  keys: readonly K[],
  shape: Shape<T>,
): Shape<{ readonly [N in K]: T }> => named(keys, shape, keys) as Shape<{ readonly [N in K]: T }>;

const named = (
  keys: readonly string[],
  shape: Shape<unknown>,
  required: readonly string[],
): Shape<unknown> =>
  object<Record<string, unknown>>(
    Object.fromEntries(keys.map((key) => [key, shape])),
    required as never[],
  );

/** Names that JavaScript itself uses: valibot passes over them, so a record refuses them. */
const RESERVED: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** Values of one shape by names of one shape. */
export const record = <T>(
  key: Shape<string>,
  value: Shape<T>,
): Shape<{ readonly [name: string]: T }> =>
  shapeOf(v.record(schemaOf(key) as v.GenericSchema<string, string>, schemaOf(value), 'an object'));

/** A value, or null where it is none. */
export const orNull = <T>(shape: Shape<T>): Shape<T | null> => shapeOf(v.nullable(schemaOf(shape)));

/** One of two shapes; a parser asks first which of them it is, for the sake of its issues. */
export const either = <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  shapeOf<A | B>(v.union([schemaOf(one), schemaOf(other)]));

/** A text that says something. */
export const text: Shape<string> = shapeOf(
  v.pipe(v.string('a text'), v.regex(/\S/, 'a text that is not empty')),
);

export const anything: Shape<{ readonly [key: string]: unknown }> = shapeOf(
  v.record(v.string(), v.unknown(), 'an object'),
);

export const truth: Shape<boolean> = shapeOf(v.boolean('true or false'));

/** A finite number from `min` to `max`, both inclusive. */
export const number = (min: number, max: number, unit: string): Shape<number> => {
  const expected = `${unit}, ${min} ${max === Number.POSITIVE_INFINITY ? 'or more' : `to ${max}`}`;
  const least = v.pipe(v.number(expected), v.finite(expected), v.minValue(min, expected));
  const isOpen = max === Number.POSITIVE_INFINITY;
  return shapeOf<number>(isOpen ? least : v.pipe(least, v.maxValue(max, expected)));
};

/** A whole number from `min` to `max`, both inclusive. */
export const whole = (min: number, max: number, unit: string): Shape<number> => {
  const expected = `${unit}, whole, ${min} ${max === Number.POSITIVE_INFINITY ? 'or more' : `to ${max}`}`;
  const least = v.pipe(v.number(expected), v.safeInteger(expected), v.minValue(min, expected));
  const isOpen = max === Number.POSITIVE_INFINITY;
  return shapeOf<number>(isOpen ? least : v.pipe(least, v.maxValue(max, expected)));
};

/** A text that matches a pattern. */
export const pattern = (regex: RegExp, expected: string): Shape<string> =>
  shapeOf(v.pipe(v.string(expected), v.regex(regex, expected)));

/** A shape with a rule that JSON Schema cannot say. */
export const where = <T>(
  shape: Shape<T>,
  holds: (value: T) => boolean,
  expected: string,
): Shape<T> => shapeOf(v.pipe(schemaOf(shape), v.check(holds, expected)) as Schema<T>);

/** A shape with a sentence for JSON Schema and editors. */
export const described = <T>(shape: Shape<T>, sentence: string): Shape<T> =>
  shapeOf(v.pipe(schemaOf(shape), v.description(sentence)) as Schema<T>);

/** An object as JSON gives it, of any realm: no list, no Map, no Promise, no instance of a class. */
export const isPlainObject = (value: unknown): value is { [key: string]: unknown } => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** What is wrong with a value, and what its shape does not speak of. */
export interface Inspection {
  /** All places where it is not as its shape says, one for each path. */
  readonly problems: readonly Problem[];
  /** Paths of the fields that its shape does not know, wherever they are. */
  readonly unknown: readonly Problem['path'][];
}

export const inspect = (shape: Shape<unknown>, value: unknown): Inspection => {
  const { misfits, unknown } = walk(shape as Structure, value);
  const found = new Map(misfits.map((problem) => [JSON.stringify(problem.path), problem]));
  for (const issue of v.safeParse(schemaOf(shape), value).issues ?? []) {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    const key = JSON.stringify(path);
    const isBelow = misfits.some((misfit) => misfit.path.every((step, at) => step === path[at]));
    if (!isBelow && !found.has(key)) {
      found.set(key, { path, expected: issue.message, value: issue.input });
    }
  }
  return { problems: [...found.values()], unknown };
};

/** What the walk below reads of a valibot schema. */
interface Structure {
  readonly type: string;
  readonly entries?: { readonly [key: string]: Structure };
  readonly item?: Structure;
  readonly wrapped?: Structure;
  readonly value?: Structure;
}

/** Finds what valibot passes over: unknown fields, and lists in the place of objects. */
const walk = (top: Structure, topValue: unknown) => {
  const misfits: Problem[] = [];
  const unknown: Problem['path'][] = [];
  const visit = (shape: Structure, value: unknown, path: Problem['path']): void => {
    if (value === null || typeof value !== 'object') return;
    const isList = Array.isArray(value);
    if ((shape.type === 'optional' || shape.type === 'nullable') && shape.wrapped) {
      visit(shape.wrapped, value, path);
    } else if (shape.type === 'array' && shape.item && isList) {
      for (const [at, item] of value.entries()) visit(shape.item, item, [...path, at]);
    } else if (
      (shape.type === 'loose_object' || shape.type === 'record') &&
      !isPlainObject(value)
    ) {
      misfits.push({ path, expected: 'an object', value });
    } else if (shape.type === 'record' && shape.value && shape.value.type !== 'unknown') {
      for (const [key, field] of Object.entries(value)) {
        const at = [...path, key];
        if (RESERVED.includes(key))
          misfits.push({ path: at, expected: 'another name', value: field });
        else visit(shape.value, field, at);
      }
    } else if (shape.type === 'loose_object' && shape.entries) {
      for (const [key, field] of Object.entries(value)) {
        const known = Object.hasOwn(shape.entries, key) ? shape.entries[key] : undefined;
        if (known) visit(known, field, [...path, key]);
        else if (field !== undefined) unknown.push([...path, key]);
      }
    }
  };
  visit(top, topValue, []);
  return { misfits, unknown };
};

const expectationOf = (shape: v.GenericSchema | undefined): string | undefined => {
  if (!shape) return undefined;
  const { message } = shape as { readonly message?: unknown };
  return typeof message === 'string' ? message : 'an object';
};
