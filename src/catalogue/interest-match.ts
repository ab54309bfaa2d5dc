/** mᵢ = ½·max wⱼbⱼ ÷ max wⱼ + ½·Σ wⱼbⱼ ÷ Σ wⱼ over what interest i names, bⱼ the best of nearness · strength; a stated concept too. */

import type { Facet } from '../concepts/facet.ts';
import {
  type Neighbour,
  neighboursOf,
  type RelatednessParameters,
  relatednessParameters,
  withinOf,
} from '../concepts/relatedness.ts';
import type { ConceptRole } from '../concepts/scheme.ts';
import { ln } from '../math/elementary.ts';
import type { Interest } from '../model/patient.ts';
import type { InterestIndex, Postings } from './interest-index.ts';
import { type PlaceParameters, type Strengths, strengthsOf } from './marks.ts';
import { documentFrequency, type Statistics } from './statistics.ts';

/** How strongly a word or a concept counts, 0 to 1: conventions. */
export interface MatchingParameters extends PlaceParameters, RelatednessParameters {
  /** A word that was found by another spelling counts this share. */
  readonly spelling: number;
  /** Weights of what an interest names beside each other: by the role of a concept, and of a word at its rarest. */
  readonly facets: { readonly [R in ConceptRole]: number } & { readonly word: number };
  /** Share of that weight which a concept without bounds loses; one with nothing below it loses none. */
  readonly general: number;
  /** Share of the best of them; the rest is their weighted mean. */
  readonly best: number;
}

export const matchingParameters: MatchingParameters = {
  title: 0.95,
  tags: 0.95,
  opening: 0.95,
  lead: 0.75,
  description: { ceiling: 0.8, halfAt: 1.7 },
  partial: 0.5,
  ...relatednessParameters,
  spelling: 0.95,
  facets: { activity: 1, background: 1, format: 0.2, people: 0.2, manner: 0.2, word: 0.5 },
  general: 0.7,
  best: 0.5,
};

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

