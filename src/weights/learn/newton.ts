/** The least of the loss by Newton's method with backtracking, over all coefficients or over those of 0 or more by an active set. */
import { solverOf } from '../matrix.ts';
import type { ChoiceSet } from './choice-set.ts';
import { lossAt, type Penalty, type Slope, slopeAt } from './likelihood.ts';

export interface Minimum {
  readonly status: 'converged' | 'singular' | 'not-converged';
  readonly beta: Float64Array;
  /** Places of the coefficients that are not held at 0. */
  readonly free: readonly number[];
  /** At the coefficients. */
  readonly slope: Slope;
  readonly iterations: number;
}

/** What is to be explained, and what is added for the prior. */
export interface Problem {
  readonly sets: readonly ChoiceSet[];
  readonly penalty: Penalty;
}

const MOST_STEPS = 200;
const NOTHING_LEFT = 1e-11; // of the decrement, twice what is left to gain
const SLOW = 4; // near the least a step divides the decrement by far more, until rounding is all that is left of it
const ENOUGH = 1e-4; // of the fall that the slope promises (Armijo 1966)
const SHORTEST = 1e-10;
const FREED = 1e-9;

export const minimise = (
  { sets, penalty }: Problem,
  { nonNegative }: { readonly nonNegative: boolean },
): Minimum => {
  const size = penalty.centre.length;
  const places = [...Array(size).keys()];
  let beta = new Float64Array(size);
  let free = places;
  let slope = slopeAt(sets, beta, penalty);
  let before = Infinity; // the last decrement of the same free coefficients
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const end = (status: Minimum['status']): Minimum => ({ status, beta, free, slope, iterations });
    const solver = solverOf(blockOf(slope.hessian, size, free), free.length);
    if (solver === undefined) return end('singular');
    const direction = new Float64Array(size);
    const newton = solver.solve(free.map((at) => -slope.gradient[at]!));
    for (const [place, at] of free.entries()) direction[at] = newton[place]!;

    const blocked = nonNegative ? free.filter((at) => beta[at] === 0 && direction[at]! < 0) : [];
    if (blocked.length > 0) {
      free = free.filter((at) => !blocked.includes(at));
      before = Infinity;
      continue;
    }
    const decrement = free.reduce((sum, at) => sum - slope.gradient[at]! * direction[at]!, 0);
    const isFlat = decrement <= NOTHING_LEFT * (1 + slope.value);
    const isDone = isFlat && (decrement === 0 || decrement > before / SLOW);
    const longest = nonNegative ? reach(beta, direction, free) : Infinity;
    // Where nothing is left that the value could show, Newton's own step is right, and mends the small chances too.
    const step = isFlat
      ? Math.min(1, longest)
      : lineSearch({ sets, penalty }, [beta, direction], {
          value: slope.value,
          decrement,
          longest: Math.min(1, longest),
        });
    if (step === undefined) return end('not-converged');
    if (!isDone) {
      const next = beta.map((own, at) => own + step * direction[at]!);
      const wall = nonNegative && step === longest ? nearest(beta, direction, free) : undefined;
      if (wall !== undefined) {
        next[wall] = 0;
        free = free.filter((at) => at !== wall);
      }
      beta = nonNegative ? next.map((own) => Math.max(0, own)) : next;
      slope = slopeAt(sets, beta, penalty);
      before = wall === undefined ? decrement : Infinity;
      continue;
    }
    before = Infinity;
    const held = nonNegative ? places.filter((at) => !free.includes(at)) : [];
    const wanted = held
      .filter((at) => slope.gradient[at]! < -FREED)
      .sort((one, other) => slope.gradient[one]! - slope.gradient[other]!)[0];
    if (wanted === undefined) return end('converged');
    free = [...free, wanted].sort((one, other) => one - other);
  }
  return { status: 'not-converged', beta, free, slope, iterations: MOST_STEPS };
};

/** Rows and columns of some places of a square. */
export const blockOf = (
  square: Float64Array,
  size: number,
  places: readonly number[],
): Float64Array => {
  const block = new Float64Array(places.length * places.length);
  for (const [row, from] of places.entries()) {
    for (const [column, to] of places.entries()) {
      block[row * places.length + column] = square[from * size + to]!;
    }
  }
  return block;
};

/** A share of the direction that falls far enough, `undefined` where none does. */
const lineSearch = (
  { sets, penalty }: Problem,
  [beta, direction]: readonly [Float64Array, Float64Array],
  from: { readonly value: number; readonly decrement: number; readonly longest: number },
): number | undefined => {
  for (let step = from.longest; step > SHORTEST; step /= 2) {
    const next = beta.map((own, at) => own + step * direction[at]!);
    const value = lossAt(sets, next, penalty);
    if (value <= from.value - ENOUGH * step * from.decrement) return step;
  }
  return undefined;
};

/** How far one can go before a coefficient falls below 0. */
const reach = (beta: Float64Array, direction: Float64Array, free: readonly number[]): number =>
  free.reduce(
    (least, at) => (direction[at]! < 0 ? Math.min(least, -beta[at]! / direction[at]!) : least),
    Infinity,
  );

const nearest = (
  beta: Float64Array,
  direction: Float64Array,
  free: readonly number[],
): number | undefined => {
  const longest = reach(beta, direction, free);
  return free.find((at) => direction[at]! < 0 && -beta[at]! / direction[at]! === longest);
};
