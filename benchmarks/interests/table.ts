/** Tables for a reader, as Markdown or in columns; and numbers from 0 to 1 with two digits. */
import { type Table, tableOf } from '../report.ts';
import type { Estimate } from './bootstrap.ts';

export const markdownTable = (rows: Table): readonly string[] => tableOf(rows);

/** First column to the left, the others to the right. */
export const alignedTable = (rows: Table): readonly string[] => {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** `.64 (.58–.70)` */
export const withInterval = ({ mean, low, high }: Estimate): string =>
  `${hundredths(mean)} (${hundredths(low)}–${hundredths(high)})`;

/** `+.35 (+.28 to +.42)` */
export const signedWithInterval = ({ mean, low, high }: Estimate): string =>
  `${signed(mean)} (${signed(low)} to ${signed(high)})`;

export const hundredths = (value: number): string => value.toFixed(2).replace(/^0\./, '.');

const signed = (value: number): string => {
  const size = hundredths(Math.abs(value));
  if (size === '.00') return size;
  return `${value < 0 ? '−' : '+'}${size}`;
};
