/** Estimates by site with their summary: the forest plot of a meta-analysis (Lewis & Clarke 2001, BMJ 322, 1479). */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkChoice, checkItems, checkNumber } from '../evaluate/settle.ts';
import type { Interval } from '../math/interval.ts';
import { normalQuantile } from '../math/normal.ts';
import { drawIntervals, type IntervalRow } from './interval-rows.ts';
import { bracketed, isDrawable, knownInterval, numeral, numeralsOf, percent } from './numerals.ts';
import { BLUE, INK } from './palette.ts';
import { emptyPicture, type Picture, type PlotOptions, sheetOf } from './picture.ts';
import { factorName, type Words } from './words.ts';

/** One site's own estimate. Without an interval it is the estimate ± 1.96 standard errors. */
export interface SiteEstimate {
  readonly site: string;
  readonly estimate: number;
  readonly standardError?: number | undefined;
  readonly interval?: Interval | null | undefined;
  /** Its share of the summary, of any scale: the area of its mark. 1 ÷ standard error² unless told. */
  readonly weight?: number | undefined;
}

export interface SummaryEstimate {
  readonly estimate: number;
  readonly interval: Interval | null;
}

/** What is drawn of a meta-analysis. What else it holds is ignored. */
export interface ForestInput {
  readonly sites: readonly SiteEstimate[];
  readonly random: SummaryEstimate;
  readonly fixed?: SummaryEstimate | null | undefined;
  /** Where the estimate of one more site is to be expected. */
  readonly prediction?: Interval | null | undefined;
  readonly tauSquared?: number | undefined;
  /** In per cent. */
  readonly iSquared?: number | undefined;
}

/** What `metaAnalysis` gives: a forest for each factor. */
export interface ForestsInput {
  readonly factors: { readonly [factor: string]: ForestInput };
}

export interface ForestOptions extends PlotOptions {
  /** Which, where there are several. */
  readonly factor?: string;
  /** Where there is no effect: an upright line. 0 unless told. */
  readonly reference?: number;
}

export interface PlottedEstimate {
  /** undefined: a summary. */
  readonly site: string | undefined;
  readonly name: string;
  readonly estimate: number;
  readonly interval: Interval | null;
  /** Of all sites 1; undefined where it is not known. */
  readonly share: number | undefined;
}

/**
 * Squares are sites, their area goes with their weight; the lozenge is the summary, the dotted line beneath it where a new site is expected.
 * Throws a `RangeError` where there are several factors and none is named.
 */
export const plotForest = (
  subject: ForestInput | ForestsInput,
  options: ForestOptions = {},
): Picture<PlottedEstimate> => {
  const [analysis, factor] = forestOf(subject, options.factor);
  const titleOf = (words: Words): string =>
    factor === undefined
      ? words.forest.title
      : `${words.forest.title}: ${factorName(words, factor)}`;
  const sheet = sheetOf(options, titleOf, ['reference', 'factor']);
  const { reference = 0 } = options;
  checkNumber('reference', reference, [isDrawable(reference), 'a finite number']);
  checkAnalysis(analysis);
  if (analysis.sites.length === 0) return emptyPicture(sheet);
  const { words } = sheet;
  const sites = sitesOf(analysis.sites);
  const shown = sites.slice(0, sheet.limit);
  const data = [...shown, ...summariesOf(analysis, words)];
  const prediction = knownInterval(analysis.prediction);
  const print = numeralsOf(
    data.flatMap(({ estimate, interval }) => [estimate, ...(interval ?? [])]),
    words.locale,
  );
  const more = sites.length > shown.length ? [words.more(sites.length - shown.length)] : [];
  const heterogeneity = heterogeneityOf(analysis, words);
  const predicted = prediction
    ? [`${words.forest.prediction}: ${words.fromTo(print(prediction[0]), print(prediction[1]))}.`]
    : [];
  return sheet.finish({
    data,
    description: data.map((row) => sentenceOf(row, words, print)),
    remarks: [...predicted, ...heterogeneity],
    leftOut: sites.length - shown.length,
    ...drawIntervals(sheet, {
      rows: [
        ...data.map((row) => rowOf(row, words, print)),
        ...(prediction ? [predictionRow(prediction, words, print)] : []),
      ],
      columns: [
        words.forest.estimate,
        words.interval,
        ...(shown.some(({ share }) => share !== undefined) ? [words.weight] : []),
      ],
      axisLabel: words.forest.axis,
      including: [reference],
      reference,
      footer: [...heterogeneity, ...more],
    }),
  });
};

