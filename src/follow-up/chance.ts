/** The chance that somebody still attends, by the forgetting curve of FSRS on the service's scale. */
import { dayNumber } from '../math/calendar.ts';
import { checkDay } from '../model/wrong-call.ts';
import { checkState } from './check.ts';
import { type Following, isAttending } from './following.ts';
import { model } from './reviewed.ts';

/**
 * The predicted chance, 0 to 1, that the patient attends on a local date; `null` where the habit says nothing: before a first
 * outcome, after `stopped`, and after an end. The scale is in the state: its stability is in calendar days. Throws a
 * `RangeError` on a day before the last rating.
 */
export const chanceOfAttending = (state: Following, on: string): number | null => {
  checkState(state, 'state');
  checkDay(on, 'on');
  if (isAttending(state) && on < state.rating.on) {
    throw new RangeError('on: expected a day not before the last rating, got an earlier one');
  }
  return chanceOn(state, on);
};

/** The same without checks. */
export const chanceOn = (state: Following, on: string): number | null =>
  isAttending(state) ? model.chance(state.habit, dayNumber(on) - dayNumber(state.rating.on)) : null;
