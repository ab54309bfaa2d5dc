/** What is missing locally: the share that a requirement takes away = mean of ruledOut ÷ considered, by area and need. */
import { checkRows, type GapOptions, type RankingRow, settle } from './gap-rows.ts';
import {
  cellAt,
  cellsOf,
  complement,
  isTelling,
  type Limits,
  leastShown,
  suppress,
  type TableSize,
} from './suppression.ts';

/** A count or a mean, or the word that stands for one that is not shown. */
export type Figure = number | 'suppressed';

/** What one requirement takes away from one group of patients. A suppressed group has no figure at all. */
export interface Gap {
  /** There where the table is by area; null: patients of whom no area is stated. */
  readonly area?: string | null;
  /** There where the table is by need; null: patients of whom no need is stated. */
  readonly need?: string | null;
  readonly requirement: string;
  /** In the group. */
  readonly patients: Figure;
  /** Patients in the group who were left with nothing. */
  readonly emptyLists: Figure;
  /** Patients in the group who were left with something, but with fewer than `short`. */
  readonly shortLists: Figure;
  /** Patients from whom the requirement takes something away. */
  readonly affected: Figure;
  /** Mean over all patients of the group of the share of the considered activities that it takes away, 0 to 1. */
  readonly meanShare: Figure;
  /** Of the empty lists, those from which nothing else takes away more. */
  readonly mostOfEmpty: Figure;
  /** Of the short lists, those from which nothing else takes away more. */
  readonly mostOfShort: Figure;
}

/**
 * Which requirement takes away most, over many rankings: a table with one row for each group of patients and requirement. Groups are
 * in code unit order, those of whom nothing is stated last; within one, the greatest shown mean share comes first and the suppressed
 * last. The order of the rankings changes nothing. Rank with a `k` of `short` or more, or every list is short.
 *
 * *Most* is counted in activities, each for every requirement that rules it out. Where several take away equally many and nothing
 * takes more, each of them counts; where nothing is ruled out, none does. So the counts of a group may add up to more or less than its
 * lists. A patient with several needs is in the group of each. A requirement that a row does not name takes nothing away from it.
 *
 * **Suppressed** are groups of fewer than `least` patients, counts above 0 and below `least`, and as many others as it takes
 * (Hundepool et al. 2012, Statistical Disclosure Control, ch. 4 and 5: threshold rule, secondary suppression) that
 * - adding and subtracting rows of the four tables by all, area, need and both, of the same rankings and options, gives no suppressed
 *   figure that is not 0, nor a sum below `least` over the suppressed areas of a shown total, or needs as if nobody had two;
 * - no patients without a need, in all or in one area, fewer than `least`, are left when those with it are taken away;
 * - empty and short lists, and what took most of them, do not bound each other below `least`. A mean is shown where `affected` is.
 *
 * **Not protected**: that a figure is 0, or all of its group (11 of 11 tell of each of them); how many a requirement does not affect
 * (patients − affected); the range in which a suppressed figure lies; what patients with two needs have in common; tables of the same
 * people at two times, with other options or cut in other ways, if somebody subtracts one from the other; what a reader knows beforehand.
 *
 * Throws a `TypeError` or `RangeError` that names the row and the field and quotes nothing of a patient.
 *
 * @example
 * gaps(people.map(({ area, patient }) => {
 *   const ranking = rank(catalogue, patient);
 *   return { area, needs: Object.keys(patient.socialNeeds ?? {}), listed: ranking.matches.length, ...ranking };
 * }), { by: 'area' });
 */
export const gaps = (rankings: readonly RankingRow[], options: GapOptions = {}): readonly Gap[] => {
  const { by, least, short } = settle(options);
  checkRows(rankings);
  const areas = namesOf(rankings.map(({ area }) => area ?? null));
  const needs = namesOf(rankings.flatMap(needsOf));
  const size: TableSize = { rows: areas.length, columns: needs.length };
  const groups = groupsOf(rankings, size, areas, needs);
  const sum = (weigh: (row: RankingRow) => number, order = [...rankings.keys()]): Float64Array => {
    const sums = new Float64Array(cellsOf(size));
    for (const at of order) {
      for (const cell of groups[at]!) sums[cell]! += weigh(rankings[at]!);
    }
    return sums;
  };
  const figures = (values: Float64Array, limits: Omit<Limits, 'least'> = {}): Column => ({
    values,
    hidden: suppress(size, values, { ...limits, least }),
  });

  const isEmpty = ({ listed }: RankingRow): boolean => listed === 0;
  const isShort = ({ listed }: RankingRow): boolean => listed > 0 && listed < short;
  const patients = figures(sum(() => 1));
  const within = [patients.hidden];
  const emptyLists = figures(sum(countIf(isEmpty)), { within, of: patients.values });
  const shortLists = figures(sum(countIf(isShort)), { within, of: patients.values });
  const found = requirementsOf(rankings).map((requirement) => {
    const affected = figures(sum(countIf((row) => takenBy(row, requirement) > 0)), { within });
    const mostOf = (lists: Column, isOne: (row: RankingRow) => boolean): Column =>
      figures(sum(countIf((row) => isOne(row) && takesMost(row, requirement))), {
        within: [lists.hidden, affected.hidden],
        of: affected.values,
      });
    return {
      requirement,
      affected,
      meanShare: {
        values: sum((row) => shareOf(row, requirement), byShare(rankings, requirement)).map(
          (total, cell) => total / patients.values[cell]!,
        ),
        hidden: affected.hidden,
      },
      mostOfEmpty: mostOf(emptyLists, isEmpty),
      mostOfShort: mostOf(shortLists, isShort),
    };
  });
  keepApart(
    size,
    found.map(({ mostOfEmpty }) => mostOfEmpty),
    least,
  );
  keepApart(
    size,
    found.map(({ mostOfShort }) => mostOfShort),
    least,
  );

  return chosen(by, areas, needs).flatMap(({ row, column, ...group }) => {
    const cell = cellAt(size, row, column);
    if (patients.values[cell] === 0) return []; // nobody to tell of
    const shown = ({ values, hidden }: Column): Figure =>
      patients.hidden[cell] === 1 || hidden[cell] === 1 ? 'suppressed' : values[cell]!;
    const table = found.map(
      (one): Gap => ({
        ...group,
        requirement: one.requirement,
        patients: shown(patients),
        emptyLists: shown(emptyLists),
        shortLists: shown(shortLists),
        affected: shown(one.affected),
        meanShare: shown(one.meanShare),
        mostOfEmpty: shown(one.mostOfEmpty),
        mostOfShort: shown(one.mostOfShort),
      }),
    );
    return table.sort((one, other) => height(other) - height(one)); // stable: else by name
  });
};

