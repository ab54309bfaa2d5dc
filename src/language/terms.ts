/** Text to terms: the words of a text that say something, each as its stem. */
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

/** The term of one word, or undefined of a function word. */
export const termOf = (word: string): string | undefined =>
  isStopWord(word) ? undefined : stem(word);

/** The different terms of a text, in order of their first word. */
export const termsOf = (text: string): readonly string[] => [
  ...new Set(
    tokenise(text)
      .map(termOf)
      .filter((term) => term !== undefined),
  ),
];
