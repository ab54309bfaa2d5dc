/** What a person says they like, read: its parts, which of them are wanted, and what their words stand for. */
import { isAversion } from '../language/cues.ts';
import { MEANT, PASSED_OVER } from '../language/mark-clauses.ts';
import { type TextLanguage, textLanguages } from '../language/text-language.ts';
import { wordList } from '../language/word-list.ts';
import { type Facet, facetOf, wordFacet } from './facet.ts';
import { isAllPersonal, isOwnLife, isSelfTold, seeksTheirLike, subjectEnd } from './self-told.ts';
import type { Sense } from './sense.ts';
import { storiesIn } from './stories.ts';
import type { Thesaurus } from './thesaurus.ts';
import { widerThan } from './wider.ts';
import { readWords, type Said, type WishTools } from './wish-words.ts';
import type { WordReading } from './word-reading.ts';

/** A part of a wish that is wanted, or not, by itself. */
export interface Wish {
  readonly text: string;
  readonly liked: boolean;
  /** Above 0, at most 1. */
  readonly importance: number;
  readonly facets: readonly Facet[];
}

export interface WishOptions {
  /** Absent, it is told from the words. */
  readonly language?: TextLanguage | undefined;
  /** Whether a term is a word of the catalogue, and so not misspelt. */
  readonly isKnown?: (term: string) => boolean;
}

/** Words that part one wish from the next, and are no part of either. */
const BETWEEN = wordList('og eller samt plus og/eller men derimod & and or but');

const MILD = wordList(
  'maybe perhaps possibly somewhat sometimes occasionally okay ok måske eventuelt evt lidt indimellem',
);
const STRONG = wordList(
  'especially mostly above favourite favorite especially passion passionate main mainly love loves loved adore især særligt allerhelst frem elsker elsket brænder yndlings yndling passion lidenskab',
);
/** Of what is not wanted, "rather not" is milder than "not". */
const RATHER = wordList('rather preferably prefer keen helst');
const MILD_IMPORTANCE = 0.5;
/** What stands beside something that is wished for most of all. */
const LESSER_IMPORTANCE = 0.7;

/** What names no activity counts so much beside a part that does. */
const ASIDE = 0.5;

/** A text of so few words without any that says something is read by the words it has: "online", "klub". */
const FEW_WORDS = 4;

/** Reads wishes by the labels of a thesaurus. Nothing of a text is remembered. */
export const readWishes = (
  text: string,
  tools: WishTools,
  { language, isKnown = () => false }: WishOptions = {},
): readonly Wish[] => {
  const said = readWords(text, { ...tools, isKnown }, language);
  const parts = partsOf(said, { ...tools, language: said.language, isKnown });
  const wanted = parts.filter(({ mark }) => mark !== PASSED_OVER);
  if (wanted.length === 0 && parts.length === 0) return plainWish(text, said);
  const wishes = wanted.map((part) => wishOf(part, said, tools.thesaurus));
  const isAnyStrong = wanted.some(({ tone }) => tone.isStrong);
  const stories = wanted.filter(({ isStory }) => isStory);
  const isAnyCore = wishes.some(({ liked, facets }) => liked && isCore(facets));
  return wishes.map((wish, at) => {
    const part = wanted[at] as Part;
    if (!wish.liked) return wish;
    const isLesser = isAnyStrong && !part.tone.isStrong && wish.importance === 1;
    const isWithin = !part.isStory && stories.some((story) => isInside(part, story));
    const share = isWithin || (isAnyCore && !isCore(wish.facets)) ? ASIDE : 1;
    return { ...wish, importance: (isLesser ? LESSER_IMPORTANCE : wish.importance) * share };
  });
};

/** It only helps to tell a story. */
const isInside = (part: Part, story: Part): boolean =>
  part.start >= story.start && part.end <= story.end;

/** How strongly a clause speaks. */
interface Tone {
  importance: number;
  isStrong: boolean;
  isRather: boolean;
}

/** What is named without a word between that parts wishes, and is meant in one way. */
interface Part {
  readonly facets: readonly Facet[];
  readonly start: number;
  end: number;
  readonly mark: number;
  readonly tone: Tone;
  /** Told by words that stand apart (`stories.ts`). */
  readonly isStory: boolean;
}

