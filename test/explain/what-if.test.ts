import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changeCosts,
  explain,
  type Patient,
  type RankOptions,
  rank,
  type WhatIfOptions,
  whatIf,
} from '../../src/index.ts';
import { changed } from '../../src/model/change.ts';
import { catalogueOf, MOST, question } from '../arbitraries.ts';
import { after, type Changes, leversOf, told } from './levers.ts';
import { smallWorld } from './small-worlds.ts';

const numRuns = 100;

/** Any question, or a small world, with whatever options there are. */
const anyQuestion = () =>
  fc.oneof(
    question().map(({ catalogue, patient, options, listing }) => ({
      catalogue,
      patient,
      options: { ...options, ...listing },
    })),
    fc
      .record({
        world: smallWorld(),
        k: fc.constantFrom(1, 2, 3, 10),
        variety: fc.constantFrom(0, 0, 0.5),
      })
      .map(({ world, k, variety }) => ({ ...world, options: { ...world.options, k, variety } })),
  );

const askFor = fc.record(
  {
    allow: fc.constantFrom<NonNullable<WhatIfOptions['allow']>>([], ['less-access']),
    changesAtOnce: fc.integer({ min: 1, max: 4 }),
    suggestions: fc.constantFrom(1, 2, 50),
  },
  { requiredKeys: [] },
);

