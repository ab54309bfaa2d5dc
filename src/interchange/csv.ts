/** CSV → rows. The owner of csv-parse. */
// The browser build carries the Buffer that it needs, so that no runtime has to.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { shown } from '../model/pointer.ts';
import { type Reading, type ReadingIssue, unread, withoutMark } from './reading.ts';

/** Of every runtime, but not of the language. csv-parse takes bytes five times faster than a text. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Danish spreadsheets write `;`, since the comma is taken. Where counts are equal the first one wins. */
const DELIMITERS = [',', ';', '\t'];

const NEWLINE = 10;

/**
 * Reads a table with a header, delimited by `,`, `;` or tab (whichever the header has most of), with quotes after
 * RFC 4180. Cells stay texts. A record that breaks off with an open quote loses its line alone. One with too few
 * cells is kept; one with too many is lost, since its cells may stand under the wrong names.
 */
export const readCsv = (text: string): Reading => {
  const bare = withoutMark(text).replaceAll(/\r\n?/g, '\n');
  const delimiter = delimiterOf(bare);
  const { records, issues } = recordsOf(new TextEncoder().encode(bare), delimiter);
  const at = records.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = records[at];
  if (!header) {
    return issues.length > 0
      ? { rows: [], lines: [], issues }
      : unread('no-rows', 'a header and rows', '');
  }
  if (issues[0] && issues[0].line < header.line && issues[0].code === 'unreadable') {
    return { rows: [], lines: [], issues: issues.slice(0, 1) }; // rows without their header mean nothing
  }
  const names = namesOf(header, issues);
  const rows: unknown[] = [];
  const lines: number[] = [];
  for (const { cells, line } of records.slice(at + 1)) {
    if (cells.every((cell) => cell === '')) continue;
    const found = { line, expected: `${names.length} cells`, received: String(cells.length) };
    if (cells.slice(names.length).some((cell) => cell !== '')) {
      // Nobody can tell which cell is one too many, and a "no" read under the wrong name would be a "yes".
      issues.push({ code: 'unreadable', severity: 'error', ...found });
      continue;
    }
    if (cells.length < names.length) issues.push({ code: 'ragged', severity: 'warning', ...found });
    rows.push(rowOf(cells, names));
    lines.push(line);
  }
  return { rows, lines, issues: issues.sort((a, b) => a.line - b.line) };
};

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Parses as far as it goes; a record that does not parse is read by its own line, or lost with it, and it goes on behind. */
const recordsOf = (bytes: Uint8Array, delimiter: string) => {
  const records: CsvRecord[] = [];
  const issues: ReadingIssue[] = [];
  let from = 0;
  let line = 1;
  while (from < bytes.length) {
    const { found, isBroken } = parseFrom(bytes.subarray(from), delimiter);
    const first = line;
    for (const cells of found) {
      records.push({ cells, line });
      line += linesIn(cells);
    }
    if (!isBroken) break;
    const start = pastLines(bytes, from, line - first);
    from = pastLines(bytes, start, 1);
    const text = new TextDecoder().decode(bytes.subarray(start, from)).replace(/\n$/, '');
    const cells = leniently(text, delimiter);
    if (cells) records.push({ cells, line });
    issues.push({
      code: cells ? 'stray-quote' : 'unreadable',
      severity: cells ? 'warning' : 'error',
      line,
      expected: 'quotes around a whole cell, doubled within it',
      received: shown(text),
    });
    line += 1;
  }
  return { records, issues };
};

/** The records before the first that does not parse. */
const parseFrom = (bytes: Uint8Array, delimiter: string) => {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true };
  try {
    return { found: parse(bytes, options), isBroken: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const good = error.records as number;
    return { found: good === 0 ? [] : parse(bytes, { ...options, to: good }), isBroken: true };
  }
};

/** Its own, and those that its cells hold. */
const linesIn = (cells: readonly string[]): number => {
  let count = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
};

const pastLines = (bytes: Uint8Array, from: number, lines: number): number => {
  let at = from;
  for (let passed = 0; passed < lines && at < bytes.length; passed += 1) {
    const newline = bytes.indexOf(NEWLINE, at);
    at = newline === -1 ? bytes.length : newline + 1;
  }
  return at;
};

/** One line with its stray quotes taken as they are; undefined if a quote stays open. */
const leniently = (line: string, delimiter: string): string[] | undefined => {
  try {
    const [cells] = parse(new TextEncoder().encode(line), { delimiter, relax_quotes: true });
    return cells;
  } catch {
    return undefined;
  }
};

const delimiterOf = (text: string): string => {
  const header =
    text
      .trimStart()
      .split('\n', 1)[0]
      ?.replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
};

/** Column names, each once: a second `tags` is `tags (2)`, and one without a name `column 7`. */
const namesOf = ({ cells, line }: CsvRecord, issues: ReadingIssue[]): string[] => {
  const names = new Set<string>();
  const repeats = new Map<string, number>();
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim() || columnName(at);
    let own = name;
    while (names.has(own)) {
      const count = (repeats.get(name) ?? 1) + 1;
      repeats.set(name, count);
      own = `${name} (${count})`;
    }
    if (own !== name) {
      const expected = 'a name that no other column has';
      const received = shown(name);
      issues.push({ code: 'repeated-column', severity: 'warning', line, expected, received });
    }
    names.add(own);
  }
  return [...names];
};

const columnName = (at: number): string => `column ${at + 1}`;

/** Cells under their names; a cell without a name of its own counts only if something stands in it. */
const rowOf = (cells: readonly string[], names: readonly string[]): unknown =>
  Object.fromEntries(
    cells
      .map((cell, at): [string, string] => [names[at] ?? columnName(at), cell])
      .filter(([, cell], at) => cell !== '' || at < names.length),
  );
