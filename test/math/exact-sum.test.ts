import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/math/exact-sum.ts';
import { shuffled } from '../weights/learn/people.ts';

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
    fc.constantFrom(1e16, 1, -1, 1e-16, 2 ** 53, -(2 ** 53), 5e-324, 0.1),
  ),
  { maxLength: 30 },
);

/** A double is a whole number of 2⁻¹⁰⁷⁴. */
const asWhole = (value: number): bigint => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return value < 0 ? -size : size;
};

const wholeSum = (values: readonly number[]): bigint =>
  values.reduce((sum, value) => sum + asWhole(value), 0n);

const distance = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);

describe('exactSum', () => {
  it('loses nothing, as whole numbers of any size tell', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(wholeSum(exactSum(values))).toBe(wholeSum(values));
      }),
    );
  });

  it('puts first the number that is nearest to the sum', () => {
    const step = (value: number, by: bigint): number => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      view.setBigUint64(0, view.getBigUint64(0) + by);
      return view.getFloat64(0);
    };
    fc.assert(
      fc.property(numbers, (values) => {
        const [first] = exactSum(values);
        const sum = wholeSum(values);
        if (first === 0) {
          expect(sum).toBe(0n);
          return;
        }
        const miss = distance(asWhole(first!), sum);
        for (const by of [1n, -1n]) {
          expect(miss <= distance(asWhole(step(first!, by)), sum)).toBe(true);
        }
      }),
    );
  });

  it('is the same list of numbers in whatever order, and whatever is summed first', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer(), (one, other, seed) => {
        const whole = exactSum([...one, ...other]);
        expect(exactSum(shuffled([...one, ...other], seed))).toEqual(whole);
        expect(exactSum([...exactSum(one), ...exactSum(other)])).toEqual(whole);
      }),
    );
  });

  it('rounds a tie to the side of what lies below it', () => {
    expect(exactSum([1e16, 1, 1e-16])[0]).toBe(10000000000000002);
    expect(exactSum([1e16, 1, -1e-16])[0]).toBe(1e16);
    expect(exactSum([1e16, 1])[0]).toBe(1e16);
  });

  it('of nothing, and of what cancels, is 0', () => {
    expect(exactSum([])).toEqual([0]);
    expect(exactSum([1e300, 1, -1e300, -1])).toEqual([0]);
    expect(Object.is(exactSum([-0])[0], 0)).toBe(true);
  });

  it('beyond the largest number is refused', () => {
    expect(() => exactSum([Number.MAX_VALUE, Number.MAX_VALUE])).toThrow(RangeError);
  });
});
