/** What weights are learnt from: who preferred what to what. All of it is about patients, and none of it names one. */
import type { Utilities } from '../weights.ts';

interface Observed {
  /** The patient, by a pseudonym: what one of them says hangs together, so they are never split. */
  readonly group: string;
  /** Where: a practice, a municipality. */
  readonly site?: string;
  /** How much it counts, 1 unless told. */
  readonly weight?: number;
}

/** Of two alternatives the one was preferred. */
export interface ObservedPair extends Observed {
  readonly better: Utilities;
  readonly worse: Utilities;
}

/** Of those shown, one was chosen. */
export interface ObservedChoice extends Observed {
  readonly shown: readonly Utilities[];
  /** Its place among them, from 0. */
  readonly chosen: number;
}

/** Alternatives with grades that somebody gave: the greater, the better. */
export interface JudgedList extends Observed {
  readonly items: readonly JudgedItem[];
}

export interface JudgedItem {
  readonly grade: number;
  readonly utilities: Utilities;
}

/** What came of one suggestion, as a grade. Those of one patient at one site are held against each other. */
export interface GradedOutcome extends Observed, JudgedItem {}

export type Observation = ObservedPair | ObservedChoice | JudgedList | GradedOutcome;

// By the field that is there: one that is undefined is not.
export const isPair = (row: Observation): row is ObservedPair =>
  (row as Partial<ObservedPair>).better !== undefined;

export const isChoice = (row: Observation): row is ObservedChoice =>
  (row as Partial<ObservedChoice>).shown !== undefined;

export const isJudgedList = (row: Observation): row is JudgedList =>
  (row as Partial<JudgedList>).items !== undefined;

export const isOutcome = (row: Observation): row is GradedOutcome =>
  (row as Partial<GradedOutcome>).grade !== undefined;
