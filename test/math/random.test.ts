import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/math/random.ts';

const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

const MASK = 0xffffffffn;
const LONG = 0xffffffffffffffffn;

/** The finaliser of MurmurHash3 on whole numbers without a size (Appleby 2011, fmix32). */
const mixed = (word: bigint): bigint => {
  let hash = word & MASK;
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & MASK;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & MASK;
  return hash ^ (hash >> 16n);
};

/** Blackman & Vigna 2021, xoroshiro128+ with 24, 16, 37, on whole numbers without a size: the lower word of each sum. */
function* words(seed: bigint): Generator<number> {
  const high = mixed((seed >> 32n) + 1n);
  const first = mixed((seed & MASK) ^ high);
  const second = mixed(first + high);
  const third = mixed(second ^ first);
  const rotated = (value: bigint, by: bigint) => ((value << by) | (value >> (64n - by))) & LONG;
  let one = (first << 32n) | second;
  let other = (third << 32n) | mixed(third + 1n);
  for (;;) {
    yield Number((one + other) & MASK);
    const both = one ^ other;
    one = rotated(one, 24n) ^ both ^ ((both << 16n) & LONG);
    other = rotated(both, 37n);
  }
}

describe('randomOf', () => {
  it.each([0, 1, 2, -1, 2 ** 32 + 1, -(2 ** 32), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'is xoroshiro128+ of the mixed seed, bit by bit: %d',
    (seed) => {
      const plain = words(BigInt(seed));
      const word = () => Number(plain.next().value);
      const { next, below } = randomOf(seed);
      for (let at = 0; at < 500; at++) {
        const [one, other] = [word(), word()];
        expect(next()).toBe((Math.floor(one / 32) * 2 ** 26 + Math.floor(other / 64)) / 2 ** 53);
        expect(below(1000)).toBe(Number((BigInt(word()) * 1000n) >> 32n));
      }
    },
  );

  it('gives the same numbers for the same seed, whatever is drawn elsewhere', () => {
    const one = randomOf(7);
    const other = randomOf(7);
    const numbers = times(50, () => {
      randomOf(8).next();
      return [one.next(), one.below(9)];
    });
    expect(times(50, () => [other.next(), other.below(9)])).toEqual(numbers);
  });

  it('gives neighbouring seeds numbers that are not alike', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => randomOf(seed).next());
    expect(new Set(firsts).size).toBe(1000);
    const mean = firsts.reduce((sum, value) => sum + value, 0) / 1000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 1000)); // four standard errors
    const steps = firsts.slice(1).filter((value, at) => value > firsts[at]!).length;
    expect(Math.abs(steps - 500)).toBeLessThan(50);
  });

  it('draws from 0 to below 1, with more bits than one word has', () => {
    const { next } = randomOf(1);
    const numbers = times(10_000, next);
    expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(numbers.some((value) => (value * 2 ** 32) % 1 !== 0)).toBe(true);
    expect(numbers.every((value) => (value * 2 ** 53) % 1 === 0)).toBe(true);
  });

  it('draws each whole number below n about equally often, for small n and great', () => {
    for (const [n, scale] of [
      [10, 1],
      [2 ** 21, 2 ** 21 / 10],
      [10 ** 12, 10 ** 11],
    ] as const) {
      const { below } = randomOf(n);
      const counts = new Float64Array(10);
      for (const value of times(20_000, () => below(n))) {
        expect(Number.isInteger(value) && value >= 0 && value < n).toBe(true);
        counts[Math.floor(value / scale)]! += 1;
      }
      // χ² of 9 degrees of freedom is above 27.9 once in a thousand.
      expect(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
    }
    expect(times(20, () => randomOf(3).below(1))).toEqual(new Array(20).fill(0));
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the seed %d', (seed) => {
    expect(() => randomOf(seed)).toThrow(
      new RangeError(`seed: expected a safe integer, got ${seed}`),
    );
  });
});
