/** The least of the loss by Newton's method with backtracking, over all coefficients or over those of 0 or more by an active set. */
import { blockOf, solverOf } from '../matrix.ts';
import { type Penalty, penalised, type Slope, type Tally } from './likelihood.ts';

/** A course of reckoning that asks, again and again, what the choices say at some coefficients: they may lie anywhere. */
export type Asking<T> = Generator<Float64Array, T, Tally>;

export interface Minimum {
  readonly status: 'converged' | 'singular' | 'not-converged';
  readonly beta: Float64Array;
  /** Places of the coefficients that are not held at 0. */
  readonly free: readonly number[];
  /** At the coefficients, with and without what the prior adds. */
  readonly slope: Slope;
  readonly tally: Tally;
  readonly iterations: number;
}

export interface Search {
  readonly penalty: Penalty;
  readonly nonNegative: boolean;
}

const MOST_STEPS = 200;
const NOTHING_LEFT = 1e-11; // of the decrement, twice what is left to gain
const SLOW = 4; // near the least a step divides the decrement by far more, until rounding is all that is left of it
const ENOUGH = 1e-4; // of the fall that the slope promises (Armijo 1966)
const SHORTEST = 1e-10;
const FREED = 1e-9;

/** From coefficients that are all 0, and what the choices say of them. */
export const minimise = function* (
  atZero: Tally,
  { penalty, nonNegative }: Search,
): Asking<Minimum> {
  const size = penalty.centre.length;
  const places = [...Array(size).keys()];
  let free: readonly number[] = places;
  let { beta, tally, slope } = pointOf(new Float64Array(size), atZero, penalty);
  let before = Infinity; // the last decrement of the same free coefficients
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const end = (status: Minimum['status']): Minimum => ({
      status,
      beta,
      free,
      slope,
      tally,
      iterations,
    });
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
    if (isFlat && (decrement === 0 || decrement > before / SLOW)) {
      before = Infinity;
      const held = nonNegative ? places.filter((at) => !free.includes(at)) : [];
      const wanted = held
        .filter((at) => slope.gradient[at]! < -FREED)
        .sort((one, other) => slope.gradient[one]! - slope.gradient[other]!)[0];
      if (wanted === undefined) return end('converged');
      free = [...free, wanted].sort((one, other) => one - other);
      continue;
    }
    const way: Way = { beta, direction, free, longest: Infinity };
    const course = nonNegative ? { ...way, longest: reach(way) } : way;
    // Where nothing is left that the value could show, Newton's own step is right, and mends the small chances too.
    const least = isFlat ? Infinity : slope.value;
    const next = yield* lineSearch(course, penalty, { value: least, decrement });
    if (next === undefined) return end('not-converged');
    ({ beta, tally, slope } = next);
    free = free.filter((at) => at !== next.wall);
    before = next.wall === undefined ? decrement : Infinity;
  }
  return { status: 'not-converged', beta, free, slope, tally, iterations: MOST_STEPS };
};

interface Point {
  readonly beta: Float64Array;
  readonly tally: Tally;
  readonly slope: Slope;
}

const pointOf = (beta: Float64Array, tally: Tally, penalty: Penalty): Point => ({
  beta,
  tally,
  slope: penalised(tally, beta, penalty),
});

/** Where a step may go: not beyond `longest` times its direction. */
interface Way {
  readonly beta: Float64Array;
  readonly direction: Float64Array;
  readonly free: readonly number[];
  readonly longest: number;
}

/** The first point that falls far enough, and the coefficient that came to 0 on the way there; `undefined` where none does. */
const lineSearch = function* (
  way: Way,
  penalty: Penalty,
  from: { readonly value: number; readonly decrement: number },
): Asking<(Point & { readonly wall: number | undefined }) | undefined> {
  for (let step = Math.min(1, way.longest); step > SHORTEST || step === way.longest; step /= 2) {
    const wall = step === way.longest ? nearest(way) : undefined;
    const beta = moved(way, step, wall);
    const point = pointOf(beta, yield beta, penalty);
    if (point.slope.value <= from.value - ENOUGH * step * from.decrement) return { ...point, wall };
  }
  return undefined;
};

const moved = (
  { beta, direction, longest }: Way,
  step: number,
  wall: number | undefined,
): Float64Array =>
  beta.map((own, at) => {
    if (at === wall) return 0;
    const next = own + step * direction[at]!;
    return longest === Infinity ? next : Math.max(0, next);
  });

/** How far one can go before a coefficient falls below 0. */
const reach = ({ beta, direction, free }: Way): number =>
  free.reduce(
    (least, at) => (direction[at]! < 0 ? Math.min(least, -beta[at]! / direction[at]!) : least),
    Infinity,
  );

const nearest = ({ beta, direction, free, longest }: Way): number | undefined =>
  free.find((at) => direction[at]! < 0 && -beta[at]! / direction[at]! === longest);
