import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularisedBeta } from '../../src/math/beta.ts';
import { lnGamma } from '../../src/math/gamma.ts';
import { log2 } from '../../src/math/log2.ts';
import { studentBeyond, studentCdf, studentCritical } from '../../src/math/student.ts';

/** R 4.2.2, pt and pbeta. */
const file = new URL('../../../shared/vectors/statistics/r-stats.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('skipped: R’s values are not at ../shared/vectors/statistics\n');

interface Case {
  readonly name: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly expected: Readonly<Record<string, readonly number[]>>;
}
const cases: readonly Case[] = isThere ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
const called = (name: string): Case => cases.find((one) => one.name === name)!;

const relative = (mine: number, theirs: number): number => Math.abs(mine / theirs - 1);

describe.skipIf(!isThere)('R (skipped where ../shared/vectors/statistics is not there)', () => {
  it('has the same Student’s t to 1e-13', () => {
    const { inputs, expected } = called('pt_df');
    for (const [at, freedom] of inputs.df!.entries()) {
      expect(relative(studentCdf(2.1, freedom), expected.p![at]!)).toBeLessThan(1e-13);
      expect(relative(studentCdf(-2.1, freedom), 1 - expected.p![at]!)).toBeLessThan(1e-12);
    }
  });

  it('has the same incomplete beta function to 1e-13', () => {
    const { inputs, expected } = called('pbeta');
    for (const [at, a] of inputs.a!.entries()) {
      const mine = regularisedBeta(0.3, a, inputs.b![at]!);
      expect(Math.abs(mine - expected.p![at]!)).toBeLessThan(1e-13);
    }
  });
});

describe('Student’s t', () => {
  it('of one degree of freedom is Cauchy’s, of two has a closed form', () => {
    for (const t of [-40, -3, -1, -0.01, 0, 0.01, 0.5, 1, 2.5, 300]) {
      expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
    }
  });

  it('has two tails alike that are the rest, and ends at 0 and 1', () => {
    const t = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(t, fc.integer({ min: 1, max: 500 }), (at, freedom) => {
        const below = studentCdf(at, freedom);
        expect(below + studentCdf(-at, freedom)).toBeCloseTo(1, 13);
        expect(studentBeyond(at, freedom)).toBeCloseTo(2 * Math.min(below, 1 - below), 12);
      }),
    );
    expect(studentBeyond(0, 5)).toBe(1);
    expect(studentBeyond(Number.POSITIVE_INFINITY, 5)).toBe(0);
    expect(studentBeyond(Number.NaN, 5)).toBeNaN();
  });

  it('has the critical values of the tables', () => {
    // Student's table, two-sided 5 % (Fisher 1925): 12.706, 4.303, 2.228, 1.960
    const critical = [1, 2, 10, 1e6].map((freedom) => studentCritical(0.05, freedom).toFixed(3));
    expect(critical).toEqual(['12.706', '4.303', '2.228', '1.960']);
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (p, freedom) => {
          expect(studentBeyond(studentCritical(p, freedom), freedom)).toBeCloseTo(p, 11);
        },
      ),
    );
  });
});

describe('regularisedBeta', () => {
  it('is 0 and 1 at the ends, and nothing outside', () => {
    expect([0, 1].map((x) => regularisedBeta(x, 2, 3))).toEqual([0, 1]);
    expect(regularisedBeta(-0.1, 2, 3)).toBeNaN();
    expect(regularisedBeta(1.1, 2, 3)).toBeNaN();
  });

  it('is a binomial sum where a and b are whole', () => {
    // I_x(a, b) = chance of a or more of a + b − 1
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    for (const [x, a, b] of [
      [0.2, 3, 5],
      [0.7, 10, 2],
      [0.5, 20, 20],
    ] as const) {
      const n = a + b - 1;
      let sum = 0;
      for (let k = a; k <= n; k++) sum += choose(n, k) * x ** k * (1 - x) ** (n - k);
      expect(regularisedBeta(x, a, b)).toBeCloseTo(sum, 13);
    }
  });
});

describe('lnGamma', () => {
  it('is the logarithm of factorials and of √π', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(lnGamma(n) - Math.log(factorial))).toBeLessThan(3e-14);
      factorial *= n;
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(lnGamma(1000)).toBeCloseTo(5905.220423209181, 10); // ln 999!
  });
});

describe('log2', () => {
  it('is exact at powers of two, and elsewhere within an ulp or two', () => {
    expect([1, 2, 4, 1024, 2 ** 52].map(log2)).toEqual([0, 1, 2, 10, 52]);
    for (let x = 1; x < 3000; x++) expect(Math.abs(log2(x) - Math.log2(x))).toBeLessThan(4e-15);
  });
});
