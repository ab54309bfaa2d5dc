/** What an activity offers of each access feature, its floors read together with its lift. */
import type { AccessFact, AccessFeature } from '../model/vocabulary.ts';
import type { Stated } from './fields.ts';

type Housed = Stated<'places'>;

/** What is known of one feature. A lift is about the way from the door to the room: on the ground floor it is met. */
export const accessFactOf = (
  activity: Stated<'access' | 'places'>,
  feature: AccessFeature,
): AccessFact => {
  if (feature === 'lift' && isOnGround(activity)) return 'yes';
  return activity.access?.[feature] ?? 'unknown';
};

const isOnGround = (activity: Housed): boolean => {
  const floors = floorsOf(activity);
  return floors.length > 0 && floors.every((floor) => floor === 0);
};

/**
 * Whether the lack of a lift settles nothing: some room is known to be on the ground floor, or one is upstairs and
 * another may not be.
 */
export const mayDoWithoutLift = (activity: Housed): boolean => {
  const floors = floorsOf(activity);
  const isStated = floors.some((floor) => floor !== undefined);
  return isStated && floors.some((floor) => floor === 0 || floor === undefined);
};

/** Whether a way in without steps needs the lift too: some room is on another floor. */
export const needsLift = (activity: Housed): boolean =>
  floorsOf(activity).some((floor) => floor !== undefined && floor !== 0);

/** Where it may be held: the floor of the provider's office says nothing of the room. */
const floorsOf = ({ places = [] }: Housed): readonly (number | undefined)[] =>
  places.map(({ precision, floor }) => (precision === 'office' ? undefined : floor));
