/** Activities made ready for ranking. */
import { dayNumber, isDate } from '../math/calendar.ts';
import { hashOf } from '../math/hash.ts';
import type { Activity } from '../model/activity.ts';
import { buildColumns, type Columns } from './columns.ts';
import type { InterestIndex } from './interest-match.ts';
import { countAccess, isStatistics, type Statistics } from './statistics.ts';
import { indexTerms, type TermIndex } from './term-index.ts';

export interface CatalogueOptions {
  /** The day that facts are read for: a local date `YYYY-MM-DD`, or an instant with its offset. */
  readonly asOf: string;
  /** How many days ahead of `asOf` the catalogue can be asked about. */
  readonly horizonDays?: number;
  /** Statistics of another build, so that both score alike; absent, they are counted from these activities. */
  readonly statistics?: Statistics;
}

export interface Catalogue {
  readonly size: number;
  readonly asOf: string;
  readonly horizonDays: number;
  /** In the order they came. */
  readonly activities: readonly Activity[];
  readonly statistics: Statistics;
  /** SHA-256 of `statistics`. */
  readonly statisticsHash: string;
  /** Row of each id. */
  readonly rows: ReadonlyMap<string, number>;
  /** The engine's own view of the facts. */
  readonly columns: Columns;
  /** The engine's own index of words and concepts. */
  readonly interests: InterestIndex;
}

const MAX_HORIZON_DAYS = 3660;

/**
 * Makes activities ready for ranking: columns of facts, an index of words, statistics.
 * Throws a `RangeError` on two activities with one id, a bad `asOf` or a bad horizon.
 */
export const buildCatalogue = (
  activities: readonly Activity[],
  options: CatalogueOptions,
): Catalogue => {
  const { asOf, horizonDays = 56, statistics: given, ...strangers } = options ?? {};
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) {
    const known = 'asOf, horizonDays, statistics';
    throw new TypeError(`options: expected keys among ${known}, got ${JSON.stringify(stranger)}`);
  }
  if (given !== undefined && !isStatistics(given)) {
    throw new TypeError('statistics: expected the statistics of a catalogue');
  }
  if (!Array.isArray(activities)) {
    throw new TypeError('activities: expected a list as parseActivities gives it');
  }
  const today = dayOf(asOf, 'asOf');
  if (!Number.isInteger(horizonDays) || horizonDays < 1 || horizonDays > MAX_HORIZON_DAYS) {
    throw new RangeError(`horizonDays: expected 1 to ${MAX_HORIZON_DAYS}, got ${horizonDays}`);
  }
  const size = activities.length;
  const rows = rowsById(activities);
  const terms = indexTerms(activities);
  const statistics = given ?? {
    schemaVersion: 1,
    activities: size,
    terms: frequencies(terms),
    access: countAccess(activities),
  };
  return {
    size,
    asOf,
    horizonDays,
    activities: [...activities],
    statistics,
    statisticsHash: hashOf(statistics),
    rows,
    columns: buildColumns(activities, today + horizonDays),
    interests: { size, terms, concepts: rowsByConcept(activities), statistics },
  };
};

/** Day number of a local date, or of an instant where its offset is. Throws a `RangeError` that names the argument. */
export const dayOf = (moment: string, argument: string): number => {
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(moment) ?? [];
  const isDay = date !== undefined && isDate(date);
  if (
    !isDay ||
    !/^(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:[0-5]\d))?$/.test(rest ?? '')
  ) {
    throw new RangeError(
      `${argument}: expected a date YYYY-MM-DD or an instant with offset, got ${JSON.stringify(moment)}`,
    );
  }
  return dayNumber(date);
};

const rowsById = (activities: readonly Activity[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const [row, { id }] of activities.entries()) {
    const before = rows.get(id);
    if (before !== undefined) {
      throw new RangeError(
        `activities: expected different ids, got ${JSON.stringify(id)} in rows ${before} and ${row}`,
      );
    }
    rows.set(id, row);
  }
  return rows;
};

const rowsByConcept = (activities: readonly Activity[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  for (const [row, { concepts = [] }] of activities.entries()) {
    for (const concept of new Set(concepts)) {
      const list = rows.get(concept);
      if (list) list.push(row);
      else rows.set(concept, [row]);
    }
  }
  return rows;
};

const frequencies = ({ terms, starts }: TermIndex): Statistics['terms'] => {
  const pairs: [string, number][] = [];
  for (const [term, number] of terms) {
    const count = (starts[number + 1] as number) - (starts[number] as number);
    if (count > 1) pairs.push([term, count]);
  }
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
};
