/** Whether two forms are forms of one word: they differ in their endings alone, and not in what a word is made of. */
import { knownWord } from './apart.ts';
import type { TextLanguage } from './text-language.ts';
import { wordList } from './word-list.ts';

/** Endings of which any two can belong to one word. English agents (*painter*) are words of their own. */
const classes: { readonly [L in TextLanguage]: readonly ReadonlySet<string>[] } = {
  da: [
    wordList(
      '- e en ens et ets er ers es erne ernes ene enes ende ere eren erens eres erne s n ns ne nes r rs re rne rnes t ts te tes ede edes et de des',
    ),
    wordList('el len ler lerne els'),
    wordList('er ren rne re rer rene'),
    wordList('ning ningen ninger ningerne nings'),
  ],
  en: [wordList('- e s es ed d ing ings'), wordList('er ers r rs'), wordList('y ies ied ys ying')],
};

/** Of two folded forms with the same stem. */
export const isInflection = (one: string, other: string, language: TextLanguage): boolean => {
  if (one === other) return true;
  const word = knownWord(one, language);
  if (word !== undefined && word === knownWord(other, language)) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  // an ending may begin inside what the forms happen to share: danser, dansere
  for (let stem = same; stem >= 1 && stem >= same - 2; stem--) {
    const doubled = one[stem - 1];
    const endings = [endingOf(one, stem, doubled), endingOf(other, stem, doubled)];
    if (classes[language].some((known) => endings.every((ending) => known.has(ending))))
      return true;
  }
  return false;
};

/** What follows the stem, without its last letter where that is doubled: *kat*, *katten*. */
const endingOf = (form: string, stem: number, last: string | undefined): string => {
  const ending = form.slice(stem);
  if (ending === '') return '-';
  return ending.length > 1 && ending[0] === last ? ending.slice(1) : ending;
};
