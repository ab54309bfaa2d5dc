/** A wish in a person's own words, read into interests. */
import type { TextLanguage } from '../language/text-language.ts';
import type { Interest } from '../model/patient.ts';
import type { Facet } from './facet.ts';
import { readWishes } from './read-wish.ts';
import type { ConceptScheme } from './scheme.ts';
import type { Step } from './sense.ts';
import { type Thesaurus, thesaurusOf } from './thesaurus.ts';
import { wordReader } from './word-reading.ts';

/** One interest that a text tells of, and what it was read from. */
export interface ParsedInterest {
  /** As `Patient.interests` takes it: `text` is the part of the wish, `concept` what it names if it names one thing. */
  readonly interest: Interest & { readonly liked: boolean; readonly importance: number };
  /** The words that it rests on, in order. */
  readonly evidence: readonly InterestSource[];
}

/** Words of a wish, and what they stand for. */
export interface InterestSource {
  /** As written. */
  readonly words: string;
  /** Ids of the concepts that may be meant, the first most likely; none of a word that no label knows. */
  readonly concepts: readonly string[];
  /** How they were found: as they are, as parts of a compound, or by another spelling. */
  readonly step: Step;
}

export interface ParseInterestsOptions {
  /** Of the text; absent, it is told from its words. */
  readonly language?: TextLanguage;
  /** What words mean. */
  readonly concepts?: ConceptScheme;
}

/**
 * Reads a text such as "I miss singing, but not in church" into interests, liked and disliked, with their importance. Nothing is
 * inferred from age, gender, origin or a diagnosis: who somebody says they are is no interest. Throws a `TypeError` where the text is none.
 */
export const parseInterests = (
  text: string,
  { language, concepts = [] }: ParseInterestsOptions = {},
): readonly ParsedInterest[] => {
  if (typeof text !== 'string') throw new TypeError(`text: expected a text, got ${typeof text}`);
  if (language !== undefined && language !== 'da' && language !== 'en') {
    throw new RangeError('language: expected da or en');
  }
  const thesaurus = thesaurusOf(concepts);
  const tools = { reader: wordReader(thesaurus), thesaurus };
  return readWishes(text, tools, { language }).map(({ text: own, liked, importance, facets }) => {
    const concept = onlyConcept(facets, thesaurus);
    return {
      interest: { text: own, ...(concept === undefined ? {} : { concept }), liked, importance },
      evidence: facets.map((facet) => sourceOf(facet, thesaurus)),
    };
  });
};

const onlyConcept = (facets: readonly Facet[], { entries }: Thesaurus): string | undefined => {
  const [sense, ...others] = facets.flatMap(({ senses }) => senses);
  const isOnly = facets.length === 1 && sense !== undefined && others.length === 0 && !sense.isPart;
  return isOnly ? entries[sense.concept]?.id : undefined;
};

const sourceOf = ({ text, senses }: Facet, { entries }: Thesaurus): InterestSource => ({
  words: text,
  concepts: senses.map(({ concept }) => entries[concept]?.id as string),
  step: senses[0]?.step ?? 'word',
});
