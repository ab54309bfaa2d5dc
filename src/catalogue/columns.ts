/** The facts of all activities as columns: numbers, one place a row, and sets of rows for what is yes or no. */
import { add, emptySet, fullSet, remove, rowsOf } from '../math/bitset.ts';
import { dayNumber } from '../math/calendar.ts';
import { unitVector } from '../math/geodesy.ts';
import type { Place } from '../model/activity.ts';
import {
  type AccessFact,
  type AccessFeature,
  accessFeatures,
  type EntryWay,
  entryWays,
  type Setting,
  settings,
} from '../model/vocabulary.ts';
import { accessFactOf, mayDoWithoutLift, needsLift } from './access.ts';
import { type BenefitColumns, buildBenefits, type Crosswalk } from './benefits.ts';
import { type Fields, numbersOf, rowsThat, type Stated, setsOf } from './fields.ts';
import type { InterestIndex } from './interest-index.ts';
import {
  groupOf,
  languageOf,
  type RowsByName,
  rowsByName,
  type SetsByName,
  setsByName,
} from './names.ts';
import { buildPrices, type PriceColumns } from './price.ts';
import type { Span } from './sessions.ts';
import { type SortedColumn, sortColumn } from './sorted-column.ts';
import { buildTimetables, type Timetables } from './timetable.ts';

/** What a place says of where it is. */
export const VENUE = 0;
export const AREA = 1;
export const UNLOCATED = 2;

export interface Columns {
  /** Rows that offer each feature, offer it with limits, or are known not to offer it. */
  readonly access: {
    readonly [F in AccessFeature]: {
      readonly offered: Uint32Array;
      readonly limited: Uint32Array;
      readonly denied: Uint32Array;
    };
  };
  /** Rows with a room on another floor than the ground floor, and rows where the lack of a lift settles nothing. */
  readonly upstairs: Uint32Array;
  readonly liftless: Uint32Array;
  /** Inclusive limits in years of the rows that state them, and the rows that state neither. */
  readonly ageMin: SortedColumn;
  readonly ageMax: SortedColumn;
  readonly ageless: Uint32Array;
  /** Last day on which each row can be attended, as far as stated: long past where it has ended, or pauses beyond the horizon. */
  readonly runsUntil: SortedColumn;
  /** Day on which each row was last verified, where stated. */
  readonly verifiedOn: SortedColumn;
  /** Rows that can be attended online. */
  readonly online: Uint32Array;
  /** Places of row r stand at `placeStarts[r]` to `placeStarts[r + 1]`. */
  readonly placeStarts: Int32Array;
  readonly placeKinds: Uint8Array;
  /** Rows with one place, a venue; and rows with none that could be pointed at. */
  readonly oneVenue: Uint32Array;
  readonly nowhere: Uint32Array;
  /** Unit vectors x, y, z of the places; zero where there is no point. */
  readonly placeVectors: Float64Array;
  /** Radius of an area in kilometres; infinite where an area states none. */
  readonly placeRadiusKm: Float64Array;
  readonly benefits: BenefitColumns;
  /** Rows of each group that something is reserved for, and the rows that reserve themselves. */
  readonly groups: RowsByName;
  readonly reserved: Uint32Array;
  /** Rows by language: spoken there, as stated; else the language of the text; else covered by an interpreter. */
  readonly spoken: SetsByName;
  readonly written: SetsByName;
  readonly interpreted: SetsByName;
  /** Rows that state what is spoken, and rows with an interpreter for languages that they do not name. */
  readonly stateLanguages: Uint32Array;
  readonly interpreter: Uint32Array;
  readonly settings: { readonly [S in Setting]: Uint32Array };
  readonly entry: { readonly [W in EntryWay]: Uint32Array };
  /** Rows with places left, rows with none left, and rows that state a wait, with its weeks. */
  readonly hasRoom: Uint32Array;
  readonly full: Uint32Array;
  readonly hasWait: Uint32Array;
  readonly waitingWeeks: SortedColumn;
  readonly prices: PriceColumns;
  readonly timetables: Timetables;
}

