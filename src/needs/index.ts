/** linkmatch/needs: questionnaires to scores, and scores to social needs. Usable without the engine. */
export type {
  Answer,
  Assessment,
  Conversation,
  Form,
  FormAssessment,
  LevelAssessment,
  ValueAssessment,
} from './assessment.ts';
export { type CaveatCode, caveatCodes } from './caveat.ts';
export { type Change, change, type Direction, type Step } from './change.ts';
export { defaultNeedMapping } from './default-need-mapping.ts';
export type {
  Band,
  Better,
  Coding,
  CutoffSet,
  Item,
  Licence,
  MinimalChange,
  MissingRule,
  Provenance,
  Range,
} from './instrument.ts';
export {
  type Instrument,
  type InstrumentId,
  instrumentIds,
  instrumentOf,
  instruments,
} from './instruments/registry.ts';
export type {
  BandNeeds,
  BandRule,
  Combination,
  Curve,
  CurveRule,
  NeedMapping,
  NeedRule,
} from './need-mapping.ts';
export type {
  NeedConflict,
  NeedEvidence,
  NeedSource,
  NeedsNote,
  NeedsReading,
} from './needs-reading.ts';
export { parseAssessment, parseAssessments } from './parse-assessment.ts';
export { parseNeedMapping } from './parse-need-mapping.ts';
export type {
  AppliedCutoff,
  ConversationScore,
  ItemScore,
  ItemsScore,
  LabelScore,
  LevelScore,
  Score,
  ScoreOf,
  SubscaledScore,
  SubscaleScore,
  SumScore,
  TransformedScore,
  ValueScore,
} from './score.ts';
export { score } from './score-assessment.ts';
export { type NeedsOptions, socialNeeds } from './social-needs.ts';
