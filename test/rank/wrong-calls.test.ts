import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  explain,
  factorIds,
  type Patient,
  type RankOptions,
  rank,
  scoreAll,
} from '../../src/index.ts';

const asOf = '2026-11-25';
const list: readonly Activity[] = [
  { id: 'choir', title: 'Choir', description: 'singing' },
  { id: 'garden', title: 'Garden' },
];
const catalogue = buildCatalogue(list, { asOf });

/** Values that are found nowhere else, so that a message that holds one quotes the patient. */
const patient: Patient = {
  ageYears: 87.125,
  home: { lat: 55.123456, lng: 12.654321 },
  travel: { reachMinutes: 41.75, reachKm: 7.375, online: 'welcome' },
  interests: [
    { text: 'zebrafinches', importance: 0.8125 },
    { text: 'quagmires', liked: false },
  ],
  accessNeeds: [{ feature: 'hearingLoop', required: false, importance: 0.4375 }],
  socialNeeds: { company: 0.5625 },
  history: [{ activityId: 'yesteryear', on: '2026-10-31', outcome: 'declined' }],
};
const secrets = [
  ...['87.125', '55.123456', '12.654321', '41.75', '7.375', 'welcome', 'zebrafinches', '0.8125'],
  ...['quagmires', 'hearingLoop', '0.4375', '0.5625', 'yesteryear', '2026-10-31', 'declined'],
];

