/** A candidate's weights on some patients, or why there are none. */
import { metric } from '../../evaluate/metric.ts';
import type { Interval } from '../../math/interval.ts';
import { coordinateAscent } from '../learn/coordinate-ascent.ts';
import { type LearnFailure, learn } from '../learn/learn.ts';
import { isJudgedList, type Observation } from '../learn/observation.ts';
import { tuneRidge } from '../learn/tune-ridge.ts';
import type { Weights } from '../weights.ts';
import type { AscentCandidate, LearnCandidate, SettledCandidate } from './candidate.ts';

export type CandidateFit = FittedCandidate | FailedFit;

/** Plain JSON. */
export interface FittedCandidate {
  readonly weights: Weights;
  /** Of the weights, where they were learnt, or come with the model; null of a factor without one. */
  readonly intervals: { readonly [factor: string]: Interval | null } | null;
  /** The ridge with which they were learnt, also where it was tuned; else null. */
  readonly ridge: number | null;
  /** Factors that were held at 0, as people seemed to prefer less of them. */
  readonly held: readonly string[];
}

export interface FailedFit {
  readonly reason: FitReason;
}

/** `no-ridge-fits`: with none of the ridges can every inner fold be fitted. `no-judged-lists`: the metric says nothing of any patient. */
export type FitReason = LearnFailure | 'no-ridge-fits' | 'no-judged-lists';

export const isFailed = (fit: CandidateFit): fit is FailedFit => 'reason' in fit;

export const fitCandidate = (
  { definition }: SettledCandidate,
  observations: readonly Observation[],
  seed: number,
): CandidateFit => {
  if ('learn' in definition) return learnt(definition.learn, observations, seed);
  if ('ascent' in definition) return ascended(definition.ascent, observations);
  if ('weights' in definition) return asGiven(definition.weights, null);
  const { weights, intervals } = definition.model;
  return asGiven({ ...weights }, intervals ? { ...intervals } : null);
};

const asGiven = (
  weights: Weights,
  intervals: { readonly [factor: string]: Interval } | null,
): FittedCandidate => ({ weights, intervals, ridge: null, held: [] });

const learnt = (
  { ridges, ...rest }: LearnCandidate,
  observations: readonly Observation[],
  seed: number,
): CandidateFit => {
  const ridge = ridges ? tuned(ridges, rest, { observations, seed }) : rest.ridge;
  if (ridge === 'no-ridge-fits') return { reason: ridge };
  const result = learn(observations, { ...rest, ...(ridge === undefined ? {} : { ridge }) });
  if (!result.ok) return { reason: result.reason };
  const { weights, intervals, findings } = result.value;
  return {
    weights,
    intervals,
    ridge: result.value.ridge,
    held: findings.map(({ factor }) => factor),
  };
};

/** On these patients alone: what they are held out from never sees it. */
const tuned = (
  ridges: readonly number[],
  options: Omit<LearnCandidate, 'ridges'>,
  { observations, seed }: { readonly observations: readonly Observation[]; readonly seed: number },
): number | 'no-ridge-fits' => {
  const { ridge: _, ...rest } = options;
  if (new Set(observations.map(({ group }) => group)).size < 2) return 'no-ridge-fits';
  try {
    return tuneRidge(observations, { ridges, learn: rest, seed }).ridge;
  } catch (error) {
    // The options were checked at the door: what is left is that no ridge can be fitted.
    if (error instanceof RangeError) return 'no-ridge-fits';
    throw error;
  }
};

const ascended = (
  { metric: text, ...options }: AscentCandidate,
  observations: readonly Observation[],
): CandidateFit => {
  const lists = observations.filter(isJudgedList);
  const { of } = metric(text);
  const says = lists.some(({ items }) => !Number.isNaN(of(items.map(({ grade }) => grade))));
  if (!says) return { reason: 'no-judged-lists' };
  const { weights } = coordinateAscent(lists, (grades) => of(grades), options);
  return { weights, intervals: null, ridge: null, held: [] };
};
