/** Activities and a patient as a careful app keeps them: read once, into objects with Maps, Sets and plain numbers. */
import {
  type AccessFact,
  type AccessFeature,
  type AccessNeed,
  type Activity,
  accessFeatures,
  defaultModel,
  type Interest,
  type OnlineAttitude,
  type Patient,
  type Place,
  type Statistics,
  socialNeeds,
} from '../../src/index.ts';
import { termOf, termsOf } from '../../src/language/terms.ts';
import { tokenise } from '../../src/language/tokenise.ts';

const { matching, travel } = defaultModel.parameters;

export interface PreparedPlace {
  /** Radians, or NaN where it is not known where the place is. */
  readonly lat: number;
  readonly lng: number;
  readonly cosLat: number;
  /** 0 of a venue. */
  readonly radiusKm: number;
}

export interface PreparedActivity {
  readonly id: string;
  /** Strength of each word by where it stands, 0 to 1. */
  readonly words: ReadonlyMap<string, number>;
  readonly concepts: ReadonlySet<string>;
  readonly places: readonly PreparedPlace[];
  readonly isOnline: boolean;
  readonly hasTransport: boolean;
  /** Features of which something is known. */
  readonly access: ReadonlyMap<AccessFeature, AccessFact>;
  /** Some room is on another floor than the ground floor. */
  readonly isUpstairs: boolean;
  readonly ageMin: number;
  readonly ageMax: number;
  /** Day numbers: first day on which it does not run any more, and first on which it runs (again). */
  readonly endsBefore: number;
  readonly startsOn: number;
  /** In the order of `socialNeeds`; NaN where the listing does not speak of one. */
  readonly benefits: readonly number[] | undefined;
}

/** Strings and empty collections are shared, as a careful app would. */
export const prepareActivities = (activities: readonly Activity[]): PreparedActivity[] => {
  const stems = new Map<string, string | undefined>();
  const own = new Map<string, string>();
  const stemOf = (form: string): string | undefined => {
    if (!stems.has(form)) {
      const stem = termOf(form);
      if (stem !== undefined && !own.has(stem)) own.set(stem, stem);
      stems.set(form, stem === undefined ? undefined : own.get(stem));
    }
    return stems.get(form);
  };
  return activities.map((activity) => prepareActivity(activity, stemOf));
};

const prepareActivity = (
  activity: Activity,
  stemOf: (form: string) => string | undefined,
): PreparedActivity => {
  const { id, age, status, pausedUntil, schedule, benefits, concepts, places = [] } = activity;
  const access = new Map<AccessFeature, AccessFact>();
  for (const feature of accessFeatures) {
    const fact = feature === 'lift' ? liftOf(activity) : (activity.access?.[feature] ?? 'unknown');
    if (fact !== 'unknown') access.set(feature, fact);
  }
  const transport = access.get('transportOffered');
  const restart = pausedUntil === undefined ? Number.POSITIVE_INFINITY : dayNumber(pausedUntil);
  return {
    id,
    words: wordsOf(activity, stemOf),
    concepts: concepts ? new Set(concepts) : NO_CONCEPTS,
    places: places.map(preparePlace),
    isOnline: activity.online === 'yes',
    hasTransport: transport === 'yes' || transport === 'limited',
    access: access.size > 0 ? access : NOTHING_KNOWN,
    isUpstairs: places.some(({ floor = 0 }) => floor !== 0),
    ageMin: age?.min ?? Number.NEGATIVE_INFINITY,
    ageMax: age?.max ?? Number.POSITIVE_INFINITY,
    endsBefore:
      status === 'ended'
        ? Number.NEGATIVE_INFINITY
        : schedule?.lastDate === undefined
          ? Number.POSITIVE_INFINITY
          : dayNumber(schedule.lastDate) + 1,
    startsOn: status === 'paused' ? restart : Number.NEGATIVE_INFINITY,
    benefits: benefits && socialNeeds.map((need) => benefits[need] ?? Number.NaN),
  };
};

