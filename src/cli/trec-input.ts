/** Judgements, lists and groups of patients from files. What is wrong is told by line, and never by what stands there. */
import {
  type Judgement,
  type QueryGroups,
  type Run,
  readQrels,
  readRun,
  type TrecFile,
} from '../evaluate/index.ts';
import { readRows } from '../interchange/index.ts';
import { EXIT, Failure } from './failure.ts';
import { readText } from './input.ts';
import { isFolder, readFolder } from './patient-folder.ts';

/** What was read, and how many lines were lost. */
export interface FromFile<T> {
  readonly value: T;
  readonly lost: number;
}

/** Judgements of a TREC file (qrels). */
export const readJudgements = (file: string): FromFile<readonly Judgement[]> =>
  goodRows(file, readQrels(readText(file)), 'judgements: lines of PATIENT 0 ID GRADE');

/** A run: a TREC file, or a folder of rankings as `linkmatch rank --format json` prints them, each in the file PATIENT.json. */
export const readLists = (file: string): FromFile<Run> =>
  isFolder(file)
    ? { value: readRankings(file), lost: 0 }
    : goodRows(file, readRun(readText(file)), 'a run: lines of PATIENT Q0 ID RANK SCORE TAG');

/** Labels of patients: a table with a column `patient` or `query`, every other column a dimension. */
export const readGroups = (file: string): FromFile<QueryGroups> => {
  const { rows, lines, issues } = readRows(readText(file), 'csv');
  const records = rows as readonly { readonly [column: string]: string }[];
  const key = NAMES.find((name) => Object.hasOwn(records[0] ?? {}, name));
  if (key === undefined) {
    const expected = `a header with ${NAMES.join(' or ')}, and a column for each dimension`;
    throw new Failure([`${file} holds no groups: expected ${expected}`], EXIT.input);
  }
  const groups = new Map<string, { readonly [dimension: string]: string }>();
  const problems = issues.map(({ line, code }) => `  line ${line}: ${code}`);
  for (const [at, { [key]: patient = '', ...labels }] of records.entries()) {
    if (patient === '' || groups.has(patient)) {
      const rule = patient === '' ? 'a patient' : 'each patient once, the first counts';
      problems.push(`  line ${lines[at]}: expected ${rule}`);
    } else {
      const known = Object.entries(labels).filter(([, label]) => label !== '');
      groups.set(patient, Object.fromEntries(known));
    }
  }
  tellLines(file, problems);
  return { value: Object.fromEntries(groups), lost: problems.length };
};

const NAMES = ['patient', 'query'] as const;

const goodRows = <Row>(
  file: string,
  { rows, issues }: TrecFile<Row>,
  expected: string,
): FromFile<readonly Row[]> => {
  if (rows.length === 0) {
    throw new Failure([`${file} cannot be used: expected ${expected}`], EXIT.input);
  }
  tellLines(
    file,
    issues.map(
      ({ line, field, code, expected: rule, received }) =>
        `  line ${line}${field === undefined ? '' : ` ${field}`}: ${code}, expected ${rule}, got ${received}`,
    ),
  );
  return { value: rows, lost: issues.length };
};

export const tellLines = (file: string, problems: readonly string[]): void => {
  if (problems.length === 0) return;
  const head = `problems in ${file}: ${problems.length}; its good lines are used`;
  process.stderr.write(`linkmatch: ${[head, ...problems].join('\n')}\n`);
};

const readRankings = (folder: string): Run => {
  const read = readFolder(folder).map(({ patient, input }) => ({ patient, ids: idsOf(input) }));
  const wrong = read.flatMap(({ ids }, at) => (ids === undefined ? [at + 1] : []));
  if (wrong.length > 0) {
    const expected = 'expected rankings as linkmatch rank --format json prints them';
    const told = wrong.map((at) => `  not so file ${at}, by name`);
    throw new Failure([`${folder}: ${expected}`, ...told], EXIT.input);
  }
  return Object.fromEntries(read.map(({ patient, ids = [] }) => [patient, ids]));
};

const idsOf = (input: unknown): readonly string[] | undefined => {
  const { matches } = (input ?? {}) as { readonly matches?: unknown };
  if (!Array.isArray(matches)) return undefined;
  const ids = matches.map((match: { readonly id?: unknown } | null) => match?.id);
  const areNames = ids.every((id) => typeof id === 'string' && id !== '');
  return areNames && new Set(ids).size === ids.length ? (ids as string[]) : undefined;
};
