/** Where the words of a sentence name concepts: the longest label first, so that a swimming pool is no pool. */
import { mayNegate } from '../language/cues.ts';
import { different, type Sense } from './sense.ts';
import type { WordReading } from './word-reading.ts';

/** Words and the ends of clauses between them. */
export type Word = WordReading | undefined;

/** Takes what stands from `start` up to `end`: one or more concepts that are meant, or may be. */
export type TakeMention = (senses: readonly Sense[], start: number, end: number) => void;

/** Calls `take` for each label among the first `count` words, in order and without overlap. */
export const findMentions = (words: readonly Word[], count: number, take: TakeMention): void => {
  for (let at = 0; at < count; ) {
    const word = words[at];
    if (word === undefined || (word.senses.length === 0 && word.phrases.length === 0)) {
      at += 1;
      continue;
    }
    const end = word.phrases.length > 0 ? takeLongest(words, { at, count, take }) : at;
    if (end > at) {
      at = end;
      continue;
    }
    if (word.senses.length > 0) take(word.senses, at, at + 1);
    at += 1;
  }
};

/** Gives where the longest label ends that begins at `at`, or `at`. */
const takeLongest = (
  words: readonly Word[],
  { at, count, take }: { readonly at: number; readonly count: number; readonly take: TakeMention },
): number => {
  const word = words[at] as WordReading;
  const next = skipDeterminers(words, at + 1, count);
  const phrases: Found[] = [];
  if (next < count) findLongest(words, { at, count, second: next }, phrases);
  // a label of small words alone has its determiners: "on your own"
  if (next > at + 1) findLongest(words, { at, count, second: at + 1 }, phrases);
  const [first] = phrases;
  if (first === undefined) return at;
  // "no book swap" says no to a book swap, though "no book(ing)" is a label too
  if (mayNegate(word.cue)) {
    const beyond = words[at + 1] ? takeLongest(words, { at: at + 1, count, take: () => {} }) : at;
    if (beyond > first.end) return at;
  }
  take(different(phrases.map(({ sense }) => sense)), at, first.end);
  return first.end;
};

/** A label that stands in a text, and where it ends. */
interface Found {
  readonly sense: Sense;
  readonly length: number;
  readonly end: number;
}

/** Adds to `found` the longest labels that go on with the word at `second`, and drops shorter ones. */
const findLongest = (
  words: readonly Word[],
  { at, count, second }: { readonly at: number; readonly count: number; readonly second: number },
  found: Found[],
): void => {
  const { phrases, isWish } = words[at] as WordReading;
  const lexemes = words[second]?.lexemes ?? [];
  for (const { language, bySecond } of phrases) {
    for (const lexeme of lexemes) {
      const labels = bySecond.get(lexeme);
      if (labels === undefined) continue;
      for (const phrase of labels) {
        const { length } = phrase.lexemes;
        if (length < (found[0]?.length ?? 0)) break;
        if (phrase.isWish && !isWish) continue;
        const end = endOf(phrase.lexemes, words, { at, count });
        if (end === at) continue;
        if (length > (found[0]?.length ?? 0)) found.length = 0;
        const sense: Sense = { concept: phrase.concept, step: 'word', language, isPart: false };
        found.push({ sense, length, end });
      }
    }
  }
};

/** First place from `at` where no determiner stands: labels are told apart without them. */
const skipDeterminers = (words: readonly Word[], at: number, count: number): number => {
  let place = at;
  while (place < count && words[place]?.isDeterminer) place += 1;
  return Math.min(place, count);
};

const isNamed = (words: readonly Word[], at: number, lexeme: string): boolean =>
  words[at]?.lexemes.includes(lexeme) ?? false;

/** Where a label ends that begins at `at`; `at` where it does not stand there. */
const endOf = (
  lexemes: readonly string[],
  words: readonly Word[],
  { at, count }: { readonly at: number; readonly count: number },
): number => {
  let place = at + 1;
  for (let next = 1; next < lexemes.length; next++) {
    const lexeme = lexemes[next] as string;
    if (!isNamed(words, place, lexeme)) place = skipDeterminers(words, place, count);
    if (place >= count || !isNamed(words, place, lexeme)) return at;
    place += 1;
  }
  return place;
};
