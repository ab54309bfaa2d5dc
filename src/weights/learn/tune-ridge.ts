/** How strongly to hold on to the prior: the ridge that does best on people left out. */
import { checkKeys } from '../../evaluate/settle.ts';
import { crossValidate } from './cross-validate.ts';
import { checkFolding, type FoldOptions } from './folds.ts';
import { meanLogLikelihood } from './held-out.ts';
import { learn } from './learn.ts';
import type { Observation } from './observation.ts';
import { factorsIn, observationIssues, throwFor } from './observation-issues.ts';
import { remember } from './seen.ts';
import type { LearnOptions } from './settings.ts';
import type { TriedRidge, TunedRidge } from './tuned-ridge.ts';

export interface TuneRidgeOptions extends FoldOptions {
  /** The ridges to try, .01, .1, 1, 10 and 100 unless told: a convention. */
  readonly ridges?: readonly number[];
  /** How else to learn. */
  readonly learn?: Omit<LearnOptions, 'ridge'>;
}

/**
 * Cross-validates each ridge by the mean log likelihood of the choices of patients left out, and takes the best; of equals the greatest. What
 * it found there is too good to be reported: fit and report on other people, or tune within each fold of `crossValidate`.
 */
export const tuneRidge = (
  observations: readonly Observation[],
  options: TuneRidgeOptions = {},
): TunedRidge => {
  checkKeys(options, ['ridges', 'learn', 'folds', 'by', 'seed']);
  const { ridges = RIDGES, learn: learning = {}, folds = 5, by = 'patient', seed = 1 } = options;
  checkFolding({ folds, by, seed });
  const isRidge = (value: unknown): boolean =>
    typeof value === 'number' && value >= 0 && Number.isFinite(value);
  if (!Array.isArray(ridges) || ridges.length === 0 || !ridges.every(isRidge)) {
    throw new TypeError('ridges: expected a list of finite numbers of 0 or more');
  }
  throwFor(observationIssues(observations, factorsIn(observations)));
  const ascending = [...new Set(ridges)].sort((one, other) => one - other);
  const reasons = new Set<string>();
  const tried = ascending.map((ridge): TriedRidge => {
    const {
      mean,
      interval,
      folds: fitted,
    } = crossValidate(
      observations,
      (training) => learn(training, { covariance: 'model', ...learning, ridge }),
      { metric: meanLogLikelihood, folds, by, seed },
    );
    for (const { reason } of fitted) if (reason !== null) reasons.add(reason);
    const isWhole = fitted.every(({ reason }) => reason === null) && !Number.isNaN(mean);
    return isWhole ? { ridge, mean, interval } : { ridge, mean: null, interval: null };
  });
  const best = tried.reduce<TriedRidge | undefined>((most, one) => {
    if (one.mean === null) return most;
    return most === undefined || one.mean >= most.mean! ? one : most;
  }, undefined);
  if (best === undefined) {
    throw new RangeError(
      `ridges: expected one with which every fold can be fitted, got ${[...reasons].sort().join(', ')} in folds of each; where it is separable greater ones help, where it is nothing-positive a prior does, or nonNegative: false`,
    );
  }
  return remember(
    { ridge: best.ridge, tried },
    { tuned: new Set(observations.map(({ group }) => group)) },
  );
};

const RIDGES: readonly number[] = [0.01, 0.1, 1, 10, 100];
