/** What the parts of a compound stand for: the *kajak* of *kajakkursus*, the *kirke* and the *kor* of *kirkekor*. */
import { knownWord } from '../language/apart.ts';
import { isWhole, partsOf } from '../language/compounds.ts';
import { isHead, mayEndInHead } from '../language/generic-words.ts';
import { isInflection } from '../language/inflection.ts';
import { lexemeOf } from '../language/lexeme.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { TextLanguage } from '../language/text-language.ts';
import { different, type Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

export interface Compound {
  readonly senses: readonly Sense[];
  readonly terms: readonly string[];
}

const NOTHING: Compound = { senses: [], terms: [] };

/** What stands in front of a gathering: the *warhammer* of *warhammerklub*. */
export const withoutHead = (form: string, language: TextLanguage): string | undefined => {
  if (!mayEndInHead(form, language)) return undefined;
  for (let cut = SHORTEST_UNKNOWN; cut <= form.length - SHORTEST_HEAD; cut++) {
    if (!isHead(form.slice(cut), language)) continue;
    const first = form.slice(0, cut);
    return first.length > SHORTEST_UNKNOWN && first.endsWith('s') ? first.slice(0, -1) : first;
  }
  return undefined;
};

/** Found as a word, where no label knows it. */
const onlyFirst = (form: string, language: TextLanguage): Compound => {
  const first = withoutHead(form, language);
  return first === undefined ? NOTHING : { senses: [], terms: [lexemeOf(first, language)] };
};

/** Names of streets say nothing: *Smedegade*. */
const STREET = /.(?:gaden?|vejen?|stræde|allé)$/;
const SHORTEST_JOINED = 3;
const SHORTEST_UNKNOWN = 4;
const SHORTEST_HEAD = 3;

/** Reads compounds of one language. */
export const compoundsOf = (language: TextLanguage, thesaurus: Thesaurus) => {
  const conceptsOf = (part: string, isLast: boolean): readonly number[] => {
    const { labels = [], inFront = [] } =
      thesaurus.lookUp(lexemeOf(part, language), language) ?? {};
    const own = (isLast ? labels : [...labels, ...inFront])
      .filter(({ form }) =>
        form.length <= LONGEST_STOP
          ? form === part || isListedForm(part, form, language)
          : isInflection(part, form, language),
      )
      .map(({ concept }) => concept);
    return own.length > 1 ? [...new Set(own)] : own;
  };
  const isWord = (part: string, isLast: boolean): boolean =>
    (part.length > LONGEST_STOP || !isStopWord(part, language)) &&
    conceptsOf(part, isLast).length > 0;
  /** One look at a set tells most of what cannot be. */
  const isFront = (part: string): boolean =>
    (thesaurus.fronts(language).has(part) || knownWord(part, language) !== undefined) &&
    isWord(part, false);
  const sense = (concept: number, isPart: boolean): Sense => ({
    concept,
    step: 'compound',
    language,
    isPart,
  });

  /** English writes compounds apart, mostly: only a gathering at the end makes one (*bookclub*). */
  const splitEnglish = (form: string): Compound | undefined => {
    const first = isWhole(form) ? undefined : withoutHead(form, language);
    if (first === undefined || !isWord(first, false)) return undefined;
    const concepts = conceptsOf(first, false);
    return { senses: concepts.map((one) => sense(one, false)), terms: [lexemeOf(first, language)] };
  };

  const split = (form: string, stem: string): Compound | undefined => {
    const tails = thesaurus.tails(language);
    const parts = partsOf(form, {
      isFirst: (part) => isFront(part) || (part.length > 3 && isHead(part, language)),
      isLast: (part, start) =>
        isHead(part, language) || (tails.has(stem.slice(start)) && isWord(part, true)),
    });
    if (parts === undefined) return undefined;
    const last = parts.length - 1;
    const heads = parts.map(
      (part, at) => isHead(part, language) && conceptsOf(part, at === last).length === 0,
    );
    const head = heads.lastIndexOf(false);
    return {
      senses: parts.flatMap((part, at) =>
        conceptsOf(part, at === last).map((concept) => sense(concept, at !== head)),
      ),
      terms: parts.filter((_, at) => !heads[at]).map((part) => lexemeOf(part, language)),
    };
  };

  /** One long part is enough: what a thing is called last is what it is, and what it is called first is a part of it. */
  const splitHalf = (form: string, stem: string): Compound | undefined => {
    if (isWhole(form)) return undefined;
    const tails = thesaurus.tails(language);
    for (let cut = SHORTEST_UNKNOWN; cut <= form.length - SHORTEST_UNKNOWN; cut++) {
      if (!tails.has(stem.slice(cut)) || PREFIXES.has(form.slice(0, cut))) continue;
      const last = form.slice(cut);
      if (!isWord(last, true)) continue;
      const concepts = conceptsOf(last, true);
      return {
        senses: concepts.map((one) => sense(one, false)),
        terms: [lexemeOf(last, language)],
      };
    }
    for (let cut = form.length - SHORTEST_UNKNOWN; cut >= LONG_PART; cut--) {
      const first = form.slice(0, cut);
      if (!isWord(first, false)) continue;
      const concepts = conceptsOf(first, false);
      return {
        senses: concepts.map((one) => sense(one, true)),
        terms: [lexemeOf(first, language)],
      };
    }
    return undefined;
  };

  /** A label of two words, written as one: *folkdancing*. */
  const joined = (form: string): Compound | undefined => {
    const starts = thesaurus.starts(language);
    for (let cut = SHORTEST_JOINED; cut <= form.length - SHORTEST_JOINED; cut++) {
      if (!starts.has(form.slice(0, cut))) continue;
      const first = lexemeOf(form.slice(0, cut), language);
      const second = lexemeOf(form.slice(cut), language);
      const phrases = (thesaurus.lookUp(first, language)?.phrases.get(second) ?? []).filter(
        ({ lexemes, isWish }) => lexemes.length === 2 && !isWish,
      );
      if (phrases.length === 0) continue;
      return {
        senses: different(phrases.map(({ concept }) => sense(concept, false))),
        terms: [first, second],
      };
    }
    return undefined;
  };

  return (form: string, stem: string): Compound => {
    if (language === 'da' && STREET.test(form)) return NOTHING;
    if (language === 'en') return joined(form) ?? splitEnglish(form) ?? onlyFirst(form, language);
    return split(form, stem) ?? joined(form) ?? splitHalf(form, stem) ?? onlyFirst(form, language);
  };
};

/** Short words have their forms by hand alone: the *koret* of *sangkoret*. */
const isListedForm = (part: string, form: string, language: TextLanguage): boolean => {
  const word = knownWord(part, language);
  return word !== undefined && word === knownWord(form, language);
};

/** With these in front a word is another word: *omsorg* is no sorg. */
const PREFIXES: ReadonlySet<string> = new Set(
  'over under efter gennem igennem imod mellem frem hjem tilbage mod uden inden oven neden sammen bort hen ind ned til fra med ved for'.split(
    ' ',
  ),
);
const LONG_PART = 5;

/** A longer function word that is a label too is meant as that in a compound: *haveklub*. */
const LONGEST_STOP = 3;
