/**
 * The whole ranking, slowly and plainly: DESIGN §3 and §4 as loops over objects. The engine is checked against it, so
 * it shares none of the engine's code but terms, elementary functions, the great circle and dates.
 */
import type {
  AccessFact,
  AccessFeature,
  Activity,
  Catalogue,
  FactorId,
  Interest,
  Patient,
  Place,
  RankOptions,
  RequirementId,
  ScoringModel,
  Statistics,
} from '../../src/index.ts';
import { defaultModel } from '../../src/index.ts';
import { termOf, termsOf } from '../../src/language/terms.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { dayNumber } from '../../src/math/calendar.ts';
import { exp, ln } from '../../src/math/elementary.ts';
import { greatCircleKm } from '../../src/math/geodesy.ts';
import { socialNeeds } from '../../src/model/vocabulary.ts';

/** What the plain definition says of one activity. */
export interface PlainMatch {
  readonly id: string;
  readonly score: number;
  readonly likelihood: number;
  readonly utility: number;
  readonly aversion: number;
  readonly utilities: { readonly [F in FactorId]: number };
  readonly standing: 'ready' | 'ask-first';
  /** `requirement/fact`, each once, in order of the code units. */
  readonly ask: readonly string[];
  /** One way; infinite where unknown. */
  readonly minutes: number;
}

export interface PlainRanking {
  readonly matches: readonly PlainMatch[];
  readonly considered: number;
  readonly ruledOut: { readonly [R in RequirementId]: number };
  readonly ruledOutTotal: number;
  readonly belowMinScore: number;
  readonly basis: number;
  readonly weights: { readonly [F in FactorId]: number };
}

/** All that one activity is looked at with. */
interface Situation {
  readonly patient: Patient;
  readonly parameters: ScoringModel['parameters'];
  readonly statistics: Statistics;
  readonly today: number;
  readonly horizon: number;
  readonly travelMinutes: ReadonlyMap<string, number> | undefined;
}

type State = 'met' | 'unknown' | 'unmet';

/** A requirement of the patient, seen from one activity; `open` are the facts that are not known. */
interface Judgement {
  readonly state: State;
  readonly open: readonly { readonly fact: string; readonly chance: number }[];
}

const MET: Judgement = { state: 'met', open: [] };
const UNMET: Judgement = { state: 'unmet', open: [] };
const unknown = (fact: string, chance: number): Judgement => ({
  state: 'unknown',
  open: [{ fact, chance }],
});

/** The catalogue gives its activities, dates and statistics, nothing that was computed from them. */
export const plainRanking = (
  { activities, asOf, horizonDays, statistics }: Catalogue,
  patient: Patient,
  options: RankOptions = {},
): PlainRanking => {
  const { k = 10, model = defaultModel, now = asOf, minScore = 0, standing } = options;
  const weights = { ...model.weights, ...options.weights };
  const policies = { ...model.parameters.unknown, ...options.unknown };
  const { parameters } = model;
  const situation: Situation = {
    patient,
    parameters,
    statistics,
    today: dayNumber(now.slice(0, 10)),
    horizon: dayNumber(asOf.slice(0, 10)) + horizonDays,
    travelMinutes: options.travelMinutes,
  };
  const only = options.only && [...options.only];
  const exclude = [...(options.exclude ?? [])];
  const considered = activities.filter(
    ({ id }) => (only === undefined || only.includes(id)) && !exclude.includes(id),
  );

  const scales = scalesOf(patient);
  const ids = Object.keys(factors) as FactorId[];
  const total = sum(ids.map((id) => weights[id]));
  const applied = sum(ids.map((id) => weights[id] * scales[id]));
  const shares = ids.map((id) => (applied === 0 ? 0 : (weights[id] * scales[id]) / applied));

  const ruledOut = Object.fromEntries(Object.keys(requirements).map((id) => [id, 0])) as {
    [R in RequirementId]: number;
  };
  let ruledOutTotal = 0;
  let belowMinScore = 0;
  const listed: PlainMatch[] = [];
  for (const activity of considered) {
    let isOut = false;
    const ask = new Map<string, number>();
    for (const id of Object.keys(requirements) as RequirementId[]) {
      const judgement = requirements[id](activity, situation);
      if (judgement === undefined) continue;
      const { state, open } = judgement;
      if (state === 'unmet' || (state === 'unknown' && policies[id] === 'exclude')) {
        ruledOut[id] += 1;
        isOut = true;
      } else if (policies[id] === 'ask') {
        for (const { fact, chance } of open) ask.set(`${id}/${fact}`, chance);
      }
    }
    if (isOut) {
      ruledOutTotal += 1;
      continue;
    }
    const chances = [...ask.values()];
    const likelihood = parameters.joint === 'smallest' ? Math.min(1, ...chances) : product(chances);
    const utilities = ids.map((id) => (scales[id] === 0 ? 0 : factors[id](activity, situation)));
    const utility = sum(utilities.map((value, at) => value * (shares[at] as number)));
    const aversion = aversionOf(activity, situation);
    const score = likelihood * utility * (1 - aversion);
    const own = ask.size === 0 ? 'ready' : 'ask-first';
    if (score === 0 || score < minScore) {
      belowMinScore += 1;
      continue;
    }
    if (standing !== undefined && own !== standing) continue;
    listed.push({
      id: activity.id,
      score,
      likelihood,
      utility,
      aversion,
      utilities: byFactor(ids, utilities),
      standing: own,
      ask: [...ask.keys()].sort(),
      minutes: minutesTo(activity, situation),
    });
  }
  listed.sort((a, b) => b.score - a.score || compare(a.minutes, b.minutes) || compare(a.id, b.id));
  return {
    matches: listed.slice(0, k),
    considered: considered.length,
    ruledOut,
    ruledOutTotal,
    belowMinScore,
    basis: applied / total,
    weights: byFactor(ids, shares),
  };
};

