/**
 * Colours that the colour-blind tell apart (Okabe & Ito 2008, "Color universal design"), each with a texture or a shape of its own, so that
 * nothing is told by colour alone.
 */
import { element } from './svg.ts';

export const INK = '#222222';
/** 7.0 : 1 on white. */
export const GREY = '#595959';
export const GRID = '#dddddd';
export const AXIS = '#767676';
export const BLUE = '#0072B2';
export const VERMILLION = '#D55E00';

export interface Tone {
  readonly colour: string;
  readonly texture: Texture;
  readonly shape: Shape;
}

export type Texture = 'plain' | 'diagonal' | 'level' | 'dots' | 'upright' | 'back';
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'wedge';

/** In the order in which they are taken; from the seventh on they come again. */
export const tones: readonly [Tone, ...Tone[]] = [
  { colour: '#0072B2', texture: 'plain', shape: 'circle' },
  { colour: '#E69F00', texture: 'diagonal', shape: 'square' },
  { colour: '#009E73', texture: 'level', shape: 'diamond' },
  { colour: '#CC79A7', texture: 'dots', shape: 'triangle' },
  { colour: '#56B4E9', texture: 'upright', shape: 'cross' },
  { colour: '#D55E00', texture: 'back', shape: 'wedge' },
];

export const toneOf = (at: number): Tone => tones[at % tones.length]!;

/** The definition of a tone's texture, and what to fill with. */
export const textureOf = (
  { colour, texture }: Tone,
  name: string,
): { readonly definition: string; readonly fill: string } => {
  if (texture === 'plain') return { definition: '', fill: colour };
  const ground = element('rect', { width: TILE, height: TILE, fill: colour });
  const marks = element('path', {
    d: strokes[texture],
    stroke: '#ffffff',
    'stroke-width': 1.2,
    'stroke-linecap': 'square',
    fill: 'none',
  });
  const pattern = element(
    'pattern',
    { id: name, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
    ground + marks,
  );
  return { definition: pattern, fill: `url(#${name})` };
};

const TILE = 6;
const strokes: { readonly [T in Exclude<Texture, 'plain'>]: string } = {
  diagonal: 'M-1 1L1 -1M0 6L6 0M5 7L7 5',
  back: 'M-1 5L1 7M0 0L6 6M5 -1L7 1',
  level: 'M0 3H6',
  upright: 'M3 0V6',
  dots: 'M3 3h.01M0 0h.01M6 0h.01M0 6h.01M6 6h.01',
};

export interface MarkStyle {
  /** About the radius, in pixels. */
  readonly size: number;
  readonly colour: string;
  readonly isHollow?: boolean;
}

/** A mark of a shape around a point; `cross` is strokes alone. */
export const markAt = (
  shape: Shape,
  [x, y]: readonly [x: number, y: number],
  { size, colour, isHollow = false }: MarkStyle,
): string => {
  const paint = {
    fill: isHollow ? '#ffffff' : colour,
    stroke: colour,
    'stroke-width': 1.5,
  };
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: size, ...paint });
  if (shape === 'square') {
    const side = size * 1.8;
    return element('rect', {
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      ...paint,
    });
  }
  const step = (dx: number, dy: number): string =>
    `${place(x + dx * size)} ${place(y + dy * size)}`;
  const d = corners[shape].map(([dx, dy]) => step(dx, dy));
  if (shape === 'cross') {
    const path = `M${d[0]}L${d[1]}M${d[2]}L${d[3]}`;
    return element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2 });
  }
  return element('path', { d: `M${d.join('L')}Z`, ...paint });
};

const corners: {
  readonly [S in Exclude<Shape, 'circle' | 'square'>]: readonly (readonly [number, number])[];
} = {
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.2],
    [1.2, 1],
    [-1.2, 1],
  ],
  wedge: [
    [0, 1.2],
    [1.2, -1],
    [-1.2, -1],
  ],
  cross: [
    [-1, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
  ],
};

const place = (value: number): number => Math.round(value * 100) / 100;

/** Between white and dark blue, for a share of 0 to 1, and the ink that reads on it at 4.5 : 1 or more. */
export const shadeOf = (share: number): { readonly fill: string; readonly ink: string } => {
  const mixed = LIGHT.map((light, at) => Math.round(light + (DARK[at]! - light) * share));
  const hex = mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return { fill: `#${hex}`, ink: share > DARK_FROM ? '#ffffff' : '#000000' };
};

const LIGHT: readonly number[] = [0xff, 0xff, 0xff];
const DARK: readonly number[] = [0x00, 0x48, 0x80];
const DARK_FROM = 0.725; // black reads at 4.5 : 1 up to .73, white from .72 on
