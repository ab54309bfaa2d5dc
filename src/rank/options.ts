/** What a caller may ask of a ranking, checked once. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Moment, momentOf } from '../catalogue/moment.ts';
import { type FactorId, factorIds } from '../factors/registry.ts';
import { type RequirementId, requirementIds } from '../requirements/registry.ts';
import type { UnknownPolicy } from '../requirements/requirement.ts';
import { defaultModel, type ScoringModel } from './model.ts';

/** `ready`: nothing known or asked stands against it · `ask-first`: something must be asked before going. */
export type Standing = 'ready' | 'ask-first';

export interface RankOptions {
  /** At most so many matches; `Infinity` for all. */
  readonly k?: number;
  /** Weights that replace those of the model, factor by factor. */
  readonly weights?: { readonly [F in FactorId]?: number };
  readonly model?: ScoringModel;
  /**
   * The date `YYYY-MM-DD` or the instant with offset that is asked about, within the catalogue's horizon; absent is
   * the catalogue's `asOf`. A session counts if it begins then or later.
   */
  readonly now?: string;
  /** Policies that replace those of the model, requirement by requirement. */
  readonly unknown?: { readonly [R in RequirementId]?: UnknownPolicy };
  /** Consider only activities with these ids. */
  readonly only?: Iterable<string>;
  /** Leave out activities with these ids. */
  readonly exclude?: Iterable<string>;
  /** List only matches of this standing. */
  readonly standing?: Standing;
  /** List only matches with at least this score, 0 to 1. */
  readonly minScore?: number;
  /**
   * Above 0, at most 1: the list covers more of the stated needs and interests, at a cost in score that the ranking
   * states. 0, the default, is the order by score alone. For a `k` of at most 200.
   */
  readonly variety?: number;
  /** Minutes one way by the caller's own router, by activity id; a missing one is estimated, and flagged. */
  readonly travelMinutes?: ReadonlyMap<string, number>;
}

/** Options with every default in place. */
export interface Settings {
  readonly k: number;
  readonly model: ScoringModel;
  readonly now: Moment;
  readonly only: ReadonlySet<string> | undefined;
  readonly exclude: ReadonlySet<string>;
  readonly standing: Standing | undefined;
  readonly minScore: number;
  readonly variety: number;
  readonly travelMinutes: ReadonlyMap<string, number> | undefined;
}

const OPTIONS: { readonly [K in keyof RankOptions]-?: true } = {
  k: true,
  weights: true,
  model: true,
  now: true,
  unknown: true,
  only: true,
  exclude: true,
  standing: true,
  minScore: true,
  variety: true,
  travelMinutes: true,
};

/** A longer list is not made various: the cost grows with its square. */
const LONGEST_VARIOUS = 200;

const STANDINGS: readonly Standing[] = ['ready', 'ask-first'];
const POLICIES: readonly UnknownPolicy[] = ['ask', 'accept', 'exclude'];

/** Throws a `TypeError` or `RangeError` that names the argument, the rule and what came. */
export const settle = (catalogue: Catalogue, options: RankOptions): Settings => {
  if (!(catalogue?.rows instanceof Map)) {
    throw new TypeError('catalogue: expected a catalogue as buildCatalogue gives it');
  }
  knownKeys('options', options, Object.keys(OPTIONS));
  const { k = 10, model = defaultModel, standing, minScore = 0, variety = 0 } = options;
  const { travelMinutes } = options;
  if (k !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(k) && k >= 0)) {
    throw new RangeError(`k: expected a whole number of 0 or more, or Infinity, got ${shown(k)}`);
  }
  if (typeof minScore !== 'number' || !(minScore >= 0 && minScore <= 1)) {
    throw new RangeError(`minScore: expected a number from 0 to 1, got ${shown(minScore)}`);
  }
  if (typeof variety !== 'number' || !(variety >= 0 && variety <= 1)) {
    throw new RangeError(`variety: expected a number from 0 to 1, got ${shown(variety)}`);
  }
  if (variety > 0 && k > LONGEST_VARIOUS) {
    throw new RangeError(`k: expected at most ${LONGEST_VARIOUS} with variety, got ${shown(k)}`);
  }
  if (standing !== undefined) oneOf('standing', standing, STANDINGS);
  if (travelMinutes !== undefined) checkMinutes(travelMinutes);
  return {
    k,
    model: settleModel(model, options),
    now: settleMoment(catalogue, options.now ?? catalogue.asOf),
    only: options.only === undefined ? undefined : idSet('only', options.only),
    exclude: options.exclude === undefined ? new Set() : idSet('exclude', options.exclude),
    standing,
    minScore,
    variety,
    travelMinutes,
  };
};

