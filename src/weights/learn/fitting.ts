/** The fit itself, which asks what choices say and never sees them: they may lie in one place or in many. */
import { covarianceOf } from './covariance.ts';
import { bestExists } from './existence.ts';
import { type Coefficients, describe, type Learned } from './learned.ts';
import type { Tally } from './likelihood.ts';
import { type Asking, type Minimum, minimise } from './newton.ts';
import type { LearnSettings } from './settings.ts';

/**
 * `no-comparisons`: nothing was preferred to anything. `one-patient`: intervals by patients need two; take `covariance: 'model'`.
 * `not-identified`: some factors never differ, or only together with others. `separable`: some weights explain every choice, or all but those
 * that they leave level, so that no coefficients are large enough; give a ridge. `nothing-positive`: all factors are held at 0.
 * `not-converged`: it was not found; a ridge helps.
 */
export type FitFailure =
  | 'no-comparisons'
  | 'one-patient'
  | 'not-identified'
  | 'separable'
  | 'nothing-positive'
  | 'not-converged';

/** What was learnt, or why nothing could be. The first coefficients it asks about are all 0. */
export const fitting = function* (
  factors: readonly string[],
  settings: LearnSettings,
): Asking<Learned | FitFailure> {
  const { ridge, prior, scale, nonNegative, covariance } = settings;
  if (factors.length === 0) return 'no-comparisons';
  const atZero = yield new Float64Array(factors.length);
  if (atZero.comparisons === 0) return 'no-comparisons';
  if (atZero.groups < 2 && covariance === 'patients') return 'one-patient';
  const centre = Float64Array.from(factors, (_, at) => (prior ? scale * prior.shares[at]! : 0));
  const penalty = { ridge, centre };

  const open = yield* minimise(atZero, { penalty, nonNegative: false });
  const openFailure = failureOf(open, ridge);
  // Weights may have a best among those of 0 or more even where those below have none.
  const isOpenRight = openFailure === undefined && open.beta.every((own) => own >= 0);
  const minimum =
    nonNegative && !isOpenRight ? yield* minimise(atZero, { penalty, nonNegative }) : open;
  const failure = minimum === open ? openFailure : failureOf(minimum, ridge);
  if (failure !== undefined) return failure;
  if (minimum.beta.every((own) => own === 0)) return 'nothing-positive';
  const coefficientsOf = (found: Minimum): Coefficients | undefined => {
    const spread = covarianceOf(found, covariance);
    return spread && { beta: found.beta, free: found.free, covariance: spread };
  };
  const coefficients = coefficientsOf(minimum);
  if (coefficients === undefined) return 'not-converged';
  const unheld = openFailure === undefined ? coefficientsOf(open) : undefined;
  return describe(factors, [coefficients, unheld], { ...settings, minimum });
};

const failureOf = (
  { status, tally, free, iterations }: Minimum,
  ridge: number,
): FitFailure | undefined => {
  if (status === 'not-converged') return status;
  if (status === 'singular' && iterations === 1) return 'not-identified';
  // A curvature that was there at 0 and is lost on the way is lost to coefficients that grow without end.
  const exists = status === 'converged' && (ridge > 0 || bestExists(tally, free));
  return exists ? undefined : 'separable';
};

/** The same where whoever is asked answers at once. */
export const answered = <T>(asking: Asking<T>, answer: (beta: Float64Array) => Tally): T => {
  let next = asking.next();
  while (!next.done) next = asking.next(answer(next.value));
  return next.value;
};