/** What a wrong call throws: the error and nothing of the patient. */
const thrownBy = (call: () => unknown): Error => {
  try {
    call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      for (const secret of secrets) expect(error.message).not.toContain(secret);
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
};

/** The message names the argument first, then the rule, then what came. */
const names = (argument: string, rule: RegExp) => (error: Error) => {
  const [, named, said] = /^([^:]+): (expected .+)$/.exec(error.message) ?? [];
  expect(named, error.message).toBe(argument);
  expect(said, error.message).toMatch(rule);
  expect(said, error.message).toMatch(/, got .+$/);
};

const wrong = (value: unknown) => value as never;

const options: readonly (readonly [string, RankOptions, string, RegExp])[] = [
  ['k below 0', { k: -1 }, 'k', /whole number of 0 or more, or Infinity/],
  ['a k that is not whole', { k: 1.5 }, 'k', /whole number/],
  ['a k that is not a number', { k: Number.NaN }, 'k', /whole number/],
  ['a k below all', { k: Number.NEGATIVE_INFINITY }, 'k', /whole number/],
  ['a k as text', { k: wrong('3') }, 'k', /whole number/],
  ['a k of null', { k: wrong(null) }, 'k', /whole number/],
  [
    'a weight that is not a number',
    { weights: { distance: Number.NaN } },
    'weights.distance',
    /finite number of 0 or more/,
  ],
  ['a weight below 0', { weights: { interests: -0.1 } }, 'weights.interests', /0 or more/],
  [
    'a weight without end',
    { weights: { socialNeed: Number.POSITIVE_INFINITY } },
    'weights.socialNeed',
    /finite/,
  ],
  ['a weight as text', { weights: { distance: wrong('0.4') } }, 'weights.distance', /number/],
  ['a weight of null', { weights: { distance: wrong(null) } }, 'weights.distance', /number/],
  ['a weight of no factor', wrong({ weights: { cost: 1 } }), 'weights', /keys among .*interests/],
  [
    'weights that are all 0',
    { weights: Object.fromEntries(factorIds.map((id) => [id, 0])) },
    'weights',
    /at least one above 0/,
  ],
  ['weights that are a number', { weights: wrong(5) }, 'weights', /./],
  ['weights that are null', { weights: wrong(null) }, 'weights', /./],
  ['an option that there is not', wrong({ limit: 3 }), 'options', /keys among k, .*travelMinutes/],
  ['a now that is no day', { now: '2026-11-31' }, 'now', /date YYYY-MM-DD/],
  ['a now in another form', { now: '25/11/2026' }, 'now', /date YYYY-MM-DD/],
  ['a now without an offset', { now: '2026-11-25T10:00' }, 'now', /offset/],
  ['a now that is a number', { now: wrong(20_261_125) }, 'now', /date YYYY-MM-DD/],
  ['a now that is a Date', { now: wrong(new Date(0)) }, 'now', /date YYYY-MM-DD/],
  ['a now before the catalogue', { now: '2026-11-24' }, 'now', /within .* 56 days from 2026-11-25/],
  ['a now beyond the horizon', { now: '2027-01-21' }, 'now', /within .* 56 days/],
  ['a minScore above 1', { minScore: 2 }, 'minScore', /from 0 to 1/],
  ['a minScore below 0', { minScore: -0.1 }, 'minScore', /from 0 to 1/],
  ['a minScore that is not a number', { minScore: Number.NaN }, 'minScore', /from 0 to 1/],
  ['a minScore as text', { minScore: wrong('0.5') }, 'minScore', /number from 0 to 1/],
  ['a minScore of null', { minScore: wrong(null) }, 'minScore', /number from 0 to 1/],
  [
    'a standing that there is not',
    { standing: wrong('maybe') },
    'standing',
    /one of ready, ask-first/,
  ],
  [
    'a policy that there is not',
    { unknown: { access: wrong('aks') } },
    'unknown.access',
    /one of ask, accept, exclude/,
  ],
  [
    'a policy of no requirement',
    wrong({ unknown: { acess: 'ask' } }),
    'unknown',
    /keys among access, travel/,
  ],
  [
    'travel minutes that are no Map',
    { travelMinutes: wrong({ choir: 5 }) },
    'travelMinutes',
    /Map from id to minutes/,
  ],
  ['travel minutes of null', { travelMinutes: wrong(null) }, 'travelMinutes', /Map/],
  [
    'travel minutes that are not a number',
    { travelMinutes: new Map([['choir', Number.NaN]]) },
    'travelMinutes.get("choir")',
    /minutes of 0 or more/,
  ],
  [
    'travel minutes below 0',
    { travelMinutes: new Map([['choir', -5]]) },
    'travelMinutes.get("choir")',
    /minutes of 0 or more/,
  ],
  [
    'travel minutes without end',
    { travelMinutes: new Map([['choir', Number.POSITIVE_INFINITY]]) },
    'travelMinutes.get("choir")',
    /minutes of 0 or more/,
  ],
  [
    'travel minutes as text',
    { travelMinutes: new Map([['choir', wrong('12')]]) },
    'travelMinutes.get("choir")',
    /minutes of 0 or more/,
  ],
  ['only as text', { only: wrong('choir') }, 'only', /list or set of ids/],
  ['only as no text', { only: wrong('') }, 'only', /list or set of ids/],
  ['only of null', { only: wrong(null) }, 'only', /list or set of ids/],
  ['only as a number', { only: wrong(3) }, 'only', /list or set of ids/],
  ['exclude as text', { exclude: wrong('choir') }, 'exclude', /list or set of ids/],
  ['exclude of null', { exclude: wrong(null) }, 'exclude', /list or set of ids/],
];

describe('rank, explain and scoreAll refuse', () => {
  it.each(options)('%s, by name and rule', (_, settings, argument, rule) => {
    const check = names(argument, rule);
    check(thrownBy(() => rank(catalogue, patient, settings)));
    check(thrownBy(() => explain(catalogue, patient, 'choir', settings)));
    check(thrownBy(() => scoreAll(catalogue, patient, settings)));
  });

  it('options that are no object', () => {
    names('options', /./)(thrownBy(() => rank(catalogue, patient, wrong(null))));
    names('options', /./)(thrownBy(() => rank(catalogue, patient, wrong('k'))));
  });

  it('a model that is none', () => {
    for (const model of [{}, null, 'default']) {
      const error = thrownBy(() => rank(catalogue, patient, { model: wrong(model) }));
      expect(error.message).toMatch(/^model/);
    }
  });
});

describe('explain refuses', () => {
  it('an id that the catalogue does not have', () => {
    const error = thrownBy(() => explain(catalogue, patient, 'chess'));
    expect(error).toBeInstanceOf(RangeError);
    names('activityId', /id of an activity of the catalogue, got "chess"/)(error);
  });
});

describe('buildCatalogue refuses', () => {
  it('two activities with one id, and says which rows', () => {
    const twice = [...list, { id: 'choir', title: 'Another choir' }];
    const error = thrownBy(() => buildCatalogue(twice, { asOf }));
    expect(error).toBeInstanceOf(RangeError);
    names('activities', /different ids, got "choir" in rows 0 and 2/)(error);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-11',
    'today',
    '',
    '2026-11-25T10:00',
    '2026-11-25T25:99Z',
    wrong(undefined),
    wrong(0),
  ])('asOf %o', (day) => {
    names('asOf', /date YYYY-MM-DD/)(thrownBy(() => buildCatalogue(list, { asOf: day })));
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e6, wrong('56')])(
    'horizonDays %o',
    (horizonDays) => {
      const error = thrownBy(() => buildCatalogue(list, { asOf, horizonDays }));
      names('horizonDays', /1 to \d+/)(error);
    },
  );

  it('to be called without options', () => {
    const error = thrownBy(() => buildCatalogue(list, wrong(undefined)));
    expect(error.message).toMatch(/^(options|asOf): expected /);
  });
});

describe('What is at the edge of the rules', () => {
  it('is taken: k of 0 and of Infinity, the first and the last day, an instant, empty lists', () => {
    for (const settings of [
      { k: 0 },
      { k: Number.POSITIVE_INFINITY },
      { now: asOf },
      { now: '2027-01-20' },
      { now: '2026-11-25T10:00:00.5+01:00' },
      { now: '2026-11-25T10:00Z' },
      { only: [], exclude: new Set<string>() },
      { minScore: 0 },
      { minScore: 1 },
      { weights: {}, unknown: {} },
      { travelMinutes: new Map() },
      wrong({ k: undefined, standing: undefined, only: undefined }),
    ]) {
      expect(() => rank(catalogue, patient, settings)).not.toThrow();
    }
  });
});
