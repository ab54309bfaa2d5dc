/** Words of a wish that are written apart, or misspelt inside a label of several words, as they are meant. */

import { isOwnWord } from '../language/own-words.ts';
import { lettersOf, mayBeNear, misspelling, mostErrors } from '../language/spelling.ts';
import { type TextLanguage, textLanguages } from '../language/text-language.ts';
import type { Word } from './mentions.ts';
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { WordReading } from './word-reading.ts';

/** A word, or the end of a clause, and the tokens that it takes. */
export interface Piece {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

const SHORTEST_JOINED = 6;

/** Only a text this short is taken for a label that is written apart and misspelt too. */
const SHORT_TEXT = 3;

/** How words are read that are put together: by labels, and in a short text by labels that are spelt nearly so. */
export interface Joining {
  /** Undefined of a form that is no label, which costs less than to read it. */
  readonly read: (form: string) => WordReading | undefined;
  readonly senses: (form: string) => readonly Sense[];
}

/** Puts two words together that are one label: *hånd bold*, "wood work". Not where they are a label as they stand. */
export const joinWords = (words: readonly Word[], joining: Joining): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const joined = joinedAt(words, at, joining);
    const length = joined === undefined ? 1 : 2;
    pieces.push({ word: joined ?? words[at], start: at, end: at + length });
    at += length - 1;
  }
  return pieces;
};

const joinedAt = (words: readonly Word[], at: number, { read, senses }: Joining): Word => {
  const [one, other] = [words[at], words[at + 1]];
  if (one === undefined || other === undefined || one.cue !== 0 || other.cue !== 0)
    return undefined;
  const isSmall = one.isStop && (one.form.length < SHORTEST_STOP || words.length > SHORT_TEXT);
  const form = one.form + other.form;
  if (isSmall || other.isStop || form.length < SHORTEST_JOINED) return undefined;
  const isPhrase = one.phrases.some(({ bySecond }) =>
    other.lexemes.some((next) => bySecond.has(next)),
  );
  if (isPhrase) return undefined;
  const joined = read(form);
  if (joined?.senses.some(({ step }) => step === 'word')) return joined;
  const isRead = [one, other].some((word) => word.senses.length > 0 || word.isStop);
  if (words.length > SHORT_TEXT || isRead || (one.isGeneric && other.isGeneric)) return undefined;
  const near = senses(form);
  return near.length > 0
    ? { ...one, form, senses: near, lexemes: [], phrases: [], terms: [] }
    : undefined;
};

/** The *have* of *have arbejde* is the garden, and a function word elsewhere. */
const SHORTEST_STOP = 4;

/** The words with what a misspelt one goes on with, or begins, as a part of a label: "charaty shop". */
export const mendWords = (
  words: readonly Word[],
  {
    language,
    read,
    isKnown,
    thesaurus,
  }: {
    readonly language: TextLanguage | undefined;
    readonly read: (form: string) => WordReading;
    /** Whether a term is a word of the catalogue, and so not misspelt. */
    readonly isKnown: (term: string) => boolean;
    readonly thesaurus: Thesaurus;
  },
): readonly { readonly word: Word; readonly isMended: boolean }[] => {
  const found = new Map<string, readonly string[]>();
  const mend = (word: WordReading): Word => {
    const near = found.get(word.form) ?? nearestPhraseWords(word.form, language, thesaurus);
    found.set(word.form, near);
    const meant = near.map(read);
    if (meant.length === 0) return undefined;
    const lexemes = [...new Set([word, ...meant].flatMap((one) => one.lexemes))];
    const phrases = [...new Set([word, ...meant].flatMap((one) => one.phrases))];
    return { ...word, lexemes, phrases };
  };
  const isUnread = (word: Word): word is WordReading =>
    word !== undefined && !word.isStop && word.cue === 0 && word.senses.length === 0;
  const own = words.map((word) =>
    isUnread(word) && !word.isGeneric && !word.terms.some(isKnown) ? mend(word) : undefined,
  );
  return words.map((word, at) => {
    // an everyday word beside a misspelt one may be misspelt too: "nordick waking"
    const isBeside = own[at - 1] !== undefined || own[at + 1] !== undefined;
    const mended =
      own[at] ?? (isBeside && isUnread(word) && word.isGeneric ? mend(word) : undefined);
    return { word: mended ?? word, isMended: mended !== undefined };
  });
};

const nearestPhraseWords = (
  form: string,
  language: TextLanguage | undefined,
  thesaurus: Thesaurus,
): readonly string[] => {
  const errors = mostErrors(form.length);
  const languages = language === undefined ? textLanguages : [language];
  if (errors === 0 || languages.some((one) => isOwnWord(form, one))) return [];
  const letters = lettersOf(form);
  let least = Number.POSITIVE_INFINITY;
  let nearest: string[] = [];
  for (const one of languages) {
    for (const word of thesaurus.phraseWords(one)) {
      if (word.form === form) return [];
      if (!mayBeNear(letters, word.letters, errors)) continue;
      const distance = misspelling(form, word.form);
      if (distance > least || distance === Number.POSITIVE_INFINITY) continue;
      if (distance < least) nearest = [];
      least = distance;
      nearest.push(word.form);
    }
  }
  return nearest;
};
