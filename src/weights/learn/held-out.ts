/** How well coefficients do on observations: the greater, the better. NaN where the observations say nothing. */
import { kindOf } from '../../evaluate/kind.ts';
import type { Weights } from '../weights.ts';
import { choiceSetsOf, outcomeLists } from './choice-set.ts';
import { surprise } from './likelihood.ts';
import { isJudgedList, type JudgedItem, type Observation } from './observation.ts';

/** Of one patient's observations. The weights are what a fit gave, in its unit. */
export type HeldOutMetric = (weights: Weights, observations: readonly Observation[]) => number;

/**
 * Mean ln P of the choices. It judges the size of coefficients too, how sure they are of a choice, so give it coefficients and not weights
 * that sum to 1. −.69 is a coin's between two.
 */
export const meanLogLikelihood: HeldOutMetric = (weights, observations) => {
  const factors = Object.keys(weights).sort();
  const beta = Float64Array.from(factors, (factor) => weights[factor]!);
  let sum = 0;
  let all = 0;
  for (const set of choiceSetsOf(observations, { factors, alike: 'comparisons' })) {
    sum -= set.weight * surprise(set, beta).value;
    all += set.weight;
  }
  return sum / all;
};

/** Share of the others that score below what was chosen; equals count one half. */
export const orderedShare: HeldOutMetric = (weights, observations) => {
  const factors = Object.keys(weights).sort();
  const beta = Float64Array.from(factors, (factor) => weights[factor]!);
  let right = 0;
  let all = 0;
  for (const { weight, differences } of choiceSetsOf(observations, {
    factors,
    alike: 'comparisons',
  })) {
    for (let start = 0; start < differences.length; start += beta.length) {
      let lead = 0;
      for (let at = 0; at < beta.length; at++) lead += beta[at]! * differences[start + at]!;
      right += weight * (lead > 0 ? 1 : lead === 0 ? 0.5 : 0);
      all += weight;
    }
  }
  return right / all;
};

/** A metric of grades in rank order, such as `metric('nDCG@5').of` of linkmatch/evaluate. */
export type GradeMetric = (rankedGrades: readonly number[]) => number;

/** Ranks each judged list, and the outcomes of the patient at each site as one more, and takes the mean. Choices and pairs say nothing here. */
export const ofRankedGrades = (metric: GradeMetric): HeldOutMetric => {
  if (typeof metric !== 'function') {
    throw new TypeError(`metric: expected a function of ranked grades, got ${kindOf(metric)}`);
  }
  return (weights, observations) => {
    const factors = Object.keys(weights).sort();
    const values = gradedLists(observations)
      .map((items) => metric(rankedGrades(items, factors, (factor) => weights[factor]!)))
      .filter((value) => !Number.isNaN(value))
      .sort((one, other) => one - other); // the order of the lists changes no bit
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
};

const gradedLists = (observations: readonly Observation[]): readonly (readonly JudgedItem[])[] => [
  ...observations.flatMap((row) => (isJudgedList(row) ? [row.items] : [])),
  ...outcomeLists(observations).map(({ items }) => items),
];

/** Grades, the best scored first; of equal scores the least grade first, so that nothing is gained by scoring alike. */
export const rankedGrades = (
  items: readonly JudgedItem[],
  factors: readonly string[],
  weightOf: (factor: string, at: number) => number,
): readonly number[] =>
  items
    .map(({ grade, utilities }) => ({
      grade,
      score: factors.reduce(
        (sum, factor, at) => sum + weightOf(factor, at) * utilities[factor]!,
        0,
      ),
    }))
    .sort((one, other) => other.score - one.score || one.grade - other.grade)
    .map(({ grade }) => grade);