const byFactor = (ids: readonly FactorId[], values: readonly number[]) =>
  Object.fromEntries(ids.map((id, at) => [id, values[at]])) as { [F in FactorId]: number };

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const product = (values: readonly number[]): number =>
  values.reduce((all, value) => all * value, 1);
const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** How much of its weight each factor keeps for this patient; 0 where it does not apply. */
const scalesOf = (patient: Patient): { readonly [F in FactorId]: number } => ({
  interests: likes(patient).length > 0 ? 1 : 0,
  accessibility: helps(patient).length > 0 ? 1 : 0,
  distance: patient.home === undefined ? 0 : 1,
  socialNeed: Math.max(0, ...socialNeeds.map((need) => patient.socialNeeds?.[need] ?? 0)),
});

const likes = ({ interests = [] }: Patient) => interests.filter(({ liked }) => liked !== false);
const dislikes = ({ interests = [] }: Patient) => interests.filter(({ liked }) => liked === false);
const helps = ({ accessNeeds = [] }: Patient) =>
  accessNeeds.filter(({ required }) => required === false);
const musts = ({ accessNeeds = [] }: Patient) =>
  accessNeeds.filter(({ required }) => required !== false);

const factors: { readonly [F in FactorId]: (activity: Activity, s: Situation) => number } = {
  interests: (activity, s) => {
    const liked = likes(s.patient);
    const greatest = Math.max(...liked.map(({ importance = 1 }) => importance));
    const x = liked
      .map((one) => ((one.importance ?? 1) / greatest) * matchOf(one, activity, s))
      .sort((a, b) => b - a);
    const { discount } = s.parameters.factors.interests;
    return 1 - product(x.map((value, i) => 1 - value / discount ** i));
  },

  accessibility: (activity, s) => {
    const needs = helps(s.patient);
    const { limited } = s.parameters.factors.accessibility;
    const p = needs.map(({ feature }) => {
      const fact = factOf(activity, feature);
      if (fact === 'unknown') return baseRate(s, feature);
      return { yes: 1, limited, no: 0 }[fact];
    });
    const a = needs.map(({ importance = 1 }) => importance);
    return sum(a.map((value, i) => value * (p[i] as number))) / sum(a);
  },

  distance: (activity, s) => {
    const { online, unknown: whenUnknown, ...decay } = s.parameters.factors.distance;
    const minutes = journeyMinutes(activity, s);
    const there = minutes === undefined ? whenUnknown : decayed(minutes, decay);
    const { online: attitude = 'if-needed' } = s.patient.travel ?? {};
    const isOnline = activity.online === 'yes' && attitude !== 'no';
    return isOnline ? Math.max(there, online[attitude]) : there;
  },

  socialNeed: (activity, s) => {
    const { unspoken } = s.parameters.factors.socialNeed;
    const n = socialNeeds.map((need) => s.patient.socialNeeds?.[need] ?? 0);
    const b = socialNeeds.map((need) => activity.benefits?.[need] ?? unspoken);
    return sum(n.map((value, i) => value * (b[i] as number))) / sum(n);
  },
};

