/** What an activity offers of each access feature, its floors read together with its lift. */
import type { Activity, Place } from '../model/activity.ts';
import { type AccessFact, type AccessFeature, accessFeatures } from '../model/vocabulary.ts';

/** Every feature with what is known of it; none where nothing is. */
export const accessFactsOf = (activity: Activity): [AccessFeature, AccessFact][] => {
  if (!activity.access && !activity.places?.some(({ floor }) => floor !== undefined)) return [];
  return accessFeatures.map((feature) => [feature, accessFactOf(activity, feature)]);
};

/** What is known of one feature. A lift is about the way from the door to the room: on the ground floor it is met. */
export const accessFactOf = (activity: Activity, feature: AccessFeature): AccessFact => {
  const stated = activity.access?.[feature] ?? 'unknown';
  const places = roomsOf(activity);
  const isGround = places.length > 0 && places.every(({ floor }) => floor === 0);
  return feature === 'lift' && isGround ? 'yes' : stated;
};

/**
 * Whether the lack of a lift settles nothing: some room is known to be on the ground floor, or one is upstairs and
 * another may not be.
 */
export const mayDoWithoutLift = (activity: Activity): boolean => {
  const places = roomsOf(activity);
  const isStated = places.some(({ floor }) => floor !== undefined);
  return isStated && places.some(({ floor }) => floor === 0 || floor === undefined);
};

/** Whether a way in without steps needs the lift too: some room is on another floor. */
export const needsLift = (activity: Activity): boolean =>
  roomsOf(activity).some(({ floor }) => isUpstairs(floor));

const isUpstairs = (floor: number | undefined): boolean => floor !== undefined && floor !== 0;

/** Where it may be held: the floor of the provider's office says nothing of the room. */
const roomsOf = ({ places = [] }: Activity): readonly Place[] =>
  places.map((place) => (place.precision === 'office' ? {} : place));
