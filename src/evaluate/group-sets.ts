/**
 * Groups of several dimensions over the same people or things, how they hang together, and which figures of them to hide so that no
 * hidden one can be reckoned from the shown ones. Each group is a set; what sets have in common is not in any table.
 */
import { leastShown } from './suppression.ts';

/** One group of one dimension; null: those of whom the dimension is not stated. */
export interface Group {
  readonly dimension: string;
  readonly name: string | null;
}

export interface GroupSets {
  /** By dimension, then by code unit, null last. The set of `groups[i]` has the number i + 1; 0 is everybody. */
  readonly groups: readonly Group[];
  /** The sets that each unit is in: 0, then one of each dimension. */
  readonly setsOf: readonly Int32Array[];
}

type Labels = { readonly [dimension: string]: string | undefined };

export const groupSets = (
  units: readonly Labels[],
  dimensions: readonly string[] = dimensionsOf(units),
): GroupSets => {
  const groups: Group[] = [];
  const different = [...new Set(dimensions)].sort();
  const setsOf = units.map(() => new Int32Array(different.length + 1));
  for (const [at, dimension] of different.entries()) {
    const names = units.map((unit) => nameOf(unit, dimension));
    const numbers = new Map<string | null, number>();
    for (const name of inOrder(names)) {
      numbers.set(name, groups.push({ dimension, name }));
    }
    for (const [unit, name] of names.entries()) setsOf[unit]![at + 1] = numbers.get(name)!;
  }
  return { groups, setsOf };
};

/**
 * How the sets hang together, as far as the units at hand show: independent sums of sets that are nothing, whatever is counted, each
 * by the factor of every set. That areas are everybody is one, that areas are a region another.
 */
export type Ties = readonly Float64Array[];

export const tiesOf = ({ groups, setsOf }: GroupSets): Ties => {
  const count = groups.length + 1;
  const different = new Map(setsOf.map((own) => [own.join(' '), own]));
  const kinds = [...different.keys()].sort().map((key) => different.get(key)!);
  // Sums of sets are those of the kinds of units in them, so these are the combinations of rows of a table sets × kinds that vanish.
  const rows = Array.from({ length: count }, () => new Float64Array(kinds.length + count));
  for (const [set, row] of rows.entries()) row[kinds.length + set] = 1; // remembers what was combined
  for (const [kind, sets] of kinds.entries()) {
    for (const set of sets) rows[set]![kind] = 1;
  }
  const rank = reduce(rows, [...kinds.keys()]).length;
  return rows.slice(rank).map((row) => row.slice(kinds.length));
};

/** A figure of sets, as far as hiding goes. */
export interface Hideable {
  /** How much is lost with a set; one of 0 gives nothing to hide behind. */
  readonly size: (set: number) => number;
  /** Whether a known sum over these sets says too much. */
  readonly tells: (sets: readonly number[]) => boolean;
}

/**
 * Hides more sets, 1 each, until by any adding and subtracting of what is shown nobody gets a hidden one that is not 0, or a sum of
 * hidden ones that tells. Hides the least that helps, everybody last.
 */
export const hideMore = (ties: Ties, hidden: Uint8Array, figures: readonly Hideable[]): void => {
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (const figure of figures) {
      for (const tie of tellingTies(ties, hidden, figure)) {
        const sets = [...hidden.keys()].filter((set) => isIn(tie, set));
        const everybodyLast = sets.sort((one, other) => (one || Infinity) - (other || Infinity));
        const next = leastShown(everybodyLast, figure.size, (set) => hidden[set] === 1);
        if (next === undefined) continue;
        hidden[next] = 1;
        hasMore = true;
        break; // the other ties may tell no longer
      }
    }
  }
};

/**
 * Ties in which a hidden set stands alone among shown ones, or hidden ones together tell. The greatest are eliminated first: what is
 * left are ties of as small ones as there are.
 */
const tellingTies = (ties: Ties, hidden: Uint8Array, { size, tells }: Hideable): Ties => {
  const unknown = [...hidden.keys()]
    .filter((set) => hidden[set] === 1)
    .sort((one, other) => size(other) - size(one));
  const rows = ties.map((tie) => tie.slice());
  const rank = reduce(rows, unknown).length;
  return rows.slice(0, rank).filter((row) => {
    const together = unknown.filter((set) => isIn(row, set));
    return (together.length === 1 && size(together[0]!) > 0) || tells(together);
  });
};

const NOTHING = 1e-9; // factors are small fractions

const isIn = (tie: Float64Array, set: number): boolean => Math.abs(tie[set]!) > NOTHING;

const dimensionsOf = (units: readonly Labels[]): readonly string[] => [
  ...new Set(units.flatMap((unit) => Object.keys(unit))),
];

const nameOf = (unit: Labels, dimension: string): string | null =>
  (Object.hasOwn(unit, dimension) ? unit[dimension] : undefined) ?? null;

const inOrder = (names: readonly (string | null)[]): readonly (string | null)[] => {
  const different = new Set(names);
  const hasNull = different.delete(null);
  return [...[...different].sort(), ...(hasNull ? [null] : [])];
};

/** Gauss–Jordan elimination in place on these columns, the greatest pivot first; returns the column of each pivot, from row 0. */
const reduce = (rows: Float64Array[], columns: readonly number[]): readonly number[] => {
  const pivots: number[] = [];
  for (const column of columns) {
    const done = pivots.length;
    if (done === rows.length) break;
    let best = done;
    for (let at = done + 1; at < rows.length; at++) {
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[best]![column]!)) best = at;
    }
    const pivot = rows[best]!;
    const height = pivot[column]!;
    if (Math.abs(height) <= NOTHING) continue;
    rows[best] = rows[done]!;
    rows[done] = pivot.map((value) => value / height);
    for (const [at, row] of rows.entries()) {
      const factor = row[column]!;
      if (at === done || factor === 0) continue;
      for (let i = 0; i < row.length; i++) row[i] = row[i]! - factor * rows[done]![i]!;
    }
    pivots.push(column);
  }
  return pivots;
};
