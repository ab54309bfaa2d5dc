/** travel: some place lies within reach by a mode that the patient has, or it is online and `travel.online` allows it. */
import { featureBit } from '../catalogue/columns.ts';
import type { Query } from '../catalogue/query.ts';
import type { Journey } from '../catalogue/travel.ts';
import { BEYOND, OPEN, WITHIN } from '../catalogue/travel.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type Finding, MET, type Requirement, type State, UNKNOWN, UNMET } from './requirement.ts';

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
    const hasReach = journeys !== undefined && (reachMinutes ?? reachKm) !== undefined;
    if (!hasReach && attitude !== 'no' && !isRouted) return undefined;
    const { online, offered, limited, placeStarts } = catalogue.columns;
    const transport = featureBit('transportOffered');
    const hasTransport = (row: number) =>
      (((offered[row] as number) | (limited[row] as number)) & transport) !== 0;
    const isPlaceless = (row: number) => placeStarts[row] === placeStarts[row + 1];

    const stateOf = (row: number, reach: number): number => {
      if (online[row] === 1) {
        if (attitude !== 'no') return MET;
        if (isPlaceless(row)) return UNMET;
      }
      if (reach === BEYOND) return hasTransport(row) ? UNKNOWN : UNMET;
      return reach === OPEN ? UNKNOWN : MET;
    };
    const reachOf = (row: number) => (hasReach ? journeys.reachOf(row) : WITHIN);

    const findings = (row: number): TravelFinding[] => {
      const reach = reachOf(row);
      const state = STATES[stateOf(row, reach)] as State;
      if (online[row] === 1 && attitude !== 'no')
        return [{ code: 'online', state, fact: 'online' }];
      if (online[row] === 1 && isPlaceless(row)) {
        return [{ code: 'online-only', state, fact: 'online' }];
      }
      const fact = reach === BEYOND ? 'transport' : 'place';
      const journey = journeys?.to(row);
      const found: TravelFinding = { code: 'reach', state, fact, journey, reachMinutes, reachKm };
      return isRouted && journey && journey.basis !== 'router'
        ? [found, { code: 'estimated', state: 'met', fact: 'travelMinutes', caveat: true }]
        : [found];
    };

    return {
      fill: (states) => {
        if (hasReach) journeys.fillReach(states);
        else states.fill(MET);
        for (let row = 0; row < states.length; row++) {
          if (states[row] !== MET || online[row] === 1) {
            states[row] = stateOf(row, states[row] as number);
          }
        }
      },
      chances: () => [chance],
      findings,
    };
  },
};

const STATES: readonly State[] = ['met', 'unknown', 'unmet'];
