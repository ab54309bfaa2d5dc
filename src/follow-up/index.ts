/** linkmatch/follow-up: when to get in touch again. Attending is taken for a habit that fades: a hypothesis, with the means to refute it. */
export { afterOutcome } from './after-outcome.ts';
export {
  type Bin,
  type CalibrationOptions,
  type CalibrationReport,
  calibration,
  type Estimate,
  type Losses,
  type RivalLosses,
} from './calibration.ts';
export { chanceOfAttending } from './chance.ts';
export type { Reason } from './due.ts';
export type {
  Attendance,
  ContactEvent,
  EndEvent,
  EndReason,
  FollowUpEvent,
  SessionEvent,
} from './event.ts';
export { type FitOptions, fitScale, type ScaleFit } from './fit-scale.ts';
export {
  type Ended,
  type FollowUp,
  type FollowUpOptions,
  type FollowUps,
  followUps,
} from './follow-ups.ts';
export type { Following, Rating } from './following.ts';
export type { Habit, HabitOutcome } from './habit.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { parseHistory } from './parse-history.ts';
export { type RatingConventions, ratingConventions, type Sessions } from './rating.ts';
export { replay } from './replay.ts';
export type { Rival } from './rivals.ts';
export type { StepOptions } from './steps.ts';
export { toHistory } from './to-history.ts';
export { type OutcomeJudgement, outcomeGrades, toJudgements } from './to-judgements.ts';
export type { Counts, Verdict, VerdictReason } from './verdict.ts';
export type { Calendar } from './workdays.ts';
