/** Catalogues, patients and options of every kind that the model allows, corners first. All of them pass the door. */
import fc from 'fast-check';
import {
  type Activity,
  accessFeatures,
  buildCatalogue,
  type Catalogue,
  defaultModel,
  type FactorId,
  factorIds,
  type Interest,
  type Patient,
  type Place,
  type Point,
  type RankOptions,
  type RequirementId,
  requirementIds,
  type ScoringModel,
  socialNeeds,
  type UnknownPolicy,
} from '../src/index.ts';
import { dateOf, dayNumber } from '../src/math/calendar.ts';
import {
  onlineAttitudes,
  placePrecisions,
  providerKinds,
  statuses,
  travelModes,
} from '../src/model/vocabulary.ts';

export const asOf = '2026-11-25';
export const horizonDays = 56;

/** Content words of both languages, words that share a stem, a stop word, and names that JavaScript objects have. */
const words = [
  ...['kor', 'sang', 'Gåtur', 'gå', 'kaffe', 'Ælde', 'brød', 'øl', 'blomster', 'haven'],
  ...['choir', 'singing', 'sing', 'walk', 'walking', 'Coffee', 'bread', 'garden', 'gardens'],
  ...['og', 'the', 'constructor', 'valueOf'],
];
const concepts = ['music', 'walking', 'gardening', 'constructor', '__proto__'];
/** Their order by code unit is neither that of an alphabet nor that of code points. */
const corners = ['B', 'a', 'å', '10', '9', '｡', '𐀂', '__proto__', 'constructor', 'a a'];

const word = fc.constantFrom(...words);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const longText = fc.oneof(
  text,
  fc.tuple(word, word, fc.integer({ min: 1, max: 70 })).map(([one, other, n]) => {
    return `${`${one}, `.repeat(n)}${other}.`;
  }),
);

/** The home of most patients: the town hall of Copenhagen. */
export const townHall: Point = { lat: 55.6759, lng: 12.5655 };

const nearby = fc
  .tuple(fc.double({ min: -0.15, max: 0.15 }), fc.double({ min: -0.25, max: 0.25 }))
  .filter((moves) => moves.every(Number.isFinite))
  .map(([lat, lng]) => ({ lat: townHall.lat + lat, lng: townHall.lng + lng }));