/** What kind of place it is: an office is not the venue, and a place without a point is somewhere. */
export const placeKind = ({ point, precision = 'venue' }: Place): number => {
  if (!point || precision === 'office') return UNLOCATED;
  return precision === 'area' ? AREA : VENUE;
};

/** Whether an activity is paused beyond a day, or beyond its own last date, as far as it says. */
export const isPausedBeyond = (
  { status, pausedUntil, schedule }: Stated<'status' | 'pausedUntil' | 'schedule'>,
  horizon: number,
): boolean =>
  status === 'paused' &&
  (pausedUntil === undefined ||
    dayNumber(pausedUntil) > horizon ||
    pausedUntil > (schedule?.lastDate ?? pausedUntil));

/** What the columns are made of. */
export type ColumnField =
  | 'access'
  | 'age'
  | 'audience'
  | 'benefits'
  | 'capacity'
  | 'cost'
  | 'entry'
  | 'interpreter'
  | 'interpreterLanguages'
  | 'languages'
  | 'online'
  | 'pausedUntil'
  | 'places'
  | 'schedule'
  | 'setting'
  | 'status'
  | 'textLanguage'
  | 'verifiedOn';

type Read = Fields<ColumnField>;

export interface ColumnSources {
  /** The days that the catalogue can be asked about. */
  readonly span: Span;
  /** The zone of schedules that state none. */
  readonly timeZone: string | undefined;
  readonly interests: InterestIndex;
  readonly crosswalk: Crosswalk;
}

export const buildColumns = (
  fields: Read,
  { span, timeZone, interests, crosswalk }: ColumnSources,
): Columns => {
  return {
    ...accessColumns(fields),
    ...ageColumns(fields),
    ...runningColumns(fields, span.to),
    ...placeColumns(fields),
    benefits: buildBenefits(fields, interests, crosswalk),
    ...languageColumns(fields),
    ...capacityColumns(fields),
    online: rowsThat(fields.online, (online) => online === 'yes'),
    groups: rowsByName(fields.audience, (audience) => audience?.map(groupOf) ?? []),
    reserved: rowsThat(fields.audience, ({ length }) => length > 0),
    settings: setsOf(settings, fields.setting),
    entry: setsOf(entryWays, fields.entry),
    prices: buildPrices(fields, span),
    timetables: buildTimetables(fields, { span, timeZone }),
  };
};

type Some<K extends keyof Columns> = Pick<Columns, K>;

const accessColumns = (fields: Read): Some<'access' | 'upstairs' | 'liftless'> => {
  const size = fields.access.length;
  const none = () => ({
    offered: emptySet(size),
    limited: emptySet(size),
    denied: emptySet(size),
  });
  const byFeature = new Map<string, ReturnType<typeof none>>(
    accessFeatures.map((feature) => [feature, none()]),
  );
  const upstairs = emptySet(size);
  const liftless = emptySet(size);
  const state = (row: number, feature: string, fact: AccessFact | undefined) => {
    const sets = byFeature.get(feature);
    if (!sets) return;
    if (fact === 'yes') add(sets.offered, row);
    else if (fact === 'limited') add(sets.limited, row);
    else if (fact === 'no') add(sets.denied, row);
  };
  for (let row = 0; row < size; row++) {
    const [access, places] = [fields.access[row], fields.places[row]];
    const isOfFloors = places?.some(({ floor }) => floor !== undefined) ?? false;
    for (const feature in access) {
      if (feature !== 'lift' || !isOfFloors) state(row, feature, access[feature as AccessFeature]);
    }
    if (!isOfFloors) continue;
    const activity = { access, places };
    state(row, 'lift', accessFactOf(activity, 'lift'));
    if (needsLift(activity)) add(upstairs, row);
    if (mayDoWithoutLift(activity)) add(liftless, row);
  }
  return { access: Object.fromEntries(byFeature) as Columns['access'], upstairs, liftless };
};

