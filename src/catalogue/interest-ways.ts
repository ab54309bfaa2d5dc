/** What of a catalogue meets what an interest names: words and concepts, each with the rows that have it. */
import type { Facet } from '../concepts/facet.ts';
import { type Neighbour, neighboursOf, withinOf } from '../concepts/relatedness.ts';
import { ln } from '../math/elementary.ts';
import type { Interest } from '../model/patient.ts';
import type { InterestIndex, Postings } from './interest-index.ts';
import type { Strengths } from './marks.ts';
import type { MatchingParameters } from './matching-parameters.ts';
import { documentFrequency, type Statistics } from './statistics.ts';

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

/** Where a row stands in a way's postings, or -1. */
export const placeOf = (way: Way, row: number): number => {
  const at = firstAt(way, row);
  return at < way.end && way.postings.rows[at] === row ? at : -1;
};

/** Strengths by mark for what meets a wish in one way. */
export const strengthsFor = ({ neighbour }: Way, { own, wider }: Strengths): Float64Array =>
  neighbour?.relation === 'broader' ? wider : own;

/** First place of a way's postings whose row is `row` or later, by halving. */
export const firstAt = ({ postings: { rows }, start, end }: Way, row: number): number => {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const aspectOf = (facet: Facet, facets: readonly Facet[], tools: MatchingTools): Aspect => {
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
export const waysOfStated = (id: string, tools: MatchingTools): readonly Way[] => {
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

export const statedAspect = ({ concept = '' }: Interest, ways: readonly Way[]): Aspect => ({
  facet: { text: concept, senses: [], terms: [], role: 'activity', isStated: true },
  weight: 1,
  ways,
});

const rangeOf = (starts: Int32Array, number: number): readonly [start: number, end: number] => [
  starts[number] as number,
  starts[number + 1] as number,
];
