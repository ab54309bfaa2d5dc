/** The scoring model: everything that a score depends on beside the patient and the activities. */
import { type MatchingParameters, matchingParameters } from '../catalogue/matching-parameters.ts';
import { type TravelParameters, travelParameters } from '../catalogue/travel.ts';
import {
  anyFactors,
  type FactorId,
  type FactorParameters,
  factorIds,
} from '../factors/registry.ts';
import { hashOf } from '../math/hash.ts';
import {
  anyRequirements,
  type RequirementId,
  type RequirementParameters,
} from '../requirements/registry.ts';
import type { UnknownPolicy } from '../requirements/requirement.ts';

export type Weights = { readonly [F in FactorId]: number };

export interface ModelParameters {
  readonly matching: MatchingParameters;
  readonly travel: TravelParameters;
  readonly factors: FactorParameters;
  readonly requirements: RequirementParameters;
  /** What is done with what is not known, by requirement. */
  readonly unknown: { readonly [R in RequirementId]: UnknownPolicy };
  /** Likelihood from several chances: the smallest (facts missing from one listing hang together), or their product. */
  readonly joint: 'smallest' | 'independent';
}

/** Plain JSON. Every default is a convention: no threshold of the field has robust evidence behind it. */
export interface ScoringModel {
  readonly schemaVersion: 1;
  /** Importance of each factor, 0 or more, in any unit: they are normalised over the factors that apply. */
  readonly weights: Weights;
  readonly parameters: ModelParameters;
}

const byId = <T>(pairs: readonly (readonly [string, unknown])[]): T =>
  Object.fromEntries(pairs) as T;

const frozen = <T>(value: T): T => {
  for (const part of Object.values(value as object)) {
    if (typeof part === 'object' && part !== null) frozen(part);
  }
  return Object.freeze(value);
};

/** Frozen: another model is a copy with other values. */
export const defaultModel: ScoringModel = frozen({
  schemaVersion: 1,
  weights: byId(anyFactors.map(({ id, weight }) => [id, weight])),
  parameters: {
    matching: matchingParameters,
    travel: travelParameters,
    factors: byId(anyFactors.map(({ id, parameters }) => [id, parameters])),
    requirements: byId(anyRequirements.map(({ id, parameters }) => [id, parameters])),
    unknown: byId(anyRequirements.map(({ id, unknown }) => [id, unknown])),
    joint: 'smallest',
  },
});

/** Which scoring model a ranking comes from. */
export interface ModelName {
  readonly schemaVersion: 1;
  /** SHA-256 over the RFC 8785 JSON of weights, parameters and the hashes of statistics, concept scheme and crosswalk. */
  readonly hash: string;
}

/** What a model rests on beside its own JSON. */
export interface ModelSources {
  readonly statisticsHash: string;
  readonly conceptsHash: string;
  readonly benefitsHash: string;
}

export const nameOf = (
  model: ScoringModel,
  { statisticsHash, conceptsHash, benefitsHash }: ModelSources,
): ModelName => {
  // Nobody can have changed the frozen one; writing out any other takes as long as scoring a hundred activities.
  const text = model === defaultModel ? 'default' : JSON.stringify(model);
  const key = `${statisticsHash} ${conceptsHash} ${benefitsHash} ${text}`;
  let hash = hashes.get(key);
  if (hash === undefined) {
    const { schemaVersion, weights, parameters } = model;
    hash = hashOf({
      schemaVersion,
      weights,
      parameters,
      statistics: statisticsHash,
      concepts: conceptsHash,
      benefits: benefitsHash,
    });
    if (hashes.size === REMEMBERED) hashes.clear();
    hashes.set(key, hash);
  }
  return { schemaVersion: model.schemaVersion, hash };
};

/** A hash costs as much as a ranking of a thousand activities, and most calls share a model. */
const hashes = new Map<string, string>();
const REMEMBERED = 64;

/** Weights shared out over the factors that apply. */
export interface SharedWeights {
  /** They sum to 1 (to rounding), or are all 0 where nothing applies. */
  readonly shares: Weights;
  /** Share of the model's weight that applied, 0 to 1. */
  readonly basis: number;
}

/** wᶠ = weight·scale ÷ Σ weight·scale over the factors that apply; a scale of 0 is a factor that does not. */
export const shareOut = (weights: Weights, scales: Weights): SharedWeights => {
  // In units of the greatest no sum can overflow, and no product of small ones is rounded to nothing.
  const weightUnit = Math.max(...factorIds.map((id) => weights[id]));
  const applies = (id: FactorId) => weights[id] > 0 && scales[id] > 0;
  const scaleUnit = Math.max(0, ...factorIds.filter(applies).map((id) => scales[id]));
  const part = (id: FactorId) =>
    applies(id) ? (weights[id] / weightUnit) * (scales[id] / scaleUnit) : 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = sum(factorIds.map((id) => weights[id] / weightUnit));
  const applied = sum(factorIds.map(part));
  const share = (id: FactorId) => (applied === 0 ? 0 : part(id) / applied);
  return {
    shares: byId(factorIds.map((id) => [id, share(id)])),
    basis: (applied * scaleUnit) / all,
  };
};
