/** One patient's question to a catalogue: what several factors and requirements share, found once. */
import type { Patient } from '../model/patient.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import type { Matcher } from './interest-match.ts';
import { matchersOf } from './interest-wishes.ts';
import type { MatchingParameters } from './matching-parameters.ts';
import { type Meetings, meetingsFrom } from './meetings.ts';
import { type Moment, momentOf } from './moment.ts';
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
  readonly matching: MatchingParameters;
  readonly likes: readonly Matcher[];
  readonly dislikes: readonly Matcher[];
  readonly meetings: Meetings;
  /** What the patient can travel by. */
  readonly modes: readonly TravelMode[];
  /** The journeys of the same patient with other terms of travel. */
  readonly journeysBy: (travel: Patient['travel']) => Journeys | undefined;
  /** The caller gave travel minutes, so that an estimate is worth a remark. */
  readonly isRouted: boolean;
}

export interface QueryOptions {
  readonly now: Moment;
  readonly travel: TravelParameters;
  readonly matching: MatchingParameters;
  readonly travelMinutes: ReadonlyMap<string, number> | undefined;
  /** How long a session that one can drop in to must overlap a window. */
  readonly dropInMinutes: number;
}

export const askCatalogue = (
  catalogue: Catalogue,
  patient: Patient,
  { now, travel, matching, travelMinutes, dropInMinutes }: QueryOptions,
): Query => {
  const { columns, interests: index } = catalogue;
  if (patient === null || typeof patient !== 'object' || 'ok' in patient) {
    throw new TypeError('patient: expected the value that parsePatient gives');
  }
  const routed = travelMinutes && routedMinutes(catalogue, travelMinutes);
  const matchers = (patient.interests ?? []).flatMap((interest) =>
    matchersOf(interest, { index, statistics: catalogue.statistics, parameters: matching }),
  );
  const liked = (matcher: Matcher) => matcher.interest.liked ?? true;
  const span = spanOf(catalogue);
  const { timetables } = columns;
  const { timeZone } = catalogue;
  const journeysBy = (terms: Patient['travel']) =>
    patient.home || routed
      ? journeysFrom({ ...patient, travel: terms ?? {} }, { columns, parameters: travel, routed })
      : undefined;
  return {
    catalogue,
    patient,
    today: now.day,
    horizon: span.to,
    journeys: journeysBy(patient.travel),
    matching,
    likes: matchers.filter(liked),
    dislikes: matchers.filter((matcher) => !liked(matcher)),
    meetings: meetingsFrom(patient, {
      activities: catalogue.activities,
      timetables,
      span,
      now,
      timeZone,
      dropInMinutes,
    }),
    modes: patient.travel?.modes ?? travel.defaultModes,
    journeysBy,
    isRouted: routed !== undefined,
  };
};

/** The days that a catalogue can be asked about. */
const spanOf = ({ asOf, horizonDays }: Catalogue) => {
  const from = momentOf(asOf, 'asOf').day;
  return { from, to: from + horizonDays };
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
