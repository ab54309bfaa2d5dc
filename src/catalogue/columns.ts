/** The facts of all activities as columns, one place a row. Unknown is NaN, or a code of its own. */
import { dayNumber } from '../math/calendar.ts';
import { unitVector } from '../math/geodesy.ts';
import type { Activity, Place } from '../model/activity.ts';
import {
  type AccessFeature,
  accessFeatures,
  type SocialNeed,
  socialNeeds,
} from '../model/vocabulary.ts';
import { accessFactsOf } from './access.ts';

/** What a place says of where it is. */
export const VENUE = 0;
export const AREA = 1;
export const UNLOCATED = 2;

/** `Columns.status`. */
export const SILENT = 0;
export const RUNNING = 1;
export const PAUSED = 2;
export const ENDED = 3;

/** A day that is not stated. */
export const NO_DAY: number = -0x80000000;

export interface Columns {
  /** Bit f is set where feature f, in the order of `accessFeatures`, is offered, limited, or known not to be. */
  readonly offered: Uint32Array;
  readonly limited: Uint32Array;
  readonly denied: Uint32Array;
  /** Inclusive limits in years, infinite where there is none; both NaN where nothing is stated. */
  readonly ageMin: Float64Array;
  readonly ageMax: Float64Array;
  readonly status: Uint8Array;
  /** Day numbers since 1970-01-01, or `NO_DAY`. */
  readonly pausedUntil: Int32Array;
  readonly lastDay: Int32Array;
  readonly verifiedOn: Int32Array;
  /** 1 where it can be attended online. */
  readonly online: Uint8Array;
  /** Places of row r stand at `placeStarts[r]` to `placeStarts[r + 1]`. */
  readonly placeStarts: Int32Array;
  readonly placeKinds: Uint8Array;
  /** Unit vectors x, y, z of the places; zero where unlocated. */
  readonly placeVectors: Float64Array;
  /** Radius of an area in kilometres; infinite where an area states none. */
  readonly placeRadiusKm: Float64Array;
  /** Stated benefits of row r stand at `benefitStarts[r]` to `benefitStarts[r + 1]`. */
  readonly benefitStarts: Int32Array;
  /** Place of the need in `socialNeeds`. */
  readonly benefitNeeds: Uint8Array;
  readonly benefitValues: Float64Array;
}

export const featureBit = (feature: AccessFeature): number => 1 << accessFeatures.indexOf(feature);

export const needNumber = (need: SocialNeed): number => socialNeeds.indexOf(need);

/** What kind of place it is: an office is not the venue, and a place without a point is somewhere. */
export const placeKind = ({ point, precision = 'venue' }: Place): number => {
  if (!point || precision === 'office') return UNLOCATED;
  return precision === 'area' ? AREA : VENUE;
};

export const buildColumns = (activities: readonly Activity[]): Columns => ({
  ...accessColumns(activities),
  ...ageColumns(activities),
  ...runningColumns(activities),
  ...placeColumns(activities),
  ...benefitColumns(activities),
});

type Some<K extends keyof Columns> = Pick<Columns, K>;

const accessColumns = (activities: readonly Activity[]): Some<'offered' | 'limited' | 'denied'> => {
  const offered = new Uint32Array(activities.length);
  const limited = new Uint32Array(activities.length);
  const denied = new Uint32Array(activities.length);
  for (const [row, activity] of activities.entries()) {
    for (const [feature, fact] of accessFactsOf(activity)) {
      const bit = featureBit(feature);
      if (fact === 'yes') offered[row] = (offered[row] as number) | bit;
      if (fact === 'limited') limited[row] = (limited[row] as number) | bit;
      if (fact === 'no') denied[row] = (denied[row] as number) | bit;
    }
  }
  return { offered, limited, denied };
};

const ageColumns = (activities: readonly Activity[]): Some<'ageMin' | 'ageMax'> => {
  const ageMin = new Float64Array(activities.length).fill(Number.NaN);
  const ageMax = new Float64Array(activities.length).fill(Number.NaN);
  for (const [row, { age }] of activities.entries()) {
    if (age?.min === undefined && age?.max === undefined) continue;
    ageMin[row] = age.min ?? Number.NEGATIVE_INFINITY;
    ageMax[row] = age.max ?? Number.POSITIVE_INFINITY;
  }
  return { ageMin, ageMax };
};

const runningColumns = (
  activities: readonly Activity[],
): Some<'status' | 'pausedUntil' | 'lastDay' | 'verifiedOn'> => {
  const codes = { running: RUNNING, paused: PAUSED, ended: ENDED };
  const day = (date: string | undefined) => (date === undefined ? NO_DAY : dayNumber(date));
  return {
    status: Uint8Array.from(activities, ({ status }) => (status ? codes[status] : SILENT)),
    pausedUntil: Int32Array.from(activities, ({ pausedUntil }) => day(pausedUntil)),
    lastDay: Int32Array.from(activities, ({ schedule }) => day(schedule?.lastDate)),
    verifiedOn: Int32Array.from(activities, ({ verifiedOn }) => day(verifiedOn)),
  };
};

const placeColumns = (
  activities: readonly Activity[],
): Some<'online' | 'placeStarts' | 'placeKinds' | 'placeVectors' | 'placeRadiusKm'> => {
  const placeStarts = new Int32Array(activities.length + 1);
  for (const [row, { places }] of activities.entries()) {
    placeStarts[row + 1] = (placeStarts[row] as number) + (places?.length ?? 0);
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
  const online = Uint8Array.from(activities, (activity) => (activity.online === 'yes' ? 1 : 0));
  return { online, placeStarts, placeKinds, placeVectors, placeRadiusKm };
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
