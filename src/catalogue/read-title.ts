/** What a title says as a whole: whether one name is all of it, and what of it is only where one meets. */
import { goTogether } from '../concepts/choose-sense.ts';
import type { Word } from '../concepts/mentions.ts';
import type { Sense } from '../concepts/sense.ts';
import type { Thesaurus } from '../concepts/thesaurus.ts';
import type { TextLanguage } from '../language/text-language.ts';
import { wordList } from '../language/word-list.ts';
import { IN_TITLE, IS_ALL } from './places.ts';
import { type Draft, isDone } from './settle-mentions.ts';

/** A word of a title, by the number of its reading. */
export interface TitleWord {
  readonly number: number;
  readonly token: number;
  /** Neither a word for any gathering nor of where it is. */
  readonly isTelling: boolean;
}

/**
 * Marks the mentions of a title, and hands on its words with their place: one name or word may be all that it says, beside
 * for whom, how and where; for whom and how are said in full in any title.
 */
export const settleTitle = (
  words: readonly TitleWord[],
  mentions: readonly Draft[],
  {
    thesaurus,
    take,
  }: {
    readonly thesaurus: Thesaurus;
    readonly take: (word: TitleWord, place: number) => void;
  },
): void => {
  const asides = mentions.filter((mention) => !isDone(mention, thesaurus));
  const isAside = (token: number) => asides.some(({ start, end }) => token >= start && token < end);
  const telling = words.filter(({ isTelling, token }) => isTelling && !isAside(token));
  const isAll = (start: number, end: number) =>
    isAside(start) || telling.every(({ token }) => token >= start && token < end);
  for (const mention of mentions) {
    if (isAll(mention.start, mention.end)) mention.place |= IS_ALL;
  }
  for (const word of words) {
    take(word, isAll(word.token, word.token + 1) ? IN_TITLE | IS_ALL : IN_TITLE);
  }
};

/** Beside something to do, with which it has nothing to do. */
export const isStrange = (
  before: readonly Draft[],
  senses: readonly Sense[],
  thesaurus: Thesaurus,
): boolean => {
  const done = before.filter((mention) => isDone(mention, thesaurus));
  return done.length > 0 && !done.some((one) => goTogether(one.senses, senses, thesaurus));
};

/**
 * Whether a title has come to where it is: "Yoga at Winter Gardens"; "Yoga in the Garden" and "Yoga i haven" too,
 * unless what is done there has to do with it.
 */
export const isAtPlace = (
  words: readonly Word[],
  {
    start,
    end,
    language,
  }: { readonly start: number; readonly end: number; readonly language: TextLanguage | undefined },
  isStrange: () => boolean,
): boolean => {
  if (language === 'en' && isBehindAt(words, start)) return true;
  const isDefinite =
    language === 'en'
      ? words[start - 1]?.form === 'the' && IN_THE.has(words[start - 2]?.form ?? '')
      : IN_DANISH.has(words[start - 1]?.form ?? '') && DEFINITE.test(words[end - 1]?.form ?? '');
  return isDefinite && isStrange();
};

/** Behind the "at" of its clause; "have a go at chess" is no place. */
const isBehindAt = (words: readonly Word[], start: number): boolean => {
  for (let at = start - 1; at > 0 && words[at] !== undefined; at--) {
    if (isPlaceAt(words[at]?.form, words[at - 1]?.form)) return true;
  }
  return false;
};

export const isPlaceAt = (form: string | undefined, before: string | undefined): boolean =>
  form === 'at' && before !== undefined && !AIMING.has(before);

const AIMING = wordList('go good better best look try hand skilled back');
const IN_THE = wordList('in by on near');
const IN_DANISH = wordList('i på ved');
const DEFINITE = /(?:e[nt]|ne)$/;
