/** TREC's files of judgements (qrels) and of runs, in and out. Good lines are kept, each bad one is an issue. */

import type { Judgement } from './judgement.ts';
import { isObject, kindOf } from './kind.ts';
import type { RunRow } from './run.ts';
import { checkItems } from './settle.ts';

/** What is wrong with a line. It quotes nothing: the name of a query may be a patient's. */
export interface TrecIssue {
  /** `bad-line`: not as many fields as there should be. `bad-value`: a field that is no number. `duplicate-id`: read before. */
  readonly code: 'bad-line' | 'bad-value' | 'duplicate-id';
  /** The line is lost. */
  readonly severity: 'error';
  /** From 1. */
  readonly line: number;
  readonly field?: 'grade' | 'rank' | 'score' | 'id';
  readonly expected: string;
  readonly received: string;
}

export interface TrecFile<Row> {
  readonly rows: readonly Row[];
  readonly issues: readonly TrecIssue[];
}

/** The row of a run's line: rank and score are both there, and `measure` goes by score where `ties` is `trec`, as trec_eval does. */
export type TrecRunRow = RunRow & Required<Pick<RunRow, 'rank' | 'score' | 'tag'>>;

/**
 * Lines of `query iteration id grade`, split at spaces or tabs. Empty lines and lines that begin with # are passed over; the iteration is
 * not read. Of two lines on the same item of a query the first is kept.
 */
export const readQrels = (text: string): TrecFile<Judgement> =>
  read(text, 'readQrels', ([query = '', , id = '', grade = ''], more): Read<Judgement> => {
    if (grade === '' || more > QRELS_FIELDS) return wrong('bad-line', '4 fields', fields(more));
    if (!isNumber(grade)) return { ...wrong('bad-value', 'a number', 'a text'), field: 'grade' };
    return { query, id, grade: Number(grade) };
  });

/**
 * Lines of `query Q0 id rank score tag`, split at spaces or tabs; what follows the tag is not read. Empty lines and lines that begin with #
 * are passed over. Of two lines on the same item of a query the first is kept.
 */
export const readRun = (text: string): TrecFile<TrecRunRow> =>
  read(text, 'readRun', ([query = '', , id = '', rank = '', score = '', tag = ''], count) => {
    if (tag === '') return wrong('bad-line', '6 fields', fields(count));
    if (!isNumber(rank)) return { ...wrong('bad-value', 'a number', 'a text'), field: 'rank' };
    if (!isNumber(score)) return { ...wrong('bad-value', 'a number', 'a text'), field: 'score' };
    return { query, id, rank: Number(rank), score: Number(score), tag };
  });

/** The file of judgements, in the order of the rows. What `readQrels` makes of it is the same rows again. */
export const writeQrels = (rows: readonly Judgement[]): string =>
  write(rows, (row, name) => {
    checkTexts(row, name, ['query', 'id']);
    checkFinite(row.grade, `${name}.grade`);
    return `${row.query} 0 ${row.id} ${row.grade}`;
  });

/** The file of a run, in the order of the rows. What `readRun` makes of it is the same rows again. */
export const writeRun = (
  rows: readonly (RunRow & { readonly rank: number; readonly score: number })[],
): string =>
  write(rows, (row, name) => {
    const { query, id, rank, score, tag = 'linkmatch' } = row;
    checkTexts({ query, id, tag }, name, ['query', 'id', 'tag']);
    checkFinite(rank, `${name}.rank`);
    checkFinite(score, `${name}.score`);
    return `${query} Q0 ${id} ${rank} ${score} ${tag}`;
  });

type Fault = Omit<TrecIssue, 'line'>;
type Read<Row> = Row | Fault;

const QRELS_FIELDS = 4;
/** What C's atof reads in full: an exponent too. */
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/** Only these: names may hold other kinds of space. */
const SPACE = /[ \t\r\n\f\v]/;

const isNumber = (text: string): boolean => NUMBER.test(text) && Number.isFinite(Number(text));

const wrong = (code: TrecIssue['code'], expected: string, received: string): Fault => ({
  code,
  severity: 'error',
  expected,
  received,
});

const fields = (count: number): string => `${count} ${count === 1 ? 'field' : 'fields'}`;

const read = <Row extends { readonly query: string; readonly id: string }>(
  text: string,
  name: string,
  rowOf: (parts: readonly string[], count: number) => Read<Row>,
): TrecFile<Row> => {
  if (typeof text !== 'string') {
    throw new TypeError(`${name}: expected a text, got ${kindOf(text)}`);
  }
  const rows: Row[] = [];
  const issues: TrecIssue[] = [];
  const seen = new Map<string, Set<string>>();
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const parts = line.split(SPACE).filter((part) => part !== '');
    if (parts.length === 0 || parts[0]!.startsWith('#')) continue;
    const row = rowOf(parts, parts.length);
    if ('code' in row) {
      issues.push({ ...row, line: at + 1 });
      continue;
    }
    const known = seen.get(row.query) ?? new Set<string>();
    seen.set(row.query, known);
    if (known.has(row.id)) {
      const fault = wrong('duplicate-id', 'each item once in a query', 'one again');
      issues.push({ ...fault, field: 'id', line: at + 1 });
      continue;
    }
    known.add(row.id);
    rows.push(row);
  }
  return { rows, issues };
};

const write = <Row>(rows: readonly Row[], lineOf: (row: Row, name: string) => string): string => {
  checkItems('rows', rows, [isObject, 'an object']);
  return rows.map((row, at) => `${lineOf(row, `rows[${at}]`)}\n`).join('');
};

const checkTexts = <Field extends string>(
  row: { readonly [F in Field]: unknown },
  name: string,
  fields: readonly Field[],
): void => {
  for (const field of fields) {
    const value: unknown = row[field];
    if (typeof value !== 'string') {
      throw new TypeError(`${name}.${field}: expected a text, got ${kindOf(value)}`);
    }
    const isFirst = field === 'query';
    // At the start of a line # is a comment, and a byte order mark may be the file's.
    if (value === '' || SPACE.test(value) || (isFirst && /^[#\uFEFF]/.test(value))) {
      throw new RangeError(
        `${name}.${field}: expected a text without spaces${isFirst ? ' that does not begin with #' : ''}`,
      );
    }
  }
};

const checkFinite = (value: unknown, name: string): void => {
  if (typeof value !== 'number') {
    throw new TypeError(`${name}: expected a number, got ${kindOf(value)}`);
  }
  if (!Number.isFinite(value)) throw new RangeError(`${name}: expected a finite number`);
};
