/** Activities and a patient as a careful app keeps them: read once, into objects with Maps, Sets and plain numbers. */

import type { Matcher } from '../../src/catalogue/interest-match.ts';
import { matchersOf } from '../../src/catalogue/interest-wishes.ts';
import { isWide, strengthsOf } from '../../src/catalogue/marks.ts';
import {
  type AccessFact,
  type AccessFeature,
  type AccessNeed,
  type Activity,
  accessFeatures,
  type Catalogue,
  defaultModel,
  type OnlineAttitude,
  type Patient,
  type Place,
  type Statistics,
  socialNeeds,
} from '../../src/index.ts';

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
  /** Strength of each concept and of each word by where it stands, 0 to 1. */
  readonly concepts: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<string, number>;
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

/** Texts are read as the engine reads them; what it says of an activity is kept with it. Empty collections are shared. */
export const prepareActivities = ({ activities, interests }: Catalogue): PreparedActivity[] => {
  const concepts = activities.map(() => new Map<number, number>());
  const words = activities.map(() => new Map<string, number>());
  const strengths = strengthsOf(matching).own;
  const { starts, rows, marks } = interests.concepts;
  for (let concept = 0; concept + 1 < starts.length; concept++) {
    for (let at = starts[concept] as number; at < (starts[concept + 1] as number); at++) {
      const mark = marks[at] as number;
      concepts[rows[at] as number]?.set(keyOf(concept, isWide(mark)), strengths[mark] as number);
    }
  }
  for (const [term, number] of interests.terms) {
    const own = interests.words;
    for (let at = own.starts[number] as number; at < (own.starts[number + 1] as number); at++) {
      words[own.rows[at] as number]?.set(term, strengths[own.marks[at] as number] as number);
    }
  }
  return activities.map((activity, row) =>
    prepareActivity(activity, { concepts: concepts[row] ?? NONE, words: words[row] ?? NO_WORDS }),
  );
};

/** A concept under which a listing names a narrower one is another to what is narrower than both. */
const keyOf = (concept: number, isWider: boolean): number => 2 * concept + (isWider ? 1 : 0);

const NONE: ReadonlyMap<number, number> = new Map();
const NO_WORDS: ReadonlyMap<string, number> = new Map();

