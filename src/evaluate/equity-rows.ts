/** What `equity` is called with, checked once. */
import { isObject, isText, kindOf } from './kind.ts';

/** The list that one patient got. What else a row or a match holds is ignored, so that a whole `Ranking` may be spread into it. */
export interface EquityRow {
  /** The groups that the patient is in, one of each dimension, as you label them: `{ age: '80+', area: 'north' }`. */
  readonly groups: { readonly [dimension: string]: string | undefined };
  /** Share of the model's weight that applied to the patient, 0 to 1. */
  readonly basis: number;
  /** Best first. */
  readonly matches: readonly EquityMatch[];
}

export interface EquityMatch {
  /** Of the activity. */
  readonly id: string;
  /** likelihood · utility · (1 − aversion), 0 to 1. */
  readonly score: number;
}

export interface EquityGroups {
  /** Dimensions of patients to report; all that are found unless told. */
  readonly patients?: readonly string[];
  /** Every activity that could have been listed, by id, with the groups that it is in: `{ a7: { size: 'small', described: 'thin' } }`. */
  readonly providers?: {
    readonly [id: string]: { readonly [dimension: string]: string | undefined };
  };
}

export interface EquityOptions {
  /** A match of this score or more is good, .5 unless told: a convention. */
  readonly good?: number;
  /** Whoever has so many good matches is served, 3 unless told: a convention. */
  readonly atLeast?: number;
  /** How much of a list counts, 10 unless told. */
  readonly k?: number;
  /** A list of less basis rests on little and is told apart, .5 unless told: a convention. */
  readonly leastBasis?: number;
  /** Groups and counts below it are suppressed, 5 unless told: a convention. 1 switches suppression off. */
  readonly least?: number;
  /** Of the resampling, a safe integer, 1 unless told. */
  readonly seed?: number;
  /** How often is resampled, 2,000 unless told, 1,000 at least. */
  readonly repetitions?: number;
  /** Of the intervals, .95 unless told, .5 to .99: the ends of wider ones come near to what single patients got. */
  readonly level?: number;
}

export type Settled = Required<EquityOptions>;

const LEAST_REPETITIONS = 1000;

interface Rule {
  readonly unless: number;
  readonly rule: string;
  readonly holds: (value: number) => boolean;
}

const share: Omit<Rule, 'unless'> = {
  rule: 'a number from 0 to 1',
  holds: (value) => value >= 0 && value <= 1,
};
const count: Omit<Rule, 'unless'> = {
  rule: 'a whole number of 1 or more',
  holds: (value) => Number.isSafeInteger(value) && value >= 1,
};
const RULES: { readonly [K in keyof Settled]: Rule } = {
  good: { unless: 0.5, ...share },
  atLeast: { unless: 3, ...count },
  k: { unless: 10, ...count },
  leastBasis: { unless: 0.5, ...share },
  least: { unless: 5, ...count },
  seed: { unless: 1, rule: 'a safe integer', holds: Number.isSafeInteger },
  repetitions: {
    unless: 2000,
    rule: `a whole number of ${LEAST_REPETITIONS} or more`,
    holds: (value) => Number.isSafeInteger(value) && value >= LEAST_REPETITIONS,
  },
  level: {
    unless: 0.95,
    rule: 'a number from 0.5 to 0.99',
    holds: (value) => value >= 0.5 && value <= 0.99,
  },
};

/** Throws a `TypeError` or `RangeError` that names the option, the rule and what came. */
export const settleEquity = (options: EquityOptions): Settled => {
  checkKeys(options, Object.keys(RULES), 'options');
  const given: Partial<Record<string, unknown>> = { ...options };
  const settled: Record<string, number> = {};
  for (const [name, { unless, rule, holds }] of Object.entries(RULES)) {
    const { [name]: value = unless } = given;
    if (typeof value !== 'number') {
      throw new TypeError(`${name}: expected ${rule}, got ${kindOf(value)}`);
    }
    if (!holds(value)) throw new RangeError(`${name}: expected ${rule}, got ${value}`);
    settled[name] = value;
  }
  const { atLeast, k } = settled as unknown as Settled;
  if (atLeast > k) throw new RangeError(`atLeast: expected k (${k}) at most, got ${atLeast}`);
  return settled as unknown as Settled;
};

