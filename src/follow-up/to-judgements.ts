/** What came of each activity, as graded judgements for learning and evaluation. */
import type { Outcome } from '../model/vocabulary.ts';
import type { FollowUpEvent } from './event.ts';
import { latestOutcomes } from './to-history.ts';

export interface OutcomeJudgement {
  readonly patientId: string;
  readonly activityId: string;
  /** Whole, 0 to 3. */
  readonly grade: number;
}

/** Grades of outcomes: a convention, without a source. */
export const outcomeGrades: { readonly [O in Outcome]: number } = {
  declined: 0,
  stopped: 0,
  shaky: 1,
  going: 2,
  thriving: 3,
};

/**
 * One judgement for each patient and activity of which an outcome is known, in code unit order: the grade of the latest one, as
 * `toHistory` finds it. A judgement tells how it went for those who were sent, and nothing of those who never were.
 */
export const toJudgements = (events: readonly FollowUpEvent[]): readonly OutcomeJudgement[] =>
  latestOutcomes(events).map(({ patientId, activityId, outcome }) => ({
    patientId,
    activityId,
    grade: outcomeGrades[outcome],
  }));
