/** The stem of a word. The owner of natural, taken by file. */
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter's suffixes are English and ASCII; a word with any other letter, or longer than any word, stays as it is. */
const ASCII_WORD = /^[a-z]{1,64}$/;

/** Stem of a lower-case word by Porter (1980); words with other letters than a–z are their own stem. */
export const stem = (word: string): string =>
  ASCII_WORD.test(word) ? porterStemmer.stem(word) : word;
