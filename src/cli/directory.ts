/** A directory from a file: its format, its mapping, the door. */
import { extname } from 'node:path';
import {
  type Import,
  importTable,
  type Mapping,
  parseMapping,
  type Reading,
  type ReadingIssue,
  readCsv,
  readJson,
  readJsonLines,
} from '../interchange/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readJsonFile, readText } from './input.ts';
import { counted } from './progress.ts';

export const inputFormats = ['json', 'jsonl', 'csv'] as const;
type InputFormat = (typeof inputFormats)[number];

export interface DirectoryOptions {
  readonly input?: InputFormat;
  readonly map?: string;
}

export interface Directory extends Import {
  /** Of the text of the file, before there were rows. */
  readonly readingIssues: readonly ReadingIssue[];
}

const readers: { readonly [F in InputFormat]: (text: string) => Reading } = {
  json: readJson,
  jsonl: readJsonLines,
  csv: readCsv,
};

const byExtension: { readonly [extension: string]: InputFormat } = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
};

export const readDirectory = (file: string, { input, map }: DirectoryOptions): Directory => {
  const mapping = map === undefined ? undefined : readMapping(map);
  const text = readText(file);
  const format = input ?? byExtension[extname(file).toLowerCase()] ?? formatOf(text);
  const { rows, issues } = readers[format](text);
  const imported = importTable(counted(rows, 'rows read'), mapping);
  return { ...imported, rows: imported.rows + linesLost(issues), readingIssues: issues };
};

/** By its first characters: a list is JSON, a line that is an object is JSON Lines. */
const formatOf = (text: string): InputFormat => {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return /^\{.*\}[ \t]*(\r?\n|$)/.test(start) ? 'jsonl' : 'json';
};

const linesLost = (issues: readonly ReadingIssue[]): number =>
  issues.filter(({ code }) => code === 'unreadable').length;

/** The local day: the only clock of the project. */
export const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const readMapping = (file: string): Mapping => {
  const result = parseMapping(readJsonFile(file));
  if (result.ok) return result.value;
  throw new Failure([`${file} is no mapping: mend these`, ...linesOf(result.issues)], EXIT.input);
};
