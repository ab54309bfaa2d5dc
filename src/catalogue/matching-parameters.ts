/** What a match counts, place by place and step by step. */
import { type RelatednessParameters, relatednessParameters } from '../concepts/relatedness.ts';
import type { ConceptRole } from '../concepts/scheme.ts';
import type { PlaceParameters } from './marks.ts';

/** How strongly a word or a concept counts, 0 to 1: conventions. */
export interface MatchingParameters extends PlaceParameters, RelatednessParameters {
  /** A word that was found by another spelling counts this share. */
  readonly spelling: number;
  /** Weights of what an interest names beside each other: by the role of a concept, and of a word at its rarest. */
  readonly facets: { readonly [R in ConceptRole]: number } & { readonly word: number };
  /** Share of that weight which a concept without bounds loses; one with nothing below it loses none. */
  readonly general: number;
  /** Share of the best of them; the rest is their weighted mean. */
  readonly best: number;
}

export const matchingParameters: MatchingParameters = {
  title: 0.95,
  tags: 0.95,
  opening: 0.95,
  lead: 0.75,
  description: { ceiling: 0.8, halfAt: 1.7 },
  partial: 0.5,
  ...relatednessParameters,
  spelling: 0.95,
  facets: { activity: 1, background: 1, format: 0.2, people: 0.2, manner: 0.2, word: 0.5 },
  general: 0.7,
  best: 0.5,
};
