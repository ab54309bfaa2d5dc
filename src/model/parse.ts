/** The door: unknown JSON in, believed values or issues out. */
import { type Activity, UNKNOWN_GROUP } from './activity.ts';
import { activityShape } from './activity-shape.ts';
import type { Issue, IssueCode, Result } from './issue.ts';
import type { Patient } from './patient.ts';
import { patientShape } from './patient-shape.ts';
import { pointer, shown, typeName } from './pointer.ts';
import { inspect, isPlainObject, type Problem, type Shape } from './shape.ts';

/** Fields whose parts limit each other: a bad part makes the whole of it unknown, or a restriction would be lost. */
const INDIVISIBLE = [
  'age',
  'audience',
  'languages',
  'interpreterLanguages',
  'cost',
  'capacity',
  'setting',
  'entry',
  'schedule',
];

/** `places/0/point/lat`: the deepest path of the model has four steps. */
const MODEL_DEPTH = 4;

type Path = Problem['path'];
type Json = { [key: string | number]: unknown };

/**
 * Reads one patient. Any bad value and any field that the model does not know refuses the patient, since a dropped
 * access need is dangerous. Issues name places and types, never what stands there.
 */
export const parsePatient = (input: unknown): Result<Patient> =>
  parseDiscreetly(patientShape, input, 'a patient');

/** Reads a value that is a patient's, of which nothing may be bad or unknown. Issues name places and types, never what stands there. */
export const parseDiscreetly = <T>(shape: Shape<T>, input: unknown, what: string): Result<T> =>
  parseWhole(shape, input, { what, received: typeName, path: discreet });

/** How issues speak of what came. */
interface Telling {
  readonly what: string;
  readonly received: (value: unknown) => string;
  readonly path: (path: Path) => Path;
}

/** Reads a value of which nothing may be bad or unknown: a model, a mapping. Issues name what came. */
export const parseStrictly = <T>(shape: Shape<T>, input: unknown, what: string): Result<T> =>
  parseWhole(shape, input, { what, received: shown, path: (path) => path });

const parseWhole = <T>(shape: Shape<T>, input: unknown, telling: Telling): Result<T> => {
  const { what, received, path: told } = telling;
  if (!isObject(input)) {
    const expected = `${what}, as an object`;
    return refusal([issue('not-an-object', [], { expected, received: received(input) })]);
  }
  const { problems, unknown } = inspect(shape, input);
  const issues = [
    ...problems.map(({ path, expected, value }) =>
      issue(value === undefined ? 'missing' : 'bad-value', told(path), {
        expected,
        received: received(value),
      }),
    ),
    ...unknown.map((path) =>
      issue('unknown-field', told(path), {
        expected: 'a field of the model',
        // What is no field of this model may be a patient's, in a file that was taken for another.
        received: typeName(valueAt(input, path)),
      }),
    ),
  ];
  return issues.length > 0 ? refusal(issues) : { ok: true, value: copy(input) as T, issues };
};

/**
 * Reads one activity. Without a good `id` and `title` it is lost; any other bad field becomes unknown, and a field
 * that the model does not know is kept in `extra`; each with an issue.
 */
export const parseActivity = (input: unknown): Result<Activity> => {
  if (!isObject(input)) {
    const expected = 'an activity, as an object';
    return refusal([issue('not-an-object', [], { expected, received: shown(input) })]);
  }
  const { problems, unknown } = inspect(activityShape, input);
  const value = copy(input) as Json;
  const id = typeof input.id === 'string' ? { id: input.id } : {};
  const issues = [
    ...problems.map((problem) => ({ ...badValue(problem), ...id })),
    ...unknown.map((path) => ({
      ...issue('unknown-field', path, {
        severity: 'warning',
        expected: 'a field of the model',
        received: shown(valueAt(input, path)),
      }),
      ...id,
    })),
  ];
  if (problems.some(({ path }) => path[0] === 'id' || path[0] === 'title')) return refusal(issues);
  if (!isObject(value.extra)) delete value.extra;
  for (const path of unknown) moveToExtra(value, path);
  const left = withoutNulls(value, problems);
  return { ok: true, value: withoutProblems(value, left) as unknown as Activity, issues };
};

/**
 * Reads a directory and keeps its good rows. A row is lost with a bad `id` or `title`, or with an id seen before;
 * the issues say which, by `row` (from 0) and `id`.
 */
export const parseActivities = (
  inputs: Iterable<unknown>,
): { activities: Activity[]; issues: Issue[] } => {
  if (typeof inputs === 'string' || typeof inputs?.[Symbol.iterator] !== 'function') {
    throw new TypeError('inputs: expected a list of activities');
  }
  const activities: Activity[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let row = 0;
  for (const input of inputs) {
    const result = parseActivity(input);
    for (const found of result.issues) issues.push({ ...found, row });
    if (result.ok) {
      const { id } = result.value;
      if (seen.has(id)) {
        const expected = 'an id that no row before has';
        issues.push({
          ...issue('duplicate-id', ['id'], { expected, received: shown(id) }),
          id,
          row,
        });
      } else {
        seen.add(id);
        activities.push(result.value);
      }
    }
    row += 1;
  }
  return { activities, issues };
};

const refusal = (issues: readonly Issue[]) => ({ ok: false, issues }) as const;

const issue = (
  code: IssueCode,
  path: Path,
  facts: { expected: string; received: string; severity?: Issue['severity'] },
): Issue => ({ code, severity: 'error', path: pointer(path), ...facts });

/** `null` says what an absent field says: nothing is lost with it. */
const badValue = ({ path, expected, value }: Problem): Issue => {
  const code = value === undefined ? 'missing' : 'bad-value';
  const severity = value === null && path[0] !== 'id' && path[0] !== 'title' ? 'warning' : 'error';
  return issue(code, path, { severity, expected, received: shown(value) });
};

/** A key that is not a plain name may hold anything, so it is not repeated. */
const discreet = (path: Path): Path =>
  path.map((step) => (typeof step === 'number' || /^[A-Za-z]{1,32}$/.test(step) ? step : '*'));

const isObject = (value: unknown): value is Json => isPlainObject(value);

/** A copy as deep as the model goes; what lies deeper is none of its business and stays as it is. */
const copy = (value: unknown, depth = 0): unknown => {
  if (depth === MODEL_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.map(([key, field]) => [key, copy(field, depth + 1)]));
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], value);

