/** Attending as a habit, by FSRS-6: a chance that falls with time, and a stability that changes with each outcome. Owner of ts-fsrs. */
import { FSRSAlgorithm, type Grade, Rating } from 'ts-fsrs';
import type { Outcome } from '../model/vocabulary.ts';

/** What a contact can say of a habit. Who declined has none. */
export type HabitOutcome = Exclude<Outcome, 'declined'>;

export interface Habit {
  /** Days after which the chance is 9 in 10. */
  readonly stabilityDays: number;
  /** 1 (strengthens easily) to 10. */
  readonly difficulty: number;
}

/** One outcome, so many days after the one before. */
export interface Review {
  readonly outcome: HabitOutcome;
  readonly elapsedDays: number;
  /** Chance just before it; absent: by the forgetting curve. */
  readonly chance?: number;
}

export interface HabitModel {
  /** The habit after a first outcome. */
  readonly start: (outcome: HabitOutcome) => Habit;
  /** The habit after one more. */
  readonly next: (habit: Habit, review: Review) => Habit;
  /** Chance after so many days, 1 at 0 days. */
  readonly chance: (habit: Habit, days: number) => number;
  /** Whole days until the chance has fallen to `target`, to the nearest, at least 1. */
  readonly daysUntil: (habit: Habit, target: number) => number;
}

export interface HabitParameters {
  /** 21 numbers; absent: those of the library. */
  readonly weights?: readonly number[];
  /** FSRS's own formula for a second outcome on one day; without it such a one changes the stability like all others. */
  readonly sameDay?: boolean;
}

/** FSRS without learning steps, fuzz, cards and dates: its numbers alone, so that no clock is read. */
export const habitModel = ({ weights, sameDay = false }: HabitParameters = {}): HabitModel => {
  const fsrs = new FSRSAlgorithm({
    ...(weights ? { w: weights } : {}),
    enable_short_term: sameDay,
    enable_fuzz: false,
    learning_steps: [],
    relearning_steps: [],
  });
  const chance = ({ stabilityDays }: Habit, days: number): number =>
    fsrs.forgetting_curve(days, stabilityDays);
  return {
    start: (outcome) => habitOf(fsrs.next_state(null, 0, GRADES[outcome])),
    next: (habit, review) => {
      const { stabilityDays: stability, difficulty } = habit;
      const { outcome, elapsedDays, chance: before = chance(habit, elapsedDays) } = review;
      const state = { stability: clamp(stability), difficulty };
      return habitOf(fsrs.next_state(state, elapsedDays, GRADES[outcome], before));
    },
    chance,
    daysUntil: ({ stabilityDays }, target) =>
      Math.max(1, Math.round(stabilityDays * fsrs.calculate_interval_modifier(target))),
  };
};

/** How FSRS calls an outcome. */
const GRADES: { readonly [O in HabitOutcome]: Grade } = {
  stopped: Rating.Again,
  shaky: Rating.Hard,
  going: Rating.Good,
  thriving: Rating.Easy,
};

const habitOf = (state: { readonly stability: number; readonly difficulty: number }): Habit => ({
  stabilityDays: state.stability,
  difficulty: state.difficulty,
});

/** The library's own limits, which a stability that was scaled and scaled back can miss by a rounding. */
const clamp = (stability: number): number =>
  Math.min(Math.max(stability, LEAST_STABILITY), MOST_STABILITY);
const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;
