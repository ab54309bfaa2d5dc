/** How uncertain coefficients are, by the curvature of the loss alone, or by how patients differ. */
import { blockOf, solverOf } from '../matrix.ts';
import type { Tally } from './likelihood.ts';
import type { Minimum } from './newton.ts';

/**
 * `patients`: H⁻¹ (Σ sₚ sₚᵀ · P ÷ (P − 1)) H⁻¹, sₚ what patient p of P adds to the gradient (Liang & Zeger 1986, Biometrika 73, 13–22): right
 * even though what one patient says hangs together. `model`: H⁻¹, right if every comparison is on its own.
 */
export type CovarianceKind = 'patients' | 'model';

/** Of the free coefficients, by rows; `undefined` where it cannot be told. */
export const covarianceOf = (
  { beta, free, slope, tally }: Minimum,
  kind: CovarianceKind,
): Float64Array | undefined => {
  const solver = solverOf(blockOf(slope.hessian, beta.length, free), free.length);
  const inverse = solver?.inverse();
  if (inverse === undefined || kind === 'model') return inverse;
  return sandwich(inverse, tally.groups, blockOf(spreadOf(tally), beta.length, free));
};

/** How far what each patient adds to the gradient is from their mean, in squares. Without a prior that mean is 0; what a prior takes is taken from each alike. */
const spreadOf = ({ products, gradient, groups }: Tally): Float64Array =>
  products.map((product, cell) => {
    const row = Math.floor(cell / gradient.length);
    return product - (gradient[row]! * gradient[cell % gradient.length]!) / groups;
  });

const sandwich = (inverse: Float64Array, groups: number, filling: Float64Array): Float64Array => {
  const size = Math.sqrt(inverse.length);
  const widening = groups / (groups - 1); // as many parts as patients, and they sum to 0
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
