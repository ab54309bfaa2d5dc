/** How well would it suit them? score = likelihood · utility · (1 − aversion), utility = Σ wᶠ·uᶠ in the order of the registry. */
import type { Matches } from '../catalogue/interest-match.ts';
import type { FactorPlan } from '../factors/factor.ts';
import { anyFactors, type Evidence, type FactorId, factorIds } from '../factors/registry.ts';
import { type Assessment, likelihoodOf } from './assess.ts';
import { type ScoringModel, type SharedWeights, shareOut, type Weights } from './model.ts';

/** How one patient's factors weigh. */
export interface Scoring extends SharedWeights {
  readonly plans: { readonly [F in FactorId]: FactorPlan<Evidence> | undefined };
}

/** Scores of some rows, one place a row. */
export interface ScoreColumns {
  /** Utility of each factor; all 0 where it does not apply. */
  readonly factors: { readonly [F in FactorId]: Float64Array };
  readonly utility: Float64Array;
  readonly likelihood: Float64Array;
  readonly aversion: Float64Array;
  readonly score: Float64Array;
}

export const planScoring = ({ query }: Assessment, model: ScoringModel): Scoring => {
  const plans = Object.fromEntries(
    anyFactors.map(({ id, plan }) => [id, plan(query, model.parameters.factors[id])]),
  ) as Scoring['plans'];
  const scales = factorIds.map((id) => [id, plans[id]?.weightScale ?? 0] as const);
  return { plans, ...shareOut(model.weights, Object.fromEntries(scales) as Weights) };
};

/** `rows` are rows of the catalogue that no requirement rules out. */
export const scoreRows = (
  rows: Int32Array,
  { plans, shares }: Scoring,
  context: { readonly assessment: Assessment; readonly joint: 'smallest' | 'independent' },
): ScoreColumns => {
  const utility = new Float64Array(rows.length);
  const likelihood = new Float64Array(rows.length);
  const aversion = new Float64Array(rows.length);
  const score = new Float64Array(rows.length);
  const factors = factorIds.map((id) => {
    const own = new Float64Array(rows.length);
    const share = shares[id];
    plans[id]?.fill(rows, own);
    for (let i = 0; i < rows.length; i++) {
      utility[i] = (utility[i] as number) + share * (own[i] as number);
    }
    return [id, own] as const;
  });
  const { assessment, joint } = context;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    utility[i] = Math.min(1, utility[i] as number); // the shares sum to 1 to rounding alone
    const chance = assessment.asked[row] === 0 ? 1 : likelihoodOf(assessment, row, joint);
    const dislike = aversionOf(assessment.query.dislikes, row);
    likelihood[i] = chance;
    aversion[i] = dislike;
    score[i] = chance * (utility[i] as number) * (1 - dislike);
  }
  const columns = Object.fromEntries(factors) as { [F in FactorId]: Float64Array };
  return { factors: columns, utility, likelihood, aversion, score };
};

/** 1 − Π(1 − dⱼ·mⱼ) over the disliked interests, in their order. */
const aversionOf = (dislikes: Matches, row: number): number => {
  if (dislikes.interests.length === 0 || !dislikes.touches(row)) return 0;
  let liking = 1;
  for (const [at, { importance = 1 }] of dislikes.interests.entries()) {
    liking *= 1 - importance * dislikes.at(at, row);
  }
  return 1 - liking;
};
