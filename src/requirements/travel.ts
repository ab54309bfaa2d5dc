/** travel: some place lies within reach by a mode that the patient has, or it is online and `travel.online` allows it. */
import type { Query } from '../catalogue/query.ts';
import type { Journey, Journeys } from '../catalogue/travel.ts';
import { BEYOND, WITHIN } from '../catalogue/travel.ts';
import { add, has, remove, rowsOf } from '../math/bitset.ts';
import type { Change } from '../model/change.ts';
import type { Patient } from '../model/patient.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { travelModes } from '../model/vocabulary.ts';
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
  plan: (query: Query, { chance }) => {
    const { patient, catalogue, journeys, isRouted } = query;
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
        ? [found, { code: 'estimated', state: 'met', fact: 'travelMinutes', caveat: 'notice' }]
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
      remedies: remediesFor(query),
    };
  },
};

/** Whole minutes, and tenths of a kilometre: nobody states a reach more finely. */
const TENTHS = 10;

/** A farther reach, one more way to travel with as much reach as that needs, or to take part online after all. */
const remediesFor = ({ patient, catalogue, journeys, journeysBy, modes }: Query) => {
  const withOneMore = () =>
    travelModes
      .filter((mode) => !modes.includes(mode))
      .map((mode) => {
        const all = [...modes, mode];
        const change: Change = { code: 'mode', mode, modes: all };
        return { change, journeys: journeysBy({ ...patient.travel, modes: all }) };
      });
  let others: ReturnType<typeof withOneMore> | undefined;
  return (row: number): (readonly Change[])[] => {
    const ways = fartherTo(row, journeys, patient);
    others ??= withOneMore();
    for (const { change, journeys: faster } of others) {
      if (faster?.reachOf(row) !== BEYOND) ways.push([change]);
      for (const farther of fartherTo(row, faster, patient)) ways.push([change, ...farther]);
    }
    if (has(catalogue.columns.online, row)) ways.push([{ code: 'online', to: 'if-needed' }]);
    return ways;
  };
};

const fartherTo = (
  row: number,
  journeys: Journeys | undefined,
  { travel = {} }: Patient,
): (readonly Change[])[] =>
  (journeys?.reachNeeded(row) ?? []).flatMap(({ minutes, km }) => {
    const { reachMinutes = Number.POSITIVE_INFINITY, reachKm = Number.POSITIVE_INFINITY } = travel;
    if (minutes === Number.POSITIVE_INFINITY || km === Number.POSITIVE_INFINITY) return [];
    const changes: Change[] = [];
    if (minutes > reachMinutes) {
      changes.push({ code: 'reach-minutes', from: reachMinutes, to: Math.ceil(minutes) });
    }
    if (km > reachKm) {
      changes.push({ code: 'reach-km', from: reachKm, to: Math.ceil(km * TENTHS) / TENTHS });
    }
    return changes.length > 0 ? [changes] : [];
  });

/** By reach: WITHIN, OPEN, BEYOND. */
const STATES: readonly State[] = ['met', 'unknown', 'unmet'];
