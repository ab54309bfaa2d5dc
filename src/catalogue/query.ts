/** One patient's question to a catalogue: what several factors and requirements share, found once. */
import type { Interest, Patient } from '../model/patient.ts';
import { type Catalogue, dayOf } from './catalogue.ts';
import { type Matches, type MatchingParameters, matchInterests } from './interest-match.ts';
import { type Journeys, journeysFrom, type TravelParameters } from './travel.ts';

export interface Query {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  /** Day number of the date that is asked about. */
  readonly today: number;
  /** Day number of the last day that the catalogue can be asked about. */
  readonly horizon: number;
  /** Undefined where the patient has no home point. */
  readonly journeys: Journeys | undefined;
  readonly likes: Matches;
  readonly dislikes: Matches;
  /** The caller gave travel minutes, so that an estimate is worth a remark. */
  readonly isRouted: boolean;
}

export interface QueryOptions {
  readonly today: number;
  readonly travel: TravelParameters;
  readonly matching: MatchingParameters;
  readonly travelMinutes: ReadonlyMap<string, number> | undefined;
}

export const askCatalogue = (
  catalogue: Catalogue,
  patient: Patient,
  { today, travel, matching, travelMinutes }: QueryOptions,
): Query => {
  const { columns, interests: index } = catalogue;
  const routed = travelMinutes && routedMinutes(catalogue, travelMinutes);
  const match = (wanted: readonly Interest[]) => matchInterests(wanted, index, matching);
  const interests = patient.interests ?? [];
  return {
    catalogue,
    patient,
    today,
    horizon: dayOf(catalogue.asOf, 'asOf') + catalogue.horizonDays,
    journeys:
      patient.home &&
      journeysFrom(patient.home, patient.travel ?? {}, { columns, parameters: travel, routed }),
    likes: match(interests.filter(({ liked = true }) => liked)),
    dislikes: match(interests.filter(({ liked = true }) => !liked)),
    isRouted: routed !== undefined,
  };
};

const routedMinutes = (
  { rows, size }: Catalogue,
  travelMinutes: ReadonlyMap<string, number>,
): Float64Array => {
  const minutes = new Float64Array(size).fill(Number.NaN);
  for (const [id, given] of travelMinutes) {
    const row = rows.get(id);
    if (row !== undefined) minutes[row] = given;
  }
  return minutes;
};
