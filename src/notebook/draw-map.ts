/** The drawing of a map: rings or none, marks that share a place, a scale, and the list beside it. */

import { type Cluster, clustersOf } from './clusters.ts';
import { decimal, exponentOf } from './numerals.ts';
import { AXIS, BLUE, GREY, markAt, VERMILLION } from './palette.ts';
import { type Drawing, EDGE, rowHeightOf, type Sheet } from './picture.ts';
import { element, lineFrom, readable, textAt } from './svg.ts';
import { cut, widthOf } from './text-width.ts';
import type { Words } from './words.ts';

/** One activity on the map, or beside it. */
export interface MappedActivity {
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly standing: string;
  /** Kilometres east and north of the centre; undefined where no place is known. */
  readonly eastKm: number | undefined;
  readonly northKm: number | undefined;
  /** As the crow flies from home; undefined without home or place. */
  readonly km: number | undefined;
  readonly isOnline: boolean;
}

export interface MapDrawing {
  readonly rows: readonly MappedActivity[];
  readonly hasHome: boolean;
  readonly minutesPerKm: number | undefined;
  readonly more: readonly string[];
}

/** How far it is, or why that is not known. */
export const whereOf = ({ km, eastKm, isOnline }: MappedActivity, words: Words): string => {
  if (km !== undefined) return `${decimal(km, 1, words.locale)} km`;
  if (eastKm !== undefined) return '';
  return isOnline ? words.map.online : words.map.noPlace;
};

export const drawMap = (
  sheet: Sheet,
  drawing: MapDrawing,
): Pick<Drawing<MappedActivity>, 'height' | 'draw'> => {
  const frame = frameOf(sheet, drawing);
  const list = listOf(sheet, drawing, frame);
  const height = Math.max(
    frame.hasMap ? frame.top + frame.side + BELOW : 0,
    list.top + list.height,
  );
  const draw = (): string =>
    [frame.hasMap ? drawFrame(sheet, drawing, frame) : '', list.draw()].join('\n');
  return { height, draw };
};

interface Frame {
  readonly hasMap: boolean;
  readonly top: number;
  readonly side: number;
  /** The list is below the map rather than beside it. */
  readonly isNarrow: boolean;
  readonly pixelsPerKm: number;
  /** Kilometres from the centre to an edge. */
  readonly reach: number;
}

const frameOf = ({ width, bodyHeight }: Sheet, { rows }: MapDrawing): Frame => {
  const beside = Math.min(width * SHARE, MOST_SIDE);
  const isNarrow = width < NARROW || rows.length * USUAL_ROW > beside + LONGER;
  const wanted = isNarrow ? Math.min(width - 2 * EDGE, MOST_SIDE) : beside;
  const room = isNarrow || bodyHeight === undefined ? wanted : Math.min(wanted, bodyHeight - BELOW);
  const side = Math.max(LEAST_SIDE, room);
  const farthest = rows.reduce(
    (most, { eastKm = 0, northKm = 0 }) => Math.max(most, Math.abs(eastKm), Math.abs(northKm)),
    LEAST_KM,
  );
  const pixelsPerKm = (side / 2 - MARGIN) / farthest;
  const hasMap = rows.some(({ eastKm }) => eastKm !== undefined);
  return { hasMap, top: 0, side, isNarrow, pixelsPerKm, reach: side / 2 / pixelsPerKm };
};

const NARROW = 520;
const USUAL_ROW = 20;
const LONGER = 60; // than the map, a list goes below it
const SHARE = 0.58; // of the width
const MOST_SIDE = 480;
const LEAST_SIDE = 200;
const LEAST_KM = 0.2;
const MARGIN = 24; // from the farthest mark to the edge

const drawFrame = (sheet: Sheet, drawing: MapDrawing, frame: Frame): string => {
  const { side, top } = frame;
  const { words } = sheet;
  const box = { x: EDGE, y: top, width: side, height: side };
  const [x, y] = [EDGE + side / 2, top + side / 2];
  const points = drawing.rows.flatMap(({ rank, standing, eastKm, northKm }) =>
    eastKm === undefined || northKm === undefined
      ? []
      : [{ rank, standing, x: x + eastKm * frame.pixelsPerKm, y: y - northKm * frame.pixelsPerKm }],
  );
  const clusters = clustersOf(points, {
    within: [EDGE, top, EDGE + side, top + side],
    around: drawing.hasHome ? [x, y] : undefined,
  });
  return [
    element('rect', { ...box, fill: GROUND, stroke: AXIS }),
    drawing.hasHome ? ringsOf(drawing, frame, { words, clusters }) : '',
    scaleOf(frame, words),
    northOf(frame, words),
    drawing.hasHome ? homeAt([x, y], words) : '',
    ...clusters.map(drawCluster),
  ].join('\n');
};

