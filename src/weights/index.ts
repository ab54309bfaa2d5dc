/** linkmatch/weights: weights elicited from people, tested against doubt, and learnt from what people chose. Usable without the engine. */

export type { ExactSum } from '../math/exact-sum.ts';
export type { Interval } from '../math/interval.ts';
export { type Alternative, alternativesOf } from './alternative.ts';
export {
  type Ahp,
  type AhpMethod,
  type AhpOptions,
  ahp,
  type Consistency,
  type Triad,
} from './elicit/ahp.ts';
export { type BestWorst, type BestWorstAnswers, bestWorst } from './elicit/best-worst.ts';
export {
  type CombinedJudgements,
  combineJudgements,
  type PersonalJudgements,
} from './elicit/combine-judgements.ts';
export {
  type CombinedWeights,
  combineWeights,
  type PersonalWeights,
} from './elicit/combine-weights.ts';
export type { Comparison } from './elicit/comparison.ts';
export type { Disagreement, Distance, Spread } from './elicit/disagreement.ts';
export type { Elicited } from './elicit/elicited.ts';
export type { ImportanceOrder } from './elicit/importance-order.ts';
export type { Person } from './elicit/person.ts';
export type { RandomIndex } from './elicit/random-index.ts';
export { rankOrderCentroid } from './elicit/rank-order-centroid.ts';
export { rankReciprocal } from './elicit/rank-reciprocal.ts';
export { rankSum } from './elicit/rank-sum.ts';
export { swing } from './elicit/swing.ts';
export {
  type Ascent,
  type AscentOptions,
  type Climb,
  coordinateAscent,
} from './learn/coordinate-ascent.ts';
export type { CovarianceKind } from './learn/covariance.ts';
export {
  type CrossValidateOptions,
  type CrossValidation,
  crossValidate,
  type Fit,
  type Fitted,
  type Fold,
  type Leak,
} from './learn/cross-validate.ts';
export type { FoldOptions } from './learn/folds.ts';
export {
  type GradeMetric,
  type HeldOutMetric,
  meanLogLikelihood,
  ofRankedGrades,
  orderedShare,
} from './learn/held-out.ts';
export { type LearnFailure, type LearnResult, learn } from './learn/learn.ts';
export type { Convergence, Estimated, Learned, NegativeWeight } from './learn/learned.ts';
export type {
  GradedOutcome,
  JudgedItem,
  JudgedList,
  Observation,
  ObservedChoice,
  ObservedPair,
} from './learn/observation.ts';
export type { LearnOptions } from './learn/settings.ts';
export { type TuneRidgeOptions, tuneRidge } from './learn/tune-ridge.ts';
export type { TriedRidge, TunedRidge } from './learn/tuned-ridge.ts';
export {
  type CompareModelsOptions,
  compareModels,
  type FieldChange,
  type ModelComparison,
  type ModelEffect,
  type WeightChange,
} from './models/compare-models.ts';
export { weightModel } from './models/make-model.ts';
export {
  hashOfModel,
  type ModelMethod,
  type ModelReference,
  type Provenance,
  toScoringModel,
  type WeightModel,
} from './models/weight-model.ts';
export { parseWeightModel, weightModelShape } from './models/weight-model-shape.ts';
export { nearestWeights } from './nearest-weights.ts';
export { type Reranker, reranker } from './rerank.ts';
export { type Decisive, decisive, type Part } from './robustness/decisive.ts';
export {
  type Acceptability,
  type Chance,
  type Smaa,
  type SmaaOptions,
  smaa,
  type Winning,
} from './robustness/smaa.ts';
export {
  type Overtaking,
  type Stability,
  type StabilityOptions,
  stability,
} from './robustness/stability.ts';
export { type OneChange, type Swap, swap, type TwoChange } from './robustness/swap.ts';
export {
  type Bar,
  type Reading,
  rangesAround,
  type Tornado,
  tornado,
  type WeightRanges,
} from './robustness/tornado.ts';
export type { UncertainAlternative } from './robustness/uncertain-table.ts';
export type { WeightDraws } from './robustness/weight-draws.ts';
export {
  type AcrossSitesOptions,
  fitAcrossSites,
  type SiteObservations,
} from './sites/across-sites.ts';
export { binUtilities } from './sites/binned.ts';
export type { DisclosureRules } from './sites/disclosure.ts';
export {
  type CountsResult,
  type FitCountsOptions,
  fitCounts,
  type LearnedFromCounts,
} from './sites/fit-counts.ts';
export { mergeSites } from './sites/merge-sites.ts';
export {
  type FewSites,
  type MetaAnalysed,
  type MetaAnalysedSite,
  type MetaAnalysis,
  type MetaAnalysisOptions,
  type MetaEstimate,
  metaAnalysis,
} from './sites/meta-analysis.ts';
export { parseSiteFile } from './sites/parse-site-file.ts';
export { type PatternCountsOptions, patternCounts } from './sites/pattern-counts.ts';
export { type SiteEstimateOptions, siteEstimate } from './sites/site-estimate.ts';
export type {
  AnsweredStep,
  FitRequest,
  LeftOut,
  Pattern,
  PatternCounts,
  SiteEstimate,
  SiteFile,
  SiteLedger,
  SiteRefusal,
  SiteSummary,
  SiteSums,
  SitesFit,
  SitesFitSettings,
  Suppressed,
} from './sites/site-files.ts';
export { type SiteAnswer, type SiteSummaryOptions, siteSummary } from './sites/site-summary.ts';
export {
  type FitStep,
  type LearnedAcrossSites,
  type SitesFailure,
  type SitesFitOptions,
  type SitesResult,
  startFit,
  stepFit,
} from './sites/sites-fit.ts';
export type {
  AscentCandidate,
  Candidate,
  CandidateDefinition,
  CandidateKind,
  LearnCandidate,
} from './study/candidate.ts';
export type { FitReason, FittedCandidate } from './study/candidate-fit.ts';
export type {
  MetricOutcome,
  Outcome,
  OutcomeDifference,
  SubgroupDifference,
  SubgroupOutcome,
} from './study/outcome.ts';
export { type ReportAbout, type ReportOptions, report, type StudyReport } from './study/report.ts';
export type { ReportedAgreement, ReportedRobustness, ReportFact } from './study/report-fact.ts';
export type { ReportGap, ReportItemId, ReportSectionId } from './study/report-items.ts';
export type { ReportedItem, StudyReportJson } from './study/report-json.ts';
export type { SettleOptions, Study, TryOptions, TuneOptions } from './study/study.ts';
export type { StudyData } from './study/study-data.ts';
export type { StudyModelAbout } from './study/study-model.ts';
export type { StudyRecord, StudySettings } from './study/study-record.ts';
export type { StudyChoice, StudyJudgement, StudyPatients } from './study/study-rows.ts';
export type { StudyProgress } from './study/study-settings.ts';
export type { Look, TriedCandidate } from './study/tried.ts';
export { tune } from './study/tune.ts';
export { uncertainAlternativesOf } from './uncertain-alternatives.ts';
export type { Utilities, Weights } from './weights.ts';