/** A lift is met on the ground floor, and a missing one may not be needed where only some rooms are upstairs. */
const liftOf = ({ access, places = [] }: Activity): AccessFact => {
  const stated = access?.lift ?? 'unknown';
  if (places.length > 0 && places.every(({ floor }) => floor === 0)) return 'yes';
  const upstairs = places.filter(({ floor = 0 }) => floor !== 0).length;
  return stated === 'no' && upstairs > 0 && upstairs < places.length ? 'unknown' : stated;
};

const dayNumber = (date: string): number => Date.parse(date) / MILLISECONDS_A_DAY;

const MILLISECONDS_A_DAY = 86_400_000;

const NO_CONCEPTS: ReadonlySet<string> = new Set();
const NOTHING_KNOWN: ReadonlyMap<AccessFeature, AccessFact> = new Map();

const wordsOf = (
  { title, tags = [], description = '' }: Activity,
  stemOf: (form: string) => string | undefined,
): ReadonlyMap<string, number> => {
  const words = new Map<string, number>();
  for (const form of tokenise(description)) {
    const stem = stemOf(form);
    if (stem !== undefined) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  const { ceiling, halfAt } = matching.description;
  for (const [stem, mentions] of words) {
    const counted = Math.min(mentions, 63);
    words.set(stem, (ceiling * counted) / (counted + halfAt));
  }
  const raise = (text: string, strength: number) => {
    for (const form of tokenise(text)) {
      const stem = stemOf(form);
      if (stem !== undefined) words.set(stem, Math.max(words.get(stem) ?? 0, strength));
    }
  };
  for (const tag of tags) raise(tag, matching.tags);
  raise(title, matching.title);
  return words;
};

const preparePlace = ({ point, precision = 'venue', radiusKm }: Place): PreparedPlace => {
  const isKnown = point !== undefined && precision !== 'office';
  const lat = isKnown ? point.lat * RADIANS : Number.NaN;
  const lng = isKnown ? point.lng * RADIANS : Number.NaN;
  const radius = precision === 'area' ? (radiusKm ?? Number.POSITIVE_INFINITY) : 0;
  return { lat, lng, cosLat: Math.cos(lat), radiusKm: radius };
};

export const RADIANS: number = Math.PI / 180;

export interface PreparedInterest {
  readonly words: readonly { readonly stem: string; readonly rarity: number }[];
  /** Summed rarity of the words. */
  readonly rarity: number;
  readonly concept: string | undefined;
  readonly importance: number;
}

export interface PreparedPatient {
  readonly age: number | undefined;
  /** Radians. */
  readonly home:
    | { readonly lat: number; readonly lng: number; readonly cosLat: number }
    | undefined;
  readonly modes: readonly { readonly overheadMinutes: number; readonly minutesPerKm: number }[];
  readonly hasReach: boolean;
  /** Great circle. */
  readonly farthestKm: number;
  readonly online: OnlineAttitude;
  readonly required: readonly PreparedNeed[];
  readonly helpful: readonly PreparedNeed[];
  readonly likes: readonly PreparedInterest[];
  readonly dislikes: readonly PreparedInterest[];
  /** In the order of `socialNeeds`. */
  readonly needs: readonly number[];
  readonly weights: {
    readonly interests: number;
    readonly accessibility: number;
    readonly distance: number;
    readonly socialNeed: number;
  };
}

export interface PreparedNeed {
  readonly feature: AccessFeature;
  readonly acceptsLimited: boolean;
  readonly importance: number;
  /** That it is offered where nothing is said of it. */
  readonly chance: number;
  readonly onlyUpstairs: boolean;
}

export const preparePatient = (patient: Patient, statistics: Statistics): PreparedPatient => {
  const { home, interests = [], accessNeeds = [] } = patient;
  const way = patient.travel ?? {};
  const modes = (way.modes ?? travel.defaultModes).map((mode) => {
    const { kmPerHour, detour, overheadMinutes } = travel.modes[mode];
    return { overheadMinutes, minutesPerKm: (60 * detour) / kmPerHour, detour };
  });
  const { reachMinutes = Number.POSITIVE_INFINITY, reachKm = Number.POSITIVE_INFINITY } = way;
  const farthestByMinutes = modes.map((m) => (reachMinutes - m.overheadMinutes) / m.minutesPerKm);
  const likes = interests.filter(({ liked = true }) => liked);
  const greatest = Math.max(...likes.map(({ importance = 1 }) => importance));
  const needsOf = (isRequired: boolean) =>
    accessNeeds
      .filter(({ required = true }) => required === isRequired)
      .map((need) => prepareNeed(need, statistics));
  const helpful = needsOf(false);
  const needs = socialNeeds.map((need) => patient.socialNeeds?.[need] ?? 0);
  const { weights } = defaultModel;
  const unit = Math.max(...Object.values(weights));
  const own = {
    interests: likes.length > 0 ? weights.interests / unit : 0,
    accessibility: helpful.length > 0 ? weights.accessibility / unit : 0,
    distance: home ? weights.distance / unit : 0,
    socialNeed: (weights.socialNeed / unit) * Math.max(...needs),
  };
  const total = own.interests + own.accessibility + own.distance + own.socialNeed || 1;
  return {
    age: patient.ageYears,
    home: home && {
      lat: home.lat * RADIANS,
      lng: home.lng * RADIANS,
      cosLat: Math.cos(home.lat * RADIANS),
    },
    modes,
    hasReach: home !== undefined && (way.reachMinutes ?? way.reachKm) !== undefined,
    farthestKm: Math.min(
      reachKm / Math.min(...modes.map(({ detour }) => detour)),
      Math.max(...farthestByMinutes),
    ),
    online: way.online ?? 'if-needed',
    required: withLift(needsOf(true), statistics),
    helpful,
    likes: likes.map((interest) =>
      prepareInterest(interest, (interest.importance ?? 1) / greatest, statistics),
    ),
    dislikes: interests
      .filter(({ liked = true }) => !liked)
      .map((interest) => prepareInterest(interest, interest.importance ?? 1, statistics)),
    needs,
    weights: {
      interests: own.interests / total,
      accessibility: own.accessibility / total,
      distance: own.distance / total,
      socialNeed: own.socialNeed / total,
    },
  };
};

const prepareNeed = (
  { feature, acceptsLimited = false, importance = 1 }: AccessNeed,
  { access }: Statistics,
): PreparedNeed => {
  const { yes, known } = access[feature];
  const chance = (yes + 5) / (known + 10);
  return { feature, acceptsLimited, importance, chance, onlyUpstairs: false };
};

/** Who needs a way in without steps needs a lift to another floor, by the stricter of the two. */
const withLift = (needs: readonly PreparedNeed[], statistics: Statistics): PreparedNeed[] => {
  const entrance = needs.find(({ feature }) => feature === 'stepFreeEntrance');
  const lift = needs.find(({ feature }) => feature === 'lift');
  if (!entrance) return [...needs];
  if (!lift) {
    const own = prepareNeed({ ...entrance, feature: 'lift' }, statistics);
    return [...needs, { ...own, onlyUpstairs: true }];
  }
  const acceptsLimited = lift.acceptsLimited && entrance.acceptsLimited;
  return needs.map((need) => (need === lift ? { ...lift, acceptsLimited } : need));
};

const prepareInterest = (
  { text = '', concept }: Interest,
  importance: number,
  statistics: Statistics,
): PreparedInterest => {
  const words = termsOf(text).map((stem) => ({
    stem,
    rarity: Math.log(1 + statistics.activities / usesOf(stem, statistics)),
  }));
  const rarity = words.reduce((total, word) => total + word.rarity, 0);
  return { words, rarity, concept, importance };
};

const usesOf = (stem: string, { terms }: Statistics): number =>
  Object.hasOwn(terms, stem) ? (terms[stem] ?? 1) : 1;
