/** A history seen as reviews: what was known of each outcome before it was told, so that no prediction looks ahead. */
import { dayNumber } from '../math/calendar.ts';
import { step } from './after-outcome.ts';
import type { FollowUpEvent } from './event.ts';
import { type Following, isAttending } from './following.ts';
import type { Habit, HabitOutcome } from './habit.ts';
import { byPair } from './replay.ts';
import { model, reviewed } from './reviewed.ts';
import type { Steps } from './steps.ts';

/** The reviews of one patient and activity, which do not depend on the scale. */
export interface Course {
  readonly patientId: string;
  readonly activityId: string;
  readonly reviews: readonly CourseReview[];
}

interface CourseReview {
  readonly on: string;
  /** Days since the rating before; 0 for the first. */
  readonly elapsedDays: number;
  /** What it was rated; absent for an end. */
  readonly outcome: HabitOutcome | undefined;
  /** Whether they attended, where that was told and a prediction can be held against it. */
  readonly observed: boolean | undefined;
}

/** One prediction and what came of it. */
export interface Prediction {
  readonly patientId: string;
  readonly activityId: string;
  readonly on: string;
  /** Days since the rating before. */
  readonly gapDays: number;
  /** Predicted from the state before. */
  readonly chance: number;
  readonly isAttending: boolean;
}

/**
 * A prediction is made for a contact with a told outcome, and for a drop-out, of somebody who was attending when last rated on an
 * earlier day. `stopped`, `declined` and dropping out are no longer attending. What only sessions say is rated and not predicted.
 */
export const coursesOf = (history: readonly FollowUpEvent[], steps: Steps): readonly Course[] =>
  byPair(history).flatMap((rows) => {
    const reviews: CourseReview[] = [];
    let state: Following | undefined;
    for (const { event } of rows) {
      const before = state;
      const { state: after, refused } = step(before, event, steps);
      state = after;
      if (!refused && after) reviews.push(...reviewOf(before, after, event));
    }
    const [first] = rows;
    if (!first || reviews.length === 0) return [];
    const { patientId, activityId } = first.event;
    return [{ patientId, activityId, reviews }];
  });

const reviewOf = (
  before: Following | undefined,
  after: Following,
  event: FollowUpEvent,
): readonly CourseReview[] => {
  const { on } = event;
  const last = before?.rating?.on;
  const elapsedDays = last === undefined ? 0 : dayNumber(on) - dayNumber(last);
  const isPredicted = before !== undefined && isAttending(before) && elapsedDays > 0;
  if (after.rating && after.rating !== before?.rating) {
    const { outcome, from } = after.rating;
    const observed = isPredicted && from === 'told' ? outcome !== 'stopped' : undefined;
    return [{ on, elapsedDays, outcome, observed }];
  }
  const hasLeft =
    (event.kind === 'end' && event.reason === 'dropped-out') ||
    (event.kind === 'contact' && event.outcome === 'declined');
  return isPredicted && hasLeft ? [{ on, elapsedDays, outcome: undefined, observed: false }] : [];
};

/** All predictions of a scale, in the order of the courses. */
export const predictionsOf = (courses: readonly Course[], scale: number): readonly Prediction[] =>
  courses.flatMap(({ patientId, activityId, reviews }) => {
    const predictions: Prediction[] = [];
    let before: { readonly habit: Habit; readonly outcome: HabitOutcome } | undefined;
    for (const { on, elapsedDays, outcome, observed } of reviews) {
      if (before && observed !== undefined) {
        const chance = model.chance(before.habit, elapsedDays);
        const facts = { patientId, activityId, on, gapDays: elapsedDays };
        predictions.push({ ...facts, chance, isAttending: observed });
      }
      if (outcome !== undefined) {
        before = { outcome, habit: reviewed(before, { outcome, elapsedDays, scale }) };
      }
    }
    return predictions;
  });
