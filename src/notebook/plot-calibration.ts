/** Are predicted chances true? Predicted against observed, with intervals, beside the line on which they would be. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkItems, checkNumber } from '../evaluate/settle.ts';
import type { Bin } from '../follow-up/calibration.ts';
import { type Interval, wilson } from '../math/interval.ts';
import { axisOf } from './axis.ts';
import { decimal, knownInterval } from './numerals.ts';
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
import { BELOW, planeOf, UPRIGHT } from './plane.ts';
import { lineFrom, textAt } from './svg.ts';
import { widthOf } from './text-width.ts';
import { uprightWhisker } from './whisker.ts';
import type { Words } from './words.ts';

/** Forecasts with like chances. */
export interface CalibrationBin {
  /** Mean chance, 0 to 1. */
  readonly predicted: number;
  /** Share that came true, 0 to 1. */
  readonly observed: number;
  readonly n: number;
  /** Of the share; by Wilson's score at 95 % where it is not given. */
  readonly interval?: Interval | null;
}

/** One forecast and what came. */
export interface Forecast {
  readonly predicted: number;
  readonly observed: boolean | 0 | 1;
}

export interface CalibrationPlotOptions extends PlotOptions {
  /** Groups of like size by predicted chance, for single forecasts: 2 to 20, 5 unless told. */
  readonly bins?: number;
}

/**
 * Takes what `calibration` of `linkmatch/follow-up` gives, bins of your own, or single forecasts, which are put into bins of like size. The
 * area of a mark goes with how many are in it.
 */
export const plotCalibration = (
  subject: { readonly bins: readonly Bin[] } | readonly CalibrationBin[] | readonly Forecast[],
  options: CalibrationPlotOptions = {},
): Picture<CalibrationBin> => {
  const sheet = sheetOf(options, ({ calibration }) => calibration.title, ['bins']);
  const { bins = 5 } = options;
  const fits = Number.isSafeInteger(bins) && bins >= 2 && bins <= MOST_BINS;
  checkNumber('bins', bins, [fits, 'a whole number from 2 to 20']);
  const data = binsOf(subject, bins).filter(({ n }) => n > 0);
  if (data.length === 0) return emptyPicture(sheet);
  const { words } = sheet;
  return sheet.finish({
    data,
    description: data.map((bin) => sentenceOf(bin, words)),
    ...drawBins(data, sheet),
  });
};

const MOST_BINS = 20;

const binsOf = (subject: unknown, count: number): readonly CalibrationBin[] => {
  const report = isObject(subject) ? (subject as { readonly bins?: unknown }).bins : undefined;
  if (Array.isArray(report)) {
    return report.map(({ meanChance, observed, contacts, interval }: Bin) =>
      withInterval({ predicted: meanChance, observed, n: contacts, interval }),
    );
  }
  if (!Array.isArray(subject)) {
    const what = 'a report of calibration, bins or forecasts';
    throw new TypeError(`subject: expected ${what}, got ${kindOf(subject)}`);
  }
  if (subject.length > 0 && subject.every((row) => isObject(row) && row.n === undefined)) {
    checkItems('subject', subject, [isForecast, 'a forecast { predicted: 0 to 1, observed }']);
    return grouped(subject, count);
  }
  checkItems('subject', subject, [isBin, 'a bin { predicted, observed, n }']);
  return subject.map(withInterval);
};

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

const isForecast = (row: unknown): boolean => {
  const { predicted, observed } = row as Partial<Forecast>;
  return isShare(predicted) && [true, false, 0, 1].includes(observed as boolean);
};

const isBin = (row: unknown): boolean => {
  const { predicted, observed, n } = (isObject(row) ? row : {}) as Partial<CalibrationBin>;
  return isShare(predicted) && (n === 0 || isShare(observed)) && Number.isSafeInteger(n) && n! >= 0;
};

const withInterval = ({ predicted, observed, n, interval }: CalibrationBin): CalibrationBin => ({
  predicted,
  observed,
  n,
  interval: interval === undefined ? wilson(Math.round(observed * n), n) : knownInterval(interval),
});

