/** A table as HTML, as Markdown and as plain text. */
import { escaped, readable } from './svg.ts';

export interface Written {
  readonly caption: string | undefined;
  readonly headings: readonly string[];
  /** Which columns are set to the right. */
  readonly isRight: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** What stands below the last row. */
  readonly below: string | undefined;
}

/** The first column heads its rows where it is set to the left. */
export const htmlOf = ({ caption, headings, isRight, rows, below }: Written): string => {
  const side = (at: number): string => (isRight[at] ? 'right' : 'left');
  const head = headings.map(
    (heading, at) => `<th scope="col" style="text-align:${side(at)}">${escaped(heading)}</th>`,
  );
  const cell = (text: string, at: number): string =>
    at === 0 && !isRight[0]
      ? `<th scope="row" style="text-align:left;font-weight:normal">${escaped(text)}</th>`
      : `<td style="text-align:${side(at)};font-variant-numeric:tabular-nums">${escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const span = Math.max(1, headings.length);
  const foot =
    below === undefined
      ? ''
      : `\n<tfoot><tr><td colspan="${span}" style="text-align:left">${escaped(below)}</td></tr></tfoot>`;
  const title =
    caption === undefined ? '' : `<caption style="text-align:left">${escaped(caption)}</caption>\n`;
  return `<table>\n${title}<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body}\n</tbody>${foot}\n</table>`;
};

export const markdownOf = ({ caption, headings, isRight, rows, below }: Written): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table =
    headings.length === 0
      ? []
      : [
          line(headings.map(plainMarkdown)),
          line(headings.map((_, at) => (isRight[at] ? '---:' : '---'))),
          ...rows.map((row) => line(row.map(plainMarkdown))),
        ];
  return [
    ...(caption === undefined ? [] : [`**${plainMarkdown(caption)}**`, '']),
    ...table,
    ...(below === undefined ? [] : ['', plainMarkdown(below)]),
  ].join('\n');
};

/** With nothing in it that Markdown, or the HTML within it, would read as a mark. */
const plainMarkdown = (text: string): string =>
  readable(text)
    .replaceAll(/[\\`*_{}[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export const plainOf = ({ caption, headings, isRight, rows, below }: Written): string => {
  const lines = [headings, ...rows].map((row) => row.map(readable));
  const widths = headings.map((_, at) => Math.max(...lines.map((row) => lengthOf(row[at]!))));
  const padded = (row: readonly string[]): string =>
    row
      .map((text, at) => {
        const room = ' '.repeat(widths[at]! - lengthOf(text));
        return isRight[at] ? room + text : text + room;
      })
      .join('  ')
      .trimEnd();
  const [head, ...body] = lines.map(padded);
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [
    ...(caption === undefined ? [] : [readable(caption), '']),
    ...(headings.length === 0 ? [] : [head!, rule, ...body]),
    ...(below === undefined ? [] : [below]),
  ].join('\n');
};

/** In characters, accents and joiners none. */
const lengthOf = (text: string): number =>
  Array.from(text.normalize('NFC').replaceAll(/\p{M}/gu, '')).length;
