/** Words as the rivals get them: whole Danish and English letters, no stop words, and both a Danish and an English stem. */
import { loadRival } from './install-rivals.ts';

/** A query may be of either language, and so may a listing: each word is looked for in both. */
export interface RivalWords {
  readonly wordsOf: (text: string) => readonly string[];
  /** The Danish and the English stem, once if they are one; nothing of a stop word. */
  readonly stemsOf: (word: string) => readonly string[];
  /** The form itself and its stems, each once; nothing of a stop word. */
  readonly formAndStemsOf: (word: string) => readonly string[];
  readonly danishStem: (word: string) => string;
}

export const loadRivalWords = async (): Promise<RivalWords> => {
  const danish = await loadRival<Stemmer>('@orama/stemmers/danish');
  const english = await loadRival<Stemmer>('@orama/stemmers/english');
  const danishStops = await loadRival<StopWords>('@orama/stopwords/danish');
  const englishStops = await loadRival<StopWords>('@orama/stopwords/english');
  const stopWords = new Set([...danishStops.stopwords, ...englishStops.stopwords]);
  const variantsOf = (word: string, variants: readonly ((form: string) => string)[]) => {
    const form = word.toLowerCase();
    return stopWords.has(form) ? [] : [...new Set(variants.map((variant) => variant(form)))];
  };
  return {
    wordsOf: (text) => text.toLowerCase().match(WORD) ?? [],
    stemsOf: (word) => variantsOf(word, [danish.stemmer, english.stemmer]),
    formAndStemsOf: (word) => variantsOf(word, [(form) => form, danish.stemmer, english.stemmer]),
    danishStem: danish.stemmer,
  };
};

const WORD = /[\p{L}\p{N}]+/gu;

interface Stemmer {
  readonly stemmer: (word: string) => string;
}

interface StopWords {
  readonly stopwords: readonly string[];
}
