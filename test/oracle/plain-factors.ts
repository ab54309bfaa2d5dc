/** How well an activity suits, slowly and plainly: DESIGN §3 on factors and interests. */
import type { Activity, FactorId, Patient } from '../../src/index.ts';
import { socialNeeds } from '../../src/model/vocabulary.ts';
import { factOf } from './plain-access.ts';
import { benefitOf } from './plain-benefits.ts';
import { matchOf, type PlainWish, wishesOf } from './plain-interests.ts';
import { baseRate, product, type Situation, sum } from './plain-situation.ts';
import { decayed, journeyMinutes } from './plain-travel.ts';

/** How much of its weight each factor keeps for this patient; 0 where it does not apply. */
export const scalesOf = (s: Situation): { readonly [F in FactorId]: number } => ({
  interests: likes(s).length > 0 ? 1 : 0,
  accessibility: helps(s.patient).length > 0 ? 1 : 0,
  distance: s.patient.home === undefined ? 0 : 1,
  socialNeed: Math.max(0, ...socialNeeds.map((need) => s.patient.socialNeeds?.[need] ?? 0)),
});

export const likes = (s: Situation): readonly PlainWish[] => wishes(s).filter(({ liked }) => liked);
export const dislikes = (s: Situation): readonly PlainWish[] =>
  wishes(s).filter(({ liked }) => !liked);

const wishes = (s: Situation): readonly PlainWish[] => {
  const known = read.get(s) ?? wishesOf(s.patient, s);
  read.set(s, known);
  return known;
};

const read = new WeakMap<Situation, readonly PlainWish[]>();
const helps = ({ accessNeeds = [] }: Patient) =>
  accessNeeds.filter(({ required }) => required === false);

export const factors: { readonly [F in FactorId]: (activity: Activity, s: Situation) => number } = {
  interests: (activity, s) => {
    const liked = likes(s);
    const greatest = Math.max(...liked.map(({ importance }) => importance));
    const x = liked
      .map((wish) => (wish.importance / greatest) * matchOf(wish, activity, s))
      .sort((a, b) => b - a);
    const { discount } = s.parameters.factors.interests;
    let [miss, divisor] = [1, 1];
    for (const value of x) {
      miss *= 1 - value / divisor;
      divisor *= discount;
    }
    return 1 - miss;
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
    const stated = socialNeeds.map((need) => s.patient.socialNeeds?.[need] ?? 0);
    const n = stated.map((value) => value / Math.max(...stated));
    const b = socialNeeds.map((need) => benefitOf(activity, need, s));
    return sum(n.map((value, i) => value * (b[i] as number))) / sum(n);
  },
};

export const aversionOf = (activity: Activity, s: Situation): number =>
  1 - product(dislikes(s).map((wish) => 1 - wish.importance * matchOf(wish, activity, s)));
