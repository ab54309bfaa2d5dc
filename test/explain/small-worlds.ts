/** Small catalogues around a patient who is kept out of much of them: near places, whole half hours, few demands. */
import fc from 'fast-check';
import type { Activity, Catalogue, Patient, RankOptions, RequirementId } from '../../src/index.ts';
import { settings } from '../../src/model/vocabulary.ts';
import { catalogueOf, townHall } from '../arbitraries.ts';

/** So many kilometres north of the town hall. */
const northBy = (km: number) => ({ lat: townHall.lat + km / 111.2, lng: townHall.lng });

const place = fc
  .record({
    point: fc.constantFrom(0.1, 0.4, 0.75, 1, 1.3).map(northBy),
    floor: fc.constantFrom(0, 0, 1),
    area: fc.constantFrom({}, {}, {}, { precision: 'area' as const, radiusKm: 0.2 }),
  })
  .map(({ area, ...rest }) => ({ ...rest, ...area }));

const half = (from: number, to: number) =>
  fc.integer({ min: from * 2, max: to * 2 }).map((at) => at / 2);
const clock = (hours: number) =>
  `${String(Math.floor(hours)).padStart(2, '0')}:${hours % 1 === 0 ? '00' : '30'}`;
const hours = (least: number, most: number) =>
  fc.tuple(half(9, 13), half(least, most)).map(([start, length]) => ({
    start: clock(start),
    end: clock(start + length),
  }));
const day = fc.constantFrom(1, 2);

const fact = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const accessFact = fc.constantFrom('yes', 'limited', 'no', 'no', 'unknown');
const few = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq });

/** Only what is stated. */
const stated = <T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<T[K] | undefined> }) =>
  fc
    .record(fields as { [key: string]: fc.Arbitrary<unknown> })
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    ) as fc.Arbitrary<Partial<T>>;

const listing = stated<Omit<Activity, 'id'>>({
  title: fc.constantFrom('choir', 'choir', 'choir and garden', 'garden walk with coffee'),
  places: few(fc.array(place, { minLength: 1, maxLength: 2 }), 5),
  online: few(fact, 1),
  schedule: few(
    stated<NonNullable<Activity['schedule']>>({
      timeZone: fc.constant(undefined),
      weekly: fc.array(
        fc.tuple(day, hours(1, 3)).map(([day, hours]) => ({ day, ...hours })),
        { minLength: 1, maxLength: 2 },
      ),
      rules: fc.constant(undefined),
      exceptions: fc.constant(undefined),
      extraDates: fc.constant(undefined),
      firstDate: fc.constant(undefined),
      lastDate: fc.constant(undefined),
      dropIn: few(fact, 2),
    }),
    5,
  ),
  cost: few(
    fc.record({
      amountMinor: fc.constantFrom(0, 2000, 5000, 8000, 30_000),
      currency: fc.constantFrom('DKK', 'DKK', 'DKK', 'EUR'),
      per: fc.constantFrom('session', 'session', 'month', 'course', 'year'),
    }),
    3,
  ) as fc.Arbitrary<Activity['cost']>,
  setting: few(fc.subarray([...settings])),
  entry: few(fc.subarray(['walkIn', 'phone', 'web', 'referral'] as const)),
  capacity: few(
    stated<NonNullable<Activity['capacity']>>({
      total: fc.constant(undefined),
      left: few(fc.nat(1)),
      waitingWeeks: few(fc.constantFrom(0, 2, 4.5, 9)),
    }),
  ),
  access: few(
    stated<NonNullable<Activity['access']>>({
      stepFreeEntrance: accessFact,
      lift: few(accessFact),
      seating: few(accessFact),
      staffSupport: few(accessFact, 4),
      companionWelcome: few(accessFact, 4),
      transportOffered: few(fc.constantFrom('no', 'no', 'no', 'yes')),
    } as never),
    5,
  ),
  audience: few(fc.constant(['carers']), 1),
  benefits: few(fc.record({ company: fc.constantFrom(0, 0.5, 1) }), 2),
  status: few(fc.constantFrom('running', 'running', 'running', 'ended')),
} as never) as fc.Arbitrary<Omit<Activity, 'id'>>;

const demands = {
  travel: stated<NonNullable<Patient['travel']>>({
    modes: fc.constantFrom(['walk'], ['walk'], undefined, ['walk', 'bicycle']),
    reachMinutes: few(fc.constantFrom(2, 5.5, 10), 4),
    reachKm: few(fc.constantFrom(0.2, 0.45, 1), 1),
    online: few(fc.constantFrom('no', 'welcome'), 2),
  } as never),
  budget: fc.record({
    amountMinor: fc.constantFrom(0, 1000, 4000, 9000),
    currency: fc.constant('DKK'),
    per: fc.constantFrom('session', 'month'),
  }),
  availability: fc
    .array(
      fc.tuple(day, hours(0.5, 3)).map(([day, hours]) => ({ day, ...hours })),
      { maxLength: 3 },
    )
    .map((weekly) => ({ weekly })),
  setting: fc.record({
    ruledOut: fc.subarray([...settings], { minLength: 1, maxLength: 3 }),
  }),
  entry: fc.subarray(['walkIn', 'email'] as const),
  maxWaitWeeks: fc.constantFrom(0, 1, 4),
  accessNeeds: fc
    .tuple(
      fc.subarray(['stepFreeEntrance', 'seating', 'staffSupport', 'lift'] as const, {
        minLength: 1,
        maxLength: 2,
      }),
      fc.boolean(),
    )
    .map(([features, acceptsLimited]) =>
      features.map((feature, at) => ({ feature, ...(at === 0 && { acceptsLimited }) })),
    ),
};
type Demand = keyof typeof demands;

const person = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...(Object.keys(demands) as Demand[])), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.record(demands as { readonly [D in Demand]: fc.Arbitrary<unknown> }),
    stated<Patient>({
      companion: few(fact),
      socialNeeds: few(fc.constant({ company: 1 })),
    } as never),
  )
  .map(([chosen, all, rest]) => ({
    home: townHall,
    interests: [{ text: 'choir' }],
    ...rest,
    ...Object.fromEntries(chosen.map((name) => [name, all[name]])),
  })) as fc.Arbitrary<Patient>;

export interface SmallWorld {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  readonly options: Pick<RankOptions, 'unknown'>;
}

const CHANGEABLE: readonly RequirementId[] = [
  'access',
  'travel',
  'cost',
  'time',
  'setting',
  'entry',
  'capacity',
];

/** Up to six activities, a patient with one to three demands, and now and then another policy for what is unknown. */
export const smallWorld = (): fc.Arbitrary<SmallWorld> =>
  fc
    .record({
      listings: fc.array(listing, { minLength: 1, maxLength: 6 }),
      patient: person,
      unknown: few(
        fc.record({
          requirement: fc.constantFrom(...CHANGEABLE),
          policy: fc.constantFrom('ask', 'accept', 'exclude', 'exclude'),
        }),
        2,
      ),
    })
    .map(({ listings, patient, unknown }) => ({
      catalogue: catalogueOf(listings.map((one, at) => ({ id: `n${at}`, ...one }))),
      patient,
      options: unknown ? { unknown: { [unknown.requirement]: unknown.policy } } : {},
    })) as fc.Arbitrary<SmallWorld>;
