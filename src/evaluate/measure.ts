/** How good rankings are by judgements: a value for each query and metric first, their means with intervals second. */
import { resample } from '../math/bootstrap.ts';
import { type Interval, percentileInterval } from '../math/interval.ts';
import { type JudgedItems, type Judgement, judgedItems } from './judgement.ts';
import { type Metric, type MetricText, metric, reckonWith } from './metric.ts';
import type { GradedList } from './metrics/graded-list.ts';
import { type RankedList, type Run, rankedLists, type TieRule } from './run.ts';
import { checkChoice, checkKeys, type Resampling, resamplingOf } from './settle.ts';

/** The value of one query by one metric. */
export interface MetricValue {
  readonly query: string;
  /** The canonical text. */
  readonly metric: string;
  readonly value: number;
}

export interface MetricSummary {
  /** Over the queries; NaN of none. */
  readonly mean: number;
  /** Of the mean, had there been other queries: percentiles of a bootstrap over queries. */
  readonly interval: Interval;
  /** How many queries the mean is over. */
  readonly queries: number;
  /** How many are not defined: mostly, nothing relevant was judged for them. */
  readonly undefined: number;
  /** Listed items within the cut-off that nobody judged. They count as not relevant. */
  readonly unjudged: number;
}

export interface Measurement {
  /** By query in code unit order, then by metric as asked. */
  readonly rows: readonly MetricValue[];
  readonly summary: { readonly [metric: string]: MetricSummary };
  /** Queries with judgements but no list: each scores 0. */
  readonly missing: readonly string[];
  /** Queries with a list but no judgements: left out. */
  readonly withoutJudgements: readonly string[];
  /** What to judge next: listed items within the deepest cut-off that nobody judged. */
  readonly unjudged: readonly UnjudgedItem[];
}

export interface UnjudgedItem {
  readonly query: string;
  readonly id: string;
  /** From 1. */
  readonly rank: number;
}

export interface MeasureOptions {
  /** What equal scores mean, `order` unless told. */
  readonly ties?: TieRule;
  /** A query of which a metric is not defined: its value is 0 (as in trec_eval), there is none, or it is NaN, which no mean counts. */
  readonly undefined?: 'zero' | 'skip' | 'nan';
  /** Of the bootstrap, a safe integer, 1 unless told. */
  readonly seed?: number;
  /** Draws of the bootstrap, 2,000 unless told. */
  readonly repetitions?: number;
  /** Of the intervals, .95 unless told. */
  readonly level?: number;
}

/**
 * Measures a run by judgements. Only judged queries count; an item that nobody judged is taken to be not relevant. The order of rows and
 * of queries changes nothing. Throws a `TypeError` or `RangeError` that names the row and the field, and quotes none of its values.
 *
 * @example
 * const run = { anna: ['choir', 'chess', 'yoga'] };
 * const judgements = [{ query: 'anna', id: 'chess', grade: 2 }];
 * measure(run, judgements, ['nDCG@3', 'RR']).summary.RR?.mean // .5
 */
export const measure = (
  run: Run,
  judgements: readonly Judgement[],
  metrics: readonly (MetricText | Metric)[],
  options: MeasureOptions = {},
): Measurement => {
  const { ties, whenUndefined, resampling } = settle(options);
  const asked = metricsOf(metrics);
  const judged = judgedItems(judgements);
  const lists = rankedLists(run, ties);
  const queries = [...judged.keys()];
  const graded = queries.map((query) => gradedOf(lists.get(query), judged.get(query)!));

  const rows: MetricValue[][] = queries.map(() => []);
  const summary: Record<string, MetricSummary> = {};
  const columns = asked.map((one) => Float64Array.from(graded, reckonWith(one)));
  const intervals = intervalsOf(
    columns.map((column) => valued(column, whenUndefined)),
    resampling,
  );
  for (const [at, column] of columns.entries()) {
    const { text } = asked[at]!;
    const values = valued(column, whenUndefined);
    for (const [row, query] of queries.entries()) {
      if (whenUndefined === 'skip' && Number.isNaN(values[row]!)) continue;
      rows[row]!.push({ query, metric: text, value: values[row]! });
    }
    const counted = values.filter((value) => !Number.isNaN(value));
    summary[text] = {
      mean: meanOf(counted),
      interval: intervals[at]!,
      queries: counted.length,
      undefined: column.filter(Number.isNaN).length,
      unjudged: graded.reduce((sum, list) => sum + unjudgedIn(list, depthOf(asked[at]!)), 0),
    };
  }
  const deepest = Math.max(0, ...asked.map(depthOf));
  return {
    rows: rows.flat(),
    summary,
    missing: queries.filter((query) => !lists.has(query)),
    withoutJudgements: [...lists.keys()].filter((query) => !judged.has(query)).sort(),
    unjudged: queries.flatMap((query, at) =>
      unjudgedOf(query, lists.get(query), [graded[at]!, deepest]),
    ),
  };
};

