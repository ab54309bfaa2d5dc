/** Everything that was tried and looked at, in its order, each beside all others. */
import { holm } from '../../math/holm.ts';
import type { CandidateDefinition, CandidateKind } from './candidate.ts';
import type { FitReason, FittedCandidate } from './candidate-fit.ts';
import type { Outcome } from './outcome.ts';

/** Plain JSON: one candidate, held against one baseline, over patients of the development half who were left out of its fits. */
export interface TriedCandidate extends Outcome {
  readonly name: string;
  readonly kind: CandidateKind;
  readonly definition: CandidateDefinition;
  /** SHA-256 of the definition. */
  readonly hash: string;
  /** Name of the candidate that it is held against; null for the baseline's own figures. */
  readonly baseline: string | null;
  /** Fitted on the whole development half; null where that failed. */
  readonly fit: FittedCandidate | null;
  /** Why the whole could not be fitted. */
  readonly reason: FitReason | null;
  readonly folds: number;
  /** Folds that could not be fitted; their patients count in nothing. */
  readonly failed: readonly { readonly fold: number; readonly reason: FitReason }[];
  /** Judgements of the development half of what no list can hold, ruled out or not in the catalogue: nothing is learnt from them. */
  readonly unlistable: number;
  /** The model was fitted on these very people, and it was forced: its figures are too good. */
  readonly isForced: boolean;
  /** How often the report half had been looked at before. */
  readonly looks: number;
}

/** Plain JSON: one look at the patients who were put aside. */
export interface Look extends Outcome {
  /** From 1. Only the first is of people whom nothing was chosen by. */
  readonly look: number;
  readonly name: string;
  readonly hash: string;
  readonly baseline: string;
  readonly fit: FittedCandidate;
  /** The same figures of the baseline. */
  readonly baselineMetrics: Outcome['metrics'];
  /** It was not the first, and was forced. */
  readonly isForced: boolean;
}

/** Sets every p-value beside all others: those of the whole, and those of subgroups. */
export const besideEachOther = <T extends Outcome>(outcomes: readonly T[]): readonly T[] => {
  const whole = outcomes.flatMap(({ metrics }) => metrics.map(({ difference }) => difference));
  const parts = outcomes.flatMap(({ subgroups }) => subgroups.map(({ difference }) => difference));
  const adjusted = [whole, parts].map((rows) => {
    const values = holm(rows.map((row) => row?.p ?? NaN));
    return new Map(rows.map((row, at) => [row, values[at]!]));
  });
  return outcomes.map((outcome) => ({
    ...outcome,
    metrics: withHolm(outcome.metrics, adjusted[0]!),
    subgroups: withHolm(outcome.subgroups, adjusted[1]!),
  }));
};

const withHolm = <D extends { readonly holm: number }, R extends { readonly difference: D | null }>(
  rows: readonly R[],
  adjusted: ReadonlyMap<unknown, number>,
): readonly R[] =>
  rows.map((row) => {
    const { difference } = row;
    if (difference === null) return row;
    return { ...row, difference: { ...difference, holm: adjusted.get(difference)! } };
  });
