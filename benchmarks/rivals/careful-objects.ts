/**
 * The rival: what a careful developer writes in an app. Activities are objects, prepared once; a patient is one loop over
 * them: cheap checks first, out at the first that fails, haversine, Maps and Sets, and a short sorted list of the best.
 *
 * It gives ids and scores alone. Not counted, in its favour: how many activities each requirement rules out, bounds,
 * coverage, contributions, questions and caveats.
 */
import { type Catalogue, defaultModel, type Patient } from '../../src/index.ts';
import {
  type PreparedActivity,
  type PreparedAspect,
  type PreparedInterest,
  type PreparedPatient,
  type PreparedPlace,
  preparePatient,
} from './prepared.ts';

const { factors, matching, requirements } = defaultModel.parameters;
const { distance, interests, accessibility, socialNeed } = factors;
const RATE = Math.log(distance.decay) / distance.scale;
const EARTH_RADIUS_KM = 6371.0088;

/** Best first. */
const WITHIN = 0;
const OPEN = 1;
const BEYOND = 2;

export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly minutes: number;
}

/** What a search is told beside the patient. */
export interface Search {
  readonly catalogue: Catalogue;
  /** Day numbers since 1970-01-01. */
  readonly today: number;
  readonly horizon: number;
  readonly k: number;
}

/** The `k` best, best first; then shorter travel; then id. */
export const rankObjects = (
  activities: readonly PreparedActivity[],
  person: Patient,
  { catalogue, today, horizon, k }: Search,
): Hit[] => {
  const patient = preparePatient(person, catalogue);
  const { age, required, dislikes, likes, weights } = patient;
  const strengths = new Array<number>(likes.length).fill(0);
  const way = { km: Number.NaN, reach: WITHIN };
  const best: Hit[] = [];
  for (const activity of activities) {
    if (activity.endsBefore <= today || activity.startsOn > horizon) continue;
    if (age !== undefined && (age < activity.ageMin || age > activity.ageMax)) continue;

    lookAt(activity.places, patient, way);
    let likelihood = 1;
    const isOnline = activity.isOnline && patient.online !== 'no';
    if (!isOnline) {
      if (activity.isOnline && activity.places.length === 0) continue;
      if (way.reach === BEYOND && !activity.hasTransport) continue;
      if (way.reach !== WITHIN) likelihood = requirements.travel.chance;
    }
    if (required.length > 0) {
      const chance = accessChance(activity, patient);
      if (chance === 0) continue;
      likelihood = Math.min(likelihood, chance);
    }
    let aversion = 0;
    if (dislikes.length > 0) {
      aversion = aversionOf(activity, dislikes);
      if (aversion === UNWANTED) continue;
    }

    const minutes = minutesOf(way.km, patient);
    let utility = 0;
    if (weights.interests > 0) {
      utility += weights.interests * interestUtility(activity, likes, strengths);
    }
    if (weights.accessibility > 0) {
      utility += weights.accessibility * accessibilityUtility(activity, patient);
    }
    if (weights.distance > 0) {
      const near = minutes >= 0 ? decay(minutes) : distance.unknown;
      const utilityThere = isOnline ? Math.max(distance.online[patient.online], near) : near;
      utility += weights.distance * utilityThere;
    }
    if (weights.socialNeed > 0) utility += weights.socialNeed * needUtility(activity, patient);

    const score = likelihood * Math.min(1, utility) * (1 - aversion);
    if (score === 0) continue;
    const worst = best[k - 1];
    if (worst !== undefined && score < worst.score) continue;
    const tieMinutes = minutes >= 0 ? minutes : isOnline ? 0 : Number.POSITIVE_INFINITY;
    insert(best, { id: activity.id, score, minutes: tieMinutes }, k);
  }
  return best;
};

/** Writes the way to the nearest place, by its centre, and whether any place lies within reach. */
const lookAt = (
  places: readonly PreparedPlace[],
  { home, hasReach, farthestKm }: PreparedPatient,
  way: { km: number; reach: number },
): void => {
  way.km = Number.NaN;
  way.reach = hasReach && places.length > 0 ? BEYOND : hasReach ? OPEN : WITHIN;
  if (home === undefined) return;
  for (const { lat, lng, cosLat, radiusKm } of places) {
    if (Number.isNaN(lat)) {
      if (way.reach === BEYOND) way.reach = OPEN;
      continue;
    }
    const sinLat = Math.sin((lat - home.lat) / 2);
    const sinLng = Math.sin((lng - home.lng) / 2);
    const a = sinLat * sinLat + cosLat * home.cosLat * sinLng * sinLng;
    const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    if (km + radiusKm <= farthestKm) way.reach = WITHIN;
    else if (way.reach === BEYOND && Math.max(0, km - radiusKm) <= farthestKm) way.reach = OPEN;
    if (!(km >= way.km)) way.km = km;
  }
};

