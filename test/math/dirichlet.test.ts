import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDirichlet, drawUniform } from '../../src/math/dirichlet.ts';
import { randomOf } from '../../src/math/random.ts';

/** Means and variances of each share over many draws. */
const momentsOf = (count: number, draws: number, draw: (into: Float64Array) => void) => {
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  const into = new Float64Array(count);
  for (let at = 0; at < draws; at++) {
    draw(into);
    for (let share = 0; share < count; share++) {
      sums[share]! += into[share]!;
      squares[share]! += into[share]! * into[share]!;
    }
  }
  const means = [...sums].map((sum) => sum / draws);
  return { means, variances: means.map((mean, at) => squares[at]! / draws - mean * mean) };
};

const DRAWS = 40_000;

describe('drawUniform', () => {
  it('draws shares of 0 or more that sum to 1, the same for a seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const [one, other] = [new Float64Array(count), new Float64Array(count)];
        drawUniform(randomOf(seed), one);
        drawUniform(randomOf(seed), other);
        expect(one).toEqual(other);
        expect(one.every((share) => share >= 0)).toBe(true);
        expect(one.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has the mean 1 ÷ n and the variance (n − 1) ÷ (n² (n + 1)) of Dirichlet(1, …, 1)', () => {
    const random = randomOf(7);
    const { means, variances } = momentsOf(4, DRAWS, (into) => drawUniform(random, into));
    for (const mean of means) expect(mean).toBeCloseTo(1 / 4, 2);
    for (const variance of variances) expect(Math.abs(variance / (3 / 80) - 1)).toBeLessThan(0.04);
  });

  it('is uniform: of three shares, each third as often the greatest, and above ½ in a quarter of the draws', () => {
    const random = randomOf(11);
    const into = new Float64Array(3);
    let above = 0;
    for (let at = 0; at < DRAWS; at++) {
      drawUniform(random, into);
      if (into[0]! > 0.5) above += 1; // a similar triangle of half the side
    }
    expect(Math.abs(above / DRAWS - 1 / 4)).toBeLessThan(0.01);
  });
});

describe('drawDirichlet', () => {
  it.each([[[8, 4, 4, 4]], [[0.5, 0.2, 1.3]], [[2, 0, 3]]])(
    'has the means and variances of Dirichlet(%s)',
    (concentrations) => {
      const random = randomOf(5);
      const all = concentrations.reduce((sum, one) => sum + one, 0);
      const { means, variances } = momentsOf(concentrations.length, DRAWS, (into) =>
        drawDirichlet(random, concentrations, into),
      );
      for (const [at, one] of concentrations.entries()) {
        const mean = one / all;
        expect(Math.abs(means[at]! - mean)).toBeLessThan(0.01);
        const variance = (mean * (1 - mean)) / (all + 1);
        expect(Math.abs(variances[at]! - variance)).toBeLessThan(0.05 * variance + 1e-12);
      }
    },
  );

  it('draws shares that sum to 1, however small or large the concentrations', () => {
    const random = randomOf(3);
    for (const scale of [1e-4, 1, 1e4]) {
      const into = new Float64Array(3);
      drawDirichlet(random, [scale, 2 * scale, 3 * scale], into);
      expect(into.every((share) => share >= 0)).toBe(true);
      expect(into.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});
