/** What a ranking is made of. */
import type { Meeting } from '../catalogue/meetings.ts';
import type { FactorId } from '../factors/registry.ts';
import type { Activity } from '../model/activity.ts';
import type { FindingOf, RequirementFinding, RequirementId } from '../requirements/registry.ts';
import type { ModelName, Weights } from './model.ts';
import type { Standing } from './options.ts';

/** A factor's share of the utility. */
export interface Contribution {
  /** False where the patient has nothing that the factor is about; then all is 0. */
  readonly applies: boolean;
  /** 0 to 1. */
  readonly utility: number;
  /** Share of the weight, summing to 1 over the factors. */
  readonly weight: number;
  /** `weight · utility`; the contributions sum to the match's utility. */
  readonly contribution: number;
}

/** A fact to ask the provider for before going. */
export type Question = {
  readonly [R in RequirementId]: {
    readonly requirement: R;
    readonly fact: FindingOf[R]['fact'];
  };
}[RequirementId];

/** One ranked activity. */
export interface Match {
  readonly id: string;
  readonly activity: Activity;
  /** From 1. */
  readonly rank: number;
  /** `likelihood · utility · (1 − aversion)`, 0 to 1. */
  readonly score: number;
  /** Chance that the patient can go, as far as something must be asked; else 1. */
  readonly likelihood: number;
  /** How well it suits if they can go, 0 to 1. */
  readonly utility: number;
  /** How much of it the patient dislikes, 0 to 1. */
  readonly aversion: number;
  /** Lowest and highest utility that the unknown facts allow. */
  readonly utilityBounds: readonly [number, number];
  /** Share of the weight that rests on known facts, 0 to 1. */
  readonly coverage: number;
  readonly contributions: { readonly [F in FactorId]: Contribution };
  readonly standing: Standing;
  readonly ask: readonly Question[];
  /** What is uncertain but need not be asked. */
  readonly caveats: readonly RequirementFinding[];
  /** The next three sessions that fit the patient's week; empty where none is known to. */
  readonly meets: readonly Meeting[];
}

/**
 * `nothing-to-rank-by`: no factor applies to this patient, so nothing is listed ·
 * `reach-without-home`: a reach is stated but no home point, so nothing was ruled out by an estimate ·
 * `unknown-ids`: `only` or `exclude` name ids that the catalogue does not have.
 */
export type Note = 'nothing-to-rank-by' | 'reach-without-home' | 'unknown-ids';

export interface Ranking {
  /** Best first, at most `k`, never padded. */
  readonly matches: readonly Match[];
  /** Activities within `only` and `exclude`. */
  readonly considered: number;
  /** How many each requirement rules out; one activity may count for several. */
  readonly ruledOut: { readonly [R in RequirementId]: number };
  /** How many are ruled out, each once. */
  readonly ruledOutTotal: number;
  /** How many are left but score 0 or below `minScore`. */
  readonly belowMinScore: number;
  /** Share of the model's weight that applied to this patient, 0 to 1. */
  readonly basis: number;
  /** The weights as shared out for this patient. */
  readonly weights: Weights;
  readonly model: ModelName;
  readonly notes: readonly Note[];
  /** With `variety`: how much less the matches score, on average, than the best `k` do. */
  readonly varietyCost?: number;
}
