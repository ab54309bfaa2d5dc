/**
 * What speaks most for an activity, and most against it. A factor of utility u and weight w is worth saying as far as
 * w·max(u, 1 − u): it speaks for the activity from ½ on, else against it (the measure of compellingness of Klein &
 * Shortliffe 1994 and Carenini & Moore 2006, Generating and evaluating evaluative arguments). At most two reasons are
 * given, and one caveat: what costs most of the score. Where unknown facts could turn it, a factor speaks
 * neither way.
 */
import { type FactorId, factorIds } from '../factors/registry.ts';
import type { Match } from '../rank/ranking.ts';
import type { RequirementFinding } from '../requirements/registry.ts';

export interface Highlights {
  /** The strongest first. */
  readonly reasons: readonly FactorId[];
  readonly caveat: Caveat | undefined;
}

/** `loss` is what it takes from the score that would otherwise be, 0 to 1. */
export type Caveat =
  | { readonly code: 'factor'; readonly factor: FactorId; readonly loss: number }
  /** Something must be asked first. */
  | { readonly code: 'ask'; readonly loss: number }
  /** A part of it is disliked. */
  | { readonly code: 'disliked'; readonly loss: number }
  /** Nothing is lost by it, but it is not certain. */
  | { readonly code: 'finding'; readonly finding: RequirementFinding };

const MOST_REASONS = 2;

export const highlightsOf = (
  match: Pick<Match, 'contributions' | 'utility' | 'likelihood' | 'aversion' | 'caveats'>,
  boundsOf: (factor: FactorId) => readonly [number, number],
): Highlights => {
  const { contributions, utility, likelihood, aversion, caveats } = match;
  const applied = factorIds.filter(
    (id) => contributions[id].applies && contributions[id].weight > 0,
  );
  const speaksFor = (id: FactorId) => boundsOf(id)[0] >= 1 / 2;
  const speaksAgainst = (id: FactorId) => boundsOf(id)[1] < 1 / 2;
  const reasons = applied
    .filter(speaksFor)
    .sort((a, b) => contributions[b].contribution - contributions[a].contribution)
    .slice(0, MOST_REASONS);
  const losses: Caveat[] = [
    ...applied.filter(speaksAgainst).map((factor): Caveat => {
      const { weight, contribution } = contributions[factor];
      return { code: 'factor', factor, loss: weight - contribution };
    }),
    { code: 'ask', loss: utility * (1 - likelihood) },
    { code: 'disliked', loss: utility * likelihood * aversion },
  ];
  const worst = losses.reduce((most, one) => (lossOf(one) > lossOf(most) ? one : most));
  const open = caveats.find(({ state }) => state === 'unknown') ?? caveats[0];
  if (lossOf(worst) > 0) return { reasons, caveat: worst };
  return { reasons, caveat: open && { code: 'finding', finding: open } };
};

const lossOf = (caveat: Caveat): number => (caveat.code === 'finding' ? 0 : caveat.loss);
