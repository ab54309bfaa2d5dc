/** A concept scheme made ready: concepts as numbers, and its labels by their words. */

import type { TextLanguage } from '../language/text-language.ts';
import { ln } from '../math/elementary.ts';
import { type LabelWord, type LexemeEntry, lexiconOf } from './lexicon.ts';
import type { Concept, ConceptRole, ConceptScheme } from './scheme.ts';
import { type Stories, storiesOf } from './story-labels.ts';

export interface ConceptEntry {
  readonly id: string;
  readonly role: ConceptRole;
  readonly concept: Concept;
  readonly broader: readonly number[];
  readonly narrower: readonly number[];
  /** Both ways, each with its strength. */
  readonly related: readonly (readonly [concept: number, strength: number])[];
  /**
   * How much it says, 0 to 1: 1 − ln(1 + concepts below it) ÷ ln(all) (Seco, Veale & Hayes 2004, An intrinsic
   * information content metric for semantic similarity in WordNet).
   */
  readonly specificity: number;
}

export interface Thesaurus {
  readonly entries: readonly ConceptEntry[];
  /** Number of an id, or of one in another taxonomy that a concept closely matches. */
  readonly numberOf: (id: string) => number | undefined;
  /** Undefined where no label begins with it. */
  readonly lookUp: (lexeme: string, language: TextLanguage) => LexemeEntry | undefined;
  /** Stems with which a compound can end: those of labels of one word. */
  readonly tails: (language: TextLanguage) => ReadonlySet<string>;
  /** Forms and stems of all that a compound can begin with. */
  readonly fronts: (language: TextLanguage) => ReadonlySet<string>;
  /** Words that are labels by themselves, for a misspelt one to be compared with. */
  readonly words: (language: TextLanguage) => readonly LabelWord[];
  /** The words of labels of several words, for the same. */
  readonly phraseWords: (language: TextLanguage) => readonly LabelWord[];
  /** Labels whose words stand apart. */
  readonly stories: (language: TextLanguage) => Stories;
  /** The first words of labels of several words, as they stand there. */
  readonly starts: (language: TextLanguage) => ReadonlySet<string>;
}

/** Made once for a scheme. */
export const thesaurusOf = (scheme: ConceptScheme): Thesaurus => {
  let thesaurus = made.get(scheme);
  if (thesaurus === undefined) {
    thesaurus = makeThesaurus(scheme);
    made.set(scheme, thesaurus);
  }
  return thesaurus;
};

const made = new WeakMap<ConceptScheme, Thesaurus>();

const makeThesaurus = (scheme: ConceptScheme): Thesaurus => {
  const entries = entriesOf(scheme);
  const numbers = new Map(
    entries.flatMap(({ concept }, number) =>
      (concept.closeMatch ?? []).map((id) => [id, number] as const),
    ),
  );
  for (const [number, { id }] of entries.entries()) numbers.set(id, number);
  const concepts = entries.map(({ concept }) => concept);
  const lexica = { da: lexiconOf(concepts, 'da'), en: lexiconOf(concepts, 'en') };
  const stories: { [L in TextLanguage]?: Stories } = {};
  return {
    entries,
    numberOf: (id) => numbers.get(id),
    lookUp: (lexeme, language) => lexica[language].lookUp(lexeme),
    tails: (language) => lexica[language].tails(),
    fronts: (language) => lexica[language].fronts(),
    words: (language) => lexica[language].words(),
    phraseWords: (language) => lexica[language].phraseWords(),
    starts: (language) => lexica[language].starts(),
    stories: (language) => {
      stories[language] ??= storiesOf(concepts, language);
      return stories[language];
    },
  };
};

const entriesOf = (scheme: ConceptScheme): readonly ConceptEntry[] => {
  const concepts = new Map<string, { readonly role: ConceptRole; readonly concept: Concept }>();
  for (const { role, concepts: own } of scheme) {
    for (const [id, concept] of Object.entries(own)) {
      concepts.delete(id);
      if (concept !== null) concepts.set(id, { role, concept });
    }
  }
  const ids = [...concepts.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const broader = ids.map((id) => known(concepts.get(id)?.concept.broader ?? [], numbers));
  const narrower = ids.map((): number[] => []);
  for (const [number, wider] of broader.entries())
    for (const one of wider) narrower[one]?.push(number);
  const related = ids.map(() => new Map<number, number>());
  for (const [number, id] of ids.entries()) {
    for (const [other, strength] of Object.entries(concepts.get(id)?.concept.related ?? {})) {
      const to = numbers.get(other);
      if (to === undefined) continue;
      for (const [from, at] of [
        [number, to],
        [to, number],
      ] as const) {
        const links = related[from] as Map<number, number>;
        links.set(at, Math.max(strength, links.get(at) ?? 0));
      }
    }
  }
  return ids.map((id, number) => {
    const { role, concept } = concepts.get(id) as { role: ConceptRole; concept: Concept };
    return {
      id,
      role,
      concept,
      broader: broader[number] as readonly number[],
      narrower: narrower[number] as readonly number[],
      related: [...(related[number] as Map<number, number>)],
      specificity: 1 - ln(1 + belowOf(number, narrower).size) / ln(Math.max(2, ids.length)),
    };
  });
};

const belowOf = (
  concept: number,
  narrower: readonly (readonly number[])[],
  below: Set<number> = new Set(),
): ReadonlySet<number> => {
  for (const one of narrower[concept] ?? []) {
    if (below.has(one)) continue;
    below.add(one);
    belowOf(one, narrower, below);
  }
  return below;
};

/** An override may have taken away what another concept points to. */
const known = (ids: readonly string[], numbers: ReadonlyMap<string, number>): readonly number[] =>
  ids.map((id) => numbers.get(id)).filter((number) => number !== undefined);

/** All labels of a concept in one language, the preferred one first. */
export const labelsOf = (
  { prefLabel, altLabel, hiddenLabel }: Concept,
  language: TextLanguage,
): readonly string[] => [
  prefLabel[language],
  ...(altLabel?.[language] ?? []),
  ...(hiddenLabel?.[language] ?? []),
];
