/** linkmatch/weights: weights elicited from people, tested against doubt, and learnt from what people chose. Usable without the engine. */
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
export { type LearnFailure, type LearnOptions, type LearnResult, learn } from './learn/learn.ts';
export type { Convergence, Estimated, Learned, NegativeWeight } from './learn/learned.ts';
export type {
  GradedOutcome,
  JudgedItem,
  JudgedList,
  Observation,
  ObservedChoice,
  ObservedPair,
} from './learn/observation.ts';
export { type TuneRidgeOptions, tuneRidge } from './learn/tune-ridge.ts';
export type { TriedRidge, TunedRidge } from './learn/tuned-ridge.ts';
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
export type { Utilities, Weights } from './weights.ts';
