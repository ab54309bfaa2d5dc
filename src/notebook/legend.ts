/** A row of swatches with their names, in as many lines as they need. */
import { GREY, INK, type Tone } from './palette.ts';
import { EDGE } from './picture.ts';
import { element, textAt } from './svg.ts';
import { widthOf } from './text-width.ts';

export interface Swatch {
  readonly label: string;
  /** Filled; the fill comes with the drawing. */
  readonly tone?: Tone;
  /** Hollow, with such an outline. */
  readonly dash?: string;
}

export interface Legend {
  readonly height: number;
  /** `fills` are of the swatches that have a tone, in their order. */
  readonly draw: (fills: readonly string[]) => string;
}

export const legendOf = (swatches: readonly Swatch[], width: number): Legend => {
  let x = 0;
  let line = 0;
  const places = swatches.map(({ label }) => {
    const own = BOX + 6 + widthOf(label);
    if (x > 0 && x + own > width) {
      x = 0;
      line += 1;
    }
    const place = { x: EDGE + x, y: line * LINE };
    x += own + BETWEEN;
    return place;
  });
  const draw = (fills: readonly string[]): string =>
    swatches
      .map(({ label, dash }, at) => {
        const { x, y } = places[at]!;
        const box = { x, y, width: BOX, height: BOX };
        const paint =
          dash === undefined
            ? { fill: fills[at]!, stroke: INK, 'stroke-width': 0.8 }
            : { fill: '#ffffff', stroke: GREY, 'stroke-dasharray': dash };
        return element('rect', { ...box, ...paint }) + textAt(label, { x: x + BOX + 6, y: y + 11 });
      })
      .join('');
  return { height: swatches.length === 0 ? 0 : (line + 1) * LINE, draw };
};

const BOX = 13;
const LINE = 20;
const BETWEEN = 16;
