/** A concept scheme as objects by id: its labels of several words, and how near concepts are to one another. */

import type { MatchingParameters } from '../../src/engine.ts';
import type { Concept, ConceptRole, ConceptScheme } from '../../src/index.ts';
import { isDeterminer } from '../../src/language/determiners.ts';
import { lexemeOf } from '../../src/language/lexeme.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { type TextLanguage, textLanguages } from '../../src/language/text-language.ts';
import { ln } from '../../src/math/elementary.ts';
import { wordsOf } from './plain-words.ts';

export interface PlainConcept {
  readonly role: ConceptRole;
  readonly concept: Concept;
}

/** A label of several words. */
export interface PlainPhrase {
  readonly language: TextLanguage;
  readonly id: string;
  readonly lexemes: readonly string[];
  /** Of wishes, titles and tags alone. */
  readonly isWish: boolean;
}

export interface PlainScheme {
  /** In the order in which the engine numbers them. */
  readonly ids: readonly string[];
  readonly concepts: ReadonlyMap<string, PlainConcept>;
  /** The id of the concept that has it, or that closely matches it in another taxonomy. */
  readonly idOf: (id: string) => string;
  /** By their first lexeme. */
  readonly phrases: ReadonlyMap<string, readonly PlainPhrase[]>;
  /** Strengths by the ids of stated relations, both ways. */
  readonly related: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly broader: (id: string) => readonly string[];
  readonly narrower: ReadonlyMap<string, readonly string[]>;
}

export const plainScheme = (scheme: ConceptScheme): PlainScheme => {
  const known = schemes.get(scheme) ?? makeScheme(scheme);
  schemes.set(scheme, known);
  return known;
};

const schemes = new WeakMap<ConceptScheme, PlainScheme>();

const makeScheme = (scheme: ConceptScheme): PlainScheme => {
  const concepts = new Map<string, PlainConcept>();
  for (const { role, concepts: own } of scheme) {
    for (const [id, concept] of Object.entries(own)) {
      concepts.delete(id);
      if (concept !== null) concepts.set(id, { role, concept });
    }
  }
  const related = new Map<string, Map<string, number>>();
  const narrower = new Map<string, string[]>();
  const phrases = new Map<string, PlainPhrase[]>();
  const relate = (from: string, to: string, strength: number): void => {
    const own = related.get(from) ?? new Map<string, number>();
    related.set(from, own.set(to, Math.max(strength, own.get(to) ?? 0)));
  };
  const broader = (id: string): readonly string[] =>
    (concepts.get(id)?.concept.broader ?? []).filter((one) => concepts.has(one));
  for (const [id, { concept }] of concepts) {
    for (const wider of broader(id)) narrower.set(wider, [...(narrower.get(wider) ?? []), id]);
    for (const [other, strength] of Object.entries(concept.related ?? {})) {
      if (!concepts.has(other)) continue;
      relate(id, other, strength);
      relate(other, id, strength);
    }
    for (const language of textLanguages) {
      const { prefLabel, altLabel, hiddenLabel, wishLabel } = concept;
      const said = [
        prefLabel[language],
        ...(altLabel?.[language] ?? []),
        ...(hiddenLabel?.[language] ?? []),
      ];
      const labels = [
        ...said.map((label) => ({ label, isWish: false })),
        ...(wishLabel?.[language] ?? []).map((label) => ({ label, isWish: true })),
      ];
      for (const { label, isWish } of labels) {
        const lexemes = wordsOfLabel(label, language).map((word) => lexemeOf(word, language));
        const [first] = lexemes;
        if (first === undefined || lexemes.length === 1) continue;
        phrases.set(first, [...(phrases.get(first) ?? []), { language, id, lexemes, isWish }]);
      }
    }
  }
  const idOf = (id: string): string => {
    const matching = [...concepts].filter(([, { concept }]) => concept.closeMatch?.includes(id));
    return concepts.has(id) ? id : (matching.at(-1)?.[0] ?? id);
  };
  return { ids: [...concepts.keys()], concepts, idOf, phrases, related, broader, narrower };
};

/** Determiners are left out, unless all that is left are function words. */
const wordsOfLabel = (label: string, language: TextLanguage): readonly string[] => {
  const words = wordsOf(label);
  const bare = words.filter((word) => !isDeterminer(word, language));
  return bare.some((word) => !isStopWord(word, language)) ? bare : words;
};

/** How much a concept says: 1 where nothing is below it, 0 where all others are. */
export const specificityOf = (id: string, { ids, narrower }: PlainScheme): number => {
  const below = new Set<string>();
  const open = [...(narrower.get(id) ?? [])];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (below.has(one)) continue;
    below.add(one);
    open.push(...(narrower.get(one) ?? []));
  }
  return 1 - ln(1 + below.size) / ln(Math.max(2, ids.length));
};

const FAINTEST = 0.1;

/** How near a concept is to a wanted one, and whether it is wider than that. */
export interface Service {
  readonly nearness: number;
  readonly isWider: boolean;
}

/** What a dislike of a concept is about: that concept and what is narrower, by the shortest path. */
export const within = (
  disliked: string,
  { narrower }: PlainScheme,
  { narrower: down }: MatchingParameters,
): ReadonlyMap<string, Service> => {
  const best = new Map<string, Service>();
  const offerDown = (id: string, strength: number): void => {
    if (strength < FAINTEST) return;
    const nearness = Math.max(strength, best.get(id)?.nearness ?? 0);
    best.set(id, { nearness, isWider: false });
    for (const one of narrower.get(id) ?? []) offerDown(one, strength * down);
  };
  offerDown(disliked, 1);
  return best;
};

/** What serves a wanted concept, and how well: the best of all paths to it. */
export const servants = (
  wanted: string,
  { concepts, related, broader, narrower }: PlainScheme,
  { narrower: down, broader: up, detour }: MatchingParameters,
): ReadonlyMap<string, Service> => {
  const best = new Map<string, Service>();
  const offer = (id: string, nearness: number, isWider = false): void => {
    const before = best.get(id)?.nearness ?? 0;
    if (nearness >= FAINTEST && nearness > before) best.set(id, { nearness, isWider });
  };
  const offerDown = (id: string, strength: number): void => {
    if (strength < FAINTEST) return;
    offer(id, strength);
    for (const one of narrower.get(id) ?? []) offerDown(one, strength * down);
  };
  const isDone = (id: string) => ['activity', 'background'].includes(concepts.get(id)?.role ?? '');
  /** From what one does no relation leads to how, where or for whom it is done. */
  const relations = (id: string) =>
    [...(related.get(id) ?? [])].filter(([other]) => isDone(other) || !isDone(id));

  offerDown(wanted, 1);
  for (const [other, strength] of relations(wanted)) offerDown(other, strength);
  for (const parent of broader(wanted)) offer(parent, up, true);
  for (const parent of broader(wanted)) {
    for (const sibling of narrower.get(parent) ?? []) offerDown(sibling, detour);
    for (const [other, strength] of relations(parent)) offer(other, detour * strength);
    for (const grandparent of broader(parent)) {
      offer(grandparent, up * up, true);
      for (const cousin of narrower.get(grandparent) ?? []) offerDown(cousin, up * detour);
    }
  }
  for (const [other, strength] of relations(wanted)) {
    for (const [next, own] of relations(other)) offer(next, detour * strength * own);
  }
  return best;
};
