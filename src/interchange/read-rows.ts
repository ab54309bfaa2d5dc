/** The text of a file, read into rows by its format. */
import { readCsv } from './csv.ts';
import { type Reading, readJson, readJsonLines, withoutMark } from './reading.ts';

/** `csv` is any delimited table with a header. */
export type TableFormat = 'json' | 'jsonl' | 'csv';

/** Reads a text of one of the formats; without one it is told by how the text begins. */
export const readRows = (text: string, format: TableFormat = formatOf(text)): Reading => {
  if (format === 'csv') return readCsv(text);
  return format === 'jsonl' ? readJsonLines(text) : readJson(text);
};

const formatOf = (text: string): TableFormat => {
  const start = withoutMark(text).trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return isJson(start.split('\n', 1)[0] as string) && !isJson(start) ? 'jsonl' : 'json';
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
