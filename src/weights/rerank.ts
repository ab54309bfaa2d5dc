/** Many weights for one patient: each ranking costs a few sums a row, since what the factors say stays as it is. */
import { topK } from '../math/top-k.ts';
import { shareOut, type Weights } from '../rank/model.ts';
import type { Scores } from '../rank/score-all.ts';
import { weightColumn } from './weights.ts';

/** Ranks one patient's activities again and again. */
export interface Reranker {
  /**
   * Ids that `rank(catalogue, patient, { weights, k })` would list, best first; at most `k`, 10 unless told. Throws a `TypeError` or
   * `RangeError` that names a bad weight.
   */
  readonly rank: (weights: Weights, k?: number) => readonly string[];
}

/**
 * Reads the columns of `scoreAll` once. What is listed under any weights is kept, 8 bytes a factor and activity. The catalogue, the patient
 * and every option but the weights are those of the scores; nothing is left out by a lowest score or a standing.
 *
 * @example
 * const { rank } = reranker(scoreAll(catalogue, patient));
 * rank({ interests: 1, accessibility: 0, distance: 1, socialNeed: 0 }, 5);
 */
export const reranker = (
  scores: Pick<
    Scores,
    'ids' | 'factors' | 'likelihood' | 'aversion' | 'travelMinutes' | 'weightScales'
  >,
): Reranker => {
  const { ids, factors, likelihood, aversion, travelMinutes, weightScales } = scores;
  // Of equal scores the shorter journey and then the smaller id comes first: in that order, the place settles ties.
  const rows = ids
    .flatMap((_, row) => (likelihood[row]! * (1 - aversion[row]!) > 0 ? [row] : []))
    .sort(
      (one, other) =>
        compare(travelMinutes[one]!, travelMinutes[other]!) || compare(ids[one]!, ids[other]!),
    );
  const columnOf = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  const factorIds = Object.keys(factors) as (keyof Weights)[];
  const columns = new Map(factorIds.map((id) => [id, columnOf(factors[id])]));
  const chances = columnOf(likelihood);
  const keeps = columnOf(aversion).map((dislike) => 1 - dislike);
  const score = new Float64Array(rows.length);

  const rank: Reranker['rank'] = (weights, k = 10) => {
    checkWeights(weights, factorIds);
    if (k !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(k) && k >= 0)) {
      throw new RangeError(`k: expected a whole number of 0 or more, or Infinity, got ${k}`);
    }
    const { shares } = shareOut(weights, weightScales);
    score.fill(0);
    for (const [id, column] of columns) {
      const share = shares[id];
      if (share === 0) continue;
      for (let at = 0; at < score.length; at++) score[at] = score[at]! + share * column[at]!;
    }
    for (let at = 0; at < score.length; at++) {
      const suits = Math.min(1, score[at]!);
      score[at] = chances[at]! * suits * keeps[at]!;
    }
    const best = topK(score.length, k, (one, other) => {
      const lead = score[one]! - score[other]!;
      return lead > 0 || (lead === 0 && one < other);
    });
    const listed: string[] = [];
    for (const at of best) if (score[at]! > 0) listed.push(ids[rows[at]!]!);
    return listed;
  };
  return { rank };
};

const compare = <T extends number | string>(one: T, other: T): number =>
  one < other ? -1 : Number(one > other);

const checkWeights = (weights: Weights, factors: readonly string[]): void => {
  const given = weightColumn({ ...weights }).factors;
  const missing = factors.find((factor) => !given.includes(factor));
  if (missing !== undefined)
    throw new TypeError(`weights.${missing}: expected a number, got nothing`);
  const unknown = given.find((factor) => !factors.includes(factor));
  if (unknown !== undefined) {
    throw new TypeError(
      `weights: expected only ${factors.join(', ')}, got ${JSON.stringify(unknown)}`,
    );
  }
};
