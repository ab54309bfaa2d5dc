/** mᵢ = ½·max wⱼbⱼ ÷ max wⱼ + ½·Σ wⱼbⱼ ÷ Σ wⱼ over what interest i names, bⱼ the best of nearness · strength; a stated concept too. */

import type { Facet } from '../concepts/facet.ts';
import type { Interest } from '../model/patient.ts';
import {
  type Aspect,
  aspectOf,
  firstAt,
  type MatchingTools,
  statedAspect,
  strengthsFor,
  type Way,
  waysOfStated,
} from './interest-ways.ts';
import { type Strengths, strengthsOf } from './marks.ts';

/** Activities are matched and scored in blocks of so many rows, so that what a block needs stays in the cache. */
export const BLOCK_ROWS = 1024;

/** How well one interest, or a part of one, is met by the activities of a catalogue. */
export interface Matcher {
  /** Its text is the part's own; its importance includes the part's. */
  readonly interest: Interest;
  readonly aspects: readonly Aspect[];
  /** What meets a stated concept. */
  readonly stated: readonly Way[];
  /** Writes the match of the rows from `first`, 0 to 1, to `matches`. Cost O(rows + their postings). */
  readonly fill: (first: number, matches: Float64Array) => void;
}

/** A matcher of what a part of a text names; `concept`, as stated beside it, meets it too. */
export const matcherOf = (
  interest: Interest,
  facets: readonly Facet[],
  given: MatchingTools,
): Matcher => {
  const tools = { ...given, isDislike: interest.liked === false };
  const aspects = facets.map((facet) => aspectOf(facet, facets, tools));
  const strengths = strengthsOf(tools.parameters);
  const stated = interest.concept === undefined ? [] : waysOfStated(interest.concept, tools);
  const all = stated.length > 0 ? [...aspects, statedAspect(interest, stated)] : aspects;
  const fillText = fillAspects(aspects, { strengths, best: tools.parameters.best });
  return {
    interest,
    aspects: all,
    stated,
    fill: (first, matches) => {
      fillText(first, matches);
      for (const way of stated) raise(matches, first, { way, strengths });
    },
  };
};

/** Match of one row. */
export const matchOf = ({ fill }: Pick<Matcher, 'fill'>, row: number): number => {
  const match = new Float64Array(1);
  fill(row, match);
  return match[0] as number;
};

/** How many rows lie between the first and the last of an ascending list, both included. */
export const spanOf = (rows: Int32Array): number =>
  rows.length === 0 ? 0 : (rows[rows.length - 1] as number) - (rows[0] as number) + 1;

const fillAspects = (
  aspects: readonly Aspect[],
  { strengths, best: share }: { readonly strengths: Strengths; readonly best: number },
) => {
  const heaviest = Math.max(...aspects.map(({ weight }) => weight));
  const total = aspects.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Float64Array(aspects.length > 1 ? BLOCK_ROWS : 0);
  const own = new Float64Array(aspects.length > 1 ? BLOCK_ROWS : 0);
  return (first: number, matches: Float64Array): void => {
    matches.fill(0);
    const [only] = aspects;
    if (only === undefined) return;
    if (aspects.length === 1) {
      for (const way of only.ways) raise(matches, first, { way, strengths });
      return;
    }
    const { length } = matches;
    sums.fill(0, 0, length);
    for (const { weight, ways } of aspects) {
      const column = own.subarray(0, length).fill(0);
      for (const way of ways) raise(column, first, { way, strengths });
      for (let at = 0; at < length; at++) {
        const value = column[at] as number;
        if (value === 0) continue;
        const weighted = weight * value;
        sums[at] = (sums[at] as number) + weighted;
        if (weighted > (matches[at] as number)) matches[at] = weighted;
      }
    }
    for (let at = 0; at < length; at++) {
      const sum = sums[at] as number;
      if (sum === 0) continue;
      const greatest = (matches[at] as number) / heaviest;
      matches[at] = Math.min(1, share * greatest + (1 - share) * (sum / total));
    }
  };
};

/** Raises the match of the rows from `first` to what one way gives. */
const raise = (
  matches: Float64Array,
  first: number,
  { way, strengths }: { readonly way: Way; readonly strengths: Strengths },
): void => {
  const { nearness, end } = way;
  const { rows, marks } = way.postings;
  const byMark = strengthsFor(way, strengths);
  const last = first + matches.length;
  for (let at = firstAt(way, first); at < end; at++) {
    const row = rows[at] as number;
    if (row >= last) break;
    const value = nearness * (byMark[marks[at] as number] as number);
    if (value > (matches[row - first] as number)) matches[row - first] = value;
  }
};
