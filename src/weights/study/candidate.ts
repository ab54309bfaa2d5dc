/** What a study tries: weights as they are, a way to learn them, a climb to a metric, or a model. */
import { kindOf } from '../../evaluate/kind.ts';
import { metric } from '../../evaluate/metric.ts';
import { checkKeys } from '../../evaluate/settle.ts';
import { hashOf } from '../../math/hash.ts';
import { isPlainObject } from '../../model/shape.ts';
import { defaultModel } from '../../rank/model.ts';
import type { AscentOptions } from '../learn/coordinate-ascent.ts';
import { type LearnOptions, settingsOf } from '../learn/settings.ts';
import type { WeightModel } from '../models/weight-model.ts';
import { parseWeightModel } from '../models/weight-model-shape.ts';
import { type Weights, weightColumn } from '../weights.ts';

/** Weights are fitted in every fold, unless they are given. */
export type Candidate = Named & CandidateDefinition;

interface Named {
  /** Each name is for one definition in all of a study. */
  readonly name: string;
}

export type CandidateDefinition =
  | { readonly weights: Weights }
  | { readonly learn: LearnCandidate }
  | { readonly ascent: AscentCandidate }
  | { readonly model: WeightModel };

/** As `learn` takes them, but that weights below 0 can rank nothing. */
export interface LearnCandidate extends Omit<LearnOptions, 'ridge' | 'nonNegative'> {
  readonly ridge?: number;
  /** Ridges of which each fold takes its own best, found within the fold: the tuning is nested. Instead of `ridge`. */
  readonly ridges?: readonly number[];
}

/** As `coordinateAscent` takes them. */
export interface AscentCandidate extends AscentOptions {
  /** The metric to climb to, such as `nDCG@10`, over the judged activities of each patient. */
  readonly metric: string;
}

export type CandidateKind = 'weights' | 'learn' | 'ascent' | 'model';

/** A candidate that was checked. */
export interface SettledCandidate {
  readonly name: string;
  readonly kind: CandidateKind;
  readonly definition: CandidateDefinition;
  /** SHA-256 of the definition, without the name. */
  readonly hash: string;
}

/** Throws a `TypeError` or `RangeError` that names the argument, the rule and what came. */
export const settleCandidate = (candidate: Candidate, at: string): SettledCandidate => {
  if (!isPlainObject(candidate)) {
    throw new TypeError(`${at}: expected a candidate, an object, got ${kindOf(candidate)}`);
  }
  const { name, ...rest } = candidate;
  if (typeof name !== 'string' || name.trim() === '') {
    throw new TypeError(`${at}.name: expected a text that is not empty, got ${kindOf(name)}`);
  }
  const [kind, ...others] = Object.keys(rest);
  if (!isKind(kind) || others.length > 0) {
    throw new TypeError(`${at}: expected one of ${kinds.join(', ')} beside the name`);
  }
  // As JSON gives it back, so that it is the same again after a study was put away.
  const definition = JSON.parse(JSON.stringify(rest)) as CandidateDefinition;
  checks[kind](Object.values(rest)[0], `${at}.${kind}`);
  return { name, kind, definition, hash: hashOf(definition) };
};

const kinds: readonly CandidateKind[] = ['weights', 'learn', 'ascent', 'model'];

const isKind = (kind: string | undefined): kind is CandidateKind =>
  kinds.includes(kind as CandidateKind);

const factors = Object.keys(defaultModel.weights).sort();

const checkWeights = (weights: unknown, name: string): void => {
  const given = weightColumn(weights as Weights, name).factors;
  if (given.join() === factors.join()) return;
  throw new TypeError(`${name}: expected a weight for each of ${factors.join(', ')}, got others`);
};

const checkLearn = (learn: unknown, name: string): void => {
  if (!isPlainObject(learn)) {
    throw new TypeError(`${name}: expected an object, got ${kindOf(learn)}`);
  }
  const { ridges, ...rest } = learn as LearnCandidate;
  if ('nonNegative' in rest) {
    throw new TypeError(`${name}.nonNegative: expected none, as weights below 0 rank nothing`);
  }
  if (rest.prior !== undefined) checkWeights(rest.prior, `${name}.prior`);
  if (ridges === undefined) {
    if (typeof rest.ridge === 'object') {
      throw new TypeError(`${name}.ridge: expected a number; ridges tunes one in each fold`);
    }
    settingsOf(rest);
    return;
  }
  if (rest.ridge !== undefined) {
    throw new TypeError(`${name}.ridge: expected none beside ridges`);
  }
  if (!Array.isArray(ridges) || ridges.length === 0) {
    throw new TypeError(`${name}.ridges: expected a list of at least one`);
  }
  for (const ridge of ridges) settingsOf({ ...rest, ridge });
};

const checkAscent = (ascent: unknown, name: string): void => {
  if (!isPlainObject(ascent)) {
    throw new TypeError(`${name}: expected an object, got ${kindOf(ascent)}`);
  }
  checkKeys(ascent, ['metric', 'start', 'restarts', 'seed', 'tolerance']);
  const { metric: text, start } = ascent as unknown as AscentCandidate;
  metric(text);
  if (start !== undefined) checkWeights(start, `${name}.start`);
};

const checkModel = (model: unknown, name: string): void => {
  const result = parseWeightModel(model);
  if (result.ok) return;
  const [issue] = result.issues;
  throw new TypeError(`${name}${issue?.path}: expected ${issue?.expected}, got ${issue?.received}`);
};

const checks: { readonly [K in CandidateKind]: (value: unknown, name: string) => void } = {
  weights: checkWeights,
  learn: checkLearn,
  ascent: checkAscent,
  model: checkModel,
};
