/** Who is served, and who is shown: groups of patients, and groups of activities, over many rankings. */
import {
  checkEquityRows,
  checkGroups,
  type EquityGroups,
  type EquityOptions,
  type EquityRow,
  settleEquity,
} from './equity-rows.ts';
import { type Served, type ServedGroup, servedOf } from './equity-served.ts';
import { type Shown, shownOf } from './equity-shown.ts';

export interface Equity extends Shown {
  readonly everybody: Served;
  /** By dimension and group in code unit order; of whom a dimension is not stated, last. */
  readonly patients: readonly ServedGroup[];
}

/**
 * How well different groups of patients, and of activities, are served by many rankings: one row for each dimension and group. Groups are
 * as you label them, nothing is inferred; one row is one patient. The order of the rankings, of the activities and of what they are
 * labelled with changes nothing. Without `groups.providers` there are no `providers` and no `gini`.
 *
 * Of **patients**, the figures rest on the rankings whose `basis` is at least `leastBasis`; the others are only told apart. Of the
 * **activities**, every ranking counts, whatever it rests on. Only the first `k` matches of a list count.
 *
 * Intervals: Wilson (1927) for shares of patients, Newcombe (1998) for their differences; else percentiles of a bootstrap over patients.
 * They take the patients for a sample of others like them, are not corrected for how many there are, and those by percentiles are too
 * narrow for fewer than twenty or so. Cost O(patients · groups · repetitions).
 *
 * **Suppressed** are groups of fewer than `least` patients, shares whose numerator or complement is above 0 and below `least`, means
 * beside such shares or to which fewer than `least` patients contribute, exposure that fewer than `least` patients make up, and as
 * many others as it takes (Hundepool et al. 2012, Statistical Disclosure Control, ch. 4 and 5: threshold rule, secondary suppression)
 * that adding and subtracting shown figures gives no suppressed one that is not 0, over all dimensions at once, also where the groups
 * of one make up those of another, as areas do regions. Sums of suppressed ones that are of fewer than `least` patients are looked for
 * from the greatest figures down. A suppressed figure has no interval; a difference is suppressed with the figure of its group or of
 * everybody, and `gini` with any share of exposure.
 *
 * **Not protected**: that a share is 0 or 1; how many were *not* shown a group of activities; the range in which a suppressed figure lies;
 * what people in two groups have in common; other tables of the same people, those of `gaps` among them, at two times, or with other
 * options or groups, if somebody subtracts one from the other; what a reader knows beforehand.
 *
 * Throws a `TypeError` or `RangeError` that names the argument and the field and quotes nothing of a patient.
 *
 * @example
 * equity(people.map(({ age, patient }) => ({ groups: { age }, ...rank(catalogue, patient) })), {
 *   providers: Object.fromEntries(catalogue.activities.map(({ id, description }) => [id, { described: description ? 'yes' : 'no' }])),
 * });
 */
export const equity = (
  rankings: readonly EquityRow[],
  groups: EquityGroups = {},
  options: EquityOptions = {},
): Equity => {
  const settled = settleEquity(options);
  checkGroups(groups);
  checkEquityRows(rankings, groups.providers);
  return {
    ...servedOf(rankings, groups.patients, settled),
    ...(groups.providers === undefined
      ? { providers: [], gini: null }
      : shownOf(rankings, groups.providers, settled)),
  };
};
