/** The scale of a service by maximum likelihood: Σ ln chance over who still attended + Σ ln (1 − chance) over who did not. */
import { exp, ln } from '../math/elementary.ts';
import type { Interval } from '../math/interval.ts';
import { checkKeys } from '../model/wrong-call.ts';
import { checkEvents, checkNumber } from './check.ts';
import { type Course, coursesOf, predictionsOf } from './course.ts';
import type { FollowUpEvent } from './event.ts';
import { logLossOf } from './forecast.ts';
import { SCALES, type StepOptions, settleSteps } from './steps.ts';

export interface FitOptions extends Pick<StepOptions, 'rating' | 'now'> {
  /** Fewer predicted contacts give no scale; 50 unless told, a convention. */
  readonly leastContacts?: number;
  /** Nor do fewer of those who attended, or of those who did not; 5 unless told, a convention. */
  readonly leastOfEach?: number;
}

interface Counts {
  /** Contacts with a prediction. */
  readonly contacts: number;
  /** Of these, those who still attended. */
  readonly attending: number;
}

export type ScaleFit =
  | (Counts & {
      readonly ok: true;
      /** To four places, from 1/64 to 64. */
      readonly scale: number;
      /** 95 % profile likelihood; an end at 1/64 or 64 is open. */
      readonly interval: Interval;
      readonly logLikelihood: number;
    })
  | (Counts & {
      readonly ok: false;
      readonly reason: 'too-few-contacts' | 'too-few-of-each' | 'no-maximum';
    });

/**
 * How many calendar days count as one of FSRS's here: the scale under which the outcomes of the contacts were most likely, each
 * predicted from the state before it. `no-maximum`: the more extreme, the likelier. Found on a grid of half octaves, then by golden
 * section; the interval ends where twice the log-likelihood is lower by the 95 % point of χ² with one degree of freedom (Wilks 1938).
 * It takes the model for true and so is too narrow where it is not. Events that `replay` refuses are left out.
 */
export const fitScale = (history: readonly FollowUpEvent[], options: FitOptions = {}): ScaleFit => {
  checkKeys(options, OPTIONS);
  const { leastContacts = 50, leastOfEach = 5, ...rest } = options;
  const count = { least: 1, most: Number.MAX_SAFE_INTEGER, isWhole: true };
  checkNumber(leastContacts, 'leastContacts', count);
  checkNumber(leastOfEach, 'leastOfEach', count);
  const steps = settleSteps(rest);
  checkEvents(history);
  const courses = coursesOf(history, steps);
  const told = predictionsOf(courses, 1);
  const contacts = told.length;
  const attending = told.filter(({ isAttending }) => isAttending).length;
  const counts = { contacts, attending };
  if (contacts < leastContacts) return { ok: false, reason: 'too-few-contacts', ...counts };
  if (Math.min(attending, contacts - attending) < leastOfEach) {
    return { ok: false, reason: 'too-few-of-each', ...counts };
  }
  const likelihood = (lnScale: number): number => likelihoodOf(courses, exp(lnScale));
  const best = highest(likelihood);
  if (best === undefined) return { ok: false, reason: 'no-maximum', ...counts };
  const logLikelihood = likelihood(best);
  const least = logLikelihood - CHI_SQUARE / 2;
  const end = (direction: 1 | -1): number => crossing(likelihood, { best, least, direction });
  return {
    ok: true,
    scale: rounded(exp(best)),
    interval: [rounded(exp(end(-1))), rounded(exp(end(1)))],
    logLikelihood,
    ...counts,
  };
};

const OPTIONS: { readonly [K in keyof FitOptions]-?: true } = {
  leastContacts: true,
  leastOfEach: true,
  rating: true,
  now: true,
};

/** 95 % point of χ² with one degree of freedom: 1.959964². */
const CHI_SQUARE = 3.841459;

const likelihoodOf = (courses: readonly Course[], scale: number): number => {
  let sum = 0;
  for (const { chance, isAttending } of predictionsOf(courses, scale)) {
    sum -= logLossOf(chance, isAttending);
  }
  return sum;
};

const WIDTH = ln(2) / 2;
const GRID: readonly number[] = Array.from({ length: 25 }, (_, at) => (at - 12) * WIDTH);
const [LOWEST = 0] = GRID;
const TOLERANCE = 1e-5;

/** The best point within the range; none where that is its edge. */
const highest = (of: (x: number) => number): number | undefined => {
  const values = GRID.map(of);
  const at = values.indexOf(Math.max(...values));
  const middle = GRID[at];
  if (middle === undefined || at === 0 || at === GRID.length - 1) return undefined;
  return goldenSection(of, middle - WIDTH, middle + WIDTH);
};

/** Kiefer 1953. */
const goldenSection = (of: (x: number) => number, from: number, to: number): number => {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - share * (high - low), low + share * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  while (high - low > TOLERANCE) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - share * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + share * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
};

interface Crossing {
  readonly best: number;
  readonly least: number;
  readonly direction: 1 | -1;
}

/** Where the likelihood falls below `least` on one side: outwards in steps, then halved. The edge where it does not. */
const crossing = (of: (x: number) => number, { best, least, direction }: Crossing): number => {
  const edge = direction * -LOWEST;
  const isBeyond = (x: number): boolean => (edge - x) * direction <= 0;
  let inside = best;
  let outside = best + direction * (WIDTH / 2);
  while (!isBeyond(outside) && of(outside) >= least) {
    inside = outside;
    outside += direction * (WIDTH / 2);
  }
  if (isBeyond(outside)) {
    if (of(edge) >= least) return edge;
    outside = edge;
  }
  while (Math.abs(outside - inside) > TOLERANCE) {
    const middle = (inside + outside) / 2;
    if (of(middle) >= least) inside = middle;
    else outside = middle;
  }
  return inside;
};

/** No more places than are meant. */
const rounded = (scale: number): number =>
  Math.min(Math.max(Math.round(scale * 10_000) / 10_000, SCALES.least), SCALES.most);
