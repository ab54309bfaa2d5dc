/** What only the whole of a listing can tell of the concepts that it names. */
import type { Word } from '../concepts/mentions.ts';
import type { Sense } from '../concepts/sense.ts';
import type { Thesaurus } from '../concepts/thesaurus.ts';
import { wordList } from '../language/word-list.ts';
import { IN_TAGS, IN_TITLE } from './places.ts';

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
    // the parts of a compound are meant together
    const isEither =
      mention.senses.length > 1 && mention.senses.every(({ step }) => step === 'word');
    if (isEither) choose(mention, mentions, thesaurus);
  }
  if (!mentions.some((mention) => isNamed(mention, thesaurus))) promote(mentions, thesaurus);
};

/** Whether it names something that one does. */
export const isDone = ({ senses }: Draft, { entries }: Thesaurus): boolean =>
  senses.some(({ concept }) => entries[concept]?.role === 'activity');

const isNamed = (mention: Draft, thesaurus: Thesaurus): boolean =>
  (mention.place & (IN_TITLE | IN_TAGS)) !== 0 && isDone(mention, thesaurus);

const promote = (mentions: readonly Draft[], thesaurus: Thesaurus): void => {
  for (const mention of mentions) {
    if (mention.isFirst && isDone(mention, thesaurus)) mention.place = IN_TITLE;
  }
};

/** Of several meanings, those that are related to something else in the listing, if any are. */
const choose = (mention: Draft, mentions: readonly Draft[], { entries }: Thesaurus): void => {
  const near = (concept: number): boolean => {
    const entry = entries[concept];
    const around = new Set([
      ...(entry?.broader ?? []),
      ...(entry?.narrower ?? []),
      ...(entry?.related ?? []).map(([one]) => one),
    ]);
    return mentions.some(
      (other) =>
        other !== mention &&
        other.senses.some(
          ({ concept: one }) =>
            one === concept ||
            around.has(one) ||
            (entries[one]?.broader ?? []).some((wider) => around.has(wider)),
        ),
    );
  };
  const fitting = mention.senses.filter(({ concept }) => near(concept));
  if (fitting.length > 0) mention.senses = fitting;
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
