/** How well each group of patients is served, and which of the figures stay hidden. */
import { bootstrap } from '../math/bootstrap.ts';
import { newcombe, type Share, wilson } from '../math/interval.ts';
import type { EquityRow, Settled } from './equity-rows.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { Figure } from './gaps.ts';
import { type GroupSets, groupSets, hideMore, tiesOf } from './group-sets.ts';
import { isTelling } from './suppression.ts';

/** How well some patients are served. */
export interface Served {
  /** Those whose lists have enough basis. All figures but `ofSmallBasis` are of them alone. */
  readonly patients: Figure;
  /** Share of them with at least `atLeast` good matches; Wilson interval. */
  readonly shareServed: Estimate;
  /** Mean over them of the mean score of their first `k` matches, where a missing one counts 0; bootstrap interval. */
  readonly expectedUtility: Estimate;
  /** Those whose lists rest on little, told apart. */
  readonly ofSmallBasis: { readonly patients: Figure; readonly shareServed: Estimate };
}

/** How well one group of patients is served, and how much better than everybody else. */
export interface ServedGroup extends Served {
  readonly dimension: string;
  /** null: patients of whom the dimension is not stated. */
  readonly group: string | null;
  /** The group less all others; Newcombe and bootstrap interval. null: there are no others. */
  readonly difference: { readonly shareServed: Estimate; readonly expectedUtility: Estimate };
}

export const servedOf = (
  rankings: readonly EquityRow[],
  dimensions: readonly string[] | undefined,
  options: Settled,
): { readonly everybody: Served; readonly patients: readonly ServedGroup[] } => {
  const sets = groupSets(
    rankings.map(({ groups }) => groups),
    dimensions,
  );
  const told = rankings.map((row) => patientOf(row, options));
  const counts = countsOf(sets, told);
  const hidden = hiddenOf(sets, counts, options.least);
  const utilities = utilitiesOf(sets, told);

  const shareServed = ({ all, served }: Counted, isHidden: boolean, set: number): Estimate => {
    if (isHidden) return 'suppressed';
    const share: Share = [served[set]!, all[set]!];
    return share[1] === 0 ? null : estimate(share[0] / share[1], wilson(...share, options.level));
  };
  const expectedUtility = (set: number): Estimate => {
    if (hidden.utility[set] === 1) return 'suppressed';
    const { own } = utilities(set);
    if (own.length === 0) return null;
    const mean = (draw: Int32Array): number => meanOf(own, draw, [0, own.length]);
    return estimate(mean(Int32Array.from(own.keys())), bootstrap(own.length, mean, options));
  };
  const figuresOf = (set: number): Served => ({
    patients: hidden.rated[set] === 1 ? 'suppressed' : counts.rated.all[set]!,
    shareServed: shareServed(counts.rated, hidden.served[set] === 1, set),
    expectedUtility: expectedUtility(set),
    ofSmallBasis: {
      patients: hidden.small[set] === 1 ? 'suppressed' : counts.small.all[set]!,
      shareServed: shareServed(counts.small, hidden.smallServed[set] === 1, set),
    },
  });
  const differenceOf = (set: number): ServedGroup['difference'] => {
    const { all, served } = counts.rated;
    const group: Share = [served[set]!, all[set]!];
    const others: Share = [served[0]! - group[0], all[0]! - group[1]];
    const unless = (hides: Uint8Array, difference: () => Estimate): Estimate => {
      if (hides[set] === 1 || hides[0] === 1) return 'suppressed'; // the group and it tell of everybody
      return group[1] === 0 || others[1] === 0 ? null : difference();
    };
    return {
      shareServed: unless(hidden.served, () => {
        const difference = group[0] / group[1] - others[0] / others[1];
        return estimate(difference, newcombe(group, others, options.level));
      }),
      expectedUtility: unless(hidden.utility, () => differenceOfMeans(utilities(set), options)),
    };
  };
  return {
    everybody: figuresOf(0),
    patients: sets.groups.map(({ dimension, name }, at) => ({
      dimension,
      group: name,
      ...figuresOf(at + 1),
      difference: differenceOf(at + 1),
    })),
  };
};

interface Patient {
  readonly hasBasis: boolean;
  readonly isServed: boolean;
  /** 0: nothing is listed that scores above 0. */
  readonly utility: number;
}

