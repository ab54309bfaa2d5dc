/** The one form of all observations: something was chosen before some others, and by how much it differs from each. */
import type { Utilities } from '../weights.ts';
import {
  isChoice,
  isJudgedList,
  isOutcome,
  isPair,
  type JudgedItem,
  type Observation,
} from './observation.ts';

/** A pair is a choice out of two. */
export interface ChoiceSet {
  readonly group: string;
  readonly weight: number;
  /** u(chosen) − u(other) by factor, one row after the other for each other. */
  readonly differences: Float64Array;
}

export interface ChoiceSetOptions {
  readonly factors: readonly string[];
  /** Whether each comparison counts alike, or each patient: then the weights of a patient's comparisons sum to the same. */
  readonly alike: 'comparisons' | 'groups';
}

/**
 * Judged items give every pair of different grades; a list whose grades are all alike gives nothing, nor does a choice of one. The sets come
 * in an order that hangs on what they hold alone, so that sums over them have the same bits in whatever order the observations came.
 */
export const choiceSetsOf = (
  observations: readonly Observation[],
  { factors, alike }: ChoiceSetOptions,
): readonly ChoiceSet[] => {
  const sets = [
    ...observations.flatMap((row) => setsOf(row, factors)),
    ...outcomeLists(observations).flatMap(({ group, items }) =>
      judgedSets(items, factors).map(({ weight, differences }) => ({ group, weight, differences })),
    ),
  ].sort(inOrder);
  return alike === 'comparisons' ? sets : levelled(sets);
};

const setsOf = (row: Observation, factors: readonly string[]): readonly ChoiceSet[] => {
  const { group, weight = 1 } = row;
  if (isPair(row)) {
    return [{ group, weight, differences: differenceRows(row.better, [row.worse], factors) }];
  }
  if (isChoice(row)) {
    const others = row.shown.filter((_, at) => at !== row.chosen);
    if (others.length === 0) return [];
    const differences = differenceRows(row.shown[row.chosen]!, others, factors);
    return [{ group, weight, differences }];
  }
  if (!isJudgedList(row)) return [];
  const items = row.items.map((item) => ({ ...item, weight }));
  return judgedSets(items, factors).map((set) => ({ group, ...set }));
};

export type WeighedItem = JudgedItem & { readonly weight: number };

/** The outcomes of each patient at each site, as lists. */
export const outcomeLists = (
  observations: readonly Observation[],
): readonly { readonly group: string; readonly items: readonly WeighedItem[] }[] => {
  const lists = new Map<string, { group: string; items: WeighedItem[] }>();
  for (const row of observations) {
    if (!isOutcome(row)) continue;
    const { group, site, grade, utilities, weight = 1 } = row;
    const key = JSON.stringify([group, site]);
    const list = lists.get(key) ?? { group, items: [] };
    list.items.push({ grade, utilities, weight });
    lists.set(key, list);
  }
  return [...lists.values()];
};

/** A pair of two outcomes counts as much as the one that counts less. */
const judgedSets = (
  items: readonly WeighedItem[],
  factors: readonly string[],
): readonly Omit<ChoiceSet, 'group'>[] =>
  items.flatMap((better) =>
    items.flatMap((worse) =>
      better.grade > worse.grade
        ? [
            {
              weight: Math.min(better.weight, worse.weight),
              differences: differenceRows(better.utilities, [worse.utilities], factors),
            },
          ]
        : [],
    ),
  );

/** In an order of their own, as the others of a choice have none. */
const differenceRows = (
  chosen: Utilities,
  others: readonly Utilities[],
  factors: readonly string[],
): Float64Array => {
  const rows = others.map((other) =>
    Float64Array.from(factors, (factor) => chosen[factor]! - other[factor]!),
  );
  rows.sort(compareNumbers);
  const differences = new Float64Array(rows.length * factors.length);
  for (const [at, row] of rows.entries()) differences.set(row, at * factors.length);
  return differences;
};

const inOrder = (one: ChoiceSet, other: ChoiceSet): number => {
  if (one.group !== other.group) return one.group < other.group ? -1 : 1;
  return one.weight - other.weight || compareNumbers(one.differences, other.differences);
};

const compareNumbers = (one: Float64Array, other: Float64Array): number => {
  for (let at = 0; at < one.length && at < other.length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
};

/** Gives each patient the same weight in all; unless told, such that the whole weighs what it weighed. */
export const levelled = (
  sets: readonly ChoiceSet[],
  each: number = evenShare(sets),
): readonly ChoiceSet[] => {
  const sums = new Map<string, number>();
  for (const { group, weight } of sets) sums.set(group, (sums.get(group) ?? 0) + weight);
  return sets.map((set) => ({ ...set, weight: (set.weight * each) / sums.get(set.group)! }));
};

const evenShare = (sets: readonly ChoiceSet[]): number =>
  sets.reduce((sum, { weight }) => sum + weight, 0) / new Set(sets.map(({ group }) => group)).size;
