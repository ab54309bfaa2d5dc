/** How uncertain coefficients are, by the curvature of the loss alone, or by how patients differ. */
import { solverOf } from '../matrix.ts';
import type { ChoiceSet } from './choice-set.ts';
import { surprise } from './likelihood.ts';
import { blockOf, type Minimum } from './newton.ts';

/**
 * `patients`: H⁻¹ (Σ sₚ sₚᵀ · P ÷ (P − 1)) H⁻¹, sₚ what patient p of P adds to the gradient (Liang & Zeger 1986, Biometrika 73, 13–22): right
 * even though what one patient says hangs together. `model`: H⁻¹, right if every comparison is on its own.
 */
export type CovarianceKind = 'patients' | 'model';

/** Of the free coefficients, by rows; `undefined` where it cannot be told. */
export const covarianceOf = (
  sets: readonly ChoiceSet[],
  { beta, free, slope }: Minimum,
  kind: CovarianceKind,
): Float64Array | undefined => {
  const solver = solverOf(blockOf(slope.hessian, beta.length, free), free.length);
  const inverse = solver?.inverse();
  if (inverse === undefined || kind === 'model') return inverse;
  return sandwich(inverse, scoresByGroup(sets, beta, free));
};

/** One for each patient, in their order. */
const scoresByGroup = (
  sets: readonly ChoiceSet[],
  beta: Float64Array,
  free: readonly number[],
): readonly Float64Array[] => {
  const scores = new Map<string, Float64Array>();
  for (const set of sets) {
    const score = scores.get(set.group) ?? new Float64Array(free.length);
    for (const [other, chance] of surprise(set, beta).chances.entries()) {
      for (const [place, at] of free.entries()) {
        score[place]! += set.weight * chance * set.differences[other * beta.length + at]!;
      }
    }
    scores.set(set.group, score);
  }
  return [...scores.values()];
};

const sandwich = (inverse: Float64Array, scores: readonly Float64Array[]): Float64Array => {
  const size = Math.sqrt(inverse.length);
  // Without a prior they sum to 0; what a prior takes is taken from each patient alike.
  const means = Array.from(
    { length: size },
    (_, at) => scores.reduce((sum, score) => sum + score[at]!, 0) / scores.length,
  );
  const filling = new Float64Array(size * size);
  for (const score of scores) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        filling[row * size + column]! +=
          (score[row]! - means[row]!) * (score[column]! - means[column]!);
      }
    }
  }
  const widening = scores.length / (scores.length - 1); // as many scores as patients, and they sum to 0
  const times = (one: Float64Array, other: Float64Array): Float64Array =>
    one.map((_, cell) => {
      const row = Math.floor(cell / size);
      const column = cell % size;
      let sum = 0;
      for (let at = 0; at < size; at++) sum += one[row * size + at]! * other[at * size + column]!;
      return sum;
    });
  const whole = times(times(inverse, filling), inverse);
  return whole.map((value, cell) => {
    const mirrored = whole[(cell % size) * size + Math.floor(cell / size)]!;
    return (widening * (value + mirrored)) / 2;
  });
};