interface Column {
  readonly values: Float64Array;
  /** 1 where the figure is suppressed. */
  readonly hidden: Uint8Array;
}

const height = ({ meanShare }: Gap): number => (meanShare === 'suppressed' ? -1 : meanShare);

/** The different ones, by code unit, null last. */
const namesOf = (names: readonly (string | null)[]): readonly (string | null)[] => {
  const different = new Set(names);
  const hasNull = different.delete(null);
  return [...[...different].sort(), ...(hasNull ? [null] : [])];
};

const needsOf = ({ needs = [] }: RankingRow): readonly (string | null)[] =>
  needs.length === 0 ? [null] : [...new Set(needs)];

const requirementsOf = (rankings: readonly RankingRow[]): readonly string[] =>
  [...new Set(rankings.flatMap(({ ruledOut }) => Object.keys(ruledOut)))].sort();

/** The cells of the table that each patient is in, totals included. */
const groupsOf = (
  rankings: readonly RankingRow[],
  size: TableSize,
  areas: readonly (string | null)[],
  needs: readonly (string | null)[],
): readonly (readonly number[])[] => {
  const rowOf = new Map(areas.map((area, row) => [area, row]));
  const columnOf = new Map(needs.map((need, column) => [need, column]));
  return rankings.map((ranking) => {
    const columns = [...needsOf(ranking).map((need) => columnOf.get(need)!), size.columns];
    const row = rowOf.get(ranking.area ?? null)!;
    return columns.flatMap((column) => [
      cellAt(size, row, column),
      cellAt(size, size.rows, column),
    ]);
  });
};

const countIf =
  (holds: (row: RankingRow) => boolean) =>
  (row: RankingRow): number =>
    holds(row) ? 1 : 0;

const takenBy = ({ ruledOut }: RankingRow, requirement: string): number =>
  Object.hasOwn(ruledOut, requirement) ? ruledOut[requirement]! : 0;

const takesMost = (row: RankingRow, requirement: string): boolean => {
  const taken = takenBy(row, requirement);
  return taken > 0 && Object.values(row.ruledOut).every((other) => other <= taken);
};

const shareOf = (row: RankingRow, requirement: string): number =>
  row.considered === 0 ? 0 : takenBy(row, requirement) / row.considered;

/** An order of adding that hangs on the shares alone: sums of fractions round by their order. */
const byShare = (rankings: readonly RankingRow[], requirement: string): number[] => {
  const shares = rankings.map((row) => shareOf(row, requirement));
  return [...rankings.keys()].sort((one, other) => shares[one]! - shares[other]!);
};

/**
 * Where only one requirement is hidden in a group, or few lists together, the rest of its lists would tell, as ties are rare: hides
 * the next one too, and what that calls for elsewhere.
 */
const keepApart = (size: TableSize, columns: readonly Column[], least: number): void => {
  const every = [...columns.keys()];
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (let cell = 0; cell < cellsOf(size); cell++) {
      const isHidden = (at: number): boolean => columns[at]!.hidden[cell] === 1;
      const count = (at: number): number => columns[at]!.values[cell]!;
      const parts = every.filter(isHidden).map(count);
      const next = leastShown(every, count, isHidden);
      if (next === undefined || !(parts.length === 1 || isTelling(parts, least))) continue;
      columns[next]!.hidden[cell] = 1;
      hasMore = true;
    }
    if (hasMore) for (const { values, hidden } of columns) complement(size, values, least, hidden);
  }
};

interface Group {
  readonly area?: string | null;
  readonly need?: string | null;
  readonly row: number;
  readonly column: number;
}

const chosen = (
  by: NonNullable<GapOptions['by']>,
  areas: readonly (string | null)[],
  needs: readonly (string | null)[],
): readonly Group[] => {
  const rows = by === 'area' || by === 'area-and-need' ? [...areas.keys()] : [areas.length];
  const columns = by === 'need' || by === 'area-and-need' ? [...needs.keys()] : [needs.length];
  return rows.flatMap((row) =>
    columns.map((column) => ({
      ...(row < areas.length ? { area: areas[row]! } : {}),
      ...(column < needs.length ? { need: needs[column]! } : {}),
      row,
      column,
    })),
  );
};
