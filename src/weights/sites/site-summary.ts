/** A site's answer to one step of a fit over sites: sums over all its patients, and nothing else. */
import { checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { exactSum } from '../../math/exact-sum.ts';
import { hashOf } from '../../math/hash.ts';
import { type ChoiceSet, choiceSetsOf, levelled } from '../learn/choice-set.ts';
import { type Tally, tallyAt } from '../learn/likelihood.ts';
import type { Observation } from '../learn/observation.ts';
import { observationIssues, throwFor } from '../learn/observation-issues.ts';
import {
  checkSite,
  type DisclosureRules,
  isDominated,
  refusal,
  ruleKeys,
  rulesOf,
  tooFew,
} from './disclosure.ts';
import { checkSiteFile } from './parse-site-file.ts';
import type { FitRequest, SiteLedger, SiteRefusal, SiteSummary, Suppressed } from './site-files.ts';

export interface SiteSummaryOptions extends DisclosureRules {
  /** The site's name, as all others shall know it. */
  readonly site: string;
  /** What the last answer left here; none at the first. */
  readonly ledger?: SiteLedger | undefined;
  /** How many different requests the site answers in all, 25 unless told: a convention. */
  readonly maxSteps?: number;
}

export interface SiteAnswer {
  /** To be sent. */
  readonly answer: SiteSummary | SiteRefusal;
  /** To be kept at the site, for the next answer. */
  readonly ledger: SiteLedger;
}

/**
 * Answers a request from a site's own observations, or refuses by its own rules. `ledger` counts what has been answered, and knows whether the
 * observations are still the same. The order of the observations changes nothing, not a bit. Throws where an observation cannot be read,
 * naming its place and no value.
 */
export const siteSummary = (
  observations: readonly Observation[],
  request: FitRequest,
  options: SiteSummaryOptions,
): SiteAnswer => {
  checkKeys(options, ['site', 'ledger', 'maxSteps', ...ruleKeys]);
  const { site, ledger, maxSteps = 25 } = options;
  checkSite(site);
  const isCount = Number.isSafeInteger(maxSteps) && maxSteps >= 1;
  checkNumber('maxSteps', maxSteps, [isCount, 'a whole number of 1 or more']);
  const rules = rulesOf(options);
  checkSiteFile(request, 'fit-request', 'request');
  if (ledger !== undefined) checkSiteFile(ledger, 'site-ledger', 'ledger');
  const { factors, coefficients, alike } = request;
  throwFor(observationIssues(observations, factors));

  const sets = choiceSetsOf(observations, { factors, alike: 'comparisons' });
  const hash = hashOf(request);
  const data = dataHash(sets);
  const before = ledger ?? { kind: 'site-ledger', schemaVersion: 1, data, answered: [] };
  const refuse = (suppressed: Suppressed, next: SiteLedger): SiteAnswer => ({
    answer: refusal({ site }, suppressed, hash),
    ledger: next,
  });
  if (request.leftOut?.includes(site)) return refuse('left-out', before);
  if (before.data !== data) return refuse('data-changed', before);
  const isAgain = before.answered.includes(hash);
  if (!isAgain && before.answered.length >= maxSteps) return refuse('too-many-steps', before);
  const after = isAgain ? before : { ...before, answered: [...before.answered, hash] };

  const beta = Float64Array.from(coefficients);
  const counted = alike === 'groups' ? levelled(sets, 1) : sets;
  const tally = tallyAt(counted, beta);
  const few = tooFew([tally.groups, factors.length], rules);
  if (few !== undefined) return refuse(few, after);
  const parts = figuresByPatient(counted, beta);
  if (!isTellable(tally) || parts.some((own) => isDominated(own, rules))) {
    return refuse('dominated', after);
  }
  const weight = exactSum(sets.map((set) => set.weight))[0]!;
  const head = { kind: 'site-summary', schemaVersion: 1, site, request: hash, factors } as const;
  return { answer: { ...head, weight, ...figuresOf(tally) }, ledger: after };
};

/** Of one text: a hash of nested lists takes many times as long. */
const dataHash = (sets: readonly ChoiceSet[]): string =>
  hashOf(
    JSON.stringify(sets.map(({ group, weight, differences }) => [group, weight, ...differences])),
  );

/** Coefficients so large that figures are beyond any number leave nobody but the most surprised. */
const isTellable = ({ loss, gradient, hessian, products }: Tally): boolean =>
  [loss, ...gradient, ...hessian, ...products].every(Number.isFinite);

/** What each patient adds, its sign aside: to the log likelihood, to the curvature and the slope of each factor. */
const figuresByPatient = (
  sets: readonly ChoiceSet[],
  beta: Float64Array,
): readonly (readonly number[])[] => {
  const byPatient = new Map<string, ChoiceSet[]>();
  for (const set of sets) {
    const own = byPatient.get(set.group);
    if (own) own.push(set);
    else byPatient.set(set.group, [set]);
  }
  const tallies = [...byPatient.values()].map((own) => tallyAt(own, beta));
  const diagonal = [...beta.keys()].map((at) => at * (beta.length + 1));
  return [
    tallies.map(({ loss }) => loss),
    ...diagonal.map((cell) => tallies.map(({ hessian }) => hessian[cell]!)),
    ...[...beta.keys()].map((at) => tallies.map(({ gradient }) => Math.abs(gradient[at]!))),
  ];
};

const figuresOf = ({ loss, gradient, hessian, products, groups, comparisons }: Tally) => ({
  patients: groups,
  comparisons,
  logLikelihood: signed(loss),
  score: Array.from(gradient, signed),
  information: rowsOf(hessian, gradient.length),
  scoreProducts: rowsOf(products, gradient.length),
});

/** The other way round; 0 − x and not −x, as JSON knows no −0. */
const signed = (value: number): number => 0 - value;

const rowsOf = (square: Float64Array, size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, row) =>
    Array.from(square.subarray(row * size, (row + 1) * size), (value) => value + 0),
  );
