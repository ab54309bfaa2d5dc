/** A concept scheme: what people do together and why they would, in the terms of SKOS, as plain data. */
import type { TextLanguage } from '../language/text-language.ts';

/**
 * What the concepts of a branch are to an interest: what one does (`activity`), for whom (`people`), how (`manner`), in which form
 * one takes part (`format`), or a former life that points to activities (`background`).
 */
export type ConceptRole = 'activity' | 'people' | 'manner' | 'format' | 'background';

export const conceptRoles: readonly ConceptRole[] = [
  'activity',
  'people',
  'manner',
  'format',
  'background',
];

/** Labels by language. */
export type Labels = { readonly [L in TextLanguage]?: readonly string[] };

/** One concept (SKOS: prefLabel, altLabel, hiddenLabel, broader, related, scopeNote, closeMatch). */
export interface Concept {
  /** Its name in each language. */
  readonly prefLabel: { readonly [L in TextLanguage]: string };
  /** Other words for it. */
  readonly altLabel?: Labels;
  /** Found, never shown: irregular forms, common misspellings; `ler-` is a word only in front of a compound. */
  readonly hiddenLabel?: Labels;
  /** Words that mean it in a wish, and too much else in a notice: "run", "books", "spil". */
  readonly wishLabel?: Labels;
  /**
   * Words that tell of it in a wish though they stand apart, within ten words, in any order; `/` between those of which one will do, the rarest first:
   * `huske/genkende ikke mor/far/mand/kone`. `ikke` and `not` stand for any negation.
   */
  readonly storyLabel?: Labels;
  /** Ids of the next wider concepts. */
  readonly broader?: readonly string[];
  /** Ids of related concepts, each with a strength above 0, at most 1; it holds both ways. */
  readonly related?: { readonly [id: string]: number };
  /** What is meant, where a label is ambiguous. */
  readonly scopeNote?: { readonly [L in TextLanguage]?: string };
  /** One hears of things in this form and does not do them, as in a talk. */
  readonly isAbout?: boolean;
  /** Somewhere to meet, too: "at the museum" in a notice says where, and not what. */
  readonly isPlace?: boolean;
  /** Told by people of themselves, as a diagnosis is: no interest after "I have" or "I am". */
  readonly isPersonal?: boolean;
  /** Nobody wishes for it, as loneliness: who is tired of it seeks what helps against it. */
  readonly isBurden?: boolean;
  /** The same concept in another taxonomy, as `osm:sport/rowing`: an activity or a patient may state that instead. */
  readonly closeMatch?: readonly string[];
}

/** A part of a scheme, and a file of it. */
export interface Branch {
  readonly branch: string;
  readonly role: ConceptRole;
  /** By id; null takes a concept of an earlier branch away. */
  readonly concepts: { readonly [id: string]: Concept | null };
}

/** Branches in order; of two concepts with one id the later counts. Frozen in use: a change is a new scheme. */
export type ConceptScheme = readonly Branch[];

/**
 * A city's own branches behind those of a scheme: they add concepts, and override or take away those of the same id. Branches
 * that somebody wrote belong through `parseScheme`, which tells what is wrong with them. TypeError for what is no branch.
 *
 * @example
 * const ours = extendScheme(danishEnglishScheme, { branch: 'ours', role: 'activity', concepts });
 */
export const extendScheme = (scheme: ConceptScheme, ...own: readonly Branch[]): ConceptScheme => {
  if (!own.every((branch) => typeof branch?.concepts === 'object')) {
    throw new TypeError(
      'own: expected branches, one behind the other: extendScheme(scheme, ...own)',
    );
  }
  return [...scheme, ...own];
};

/** What the last branch that speaks of an id says of it; undefined of an unknown id, and of a concept that is taken away. */
export const findConcept = (
  scheme: ConceptScheme,
  id: string,
): { readonly role: ConceptRole; readonly concept: Concept } | undefined => {
  const last = scheme.filter(({ concepts }) => Object.hasOwn(concepts, id)).at(-1);
  const concept = last?.concepts[id];
  return last && concept ? { role: last.role, concept } : undefined;
};