const minutesOf = (km: number, { modes }: PreparedPatient): number => {
  let best = Number.NaN;
  for (const { overheadMinutes, minutesPerKm } of modes) {
    const minutes = overheadMinutes + km * minutesPerKm;
    if (!(minutes >= best)) best = minutes;
  }
  return best;
};

const decay = (minutes: number): number => Math.exp(RATE * Math.max(0, minutes - distance.offset));

/** Smallest chance among the unknown features; 1 where all are met, 0 where one is not. */
const accessChance = (activity: PreparedActivity, { required }: PreparedPatient): number => {
  let chance = 1;
  for (const need of required) {
    if (need.onlyUpstairs && !activity.isUpstairs) continue;
    const fact = activity.access.get(need.feature);
    if (fact === 'yes' || (fact === 'limited' && need.acceptsLimited)) continue;
    if (fact !== undefined) return 0;
    chance = Math.min(chance, need.chance);
  }
  return chance;
};

const UNWANTED = -1;

const aversionOf = (activity: PreparedActivity, dislikes: readonly PreparedInterest[]): number => {
  let liking = 1;
  for (const dislike of dislikes) {
    const match = matchOf(activity, dislike);
    if (dislike.importance === 1 && match >= requirements.unwanted.matchAtLeast) return UNWANTED;
    liking *= 1 - dislike.importance * match;
  }
  return 1 - liking;
};

const matchOf = (activity: PreparedActivity, interest: PreparedInterest): number => {
  const { aspects, heaviest, total, stated } = interest;
  let match = 0;
  if (aspects.length === 1) match = aspectMatch(activity, aspects[0] as PreparedAspect);
  else if (aspects.length > 1) {
    let greatest = 0;
    let sum = 0;
    for (const aspect of aspects) {
      const weighted = aspect.weight * aspectMatch(activity, aspect);
      sum += weighted;
      if (weighted > greatest) greatest = weighted;
    }
    match = matching.best * (greatest / heaviest) + (1 - matching.best) * (sum / total);
  }
  return stated.size > 0 ? Math.max(match, nearestOf(activity, stated)) : match;
};

const aspectMatch = (activity: PreparedActivity, { concepts, words }: PreparedAspect): number => {
  let match = concepts.size > 0 ? nearestOf(activity, concepts) : 0;
  for (const { term, nearness } of words) {
    const value = nearness * (activity.words.get(term) ?? 0);
    if (value > match) match = value;
  }
  return match;
};

/** An activity names few concepts, and many meet a wide interest. */
const nearestOf = ({ concepts }: PreparedActivity, near: ReadonlyMap<number, number>): number => {
  let match = 0;
  for (const [concept, strength] of concepts) {
    const value = strength * (near.get(concept) ?? 0);
    if (value > match) match = value;
  }
  return match;
};

/** `strengths` is room to work in, one place an interest. */
const interestUtility = (
  activity: PreparedActivity,
  likes: readonly PreparedInterest[],
  strengths: number[],
): number => {
  let found = 0;
  for (const like of likes) {
    const strength = like.importance * matchOf(activity, like);
    if (strength === 0) continue;
    // Sorted as it comes: there are five at most.
    let at = found;
    while (at > 0 && (strengths[at - 1] as number) < strength) {
      strengths[at] = strengths[at - 1] as number;
      at -= 1;
    }
    strengths[at] = strength;
    found += 1;
  }
  let miss = 1;
  let divisor = 1;
  for (let at = 0; at < found; at += 1) {
    miss *= 1 - (strengths[at] as number) / divisor;
    divisor *= interests.discount;
  }
  return 1 - miss;
};

const accessibilityUtility = (activity: PreparedActivity, { helpful }: PreparedPatient): number => {
  let sum = 0;
  let total = 0;
  for (const { feature, importance, chance } of helpful) {
    const fact = activity.access.get(feature);
    if (fact === 'yes') sum += importance;
    else if (fact === 'limited') sum += importance * accessibility.limited;
    else if (fact === undefined) sum += importance * chance;
    total += importance;
  }
  return sum / total;
};

const needUtility = ({ benefits }: PreparedActivity, { needs }: PreparedPatient): number => {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < needs.length; at += 1) {
    const strength = needs[at] as number;
    const benefit = benefits?.[at] ?? Number.NaN;
    sum += strength * (benefit >= 0 ? benefit : socialNeed.unspoken);
    total += strength;
  }
  return sum / total;
};

/** Keeps the best `k`, best first. */
const insert = (best: Hit[], hit: Hit, k: number): void => {
  let at = best.length;
  while (at > 0 && precedes(hit, best[at - 1] as Hit)) at -= 1;
  if (at === k) return;
  best.splice(at, 0, hit);
  if (best.length > k) best.pop();
};

const precedes = (a: Hit, b: Hit): boolean => {
  if (a.score !== b.score) return a.score > b.score;
  if (a.minutes !== b.minutes) return a.minutes < b.minutes;
  return a.id < b.id;
};
