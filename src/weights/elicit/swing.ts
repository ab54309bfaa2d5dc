/** Swing weights: wᶠ = ratingᶠ ÷ Σ ratings (von Winterfeldt & Edwards 1986, Decision Analysis and Behavioral Research). */
import type { Issue, Result } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { fault, notAnObject } from '../fault.ts';
import { byFactor, sharesOf } from '../weights.ts';
import type { Elicited } from './elicited.ts';

/**
 * Weights from ratings of swings: how much it is worth to go from the worst to the best of one factor while the others stay at their
 * worst. Mostly the most valued swing is rated 100 and the others by it, but any unit will do. Asked of the importance of a factor "as
 * such", whatever its range, the same numbers mean nothing (Edwards & Barron 1994).
 *
 * @example
 * swing({ interests: 100, distance: 60, socialNeed: 40 }) // weights .5, .3, .2
 */
export const swing = (ratings: {
  readonly [factor: string]: number;
}): Result<Elicited<'swing'>> => {
  if (!isPlainObject(ratings)) {
    return {
      ok: false,
      issues: [notAnObject([], 'a rating for each factor, as an object', ratings)],
    };
  }
  const factors = Object.keys(ratings).sort();
  const issues: Issue[] = factors
    .filter((factor) => !isRating(ratings[factor]))
    .map((factor) => fault([factor], 'a finite number of 0 or more', ratings[factor]));
  if (issues.length === 0 && !factors.some((factor) => ratings[factor]! > 0)) {
    issues.push(fault([], 'at least one rating above 0', ratings));
  }
  if (issues.length > 0) return { ok: false, issues };
  const shares = sharesOf(factors.map((factor) => ratings[factor]!));
  return {
    ok: true,
    value: { weights: byFactor(factors, (at) => shares[at]!), method: 'swing' },
    issues: [],
  };
};

const isRating = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value);
