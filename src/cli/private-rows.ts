/** Rows of patients from a JSON or JSON Lines file: what is wrong is told by place, and never by what stands there. */
import { extname } from 'node:path';
import type { Issue } from '../index.ts';
import { readRows } from '../interchange/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readText } from './input.ts';

const LINES: readonly string[] = ['.jsonl', '.ndjson'];

/** The rows, as they stand there. Lines that cannot be read are told on standard error. */
export const readPrivateRows = (file: string): readonly unknown[] => {
  const isOfLines = LINES.includes(extname(file).toLowerCase());
  const { rows, issues } = readRows(readText(file), isOfLines ? 'jsonl' : 'json');
  if (rows.length === 0 && issues.length > 0) {
    const expected = isOfLines ? 'a JSON value on every line' : 'a JSON list';
    throw new Failure([`${file} cannot be read: expected ${expected}`], EXIT.input);
  }
  for (const { line } of issues) {
    process.stderr.write(`linkmatch: line ${line} of ${file} is no JSON and was left out\n`);
  }
  return rows;
};

/** Tells on standard error what is wrong with rows of which the good ones are used; `rows` is what they are. */
export const tellProblems = (file: string, issues: readonly Issue[], rows: string): void => {
  if (issues.length === 0) return;
  const head = `problems in ${file}: ${issues.length}; its good ${rows} are used`;
  process.stderr.write(`linkmatch: ${[head, ...linesOf(issues)].join('\n')}\n`);
};