const forestOf = (
  subject: ForestInput | ForestsInput,
  asked: string | undefined,
): readonly [ForestInput, string | undefined] => {
  if (!isObject(subject)) {
    throw new TypeError(`analysis: expected a meta-analysis, got ${kindOf(subject)}`);
  }
  if (!('factors' in subject)) return [subject, asked];
  const names = Object.keys(subject.factors);
  if (asked === undefined && names.length !== 1) {
    const all = names.join(', ');
    throw new RangeError(`factor: expected one of ${all}, as there are several, got nothing`);
  }
  if (asked !== undefined) checkChoice('factor', asked, names);
  const factor = asked ?? names[0]!;
  return [subject.factors[factor]!, factor];
};

const checkAnalysis = (analysis: ForestInput): void => {
  if (!isObject(analysis)) {
    throw new TypeError(`analysis: expected a meta-analysis, got ${kindOf(analysis)}`);
  }
  const isSite = (row: unknown): boolean =>
    isObject(row) &&
    typeof (row as SiteEstimate).site === 'string' &&
    typeof (row as SiteEstimate).estimate === 'number';
  checkItems('analysis.sites', analysis.sites, [isSite, 'a site { site, estimate, … }']);
  if (!isObject(analysis.random) || typeof analysis.random.estimate !== 'number') {
    const got = kindOf(analysis.random);
    throw new TypeError(`analysis.random: expected a summary { estimate, interval }, got ${got}`);
  }
};

const sitesOf = (sites: readonly SiteEstimate[]): readonly PlottedEstimate[] => {
  const weights = sites.map(({ weight, standardError }) =>
    isDrawable(weight)
      ? weight
      : isDrawable(standardError) && standardError > 0
        ? 1 / standardError ** 2
        : NaN,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return sites.map(({ site, estimate, standardError, interval }, at) => {
    const reach = isDrawable(standardError) ? normalQuantile(UPPER) * standardError : NaN;
    const own: Interval | null | undefined = interval ?? [estimate - reach, estimate + reach];
    const share = weights[at]! / all;
    return {
      site,
      name: site,
      estimate,
      interval: knownInterval(own),
      share: share > 0 ? share : undefined,
    };
  });
};

const UPPER = 0.975;

const summariesOf = ({ fixed, random }: ForestInput, words: Words): readonly PlottedEstimate[] => {
  const summary = (name: string, { estimate, interval }: SummaryEstimate): PlottedEstimate => ({
    site: undefined,
    name,
    estimate,
    interval: knownInterval(interval),
    share: undefined,
  });
  return [
    ...(fixed ? [summary(words.forest.fixed, fixed)] : []),
    summary(words.forest.summary, random),
  ];
};

const heterogeneityOf = (
  { tauSquared, iSquared }: ForestInput,
  words: Words,
): readonly string[] => {
  const parts = [
    ...(isDrawable(tauSquared) ? [`τ² = ${numeral(tauSquared, words.locale)}`] : []),
    ...(isDrawable(iSquared) ? [`I² = ${percent(iSquared / 100, words.locale)}`] : []),
  ];
  return parts.length === 0 ? [] : [words.forest.heterogeneity(parts)];
};

type Print = (value: number) => string;

const rowOf = (
  { site, name, estimate, interval, share }: PlottedEstimate,
  { locale }: Words,
  print: Print,
): IntervalRow => {
  const isSummary = site === undefined;
  const weight = share === undefined ? '' : percent(share, locale);
  return {
    label: name,
    value: estimate,
    interval,
    shape: isSummary ? 'summary' : 'square',
    colour: isSummary ? INK : BLUE,
    size: share === undefined ? 4 : LEAST_MARK + (MOST_MARK - LEAST_MARK) * Math.sqrt(share),
    figures: [print(estimate), bracketed(interval, print, locale), weight],
  };
};

const LEAST_MARK = 1.5;
const MOST_MARK = 9;

const predictionRow = (prediction: Interval, words: Words, print: Print): IntervalRow => ({
  label: words.forest.prediction,
  prediction,
  colour: INK,
  figures: ['', bracketed(prediction, print, words.locale), ''],
});

const sentenceOf = (
  { name, estimate, interval }: PlottedEstimate,
  words: Words,
  print: Print,
): string => {
  const range = interval ? words.fromTo(print(interval[0]), print(interval[1])) : words.noInterval;
  return `${name}: ${print(estimate)}, ${range}.`;
};
