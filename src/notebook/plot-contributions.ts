/** What each score is made of: score = Σ contribution × likelihood × (1 − aversion), drawn as parts that add up to it, and what was lost. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkItems } from '../evaluate/settle.ts';
import type { Explanation } from '../explain/explain.ts';
import type { FactorId } from '../factors/registry.ts';
import type { Match, Ranking } from '../rank/ranking.ts';
import { axisOf, TICK_SIZE } from './axis.ts';
import { legendOf, type Swatch } from './legend.ts';
import { decimal } from './numerals.ts';
import { AXIS, GREY, GRID, INK, textureOf, toneOf } from './palette.ts';
import {
  type Drawing,
  EDGE,
  emptyPicture,
  type Picture,
  type PlotOptions,
  rowHeightOf,
  type Sheet,
  sheetOf,
} from './picture.ts';
import { element, lineFrom, readable, textAt } from './svg.ts';
import { cut, widthOf } from './text-width.ts';
import { factorName, type Words } from './words.ts';

/** One bar. `parts` sum to `score`; with what was lost they sum to `utility`. */
export interface ContributionBar {
  readonly rank: number | undefined;
  readonly id: string;
  readonly title: string;
  readonly standing: string;
  readonly score: number;
  readonly utility: number;
  /** Contribution × likelihood × (1 − aversion) of each factor that applies. */
  readonly parts: { readonly [factor: string]: number };
  /** utility × (1 − likelihood). */
  readonly lostToUnknown: number;
  /** utility × likelihood × aversion. */
  readonly lostToAversion: number;
}

/**
 * Stacked bars, one for each activity, best first. The filled parts are each factor's share of the score; behind them, hollow, what the
 * chance that the patient cannot go and what they dislike took away, so that the whole bar is the utility.
 */
export const plotContributions = (
  subject: Ranking | Explanation,
  options: PlotOptions = {},
): Picture<ContributionBar> => {
  const sheet = sheetOf(options, ({ contributions }) => contributions.title);
  const all = matchesOf(subject);
  if (all.length === 0) return emptyPicture(sheet);
  const bars = all.slice(0, sheet.limit).map(barOf);
  const { words } = sheet;
  const more = all.length > bars.length ? [words.more(all.length - bars.length)] : [];
  return sheet.finish({
    data: bars,
    description: bars.map((bar) => sentenceOf(bar, words)),
    remarks: [words.contributions.note],
    leftOut: all.length - bars.length,
    ...drawBars(bars, sheet, more),
  });
};

type Scored = Pick<
  Match,
  'id' | 'activity' | 'score' | 'likelihood' | 'utility' | 'aversion' | 'contributions'
> & { readonly rank: number | undefined; readonly standing: string };

const matchesOf = (subject: Ranking | Explanation): readonly Scored[] => {
  if (isObject(subject)) {
    const { matches } = subject as Ranking;
    if (matches !== undefined) {
      checkItems('subject.matches', matches, [isScored, 'a match of a ranking']);
      return matches;
    }
    if (isScored(subject)) return [subject as Explanation];
  }
  throw new TypeError(`subject: expected a ranking or an explanation, got ${kindOf(subject)}`);
};

const isScored = (match: unknown): boolean => {
  const { activity, contributions } = (isObject(match) ? match : {}) as Partial<Match>;
  return isObject(activity) && isObject(contributions);
};

const barOf = (match: Scored): ContributionBar => {
  const { rank, id, activity, standing, score, utility, likelihood, aversion } = match;
  const counts = likelihood * (1 - aversion);
  return {
    rank,
    id,
    title: activity.title,
    standing,
    score,
    utility,
    parts: Object.fromEntries(
      Object.entries(match.contributions)
        .filter(([, { applies }]) => applies)
        .map(([factor, { contribution }]) => [factor, contribution * counts]),
    ),
    lostToUnknown: utility * (1 - likelihood),
    lostToAversion: utility * likelihood * aversion,
  };
};

const nameOf = ({ rank, title }: ContributionBar): string =>
  rank === undefined ? title : `${rank}. ${title}`;

const sentenceOf = (bar: ContributionBar, words: Words): string => {
  const print = (value: number): string => decimal(value, 2, words.locale);
  const parts = Object.entries(bar.parts).map(
    ([factor, value]) => `${factorName(words, factor)} ${print(value)}`,
  );
  const { unsure, disliked, ruledOut } = words.contributions;
  if (bar.standing === 'ruled-out') parts.push(ruledOut);
  else if (bar.lostToUnknown > 0) parts.push(`${unsure} ${print(bar.lostToUnknown)}`);
  if (bar.lostToAversion > 0) parts.push(`${disliked} ${print(bar.lostToAversion)}`);
  return words.contributions.row(nameOf(bar), print(bar.score), parts);
};

