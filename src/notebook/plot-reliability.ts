/** How far down a list can be trusted: what was relevant at each rank, over all patients, with intervals. */

import { type Judgement, judgedItems } from '../evaluate/judgement.ts';
import { isObject } from '../evaluate/kind.ts';
import { type Run, rankedLists } from '../evaluate/run.ts';
import { checkChoice, checkNumber } from '../evaluate/settle.ts';
import { type Interval, wilson } from '../math/interval.ts';
import { studentCritical } from '../math/student.ts';
import { axisOf, TICK_SIZE } from './axis.ts';
import { decimal, isDrawable } from './numerals.ts';
import { BLUE, GREY, markAt } from './palette.ts';
import {
  checkHeight,
  type Drawing,
  EDGE,
  emptyPicture,
  type Picture,
  type PlotOptions,
  type Sheet,
  sheetOf,
} from './picture.ts';
import { planeOf, UPRIGHT } from './plane.ts';
import { element, rounded, textAt } from './svg.ts';
import { widthOf } from './text-width.ts';
import { uprightWhisker } from './whisker.ts';
import type { Words } from './words.ts';

export interface ReliabilityOptions extends PlotOptions {
  /** The share with a grade of `relevant` or more (unless told), or the mean grade. */
  readonly show?: 'share' | 'grade';
  /** The least grade that is relevant, 1 unless told. */
  readonly relevant?: number;
  /** The last rank, 10 unless told, 50 at most. */
  readonly k?: number;
}

export interface RankReliability {
  /** From 1. */
  readonly rank: number;
  /** Share or mean grade of the judged items at this rank; NaN of none. */
  readonly value: number;
  /** 95 %: of a share by Wilson's score, of a mean by Student's t, null of fewer than two. */
  readonly interval: Interval | null;
  /** Lists with a judged item at this rank. */
  readonly judged: number;
  /** Lists with an item here that nobody judged. They are left out. */
  readonly unjudged: number;
}

/** Takes a run and judgements as `measure` does. Each patient gives at most one item to a rank, so that the intervals are over patients. */
export const plotReliability = (
  run: Run,
  judgements: readonly Judgement[],
  options: ReliabilityOptions = {},
): Picture<RankReliability> => {
  const { show = 'share', relevant = 1, k = 10 } = options;
  const sheet = sheetOf(
    options,
    (words) => words.reliability[show === 'share' ? 'share' : 'grade'],
    ['show', 'relevant', 'k'],
  );
  checkChoice('show', show, ['share', 'grade']);
  checkNumber('relevant', relevant, [Number.isFinite(relevant), 'a finite number']);
  const isRank = Number.isSafeInteger(k) && k >= 1 && k <= MOST_RANKS;
  checkNumber('k', k, [isRank, 'a whole number from 1 to 50']);
  const grades = gradesByRank(run, judgements, k);
  const data = grades.map((column, at) => reliabilityOf(column, at + 1, { show, relevant }));
  while (data.length > 0 && data.at(-1)!.judged === 0) data.pop();
  if (data.length === 0) return emptyPicture(sheet);
  const { words } = sheet;
  const unjudged = data.reduce((sum, row) => sum + row.unjudged, 0);
  const footer = unjudged > 0 ? [words.reliability.unjudged(unjudged)] : [];
  return sheet.finish({
    data,
    description: data.map((row) => sentenceOf(row, words)),
    remarks: footer,
    ...drawRanks(data, sheet, { show, footer }),
  });
};

const MOST_RANKS = 50;

/** The grades of what stands at each rank; NaN is listed but not judged. */
const gradesByRank = (
  run: Run,
  judgements: readonly Judgement[],
  k: number,
): readonly number[][] => {
  const lists = rankedLists(isObject(run) || Array.isArray(run) ? run : [], 'order');
  const columns = Array.from({ length: k }, (): number[] => []);
  for (const [query, { grades }] of judgedItems(judgements)) {
    for (const [at, id] of (lists.get(query)?.ids ?? []).slice(0, k).entries()) {
      const grade = grades.get(id) ?? NaN;
      columns[at]!.push(grade >= 0 ? grade : NaN);
    }
  }
  return columns;
};

const reliabilityOf = (
  column: readonly number[],
  rank: number,
  { show, relevant }: { readonly show: 'share' | 'grade'; readonly relevant: number },
): RankReliability => {
  const grades = column.filter((grade) => !Number.isNaN(grade));
  const judged = grades.length;
  const counts = { rank, judged, unjudged: column.length - judged };
  if (judged === 0) return { ...counts, value: NaN, interval: null };
  if (show === 'share') {
    const good = grades.filter((grade) => grade >= relevant).length;
    return { ...counts, value: good / judged, interval: wilson(good, judged) };
  }
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / judged;
  return { ...counts, value: mean, interval: intervalOfMean(grades, mean) };
};

