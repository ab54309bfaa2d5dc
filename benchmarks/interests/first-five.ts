/** The first five that an everyday interest finds in a real directory, and how many of them were judged right. */
import { readFileSync } from 'node:fs';
import {
  type Activity,
  buildCatalogue,
  type Catalogue,
  explain,
  rank,
  type WordEvidence,
} from '../../src/index.ts';
import type { Table } from '../report.ts';
import type { EverydayInterest } from './everyday-interests.ts';
import { eventOf } from './real-directory.ts';
import { SILENT_BELOW } from './score.ts';
import { hundredths } from './table.ts';

export const languages = ['da', 'en'] as const;

export type PhraseLanguage = (typeof languages)[number];

/** Would a link worker offer it for the interest? The language of the phrase does not matter. */
export interface Judgement {
  readonly interest: string;
  readonly title: string;
  readonly right: boolean;
  /** Of a wrong one: what it is instead. */
  readonly why?: string;
}

/** One that is listed. */
export interface Listed {
  readonly title: string;
  readonly match: number;
  readonly words: readonly WordEvidence[];
  readonly activity: Activity;
  /** Absent where nobody has judged it. */
  readonly judgement?: Judgement;
}

export interface FirstFive {
  readonly interest: EverydayInterest;
  readonly language: PhraseLanguage;
  readonly listed: readonly Listed[];
}

const SHOWN = 5;

/** Before the first day on which anything of the directory ends: nothing is over. */
const AS_OF = '2024-01-01';

/** For each interest and language the first five distinct events, those with a match of .3 or more. */
export const firstFives = (
  activities: readonly Activity[],
  interests: readonly EverydayInterest[],
): readonly FirstFive[] => {
  const catalogue = buildCatalogue(activities, { asOf: AS_OF });
  const judgements = new Map(readJudgements().map((one) => [keyOf(one), one]));
  return interests.flatMap((interest) =>
    languages.map((language) => ({
      interest,
      language,
      listed: firstOf(catalogue, interest[language]).map((one) => {
        const judgement = judgements.get(keyOf({ interest: interest.id, title: one.title }));
        return { ...one, ...(judgement ? { judgement } : {}) };
      }),
    })),
  );
};

const firstOf = (catalogue: Catalogue, text: string): readonly Listed[] => {
  const patient = { interests: [{ text }] };
  const { matches } = rank(catalogue, patient, { k: Number.POSITIVE_INFINITY });
  const listed: Listed[] = [];
  const seen = new Set<string>();
  for (const { id, activity, contributions } of matches) {
    const match = contributions.interests.utility;
    if (listed.length === SHOWN || match < SILENT_BELOW) break;
    const title = eventOf(activity);
    if (seen.has(title.toLowerCase())) continue;
    seen.add(title.toLowerCase());
    const evidence = explain(catalogue, patient, id).contributions.interests.evidence;
    listed.push({ title, match, words: evidence.flatMap(({ words }) => words), activity });
  }
  return listed;
};

export const readJudgements = (): readonly Judgement[] =>
  JSON.parse(readFileSync(JUDGEMENTS, 'utf8')) as readonly Judgement[];

const JUDGEMENTS = new URL('../../fixtures/interests/chicago-first-five.json', import.meta.url);

const keyOf = ({ interest, title }: Pick<Judgement, 'interest' | 'title'>): string =>
  `${interest}\n${title.toLowerCase()}`;

/** Lines for whoever judges: each one listed, its verdict, and what met; of a new one also what it says of itself. */
export const listingOf = (fives: readonly FirstFive[]): readonly string[] =>
  fives.flatMap(({ interest, language, listed }) => [
    '',
    `${interest[language]} (${interest.id}, ${language})${listed.length === 0 ? ': nothing' : ''}`,
    ...listed.flatMap(({ title, match, words, activity, judgement }) => [
      `  ${verdictOf(judgement)} ${hundredths(match)}  ${title}  [${words.map(wordLine).join('; ')}]`,
      ...(judgement || activity.description === undefined
        ? []
        : [`      ${activity.description.replaceAll(/\s+/g, ' ')}`]),
    ]),
  ]);

const verdictOf = (judgement: Judgement | undefined): string => {
  if (judgement === undefined) return 'new  ';
  return judgement.right ? 'right' : 'wrong';
};

const wordLine = ({ word, field, wanted, steps, concept, relation }: WordEvidence): string => {
  const meaning = concept === undefined ? [] : [`${concept}, ${relation}`];
  return [`${wanted} ← ${word}`, field, ...steps, ...meaning].join(', ');
};

/** How many of those listed are right, of how many, and how many of them nobody has judged. */
export interface Count {
  readonly right: number;
  readonly listed: number;
  readonly unjudged: number;
}

export const countOf = (fives: readonly FirstFive[]): Count => {
  const listed = fives.flatMap((five) => five.listed);
  return {
    right: listed.filter(({ judgement }) => judgement?.right === true).length,
    listed: listed.length,
    unjudged: listed.filter(({ judgement }) => judgement === undefined).length,
  };
};

/** A row for each interest, and one for all of them. */
export const tableOfFives = (fives: readonly FirstFive[]): Table => {
  const row = (name: string, some: readonly FirstFive[]) => ({
    interest: name,
    ...Object.fromEntries(
      languages.map((language) => [
        languageNames[language],
        countWords(countOf(some.filter((five) => five.language === language))),
      ]),
    ),
  });
  return [
    ...[...new Set(fives.map(({ interest }) => interest))].map((interest) => {
      const { da, en } = interest;
      const own = fives.filter((five) => five.interest === interest);
      return row(da === en ? en : `${en} · ${da}`, own);
    }),
    row('all', fives),
  ];
};

const languageNames = { da: 'Danish', en: 'English' } as const;

const countWords = ({ right, listed, unjudged }: Count): string =>
  `${right} of ${listed}${unjudged === 0 ? '' : ` (${unjudged} unjudged)`}`;
