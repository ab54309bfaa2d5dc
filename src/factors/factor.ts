/** The questions that every factor answers: does it apply, how well does each activity suit, and what does that rest on. */
import type { Query } from '../catalogue/query.ts';
import type { Shape } from '../model/shape.ts';

/** How well activities suit one patient in one respect. */
export interface Factor<Id extends string, Parameters, Evidence> {
  readonly id: Id;
  /** Default weight, before it is shared out among the factors that apply: a convention. */
  readonly weight: number;
  /** Default parameters: conventions. */
  readonly parameters: Parameters;
  /** What parameters must look like when they come from outside. */
  readonly shape: Shape<Parameters>;
  /** Undefined where the factor does not apply to this patient. */
  readonly plan: (query: Query, parameters: Parameters) => FactorPlan<Evidence> | undefined;
}

export interface FactorPlan<Evidence> {
  /** Multiplies the weight, 0 to 1: how much the patient has of what the factor is about. */
  readonly weightScale: number;
  /** Writes the utility of row `rows[i]`, 0 to 1, to `utility[i]`. The rows ascend, within a span of `BLOCK_ROWS`. */
  readonly fill: (rows: Int32Array, utility: Float64Array) => void;
  /** Of a row with its utility as `fill` wrote it. */
  readonly appraise: (row: number, utility: number) => Appraisal;
  /** What the utility of one row comes from, fact by fact. */
  readonly evidence: (row: number) => readonly Evidence[];
}

/** How far the utility of one row can be trusted. */
export interface Appraisal {
  /** Lowest and highest utility that the unknown facts allow. */
  readonly bounds: readonly [number, number];
  /** Share of the factor that rests on known facts, 0 to 1. */
  readonly known: number;
}