const requirements: {
  readonly [R in RequirementId]: (activity: Activity, s: Situation) => Judgement | undefined;
} = {
  access: (activity, s) => {
    const needs = musts(s.patient);
    if (needs.length === 0) return undefined;
    const open = new Set<AccessFeature>();
    for (const { feature, acceptsLimited = false } of needs) {
      for (const [part, fact] of partsOf(activity, feature)) {
        if (fact === 'yes' || (fact === 'limited' && acceptsLimited)) continue;
        if (fact !== 'unknown' && !(part === 'lift' && mayDoWithoutLift(activity))) return UNMET;
        open.add(part);
      }
    }
    const asks = [...open].map((fact) => ({ fact, chance: baseRate(s, fact) }));
    return asks.length > 0 ? { state: 'unknown', open: asks } : MET;
  },

  travel: (activity, s) => {
    const { home, travel: { reachKm, reachMinutes, online: attitude = 'if-needed' } = {} } =
      s.patient;
    const isRouted = s.travelMinutes !== undefined && reachMinutes !== undefined;
    const hasReach =
      (home !== undefined && (reachKm !== undefined || reachMinutes !== undefined)) || isRouted;
    if (!hasReach && attitude !== 'no' && s.travelMinutes === undefined) return undefined;
    const { places = [] } = activity;
    if (activity.online === 'yes') {
      if (attitude !== 'no') return MET;
      if (places.length === 0) return UNMET;
    }
    const { chance } = s.parameters.requirements.travel;
    const state = hasReach ? reach(activity, s) : 'met';
    if (state === 'met') return MET;
    if (state === 'unknown') return unknown('place', chance);
    const { transportOffered } = activity.access ?? {};
    const isFetched = transportOffered === 'yes' || transportOffered === 'limited';
    return isFetched ? unknown('transport', chance) : UNMET;
  },

  age: (activity, s) => {
    const { ageYears } = s.patient;
    if (ageYears === undefined) return undefined;
    const { min, max } = activity.age ?? {};
    if (min === undefined && max === undefined) {
      return unknown('age', s.parameters.requirements.age.chance);
    }
    const isYoung = min !== undefined && ageYears < min;
    const isOld = max !== undefined && Math.floor(ageYears) > max;
    return isYoung || isOld ? UNMET : MET;
  },

  running: ({ status, pausedUntil, schedule, verifiedOn }, s) => {
    const { staleAfterDays, halfLifeDays } = s.parameters.requirements.running;
    if (status === 'ended') return UNMET;
    if (schedule?.lastDate !== undefined && dayNumber(schedule.lastDate) < s.today) return UNMET;
    if (status === 'paused') {
      if (pausedUntil === undefined || dayNumber(pausedUntil) > s.horizon) return UNMET;
      const { lastDate = pausedUntil } = schedule ?? {};
      if (dayNumber(pausedUntil) > dayNumber(lastDate)) return UNMET;
    }
    if (verifiedOn === undefined) return MET;
    const days = s.today - dayNumber(verifiedOn);
    if (days <= staleAfterDays) return MET;
    return unknown('status', exp((days / halfLifeDays) * ln(1 / 2)));
  },

  unwanted: (activity, s) => {
    const nevers = dislikes(s.patient).filter(({ importance = 1 }) => importance === 1);
    if (nevers.length === 0) return undefined;
    const { matchAtLeast } = s.parameters.requirements.unwanted;
    return nevers.some((never) => matchOf(never, activity, s) >= matchAtLeast) ? UNMET : MET;
  },
};

const aversionOf = (activity: Activity, s: Situation): number =>
  1 -
  product(dislikes(s.patient).map((one) => 1 - (one.importance ?? 1) * matchOf(one, activity, s)));

