/** What a stemmer throws together or tears apart, by hand: forms and the word that they are forms of. */
import { danish } from './apart-danish.ts';
import { english } from './apart-english.ts';
import type { TextLanguage } from './text-language.ts';

const formsOf = (lines: string): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [word = '', forms = ''] = line.split(':');
    if (word === '') continue;
    words.set(word, word);
    for (const form of forms.split(' ')) if (form !== '') words.set(form, word);
  }
  return words;
};

const byLanguage: { readonly [L in TextLanguage]: ReadonlyMap<string, string> } = {
  da: formsOf(danish),
  en: formsOf(english),
};

/** The word that a folded form is known to be a form of. */
export const knownWord = (form: string, language: TextLanguage): string | undefined =>
  byLanguage[language].get(form);

/** Every such word. */
export const knownWords = (language: TextLanguage): ReadonlySet<string> =>
  new Set(byLanguage[language].values());
