/** Who comes before whom, and the best few of many. */
import { has } from '../math/bitset.ts';
import { topK } from '../math/top-k.ts';
import type { Activity } from '../model/activity.ts';
import type { Assessment } from './assess.ts';

/** One activity's place in the order: a row with its score. */
export interface Placed {
  readonly row: number;
  readonly score: number;
}

/** Minutes of the journey to a row: 0 where one can stay at home, Infinity where nothing is known. */
export const minutesOf = ({ query }: Assessment): ((row: number) => number) => {
  const { columns } = query.catalogue;
  const staysHome = (row: number) =>
    query.patient.travel?.online !== 'no' && has(columns.online, row);
  return (row) => {
    const byRoad = query.journeys?.minutesTo(row) ?? Number.NaN;
    if (byRoad >= 0) return byRoad;
    return staysHome(row) ? 0 : Number.POSITIVE_INFINITY;
  };
};

/** Score, best first; then shorter travel, unknown last; then id by code unit. */
export const orderOf = (assessment: Assessment): ((a: Placed, b: Placed) => boolean) => {
  const { activities } = assessment.query.catalogue;
  const minutes = minutesOf(assessment);
  return (a, b) => {
    if (a.score !== b.score) return a.score > b.score;
    const [minutesA, minutesB] = [minutes(a.row), minutes(b.row)];
    if (minutesA !== minutesB) return minutesA < minutesB;
    return (activities[a.row] as Activity).id < (activities[b.row] as Activity).id;
  };
};

export interface Shortlist {
  readonly offer: (row: number, score: number) => void;
  /** Best first. */
  readonly best: () => readonly Placed[];
}

/** Keeps the best k of all rows that are offered; cuts itself back whenever it has `SLACK` more than that. */
export const shortlist = (k: number, order: (a: Placed, b: Placed) => boolean): Shortlist => {
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
    best: (): readonly Placed[] => {
      cut();
      return kept;
    },
  };
};

const SLACK = 64;
