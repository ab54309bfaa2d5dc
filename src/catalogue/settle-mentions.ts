/** What only the whole of a listing can tell of the concepts that it names. */

import { fittingSenses, isEither } from '../concepts/choose-sense.ts';
import type { Word } from '../concepts/mentions.ts';
import type { Sense } from '../concepts/sense.ts';
import type { Thesaurus } from '../concepts/thesaurus.ts';
import { widerThan } from '../concepts/wider.ts';
import { wordList } from '../language/word-list.ts';
import { IN_LEAD, IN_OPENING, IN_TAGS, IN_TITLE, IS_WIDE } from './places.ts';

/** A mention before the rest of the listing is known. */
export interface Draft {
  senses: readonly Sense[];
  place: number;
  readonly isAbout: boolean;
  /** In the first sentence of a description. */
  readonly isFirst: boolean;
  isPartial: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Where it is a talk about things, they are spoken of, not done; where its title and tags name nothing that one does,
 * its first sentence stands for the title; and which of several meanings fits the rest.
 */
export const settle = (
  mentions: readonly Draft[],
  isAbout: boolean,
  thesaurus: Thesaurus,
): void => {
  for (const mention of mentions) {
    if (mention.isAbout) mention.isPartial = false;
    else if (isAbout) mention.isPartial = true;
  }
  for (const mention of mentions) {
    if (!isEither(mention.senses)) continue;
    const others = mentions.filter((one) => one !== mention).map(({ senses }) => senses);
    mention.senses = fittingSenses(mention.senses, others, thesaurus);
  }
  if (!mentions.some((mention) => isNamed(mention, thesaurus))) promote(mentions, thesaurus);
  const wider = widerThan(
    mentions.filter(isProminent).map(({ senses }) => senses),
    thesaurus,
  );
  for (const mention of mentions) {
    if (mention.senses.some(({ concept }) => wider.has(concept))) mention.place |= IS_WIDE;
  }
};

/** Named in more than passing. */
const isProminent = ({ place, isPartial }: Draft): boolean =>
  !isPartial && (place & PROMINENT) !== 0;

const PROMINENT = IN_TITLE | IN_TAGS | IN_OPENING | IN_LEAD;

/** Whether it names something that one does. */
export const isDone = ({ senses }: Draft, { entries }: Thesaurus): boolean =>
  senses.some(({ concept }) => entries[concept]?.role === 'activity');

const isNamed = (mention: Draft, thesaurus: Thesaurus): boolean =>
  (mention.place & (IN_TITLE | IN_TAGS)) !== 0 && isDone(mention, thesaurus);

const promote = (mentions: readonly Draft[], thesaurus: Thesaurus): void => {
  for (const mention of mentions) {
    if (mention.isFirst && isDone(mention, thesaurus)) mention.place = IN_OPENING;
  }
};

/** Whether a word of place stands before `at`: "we meet at the museum". */
export const isAfterWhere = (words: readonly Word[], at: number): boolean => {
  let before = at - 1;
  while (words[before]?.isDeterminer) before -= 1;
  return WHERE.has(words[before]?.form ?? '');
};

const WHERE = wordList(
  'at in from near outside behind by opposite around beside',
  'ved i på fra til hos foran bag bagved udenfor uden omkring nær',
);
