/** What a listing speaks of: the words and concepts of its title, tags and description, and how they are meant. */
import { findMentions, type Word } from '../concepts/mentions.ts';
import type { Sense } from '../concepts/sense.ts';
import type { Thesaurus } from '../concepts/thesaurus.ts';
import type { WordReader, WordReading } from '../concepts/word-reading.ts';
import { CLAUSE_CUE, mayNegate } from '../language/cues.ts';
import { hintOf, languageBy, languageByMost } from '../language/detect.ts';
import { type Lexer, SENTENCE_END } from '../language/lexer.ts';
import { MEANT, markNegated } from '../language/mark-clauses.ts';
import type { TextLanguage } from '../language/text-language.ts';
import { sentenceKey } from './boilerplate.ts';
import type { ListingTokens } from './listing-tokens.ts';
import { IN_LEAD, IN_TAGS, IN_TITLE } from './places.ts';
import { isAtPlace, isPlaceAt, isStrange, settleTitle, type TitleWord } from './read-title.ts';
import { type Draft, isAfterWhere, isDone, settle } from './settle-mentions.ts';

/** Where a listing names something. */
export interface ListingMention {
  /** `IN_TITLE` (and `IS_ALL`), `IN_TAGS`, `IN_OPENING`, `IN_LEAD` or 0. */
  readonly place: number;
  /** It is only spoken of, or says where one meets. */
  readonly isPartial: boolean;
  /** Tokens `start` to `end`. */
  readonly start: number;
  readonly end: number;
}

export interface ListingSink {
  /** A word that says something, as the number of its reading; `at` is its token. */
  readonly takeWord: (reading: number, place: number, at: number) => void;
  /** Each sense of it; one that is only a part of a compound is partial too. */
  readonly takeMention: (mention: ListingMention, sense: Sense) => void;
}

export interface ListingReader {
  readonly read: (
    tokens: ListingTokens,
    language: TextLanguage | undefined,
    sink: ListingSink,
  ) => void;
  /** The reading of a number. */
  readonly readings: readonly WordReading[];
}

