/** English stems, and how many typing errors lie between two words. The owner of natural, taken by file. */
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter's suffixes are English and ASCII; a word with any other letter, or longer than any word, stays as it is. */
const ASCII_WORD = /^[a-z]{3,64}$/;

/** Stem of a lower-case English word by Porter (1980); words with other letters than a–z are their own stem. */
export const englishStem = (word: string): string =>
  ASCII_WORD.test(word) ? porterStemmer.stem(word) : word;

/** Damerau and Levenshtein's distance: letters added, lost, exchanged, or two neighbours that swapped places. */
export const editDistance = (one: string, other: string): number =>
  levenshtein.DamerauLevenshteinDistance(one, other, { restricted: true });