describe('Every suggestion', () => {
  it('lists something that is ruled out now, and tells what and how much is opened', () => {
    let count = 0;
    fc.assert(
      fc.property(anyQuestion(), askFor, ({ catalogue, patient, options }, wish) => {
        const isRuledOut = (id: string) =>
          explain(catalogue, patient, id, options).standing === 'ruled-out';
        const suggestions = whatIf(catalogue, patient, { ...options, ...wish });
        expect(suggestions.length).toBeLessThanOrEqual(wish.suggestions ?? 5);
        for (const { changes, opens, matches } of suggestions) {
          expect(changes.length).toBeGreaterThan(0);
          expect(changes.length).toBeLessThanOrEqual(wish.changesAtOnce ?? 2);
          const then = after(patient, changes);
          const newcomers = rank(catalogue, then, options).matches.filter(({ id }) =>
            isRuledOut(id),
          );
          expect(newcomers.length).toBeGreaterThan(0);
          expect(matches).toEqual(newcomers);
          const all: RankOptions = { ...options, k: catalogue.size, variety: 0 };
          const { standing: _, ...any } = all;
          const listable = rank(catalogue, then, any).matches;
          expect(opens).toBe(listable.filter(({ id }) => isRuledOut(id)).length);
          expect(opens).toBeGreaterThanOrEqual(matches.length);
        }
        count += suggestions.length;
      }),
      { numRuns: 2 * numRuns },
    );
    expect(count).toBeGreaterThan(20);
  });

  it('comes after the cheaper ones, by the stated costs, and holds none of those before it', () => {
    fc.assert(
      fc.property(anyQuestion(), askFor, ({ catalogue, patient, options }, wish) => {
        const suggestions = whatIf(catalogue, patient, { ...options, ...wish });
        for (const [at, { changes, cost }] of suggestions.entries()) {
          expect(cost).toBeCloseTo(costOf(changes), 12);
          expect(cost).toBeGreaterThan(0);
          if (at > 0) expect(cost).toBeGreaterThanOrEqual(suggestions[at - 1]!.cost);
        }
        const all = suggestions.map(({ changes }) => told(changes));
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns },
    );
  });

  it('is among those that a longer answer gives, at the same place', () => {
    fc.assert(
      fc.property(smallWorld(), fc.integer({ min: 1, max: 4 }), (world, count) => {
        const { catalogue, patient, options } = world;
        const all = whatIf(catalogue, patient, { ...options, suggestions: 1000 });
        const some = whatIf(catalogue, patient, { ...options, suggestions: count });
        expect(some).toEqual(all.slice(0, count));
      }),
      { numRuns },
    );
  });

  it('leaves alone who the person is, what they need and what must never be, unless less access is allowed', () => {
    fc.assert(
      fc.property(anyQuestion(), fc.boolean(), ({ catalogue, patient, options }, mayDoWithLess) => {
        const allow = mayDoWithLess ? (['less-access'] as const) : [];
        for (const { changes } of whatIf(catalogue, patient, { ...options, allow })) {
          for (const change of changes) {
            expect(CHANGEABLE).toContain(change.code);
            if (change.code === 'less-access') expect(mayDoWithLess).toBe(true);
            if ('from' in change) expect(change.to).toBeGreaterThan(change.from);
          }
        }
      }),
      { numRuns },
    );
  });
});

const CHANGEABLE: readonly Change['code'][] = [
  ...(['reach-minutes', 'reach-km', 'mode', 'online', 'budget', 'window', 'day'] as const),
  ...(['allow-setting', 'way-in', 'wait', 'companion', 'less-access'] as const),
];

/** The costs as `changeCosts` tells them. */
const costOf = (changes: Changes): number => {
  const costs = changeCosts;
  const one = (change: Change): number => {
    if (change.code === 'reach-minutes') return (change.to - change.from) * costs.reachMinutes;
    if (change.code === 'reach-km') return (change.to - change.from) * costs.reachKm;
    if (change.code === 'wait') return (change.to - change.from) * costs.wait;
    if (change.code === 'budget') {
      return (costs.budget * (change.to - change.from)) / Math.max(5000, change.from);
    }
    if (change.code === 'window') return costs.window + (costs.hour * change.minutes) / 60;
    if (change.code === 'day') return costs.day + (costs.hour * change.minutes) / 60;
    if (change.code === 'mode') return costs.mode[change.mode];
    if (change.code === 'allow-setting') return costs.setting;
    if (change.code === 'way-in') return costs.entry;
    if (change.code === 'less-access') {
      return change.to === 'limited' ? costs.limitedAccess : costs.lessAccess;
    }
    return costs[change.code];
  };
  return changes.reduce((sum, change) => sum + one(change), 0);
};

describe('whatIf', () => {
  it('gives the same bytes whatever the order of the activities, and changes no argument', () => {
    fc.assert(
      fc.property(
        anyQuestion(),
        fc.array(fc.nat(), { minLength: MOST, maxLength: MOST }),
        ({ catalogue, patient, options }, numbers) => {
          const shuffled = catalogue.activities
            .map((one, place) => ({ one, at: numbers[place]! }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const before = JSON.stringify(patient);
          const answer = JSON.stringify(whatIf(catalogue, deepFreeze(patient), options));
          const other = whatIf(catalogueOf(shuffled, catalogue), patient, options);
          expect(JSON.stringify(other)).toBe(answer);
          expect(JSON.stringify(patient)).toBe(before);
        },
      ),
      { numRuns },
    );
  });

  it('has nothing to say of what is not ruled out, nor of what no term of the patient rules out', () => {
    const fixed = ['age', 'audience', 'language', 'running', 'recent', 'unwanted'];
    fc.assert(
      fc.property(anyQuestion(), fc.nat(), ({ catalogue, patient, options }, pick) => {
        const { activities } = catalogue;
        if (activities.length === 0) return;
        const activityId = activities[pick % activities.length]!.id;
        const { unmet } = explain(catalogue, patient, activityId, options);
        const answer = whatIf(catalogue, patient, { ...options, activityId });
        if (unmet.length === 0) expect(answer).toEqual([]);
        if (unmet.some(({ requirement }) => fixed.includes(requirement)))
          expect(answer).toEqual([]);
        for (const { matches } of answer) expect(matches.map(({ id }) => id)).toEqual([activityId]);
      }),
      { numRuns },
    );
  });

  it('means by a change what it says: every other term of the patient stays as it is', () => {
    fc.assert(
      fc.property(smallWorld(), ({ catalogue, patient, options }) => {
        for (const change of leversOf(catalogue, patient, { options, mayDoWithLess: true })) {
          expect(changed(patient, [change])).toEqual(after(patient, [change]));
        }
      }),
      { numRuns },
    );
  });

  it('reads ids that can be read only once', () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir', entry: ['web'] },
      { id: 'b', title: 'choir' },
    ]);
    const someone: Patient = { ...singer, entry: ['phone'] };
    const once = () => new Map([['a', 1]]).keys();
    expect(whatIf(catalogue, someone, { only: once() })).toHaveLength(1);
    expect(whatIf(catalogue, someone, { exclude: once() })).toEqual([]);
  });

  it('refuses wrong calls by the name of the argument', () => {
    const catalogue = catalogueOf([{ id: 'a', title: 'choir' }]);
    const ask = (options: object) => () => whatIf(catalogue, singer, options as WhatIfOptions);
    expect(ask({ activityId: 'b' })).toThrow(/^activityId: expected the id of an activity.*"b"/);
    for (const changesAtOnce of [0, 5, 1.5, Number.NaN, '2']) {
      expect(ask({ changesAtOnce })).toThrow(/^changesAtOnce: expected a whole number from 1 to 4/);
    }
    for (const suggestions of [0, -1, 1.5, Number.POSITIVE_INFINITY]) {
      expect(ask({ suggestions })).toThrow(/^suggestions: expected a whole number of 1 or more/);
    }
    expect(ask({ suggestions: 0 })).toThrow(RangeError);
    expect(ask({ k: -1 })).toThrow(/^k: /);
    expect(ask({ only: 'a' })).toThrow(TypeError);
    expect(ask({ activity: 'a' })).toThrow(/^options: /);
  });
});

const singer: Patient = { interests: [{ text: 'choir' }] };

const deepFreeze = <T>(value: T): T => {
  if (value !== null && typeof value === 'object') {
    for (const own of Object.values(value)) deepFreeze(own);
    Object.freeze(value);
  }
  return value;
};
