/** What of a listing met an interest: which of its words, where they stand, and how they were found. */
import type { Relation } from '../concepts/relatedness.ts';
import type { Sense } from '../concepts/sense.ts';
import { createLexer, wordsOf } from '../language/lexer.ts';
import type { Activity } from '../model/activity.ts';
import type { Interest } from '../model/patient.ts';
import type { Catalogue } from './catalogue.ts';
import type { InterestIndex } from './interest-index.ts';
import { type Matcher, matchOf } from './interest-match.ts';
import { type Aspect, placeOf, strengthsFor, type Way } from './interest-ways.ts';
import { type Field, lexListing, statedLanguage } from './listing-tokens.ts';
import { type Strengths, strengthsOf } from './marks.ts';
import type { MatchingParameters } from './matching-parameters.ts';
import { type ListingReader, type ListingSink, listingReader } from './read-listing.ts';

/** How a word of a listing came to meet a word of an interest, beside being the same. */
export type MatchStep = 'stem' | 'compound' | 'spelling' | 'concept' | 'translation';

export type TextField = Field;

/** What of an activity met one interest, or that nothing did. */
export interface InterestEvidence {
  readonly code: 'interest';
  /** What was read in a patient's interest: of a text with several wishes, one. */
  readonly interest: Interest;
  /** 0 to 1. */
  readonly match: number;
  /** The activity states a concept that is the interest's own. */
  readonly byConcept: boolean;
  /** For each thing that the interest names and that was found, the best place. */
  readonly words: readonly WordEvidence[];
}

/** A word of a listing, or a concept that it states, that met something of an interest. */
export interface WordEvidence {
  /** As written in the listing; of a stated concept, its id. */
  readonly word: string;
  readonly field: Field | 'concepts';
  /** Words of the interest that it met. */
  readonly wanted: string;
  /** None where it is the same word. */
  readonly steps: readonly MatchStep[];
  /** The concept that it stands for, and how that lies to the wanted one. */
  readonly concept?: string;
  readonly relation?: Relation;
  /** Its name in each language, where the scheme has one. */
  readonly label?: { readonly da: string; readonly en: string };
  /** The name of the wanted concept, where that is stated by its id. */
  readonly wantedLabel?: { readonly da: string; readonly en: string };
}

export const evidenceOf = (
  matcher: Matcher,
  row: number,
  catalogue: Catalogue,
  parameters: MatchingParameters,
): InterestEvidence => {
  const { interest, aspects } = matcher;
  const strengths = strengthsOf(parameters);
  const words: WordEvidence[] = [];
  for (const aspect of aspects) {
    const way = bestWay(aspect, row, strengths);
    const word = way && wordEvidence(way, { aspect, row, catalogue });
    if (word && !words.some((one) => one.word === word.word && one.field === word.field)) {
      words.push(word);
    }
  }
  return {
    code: 'interest',
    interest,
    match: matchOf(matcher, row),
    byConcept: words.some(({ field, relation }) => field === 'concepts' && relation === 'same'),
    words,
  };
};

/** The way that gives most in a row; the first of equals. */
const bestWay = ({ ways }: Aspect, row: number, strengths: Strengths): Way | undefined => {
  let best: Way | undefined;
  let most = 0;
  for (const way of ways) {
    const at = placeOf(way, row);
    if (at < 0) continue;
    const value =
      way.nearness * (strengthsFor(way, strengths)[way.postings.marks[at] as number] as number);
    if (value > most) [best, most] = [way, value];
  }
  return best;
};

const wordEvidence = (
  way: Way,
  {
    aspect: { facet },
    row,
    catalogue,
  }: {
    readonly aspect: Aspect;
    readonly row: number;
    readonly catalogue: Catalogue;
  },
): WordEvidence | undefined => {
  const listing = readingOf(catalogue.activities[row] as Activity, catalogue.interests);
  const { term, neighbour } = way;
  if (neighbour === undefined) {
    const found = listing.words.find((word) => word.terms.includes(term as string));
    if (found === undefined) return undefined;
    const { word, field } = found;
    return { word, field, wanted: facet.text, steps: wordSteps(word, facet.text, term as string) };
  }
  const sense = facet.senses.find((one) => one.concept === way.wanted);
  const { thesaurus } = catalogue.interests;
  const concept = idOf(neighbour.concept, catalogue.interests);
  const names = thesaurus.entries[neighbour.concept]?.concept.prefLabel;
  const wantedNumber = facet.isStated ? thesaurus.numberOf(facet.text) : undefined;
  const wantedNames =
    wantedNumber === undefined ? undefined : thesaurus.entries[wantedNumber]?.concept.prefLabel;
  const label = {
    ...(names && { label: names }),
    ...(wantedNames && { wantedLabel: wantedNames }),
  };
  const { relation } = neighbour;
  const found = listing.mentions.find((mention) => mention.sense.concept === neighbour.concept);
  if (found === undefined) {
    const steps: readonly MatchStep[] = relation === 'same' ? [] : ['concept'];
    return {
      word: concept,
      field: 'concepts',
      wanted: facet.text,
      steps,
      concept,
      relation,
      ...label,
    };
  }
  const { word, field } = found;
  const steps = conceptSteps(found, { sense, relation, wanted: facet.text });
  return { word, field, wanted: facet.text, steps, concept, relation, ...label };
};

