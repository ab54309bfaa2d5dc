/** Which words of an activity met an interest, and where they stand. */
import { termOf } from '../language/terms.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Activity } from '../model/activity.ts';
import type { Interest } from '../model/patient.ts';
import type { Catalogue } from './catalogue.ts';
import { type Matcher, matchOf } from './interest-match.ts';

/** What of an activity met one interest, or that nothing did. */
export interface InterestEvidence {
  readonly code: 'interest';
  readonly interest: Interest;
  /** 0 to 1. */
  readonly match: number;
  /** The activity states the interest's concept. */
  readonly byConcept: boolean;
  /** The activity's own words that are words of the interest, and where they stand. */
  readonly words: readonly { readonly word: string; readonly field: TextField }[];
}

export type TextField = 'title' | 'tags' | 'description';

export const evidenceOf = (
  matcher: Matcher,
  row: number,
  catalogue: Catalogue,
): InterestEvidence => {
  const activity = catalogue.activities[row] as Activity;
  const { interest } = matcher;
  return {
    code: 'interest',
    interest,
    match: matchOf(matcher, row),
    byConcept: activity.concepts?.some((concept) => concept === interest.concept) ?? false,
    words: sharedWords(activity, interest),
  };
};

const sharedWords = (activity: Activity, { text = '' }: Interest): InterestEvidence['words'] => {
  const wanted = new Set(tokenise(text).map(termOf));
  const found = new Map<string, { word: string; field: TextField }>();
  for (const { term, word, field } of wordsOf(activity)) {
    if (wanted.has(term) && !found.has(term)) found.set(term, { word, field });
  }
  return [...found.values()];
};

interface Word {
  readonly term: string;
  readonly word: string;
  readonly field: TextField;
}

/** The words of an activity with their terms, each term where it stands first; found once for all interests. */
const wordsOf = (activity: Activity): readonly Word[] => {
  const known = remembered.get(activity);
  if (known) return known;
  const { title, tags = [], description } = activity;
  const fields: [TextField, readonly string[]][] = [
    ['title', [title]],
    ['tags', tags],
    ['description', description === undefined ? [] : [description]],
  ];
  const words = new Map<string, Word>();
  for (const [field, texts] of fields) {
    for (const word of texts.flatMap(tokenise)) {
      const term = termOf(word);
      if (term !== undefined && !words.has(term)) words.set(term, { term, word, field });
    }
  }
  const list = [...words.values()];
  remembered.set(activity, list);
  return list;
};

/** Stemming the words of one listing costs as much as scoring a thousand. */
const remembered = new WeakMap<Activity, readonly Word[]>();
