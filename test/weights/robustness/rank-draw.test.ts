import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAll, rankFirst } from '../../../src/weights/robustness/rank-draw.ts';

/** Few different values, so that many are equal. */
const scores = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
);

const plain = (values: readonly number[]): number[] =>
  [...values.keys()].sort((one, other) => values[other]! - values[one]! || one - other);

describe('The ranks of a draw', () => {
  it('are those of a plain sort, equals by row: all of them, and the first few, draw after draw', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 40 }), fc.nat(), (values, depth, turn) => {
        const count = values.length;
        const all = rankAll(count);
        const [every, few] = [new Int32Array(count), new Int32Array(Math.min(depth, count))];
        const turned = values.map((_, at) => values[(at + turn) % count]!);
        for (const draw of [values, turned]) {
          const column = Float64Array.from(draw);
          all(column, every);
          rankFirst(column, few);
          expect([...every]).toEqual(plain(draw));
          expect([...few]).toEqual(plain(draw).slice(0, few.length));
        }
      }),
    );
  });
});
