/** What a benchmark finds, as Markdown. */
import { cpus } from 'node:os';
import process from 'node:process';
import type { Spread } from './measure.ts';

export interface Benchmark {
  readonly name: string;
  readonly question: string;
  /** Markdown lines. Throws if the contenders disagree. */
  readonly run: (size: 'full' | 'smoke') => readonly string[];
}

export type Table = readonly { readonly [column: string]: string }[];

/** One line a row; the columns are those of the first row. */
export const tableOf = (rows: Table): readonly string[] => {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ];
};

/** `16× (14–19)` */
export const ratio = ({ median, least, most }: Spread): string =>
  `${figure(median)}× (${figure(least)}–${figure(most)})`;

/** Three digits that count, with thousands apart. */
export const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3 });

export const machine = (): string => {
  const [first] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const cores = `${cpus().length} core${cpus().length === 1 ? '' : 's'}`;
  return `${first?.model.trim() ?? 'unknown processor'}, ${cores}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${date}`;
};
