/** Rows with a mark and an interval on one axis, and figures beside them: what a forest plot, weights and stability have in common. */
import type { Interval } from '../math/interval.ts';
import { type Axis, axisOf, TICK_SIZE } from './axis.ts';
import { isDrawable } from './numerals.ts';
import { AXIS, GREY, GRID, INK, markAt, type Shape } from './palette.ts';
import { type Drawing, EDGE, rowHeightOf, type Sheet } from './picture.ts';
import { element, lineFrom, readable, textAt } from './svg.ts';
import { cut, widthOf } from './text-width.ts';
import { levelWhisker } from './whisker.ts';

export interface IntervalRow {
  readonly label: string;
  /** Behind the label, however much of that is cut. */
  readonly suffix?: string;
  /** Bold; a heading has no mark. */
  readonly isHeading?: boolean;
  readonly isIndented?: boolean;
  readonly value?: number | null;
  readonly interval?: Interval | null;
  readonly shape?: Shape | 'summary';
  readonly colour?: string;
  readonly isHollow?: boolean;
  /** About the radius of the mark; 4.5 unless told. */
  readonly size?: number;
  /** The interval as a bar rather than a line with ends. */
  readonly isBar?: boolean;
  /** A second, lighter interval: where the next one is to be expected. */
  readonly prediction?: Interval | null;
  /** Another value, marked by a short upright line. */
  readonly truth?: number | undefined;
  /** Beside the panel, under the headings of the columns. */
  readonly figures?: readonly string[];
  /** Below, in small. */
  readonly note?: string;
}

export interface IntervalPanel {
  readonly rows: readonly IntervalRow[];
  readonly columns: readonly string[];
  readonly axisLabel: string;
  /** Values that the axis must hold. */
  readonly including?: readonly number[];
  /** Where an upright line stands. */
  readonly reference?: number;
  /** What lies to the left and to the right of the reference. */
  readonly directions?: readonly [left: string, right: string];
  /** Lines of text below the axis. */
  readonly footer?: readonly string[];
}

/** Height and drawing of a panel. */
export const drawIntervals = (
  sheet: Sheet,
  panel: IntervalPanel,
): Pick<Drawing<object>, 'height' | 'draw'> => {
  const hasColumns = panel.columns.some((heading) => heading !== '');
  const top = hasColumns ? HEADING : 4;
  const notes = panel.rows.filter(({ note }) => note !== undefined).length;
  const footer = panel.footer ?? [];
  const foot = AXIS_HEIGHT + (panel.directions ? LINE : 0) + footer.length * LINE;
  const beside = top + notes * NOTE + foot;
  const rowHeight = rowHeightOf(sheet, panel.rows.length, { wanted: 26, least: 14, beside });
  const layout = layoutOf(sheet, panel);
  const axis = axisOver(layout, panel, sheet);
  const bottom = top + panel.rows.length * rowHeight + notes * NOTE;

  const draw = (): string => {
    const parts = [gridOf(axis, [top, bottom]), referenceOf(axis, panel, [top, bottom])];
    for (const [at, heading] of layout.columns.entries()) {
      const x = layout.ends[at]!;
      parts.push(textAt(heading, { x, y: top - 8, size: SMALL, anchor: 'end', fill: GREY }));
    }
    let y = top;
    for (const row of panel.rows) {
      parts.push(rowOf(row, layout, { axis, middle: y + rowHeight / 2 }));
      if (row.note !== undefined) {
        const note = cut(readable(row.note), sheet.width - EDGE - layout.indent, SMALL);
        const place = {
          x: layout.indent,
          y: y + rowHeight / 2 + 4 + NOTE,
          size: SMALL,
          fill: GREY,
          ground: '#ffffff',
        };
        parts.push(textAt(note, place));
        y += NOTE;
      }
      y += rowHeight;
    }
    parts.push(footOf(axis, panel, { bottom, sheet }));
    return parts.join('\n');
  };
  return { height: bottom + foot, draw };
};

const HEADING = 22;
const NOTE = 16;
const LINE = 17;
const AXIS_HEIGHT = 42;
const SMALL = 11;
const INDENT = 12;
const GAP = 14;
const LEAST_PANEL = 130;
const MOST_LABEL = 0.36; // of the width
const MARK = 4.5;

interface Layout {
  readonly indent: number;
  readonly labelWidth: number;
  readonly panel: Interval;
  /** Headings of the columns that have room, and their right ends. */
  readonly columns: readonly string[];
  readonly ends: readonly number[];
}

/** Labels get what they need up to a third of the width, columns what they need, as long as the panel keeps its least width. */
const layoutOf = ({ width }: Sheet, { rows, columns }: IntervalPanel): Layout => {
  const isIndented = rows.some((row) => row.isIndented);
  const indent = EDGE + (isIndented ? INDENT : 0);
  const needed = rows.map(
    (row) =>
      widthOf(readable(row.label) + (row.suffix ?? ''), 12, row.isHeading) +
      (row.isIndented ? INDENT : 0),
  );
  const labelWidth = Math.min(Math.max(0, ...needed), width * MOST_LABEL);
  const start = EDGE + labelWidth + GAP;
  const widths = columns.map((heading, at) =>
    Math.max(widthOf(heading, SMALL), ...rows.map(({ figures }) => widthOf(figures?.[at] ?? ''))),
  );
  let kept = columns.length;
  const taken = (): number => widths.slice(0, kept).reduce((sum, column) => sum + column + GAP, 0);
  while (kept > 0 && width - EDGE - taken() - start < LEAST_PANEL) kept -= 1;
  const end = width - EDGE - (kept > 0 ? taken() : GAP);
  let x = end;
  const ends = widths.slice(0, kept).map((column) => {
    x += column + GAP;
    return x;
  });
  return { indent, labelWidth, panel: [start, end], columns: columns.slice(0, kept), ends };
};

