/** Sentences that very different listings share say nothing of any of them. */
import type { Lexer } from '../language/lexer.ts';

/** A sentence is boilerplate from so many different titles on: a convention. A series under one title is none. */
const FEWEST_TITLES = 25;
/** Shorter ones ("Free.", "Alle er velkomne.") cost nothing to read, and some name what is done. */
const FEWEST_WORDS = 5;

/** A name of the words from `start` to `end` that hangs on their letters alone; undefined of a short sentence. */
export const sentenceKey = (
  { hashOf }: Lexer,
  tokens: Int32Array,
  { start, end }: { readonly start: number; readonly end: number },
): number | undefined => {
  let words = 0;
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = start; at < end; at++) {
    const token = tokens[at] as number;
    if (token < 0) continue;
    words += 1;
    const hash = hashOf(token);
    low = Math.imul(low ^ hash, 0x01000193);
    high = Math.imul(high ^ ((hash >>> 13) | (hash << 19)), 0x5bd1e995);
    high ^= high >>> 15;
  }
  return words < FEWEST_WORDS ? undefined : (high >>> 11) * 2 ** 32 + (low >>> 0);
};

/** A sentence of a description, and the title above it. */
export interface SentenceCount {
  readonly add: (sentence: number, title: number) => void;
  /** Those that are boilerplate, ascending. */
  readonly find: () => readonly number[];
}

/** Counts how many different titles stand above each sentence. */
export const countSentences = (): SentenceCount => {
  const titles = new Map<number, number | Set<number>>();
  return {
    add: (sentence, title) => {
      const before = titles.get(sentence);
      if (before === undefined) titles.set(sentence, title);
      else if (typeof before === 'number') {
        if (before !== title) titles.set(sentence, new Set([before, title]));
      } else if (before.size < FEWEST_TITLES) before.add(title);
    },
    find: () =>
      [...titles]
        .filter(([, own]) => typeof own !== 'number' && own.size >= FEWEST_TITLES)
        .map(([sentence]) => sentence)
        .sort((a, b) => a - b),
  };
};
