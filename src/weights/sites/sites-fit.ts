/** A fit over sites that never meet, as ds.glm of DataSHIELD has it (Gaye et al. 2014): the coordinator asks, step by step, and sees sums only. */
import { isObject } from '../../evaluate/kind.ts';
import { checkItems, checkKeys } from '../../evaluate/settle.ts';
import { hashOf } from '../../math/hash.ts';
import { type FitFailure, fitting } from '../learn/fitting.ts';
import type { Learned } from '../learn/learned.ts';
import type { Tally } from '../learn/likelihood.ts';
import { type LearnOptions, settingsOf } from '../learn/settings.ts';
import { mergeSites } from './merge-sites.ts';
import { checkSiteFile } from './parse-site-file.ts';
import type {
  FitRequest,
  LeftOut,
  SiteRefusal,
  SiteSummary,
  SiteSums,
  SitesFit,
  SitesFitSettings,
} from './site-files.ts';

/** As in `learn`; a ridge is a number, since no site can tune one alone. */
export interface SitesFitOptions extends Omit<LearnOptions, 'ridge'> {
  readonly ridge?: number;
}

/** What sites have to say together: what `learn` says, of all their patients as if they were in one place. */
export interface LearnedAcrossSites extends Learned {
  /** In code unit order. */
  readonly sites: readonly string[];
  /** Sites that refused at the first step. */
  readonly leftOut: readonly LeftOut[];
  /** Requests that each site answered. */
  readonly steps: number;
}

/** `refused`: every site refused at the first step, or one that had answered before did later; `leftOut` says why. */
export type SitesFailure = FitFailure | 'refused';

export type SitesResult =
  | { readonly ok: true; readonly value: LearnedAcrossSites }
  | {
      readonly ok: false;
      readonly reason: SitesFailure;
      readonly leftOut: readonly LeftOut[];
    };

/** Another request, or the end. */
export type FitStep =
  | { readonly isDone: false; readonly state: SitesFit }
  | { readonly isDone: true; readonly result: SitesResult };

/** Begins a fit; `request` of what comes back is for every site. */
export const startFit = (factors: readonly string[], options: SitesFitOptions = {}): SitesFit => {
  checkItems('factors', factors, [(item) => typeof item === 'string' && item !== '', 'a name']);
  if (factors.length === 0) throw new RangeError('factors: expected at least one, got none');
  if (new Set(factors).size < factors.length) {
    throw new RangeError('factors: expected each once, got one of them twice');
  }
  checkKeys(options, ['ridge', 'prior', 'scale', 'nonNegative', 'covariance', 'alike', 'level']);
  if (typeof options.ridge === 'object') {
    throw new TypeError('ridge: expected a number, got an object');
  }
  const { prior, ...rest } = settingsOf(options);
  const sorted = [...factors].sort();
  if (prior !== undefined && prior.factors.join('\n') !== sorted.join('\n')) {
    throw new RangeError('prior: expected a weight for each of the factors and for no other');
  }
  const settings: SitesFitSettings = { ...rest, prior: options.prior ?? null };
  const fit = hashOf({ factors: sorted, settings });
  const request: FitRequest = {
    kind: 'fit-request',
    schemaVersion: 1,
    fit,
    step: 1,
    factors: sorted,
    coefficients: sorted.map(() => 0),
    alike: settings.alike,
  };
  return { kind: 'sites-fit', schemaVersion: 1, settings, request, steps: [] };
};

/**
 * Takes what all sites answered to `state.request`, summed or not, and gives the next state with its request, or the result. Sites that refuse
 * at the first step are left out; from then on it is always the same sites. Throws a `RangeError` where answers are to another request, or
 * a site is missing.
 */
export const stepFit = (
  state: SitesFit,
  answers: readonly (SiteSummary | SiteSums | SiteRefusal)[],
): FitStep => {
  checkSiteFile(state, 'sites-fit', 'state');
  const { request, settings } = state;
  checkItems('answers', answers, [isObject, 'an answer of a site']);
  // Whoever refused at first stays out, and may go on to answer.
  const out = state.steps[0]?.sums.leftOut.map(({ site }) => site) ?? [];
  const sums = mergeSites(answers.filter((one) => !('site' in one && out.includes(one.site))));
  checkAnswers(state, sums);
  const first = state.steps[0]?.sums ?? sums;
  const { sites } = first;
  const refusing = sites.length === 0 ? sums.leftOut : newIn(sums, first);
  if (refusing.length > 0) {
    return { isDone: true, result: { ok: false, reason: 'refused', leftOut: refusing } };
  }
  const steps = [...state.steps, { coefficients: request.coefficients, sums }];
  const known = new Map(
    steps.map((step) => [JSON.stringify(step.coefficients), tallyOf(step.sums, settings.alike)]),
  );

  // The fit is gone through anew from its first step, up to what nobody has answered yet: the state is then what was said, and no more.
  const { prior, ...rest } = settings;
  const asking = fitting(request.factors, settingsOf(prior === null ? rest : { ...rest, prior }));
  let next = asking.next();
  while (!next.done) {
    const coefficients = Array.from(next.value, (value) => value + 0);
    const tally = known.get(JSON.stringify(coefficients));
    if (tally === undefined) {
      const leftOut = first.leftOut.map(({ site }) => site);
      const asked = {
        ...request,
        step: request.step + 1,
        coefficients,
        ...(leftOut.length === 0 ? {} : { leftOut }),
      };
      return { isDone: false, state: { ...state, request: asked, steps } };
    }
    next = asking.next(tally);
  }
  const { leftOut } = first;
  if (typeof next.value === 'string') {
    return { isDone: true, result: { ok: false, reason: next.value, leftOut } };
  }
  const value = { ...next.value, sites, leftOut, steps: steps.length };
  return { isDone: true, result: { ok: true, value } };
};

const checkAnswers = ({ request, steps }: SitesFit, sums: SiteSums): void => {
  if (sums.request !== hashOf(request)) {
    throw new RangeError('answers: expected answers to the request of this step, got to another');
  }
  const isOther = sums.factors.join('\n') !== request.factors.join('\n');
  if (sums.sites.length > 0 && isOther) {
    throw new RangeError('answers: expected the factors of the request, got others');
  }
  const [first] = steps;
  if (first === undefined) return;
  const came = [...sums.sites, ...newIn(sums, first.sums).map(({ site }) => site)].sort();
  if (came.join('\n') === first.sums.sites.join('\n')) return;
  throw new RangeError('answers: expected all sites that answered the first step and no other');
};

/** Sites that refuse now and did not at first: one that is left out may say so again and again. */
const newIn = (sums: SiteSums, first: SiteSums): readonly LeftOut[] =>
  sums.leftOut.filter(({ site }) => !first.leftOut.some((one) => one.site === site));

/** In the terms of the fit. Where patients count alike, sites counted each for 1; together they weigh what their comparisons weigh. */
const tallyOf = (sums: SiteSums, alike: SitesFitSettings['alike']): Tally => {
  const { patients, comparisons, weight } = sums;
  const each = alike === 'groups' ? weight[0]! / patients : 1;
  const square = (rows: SiteSums['information'], scale: number) =>
    Float64Array.from(rows.flat(), ([value]) => scale * value!);
  return {
    loss: -each * sums.logLikelihood[0]!,
    gradient: Float64Array.from(sums.score, ([value]) => -each * value!),
    hessian: square(sums.information, each),
    products: square(sums.scoreProducts, each * each),
    groups: patients,
    comparisons,
  };
};
