/** `evaluate`: how good rankings are by judgements, and whether they are better than others. */
import {
  compare,
  type Measurement,
  type MetricValue,
  measure,
  type TieRule,
} from '../evaluate/index.ts';
import type { Locale } from '../index.ts';
import { type Evaluation, evaluationLines, evaluationRows } from './evaluation.ts';
import { EXIT, Failure } from './failure.ts';
import { pipedOnce } from './input.ts';
import { asJson, asTableOf } from './output.ts';
import { paintFor } from './paint.ts';
import { type FromFile, readGroups, readJudgements, readLists } from './trec-input.ts';

export interface EvaluateCommand {
  readonly qrels: string;
  readonly run: string;
  readonly baseline?: string;
  readonly metric: readonly string[];
  readonly groups?: string;
  readonly declared?: readonly string[];
  readonly ties?: TieRule;
  readonly undefined?: 'zero' | 'skip' | 'nan';
  readonly seed?: number;
  readonly level?: number;
  readonly perQuery?: boolean;
  readonly lang: Locale;
  readonly format: 'table' | 'json' | 'csv';
  readonly color: boolean;
}

/** Prints means with intervals, and with a baseline the differences, for all and by group. */
export const printEvaluation = (options: EvaluateCommand): void => {
  const { lang, format, color } = options;
  const { evaluation, lost } = evaluated(options);
  if (format === 'json') process.stdout.write(asJson(evaluation));
  else if (format === 'csv') process.stdout.write(asTableOf(evaluationRows(evaluation)));
  else {
    const lines = evaluationLines(evaluation, lang, paintFor(color));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.exitCode = lost > 0 ? EXIT.found : EXIT.done;
};

const LEVEL = 0.95;

const evaluated = (options: EvaluateCommand): { evaluation: Evaluation; lost: number } => {
  const { qrels, run, baseline, groups, declared, ties, seed, level = LEVEL } = options;
  pipedOnce([qrels, run, baseline, groups], 'one of the files');
  if (baseline === undefined && groups !== undefined) {
    throw new Failure(['--groups: expected --baseline too, to compare with by group'], EXIT.usage);
  }
  const drawn = { level, ...(seed === undefined ? {} : { seed }) };
  const judgements = readJudgements(qrels);
  const measured = (file: string): FromFile<Measurement> => {
    const { value, lost } = readLists(file);
    const measurement = measure(value, judgements.value, options.metric, {
      ...drawn,
      ...(ties === undefined ? {} : { ties }),
      ...(options.undefined === undefined ? {} : { undefined: options.undefined }),
    });
    const { missing } = measurement;
    if (missing.length === new Set(judgements.value.map(({ query }) => query)).size) {
      const why = `${qrels} judges nobody of ${file}: are patients named alike in both?`;
      throw new Failure([why], EXIT.input);
    }
    return { value: measurement, lost };
  };
  const own = measured(run);
  const other = baseline === undefined ? undefined : measured(baseline);
  const labels = groups === undefined ? undefined : readGroups(groups);
  const comparison =
    other &&
    compare(own.value.rows, other.value.rows, {
      ...drawn,
      ...(labels === undefined ? {} : { groups: labels.value }),
      ...(declared === undefined ? {} : { declared }),
    });
  const { summary, missing, withoutJudgements } = own.value;
  return {
    evaluation: {
      summary,
      judged: new Set(judgements.value.map(({ query }) => query)).size,
      missing: missing.length,
      withoutJudgements: withoutJudgements.length,
      level,
      ...(comparison === undefined ? {} : { comparison }),
      ...(options.perQuery === true ? { rows: beside(own.value.rows, other?.value.rows) } : {}),
    },
    lost: [judgements, own, other, labels].reduce((sum, file) => sum + (file?.lost ?? 0), 0),
  };
};

/** Each value with the baseline's for the same patient and metric. */
const beside = (
  rows: readonly MetricValue[],
  others: readonly MetricValue[] | undefined,
): NonNullable<Evaluation['rows']> => {
  if (others === undefined) return rows;
  const placeOf = ({ query, metric }: MetricValue): string => JSON.stringify([query, metric]);
  const values = new Map(others.map((row) => [placeOf(row), row.value]));
  return rows.map((row) => {
    const baseline = values.get(placeOf(row));
    return baseline === undefined ? row : { ...row, baseline };
  });
};
