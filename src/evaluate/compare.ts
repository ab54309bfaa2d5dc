/** Is one ranking better than another, for the same people? Paired by query, for all and for whom. */
import { holm } from '../math/holm.ts';
import type { Interval } from '../math/interval.ts';
import { isObject, kindOf } from './kind.ts';
import type { MetricValue } from './measure.ts';
import {
  differenceOfDifferences,
  type Pair,
  type PairedDifference,
  type PairedOptions,
  pairedDifference,
} from './paired-difference.ts';
import { checkItems, checkKeys, checkNumber, resamplingOf } from './settle.ts';

/** Labels of the queries, such as `{ anna: { age: '80+', area: 'north' } }`: for whom, and when. They are the caller's. */
export interface QueryGroups {
  readonly [query: string]: { readonly [dimension: string]: string };
}

export interface CompareOptions {
  /** Where the difference is looked for in groups too. */
  readonly groups?: QueryGroups;
  /** Dimensions of `groups` that were named before anybody looked at the results. The others are marked `isPostHoc`. */
  readonly declared?: readonly string[];
  /** Of the bootstrap and of the permutations, a safe integer, 1 unless told. */
  readonly seed?: number;
  /** Draws of the bootstrap, 2,000 unless told. */
  readonly repetitions?: number;
  /** Sign patterns where there are too many to look at all, 9,999 unless told. */
  readonly permutations?: number;
  /** Of the intervals, .95 unless told. */
  readonly level?: number;
}

export interface MetricComparison extends PairedDifference {
  readonly metric: string;
  /** The p-value of the permutation test beside those of the other metrics (and models), by Holm 1979. */
  readonly holm: number;
}

export interface SubgroupComparison extends PairedDifference {
  readonly metric: string;
  readonly dimension: string;
  /** null: queries of which the dimension is not stated. */
  readonly group: string | null;
  /** How much greater the difference is here than for all others, by Welch's t: only this tells whether it matters for whom. NaN of one query. */
  readonly interaction: { readonly difference: number; readonly interval: Interval };
  /** As in the whole, over all rows of subgroups. */
  readonly holm: number;
  /** The dimension was not declared beforehand: an idea to test on other people, not a finding. */
  readonly isPostHoc: boolean;
}

export interface Comparison {
  /** By metric, in code unit order. */
  readonly overall: readonly MetricComparison[];
  /** By metric, dimension and group, in code unit order, null last. */
  readonly subgroups: readonly SubgroupComparison[];
  readonly warnings: readonly CompareWarning[];
}

/**
 * `metric-not-in-both`: left out. `unpaired-queries`: so many queries have a value of only one of the two (or NaN), and are left out.
 * `post-hoc-subgroup`: the dimension was not declared.
 */
export type CompareWarning =
  | { readonly code: 'metric-not-in-both'; readonly metric: string }
  | { readonly code: 'unpaired-queries'; readonly metric: string; readonly queries: number }
  | { readonly code: 'post-hoc-subgroup'; readonly dimension: string };

/**
 * Compares the rows of two measurements, paired on the query: the one less the other. The order of rows changes nothing. Throws a `TypeError`
 * or `RangeError` that names the row and the field.
 *
 * @example
 * compare(measure(now, judgements, ['nDCG@5']).rows, measure(before, judgements, ['nDCG@5']).rows)
 */
export const compare = (
  one: readonly MetricValue[],
  other: readonly MetricValue[],
  options: CompareOptions = {},
): Comparison => compareAll({ one }, other, options).one!;

/** Compares several models with one baseline; `holm` is over all models and metrics together. */
export const compareAll = (
  models: { readonly [model: string]: readonly MetricValue[] },
  baseline: readonly MetricValue[],
  options: CompareOptions = {},
): { readonly [model: string]: Comparison } => {
  const settled = settle(options);
  if (!isObject(models)) {
    throw new TypeError(`models: expected an object of rows, got ${kindOf(models)}`);
  }
  const base = valuesOf(baseline, 'other');
  const names = Object.keys(models).sort();
  const all = names.map((name) => comparisonOf([valuesOf(models[name]!, name), base], settled));
  const adjusted = all.flatMap(({ overall }) => overall);
  const inside = all.flatMap(({ subgroups }) => subgroups);
  const whole = byRow(adjusted);
  const parts = byRow(inside);
  return Object.fromEntries(
    all.map(({ overall, subgroups, warnings }, at) => [
      names[at]!,
      {
        overall: overall.map((row) => ({ ...row, holm: whole.get(row)! })),
        subgroups: subgroups.map((row) => ({ ...row, holm: parts.get(row)! })),
        warnings,
      },
    ]),
  );
};

const byRow = <Row extends PairedDifference>(rows: readonly Row[]): ReadonlyMap<Row, number> => {
  const adjusted = holm(rows.map(({ permutation }) => permutation.p));
  return new Map(rows.map((row, at) => [row, adjusted[at]!]));
};

interface Settled extends PairedOptions {
  readonly groups: QueryGroups;
  readonly declared: readonly string[];
}

