/** Results of `linkmatch/weights` as rows and columns. */
import type { Learned } from '../weights/learn/learned.ts';
import type { Smaa } from '../weights/robustness/smaa.ts';
import type { Overtaking, Stability } from '../weights/robustness/stability.ts';
import type { Look, TriedCandidate } from '../weights/study/tried.ts';
import type { Column } from './cells.ts';
import type { ForestInput, ForestsInput } from './plot-forest.ts';
import { columnsOf, flattened, type Row, shares, type Tabled } from './tabled.ts';
import { factorName, type Words } from './words.ts';

export const ofLearned = (
  { coefficients, weights, intervals, findings }: Learned,
  words: Words,
): Tabled => {
  const rows = Object.entries(weights).map(([factor, weight]) => ({
    factor: factorName(words, factor),
    weight,
    interval: intervals[factor],
    coefficient: coefficients[factor]?.value,
    error: coefficients[factor]?.error,
    held: findings.some((found) => found.factor === factor),
  }));
  return {
    rows,
    columns: columnsOf(
      'factor',
      { key: 'weight', ...shares },
      { key: 'interval', ...shares },
      { key: 'coefficient', ...shares },
      { key: 'error', ...shares },
      rows.some(({ held }) => held) && 'held',
    ),
    labels: words.figures,
  };
};

export const isStability = (row: object): row is Stability =>
  ['factor', 'weight', 'from', 'to', 'below', 'above'].every((key) => Object.hasOwn(row, key));

export const ofStability = (stability: readonly Stability[], words: Words): Tabled => {
  const told = (changes: readonly Overtaking[]): readonly string[] =>
    changes.map(({ rises, falls }) => `${rises} > ${falls}`);
  return {
    rows: stability.map(({ factor, below, above, ...figures }) => ({
      factor: factorName(words, factor),
      ...figures,
      below: told(below),
      above: told(above),
    })),
    columns: columnsOf(
      'factor',
      { key: 'weight', ...shares },
      { key: 'from', ...shares },
      { key: 'to', ...shares },
      'below',
      'above',
    ),
    labels: words.figures,
  };
};

export const ofSmaa = ({ alternatives }: Smaa, words: Words): Tabled => {
  const rows = alternatives.map(({ id, acceptability, centralWeights, confidence }) => ({
    id,
    ...Object.fromEntries(acceptability.map((share, at) => [`rank${at + 1}`, share])),
    confidence: confidence?.share,
    ...Object.fromEntries(
      Object.entries(centralWeights ?? {}).map(([factor, weight]) => [`central.${factor}`, weight]),
    ),
  }));
  const ranks = (alternatives[0]?.acceptability ?? []).map((_, at) => `rank${at + 1}`);
  return {
    rows,
    columns: columnsOf('id', ...ranks.map((key): Column => ({ key, as: 'percent' })), {
      key: 'confidence',
      as: 'percent',
    }),
    labels: {
      ...words.figures,
      ...Object.fromEntries(ranks.map((key, at) => [key, `${words.acceptability.axis} ${at + 1}`])),
    },
  };
};

export type Tried = Pick<TriedCandidate, 'name' | 'kind' | 'metrics' | 'failed' | 'looks'>;

export const isTried = (row: object): row is Tried =>
  ['name', 'kind', 'metrics', 'failed', 'looks'].every((key) => Object.hasOwn(row, key));

export const isLook = (row: object): row is Look =>
  ['look', 'metrics', 'baselineMetrics', 'isForced'].every((key) => Object.hasOwn(row, key));

/** A row for each look and metric. */
export const ofLooks = (looks: readonly Look[], words: Words): Tabled => {
  const rows = looks.flatMap(({ look, name, baseline, metrics, baselineMetrics, isForced }) =>
    metrics.map(({ difference, ...figures }, at) => ({
      look,
      name,
      baseline,
      ...figures,
      baselineMean: baselineMetrics[at]?.mean,
      difference: difference?.difference,
      differenceInterval: difference?.interval,
      p: difference?.p,
      holm: difference?.holm,
      isForced,
    })),
  );
  const fine = { decimals: 3 };
  return {
    rows,
    columns: columnsOf(
      'look',
      'name',
      'metric',
      { key: 'mean', ...fine },
      { key: 'interval', ...fine },
      'patients',
      'baseline',
      { key: 'baselineMean', ...fine },
      { key: 'difference', ...fine },
      { key: 'differenceInterval', ...fine },
      { key: 'p', as: 'p' },
      { key: 'holm', as: 'p' },
      rows.some(({ isForced: forced }) => forced) && 'isForced',
    ),
    labels: words.figures,
  };
};

/** A row for each candidate and metric. */
export const ofTried = (tried: readonly Tried[], words: Words): Tabled => {
  const rows = tried.flatMap(({ metrics, failed, ...candidate }) =>
    metrics.map(({ difference, ...figures }) => ({
      ...flattened(candidate),
      ...figures,
      difference: difference?.difference,
      differenceInterval: difference?.interval,
      p: difference?.p,
      holm: difference?.holm,
      failed: failed.length,
    })),
  );
  const fine = { decimals: 3 };
  return {
    rows,
    columns: columnsOf(
      'name',
      'kind',
      'metric',
      { key: 'mean', ...fine },
      { key: 'interval', ...fine },
      'patients',
      { key: 'difference', ...fine },
      { key: 'differenceInterval', ...fine },
      { key: 'p', as: 'p' },
      { key: 'holm', as: 'p' },
      rows.some(({ failed }) => failed > 0) && 'failed',
    ),
    labels: words.figures,
  };
};

/** All factors under each other. */
export const ofAnalyses = (factors: ForestsInput['factors'], words: Words): Tabled => {
  const each = Object.entries(factors).map(
    ([factor, analysis]) => [factorName(words, factor), ofAnalysis(analysis, words)] as const,
  );
  return {
    rows: each.flatMap(([factor, { rows }]) => rows.map((row) => ({ factor, ...row }))),
    columns: [{ key: 'factor' }, ...(each[0]?.[1].columns ?? [])],
    labels: words.figures,
  };
};

export const ofAnalysis = (
  { sites, random, fixed, prediction }: ForestInput,
  words: Words,
): Tabled => {
  const rows: readonly Row[] = [
    ...sites.map((site) => ({ ...site })),
    ...(fixed ? [{ site: words.forest.fixed, ...fixed }] : []),
    { site: words.forest.summary, ...random },
    ...(prediction ? [{ site: words.forest.prediction, interval: prediction }] : []),
  ];
  const has = (key: string): boolean => rows.some((row) => row[key] !== undefined);
  return {
    rows,
    columns: columnsOf(
      'site',
      'estimate',
      has('standardError') && { key: 'standardError', label: words.figures.error! },
      'interval',
      has('weight') && 'weight',
    ),
    labels: words.figures,
  };
};
