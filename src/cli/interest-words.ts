/** The words of `interests`, in both languages. */
import type { Locale, ParsedInterest } from '../index.ts';

type Step = ParsedInterest['evidence'][number]['step'];

export interface InterestWords {
  readonly liked: string;
  readonly disliked: string;
  readonly importance: string;
  readonly quoted: (text: string) => string;
  /** Between meanings, and between the parts of a compound. */
  readonly or: string;
  readonly and: string;
  readonly noConcept: string;
  readonly steps: { readonly [S in Exclude<Step, 'word'>]: string };
  readonly nothing: string;
}

const en: InterestWords = {
  liked: 'wanted',
  disliked: 'not wanted',
  importance: 'importance',
  quoted: (text) => `“${text}”`,
  or: ' or ',
  and: ' and ',
  noConcept: 'no concept: looked for as a word',
  steps: { compound: 'as parts of a compound', spelling: 'by another spelling' },
  nothing: 'No interest is read from this.',
};

const da: InterestWords = {
  liked: 'ønskes',
  disliked: 'ønskes ikke',
  importance: 'vigtighed',
  quoted: (text) => `”${text}”`,
  or: ' eller ',
  and: ' og ',
  noConcept: 'intet begreb: der ledes efter ordet',
  steps: { compound: 'som dele af et sammensat ord', spelling: 'med en anden stavemåde' },
  nothing: 'Der læses ingen interesse ud af det.',
};

export const interestWords: { readonly [L in Locale]: InterestWords } = { en, da };
