/** What people answered when they were asked for weights, from files: JSON for every method, CSV where a row can hold the answers. */
import { basename, extname } from 'node:path';
import { readRows } from '../interchange/index.ts';
import { EXIT, Failure } from './failure.ts';
import { readText } from './input.ts';

export const elicitMethods = [
  'swing',
  'rank-order-centroid',
  'rank-sum',
  'rank-reciprocal',
  'ahp',
  'best-worst',
] as const;
export type ElicitMethod = (typeof elicitMethods)[number];

/** One person's answers, as they stand in the file. */
export interface Answered {
  /** The name given, or that of the file where there are several with one person each, or the place, from 1. */
  readonly person: string;
  readonly counts?: unknown;
  readonly answers: unknown;
  readonly file: string;
  /** Row of the file, where it holds several people. */
  readonly row?: number;
}

/** Everybody's, in the order of the files. */
export const readAnswers = (
  files: readonly string[],
  method: ElicitMethod,
): readonly Answered[] => {
  const read = files.flatMap((file) => {
    const people = isTable(file) ? peopleOfTable(file, method) : peopleOfJson(file);
    const isNamedByFile = files.length > 1 && people.length === 1 && file !== '-';
    const name = isNamedByFile ? basename(file, extname(file)) : undefined;
    return people.map(({ person = name, ...one }, row) => ({
      ...one,
      ...(person === undefined ? {} : { person }),
      file,
      ...(people.length > 1 ? { row } : {}),
    }));
  });
  return read.map(({ person, ...one }, at) => ({ ...one, person: person ?? String(at + 1) }));
};

interface Read {
  readonly person?: string;
  readonly counts?: unknown;
  readonly answers: unknown;
}

const TABLES: readonly string[] = ['.csv', '.tsv'];

const isTable = (file: string): boolean => TABLES.includes(extname(file).toLowerCase());

/** A list of `{ person, counts, answers }`, one such, or one person's answers alone. */
const peopleOfJson = (file: string): readonly Read[] => {
  const { rows, issues } = readRows(`[${withoutMark(readText(file))}]`, 'json');
  if (issues.length > 0) {
    throw new Failure([`${file} is not JSON: check it with an editor`], EXIT.input);
  }
  const [input] = rows;
  if (Array.isArray(input) && input.some(isPerson)) {
    const strangers = input.flatMap((one, row) => (isPerson(one) ? [] : [row]));
    if (strangers.length > 0) {
      const told = strangers.map((row) => `  row ${row}: expected { person, counts, answers }`);
      throw new Failure([`${file} cannot be used: mend these`, ...told], EXIT.input);
    }
    return (input as readonly Person[]).map(readPerson);
  }
  return isPerson(input) ? [readPerson(input)] : [{ answers: input }];
};

interface Person {
  readonly person?: unknown;
  readonly counts?: unknown;
  readonly answers: unknown;
}

const isPerson = (input: unknown): input is Person =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'answers');

const readPerson = ({ person, counts, answers }: Person): Read => ({
  ...(typeof person === 'string' && person !== '' ? { person } : {}),
  ...(counts === undefined ? {} : { counts }),
  answers,
});

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

type Cells = { readonly [column: string]: string };

/** Ratings and places: a row a person, a column a factor. Comparisons: a row a pair. */
const peopleOfTable = (file: string, method: ElicitMethod): readonly Read[] => {
  const { rows, issues } = readRows(readText(file), 'csv');
  const lost = issues.filter(({ severity }) => severity === 'error');
  if (rows.length === 0 || lost.length > 0) {
    const told = lost.map(({ line, code }) => `  line ${line}: ${code}`);
    throw new Failure([`${file} cannot be used: expected a header and rows`, ...told], EXIT.input);
  }
  const cells = rows as readonly Cells[];
  if (method === 'best-worst') {
    throw new Failure([`${file}: expected JSON, as best-worst answers fit no row`], EXIT.input);
  }
  if (method === 'ahp') return comparisonsByPerson(cells);
  return cells.map(({ person, counts, ...factors }) => ({
    ...(person === undefined || person === '' ? {} : { person }),
    ...(counts === undefined || counts === '' ? {} : { counts: numberOf(counts) }),
    answers: method === 'swing' ? numbersOf(factors) : orderOf(numbersOf(factors)),
  }));
};

const comparisonsByPerson = (rows: readonly Cells[]): readonly Read[] => {
  const people = new Map<string, { counts?: unknown; comparisons: unknown[] }>();
  for (const { person = '', counts = '', one, other, times = '' } of rows) {
    const own = people.get(person) ?? { comparisons: [] };
    own.comparisons.push({ one, other, times: numberOf(times) });
    if (counts !== '') own.counts = numberOf(counts);
    people.set(person, own);
  }
  return [...people].map(([person, { comparisons, ...counts }]) => ({
    ...(person === '' ? {} : { person }),
    ...counts,
    answers: comparisons,
  }));
};

const numbersOf = (cells: Cells): { readonly [factor: string]: unknown } =>
  Object.fromEntries(Object.entries(cells).map(([factor, cell]) => [factor, numberOf(cell)]));

/** Also `1/3` and, with a comma, `0,5`. What is no number stays a text, for the method to refuse. */
const numberOf = (cell: string): unknown => {
  const [over, under, ...rest] = cell.replaceAll(',', '.').split('/').map(trimmed);
  const value = under === undefined ? Number(over) : Number(over) / Number(under);
  const isNumber = over !== '' && under !== '' && rest.length === 0 && Number.isFinite(value);
  return isNumber ? value : cell;
};

const trimmed = (text: string): string => text.trim();

/** Places from 1 to an order; who shares a place is not put in order. A place that is none is left for the method to refuse. */
const orderOf = (places: { readonly [factor: string]: unknown }): unknown => {
  const entries = Object.entries(places);
  if (!entries.every(([, place]) => typeof place === 'number')) return places;
  const steps = [...new Set(entries.map(([, place]) => place as number))].sort((a, b) => a - b);
  return steps.map((step) => {
    const level = entries.filter(([, place]) => place === step).map(([factor]) => factor);
    return level.length === 1 ? level[0] : level;
  });
};