/** Keeps an unknown field at the same path below `extra`; list places become keys there. */
const moveToExtra = (activity: Json, path: Path): void => {
  const from = valueAt(activity, path.slice(0, -1)) as Json;
  const last = path[path.length - 1] as string;
  let to = activity;
  for (const step of ['extra', ...path.slice(0, -1)]) {
    if (!isObject(to[step])) to[step] = {};
    to = to[step] as Json;
  }
  // Defined, not assigned: a field may be called `__proto__`.
  Object.defineProperty(to, last, {
    value: from[last],
    enumerable: true,
    writable: true,
    configurable: true,
  });
  delete from[last];
};

/** Takes away the nulls of objects, which say what absence says, and finds the problems that are left. */
const withoutNulls = (activity: Json, problems: readonly Problem[]): readonly Problem[] => {
  const nulls = problems.filter(({ path, value }) => value === null && path.length > 1);
  if (nulls.length === 0) return problems;
  for (const { path } of nulls) {
    const parent = valueAt(activity, path.slice(0, -1));
    if (!isObject(parent)) continue;
    delete parent[path.at(-1) as string];
    if (path.length === 2 && Object.keys(parent).length === 0) delete activity[path[0] as string];
  }
  return inspect(activityShape, activity).problems;
};

/** Takes away what is not as its shape says, and as little more as is safe. */
const withoutProblems = (activity: Json, problems: readonly Problem[]): Json => {
  const holes: { list: unknown[]; at: number; left: unknown }[] = [];
  for (const { path } of problems) {
    if (path[0] === 'extra') continue; // dropped before, so that unknown fields find their place
    const unit = INDIVISIBLE.includes(String(path[0])) ? path.slice(0, 1) : path;
    const keep = KEEPERS.get(String(unit[0]));
    if (keep) keep(activity, problems);
    else removeAt(activity, unit, holes);
  }
  for (const { list, at, left } of holes.sort((a, b) => b.at - a.at)) {
    list.splice(at, 1, ...(left === undefined ? [] : [left]));
  }
  return activity;
};

/** A listing that reserves itself in words that cannot be read is not open to all: its other groups stay, beside one that is unknown. */
const keepReserved = (activity: Json): void => {
  const { audience } = activity;
  if (audience === null || audience === undefined) {
    delete activity.audience;
    return;
  }
  const groups = Array.isArray(audience) ? audience : [];
  const named = groups.filter((group) => typeof group === 'string' && group.trim() !== '');
  activity.audience = [...new Set([...named, UNKNOWN_GROUP])];
};

/** Times that cannot be trusted are dropped; a last date that can still rules an activity out. */
const keepLastDate = (activity: Json, problems: readonly Problem[]): void => {
  const lastDate = valueAt(activity, ['schedule', 'lastDate']);
  const good = !problems.some(
    ({ path }) => path[0] === 'schedule' && (path.length === 1 || path[1] === 'lastDate'),
  );
  if (good && lastDate !== undefined) activity.schedule = { lastDate };
  else delete activity.schedule;
};

/** Whatever an unreadable status says, a pause that is stated beside it holds. */
const keepPause = (activity: Json, problems: readonly Problem[]): void => {
  const isRead = !problems.some(({ path }) => path[0] === 'pausedUntil');
  if (activity.pausedUntil !== undefined && isRead) activity.status = 'paused';
  else delete activity.status;
};

/** What is kept of a field that is taken away as a whole, where nothing at all would be too little. */
const KEEPERS: ReadonlyMap<string, (activity: Json, problems: readonly Problem[]) => void> =
  new Map([
    ['schedule', keepLastDate],
    ['audience', keepReserved],
    ['status', keepPause],
  ]);

const removeAt = (
  activity: Json,
  path: Path,
  holes: { list: unknown[]; at: number; left: unknown }[],
): void => {
  const last = path.length - 1;
  const parent = valueAt(activity, path.slice(0, last));
  const step = path[last] as string | number;
  if (Array.isArray(parent)) {
    // A place that cannot be read is still a place: known to exist, not known where.
    holes.push({ list: parent, at: Number(step), left: path[0] === 'places' ? {} : undefined });
  } else if (isObject(parent)) {
    if (isPointPart(path)) delete (valueAt(activity, path.slice(0, last - 1)) as Json).point;
    else delete parent[step];
    // A point whose precision cannot be read may be an office's.
    if (path[0] === 'places' && step === 'precision') delete parent.point;
  }
};

const isPointPart = (path: Path): boolean => path.length > 1 && path[path.length - 2] === 'point';
