/** A fit over sites as lines for a terminal. */
import type { Locale } from '../index.ts';
import type { CountsResult, SitesResult } from '../weights/index.ts';
import { asColumns } from './columns.ts';
import { figuresOf } from './figures.ts';
import { barOf, plain } from './output.ts';
import type { Paint } from './paint.ts';
import { sitesWords } from './sites-words.ts';

/** Of steps, or of counts. */
export type MergedFit = Extract<SitesResult | CountsResult, { readonly ok: true }>;

export const sitesLines = (
  fit: MergedFit['value'],
  lang: Locale,
  paint: Paint,
): readonly string[] => {
  const words = sitesWords[lang];
  const { share, between, name, inside, list } = figuresOf(lang);
  const { weights, intervals, findings, leftOut, groups, comparisons } = fit;
  const sites = fit.sites.map((one) =>
    typeof one === 'string' ? { site: one, suppressed: 0 } : one,
  );
  return [
    ...asColumns(
      {
        head: ['', words.factor, words.weight, words.interval],
        rows: Object.entries(weights)
          .sort(([, one], [, other]) => other - one)
          .map(([factor, weight]) => [
            barOf(Math.max(0, weight)),
            name(factor),
            share(weight),
            between(intervals[factor] ?? null),
          ]),
        texts: 2,
      },
      paint,
    ),
    ...findings.map(({ factor }) => paint.warn(words.heldAtZero(inside(factor)))),
    words.of({
      sites: list(sites.map(({ site }) => plain(site))),
      patients: groups,
      comparisons,
    }),
    ...sites
      .filter(({ suppressed }) => suppressed > 0)
      .map(({ site, suppressed }) => paint.warn(words.suppressed(plain(site), suppressed))),
    ...leftOut.map(({ site, suppressed }) => paint.warn(words.leftOut(plain(site), suppressed))),
  ];
};