const intervalOfMean = (grades: readonly number[], mean: number): Interval | null => {
  const freedom = grades.length - 1;
  if (freedom < 1) return null;
  const squares = grades.reduce((sum, grade) => sum + (grade - mean) ** 2, 0);
  const error = Math.sqrt(squares / freedom / grades.length);
  const reach = error === 0 ? 0 : error * studentCritical(OUTSIDE, freedom);
  return [mean - reach, mean + reach];
};

const OUTSIDE = 0.05;

const sentenceOf = ({ rank, value, interval, judged }: RankReliability, words: Words): string => {
  const print = (share: number): string => decimal(share, 2, words.locale);
  const range = interval ? words.fromTo(print(interval[0]), print(interval[1])) : words.noInterval;
  return words.reliability.row(rank, `${print(value)} (${range})`, String(judged));
};

const drawRanks = (
  data: readonly RankReliability[],
  sheet: Sheet,
  { show, footer }: { readonly show: 'share' | 'grade'; readonly footer: readonly string[] },
): Pick<Drawing<RankReliability>, 'height' | 'draw'> => {
  const { words, width } = sheet;
  const beside = TOP + RANKS + COUNTS + footer.length * LINE;
  checkHeight(sheet, beside + LEAST_SIDE);
  const bottom = TOP + (sheet.bodyHeight === undefined ? SIDE : sheet.bodyHeight - beside);
  const { rank, judged } = words.reliability;
  const heads = Math.max(widthOf(rank, TICK_SIZE), widthOf(judged, TICK_SIZE));
  const left = EDGE + Math.max(UPRIGHT, heads + 2);
  const right = width - EDGE;
  const isShare = show === 'share';
  const values = isShare
    ? [0, 1]
    : [0, ...data.flatMap(({ value, interval }) => [value, ...(interval ?? [])])];
  const { locale } = words;
  const upwards = axisOf(values, [bottom, TOP], { locale, spacing: 45, isExact: isShare });
  const step = (right - left) / data.length;
  const xOf = (rank: number): number => left + (rank - 0.5) * step;
  const across = { ...upwards, pixels: [left, right] as const, ticks: [] };

  const draw = (): string => {
    const labels = {
      across: '',
      upwards: isShare ? words.reliability.shareAxis : words.reliability.gradeAxis,
    };
    const parts = [planeOf(across, upwards, { labels, hasOwnTicks: true })];
    const known = data.filter(({ value }) => isDrawable(value));
    const path = known.map(
      ({ rank, value }) => `${rounded(xOf(rank))} ${rounded(upwards.at(value))}`,
    );
    if (path.length > 1) {
      const d = `M${path.join('L')}`;
      parts.push(
        element('path', {
          d,
          fill: 'none',
          stroke: BLUE,
          'stroke-opacity': 0.4,
          'stroke-width': 2,
        }),
      );
    }
    for (const { rank, value, interval } of known) {
      const x = xOf(rank);
      if (interval) {
        const ends = interval.map(upwards.at) as [number, number];
        parts.push(uprightWhisker(ends, x, { colour: BLUE }));
      }
      parts.push(markAt('circle', [x, upwards.at(value)], { size: 4.5, colour: BLUE }));
    }
    const every = Math.ceil(LEAST_STEP / step);
    for (const { rank, judged } of data) {
      if ((rank - 1) % every !== 0) continue;
      const place = { x: xOf(rank), size: TICK_SIZE, anchor: 'middle' as const };
      parts.push(textAt(String(rank), { ...place, y: bottom + RANKS }));
      parts.push(textAt(String(judged), { ...place, y: bottom + RANKS + COUNTS, fill: GREY }));
    }
    const head = { x: EDGE, size: TICK_SIZE };
    parts.push(textAt(words.reliability.rank, { ...head, y: bottom + RANKS }));
    parts.push(
      textAt(words.reliability.judged, { ...head, y: bottom + RANKS + COUNTS, fill: GREY }),
    );
    for (const [at, line] of footer.entries()) {
      const y = bottom + RANKS + COUNTS + at * LINE + 14;
      parts.push(textAt(line, { x: EDGE, y, size: TICK_SIZE, fill: GREY }));
    }
    return parts.join('\n');
  };
  return { height: bottom + RANKS + COUNTS + footer.length * LINE, draw };
};

const TOP = 26;
const SIDE = 240;
const LEAST_SIDE = 80;
const RANKS = 16;
const COUNTS = 17;
const LINE = 20;
const LEAST_STEP = 26;
