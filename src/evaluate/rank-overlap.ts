/** How alike two lists are, the top counting more: rank-biased overlap = (1 − p) Σ pᵈ⁻¹ × shared to depth d ÷ d. */

import { kindOf } from './kind.ts';
import { checkChoice, checkKeys, checkNumber } from './settle.ts';

export interface RboOptions {
  /** The chance of going on to the next rank, above 0 and below 1, .9 unless told: the lower, the more the top counts. */
  readonly p?: number;
  /**
   * `extrapolated` (unless told): the lists are tops of longer ones, and the rest agrees as far as the tops do (RBO_EXT, equation 32,
   * lists of different length too). `truncated`: nothing is known below the shorter list, and nothing is given for it, so that a list does
   * not reach 1 with itself. `normalised`: truncated ÷ what the list would reach with itself (LensKit).
   */
  readonly kind?: 'extrapolated' | 'truncated' | 'normalised';
  /** How many ranks of each count, all unless told. */
  readonly depth?: number;
}

/** Rank-biased overlap of two lists without ties, 0 to 1 (Webber, Moffat & Zobel 2010, ACM TOIS 28:20). Two empty lists: 1; one: 0. */
export const rbo = (
  one: readonly string[],
  other: readonly string[],
  options: RboOptions = {},
): number => {
  checkKeys(options, ['p', 'kind', 'depth']);
  const { p = 0.9, kind = 'extrapolated', depth } = options;
  checkNumber('p', p, [p > 0 && p < 1, 'a number above 0 and below 1']);
  checkChoice('kind', kind, ['extrapolated', 'truncated', 'normalised']);
  const shared = sharedByDepth('rbo', [one, other], depth);
  const { shorter, longer } = shared;
  if (longer === 0) return 1;
  if (shorter === 0) return 0;
  if (kind === 'extrapolated') return extrapolated(shared, p);
  let sum = 0;
  let weights = 0;
  let weight = 1 - p;
  for (let d = 1; d <= shorter; d++) {
    sum += (weight * shared.counts[d]!) / d;
    weights += weight;
    weight *= p;
  }
  return Math.min(1, kind === 'normalised' ? sum / weights : sum); // rounding may lead beyond 1
};

/** The mean, over all depths of the shorter list, of the share of items that both have down to there. Two empty lists: 1; one: 0. */
export const averageOverlap = (
  one: readonly string[],
  other: readonly string[],
  options: Pick<RboOptions, 'depth'> = {},
): number => {
  checkKeys(options, ['depth']);
  const { counts, shorter, longer } = sharedByDepth('averageOverlap', [one, other], options.depth);
  if (longer === 0) return 1;
  if (shorter === 0) return 0;
  let sum = 0;
  for (let d = 1; d <= shorter; d++) sum += counts[d]! / d;
  return sum / shorter;
};

interface Shared {
  /** By depth, from 1. */
  readonly counts: Int32Array;
  readonly shorter: number;
  readonly longer: number;
}

/** Equation 32: below the shorter list's end the agreement there is kept, below the longer's that of both. */
const extrapolated = ({ counts, shorter, longer }: Shared, p: number): number => {
  const atShorter = counts[shorter]!;
  const atLonger = counts[longer]!;
  let sum = 0;
  let power = 1;
  for (let d = 1; d <= longer; d++) {
    power *= p;
    const beyond = d > shorter ? (atShorter * (d - shorter)) / shorter : 0;
    sum += ((counts[d]! + beyond) / d) * power;
  }
  const all = ((1 - p) / p) * sum + ((atLonger - atShorter) / longer + atShorter / shorter) * power;
  return Math.min(1, all);
};

const sharedByDepth = (
  name: string,
  lists: readonly [readonly string[], readonly string[]],
  depth: number | undefined,
): Shared => {
  const most = depth ?? Number.POSITIVE_INFINITY;
  checkNumber('depth', most, [
    depth === undefined || (Number.isSafeInteger(depth) && depth >= 1),
    'a whole number of 1 or more',
  ]);
  for (const [at, list] of lists.entries()) checkList(list, `${name}: list ${at + 1}`);
  const [one, other] = lists.map((list) => list.slice(0, most)) as [string[], string[]];
  const longer = Math.max(one.length, other.length);
  const counts = new Int32Array(longer + 1);
  const waiting = new Set<string>();
  for (let d = 1; d <= longer; d++) {
    counts[d] = counts[d - 1]!;
    for (const item of [one[d - 1], other[d - 1]]) {
      if (item === undefined) continue;
      if (waiting.delete(item)) counts[d]! += 1;
      else waiting.add(item);
    }
  }
  return { counts, shorter: Math.min(one.length, other.length), longer };
};

const checkList = (list: readonly string[], name: string): void => {
  if (!Array.isArray(list) || !list.every((id) => typeof id === 'string')) {
    throw new TypeError(`${name}: expected a list of ids, got ${kindOf(list, () => false)}`);
  }
  if (new Set(list).size < list.length) {
    throw new RangeError(`${name}: expected each item once, got one again`);
  }
};
