/**
 * Why one activity stands before another: the lead in score, told by what makes it. With c = likelihood·(1 − aversion),
 * c₁·u₁ − c₂·u₂ = Σ c₂·wᶠ·(u₁ᶠ − u₂ᶠ) + (c₁ − c₂)·u₁, and the last part is split into likelihood and aversion.
 */
import { type FactorId, factorIds } from '../factors/registry.ts';
import type { Activity } from '../model/activity.ts';
import { figuresOf, type Scored } from '../rank/match.ts';
import type { Match } from '../rank/ranking.ts';

/** The parts add up to the lead, to 1e-12. */
export interface Contrast {
  /** The other activity. */
  readonly id: string;
  readonly title: string;
  /** Difference of the scores. */
  readonly lead: number;
  readonly factors: { readonly [F in FactorId]: number };
  readonly likelihood: number;
  readonly aversion: number;
}

type Figures = Pick<Match, 'score' | 'likelihood' | 'utility' | 'aversion' | 'contributions'>;

export const contrastOf = (first: Figures, next: Scored): Contrast => {
  const other = figuresOf(next);
  const { id, title } = next.assessment.query.catalogue.activities[next.row] as Activity;
  const certainty = other.likelihood * (1 - other.aversion);
  const lead = (factor: FactorId) =>
    certainty *
    (first.contributions[factor].contribution - other.contributions[factor].contribution);
  return {
    id,
    title,
    lead: first.score - other.score,
    factors: Object.fromEntries(
      factorIds.map((factor) => [factor, lead(factor)]),
    ) as Contrast['factors'],
    likelihood: (first.likelihood - other.likelihood) * (1 - first.aversion) * first.utility,
    aversion: other.likelihood * (other.aversion - first.aversion) * first.utility,
  };
};
