/** Which concepts the words of a sentence name, and which of them it says are not so, slowly and plainly. */
import type { Step } from '../../src/concepts/sense.ts';
import type { WordReading } from '../../src/concepts/word-reading.ts';
import { cueOf } from '../../src/language/cues.ts';
import type { TextLanguage } from '../../src/language/text-language.ts';
import type { PlainScheme } from './plain-concepts.ts';

/** A word as it is read in a language, and the languages of the labels that it can begin. */
export interface Word extends WordReading {
  readonly languages: readonly TextLanguage[];
}
export type Words = readonly (Word | undefined)[];

/** A concept that may be meant. */
export interface Sense {
  readonly id: string;
  readonly step: Step;
  readonly isPart: boolean;
}

/** A label that stands in a sentence. */
export interface Found {
  readonly senses: readonly Sense[];
  readonly start: number;
  readonly end: number;
}

/** From left to right the longest label that begins at a word, else what the word itself is a label of. */
export const mentionsIn = (words: Words, scheme: PlainScheme): readonly Found[] => {
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const longest = longestAt(at, words, scheme);
    const end = Math.max(at + 1, ...longest.map((phrase) => phrase.end));
    const senses =
      longest.length > 0
        ? [...new Set(longest.map(({ id }) => id))].map((id) => ({
            id,
            step: 'word' as const,
            isPart: false,
          }))
        : (word?.senses ?? []).map(({ concept, step, isPart }) => ({
            step,
            id: scheme.ids[concept] as string,
            isPart,
          }));
    if (senses.length > 0) found.push({ senses, start: at, end });
    at = end;
  }
  return found;
};

/** The longest labels that begin at a word; none that begins with a negation and breaks into a label that ends behind it. */
const longestAt = (
  at: number,
  words: Words,
  scheme: PlainScheme,
): readonly { readonly id: string; readonly end: number }[] => {
  const word = words[at];
  const phrases = (word?.lexemes ?? [])
    .flatMap((lexeme) => scheme.phrases.get(lexeme) ?? [])
    .filter(
      ({ language, isWish }) => word?.languages.includes(language) && (word.isWish || !isWish),
    )
    .map(({ id, lexemes }) => ({ id, length: lexemes.length, end: endOf(lexemes, words, at) }))
    .filter(({ end }) => end > 0);
  const length = Math.max(0, ...phrases.map((phrase) => phrase.length));
  const longest = phrases.filter((phrase) => phrase.length === length);
  if (longest.length === 0 || ((word?.cue ?? 0) & NEGATES) === 0) return longest;
  const [beyond] = longestAt(at + 1, words, scheme);
  return beyond !== undefined && beyond.end > longest[0]!.end ? [] : longest;
};

/** Where a label ends, or -1; determiners may stand between its words. */
const endOf = (lexemes: readonly string[], words: Words, start: number): number => {
  let at = start + 1;
  for (const lexeme of lexemes.slice(1)) {
    while (words[at]?.isDeterminer && !words[at]?.lexemes.includes(lexeme)) at += 1;
    if (!words[at]?.lexemes.includes(lexeme)) return -1;
    at += 1;
  }
  return at;
};

const NEGATES = cueOf('not');
const REACHES_BACK = cueOf('ikke') & ~NEGATES;
const RELIEVES = cueOf('needed');
const FEELS = cueOf('abide');
const TURNS = cueOf('however');

/** Which words are said not to be so; those of a label of several words are cues for nothing. */
export const negatedIn = (words: Words, found: readonly Found[]): readonly boolean[] => {
  const cues = words.map((word, at) =>
    found.some(({ start, end }) => end > start + 1 && start <= at && at < end)
      ? 0
      : (word?.cue ?? 0),
  );
  const negated = words.map(() => false);
  for (let start = 0; start < words.length; ) {
    let end = start;
    while (end < words.length && words[end] !== undefined) end += 1;
    const clause = cues.slice(start, end);
    const has = (cue: number) => clause.some((one) => (one & cue) !== 0);
    if (!has(RELIEVES) || has(FEELS)) {
      let isOn = false;
      for (let at = start; at < end; at++) {
        const cue = cues[at] as number;
        if ((cue & NEGATES) !== 0) {
          isOn = true;
          if ((cue & REACHES_BACK) !== 0 && at > start) negated[at - 1] = true;
        } else if ((cue & TURNS) !== 0) isOn = false;
        if (isOn) negated[at] = true;
      }
    }
    start = end + 1;
  }
  return negated;
};

const WHERE =
  'at in from near outside behind by opposite around beside ved i på fra til hos foran bag bagved udenfor uden omkring nær'.split(
    ' ',
  );

export const isAfterWhere = (words: Words, at: number): boolean => {
  let before = at - 1;
  while (words[before]?.isDeterminer) before -= 1;
  return WHERE.includes(words[before]?.form ?? '');
};
