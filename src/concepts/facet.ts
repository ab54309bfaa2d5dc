/** One thing that a wish names: concepts that may be meant, or a word. */
import { lexemeOf } from '../language/lexeme.ts';
import { type TextLanguage, textLanguages } from '../language/text-language.ts';
import { nearestSenses } from './near-words.ts';
import type { ConceptRole } from './scheme.ts';
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';
import { looseSenses, type WordReader, type WordReading } from './word-reading.ts';

export interface Facet {
  /** The words of the wish, as written there. */
  readonly text: string;
  readonly senses: readonly Sense[];
  /** Keys of the word, for listings that use it; of a concept too, where no label was needed to find it. */
  readonly terms: readonly string[];
  /** The weightiest role among its concepts; undefined of a word. */
  readonly role: ConceptRole | undefined;
  /** A concept that the patient states; `text` is its id. */
  readonly isStated?: boolean;
}

const ROLES: readonly ConceptRole[] = ['activity', 'background', 'format', 'people', 'manner'];

/** What a label names. */
export const facetOf = (text: string, senses: readonly Sense[], { entries }: Thesaurus): Facet => {
  const roles = senses.map(({ concept }) => entries[concept]?.role);
  return { text, senses, terms: [], role: ROLES.find((role) => roles.includes(role)) };
};

/** What a word needs to be read by more than its own labels. */
export interface FacetTools {
  readonly language: TextLanguage | undefined;
  /** Whether a term is a word of the catalogue, and so not misspelt. */
  readonly isKnown: (term: string) => boolean;
  readonly reader: WordReader;
  readonly thesaurus: Thesaurus;
}

/** A word that is no label: by its loose stem, by itself where the catalogue knows it, or by another spelling. */
export const wordFacet = (
  word: WordReading,
  text: string,
  { language, isKnown, reader, thesaurus }: FacetTools,
): Facet => {
  const own = language === undefined ? textLanguages : [language];
  const terms = [
    ...new Set([...word.terms, ...textLanguages.map((one) => lexemeOf(word.form, one))]),
  ];
  const loose = own.flatMap((one) => looseSenses(word.form, one, thesaurus));
  if (loose.length > 0) return { ...facetOf(text, loose, thesaurus), terms };
  if (terms.some(isKnown)) return { text, senses: [], terms, role: undefined };
  const spelt = nearestSenses(word.form, own, { reader, thesaurus });
  if (spelt.length > 0) return { ...facetOf(text, spelt, thesaurus), terms };
  return { text, senses: [], terms, role: undefined };
};
