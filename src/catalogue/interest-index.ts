/** Which activities speak of which words and concepts, and where: postings in the order of rows, as flat arrays. */
import type { Thesaurus } from '../concepts/thesaurus.ts';
import { type WordReader, type WordReading, wordReader } from '../concepts/word-reading.ts';
import { createLexer, SENTENCE_END } from '../language/lexer.ts';
import { lettersOf, mayBeNear, misspelling, mostErrors } from '../language/spelling.ts';
import { countSentences, sentenceKey } from './boilerplate.ts';
import type { Fields } from './fields.ts';
import { type ListingTokens, lexListing, statedLanguage } from './listing-tokens.ts';
import { marked } from './marks.ts';
import { IN_TITLE, IS_ALL } from './places.ts';
import { type ListingSink, listingReader } from './read-listing.ts';

/** Postings of number `n` stand at `starts[n]` to `starts[n + 1]`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Where it stands in that row (`marks.ts`). */
  readonly marks: Uint16Array;
}

export interface InterestIndex {
  readonly size: number;
  readonly thesaurus: Thesaurus;
  readonly reader: WordReader;
  /** Number of each term, for `words`. */
  readonly terms: ReadonlyMap<string, number>;
  readonly words: Postings;
  /** By the thesaurus' numbers; behind them ids that it does not know, which activities state. */
  readonly concepts: Postings;
  readonly strangers: ReadonlyMap<string, number>;
  /** Keys of the sentences that count for nothing, ascending. */
  readonly boilerplate: readonly number[];
  /** Terms that a misspelt one may stand for, each at most a few typing errors away. */
  readonly termsNear: (term: string) => readonly string[];
}

/** What a listing's interests are read from. */
export type InterestField = 'title' | 'tags' | 'description' | 'textLanguage' | 'concepts';

/** `given` is the boilerplate of other statistics; absent, it is found among these activities. Cost O(words). */
export const buildInterestIndex = (
  { title, tags, description, textLanguage, concepts: stated }: Fields<InterestField>,
  thesaurus: Thesaurus,
  given?: readonly number[],
): InterestIndex => {
  const size = title.length;
  const lexer = createLexer();
  const listings: ListingTokens[] = [];
  for (let row = 0; row < size; row++) {
    const text = { title: title[row], tags: tags[row], description: description[row] };
    listings.push(lexListing(text, lexer));
  }
  const boilerplate = given ?? findBoilerplate(listings, lexer);
  const sentences = new Set(boilerplate);
  const reader = wordReader(thesaurus);
  const { read, readings } = listingReader(lexer, {
    reader,
    thesaurus,
    isBoilerplate: (sentence) => sentences.has(sentence),
  });

  const terms = new Map<string, number>();
  const words = createPostings();
  const concepts = createPostings();
  const strangers = new Map<string, number>();
  /** Numbers of the terms of each reading. */
  const numbersOf: (readonly number[])[] = [];
  const numberOf = (term: string): number => {
    const known = terms.get(term) ?? terms.size;
    if (known === terms.size) terms.set(term, known);
    return known;
  };
  let row = 0;
  const sink: ListingSink = {
    takeWord: (reading, place) => {
      while (numbersOf.length <= reading) {
        numbersOf.push((readings[numbersOf.length] as WordReading).terms.map(numberOf));
      }
      const numbers = numbersOf[reading] as readonly number[];
      for (let at = 0; at < numbers.length; at++)
        words.add(numbers[at] as number, row, place, false);
    },
    takeMention: ({ place, isPartial }, sense) =>
      concepts.add(sense.concept, row, place, isPartial || sense.isPart),
  };
  for (; row < size; row++) {
    for (const id of stated[row] ?? []) {
      const concept = thesaurus.numberOf(id) ?? strangerOf(id, strangers, thesaurus.entries.length);
      concepts.add(concept, row, IN_TITLE | IS_ALL, false);
    }
    read(listings[row] as ListingTokens, statedLanguage(textLanguage[row]), sink);
  }
  return {
    size,
    thesaurus,
    reader,
    terms,
    words: words.build(terms.size),
    concepts: concepts.build(thesaurus.entries.length + strangers.size),
    strangers,
    boilerplate,
    termsNear: nearTerms(terms),
  };
};

