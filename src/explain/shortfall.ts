/** What an activity lacks to be in the list: Δscore, and by each factor alone Δu = Δscore ÷ (likelihood·(1 − aversion)·w). */
import { type FactorId, factorIds } from '../factors/registry.ts';
import type { Match } from '../rank/ranking.ts';

export interface Shortfall {
  /** Score of the last one in the list. */
  readonly needed: number;
  /** How much more score that is. */
  readonly score: number;
  /** The utility that one factor alone would need, the others as they are; undefined where 1 is not enough. */
  readonly factors: { readonly [F in FactorId]: number | undefined };
}

export const shortfallOf = (
  {
    score,
    likelihood,
    aversion,
    contributions,
  }: Pick<Match, 'score' | 'likelihood' | 'aversion' | 'contributions'>,
  needed: number,
): Shortfall => {
  const lacking = needed - score;
  const utilityNeeded = (id: FactorId): number | undefined => {
    const { weight, utility } = contributions[id];
    const enough = utility + lacking / (likelihood * (1 - aversion) * weight);
    return enough <= 1 ? enough : undefined;
  };
  return {
    needed,
    score: lacking,
    factors: Object.fromEntries(
      factorIds.map((id) => [id, utilityNeeded(id)]),
    ) as Shortfall['factors'],
  };
};