const patientOf = ({ basis, matches }: EquityRow, options: Settled): Patient => {
  const scores = matches.slice(0, options.k).map(({ score }) => score);
  return {
    hasBasis: basis >= options.leastBasis,
    isServed: scores.filter((score) => score >= options.good).length >= options.atLeast,
    utility: scores.reduce((sum, score) => sum + score, 0) / options.k,
  };
};

/** Patients of each set. */
interface Counted {
  readonly all: Float64Array;
  readonly served: Float64Array;
  /** With something in their list. */
  readonly listed: Float64Array;
}

interface Counts {
  /** With enough basis. */
  readonly rated: Counted;
  readonly small: Counted;
}

const countsOf = (sets: GroupSets, told: readonly Patient[]): Counts => {
  const count = (holds: (patient: Patient) => boolean): Float64Array => {
    const counts = new Float64Array(sets.groups.length + 1);
    for (const [at, patient] of told.entries()) {
      if (holds(patient)) for (const set of sets.setsOf[at]!) counts[set]! += 1;
    }
    return counts;
  };
  const counted = (among: (patient: Patient) => boolean): Counted => ({
    all: count(among),
    served: count((patient) => among(patient) && patient.isServed),
    listed: count((patient) => among(patient) && patient.utility > 0),
  });
  return {
    rated: counted(({ hasBasis }) => hasBasis),
    small: counted(({ hasBasis }) => !hasBasis),
  };
};

interface Hidden {
  readonly rated: Uint8Array;
  readonly served: Uint8Array;
  readonly utility: Uint8Array;
  readonly small: Uint8Array;
  readonly smallServed: Uint8Array;
}

const hiddenOf = (sets: GroupSets, { rated, small }: Counts, least: number): Hidden => {
  const ties = tiesOf(sets);
  const hide = (within: Uint8Array | undefined, counts: readonly Float64Array[]): Uint8Array => {
    const isSmall = (count: number): boolean => count > 0 && count < least;
    const hidden = Uint8Array.from(counts[0]!, (_, set) =>
      within?.[set] === 1 || counts.some((one) => isSmall(one[set]!)) ? 1 : 0,
    );
    const figures = counts.map((one) => ({
      size: (set: number) => one[set]!,
      tells: (parts: readonly number[]) =>
        isTelling(
          parts.map((set) => one[set]!),
          least,
        ),
    }));
    hideMore(ties, hidden, figures);
    return hidden;
  };
  const unserved = ({ all, served }: Counted) => all.map((count, set) => count - served[set]!);
  const ratedHidden = hide(undefined, [rated.all]);
  const served = hide(ratedHidden, [rated.served, unserved(rated)]);
  const smallHidden = hide(undefined, [small.all]);
  return {
    rated: ratedHidden,
    served,
    // Served are only those with scores: a mean beside a hidden share would bound it.
    utility: hide(served, [rated.listed]),
    small: smallHidden,
    smallServed: hide(smallHidden, [small.served, unserved(small)]),
  };
};

/** Ascending, so that draws do not hang on the order of the rows. */
interface Utilities {
  readonly own: Float64Array;
  readonly others: Float64Array;
}

/** Of those with enough basis, in and out of a set. */
const utilitiesOf =
  (sets: GroupSets, told: readonly Patient[]) =>
  (set: number): Utilities => {
    const utilities = (isIn: boolean): Float64Array =>
      Float64Array.from(
        told.filter(({ hasBasis }, at) => hasBasis && sets.setsOf[at]!.includes(set) === isIn),
        ({ utility }) => utility,
      ).sort();
    return { own: utilities(true), others: utilities(false) };
  };

/** As many are drawn from the group as it has, and from the others, who are one stratum however they are grouped. */
const differenceOfMeans = ({ own, others }: Utilities, options: Settled): Estimate => {
  const values = Float64Array.from([...own, ...others]);
  const difference = (draw: Int32Array): number =>
    meanOf(values, draw, [0, own.length]) - meanOf(values, draw, [own.length, values.length]);
  return estimate(
    difference(Int32Array.from(values.keys())),
    bootstrap(values.length, difference, { ...options, strata: [own.length, others.length] }),
  );
};

const meanOf = (
  values: Float64Array,
  draw: Int32Array,
  [from, to]: readonly [number, number],
): number => {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[draw[at]!]!;
  return sum / (to - from);
};
