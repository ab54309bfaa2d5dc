/** Weights that are best by a metric of rankings, one weight after the other (Metzler & Croft 2007, Information Retrieval 10, 257–274). */
import { kindOf } from '../../evaluate/kind.ts';
import { checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { drawUniform } from '../../math/dirichlet.ts';
import { randomOf } from '../../math/random.ts';
import { byFactor, sharesOf, type Weights, weightColumn } from '../weights.ts';
import { type GradeMetric, rankedGrades } from './held-out.ts';
import { isJudgedList, type JudgedList } from './observation.ts';
import { factorsIn, observationIssues, throwFor } from './observation-issues.ts';
import { remember } from './seen.ts';

export interface AscentOptions {
  /** Where the first climb starts, equal weights unless told. */
  readonly start?: Weights;
  /** Further climbs, from weights drawn from all there are, 5 unless told. */
  readonly restarts?: number;
  /** A safe integer, 1 unless told. */
  readonly seed?: number;
  /** A round that gains no more than this is the last, .001 unless told: a convention. */
  readonly tolerance?: number;
}

export interface Ascent {
  /** Sum 1. */
  readonly weights: Weights;
  /** Mean metric of the lists, on which they were fitted: too good to be reported. */
  readonly value: number;
  /** The same at the start. */
  readonly startValue: number;
  /** Every climb, in its order. How far their weights are apart is how little the metric tells them. */
  readonly climbs: readonly Climb[];
  /** Lists of which the metric says something. */
  readonly lists: number;
}

export interface Climb {
  readonly weights: Weights;
  readonly value: number;
  readonly rounds: number;
}

/**
 * Climbs to weights with the greatest mean of any metric of grades in rank order; lists of which it is NaN do not count. Of equal scores the
 * least grade is ranked first. Such a metric rises in steps, so that many weights are as good: the first that was found is given back, from
 * the start on, and there are no intervals. Throws where a list cannot be read, naming its place and no value.
 */
export const coordinateAscent = (
  lists: readonly JudgedList[],
  metric: GradeMetric,
  options: AscentOptions = {},
): Ascent => {
  checkKeys(options, ['start', 'restarts', 'seed', 'tolerance']);
  const { restarts = 5, seed = 1, tolerance = 0.001 } = options;
  const isCount = Number.isSafeInteger(restarts) && restarts >= 0;
  checkNumber('restarts', restarts, [isCount, 'a whole number of 0 or more']);
  checkNumber('tolerance', tolerance, [tolerance >= 0, 'a number of 0 or more']);
  if (typeof metric !== 'function') {
    throw new TypeError(`metric: expected a function of ranked grades, got ${kindOf(metric)}`);
  }
  const random = randomOf(seed);
  const start = options.start === undefined ? undefined : weightColumn(options.start, 'start');
  const factors = start?.factors ?? factorsIn(lists);
  throwFor(observationIssues(lists, factors));
  for (const [at, list] of lists.entries()) {
    if (!isJudgedList(list))
      throw new TypeError(`lists[${at}]: expected items, got something else`);
  }
  const counted = { lists: 0 };
  const valueAt = (shares: Float64Array): number => {
    const values = lists
      .map(({ items }) => metric(rankedGrades(items, factors, (_, at) => shares[at]!)))
      .filter((value) => !Number.isNaN(value))
      .sort((one, other) => one - other); // the order of the lists changes no bit
    counted.lists = values.length;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const first = start?.shares ?? new Float64Array(factors.length).fill(1 / factors.length);
  const startValue = factors.length === 0 ? NaN : valueAt(first);
  if (Number.isNaN(startValue)) {
    throw new RangeError('lists: expected at least one of which the metric says something');
  }
  const climbs = Array.from({ length: restarts + 1 }, (_, at) => {
    const from = new Float64Array(first);
    if (at > 0) drawUniform(random, from);
    return climb(from, valueAt, { tolerance, random });
  });
  const best = climbs.reduce((most, one) => (one.value > most.value ? one : most));
  const named = (shares: Float64Array): Weights => byFactor(factors, (at) => shares[at]!);
  const ascent: Ascent = {
    weights: named(best.shares),
    value: best.value,
    startValue,
    climbs: climbs.map(({ shares, value, rounds }) => ({ weights: named(shares), value, rounds })),
    lists: counted.lists,
  };
  return remember(ascent, { fitted: new Set(lists.map(({ group }) => group)) });
};

const LEAST_STEP = 0.001;
const DOUBLINGS = 14; // up to 16 times the whole weight: as good as all of it
const MOST_ROUNDS = 100;

interface Climbed {
  readonly shares: Float64Array;
  readonly value: number;
  readonly rounds: number;
}

/** Round after round over the weights in a random order, each to the best of its steps up, down and to 0. */
const climb = (
  from: Float64Array,
  valueAt: (shares: Float64Array) => number,
  {
    tolerance,
    random,
  }: { readonly tolerance: number; readonly random: ReturnType<typeof randomOf> },
): Climbed => {
  let shares = from;
  let value = valueAt(from);
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    const before = value;
    for (const at of shuffled(from.length, random.below)) {
      let best = shares;
      for (const weight of stepsFrom(shares[at]!)) {
        const moved = shares.map((share, place) => (place === at ? weight : share));
        if (!moved.some((share) => share > 0)) continue;
        const next = sharesOf(moved);
        const reached = valueAt(next);
        if (reached > value) [best, value] = [next, reached];
      }
      shares = best;
    }
    if (value - before <= tolerance) return { shares, value, rounds };
  }
  return { shares, value, rounds: MOST_ROUNDS };
};

/** The smallest first: of equal gains the nearest weights are kept. */
const stepsFrom = (weight: number): readonly number[] => {
  const steps: number[] = [];
  for (let at = 0, step = LEAST_STEP; at <= DOUBLINGS; at++, step *= 2) {
    steps.push(weight + step);
    if (step < weight) steps.push(weight - step);
  }
  return [...steps, 0];
};

const shuffled = (count: number, below: (n: number) => number): readonly number[] => {
  const order = [...Array(count).keys()];
  for (let left = count; left > 1; left--) {
    const other = below(left);
    [order[other], order[left - 1]] = [order[left - 1]!, order[other]!];
  }
  return order;
};
