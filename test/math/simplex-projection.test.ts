import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplexProjection } from '../../src/math/simplex-projection.ts';

const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.sqrt(Array.from(one, (value, at) => (value - other[at]!) ** 2).reduce((a, b) => a + b));

const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
  minLength: 1,
  maxLength: 7,
});

describe('simplexProjection', () => {
  it('lowers all alike, and cuts at 0', () => {
    expect([...simplexProjection([1.2, -0.3, 0.4])].map((x) => +x.toFixed(12))).toEqual([
      0.9, 0, 0.1,
    ]);
    expect([...simplexProjection([7])]).toEqual([1]);
  });

  it('gives shares, and leaves shares as they are', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const shares = simplexProjection(values);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(distance(simplexProjection(shares), shares)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is nearer than any other shares', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (values, stream) => {
          const others = values.map(() => Number(stream.next().value) + 1e-9);
          const sum = others.reduce((a, b) => a + b);
          const nearest = distance(values, simplexProjection(values));
          expect(nearest).toBeLessThanOrEqual(
            distance(
              values,
              others.map((one) => one / sum),
            ) + 1e-12,
          );
        },
      ),
    );
  });
});
