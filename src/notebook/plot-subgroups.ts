/** For whom one ranking is better than another: the difference for all and by subgroup, as a forest. */

import type { Comparison, MetricComparison, SubgroupComparison } from '../evaluate/compare.ts';
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkChoice, checkItems } from '../evaluate/settle.ts';
import type { Interval } from '../math/interval.ts';
import type { Outcome } from '../weights/study/outcome.ts';
import type { TriedCandidate } from '../weights/study/tried.ts';
import { drawIntervals, type IntervalRow } from './interval-rows.ts';
import { estimated, knownInterval, numeralsOf } from './numerals.ts';
import { BLUE, INK } from './palette.ts';
import { emptyPicture, type Picture, type PlotOptions, sheetOf } from './picture.ts';
import type { Words } from './words.ts';

export interface SubgroupsOptions extends PlotOptions {
  /** Which one, where several were compared. */
  readonly metric?: string;
}

export interface PlottedDifference {
  /** undefined: all. */
  readonly dimension: string | undefined;
  /** null: those of whom the dimension is not stated. */
  readonly group: string | null | undefined;
  readonly queries: number;
  readonly difference: number;
  readonly interval: Interval | null;
  /** How much more than for all others. */
  readonly interaction: { readonly difference: number; readonly interval: Interval } | undefined;
  readonly isPostHoc: boolean;
}

/**
 * The difference for all, then for each group of each dimension, with intervals. A star marks a group that differs from all others beyond
 * the interval of how much it does. Groups looked at without having been declared are hollow. Throws a `RangeError` where several metrics
 * were compared and none is named. Of a study's row, groups too small to be told of are left out.
 */
export const plotSubgroups = (
  compared: Comparison | Outcome,
  options: SubgroupsOptions = {},
): Picture<PlottedDifference> => {
  const comparison = comparisonOf(compared);
  const metric = metricOf(comparison, options.metric);
  const sheet = sheetOf(options, ({ subgroups }) => subgroups.title(metric), ['metric']);
  const { words } = sheet;
  const isOf = (row: { readonly metric: string }): boolean => row.metric === metric;
  const all = comparison.overall.filter(isOf).map(overall);
  const groups = comparison.subgroups.filter(isOf).map(subgroup);
  const rows = [...all, ...groups];
  if (rows.length === 0) return emptyPicture(sheet);
  const data = rows.slice(0, sheet.limit);
  const more = rows.length > data.length ? [words.more(rows.length - data.length)] : [];
  const print = numeralsOf(
    data.flatMap(({ difference, interval }) => [difference, ...(interval ?? [])]),
    words.locale,
  );
  const { marked, hollow } = words.subgroups;
  return sheet.finish({
    data,
    description: data.map((row) => sentenceOf(row, words, print)),
    leftOut: rows.length - data.length,
    ...drawIntervals(sheet, {
      rows: data.flatMap((row, at) => {
        const isNew = row.dimension !== undefined && row.dimension !== data[at - 1]?.dimension;
        return [...(isNew ? [headingOf(row, words)] : []), rowOf(row, words, print)];
      }),
      columns: [words.subgroups.queries, words.subgroups.difference, words.subgroups.interaction],
      axisLabel: words.subgroups.axis(metric),
      including: [0],
      reference: 0,
      directions: words.subgroups.directions(comparison.names),
      footer: [
        ...(data.some(differs) ? [marked] : []),
        ...(data.some(({ isPostHoc }) => isPostHoc) ? [hollow] : []),
        ...more,
      ],
    }),
  });
};

type Whole = Pick<MetricComparison, 'metric' | 'queries' | 'difference' | 'interval'>;
type Part = Whole &
  Pick<SubgroupComparison, 'dimension' | 'group' | 'isPostHoc'> &
  Partial<Pick<SubgroupComparison, 'interaction'>>;

interface Compared {
  /** What the one and the other are called, where that is known. */
  readonly names?: readonly [one: string, other: string];
  readonly overall: readonly Whole[];
  readonly subgroups: readonly Part[];
}

