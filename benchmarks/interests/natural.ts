/** natural: the sum of tf-idf over the words of the phrase. By file: the whole of the package prints, and slows what runs beside it. */
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { listingText } from './listing-text.ts';
import type { RivalWords } from './rival-words.ts';
import type { System } from './system.ts';

/** The best of those tried on the half `development`: docs/evaluation.md names them. */
export const natural = ({ wordsOf, danishStem }: RivalWords): System => {
  // natural has no Danish stemmer; with the other rivals' it does better than with Porter's alone.
  const termsOf = (text: string): string[] =>
    wordsOf(text).flatMap((form) => [
      ...new Set([form, danishStem(form), porterStemmer.stem(form)]),
    ]);
  return {
    name: 'natural',
    prepare: (activities) => {
      const index = new TfIdf();
      for (const activity of activities) {
        const { id, title, tags, description } = listingText(activity);
        // A word of the description counts once, however often it is said; once more in the title, and in the tags.
        const terms = [...termsOf(title), ...termsOf(tags), ...new Set(termsOf(description))];
        index.addDocument(terms, id);
      }
      return (text) =>
        index
          .tfidfs([...new Set(termsOf(text))])
          .map((score, row) => ({ id: activities[row]?.id ?? '', score }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score);
    },
  };
};
