import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/math/normal.ts';

/** Results of GNU R 4.2.2. */
const vectors = new URL('../../../shared/vectors/statistics/r-stats.json', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: the results of R are not at ../shared/vectors\n');

interface Case {
  readonly inputs: { readonly [name: string]: readonly number[] };
  readonly expected: { readonly [name: string]: readonly number[] };
}
const caseOf = (name: string): Case =>
  JSON.parse(readFileSync(vectors, 'utf8')).cases.find(
    (one: { name: string }) => one.name === name,
  );

describe.skipIf(!isThere)('R (skipped where ../shared/vectors/statistics is not there)', () => {
  it('is followed in each of its 10 pnorm and 7 qnorm, to 1e-13', () => {
    const { inputs, expected } = caseOf('pnorm');
    const chances = inputs.x!.map(normalCdf);
    expect(chances).toHaveLength(10);
    for (const [at, chance] of chances.entries()) expect(chance).toBeCloseTo(expected.p![at]!, 13);
    const inverse = caseOf('qnorm');
    const quantiles = inverse.inputs.p!.map(normalQuantile);
    expect(quantiles).toHaveLength(7);
    // Written down with 15 digits.
    for (const [at, z] of quantiles.entries()) expect(z).toBeCloseTo(inverse.expected.q![at]!, 13);
  });
});

/** mpmath 1.3.0 with 50 digits: ncdf(z). */
const CHANCES: readonly (readonly [z: number, chance: number])[] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-5, 2.866515718791939e-7],
  [-2.6, 0.004661188023718749],
  [-2.5, 0.006209665325776135],
  [-2.4, 0.008197535924596131],
  [-1.3, 0.09680048458561033],
  [2.7, 0.9965330261969594],
];

/** mpmath 1.3.0 with 50 digits: the root of ln ncdf(z) − ln p. */
const QUANTILES: readonly (readonly [p: number, z: number])[] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-9, -5.9978070150076865],
  [0.3, -0.5244005127080408],
  [0.99, 2.3263478740408408],
];

describe('normalCdf', () => {
  it.each(CHANCES)('of %d is within 1e-12 of its own size', (z, chance) => {
    expect(Math.abs(normalCdf(z) / chance - 1)).toBeLessThan(1e-12);
  });

  it('has ends, and of no number is no number', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  it('rises, also where one formula takes over from the other, and is the same from both sides', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -38, max: 9, noNaN: true }),
          fc.double({ min: -2.51, max: -2.49, noNaN: true }),
        ),
        (z) => {
          expect(normalCdf(z + 1e-6)).toBeGreaterThanOrEqual(normalCdf(z));
          expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
        },
      ),
    );
  });
});

describe('normalQuantile', () => {
  it.each(QUANTILES)('of %d is within 1e-13', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-13);
  });

  it('has ends, and outside of 0 to 1 is no number', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [-1e-9, 1.001, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
  });

  it('takes normalCdf back, to 1e-12 of the chance', () => {
    fc.assert(
      fc.property(fc.double({ min: -38, max: 5, noNaN: true }), (z) => {
        const chance = normalCdf(z);
        expect(Math.abs(normalCdf(normalQuantile(chance)) / chance - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('comes to an end at every double, the smallest too', () => {
    for (const p of [5e-324, 1e-310, 2 ** -53, 1 - 2 ** -53, 0.5 - 2 ** -54, 0.5 + 2 ** -53]) {
      expect(Number.isFinite(normalQuantile(p))).toBe(true);
    }
  });
});