/** Reads listings of one lexer. `isBoilerplate` tells by its key whether a sentence counts for nothing. */
export const listingReader = (
  lexer: Lexer,
  {
    reader,
    thesaurus,
    isBoilerplate,
  }: {
    readonly reader: WordReader;
    readonly thesaurus: Thesaurus;
    readonly isBoilerplate: (sentence: number) => boolean;
  },
): ListingReader => {
  const { forms } = lexer;
  const hints: number[] = [];
  const sums: number[] = [];
  /** Numbers of readings by form; in `flags` and `cues` what most words need, with no object in between. */
  const numbers: { readonly [S in Slot]: number[] } = {
    da: [],
    en: [],
    any: [],
    daTitle: [],
    enTitle: [],
    anyTitle: [],
  };
  const readings: WordReading[] = [];
  const flags: number[] = [];
  let sentence = new Int32Array(64);
  let cues = new Int32Array(64);
  let negated = new Uint8Array(64);
  const words: Word[] = [];
  const mentions: Draft[] = [];
  const titleWords: TitleWord[] = [];

  /** Titles and tags are read as a wish is: "Maling" names what is done, and "maling" in a sentence may be paint. */
  const numberOf = (form: number, language: TextLanguage | undefined, isName: boolean): number => {
    const known = numbers[isName ? (`${language ?? 'any'}Title` as const) : (language ?? 'any')];
    while (known.length <= form) known.push(UNREAD);
    let number = known[form] as number;
    if (number === UNREAD && isName) {
      const plain = numberOf(form, language, false);
      if (readings[plain]?.mayMeanMore === false) known[form] = number = plain;
    }
    if (number === UNREAD) {
      number = readings.length;
      const read = isName ? reader.readName : reader.read;
      const reading = read(forms[form] as string, language);
      const isNamed = reading.senses.length > 0 || reading.phrases.length > 0;
      readings.push(reading);
      flags.push(
        (reading.isStop ? IS_STOP : 0) |
          (reading.isGeneric ? IS_GENERIC : 0) |
          (isNamed ? IS_NAMED : 0) |
          (mayNegate(reading.cue) ? NEGATES : 0),
      );
      known[form] = number;
    }
    return number;
  };

  /** Sums the hints of each sentence, in order, into `sums`, and gives those of all. */
  const sumHints = (tokens: Int32Array, start: number, end: number): number => {
    let all = 0;
    let own = 0;
    sums.length = 0;
    for (let at = start; at < end; at++) {
      const token = tokens[at] as number;
      if (token >= 0) {
        while (hints.length <= token) hints.push(hintOf(forms[hints.length] as string));
        own += hints[token] as number;
      } else if (token === SENTENCE_END) {
        sums.push(own);
        all += own;
        own = 0;
      }
    }
    return all;
  };

  /** By those labels of the title that are labels of one language only. */
  const languageByLabels = (all: Int32Array, { title, tags }: ListingTokens) => {
    let labels = 0;
    for (let at = title; at < tags; at++) {
      const token = all[at] as number;
      if (token < 0) continue;
      const { senses } = readings[numberOf(token, undefined, true)] as WordReading;
      if (senses.length === 0) continue;
      const danish = senses.filter(({ language }) => language === 'da').length;
      if (danish === senses.length) labels += 1;
      else if (danish === 0) labels -= 1;
    }
    return languageByMost(labels);
  };

  /** What is negated; not by a word of a label, which is meant as a whole. */
  const markWords = (count: number): void => {
    for (let at = 0; at < count; at++) cues[at] = words[at]?.cue ?? CLAUSE_CUE;
    findMentions(words, count, (_, start, end) => {
      if (end > start + 1) cues.fill(0, start, end);
    });
    markNegated(cues, count, negated);
  };

  const read: ListingReader['read'] = (listing, stated, { takeWord, takeMention }) => {
    const all = lexer.tokens();
    const bySmallWords = languageByMost(sumHints(all, listing.title, listing.end));
    const own = stated ?? bySmallWords ?? languageByLabels(all, listing);
    let nextSentence = 0;
    mentions.length = 0;
    titleWords.length = 0;
    let isAbout = false;
    let textSentences = 0;
    let isLead = true;

    const readSentence = (
      start: number,
      end: number,
      { place, wordPlace = place, isFirst = false }: SentencePlace,
    ): void => {
      const language = languageBy(sums[nextSentence] as number, own);
      const count = end - start;
      if (count > sentence.length) {
        sentence = new Int32Array(count * 2);
        cues = new Int32Array(count * 2);
        negated = new Uint8Array(count * 2);
      }
      const isName = (place & (IN_TITLE | IN_TAGS)) !== 0;
      let any = 0;
      for (let at = 0; at < count; at++) {
        const token = all[start + at] as number;
        const number = token < 0 ? CLAUSE : numberOf(token, language, isName);
        sentence[at] = number;
        if (token >= 0) any |= flags[number] as number;
      }
      const isNegated = (any & NEGATES) !== 0;
      if (isNegated || (any & IS_NAMED) !== 0) {
        for (let at = 0; at < count; at++) {
          const number = sentence[at] as number;
          words[at] = number === CLAUSE ? undefined : readings[number];
        }
      }
      if (isNegated) markWords(count);
      let isWhere = false;
      for (let at = 0; at < count; at++) {
        const number = sentence[at] as number;
        if (number === CLAUSE) {
          isWhere = false;
          continue;
        }
        const flag = flags[number] as number;
        if (place === IN_TITLE && language === 'en' && !isWhere) {
          const before = at === 0 ? CLAUSE : (sentence[at - 1] as number);
          isWhere = isPlaceAt(readings[number]?.form, readings[before]?.form);
        }
        if ((flag & IS_STOP) !== 0 || (isNegated && negated[at] !== MEANT)) continue;
        if (place !== IN_TITLE) takeWord(number, wordPlace, start + at);
        else {
          const isTelling = !isWhere && (flag & IS_GENERIC) === 0;
          titleWords.push({ number, token: start + at, isTelling });
        }
      }
      if ((any & IS_NAMED) === 0) return;
      const first = mentions.length;
      let tellsAbout = false;
      findMentions(words, count, (senses, from, to) => {
        if (isNegated && negated[from] !== MEANT) return;
        const meant = senses.some(({ concept }) => thesaurus.entries[concept]?.concept.isAbout);
        if (meant) tellsAbout = true;
        const isWhere =
          (place === IN_TITLE &&
            isAtPlace(words, { start: from, end: to, language }, () =>
              isStrange(mentions.slice(first), senses, thesaurus),
            )) ||
          (!isName &&
            senses.some(({ concept }) => thesaurus.entries[concept]?.concept.isPlace) &&
            isAfterWhere(words, from));
        mentions.push({
          senses,
          place,
          isAbout: meant,
          isFirst,
          isPartial: isWhere,
          start: start + from,
          end: start + to,
        });
      });
      if (!tellsAbout) return;
      if (isName) isAbout = true;
      for (let at = first; at < mentions.length; at++) (mentions[at] as Draft).isPartial = true;
    };

    const readDescription = (from: number, at: number): void => {
      const key = sentenceKey(lexer, all, { start: from, end: at });
      if (key !== undefined && isBoilerplate(key)) return;
      const first = mentions.length;
      const isFirst = textSentences === 0;
      readSentence(from, at, {
        place: isLead && textSentences < LEAD_SENTENCES ? IN_LEAD : 0,
        wordPlace: isFirst ? IN_LEAD : 0,
        isFirst,
      });
      textSentences += 1;
      for (let mention = first; isLead && mention < mentions.length; mention++) {
        if (isDone(mentions[mention] as Draft, thesaurus)) isLead = false;
      }
    };

    const readField = (start: number, end: number, place: number): void => {
      let from = start;
      for (let at = start; at < end; at++) {
        if (all[at] !== SENTENCE_END) continue;
        if (at > from) {
          if (place === 0) readDescription(from, at);
          else readSentence(from, at, { place });
        }
        nextSentence += 1;
        from = at + 1;
      }
    };

    readField(listing.title, listing.tags, IN_TITLE);
    settleTitle(titleWords, mentions, {
      thesaurus,
      take: ({ number, token }, titlePlace) => takeWord(number, titlePlace, token),
    });
    readField(listing.tags, listing.description, IN_TAGS);
    readField(listing.description, listing.end, 0);
    settle(mentions, isAbout, thesaurus);
    for (const mention of mentions) {
      for (const sense of mention.senses) takeMention(mention, sense);
    }
  };
  return { read, readings };
};

/** The lead is the first sentence that names something that one does, if it is one of so many. */
const LEAD_SENTENCES = 3;

/** Where the concepts and the words of a sentence stand, and whether it is the first of a description. */
interface SentencePlace {
  readonly place: number;
  readonly wordPlace?: number;
  readonly isFirst?: boolean;
}

/** In the place of a number: a form that was not yet read, and the end of a clause. */
const UNREAD = -1;
const CLAUSE = -1;

const IS_STOP = 1;
const IS_NAMED = 2;
const NEGATES = 4;
const IS_GENERIC = 8;

type Slot = TextLanguage | 'any' | `${TextLanguage | 'any'}Title`;
