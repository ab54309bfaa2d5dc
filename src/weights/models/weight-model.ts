/** Weights as they are handed on: which they are, where they come from, and what they are for. Plain JSON. */
import { kindOf } from '../../evaluate/kind.ts';
import { hashOf } from '../../math/hash.ts';
import type { Interval } from '../../math/interval.ts';
import { isPlainObject } from '../../model/shape.ts';
import {
  defaultModel,
  type ModelParameters,
  type ScoringModel,
  type Weights,
} from '../../rank/model.ts';
import { parseModel } from '../../rank/model-shape.ts';

/** It holds nothing of any patient but how many there were. */
export interface WeightModel {
  readonly kind: 'weight-model';
  readonly schemaVersion: 1;
  readonly name: string;
  readonly version: string;
  /** The model that it was made from. */
  readonly parent?: ModelReference;
  /** Importance of each factor, 0 or more, in any unit. */
  readonly weights: Weights;
  /** Intervals of the weights as shares, where they were learnt. */
  readonly intervals?: { readonly [F in keyof Weights]?: Interval };
  /** What else scores depend on; the default model's unless told. */
  readonly parameters?: ModelParameters;
  /** Of the catalogue on which the weights were obtained. */
  readonly statisticsHash?: string;
  readonly obtained: Provenance;
  readonly intendedUse: string;
  /** What it is not for, and what is not known of it. */
  readonly limits?: readonly string[];
}

export interface ModelReference {
  readonly name: string;
  readonly version: string;
  /** As `hashOfModel` gives it. */
  readonly hash: string;
}

/** `given`: somebody's choice · `elicited`: from answers · `learnt`: by `learn` · `ascended`: by `coordinateAscent` · `merged`: over sites. */
export type ModelMethod = 'given' | 'elicited' | 'learnt' | 'ascended' | 'merged';

/** How the weights were obtained. Whatever was fitted to data says to which, and to how many. */
export interface Provenance {
  readonly method: ModelMethod;
  /** The date, `YYYY-MM-DD`. */
  readonly on: string;
  /** SHA-256 of the data, so that a report on the same people can be told. */
  readonly dataHash?: string;
  readonly patients?: number;
  readonly judgements?: number;
  readonly sites?: readonly string[];
  readonly seed?: number;
  /** How often people who were put aside had been looked at when the weights were chosen: after more than one they are no test any more. */
  readonly looks?: number;
  readonly notes?: string;
}

/** SHA-256 over the RFC 8785 JSON of all of it: the same whatever the order of its keys. */
export const hashOfModel = (model: WeightModel): string => hashOf(model);

/** What `rank(catalogue, patient, { model })` takes. Throws a `TypeError` where the model is none that `parseWeightModel` gave. */
export const toScoringModel = (model: WeightModel): ScoringModel => {
  if (!isPlainObject(model)) {
    throw new TypeError(`model: expected a weight model, got ${kindOf(model)}`);
  }
  const { weights, parameters } = model;
  const result = parseModel({
    schemaVersion: 1,
    weights,
    parameters: parameters ?? defaultModel.parameters,
  });
  if (result.ok) return result.value;
  const [issue] = result.issues;
  throw new TypeError(`model${issue?.path}: expected ${issue?.expected}, got ${issue?.received}`);
};
