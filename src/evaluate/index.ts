/** linkmatch/evaluate: what rankings are worth, and what they tell of a place. Usable without the engine. */

export { holm } from '../math/holm.ts';
export type { Interval } from '../math/interval.ts';
export type { SignFlip } from '../math/sign-flip.ts';
export { type CalibrationOptions, calibrationToNeeds, type Strengths } from './calibration.ts';
export {
  type CompareOptions,
  type CompareWarning,
  type Comparison,
  compare,
  compareAll,
  type MetricComparison,
  type QueryGroups,
  type SubgroupComparison,
} from './compare.ts';
export { intraListDiversity } from './diversity.ts';
export { type Equity, equity } from './equity.ts';
export type { EquityGroups, EquityMatch, EquityOptions, EquityRow } from './equity-rows.ts';
export type { Served, ServedGroup } from './equity-served.ts';
export type { ShownGroup } from './equity-shown.ts';
export type { Estimate } from './estimate.ts';
export { type Exposure, exposure } from './exposure.ts';
export { fleissKappa } from './fleiss-kappa.ts';
export type { GapOptions, RankingRow } from './gap-rows.ts';
export { type Figure, type Gap, gaps } from './gaps.ts';
export { gini } from './gini.ts';
export type { Judgement } from './judgement.ts';
export { type KrippendorffOptions, krippendorffAlpha } from './krippendorff-alpha.ts';
export {
  type Measurement,
  type MeasureOptions,
  type MetricSummary,
  type MetricValue,
  measure,
  type UnjudgedItem,
} from './measure.ts';
export { type Metric, type MetricText, metric } from './metric.ts';
export type { GainTable, Parameters, ParameterValue } from './metrics/metric-kind.ts';
export type { PairedDifference, TTest } from './paired-difference.ts';
export { kendallTauB } from './rank-correlation.ts';
export { averageOverlap, type RboOptions, rbo } from './rank-overlap.ts';
export type { Agreement, AgreementOptions, Rating, Ratings } from './ratings.ts';
export type { ListedItem, Run, RunRow, TieRule } from './run.ts';
export {
  readQrels,
  readRun,
  type TrecFile,
  type TrecIssue,
  type TrecRunRow,
  writeQrels,
  writeRun,
} from './trec-files.ts';
export { type WeightedKappaOptions, weightedKappa } from './weighted-kappa.ts';