/** What `compare` gives stands as it is; of what a study tried, the differences that are told. */
const comparisonOf = (compared: Comparison | Outcome): Compared => {
  if (!isObject(compared) || !('metrics' in compared) || !Array.isArray(compared.metrics)) {
    return compared as Comparison;
  }
  const { metrics, subgroups } = compared;
  const { name, baseline } = compared as Partial<Pick<TriedCandidate, 'name' | 'baseline'>>;
  return {
    ...(name && baseline ? { names: [name, baseline] as const } : {}),
    overall: metrics.flatMap(({ metric, difference: told }) =>
      told === null ? [] : [{ ...told, metric, queries: told.patients }],
    ),
    subgroups: subgroups.flatMap(({ metric, dimension, group, isPostHoc, difference: told }) => {
      if (told === null) return [];
      const { interaction, ...own } = told;
      const whole = { ...own, metric, dimension, group, isPostHoc, queries: told.patients };
      return [interaction === null ? whole : { ...whole, interaction }];
    }),
  };
};

const metricOf = (comparison: Compared, asked: string | undefined): string => {
  if (!isObject(comparison) || !Array.isArray(comparison.overall)) {
    throw new TypeError(`comparison: expected what compare gives, got ${kindOf(comparison)}`);
  }
  checkItems('comparison.subgroups', comparison.subgroups, [isObject, 'a row of compare']);
  const metrics = comparison.overall.map(({ metric }) => metric);
  if (asked === undefined && metrics.length > 1) {
    const names = metrics.join(', ');
    throw new RangeError(`metric: expected one of ${names}, as there are several, got nothing`);
  }
  const metric = asked ?? metrics[0] ?? '';
  if (asked !== undefined) checkChoice('metric', asked, metrics);
  return metric;
};

const overall = ({ queries, difference, interval }: Whole): PlottedDifference => ({
  dimension: undefined,
  group: undefined,
  queries,
  difference,
  interval: knownInterval(interval),
  interaction: undefined,
  isPostHoc: false,
});

const subgroup = (row: Part): PlottedDifference => ({
  dimension: row.dimension,
  group: row.group,
  queries: row.queries,
  difference: row.difference,
  interval: knownInterval(row.interval),
  interaction: row.interaction,
  isPostHoc: row.isPostHoc,
});

/** From all others, beyond the interval. */
const differs = ({ interaction }: PlottedDifference): boolean => {
  const interval = knownInterval(interaction?.interval);
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
};

const nameOf = ({ group }: PlottedDifference, words: Words): string =>
  group === undefined ? words.subgroups.all : (group ?? words.notStated);

const headingOf = ({ dimension, isPostHoc }: PlottedDifference, words: Words): IntervalRow => ({
  label: dimension!,
  suffix: isPostHoc ? ` (${words.postHoc})` : '',
  isHeading: true,
});

type Print = (value: number) => string;

const rowOf = (row: PlottedDifference, words: Words, print: Print): IntervalRow => {
  const { dimension, queries, difference, interval, interaction, isPostHoc } = row;
  const isAll = dimension === undefined;
  const more = knownInterval(interaction?.interval);
  return {
    label: nameOf(row, words),
    suffix: differs(row) ? ' *' : '',
    isIndented: !isAll,
    value: difference,
    interval,
    shape: isAll ? 'summary' : 'square',
    colour: isAll ? INK : BLUE,
    isHollow: isPostHoc,
    figures: [
      String(queries),
      estimated([difference, interval], print, words.locale),
      interaction ? estimated([interaction.difference, more], print, words.locale) : '',
    ],
  };
};

const sentenceOf = (row: PlottedDifference, words: Words, print: Print): string => {
  const { dimension, queries, difference, interval, interaction, isPostHoc } = row;
  const name = dimension === undefined ? nameOf(row, words) : `${dimension}, ${nameOf(row, words)}`;
  const more = interaction && knownInterval(interaction.interval);
  const parts = [
    print(difference),
    interval ? words.fromTo(print(interval[0]), print(interval[1])) : words.noInterval,
    ...(interaction && more
      ? [
          words.subgroups.against(
            `${print(interaction.difference)} (${words.fromTo(print(more[0]), print(more[1]))})`,
          ),
        ]
      : []),
    ...(isPostHoc ? [words.postHoc] : []),
  ];
  return words.subgroups.row(name, parts.join(', '), String(queries));
};
