/** How far each weight may go before the list changes, and who then passes whom. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkItems } from '../evaluate/settle.ts';
import type { Stability } from '../weights/robustness/stability.ts';
import { drawIntervals, type IntervalRow } from './interval-rows.ts';
import { decimal } from './numerals.ts';
import { BLUE } from './palette.ts';
import { emptyPicture, type Picture, type PlotOptions, sheetOf } from './picture.ts';
import { type Titles, titleIn } from './titles.ts';
import { factorName, type Words } from './words.ts';

export interface StabilityPlotOptions extends PlotOptions {
  /** Names of the alternatives by id; an id stands for itself unless told. */
  readonly titles?: Titles;
}

/** Bars over 0 to 1, one for each factor: within it what must stay stays. A mark is the weight as it is. */
export const plotStability = (
  rows: readonly Stability[],
  options: StabilityPlotOptions = {},
): Picture<Stability> => {
  const sheet = sheetOf(options, ({ stability }) => stability.title, ['titles']);
  const { titles = {} } = options;
  if (!isObject(titles)) throw new TypeError(`titles: expected an object, got ${kindOf(titles)}`);
  checkItems('rows', rows, [isStability, 'a row of stability']);
  if (rows.length === 0) return emptyPicture(sheet);
  const data = rows.slice(0, sheet.limit);
  const { words } = sheet;
  const more = rows.length > data.length ? [words.more(rows.length - data.length)] : [];
  const notes = data.map((row) => noteOf(row, titles, words));
  return sheet.finish({
    data,
    description: data.map((row, at) => sentenceOf(row, notes[at]!, words)),
    leftOut: rows.length - data.length,
    ...drawIntervals(sheet, {
      rows: data.map((row, at) => rowOf(row, notes[at]!, words)),
      columns: [words.weight, words.stability.stays],
      axisLabel: words.stability.axis,
      including: [0, 1],
      footer: more,
    }),
  });
};

const isStability = (row: unknown): boolean => {
  const { factor, weight, from, to } = (isObject(row) ? row : {}) as Partial<Stability>;
  const numbers = [weight, from, to];
  return typeof factor === 'string' && numbers.every((value) => typeof value === 'number');
};

const rowOf = (
  { factor, weight, from, to }: Stability,
  note: string,
  words: Words,
): IntervalRow => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  return {
    label: factorName(words, factor),
    value: weight,
    interval: [from, to],
    isBar: true,
    colour: BLUE,
    shape: 'diamond',
    figures: [print(weight), `${print(from)}–${print(to)}`],
    note,
  };
};

const sentenceOf = (
  { factor, weight, from, to }: Stability,
  note: string,
  words: Words,
): string => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  const range = words.fromTo(print(from), print(to));
  return `${words.stability.row(factorName(words, factor), print(weight), range)} ${note}`;
};

const noteOf = ({ from, to, below, above }: Stability, titles: Titles, words: Words): string => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  const ends = [
    { end: 'below', at: from, changes: below },
    { end: 'above', at: to, changes: above },
  ] as const;
  const told = ends.flatMap(({ end, at, changes }) => {
    const [first] = changes;
    const isEnd = print(at) === print(end === 'below' ? 0 : 1); // nobody can go beyond
    if (first === undefined || isEnd) return [];
    const names = [titleIn(titles, first.rises), titleIn(titles, first.falls)] as const;
    const others = changes.length > 1 ? ` (${words.stability.others(changes.length - 1)})` : '';
    return [`${words.stability.passes(end, print(at), names)}${others}.`];
  });
  return told.length === 0 ? words.stability.never : told.join(' ');
};
