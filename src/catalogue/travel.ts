/** minutes = overhead + 60 · great-circle km · detour ÷ speed, by the fastest of the patient's modes, to the nearest place. */
import { arcKm, chordSquared, chordSquaredOf, unitVector } from '../math/geodesy.ts';
import type { Point } from '../model/activity.ts';
import type { Travel } from '../model/patient.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import { type Columns, UNLOCATED, VENUE } from './columns.ts';

export interface ModeParameters {
  readonly kmPerHour: number;
  /** Length of the way by road ÷ great circle. */
  readonly detour: number;
  /** Waiting, parking, unlocking: minutes of a journey of no length. */
  readonly overheadMinutes: number;
}

export interface TravelParameters {
  /** Modes of a patient who states none. */
  readonly defaultModes: readonly TravelMode[];
  readonly modes: { readonly [M in TravelMode]: ModeParameters };
}

/**
 * Conventions, none of them evidence: speeds door to door of an unhurried adult, a detour of 1.3, which lies within
 * what road networks show (Ballou, Rahardja & Sakai 2002, Transportation Research A 36:843, by country).
 */
export const travelParameters: TravelParameters = {
  defaultModes: ['walk', 'transit'],
  modes: {
    walk: { kmPerHour: 4.5, detour: 1.3, overheadMinutes: 0 },
    bicycle: { kmPerHour: 14, detour: 1.3, overheadMinutes: 2 },
    transit: { kmPerHour: 25, detour: 1.3, overheadMinutes: 12 },
    car: { kmPerHour: 45, detour: 1.3, overheadMinutes: 5 },
  },
};

/** One way to one place: the best estimate, and how short and long it may be. */
export interface Journey {
  /** `router`: given by the caller · `venue`: estimated · `area`: estimated to its centre · `unknown`. */
  readonly basis: 'router' | 'venue' | 'area' | 'unknown';
  /** Best estimate, NaN where unknown, and the shortest and longest that it may be. */
  readonly minutes: number;
  readonly range: readonly [number, number];
  /** To the nearest place, by road as estimated; NaN where no place is known. */
  readonly roadKm: number;
  /** The fastest of the patient's modes; none where the minutes are not our estimate. */
  readonly mode: TravelMode | undefined;
  /** Place in the activity's `places`, or −1. */
  readonly place: number;
}

/** A reach seen from one place: in it, out of it, or not known. Smaller is better, so the least of several counts. */
export const WITHIN = 0;
export const OPEN = 1;
export const BEYOND = 2;

/** The ways from one home to all activities of a catalogue. */
export interface Journeys {
  readonly to: (row: number) => Journey;
  /** Minutes of the journey alone, NaN where unknown. */
  readonly minutesTo: (row: number) => number;
  /** Whether some place of the row lies within reach: WITHIN, OPEN or BEYOND. */
  readonly reachOf: (row: number) => number;
  /** Writes the reach of every row. */
  readonly fillReach: (reach: Uint8Array) => void;
}

/** A squared chord so near to the limit, relatively or by less than a millimetre, is decided by the distance itself. */
const BAND = 1e-9;
const SPECK = 1e-20;

/** No two points of the earth are farther apart. */
const HALF_WAY_ROUND_KM = 20_015;

