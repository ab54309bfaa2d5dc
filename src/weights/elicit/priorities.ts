/** Weights from ratios: the principal eigenvector (Saaty 1977), or the geometric means of the rows (Crawford & Williams 1985). */
import { exp, ln } from '../../math/elementary.ts';
import { solverOf } from '../matrix.ts';
import { sharesOf } from '../weights.ts';
import type { Ratios } from './comparison.ts';

export interface Eigen {
  /** Sum 1. */
  readonly vector: Float64Array;
  /** λmax; the number of factors where all ratios agree, else more. */
  readonly value: number;
}

/**
 * The principal eigenvector of connected ratios, by the power method. A ratio that nobody judged is taken to be that of the weights, which
 * puts 1 on the diagonal in its place (Harker 1987, Mathematical Modelling 9, 837–848).
 */
export const principalEigen = ({ factors, square }: Ratios): Eigen => {
  const count = factors.length;
  const missing = factors.map(
    (_, row) =>
      square.subarray(row * count, (row + 1) * count).filter((ratio) => ratio === 0).length,
  );
  let vector = new Float64Array(count).fill(1 / count);
  for (let step = 0; step < MOST_STEPS; step++) {
    const product = times(square, missing, vector);
    const next = sharesOf(product);
    const change = next.reduce(
      (most, share, at) => Math.max(most, Math.abs(share - vector[at]!)),
      0,
    );
    vector = Float64Array.from(next);
    if (change <= CLOSE) break;
  }
  const product = times(square, missing, vector);
  const values = product.map((value, at) => value / vector[at]!);
  return { vector, value: values.reduce((sum, value) => sum + value, 0) / count };
};

const MOST_STEPS = 100_000; // a chain of fifty factors needs some thousands
const CLOSE = 1e-16;

const times = (
  square: Float64Array,
  missing: readonly number[],
  vector: Float64Array,
): Float64Array =>
  vector.map((own, row) => {
    let sum = missing[row]! * own;
    for (let column = 0; column < vector.length; column++) {
      sum += square[row * vector.length + column]! * vector[column]!;
    }
    return sum;
  });

/**
 * The weights that fit ln ratio = ln wᵢ − ln wⱼ best by least squares over the judged pairs: where all are judged, the geometric means of
 * the rows (Crawford & Williams 1985); where some are not, unique if the pairs connect all factors (Bozóki, Fülöp & Rónyai 2010).
 */
export const geometricMeans = ({ factors, square }: Ratios): Float64Array => {
  const count = factors.length;
  // The first logarithm is 0; the others are the solution of the Laplacian of the judged pairs without its first row.
  const size = count - 1;
  const laplacian = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let row = 1; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const ratio = square[row * count + column]!;
      if (column === row || ratio === 0) continue;
      laplacian[(row - 1) * size + row - 1]! += 1;
      if (column > 0) laplacian[(row - 1) * size + column - 1]! -= 1;
      right[row - 1]! += ln(ratio);
    }
  }
  const logs = [0, ...solverOf(laplacian, size)!.solve(right)];
  const greatest = Math.max(...logs);
  return sharesOf(logs.map((log) => exp(log - greatest)));
};