const GROUND = '#fafafa';

/** Below the frame, where no mark can cover it. */
const northOf = ({ side, top }: Frame, words: Words): string => {
  const [x, y] = [EDGE + side - 6, top + side + 18];
  const arrow = `M${x} ${y}V${y - 12}M${x - 4} ${y - 8}L${x} ${y - 13}L${x + 4} ${y - 8}`;
  const style = { x: x - 10, y, anchor: 'end' as const, isBold: true };
  return [
    textAt(words.map.north, style),
    element('path', { d: arrow, stroke: GREY, fill: 'none', 'stroke-width': 1.5 }),
  ].join('');
};

/** At one, two or five times a power of ten kilometres, four at most, each named where no mark is. */
const ringsOf = (
  { minutesPerKm }: MapDrawing,
  frame: Frame,
  { words, clusters }: { readonly words: Words; readonly clusters: readonly Cluster[] },
): string => {
  const { side, top, pixelsPerKm, reach } = frame;
  const step = roundKm(reach / 3);
  const [x, y] = [EDGE + side / 2, top + side / 2];
  const dashes = { fill: 'none', stroke: '#bbbbbb', 'stroke-dasharray': '3 3' };
  const parts: string[] = [];
  for (let ring = 1; ring * step <= reach && ring <= 4; ring++) {
    const km = ring * step;
    const r = km * pixelsPerKm;
    parts.push(element('circle', { cx: x, cy: y, r, ...dashes }));
    const minutes =
      minutesPerKm === undefined
        ? ''
        : ` · ${words.map.minutes(decimal(km * minutesPerKm, 0, words.locale))}`;
    const told = `${kilometres(km, step, words)}${minutes}`;
    const width = widthOf(told, SMALL) + 4;
    const isFree = (middle: number): boolean =>
      middle - 8 > top &&
      middle + 8 < top + side &&
      Math.abs(middle - y) > HOME &&
      clusters.every(
        (cluster) =>
          Math.abs(cluster.x - x) > (cluster.width + width) / 2 ||
          Math.abs(cluster.y - middle) > 18,
      );
    const place = [y + r, y - r].find(isFree);
    if (place === undefined) continue;
    const style = { x, y: place + 4, size: SMALL, anchor: 'middle' as const };
    parts.push(textAt(told, { ...style, fill: GREY, ground: GROUND }));
  }
  return parts.join('');
};

const HOME = 30; // what the home and its name take

/** With as many decimals as the step has. */
const kilometres = (km: number, step: number, { locale }: Words): string =>
  `${decimal(km, Math.max(0, -exponentOf(step)), locale)} km`;

/** The greatest of 1, 2 and 5 times a power of ten that is not above it. */
const roundKm = (km: number): number => {
  const power = exponentOf(km);
  const first = km / Number(`1e${power}`);
  return Number(`${first >= 5 ? 5 : first >= 2 ? 2 : 1}e${power}`);
};

const scaleOf = ({ side, top, pixelsPerKm, reach }: Frame, words: Words): string => {
  const km = roundKm(reach / 2);
  const [x, y] = [EDGE + 1, top + side + 18];
  const end = x + km * pixelsPerKm;
  const bar = `M${x} ${y - 5}V${y}H${Math.round(end * 100) / 100}V${y - 5}`;
  return [
    element('path', { d: bar, stroke: GREY, fill: 'none', 'stroke-width': 1.5 }),
    textAt(kilometres(km, km, words), { x: end + 6, y, size: SMALL, fill: GREY }),
  ].join('');
};

const homeAt = ([x, y]: readonly [x: number, y: number], words: Words): string => {
  const house = `M${x - 7} ${y}L${x} ${y - 7}L${x + 7} ${y}V${y + 7}H${x - 7}Z`;
  return [
    element('path', { d: house, fill: VERMILLION, stroke: '#ffffff' }),
    textAt(words.map.home, { x, y: y + 19, size: SMALL, anchor: 'middle', fill: '#9c4500' }),
  ].join('');
};

