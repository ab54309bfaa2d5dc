/** How far it is, slowly and plainly: DESIGN §3 and §4 on places, reach and journeys. */
import type { Activity, Place, ScoringModel } from '../../src/index.ts';
import { exp, ln } from '../../src/math/elementary.ts';
import { greatCircleKm } from '../../src/math/geodesy.ts';
import type { Situation, State } from './plain-situation.ts';

/** The smallest detour and the fastest journey of the patient's modes. */
const modesOf = ({ patient, parameters }: Situation) =>
  (patient.travel?.modes ?? parameters.travel.defaultModes).map(
    (mode) => parameters.travel.modes[mode],
  );

const estimate = (km: number, s: Situation): number =>
  Math.min(
    ...modesOf(s).map(
      ({ overheadMinutes, detour, kmPerHour }) => overheadMinutes + (60 * km * detour) / kmPerHour,
    ),
  );

const byRoad = (km: number, s: Situation): number =>
  km * Math.min(...modesOf(s).map(({ detour }) => detour));

/** Great circle from home to a place that is known; undefined of one that is not. */
const kmTo = ({ point, precision = 'venue' }: Place, { patient: { home } }: Situation) =>
  home === undefined || point === undefined || precision === 'office'
    ? undefined
    : greatCircleKm(home, point);

/** Whether the nearest of the places lies within reach: met before unknown before unmet. */
export const reach = (activity: Activity, s: Situation): State => {
  const { home, travel = {} } = s.patient;
  const { reachMinutes = Number.POSITIVE_INFINITY } = travel;
  const { reachKm = Number.POSITIVE_INFINITY } = home === undefined ? {} : travel;
  const routed = s.travelMinutes?.get(activity.id);
  const isWithin = (km: number) =>
    byRoad(km, s) <= reachKm && (routed ?? estimate(km, s)) <= reachMinutes;
  const stateOf = (place: Place): State => {
    const km = kmTo(place, s);
    if (km === undefined) return anywhere();
    if (place.precision !== 'area') return isWithin(km) ? 'met' : 'unmet';
    const { radiusKm = Number.POSITIVE_INFINITY } = place;
    if (isWithin(km + radiusKm)) return 'met';
    return isWithin(Math.max(0, km - radiusKm)) ? 'unknown' : 'unmet';
  };
  /** A place of which nothing is known can still be within or beyond the minutes that a router states. */
  const anywhere = (): State => {
    if (routed === undefined) return 'unknown';
    if (routed > reachMinutes) return 'unmet';
    return reachKm === Number.POSITIVE_INFINITY ? 'met' : 'unknown';
  };
  const states = (activity.places ?? []).map(stateOf);
  if (states.length === 0) return anywhere();
  if (states.includes('met')) return 'met';
  return states.includes('unknown') ? 'unknown' : 'unmet';
};

/** Minutes of the journey: the router's, else to the nearest place that is known, an area by its centre. */
export const journeyMinutes = (activity: Activity, s: Situation): number | undefined => {
  const routed = s.travelMinutes?.get(activity.id);
  if (routed !== undefined) return routed;
  const known = (activity.places ?? [])
    .map((place) => kmTo(place, s))
    .filter((km) => km !== undefined);
  return known.length > 0 ? estimate(Math.min(...known), s) : undefined;
};

/** For the order alone: unknown last, and whoever can take part at home has no way to go. */
export const minutesTo = (activity: Activity, s: Situation): number => {
  const minutes = journeyMinutes(activity, s);
  if (minutes !== undefined) return minutes;
  const { online: attitude = 'if-needed' } = s.patient.travel ?? {};
  return activity.online === 'yes' && attitude !== 'no' ? 0 : Number.POSITIVE_INFINITY;
};

type Decay = Pick<
  ScoringModel['parameters']['factors']['distance'],
  'shape' | 'offset' | 'scale' | 'decay'
>;

/** As Elasticsearch defines its decay functions. */
export const decayed = (minutes: number, { shape, offset, scale, decay }: Decay): number => {
  const x = Math.max(0, minutes - offset) / scale;
  if (shape === 'linear') return Math.max(0, 1 - (1 - decay) * x);
  return exp((shape === 'gauss' ? x * x : x) * ln(decay));
};
