/** Two made-up rankers and the graded activities of a patient: what metrics and tests are tried on, without a model of weights. */
import type { Random } from '../../src/math/random.ts';
import { normal, times } from './chance.ts';

/** How far a ranker sees past the grade: the standard deviation of its error, in grades. */
export interface Rankers {
  readonly one: number;
  readonly other: number;
}

/** Grades in the order of each ranker, the best first; and the grades themselves. */
export interface RankedGrades {
  readonly one: readonly number[];
  readonly other: readonly number[];
  readonly judged: readonly number[];
}

/** So many activities are judged for each patient. */
export const ITEMS = 10;

/** Shares of the grades 0, 1, 2 and 3: most of what there is suits nobody. */
const SHARES = [0.6, 0.2, 0.15, 0.05] as const;

export const rankedGrades = (random: Random, rankers: Rankers): RankedGrades => {
  const judged = times(ITEMS, () => gradeOf(random.next()));
  const order = (error: number): readonly number[] =>
    judged
      .map((grade) => ({ grade, score: grade + error * normal(random) }))
      .sort((one, other) => other.score - one.score)
      .map(({ grade }) => grade);
  return { judged, one: order(rankers.one), other: order(rankers.other) };
};

const gradeOf = (share: number): number => {
  let grade = 0;
  let upTo = SHARES[0] as number;
  while (grade < SHARES.length - 1 && share >= upTo) {
    grade += 1;
    upTo += SHARES[grade]!;
  }
  return grade;
};
