/** One patient's question to a catalogue: what several factors and requirements share, found once. */
import type { Patient } from '../model/patient.ts';
import { type Catalogue, dayOf } from './catalogue.ts';
import { type Matcher, type MatchingParameters, matcherOf, strengthsOf } from './interest-match.ts';
import { type Journeys, journeysFrom, type TravelParameters } from './travel.ts';

export interface Query {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  /** Day number of the date that is asked about. */
  readonly today: number;
  /** Day number of the last day that the catalogue can be asked about. */
  readonly horizon: number;
  /** Undefined where the patient has no home point and the caller gave no minutes. */
  readonly journeys: Journeys | undefined;
  readonly likes: readonly Matcher[];
  readonly dislikes: readonly Matcher[];
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
  if (patient === null || typeof patient !== 'object' || 'ok' in patient) {
    throw new TypeError('patient: expected the value that parsePatient gives');
  }
  const routed = travelMinutes && routedMinutes(catalogue, travelMinutes);
  const strengths = strengthsOf(matching);
  const matchers = (liked: boolean) =>
    (patient.interests ?? [])
      .filter((interest) => (interest.liked ?? true) === liked)
      .map((interest) => matcherOf(interest, index, strengths));
  return {
    catalogue,
    patient,
    today,
    horizon: dayOf(catalogue.asOf, 'asOf') + catalogue.horizonDays,
    journeys:
      patient.home || routed
        ? journeysFrom(patient, { columns, parameters: travel, routed })
        : undefined,
    likes: matchers(true),
    dislikes: matchers(false),
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