/** How well one interest is met by an activity, 0 to 1: by its words or by its concept, whichever is more. */
const matchOf = (interest: Interest, activity: Activity, s: Situation): number => {
  const { concept: whole } = s.parameters.matching;
  const { text, concept } = interest;
  const byConcept = concept !== undefined && (activity.concepts ?? []).includes(concept);
  const byWords = text === undefined ? 0 : wordsMatch(text, activity, s);
  return Math.max(byConcept ? whole : 0, byWords);
};

const wordsMatch = (text: string, activity: Activity, s: Situation): number => {
  const { terms, activities } = s.statistics;
  let met = 0;
  let all = 0;
  for (const term of termsOf(text)) {
    const df = Object.entries(terms).find(([word]) => word === term)?.[1] ?? 1;
    const rarity = ln(1 + activities / df);
    met += rarity * strength(term, activity, s);
    all += rarity;
  }
  return all === 0 ? 0 : met / all;
};

const MOST_MENTIONS = 63;

const strength = (term: string, { title, tags = [], description = '' }: Activity, s: Situation) => {
  const { matching } = s.parameters;
  const { ceiling, halfAt } = matching.description;
  const mentions = (text: string) => tokenise(text).filter((word) => termOf(word) === term).length;
  const n = Math.min(MOST_MENTIONS, mentions(description));
  return Math.max(
    mentions(title) > 0 ? matching.title : 0,
    tags.some((tag) => mentions(tag) > 0) ? matching.tags : 0,
    n > 0 ? (ceiling * n) / (n + halfAt) : 0,
  );
};

/** The chance that a feature of which nothing is known is offered. */
const baseRate = ({ statistics }: Situation, feature: AccessFeature): number => {
  const { yes, known } = statistics.access[feature];
  return (yes + 5) / (known + 10);
};

/** What is known of a feature by itself. */
const factOf = (activity: Activity, feature: AccessFeature): AccessFact =>
  feature === 'lift' ? liftFact(activity) : (activity.access?.[feature] ?? 'unknown');

/** The facts that a required feature stands for: a step-free way to a room on another floor is an entrance and a lift. */
const partsOf = (activity: Activity, feature: AccessFeature): [AccessFeature, AccessFact][] => {
  const parts: AccessFeature[] =
    feature === 'stepFreeEntrance' && needsLift(activity) ? [feature, 'lift'] : [feature];
  return parts.map((part) => [part, factOf(activity, part)]);
};

/** Some room is known to be on another floor; which one the patient would come to is not. */
const needsLift = ({ places = [] }: Pick<Activity, 'places'>): boolean =>
  places.some(({ floor }) => floor !== undefined && floor !== 0);

/** On the ground floor nobody needs a lift. */
const liftFact = ({ places = [], access = {} }: Activity): AccessFact => {
  const { lift = 'unknown' } = access;
  const floors = places.map(({ floor }) => floor);
  return floors.length > 0 && floors.every((floor) => floor === 0) ? 'yes' : lift;
};

/** A room on the ground floor, or one that may be, beside a room whose floor is known: the lack of a lift settles nothing. */
const mayDoWithoutLift = ({ places = [] }: Activity): boolean =>
  places.some(({ floor }) => floor !== undefined) &&
  places.some(({ floor }) => floor === undefined || floor === 0);

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
const reach = (activity: Activity, s: Situation): State => {
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
const journeyMinutes = (activity: Activity, s: Situation): number | undefined => {
  const routed = s.travelMinutes?.get(activity.id);
  if (routed !== undefined) return routed;
  const known = (activity.places ?? [])
    .map((place) => kmTo(place, s))
    .filter((km) => km !== undefined);
  return known.length > 0 ? estimate(Math.min(...known), s) : undefined;
};

/** For the order alone: unknown last, and whoever can take part at home has no way to go. */
const minutesTo = (activity: Activity, s: Situation): number => {
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
const decayed = (minutes: number, { shape, offset, scale, decay }: Decay): number => {
  const x = Math.max(0, minutes - offset) / scale;
  if (shape === 'linear') return Math.max(0, 1 - (1 - decay) * x);
  return exp((shape === 'gauss' ? x * x : x) * ln(decay));
};

/** The factors and requirements that are defined here. */
export const plainFactorIds: readonly string[] = Object.keys(factors);
export const plainRequirementIds: readonly string[] = Object.keys(requirements);