const ageColumns = ({ age }: Read): Some<'ageMin' | 'ageMax' | 'ageless'> => {
  const isOfAges = rowsThat(age, ({ min, max }) => min !== undefined || max !== undefined);
  const ageless = fullSet(age.length);
  for (const row of rowsOf(isOfAges)) remove(ageless, row);
  return {
    ageMin: sortColumn(numbersOf(age, ({ min }) => min)),
    ageMax: sortColumn(numbersOf(age, ({ max }) => max)),
    ageless,
  };
};

const runningColumns = (
  { status, pausedUntil, schedule, verifiedOn }: Read,
  horizon: number,
): Some<'runsUntil' | 'verifiedOn'> => {
  const runsUntil = numbersOf(schedule, ({ lastDate }) =>
    lastDate === undefined ? undefined : dayNumber(lastDate),
  );
  for (let row = 0; row < runsUntil.length; row++) {
    const pause = { status: status[row], pausedUntil: pausedUntil[row], schedule: schedule[row] };
    if (pause.status === 'ended' || isPausedBeyond(pause, horizon)) {
      runsUntil[row] = Number.NEGATIVE_INFINITY;
    }
  }
  return {
    runsUntil: sortColumn(runsUntil),
    verifiedOn: sortColumn(numbersOf(verifiedOn, dayNumber)),
  };
};

const placeColumns = ({
  places,
}: Read): Some<
  'placeStarts' | 'placeKinds' | 'placeVectors' | 'placeRadiusKm' | 'oneVenue' | 'nowhere'
> => {
  const size = places.length;
  const oneVenue = emptySet(size);
  const nowhere = emptySet(size);
  const placeStarts = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) {
    placeStarts[row + 1] = (placeStarts[row] as number) + (places[row]?.length ?? 0);
  }
  const count = placeStarts[size] as number;
  const placeKinds = new Uint8Array(count);
  const placeVectors = new Float64Array(3 * count);
  const placeRadiusKm = new Float64Array(count);
  let at = 0;
  for (let row = 0; row < size; row++) {
    const first = at;
    let located = 0;
    for (const place of places[row] ?? NOWHERE) {
      const { point, radiusKm = Number.POSITIVE_INFINITY } = place;
      const kind = placeKind(place);
      placeKinds[at] = kind;
      if (point) unitVector(point.lat, point.lng, placeVectors, 3 * at);
      placeRadiusKm[at] = radiusKm;
      if (kind !== UNLOCATED) located += 1;
      at += 1;
    }
    if (located === 0) add(nowhere, row);
    if (at === first + 1 && placeKinds[first] === VENUE) add(oneVenue, row);
  }
  return { placeStarts, placeKinds, placeVectors, placeRadiusKm, oneVenue, nowhere };
};

const NOWHERE: readonly Place[] = [];

const languageColumns = ({
  languages,
  textLanguage,
  interpreter,
  interpreterLanguages,
}: Read): Some<'spoken' | 'written' | 'interpreted' | 'stateLanguages' | 'interpreter'> => {
  const states = (row: number) => (languages[row]?.length ?? 0) > 0;
  const written = textLanguage.map((tag, row) => (states(row) ? undefined : tag));
  const interpreted = interpreterLanguages.map((tags, row) =>
    interpreter[row] === 'yes' ? (tags ?? []) : undefined,
  );
  return {
    spoken: setsByName(
      languages,
      (list) => list?.map(({ language }) => languageOf(language)) ?? [],
    ),
    written: setsByName(written, (tag) => (tag === undefined ? [] : [languageOf(tag)])),
    interpreted: setsByName(interpreted, (tags) => tags?.map(languageOf) ?? []),
    stateLanguages: rowsThat(languages, ({ length }) => length > 0),
    interpreter: rowsThat(interpreted, ({ length }) => length === 0),
  };
};

const capacityColumns = ({
  capacity,
}: Read): Some<'hasRoom' | 'full' | 'hasWait' | 'waitingWeeks'> => ({
  hasRoom: rowsThat(capacity, ({ left = 0 }) => left > 0),
  full: rowsThat(capacity, ({ left }) => left === 0),
  hasWait: rowsThat(capacity, ({ waitingWeeks }) => waitingWeeks !== undefined),
  waitingWeeks: sortColumn(numbersOf(capacity, ({ waitingWeeks }) => waitingWeeks)),
});
