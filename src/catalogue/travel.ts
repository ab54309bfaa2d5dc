/** minutes = overhead + 60 · great-circle km · detour ÷ speed, by the fastest of the patient's modes, to the nearest place. */

import { arcKm, chordSquared, chordSquaredOf, unitVector } from '../math/geodesy.ts';
import type { Patient } from '../model/patient.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import { AREA, type Columns, UNLOCATED } from './columns.ts';

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

/** The way to an activity: the best estimate, and how short and long it may be. */
export interface Journey {
  /** `router`: given by the caller · `venue`: estimated · `area`: estimated to its centre · `unknown`. */
  readonly basis: 'router' | 'venue' | 'area' | 'unknown';
  /** Best estimate, NaN where unknown. */
  readonly minutes: number;
  /** The shortest and the longest that it may be: of several places, the nearest counts. */
  readonly range: readonly [number, number];
  /** To the nearest place, by road as estimated; NaN where no place is known. */
  readonly roadKm: number;
  /** The fastest of the patient's modes; none where the minutes are not our estimate. */
  readonly mode: TravelMode | undefined;
  /** Place in the activity's `places`, or −1. */
  readonly place: number;
}

/** A reach seen from one place: in it, out of it, or not known. The least of several places counts; one bit each. */
export const WITHIN = 0;
export const OPEN = 1;
export const BEYOND = 2;

/** The ways of one patient to all activities of a catalogue. */
export interface Journeys {
  readonly to: (row: number) => Journey;
  /** Minutes of the journey alone, NaN where unknown. */
  readonly minutesTo: (row: number) => number;
  /** Whether some place of the row lies within reach: WITHIN, OPEN or BEYOND. */
  readonly reachOf: (row: number) => number;
  /** For each place that is known: the least reach that may hold it, and the least that surely does. */
  readonly reachNeeded: (row: number) => readonly Reach[];
  /** Adds every row to the set of its reach, where that is BEYOND or OPEN. */
  readonly fillReach: (beyond: Uint32Array, open: Uint32Array) => void;
}

/** A reach in minutes and in kilometres by road. */
export interface Reach {
  readonly minutes: number;
  readonly km: number;
}

interface JourneyContext {
  readonly columns: Columns;
  readonly parameters: TravelParameters;
  /** Minutes by the caller's own router for each row, NaN where it gave none. */
  readonly routed: Float64Array | undefined;
}

/** A squared chord so near to the limit, relatively or by less than a millimetre, is decided by the distance itself. */
const BAND = 1e-9;
const SPECK = 1e-20;

/** No two points of the earth are farther apart. */
const HALF_WAY_ROUND_KM = 20_015;

