/** What an activity offers of each access feature, its floor read together with its lift. */
import type { Activity } from '../model/activity.ts';
import { type AccessFact, type AccessFeature, accessFeatures } from '../model/vocabulary.ts';

/** Where its rooms are: all on the ground floor, all on another, in both, or not stated everywhere. */
type Level = 'ground' | 'upstairs' | 'mixed' | 'unstated';

/** Best first; the weaker of two facts is the one further right (strong Kleene: no beats unknown beats yes). */
const STRENGTH: readonly AccessFact[] = ['yes', 'limited', 'unknown', 'no'];

/** Every feature with what is known of it. */
export const accessFactsOf = (activity: Activity): [AccessFeature, AccessFact][] => {
  if (!activity.access && !activity.places?.some(({ floor }) => floor !== undefined)) return [];
  return accessFeatures.map((feature) => [feature, accessFactOf(activity, feature)]);
};

/**
 * What is known of one feature. A lift is about the way from the door to the room, so on the ground floor it is met;
 * a step-free entrance to a room on another floor needs the lift too. Where an activity is held on several floors,
 * one of them may do: unknown unless the lift is there.
 */
export const accessFactOf = (activity: Activity, feature: AccessFeature): AccessFact => {
  const stated = activity.access?.[feature] ?? 'unknown';
  if (feature === 'lift') return liftFact(activity, stated);
  if (feature !== 'stepFreeEntrance' || levelOf(activity) === 'ground') return stated;
  if (levelOf(activity) === 'unstated') return stated;
  return weaker(stated, liftFact(activity, activity.access?.lift ?? 'unknown'));
};

const liftFact = (activity: Activity, stated: AccessFact): AccessFact => {
  const level = levelOf(activity);
  if (level === 'ground') return 'yes';
  return level === 'mixed' && stated === 'no' ? 'unknown' : stated;
};

/** The fact to ask for when a feature is unknown: the lift, where only that is missing. */
export const openFactOf = (activity: Activity, feature: AccessFeature): AccessFeature =>
  feature === 'stepFreeEntrance' && (activity.access?.stepFreeEntrance ?? 'unknown') !== 'unknown'
    ? 'lift'
    : feature;

const weaker = (a: AccessFact, b: AccessFact): AccessFact =>
  STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;

const levelOf = ({ places = [] }: Activity): Level => {
  const floors = places.map((place) => place.floor);
  const ground = floors.filter((floor) => floor === 0).length;
  const upstairs = floors.filter((floor) => floor !== undefined && floor !== 0).length;
  if (upstairs === 0) return ground > 0 && ground === floors.length ? 'ground' : 'unstated';
  return upstairs === floors.length ? 'upstairs' : 'mixed';
};
