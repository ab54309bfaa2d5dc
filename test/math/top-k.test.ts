import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topK } from '../../src/math/top-k.ts';

/** Highest score first, then lowest number. */
const byScore = (scores: readonly number[]) => (a: number, b: number) =>
  scores[a] !== scores[b] ? scores[a]! > scores[b]! : a < b;

function fullSort(scores: readonly number[]): number[] {
  return scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

describe('topK', () => {
  it('gives the best k, best first', () => {
    const scores = [0.2, 0.9, 0.5, 0.7, 0.1];
    expect([...topK(5, 3, byScore(scores))]).toEqual([1, 3, 2]);
  });

  it('breaks ties as the order says', () => {
    const scores = [1, 1, 1, 1];
    expect([...topK(4, 2, byScore(scores))]).toEqual([0, 1]);
    expect([...topK(4, 2, (a, b) => a > b)]).toEqual([3, 2]);
  });

  it('is the start of a full sort, for every k and many ties', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 });
    const k = fc.oneof(fc.nat(220), fc.constant(Infinity));
    fc.assert(
      fc.property(scores, k, (scores, k) => {
        expect([...topK(scores.length, k, byScore(scores))]).toEqual(fullSort(scores).slice(0, k));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not hang on the order of visiting', () => {
    const shuffled = fc
      .uniqueArray(fc.integer(), { minLength: 1, maxLength: 100 })
      .chain((scores) =>
        fc.tuple(
          fc.constant(scores),
          fc.shuffledSubarray(scores, { minLength: scores.length }),
          fc.nat(scores.length),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([scores, others, k]) => {
        const best = [...topK(scores.length, k, byScore(scores))].map((i) => scores[i]);
        const same = [...topK(others.length, k, byScore(others))].map((i) => others[i]);
        expect(same).toEqual(best);
      }),
    );
  });

  it('gives nothing for k = 0 or nothing to choose from', () => {
    expect([...topK(3, 0, byScore([3, 2, 1]))]).toEqual([]);
    expect([...topK(0, 3, byScore([]))]).toEqual([]);
    expect([...topK(0, Infinity, byScore([]))]).toEqual([]);
  });

  it('gives all that there is for k above it, never padded', () => {
    expect([...topK(3, 10, byScore([1, 3, 2]))]).toEqual([1, 2, 0]);
    expect([...topK(3, Infinity, byScore([1, 3, 2]))]).toEqual([1, 2, 0]);
  });

  it('asks only about two different numbers that there are', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), (count, k) => {
        topK(count, k, (a, b) => {
          if (!(a >= 0 && b >= 0 && a < count && b < count && a !== b)) expect.fail(`${a}, ${b}`);
          return a > b;
        });
      }),
    );
  });

  it('asks once about what is not among the best', () => {
    let asked = 0;
    const worseAndWorse = (a: number, b: number) => {
      asked += 1;
      return a < b;
    };
    topK(100_000, 10, worseAndWorse);
    expect(asked).toBeLessThan(100_100);
  });
});
