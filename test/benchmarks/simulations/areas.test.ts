/** The oracle of a simulation is itself held against what can be said by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAcceptability, type Row } from '../../../benchmarks/simulations/areas.ts';

const near = (shares: readonly (readonly number[])[], expected: readonly (readonly number[])[]) => {
  for (const [row, own] of expected.entries()) {
    for (const [rank, share] of own.entries()) expect(shares[row]![rank]).toBeCloseTo(share, 12);
  }
};

describe('exactAcceptability', () => {
  it('of two factors is the share of weights on each side of where two score alike', () => {
    // .9 w + .2 (1 − w) = .4 w + .9 (1 − w): w = 7/12
    near(
      exactAcceptability([
        [0.9, 0.2],
        [0.4, 0.9],
      ]),
      [
        [5 / 12, 7 / 12],
        [7 / 12, 5 / 12],
      ],
    );
  });

  it('of three factors is the share of the triangle', () => {
    const third = [1 / 3, 1 / 3, 1 / 3];
    near(
      exactAcceptability([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      [third, third, third],
    );
    // The first is ahead where w₀ ≥ ½: a triangle of half the side, a quarter of the area.
    near(
      exactAcceptability([
        [1, 0, 0],
        [0.5, 0.5, 0.5],
      ]),
      [
        [1 / 4, 3 / 4],
        [3 / 4, 1 / 4],
      ],
    );
  });

  it('shares out each rank, and each alternative, once', () => {
    const value = fc.integer({ min: 0, max: 997 }).map((step) => step / 997);
    const rows = (factors: number): fc.Arbitrary<readonly Row[]> =>
      fc.uniqueArray(fc.array(value, { minLength: factors, maxLength: factors }), {
        minLength: 2,
        maxLength: 6,
        selector: (row) => row.join(),
      });
    fc.assert(
      fc.property(fc.oneof(rows(2), rows(3)), (some) => {
        const shares = exactAcceptability(some);
        for (const [at, own] of shares.entries()) {
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(shares.reduce((sum, row) => sum + row[at]!, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
