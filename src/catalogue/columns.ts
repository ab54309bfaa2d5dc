/** The facts of all activities as columns: numbers, one place a row, and sets of rows for what is yes or no. */
import { add, emptySet, fullSet, remove } from '../math/bitset.ts';
import { dayNumber } from '../math/calendar.ts';
import { unitVector } from '../math/geodesy.ts';
import type { Activity, Place } from '../model/activity.ts';
import {
  type AccessFeature,
  accessFeatures,
  type EntryWay,
  entryWays,
  type Setting,
  settings,
  socialNeeds,
} from '../model/vocabulary.ts';
import { accessFactsOf, mayDoWithoutLift, needsLift } from './access.ts';
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
  /** Stated benefits of row r stand at `benefitStarts[r]` to `benefitStarts[r + 1]`. */
  readonly benefitStarts: Int32Array;
  /** Place of the need in `socialNeeds`. */
  readonly benefitNeeds: Uint8Array;
  readonly benefitValues: Float64Array;
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
  { status, pausedUntil, schedule }: Activity,
  horizon: number,
): boolean =>
  status === 'paused' &&
  (pausedUntil === undefined ||
    dayNumber(pausedUntil) > horizon ||
    pausedUntil > (schedule?.lastDate ?? pausedUntil));

/** `span` are the days that the catalogue can be asked about, `timeZone` the zone of schedules that state none. */
export const buildColumns = (
  activities: readonly Activity[],
  span: Span,
  timeZone: string | undefined,
): Columns => ({
  ...accessColumns(activities),
  ...ageColumns(activities),
  ...runningColumns(activities, span.to),
  ...placeColumns(activities),
  ...benefitColumns(activities),
  ...languageColumns(activities),
  ...capacityColumns(activities),
  groups: rowsByName(activities, ({ audience = [] }) => audience.map(groupOf)),
  reserved: rowsThat(activities, ({ audience = [] }) => audience.length > 0),
  settings: setsOf(settings, activities, ({ setting = [] }) => setting),
  entry: setsOf(entryWays, activities, ({ entry = [] }) => entry),
  prices: buildPrices(activities, span),
  timetables: buildTimetables(activities, { span, timeZone }),
});

type Some<K extends keyof Columns> = Pick<Columns, K>;

const accessColumns = (
  activities: readonly Activity[],
): Some<'access' | 'upstairs' | 'liftless'> => {
  const size = activities.length;
  const access = Object.fromEntries(
    accessFeatures.map((feature) => [
      feature,
      { offered: emptySet(size), limited: emptySet(size), denied: emptySet(size) },
    ]),
  ) as Columns['access'];
  const upstairs = emptySet(size);
  const liftless = emptySet(size);
  for (const [row, activity] of activities.entries()) {
    for (const [feature, fact] of accessFactsOf(activity)) {
      const { offered, limited, denied } = access[feature];
      if (fact === 'yes') add(offered, row);
      else if (fact === 'limited') add(limited, row);
      else if (fact === 'no') add(denied, row);
    }
    if (needsLift(activity)) add(upstairs, row);
    if (mayDoWithoutLift(activity)) add(liftless, row);
  }
  return { access, upstairs, liftless };
};

const ageColumns = (activities: readonly Activity[]): Some<'ageMin' | 'ageMax' | 'ageless'> => {
  const ageless = fullSet(activities.length);
  for (const [row, { age }] of activities.entries()) {
    if (age?.min !== undefined || age?.max !== undefined) remove(ageless, row);
  }
  return {
    ageMin: sortColumn(activities.map(({ age }) => age?.min ?? Number.NaN)),
    ageMax: sortColumn(activities.map(({ age }) => age?.max ?? Number.NaN)),
    ageless,
  };
};

const runningColumns = (
  activities: readonly Activity[],
  horizon: number,
): Some<'runsUntil' | 'verifiedOn'> => {
  const day = (date: string | undefined) => (date === undefined ? Number.NaN : dayNumber(date));
  const runsUntil = activities.map((activity) => {
    const isOver = activity.status === 'ended' || isPausedBeyond(activity, horizon);
    return isOver ? Number.NEGATIVE_INFINITY : day(activity.schedule?.lastDate);
  });
  return {
    runsUntil: sortColumn(runsUntil),
    verifiedOn: sortColumn(activities.map(({ verifiedOn }) => day(verifiedOn))),
  };
};

