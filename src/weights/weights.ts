/** Importance of factors. Their names are the caller's, as many as there are; sums run over them in code unit order. */
import { isObject, kindOf } from '../evaluate/kind.ts';

/** 0 or more each, in any unit where they come in; they sum to 1 where they come out. */
export interface Weights {
  readonly [factor: string]: number;
}

/** What each factor says of one alternative, 0 to 1. */
export interface Utilities {
  readonly [factor: string]: number;
}

/** Weights as a column. */
export interface WeightColumn {
  /** In code unit order. */
  readonly factors: readonly string[];
  /** Sum 1. */
  readonly shares: Float64Array;
}

/** Throws a `TypeError` or `RangeError` that names the factor and the rule, and quotes no number. */
export const weightColumn = (weights: Weights, name = 'weights'): WeightColumn => {
  if (!isObject(weights)) {
    throw new TypeError(`${name}: expected an object of weights, got ${kindOf(weights)}`);
  }
  const factors = Object.keys(weights).sort();
  for (const factor of factors) checkShare(weights[factor], `${name}.${factor}`);
  if (!factors.some((factor) => weights[factor]! > 0)) {
    throw new RangeError(`${name}: expected a weight above 0, got none`);
  }
  return { factors, shares: sharesOf(factors.map((factor) => weights[factor]!)) };
};

const checkShare = (value: unknown, name: string): void => {
  if (typeof value !== 'number') {
    throw new TypeError(`${name}: expected a number of 0 or more, got ${kindOf(value)}`);
  }
  if (value >= 0 && Number.isFinite(value)) return;
  throw new RangeError(`${name}: expected a finite number of 0 or more, got another`);
};

/** Numbers of 0 or more, one of them above 0, as shares of their sum. In the unit of the greatest no sum can overflow. */
export const sharesOf = (values: ArrayLike<number>): Float64Array => {
  const shares = Float64Array.from(values);
  const greatest = shares.reduce((most, value) => Math.max(most, value), 0);
  let sum = 0;
  for (let at = 0; at < shares.length; at++) {
    shares[at]! /= greatest;
    sum += shares[at]!;
  }
  for (let at = 0; at < shares.length; at++) shares[at]! /= sum;
  return shares;
};

/** A number for each factor, as an object. */
export const byFactor = <T>(
  factors: readonly string[],
  of: (at: number, factor: string) => T,
): { readonly [factor: string]: T } =>
  Object.fromEntries(factors.map((factor, at) => [factor, of(at, factor)]));
