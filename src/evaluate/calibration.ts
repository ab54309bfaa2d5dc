/** How true a list is to what a person needs, in the shares of each need. */
import { ln } from '../math/elementary.ts';
import { log2 } from '../math/log2.ts';
import { isObject, kindOf } from './kind.ts';
import { checkChoice, checkItems, checkKeys, checkNumber } from './settle.ts';

export interface CalibrationOptions {
  /** How much of the wanted shares is mixed into the listed ones, so that a need without any does not count without end; .01 unless told. */
  readonly alpha?: number;
  /** The ranks' weights: all alike, unless `discounted`, 1 ÷ log₂(1 + rank). */
  readonly weights?: 'equal' | 'discounted';
  /** Of the logarithm: e (nats) unless told, or 2 (bits). */
  readonly base?: 'e' | 2;
}

/**
 * How far the shares of needs that a list serves, q, are from the shares that the person has, p: Σ p ln(p ÷ ((1 − α) q + α p)), 0 for the
 * same shares (Steck 2018, RecSys). `needs` are strengths of 0 or more, `listed` what each activity gives to each need, by rank; an
 * activity counts by its own shares. Where the list gives nothing at all it is −ln α. NaN where no need is above 0.
 */
export const calibrationToNeeds = (
  needs: Strengths,
  listed: readonly Strengths[],
  options: CalibrationOptions = {},
): number => {
  checkKeys(options, ['alpha', 'weights', 'base']);
  const { alpha = 0.01, weights = 'equal', base = 'e' } = options;
  checkNumber('alpha', alpha, [alpha > 0 && alpha < 1, 'a number above 0 and below 1']);
  checkChoice('weights', weights, ['equal', 'discounted']);
  checkChoice('base', String(base), ['e', '2']);
  checkStrengths('needs', needs);
  checkItems('listed', listed, [isObject, 'an object of numbers']);
  for (const [at, gives] of listed.entries()) checkStrengths(`listed[${at}]`, gives);
  const wanted = sharesOf([needs], 'equal');
  const given = sharesOf(listed, weights);
  if (wanted.size === 0) return NaN;
  let divergence = 0;
  for (const [need, share] of wanted) {
    const mixed = (1 - alpha) * (given.get(need) ?? 0) + alpha * share;
    divergence += share * ln(share / mixed);
  }
  return Math.max(0, base === 2 ? divergence / Math.LN2 : divergence);
};

/** A number of 0 or more for each need. */
export interface Strengths {
  readonly [need: string]: number;
}

/** Shares above 0 that add up to 1, by need in code unit order; none where there is nothing. */
const sharesOf = (
  parts: readonly Strengths[],
  weights: 'equal' | 'discounted',
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  let all = 0;
  for (const [at, part] of parts.entries()) {
    const entries = Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1));
    const total = entries.reduce((sum, [, strength]) => sum + strength, 0);
    if (total === 0) continue;
    const weight = weights === 'equal' ? 1 : 1 / log2(at + 2);
    all += weight;
    for (const [need, strength] of entries) {
      if (strength > 0) sums.set(need, (sums.get(need) ?? 0) + (weight * strength) / total);
    }
  }
  const names = [...sums.keys()].sort();
  return new Map(names.map((need) => [need, sums.get(need)! / all]));
};

const checkStrengths = (name: string, strengths: Strengths): void => {
  if (!isObject(strengths)) {
    throw new TypeError(`${name}: expected an object of numbers, got ${kindOf(strengths)}`);
  }
  for (const value of Object.values(strengths)) {
    if (Number.isFinite(value) && value >= 0) continue;
    const got = typeof value === 'number' ? 'another number' : kindOf(value);
    throw new RangeError(`${name}: expected numbers of 0 or more, got ${got}`);
  }
};
