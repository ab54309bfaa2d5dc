/** What one patient could be shown, as columns: every trial ranks them anew, and nothing is scored twice. */

import type { ScoringModel } from '../../rank/model.ts';
import { type Scores, scoreAll } from '../../rank/score-all.ts';
import type { Observation } from '../learn/observation.ts';
import type { RankedCatalogue } from '../models/ranked-catalogue.ts';
import { type Reranker, reranker } from '../rerank.ts';
import { byFactor, type Utilities } from '../weights.ts';
import type { StudyPatient } from './study-rows.ts';

/** One patient's activities, ready to be ranked under any weights. */
export interface Listing extends Reranker {
  /** What can be learnt from what was judged and chosen of them. */
  readonly observations: readonly Observation[];
  /** Judged activities that no list can hold, and of which nothing is learnt: ruled out, or not in the catalogue. */
  readonly unlistable: number;
}

/** Scores a patient's activities once. Only what can be listed under some weights is kept, some 150 bytes each of four factors. */
export const listingOf = (
  catalogue: RankedCatalogue,
  patient: StudyPatient,
  model: ScoringModel,
): Listing => {
  const listable = listableOf(scoreAll(catalogue, patient.patient, { model }));
  const utilities = utilitiesOf(listable, patient);
  const known = patient.judgements.filter(({ id, grade }) => grade >= 0 && utilities.has(id));
  const items = known.map(({ id, grade }) => ({ grade, utilities: utilities.get(id)! }));
  const group = patient.pseudonym;
  return {
    ...reranker(listable),
    observations: [
      ...(items.length === 0 ? [] : [{ group, items }]),
      ...patient.choices.flatMap(({ shown, chosen }): readonly Observation[] => {
        const open = shown.filter((id) => utilities.has(id));
        const place = open.indexOf(chosen);
        if (place < 0) return [];
        return [{ group, shown: open.map((id) => utilities.get(id)!), chosen: place }];
      }),
    ],
    unlistable: patient.judgements.filter(({ grade }) => grade >= 0).length - known.length,
  };
};

type Listable = Parameters<typeof reranker>[0];

/** The rows that can be listed, copied, so that the columns of the whole catalogue can be let go of. */
const listableOf = (scores: Scores): Listable => {
  const { likelihood, aversion } = scores;
  const rows = Int32Array.from(
    scores.ids.flatMap((_, row) => (likelihood[row]! * (1 - aversion[row]!) > 0 ? [row] : [])),
  );
  const copy = (column: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => column[row]!);
  const factors = Object.entries(scores.factors).map(([id, column]) => [id, copy(column)] as const);
  return {
    ids: Array.from(rows, (row) => scores.ids[row]!),
    factors: Object.fromEntries(factors) as Record<keyof Scores['factors'], Float64Array>,
    likelihood: copy(likelihood),
    aversion: copy(aversion),
    travelMinutes: copy(scores.travelMinutes),
    weightScales: scores.weightScales,
  };
};

/** Of what was judged or shown, where it can be listed. */
const utilitiesOf = (
  { ids, factors }: Listable,
  { judgements, choices }: StudyPatient,
): ReadonlyMap<string, Utilities> => {
  const asked = new Set([
    ...judgements.map(({ id }) => id),
    ...choices.flatMap(({ shown }) => shown),
  ]);
  const columns: { readonly [factor: string]: Float64Array } = factors;
  const names = Object.keys(factors).sort();
  return new Map(
    ids.flatMap((id, row) =>
      asked.has(id) ? [[id, byFactor(names, (_, factor) => columns[factor]![row]!)] as const] : [],
    ),
  );
};