const prepareActivity = (
  activity: Activity,
  { concepts, words }: Pick<PreparedActivity, 'concepts' | 'words'>,
): PreparedActivity => {
  const { id, age, status, pausedUntil, schedule, benefits, places = [] } = activity;
  const access = new Map<AccessFeature, AccessFact>();
  for (const feature of accessFeatures) {
    const fact = feature === 'lift' ? liftOf(activity) : (activity.access?.[feature] ?? 'unknown');
    if (fact !== 'unknown') access.set(feature, fact);
  }
  const transport = access.get('transportOffered');
  const restart = pausedUntil === undefined ? Number.POSITIVE_INFINITY : dayNumber(pausedUntil);
  return {
    id,
    concepts: concepts.size > 0 ? concepts : NONE,
    words: words.size > 0 ? words : NO_WORDS,
    places: places.map(preparePlace),
    isOnline: activity.online === 'yes',
    hasTransport: transport === 'yes' || transport === 'limited',
    access: access.size > 0 ? access : NOTHING_KNOWN,
    isUpstairs: floorsOf(places).some((floor = 0) => floor !== 0),
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
  const floors = floorsOf(places);
  if (floors.length > 0 && floors.every((floor) => floor === 0)) return 'yes';
  const upstairs = floors.filter((floor) => floor !== undefined && floor !== 0).length;
  return stated === 'no' && upstairs > 0 && upstairs < floors.length ? 'unknown' : stated;
};

/** The floor of the provider's office says nothing of the room. */
const floorsOf = (places: readonly Place[]): readonly (number | undefined)[] =>
  places.map(({ floor, precision }) => (precision === 'office' ? undefined : floor));

const dayNumber = (date: string): number => Date.parse(date) / MILLISECONDS_A_DAY;

const MILLISECONDS_A_DAY = 86_400_000;

const NOTHING_KNOWN: ReadonlyMap<AccessFeature, AccessFact> = new Map();

const preparePlace = ({ point, precision = 'venue', radiusKm }: Place): PreparedPlace => {
  const isKnown = point !== undefined && precision !== 'office';
  const lat = isKnown ? point.lat * RADIANS : Number.NaN;
  const lng = isKnown ? point.lng * RADIANS : Number.NaN;
  const radius = precision === 'area' ? (radiusKm ?? Number.POSITIVE_INFINITY) : 0;
  return { lat, lng, cosLat: Math.cos(lat), radiusKm: radius };
};

export const RADIANS: number = Math.PI / 180;

export interface PreparedInterest {
  readonly aspects: readonly PreparedAspect[];
  readonly heaviest: number;
  readonly total: number;
  /** What meets a stated concept, by nearness. */
  readonly stated: ReadonlyMap<number, number>;
  readonly importance: number;
}

export interface PreparedAspect {
  readonly weight: number;
  /** What meets it, by nearness. */
  readonly concepts: ReadonlyMap<number, number>;
  readonly words: readonly { readonly term: string; readonly nearness: number }[];
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

export const preparePatient = (patient: Patient, catalogue: Catalogue): PreparedPatient => {
  const { home, interests = [], accessNeeds = [] } = patient;
  const { statistics, interests: index } = catalogue;
  const tools = { index, statistics, parameters: matching };
  const matchers = interests.flatMap((interest) => matchersOf(interest, tools));
  const way = patient.travel ?? {};
  const modes = (way.modes ?? travel.defaultModes).map((mode) => {
    const { kmPerHour, detour, overheadMinutes } = travel.modes[mode];
    return { overheadMinutes, minutesPerKm: (60 * detour) / kmPerHour, detour };
  });
  const { reachMinutes = Number.POSITIVE_INFINITY, reachKm = Number.POSITIVE_INFINITY } = way;
  const farthestByMinutes = modes.map((m) => (reachMinutes - m.overheadMinutes) / m.minutesPerKm);
  const likes = matchers.filter(({ interest: { liked = true } }) => liked);
  const dislikes = matchers.filter(({ interest: { liked = true } }) => !liked);
  const greatest = Math.max(...likes.map(({ interest: { importance = 1 } }) => importance));
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
    likes: likes.map((matcher) => prepareInterest(matcher, greatest)),
    dislikes: dislikes.map((matcher) => prepareInterest(matcher, 1)),
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
  { interest: { importance = 1 }, aspects, stated }: Matcher,
  greatest: number,
): PreparedInterest => {
  const own = aspects.slice(0, aspects.length - (stated.length > 0 ? 1 : 0));
  const weights = own.map(({ weight }) => weight);
  return {
    aspects: own.map(({ weight, ways }) => ({
      weight,
      concepts: nearest(ways),
      words: ways.flatMap(({ term, nearness }) => (term === undefined ? [] : [{ term, nearness }])),
    })),
    heaviest: Math.max(...weights),
    total: weights.reduce((sum, weight) => sum + weight, 0),
    stated: nearest(stated),
    importance: importance / greatest,
  };
};

const nearest = (ways: Matcher['stated']): ReadonlyMap<number, number> => {
  const near = new Map<number, number>();
  for (const { neighbour, nearness } of ways) {
    if (neighbour === undefined) continue;
    const share = neighbour.relation === 'broader' ? matching.partial : 1;
    for (const [key, own] of [
      [keyOf(neighbour.concept, false), nearness],
      [keyOf(neighbour.concept, true), share * nearness],
    ] as const) {
      near.set(key, Math.max(own, near.get(key) ?? 0));
    }
  }
  return near;
};
