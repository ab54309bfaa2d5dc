/** An interval as a line with two ends. */
import type { Interval } from '../math/interval.ts';
import { element, rounded } from './svg.ts';

export interface WhiskerStyle {
  readonly colour: string;
  readonly isDotted?: boolean;
}

/** Level, from left to right, at a height. */
export const levelWhisker = (ends: Interval, y: number, style: WhiskerStyle): string => {
  const [from, to] = ends.map(rounded);
  const [above, below] = [rounded(y - END), rounded(y + END)];
  const d = `M${from} ${rounded(y)}H${to}M${from} ${above}V${below}M${to} ${above}V${below}`;
  return drawn(d, style);
};

/** Upright, from below to above, at a place across. */
export const uprightWhisker = (ends: Interval, x: number, style: WhiskerStyle): string => {
  const [from, to] = ends.map(rounded);
  const [left, right] = [rounded(x - END), rounded(x + END)];
  const d = `M${rounded(x)} ${from}V${to}M${left} ${from}H${right}M${left} ${to}H${right}`;
  return drawn(d, style);
};

const drawn = (d: string, { colour, isDotted = false }: WhiskerStyle): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-dasharray': isDotted ? '2 2' : undefined,
    class: 'interval',
  });

const END = 4;