const axisOver = ({ panel }: Layout, { rows, including = [] }: IntervalPanel, sheet: Sheet): Axis =>
  axisOf(
    [
      ...including,
      ...rows.flatMap(({ value, interval, prediction, truth }) => [
        value,
        truth,
        ...(interval ?? []),
        ...(prediction ?? []),
      ]),
    ],
    panel,
    { locale: sheet.words.locale, spacing: 48 },
  );

/** Light upright lines at the ticks. */
const gridOf = ({ ticks }: Axis, [top, bottom]: Interval): string =>
  ticks.map(({ at }) => lineFrom([at, top], [at, bottom], { stroke: GRID })).join('');

const referenceOf = (axis: Axis, { reference }: IntervalPanel, [top, bottom]: Interval): string => {
  if (reference === undefined) return '';
  const x = axis.at(reference);
  return lineFrom([x, top], [x, bottom], { stroke: INK, 'stroke-dasharray': '4 3' });
};

const rowOf = (
  row: IntervalRow,
  layout: Layout,
  { axis, middle }: { readonly axis: Axis; readonly middle: number },
): string => {
  const { label, suffix = '', isHeading = false, isIndented = false, figures = [] } = row;
  const x = EDGE + (isIndented ? INDENT : 0);
  const room = layout.labelWidth - (isIndented ? INDENT : 0) + 1;
  const told = cut(readable(label), room - widthOf(suffix, 12, isHeading), 12, isHeading) + suffix;
  const texts = layout.ends.map((end, at) =>
    textAt(figures[at] ?? '', { x: end, y: middle + 4, anchor: 'end', isBold: isHeading }),
  );
  return [
    textAt(told, { x, y: middle + 4, isBold: isHeading }),
    marksOf(row, axis, middle),
    ...(figures.length > 0 ? texts : []),
  ].join('');
};

const marksOf = (row: IntervalRow, axis: Axis, y: number): string => {
  const { value, interval, prediction, truth, colour = INK, shape = 'circle', size = MARK } = row;
  const parts: string[] = [];
  if (prediction) {
    const ends = prediction.map(axis.at) as [number, number];
    parts.push(levelWhisker(ends, y, { colour, isDotted: true }));
  }
  if (interval) {
    const [from, to] = interval.map(axis.at) as [number, number];
    if (shape === 'summary') return [...parts, summaryOf(row, axis, y)].join('');
    if (row.isBar) {
      const bar = { x: from, y: y - 5, width: Math.max(1, to - from), height: 10, rx: 2 };
      parts.push(element('rect', { ...bar, fill: colour, 'fill-opacity': 0.3, stroke: colour }));
    } else {
      parts.push(levelWhisker([from, to], y, { colour }));
    }
  }
  if (isDrawable(value)) {
    const mark = shape === 'summary' ? 'diamond' : shape;
    const isHollow = row.isHollow ?? false;
    parts.push(markAt(mark, [axis.at(value), y], { size, colour, isHollow }));
  }
  if (isDrawable(truth)) {
    const x = axis.at(truth);
    parts.push(lineFrom([x, y - 9], [x, y + 9], { stroke: '#000000', 'stroke-width': 2.5 }));
  }
  return parts.join('');
};

/** The lozenge of a forest plot: as wide as the interval, highest at the estimate. */
const summaryOf = (
  { value, interval, colour = INK }: IntervalRow,
  axis: Axis,
  y: number,
): string => {
  const [from, to] = interval!.map(axis.at) as [number, number];
  const middle = isDrawable(value) ? axis.at(value) : (from + to) / 2;
  const points = [
    [from, y],
    [middle, y - 7],
    [to, y],
    [middle, y + 7],
  ];
  const d = `M${points.map((point) => point.map((part) => Math.round(part * 100) / 100).join(' ')).join('L')}Z`;
  return element('path', { d, fill: colour });
};

const footOf = (
  axis: Axis,
  { axisLabel, directions, reference = 0, footer = [] }: IntervalPanel,
  { bottom, sheet }: { readonly bottom: number; readonly sheet: Sheet },
): string => {
  const [start, end] = axis.pixels;
  const parts = [lineFrom([start, bottom], [end, bottom], { stroke: AXIS })];
  for (const { at, label } of axis.ticks) {
    parts.push(lineFrom([at, bottom], [at, bottom + 4], { stroke: AXIS }));
    parts.push(textAt(label, { x: at, y: bottom + 16, size: TICK_SIZE, anchor: 'middle' }));
  }
  let y = bottom + 34;
  const told = cut(readable(axisLabel), sheet.width - 2 * EDGE);
  const x = centred(widthOf(told), (start + end) / 2, sheet.width);
  parts.push(textAt(told, { x, y, anchor: 'middle' }));
  if (directions) {
    y += LINE;
    const at = axis.at(reference);
    const [left, right] = directions;
    const style = { y, size: SMALL, fill: GREY };
    const room = [at - EDGE - 8, sheet.width - EDGE - at - 8] as const;
    parts.push(textAt(cut(left, room[0], SMALL), { ...style, x: at - 8, anchor: 'end' }));
    parts.push(textAt(cut(right, room[1], SMALL), { ...style, x: at + 8 }));
  }
  for (const line of footer) {
    y += LINE;
    const text = cut(readable(line), sheet.width - 2 * EDGE, SMALL);
    parts.push(textAt(text, { x: EDGE, y, size: SMALL, fill: GREY }));
  }
  return parts.join('');
};

/** The middle of a text, moved so that it stays on the sheet. */
const centred = (width: number, wanted: number, sheetWidth: number): number =>
  Math.max(EDGE + width / 2, Math.min(sheetWidth - EDGE - width / 2, wanted));
