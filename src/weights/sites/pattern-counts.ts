/** How often a site saw each pattern of comparison: all that a fit needs, in one message (after COLA-GLM, npj Digital Medicine 2025, s41746-025-01781-1). */
import { checkKeys } from '../../evaluate/settle.ts';
import { exactSum } from '../../math/exact-sum.ts';
import { type ChoiceSet, choiceSetsOf } from '../learn/choice-set.ts';
import type { Observation } from '../learn/observation.ts';
import { factorsIn, observationIssues, throwFor } from '../learn/observation-issues.ts';
import { atLevels, levelsOf } from './binned.ts';
import { checkSite, type DisclosureRules, refusal, rulesOf } from './disclosure.ts';
import type { Pattern, PatternCounts, SiteRefusal } from './site-files.ts';

export interface PatternCountsOptions extends Pick<DisclosureRules, 'minPatients'> {
  /** The site's name, as all others shall know it. */
  readonly site: string;
  /** To what utilities are rounded, .25 unless told: a convention. The same at all sites. */
  readonly step?: number;
}

/**
 * Counts the comparisons that look alike once utilities are rounded. A pattern of fewer patients than `minPatients`, 3 unless told, is not told;
 * how many such patterns there are is, what they hold is not. Pairs make few patterns, choices out of many nearly one each. Throws where an
 * observation cannot be read, naming its place and no value.
 */
export const patternCounts = (
  observations: readonly Observation[],
  options: PatternCountsOptions,
): PatternCounts | SiteRefusal => {
  checkKeys(options, ['site', 'step', 'minPatients']);
  const { site, step = 0.25 } = options;
  checkSite(site);
  const { minPatients } = rulesOf(options);
  const levels = levelsOf(step);
  const factors = factorsIn(observations);
  throwFor(observationIssues(observations, factors));
  const sets = choiceSetsOf(atLevels(observations, levels), { factors, alike: 'comparisons' });
  if (patientsIn(sets) < minPatients) return refusal({ site }, 'few-patients');
  const all = [...byPattern(sets, factors.length).values()];
  const told = all.filter((alike) => patientsIn(alike) >= minPatients);
  return {
    kind: 'pattern-counts',
    schemaVersion: 1,
    site,
    factors,
    levels,
    patients: patientsIn(told.flat()),
    patterns: told.map((alike) => patternOf(alike, factors.length)),
    suppressed: all.length - told.length,
  };
};

const patientsIn = (sets: readonly ChoiceSet[]): number =>
  new Set(sets.map(({ group }) => group)).size;

/** In the order of the patterns, which tells nothing of the order of patients. */
const byPattern = (
  sets: readonly ChoiceSet[],
  size: number,
): ReadonlyMap<string, readonly ChoiceSet[]> => {
  const patterns = new Map<string, ChoiceSet[]>();
  for (const set of sets) {
    const key = JSON.stringify(rowsOf(set, size));
    const alike = patterns.get(key);
    if (alike) alike.push(set);
    else patterns.set(key, [set]);
  }
  return new Map([...patterns].sort(([one], [other]) => (one < other ? -1 : 1)));
};

const patternOf = (alike: readonly ChoiceSet[], size: number): Pattern => ({
  differences: rowsOf(alike[0]!, size),
  comparisons: alike.length,
  weight: exactSum(alike.map(({ weight }) => weight))[0]!,
});

const rowsOf = ({ differences }: ChoiceSet, size: number): Pattern['differences'] =>
  Array.from({ length: differences.length / size }, (_, row) =>
    Array.from(differences.subarray(row * size, (row + 1) * size)),
  );