/** What letters a term has is found out when the first misspelt word is looked up. */
const nearTerms = (terms: ReadonlyMap<string, number>) => {
  let letters: Int32Array | undefined;
  return (misspelt: string): readonly string[] => {
    const errors = mostErrors(misspelt.length);
    if (errors === 0) return [];
    letters ??= Int32Array.from(terms.keys(), lettersOf);
    const own = lettersOf(misspelt);
    const near: string[] = [];
    for (const [term, number] of terms) {
      if (!mayBeNear(own, letters[number] as number, errors)) continue;
      if (Math.abs(term.length - misspelt.length) > errors || term === misspelt) continue;
      if (misspelling(misspelt, term) !== Number.POSITIVE_INFINITY) near.push(term);
    }
    return near;
  };
};

const strangerOf = (id: string, strangers: Map<string, number>, first: number): number => {
  const known = strangers.get(id) ?? first + strangers.size;
  strangers.set(id, known);
  return known;
};

const findBoilerplate = (
  listings: readonly ListingTokens[],
  lexer: ReturnType<typeof createLexer>,
): readonly number[] => {
  const { add, find } = countSentences();
  const tokens = lexer.tokens();
  for (const { title, tags, description, end } of listings) {
    let from = description;
    let own: number | undefined;
    for (let at = description; at < end; at++) {
      if (tokens[at] !== SENTENCE_END) continue;
      const sentence = sentenceKey(lexer, tokens, { start: from, end: at });
      from = at + 1;
      if (sentence === undefined) continue;
      own ??= titleKey(lexer, tokens.subarray(title, tags));
      add(sentence, own);
    }
  }
  return find();
};

const titleKey = ({ hashOf }: ReturnType<typeof createLexer>, tokens: Int32Array): number =>
  tokens.reduce(
    (key, token) => Math.imul(key ^ (token < 0 ? token : hashOf(token)), 0x01000193),
    0,
  );

interface PostingsBuilder {
  /** Rows must come in order. */
  readonly add: (number: number, row: number, place: number, isPartial: boolean) => void;
  /** For the numbers below `count`. */
  readonly build: (count: number) => Postings;
}

const createPostings = (): PostingsBuilder => {
  let numbers = new Int32Array(1 << 10);
  let rows = new Int32Array(1 << 10);
  let marks = new Uint16Array(1 << 10);
  let size = 0;
  /** Where the last posting of each number stands. */
  const lasts: number[] = [];
  return {
    add: (number, row, place, isPartial) => {
      let at = number < lasts.length ? (lasts[number] as number) : -1;
      if (at < 0 || rows[at] !== row) {
        at = size;
        size += 1;
        if (at === rows.length) {
          numbers = doubled(numbers, new Int32Array(2 * at));
          rows = doubled(rows, new Int32Array(2 * at));
          marks = doubled(marks, new Uint16Array(2 * at));
        }
        while (lasts.length <= number) lasts.push(-1);
        lasts[number] = at;
        numbers[at] = number;
        rows[at] = row;
      }
      marks[at] = marked(marks[at] as number, place, isPartial);
    },
    build: (count) => sortByNumber(count, { numbers, rows, marks, size }),
  };
};

const doubled = <T extends { set: (from: T) => void }>(full: T, next: T): T => {
  next.set(full);
  return next;
};

/** Counting sort: stable, so the rows of a number stay in order. */
const sortByNumber = (
  count: number,
  {
    numbers,
    rows,
    marks,
    size,
  }: {
    readonly numbers: Int32Array;
    readonly rows: Int32Array;
    readonly marks: Uint16Array;
    readonly size: number;
  },
): Postings => {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < size; at++) {
    const next = (numbers[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let number = 0; number < count; number++) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  const next = starts.slice();
  const sorted = { starts, rows: new Int32Array(size), marks: new Uint16Array(size) };
  for (let at = 0; at < size; at++) {
    const number = numbers[at] as number;
    const to = next[number] as number;
    next[number] = to + 1;
    sorted.rows[to] = rows[at] as number;
    sorted.marks[to] = marks[at] as number;
  }
  return sorted;
};
