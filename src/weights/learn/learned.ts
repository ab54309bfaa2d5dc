/** What a fit says, in the caller's factors: coefficients, and weights that sum to 1, with intervals. */
import type { Interval } from '../../math/interval.ts';
import { normalQuantile } from '../../math/normal.ts';
import { studentCritical } from '../../math/student.ts';
import { byFactor, type Weights } from '../weights.ts';
import type { CovarianceKind } from './covariance.ts';
import type { Minimum } from './newton.ts';

export interface Learned {
  /** β: by how much a utility of 1 rather than 0 raises the log odds of being chosen. How large they are is how sure people choose. */
  readonly coefficients: { readonly [factor: string]: Estimated };
  /** Coefficients ÷ the sum of their sizes, which is 1; below 0 only where `nonNegative` is false. */
  readonly weights: Weights;
  /**
   * Of the weights, by the delta method; within 0 to 1 unless `nonNegative` is false. Of a factor that is held at 0 it is what the fit with
   * nothing held leaves above 0, or null where that has no best.
   */
  readonly intervals: { readonly [factor: string]: Interval | null };
  readonly findings: readonly NegativeWeight[];
  /** Covariance of the coefficients, by factor and factor; 0 where one is held at 0. */
  readonly covariance: { readonly [factor: string]: { readonly [factor: string]: number } };
  readonly convergence: Convergence;
  readonly ridge: number;
  /** Choices out of two or more, each for one. */
  readonly comparisons: number;
  /** Patients who made them. */
  readonly groups: number;
}

export interface Estimated {
  readonly value: number;
  /** Standard error; null where the factor is held at 0. */
  readonly error: number | null;
  readonly interval: Interval | null;
}

/** A factor that people seem to have preferred less of, so that it is held at 0. Look for a fault in the data before you believe it. */
export interface NegativeWeight {
  readonly code: 'negative-weight';
  readonly factor: string;
  /** Its coefficient were nothing held, with its interval; null where that has no best. */
  readonly unheld: Estimated | null;
}

export interface Convergence {
  readonly iterations: number;
  /** The greatest part of the gradient that is left, over the coefficients that are not held. */
  readonly gradient: number;
  /** Of the data alone, without the prior. */
  readonly logLikelihood: number;
}

/** Where the least is, and how uncertain it is. */
export interface Coefficients {
  readonly beta: Float64Array;
  readonly free: readonly number[];
  /** Of the free ones. */
  readonly covariance: Float64Array;
}

interface Fit {
  readonly level: number;
  readonly ridge: number;
  readonly covariance: CovarianceKind;
  readonly nonNegative: boolean;
  readonly minimum: Minimum;
}

export const describe = (
  factors: readonly string[],
  [held, unheld]: readonly [Coefficients, Coefficients | undefined],
  fit: Fit,
): Learned => {
  const { beta, free, covariance } = held;
  const { tally, slope, iterations } = fit.minimum;
  const reach = reachOf(fit);
  const placeOf = (at: number): number => free.indexOf(at);
  const cell = (row: number, column: number): number =>
    placeOf(row) < 0 || placeOf(column) < 0
      ? 0
      : covariance[placeOf(row) * free.length + placeOf(column)]!;
  const weights = weightsOf(beta);
  const intervalOf = (from: Coefficients, at: number): Interval => {
    const value = weightsOf(from.beta)[at]!;
    const side = reach * weightError(from, at);
    const within = (end: number): number => (fit.nonNegative ? Math.min(1, Math.max(0, end)) : end);
    return [within(value - side), within(value + side)];
  };
  return {
    coefficients: byFactor(factors, (at) => estimated(held, at, reach)),
    weights: byFactor(factors, (at) => weights[at]!),
    intervals: byFactor(factors, (at) => {
      if (placeOf(at) >= 0) return intervalOf(held, at);
      return unheld === undefined ? null : intervalOf(unheld, at);
    }),
    findings: factors.flatMap((factor, at): readonly NegativeWeight[] =>
      placeOf(at) >= 0
        ? []
        : [
            {
              code: 'negative-weight',
              factor,
              unheld: unheld ? estimated(unheld, at, reach) : null,
            },
          ],
    ),
    covariance: byFactor(factors, (row) => byFactor(factors, (column) => cell(row, column))),
    convergence: {
      iterations,
      gradient: free.reduce((most, at) => Math.max(most, Math.abs(slope.gradient[at]!)), 0),
      logLikelihood: -tally.loss,
    },
    ridge: fit.ridge,
    comparisons: tally.comparisons,
    groups: tally.groups,
  };
};

/** How many standard errors an interval reaches: by Student's t where the errors come from few patients. */
const reachOf = ({ level, covariance, minimum }: Fit): number =>
  covariance === 'patients'
    ? studentCritical(1 - level, minimum.tally.groups - 1)
    : normalQuantile((1 + level) / 2);

const estimated = (
  { beta, free, covariance }: Coefficients,
  at: number,
  reach: number,
): Estimated => {
  const place = free.indexOf(at);
  const value = beta[at]!;
  if (place < 0) return { value, error: null, interval: null };
  const error = Math.sqrt(Math.max(0, covariance[place * free.length + place]!));
  return { value, error, interval: [value - reach * error, value + reach * error] };
};

const sizeOf = (beta: Float64Array): number => beta.reduce((sum, own) => sum + Math.abs(own), 0);

const weightsOf = (beta: Float64Array): Float64Array => {
  const size = sizeOf(beta);
  return beta.map((own) => own / size);
};

/** By the delta method: w = β ÷ s, s = Σ |β|, so dw = (dβ − w ds) ÷ s. */
const weightError = ({ beta, free, covariance }: Coefficients, at: number): number => {
  const size = sizeOf(beta);
  const slopes = free.map((other) => {
    const own = other === at ? 1 : 0;
    return (own - (beta[at]! / size) * (beta[other]! < 0 ? -1 : 1)) / size;
  });
  let variance = 0;
  for (const [row, one] of slopes.entries()) {
    for (const [column, other] of slopes.entries()) {
      variance += one * other * covariance[row * free.length + column]!;
    }
  }
  return Math.sqrt(Math.max(0, variance));
};
