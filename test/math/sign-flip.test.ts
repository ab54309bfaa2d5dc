import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/math/random.ts';
import { signFlip } from '../../src/math/sign-flip.ts';

const options = { seed: 1, draws: 9999 };
const vectors = new URL('../../../shared/vectors/recsys-oracles/cases.json', import.meta.url);
const isThere = existsSync(vectors);

/** Every pattern, one after the other. */
const plainly = (differences: readonly number[]): number => {
  const patterns = 2 ** differences.length;
  const seen = Math.abs(differences.reduce((sum, one) => sum + one, 0));
  let far = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const sum = differences.reduce((all, one, at) => all + (pattern & (1 << at) ? one : -one), 0);
    if (Math.abs(sum) >= seen - 1e-9) far += 1;
  }
  return far / patterns;
};

describe('signFlip', () => {
  it.skipIf(!isThere)(
    'has the exact p of the oracle (skipped where ../shared/vectors is not there)',
    () => {
      const all = JSON.parse(readFileSync(vectors, 'utf8'));
      const name = Object.keys(all).find((key) => key.startsWith('significance'))!;
      const differences = JSON.parse(name.slice(name.indexOf('[')));
      expect(signFlip(differences, options)).toEqual({
        p: all[name]['exact_sign_flip_p(2-sided)'],
        isExact: true,
        draws: 128, // 7 differences that are not 0
      });
    },
  );

  it('looks at every pattern where there are at most 20 differences', () => {
    const tenths = fc.integer({ min: -9, max: 9 }).map((tenth) => tenth / 10);
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 1, maxLength: 9 }), (differences) => {
        const { p, isExact } = signFlip(differences, options);
        expect(isExact).toBe(true);
        expect(p).toBeCloseTo(plainly(differences), 12);
      }),
    );
    expect(signFlip(new Array(20).fill(1), options)).toEqual({
      p: 2 / 2 ** 20,
      isExact: true,
      draws: 2 ** 20,
    });
  });

  it('draws at random where there are more: never 0, (r + 1) ÷ (draws + 1)', () => {
    const clear = signFlip(new Array(60).fill(1), { seed: 3, draws: 999 });
    expect(clear).toEqual({ p: 1 / 1000, isExact: false, draws: 999 });
    expect(signFlip(new Array(60).fill(0), options)).toEqual({ p: 1, isExact: true, draws: 1 });
  });

  it('draws about the exact p', () => {
    // 20 differences and 1e-13 of a 21st, which only keeps it from looking at all
    const some = Array.from({ length: 20 }, (_, at) => ((at * 7) % 11) - 3.5);
    const exact = signFlip(some, options).p;
    const drawn = signFlip([...some, 1e-13], options);
    expect(drawn.isExact).toBe(false);
    expect(Math.abs(drawn.p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999));
  });

  it('is the same for the same seed, other for another, and knows nothing of no pairs', () => {
    const some = Array.from({ length: 30 }, (_, at) => Math.sin(at) + 0.2);
    expect(signFlip(some, options)).toEqual(signFlip(some, options));
    expect(signFlip(some, { seed: 2, draws: 9999 }).p).not.toBe(signFlip(some, options).p);
    expect(signFlip([], options).p).toBeNaN();
  });

  it('is uniform where there is no difference: 5 of 100 below .05, 50 of 100 below .5', () => {
    const { next } = randomOf(42);
    const rounds = 1000;
    for (const count of [14, 25]) {
      let fives = 0;
      let halves = 0;
      for (let round = 0; round < rounds; round++) {
        const noise = Array.from({ length: count }, () => next() + next() - next() - next());
        const { p } = signFlip(noise, { seed: round, draws: 199 });
        if (p <= 0.05) fives += 1;
        if (p <= 0.5) halves += 1;
      }
      // three standard errors of a share of 1,000
      expect(Math.abs(fives / rounds - 0.05)).toBeLessThan(0.021);
      expect(Math.abs(halves / rounds - 0.5)).toBeLessThan(0.048);
    }
  });
});
