/** Access needs, slowly and plainly, floors, lifts and companions included. */
import type { AccessFact, AccessFeature, AccessNeed, Activity } from '../../src/index.ts';
import { baseRate, type Judgement, MET, type Situation, UNMET } from './plain-situation.ts';

export const accessOf = (activity: Activity, s: Situation): Judgement | undefined => {
  const needs = (s.patient.accessNeeds ?? []).filter(({ required }) => required !== false);
  if (needs.length === 0) return undefined;
  const open = new Set<AccessFeature>();
  for (const need of needs) {
    const isEnough = (fact: AccessFact) =>
      fact === 'yes' || (fact === 'limited' && need.acceptsLimited === true);
    for (const [part, fact] of partsOf(activity, need.feature)) {
      if (isEnough(fact)) continue;
      const welcome = companionFact(need, activity, s);
      if (isEnough(welcome)) continue;
      if (fact === 'unknown' || (part === 'lift' && mayDoWithoutLift(activity))) open.add(part);
      else if (welcome === 'unknown') open.add('companionWelcome');
      else return UNMET;
    }
  }
  if (open.size === 0) return MET;
  const chances = [...open].map((feature) => baseRate(s, feature));
  return { state: 'unknown', facts: [...open], chances };
};

/** Whether somebody of the patient's own may stand in for the staff; `no` where there is nobody. */
const companionFact = ({ feature }: AccessNeed, { access }: Activity, s: Situation): AccessFact =>
  feature === 'staffSupport' && s.patient.companion === 'yes'
    ? (access?.companionWelcome ?? 'unknown')
    : 'no';

/** What is known of a feature by itself. */
export const factOf = (activity: Activity, feature: AccessFeature): AccessFact =>
  feature === 'lift' ? liftFact(activity) : (activity.access?.[feature] ?? 'unknown');

/** The facts that a required feature stands for: a step-free way to a room on another floor is an entrance and a lift. */
const partsOf = (activity: Activity, feature: AccessFeature): [AccessFeature, AccessFact][] => {
  const parts: AccessFeature[] =
    feature === 'stepFreeEntrance' && needsLift(activity) ? [feature, 'lift'] : [feature];
  return parts.map((part) => [part, factOf(activity, part)]);
};

/** Some room is known to be on another floor; which one the patient would come to is not. */
const needsLift = ({ places }: Pick<Activity, 'places'>): boolean =>
  floorsOf(places).some((floor) => floor !== undefined && floor !== 0);

/** The floors of the rooms; that of the provider's office is not one. */
const floorsOf = (places: Activity['places'] = []) =>
  places.map(({ floor, precision }) => (precision === 'office' ? undefined : floor));

/** On the ground floor nobody needs a lift. */
const liftFact = ({ places, access = {} }: Activity): AccessFact => {
  const { lift = 'unknown' } = access;
  const floors = floorsOf(places);
  return floors.length > 0 && floors.every((floor) => floor === 0) ? 'yes' : lift;
};

/** A room on the ground floor, or one that may be, beside a room whose floor is known: the lack of a lift settles nothing. */
const mayDoWithoutLift = ({ places }: Activity): boolean =>
  floorsOf(places).some((floor) => floor !== undefined) &&
  floorsOf(places).some((floor) => floor === undefined || floor === 0);
