/** Texts of files → rows. The good rows of a bad file are kept, and issues name the lines of the others. */
import type { Severity } from '../model/issue.ts';
import { shown } from '../model/pointer.ts';
import { isObject } from './object.ts';

/**
 * `unreadable`: the line, or the whole text, is lost · `no-rows`: there is nothing to read ·
 * `stray-quote`, `ragged`, `repeated-column`: everything was kept; it may not stand where it was meant to.
 */
export type ReadingCode = 'unreadable' | 'no-rows' | 'stray-quote' | 'ragged' | 'repeated-column';

/** A problem in the text of a file, as data. */
export interface ReadingIssue {
  readonly code: ReadingCode;
  readonly severity: Severity;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly expected: string;
  /** What came, shortened. */
  readonly received: string;
}

export interface Reading {
  readonly rows: readonly unknown[];
  /** The line on which each row begins, from 1; empty where rows are not lines, as in JSON. */
  readonly lines: readonly number[];
  readonly issues: readonly ReadingIssue[];
}

const LISTS = 'a JSON list, or an object with one list of objects in it';

/** Reads a JSON list, or an object that has one list of objects in it, such as `{ "activities": [] }`. */
export const readJson = (text: string): Reading => {
  const bare = withoutMark(text);
  if (bare.trim() === '') return unread('no-rows', LISTS, '');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return unread('unreadable', LISTS, bare.trim());
  }
  const rows = Array.isArray(value) ? value : theList(value);
  return rows ? { rows, lines: [], issues: [] } : unread('no-rows', LISTS, value);
};

/** Reads JSON Lines: one value a line; empty lines are passed over. */
export const readJsonLines = (text: string): Reading => {
  const rows: unknown[] = [];
  const lines: number[] = [];
  const issues: ReadingIssue[] = [];
  for (const [at, line] of withoutMark(text).split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push(JSON.parse(line));
      lines.push(at + 1);
    } catch {
      const expected = 'a JSON value on one line';
      const received = shown(line.trim());
      issues.push({ code: 'unreadable', severity: 'error', line: at + 1, expected, received });
    }
  }
  if (rows.length === 0 && issues.length === 0) return unread('no-rows', 'JSON Lines', '');
  return { rows, lines, issues };
};

/** Without the byte order mark that some editors put first. */
export const withoutMark = (text: string): string =>
  text.startsWith('\uFEFF') ? text.slice(1) : text;

export const unread = (
  code: 'unreadable' | 'no-rows',
  expected: string,
  value: unknown,
): Reading => ({
  rows: [],
  lines: [],
  issues: [{ code, severity: 'error', line: 1, expected, received: shown(value) }],
});

const theList = (value: unknown): unknown[] | undefined => {
  if (!isObject(value)) return undefined;
  const lists = Object.values(value).filter(
    (field): field is unknown[] =>
      Array.isArray(field) && (field.length === 0 || field.some(isObject)),
  );
  const full = lists.filter(({ length }) => length > 0);
  return full.length > 0 ? (full.length === 1 ? full[0] : undefined) : lists[0];
};
