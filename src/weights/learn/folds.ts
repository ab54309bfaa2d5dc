/** Observations dealt out so that nothing of a patient, or of a site, is on both sides. */
import { checkChoice, checkNumber } from '../../evaluate/settle.ts';
import { randomOf } from '../../math/random.ts';
import type { Observation } from './observation.ts';

export interface FoldOptions {
  /** How many, 5 unless told; Infinity leaves out one patient or site at a time. */
  readonly folds?: number;
  /** What stays whole, `patient` unless told. By site, sites that share a patient stay together. */
  readonly by?: 'patient' | 'site';
  /** A safe integer, 1 unless told. */
  readonly seed?: number;
}

export const checkFolding = ({ folds, by, seed }: Required<FoldOptions>): void => {
  checkNumber('folds', folds, [
    (Number.isSafeInteger(folds) && folds >= 2) || folds === Infinity,
    'a whole number of 2 or more, or Infinity',
  ]);
  checkChoice('by', by, ['patient', 'site']);
  checkNumber('seed', seed, [Number.isSafeInteger(seed), 'a safe integer']);
};

/** For each fold the names of the patients in it, in code unit order. */
export const foldsOf = (
  observations: readonly Observation[],
  { folds, by, seed }: Required<FoldOptions>,
): readonly (readonly string[])[] => {
  const units = by === 'patient' ? patientsOf(observations) : sitesOf(observations);
  if (units.length < 2) {
    throw new RangeError(
      `observations: expected at least two ${by === 'patient' ? 'patients' : 'sites without a patient in common'}, got fewer`,
    );
  }
  const { below } = randomOf(seed);
  const dealt = [...units];
  for (let left = dealt.length; left > 1; left--) {
    const other = below(left);
    [dealt[other], dealt[left - 1]] = [dealt[left - 1]!, dealt[other]!];
  }
  const count = Math.min(folds, dealt.length);
  return Array.from({ length: count }, (_, fold) =>
    dealt
      .filter((_unit, at) => at % count === fold)
      .flat()
      .sort(),
  );
};

const patientsOf = (observations: readonly Observation[]): readonly (readonly string[])[] =>
  [...new Set(observations.map(({ group }) => group))].sort().map((group) => [group]);

/** The patients of each site; those of sites that share one are one unit. */
const sitesOf = (observations: readonly Observation[]): readonly (readonly string[])[] => {
  const bySite = new Map<string, Set<string>>();
  for (const { site, group } of observations) {
    if (site === undefined) {
      throw new TypeError('observations: expected a site in each, as by is site');
    }
    const patients = bySite.get(site) ?? new Set();
    bySite.set(site, patients.add(group));
  }
  let units: readonly ReadonlySet<string>[] = [];
  for (const site of [...bySite.keys()].sort()) {
    const patients = bySite.get(site)!;
    const shared = units.filter((unit) => [...unit].some((patient) => patients.has(patient)));
    const joined = new Set([...shared.flatMap((unit) => [...unit]), ...patients]);
    units = [...units.filter((unit) => !shared.includes(unit)), joined];
  }
  return units.map((unit) => [...unit].sort());
};
