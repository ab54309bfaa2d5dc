/** Answers of several sites, summed. */
import { kindOf } from '../../evaluate/kind.ts';
import { type ExactSum, exactSum } from '../../math/exact-sum.ts';
import { leftOutOf } from './disclosure.ts';
import { checkSiteFile } from './parse-site-file.ts';
import type { SiteRefusal, SiteSummary, SiteSums } from './site-files.ts';

/**
 * Sums answers to one request; sums may be summed again, region by region. Sums are exact: neither the order nor who was merged with whom
 * first changes a bit. Throws a `RangeError` where answers are not to the same request, or a site is there twice.
 */
export const mergeSites = (
  answers: readonly (SiteSummary | SiteSums | SiteRefusal)[],
): SiteSums => {
  if (!Array.isArray(answers)) {
    throw new TypeError(`answers: expected a list, got ${kindOf(answers)}`);
  }
  const all = answers.map((answer, at) => asSums(answer, `answers[${at}]`));
  const [first] = all;
  if (first === undefined) throw new RangeError('answers: expected at least one, got none');
  if (all.some(({ request }) => request !== first.request)) {
    throw new RangeError('answers: expected answers to one request, got others among them');
  }
  const sites = all.flatMap((sums) => sums.sites).sort();
  const leftOut = leftOutOf(all.flatMap((sums) => sums.leftOut));
  const names = [...sites, ...leftOut.map(({ site }) => site)];
  if (new Set(names).size < names.length) {
    throw new RangeError('answers: expected each site once, got one of them twice');
  }
  const told = all.filter((sums) => sums.sites.length > 0);
  const factors = told[0]?.factors ?? [];
  if (told.some((sums) => sums.factors.join('\n') !== factors.join('\n'))) {
    throw new RangeError('answers: expected the same factors in all, got others among them');
  }
  const total = (of: (sums: SiteSums) => ExactSum): ExactSum => exactSum(told.flatMap(of));
  const square = (of: (sums: SiteSums) => SiteSums['information']) =>
    factors.map((_, row) =>
      factors.map((_factor, column) => total((sums) => of(sums)[row]![column]!)),
    );
  return {
    kind: 'site-sums',
    schemaVersion: 1,
    sites,
    leftOut,
    request: first.request,
    factors,
    patients: told.reduce((sum, { patients }) => sum + patients, 0),
    comparisons: told.reduce((sum, { comparisons }) => sum + comparisons, 0),
    weight: total(({ weight }) => weight),
    logLikelihood: total(({ logLikelihood }) => logLikelihood),
    score: factors.map((_, at) => total(({ score }) => score[at]!)),
    information: square(({ information }) => information),
    scoreProducts: square(({ scoreProducts }) => scoreProducts),
  };
};

const asSums = (answer: SiteSummary | SiteSums | SiteRefusal, name: string): SiteSums => {
  const kinds = ['site-summary', 'site-sums', 'site-refusal'] as const;
  const kind = kinds.find((one) => one === answer?.kind) ?? 'site-summary';
  checkSiteFile(answer, kind, name);
  if (answer.kind === 'site-sums') return answer;
  if (answer.kind === 'site-refusal') {
    const { site, suppressed, request } = answer;
    if (request === null) {
      throw new RangeError(`${name}: expected an answer to a request, got a refusal of none`);
    }
    return { ...nothing, request, leftOut: [{ site, suppressed }] };
  }
  const { site, weight, logLikelihood, score, information, scoreProducts } = answer;
  const { kind: _kind, site: _site, ...rest } = answer;
  const squared = (rows: SiteSummary['information']) => rows.map((row) => row.map(alone));
  return {
    ...rest,
    kind: 'site-sums',
    sites: [site],
    leftOut: [],
    weight: alone(weight),
    logLikelihood: alone(logLikelihood),
    score: score.map(alone),
    information: squared(information),
    scoreProducts: squared(scoreProducts),
  };
};

const alone = (value: number): ExactSum => [value];

const nothing: SiteSums = {
  kind: 'site-sums',
  schemaVersion: 1,
  sites: [],
  leftOut: [],
  request: '',
  factors: [],
  patients: 0,
  comparisons: 0,
  weight: [0],
  logLikelihood: [0],
  score: [],
  information: [],
  scoreProducts: [],
};
