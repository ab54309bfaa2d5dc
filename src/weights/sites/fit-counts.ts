/** A fit from counted patterns of one or more sites. */

import { isObject } from '../../evaluate/kind.ts';
import { checkItems } from '../../evaluate/settle.ts';
import type { ChoiceSet } from '../learn/choice-set.ts';
import { answered, type FitFailure, fitting } from '../learn/fitting.ts';
import type { Learned } from '../learn/learned.ts';
import { tallyAt } from '../learn/likelihood.ts';
import { type LearnOptions, settingsOf } from '../learn/settings.ts';
import { leftOutOf } from './disclosure.ts';
import { checkSiteFile } from './parse-site-file.ts';
import type { LeftOut, Pattern, PatternCounts, SiteRefusal } from './site-files.ts';

/** As in `learn`. Patterns do not tell patients apart: intervals are by the model, and every comparison counts alike. */
export interface FitCountsOptions extends Omit<LearnOptions, 'ridge' | 'covariance' | 'alike'> {
  readonly ridge?: number;
}

/** What `learn` says, with `covariance: 'model'`, of all comparisons that were told, their utilities rounded. */
export interface LearnedFromCounts extends Learned {
  /** In code unit order, each with the patterns that it did not tell. */
  readonly sites: readonly { readonly site: string; readonly suppressed: number }[];
  readonly leftOut: readonly LeftOut[];
}

export type CountsResult =
  | { readonly ok: true; readonly value: LearnedFromCounts }
  | {
      readonly ok: false;
      readonly reason: FitFailure | 'refused';
      readonly leftOut: readonly LeftOut[];
    };

/**
 * Fits as if all comparisons that were told were in one place. Where what one patient says hangs together, intervals by the model are too
 * narrow. Suppressed patterns are missing, and not by chance: the rare ones go first. Throws a `RangeError` where sites do not have the same
 * factors and step, or one is there twice. The order of the sites changes nothing, not a bit.
 */
export const fitCounts = (
  counts: readonly (PatternCounts | SiteRefusal)[],
  options: FitCountsOptions = {},
): CountsResult => {
  checkItems('counts', counts, [isObject, 'pattern counts']);
  for (const option of ['covariance', 'alike']) {
    if (!Object.hasOwn(Object(options), option)) continue;
    throw new RangeError(`${option}: expected none, as counts do not tell patients apart`);
  }
  if (typeof options.ridge === 'object') {
    throw new TypeError('ridge: expected a number, got an object');
  }
  const settings = settingsOf({ ...options, covariance: 'model' });
  const told: PatternCounts[] = [];
  const refusals: SiteRefusal[] = [];
  for (const [at, one] of counts.entries()) {
    const isRefusal = one.kind === 'site-refusal';
    checkSiteFile(one, isRefusal ? 'site-refusal' : 'pattern-counts', `counts[${at}]`);
    if (isRefusal) refusals.push(one);
    else told.push(one);
  }
  if (new Set(counts.map(({ site }) => site)).size < counts.length) {
    throw new RangeError('counts: expected each site once, got one of them twice');
  }
  const leftOut = leftOutOf(refusals);
  const [first] = told;
  if (first === undefined) return { ok: false, reason: 'refused', leftOut };
  const { factors, levels } = first;
  const isAlike = (one: PatternCounts): boolean =>
    one.levels === levels && one.factors.join('\n') === factors.join('\n');
  if (!told.every(isAlike)) {
    throw new RangeError('counts: expected the same factors and step at all sites');
  }
  if (settings.prior && settings.prior.factors.join('\n') !== factors.join('\n')) {
    throw new RangeError('prior: expected a weight for each of the factors and for no other');
  }

  told.sort((one, other) => (one.site < other.site ? -1 : 1));
  const patterns = told.flatMap((one) => one.patterns);
  const sets = patterns.map((pattern) => setOf(pattern, levels));
  const groups = told.reduce((sum, { patients }) => sum + patients, 0);
  const comparisons = patterns.reduce((sum, pattern) => sum + pattern.comparisons, 0);
  const fitted = answered(fitting(factors, settings), (beta) => ({
    ...tallyAt(sets, beta),
    groups,
    comparisons,
  }));
  if (typeof fitted === 'string') return { ok: false, reason: fitted, leftOut };
  const sites = told.map(({ site, suppressed }) => ({ site, suppressed }));
  return { ok: true, value: { ...fitted, sites, leftOut } };
};

const setOf = ({ differences, weight }: Pattern, levels: number): ChoiceSet => ({
  group: '',
  weight,
  differences: Float64Array.from(differences.flat(), (level) => level / levels),
});
