/** A report as Markdown. Numbers are written out the same on every engine. */
import type { Interval } from '../../math/interval.ts';
import type { ReportFact, TriedFact } from './report-fact.ts';
import type { StudyReportJson } from './report-json.ts';
import type { ColumnName, ReportWords } from './report-words.ts';

export const markdownOf = (report: StudyReportJson, words: ReportWords): string => {
  const blocks: string[] = [
    `# ${plain(report.title ?? words.untitled)}`,
    ...(report.on === null ? [] : [words.on(plain(report.on))]),
    report.incomplete === 0 ? words.complete : words.summary(report.incomplete, report.items),
    words.figures,
  ];
  for (const { id, items } of report.sections) {
    blocks.push(`## ${words.sections[id]}`);
    for (const { id: item, statement, facts, gaps } of items) {
      const { asks, lacks } = words.items[item];
      blocks.push(`### ${asks}`);
      if (statement !== null) blocks.push(plain(statement));
      blocks.push(...facts.flatMap((fact) => factBlocks(withPlainTexts(fact), words)));
      for (const gap of gaps) {
        const missing = gap === 'statement' ? lacks : words.gaps[gap];
        blocks.push(`**${words.notStated}** ${missing}`);
      }
    }
  }
  return `${blocks.join('\n\n')}\n`;
};

const factBlocks = (fact: ReportFact, words: ReportWords): readonly string[] => {
  switch (fact.code) {
    case 'weights':
    case 'tried':
    case 'looks':
    case 'subgroups':
    case 'stability':
    case 'acceptability':
      return [captionOf(fact, words), tableOf(fact, words)];
    default:
      return [sentenceOf(fact, words)];
  }
};

type Captioned = Extract<ReportFact, { readonly code: keyof ReportWords['captions'] }>;
type Told = Extract<ReportFact, { readonly code: keyof ReportWords['facts'] }>;

// The table has a function for each code; that it takes the fact of its own code is what TypeScript cannot see.
const captionOf = (fact: Captioned, { captions }: ReportWords): string =>
  (captions[fact.code] as (fact: Captioned) => string)(fact);

const sentenceOf = (fact: Told, { facts }: ReportWords): string =>
  (facts[fact.code] as (fact: Told) => string)(fact);

type Cells = readonly (readonly [column: ColumnName, cell: string])[];

const tableOf = (fact: Captioned, words: ReportWords): string => {
  const rows = cellsOf(fact, words);
  const columns = rows[0]?.map(([column]) => words.columns[column]) ?? [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(([, cell]) => cell))),
  ].join('\n');
};

const cellsOf = (fact: Captioned, words: ReportWords): readonly Cells[] => {
  const { number, interval } = numerals(words);
  switch (fact.code) {
    case 'weights':
      return fact.rows.map((row) => [
        ['candidate', row.name],
        ['factor', factorName(row.factor, words)],
        ['weight', number(row.weight, 2)],
        ['interval', interval(row.interval, 2)],
      ]);
    case 'tried':
      return fact.rows.map((row) => triedCells(row, words));
    case 'looks':
      return fact.rows.map((row) => [
        ['look', String(row.look)],
        ['forced', row.isForced ? words.yes : words.no],
        ...triedCells(row, words),
      ]);
    case 'subgroups':
      return fact.rows.map((row) => [
        ['half', words.halves[row.half]],
        ['candidate', row.name],
        ['metric', row.metric],
        ['dimension', row.dimension],
        ['group', row.group === null ? words.ungrouped : row.group],
        ['patients', row.result === null ? words.hidden : String(row.result.patients)],
        ['difference', row.result === null ? '' : number(row.result.difference, 3)],
        ['interval', interval(row.result?.interval ?? null, 3)],
        ['interaction', interval(row.result?.interaction ?? null, 3)],
        ['postHoc', row.isPostHoc ? words.yes : words.no],
      ]);
    case 'stability':
      return fact.rows.map((row) => [
        ['factor', factorName(row.factor, words)],
        ['weight', number(row.weight, 2)],
        ['from', number(row.from, 2)],
        ['to', number(row.to, 2)],
      ]);
    case 'acceptability':
      return fact.rows.map((row) => [
        ['activity', row.id],
        ['first', number(row.first, 2)],
      ]);
  }
};

const triedCells = (row: TriedFact, words: ReportWords): Cells => {
  const { number, interval, p } = numerals(words);
  const { difference } = row;
  return [
    ['candidate', row.name],
    ['metric', row.metric],
    ['patients', String(row.patients)],
    ['mean', number(row.mean, 3)],
    ['interval', interval(row.interval, 3)],
    ['baseline', row.baseline === null ? '' : row.baseline],
    ['difference', number(difference?.difference ?? null, 3)],
    ['interval', interval(difference?.interval ?? null, 3)],
    ['effectSize', number(difference?.effectSize ?? null, 2)],
    ['p', p(difference?.p ?? null)],
    ['holm', p(difference?.holm ?? null)],
  ];
};

const numerals = ({ decimal, to }: ReportWords) => {
  const number = (value: number | null, digits: number): string => {
    if (value === null) return '';
    const text = value.toFixed(digits).replace('.', decimal);
    return /[1-9]/.test(text) ? text : text.replace('-', '');
  };
  return {
    number,
    interval: (ends: Interval | null, digits: number): string =>
      ends === null ? '' : `${number(ends[0], digits)} ${to} ${number(ends[1], digits)}`,
    p: (value: number | null): string =>
      value !== null && value < SMALLEST ? `< ${number(SMALLEST, 3)}` : number(value, 3),
  };
};

const SMALLEST = 0.001;

const factorName = (factor: string, { factors }: ReportWords): string =>
  Object.hasOwn(factors, factor) ? factors[factor]! : factor;

/** The caller's words, of one line, that no Markdown is read into. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    // control characters, and those that turn the direction of a text
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .replaceAll(/[\\`*_[\]<>|#~&$]/g, (sign) => `\\${sign}`)
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);

/** Names, sites and groups are the caller's; codes hold none of these signs. */
const withPlainTexts = <T>(value: T): T => {
  if (typeof value === 'string') return plain(value) as T;
  if (Array.isArray(value)) return value.map(withPlainTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withPlainTexts(part)]);
  return Object.fromEntries(entries) as T;
};