const settle = (options: MeasureOptions) => {
  checkKeys(options, ['ties', 'undefined', 'seed', 'repetitions', 'level']);
  const { ties = 'order', undefined: whenUndefined = 'zero' } = options;
  checkChoice('ties', ties, ['order', 'expected', 'trec']);
  checkChoice('undefined', whenUndefined, ['zero', 'skip', 'nan']);
  return { ties, whenUndefined, resampling: resamplingOf(options) };
};

/** Each definition once, in the order asked. */
const metricsOf = (metrics: readonly (MetricText | Metric)[]): readonly Metric[] => {
  if (!Array.isArray(metrics)) throw new TypeError('metrics: expected a list, such as ["nDCG@10"]');
  const all = metrics.map((one: MetricText | Metric) =>
    typeof one === 'string' ? metric(one) : one,
  );
  return [...new Map(all.map((one) => [one?.text, one])).values()];
};

const gradedOf = (list: RankedList | undefined, { grades, judged }: JudgedItems): GradedList => {
  const ids = list?.ids ?? [];
  const ranked = new Float64Array(ids.length);
  for (let at = 0; at < ranked.length; at++) ranked[at] = grades.get(ids[at]!) ?? NaN;
  return {
    grades: ranked,
    judged,
    ...(list?.ties === undefined ? {} : { ties: list.ties }),
  };
};

const valued = (column: Float64Array, whenUndefined: 'zero' | 'skip' | 'nan'): Float64Array =>
  whenUndefined === 'zero' ? column.map((value) => (Number.isNaN(value) ? 0 : value)) : column;

/** Of all means at once, by the same draws. */
const intervalsOf = (
  columns: readonly Float64Array[],
  { level, ...resampling }: Resampling,
): readonly Interval[] => {
  const count = columns[0]?.length ?? 0;
  const means = columns.map(() => new Float64Array(resampling.repetitions).fill(NaN));
  if (count > 0) {
    const visit = (draw: Int32Array, at: number): void => {
      for (let column = 0; column < columns.length; column++) {
        const values = columns[column]!;
        let sum = 0;
        let size = 0;
        for (let place = 0; place < count; place++) {
          const value = values[draw[place]!]!;
          if (Number.isNaN(value)) continue;
          sum += value;
          size += 1;
        }
        means[column]![at] = sum / size;
      }
    };
    resample(count, visit, resampling);
  }
  return means.map((values) => percentileInterval(values, level));
};

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How deep a metric looks: all the way where it has no cut-off, or one that is a recall. */
const depthOf = ({ name, cutoff }: Metric): number =>
  cutoff === undefined || name === 'IPrec' ? Number.POSITIVE_INFINITY : cutoff;

const unjudgedIn = ({ grades }: GradedList, depth: number): number => {
  let count = 0;
  for (let at = 0; at < grades.length && at < depth; at++) if (!(grades[at]! >= 0)) count += 1;
  return count;
};

const unjudgedOf = (
  query: string,
  list: RankedList | undefined,
  [{ grades }, depth]: readonly [GradedList, number],
): readonly UnjudgedItem[] => {
  const unjudged: UnjudgedItem[] = [];
  const ids = list?.ids ?? [];
  for (let at = 0; at < ids.length && at < depth; at++) {
    if (!(grades[at]! >= 0)) unjudged.push({ query, id: ids[at]!, rank: at + 1 });
  }
  return unjudged;
};