/** Cost of `fillReach` O(places); memory O(1), and one number a row where the caller gives minutes. */
export const journeysFrom = (
  home: Point,
  travel: Travel,
  context: {
    readonly columns: Columns;
    readonly parameters: TravelParameters;
    /** Minutes by the caller's own router for each row, NaN where it gave none. */
    readonly routed: Float64Array | undefined;
  },
): Journeys => {
  const { placeStarts, placeKinds, placeVectors, placeRadiusKm } = context.columns;
  const { routed } = context;
  const modes = (travel.modes ?? context.parameters.defaultModes).map((mode) => ({
    mode,
    ...context.parameters.modes[mode],
  }));
  const detour = Math.min(...modes.map((mode) => mode.detour));
  const { reachMinutes = Number.POSITIVE_INFINITY, reachKm = Number.POSITIVE_INFINITY } = travel;
  const from = new Float64Array(3);
  unitVector(home.lat, home.lng, from, 0);

  const fastest = (km: number) => {
    let best: { mode: TravelMode | undefined; minutes: number } = { mode: undefined, minutes: NaN };
    for (const { mode, ...speed } of modes) {
      const minutes = minutesBy(speed, km);
      if (!(minutes >= best.minutes)) best = { mode, minutes };
    }
    return best;
  };
  const near = (km: number) => km * detour <= reachKm;
  const reachable = (km: number) => near(km) && modes.some((m) => minutesBy(m, km) <= reachMinutes);

  const squaredTo = (place: number) => chordSquared(placeVectors, 3 * place, from);

  const reachOfPlace = (place: number, test: (km: number) => boolean): number => {
    const kind = placeKinds[place];
    if (kind === UNLOCATED) return OPEN;
    const km = arcKm(squaredTo(place));
    if (kind === VENUE) return test(km) ? WITHIN : BEYOND;
    const radiusKm = placeRadiusKm[place] as number;
    if (test(km + radiusKm)) return WITHIN;
    return test(Math.max(0, km - radiusKm)) ? OPEN : BEYOND;
  };

  const reachOf = (row: number): number => {
    const minutes = routed?.[row] ?? Number.NaN;
    if (minutes > reachMinutes) return BEYOND;
    if (minutes <= reachMinutes && reachKm === Number.POSITIVE_INFINITY) return WITHIN;
    const test = minutes <= reachMinutes ? near : reachable;
    const start = placeStarts[row] as number;
    const end = placeStarts[row + 1] as number;
    let best = start === end ? OPEN : BEYOND;
    for (let place = start; place < end; place++) best = Math.min(best, reachOfPlace(place, test));
    return best;
  };

  const fillReach = (reach: Uint8Array) => {
    const limit = squaredReach(modes, { reachMinutes, reachKm, detour });
    const surely = limit * (1 - BAND) - SPECK;
    const hardly = limit * (1 + BAND) + SPECK;
    for (let row = 0; row < reach.length; row++) {
      const place = placeStarts[row] as number;
      if (!routed && placeStarts[row + 1] === place + 1 && placeKinds[place] === VENUE) {
        const squared = chordSquared(placeVectors, 3 * place, from);
        if (squared < surely) reach[row] = WITHIN;
        else if (squared > hardly) reach[row] = BEYOND;
        else reach[row] = reachOf(row);
      } else {
        reach[row] = reachOf(row);
      }
    }
  };

  /** The nearest venue, else the area whose centre is nearest, else −1. */
  const nearest = (row: number): number => {
    let best = -1;
    for (
      let place = placeStarts[row] as number;
      place < (placeStarts[row + 1] as number);
      place++
    ) {
      if (placeKinds[place] === UNLOCATED) continue;
      const better =
        best < 0 ||
        (placeKinds[place] as number) < (placeKinds[best] as number) ||
        (placeKinds[place] === placeKinds[best] && squaredTo(place) < squaredTo(best));
      if (better) best = place;
    }
    return best;
  };

  const minutesTo = (row: number): number => {
    const minutes = routed?.[row] ?? Number.NaN;
    if (minutes >= 0) return minutes;
    const place = nearest(row);
    return place < 0 ? Number.NaN : fastest(arcKm(squaredTo(place))).minutes;
  };

  const to = (row: number): Journey => {
    const place = nearest(row);
    const km = place < 0 ? Number.NaN : arcKm(squaredTo(place));
    const common = {
      roadKm: km * detour,
      place: place < 0 ? -1 : place - (placeStarts[row] as number),
    };
    const given = routed?.[row] ?? Number.NaN;
    if (given >= 0) {
      return { ...common, basis: 'router', mode: undefined, minutes: given, range: [given, given] };
    }
    if (place < 0) {
      const range = [0, Number.POSITIVE_INFINITY] as const;
      return { ...common, basis: 'unknown', mode: undefined, minutes: Number.NaN, range };
    }
    const { mode, minutes } = fastest(km);
    if (placeKinds[place] === VENUE) {
      return { ...common, basis: 'venue', mode, minutes, range: [minutes, minutes] };
    }
    const radiusKm = placeRadiusKm[place] as number;
    const range = [
      fastest(Math.max(0, km - radiusKm)).minutes,
      fastest(km + radiusKm).minutes,
    ] as const;
    return { ...common, basis: 'area', mode, minutes, range };
  };

  return { to, minutesTo, reachOf, fillReach };
};

const minutesBy = (speed: ModeParameters, km: number): number =>
  speed.overheadMinutes + (60 * km * speed.detour) / speed.kmPerHour;

/** Squared chord of the farthest distance within reach, to rounding; negative if nothing is in reach, infinite if everything is. */
const squaredReach = (
  modes: readonly ModeParameters[],
  reach: { readonly reachMinutes: number; readonly reachKm: number; readonly detour: number },
): number => {
  const byMinutes = modes.map(
    (mode) => ((reach.reachMinutes - mode.overheadMinutes) * mode.kmPerHour) / (60 * mode.detour),
  );
  const farthestKm = Math.min(reach.reachKm / reach.detour, Math.max(...byMinutes));
  if (farthestKm < 0) return -1;
  return farthestKm >= HALF_WAY_ROUND_KM ? Number.POSITIVE_INFINITY : chordSquaredOf(farthestKm);
};
