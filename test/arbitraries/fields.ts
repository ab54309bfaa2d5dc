/** What fields are made of: words, facts, shares, points, dates and hours, corners first. */
import fc from 'fast-check';
import type { Point } from '../../src/index.ts';
import { dateOf, dayNumber } from '../../src/math/calendar.ts';

/** Content words of both languages, words that share a stem, a stop word, and names that JavaScript objects have. */
const words = [
  ...['kor', 'sang', 'Gåtur', 'gå', 'kaffe', 'Ælde', 'brød', 'øl', 'blomster', 'haven'],
  ...['choir', 'singing', 'sing', 'walk', 'walking', 'Coffee', 'bread', 'garden', 'gardens'],
  ...['og', 'the', 'constructor', 'valueOf'],
];
export const concepts = ['music', 'walking', 'gardening', 'constructor', '__proto__'] as const;

/** Ids that are common; their order by code unit is neither that of an alphabet nor that of code points. */
export const corners = [
  ...['B', 'a', 'å', '10', '9', '｡', '𐀂', '__proto__', 'constructor', 'a a'],
] as const;

export const id: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...corners),
  fc.integer({ min: 1, max: 999 }).map((number) => `n${number}`),
);

const word = fc.constantFrom(...words);
export const text: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));
export const longText: fc.Arbitrary<string> = fc.oneof(
  text,
  fc.tuple(word, word, fc.integer({ min: 1, max: 70 })).map(([one, other, n]) => {
    return `${`${one}, `.repeat(n)}${other}.`;
  }),
);

/** The home of most patients: the town hall of Copenhagen. */
export const townHall: Point = { lat: 55.6759, lng: 12.5655 };

/** Evenly spread, as doubles are not: most of those are next to nothing. */
const nearby = fc
  .tuple(fc.integer({ min: -15_000, max: 15_000 }), fc.integer({ min: -25_000, max: 25_000 }))
  .map(([lat, lng]) => ({ lat: townHall.lat + lat / 1e5, lng: townHall.lng + lng / 1e5 }));

export const point: fc.Arbitrary<Point> = fc.oneof(
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
export const importance: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, 0.5, 0.01, Number.MIN_VALUE, 1 - Number.EPSILON / 2),
  fc.double({ min: 0.001, max: 1, noNaN: true }),
);
export const share: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 0.5, Number.MIN_VALUE),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);
export const fact = fc.constantFrom('yes', 'no', 'unknown');
export const accessFact = fc.constantFrom('yes', 'limited', 'no', 'unknown');

/** Only some of the fields, from none to all of them. */
export const some = <T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<T[K]> }) =>
  fc.record(fields as { [key: string]: fc.Arbitrary<unknown> }, {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<{ [K in keyof T]?: T[K] }>;

/** The day of a moment, and so many days on. */
export const dayAfter = (moment: string, days: number): string =>
  dateOf(dayNumber(moment.slice(0, 10)) + days);

export const date = (moment: string, ...days: readonly number[]): fc.Arbitrary<string> =>
  fc.constantFrom(...days).map((after) => dayAfter(moment, after));

/** Zones that change their clocks on the last Sunday of October and March, the first of November, the second of March, and by half an hour. */
export const zone = fc.constantFrom(
  ...['Europe/Copenhagen', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'],
);

/** Sundays, on which clocks change, come most often. */
export const weekday = fc.constantFrom(7, 7, 7, 1, 2, 3, 4, 5, 6);

/** BCP 47 tags of which some mean the same. */
export const languageTag = fc.constantFrom('da', 'da', 'da-DK', 'en', 'uk', 'ukr', 'ar');
