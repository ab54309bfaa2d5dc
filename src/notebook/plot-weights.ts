/** Weights with their intervals, of one answer or of several beside each other. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import type { Interval } from '../math/interval.ts';
import type { Weights } from '../weights/weights.ts';
import { isAnswer } from './answer.ts';
import { drawIntervals, type IntervalRow } from './interval-rows.ts';
import { bracketed, decimal, isDrawable, knownInterval } from './numerals.ts';
import { BLUE, toneOf } from './palette.ts';
import { emptyPicture, type Picture, type PlotOptions, sheetOf } from './picture.ts';
import { factorName, type Words } from './words.ts';

/** Anything with weights: what `learn`, `swing`, `ahp` or `combineWeights` give, or a model of your own. */
export interface Weighed {
  readonly weights: Weights;
  readonly intervals?: { readonly [factor: string]: Interval | null } | null;
  /** Factors held at 0, as `learn` tells them. */
  readonly findings?: readonly { readonly code: string; readonly factor: string }[];
}

export interface WeightsOptions extends PlotOptions {
  /** True weights, where they are known: of a simulation. Marked by upright lines. */
  readonly truth?: Weights;
}

export interface PlottedWeight {
  readonly factor: string;
  /** Whose; undefined of one answer alone. */
  readonly name: string | undefined;
  readonly weight: number;
  readonly interval: Interval | null;
  readonly isHeld: boolean;
  readonly truth: number | undefined;
}

/**
 * Weights by factor, in the order of the first answer. Several answers, `{ anna, bo, learnt }`, stand beside each other under each factor.
 *
 * @example
 * plotWeights(learnt.value, { truth: { interests: .5, distance: .5 } })
 * plotWeights({ anna: anna.value.weights, bo: bo.value.weights })
 */
export const plotWeights = (
  subject: Weighed | Weights | Answered | { readonly [name: string]: Weighed | Weights | Answered },
  options: WeightsOptions = {},
): Picture<PlottedWeight> => {
  const sheet = sheetOf(options, ({ weights }) => weights.title, ['truth']);
  const { truth = {} } = options;
  checkWeights('truth', truth);
  const answers = answersOf(subject);
  const factors = [...new Set(answers.flatMap(([, { weights }]) => Object.keys(weights)))];
  const data = factors.flatMap((factor) =>
    answers
      .filter(([, { weights }]) => Object.hasOwn(weights, factor))
      .map(([name, answer]) => plotted(answer, factor, { name, truth })),
  );
  if (data.length === 0) return emptyPicture(sheet);
  const shown = data.slice(0, sheet.limit);
  const { words } = sheet;
  const more = data.length > shown.length ? [words.more(data.length - shown.length)] : [];
  const hasTruth = shown.some((row) => row.truth !== undefined);
  const names = answers.map(([name]) => name);
  return sheet.finish({
    data: shown,
    description: shown.map((row) => sentenceOf(row, words)),
    leftOut: data.length - shown.length,
    ...drawIntervals(sheet, {
      rows: names.length > 1 ? grouped(shown, names, words) : shown.map((row) => rowOf(row, words)),
      columns: [words.weight, words.interval],
      axisLabel: words.weights.axis,
      including: [0],
      footer: [...(hasTruth ? [words.weights.truth] : []), ...more],
    }),
  });
};

/** As `learn` and `swing` give it, whose `value` is shown. */
interface Answered {
  readonly ok: true;
  readonly value: Weighed;
}

type Answer = readonly [name: string | undefined, weighed: Weighed];

const answersOf = (shown: unknown): readonly Answer[] => {
  const subject = isAnswer(shown) ? shown.value : shown;
  if (!isObject(subject)) {
    throw new TypeError(`subject: expected weights, or an object of them, got ${kindOf(subject)}`);
  }
  const given = subject as { readonly [name: string]: unknown };
  if (isObject(given.weights)) return [[undefined, weighed('subject', given)]];
  if (Object.values(given).every((value) => typeof value === 'number')) {
    return [[undefined, weighed('subject', { weights: given })]];
  }
  return Object.entries(given).map(([name, one], at): Answer => {
    const value = isAnswer(one) ? one.value : one;
    const place = `subject: answer ${at}`;
    if (!isObject(value)) {
      throw new TypeError(`${place}: expected weights, got ${kindOf(value)}`);
    }
    const own = value as { readonly weights?: unknown };
    return [name, weighed(place, isObject(own.weights) ? own : { weights: value })];
  });
};

const weighed = (place: string, value: object): Weighed => {
  checkWeights(place, (value as Weighed).weights);
  return value as Weighed;
};

const checkWeights = (place: string, weights: unknown): void => {
  if (!isObject(weights)) {
    throw new TypeError(`${place}: expected weights, got ${kindOf(weights)}`);
  }
  for (const value of Object.values(weights as object)) {
    if (typeof value === 'number') continue;
    throw new TypeError(`${place}: expected a number for each factor, got ${kindOf(value)}`);
  }
};

const plotted = (
  { weights, intervals, findings = [] }: Weighed,
  factor: string,
  { name, truth }: { readonly name: string | undefined; readonly truth: Weights },
): PlottedWeight => ({
  factor,
  name,
  weight: weights[factor]!,
  interval: knownInterval(Object.hasOwn(intervals ?? {}, factor) ? intervals?.[factor] : null),
  isHeld: findings.some((found) => found.code === 'negative-weight' && found.factor === factor),
  truth: Object.hasOwn(truth, factor) ? truth[factor] : undefined,
});

const rowOf = (
  { factor, weight, interval, isHeld, truth }: PlottedWeight,
  words: Words,
): IntervalRow => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  return {
    label: factorName(words, factor),
    value: isDrawable(weight) ? weight : null,
    interval,
    isHollow: isHeld,
    colour: BLUE,
    truth,
    figures: [
      print(weight),
      isHeld && interval === null ? words.weights.held : bracketed(interval, print, words.locale),
    ],
    ...(isHeld && interval !== null ? { note: words.weights.held } : {}),
  };
};

/** A heading for each factor, under it a row for each answer, with the answer's own mark. */
const grouped = (
  data: readonly PlottedWeight[],
  names: readonly (string | undefined)[],
  words: Words,
): readonly IntervalRow[] =>
  data.flatMap((row, at): readonly IntervalRow[] => {
    const isFirst = data[at - 1]?.factor !== row.factor;
    const { colour, shape } = toneOf(names.indexOf(row.name));
    const own = { ...rowOf(row, words), label: row.name ?? '', isIndented: true, colour, shape };
    return isFirst ? [{ label: factorName(words, row.factor), isHeading: true }, own] : [own];
  });

const sentenceOf = (
  { factor, name, weight, interval, isHeld, truth }: PlottedWeight,
  words: Words,
): string => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  const parts = [
    `${factorName(words, factor)}${name === undefined ? '' : `, ${name}`}: ${print(weight)}`,
    interval === null ? words.noInterval : words.fromTo(print(interval[0]), print(interval[1])),
    ...(isHeld ? [words.weights.held] : []),
    ...(truth === undefined ? [] : [words.weights.truthIs(print(truth))]),
  ];
  return `${parts.join(', ')}.`;
};
