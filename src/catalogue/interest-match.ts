/** mᵢ = Σ rarity·strength ÷ Σ rarity over the words of interest i; a stated concept matches in full; the better counts. */
import { termsOf } from '../language/terms.ts';
import { ln } from '../math/elementary.ts';
import type { Interest } from '../model/patient.ts';
import { documentFrequency, type Statistics } from './statistics.ts';
import { IN_TAGS, IN_TITLE, MENTIONS, type TermIndex } from './term-index.ts';

/** How strongly a word counts by where it stands, 0 to 1: conventions. */
export interface MatchingParameters {
  readonly concept: number;
  readonly title: number;
  readonly tags: number;
  /** `ceiling · n ÷ (n + halfAt)` for n mentions in the description. */
  readonly description: { readonly ceiling: number; readonly halfAt: number };
}

export const matchingParameters: MatchingParameters = {
  concept: 1,
  title: 1,
  tags: 1,
  description: { ceiling: 0.8, halfAt: 0.6 },
};

/** How well each of a list of interests is met by each activity; only the rows that meet any take space. */
export interface Matches {
  readonly interests: readonly Interest[];
  /** Rows that use a word or concept of at least one of the interests, each once. */
  readonly rows: readonly number[];
  readonly touches: (row: number) => boolean;
  /** 0 to 1, of interest number `interest` in that list. */
  readonly at: (interest: number, row: number) => number;
}

/** Strength of a term by its mark. */
export const strengthOf = (mark: number, parameters: MatchingParameters): number => {
  const mentions = mark & MENTIONS;
  const { ceiling, halfAt } = parameters.description;
  const inDescription = mentions === 0 ? 0 : (ceiling * mentions) / (mentions + halfAt);
  return Math.max(
    inDescription,
    (mark & IN_TITLE) === 0 ? 0 : parameters.title,
    (mark & IN_TAGS) === 0 ? 0 : parameters.tags,
  );
};

/** Rarity of a term: ln(1 + activities ÷ activities that use it). */
export const rarityOf = (term: string, statistics: Statistics): number =>
  ln(1 + statistics.activities / documentFrequency(statistics, term));

export interface InterestIndex {
  readonly size: number;
  readonly terms: TermIndex;
  /** Rows of each concept, in order. */
  readonly concepts: ReadonlyMap<string, readonly number[]>;
  readonly statistics: Statistics;
}

/** Cost O(postings of the interests' words), and one number a row. */
export const matchInterests = (
  interests: readonly Interest[],
  index: InterestIndex,
  parameters: MatchingParameters,
): Matches => {
  const slots = new Int32Array(interests.length > 0 ? index.size : 0);
  const rows: number[] = [];
  const wanted = interests.map((interest) => wordsOf(interest, index));
  const touch = (row: number) => {
    if (slots[row] === 0) slots[row] = rows.push(row);
  };
  for (const [at, { words }] of wanted.entries()) {
    for (const { start, end } of words) {
      for (let posting = start; posting < end; posting++)
        touch(index.terms.rows[posting] as number);
    }
    conceptRows(interests[at], index).forEach(touch);
  }
  const strengths = Float64Array.from({ length: 256 }, (_, mark) => strengthOf(mark, parameters));
  const values = wanted.map(({ words, rarity }, at) => {
    const matches = new Float64Array(rows.length + 1);
    for (const word of words) {
      for (let posting = word.start; posting < word.end; posting++) {
        const slot = slots[index.terms.rows[posting] as number] as number;
        const strength = strengths[index.terms.marks[posting] as number] as number;
        matches[slot] = (matches[slot] as number) + word.rarity * strength;
      }
    }
    if (words.length > 0)
      for (let slot = 1; slot < matches.length; slot++) matches[slot]! /= rarity;
    for (const row of conceptRows(interests[at], index)) {
      const slot = slots[row] as number;
      matches[slot] = Math.max(matches[slot] as number, parameters.concept);
    }
    return matches;
  });
  return {
    interests,
    rows,
    touches: (row) => (slots[row] as number) > 0,
    at: (interest, row) => values[interest]?.[slots[row] as number] ?? 0,
  };
};

interface Words {
  /** Summed rarity of all words of the interest, known to the catalogue or not. */
  readonly rarity: number;
  /** Those that some activity uses, with their postings. */
  readonly words: readonly {
    readonly rarity: number;
    readonly start: number;
    readonly end: number;
  }[];
}

const wordsOf = ({ text = '' }: Interest, { terms, statistics }: InterestIndex): Words => {
  let rarity = 0;
  const words: { rarity: number; start: number; end: number }[] = [];
  for (const word of termsOf(text)) {
    const own = rarityOf(word, statistics);
    rarity += own;
    const term = terms.terms.get(word);
    if (term === undefined) continue;
    const [start, end] = [terms.starts[term] as number, terms.starts[term + 1] as number];
    words.push({ rarity: own, start, end });
  }
  return { rarity, words };
};

const conceptRows = (interest: Interest | undefined, index: InterestIndex): readonly number[] =>
  index.concepts.get(interest?.concept ?? '') ?? [];
