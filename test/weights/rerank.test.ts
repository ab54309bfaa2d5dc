import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, scoreAll } from '../../src/index.ts';
import { reranker } from '../../src/weights/index.ts';
import { question, weights } from '../arbitraries.ts';

const evenly = { interests: 1, accessibility: 1, distance: 1, socialNeed: 1 };

describe('A reranker', () => {
  it('lists what rank lists, of any case, under any weights, one after the other', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        question(),
        fc.array(fc.tuple(weights(), fc.constantFrom(1, 3, Infinity)), {
          minLength: 2,
          maxLength: 4,
        }),
        ({ catalogue, patient, options }, asked) => {
          const again = reranker(scoreAll(catalogue, patient, options));
          const lists = asked.map(([some, k]) => {
            const all = { ...evenly, ...some };
            const { matches } = rank(catalogue, patient, { ...options, weights: all, k });
            const list = again.rank(all, k);
            expect(list).toEqual(matches.map(({ id }) => id));
            return list.join();
          });
          if (new Set(lists).size > 1) changed += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(10);
  });

  it('lists ten unless told, and never what scores 0', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `a${at}`);
    const column = (of: (at: number) => number) => Float64Array.from(ids, (_, at) => of(at));
    const none = column(() => 0);
    const scores = {
      ids,
      factors: {
        interests: column((at) => at / 12),
        accessibility: none,
        distance: none,
        socialNeed: none,
      },
      likelihood: column(() => 1),
      aversion: none,
      travelMinutes: none,
      weightScales: { interests: 1, accessibility: 0, distance: 0, socialNeed: 0 },
    };
    const { rank: again } = reranker(scores);
    expect(again(evenly)).toEqual(ids.slice(2).reverse());
    expect(again(evenly, 99)).toEqual(ids.slice(1).reverse());
    expect(again(evenly, 0)).toEqual([]);
    expect(again({ ...evenly, interests: 0 })).toEqual([]);
    const { interests: _, ...without } = evenly;
    expect(() => again(without as never)).toThrow(
      new TypeError('weights.interests: expected a number, got nothing'),
    );
    expect(() => again({ ...evenly, cost: 1 } as never)).toThrow(
      new TypeError(
        'weights: expected only interests, accessibility, distance, socialNeed, got "cost"',
      ),
    );
    expect(() => again({ ...evenly, distance: -1 })).toThrow(RangeError);
    expect(() => again(evenly, -1)).toThrow(
      new RangeError('k: expected a whole number of 0 or more, or Infinity, got -1'),
    );
  });
});
