/** The model's fields by their paths, such as `cost.free` or `places[0].point.lat`, and what each of them takes. */
import type { Activity } from '../model/activity.ts';
import { activityShape } from '../model/activity-shape.ts';
import { inspect } from '../model/shape.ts';
import {
  type AccessFeature,
  accessFeatures,
  type SocialNeed,
  socialNeeds,
} from '../model/vocabulary.ts';

export type FieldKind = 'text' | 'number' | 'date' | 'fact' | 'texts' | 'dates' | 'objects';

export type Step = string | number;

/** A place in an activity that a cell of a table can fill. */
export interface Field {
  readonly steps: readonly Step[];
  readonly kind: FieldKind;
  /** Of a list of objects: the one key that a plain value stands for, as `language` in `languages`. */
  readonly key?: string;
}

/** A place in a list is written `[0]` to `[99]`. */
const PATH = /^[A-Za-z]+(\[\d{1,2}\])?(\.[A-Za-z]+(\[\d{1,2}\])?)*$/;

/** The field at a path; undefined where the model has none. */
export const fieldAt = (path: string): Field | undefined => {
  const general = PATH.test(path) ? byPath.get(path.replaceAll(/\[\d+\]/g, '[]')) : undefined;
  return general && { ...general, steps: stepsOf(path) };
};

/** `places[0].name` → `places`, 0, `name`. */
export const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, at]) =>
    at === undefined ? step : Number(at),
  );

/** What the model would rather have at a place than this value; undefined where it takes it. */
export const expectedAt = (steps: readonly Step[], value: unknown): string | undefined =>
  inspect(activityShape, nested(steps, value)).problems.find(({ path }) =>
    steps.every((step, at) => step === path[at]),
  )?.expected;

const nested = (steps: readonly Step[], value: unknown): unknown =>
  steps.reduceRight((inner: unknown, step) => {
    if (typeof step === 'string') return { [step]: inner };
    return [...Array.from({ length: step }, () => ({})), inner];
  }, value);

type Node<T> = T extends string
  ? 'text' | 'date' | 'fact'
  : T extends number
    ? 'number'
    : T extends readonly string[]
      ? 'texts' | 'dates'
      : T extends readonly (infer Item)[]
        ? { readonly each: Tree<Item>; readonly key?: keyof Item & string }
        : Tree<T>;

/** A field that the model gains is owed here, or it does not compile. */
type Tree<T> = { readonly [K in keyof T]-?: Node<Exclude<T[K], undefined>> };

const all = <K extends string, V>(keys: readonly K[], value: V): { readonly [N in K]: V } =>
  Object.fromEntries(keys.map((key) => [key, value])) as { readonly [N in K]: V };

const tree: Tree<Omit<Activity, 'extra'>> = {
  id: 'text',
  title: 'text',
  description: 'text',
  textLanguage: 'text',
  provider: { id: 'text', name: 'text', kind: 'text' },
  concepts: 'texts',
  tags: 'texts',
  places: {
    each: {
      point: { lat: 'number', lng: 'number' },
      name: 'text',
      address: 'text',
      floor: 'number',
      precision: 'text',
      radiusKm: 'number',
    },
  },
  online: 'fact',
  access: all<AccessFeature, 'fact'>(accessFeatures, 'fact'),
  schedule: {
    timeZone: 'text',
    weekly: { each: { day: 'number', start: 'text', end: 'text' } },
    rules: { each: { rrule: 'text', start: 'text', end: 'text' } },
    exceptions: 'dates',
    extraDates: { each: { date: 'date', start: 'text', end: 'text' } },
    firstDate: 'date',
    lastDate: 'date',
    dropIn: 'fact',
  },
  age: { min: 'number', max: 'number' },
  audience: 'texts',
  languages: { each: { language: 'text', level: 'text' }, key: 'language' },
  interpreter: 'fact',
  interpreterLanguages: 'texts',
  cost: { free: 'fact', amountMinor: 'number', currency: 'text', per: 'text', firstFree: 'fact' },
  capacity: { total: 'number', left: 'number', waitingWeeks: 'number' },
  setting: 'texts',
  support: { buddy: 'fact', namedWelcome: 'fact', taster: 'fact' },
  entry: 'texts',
  contact: { phone: 'text', email: 'text', url: 'text' },
  benefits: all<SocialNeed, 'number'>(socialNeeds, 'number'),
  status: 'text',
  pausedUntil: 'date',
  verifiedOn: 'date',
  source: 'text',
};

type AnyNode = Exclude<FieldKind, 'objects'> | AnyList | { readonly [key: string]: AnyNode };
interface AnyList {
  readonly each: { readonly [key: string]: AnyNode };
  readonly key?: string;
}

const isList = (node: AnyNode): node is AnyList => typeof node === 'object' && 'each' in node;

const flatten = (node: AnyNode, path: string): [string, Omit<Field, 'steps'>][] => {
  if (typeof node === 'string') return [[path, { kind: node }]];
  if (isList(node)) {
    const list = { kind: 'objects' as const, ...(node.key === undefined ? {} : { key: node.key }) };
    return [[path, list], ...flatten(node.each, `${path}[]`)];
  }
  return Object.entries(node).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
};

const byPath: ReadonlyMap<string, Omit<Field, 'steps'>> = new Map(
  flatten(tree as unknown as AnyNode, ''),
);

/** Every field in the order of the model; `places[].name` is the name of any place. */
export const fieldPaths: readonly string[] = [...byPath.keys()];

/** How many elements of a list of objects a table can fill, each by columns of its own: one for each weekday. */
const ELEMENTS = 7;

/** Every path that a rule of a mapping can fill. */
export const targetPaths: readonly string[] = fieldPaths.flatMap((path) => {
  if (byPath.get(path)?.kind === 'objects' && byPath.get(path)?.key === undefined) return [];
  if (!path.includes('[]')) return [path];
  return Array.from({ length: ELEMENTS }, (_, at) => path.replace('[]', `[${at}]`));
});