/** One thing that an interest names, and all that meets it. */
export interface Aspect {
  readonly facet: Facet;
  /** Above 0; beside the others. */
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** A word or a concept of listings that meets an aspect. */
export interface Way {
  /** Share of a match that is left, 0 to 1. */
  readonly nearness: number;
  /** The concept that meets it, and how it lies to the wanted one; undefined of a word. */
  readonly neighbour: Neighbour | undefined;
  readonly term: string | undefined;
  /** The concept that is wanted; undefined of a word. */
  readonly wanted: number | undefined;
  /** Its rows and marks stand there from `start` up to `end`. */
  readonly postings: Postings;
  readonly start: number;
  readonly end: number;
}

/** What matching needs beside the interest. */
export interface MatchingTools {
  readonly index: InterestIndex;
  readonly statistics: Statistics;
  readonly parameters: MatchingParameters;
  /** A dislike is met by what it names and by what is narrower alone. */
  readonly isDislike?: boolean;
}

/** Rarity of a term, in (0, 1]: ln(1 + activities ÷ activities that use it) ÷ ln(1 + activities). */
export const rarityOf = (term: string, statistics: Statistics): number => {
  const { activities } = statistics;
  if (activities === 0) return 1;
  return (
    ln(1 + activities / Math.min(activities, documentFrequency(statistics, term))) /
    ln(1 + activities)
  );
};

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

/** Where a row stands in a way's postings, or -1. */
export const placeOf = (way: Way, row: number): number => {
  const at = firstAt(way, row);
  return at < way.end && way.postings.rows[at] === row ? at : -1;
};

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

/** Strengths by mark for what meets a wish in one way. */
export const strengthsFor = ({ neighbour }: Way, { own, wider }: Strengths): Float64Array =>
  neighbour?.relation === 'broader' ? wider : own;

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

/** First place of a way's postings whose row is `row` or later, by halving. */
const firstAt = ({ postings: { rows }, start, end }: Way, row: number): number => {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

const aspectOf = (facet: Facet, facets: readonly Facet[], tools: MatchingTools): Aspect => {
  const { statistics, parameters } = tools;
  const ways: Way[] = [];
  for (const { concept, step, isPart } of facet.senses) {
    const share =
      (step === 'spelling' ? parameters.spelling : 1) * (isPart ? parameters.partial : 1);
    for (const way of waysOfConcept(concept, tools)) {
      ways.push(share === 1 ? way : { ...way, nearness: share * way.nearness });
    }
  }
  for (const term of facet.terms) {
    const way = wayOfTerm(term, 1, tools);
    if (way) ways.push(way);
  }
  const isKnown = facet.terms.some((term) => Object.hasOwn(statistics.terms, term));
  if (facet.role === undefined && !isKnown) {
    for (const near of new Set(facet.terms.flatMap(tools.index.termsNear))) {
      const way = wayOfTerm(near, parameters.spelling, tools);
      if (way) ways.push(way);
    }
  }
  const { role } = facet;
  if (role !== undefined) {
    const { entries } = tools.index.thesaurus;
    const said = facet.senses.map(({ concept }) => entries[concept]?.specificity ?? 1);
    const share = 1 - parameters.general * (1 - Math.max(...said));
    return { facet, weight: parameters.facets[role] * share, ways };
  }
  const rarity = Math.max(0, ...facet.terms.map((term) => rarityOf(term, statistics)));
  const isBeside = facets.some(({ role: one }) => one === 'activity' || one === 'background');
  return { facet, weight: isBeside ? parameters.facets.word * rarity : rarity, ways };
};

/** What serves a wanted concept in a catalogue, found once; a dislike is met by what is within it alone. */
const waysOfConcept = (
  wanted: number,
  { index, parameters, isDislike = false }: MatchingTools,
): readonly Way[] => {
  const known = remembered(index, parameters)[isDislike ? 'disliked' : 'liked'];
  let ways = known[wanted];
  if (ways === undefined) {
    // who dislikes one thing may well like the next
    const meeting = isDislike ? withinOf : neighboursOf;
    ways = meeting(wanted, index.thesaurus, parameters).flatMap((neighbour): Way[] => {
      const [start, end] = rangeOf(index.concepts.starts, neighbour.concept);
      if (start === end) return [];
      const nearness = neighbour.strength;
      return [
        { nearness, neighbour, term: undefined, wanted, postings: index.concepts, start, end },
      ];
    });
    known[wanted] = ways;
  }
  return ways;
};

interface Memory {
  readonly parameters: MatchingParameters;
  readonly liked: (readonly Way[])[];
  readonly disliked: (readonly Way[])[];
}

const remembered = (index: InterestIndex, parameters: MatchingParameters): Memory => {
  const last = memory.get(index);
  if (last?.parameters === parameters) return last;
  const own: Memory = { parameters, liked: [], disliked: [] };
  memory.set(index, own);
  return own;
};

/** For the parameters last used: a study that varies them finds them anew each time. */
const memory = new WeakMap<InterestIndex, Memory>();

const wayOfTerm = (term: string, nearness: number, { index }: MatchingTools): Way | undefined => {
  const number = index.terms.get(term);
  if (number === undefined) return undefined;
  const [start, end] = rangeOf(index.words.starts, number);
  if (start === end) return undefined; // of a word that is negated everywhere
  return {
    nearness,
    neighbour: undefined,
    term,
    wanted: undefined,
    postings: index.words,
    start,
    end,
  };
};

/** A concept that the patient states: of the scheme, or only known as an id. */
const waysOfStated = (id: string, tools: MatchingTools): readonly Way[] => {
  const { thesaurus, strangers, concepts } = tools.index;
  const number = thesaurus.numberOf(id);
  if (number !== undefined) return waysOfConcept(number, tools);
  const stranger = strangers.get(id);
  if (stranger === undefined) return [];
  const [start, end] = rangeOf(concepts.starts, stranger);
  return [
    {
      nearness: 1,
      neighbour: { concept: stranger, strength: 1, relation: 'same' },
      term: undefined,
      wanted: stranger,
      postings: concepts,
      start,
      end,
    },
  ];
};

const statedAspect = ({ concept = '' }: Interest, ways: readonly Way[]): Aspect => ({
  facet: { text: concept, senses: [], terms: [], role: 'activity', isStated: true },
  weight: 1,
  ways,
});

const rangeOf = (starts: Int32Array, number: number): readonly [start: number, end: number] => [
  starts[number] as number,
  starts[number + 1] as number,
];
