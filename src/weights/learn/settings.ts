/** How weights are to be learnt, checked once. */
import { checkChoice, checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { type WeightColumn, type Weights, weightColumn } from '../weights.ts';
import type { CovarianceKind } from './covariance.ts';
import { isRemembered } from './seen.ts';
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

/** The options, filled in. */
export interface LearnSettings {
  readonly ridge: number;
  readonly prior: WeightColumn | undefined;
  readonly scale: number;
  readonly nonNegative: boolean;
  readonly covariance: CovarianceKind;
  readonly alike: 'comparisons' | 'groups';
  readonly level: number;
}

export const settingsOf = (options: LearnOptions): LearnSettings => {
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
