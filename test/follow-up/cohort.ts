/** Cohorts whose habits are known: histories drawn from a seed. */

import { type Habit, habitModel } from '../../src/follow-up/habit.ts';
import type { FollowUpEvent, HabitOutcome } from '../../src/follow-up/index.ts';
import { reviewed } from '../../src/follow-up/reviewed.ts';
import { type Random, randomOf } from '../../src/math/random.ts';
import { dayOf } from './arbitraries.ts';

export interface Cohort {
  readonly seed: number;
  readonly patients: number;
  /** Contacts after the first, at most. */
  readonly contacts: number;
  /** Of the service. */
  readonly scale?: number;
  /** The true chance that they still attend; absent: what the model says. */
  readonly chance?: (habit: Habit, gapDays: number) => number;
  /** Days between contacts; one of them is drawn each time. */
  readonly gaps?: readonly number[];
  /** Share of the patients who come back when they have stopped; the others are not followed any more. */
  readonly comeBack?: number;
  /** Outcomes of those who attend. */
  readonly outcomes?: readonly HabitOutcome[];
}

const model = habitModel();

export const cohort = (asked: Cohort): readonly FollowUpEvent[] => {
  const random = randomOf(asked.seed);
  return Array.from({ length: asked.patients }, (_, at) => `p${at}`).flatMap((patientId) =>
    courseOf(patientId, asked, random),
  );
};

const courseOf = (patientId: string, asked: Cohort, random: Random): FollowUpEvent[] => {
  const { contacts, scale = 1, chance = model.chance, comeBack = 0 } = asked;
  const { gaps = [7, 14, 21, 28, 42, 56], outcomes = ['shaky', 'going', 'thriving'] } = asked;
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  const ids = { patientId, activityId: 'choir' };
  const events: FollowUpEvent[] = [{ ...ids, on: dayOf(0), kind: 'session', attended: 'kept' }];
  let day = 7;
  let outcome: HabitOutcome = pick(outcomes);
  let habit = reviewed(undefined, { outcome, elapsedDays: 0, scale });
  const tell = (): void => {
    events.push({ ...ids, on: dayOf(day), kind: 'contact', outcome });
  };
  tell();
  for (let at = 0; at < contacts; at += 1) {
    const elapsedDays = pick(gaps);
    const before = { habit, outcome };
    const isAttending = outcome === 'stopped' ? true : random.next() < chance(habit, elapsedDays);
    day += elapsedDays;
    outcome = isAttending ? pick(outcomes) : 'stopped';
    habit = reviewed(before, { outcome, elapsedDays, scale });
    tell();
    if (!isAttending && random.next() >= comeBack) break;
  }
  return events;
};
