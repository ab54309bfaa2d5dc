/** Activities made ready for ranking. */
import { type BenefitCrosswalk, noBenefits } from '../concepts/crosswalk/crosswalk.ts';
import type { ConceptScheme } from '../concepts/scheme.ts';
import { thesaurusOf } from '../concepts/thesaurus.ts';
import { hashOf } from '../math/hash.ts';
import type { Activity } from '../model/activity.ts';
import { isZone } from '../model/shared-shapes.ts';
import { buildColumns, type ColumnField, type Columns } from './columns.ts';
import { fieldsOf } from './fields.ts';
import { buildInterestIndex, type InterestField, type InterestIndex } from './interest-index.ts';
import { momentOf } from './moment.ts';
import { countAccess, isStatistics, type Statistics } from './statistics.ts';

export interface CatalogueOptions {
  /** The day that facts are read for: a local date `YYYY-MM-DD`, or an instant with its offset. */
  readonly asOf: string;
  /** IANA zone of schedules and of patients that state none; absent, they are all taken to share one clock. */
  readonly timeZone?: string;
  /** How many days ahead of `asOf` the catalogue can be asked about. */
  readonly horizonDays?: number;
  /** Statistics of another build, so that both score alike; absent, they are counted from these activities. */
  readonly statistics?: Statistics;
  /** What words mean: the concept scheme by which interests are matched. An empty one leaves words alone. */
  readonly concepts?: ConceptScheme;
  /** What something of a concept gives, for activities that do not state it; absent, nothing is inferred. */
  readonly benefits?: BenefitCrosswalk;
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
  readonly concepts: ConceptScheme;
  /** SHA-256 of `concepts`. */
  readonly conceptsHash: string;
  readonly benefits: BenefitCrosswalk;
  /** SHA-256 of `benefits`. */
  readonly benefitsHash: string;
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
  const {
    asOf,
    timeZone,
    horizonDays = 56,
    statistics: given,
    concepts = NO_CONCEPTS,
    benefits = noBenefits,
    ...strangers
  } = options ?? {};
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) {
    const known = 'asOf, timeZone, horizonDays, statistics, concepts, benefits';
    throw new TypeError(`options: expected keys among ${known}, got ${JSON.stringify(stranger)}`);
  }
  if (given !== undefined && !isStatistics(given)) {
    throw new TypeError('statistics: expected the statistics of a catalogue');
  }
  if (!Array.isArray(concepts)) {
    throw new TypeError('concepts: expected a concept scheme, a list of branches');
  }
  if (typeof benefits?.concepts !== 'object') {
    throw new TypeError('benefits: expected a crosswalk as parseCrosswalk gives it');
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
  const fields = fieldsOf(activities, READ);
  const rows = rowsById(fields.id);
  const interests = buildInterestIndex(fields, thesaurusOf(concepts), given?.boilerplate);
  const statistics = given ?? {
    schemaVersion: 2,
    activities: size,
    terms: frequencies(interests),
    boilerplate: interests.boilerplate,
    access: countAccess(fields),
  };
  return {
    size,
    asOf,
    timeZone,
    horizonDays,
    activities: [...activities],
    statistics,
    statisticsHash: hashOf(statistics),
    concepts,
    conceptsHash: rememberedHash(concepts),
    benefits,
    benefitsHash: rememberedHash(benefits),
    rows,
    columns: buildColumns(fields, {
      span: { from: today, to: today + horizonDays },
      timeZone,
      interests,
      crosswalk: { crosswalk: benefits, scheme: concepts },
    }),
    interests,
  };
};

/** Schemes and crosswalks are never changed, and take longer to hash than a ranking does. */
const rememberedHash = (data: ConceptScheme | BenefitCrosswalk): string => {
  const hash = hashes.get(data) ?? hashOf(data);
  hashes.set(data, hash);
  return hash;
};

const hashes = new WeakMap<object, string>();

/** One value, so that its thesaurus is made once. */
const NO_CONCEPTS: ConceptScheme = [];

/** All that is read of an activity when a catalogue is built, in one walk over it. */
const READ: readonly (ColumnField | InterestField | 'id' | 'source')[] = [
  'id',
  'title',
  'tags',
  'description',
  'concepts',
  'source',
  'access',
  'age',
  'audience',
  'benefits',
  'capacity',
  'cost',
  'entry',
  'interpreter',
  'interpreterLanguages',
  'languages',
  'online',
  'pausedUntil',
  'places',
  'schedule',
  'setting',
  'status',
  'textLanguage',
  'verifiedOn',
];

const rowsById = (ids: readonly (string | undefined)[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  for (const [row, id = ''] of ids.entries()) {
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

const frequencies = ({ terms, words: { starts } }: InterestIndex): Statistics['terms'] => {
  const pairs: [string, number][] = [];
  for (const [term, number] of terms) {
    const count = (starts[number + 1] as number) - (starts[number] as number);
    if (count > 1) pairs.push([term, count]);
  }
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
};
