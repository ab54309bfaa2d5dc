/** What people tell of themselves beside a wish: who they are, where they come from, what they suffer from. No interest is inferred from it. */
import { wordList } from '../language/word-list.ts';
import type { Word } from './mentions.ts';
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

/** "I am", "jeg har": what follows tells who somebody is, and is no wish. */
const SELF = wordList(
  'am im ive i have has had having we our my suffer suffers suffering diagnosed diagnosis being as born raised grew came come comes originally struggling living',
  'er har fik fået lider som diagnosticeret diagnosen diagnose født opvokset kommer kom min mit jeg vi blevet behandling',
);
const WANTING = wordList(
  'want wants wanted like likes liked love loves loved enjoy enjoys miss misses missed wish wishes would looking look search interested interest need needs prefer hoping hope for group groups meet others help',
  'vil gerne ønsker ønske lyst elsker elskede savner savnede leder søger interesse interesseret interesserer kunne drømmer glad for mangler møde andre gruppe hjælp brug lære',
);
const SPEAKER = wordList('i im ive jeg');
const OUR = wordList('my our min mit mine vores');
/** "My husband has dementia" tells of somebody whom one cares for, and not of oneself. */
const KIN = wordList(
  'husband wife partner boyfriend girlfriend mother father mum mom mam dad son daughter sister brother grandmother grandfather gran grandson granddaughter child friend neighbour',
  'mand kone hustru kæreste samlever ægtefælle mor far søn datter søster bror mormor farmor morfar farfar barnebarn barn ven veninde nabo svigermor svigerfar',
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
    end,
    words,
    next,
    thesaurus,
  }: {
    readonly at: number;
    readonly end: number;
    readonly words: readonly Word[];
    /** What is named right behind it. */
    readonly next: readonly Sense[] | undefined;
    readonly thesaurus: Thesaurus;
  },
): boolean => {
  const isPersonal = isAllPersonal(senses, thesaurus);
  if (senses.every((sense) => isFormer(sense, thesaurus))) return isOfAnother(words, at, end);
  return isPersonal
    ? isToldOfSelf(words, at) || next?.some((sense) => isFormer(sense, thesaurus)) === true
    : isFromSomewhere(words, at);
};

/** "My social worker says", "my son is a policeman": somebody else's work. */
const isOfAnother = (words: readonly Word[], at: number, end: number): boolean => {
  const [before = '', next = ''] = [words[at - 1]?.form, words[end]?.form];
  if (OUR.has(before) && SAYS.has(next)) return true;
  for (let back = at - 1; back > Math.max(0, at - FARTHEST); back--) {
    const form = words[back]?.form;
    if (form === undefined || SPEAKER.has(form)) return false;
    if (
      IS.has(form) &&
      KIN.has(words[back - 1]?.form ?? '') &&
      OUR.has(words[back - 2]?.form ?? '')
    )
      return true;
  }
  return false;
};

/** No sentence says who it is about so many words before. */
const FARTHEST = 40;

const IS = wordList('is was er var');
const SAYS = wordList(
  'says say said suggested suggests told tells thinks thought recommended recommends wants sent',
  'siger sagde foreslog foreslår synes syntes anbefaler anbefalede mener vil sendte',
);

/** "Retired electrician": what stands before a former life tells of oneself. */
const isFormer = ({ concept }: Sense, { entries }: Thesaurus): boolean =>
  entries[concept]?.role === 'background';

/** "Others like me", "andre i samme båd": who somebody is tells whom they look for. */
export const seeksTheirLike = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    const next = words[at + 1]?.form;
    return next !== undefined && LIKE_ONESELF.get(word?.form ?? '')?.has(next) === true;
  });

const LIKE_ONESELF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['like', wordList('me us myself')],
  ['same', wordList('boat situation thing condition illness age')],
  ['som', wordList('mig os')],
  ['samme', wordList('båd situation sygdom diagnose alder ting')],
  ['lignende', wordList('situation')],
]);

/** One person, as a note about somebody begins. */
const PERSON = wordList(
  'woman man lady gentleman widow widower mother father mum dad pensioner retiree student refugee veteran person boy girl guy',
  'kvinde mand dame herre enke enkemand mor far pensionist efterlønner førtidspensionist studerende flygtning veteran person dreng pige fyr borger',
);
/** What makes somebody the aim of a wish: "with a woman". */
const TOWARDS = wordList('for with to by of meet', 'for med til af møde');

/**
 * Up to where a note tells who it is about, before it says what they want: "Woman, 72, likes bridge", "72-årig enke, der savner
 * selskab"; 0 where it does not begin so.
 */
export const subjectEnd = (words: readonly Word[]): number => {
  const at = words.slice(0, FIRST_WORDS).findIndex((word) => PERSON.has(word?.form ?? ''));
  const isBefore = (word: Word): boolean =>
    word === undefined ||
    !(
      WANTING.has(word.form) ||
      SPEAKER.has(word.form) ||
      OUR.has(word.form) ||
      TOWARDS.has(word.form)
    );
  if (at < 0 || !words.slice(0, at).every(isBefore)) return 0;
  const rest = words.slice(at + 1);
  const wants = rest.findIndex((word) => LIKES.has(word?.form ?? ''));
  const isOther = rest.slice(0, Math.max(0, wants)).some((word) => SPEAKER.has(word?.form ?? ''));
  return wants >= 0 && !isOther ? at + 1 : 0;
};

const FIRST_WORDS = 7;
/** What is said of somebody who wants something. */
const LIKES = wordList(
  'wants likes loves enjoys misses wishes would looking seeks searching needs prefers hopes does plays sings keen interested fond',
  'vil ønsker elsker savner leder søger kunne drømmer glad mangler lide holder nyder dyrker spiller synger interesserer interesseret',
);

/** Whether all that some words stand for is who somebody is, or what they suffer from. */
export const isAllPersonal = (senses: readonly Sense[], { entries }: Thesaurus): boolean =>
  senses.every(({ concept }) => {
    const entry = entries[concept];
    return entry?.role === 'people' || entry?.concept.isPersonal === true;
  });

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

/** A clause tells of its speaker from "I am" or "I have" on, until it says what is wanted; and not if it is about another. */
const isToldOfSelf = (words: readonly Word[], at: number): boolean => {
  let isTold = false;
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST); before--) {
    const form = words[before]?.form;
    if (form === undefined) break;
    const isKin = KIN.has(form) && OUR.has(words[before - 1]?.form ?? '');
    if (isKin || (!isTold && WANTING.has(form))) return false;
    if (SPEAKER.has(form)) return true;
    if (SELF.has(form)) isTold = true;
  }
  return isTold;
};
