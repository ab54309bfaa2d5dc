/** What people tell of themselves beside a wish: who they are, where they come from, what they suffer from. No interest is inferred from it. */
import { wordList } from '../language/word-list.ts';
import type { Word } from './mentions.ts';
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

/** "I am", "jeg har": what follows tells who somebody is, and is no wish. */
const SELF = wordList(
  'am im ive i have has had having we our my suffer suffers suffering diagnosed diagnosis being as born raised came come comes originally',
  'er har fik fået lider som diagnosticeret diagnosen diagnose født opvokset kommer kom min mit jeg vi',
);
const WANTING = wordList(
  'want wants wanted like likes liked love loves loved enjoy enjoys miss misses missed wish wishes would looking look search interested interest need needs prefer hoping hope for group groups meet others help',
  'vil gerne ønsker ønske lyst elsker elskede savner savnede leder søger interesse interesseret interesserer kunne drømmer glad for mangler møde andre gruppe hjælp brug lære',
);
const FROM = wordList('from fra');
const BORN = wordList('born raised født opvokset');

/**
 * Who somebody is, where they come from, or what they suffer from, is no wish: "I am a woman of 72 from Syria", "jeg har KOL".
 */
export const isSelfTold = (
  senses: readonly Sense[],
  {
    at,
    words,
    thesaurus,
  }: {
    readonly at: number;
    readonly words: readonly Word[];
    readonly thesaurus: Thesaurus;
  },
): boolean => {
  const isPersonal = senses.every(({ concept }) => {
    const entry = thesaurus.entries[concept];
    return entry?.role === 'people' || entry?.concept.isPersonal === true;
  });
  return isPersonal ? isToldOfSelf(words, at) : isFromSomewhere(words, at);
};

/** Where somebody comes from, and the words by which they tell of themselves. */
export const isOwnLife = (words: readonly Word[], at: number): boolean => {
  if (SELF.has(words[at]?.form ?? '')) return true;
  return isFromSomewhere(words, at);
};

const isFromSomewhere = (words: readonly Word[], at: number): boolean => {
  const [one = '', other = ''] = [words[at - 1]?.form, words[at - 2]?.form];
  const isFrom = FROM.has(one) || FROM.has(other) || BORN.has(one) || BORN.has(other);
  return isFrom && isToldOfSelf(words, at);
};

/** A clause tells of its speaker from "I am" or "I have" on, until it says what is wanted. */
const isToldOfSelf = (words: readonly Word[], at: number): boolean => {
  for (let before = at - 1; before >= 0; before--) {
    const form = words[before]?.form;
    if (form === undefined || WANTING.has(form)) return false;
    if (SELF.has(form)) return true;
  }
  return false;
};
