/** The few best activities for one patient: rule out, score, order, and make objects for what is shown. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BLOCK_ROWS } from '../catalogue/interest-match.ts';
import { has } from '../math/bitset.ts';
import { topK } from '../math/top-k.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { type Assessment, assess } from './assess.ts';
import { matchOf, standingOf } from './match.ts';
import { nameOf } from './model.ts';
import { type RankOptions, type Settings, settle } from './options.ts';
import type { Note, Ranking } from './ranking.ts';
import { type Scorer, scorerFor } from './score.ts';

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
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const { considered, ruledOut, open } = assessment;
  const list = shortlist(settings.k, orderOf(assessment));
  const listable = eachListable({ assessment, scorer, settings }, list.offer);
  return {
    matches: list.best().map((row, at) => matchOf({ assessment, scorer, row }, at + 1)),
    considered,
    ruledOut,
    ruledOutTotal: considered - open.length,
    belowMinScore: listable.below,
    basis: scorer.basis,
    weights: scorer.shares,
    model: nameOf(settings.model, catalogue.statisticsHash),
    notes: notesOf(catalogue, patient, { settings, basis: scorer.basis }),
  };
};

/** Visits every row that may be listed with its score, and counts those that score 0 or below `minScore`. */
export const eachListable = (
  { assessment, scorer, settings }: { assessment: Assessment; scorer: Scorer; settings: Settings },
  visit: (row: number, score: number) => void,
): { readonly below: number } => {
  const { open } = assessment;
  const { minScore, standing } = settings;
  let below = 0;
  for (let start = 0; start < open.length; ) {
    const beyond = (open[start] as number) + BLOCK_ROWS;
    let end = start + 1;
    while (end < open.length && (open[end] as number) < beyond) end += 1;
    const rows = open.subarray(start, end);
    const { score } = scorer.score(rows);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const own = score[i] as number;
      if (own === 0 || own < minScore) below += 1;
      else if (!standing || standingOf(assessment, row) === standing) visit(row, own);
    }
    start = end;
  }
  return { below };
};

/** One activity's place in the order: a row with its score. */
export interface Placed {
  readonly row: number;
  readonly score: number;
}

/** Score, best first; then shorter travel, unknown last; then id by code unit. */
export const orderOf = ({ query }: Assessment): ((a: Placed, b: Placed) => boolean) => {
  const { activities, columns } = query.catalogue;
  const staysHome = (row: number) =>
    query.patient.travel?.online !== 'no' && has(columns.online, row);
  const minutes = (row: number) => {
    const byRoad = query.journeys?.minutesTo(row) ?? Number.NaN;
    if (byRoad >= 0) return byRoad;
    return staysHome(row) ? 0 : Number.POSITIVE_INFINITY;
  };
  return (a, b) => {
    if (a.score !== b.score) return a.score > b.score;
    const [minutesA, minutesB] = [minutes(a.row), minutes(b.row)];
    if (minutesA !== minutesB) return minutesA < minutesB;
    return (activities[a.row] as Activity).id < (activities[b.row] as Activity).id;
  };
};

/** Keeps the best k of all rows that are offered; cuts itself back whenever it has a block more than that. */
const shortlist = (k: number, order: (a: Placed, b: Placed) => boolean) => {
  let kept: Placed[] = [];
  let threshold = 0;
  const cut = () => {
    const candidates = kept;
    const best = topK(candidates.length, k, (a, b) => order(candidates[a]!, candidates[b]!));
    kept = Array.from(best, (at) => candidates[at]!);
    if (kept.length === k && k > 0) threshold = kept[k - 1]!.score;
  };
  return {
    offer: (row: number, score: number): void => {
      if (score < threshold) return;
      kept.push({ row, score });
      if (kept.length >= k + SLACK) cut();
    },
    best: (): readonly number[] => {
      cut();
      return kept.map(({ row }) => row);
    },
  };
};

const SLACK = 64;

const notesOf = (
  { rows }: Catalogue,
  { home, travel }: Patient,
  { settings, basis }: { readonly settings: Settings; readonly basis: number },
): readonly Note[] => {
  const notes: Note[] = [];
  if (basis === 0) notes.push('nothing-to-rank-by');
  if (!home && (travel?.reachMinutes ?? travel?.reachKm) !== undefined) {
    notes.push('reach-without-home');
  }
  const ids = [...(settings.only ?? []), ...settings.exclude];
  if (ids.some((id) => !rows.has(id))) notes.push('unknown-ids');
  return notes;
};
