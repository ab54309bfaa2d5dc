/** Patients with any of the fields that the ranking reads. */
import fc from 'fast-check';
import { accessFeatures, type Interest, type Patient } from '../../src/index.ts';
import {
  budgetPeriods,
  entryWays,
  languageLevels,
  onlineAttitudes,
  outcomes,
  settings,
  travelModes,
} from '../../src/model/vocabulary.ts';
import { needs } from './activity.ts';
import {
  concepts,
  corners,
  date,
  fact,
  importance,
  languageTag,
  point,
  share,
  some,
  text,
  townHall,
} from './fields.ts';
import { availability } from './schedule.ts';

type Field<K extends keyof Patient> = fc.Arbitrary<NonNullable<Patient[K]>>;

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
      fc.subarray(['staffSupport', 'companionWelcome'] as const, { minLength: 1 }),
      fc.subarray([...accessFeatures], { maxLength: 4 }),
    ),
    fc.array(some({ required: fc.boolean(), acceptsLimited: fc.boolean(), importance }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([features, rest]) =>
    features.map((feature, at) => ({ feature, ...rest[at % rest.length] })),
  ) as Field<'accessNeeds'>;

const travel = some({
  modes: fc.subarray([...travelModes], { minLength: 1 }),
  reachMinutes: fc.constantFrom(0, 5, 12, 30, 60, 600),
  reachKm: fc.constantFrom(0, 1, 5, 20, 20_000),
  online: fc.constantFrom(...onlineAttitudes),
}) as Field<'travel'>;

const group = fc.constantFrom('men', 'women', 'Mænd', 'kvinder ', 'carers');
const audience = fc.oneof(
  group.map((one) => [one]),
  fc.array(group, { maxLength: 2 }),
);

/** What the factors read, and who the person is. */
const person = some<
  Required<
    Pick<
      Patient,
      | 'ageYears'
      | 'home'
      | 'travel'
      | 'interests'
      | 'accessNeeds'
      | 'socialNeeds'
      | 'companion'
      | 'audience'
    >
  >
>({
  ageYears: fc.constantFrom(0, 17, 18, 60, 65, 66, 130),
  home: fc.oneof({ weight: 3, arbitrary: fc.constant(townHall) }, { weight: 1, arbitrary: point }),
  travel,
  interests: fc.array(interest, { maxLength: 4 }),
  accessNeeds,
  socialNeeds: needs(share) as Field<'socialNeeds'>,
  companion: fc.oneof(fc.constant('yes' as const), fact),
  audience,
});

/** What only requirements read. */
type Demand =
  | 'languages'
  | 'budget'
  | 'availability'
  | 'setting'
  | 'entry'
  | 'maxWaitWeeks'
  | 'history';

const spoken = fc
  .tuple(languageTag, some({ level: fc.constantFrom(...languageLevels) }))
  .map(([language, rest]) => ({ language, ...rest }));

const demands = (asOf: string): { readonly [D in Demand]: Field<D> } => ({
  languages: fc.array(spoken, { maxLength: 2 }) as Field<'languages'>,
  budget: fc.record({
    amountMinor: fc.constantFrom(0, 1250, 2500, 5000, 20_000),
    currency: fc.constantFrom('DKK', 'DKK', 'DKK', 'DKK', 'DKK', 'GBP'),
    per: fc.constantFrom(...budgetPeriods),
  }),
  availability,
  setting: some({
    preferred: fc.subarray([...settings], { minLength: 1 }),
    ruledOut: fc.subarray([...settings], { minLength: 1, maxLength: 3 }),
  }) as Field<'setting'>,
  entry: fc.subarray([...entryWays], { minLength: 1, maxLength: 3 }),
  maxWaitWeeks: fc.constantFrom(0, 1, 2, 2.5, 9),
  history: fc.array(
    fc.record({
      activityId: fc.constantFrom(...corners),
      on: date(asOf, -200, -91, -90, -89, -1, 0, 5),
      outcome: fc.oneof(fc.constantFrom('declined', 'stopped'), fc.constantFrom(...outcomes)),
    }),
    { maxLength: 8 },
  ) as Field<'history'>,
});

/** From none to all of the fields; mostly few demands at once, so that lists do not stay empty. */
export const patientAround = (asOf: string): fc.Arbitrary<Patient> => {
  const all = demands(asOf);
  const names = Object.keys(all) as Demand[];
  const few = fc
    .subarray(names, { maxLength: 3 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, all[name] as Field<Demand>]))),
    );
  const demanded = fc.oneof(
    { weight: 5, arbitrary: few },
    { weight: 1, arbitrary: some(all as { [name: string]: fc.Arbitrary<unknown> }) },
  );
  return fc
    .tuple(person, demanded)
    .map(([who, what]) => ({ ...who, ...what })) as fc.Arbitrary<Patient>;
};
