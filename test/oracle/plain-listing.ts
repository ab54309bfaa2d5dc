/** What a listing speaks of, slowly and plainly: which words and concepts, where, how often, and whether in full. */
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import type { Activity, ConceptScheme } from '../../src/index.ts';
import { hintOf } from '../../src/language/detect.ts';
import { type TextLanguage, textLanguages } from '../../src/language/text-language.ts';
import { type PlainScheme, plainScheme } from './plain-concepts.ts';
import {
  isAfterWhere,
  mentionsIn,
  negatedIn,
  type Sense,
  type Word,
  type Words,
} from './plain-sentence.ts';
import { nameOfSentence, type Sentence, sentencesOf } from './plain-words.ts';

/** `all` is a title that says nothing else. */
type Place = 'all' | 'title' | 'tags' | 'opening' | 'lead' | 'description';

/** How a word or a concept stands in a listing. */
export interface Standing {
  readonly places: ReadonlySet<Place>;
  /** In the description. */
  readonly mentions: number;
  /** Something narrower is named, too. */
  readonly isWide: boolean;
}

/** Standings by term, and by the id of a concept: in full, and in part. */
export interface PlainListing {
  readonly words: ReadonlyMap<string, Standing>;
  readonly concepts: ReadonlyMap<string, { readonly full?: Standing; readonly part?: Standing }>;
}

interface Mention {
  senses: readonly Sense[];
  place: Place;
  readonly isAbout: boolean;
  /** In the first sentence of the description. */
  readonly isFirst: boolean;
  isPartial: boolean;
  /** Where the words of a title stand that it covers. */
  readonly covers: readonly string[];
}

