/** The few best activities for one patient: rule out, score, order, and make objects for what is shown. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { topK } from '../math/top-k.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { type Assessment, assess } from './assess.ts';
import { matchOf, standingOf } from './match.ts';
import { nameOf } from './model.ts';
import { type RankOptions, type Settings, settle } from './options.ts';
import type { Note, Ranking } from './ranking.ts';
import { planScoring, type ScoreColumns, type Scoring, scoreRows } from './score.ts';

/**
 * Ranks the activities of a catalogue for one patient, best first; ties go to the shorter journey, then to the
 * smaller id. What a known fact rules out is never listed. The same input gives the same output, whatever the order
 * of the activities. Throws a `TypeError` or `RangeError` that names a bad option.
 *
 * @example rank(catalogue, patient, { k: 5, weights: { distance: 0.4 } }).matches.map((match) => match.id)
 */
export const rank = (
  catalogue: Catalogue,
  patient: Patient,
  options: RankOptions = {},
): Ranking => {
  const settings = settle(catalogue, options);
  const { k, model, standing, minScore } = settings;
  const { assessment, scoring, scores, order } = orderAll(catalogue, patient, settings);
  const { considered, ruledOut, open } = assessment;
  const listed: number[] = [];
  let below = 0;
  for (let at = 0; at < open.length; at++) {
    const score = scores.score[at] as number;
    if (score === 0 || score < minScore) below += 1;
    else if (!standing || standingOf(assessment, open[at] as number) === standing) listed.push(at);
  }
  const best = topK(listed.length, k, (a, b) => order(listed[a] as number, listed[b] as number));
  return {
    matches: Array.from(best, (place, index) => {
      const at = listed[place] as number;
      return matchOf({ assessment, scoring, scores, row: open[at] as number, at }, index + 1);
    }),
    considered,
    ruledOut,
    ruledOutTotal: considered - open.length,
    belowMinScore: below,
    basis: scoring.basis,
    weights: scoring.shares,
    model: nameOf(model, catalogue.statisticsHash),
    notes: notesOf(catalogue, patient, { settings, scoring }),
  };
};

/** Everything that may be listed, scored, with its order. */
export interface Ordered {
  readonly assessment: Assessment;
  readonly scoring: Scoring;
  /** Of the rows `assessment.open`, place by place. */
  readonly scores: ScoreColumns;
  /** Whether the row at one place of `assessment.open` comes before the row at another. */
  readonly order: (a: number, b: number) => boolean;
}

export const orderAll = (catalogue: Catalogue, patient: Patient, settings: Settings): Ordered => {
  const assessment = assess(catalogue, patient, settings);
  const scoring = planScoring(assessment, settings.model);
  const { joint } = settings.model.parameters;
  const scores = scoreRows(assessment.open, scoring, { assessment, joint });
  return { assessment, scoring, scores, order: orderOf(assessment, scores) };
};

/** Score, best first; then shorter travel, unknown last; then id by code unit. */
const orderOf = ({ query, open }: Assessment, { score }: ScoreColumns): Ordered['order'] => {
  const { activities, columns } = query.catalogue;
  const minutes = (row: number) => {
    const byRoad = query.journeys?.minutesTo(row) ?? Number.NaN;
    if (byRoad >= 0) return byRoad;
    return columns.online[row] === 1 ? 0 : Number.POSITIVE_INFINITY;
  };
  return (a, b) => {
    if (score[a] !== score[b]) return (score[a] as number) > (score[b] as number);
    const [rowA, rowB] = [open[a] as number, open[b] as number];
    const [minutesA, minutesB] = [minutes(rowA), minutes(rowB)];
    if (minutesA !== minutesB) return minutesA < minutesB;
    return (activities[rowA] as Activity).id < (activities[rowB] as Activity).id;
  };
};

const notesOf = (
  { rows }: Catalogue,
  { home, travel }: Patient,
  { settings, scoring }: { readonly settings: Settings; readonly scoring: Scoring },
): readonly Note[] => {
  const notes: Note[] = [];
  if (scoring.basis === 0) notes.push('nothing-to-rank-by');
  if (!home && (travel?.reachMinutes ?? travel?.reachKm) !== undefined) {
    notes.push('reach-without-home');
  }
  const ids = [...(settings.only ?? []), ...settings.exclude];
  if (ids.some((id) => !rows.has(id))) notes.push('unknown-ids');
  return notes;
};
