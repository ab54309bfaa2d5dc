/** How well an activity suits, slowly and plainly: DESIGN §3 on factors and interests. */
import type { Activity, FactorId, Interest, Patient } from '../../src/index.ts';
import { termOf, termsOf } from '../../src/language/terms.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { ln } from '../../src/math/elementary.ts';
import { socialNeeds } from '../../src/model/vocabulary.ts';
import { factOf } from './plain-access.ts';
import { baseRate, product, type Situation, sum } from './plain-situation.ts';
import { decayed, journeyMinutes } from './plain-travel.ts';

/** How much of its weight each factor keeps for this patient; 0 where it does not apply. */
export const scalesOf = (patient: Patient): { readonly [F in FactorId]: number } => ({
  interests: likes(patient).length > 0 ? 1 : 0,
  accessibility: helps(patient).length > 0 ? 1 : 0,
  distance: patient.home === undefined ? 0 : 1,
  socialNeed: Math.max(0, ...socialNeeds.map((need) => patient.socialNeeds?.[need] ?? 0)),
});

const likes = ({ interests = [] }: Patient) => interests.filter(({ liked }) => liked !== false);
export const dislikes = ({ interests = [] }: Patient) =>
  interests.filter(({ liked }) => liked === false);
const helps = ({ accessNeeds = [] }: Patient) =>
  accessNeeds.filter(({ required }) => required === false);

export const factors: { readonly [F in FactorId]: (activity: Activity, s: Situation) => number } = {
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

export const aversionOf = (activity: Activity, s: Situation): number =>
  1 -
  product(dislikes(s.patient).map((one) => 1 - (one.importance ?? 1) * matchOf(one, activity, s)));

/** How well one interest is met by an activity, 0 to 1: by its words or by its concept, whichever is more. */
export const matchOf = (interest: Interest, activity: Activity, s: Situation): number => {
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
