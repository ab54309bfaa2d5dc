/** What a data officer wants to know of a directory before it is used: facts, no sentences. */
import { isDate } from '../math/calendar.ts';
import type { Activity } from '../model/activity.ts';
import type { IssueCode } from '../model/issue.ts';
import { type Fault, type FaultCode, faultCodes, faultsOf } from './fault.ts';
import { fieldAt, fieldPaths } from './fields.ts';
import { losesRow } from './import-table.ts';
import type { ImportIssue } from './map-rows.ts';
import type { ReadingCode, ReadingIssue } from './reading.ts';

export interface CheckOptions {
  /** The day that the directory is judged on, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Issues from reading and importing it. */
  readonly issues?: readonly (ReadingIssue | ImportIssue | DoorIssue)[];
  /** How many rows were imported; absent: the kept ones and those that the issues call lost. */
  readonly rows?: number;
  /** How many examples of each finding, 5 unless told; `Infinity` for all. */
  readonly examples?: number;
}

type DoorIssue = Omit<ImportIssue, 'field'>;

/** How often something was found, with examples in the order of the rows. */
export interface Finding<Code, Example> {
  readonly code: Code;
  readonly count: number;
  readonly examples: readonly Example[];
}

/** Where an issue stood. */
export interface Whereabouts {
  readonly path?: string;
  readonly row?: number;
  readonly line?: number;
  readonly id?: string;
  readonly expected: string;
  readonly received: string;
}

/** A problem that cost a field, not the row. */
export interface FieldFinding extends Finding<IssueCode | ReadingCode, Whereabouts> {
  /** The field, with `[]` for any place in a list; absent where the text of the file is meant. */
  readonly field?: string;
}

/** How many activities state something. */
export interface KnownField {
  /** As `places[].point.lat`: in any of the places. */
  readonly field: string;
  readonly known: number;
  /** 0 to 1; of an empty directory 0. */
  readonly share: number;
  /** Of a yes-or-no matter: how often which answer. A source that never says no is told by it. */
  readonly answers?: { readonly [answer: string]: number };
}

export interface DirectoryReport {
  readonly asOf: string;
  /** Rows that were imported, and lines that could not be read. */
  readonly rows: number;
  readonly kept: number;
  readonly lost: number;
  /** Rows that are neither kept nor named by an issue: something else lost them, or `issues` is not theirs. */
  readonly unexplained: number;
  readonly losses: readonly Finding<IssueCode | ReadingCode, Whereabouts>[];
  readonly problems: readonly FieldFinding[];
  /** Every field in the order of the model. */
  readonly known: readonly KnownField[];
  readonly faults: readonly Finding<FaultCode, Fault>[];
}

/** Reports on a directory as it was imported. Throws a `RangeError` if `asOf` is no date. */
export const checkDirectory = (
  activities: readonly Activity[],
  options: CheckOptions,
): DirectoryReport => {
  const { asOf, issues = [], examples = 5 } = options;
  if (typeof asOf !== 'string' || !isDate(asOf)) {
    throw new RangeError(`asOf must be a date YYYY-MM-DD, not ${String(asOf)}`);
  }
  const losing = issues.filter(isLoss);
  const lostRows = new Set(losing.flatMap((issue) => ('line' in issue ? [] : [issue.row])));
  const lostLines = losing.filter((issue) => 'line' in issue).length;
  const kept = activities.length;
  const imported = options.rows ?? kept + lostRows.size;
  const faults = faultsOf(activities, asOf);
  return {
    asOf,
    rows: imported + lostLines,
    kept,
    lost: imported + lostLines - kept,
    unexplained: imported - kept - lostRows.size,
    losses: findings(losing, ({ code }) => code, examples).map(([code, found]) => ({
      code: code as IssueCode | ReadingCode,
      count: found.count,
      examples: found.examples.map(whereabouts),
    })),
    problems: problemsOf(
      issues.filter((issue) => !isLoss(issue)),
      examples,
    ),
    known: knownFields(activities),
    faults: faultCodes.flatMap((code) => {
      const found = faults.filter((fault) => fault.code === code);
      if (found.length === 0) return [];
      return [{ code, count: found.length, examples: found.slice(0, examples) }];
    }),
  };
};

type AnyIssue = ReadingIssue | ImportIssue | DoorIssue;

const isLoss = (issue: AnyIssue): boolean =>
  'line' in issue ? issue.code === 'unreadable' : losesRow(issue);

const problemsOf = (issues: readonly AnyIssue[], examples: number): FieldFinding[] =>
  findings(issues, (issue) => `${issue.code} ${fieldOf(issue) ?? ''}`, examples).map(
    ([, { first, count, examples: found }]) => {
      const field = fieldOf(first);
      return {
        code: first.code,
        ...(field === undefined ? {} : { field }),
        count,
        examples: found.map(whereabouts),
      };
    },
  );

/** `/places/0/name` → `places[].name`. */
const fieldOf = (issue: AnyIssue): string | undefined => {
  if ('line' in issue) return undefined;
  const path = 'field' in issue ? issue.field : issue.path;
  return path
    .replaceAll(/\/\d+(?=\/|$)/g, '[]')
    .slice(1)
    .replaceAll('/', '.');
};

const whereabouts = (issue: AnyIssue): Whereabouts => {
  const { expected, received } = issue;
  if ('line' in issue) return { line: issue.line, expected, received };
  const { path, row, id } = issue;
  return {
    path,
    ...(row === undefined ? {} : { row }),
    ...(id === undefined ? {} : { id }),
    expected,
    received,
  };
};

/** Groups in the order in which they first come, with the number of all and some of them. */
const findings = <T>(all: readonly T[], keyOf: (one: T) => string, examples: number) => {
  const groups = new Map<string, { first: T; count: number; examples: T[] }>();
  for (const one of all) {
    const group = groups.get(keyOf(one)) ?? { first: one, count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < examples) group.examples.push(one);
    groups.set(keyOf(one), group);
  }
  return [...groups];
};

const knownFields = (activities: readonly Activity[]): KnownField[] =>
  fieldPaths.map((field) => {
    const steps = field.split('.');
    const isFact = fieldAt(field)?.kind === 'fact';
    const answers: { [answer: string]: number } = {};
    let known = 0;
    for (const activity of activities) {
      const [value] = valuesAt(activity, steps, 0);
      if (value === undefined) continue;
      known += 1;
      if (isFact) answers[String(value)] = (answers[String(value)] ?? 0) + 1;
    }
    const share = activities.length === 0 ? 0 : known / activities.length;
    return { field, known, share, ...(isFact ? { answers } : {}) };
  });

/** What is stated at a path: not what is `unknown`, nor a list without elements. */
const valuesAt = (value: unknown, steps: readonly string[], at: number): unknown[] => {
  if (value === undefined || value === 'unknown') return [];
  if (at === steps.length) return Array.isArray(value) && value.length === 0 ? [] : [value];
  const step = steps[at] as string;
  const name = step.replace('[]', '');
  const inner = (value as { readonly [key: string]: unknown })[name];
  if (name === step) return valuesAt(inner, steps, at + 1);
  return ((inner ?? []) as unknown[]).flatMap((item) => valuesAt(item, steps, at + 1));
};
