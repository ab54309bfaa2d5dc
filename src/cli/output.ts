/** A ranking in the formats that people and programs read. The owner of csv-stringify. */
import { stringify } from 'csv-stringify/sync';
import {
  defaultModel,
  describe,
  type Explanation,
  type FactorId,
  factorIds,
  type Locale,
  labelsOf,
  type Match,
  type Ranking,
  requirementIds,
  sectionsOf,
} from '../index.ts';
import type { Paint } from './paint.ts';

export const formats = ['table', 'json', 'csv', 'markdown', 'handout'] as const;
export type OutputFormat = (typeof formats)[number];

export interface Listing {
  readonly ranking: Ranking;
  /** Of the matches, in their order. */
  readonly explanations: readonly Explanation[];
}

const BAR_CELLS = 12;
const PERCENT = 100;

/** What a listing says may hold control characters, and a terminal would obey them. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');

/** For a terminal: every match with a bar a factor, its reasons, and whom to ring. */
export const asTable = ({ ranking, explanations }: Listing, lang: Locale, paint: Paint): string => {
  const { standings } = labelsOf(lang);
  const blocks = ranking.matches.map((match, at) => {
    const explanation = explanations[at] as Explanation;
    const { activity, score, rank } = match;
    const points = paint.strong(String(Math.round(PERCENT * score)).padStart(3));
    const mark = explanation.standing === 'ready' ? paint.good : paint.warn;
    const head = `${String(rank ?? '–').padStart(2)}. ${paint.strong(plain(activity.title))}`;
    return [
      `${head}  ${points}  ${mark(standings[explanation.standing])}`,
      ...[whereAndWhom(explanation)]
        .filter((line) => line !== '')
        .map((line) => paint.faint(`    ${plain(line)}`)),
      ...inShort(explanation, match, lang).map((line) => `    ${line}`),
    ].join('\n');
  });
  return `${[...blocks, summaryOf(ranking, lang)].join('\n\n')}\n`;
};

/** For a document. */
export const asMarkdown = ({ ranking, explanations }: Listing, lang: Locale): string => {
  const blocks = explanations.map((explanation) => {
    const { rank, activity } = explanation;
    const [, ...lines] = describe(explanation, lang);
    const details = [whereAndWhom(explanation), ...lines].filter((line) => line !== '');
    return [`## ${rank ?? '–'}. ${activity.title}`, '', ...details.map((line) => `- ${line}`)].join(
      '\n',
    );
  });
  return `${[...blocks, summaryOf(ranking, lang)].join('\n\n')}\n`;
};

/** For a program: the ranking as it is. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** For a spreadsheet: a line for each row, a column for each of its keys. */
export const asTableOf = (rows: readonly object[]): string =>
  stringify([...rows], { header: true, escape_formulas: true });

/** For a spreadsheet: a row a match, a column a figure. */
export const asCsv = ({ matches }: Ranking): string =>
  asTableOf(
    matches.map((match) => ({
      rank: match.rank,
      id: match.id,
      title: match.activity.title,
      score: match.score,
      likelihood: match.likelihood,
      utility: match.utility,
      aversion: match.aversion,
      lowest: match.utilityBounds[0],
      highest: match.utilityBounds[1],
      coverage: match.coverage,
      ...Object.fromEntries(factorIds.map((id) => [id, match.contributions[id].contribution])),
      standing: match.standing,
      ask: match.ask.map(({ requirement, fact }) => `${requirement}: ${fact}`).join('; '),
    })),
  );

/** The lines of an explanation, each contribution with its bar. */
export const withBars = (explanation: Explanation, lang: Locale): string[] => {
  const { headline: _, impossible, contributions, ...others } = sectionsOf(explanation, lang);
  return [
    ...impossible.map(beside),
    ...barred(explanation, contributions),
    ...Object.values(others).flat().map(beside),
  ];
};

/** What of an explanation a list has room for. */
const inShort = (explanation: Explanation, match: Match, lang: Locale): string[] => {
  const { contributions, reduction } = sectionsOf(explanation, lang);
  const [, ...open] = describe({ ...NOTHING_ELSE, matches: [match] }, lang).slice(0, -1);
  return [...barred(explanation, contributions), ...[...reduction, ...open].map(beside)];
};

/** A ranking that has nothing to tell beside its matches. */
const NOTHING_ELSE: Omit<Ranking, 'matches'> = {
  considered: 0,
  ruledOut: Object.fromEntries(requirementIds.map((id) => [id, 0])) as Ranking['ruledOut'],
  ruledOutTotal: 0,
  belowMinScore: 0,
  basis: 1,
  weights: defaultModel.weights,
  model: { schemaVersion: 1, hash: '' },
  notes: [],
};

const barred = ({ contributions }: Explanation, lines: readonly string[]): string[] => {
  const applied = factorIds.filter((id) => contributions[id].applies);
  return lines.map(
    (line, at) => `${barOf(contributions[applied[at] as FactorId].utility)} ${plain(line)}`,
  );
};

const beside = (line: string): string => `${' '.repeat(BAR_CELLS)} ${plain(line)}`;

export const barOf = (share: number): string => {
  const filled = Math.round(BAR_CELLS * share);
  return '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
};

const whereAndWhom = ({ activity }: Explanation): string => {
  const { provider, contact = {} } = activity;
  const parts = [provider?.name, contact.phone ?? contact.email ?? contact.url];
  return parts.filter((part) => part !== undefined).join(' · ');
};

/** What `describe` says of a ranking beyond its matches. */
const summaryOf = (ranking: Ranking, lang: Locale): string => {
  const all = describe({ ...ranking, matches: [] }, lang);
  return (ranking.matches.length > 0 ? all.slice(1) : all).join('\n');
};
