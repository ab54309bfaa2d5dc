/** The one definition of a weight model's JSON. */
import type { Interval } from '../../math/interval.ts';
import type { Issue, Result } from '../../model/issue.ts';
import { parseStrictly } from '../../model/parse.ts';
import {
  anything,
  described,
  each,
  isPlainObject,
  list,
  number,
  object,
  oneOf,
  pattern,
  type Shape,
  some,
  text,
  where,
  whole,
} from '../../model/shape.ts';
import { date } from '../../model/shared-shapes.ts';
import { defaultModel, type ModelParameters, type Weights } from '../../rank/model.ts';
import { parseModel } from '../../rank/model-shape.ts';
import type { ModelMethod, ModelReference, Provenance, WeightModel } from './weight-model.ts';

const LIMIT = Number.POSITIVE_INFINITY;

/** In the order of the default model. */
const factors = Object.keys(defaultModel.weights) as (keyof Weights)[];

const hash = pattern(/^[0-9a-f]{64}$/, 'a SHA-256 in hex');

const methods: readonly ModelMethod[] = ['given', 'elicited', 'learnt', 'ascended', 'merged'];
const FITTED: readonly ModelMethod[] = ['learnt', 'ascended', 'merged'];

const interval = where(
  list(number(0, 1, 'a share')),
  ([lowest, highest, ...others]) => others.length === 0 && lowest! <= highest!,
  'two shares, the lowest first',
) as Shape<unknown> as Shape<Interval>;

const obtained = where(
  object<Provenance>(
    {
      method: oneOf(methods),
      on: date,
      dataHash: hash,
      patients: whole(0, LIMIT, 'patients'),
      judgements: whole(0, LIMIT, 'judgements'),
      sites: list(text),
      seed: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'a seed'),
      looks: whole(0, LIMIT, 'looks'),
      notes: text,
    },
    ['method', 'on'],
  ),
  ({ method, dataHash, patients, judgements }) =>
    !FITTED.includes(method) || [dataHash, patients, judgements].every((one) => one !== undefined),
  'dataHash, patients and judgements, as it was fitted to data',
);

export const weightModelShape: Shape<WeightModel> = object<WeightModel>(
  {
    kind: oneOf(['weight-model']),
    schemaVersion: where(
      number(1, 1, 'a schema version') as Shape<1>,
      (version) => version === 1,
      'the schema version 1',
    ),
    name: text,
    version: text,
    parent: described(
      object<ModelReference>({ name: text, version: text, hash }, ['name', 'version', 'hash']),
      'The model that it was made from.',
    ),
    weights: described(
      where(
        each(factors, number(0, LIMIT, 'a weight')) as Shape<Weights>,
        (weights) => Object.values(weights).some((weight) => weight > 0),
        'at least one weight above 0',
      ),
      'Importance of each factor, in any unit: normalised over the factors that apply.',
    ),
    intervals: described(
      some(factors, interval),
      'Intervals of the weights as shares, where they were learnt.',
    ),
    parameters: described(
      anything as Shape<unknown> as Shape<ModelParameters>,
      'The parameters of a scoring model; those of the default model unless told.',
    ),
    statisticsHash: hash,
    obtained: described(obtained, 'How the weights were obtained.'),
    intendedUse: text,
    limits: list(text),
  },
  ['kind', 'schemaVersion', 'name', 'version', 'weights', 'obtained', 'intendedUse'],
);

/** Reads a weight model. Anything missing, bad or unknown in it is an issue, all of them at once. */
export const parseWeightModel = (input: unknown): Result<WeightModel> => {
  const result = parseStrictly(weightModelShape, input, 'a weight model');
  const issues = [...result.issues, ...parameterIssues(input)];
  return issues.length > 0 ? { ok: false, issues } : result;
};

/** Parameters are those of a scoring model, whose own door knows them. */
const parameterIssues = (input: unknown): readonly Issue[] => {
  if (!isPlainObject(input) || !isPlainObject(input.parameters)) return [];
  const { parameters } = input;
  const { issues } = parseModel({ ...defaultModel, parameters });
  return issues;
};
