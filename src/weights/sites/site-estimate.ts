/** What one site found alone, for a meta-analysis. */
import { checkChoice, checkKeys } from '../../evaluate/settle.ts';
import { choiceSetsOf } from '../learn/choice-set.ts';
import { learn } from '../learn/learn.ts';
import type { Learned } from '../learn/learned.ts';
import type { Observation } from '../learn/observation.ts';
import { factorsIn, observationIssues, throwFor } from '../learn/observation-issues.ts';
import type { LearnOptions } from '../learn/settings.ts';
import { checkSite, type DisclosureRules, refusal, rulesOf, tooFew } from './disclosure.ts';
import type { SiteEstimate, SiteRefusal } from './site-files.ts';

export interface SiteEstimateOptions
  extends Pick<DisclosureRules, 'minPatients' | 'maxCoefficients'>,
    Pick<LearnOptions, 'covariance' | 'alike'> {
  /** The site's name, as all others shall know it. */
  readonly site: string;
  /** Coefficients unless told. Weights leave out how sure people choose, which may differ between sites. */
  readonly of?: SiteEstimate['of'];
}

/**
 * Learns from one site's observations alone, without a prior, which would count once for every site, and with nothing held at 0, which would
 * leave no error to weigh it by. Where that has no result the site refuses with `no-estimate`; `learn` says why. Throws where an observation
 * cannot be read, naming its place and no value.
 */
export const siteEstimate = (
  observations: readonly Observation[],
  options: SiteEstimateOptions,
): SiteEstimate | SiteRefusal => {
  checkKeys(options, ['site', 'of', 'covariance', 'alike', 'minPatients', 'maxCoefficients']);
  const { site, of = 'coefficients', covariance = 'patients', alike = 'comparisons' } = options;
  checkSite(site);
  checkChoice('of', of, ['coefficients', 'weights']);
  const rules = rulesOf(options);
  const factors = factorsIn(observations);
  throwFor(observationIssues(observations, factors));
  const sets = choiceSetsOf(observations, { factors, alike: 'comparisons' });
  const patients = new Set(sets.map(({ group }) => group)).size;
  const few = tooFew([patients, factors.length], rules);
  if (few !== undefined) return refusal({ site }, few);
  const learnt = learn(observations, { covariance, alike, nonNegative: false });
  if (!learnt.ok) return refusal({ site }, 'no-estimate');
  const { value } = learnt;
  const found = of === 'weights' ? weightsOf(value, factors) : coefficientsOf(value, factors);
  // A variance of 0 would take all the weight of a meta-analysis.
  if (!found.covariance.every((row, at) => row[at]! > 0)) return refusal({ site }, 'no-estimate');
  return {
    kind: 'site-estimate',
    schemaVersion: 1,
    site,
    factors,
    of,
    ...found,
    patients,
    comparisons: value.comparisons,
  };
};

type Found = Pick<SiteEstimate, 'estimates' | 'covariance'>;

const coefficientsOf = (
  { coefficients, covariance }: Learned,
  factors: readonly string[],
): Found => ({
  estimates: factors.map((factor) => coefficients[factor]!.value),
  covariance: factors.map((row) => factors.map((column) => covariance[row]![column]!)),
});

/** By the delta method, as the intervals of `learn`: w = β ÷ s, s = Σ |β|, so dw = (dβ − w ds) ÷ s. */
const weightsOf = (learned: Learned, factors: readonly string[]): Found => {
  const { estimates, covariance } = coefficientsOf(learned, factors);
  const size = estimates.reduce((sum, own) => sum + Math.abs(own), 0);
  const weights = estimates.map((own) => own / size);
  const slopes = weights.map((weight, at) =>
    estimates.map((own, other) => (Number(at === other) - weight * (own < 0 ? -1 : 1)) / size),
  );
  const spread = (one: readonly number[], other: readonly number[]): number => {
    let sum = 0;
    for (const [row, left] of one.entries()) {
      for (const [column, right] of other.entries()) {
        sum += left * right * covariance[row]![column]!;
      }
    }
    return sum;
  };
  return {
    estimates: weights,
    covariance: slopes.map((one, row) =>
      // Summed one way round for both halves, so that they are alike to the last bit.
      slopes.map((other, column) => (row < column ? spread(one, other) : spread(other, one))),
    ),
  };
};
