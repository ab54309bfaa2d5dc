/** A meta-analysis as lines for a terminal. */
import type { Locale } from '../index.ts';
import type { MetaAnalysis } from '../weights/index.ts';
import { asColumns } from './columns.ts';
import { figuresOf } from './figures.ts';
import { plain } from './output.ts';
import type { Paint } from './paint.ts';
import { sitesWords } from './sites-words.ts';

const PERCENT = 100;

export const metaLines = (
  { factors, method, interval, leftOut, warnings }: MetaAnalysis,
  lang: Locale,
  paint: Paint,
): readonly string[] => {
  const words = sitesWords[lang];
  const { figure, chance, percent, between, name } = figuresOf(lang);
  const found = Object.entries(factors);
  return [
    paint.strong(words.meta(method, interval)),
    ...asColumns(
      {
        head: [
          words.factor,
          words.estimate,
          words.interval,
          'τ²',
          'I²',
          'Q',
          'p',
          words.prediction,
        ],
        rows: found.map(([factor, { random, tauSquared, iSquared, q, qPValue, prediction }]) => [
          name(factor),
          figure(random.estimate),
          between(random.interval),
          figure(tauSquared),
          percent(iSquared / PERCENT),
          figure(q),
          qPValue === null ? '–' : chance(qPValue),
          between(prediction),
        ]),
      },
      paint,
    ),
    '',
    paint.strong(words.perSite),
    ...asColumns(
      {
        head: [words.factor, words.site, words.estimate, words.interval, words.weight],
        rows: found.flatMap(([factor, { sites }]) =>
          sites.map((one) => [
            name(factor),
            one.site,
            figure(one.estimate),
            between(one.interval),
            percent(one.weight),
          ]),
        ),
        texts: 2,
      },
      paint,
    ),
    ...leftOut.map(({ site, suppressed }) => paint.warn(words.leftOut(plain(site), suppressed))),
    ...warnings.map(({ sites }) => paint.warn(words.fewSites(sites))),
  ];
};
