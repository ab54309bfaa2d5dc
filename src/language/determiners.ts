/** Words that stand before a noun and may be left out of a label: "my hands" is "hands". */
import type { TextLanguage } from './text-language.ts';
import { wordList } from './word-list.ts';

const byLanguage: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: wordList('en et den det de min mit mine din dit dine sin sit sine vores deres'),
  en: wordList('a an the my your our his her their some any'),
};

export const isDeterminer = (word: string, language: TextLanguage): boolean =>
  byLanguage[language].has(word);
