/** travel: some place lies within reach by a mode that the patient has, or it is online and `travel.online` allows it. */
import type { Query } from '../catalogue/query.ts';
import type { Journey } from '../catalogue/travel.ts';
import { BEYOND, WITHIN } from '../catalogue/travel.ts';
import { add, has, remove, rowsOf } from '../math/bitset.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** Whether one can get there, or take part from home. */
export type TravelFinding =
  | (Finding & { readonly code: 'online' | 'online-only'; readonly fact: 'online' })
  | (Finding & {
      readonly code: 'reach';
      /** What is open: where it is, or whether transport is arranged. */
      readonly fact: 'place' | 'transport';
      readonly journey: Journey | undefined;
      readonly reachMinutes: number | undefined;
      readonly reachKm: number | undefined;
    })
  | (Finding & { readonly code: 'estimated'; readonly fact: 'travelMinutes' });

export interface TravelRequirementParameters {
  /** Chance that a place that is not known is within reach: a convention. */
  readonly chance: number;
}

export const travel: Requirement<'travel', TravelRequirementParameters, TravelFinding> = {
  id: 'travel',
  unknown: 'ask',
  parameters: { chance: 0.5 },
  shape: object<TravelRequirementParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue, journeys, isRouted }: Query, { chance }) => {
    const { reachMinutes, reachKm, online: attitude = 'if-needed' } = patient.travel ?? {};
    const limit = patient.home ? (reachMinutes ?? reachKm) : reachMinutes;
    const hasReach = journeys !== undefined && limit !== undefined;
    if (!hasReach && attitude !== 'no' && !isRouted) return undefined;
    const { online, access, placeStarts } = catalogue.columns;
    const { offered, limited } = access.transportOffered;
    const isPlaceless = (row: number) => placeStarts[row] === placeStarts[row + 1];

    const findings = (row: number): TravelFinding[] => {
      const isOnline = has(online, row);
      if (isOnline && attitude !== 'no') return [{ code: 'online', state: 'met', fact: 'online' }];
      if (isOnline && isPlaceless(row)) {
        return [{ code: 'online-only', state: 'unmet', fact: 'online' }];
      }
      const reach = hasReach ? journeys.reachOf(row) : WITHIN;
      const isArranged = has(offered, row) || has(limited, row);
      const state = reach === BEYOND && isArranged ? 'unknown' : (STATES[reach] as State);
      const fact = reach === BEYOND ? 'transport' : 'place';
      const journey = journeys?.to(row);
      const found: TravelFinding = { code: 'reach', state, fact, journey, reachMinutes, reachKm };
      return isRouted && (journey?.basis === 'venue' || journey?.basis === 'area')
        ? [found, { code: 'estimated', state: 'met', fact: 'travelMinutes', caveat: true }]
        : [found];
    };

    return {
      fill: (unmet, unknown) => {
        if (hasReach) journeys.fillReach(unmet, unknown);
        for (let at = 0; at < unmet.length; at++) {
          const arranged = (offered[at] as number) | (limited[at] as number);
          const beyond = unmet[at] as number;
          const elsewhere = attitude === 'no' ? 0xffffffff : ~(online[at] as number);
          unmet[at] = beyond & ~arranged & elsewhere;
          unknown[at] = ((unknown[at] as number) | (beyond & arranged)) & elsewhere;
        }
        if (attitude !== 'no') return;
        for (const row of rowsOf(online)) {
          if (!isPlaceless(row)) continue;
          add(unmet, row);
          remove(unknown, row);
        }
      },
      chance: () => chance,
      findings,
    };
  },
};

/** By reach: WITHIN, OPEN, BEYOND. */
const STATES: readonly State[] = ['met', 'unknown', 'unmet'];