const placeColumns = (
  activities: readonly Activity[],
): Some<
  | 'online'
  | 'placeStarts'
  | 'placeKinds'
  | 'placeVectors'
  | 'placeRadiusKm'
  | 'oneVenue'
  | 'nowhere'
> => {
  const online = emptySet(activities.length);
  const oneVenue = emptySet(activities.length);
  const nowhere = emptySet(activities.length);
  const placeStarts = new Int32Array(activities.length + 1);
  for (const [row, activity] of activities.entries()) {
    placeStarts[row + 1] = (placeStarts[row] as number) + (activity.places?.length ?? 0);
    if (activity.online === 'yes') add(online, row);
    const kinds = (activity.places ?? []).map(placeKind);
    if (kinds.length === 1 && kinds[0] === VENUE) add(oneVenue, row);
    if (kinds.every((kind) => kind === UNLOCATED)) add(nowhere, row);
  }
  const count = placeStarts[activities.length] as number;
  const placeKinds = new Uint8Array(count);
  const placeVectors = new Float64Array(3 * count);
  const placeRadiusKm = new Float64Array(count);
  let at = 0;
  for (const { places } of activities) {
    for (const place of places ?? []) {
      placeKinds[at] = placeKind(place);
      if (place.point) unitVector(place.point.lat, place.point.lng, placeVectors, 3 * at);
      placeRadiusKm[at] = place.radiusKm ?? Number.POSITIVE_INFINITY;
      at += 1;
    }
  }
  return { online, placeStarts, placeKinds, placeVectors, placeRadiusKm, oneVenue, nowhere };
};

const benefitColumns = (
  activities: readonly Activity[],
): Some<'benefitStarts' | 'benefitNeeds' | 'benefitValues'> => {
  const benefitStarts = new Int32Array(activities.length + 1);
  const needs: number[] = [];
  const values: number[] = [];
  for (const [row, { benefits = {} }] of activities.entries()) {
    for (const [number, need] of socialNeeds.entries()) {
      const value = benefits[need];
      if (value === undefined) continue;
      needs.push(number);
      values.push(value);
    }
    benefitStarts[row + 1] = needs.length;
  }
  return {
    benefitStarts,
    benefitNeeds: Uint8Array.from(needs),
    benefitValues: Float64Array.from(values),
  };
};

const languageColumns = (
  activities: readonly Activity[],
): Some<'spoken' | 'written' | 'interpreted' | 'stateLanguages' | 'interpreter'> => ({
  spoken: setsByName(activities, ({ languages = [] }) =>
    languages.map(({ language }) => languageOf(language)),
  ),
  written: setsByName(activities, ({ languages = [], textLanguage }) =>
    languages.length > 0 || textLanguage === undefined ? [] : [languageOf(textLanguage)],
  ),
  interpreted: setsByName(activities, ({ interpreter, interpreterLanguages = [] }) =>
    interpreter === 'yes' ? interpreterLanguages.map(languageOf) : [],
  ),
  stateLanguages: rowsThat(activities, ({ languages = [] }) => languages.length > 0),
  interpreter: rowsThat(
    activities,
    ({ interpreter, interpreterLanguages = [] }) =>
      interpreter === 'yes' && interpreterLanguages.length === 0,
  ),
});

const capacityColumns = (
  activities: readonly Activity[],
): Some<'hasRoom' | 'full' | 'hasWait' | 'waitingWeeks'> => ({
  hasRoom: rowsThat(activities, ({ capacity }) => (capacity?.left ?? 0) > 0),
  full: rowsThat(activities, ({ capacity }) => capacity?.left === 0),
  hasWait: rowsThat(activities, ({ capacity }) => capacity?.waitingWeeks !== undefined),
  waitingWeeks: sortColumn(activities.map(({ capacity }) => capacity?.waitingWeeks ?? Number.NaN)),
});

const rowsThat = (
  activities: readonly Activity[],
  test: (activity: Activity) => boolean,
): Uint32Array => {
  const set = emptySet(activities.length);
  for (const [row, activity] of activities.entries()) if (test(activity)) add(set, row);
  return set;
};

const setsOf = <Name extends string>(
  names: readonly Name[],
  activities: readonly Activity[],
  namesOf: (activity: Activity) => readonly Name[],
): { readonly [N in Name]: Uint32Array } => {
  const sets = Object.fromEntries(
    names.map((name) => [name, emptySet(activities.length)]),
  ) as Record<Name, Uint32Array>;
  for (const [row, activity] of activities.entries()) {
    for (const name of namesOf(activity)) add(sets[name], row);
  }
  return sets;
};
