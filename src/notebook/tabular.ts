/** What each result of the library is as rows and columns. */
import type { Comparison, MetricComparison, SubgroupComparison } from '../evaluate/compare.ts';
import { isObject, kindOf } from '../evaluate/kind.ts';
import type { Measurement } from '../evaluate/measure.ts';
import { checkItems } from '../evaluate/settle.ts';
import type { Bin } from '../follow-up/calibration.ts';
import type { Ranking } from '../rank/ranking.ts';
import type { Learned } from '../weights/learn/learned.ts';
import type { Smaa } from '../weights/robustness/smaa.ts';
import type { Look } from '../weights/study/tried.ts';
import { isAnswer } from './answer.ts';
import type { ForestInput, ForestsInput } from './plot-forest.ts';
import { columnsOf, flattened, shares, type Tabled } from './tabled.ts';
import {
  isLook,
  isStability,
  isTried,
  ofAnalyses,
  ofAnalysis,
  ofLearned,
  ofLooks,
  ofSmaa,
  ofStability,
  ofTried,
} from './weights-tables.ts';
import { factorName, type Words } from './words.ts';

/** What can be shown as a table. */
export type Tabular =
  | readonly object[]
  | Ranking
  | Measurement
  | Comparison
  | Learned
  | Smaa
  | ForestInput
  | ForestsInput
  | { readonly bins: readonly Bin[] }
  | Look
  | { readonly tried: readonly object[] }
  | { readonly ok: boolean; readonly value?: object };

/** The rows of a result, known by the fields that it has; of anything else its own rows. Throws a `TypeError` where there are none. */
export const tabled = (subject: Tabular, words: Words): Tabled => {
  if (Array.isArray(subject)) {
    checkItems('subject', subject, [isObject, 'an object']);
    if (subject.length === 0) return ofRows([]);
    if (subject.every(isStability)) return ofStability(subject, words);
    if (subject.every(isLook)) return ofLooks(subject, words);
    return subject.every(isTried) ? ofTried(subject, words) : ofRows(subject);
  }
  if (!isObject(subject)) {
    throw new TypeError(`subject: expected rows or a result, got ${kindOf(subject)}`);
  }
  if (isAnswer(subject)) return tabled(subject.value as Tabular, words);
  if (isLook(subject)) return ofLooks([subject], words);
  const found = readers.find(([field]) => Object.hasOwn(subject, field));
  if (found === undefined)
    throw new TypeError('subject: expected rows or a result, got another object');
  return found[1](subject as never, words);
};

/** A field that only this result has, and how it is read. */
const readers: readonly (readonly [
  field: string,
  read: (subject: never, words: Words) => Tabled,
])[] = [
  ['matches', (ranking: Ranking, words) => ofRanking(ranking, words)],
  ['summary', (measurement: Measurement, words) => ofMeasurement(measurement, words)],
  ['overall', (comparison: Comparison, words) => ofComparison(comparison, words)],
  ['coefficients', (learned: Learned, words) => ofLearned(learned, words)],
  ['alternatives', (smaa: Smaa, words) => ofSmaa(smaa, words)],
  ['sites', (analysis: ForestInput, words) => ofAnalysis(analysis, words)],
  ['factors', ({ factors }: ForestsInput, words) => ofAnalyses(factors, words)],
  ['bins', ({ bins }: { readonly bins: readonly Bin[] }, words) => ofBins(bins, words)],
  ['tried', ({ tried }: { readonly tried: readonly object[] }, words) => tabled(tried, words)],
];

const ofRows = (subject: readonly object[]): Tabled => {
  const rows = subject.map((row) => flattened(row));
  const keys = [...new Set(rows.flatMap(Object.keys))];
  return { rows, columns: keys.map((key) => ({ key })), labels: {} };
};

const ofRanking = ({ matches }: Ranking, words: Words): Tabled => {
  const [first] = matches;
  const factors = Object.entries(first?.contributions ?? {});
  const applying = factors.filter(([, { applies }]) => applies).map(([factor]) => factor);
  const names = factors.map(([factor]) => [factor, factorName(words, factor)] as const);
  const rows = matches.map((match) => ({
    rank: match.rank,
    id: match.id,
    title: match.activity.title,
    score: match.score,
    ...Object.fromEntries(
      Object.entries(match.contributions).map(([factor, { contribution }]) => [
        factor,
        contribution,
      ]),
    ),
    utility: match.utility,
    likelihood: match.likelihood,
    aversion: match.aversion,
    bounds: match.utilityBounds,
    coverage: match.coverage,
    standing: words.standings[match.standing] ?? match.standing,
  }));
  return {
    rows,
    columns: columnsOf(
      'rank',
      'title',
      { key: 'score', ...shares },
      ...applying.map((key) => ({ key, ...shares })),
      rows.some(({ likelihood }) => likelihood < 1) && { key: 'likelihood', ...shares },
      rows.some(({ aversion }) => aversion > 0) && { key: 'aversion', ...shares },
      'standing',
    ),
    labels: { ...words.figures, ...Object.fromEntries(names) },
  };
};

const ofMeasurement = ({ summary }: Measurement, words: Words): Tabled => ({
  rows: Object.entries(summary).map(([metric, row]) => ({ metric, ...row })),
  columns: columnsOf(
    'metric',
    { key: 'mean', decimals: 3 },
    { key: 'interval', decimals: 3 },
    'queries',
    'undefined',
    'unjudged',
  ),
  labels: words.figures,
});

const ofComparison = ({ overall, subgroups }: Comparison, words: Words): Tabled => {
  const all: readonly (MetricComparison | SubgroupComparison)[] = [...overall, ...subgroups];
  const rows = all.map((row) => {
    const { means, permutation, t: _, ...figures } = row;
    const inner = isSubgroup(row) ? row : undefined;
    return {
      ...figures,
      dimension: inner?.dimension,
      group: inner && (inner.group ?? words.notStated),
      one: means[0],
      other: means[1],
      p: permutation.p,
      interaction: inner?.interaction.difference,
      interactionInterval: inner?.interaction.interval,
      isPostHoc: inner?.isPostHoc,
    };
  });
  const hasGroups = subgroups.length > 0;
  const fine = { decimals: 3 };
  return {
    rows,
    columns: columnsOf(
      'metric',
      hasGroups && 'dimension',
      hasGroups && 'group',
      'queries',
      { key: 'one', ...fine },
      { key: 'other', ...fine },
      { key: 'difference', ...fine },
      { key: 'interval', ...fine },
      { key: 'p', as: 'p' },
      { key: 'holm', as: 'p' },
      hasGroups && { key: 'interaction', ...fine },
      hasGroups && { key: 'interactionInterval', ...fine },
      hasGroups && 'isPostHoc',
    ),
    labels: words.figures,
  };
};

const isSubgroup = (row: MetricComparison | SubgroupComparison): row is SubgroupComparison =>
  Object.hasOwn(row, 'dimension');

const ofBins = (bins: readonly Bin[], words: Words): Tabled => ({
  rows: bins.map(({ contacts, meanChance, ...bin }) => ({
    n: contacts,
    predicted: meanChance,
    ...bin,
  })),
  columns: columnsOf(
    { key: 'predicted', ...shares },
    { key: 'observed', ...shares },
    { key: 'interval', ...shares },
    'n',
  ),
  labels: words.figures,
});