/** Throws a `TypeError` that names the group, the rule and what came. */
export const checkGroups = (groups: EquityGroups): void => {
  checkKeys(groups, ['patients', 'providers'], 'groups');
  const { patients, providers } = groups;
  if (patients !== undefined && !(Array.isArray(patients) && patients.every(isText))) {
    const got = kindOf(patients, isText);
    throw new TypeError(`groups.patients: expected a list of texts, got ${got}`);
  }
  if (providers === undefined) return;
  if (!isObject(providers)) {
    const got = kindOf(providers);
    throw new TypeError(`groups.providers: expected an object of activities by id, got ${got}`);
  }
  for (const [id, labels] of Object.entries(providers)) {
    checkLabels(labels, `groups.providers[${JSON.stringify(id)}]`);
  }
};

/** Throws a `TypeError` or `RangeError` that names the row, the field and the rule, and quotes no value. */
export const checkEquityRows = (
  rankings: readonly EquityRow[],
  providers: EquityGroups['providers'],
): void => {
  if (!Array.isArray(rankings)) {
    throw new TypeError(`rankings: expected a list of rows, got ${kindOf(rankings)}`);
  }
  for (const [at, row] of rankings.entries()) {
    const name = `rankings[${at}]`;
    if (!isObject(row)) throw new TypeError(`${name}: expected an object, got ${kindOf(row)}`);
    checkLabels(row.groups, `${name}.groups`);
    checkShare(row.basis, `${name}.basis`);
    checkMatches(row.matches, `${name}.matches`, providers);
  }
};

const checkMatches = (
  matches: readonly EquityMatch[],
  name: string,
  providers: EquityGroups['providers'],
): void => {
  if (!Array.isArray(matches)) {
    throw new TypeError(`${name}: expected a list of matches, got ${kindOf(matches)}`);
  }
  const ids = new Set<string>();
  for (const [at, match] of matches.entries()) {
    const own = `${name}[${at}]`;
    if (!isObject(match)) throw new TypeError(`${own}: expected an object, got ${kindOf(match)}`);
    const { id, score } = match;
    if (!isText(id)) throw new TypeError(`${own}.id: expected a text, got ${kindOf(id)}`);
    if (ids.has(id)) throw new RangeError(`${own}.id: expected each activity once, got it again`);
    ids.add(id);
    if (providers !== undefined && !Object.hasOwn(providers, id)) {
      throw new RangeError(`${own}.id: expected an activity of groups.providers, got another`);
    }
    checkShare(score, `${own}.score`);
  }
};

const checkShare = (value: unknown, name: string): void => {
  const rule = 'expected a number from 0 to 1';
  if (typeof value !== 'number') throw new TypeError(`${name}: ${rule}, got ${kindOf(value)}`);
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name}: ${rule}, got another number`);
};

/** The names of dimensions are the caller's own; those of groups are about somebody. */
const checkLabels = (labels: unknown, name: string): void => {
  if (!isObject(labels)) {
    throw new TypeError(`${name}: expected an object of texts, got ${kindOf(labels)}`);
  }
  for (const label of Object.values(labels as object)) {
    if (label === undefined || isText(label)) continue;
    throw new TypeError(`${name}: expected an object of texts, got ${kindOf(label)} in it`);
  }
};

const checkKeys = (value: object, known: readonly string[], name: string): void => {
  if (!isObject(value)) throw new TypeError(`${name}: expected an object, got ${kindOf(value)}`);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const got = JSON.stringify(key);
    throw new TypeError(`${name}: expected keys among ${known.join(', ')}, got ${got}`);
  }
};