const settle = (options: CompareOptions): Settled => {
  checkKeys(options, ['groups', 'declared', 'seed', 'repetitions', 'permutations', 'level']);
  const { groups = {}, declared = [], permutations = 9999 } = options;
  const isCount = Number.isSafeInteger(permutations) && permutations >= 1;
  checkNumber('permutations', permutations, [isCount, 'a whole number of 1 or more']);
  checkItems('declared', declared, [(item) => typeof item === 'string', 'a text']);
  if (!isObject(groups)) {
    throw new TypeError(`groups: expected an object of labels, got ${kindOf(groups)}`);
  }
  for (const [at, labels] of Object.values(groups).entries()) {
    if (!isObject(labels) || !Object.values(labels).every((label) => typeof label === 'string')) {
      throw new TypeError(
        `groups: entry ${at}: expected an object of texts, got ${kindOf(labels)}`,
      );
    }
  }
  return { ...resamplingOf(options), permutations, groups, declared };
};

type Values = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By metric, then by query. */
const valuesOf = (rows: readonly MetricValue[], name: string): Values => {
  checkItems(name, rows, [isObject, 'an object']);
  const values = new Map<string, Map<string, number>>();
  for (const [at, { query, metric, value }] of rows.entries()) {
    for (const [field, text] of Object.entries({ query, metric })) {
      if (typeof text === 'string') continue;
      throw new TypeError(`${name}[${at}].${field}: expected a text, got ${kindOf(text)}`);
    }
    if (typeof value !== 'number') {
      throw new TypeError(`${name}[${at}].value: expected a number, got ${kindOf(value)}`);
    }
    if (Math.abs(value) === Number.POSITIVE_INFINITY) {
      throw new RangeError(`${name}[${at}].value: expected a finite number or NaN`);
    }
    const byQuery = values.get(metric) ?? new Map<string, number>();
    if (byQuery.has(query)) {
      throw new RangeError(`${name}[${at}]: expected each query once for a metric, got one again`);
    }
    values.set(metric, byQuery.set(query, value));
  }
  return values;
};

type Unadjusted<Row> = Omit<Row, 'holm'> & PairedDifference;

interface Raw {
  readonly overall: readonly Unadjusted<MetricComparison>[];
  readonly subgroups: readonly Unadjusted<SubgroupComparison>[];
  readonly warnings: readonly CompareWarning[];
}

const comparisonOf = ([one, other]: readonly [Values, Values], settled: Settled): Raw => {
  const { groups, declared } = settled;
  const warnings: CompareWarning[] = [];
  const overall: Unadjusted<MetricComparison>[] = [];
  const subgroups: Unadjusted<SubgroupComparison>[] = [];
  const dimensions = [...new Set(Object.values(groups).flatMap(Object.keys))].sort();
  for (const metric of [...new Set([...one.keys(), ...other.keys()])].sort()) {
    const [values, others] = [one.get(metric), other.get(metric)];
    if (values === undefined || others === undefined) {
      warnings.push({ code: 'metric-not-in-both', metric });
      continue;
    }
    const { pairs, unpaired } = paired(values, others);
    if (unpaired > 0) warnings.push({ code: 'unpaired-queries', metric, queries: unpaired });
    overall.push({ metric, ...pairedDifference(pairs, settled) });
    for (const dimension of dimensions) {
      for (const [group, inside] of partsOf(pairs, groups, dimension)) {
        const members = new Set(inside);
        const outside = pairs.filter((pair) => !members.has(pair));
        subgroups.push({
          metric,
          dimension,
          group,
          ...pairedDifference(inside, settled),
          interaction: differenceOfDifferences([inside, outside], settled.level),
          isPostHoc: !declared.includes(dimension),
        });
      }
    }
  }
  for (const dimension of dimensions) {
    if (!declared.includes(dimension)) warnings.push({ code: 'post-hoc-subgroup', dimension });
  }
  return { overall, subgroups, warnings };
};

/** In code unit order of the queries, so that sums come out alike. */
const paired = (
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): { readonly pairs: readonly Pair[]; readonly unpaired: number } => {
  const queries = [...new Set([...one.keys(), ...other.keys()])].sort();
  const pairs = queries.flatMap((query): readonly Pair[] => {
    const [value, otherValue] = [one.get(query) ?? NaN, other.get(query) ?? NaN];
    return Number.isNaN(value) || Number.isNaN(otherValue)
      ? []
      : [{ query, one: value, other: otherValue }];
  });
  return { pairs, unpaired: queries.length - pairs.length };
};

const partsOf = (
  pairs: readonly Pair[],
  groups: QueryGroups,
  dimension: string,
): readonly (readonly [group: string | null, pairs: readonly Pair[]])[] => {
  const labelOf = ({ query }: Pair): string | null => {
    const labels = Object.hasOwn(groups, query) ? groups[query]! : {};
    return Object.hasOwn(labels, dimension) ? labels[dimension]! : null;
  };
  const parts = new Map<string | null, Pair[]>();
  for (const pair of pairs) {
    const label = labelOf(pair);
    const part = parts.get(label);
    if (part === undefined) parts.set(label, [pair]);
    else part.push(pair);
  }
  const names = [...parts.keys()].filter((name) => name !== null).sort();
  return [...names, ...(parts.has(null) ? [null] : [])].map((name) => [name, parts.get(name)!]);
};