const drawCluster = ({ x, y, width, label, state, from }: Cluster): string => {
  const isFilled = state === 'ready';
  const box = { x: x - width / 2, y: y - 10, width, height: 20, rx: 10 };
  const paint = {
    fill: isFilled ? BLUE : '#ffffff',
    stroke: isFilled ? '#ffffff' : BLUE,
    'stroke-width': 1.5,
    'stroke-dasharray': state === 'ask-first' ? '3 2' : undefined,
  };
  const leader = from
    ? lineFrom([x, y], from, { stroke: BLUE }) +
      element('circle', { cx: from[0], cy: from[1], r: 2, fill: BLUE })
    : '';
  const ink = isFilled ? '#ffffff' : '#00517f';
  const number = { x, y: y + 4, size: SMALL, anchor: 'middle' as const, isBold: true, fill: ink };
  return leader + element('rect', { ...box, ...paint }) + textAt(label, number);
};

interface List {
  readonly top: number;
  readonly height: number;
  readonly draw: () => string;
}

/** Every activity with its rank, its name and how far it is; below the map in as many columns as there is room for. */
const listOf = (sheet: Sheet, { rows, more }: MapDrawing, frame: Frame): List => {
  const { words, width } = sheet;
  const isBeside = frame.hasMap && !frame.isNarrow;
  const start = isBeside ? EDGE + frame.side + GAP : EDGE;
  const top = frame.hasMap && frame.isNarrow ? frame.top + frame.side + BELOW + GAP : 0;
  const asks = rows.some(({ standing }) => standing !== 'ready');
  const lines = more.length + (asks ? 1 : 0);
  const columns = isBeside ? 1 : Math.max(1, Math.floor((width - 2 * EDGE) / COLUMN));
  const deep = Math.ceil(rows.length / columns);
  const beside = top + lines * LINE + 4;
  const rowHeight = rowHeightOf(sheet, deep, { wanted: USUAL_ROW, least: 15, beside });
  const usual = Math.min(rowHeight, MOST_ROW);
  const columnWidth = (width - EDGE - start - (columns - 1) * GAP) / columns;
  const wheres = rows.map((row) => whereOf(row, words));

  const rowAt = ({ rank, title, standing }: MappedActivity, at: number): string => {
    const left = start + Math.floor(at / deep) * (columnWidth + GAP);
    const right = left + columnWidth;
    const y = top + ((at % deep) + 0.5) * usual;
    const where = cut(wheres[at]!, columnWidth / 2, SMALL);
    const room = right - widthOf(where, SMALL) - 8 - (left + NUMBER);
    const isHollow = standing !== 'ready';
    return [
      markAt('circle', [left + 5, y], { size: 4, colour: BLUE, isHollow }),
      textAt(String(rank), { x: left + NUMBER - 6, y: y + 4, anchor: 'end', isBold: true }),
      textAt(cut(readable(title), room), { x: left + NUMBER, y: y + 4 }),
      textAt(where, { x: right, y: y + 4, size: SMALL, anchor: 'end', fill: GREY }),
    ].join('');
  };

  const draw = (): string => {
    const parts = rows.map(rowAt);
    const small = { size: SMALL, fill: GREY };
    let y = top + deep * usual + LINE;
    if (asks) {
      const second = start + 14 + widthOf(words.map.ready, SMALL) + 14;
      parts.push(markAt('circle', [start + 5, y - 4], { size: 4, colour: BLUE }));
      parts.push(textAt(words.map.ready, { x: start + 14, y, ...small }));
      parts.push(markAt('circle', [second + 5, y - 4], { size: 4, colour: BLUE, isHollow: true }));
      parts.push(textAt(words.map.askFirst, { x: second + 14, y, ...small }));
      y += LINE;
    }
    for (const line of more) parts.push(textAt(line, { x: start, y, ...small }));
    return parts.join('\n');
  };
  return { top, height: deep * usual + lines * LINE + 8, draw };
};

const GAP = 16;
const BELOW = 22; // the scale and the arrow
const COLUMN = 270;
const LINE = 18;
const MOST_ROW = 26;
const NUMBER = 34; // for the mark and the rank
const SMALL = 11;
