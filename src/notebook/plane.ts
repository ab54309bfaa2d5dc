/** A plane with two axes and a light grid, on which points are drawn. */
import { type Axis, TICK_SIZE } from './axis.ts';
import { AXIS, GRID } from './palette.ts';
import { lineFrom, textAt } from './svg.ts';

export interface PlaneLabels {
  readonly across: string;
  /** Set above the upright axis, where it reads without turning the head. */
  readonly upwards: string;
}

/** The grid, the ticks and the names of both axes. Where `across` has ticks of its own, its numbers are left to the caller. */
export const planeOf = (
  across: Axis,
  upwards: Axis,
  { labels, hasOwnTicks = false }: { readonly labels: PlaneLabels; readonly hasOwnTicks?: boolean },
): string => {
  const [left, right] = across.pixels;
  const [bottom, top] = upwards.pixels;
  const parts: string[] = [];
  for (const { at, label } of upwards.ticks) {
    parts.push(lineFrom([left, at], [right, at], { stroke: GRID }));
    parts.push(textAt(label, { x: left - 8, y: at + 4, size: TICK_SIZE, anchor: 'end' }));
  }
  for (const { at, label } of hasOwnTicks ? [] : across.ticks) {
    parts.push(lineFrom([at, bottom], [at, top], { stroke: GRID }));
    parts.push(textAt(label, { x: at, y: bottom + 16, size: TICK_SIZE, anchor: 'middle' }));
  }
  parts.push(lineFrom([left, bottom], [right, bottom], { stroke: AXIS }));
  parts.push(lineFrom([left, bottom], [left, top], { stroke: AXIS }));
  parts.push(textAt(labels.upwards, { x: left - UPRIGHT, y: top - 12 }));
  const middle = (left + right) / 2;
  parts.push(textAt(labels.across, { x: middle, y: bottom + BELOW, anchor: 'middle' }));
  return parts.join('\n');
};

/** Left of the upright axis, for its numbers. */
export const UPRIGHT = 40;
/** From the axis down to its name. */
export const BELOW = 36;