/** Words that are the same but for their form, or a part of each other, or misspelt. */
const wordSteps = (word: string, wanted: string, term: string): readonly MatchStep[] => {
  const [[own = ''], [asked = '']] = [wordsOf(word), wordsOf(wanted)];
  if (own === asked) return [];
  const stem = term.replace('*', '');
  if (!own.startsWith(stem.slice(0, 2)) || own.length > stem.length + LONGEST_ENDING)
    return ['compound'];
  return asked.startsWith(stem.slice(0, stem.length - 1)) ? ['stem'] : ['spelling'];
};

const LONGEST_ENDING = 5;

const conceptSteps = (
  { word, sense: own }: Mention,
  {
    sense,
    relation,
    wanted,
  }: {
    readonly sense: Sense | undefined;
    readonly relation: Relation;
    readonly wanted: string;
  },
): readonly MatchStep[] => {
  const steps: MatchStep[] = [];
  if (own.step === 'compound' || sense?.step === 'compound') steps.push('compound');
  if (sense?.step === 'spelling') steps.push('spelling');
  const [[one = ''], [other = '']] = [wordsOf(word), wordsOf(wanted)];
  const isOtherLanguage = sense !== undefined && own.language !== sense.language;
  if (isOtherLanguage && one !== other) steps.push('translation');
  if (relation !== 'same') steps.push('concept');
  else if (steps.length === 0 && one !== other) {
    steps.push(one.slice(0, SAME_STEM) === other.slice(0, SAME_STEM) ? 'stem' : 'concept');
  }
  return steps;
};

const SAME_STEM = 3;

const idOf = (concept: number, { thesaurus, strangers }: InterestIndex): string =>
  thesaurus.entries[concept]?.id ??
  ([...strangers].find(([, number]) => number === concept)?.[0] as string);

interface Mention {
  readonly word: string;
  readonly field: Field;
  readonly sense: Sense;
}

interface ListingReading {
  /** Best place first. */
  readonly mentions: readonly Mention[];
  readonly words: readonly {
    readonly word: string;
    readonly field: Field;
    readonly terms: readonly string[];
  }[];
}

/** Read once for all interests. */
const readingOf = (activity: Activity, index: InterestIndex): ListingReading => {
  const { lexer, reader, readings } = toolsOf(index);
  const known = readings.get(activity);
  if (known) return known;
  lexer.restart();
  const texts: { readonly text: string; readonly start: number; readonly field: Field }[] = [];
  const tokens = lexListing(activity, lexer, (text, start, field) =>
    texts.push({ text, start, field }),
  );
  const standing = (start: number, end: number) => {
    const { text, field } = texts
      .filter((one) => one.start <= start)
      .at(-1) as (typeof texts)[number];
    return { word: text.slice(lexer.spanOf(start)[0], lexer.spanOf(end - 1)[1]), field };
  };
  const mentions: (Mention & { readonly rank: number })[] = [];
  const words: ListingReading['words'][number][] = [];
  const sink: ListingSink = {
    takeWord: (reading, _, at) =>
      words.push({ ...standing(at, at + 1), terms: reader.readings[reading]?.terms ?? [] }),
    takeMention: ({ place, isPartial, start, end }, sense) => {
      const rank = place - (isPartial || sense.isPart ? PARTIAL : 0);
      mentions.push({ ...standing(start, end), sense, rank });
    },
  };
  reader.read(tokens, statedLanguage(activity.textLanguage), sink);
  mentions.sort((a, b) => b.rank - a.rank);
  const reading = { mentions, words };
  readings.set(activity, reading);
  return reading;
};

/** What is only spoken of comes after all that is done. */
const PARTIAL = 256;

interface Tools {
  readonly lexer: ReturnType<typeof createLexer>;
  readonly reader: ListingReader;
  readonly readings: WeakMap<Activity, ListingReading>;
}

/** Words of listings are read once for a catalogue; it is explained again and again. */
const toolsOf = (index: InterestIndex): Tools => {
  let own = tools.get(index);
  if (own === undefined) {
    const lexer = createLexer({ spans: true });
    const { reader, thesaurus, boilerplate } = index;
    const sentences = new Set(boilerplate);
    const isBoilerplate = (sentence: number) => sentences.has(sentence);
    own = {
      lexer,
      reader: listingReader(lexer, { reader, thesaurus, isBoilerplate }),
      readings: new WeakMap(),
    };
    tools.set(index, own);
  }
  return own;
};

const tools = new WeakMap<InterestIndex, Tools>();
