import { readdirSync, readFileSync } from 'node:fs';
import stdlibAsin from '@stdlib/math-base-special-asin';
import stdlibCos from '@stdlib/math-base-special-cos';
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibSin from '@stdlib/math-base-special-sin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asin, cosDegrees, exp, ln, sinDegrees } from '../../src/math/elementary.ts';

// Oracle: @stdlib 0.2 and 0.3, pure-arithmetic ports of FreeBSD msun (exp, ln, sin, cos) and Cephes (asin).

type Kernel = (x: number) => number;

const double = new Float64Array(1);
const doubleBits = new BigInt64Array(double.buffer);

/** The place of a double among all of them, so that neighbours differ by 1. */
function place(x: number): bigint {
  double[0] = x;
  const bits = doubleBits[0]!;
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function ulpsBetween(a: number, b: number): number {
  return Math.abs(Number(place(a) - place(b)));
}

/** `count` numbers from `low` to `high`, the same on every run (Park & Miller 1988). */
function* sample(low: number, high: number, count = 50_000): Generator<number> {
  let state = 20_261_125;
  for (let i = 0; i < count; i++) {
    state = (state * 48_271) % 2_147_483_647;
    yield low + (high - low) * (state / 2_147_483_647);
  }
}

function compare(kernel: Kernel, oracle: Kernel, numbers: Iterable<number>) {
  let count = 0;
  let equal = 0;
  let worstUlps = 0;
  for (const x of numbers) {
    const ulps = ulpsBetween(kernel(x), oracle(x));
    count += 1;
    if (ulps === 0) equal += 1;
    worstUlps = Math.max(worstUlps, ulps);
  }
  return { worstUlps, equalShare: equal / count };
}

function expectNeverFalling(kernel: Kernel, low: number, high: number) {
  const numbers = Float64Array.from(sample(low, high)).sort();
  const falls = numbers.filter((x, i) => i > 0 && kernel(x) < kernel(numbers[i - 1]!));
  expect([...falls]).toEqual([]);
}

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exp', () => {
  it.each([
    [-1, 1],
    [-30, 5],
    [-708, 709],
  ])('has the bits of the oracle from %d to %d', (low, high) => {
    expect(compare(exp, stdlibExp, sample(low, high))).toEqual({ worstUlps: 0, equalShare: 1 });
  });

  it('is within 1 ulp of the oracle where the result is subnormal', () => {
    expect(compare(exp, stdlibExp, sample(-745.2, -708)).worstUlps).toBeLessThanOrEqual(1);
  });

  it('is exact at 0, and 0 or Infinity beyond what a double holds', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(-745)).toBe(Number.MIN_VALUE);
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(709.7)).toBe(stdlibExp(709.7));
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });

  it('never falls', () => {
    expectNeverFalling(exp, -1, 1);
    expectNeverFalling(exp, -30, 5);
  });

  it('stays at or below 1 for what is not positive, so that a decay is bounded', () => {
    fc.assert(fc.property(within(-1000, 0), (x) => exp(x) >= 0 && exp(x) <= 1));
  });
});

