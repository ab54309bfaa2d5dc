/** How a candidate did for people it was not fitted on, alone and beside the baseline. Plain JSON, and nothing of fewer than three patients. */
import {
  type CompareOptions,
  compare,
  type MetricComparison,
  type SubgroupComparison,
} from '../../evaluate/compare.ts';
import { type MetricValue, measure } from '../../evaluate/measure.ts';
import { metric } from '../../evaluate/metric.ts';
import type { PairedDifference } from '../../evaluate/paired-difference.ts';
import type { Interval } from '../../math/interval.ts';
import type { StudyPatient } from './study-rows.ts';

/** Fewest patients that a figure is told of: a convention of disclosure control. */
export const LEAST_PATIENTS = 3;

/** Figures of a candidate over patients who were held out. */
export interface Outcome {
  /** By metric, as the study asks. */
  readonly metrics: readonly MetricOutcome[];
  /** By metric, dimension and group; none beside the baseline's own figures. */
  readonly subgroups: readonly SubgroupOutcome[];
}

export interface MetricOutcome {
  readonly metric: string;
  /** Over the patients; null of fewer than three. */
  readonly mean: number | null;
  /** Of the mean, had there been other patients. */
  readonly interval: Interval | null;
  readonly patients: number;
  /** Patients of whom the metric is not defined, mostly as nothing good was judged; their value is 0. */
  readonly undefined: number;
  /** Activities within the cut-off of some list that nobody judged; they count as not good. */
  readonly unjudged: number;
  /** Null for the baseline itself, and of fewer than three patients. */
  readonly difference: OutcomeDifference | null;
}

/** The candidate less the baseline, paired by patient. */
export interface OutcomeDifference {
  readonly patients: number;
  readonly difference: number;
  /** Of the difference, had there been other patients: percentiles of a bootstrap over patients. */
  readonly interval: Interval;
  /** Of the paired permutation test, two-sided. */
  readonly p: number;
  /** Whether all patterns of signs were looked at. */
  readonly isExact: boolean;
  /** p beside those of everything that this study ever tried (Holm 1979). */
  readonly holm: number;
  /** dz: the mean difference ÷ the standard deviation of the differences; null where they do not differ. */
  readonly effectSize: number | null;
  /** Patients for whom the candidate is better, both are alike, the baseline is better. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

export interface SubgroupOutcome {
  readonly metric: string;
  readonly dimension: string;
  /** null: patients of whom the dimension is not stated. */
  readonly group: string | null;
  /** The dimension was not declared before anybody looked: an idea to test on other people. */
  readonly isPostHoc: boolean;
  /** Null where it would be, or would give away, a figure of fewer than three patients. */
  readonly difference: SubgroupDifference | null;
}

export interface SubgroupDifference extends OutcomeDifference {
  /** How much greater the difference is here than for all others; null where there are no others. */
  readonly interaction: { readonly difference: number; readonly interval: Interval } | null;
}

/** What is measured, and how. */
export interface Measuring {
  readonly metrics: readonly string[];
  readonly declared: readonly string[];
  readonly seed: number;
  readonly level: number;
  readonly repetitions: number;
  readonly permutations: number;
}

/** Values by patient, which never leave the process, and their summary. */
export interface MeasuredLists {
  readonly rows: readonly MetricValue[];
  readonly metrics: readonly MetricOutcome[];
}

/** How deep the lists must be for these metrics; Infinity where one looks all the way. */
export const depthOf = (metrics: readonly string[]): number =>
  Math.max(
    ...metrics.map((text) => {
      const { name, cutoff } = metric(text);
      return cutoff === undefined || name === 'IPrec' ? Number.POSITIVE_INFINITY : cutoff;
    }),
  );

/** Measures the lists of patients; who has no judgement counts in nothing. */
export const measureLists = (
  lists: ReadonlyMap<StudyPatient, readonly string[]>,
  { metrics, seed, level, repetitions }: Measuring,
): MeasuredLists => {
  const judgements = [...lists.keys()].flatMap(({ pseudonym, judgements: own }) =>
    own.map(({ id, grade }) => ({ query: pseudonym, id, grade })),
  );
  const run = Object.fromEntries([...lists].map(([{ pseudonym }, ids]) => [pseudonym, ids]));
  const { rows, summary } = measure(run, judgements, metrics, { seed, level, repetitions });
  return {
    rows,
    metrics: metrics.map((text) => {
      const { mean, interval, queries, undefined: none, unjudged } = summary[text]!;
      const isTold = queries >= LEAST_PATIENTS;
      return {
        metric: text,
        mean: isTold ? mean : null,
        interval: isTold ? interval : null,
        patients: queries,
        undefined: none,
        unjudged,
        difference: null,
      };
    }),
  };
};

/** What came out for a candidate beside the baseline; `holm` is of these alone, until it is set beside all that was tried. */
export const outcomeOf = (
  own: MeasuredLists,
  baseline: MeasuredLists,
  [{ declared, seed, level, repetitions, permutations }, patients]: readonly [
    Measuring,
    readonly StudyPatient[],
  ],
): Outcome => {
  const groups: CompareOptions['groups'] = Object.fromEntries(
    patients.map(({ pseudonym, labels }) => [pseudonym, labels]),
  );
  const options = { declared, seed, level, repetitions, permutations, groups };
  const { overall, subgroups } = compare(own.rows, baseline.rows, options);
  const byMetric = new Map(overall.map((row) => [row.metric, row]));
  return {
    metrics: own.metrics.map((row) => {
      const found = byMetric.get(row.metric);
      const isTold = found !== undefined && found.queries >= LEAST_PATIENTS;
      return { ...row, difference: isTold ? differenceOf(found) : null };
    }),
    subgroups: discreet(subgroups),
  };
};

const differenceOf = (
  row: PairedDifference & Pick<MetricComparison, 'holm'>,
): OutcomeDifference => ({
  patients: row.queries,
  difference: row.difference,
  interval: row.interval,
  p: row.permutation.p,
  isExact: row.permutation.isExact,
  holm: row.holm,
  effectSize: Number.isNaN(row.effectSize) ? null : row.effectSize,
  wins: row.wins,
  ties: row.ties,
  losses: row.losses,
});

/** Of each metric and dimension, groups are hidden until nothing that is shown tells of one or two patients. */
const discreet = (rows: readonly SubgroupComparison[]): readonly SubgroupOutcome[] => {
  const families = new Map<string, SubgroupComparison[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.metric, row.dimension]);
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  const hidden = new Set([...families.values()].flatMap(hiddenIn));
  return rows.map((row) => ({
    metric: row.metric,
    dimension: row.dimension,
    group: row.group,
    isPostHoc: row.isPostHoc,
    difference: hidden.has(row)
      ? null
      : {
          ...differenceOf(row),
          interaction: Number.isNaN(row.interaction.difference) ? null : row.interaction,
        },
  }));
};

/** Its groups share out the patients among them: what is hidden is the whole less what is shown, and all others are an interaction's. */
const hiddenIn = (family: readonly SubgroupComparison[]): readonly SubgroupComparison[] => {
  const ascending = [...family].sort((one, other) => one.queries - other.queries);
  const isSmall = (count: number) => count > 0 && count < LEAST_PATIENTS;
  const hidden = ascending.filter(({ queries }) => isSmall(queries));
  const count = (): number => hidden.reduce((sum, { queries }) => sum + queries, 0);
  for (const row of ascending) {
    if (!isSmall(count())) break;
    if (!hidden.includes(row)) hidden.push(row);
  }
  return hidden;
};