const settleModel = (model: ScoringModel, options: RankOptions): ScoringModel => {
  if (!model?.weights || !model.parameters?.requirements) {
    throw new TypeError(
      `model: expected a scoring model as parseModel gives it, got ${shown(model)}`,
    );
  }
  const { weights = {}, unknown = {} } = options;
  knownKeys('weights', weights, factorIds);
  knownKeys('unknown', unknown, requirementIds);
  for (const [id, policy] of Object.entries(unknown)) oneOf(`unknown.${id}`, policy, POLICIES);
  const settled =
    options.weights === undefined && options.unknown === undefined
      ? model
      : {
          ...model,
          weights: { ...model.weights, ...weights },
          parameters: {
            ...model.parameters,
            unknown: { ...model.parameters.unknown, ...unknown },
          },
        };
  for (const id of factorIds) {
    const weight = settled.weights[id];
    if (typeof weight !== 'number' || !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `weights.${id}: expected a finite number of 0 or more, got ${shown(weight)}`,
      );
    }
  }
  if (factorIds.every((id) => settled.weights[id] === 0)) {
    throw new RangeError('weights: expected at least one above 0, got none');
  }
  return settled;
};

const settleMoment = ({ asOf, horizonDays }: Catalogue, now: string): Moment => {
  const moment = momentOf(now, 'now');
  const first = momentOf(asOf, 'asOf').day;
  if (moment.day < first || moment.day > first + horizonDays) {
    throw new RangeError(
      `now: expected a day within the catalogue's ${horizonDays} days from ${asOf}, got ${shown(now)}`,
    );
  }
  return moment;
};

const checkMinutes = (travelMinutes: ReadonlyMap<string, number>): void => {
  if (!(travelMinutes instanceof Map)) {
    throw new TypeError(
      `travelMinutes: expected a Map from id to minutes, got ${shown(travelMinutes)}`,
    );
  }
  for (const [id, minutes] of travelMinutes) {
    if (typeof minutes !== 'number' || !(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
      const name = `travelMinutes.get(${JSON.stringify(id)})`;
      throw new RangeError(`${name}: expected minutes of 0 or more, got something else`);
    }
  }
};

const idSet = (name: string, ids: Iterable<string>): ReadonlySet<string> => {
  if (typeof ids === 'string' || typeof ids?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`${name}: expected a list or set of ids, got ${shown(ids)}`);
  }
  return new Set(ids);
};

const knownKeys = (name: string, value: unknown, known: readonly string[]): void => {
  if (value === null || typeof value !== 'object') {
    throw new TypeError(`${name}: expected an object, got ${shown(value)}`);
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw new TypeError(`${name}: expected keys among ${known.join(', ')}, got ${shown(key)}`);
    }
  }
};

const oneOf = (name: string, value: unknown, known: readonly string[]): void => {
  if (!known.some((one) => one === value)) {
    throw new RangeError(`${name}: expected one of ${known.join(', ')}, got ${shown(value)}`);
  }
};

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value)
    : value !== null && typeof value === 'object'
      ? 'an object'
      : String(value);