describe('ln', () => {
  it.each([
    [0, 3],
    [0.7, 1.45],
    [0.999, 1.001],
    [0, 1e300],
    [0, 1e-300],
    [0, 1e-310],
  ])('is within 1 ulp of the oracle from %d to %d', (low, high) => {
    expect(compare(ln, stdlibLn, sample(low, high)).worstUlps).toBeLessThanOrEqual(1);
  });

  it('is exact at 1 and at the ends of the doubles', () => {
    expect(ln(1)).toBe(0);
    expect(ln(2)).toBe(Math.LN2);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-0)).toBe(-Infinity);
    expect(ln(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(ln(Number.MAX_VALUE)).toBe(709.782712893384);
    expect(ln(Infinity)).toBe(Infinity);
  });

  it('is NaN below 0 and for NaN', () => {
    expect(ln(-1)).toBeNaN();
    expect(ln(-Infinity)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
  });

  it('never falls', () => {
    expectNeverFalling(ln, 0.5, 2);
    expectNeverFalling(ln, 0, 1000);
  });

  it('is undone by exp', () => {
    fc.assert(
      fc.property(within(1e-300, 1e300), (x) => {
        // The rounding of ln x, times x, is all that gets lost.
        const lost = (Math.abs(ln(x)) + 2) * Number.EPSILON;
        expect(Math.abs(exp(ln(x)) / x - 1)).toBeLessThanOrEqual(lost);
      }),
    );
  });
});

describe('sinDegrees and cosDegrees', () => {
  // The oracle takes radians, whose rounding shows least where the function is steep in proportion to its value.
  const radians = (degrees: number) => degrees * (Math.PI / 180);

  it('are within 2 ulps of the oracle, one of them for its radians, from 0 to 45', () => {
    const sine = compare(sinDegrees, (x) => stdlibSin(radians(x)), sample(0, 45));
    const cosine = compare(cosDegrees, (x) => stdlibCos(radians(x)), sample(0, 45));
    expect(sine.worstUlps).toBeLessThanOrEqual(2);
    expect(cosine.worstUlps).toBeLessThanOrEqual(2);
  });

  it('are within 4e-15 of the oracle from -720 to 720', () => {
    let worst = 0;
    for (const x of sample(-720, 720)) {
      worst = Math.max(worst, Math.abs(sinDegrees(x) - stdlibSin(radians(x))));
      worst = Math.max(worst, Math.abs(cosDegrees(x) - stdlibCos(radians(x))));
    }
    expect(worst).toBeLessThan(4e-15);
  });

  it.each([
    // mpmath 1.3.0 with 200 bits, of the double as written, rounded to a double.
    [55.6761, 0.8258631569309213, 0.5638705933315662],
    [12.5683, 0.21760326318164067, 0.9760373045394841],
    [89.999, 0.9999999998476913, 1.7453292519140536e-5],
    [-179.999, -1.7453292519140536e-5, -0.9999999998476913],
    [44.999, 0.7070944397373548, 0.7071191224203432],
    [1e-5, 1.745329251994321e-7, 0.9999999999999848],
    [123456.789, -0.394118363647059, 0.9190596908994347],
  ])('are within 1 ulp of mpmath at %d', (x, sine, cosine) => {
    expect(ulpsBetween(sinDegrees(x), sine)).toBeLessThanOrEqual(1);
    expect(ulpsBetween(cosDegrees(x), cosine)).toBeLessThanOrEqual(1);
  });

  it('keep the rounding of the radians, which alone would cost 1.4 ulps here', () => {
    // mpmath 1.3.0, as above.
    expect(sinDegrees(14.4259)).toBe(0.24912770034099066);
    expect(sinDegrees(29.4933)).toBe(0.4923217799007951);
    expect(sinDegrees(14.3558)).toBe(0.24794261377604995);
  });

  it('are exact at quarter turns, without a negative zero', () => {
    for (const turns of [-3, -1, 0, 1, 1e6]) {
      const at = 360 * turns;
      expect([0, 90, 180, 270].map((x) => sinDegrees(at + x))).toEqual([0, 1, 0, -1]);
      expect([0, 90, 180, 270].map((x) => cosDegrees(at + x))).toEqual([1, 0, -1, 0]);
    }
  });

  it('are exact where the value is a half', () => {
    expect([30, 150, 210, 330, -30].map(sinDegrees)).toEqual([0.5, 0.5, -0.5, -0.5, -0.5]);
    expect([60, 120, 240, 300, -60].map(cosDegrees)).toEqual([0.5, -0.5, -0.5, 0.5, 0.5]);
  });

  it('are odd and even, bit for bit', () => {
    fc.assert(
      fc.property(within(-1e6, 1e6), (x) => {
        expect(sinDegrees(-x) + sinDegrees(x)).toBe(0);
        expect(cosDegrees(-x)).toBe(cosDegrees(x));
      }),
    );
  });

  it('come round after a full turn, bit for bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (n) => {
        const x = n / 2 ** 12; // leaves room for the turn to be added without rounding
        expect(cosDegrees(x + 360)).toBe(cosDegrees(x));
        expect(sinDegrees(x + 360)).toBe(sinDegrees(x));
      }),
    );
  });

  it('have squares that add up to 1', () => {
    fc.assert(
      fc.property(within(-1e6, 1e6), (x) => {
        const sum = sinDegrees(x) * sinDegrees(x) + cosDegrees(x) * cosDegrees(x);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
      }),
    );
  });

  it('never fall from -90 to 90, and from -180 to 0', () => {
    expectNeverFalling(sinDegrees, -90, 90);
    expectNeverFalling(cosDegrees, -180, 0);
  });

  it('reduce the largest angles exactly', () => {
    expect(sinDegrees(1e22)).toBe(sinDegrees(280)); // 10²² = 360 · 27777777777777777777 + 280
    expect(cosDegrees(-1e22)).toBe(cosDegrees(280));
  });

  it('are NaN for what is no angle', () => {
    for (const x of [NaN, Infinity, -Infinity]) {
      expect(sinDegrees(x)).toBeNaN();
      expect(cosDegrees(x)).toBeNaN();
    }
  });
});

describe('asin', () => {
  it.each([
    [-1, 1],
    [-0.01, 0.01],
    [0.49, 0.51],
    [0.97, 0.98],
    [0.999999, 1],
  ])('is within 1 ulp of the oracle from %d to %d', (low, high) => {
    expect(compare(asin, stdlibAsin, sample(low, high)).worstUlps).toBeLessThanOrEqual(1);
  });

  it('is exact at 0 and right at both ends', () => {
    expect(asin(0)).toBe(0);
    expect(asin(1)).toBe(Math.PI / 2);
    expect(asin(-1)).toBe(-Math.PI / 2);
  });

  it('is NaN outside -1 to 1', () => {
    expect(asin(1 + Number.EPSILON)).toBeNaN();
    expect(asin(-2)).toBeNaN();
    expect(asin(NaN)).toBeNaN();
  });

  it('is odd, bit for bit', () => {
    fc.assert(fc.property(within(-1, 1), (x) => asin(-x) + asin(x) === 0));
  });

  it('never falls', () => {
    expectNeverFalling(asin, -1, 1);
    expectNeverFalling(asin, 0.4999, 0.5001);
    expectNeverFalling(asin, 0.9749, 0.9751);
  });

  it('is undone by sinDegrees', () => {
    let worst = 0;
    for (const x of sample(-1, 1)) {
      worst = Math.max(worst, Math.abs(sinDegrees(asin(x) * (180 / Math.PI)) - x));
    }
    expect(worst).toBeLessThan(4e-16);
  });
});

describe('the kernels', () => {
  it('call nothing whose last bits an engine may choose', () => {
    const folder = new URL('../../src/math/', import.meta.url);
    const exact = 'abs ceil clz32 floor fround imul max min round sign sqrt trunc'.split(' ');
    const allowed = new Set([...exact, 'PI', 'LOG2E', 'SQRT2', 'LN2']);
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const used = [...code.matchAll(/\bMath\.(\w+)/g)].map((match) => match[1]!);
      expect(
        used.filter((name) => !allowed.has(name)),
        file,
      ).toEqual([]);
      expect(code, file).not.toContain('**');
    }
  });
});
