/** Activities with any of their fields, and lists of them with different ids. */
import fc from 'fast-check';
import { type Activity, accessFeatures, type Place, socialNeeds } from '../../src/index.ts';
import {
  entryWays,
  languageLevels,
  placePrecisions,
  pricePeriods,
  providerKinds,
  settings,
  statuses,
} from '../../src/model/vocabulary.ts';
import {
  accessFact,
  concepts,
  date,
  fact,
  id,
  languageTag,
  longText,
  point,
  share,
  some,
  text,
} from './fields.ts';
import { scheduleAround } from './schedule.ts';

type Field<K extends keyof Activity> = fc.Arbitrary<NonNullable<Activity[K]>>;
type Unnamed = Omit<Activity, 'id'>;

export const place = some<Required<Place>>({
  point,
  name: text,
  address: text,
  floor: fc.constantFrom(0, 0, 1, -1, 3),
  precision: fc.constantFrom(...placePrecisions),
  radiusKm: fc.constantFrom(0, 0.4, 2, 10, 20_000),
}) as fc.Arbitrary<Place>;

/** Whether of two features with one meaning or of all, so that floors and lifts, staff and companions meet often. */
const access = fc.oneof(
  some(
    Object.fromEntries(accessFeatures.map((feature) => [feature, accessFact])) as {
      [F in (typeof accessFeatures)[number]]: typeof accessFact;
    },
  ),
  some({ stepFreeEntrance: accessFact, lift: accessFact, transportOffered: accessFact }),
  some({ staffSupport: accessFact, companionWelcome: accessFact, seating: accessFact }),
);

export const needs = <T>(value: fc.Arbitrary<T>) =>
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

const group = fc.constantFrom(
  'women',
  'men',
  ' Kvinder',
  'MÆND',
  'female',
  'male',
  'carers',
  'veterans',
);
const audience = fc.oneof(
  fc.constant([]),
  group.map((one) => [one]),
  fc.array(group, { maxLength: 2 }),
);

const cost = fc
  .tuple(
    fc.option(
      fc.record({
        amountMinor: fc.constantFrom(0, 1, 2500, 5000, 10_000, 40_000, 100_000),
        currency: fc.constantFrom('DKK', 'DKK', 'DKK', 'DKK', 'DKK', 'GBP'),
        per: fc.constantFrom(...pricePeriods),
      }),
      { nil: {}, freq: 4 },
    ),
    some({ free: fact, firstFree: fact }),
  )
  .map(([price, rest]) => ({ ...price, ...rest })) as Field<'cost'>;

const spoken = fc
  .tuple(languageTag, some({ level: fc.constantFrom(...languageLevels) }))
  .map(([language, rest]) => ({ language, ...rest }));

/** An activity with any of its fields, without an id of its own. */
const unnamed = (asOf: string): fc.Arbitrary<Unnamed> =>
  fc
    .tuple(
      text,
      some<Required<Omit<Activity, 'id' | 'title' | 'extra'>>>({
        description: longText,
        textLanguage: languageTag,
        provider: some({
          id: text,
          name: text,
          kind: fc.constantFrom(...providerKinds),
        }) as Field<'provider'>,
        concepts: fc.array(fc.constantFrom(...concepts), { maxLength: 2 }),
        tags: fc.array(text, { maxLength: 2 }),
        places: fc.array(place, { maxLength: 3 }),
        online: fact,
        access,
        schedule: scheduleAround(asOf),
        age,
        audience,
        languages: fc.array(spoken, { maxLength: 2 }) as Field<'languages'>,
        interpreter: fact,
        interpreterLanguages: fc.subarray(['uk', 'ar', 'da-DK']),
        cost,
        capacity: some({
          total: fc.nat(9),
          left: fc.nat(2),
          waitingWeeks: fc.constantFrom(0, 1, 2.5, 9, 9, 20),
        }) as Field<'capacity'>,
        setting: fc.subarray([...settings], { minLength: 1 }),
        support: some({ buddy: fact, namedWelcome: fact, taster: fact }) as Field<'support'>,
        entry: fc.subarray([...entryWays], { minLength: 1, maxLength: 3 }),
        contact: fc.constantFrom({}, { phone: '+45 00 00 00 00' }),
        benefits: needs(share) as Field<'benefits'>,
        status: fc.constantFrom(...statuses, 'running', 'running'),
        pausedUntil: date(asOf, -1, 0, 5, 20, 56, 57),
        verifiedOn: date(asOf, 1, 0, -30, -364, -365, -366, -1100, -4000, -400_000),
        source: fc.constantFrom('osm', 'handbook'),
      }),
    )
    .map(([title, fields]) => ({ title, ...fields })) as fc.Arbitrary<Unnamed>;

/** What rules out many patients. */
const LIMITS = ['status', 'pausedUntil', 'verifiedOn', 'age'] as const;
const MORE_LIMITS = [...LIMITS, 'audience', 'capacity'] as const;

const without = (activity: Unnamed, fields: readonly (keyof Unnamed)[]): Unnamed =>
  Object.fromEntries(
    Object.entries(activity).filter(([field]) => !fields.includes(field as keyof Unnamed)),
  ) as unknown as Unnamed;

/** Mostly running and without limits, so that lists get long enough to be in some order. */
const body = (asOf: string): fc.Arbitrary<Unnamed> =>
  fc.oneof(
    { weight: 3, arbitrary: unnamed(asOf) },
    { weight: 3, arbitrary: unnamed(asOf).map((one) => without(one, MORE_LIMITS)) },
    { weight: 4, arbitrary: unnamed(asOf).map((one) => without(one, [...LIMITS, 'schedule'])) },
    { weight: 1, arbitrary: text.map((title) => ({ title })) },
  );

export const activityAround = (asOf: string): fc.Arbitrary<Activity> =>
  fc.tuple(id, body(asOf)).map(([id, activity]) => ({ id, ...activity }));

/** As many activities as a catalogue has at most. */
export const MOST = 12;

/** None to a dozen with different ids; some are the same but for the id, so that ties are common. */
export const activitiesAround = (asOf: string): fc.Arbitrary<Activity[]> =>
  fc
    .tuple(
      fc.uniqueArray(id, { maxLength: MOST }),
      fc.array(body(asOf), { minLength: 1, maxLength: 9 }),
      fc.array(fc.nat(8), { minLength: MOST, maxLength: MOST }),
    )
    .map(([ids, bodies, picks]) =>
      ids.map((id, at) => ({ id, ...(bodies[picks[at]! % bodies.length] as Unnamed) })),
    );
