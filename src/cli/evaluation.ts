/** An evaluation as lines for a terminal, and as rows for a spreadsheet. */
import type {
  Comparison,
  Measurement,
  MetricValue,
  SubgroupComparison,
} from '../evaluate/index.ts';
import type { Locale } from '../index.ts';
import { asColumns } from './columns.ts';
import { type EvaluateWords, evaluateWords } from './evaluate-words.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Paint } from './paint.ts';

/** Of patients only how many there are, unless each one's values are asked for. */
export interface Evaluation {
  readonly summary: Measurement['summary'];
  /** Patients with judgements. */
  readonly judged: number;
  /** Patients with judgements but no list. */
  readonly missing: number;
  /** Patients with a list but no judgements. */
  readonly withoutJudgements: number;
  readonly level: number;
  readonly comparison?: Comparison;
  readonly rows?: readonly (MetricValue & { readonly baseline?: number })[];
}

export const evaluationLines = (
  evaluation: Evaluation,
  lang: Locale,
  paint: Paint,
): readonly string[] => {
  const told: Told = { words: evaluateWords[lang], paint, ...figuresOf(lang) };
  const { judged, missing, withoutJudgements, level } = evaluation;
  const { words } = told;
  return [
    ...(evaluation.rows === undefined ? [] : [...perQueryTable(evaluation.rows, told), '']),
    ...meansTable(evaluation, told),
    '',
    ...comparisonLines(evaluation, told),
    words.judged(judged, told.percent(level)),
    ...(missing > 0 ? [paint.warn(words.missing(missing))] : []),
    ...(withoutJudgements > 0 ? [paint.warn(words.withoutJudgements(withoutJudgements))] : []),
  ];
};

/** One table: a row a patient and metric where they are asked for; else a row a metric, and a metric and group. */
export const evaluationRows = ({ summary, comparison, rows }: Evaluation): readonly object[] => {
  if (rows !== undefined) return rows;
  if (comparison === undefined) {
    return Object.entries(summary).map(([metric, { interval, ...others }]) => ({
      metric,
      ...others,
      lowest: interval[0],
      highest: interval[1],
    }));
  }
  const { overall, subgroups } = comparison;
  return [
    ...overall.map((row) => ({ ...row, dimension: '', group: '' })),
    ...subgroups.map((row) => ({ ...row, group: row.group ?? '' })),
  ].map((row) => {
    const part = row as Partial<SubgroupComparison>;
    return {
      metric: row.metric,
      dimension: row.dimension,
      group: row.group,
      queries: row.queries,
      mean: row.means[0],
      baseline: row.means[1],
      difference: row.difference,
      lowest: row.interval[0],
      highest: row.interval[1],
      p: row.permutation.p,
      holm: row.holm,
      t: row.t.t,
      freedom: row.t.freedom,
      tP: row.t.p,
      effectSize: row.effectSize,
      wins: row.wins,
      ties: row.ties,
      losses: row.losses,
      interaction: part.interaction?.difference ?? '',
      interactionLowest: part.interaction?.interval[0] ?? '',
      interactionHighest: part.interaction?.interval[1] ?? '',
      postHoc: part.isPostHoc ?? '',
    };
  });
};

interface Told extends Figures {
  readonly words: EvaluateWords;
  readonly paint: Paint;
}

const meansTable = ({ summary }: Evaluation, told: Told): string[] => {
  const { words, figure, whole, between } = told;
  const { metric, mean, interval, patients, undefinedFor, unjudged } = words.columns;
  return asColumns(
    {
      head: [metric, mean, interval, patients, undefinedFor, unjudged],
      rows: Object.entries(summary).map(([name, own]) => [
        name,
        figure(own.mean),
        between(own.interval),
        whole(own.queries),
        whole(own.undefined),
        whole(own.unjudged),
      ]),
    },
    told.paint,
  );
};

const perQueryTable = (rows: NonNullable<Evaluation['rows']>, told: Told): string[] => {
  const { words, figure, paint } = told;
  const { patient, metric, value, baseline } = words.columns;
  const hasBaseline = rows.some((row) => row.baseline !== undefined);
  return asColumns(
    {
      head: [patient, metric, value, ...(hasBaseline ? [baseline] : [])],
      texts: 2,
      rows: rows.map((row) => [
        row.query,
        row.metric,
        figure(row.value),
        ...(hasBaseline ? [row.baseline === undefined ? '–' : figure(row.baseline)] : []),
      ]),
    },
    paint,
  );
};

const comparisonLines = ({ comparison }: Evaluation, told: Told): readonly string[] => {
  if (comparison === undefined) return [];
  const { words, figure, signed, between, whole, paint } = told;
  const { columns } = words;
  const { overall, subgroups, warnings } = comparison;
  const counts = ({ wins, ties, losses }: Counts): string => `${wins}/${ties}/${losses}`;
  const all = asColumns(
    {
      head: [
        columns.metric,
        columns.mean,
        columns.baseline,
        columns.difference,
        columns.interval,
        'p',
        'Holm',
        'dz',
        columns.better,
      ],
      rows: overall.map((row) => [
        row.metric,
        figure(row.means[0]),
        figure(row.means[1]),
        signed(row.difference),
        between(row.interval),
        told.chance(row.permutation.p),
        told.chance(row.holm),
        signed(row.effectSize),
        counts(row),
      ]),
    },
    paint,
  );
  const parts = asColumns(
    {
      head: [
        columns.metric,
        columns.dimension,
        columns.group,
        columns.patients,
        columns.difference,
        columns.interval,
        columns.interaction,
        columns.interval,
        'p',
        'Holm',
      ],
      texts: 3,
      rows: subgroups.map((row) => [
        row.metric,
        row.dimension + (row.isPostHoc ? ' *' : ''),
        row.group ?? words.notStated,
        whole(row.queries),
        signed(row.difference),
        between(row.interval),
        signed(row.interaction.difference),
        between(row.interaction.interval),
        told.chance(row.permutation.p),
        told.chance(row.holm),
      ]),
    },
    paint,
  );
  return [
    paint.strong(words.comparison),
    ...all,
    ...(subgroups.length > 0 ? ['', paint.strong(words.bySubgroup), ...parts] : []),
    ...warnings.map((warning) => paint.warn(words.warnings(warning))),
    '',
  ];
};

interface Counts {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}