type Language = TextLanguage | undefined;
export const readListing = (
  activity: Activity,
  scheme: ConceptScheme,
  boilerplate: readonly number[],
): PlainListing => {
  const concepts = plainScheme(scheme);
  const { title, tags = [], description = '', textLanguage } = activity;
  const sentences = [
    ...sentencesOf(title).map((sentence) => ({ sentence, place: 'title' as const })),
    ...tags.flatMap(sentencesOf).map((sentence) => ({ sentence, place: 'tags' as const })),
    ...sentencesOf(description).map((sentence) => ({ sentence, place: 'description' as const })),
  ];
  const hints = sentences.map(({ sentence }) => sum(sentence.flat().map(hintOf)));
  const language =
    statedLanguage(textLanguage) ??
    byMost(sum(hints)) ??
    byMost(languageVotes(sentencesOf(title), scheme));

  const words: [string, Place][] = [];
  /** Words of the title by where they stand. */
  const titleWords = new Map<string, Word>();
  /** Behind the "at" of an English title. */
  const wheres = new Set<string>();
  const mentions: Mention[] = [];
  let isLead = true;
  let told = 0;
  let isAbout = false;
  for (const [at, { sentence, place: field }] of sentences.entries()) {
    const isText = field === 'description';
    if (isText && boilerplate.includes(nameOfSentence(sentence) ?? Number.NaN)) continue;
    const isFirst = isText && told === 0;
    const place: Place = isText && isLead && told < LEAD_SENTENCES ? 'lead' : field;
    if (isText) told += 1;
    const hint = hints[at] as number;
    const own = hint >= 2 ? 'da' : hint <= -2 ? 'en' : language;
    const read = wordsOf(sentence, own, { scheme, isName: !isText });
    const found = mentionsIn(read, concepts);
    const negated = negatedIn(read, found);
    const isBehindAt = (spot: number): boolean =>
      own === 'en' &&
      read.slice(0, spot).some((word, one) => {
        const before = read[one - 1]?.form;
        const isSameClause = read.slice(one, spot).every((other) => other !== undefined);
        return (
          word?.form === 'at' && before !== undefined && !AIMING.includes(before) && isSameClause
        );
      });
    for (const [spot, word] of read.entries()) {
      if (isBehindAt(spot)) wheres.add(`${at} ${spot}`);
      if (word === undefined || word.isStop || negated[spot]) continue;
      if (field === 'title') titleWords.set(`${at} ${spot}`, word);
      else for (const term of word.terms) words.push([term, isFirst ? 'lead' : field]);
    }
    const meant = found.filter(({ start }) => !negated[start]);
    const tells = ({ senses }: (typeof meant)[number]) =>
      senses.some(({ id }) => concepts.concepts.get(id)?.concept.isAbout);
    const tellsAbout = meant.some(tells);
    if (tellsAbout && !isText) isAbout = true;
    const before = mentions.length;
    for (const mention of meant) {
      const { senses, start } = mention;
      const done = mentions.slice(before).filter((one) => isDone(one.senses, concepts));
      const isStrange =
        done.length > 0 &&
        !done.some((one) =>
          one.senses.some((a) => senses.some((b) => belongTogether(a.id, b.id, concepts))),
        );
      const [near, next] = [read[start - 2]?.form ?? '', read[start - 1]?.form ?? ''];
      const isDefinite =
        own === 'en'
          ? next === 'the' && ['in', 'by', 'on', 'near'].includes(near)
          : ['i', 'på', 'ved'].includes(next) &&
            ['en', 'et', 'ne'].some((ending) => read[mention.end - 1]!.form.endsWith(ending));
      const isAtPlace = field === 'title' && (isBehindAt(start) || (isDefinite && isStrange));
      const isWhere =
        isText &&
        senses.some(({ id }) => concepts.concepts.get(id)?.concept.isPlace) &&
        isAfterWhere(read, start);
      const isPartial = tellsAbout || isWhere || isAtPlace;
      const covers = range(start, mention.end).map((spot) => `${at} ${spot}`);
      mentions.push({ senses, place, isAbout: tells(mention), isFirst, isPartial, covers });
      if (isText && isDone(senses, concepts)) isLead = false;
    }
  }
  const ofTitle = mentions.filter(({ place }) => place === 'title');
  const aside = ofTitle
    .filter(({ senses }) => !isDone(senses, concepts))
    .flatMap((one) => one.covers);
  const telling = [...titleWords]
    .filter(([at]) => !wheres.has(at))
    .filter(([at, { isGeneric }]) => !isGeneric && !aside.includes(at));
  const isAll = (covers: readonly string[]) =>
    covers.some((at) => aside.includes(at)) || telling.every(([at]) => covers.includes(at));
  for (const mention of ofTitle) if (isAll(mention.covers)) mention.place = 'all';
  for (const [at, { terms }] of titleWords) {
    for (const term of terms) words.push([term, isAll([at]) ? 'all' : 'title']);
  }
  settle(mentions, isAbout, concepts);

  const listing = {
    words: new Map<string, Standing>(),
    concepts: new Map<string, { readonly full?: Standing; readonly part?: Standing }>(),
  };
  for (const [term, place] of words) {
    listing.words.set(term, standingWith(listing.words.get(term), place));
  }
  const wider = new Set(
    mentions
      .filter(({ place, isPartial }) => !isPartial && place !== 'description')
      .flatMap(({ senses }) => senses.flatMap(({ id }) => widerThan(id, concepts))),
  );
  const put = (id: string, place: Place, how: 'full' | 'part', isWide = false): void => {
    const before = listing.concepts.get(id) ?? {};
    listing.concepts.set(id, { ...before, [how]: standingWith(before[how], place, isWide) });
  };
  for (const id of activity.concepts ?? []) put(concepts.idOf(id), 'all', 'full');
  for (const { senses, place, isPartial } of mentions) {
    const isWide = senses.some(({ id }) => wider.has(id));
    for (const { id, isPart } of senses)
      put(id, place, isPartial || isPart ? 'part' : 'full', isWide);
  }
  return listing;
};

const AIMING = ['go', 'good', 'better', 'best', 'look', 'try', 'hand', 'skilled', 'back'];
const LEAD_SENTENCES = 3;
const MOST_MENTIONS = 3;

