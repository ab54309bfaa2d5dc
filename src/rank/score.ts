/** How well would it suit them? score = likelihood · utility · (1 − aversion), utility = Σ wᶠ·uᶠ in the order of the registry. */
import { BLOCK_ROWS, spanOf } from '../catalogue/interest-match.ts';
import type { FactorPlan } from '../factors/factor.ts';
import { anyFactors, type Evidence, type FactorId, factorIds } from '../factors/registry.ts';
import { type Assessment, likelihoodOf } from './assess.ts';
import { type ScoringModel, type SharedWeights, shareOut, type Weights } from './model.ts';

/** Scores of some rows, one place a row. */
export interface ScoreColumns {
  /** Utility of each factor; all 0 where it does not apply. */
  readonly factors: { readonly [F in FactorId]: Float64Array };
  readonly utility: Float64Array;
  readonly likelihood: Float64Array;
  readonly aversion: Float64Array;
  readonly score: Float64Array;
}

/** How one patient's factors weigh, and what that makes of an activity. */
export interface Scorer extends SharedWeights {
  /** What the model's weight of each factor is taken times, 0 where it does not apply. */
  readonly scales: Weights;
  readonly plans: { readonly [F in FactorId]: FactorPlan<Evidence> | undefined };
  /** Scores ascending rows within a span of `BLOCK_ROWS`. The columns are the scorer's own and hold until the next call. */
  readonly score: (rows: Int32Array) => ScoreColumns;
}

export const scorerFor = (assessment: Assessment, model: ScoringModel): Scorer => {
  const { query } = assessment;
  const plans = byFactor(({ id, plan }) => plan(query, model.parameters.factors[id]));
  const scales = byFactor(({ id }) => plans[id]?.weightScale ?? 0);
  const weights = shareOut(model.weights, scales);
  const columns = columnsOf(Math.min(BLOCK_ROWS, query.catalogue.size));
  const dislike = aversionOf(assessment);
  const { joint } = model.parameters;

  const score = (rows: Int32Array): ScoreColumns => {
    const { factors, utility, likelihood, aversion, score: total } = columns;
    utility.fill(0, 0, rows.length);
    for (const id of factorIds) {
      const own = factors[id];
      const share = weights.shares[id];
      const plan = plans[id];
      if (!plan) continue;
      plan.fill(rows, own);
      for (let i = 0; i < rows.length; i++) {
        utility[i] = (utility[i] as number) + share * (own[i] as number);
      }
    }
    dislike(rows, aversion);
    for (let i = 0; i < rows.length; i++) {
      const suits = Math.min(1, utility[i] as number); // the shares sum to 1 to rounding alone
      const chance = likelihoodOf(assessment, rows[i] as number, joint);
      utility[i] = suits;
      likelihood[i] = chance;
      total[i] = chance * suits * (1 - (aversion[i] as number));
    }
    return columns;
  };
  return { ...weights, scales, plans, score };
};

/** Visits ascending rows, scored block by block; what is told of a row stands at `at` of the columns during the visit. */
export const eachScored = (
  { score }: Scorer,
  rows: Int32Array,
  visit: (row: number, columns: ScoreColumns, at: number) => void,
): void => {
  for (let start = 0; start < rows.length; ) {
    const beyond = (rows[start] as number) + BLOCK_ROWS;
    let end = start + 1;
    while (end < rows.length && (rows[end] as number) < beyond) end += 1;
    const columns = score(rows.subarray(start, end));
    for (let at = start; at < end; at++) visit(rows[at] as number, columns, at - start);
    start = end;
  }
};

export const columnsOf = (length: number): ScoreColumns => ({
  factors: byFactor(() => new Float64Array(length)),
  utility: new Float64Array(length),
  likelihood: new Float64Array(length),
  aversion: new Float64Array(length),
  score: new Float64Array(length),
});

const byFactor = <T>(
  make: (factor: (typeof anyFactors)[number]) => T,
): { readonly [F in FactorId]: T } =>
  Object.fromEntries(anyFactors.map((factor) => [factor.id, make(factor)])) as Record<FactorId, T>;

/** 1 − Π(1 − dⱼ·mⱼ) over the disliked interests, in their order. */
const aversionOf = ({
  query,
}: Assessment): ((rows: Int32Array, aversion: Float64Array) => void) => {
  const { dislikes } = query;
  const buffer = new Float64Array(
    dislikes.length > 0 ? Math.min(BLOCK_ROWS, query.catalogue.size) : 0,
  );
  return (rows, aversion) => {
    aversion.fill(dislikes.length > 0 ? 1 : 0, 0, rows.length);
    if (dislikes.length === 0) return;
    const first = rows[0] ?? 0;
    const matches = buffer.subarray(0, spanOf(rows));
    for (const { fill, interest } of dislikes) {
      fill(first, matches);
      const { importance = 1 } = interest;
      for (let i = 0; i < rows.length; i++) {
        const match = matches[(rows[i] as number) - first] as number;
        aversion[i] = (aversion[i] as number) * (1 - importance * match);
      }
    }
    for (let i = 0; i < rows.length; i++) aversion[i] = 1 - (aversion[i] as number);
  };
};
