/** A concept that words may stand for, and how they were found to. */
import type { TextLanguage } from '../language/text-language.ts';

/** How a word was found to stand for something: as it is, as a part of a compound, or by another spelling. */
export type Step = 'word' | 'compound' | 'spelling';

/** A concept that a word may stand for. */
export interface Sense {
  readonly concept: number;
  readonly step: Step;
  /** Of the label. */
  readonly language: TextLanguage;
  /** Only what stands before the head of a compound: the *kirke* of *kirkekor*. */
  readonly isPart: boolean;
}

/** One sense a concept, the first. */
export const different = (senses: readonly Sense[]): readonly Sense[] =>
  [...new Map([...senses].reverse().map((sense) => [sense.concept, sense])).values()].reverse();
