/** Whether learning tells the truth where it is known, and how sure it is of itself: 300 seeded studies each. */
import { describe, expect, it } from 'vitest';
import { type LearnOptions, learn, type Observation } from '../../../src/weights/index.ts';
import { type Simulated, simulatedChoices, simulatedLists, simulatedPairs } from './people.ts';

const STUDIES = 300;
const coefficients = { interests: 4, accessibility: 2, distance: 1.5, socialNeed: 0.8 };
const factors = Object.keys(coefficients) as (keyof typeof coefficients)[];
const all = factors.reduce((sum, factor) => sum + coefficients[factor], 0);

/** Shares of the studies whose intervals hold the true weight, by factor; and the mean weights. */
const studied = (
  simulate: (simulated: Simulated) => readonly Observation[],
  design: Omit<Simulated, 'coefficients' | 'seed'>,
  options?: LearnOptions,
) => {
  const covered = new Map(factors.map((factor) => [factor, 0]));
  const sums = new Map(factors.map((factor) => [factor, 0]));
  for (let study = 0; study < STUDIES; study++) {
    const result = learn(simulate({ ...design, coefficients, seed: 7000 + study }), options);
    if (!result.ok) throw new Error(result.reason);
    const { weights, intervals } = result.value;
    for (const factor of factors) {
      const truth = coefficients[factor] / all;
      const [low, high] = intervals[factor]!;
      if (low <= truth && truth <= high) covered.set(factor, covered.get(factor)! + 1);
      sums.set(factor, sums.get(factor)! + weights[factor]!);
    }
  }
  const coverage = factors.map((factor) => covered.get(factor)! / STUDIES);
  const means = factors.map((factor) => sums.get(factor)! / STUDIES);
  return { coverage, means };
};

const say = (what: string, shares: readonly number[]): void => {
  process.stderr.write(`${what}: ${shares.map((share) => share.toFixed(3)).join(' ')}\n`);
};

describe('Intervals of 95 % hold the true weight in 92 % of studies or more,', () => {
  it('of 60 patients with five choices each, and the weights are right on average', () => {
    const { coverage, means } = studied(simulatedChoices, { patients: 60, each: 5 });
    say('coverage of choices', coverage);
    for (const share of coverage) expect(share).toBeGreaterThanOrEqual(0.92);
    for (const [at, factor] of factors.entries()) {
      expect(Math.abs(means[at]! - coefficients[factor] / all)).toBeLessThan(0.01);
    }
  });

  it('of 60 patients with five pairs each', () => {
    const { coverage } = studied(simulatedPairs, { patients: 60, each: 5 });
    say('coverage of pairs', coverage);
    for (const share of coverage) expect(share).toBeGreaterThanOrEqual(0.92);
  });

  it('of 60 patients who judge six each, whose pairs hang together: by patients, not by the model', () => {
    const design = { patients: 60, each: 6 };
    const byPatients = studied(simulatedLists, design).coverage;
    const byModel = studied(simulatedLists, design, { covariance: 'model' }).coverage;
    say('coverage of judged lists, by patients', byPatients);
    say('coverage of judged lists, by the model', byModel);
    for (const share of byPatients) expect(share).toBeGreaterThanOrEqual(0.92);
    for (const share of byModel) expect(share).toBeLessThan(0.9);
  });
});

describe('A factor that counts for nothing', () => {
  it('is taken for one that does in 8 % of studies or fewer', () => {
    let found = 0;
    for (let study = 0; study < STUDIES; study++) {
      const truth = { interests: 3, distance: 2, weather: 0 };
      const observations = simulatedChoices({
        coefficients: truth,
        patients: 60,
        each: 4,
        seed: 90_000 + study,
      });
      const result = learn(observations, { nonNegative: false });
      if (!result.ok) throw new Error(result.reason);
      const [low, high] = result.value.coefficients.weather!.interval!;
      if (low > 0 || high < 0) found += 1;
    }
    say('a factor without effect is found in', [found / STUDIES]);
    expect(found / STUDIES).toBeLessThanOrEqual(0.08);
    expect(found).toBeGreaterThan(0);
  });
});