const standingWith = (standing: Standing | undefined, place: Place, isWide = false): Standing => {
  const { places = new Set<Place>(), mentions = 0, isWide: wasWide = false } = standing ?? {};
  const isText = place === 'lead' || place === 'description';
  return {
    places: new Set([...places, place]),
    mentions: isText ? Math.min(MOST_MENTIONS, mentions + 1) : mentions,
    isWide: wasWide || isWide,
  };
};

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const byMost = (votes: number): Language => (votes > 0 ? 'da' : votes < 0 ? 'en' : undefined);

const statedLanguage = (tag: string | undefined): Language => {
  const code = tag === undefined ? undefined : new Intl.Locale(tag).language;
  return textLanguages.find((language) => language === code);
};

/** Words of a title that are labels of one language alone: Danish ones above, English ones below 0. */
const languageVotes = (title: readonly Sentence[], scheme: ConceptScheme): number =>
  sum(
    title.flat(2).map((form) => {
      const { senses } = readWord(form, undefined, { scheme, isName: true });
      const danish = senses.filter(({ language }) => language === 'da').length;
      if (senses.length === 0) return 0;
      return danish === senses.length ? 1 : danish === 0 ? -1 : 0;
    }),
  );

/** Words, and undefined between clauses. */
const wordsOf = (sentence: Sentence, language: Language, how: How): Words =>
  sentence.flatMap((clause, at) => {
    const words = clause.map((form) => readWord(form, language, how));
    return at === 0 ? words : [undefined, ...words];
  });

/** Titles and tags are read as wishes are. */
interface How {
  readonly scheme: ConceptScheme;
  readonly isName: boolean;
}

const readWord = (form: string, language: Language, { scheme, isName }: How): Word => {
  const own = readers.get(scheme) ?? { reader: wordReader(thesaurusOf(scheme)), words: new Map() };
  readers.set(scheme, own);
  const key = `${isName} ${language} ${form}`;
  const known = own.words.get(key);
  if (known) return known;
  const reading = isName ? own.reader.readName(form, language) : own.reader.read(form, language);
  const spoken = language === undefined ? textLanguages : [language];
  const isForeign = reading.lexemes.length > spoken.length;
  const word = { ...reading, languages: isForeign ? textLanguages : spoken };
  own.words.set(key, word);
  return word;
};

const readers = new WeakMap<
  ConceptScheme,
  { readonly reader: ReturnType<typeof wordReader>; readonly words: Map<string, Word> }
>();

const isDone = (senses: readonly Sense[], { concepts }: PlainScheme): boolean =>
  senses.some(({ id }) => concepts.get(id)?.role === 'activity');

/** What the whole listing tells of each mention. */
const settle = (mentions: readonly Mention[], isAbout: boolean, scheme: PlainScheme): void => {
  for (const mention of mentions) {
    mention.isPartial = !mention.isAbout && (mention.isPartial || isAbout);
  }
  for (const mention of mentions) {
    if (mention.senses.length < 2 || mention.senses.some(({ step }) => step !== 'word')) continue;
    const others = mentions.filter((one) => one !== mention).flatMap(({ senses }) => senses);
    const fitting = mention.senses.filter(({ id }) =>
      others.some((other) => belongTogether(id, other.id, scheme)),
    );
    if (fitting.length > 0) mention.senses = fitting;
  }
  const isNamed = mentions.some(
    ({ senses, place }) =>
      (place === 'all' || place === 'title' || place === 'tags') && isDone(senses, scheme),
  );
  for (const mention of mentions) {
    if (!isNamed && mention.isFirst && isDone(mention.senses, scheme)) mention.place = 'opening';
  }
};

const widerThan = (id: string, scheme: PlainScheme): readonly string[] =>
  scheme.broader(id).flatMap((one) => [one, ...widerThan(one, scheme)]);

/** One is the other, or is a step from it; or is a step up and one more from it. */
const belongTogether = (one: string, other: string, scheme: PlainScheme): boolean => {
  const around = [
    ...scheme.broader(one),
    ...(scheme.narrower.get(one) ?? []),
    ...(scheme.related.get(one)?.keys() ?? []),
  ];
  return (
    one === other ||
    around.includes(other) ||
    scheme.broader(other).some((wider) => around.includes(wider))
  );
};
