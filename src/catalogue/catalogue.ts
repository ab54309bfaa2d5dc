/** Activities made ready for ranking. */
import { hashOf } from '../math/hash.ts';
import type { Activity } from '../model/activity.ts';
import { isZone } from '../model/shared-shapes.ts';
import { buildColumns, type Columns } from './columns.ts';
import type { InterestIndex } from './interest-match.ts';
import { momentOf } from './moment.ts';
import { rowsByName } from './names.ts';
import { countAccess, isStatistics, type Statistics } from './statistics.ts';
import { indexTerms, type TermIndex } from './term-index.ts';

export interface CatalogueOptions {
  /** The day that facts are read for: a local date `YYYY-MM-DD`, or an instant with its offset. */
  readonly asOf: string;
  /** IANA zone of schedules and of patients that state none; absent, they are all taken to share one clock. */
  readonly timeZone?: string;
  /** How many days ahead of `asOf` the catalogue can be asked about. */
  readonly horizonDays?: number;
  /** Statistics of another build, so that both score alike; absent, they are counted from these activities. */
  readonly statistics?: Statistics;
}

export interface Catalogue {
  readonly size: number;
  readonly asOf: string;
  readonly timeZone: string | undefined;
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
 * Throws a `RangeError` on two activities with one id, a bad `asOf`, zone or horizon.
 */
export const buildCatalogue = (
  activities: readonly Activity[],
  options: CatalogueOptions,
): Catalogue => {
  const { asOf, timeZone, horizonDays = 56, statistics: given, ...strangers } = options ?? {};
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) {
    const known = 'asOf, timeZone, horizonDays, statistics';
    throw new TypeError(`options: expected keys among ${known}, got ${JSON.stringify(stranger)}`);
  }
  if (given !== undefined && !isStatistics(given)) {
    throw new TypeError('statistics: expected the statistics of a catalogue');
  }
  if (!Array.isArray(activities)) {
    throw new TypeError('activities: expected a list as parseActivities gives it');
  }
  const today = momentOf(asOf, 'asOf').day;
  if (timeZone !== undefined && !isZone(timeZone)) {
    const got = JSON.stringify(timeZone) ?? String(timeZone);
    throw new RangeError(`timeZone: expected an IANA zone such as Europe/Copenhagen, got ${got}`);
  }
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
    timeZone,
    horizonDays,
    activities: [...activities],
    statistics,
    statisticsHash: hashOf(statistics),
    rows,
    columns: buildColumns(activities, { from: today, to: today + horizonDays }, timeZone),
    interests: {
      size,
      terms,
      concepts: rowsByName(activities, ({ concepts = [] }) => concepts),
      statistics,
    },
  };
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

const frequencies = ({ terms, starts }: TermIndex): Statistics['terms'] => {
  const pairs: [string, number][] = [];
  for (const [term, number] of terms) {
    const count = (starts[number + 1] as number) - (starts[number] as number);
    if (count > 1) pairs.push([term, count]);
  }
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
};
