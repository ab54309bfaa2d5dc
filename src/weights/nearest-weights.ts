/** The nearest weights to any numbers, by Euclid's distance. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { simplexProjection } from '../math/simplex-projection.ts';
import { byFactor, type Weights } from './weights.ts';

/**
 * Weights of 0 or more that sum to 1, as near to the numbers as can be: for numbers that nearly are weights, such as a mean with one a little
 * below 0. It changes proportions; `learn` is better where it can hold weights at 0 itself.
 */
export const nearestWeights = (numbers: { readonly [factor: string]: number }): Weights => {
  if (!isObject(numbers)) {
    throw new TypeError(`numbers: expected an object of numbers, got ${kindOf(numbers)}`);
  }
  const factors = Object.keys(numbers).sort();
  if (factors.length === 0) throw new RangeError('numbers: expected at least one factor, got none');
  for (const factor of factors) {
    if (Number.isFinite(numbers[factor])) continue;
    throw new TypeError(`numbers.${factor}: expected a finite number, got another`);
  }
  const shares = simplexProjection(factors.map((factor) => numbers[factor]!));
  return byFactor(factors, (at) => shares[at]!);
};
