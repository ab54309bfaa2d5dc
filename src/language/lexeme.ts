/** The word that a form is a form of: by hand where a stemmer errs, else its stem. */
import { knownWord, knownWords } from './apart.ts';
import { danishStem } from './danish-stem.ts';
import { englishStem } from './natural.ts';
import type { TextLanguage } from './text-language.ts';

const stems: { readonly [L in TextLanguage]: (word: string) => string } = {
  da: danishStem,
  en: englishStem,
};

/** Snowball and Porter cut endings off words; a number, or a word with one letter, has none. */
const HAS_ENDING = /^\D.{2,}$/;

/**
 * The key under which all forms of a word meet, of a folded form. It is no word itself: *gåtur* and *gåture* are
 * `gåtur`, *haven* (the garden) is `have*`, and *havet* (the sea) `hav*`.
 */
export const lexemeOf = (form: string, language: TextLanguage): string =>
  lexemeByStem(form, looseLexemeOf(form, language), language);

/** The same, given the form's stem: stemming costs more than all else. */
export const lexemeByStem = (form: string, stem: string, language: TextLanguage): string => {
  const word = knownWord(form, language);
  if (word !== undefined) return `${word}*`;
  const [only, ...others] = knownByStem(stem, language);
  // a form that is not listed is most likely of the one word with that stem
  return only === undefined || others.length > 0 ? stem : `${only}*`;
};

/** Words that are told apart by hand, by what a stemmer alone makes of them. */
export const knownByStem = (stem: string, language: TextLanguage): readonly string[] => {
  let words = byStem[language];
  if (words === undefined) {
    words = new Map<string, string[]>();
    for (const word of knownWords(language)) {
      const own = looseLexemeOf(word, language);
      const same = words.get(own);
      if (same) same.push(word);
      else words.set(own, [word]);
    }
    byStem[language] = words;
  }
  return words.get(stem) ?? NONE;
};

const byStem: { [L in TextLanguage]?: Map<string, string[]> } = {};
const NONE: readonly string[] = [];

/** What a stemmer alone makes of a form, the same for words that only look alike. */
export const looseLexemeOf = (form: string, language: TextLanguage): string =>
  HAS_ENDING.test(form) ? stems[language](form) : form;
