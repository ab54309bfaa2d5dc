/** The one definition of a scoring model's JSON; the parameters of factors and requirements come from the registries. */
import type { MatchingParameters } from '../catalogue/matching-parameters.ts';
import type { ModeParameters, TravelParameters } from '../catalogue/travel.ts';
import { conceptRoles } from '../concepts/scheme.ts';
import { anyFactors, type FactorParameters, factorIds } from '../factors/registry.ts';
import type { Result } from '../model/issue.ts';
import { parseStrictly } from '../model/parse.ts';
import {
  described,
  each,
  number,
  object,
  oneOf,
  options,
  type Shape,
  where,
} from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { travelModes } from '../model/vocabulary.ts';
import {
  anyRequirements,
  type RequirementParameters,
  requirementIds,
} from '../requirements/registry.ts';
import type { ModelParameters, ScoringModel, Weights } from './model.ts';

const LIMIT = Number.POSITIVE_INFINITY;

const facetNames = [...conceptRoles, 'word'] as const;

const matching = object<MatchingParameters>(
  {
    title: share,
    tags: share,
    opening: share,
    lead: share,
    description: object<MatchingParameters['description']>(
      { ceiling: share, halfAt: number(0, LIMIT, 'mentions') },
      ['ceiling', 'halfAt'],
    ),
    partial: share,
    narrower: share,
    broader: share,
    detour: share,
    spelling: share,
    facets: each(
      facetNames,
      where(share, (weight) => weight > 0, 'a weight above 0'),
    ),
    general: where(share, (general) => general < 1, 'a share below 1'),
    best: share,
  },
  [
    'title',
    'tags',
    'opening',
    'lead',
    'description',
    'partial',
    'narrower',
    'broader',
    'detour',
    'spelling',
    'facets',
    'general',
    'best',
  ],
);

const mode = object<ModeParameters>(
  {
    kmPerHour: where(number(0, LIMIT, 'km an hour'), (speed) => speed > 0, 'km an hour above 0'),
    detour: number(1, LIMIT, 'road ÷ great circle'),
    overheadMinutes: number(0, LIMIT, 'minutes'),
  },
  ['kmPerHour', 'detour', 'overheadMinutes'],
);

const travel = object<TravelParameters>(
  { defaultModes: options(travelModes), modes: each(travelModes, mode) },
  ['defaultModes', 'modes'],
);

const byId = <T extends object>(
  shapes: readonly { id: string; shape: Shape<unknown> }[],
): Shape<T> =>
  object<Record<string, unknown>>(
    Object.fromEntries(shapes.map(({ id, shape }) => [id, shape])),
    shapes.map(({ id }) => id) as never[],
  ) as Shape<unknown> as Shape<T>;

const parameters = object<ModelParameters>(
  {
    matching,
    travel,
    factors: byId<FactorParameters>(anyFactors),
    requirements: byId<RequirementParameters>(anyRequirements),
    unknown: described(
      each(requirementIds, oneOf(['ask', 'accept', 'exclude'])),
      'What is done with what is not known, by requirement.',
    ),
    joint: oneOf(['smallest', 'independent']),
  },
  ['matching', 'travel', 'factors', 'requirements', 'unknown', 'joint'],
);

export const modelShape: Shape<ScoringModel> = object<ScoringModel>(
  {
    schemaVersion: where(
      number(1, 1, 'a schema version') as Shape<1>,
      (version) => version === 1,
      'the schema version 1',
    ),
    weights: described(
      where(
        each(factorIds, number(0, LIMIT, 'a weight')) as Shape<Weights>,
        (weights) => Object.values(weights).some((weight) => weight > 0),
        'at least one weight above 0',
      ),
      'Importance of each factor, in any unit: normalised over the factors that apply.',
    ),
    parameters,
  },
  ['schemaVersion', 'weights', 'parameters'],
);

/** Reads a scoring model. Anything missing, bad or unknown in it is an issue, all of them at once. */
export const parseModel = (input: unknown): Result<ScoringModel> =>
  parseStrictly(modelShape, input, 'a scoring model');
