/** Weights from what people preferred: a logit model of choices, with a prior, by penalised maximum likelihood. */
import { checkChoice, checkKeys, checkNumber } from '../../evaluate/settle.ts';
import type { Issue } from '../../model/issue.ts';
import { type Weights, weightColumn } from '../weights.ts';
import { type ChoiceSet, choiceSetsOf } from './choice-set.ts';
import { type CovarianceKind, covarianceOf } from './covariance.ts';
import { bestExists } from './existence.ts';
import { type Coefficients, describe, type Learned } from './learned.ts';
import { type Minimum, minimise, type Problem } from './newton.ts';
import type { Observation } from './observation.ts';
import { factorsIn, observationIssues } from './observation-issues.ts';
import { isRemembered, remember, seenBy } from './seen.ts';
import type { TunedRidge } from './tuned-ridge.ts';

export interface LearnOptions {
  /** λ of λ ÷ 2 · ‖β − scale · prior‖², 0 unless told: how strongly the prior is held on to. Or what `tuneRidge` found. */
  readonly ridge?: number | TunedRidge;
  /** Weights to hold on to, such as elicited ones; without them a ridge pulls towards 0. Needs a ridge above 0. */
  readonly prior?: Weights;
  /** What a weight of 1 is worth as a coefficient in the prior, 4 unless told: a convention. */
  readonly scale?: number;
  /** Whether coefficients below 0 are held at 0 and reported, true unless told. */
  readonly nonNegative?: boolean;
  /** What intervals rest on, `patients` unless told. */
  readonly covariance?: CovarianceKind;
  /** What counts alike, every comparison (unless told) or every group, which is every patient. */
  readonly alike?: 'comparisons' | 'groups';
  /** Of the intervals, .95 unless told. */
  readonly level?: number;
}

/** What was learnt, or why nothing could be. */
export type LearnResult =
  | { readonly ok: true; readonly value: Learned; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly reason: LearnFailure; readonly issues: readonly Issue[] };

/**
 * `bad-data`: the issues say where. `no-comparisons`: nothing was preferred to anything. `one-patient`: intervals by patients need two; take
 * `covariance: 'model'`. `not-identified`: some factors never differ, or only together with others. `separable`: some weights explain every
 * choice, or all but those that they leave level, so that no coefficients are large enough; give a ridge. `nothing-positive`: all factors are held at 0. `not-converged`: it was not
 * found; a ridge helps.
 */
export type LearnFailure =
  | 'bad-data'
  | 'no-comparisons'
  | 'one-patient'
  | 'not-identified'
  | 'separable'
  | 'nothing-positive'
  | 'not-converged';

/**
 * Learns what each factor was worth to those who chose. The order of the observations changes nothing, not a bit. What the data cannot
 * tell is refused with its reason and never guessed.
 */
export const learn = (
  observations: readonly Observation[],
  options: LearnOptions = {},
): LearnResult => {
  const settings = settle(options);
  const factors = settings.prior?.factors ?? factorsIn(observations);
  const issues = observationIssues(observations, factors);
  if (issues.length > 0) return { ok: false, reason: 'bad-data', issues };
  const sets = choiceSetsOf(observations, { factors, alike: settings.alike });
  const fitted = fitSets(sets, factors, settings);
  if (typeof fitted === 'string') return { ok: false, reason: fitted, issues: [] };
  remember(fitted, {
    fitted: new Set(observations.map(({ group }) => group)),
    tuned: typeof options.ridge === 'object' ? seenBy(options.ridge).tuned : new Set(),
  });
  return { ok: true, value: fitted, issues: [] };
};

type Settings = ReturnType<typeof settle>;

const settle = (options: LearnOptions) => {
  checkKeys(options, ['ridge', 'prior', 'scale', 'nonNegative', 'covariance', 'alike', 'level']);
  const { scale = 4, nonNegative = true, covariance = 'patients', alike = 'comparisons' } = options;
  const { level = 0.95 } = options;
  const ridge = ridgeOf(options.ridge ?? 0);
  checkNumber('scale', scale, [scale > 0 && Number.isFinite(scale), 'a finite number above 0']);
  if (typeof nonNegative !== 'boolean') throw new TypeError('nonNegative: expected true or false');
  checkChoice('covariance', covariance, ['patients', 'model']);
  checkChoice('alike', alike, ['comparisons', 'groups']);
  checkNumber('level', level, [level > 0 && level < 1, 'a number above 0 and below 1']);
  if (options.prior !== undefined && ridge === 0) {
    throw new RangeError(
      'prior: expected a ridge above 0 beside it, or it would count for nothing',
    );
  }
  const prior = options.prior === undefined ? undefined : weightColumn(options.prior, 'prior');
  return { ridge, prior, scale, nonNegative, covariance, alike, level };
};

const ridgeOf = (ridge: number | TunedRidge): number => {
  const isTuned = typeof ridge === 'object' && ridge !== null;
  if (isTuned && !isRemembered(ridge)) {
    throw new TypeError('ridge: expected a number, or the very object that tuneRidge returned');
  }
  const value = isTuned ? ridge.ridge : ridge;
  checkNumber('ridge', value, [value >= 0 && value < Infinity, 'a finite number of 0 or more']);
  return value;
};

const fitSets = (
  sets: readonly ChoiceSet[],
  factors: readonly string[],
  settings: Settings,
): Learned | LearnFailure => {
  const groups = new Set(sets.map(({ group }) => group)).size;
  if (sets.length === 0 || factors.length === 0) return 'no-comparisons';
  if (groups < 2 && settings.covariance === 'patients') return 'one-patient';
  const { ridge, prior, scale, nonNegative } = settings;
  const centre = Float64Array.from(factors, (_, at) => (prior ? scale * prior.shares[at]! : 0));
  const problem: Problem = { sets, penalty: { ridge, centre } };

  const open = minimise(problem, { nonNegative: false });
  const openFailure = failureOf(problem, open);
  // Weights may have a best among those of 0 or more even where those below have none.
  const isOpenRight = openFailure === undefined && open.beta.every((own) => own >= 0);
  const minimum = nonNegative && !isOpenRight ? minimise(problem, { nonNegative }) : open;
  const failure = minimum === open ? openFailure : failureOf(problem, minimum);
  if (failure !== undefined) return failure;
  if (minimum.beta.every((own) => own === 0)) return 'nothing-positive';
  const coefficientsOf = (found: Minimum): Coefficients | undefined => {
    const covariance = covarianceOf(sets, found, settings.covariance);
    return covariance && { beta: found.beta, free: found.free, covariance };
  };
  const coefficients = coefficientsOf(minimum);
  if (coefficients === undefined) return 'not-converged';
  const unheld = openFailure === undefined ? coefficientsOf(open) : undefined;
  return describe(factors, [coefficients, unheld], {
    ...settings,
    groups,
    comparisons: sets.length,
    minimum,
    sets,
  });
};

const failureOf = (
  { sets, penalty }: Problem,
  { status, beta, free, iterations }: Minimum,
): LearnFailure | undefined => {
  if (status === 'not-converged') return status;
  if (status === 'singular' && iterations === 1) return 'not-identified';
  // A curvature that was there at 0 and is lost on the way is lost to coefficients that grow without end.
  const exists = status === 'converged' && (penalty.ridge > 0 || bestExists(sets, beta, free));
  return exists ? undefined : 'separable';
};
