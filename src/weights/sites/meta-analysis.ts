/** Estimates of several sites as one, allowing that sites differ. */
import { isObject } from '../../evaluate/kind.ts';
import { checkChoice, checkItems, checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { chiSquareBeyond } from '../../math/chi-square.ts';
import type { Interval } from '../../math/interval.ts';
import { normalQuantile } from '../../math/normal.ts';
import { studentCritical } from '../../math/student.ts';
import { byFactor } from '../weights.ts';
import { leftOutOf } from './disclosure.ts';
import { checkSiteFile } from './parse-site-file.ts';
import type { LeftOut, SiteEstimate, SiteRefusal } from './site-files.ts';

export interface MetaAnalysisOptions {
  /** How sites are taken to differ: τ² by DerSimonian & Laird (1986, Controlled Clinical Trials 7, 177–188), the one there is. */
  readonly method?: 'DerSimonian–Laird';
  /** Of the random-effects estimate: Hartung & Knapp (2001, Statistics in Medicine 20, 3875–3889) unless told. */
  readonly interval?: 'Hartung–Knapp' | 'normal';
  /**
   * Whether an interval of Hartung & Knapp may not be narrower, in standard errors, than the normal one's, as it is where sites happen to be
   * alike (Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15, 99). True unless told.
   */
  readonly floor?: boolean;
  /** Of the intervals, .95 unless told. */
  readonly level?: number;
}

export interface MetaAnalysis {
  readonly of: SiteEstimate['of'];
  readonly method: 'DerSimonian–Laird';
  readonly interval: 'Hartung–Knapp' | 'normal';
  readonly floor: boolean;
  readonly level: number;
  /** Each on its own: what their estimates have to do with each other is not used. Weights therefore sum to 1 but nearly. */
  readonly factors: { readonly [factor: string]: MetaAnalysed };
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly FewSites[];
}

/** One factor over the sites. */
export interface MetaAnalysed {
  /** In code unit order, with what each weighs in the random-effects estimate; the weights sum to 1. */
  readonly sites: readonly MetaAnalysedSite[];
  /** As if all sites had the same true value: weighed by 1 ÷ variance. */
  readonly fixed: MetaEstimate;
  /** The mean of the true values that sites have. */
  readonly random: MetaEstimate;
  /** Variance of the true values between sites. */
  readonly tauSquared: number;
  /** Cochran's Q, with its chance to be as great or greater where sites do not differ; null of one site. */
  readonly q: number;
  readonly qPValue: number | null;
  /** Share of the spread that is not chance, in per cent (Higgins & Thompson 2002). */
  readonly iSquared: number;
  /** Where the true value of one more site is to be expected (Higgins, Thompson & Spiegelhalter 2009, t of k − 2); null of fewer than three. */
  readonly prediction: Interval | null;
}

export interface MetaAnalysedSite {
  readonly site: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly weight: number;
}

export interface MetaEstimate {
  readonly estimate: number;
  readonly standardError: number | null;
  /** Null for Hartung & Knapp of one site. */
  readonly interval: Interval | null;
}

/** Of fewer than five sites τ² is hardly known, nor is what rests on it: a convention (IntHout, Ioannidis & Borm 2014, on few studies). */
export interface FewSites {
  readonly code: 'few-sites';
  readonly sites: number;
}

const FEW = 5;

/**
 * One estimate for each factor from what sites found alone. Sites that refused are named in `leftOut`. Throws a `RangeError` where there is no
 * estimate, one site is there twice, or factors differ. The order of the sites changes nothing, not a bit.
 *
 * @example
 * metaAnalysis([siteEstimate(north, { site: 'north' }), siteEstimate(south, { site: 'south' })]).factors.distance?.random
 */
export const metaAnalysis = (
  estimates: readonly (SiteEstimate | SiteRefusal)[],
  options: MetaAnalysisOptions = {},
): MetaAnalysis => {
  const settings = settle(options);
  checkItems('estimates', estimates, [isObject, 'an estimate of a site']);
  const told: SiteEstimate[] = [];
  const refusals: SiteRefusal[] = [];
  for (const [at, one] of estimates.entries()) {
    const isRefusal = one.kind === 'site-refusal';
    checkSiteFile(one, isRefusal ? 'site-refusal' : 'site-estimate', `estimates[${at}]`);
    if (isRefusal) refusals.push(one);
    else told.push(one);
  }
  const [first] = told;
  if (first === undefined) throw new RangeError('estimates: expected at least one, got none');
  if (new Set(estimates.map(({ site }) => site)).size < estimates.length) {
    throw new RangeError('estimates: expected each site once, got one of them twice');
  }
  const { factors, of } = first;
  const isAlike = (one: SiteEstimate): boolean =>
    one.of === of && one.factors.join('\n') === factors.join('\n');
  if (!told.every(isAlike)) {
    throw new RangeError('estimates: expected the same factors and unit at all sites');
  }
  told.sort((one, other) => (one.site < other.site ? -1 : 1));
  return {
    of,
    ...settings,
    factors: byFactor(factors, (at) =>
      analysed(
        told.map(({ site, estimates: values, covariance }) => ({
          site,
          estimate: values[at]!,
          variance: covariance[at]![at]!,
        })),
        settings,
      ),
    ),
    leftOut: leftOutOf(refusals),
    warnings: told.length < FEW ? [{ code: 'few-sites', sites: told.length }] : [],
  };
};

type Settings = Required<MetaAnalysisOptions>;

const settle = (options: MetaAnalysisOptions): Settings => {
  checkKeys(options, ['method', 'interval', 'floor', 'level']);
  const { method = 'DerSimonian–Laird', interval = 'Hartung–Knapp' } = options;
  const { floor = true, level = 0.95 } = options;
  checkChoice('method', method, ['DerSimonian–Laird']);
  checkChoice('interval', interval, ['Hartung–Knapp', 'normal']);
  if (typeof floor !== 'boolean') throw new TypeError('floor: expected true or false');
  checkNumber('level', level, [level > 0 && level < 1, 'a number above 0 and below 1']);
  return { method, interval, floor, level };
};

interface Study {
  readonly site: string;
  readonly estimate: number;
  readonly variance: number;
}

const analysed = (studies: readonly Study[], settings: Settings): MetaAnalysed => {
  const { level } = settings;
  const z = normalQuantile((1 + level) / 2);
  const freedom = studies.length - 1;
  const alike = pooled(studies, 0);
  const q = spreadAround(studies, alike);
  const squares = alike.weights.reduce((sum, weight) => sum + weight * weight, 0);
  const excess = (q - freedom) / (alike.weight - squares / alike.weight);
  const tauSquared = freedom > 0 ? Math.max(0, excess) : 0;
  const differing = pooled(studies, tauSquared);
  const error = Math.sqrt(1 / differing.weight);
  return {
    sites: studies.map(({ site, estimate, variance }, at) => ({
      site,
      estimate,
      standardError: Math.sqrt(variance),
      interval: around(estimate, z * Math.sqrt(variance)),
      weight: differing.weights[at]! / differing.weight,
    })),
    fixed: estimated(alike.mean, Math.sqrt(1 / alike.weight), z),
    random:
      settings.interval === 'normal'
        ? estimated(differing.mean, error, z)
        : hartungKnapp(studies, differing, settings),
    tauSquared,
    q,
    qPValue: freedom > 0 ? chiSquareBeyond(q, freedom) : null,
    iSquared: q > freedom ? (100 * (q - freedom)) / q : 0,
    prediction:
      freedom > 1
        ? around(
            differing.mean,
            studentCritical(1 - level, freedom - 1) * Math.sqrt(tauSquared + error * error),
          )
        : null,
  };
};

interface Pooled {
  readonly mean: number;
  readonly weights: readonly number[];
  /** Their sum. */
  readonly weight: number;
}

const pooled = (studies: readonly Study[], tauSquared: number): Pooled => {
  const weights = studies.map(({ variance }) => 1 / (variance + tauSquared));
  const weight = weights.reduce((sum, own) => sum + own, 0);
  const sum = studies.reduce((all, { estimate }, at) => all + weights[at]! * estimate, 0);
  return { mean: sum / weight, weights, weight };
};

const spreadAround = (studies: readonly Study[], { mean, weights }: Pooled): number =>
  studies.reduce((sum, { estimate }, at) => {
    const distance = estimate - mean;
    return sum + weights[at]! * distance * distance;
  }, 0);

const hartungKnapp = (
  studies: readonly Study[],
  differing: Pooled,
  { floor, level }: Settings,
): MetaEstimate => {
  const freedom = studies.length - 1;
  const { mean, weight } = differing;
  if (freedom === 0) return { estimate: mean, standardError: null, interval: null };
  const scale = spreadAround(studies, differing) / freedom;
  const error = Math.sqrt((floor ? Math.max(1, scale) : scale) / weight);
  return estimated(mean, error, studentCritical(1 - level, freedom));
};

const estimated = (estimate: number, standardError: number, reach: number): MetaEstimate => ({
  estimate,
  standardError,
  interval: around(estimate, reach * standardError),
});

const around = (middle: number, side: number): Interval => [middle - side, middle + side];