const partsOf = (
  said: Said,
  tools: WishTools & {
    readonly language: TextLanguage | undefined;
    readonly isKnown: (term: string) => boolean;
  },
): readonly Part[] => {
  const { words, marks, names, textOf } = said;
  const isForLike = seeksTheirLike(words);
  const subject = isForLike ? 0 : subjectEnd(words);
  const stories = storiesOf(said, tools.thesaurus);
  const isTold = new Set(stories.flatMap(({ places }) => places));
  const parts: Part[] = [];
  let part: Part | undefined;
  let facets: Facet[] = [];
  let tone: Tone = { importance: 1, isStrong: false, isRather: false };
  const put = (facet: Facet, start: number, end: number): void => {
    if (part === undefined || part.mark !== marks[start]) {
      facets = [];
      part = { facets, start, end, mark: marks[start] as number, tone, isStory: false };
      parts.push(part);
    }
    facets.push(facet);
    part.end = end;
  };
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const name = names[at];
    for (const { senses, places } of stories) {
      if (places[0] !== at) continue;
      const end = (places.at(-1) as number) + 1;
      const own = [facetOf(textOf(at, end), senses, tools.thesaurus)];
      parts.push({ facets: own, start: at, end, mark: MEANT, tone: PLAIN, isStory: true });
      part = undefined;
    }
    if (isTold.has(at) && (name === undefined || allIn(isTold, at, name.end))) {
      at = name?.end ?? at + 1;
      continue;
    }
    const isSelf = (senses: readonly Sense[], end: number): boolean => {
      if (at < subject && isAllPersonal(senses, tools.thesaurus)) return true;
      const next = names[end]?.senses;
      const around = { at, end, words, next, thesaurus: tools.thesaurus };
      return !isForLike && isSelfTold(senses, around);
    };
    if (name !== undefined) {
      if (name.senses.length > 0 && !isSelf(name.senses, name.end)) {
        put(facetOf(textOf(at, name.end), name.senses, tools.thesaurus), at, name.end);
      }
      at = name.end;
      continue;
    }
    if (word === undefined) tone = { importance: 1, isStrong: false, isRather: false };
    else hear(word, tone);
    if (word === undefined || BETWEEN.has(word.form)) part = undefined;
    else if (
      at >= subject &&
      isTelling(word) &&
      !isOwnLife(words, at) &&
      !isAversion(word.form, words[at + 1]?.form)
    ) {
      const facet = wordFacet(word, textOf(at, at + 1), tools);
      if (facet.senses.length === 0 || !isSelf(facet.senses, at + 1)) put(facet, at, at + 1);
    }
    at += 1;
  }
  const own = parts.map((one) => ({ ...one, facets: withoutWider(one.facets, tools.thesaurus) }));
  return own.filter((one, at) => !own.slice(0, at).some((before) => isSame(before, one)));
};

/** What nothing makes stronger or milder. */
const PLAIN: Tone = { importance: 1, isStrong: false, isRather: false };

/** The stories of a text in its own language, or in both where nobody knows it; none of words that are one label. */
const storiesOf = ({ language, words, names }: Said, thesaurus: Thesaurus) =>
  (language === undefined ? textLanguages : [language]).flatMap((one) =>
    storiesIn(words, thesaurus.stories(one))
      .filter(({ places }) => {
        const [first = 0, last = 0] = [places[0], places.at(-1)];
        return !names.some((name, at) => name !== undefined && at <= first && last < name.end);
      })
      .map(({ concept, places }) => ({
        senses: [{ concept, step: 'word', language: one, isPart: false } satisfies Sense],
        places,
      })),
  );

const allIn = (places: ReadonlySet<number>, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!places.has(at)) return false;
  return true;
};

const hear = ({ form }: WordReading, tone: Tone): void => {
  if (MILD.has(form)) tone.importance = MILD_IMPORTANCE;
  if (STRONG.has(form)) tone.isStrong = true;
  if (RATHER.has(form)) tone.isRather = true;
};

/** A word that may name something: no function word, no everyday word, none that turns its clause round. */
const isTelling = ({ isStop, isGeneric, cue }: WordReading): boolean =>
  !isStop && !isGeneric && cue === 0;

const wishOf = (
  { facets, start, end, mark, tone }: Part,
  { textOf }: Said,
  thesaurus: Thesaurus,
): Wish => {
  const liked = mark === MEANT || facets.every((facet) => isBurden(facet, thesaurus));
  const isMild = tone.isRather && !liked;
  return {
    text: textOf(start, end),
    liked,
    importance: isMild ? MILD_IMPORTANCE : tone.importance,
    facets,
  };
};

/** "Tired of being alone" is no dislike of what helps against it. */
const isBurden = ({ senses }: Facet, { entries }: Thesaurus): boolean =>
  senses.length > 0 && senses.every(({ concept }) => entries[concept]?.concept.isBurden === true);

/** A short text of general words alone is read by those: there is nothing else to go by. */
const plainWish = (text: string, { words, marks, names, textOf }: Said): readonly Wish[] => {
  const isGeneral = words.every((word) => word === undefined || word.isStop || word.isGeneric);
  if (!isGeneral || words.length > FEW_WORDS + 1 || names.some((name) => name)) return [];
  const facets = words.flatMap((word, at): Facet[] =>
    word === undefined || word.isStop
      ? []
      : [{ text: textOf(at, at + 1), senses: [], terms: word.terms, role: undefined }],
  );
  return facets.length === 0 ? [] : [{ text, liked: marks[0] === MEANT, importance: 1, facets }];
};

const isCore = (facets: readonly Facet[]): boolean =>
  facets.some(({ role }) => role === 'activity' || role === 'background');

/** Said twice, and nothing new. */
const isSame = (one: Part, other: Part): boolean =>
  one.mark === other.mark &&
  one.facets.length === other.facets.length &&
  one.facets.every((facet, at) => {
    const { senses = [], text = '' } = other.facets[at] ?? {};
    return facet.senses.length > 0
      ? senses[0]?.concept === facet.senses[0]?.concept
      : facet.text === text;
  });

/** "A game of pool": a concept that only says what another is, too, adds nothing. */
const withoutWider = (facets: readonly Facet[], thesaurus: Thesaurus): readonly Facet[] => {
  const wider = widerThan(
    facets.map(({ senses }) => senses),
    thesaurus,
  );
  const named = new Set<number>();
  return facets.filter(({ senses }) => {
    const [first] = senses;
    if (first === undefined) return true;
    const isTold = named.has(first.concept) || senses.every(({ concept }) => wider.has(concept));
    named.add(first.concept);
    return !isTold;
  });
};