const drawBars = (
  bars: readonly ContributionBar[],
  sheet: Sheet,
  more: readonly string[],
): Pick<Drawing<ContributionBar>, 'height' | 'draw'> => {
  const { words, width } = sheet;
  const factors = [...new Set(bars.flatMap(({ parts }) => Object.keys(parts)))];
  const swatches = factors.map(
    (factor): Swatch => ({
      label: factorName(words, factor),
      tone: toneOf(FACTORS.indexOf(factor as FactorId)),
    }),
  );
  const lost: Swatch[] = [];
  const { unsure, barred, disliked } = words.contributions;
  const isBarred = bars.every(({ standing }) => standing === 'ruled-out');
  if (bars.some(({ lostToUnknown }) => lostToUnknown > 0))
    lost.push({ label: isBarred ? barred : unsure, dash: DASHED });
  if (bars.some(({ lostToAversion }) => lostToAversion > 0))
    lost.push({ label: disliked, dash: DOTTED });
  const legend = legendOf([...swatches, ...lost], width - 2 * EDGE);

  const top = legend.height + 6;
  const foot = AXIS_HEIGHT + more.length * LINE;
  const beside = top + foot;
  const rowHeight = rowHeightOf(sheet, bars.length, { wanted: 28, least: 14, beside });
  const bottom = top + bars.length * rowHeight;
  const ends = bars.map((bar) => endLabelOf(bar, words));
  const longest = Math.max(...ends.map((label) => widthOf(label)));
  const needed = Math.max(...bars.map((bar) => widthOf(readable(nameOf(bar)))));
  const labelWidth = Math.min(needed, width * MOST_LABEL);
  const start = EDGE + labelWidth + GAP;
  const axis = axisOf(
    [0, ...bars.map(({ utility }) => utility)],
    [start, width - EDGE - longest - GAP],
    {
      locale: words.locale,
    },
  );

  const barAt = (bar: ContributionBar, middle: number, fills: readonly string[]): string => {
    const thickness = Math.min(18, rowHeight - 6);
    const y = middle - thickness / 2;
    let sum = 0;
    const box = (
      value: number,
      attributes: { readonly [name: string]: string | number },
    ): string => {
      const from = axis.at(sum);
      sum += value;
      if (!(value > 0)) return '';
      const size = { x: from, y, width: axis.at(sum) - from, height: thickness };
      return element('rect', { ...size, stroke: INK, 'stroke-width': 0.8, ...attributes });
    };
    const parts = factors.map((factor, at) =>
      box(bar.parts[factor] ?? 0, { fill: fills[at]!, 'data-part': factor }),
    );
    const hollow = { fill: '#ffffff', stroke: GREY };
    return [
      ...parts,
      box(bar.lostToUnknown, { ...hollow, 'stroke-dasharray': DASHED, 'data-part': 'unknown' }),
      box(bar.lostToAversion, { ...hollow, 'stroke-dasharray': DOTTED, 'data-part': 'aversion' }),
    ].join('');
  };

  const draw = (id: string): string => {
    const textures = swatches.map(({ tone }, at) => textureOf(tone!, `${id}-${at}`));
    const fills = textures.map(({ fill }) => fill);
    const definitions = textures.map(({ definition }) => definition).join('');
    const rows = bars.map((bar, at) => {
      const middle = top + (at + 0.5) * rowHeight;
      const label = cut(readable(nameOf(bar)), labelWidth + 1);
      const end = { x: axis.at(bar.utility) + 8, y: middle + 4, ground: '#ffffff' };
      return [
        textAt(label, { x: EDGE, y: middle + 4 }),
        barAt(bar, middle, fills),
        textAt(ends[at]!, end),
      ].join('');
    });
    const ticks = axis.ticks.flatMap(({ at, label }) => [
      lineFrom([at, top], [at, bottom], { stroke: GRID }),
      textAt(label, { x: at, y: bottom + 16, size: TICK_SIZE, anchor: 'middle' }),
    ]);
    const line = lineFrom([axis.pixels[0], bottom], [axis.pixels[1], bottom], { stroke: AXIS });
    const middle = (axis.pixels[0] + axis.pixels[1]) / 2;
    return [
      definitions === '' ? '' : element('defs', {}, definitions),
      legend.draw(fills),
      ...ticks,
      line,
      ...rows,
      textAt(words.contributions.axis, { x: middle, y: bottom + 34, anchor: 'middle' }),
      ...more.map((text) => textAt(text, { x: EDGE, y: bottom + 34 + LINE, fill: GREY })),
    ].join('\n');
  };
  return { height: bottom + foot, draw };
};

const endLabelOf = ({ score, standing }: ContributionBar, words: Words): string => {
  const told = decimal(score, 2, words.locale);
  return standing === 'ready' ? told : `${told} ${words.standings[standing] ?? standing}`;
};

/** The order in which tones are given, so that a factor looks the same in every picture. */
const FACTORS: readonly FactorId[] = ['interests', 'accessibility', 'distance', 'socialNeed'];
const DASHED = '4 2';
const DOTTED = '1 2';
const MOST_LABEL = 0.38; // of the width
const AXIS_HEIGHT = 40;
const LINE = 17;
const GAP = 10;
