/** A directory from a file: its format, its mapping, the door. */
import { extname } from 'node:path';
import {
  type Import,
  importTable,
  type Mapping,
  parseMapping,
  type ReadingIssue,
  readRows,
  type TableFormat,
} from '../interchange/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readJsonFile, readText } from './input.ts';
import { counted } from './progress.ts';

export const inputFormats: readonly TableFormat[] = ['json', 'jsonl', 'csv'];

export interface DirectoryOptions {
  readonly input?: TableFormat;
  readonly map?: string;
}

export interface Directory extends Import {
  /** Of the text of the file, before there were rows. */
  readonly readingIssues: readonly ReadingIssue[];
}

const byExtension: { readonly [extension: string]: TableFormat } = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
};

export const readDirectory = (file: string, { input, map }: DirectoryOptions): Directory => {
  const mapping = map === undefined ? undefined : readMapping(map);
  const text = readText(file);
  const { rows, issues } = readRows(text, input ?? byExtension[extname(file).toLowerCase()]);
  const imported = importTable(counted(rows, 'rows read'), mapping);
  return { ...imported, readingIssues: issues };
};

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
