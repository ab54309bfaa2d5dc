/** What following is called with, checked once. */
import { checkDay, checkKeys } from '../model/wrong-call.ts';
import { checkNumber } from './check.ts';
import { type RatingConventions, ratingConventions } from './rating.ts';

export interface StepOptions {
  /** Calendar days that count as one of FSRS's, the service's own; 1 unless told, a convention. See `fitScale`. */
  readonly scale?: number;
  /** Conventions that replace those of `ratingConventions`. */
  readonly rating?: Partial<RatingConventions>;
  /** Local date. Events after it are refused; absent: none is. */
  readonly now?: string;
}

export interface Steps {
  readonly scale: number;
  readonly rating: RatingConventions;
  readonly now: string | undefined;
}

/** A wider one would be no habit of days and weeks any more. */
export const SCALES: { readonly least: number; readonly most: number } = {
  least: 1 / 64,
  most: 64,
};

const OPTIONS: { readonly [K in keyof StepOptions]-?: true } = {
  scale: true,
  rating: true,
  now: true,
};
const RATING: { readonly [K in keyof RatingConventions]-?: true } = {
  leastSessions: true,
  keptShare: true,
};
const SHARES: { readonly [K in keyof RatingConventions['keptShare']]-?: true } = {
  going: true,
  shaky: true,
};

/** Throws a `TypeError` or `RangeError` that names the option, the rule and what came. */
export const settleSteps = (options: StepOptions): Steps => {
  checkKeys(options, OPTIONS);
  const { scale = 1, now } = options;
  checkNumber(scale, 'scale', SCALES);
  if (now !== undefined) checkDay(now, 'now');
  return { scale, now, rating: settleRating(options.rating ?? {}) };
};

const settleRating = (rating: Partial<RatingConventions>): RatingConventions => {
  checkKeys(rating, RATING, 'rating');
  const { leastSessions, keptShare } = { ...ratingConventions, ...rating };
  checkNumber(leastSessions, 'rating.leastSessions', { least: 1, most: Infinity, isWhole: true });
  checkKeys(keptShare, SHARES, 'rating.keptShare');
  checkNumber(keptShare.going, 'rating.keptShare.going', { least: 0, most: 1 });
  checkNumber(keptShare.shaky, 'rating.keptShare.shaky', { least: 0, most: keptShare.going });
  return { leastSessions, keptShare };
};
