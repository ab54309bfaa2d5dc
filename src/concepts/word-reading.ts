/** What one word of a text may stand for: concepts by their labels, and the terms under which it is found as a word. */
import { cueOf } from '../language/cues.ts';
import { isDeterminer } from '../language/determiners.ts';
import { isGeneric } from '../language/generic-words.ts';
import { isInflection } from '../language/inflection.ts';
import { knownByStem, lexemeByStem, lexemeOf, looseLexemeOf } from '../language/lexeme.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { TextLanguage } from '../language/text-language.ts';
import { compoundsOf } from './compound-reading.ts';
import type { Label, Phrase } from './lexicon.ts';
import { different, type Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

/** What labels of one language go on with after their first word. */
export interface PhraseStart {
  readonly language: TextLanguage;
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
}

/** Of one folded word in a text of one language. */
export interface WordReading {
  readonly form: string;
  readonly isStop: boolean;
  /** Left out of phrases. */
  readonly isDeterminer: boolean;
  /** Tells nothing of what one does: a kind of gathering, a word of wishing, a number. */
  readonly isGeneric: boolean;
  /** What it does to its clause (`cues.ts`). */
  readonly cue: number;
  readonly senses: readonly Sense[];
  /** Keys by which it can go on a label of several words. */
  readonly lexemes: readonly string[];
  /** Labels of several words that begin with it, by their second lexeme. */
  readonly phrases: readonly PhraseStart[];
  /** It stands in a wish, a title or a tag. */
  readonly isWish: boolean;
  /** It may mean more there than in a notice. */
  readonly mayMeanMore: boolean;
  /** Keys under which it is found as a word: its own, and those of a compound's parts. */
  readonly terms: readonly string[];
}

/** Reads a word in a text of a language; undefined is a text whose language nobody knows. */
export interface WordReader {
  readonly read: (form: string, language: TextLanguage | undefined) => WordReading;
  /** The same in a title or a tag, where a word of wishes may be meant: half as much as a label. */
  readonly readName: (form: string, language: TextLanguage | undefined) => WordReading;
  /** The same in a wish, where some words mean more than in a notice. */
  readonly readWish: (form: string, language: TextLanguage | undefined) => WordReading;
  /** A wish of one word, which means something even if it is a function word: *have* is the garden. */
  readonly readLone: (form: string, language: TextLanguage | undefined) => WordReading;
}

/** Words of the other language are read too from this length on: shorter ones are too often words of both. */
const SHORTEST_FOREIGN = 5;

/** Long words that both languages have, with different meanings. */
const FALSE_FRIENDS: ReadonlySet<string> = new Set(
  'barns brands chefs fabrik formal glade grave haven havens hence rates stage stager stole tanker tanks tower travel slags spark sparks bande fanger later after'.split(
    ' ',
  ),
);

const AND: { readonly [L in TextLanguage]: string } = { da: 'og', en: 'and' };

const BOTH: readonly TextLanguage[] = ['da', 'en'];

/** Reads words by the labels of a thesaurus. */
export const wordReader = (thesaurus: Thesaurus): WordReader => {
  const compounds = { da: compoundsOf('da', thesaurus), en: compoundsOf('en', thesaurus) };

  const read = (
    written: string,
    language: TextLanguage | undefined,
    { isWish = false, isLone = false, isName = false } = {},
  ): WordReading => {
    const form = written === '&' ? AND[language ?? 'en'] : written;
    const own = language === undefined ? BOTH : [language];
    const isStop = !isLone && own.some((one) => isStopWord(form, one));
    const stems = own.map((one) => looseLexemeOf(form, one));
    const entries = own.map(
      (one, at) => [one, lexemeByStem(form, stems[at] as string, one)] as const,
    );
    const senses: Sense[] = [];
    const phrases: PhraseStart[] = [];
    const lexemes = entries.map(([, lexeme]) => lexeme);
    let mayMeanMore = false;
    const take = (one: TextLanguage, lexeme: string): void => {
      const entry = thesaurus.lookUp(lexeme, one);
      if (entry === undefined) return;
      if (entry.phrases.size > 0) phrases.push({ language: one, bySecond: entry.phrases });
      if (entry.phrases.size > 0 || entry.inWishes.length > 0) mayMeanMore = true;
      if (isStop) return;
      const add = (labels: readonly Label[], isPart: boolean): void => {
        for (const { form: label, concept } of labels) {
          // *tror* is a form of what *tro* is a label of, and means nothing of it
          if (form !== label && (isGeneric(form, one) || !isInflection(form, label, one))) continue;
          senses.push({ concept, step: 'word', language: one, isPart });
        }
      };
      add(entry.labels, false);
      if (isWish || isName) add(entry.inWishes, isName);
    };
    for (const [one, lexeme] of entries) take(one, lexeme);
    const terms = new Set(lexemes);
    const isUnread = () => senses.length === 0 && phrases.length === 0;
    if (!isStop && language !== undefined && isUnread() && mayBeForeign(form)) {
      const other = language === 'da' ? 'en' : 'da';
      if (!isStopWord(form, other) && mayBeLabel(form, thesaurus.fronts(other))) {
        const lexeme = lexemeOf(form, other);
        take(other, lexeme);
        if (!isUnread()) lexemes.push(lexeme);
      }
    }
    const isPlain = own.some((one) => isGeneric(form, one));
    if (!isStop && !isPlain && senses.length === 0) {
      for (const [at, one] of own.entries()) {
        const found = compounds[one](form, stems[at] as string);
        senses.push(...found.senses);
        for (const term of found.terms) terms.add(term);
      }
    }
    return {
      form: written,
      isStop,
      isDeterminer: own.some((one) => isDeterminer(form, one)),
      isGeneric: isPlain && senses.length === 0,
      cue: cueOf(form),
      senses: senses.length > 1 ? different(senses) : senses,
      lexemes,
      phrases,
      isWish: isWish || isName,
      mayMeanMore,
      terms: isStop ? [] : [...terms],
    };
  };
  return {
    read: (form, language) => read(form, language),
    readName: (form, language) => read(form, language, { isName: true }),
    readWish: (form, language) => read(form, language, { isWish: true }),
    readLone: (form, language) => read(form, language, { isWish: true, isLone: true }),
  };
};

const mayBeForeign = (form: string): boolean =>
  form.length >= SHORTEST_FOREIGN && !FALSE_FRIENDS.has(form);

/** A stem costs more than a few looks at a set: no label without its beginning there. */
const mayBeLabel = (form: string, fronts: ReadonlySet<string>): boolean => {
  const known = beginningsOf(fronts);
  const isKnown = known.has(form.slice(0, BEGINNING)) || known.has(form.slice(0, BEGINNING - 1));
  if (!isKnown && !known.has(form.slice(0, 2))) return false;
  for (let length = form.length; length >= Math.max(2, form.length - LONGEST_ENDING); length--) {
    if (fronts.has(form.slice(0, length))) return true;
  }
  return false;
};

const LONGEST_ENDING = 5;
const BEGINNING = 4;

const beginningsOf = (fronts: ReadonlySet<string>): ReadonlySet<string> => {
  let known = beginnings.get(fronts);
  if (known === undefined) {
    known = new Set([...fronts].map((front) => front.slice(0, BEGINNING)));
    beginnings.set(fronts, known);
  }
  return known;
};

const beginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/**
 * What a wish may mean after all by a word that is no label: labels of which the stemmer makes the same, though they
 * are other words.
 */
export const looseSenses = (
  form: string,
  language: TextLanguage,
  thesaurus: Thesaurus,
): readonly Sense[] => {
  const stem = looseLexemeOf(form, language);
  const lexemes = [lexemeOf(form, language), stem];
  for (const word of knownByStem(stem, language)) lexemes.push(`${word}*`);
  const entries = [...new Set(lexemes)].map((lexeme) => thesaurus.lookUp(lexeme, language));
  return different(
    entries.flatMap((entry) =>
      [...(entry?.labels ?? []), ...(entry?.inWishes ?? [])].map(
        ({ concept }): Sense => ({ concept, step: 'word', language, isPart: false }),
      ),
    ),
  );
};
