/** How often each alternative takes each rank: the acceptability indices of SMAA-2 as a heat map. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkItems } from '../evaluate/settle.ts';
import type { Acceptability, Smaa } from '../weights/robustness/smaa.ts';
import { TICK_SIZE } from './axis.ts';
import { counted, hundredths, NONE } from './numerals.ts';
import { GREY, shadeOf } from './palette.ts';
import {
  type Drawing,
  EDGE,
  emptyPicture,
  type Picture,
  type PlotOptions,
  rowHeightOf,
  type Sheet,
  sheetOf,
} from './picture.ts';
import { element, readable, textAt } from './svg.ts';
import { cut, widthOf } from './text-width.ts';
import { type Titles, titleIn } from './titles.ts';
import type { Words } from './words.ts';

export interface AcceptabilityOptions extends PlotOptions {
  /** Names of the alternatives by id; an id stands for itself unless told. */
  readonly titles?: Titles;
}

/** Rows are alternatives, the likeliest to be first on top; columns are ranks; a cell is how many of 100 draws. */
export const plotAcceptability = (
  smaa: Smaa,
  options: AcceptabilityOptions = {},
): Picture<Acceptability> => {
  const sheet = sheetOf(options, ({ acceptability }) => acceptability.title, ['titles']);
  const { titles = {} } = options;
  if (!isObject(titles)) throw new TypeError(`titles: expected an object, got ${kindOf(titles)}`);
  if (!isObject(smaa)) {
    throw new TypeError(`smaa: expected what smaa gives, got ${kindOf(smaa)}`);
  }
  const isRow = (row: unknown): boolean =>
    isObject(row) && Array.isArray((row as Acceptability).acceptability);
  checkItems('smaa.alternatives', smaa.alternatives, [isRow, 'a row of smaa']);
  const sorted = [...smaa.alternatives].sort(byFirst);
  if (sorted.length === 0) return emptyPicture(sheet);
  const data = sorted.slice(0, sheet.limit);
  const { words } = sheet;
  const note = words.acceptability.note(counted(smaa.draws, words.locale));
  const drawing = drawCells(data, sheet, {
    nameOf: ({ id }) => titleIn(titles, id),
    footer: [
      note,
      ...(sorted.length > data.length ? [words.more(sorted.length - data.length)] : []),
    ],
  });
  return sheet.finish({
    data,
    description: data.map((row) => sentenceOf(row, titleIn(titles, row.id), words)),
    remarks: [note],
    leftOut: sorted.length - data.length,
    ...drawing,
  });
};

/** By the share of first ranks, then of second ones, and so on; equals by id. */
const byFirst = (one: Acceptability, other: Acceptability): number => {
  for (const [at, share] of one.acceptability.entries()) {
    const step = (other.acceptability[at] ?? 0) - share;
    if (step !== 0) return step;
  }
  return one.id < other.id ? -1 : 1;
};

const sentenceOf = ({ acceptability }: Acceptability, name: string, words: Words): string => {
  const greatest = acceptability.reduce((most, share) => Math.max(most, share), 0);
  const best = [acceptability.indexOf(greatest) + 1, hundredths(greatest, words.locale)] as const;
  return words.acceptability.row(name, hundredths(acceptability[0] ?? 0, words.locale), best);
};

const drawCells = (
  data: readonly Acceptability[],
  sheet: Sheet,
  {
    nameOf,
    footer,
  }: {
    readonly nameOf: (row: Acceptability) => string;
    readonly footer: readonly string[];
  },
): Pick<Drawing<Acceptability>, 'height' | 'draw'> => {
  const { words, width } = sheet;
  const needed = Math.max(...data.map((row) => widthOf(readable(nameOf(row)))));
  const labelWidth = Math.min(needed, width * MOST_LABEL);
  const confidences = data.map(({ confidence }) =>
    confidence === null ? NONE : hundredths(confidence.share, words.locale),
  );
  const last = widthOf(words.acceptability.confidence, TICK_SIZE) + GAP;
  const left = EDGE + labelWidth + GAP;
  const room = width - EDGE - last - left;
  const ranks = data[0]!.acceptability.length;
  const shown = Math.min(ranks, Math.floor(room / LEAST_CELL));
  const cell = Math.min(MOST_CELL, room / Math.max(1, shown));
  const lines = [...(shown < ranks ? [words.acceptability.ranksLeftOut(shown)] : []), ...footer];
  const beside = TOP + lines.length * LINE + 4;
  const rowHeight = rowHeightOf(sheet, data.length, { wanted: 26, least: 15, beside });
  const bottom = TOP + data.length * rowHeight;
  const end = left + shown * cell;

  const cellsOf = ({ acceptability }: Acceptability, y: number): string =>
    acceptability
      .slice(0, shown)
      .map((share, rank) => {
        const { fill, ink } = shadeOf(share);
        const x = left + rank * cell;
        const box = { x, y, width: cell, height: rowHeight, fill, stroke: '#ffffff' };
        const style = { x: x + cell / 2, y: y + rowHeight / 2 + 4, anchor: 'middle' as const };
        const told = textAt(hundredths(share, words.locale), {
          ...style,
          fill: share > 0 ? ink : GREY,
        });
        return element('rect', box) + told;
      })
      .join('');

  const draw = (): string => {
    const head = TOP - 8;
    const small = { y: head, size: TICK_SIZE, fill: GREY };
    const parts = Array.from({ length: shown }, (_, rank) =>
      textAt(String(rank + 1), { ...small, x: left + (rank + 0.5) * cell, anchor: 'middle' }),
    );
    parts.push(
      textAt(words.acceptability.axis, { ...small, x: left - GAP, anchor: 'end' }),
      textAt(words.acceptability.confidence, { ...small, x: end + last, anchor: 'end' }),
    );
    for (const [at, row] of data.entries()) {
      const y = TOP + at * rowHeight;
      const middle = y + rowHeight / 2 + 4;
      parts.push(textAt(cut(readable(nameOf(row)), labelWidth + 1), { x: EDGE, y: middle }));
      parts.push(cellsOf(row, y));
      parts.push(textAt(confidences[at]!, { x: end + last, y: middle, anchor: 'end' }));
    }
    const frame = { x: left, y: TOP, width: shown * cell, height: bottom - TOP };
    parts.push(element('rect', { ...frame, fill: 'none', stroke: '#767676' }));
    for (const [at, line] of lines.entries()) {
      const y = bottom + (at + 1) * LINE;
      parts.push(textAt(line, { x: EDGE, y, size: TICK_SIZE, fill: GREY }));
    }
    return parts.join('\n');
  };
  return { height: bottom + lines.length * LINE + 4, draw };
};

const MOST_LABEL = 0.34; // of the width
const LEAST_CELL = 28;
const MOST_CELL = 60;
const TOP = 22;
const LINE = 17;
const GAP = 12;