const point: fc.Arbitrary<Point> = fc.oneof(
  { weight: 4, arbitrary: nearby },
  { weight: 2, arbitrary: fc.constant(townHall) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Point>(
      { lat: 55.68, lng: 12.5655 },
      { lat: 90, lng: 0 },
      { lat: 90, lng: -77 },
      { lat: -90, lng: 12 },
      { lat: 10, lng: 180 },
      { lat: 10, lng: -180 },
      { lat: 10, lng: 179.999 },
      { lat: -townHall.lat, lng: townHall.lng - 180 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  },
);

/** Above 0, at most 1, with the extremes. */
const importance = fc.oneof(
  fc.constantFrom(1, 0.5, 0.01, Number.MIN_VALUE, 1 - Number.EPSILON / 2),
  fc.double({ min: 0.001, max: 1, noNaN: true }),
);
const share = fc.oneof(
  fc.constantFrom(0, 1, 0.5, Number.MIN_VALUE),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);
const fact = fc.constantFrom('yes', 'no', 'unknown');
const accessFact = fc.constantFrom('yes', 'limited', 'no', 'unknown');

const date = (...days: readonly number[]) =>
  fc.constantFrom(...days).map((days) => dateOf(dayNumber(asOf) + days));

/** Only some of the fields, from none to all of them. */
const some = <T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<T[K]> }) =>
  fc.record(fields as { [key: string]: fc.Arbitrary<unknown> }, {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<{ [K in keyof T]?: T[K] }>;

const place = some<Required<Place>>({
  point,
  name: text,
  address: text,
  floor: fc.constantFrom(0, 0, 1, -1, 3),
  precision: fc.constantFrom(...placePrecisions),
  radiusKm: fc.constantFrom(0, 0.4, 2, 10, 20_000),
}) as fc.Arbitrary<Place>;

/** Whether of two features with one meaning or of all, so that floors and lifts meet often. */
const access = fc.oneof(
  some(
    Object.fromEntries(accessFeatures.map((feature) => [feature, accessFact])) as {
      [F in (typeof accessFeatures)[number]]: typeof accessFact;
    },
  ),
  some({ stepFreeEntrance: accessFact, lift: accessFact, transportOffered: accessFact }),
);

const needs = <T>(value: fc.Arbitrary<T>) =>
  some(
    Object.fromEntries(socialNeeds.map((need) => [need, value])) as {
      [N in (typeof socialNeeds)[number]]: typeof value;
    },
  );

const age = fc.constantFrom<NonNullable<Activity['age']>>(
  {},
  { min: 18 },
  { max: 65 },
  { min: 65 },
  { min: 0, max: 130 },
  { min: 60, max: 60 },
);

const id = fc.oneof(
  fc.constantFrom(...corners),
  fc.integer({ min: 1, max: 999 }).map((number) => `n${number}`),
);

/** An activity with any of its fields, without an id of its own. */
const unnamed = fc
  .tuple(
    text,
    some<Required<Omit<Activity, 'id' | 'title' | 'extra' | 'schedule'>>>({
      description: longText,
      textLanguage: fc.constantFrom('da', 'en'),
      provider: some({
        id: text,
        name: text,
        kind: fc.constantFrom(...providerKinds),
      }) as fc.Arbitrary<NonNullable<Activity['provider']>>,
      concepts: fc.array(fc.constantFrom(...concepts), { maxLength: 2 }),
      tags: fc.array(text, { maxLength: 2 }),
      places: fc.array(place, { maxLength: 3 }),
      online: fact,
      access,
      age,
      audience: fc.subarray(['women', 'men', 'carers']),
      languages: fc.subarray([{ language: 'da' }, { language: 'en', level: 'B1' as const }]),
      interpreter: fact,
      interpreterLanguages: fc.subarray(['uk', 'ar']),
      cost: fc.constantFrom(
        { free: 'yes' as const },
        { free: 'no' as const, amountMinor: 5000, currency: 'DKK', per: 'session' as const },
      ),
      capacity: some({
        total: fc.nat(9),
        left: fc.nat(2),
        waitingWeeks: fc.nat(9),
      }) as fc.Arbitrary<NonNullable<Activity['capacity']>>,
      setting: fc.constantFrom(
        ['smallGroup' as const],
        ['outdoors' as const, 'largeGroup' as const],
      ),
      support: some({ buddy: fact, namedWelcome: fact, taster: fact }) as fc.Arbitrary<
        NonNullable<Activity['support']>
      >,
      entry: fc.constantFrom(['walkIn' as const], ['phone' as const, 'referral' as const]),
      contact: fc.constantFrom({}, { phone: '+45 00 00 00 00' }),
      benefits: needs(share) as fc.Arbitrary<NonNullable<Activity['benefits']>>,
      status: fc.constantFrom(...statuses, 'running', 'running'),
      pausedUntil: date(-1, 0, 5, 56, 57),
      verifiedOn: date(1, 0, -30, -364, -365, -366, -1100, -4000, -400_000),
      source: fc.constantFrom('osm', 'handbook'),
    }),
    fc.option(
      some({
        lastDate: date(-1, 0, 1, 7, 30),
        firstDate: date(-200, -1),
        dropIn: fact,
      }) as fc.Arbitrary<NonNullable<Activity['schedule']>>,
      { nil: undefined },
    ),
  )
  .map(([title, fields, schedule]) => ({
    title,
    ...fields,
    ...(schedule ? { schedule } : {}),
  })) as fc.Arbitrary<Omit<Activity, 'id'>>;

/** Mostly running and without limits, so that lists get long enough to be in some order. */
const easy = unnamed.map(
  ({ status, age: limits, schedule, pausedUntil, verifiedOn, ...activity }) => activity,
);
const bare = text.map((title): Omit<Activity, 'id'> => ({ title }));
const body = fc.oneof(
  { weight: 4, arbitrary: unnamed },
  { weight: 4, arbitrary: easy },
  { weight: 1, arbitrary: bare },
);

export const activity = (): fc.Arbitrary<Activity> =>
  fc.tuple(id, body).map(([id, activity]) => ({ id, ...activity }));

/** As many activities as a catalogue has at most. */
export const MOST = 12;

/** None to a dozen with different ids; some are the same but for the id, so that ties are common. */
export const activities = (): fc.Arbitrary<Activity[]> =>
  fc
    .tuple(
      fc.uniqueArray(id, { maxLength: MOST }),
      fc.array(body, { minLength: 1, maxLength: 9 }),
      fc.array(fc.nat(8), { minLength: MOST, maxLength: MOST }),
    )
    .map(([ids, bodies, picks]) =>
      ids.map((id, at) => ({
        id,
        ...(bodies[picks[at]! % bodies.length] as Omit<Activity, 'id'>),
      })),
    );

/** A catalogue of one's own statistics. */
export const catalogueOf = (
  all: readonly Activity[],
  statistics?: Catalogue['statistics'],
): Catalogue => {
  const catalogue = buildCatalogue(all, {
    asOf,
    horizonDays,
    ...(statistics ? { statistics } : {}),
  });
  const call = () =>
    `catalogueOf(${fc.stringify(all)}${statistics ? `, ${fc.stringify(statistics)}` : ''})`;
  // Counterexamples show how to build it, not what it is made of.
  return Object.defineProperty(catalogue, fc.toStringMethod, { value: call });
};

const interest = fc
  .tuple(
    fc.oneof(
      text.map((text) => ({ text })),
      fc.constantFrom(...concepts).map((concept) => ({ concept })),
      fc.record({ text, concept: fc.constantFrom(...concepts) }),
    ),
    some({ importance, liked: fc.constantFrom(true, true, false) }),
  )
  .map(([what, how]) => ({ ...what, ...how })) as fc.Arbitrary<Interest>;

const accessNeeds = fc
  .tuple(
    fc.oneof(
      fc.subarray(['stepFreeEntrance', 'lift', 'transportOffered'] as const),
      fc.subarray([...accessFeatures], { maxLength: 4 }),
    ),
    fc.array(some({ required: fc.boolean(), acceptsLimited: fc.boolean(), importance }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([features, rest]) =>
    features.map((feature, at) => ({ feature, ...rest[at % rest.length] })),
  ) as fc.Arbitrary<NonNullable<Patient['accessNeeds']>>;

const travel = some({
  modes: fc.subarray([...travelModes], { minLength: 1 }),
  reachMinutes: fc.constantFrom(0, 5, 12, 30, 60, 600),
  reachKm: fc.constantFrom(0, 1, 5, 20, 20_000),
  online: fc.constantFrom(...onlineAttitudes),
}) as fc.Arbitrary<NonNullable<Patient['travel']>>;

/** A patient with any of the fields that the ranking reads, from none to all. */
export const patient = (): fc.Arbitrary<Patient> =>
  some<
    Required<
      Pick<
        Patient,
        'ageYears' | 'home' | 'travel' | 'interests' | 'accessNeeds' | 'socialNeeds' | 'history'
      >
    >
  >({
    ageYears: fc.constantFrom(0, 17, 18, 60, 65, 66, 130),
    home: fc.oneof(
      { weight: 3, arbitrary: fc.constant(townHall) },
      { weight: 1, arbitrary: point },
    ),
    travel,
    interests: fc.array(interest, { maxLength: 4 }),
    accessNeeds,
    socialNeeds: needs(share) as fc.Arbitrary<NonNullable<Patient['socialNeeds']>>,
    history: fc.array(
      fc.record({
        activityId: id,
        on: date(-200, -91, -90, -1, 0),
        outcome: fc.constantFrom('declined', 'shaky', 'thriving'),
      }),
      { maxLength: 2 },
    ) as fc.Arbitrary<NonNullable<Patient['history']>>,
  }) as fc.Arbitrary<Patient>;

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

/** A policy for some of the requirements. */
export const policies = () =>
  some(
    Object.fromEntries(
      requirementIds.map((id) => [id, fc.constantFrom('ask', 'accept', 'exclude')]),
    ) as { [R in RequirementId]: fc.Arbitrary<UnknownPolicy> },
  );

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
      title: share,
    })
    .map((own): ScoringModel => {
      const { parameters } = defaultModel;
      const { factors, requirements, matching } = parameters;
      return {
        ...defaultModel,
        parameters: {
          ...parameters,
          joint: own.joint,
          matching: { ...matching, title: own.title },
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
            running: { ...requirements.running, staleAfterDays: own.staleAfterDays },
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

const scoring = some({
  weights: weights(),
  unknown: policies(),
  model: model(),
  now: date(0, 1, 56),
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
export const scoringOptions = (): fc.Arbitrary<(all: readonly Activity[]) => RankOptions> =>
  fc.oneof(fc.constant({}), scoring, scoring).map((given) => (all: readonly Activity[]) => {
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
const listingOptions = fc.oneof(fc.constant({}), listing).map((given) => {
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

/** One question to one catalogue. */
export interface Case {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  /** Everything but what chooses the list. */
  readonly options: RankOptions;
  /** What chooses the list. */
  readonly listing: RankOptions;
}

/** A catalogue, with statistics of its own or of others, a patient and options. */
export const question = (): fc.Arbitrary<Case> => questions;

const questions = fc
  .record({
    all: activities(),
    // Those of an empty catalogue have a test of their own.
    others: fc.option(
      activities().filter((others) => others.length > 0),
      { nil: undefined, freq: 4 },
    ),
    patient: patient(),
    options: scoringOptions(),
    listing: listingOptions,
  })
  .map(({ all, others, patient, options, listing }) => ({
    catalogue: catalogueOf(all, others && catalogueOf(others).statistics),
    patient,
    options: options(all),
    listing: listing(all),
  }));
