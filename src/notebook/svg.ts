/** SVG as text: elements with escaped attributes and coordinates of two decimals. */
import { widthOf } from './text-width.ts';

export interface Attributes {
  readonly [name: string]: string | number | undefined;
}

/** `content` is SVG already. Attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value!)}"`,
    )
    .join('');
  return content === '' ? `<${name}${told}/>` : `<${name}${told}>${content}</${name}>`;
};

/** Escaped for the text and the attributes of XML and HTML; what XML forbids becomes U+FFFD. */
export const escaped = (text: string): string =>
  readable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** One line, without the control characters, lone surrogates and non-characters that XML 1.0 forbids or advises against. */
export const readable = (text: string): string =>
  text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');

/** Two decimals: a hundredth of a pixel. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

export interface TextStyle {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** In pixels, 12 unless told. */
  readonly size?: number;
  readonly anchor?: 'middle' | 'end';
  readonly isBold?: boolean;
  readonly fill?: string;
  /** Covers what is behind, such as a grid, with this colour. */
  readonly ground?: string;
}

export const textAt = (text: string, style: TextStyle): string => {
  const { x, y, size = 12, anchor, isBold = false, fill, ground } = style;
  if (text === '') return '';
  const told = element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'text-anchor': anchor,
      'font-weight': isBold ? 'bold' : undefined,
      fill,
    },
    escaped(text),
  );
  if (ground === undefined) return told;
  const width = widthOf(text, size, isBold);
  const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  const box = { x: x - before - 2, y: y - size, width: width + 4, height: size + 3 };
  return element('rect', { ...box, fill: ground }) + told;
};

export const lineFrom = (
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  attributes: Attributes,
): string => element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes });
