/** How one outcome changes a habit on a service's own scale: FSRS on calendar days ÷ scale, but for who comes back. */
import { type Habit, type HabitModel, type HabitOutcome, habitModel } from './habit.ts';

/** With the parameters of the library. */
export const model: HabitModel = /* @__PURE__ */ habitModel();

/** What was known before an outcome. */
export interface Before {
  readonly habit: Habit;
  /** The outcome before. */
  readonly outcome: HabitOutcome;
}

export interface Told {
  readonly outcome: HabitOutcome;
  /** Days since the outcome before. */
  readonly elapsedDays: number;
  /** Calendar days that count as one of FSRS's. */
  readonly scale: number;
}

/**
 * FSRS lets a failed card be learnt again at once, so that its chance starts anew at 1. Nobody rejoins a choir by being
 * phoned, so after `stopped` two things differ. A further `stopped` says nothing new and changes nothing. An outcome that says
 * that they are back counts as one of the same day: it shows that they come, not that they kept it up for so long.
 */
export const reviewed = (before: Before | undefined, told: Told): Habit => {
  const { outcome, elapsedDays, scale } = told;
  if (!before) return scaled(model.start(outcome), scale);
  const { habit } = before;
  const isBack = before.outcome === 'stopped';
  if (isBack && outcome === 'stopped') return habit;
  const chance = isBack ? 1 : model.chance(habit, elapsedDays);
  const inner = scaled(habit, 1 / scale);
  return scaled(model.next(inner, { outcome, elapsedDays: elapsedDays / scale, chance }), scale);
};

const scaled = ({ stabilityDays, difficulty }: Habit, scale: number): Habit => ({
  stabilityDays: stabilityDays * scale,
  difficulty,
});
