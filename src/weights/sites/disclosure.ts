/** When a site keeps its figures to itself. */

import { isText, kindOf } from '../../evaluate/kind.ts';
import { checkNumber } from '../../evaluate/settle.ts';
import type { LeftOut, SiteRefusal, Suppressed } from './site-files.ts';

/** Thresholds are conventions, those of DataSHIELD unless told (Gaye et al. 2014, Int J Epidemiol 43, 1929–1944): the site sets them, not who asks. */
export interface DisclosureRules {
  /** Fewest patients that a figure may rest on, 3 unless told: DataSHIELD's nfilter.tab and nfilter.subset. */
  readonly minPatients?: number;
  /** Most coefficients for each patient, .33 unless told: DataSHIELD's nfilter.glm, held here against patients and not against rows. */
  readonly maxCoefficients?: number;
  /** The greatest share of a figure that fewer patients than `minPatients` may make up, .9 unless told (Hundepool et al. 2012, the dominance rule). */
  readonly maxShare?: number;
}

export const rulesOf = ({
  minPatients = 3,
  maxCoefficients = 0.33,
  maxShare = 0.9,
}: DisclosureRules): Required<DisclosureRules> => {
  checkNumber('minPatients', minPatients, [
    Number.isSafeInteger(minPatients) && minPatients >= 1,
    'a whole number of 1 or more',
  ]);
  checkNumber('maxCoefficients', maxCoefficients, [maxCoefficients > 0, 'a number above 0']);
  checkNumber('maxShare', maxShare, [maxShare > 0 && maxShare <= 1, 'a number above 0, at most 1']);
  return { minPatients, maxCoefficients, maxShare };
};

export const ruleKeys: readonly (keyof DisclosureRules)[] = [
  'minPatients',
  'maxCoefficients',
  'maxShare',
];

/** Why figures of so many coefficients may not leave a site of so many patients. */
export const tooFew = (
  [patients, coefficients]: readonly [patients: number, coefficients: number],
  { minPatients, maxCoefficients }: Required<DisclosureRules>,
): Suppressed | undefined => {
  if (patients < minPatients) return 'few-patients';
  return coefficients / patients > maxCoefficients ? 'many-coefficients' : undefined;
};

/** Whether fewer patients than `minPatients` make up nearly all of a figure; the parts are of 0 or more, one a patient. */
export const isDominated = (
  parts: readonly number[],
  { minPatients, maxShare }: Required<DisclosureRules>,
): boolean => {
  const descending = Float64Array.from(parts).sort().reverse();
  const sumOf = (some: Float64Array): number => some.reduce((sum, part) => sum + part, 0);
  return sumOf(descending.subarray(0, minPatients - 1)) > maxShare * sumOf(descending);
};

export const refusal = (
  { site }: { readonly site: string },
  suppressed: Suppressed,
  request: string | null = null,
): SiteRefusal => ({ kind: 'site-refusal', schemaVersion: 1, site, request, suppressed });

export const checkSite = (site: unknown): void => {
  if (isText(site) && /\S/.test(site as string)) return;
  throw new TypeError(
    `site: expected a text that is not empty, got ${site === '' ? 'an empty one' : kindOf(site)}`,
  );
};

/** In code unit order of the sites. */
export const leftOutOf = (refusals: readonly LeftOut[]): readonly LeftOut[] =>
  refusals
    .map(({ site, suppressed }) => ({ site, suppressed }))
    .sort((one, other) => (one.site < other.site ? -1 : Number(one.site > other.site)));
