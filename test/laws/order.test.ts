import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, buildCatalogue, rank } from '../../src/index.ts';
import {
  activities,
  asOf,
  catalogueOf,
  MOST,
  patient,
  question,
  scoringOptions,
  townHall,
} from '../arbitraries.ts';

const numRuns = 150;
const all = { k: Number.POSITIVE_INFINITY };

/** Two shards of one directory, a patient and options. */
const shards = () =>
  fc
    .record({
      whole: activities(),
      patient: patient(),
      options: scoringOptions(),
      sides: fc.array(fc.boolean(), { minLength: MOST, maxLength: MOST }),
      k: fc.constantFrom(1, 2, 3, 10),
    })
    .map(({ whole, patient, options, sides, k }) => ({
      shards: split(whole, sides),
      whole,
      patient,
      options: options(whole),
      k,
    }));

const split = (whole: readonly Activity[], sides: readonly boolean[]) =>
  [true, false].map((side) => whole.filter((_, at) => sides[at] === side)) as [
    Activity[],
    Activity[],
  ];

describe('The order', () => {
  it('is by score, best first, with ranks from 1', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const { matches } = rank(catalogue, patient, { ...options, ...listing });
        for (const [at, match] of matches.entries()) {
          expect(match.rank).toBe(at + 1);
          expect(match.score).toBeGreaterThan(0);
          if (at > 0) expect(matches[at - 1]!.score).toBeGreaterThanOrEqual(match.score);
          expect(match.activity).toBe(catalogue.activities[catalogue.rows.get(match.id)!]);
        }
      }),
      { numRuns },
    );
  });

  it('is by code unit of the id among the same activities, not by alphabet, number or code point', () => {
    const ids = ['a', 'B', 'å', '10', '9', '｡', '𐀂', 'Z', ''.padStart(2, 'a')];
    const byCodeUnit = [...ids].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        const catalogue = catalogueOf(shuffled.map((id) => ({ id, title: 'choir' })));
        const { matches } = rank(catalogue, { interests: [{ text: 'choir' }] });
        expect(matches.map(({ id }) => id)).toEqual(byCodeUnit);
      }),
      { numRuns: 20 },
    );
  });

  it('is by travel minutes among equal scores, those not known last, and staying at home first', () => {
    const at = (lat: number) => ({ places: [{ point: { lat, lng: townHall.lng } }] });
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir', places: [{}] },
      { id: 'b', title: 'choir', ...at(55.71) },
      { id: 'c', title: 'choir', ...at(55.69) },
      { id: 'd', title: 'choir', online: 'yes' },
      { id: 'e', title: 'choir', ...at(55.69) },
      { id: 'f', title: 'choir' },
    ]);
    const someone = { home: townHall, interests: [{ text: 'choir' }] };
    const order = (options: object) =>
      rank(catalogue, someone, { weights: { distance: 0 }, ...options }).matches.map(
        ({ id }) => id,
      );
    expect(order({})).toEqual(['d', 'c', 'e', 'b', 'a', 'f']);
    const travelMinutes = new Map([
      ['f', 1],
      ['c', 500],
    ]);
    expect(order({ travelMinutes })).toEqual(['d', 'f', 'e', 'b', 'c', 'a']);
  });

  it("is by the router's minutes among equal scores, home or no home", () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir' },
      { id: 'b', title: 'choir' },
    ]);
    const travelMinutes = new Map([
      ['a', 300],
      ['b', 5],
    ]);
    const { matches } = rank(catalogue, { interests: [{ text: 'choir' }] }, { travelMinutes });
    expect(matches.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('does not hang on the order of the activities: the ranking is the same, byte for byte', () => {
    fc.assert(
      fc.property(
        question(),
        fc.array(fc.nat(), { minLength: MOST, maxLength: MOST }),
        ({ catalogue, patient, options, listing }, numbers) => {
          const { activities } = catalogue;
          const shuffled = activities
            .map((one, place) => ({ one, at: numbers[place]! }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const settings = { ...options, ...listing };
          const before = rank(catalogue, patient, settings);
          const after = rank(catalogueOf(shuffled, catalogue), patient, settings);
          expect(JSON.stringify(after)).toBe(JSON.stringify(before));
        },
      ),
      { numRuns },
    );
  });

  it('does not hang on the order of the activities where statistics are counted, either', () => {
    fc.assert(
      fc.property(activities(), patient(), (all, someone) => {
        const before = rank(catalogueOf(all), someone);
        const after = rank(catalogueOf([...all].reverse()), someone);
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      }),
      { numRuns },
    );
  });
});

describe('Under the same statistics', () => {
  it('the top k of a union are the top k of the tops', () => {
    fc.assert(
      fc.property(shards(), ({ shards, whole, patient, options, k }) => {
        const like = catalogueOf(whole);
        const top = (some: readonly Activity[]) =>
          rank(catalogueOf(some, like), patient, { ...options, k }).matches;
        const tops = shards.flatMap((shard) => top(shard).map(({ activity }) => activity));
        expect(JSON.stringify(top(tops))).toBe(JSON.stringify(top(whole)));
      }),
      { numRuns },
    );
  });

  it('no third activity changes a figure of another, or the order of two', () => {
    fc.assert(
      fc.property(shards(), ({ shards: [some], whole, patient, options }) => {
        const like = catalogueOf(whole);
        const list = (these: readonly Activity[]) =>
          rank(catalogueOf(these, like), patient, { ...options, ...all }).matches.map(
            ({ rank: _, ...match }) => match,
          );
        const ids = new Set(some.map(({ id }) => id));
        expect(JSON.stringify(list(some))).toBe(
          JSON.stringify(list(whole).filter(({ id }) => ids.has(id))),
        );
      }),
      { numRuns },
    );
  });

  it('two builds carry the same model hash, and other statistics another', () => {
    const build = (title: string, statistics?: ReturnType<typeof catalogueOf>['statistics']) =>
      buildCatalogue(
        [
          { id: 'a', title },
          { id: 'b', title },
        ],
        { asOf, ...(statistics ? { statistics } : {}) },
      );
    const [one, other] = [build('choir'), build('garden')];
    const hash = (catalogue: typeof one) => rank(catalogue, {}).model.hash;
    expect(hash(build('garden', one.statistics))).toBe(hash(one));
    expect(hash(other)).not.toBe(hash(one));
  });
});

describe('The first k', () => {
  it('are the start of the whole list, for every k, and never padded', () => {
    fc.assert(
      fc.property(
        question(),
        fc.nat(14),
        ({ catalogue, patient, options, listing: { k: _, ...listing } }, k) => {
          const settings = { ...options, ...listing };
          const { matches: whole, ...rest } = rank(catalogue, patient, { ...settings, ...all });
          const { matches, ...same } = rank(catalogue, patient, { ...settings, k });
          expect(JSON.stringify(matches)).toBe(JSON.stringify(whole.slice(0, k)));
          expect(same).toEqual(rest);
        },
      ),
      { numRuns },
    );
  });

  it('are ten where k is not stated', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ id: String(at), title: 'choir' }));
    const { matches } = rank(catalogueOf(many), { interests: [{ text: 'choir' }] });
    expect(matches).toHaveLength(10);
  });
});
