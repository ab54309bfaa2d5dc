/** What an activity offers of each access feature, its floors read together with its lift. */
import type { Activity } from '../model/activity.ts';
import { type AccessFact, type AccessFeature, accessFeatures } from '../model/vocabulary.ts';

/** Every feature with what is known of it; none where nothing is. */
export const accessFactsOf = (activity: Activity): [AccessFeature, AccessFact][] => {
  if (!activity.access && !activity.places?.some(({ floor }) => floor !== undefined)) return [];
  return accessFeatures.map((feature) => [feature, accessFactOf(activity, feature)]);
};

/**
 * What is known of one feature. A lift is about the way from the door to the room: on the ground floor it is met, and
 * where only some of the places are on the ground floor, a lift that is not there may not be needed.
 */
export const accessFactOf = (activity: Activity, feature: AccessFeature): AccessFact => {
  const stated = activity.access?.[feature] ?? 'unknown';
  if (feature !== 'lift') return stated;
  const floors = (activity.places ?? []).map(({ floor }) => floor);
  if (floors.length > 0 && floors.every((floor) => floor === 0)) return 'yes';
  const areAllUpstairs = floors.every((floor) => floor !== undefined && floor !== 0);
  return stated === 'no' && floors.some(isUpstairs) && !areAllUpstairs ? 'unknown' : stated;
};

/** Whether a way in without steps needs the lift too: some room is on another floor. */
export const needsLift = ({ places = [] }: Activity): boolean =>
  places.some(({ floor }) => isUpstairs(floor));

const isUpstairs = (floor: number | undefined): boolean => floor !== undefined && floor !== 0;
