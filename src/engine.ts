/** The engine without a concept scheme of its own: for those who bring theirs, or match words alone. */
export { buildCatalogue, type Catalogue, type CatalogueOptions } from './catalogue/catalogue.ts';
export type { InterestEvidence, MatchStep, WordEvidence } from './catalogue/interest-evidence.ts';
export type { MatchingParameters } from './catalogue/matching-parameters.ts';
export type { Meeting } from './catalogue/meetings.ts';
export type { Statistics } from './catalogue/statistics.ts';
export type { Journey, ModeParameters, TravelParameters } from './catalogue/travel.ts';
export {
  type BenefitCrosswalk,
  type Benefits,
  type CrosswalkLine,
  noBenefits,
} from './concepts/crosswalk/crosswalk.ts';
export {
  type InterestSource,
  type ParsedInterest,
  type ParseInterestsOptions,
  parseInterests,
} from './concepts/parse-interests.ts';
export type { Relation } from './concepts/relatedness.ts';
export type { Branch, Concept, ConceptRole, ConceptScheme } from './concepts/scheme.ts';
export { changeCosts } from './explain/change-cost.ts';
export type { Contrast } from './explain/contrast.ts';
export {
  type ExplainedContribution,
  type Explanation,
  explain,
  type RequirementReport,
} from './explain/explain.ts';
export type { Caveat, Highlights } from './explain/highlights.ts';
export { type Call, questions } from './explain/questions.ts';
export type { Shortfall } from './explain/shortfall.ts';
export {
  type WeightChange,
  type WeightChangeOptions,
  weightChange,
} from './explain/weight-change.ts';
export { type Suggestion, type WhatIfOptions, whatIf } from './explain/what-if.ts';
export {
  type Evidence,
  type FactorEvidence,
  type FactorId,
  type FactorParameters,
  factorIds,
} from './factors/registry.ts';
export type {
  Activity,
  Cost,
  DatedSession,
  Place,
  Point,
  RecurringSession,
  Schedule,
  SpokenLanguage,
  WeeklySession,
} from './model/activity.ts';
export type { Change } from './model/change.ts';
export type { Issue, IssueCode, Result, Severity } from './model/issue.ts';
export { parseActivities, parseActivity, parsePatient } from './model/parse.ts';
export type {
  AccessNeed,
  HistoryEntry,
  Interest,
  Patient,
  Travel,
  WeeklyWindow,
} from './model/patient.ts';
export {
  type AccessFact,
  type AccessFeature,
  accessFeatures,
  type BudgetPeriod,
  type EntryWay,
  type Fact,
  type LanguageLevel,
  type OnlineAttitude,
  type Outcome,
  type PlacePrecision,
  type PricePeriod,
  type ProviderKind,
  type Setting,
  type SocialNeed,
  type Status,
  socialNeeds,
  type TravelMode,
} from './model/vocabulary.ts';
export {
  defaultModel,
  type ModelName,
  type ModelParameters,
  type ScoringModel,
  type Weights,
} from './rank/model.ts';
export { parseModel } from './rank/model-shape.ts';
export type { RankOptions, Standing } from './rank/options.ts';
export { rank } from './rank/rank.ts';
export type { Contribution, Match, Note, Question, Ranking } from './rank/ranking.ts';
export { ASK_FIRST, READY, RULED_OUT, type Scores, scoreAll } from './rank/score-all.ts';
export {
  type RequirementFinding,
  type RequirementId,
  type RequirementParameters,
  requirementIds,
} from './requirements/registry.ts';
export type { State, UnknownPolicy } from './requirements/requirement.ts';
export { type Describable, describe, labelsOf } from './words/describe.ts';
export type { Locale } from './words/format.ts';
export { handout } from './words/handout.ts';
export {
  describeRobustness,
  type Robustness,
  type RobustnessLines,
  type SteadyMatch,
} from './words/robustness.ts';
export { type Sections, sectionsOf } from './words/sections.ts';
