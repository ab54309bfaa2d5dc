/** Options of every kind: weights, policies, models, minutes, moments, and what chooses the list. */
import fc from 'fast-check';
import {
  type Activity,
  defaultModel,
  type FactorId,
  factorIds,
  type RankOptions,
  type RequirementId,
  requirementIds,
  type ScoringModel,
  type UnknownPolicy,
} from '../../src/index.ts';
import { date, share, some } from './fields.ts';

/** A weight for every factor, at least one of them above zero. */
export const weights = (): fc.Arbitrary<{ [F in FactorId]: number }> =>
  fc
    .tuple(
      ...factorIds.map(() =>
        fc.oneof(
          fc.constantFrom(0, 0, 1, 0.2, 1000, 1e-9),
          fc.double({ min: 0, max: 10, noNaN: true }).filter((w) => w === 0 || w > 1e-12),
        ),
      ),
    )
    .map(
      (all) =>
        Object.fromEntries(factorIds.map((id, at) => [id, all[at]])) as { [F in FactorId]: number },
    )
    .filter((all) => factorIds.some((id) => all[id] > 0));

/** A policy for a few of the requirements. */
export const policies = (): fc.Arbitrary<{ readonly [R in RequirementId]?: UnknownPolicy }> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...requirementIds),
        fc.constantFrom<UnknownPolicy>('ask', 'accept', 'exclude'),
      ),
      { maxLength: 5 },
    )
    .map((pairs) => Object.fromEntries(pairs));

/** Other conventions of matching; the weights of facets are above 0. */
const matching = () => {
  const weight = share.filter((one) => one > 0);
  return some({
    title: share,
    tags: share,
    lead: share,
    description: fc.record({ ceiling: share, halfAt: fc.constantFrom(0, 0.6, 3) }),
    partial: share,
    narrower: share,
    broader: share,
    detour: share,
    spelling: share,
    best: share,
    facets: fc.record({
      activity: weight,
      background: weight,
      format: weight,
      people: weight,
      manner: weight,
      word: weight,
    }),
  });
};

/** The default model with other conventions in some places. */
export const model = (): fc.Arbitrary<ScoringModel> =>
  fc
    .record({
      joint: fc.constantFrom('smallest', 'independent'),
      shape: fc.constantFrom('exp', 'gauss', 'linear'),
      offset: fc.constantFrom(0, 5, 60),
      chance: share,
      discount: fc.constantFrom(1, 2, 3.5),
      limited: share,
      unspoken: share,
      matchAtLeast: fc.constantFrom(0.1, 0.8, 1),
      staleAfterDays: fc.constantFrom(0, 365, 1000),
      dropInMinutes: fc.constantFrom(30, 60, 75),
      days: fc.constantFrom(1, 90, 200),
      matching: matching(),
    })
    .map((own): ScoringModel => {
      const { parameters } = defaultModel;
      const { factors, requirements } = parameters;
      return {
        ...defaultModel,
        parameters: {
          ...parameters,
          joint: own.joint,
          matching: { ...parameters.matching, ...own.matching },
          factors: {
            ...factors,
            interests: { ...factors.interests, discount: own.discount },
            accessibility: { ...factors.accessibility, limited: own.limited },
            distance: { ...factors.distance, shape: own.shape, offset: own.offset },
            socialNeed: { ...factors.socialNeed, unspoken: own.unspoken },
          },
          requirements: {
            ...requirements,
            travel: { ...requirements.travel, chance: own.chance },
            age: { ...requirements.age, chance: own.chance },
            audience: { ...requirements.audience, chance: own.chance },
            time: { ...requirements.time, dropInMinutes: own.dropInMinutes },
            setting: { ...requirements.setting, chance: own.chance },
            running: { ...requirements.running, staleAfterDays: own.staleAfterDays },
            recent: { ...requirements.recent, days: own.days },
            unwanted: { ...requirements.unwanted, matchAtLeast: own.matchAtLeast },
          },
        },
      };
    }) as fc.Arbitrary<ScoringModel>;

export const minutes = (): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(0, 5, 12, 30, 1e6, 0.1), fc.double({ min: 0, max: 200, noNaN: true }));

/** Places in a list, of which those that there are none of stand for an id that the catalogue does not have. */
const picks = fc.uniqueArray(fc.nat(14), { maxLength: 10 });
const idsOf = (all: readonly Activity[], places: readonly number[]): string[] => [
  ...new Set(places.map((place) => all[place]?.id ?? 'elsewhere')),
];

/** A day or an instant within the horizon; some of the instants lie in hours that clocks show twice or never. */
export const momentAround = (asOf: string): fc.Arbitrary<string> => {
  const instant = fc
    .tuple(
      date(asOf, 0, 0, 1, 2, 16, 56),
      fc.constantFrom('00:00', '00:30', '01:30', '02:15:00', '10:30:00.5', '23:30:01'),
      fc.constantFrom('Z', '+01:00', '+02:00', '-05:00', '+10:30'),
    )
    .map(([date, clock, offset]) => `${date}T${clock}${offset}`);
  return fc.oneof(date(asOf, 0, 1, 3, 16, 49, 56), instant);
};

const scoring = (asOf: string) =>
  some({
    weights: weights(),
    unknown: policies(),
    model: model(),
    now: momentAround(asOf),
    travelMinutes: fc.array(fc.tuple(fc.nat(14), minutes()), { maxLength: 10 }),
  });

const listing = some({
  k: fc.constantFrom(0, 1, 2, 5, 100, Number.POSITIVE_INFINITY),
  only: picks,
  exclude: picks,
  standing: fc.constantFrom('ready', 'ask-first'),
  minScore: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
});

/** Options that change scores and states, for a list of activities. */
export const scoringAround = (
  asOf: string,
): fc.Arbitrary<(all: readonly Activity[]) => RankOptions> =>
  fc
    .oneof(fc.constant({}), scoring(asOf), scoring(asOf))
    .map((given) => (all: readonly Activity[]) => {
      const { travelMinutes: routed, ...rest } = given as Partial<RankOptions> & {
        travelMinutes?: [number, number][];
      };
      if (!routed) return rest;
      return {
        ...rest,
        travelMinutes: new Map(routed.map(([at, given]) => [all[at]?.id ?? 'elsewhere', given])),
      };
    });

/** Options that choose what is listed. */
export const listingOptions = fc.oneof(fc.constant({}), listing).map((given) => {
  return (all: readonly Activity[]): RankOptions => {
    const { only, exclude, ...rest } = given as Partial<RankOptions> & {
      only?: number[];
      exclude?: number[];
    };
    return {
      ...rest,
      ...(only ? { only: idsOf(all, only) } : {}),
      ...(exclude ? { exclude: idsOf(all, exclude) } : {}),
    };
  };
});
