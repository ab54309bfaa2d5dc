/** A picture: data, and the SVG that draws them, with a title and a description in words, the same bytes each time. */
import { checkChoice, checkKeys, checkNumber } from '../evaluate/settle.ts';
import { hashOf } from '../math/hash.ts';
import { type Shown, shownBy } from './display.ts';
import { wordsOf } from './locale.ts';
import { GREY, INK } from './palette.ts';
import { element, escaped, readable, textAt } from './svg.ts';
import { wrapped } from './text-width.ts';
import type { Locale, Words } from './words.ts';

export interface Picture<Row extends object = object> extends Shown {
  /** Above the picture, and its name to a screen reader. */
  readonly title: string;
  /** What it shows, in words: for a screen reader, or a caption. */
  readonly description: string;
  /** What is drawn. */
  readonly data: readonly Row[];
  readonly width: number;
  readonly height: number;
  /** The whole picture, on white, a file of its own. */
  readonly svg: string;
}

export interface PlotOptions {
  /** What the picture says of itself unless told. */
  readonly title?: string;
  /** Instead of what the picture tells of itself in words. */
  readonly description?: string;
  /** In pixels, 320 to 4,000; 640 unless told. */
  readonly width?: number;
  /** In pixels; as high as its rows need unless told. */
  readonly height?: number;
  /** Of the words and the decimal sign, `en` unless told. */
  readonly locale?: Locale;
  /** How many rows at most, 60 unless told; how many are left out is told. */
  readonly limit?: number;
}

/** A sheet with its title set, on which a plot draws. */
export interface Sheet {
  readonly words: Words;
  readonly width: number;
  readonly limit: number;
  /** What is left below the title where a height was asked for. */
  readonly bodyHeight: number | undefined;
  readonly finish: <Row extends object>(drawing: Drawing<Row>) => Picture<Row>;
}

export interface Drawing<Row extends object> {
  readonly data: readonly Row[];
  /** A sentence for each row; the first fifteen are told. */
  readonly description: readonly string[];
  /** Sentences about the whole. */
  readonly remarks?: readonly string[];
  /** Rows that are not drawn. */
  readonly leftOut?: number;
  /** Of what is drawn. */
  readonly height: number;
  /** From the left edge and from below the title; `id` is a prefix that no other picture on a page has. */
  readonly draw: (id: string) => string;
}

/** Left and right of everything. */
export const EDGE = 16;

/** Checks the options and sets the title. `own` are the keys of the plot's own options. */
export const sheetOf = (
  options: PlotOptions,
  titleOf: (words: Words) => string,
  own: readonly string[] = [],
): Sheet => {
  const { title: asked, description, width, height, locale, limit } = settle(options, own);
  const words = wordsOf(locale);
  const title = readable(asked ?? titleOf(words)).trim();
  const lines = title === '' ? [] : wrapped(title, [width - 2 * EDGE, TITLE_SIZE, true], 2);
  const head = lines.length === 0 ? EDGE : EDGE + lines.length * TITLE_LINE + BELOW_TITLE;
  const finish = <Row extends object>(drawing: Drawing<Row>): Picture<Row> => {
    const told = readable(description ?? sentencesOf(drawing, words).join(' '));
    const whole = height ?? Math.ceil(head + drawing.height + EDGE);
    const titled = lines.map((line, at) => {
      const y = EDGE + TITLE_SIZE + at * TITLE_LINE;
      return textAt(line, { x: EDGE, y, size: TITLE_SIZE, isBold: true });
    });
    const write = (id: string): string =>
      element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width,
          height: whole,
          viewBox: `0 0 ${width} ${whole}`,
          role: 'img',
          lang: locale,
          'aria-labelledby': `${id}-title ${id}-desc`,
          'font-family': 'Helvetica, Arial, Liberation Sans, sans-serif',
          fill: INK,
          style: 'max-width:100%;height:auto;background:#ffffff',
        },
        [
          element('title', { id: `${id}-title` }, escaped(title || titleOf(words))),
          element('desc', { id: `${id}-desc` }, escaped(told)),
          element('rect', { width, height: whole, fill: '#ffffff' }),
          ...titled,
          element('g', { transform: `translate(0 ${head})` }, drawing.draw(id)),
        ].join('\n'),
      );
    // Its name is a hash of itself under another name, so that two pictures on one page do not share ids.
    const svg = write(`lm-${hashOf(write('lm')).slice(0, ID_LENGTH)}`);
    return {
      title: title || titleOf(words),
      description: told,
      data: drawing.data,
      width,
      height: whole,
      svg,
      ...shownBy({
        'image/svg+xml': svg,
        'text/html': svg,
        'text/plain': `${title || titleOf(words)}\n${told}`,
      }),
    };
  };
  const bodyHeight = height === undefined ? undefined : height - head - EDGE;
  return { words, width, limit, bodyHeight, finish };
};

