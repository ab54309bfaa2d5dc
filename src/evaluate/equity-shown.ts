/** How much of what is looked at each group of activities gets, beside its share of what there is. */
import { bootstrap } from '../math/bootstrap.ts';
import type { Interval } from '../math/interval.ts';
import { log2 } from '../math/log2.ts';
import type { EquityGroups, EquityRow, Settled } from './equity-rows.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { Figure } from './gaps.ts';
import { gini } from './gini.ts';
import { type GroupSets, groupSets, hideMore, tiesOf } from './group-sets.ts';

/** How one group of activities is shown. */
export interface ShownGroup {
  readonly dimension: string;
  /** null: activities of which the dimension is not stated. */
  readonly group: string | null;
  /** How many there are. */
  readonly activities: number;
  readonly shareOfSupply: number;
  /** Share of the position weights of all lists; bootstrap interval. null: nothing is listed for anybody. */
  readonly shareOfExposure: Estimate;
  /** Share of exposure ÷ share of supply: 1 where they are shown as often as there are many of them. */
  readonly ratio: Estimate;
  /** Share of them that are among the first `k` of no list. */
  readonly shareNeverShown: Figure;
}

export interface Shown {
  readonly providers: readonly ShownGroup[];
  /** Gini coefficient of exposure over all activities: 0, all have the same, to 1 − 1/n, one has it all. null: nothing is listed. */
  readonly gini: Figure | null;
}

export const shownOf = (
  rankings: readonly EquityRow[],
  activities: NonNullable<EquityGroups['providers']>,
  options: Settled,
): Shown => {
  const ids = Object.keys(activities).sort();
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const lists = rankings.map(({ matches }) =>
    matches.slice(0, options.k).map(({ id }) => rowOf.get(id)!),
  );
  const sets = groupSets(ids.map((id) => activities[id]!));
  const setCount = sets.groups.length + 1;
  const setsOf = (row: number): Iterable<number> => sets.setsOf[row]!;
  const exposures = exposuresOf(lists, setCount, setsOf);
  const exposuresByList = lists.map((list) => exposuresOf([list], setCount, setsOf));
  const exposuresByActivity = exposuresOf(lists, ids.length, (row) => [row]);
  const hidden = hiddenOf(sets, exposuresByList, options.least);
  const activityCounts = new Float64Array(setCount);
  const neverShownCounts = new Float64Array(setCount);
  for (const [row, exposure] of exposuresByActivity.entries()) {
    for (const set of setsOf(row)) {
      activityCounts[set]! += 1;
      if (exposure === 0) neverShownCounts[set]! += 1;
    }
  }

  const isNothing = exposures[0] === 0;
  const shareOfExposure = (set: number): Estimate => {
    if (hidden[set] === 1) return 'suppressed';
    if (isNothing) return null;
    const share = exposures[set]! / exposures[0]!;
    return estimate(share, shareInterval(exposuresByList, set, options));
  };
  return {
    providers: sets.groups.map(({ dimension, name }, at): ShownGroup => {
      const set = at + 1;
      const count = activityCounts[set]!;
      const shareOfSupply = count / ids.length;
      const share = shareOfExposure(set);
      return {
        dimension,
        group: name,
        activities: count,
        shareOfSupply,
        shareOfExposure: share,
        ratio: over(share, shareOfSupply),
        shareNeverShown: hidden[set] === 1 ? 'suppressed' : neverShownCounts[set]! / count,
      };
    }),
    // Beside shown shares it would tell how hidden ones differ.
    gini: hidden.includes(1) ? 'suppressed' : isNothing ? null : gini([...exposuresByActivity]),
  };
};

/**
 * What each set gets of the position weights 1 ÷ log₂(1 + rank) (Singh & Joachims 2018, "Fairness of exposure in rankings", KDD). Places
 * are counted and then weighed, so that no sum hangs on the order of the lists.
 */
const exposuresOf = (
  lists: readonly (readonly number[])[],
  setCount: number,
  setsOf: (row: number) => Iterable<number>,
): Float64Array => {
  const places = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const counts = Array.from({ length: places }, () => new Float64Array(setCount));
  for (const list of lists) {
    for (const [place, row] of list.entries()) {
      for (const set of setsOf(row)) counts[place]![set]! += 1;
    }
  }
  const exposures = new Float64Array(setCount);
  for (const [place, counted] of counts.entries()) {
    const weight = 1 / log2(2 + place);
    for (const [set, count] of counted.entries()) exposures[set]! += count * weight;
  }
  return exposures;
};

/** Hidden is what fewer than `least` patients were shown any of, and what would give it away. */
const hiddenOf = (
  sets: GroupSets,
  exposuresByList: readonly Float64Array[],
  least: number,
): Uint8Array => {
  const shownTo = (some: readonly number[]): number =>
    exposuresByList.filter((own) => some.some((set) => own[set]! > 0)).length;
  const isSmall = (patients: number): boolean => patients > 0 && patients < least;
  const patients = [0, ...sets.groups.map((_, at) => at + 1)].map((set) => shownTo([set]));
  const hidden = Uint8Array.from(patients, (count) => (isSmall(count) ? 1 : 0));
  if (hidden[0] === 1) return hidden.fill(1);
  hideMore(tiesOf(sets), hidden, [
    {
      size: (set) => (set === 0 ? 0 : patients[set]!), // that all shares together are 1 cannot be hidden
      tells: (parts) => isSmall(shownTo(parts)),
    },
  ]);
  return hidden;
};

/** The lists are drawn from in an order of their own, so that the draws do not hang on that of the rows. */
const shareInterval = (
  exposuresByList: readonly Float64Array[],
  set: number,
  options: Settled,
): Interval => {
  const lists = exposuresByList
    .map((own) => [own[set]!, own[0]!] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const share = (draw: Int32Array): number => {
    let own = 0;
    let all = 0;
    for (const at of draw) {
      own += lists[at]![0];
      all += lists[at]![1];
    }
    return own / all;
  };
  return bootstrap(lists.length, share, options);
};

const over = (share: Estimate, whole: number): Estimate => {
  if (share === null || share === 'suppressed') return share;
  const { value, interval } = share;
  return { value: value / whole, interval: [interval[0] / whole, interval[1] / whole] };
};