/** Of like size; equal chances stay together, as in `calibration`. */
const grouped = (forecasts: readonly Forecast[], count: number): readonly CalibrationBin[] => {
  const sorted = [...forecasts].sort((one, other) => one.predicted - other.predicted);
  const groups = new Map<number, Forecast[]>();
  let first = 0;
  for (const [at, forecast] of sorted.entries()) {
    if (forecast.predicted !== sorted[first]!.predicted) first = at;
    const bin = Math.floor((first * count) / sorted.length);
    groups.set(bin, [...(groups.get(bin) ?? []), forecast]);
  }
  return [...groups.values()].map((group) => {
    const n = group.length;
    const came = group.filter(({ observed }) => Number(observed) === 1).length;
    const predicted = group.reduce((sum, one) => sum + one.predicted, 0) / n;
    return { predicted, observed: came / n, n, interval: wilson(came, n) };
  });
};

const sentenceOf = ({ predicted, observed, n, interval }: CalibrationBin, words: Words): string => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  const range = interval ? words.fromTo(print(interval[0]), print(interval[1])) : words.noInterval;
  return words.calibration.row(print(predicted), `${print(observed)} (${range})`, String(n));
};

const drawBins = (
  data: readonly CalibrationBin[],
  sheet: Sheet,
): Pick<Drawing<CalibrationBin>, 'height' | 'draw'> => {
  const { words, width } = sheet;
  const beside = TOP + BELOW + NOTE;
  checkHeight(sheet, beside + LEAST_SIDE);
  const left = EDGE + UPRIGHT;
  const side = Math.min(width - left - EDGE, (sheet.bodyHeight ?? beside + SIDE) - beside);
  const bottom = TOP + side;
  const whole = { locale: words.locale, isExact: true };
  const across = axisOf([0, 1], [left, left + side], whole);
  const upwards = axisOf([0, 1], [bottom, TOP], whole);
  const most = data.reduce((greatest, { n }) => Math.max(greatest, n), 1);

  const draw = (): string => {
    const labels = { across: words.calibration.predicted, upwards: words.calibration.observed };
    const parts = [planeOf(across, upwards, { labels })];
    const diagonal = { stroke: GREY, 'stroke-dasharray': '5 4' };
    parts.push(lineFrom([left, bottom], [left + side, TOP], diagonal));
    for (const { predicted, observed, n, interval } of data) {
      const [x, y] = [across.at(predicted), upwards.at(observed)];
      if (interval) {
        const ends = interval.map(upwards.at) as [number, number];
        parts.push(uprightWhisker(ends, x, { colour: BLUE }));
      }
      const size = LEAST_MARK + (MOST_MARK - LEAST_MARK) * Math.sqrt(n / most);
      parts.push(markAt('circle', [x, y], { size, colour: BLUE }));
      const [low, high] = interval ?? [observed, observed];
      const below = upwards.at(low) + size + 6;
      const y0 = below + SMALL <= bottom - 2 ? below + 5 : upwards.at(high) - size;
      const place = { x, y: y0, size: SMALL, anchor: 'middle' as const, fill: GREY };
      parts.push(textAt(String(n), { ...place, ground: '#ffffff' }));
    }
    parts.push(...keyOf(words, { right: left + side, bottom, width }));
    return parts.join('\n');
  };
  return { height: bottom + BELOW + NOTE, draw };
};

/** What the dashed line and the numbers are, to the right where there is room, else below. */
const keyOf = (
  { calibration }: Words,
  {
    right,
    bottom,
    width,
  }: { readonly right: number; readonly bottom: number; readonly width: number },
): readonly string[] => {
  const dashed = { stroke: GREY, 'stroke-dasharray': '5 4' };
  const fits = width - EDGE - right - 12 >= widthOf(calibration.perfect, SMALL);
  const y = bottom + BELOW + 18;
  const note = textAt(calibration.note, { x: EDGE, y, size: SMALL, fill: GREY });
  if (fits) {
    return [
      note,
      textAt(calibration.perfect, { x: right + 8, y: TOP + 4, size: SMALL, fill: GREY }),
    ];
  }
  const x = EDGE + widthOf(calibration.note, SMALL) + 16;
  if (x + 30 + widthOf(calibration.perfect, SMALL) > width - EDGE) return [note];
  return [
    note,
    lineFrom([x, y - 4], [x + 24, y - 4], dashed),
    textAt(calibration.perfect, { x: x + 30, y, size: SMALL, fill: GREY }),
  ];
};

const TOP = 26;
const NOTE = 24;
const SIDE = 380;
const LEAST_SIDE = 120;
const LEAST_MARK = 2.5;
const MOST_MARK = 8;
const SMALL = 11;
