/** mᵢ = Σ rarity·strength ÷ Σ rarity over the words of interest i; a stated concept matches in full; the better counts. */
import { termsOf } from '../language/terms.ts';
import { ln } from '../math/elementary.ts';
import type { Interest } from '../model/patient.ts';
import type { RowsByName } from './names.ts';
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

/** Activities are matched and scored in blocks of so many rows, so that what a block needs stays in the cache. */
export const BLOCK_ROWS = 1024;

/** How well one interest is met by the activities of a catalogue. */
export interface Matcher {
  readonly interest: Interest;
  /** Writes the match of the rows from `first`, 0 to 1, to `matches`. Cost O(rows + their postings). */
  readonly fill: (first: number, matches: Float64Array) => void;
}

/** What a concept and each mark of a word count. */
export interface Strengths {
  readonly concept: number;
  readonly byMark: Float64Array;
}

export const strengthsOf = (parameters: MatchingParameters): Strengths => {
  const byMark = new Float64Array(256);
  for (let mark = 0; mark < byMark.length; mark++) byMark[mark] = strengthOf(mark, parameters);
  return { concept: parameters.concept, byMark };
};

/** The best of the places where a term stands. */
const strengthOf = (mark: number, parameters: MatchingParameters): number => {
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
  readonly concepts: RowsByName;
  readonly statistics: Statistics;
}

export const matcherOf = (
  interest: Interest,
  index: InterestIndex,
  strengths: Strengths,
): Matcher => {
  const { rows, marks } = index.terms;
  const { words, rarity } = wordsOf(interest, index);
  const conceptRows = index.concepts.get(interest.concept ?? '') ?? [];
  return {
    interest,
    fill: (first, matches) => {
      const last = first + matches.length;
      matches.fill(0);
      let isTouched = false;
      for (const { start, end, rarity: own } of words) {
        for (let at = firstAt(rows, first, { start, end }); at < end; at++) {
          const row = rows[at] as number;
          if (row >= last) break;
          const strength = strengths.byMark[marks[at] as number] as number;
          matches[row - first] = (matches[row - first] as number) + own * strength;
          isTouched = true;
        }
      }
      for (let at = 0; isTouched && at < matches.length; at++) {
        const sum = matches[at] as number;
        if (sum !== 0) matches[at] = sum / rarity;
      }
      const { length } = conceptRows;
      for (let at = firstAt(conceptRows, first, { start: 0, end: length }); at < length; at++) {
        const row = conceptRows[at] as number;
        if (row >= last) break;
        matches[row - first] = Math.max(matches[row - first] as number, strengths.concept);
      }
    },
  };
};

/** Match of one row. */
export const matchOf = ({ fill }: Matcher, row: number): number => {
  const match = new Float64Array(1);
  fill(row, match);
  return match[0] as number;
};

/** How many rows lie between the first and the last of an ascending list, both included. */
export const spanOf = (rows: Int32Array): number =>
  rows.length === 0 ? 0 : (rows[rows.length - 1] as number) - (rows[0] as number) + 1;

/** First place from `start` whose row is `row` or later, by halving. */
const firstAt = (
  rows: ArrayLike<number>,
  row: number,
  { start, end }: { readonly start: number; readonly end: number },
): number => {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
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