const sentencesOf = (
  { description, remarks = [], leftOut = 0 }: Drawing<object>,
  words: Words,
): readonly string[] => {
  const more = Math.max(0, description.length - MOST_SENTENCES) + leftOut;
  return [
    ...description.slice(0, MOST_SENTENCES),
    ...(more > 0 ? [`${words.more(more)}.`] : []),
    ...remarks,
  ];
};

/** A picture of nothing, which says so. */
export const emptyPicture = <Row extends object>({ words, width, finish }: Sheet): Picture<Row> =>
  finish<Row>({
    data: [],
    description: [words.nothing],
    height: EMPTY_HEIGHT,
    draw: () =>
      textAt(words.nothing, { x: width / 2, y: EMPTY_HEIGHT / 2, anchor: 'middle', fill: GREY }),
  });

/** Height of each of some rows, beside what else there is; throws where the height asked for is too little. */
export const rowHeightOf = (
  sheet: Sheet,
  rows: number,
  {
    wanted,
    least,
    beside,
  }: { readonly wanted: number; readonly least: number; readonly beside: number },
): number => {
  if (sheet.bodyHeight === undefined || rows === 0) return wanted;
  const height = (sheet.bodyHeight - beside) / rows;
  checkHeight(sheet, beside + rows * least);
  return height;
};

/** Throws where the height asked for leaves less than this below the title. */
export const checkHeight = ({ bodyHeight }: Sheet, needed: number): void => {
  if (bodyHeight === undefined || bodyHeight >= needed) return;
  const short = Math.ceil(needed - bodyHeight);
  throw new RangeError(
    `height: expected enough for what is to be drawn, got ${short} px too little`,
  );
};

const settle = (options: PlotOptions, own: readonly string[]) => {
  checkKeys(options, ['title', 'description', 'width', 'height', 'locale', 'limit', ...own]);
  const { title, description, width = 640, height, locale = 'en', limit = 60 } = options;
  for (const [name, text] of Object.entries({ title, description })) {
    if (text === undefined || typeof text === 'string') continue;
    throw new TypeError(`${name}: expected a text, got ${typeof text}`);
  }
  const within = (value: number, least: number): boolean => value >= least && value <= LARGEST;
  checkNumber('width', width, [within(width, LEAST_WIDTH), 'a number from 320 to 4000']);
  if (height !== undefined) {
    checkNumber('height', height, [within(height, LEAST_HEIGHT), 'a number from 80 to 4000']);
  }
  checkChoice('locale', locale, ['en', 'da']);
  const isCount = Number.isSafeInteger(limit) && limit >= 1;
  checkNumber('limit', limit, [isCount, 'a whole number of 1 or more']);
  return { title, description, width, height, locale, limit };
};

const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 80;
const LARGEST = 4000;
const TITLE_SIZE = 15;
const TITLE_LINE = 19;
const BELOW_TITLE = 10;
const EMPTY_HEIGHT = 60;
const ID_LENGTH = 12;
const MOST_SENTENCES = 15;