/** Without a home, only what a router says is known. Cost of `fillReach` O(places). */
export const journeysFrom = (
  { home, travel = {} }: Patient,
  { columns, parameters, routed }: JourneyContext,
): Journeys => {
  const { placeStarts, placeKinds, placeVectors, placeRadiusKm, oneVenue, nowhere } = columns;
  const modes = (travel.modes ?? parameters.defaultModes).map((mode) => ({
    mode,
    ...parameters.modes[mode],
  }));
  const detour = Math.min(...modes.map((mode) => mode.detour));
  const { reachMinutes = Number.POSITIVE_INFINITY, reachKm = Number.POSITIVE_INFINITY } = travel;
  const from = new Float64Array(3);
  if (home) unitVector(home.lat, home.lng, from, 0);

  const minutesOf = (km: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < modes.length; at++) {
      least = Math.min(least, minutesBy(modes[at] as ModeParameters, km));
    }
    return least;
  };
  const isNear = (km: number) => km * detour <= reachKm;
  const isReachable = (km: number) => isNear(km) && minutesOf(km) <= reachMinutes;
  const kmTo = (place: number) => arcKm(chordSquared(placeVectors, 3 * place, from));
  const isLocated = (place: number) => home !== undefined && placeKinds[place] !== UNLOCATED;
  const slackKm = (place: number) =>
    placeKinds[place] === AREA ? (placeRadiusKm[place] as number) : 0;

  const reachOfPlace = (place: number, test: (km: number) => boolean): number => {
    if (!isLocated(place)) return OPEN;
    const km = kmTo(place);
    const slack = slackKm(place);
    if (test(km + slack)) return WITHIN;
    return slack > 0 && test(Math.max(0, km - slack)) ? OPEN : BEYOND;
  };

  const reachOf = (row: number): number => {
    const minutes = routed?.[row] ?? Number.NaN;
    if (minutes > reachMinutes) return BEYOND;
    if (minutes <= reachMinutes && (!home || reachKm === Number.POSITIVE_INFINITY)) return WITHIN;
    if (!home) return OPEN; // only the router could tell, and it did not
    const test = minutes <= reachMinutes ? isNear : isReachable;
    const start = placeStarts[row] as number;
    const end = placeStarts[row + 1] as number;
    let best = start === end ? OPEN : BEYOND;
    for (let place = start; place < end; place++) best = Math.min(best, reachOfPlace(place, test));
    return best;
  };

  const reachNeeded = (row: number): Reach[] => {
    const minutes = routed?.[row] ?? Number.NaN;
    const needed: Reach[] = [];
    const start = placeStarts[row] as number;
    for (let place = start; place < (placeStarts[row + 1] as number); place++) {
      if (!isLocated(place)) continue;
      const [km, slack] = [kmTo(place), slackKm(place)];
      for (const far of slack > 0 ? [Math.max(0, km - slack), km + slack] : [km]) {
        needed.push({ minutes: minutes >= 0 ? minutes : minutesOf(far), km: far * detour });
      }
    }
    if (needed.length === 0 && minutes >= 0) needed.push({ minutes, km: 0 });
    return needed;
  };

  const fillReach = (beyond: Uint32Array, open: Uint32Array) => {
    const limit = squaredReach(modes, { reachMinutes, reachKm, detour });
    const surely = limit * (1 - BAND) - SPECK;
    const hardly = limit * (1 + BAND) + SPECK;
    const isEstimated = home !== undefined && !routed;
    const size = placeStarts.length - 1;
    for (let at = 0; at < beyond.length; at++) {
      const first = at << 5;
      const single = isEstimated ? (oneVenue[at] as number) : 0;
      const lost = isEstimated ? (nowhere[at] as number) : 0;
      let far = 0;
      let unsure = lost;
      for (let bit = 0; bit < 32 && first + bit < size; bit++) {
        const row = first + bit;
        if ((lost >>> bit) & 1) continue;
        let reach = WITHIN;
        if ((single >>> bit) & 1) {
          const squared = chordSquared(placeVectors, 3 * (placeStarts[row] as number), from);
          if (squared > hardly) reach = BEYOND;
          else if (squared >= surely) reach = reachOf(row);
        } else {
          reach = reachOf(row);
        }
        far |= (reach >> 1) << bit;
        unsure |= (reach & 1) << bit;
      }
      beyond[at] = (beyond[at] as number) | far;
      open[at] = (open[at] as number) | unsure;
    }
  };

  /** The located place that is nearest, by its centre, or −1. */
  const nearest = (row: number): number => {
    const start = placeStarts[row] as number;
    const end = placeStarts[row + 1] as number;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let place = start; place < end; place++) {
      const squared = isLocated(place) ? chordSquared(placeVectors, 3 * place, from) : least;
      if (squared < least) [best, least] = [place, squared];
    }
    return best;
  };

  const minutesTo = (row: number): number => {
    const minutes = routed?.[row] ?? Number.NaN;
    if (minutes >= 0) return minutes;
    const place = nearest(row);
    return place < 0 ? Number.NaN : minutesOf(kmTo(place));
  };

  const rangeOf = (row: number): readonly [number, number] => {
    let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (
      let place = placeStarts[row] as number;
      place < (placeStarts[row + 1] as number);
      place++
    ) {
      if (!isLocated(place)) {
        shortest = 0;
        continue;
      }
      const km = kmTo(place);
      const slack = slackKm(place);
      shortest = Math.min(shortest, minutesOf(Math.max(0, km - slack)));
      longest = Math.min(longest, minutesOf(km + slack));
    }
    return [placeStarts[row] === placeStarts[row + 1] ? 0 : shortest, longest];
  };

  const to = (row: number): Journey => {
    const minutes = minutesTo(row);
    const place = nearest(row);
    const isGiven = routed !== undefined && (routed[row] as number) >= 0;
    const km = place < 0 ? Number.NaN : kmTo(place);
    const fastest = modes.find((mode) => minutesBy(mode, km) === minutes);
    const kind = placeKinds[place] === AREA ? 'area' : 'venue';
    return {
      basis: isGiven ? 'router' : place < 0 ? 'unknown' : kind,
      minutes,
      range: isGiven ? [minutes, minutes] : rangeOf(row),
      roadKm: km * detour,
      mode: isGiven ? undefined : fastest?.mode,
      place: place < 0 ? -1 : place - (placeStarts[row] as number),
    };
  };

  return { to, minutesTo, reachOf, reachNeeded, fillReach };
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
