/** The model of a candidate that a study tried, with where it comes from. */
import { checkKeys } from '../../evaluate/settle.ts';
import type { Weights as FactorWeights } from '../../rank/model.ts';
import { weightModel } from '../models/make-model.ts';
import {
  hashOfModel,
  type ModelMethod,
  type Provenance,
  type WeightModel,
} from '../models/weight-model.ts';
import type { FittedCandidate } from './candidate-fit.ts';
import type { StudyRecord } from './study-record.ts';
import type { TriedCandidate } from './tried.ts';

/** What only people know of a model. */
export interface StudyModelAbout {
  readonly name: string;
  readonly version: string;
  /** The date, `YYYY-MM-DD`. */
  readonly on: string;
  readonly intendedUse: string;
  /** The name of one that was tried; that of the last look unless told. */
  readonly candidate?: string;
  readonly parent?: WeightModel['parent'];
  readonly limits?: readonly string[];
  readonly notes?: string;
}

/** Throws a `RangeError` where no candidate was settled or named, or where it could not be fitted. */
export const studyModel = (
  { data, settings, tried, looks }: StudyRecord,
  about: StudyModelAbout,
): WeightModel => {
  checkKeys(about, [
    'name',
    'version',
    'on',
    'intendedUse',
    'candidate',
    'parent',
    'limits',
    'notes',
  ]);
  const { name, version, on, intendedUse, candidate, parent, limits, notes } = about;
  const chosen = candidate ?? looks.at(-1)?.name;
  if (chosen === undefined) {
    throw new RangeError('candidate: expected a name, as no candidate was settled');
  }
  const row = tried.find((one) => one.name === chosen);
  if (row?.fit == null) {
    throw new RangeError('candidate: expected the name of one that was tried and could be fitted');
  }
  const { weights, intervals } = row.fit;
  const source = 'model' in row.definition ? row.definition.model : undefined;
  const obtained: Provenance = {
    method: METHODS[row.kind],
    on,
    dataHash: data.hash,
    // Given weights rest on nobody, but were chosen by these.
    patients: data.development,
    judgements: data.developmentJudgements,
    ...(data.sites.length === 0 ? {} : { sites: data.sites }),
    seed: settings.seed,
    looks: looks.length,
    ...(notes === undefined ? {} : { notes }),
  };
  return weightModel({
    name,
    version,
    ...parentOf(parent, source),
    weights: weights as FactorWeights,
    ...intervalsOf(intervals),
    ...(source?.parameters === undefined ? {} : { parameters: source.parameters }),
    statisticsHash: data.statisticsHash,
    obtained: source?.obtained ?? obtained, // trying a model changes nothing of how it was obtained
    intendedUse,
    ...(limits === undefined ? {} : { limits }),
  });
};

const parentOf = (
  told: WeightModel['parent'],
  source: WeightModel | undefined,
): Pick<WeightModel, 'parent'> => {
  if (told !== undefined) return { parent: told };
  if (source === undefined) return {};
  return { parent: { name: source.name, version: source.version, hash: hashOfModel(source) } };
};

const METHODS: { readonly [K in TriedCandidate['kind']]: ModelMethod } = {
  weights: 'given',
  learn: 'learnt',
  ascent: 'ascended',
  model: 'given',
};

const intervalsOf = (
  intervals: FittedCandidate['intervals'],
): Pick<WeightModel, 'intervals'> | Record<string, never> => {
  const told = Object.entries(intervals ?? {}).filter(([, interval]) => interval !== null);
  return told.length === 0
    ? {}
    : { intervals: Object.fromEntries(told) as NonNullable<WeightModel['intervals']> };
};
