/** Who is put aside for the final report, and who is left to develop on. */
import { randomOf } from '../../math/random.ts';
import type { StudyPatient } from './study-rows.ts';

export interface Halves {
  /** In code unit order, as are those of the report. */
  readonly development: readonly StudyPatient[];
  readonly report: readonly StudyPatient[];
}

/**
 * Puts aside as near to the share as whole patients go, of all and of each site: every site is shuffled, sites come in a chance order, and
 * along that line every so many-th patient is taken.
 */
export const halvesOf = (
  patients: readonly StudyPatient[],
  { share, seed }: { readonly share: number; readonly seed: number },
): Halves => {
  const { below } = randomOf(seed);
  const sites = new Map<string, StudyPatient[]>();
  for (const patient of patients) {
    if (patient.judgements.length === 0) continue; // nothing could be reported on them
    const site = JSON.stringify(patient.sites);
    const own = sites.get(site);
    if (own) own.push(patient);
    else sites.set(site, [patient]);
  }
  const line = shuffled([...sites.keys()].sort(), below).flatMap((site) =>
    shuffled(sites.get(site)!, below),
  );
  const aside = new Set(
    line.filter((_, at) => Math.floor((at + 1) * share + 0.5) > Math.floor(at * share + 0.5)),
  );
  return {
    development: patients.filter((patient) => !aside.has(patient)),
    report: patients.filter((patient) => aside.has(patient)),
  };
};

const shuffled = <T>(items: readonly T[], below: (n: number) => number): readonly T[] => {
  const order = [...items];
  for (let left = order.length; left > 1; left--) {
    const other = below(left);
    [order[other], order[left - 1]] = [order[left - 1]!, order[other]!];
  }
  return order;
};
