/** Linear equations with a symmetric matrix. The owner of ml-matrix, whose Cholesky decomposition is made of + − × ÷ √. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A square matrix by rows, one after the other. */
export type Square = Float64Array;

/** Solutions of equations with one matrix. */
export interface Solver {
  /** x of A·x = b. */
  readonly solve: (b: ArrayLike<number>) => Float64Array;
  /** A⁻¹, symmetric to the last bit. */
  readonly inverse: () => Square;
}

/** The solver of a symmetric matrix, or `undefined` where it is not positive definite, or so nearly not that digits are lost. */
export const solverOf = (square: Square, size: number): Solver | undefined => {
  if (size === 0) return { solve: () => new Float64Array(), inverse: () => new Float64Array() };
  // Units of a factor do not matter: the decomposition is of the matrix scaled to a diagonal of ones.
  const scale = Float64Array.from({ length: size }, (_, at) => Math.sqrt(square[at * size + at]!));
  if (!scale.every((length) => length > 0 && Number.isFinite(length))) return undefined;
  const scaled = new Matrix(size, size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const value = square[row * size + column]! / (scale[row]! * scale[column]!);
      scaled.set(row, column, value);
      scaled.set(column, row, value);
    }
  }
  const decomposition = new CholeskyDecomposition(scaled);
  if (!decomposition.isPositiveDefinite()) return undefined;
  const factor = decomposition.lowerTriangularMatrix;
  for (let at = 0; at < size; at++) if (!(factor.get(at, at) > leastPivot)) return undefined;

  const solve = (b: ArrayLike<number>): Float64Array => {
    const right = Matrix.columnVector(Array.from(b, (value, at) => value / scale[at]!));
    const solution = decomposition.solve(right);
    return Float64Array.from(scale, (length, at) => solution.get(at, 0) / length);
  };
  const inverse = (): Square => {
    const columns = Array.from(scale, (_, at) =>
      solve(Array.from({ length: size }, (_unit, row) => (row === at ? 1 : 0))),
    );
    const whole = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        const value = (columns[column]![row]! + columns[row]![column]!) / 2;
        whole[row * size + column] = value;
        whole[column * size + row] = value;
      }
    }
    return whole;
  };
  return { solve, inverse };
};

/** Rows and columns of some places of a square. */
export const blockOf = (square: Square, size: number, places: readonly number[]): Square => {
  const block = new Float64Array(places.length * places.length);
  for (const [row, from] of places.entries()) {
    for (const [column, to] of places.entries()) {
      block[row * places.length + column] = square[from * size + to]!;
    }
  }
  return block;
};

const leastPivot = 1e-7; // its square is the share of a factor that the others do not explain: below, rounding decides
