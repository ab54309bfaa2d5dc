import { describe, expect, it } from 'vitest';
import {
  learn,
  type MetaAnalysisOptions,
  metaAnalysis,
  type SiteEstimate,
  siteEstimate,
} from '../../../src/weights/index.ts';
import { simulatedPairs } from '../learn/people.ts';
import { vectorsOf } from '../vectors.ts';
import { partitioned } from './partitions.ts';

/** Estimates of one factor. */
const estimatesOf = (values: readonly number[], variances: readonly number[]): SiteEstimate[] =>
  values.map((value, at) => ({
    kind: 'site-estimate',
    schemaVersion: 1,
    site: `s${String(at).padStart(2, '0')}`,
    factors: ['effect'],
    of: 'coefficients',
    estimates: [value],
    covariance: [[variances[at]!]],
    patients: 20,
    comparisons: 60,
  }));

const effectOf = (estimates: readonly SiteEstimate[], options?: MetaAnalysisOptions) =>
  metaAnalysis(estimates, options).factors.effect!;

/**
 * Thirteen trials of BCG against tuberculosis (Colditz et al. 1994, JAMA 271, 698–702; dat.bcg of R's metadat): cases and others among the
 * vaccinated, cases and others among the rest.
 */
const bcg: readonly (readonly [number, number, number, number])[] = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
];
const logRiskRatios = bcg.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
const variances = bcg.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));

describe('metaAnalysis of the BCG trials', () => {
  const trials = estimatesOf(logRiskRatios, variances);
  const normal = effectOf(trials, { interval: 'normal' });

  it('is what metafor gives by DerSimonian and Laird', () => {
    expect(normal.random.estimate).toBeCloseTo(-0.7141, 4);
    expect(normal.random.standardError).toBeCloseTo(0.1787, 4);
    expect(normal.tauSquared).toBeCloseTo(0.3088, 4);
    expect(normal.iSquared).toBeCloseTo(92.12, 2);
    expect(normal.q).toBeCloseTo(152.233, 3);
  });

  // The same formulas in numpy 2.4 and scipy 1.17.
  it('has the ends that numpy and scipy give, of every kind', () => {
    const near = (interval: readonly number[] | null, ends: readonly number[]) => {
      for (const [at, end] of ends.entries()) expect(interval![at]).toBeCloseTo(end, 11);
    };
    expect(normal.fixed.estimate).toBeCloseTo(-0.4302851636540906, 12);
    expect(normal.fixed.standardError).toBeCloseTo(0.04049875171086381, 12);
    near(normal.random.interval, [-1.0644452800840511, -0.3637891640624032]);
    near(normal.prediction, [-1.998838495752119, 0.5706040516056646]);
    expect(normal.qPValue! / 1.9967645908458624e-26).toBeCloseTo(1, 9);
    const knapp = effectOf(trials);
    expect(knapp.random.standardError).toBeCloseTo(0.18069662833554748, 12);
    near(knapp.random.interval, [-1.1078213541683288, -0.32041308997812545]);
    expect(knapp.prediction).toEqual(normal.prediction);
  });
});

describe('metaAnalysis', () => {
  it('gives the values of recsys-oracles', () => {
    const file = vectorsOf('recsys-oracles/cases.json');
    if (file === undefined) return;
    const found = JSON.stringify(file).match(/"meta y=[^"]*":(\{[^}]*\})/)?.[1];
    const expected = JSON.parse(found!) as { readonly [name: string]: number };
    const effect = effectOf(estimatesOf([0.3, 0.1, 0.45], [0.01, 0.02, 0.04]), {
      interval: 'normal',
    });
    expect(effect.fixed.estimate).toBeCloseTo(expected.fixed!, 8);
    expect(effect.fixed.standardError).toBeCloseTo(expected.fixed_se!, 8);
    expect(effect.q).toBeCloseTo(expected.Q!, 8);
    expect(effect.tauSquared).toBeCloseTo(expected.tau2_DL!, 8);
    expect(effect.random.estimate).toBeCloseTo(expected.random!, 8);
    expect(effect.random.standardError).toBeCloseTo(expected.random_se!, 8);
    expect(effect.iSquared / 100).toBeCloseTo(expected.I2!, 8);
  });

  // By numpy 2.4 and scipy 1.17: alike by chance, so that Hartung & Knapp's own error is a thirteenth of the normal one.
  it('keeps an interval of Hartung and Knapp as wide as it must be, unless told not to', () => {
    const alike = estimatesOf([0.3, 0.31, 0.29, 0.32], [0.01, 0.02, 0.04, 0.03]);
    const kept = effectOf(alike).random;
    expect(kept.standardError).toBeCloseTo(0.06928203230275509, 12);
    expect(kept.interval![0]).toBeCloseTo(0.08391365227555056, 10);
    expect(kept.interval![1]).toBeCloseTo(0.5248863477244494, 10);
    const bare = effectOf(alike, { floor: false }).random;
    expect(bare.standardError).toBeCloseTo(0.005184592558726293, 12);
    expect(bare.interval![0]).toBeCloseTo(0.2879003125670801, 10);
    const { tauSquared, iSquared, fixed, random, prediction } = effectOf(alike, {
      interval: 'normal',
    });
    expect([tauSquared, iSquared]).toEqual([0, 0]);
    expect(random).toEqual(fixed);
    expect(prediction![0]).toBeCloseTo(0.0063034745899603895, 10);
  });

  it('warns of fewer than five sites', () => {
    const five = estimatesOf([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    expect(metaAnalysis(five).warnings).toEqual([]);
    expect(metaAnalysis(five.slice(1)).warnings).toEqual([{ code: 'few-sites', sites: 4 }]);
  });

  it('of one site is that site, and says what it cannot tell', () => {
    const effect = effectOf(estimatesOf([0.5], [0.04]));
    expect(effect.fixed).toMatchObject({ estimate: 0.5, standardError: 0.2 });
    expect(effect.random).toEqual({ estimate: 0.5, standardError: null, interval: null });
    expect(effect).toMatchObject({
      q: 0,
      qPValue: null,
      iSquared: 0,
      tauSquared: 0,
      prediction: null,
    });
    expect(effectOf(estimatesOf([0.5, 0.6], [0.04, 0.04])).prediction).toBeNull();
  });

  it('lists sites in their order with shares that sum to 1, and changes no bit with another order', () => {
    const trials = estimatesOf(logRiskRatios, variances);
    const once = metaAnalysis(trials);
    expect(JSON.stringify(metaAnalysis([...trials].reverse()))).toBe(JSON.stringify(once));
    const { sites, tauSquared } = once.factors.effect!;
    expect(sites.map(({ site }) => site)).toEqual(trials.map(({ site }) => site));
    expect(sites.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(sites[0]!.weight / sites[1]!.weight).toBeCloseTo(
      (variances[1]! + tauSquared) / (variances[0]! + tauSquared),
      12,
    );
    expect(sites[3]!.interval[1]).toBeCloseTo(
      logRiskRatios[3]! + 1.959964 * Math.sqrt(variances[3]!),
      6,
    );
  });

  it('refuses sites that do not fit together', () => {
    const [one, other] = estimatesOf([1, 2], [1, 1]) as [SiteEstimate, SiteEstimate];
    expect(() => metaAnalysis([])).toThrow(RangeError);
    expect(() => metaAnalysis([one, one])).toThrow(/twice/);
    expect(() => metaAnalysis([one, { ...other, of: 'weights' }])).toThrow(/unit/);
    expect(() => metaAnalysis([one, { ...other, factors: ['other'] }])).toThrow(/factors/);
    expect(() => metaAnalysis([{ ...one, covariance: [[0]] }])).toThrow(/estimates\[0\]/);
    expect(() => metaAnalysis([one], { interval: 'wald' as never })).toThrow(/interval/);
    expect(() => metaAnalysis([one], { method: 'REML' as never })).toThrow(/method/);
    expect(() => metaAnalysis([one], { level: 1 })).toThrow(/level/);
  });
});

describe('siteEstimate', () => {
  const observations = simulatedPairs({
    coefficients: { a: 3, b: 1, c: -2 },
    patients: 40,
    each: 6,
    seed: 9,
  });

  it('is what learn finds there with nothing held at 0', () => {
    const estimate = siteEstimate(observations, { site: 'north' });
    const learnt = learn(observations, { nonNegative: false });
    if (estimate.kind !== 'site-estimate' || !learnt.ok) throw new Error('no estimate');
    const { coefficients, covariance } = learnt.value;
    expect(coefficients.c!.value).toBeLessThan(0);
    expect(estimate.estimates).toEqual(
      ['a', 'b', 'c'].map((factor) => coefficients[factor]!.value),
    );
    expect(estimate.covariance[0]![1]).toBe(covariance.a!.b);
    expect(estimate).toMatchObject({ patients: 40, comparisons: 240, of: 'coefficients' });
  });

  it('of weights has the errors that their intervals rest on', () => {
    const options = { covariance: 'model', alike: 'groups' } as const;
    const estimate = siteEstimate(observations, { site: 'north', of: 'weights', ...options });
    const learnt = learn(observations, { nonNegative: false, ...options });
    if (estimate.kind !== 'site-estimate' || !learnt.ok) throw new Error('no estimate');
    for (const [at, factor] of ['a', 'b', 'c'].entries()) {
      const [low, high] = learnt.value.intervals[factor]!;
      expect(estimate.estimates[at]).toBeCloseTo(learnt.value.weights[factor]!, 14);
      expect(Math.sqrt(estimate.covariance[at]![at]!)).toBeCloseTo(
        (high - low) / 2 / 1.959963985,
        8,
      );
    }
    expect(estimate.covariance[0]![1]).toBe(estimate.covariance[1]![0]);
  });

  it('refuses by its rules, and where there is no estimate', () => {
    const suppressed = (rows: typeof observations, options = {}) => {
      const answer = siteEstimate(rows, { site: 'n', ...options });
      return answer.kind === 'site-refusal' ? answer.suppressed : 'none';
    };
    expect(suppressed(observations.slice(0, 12))).toBe('few-patients');
    expect(suppressed(observations.slice(0, 36))).toBe('many-coefficients');
    const level = observations.map((row) => ({
      ...row,
      better: { ...row.better, b: 0.5 },
      worse: { ...row.worse, b: 0.5 },
    }));
    expect(suppressed(level)).toBe('no-estimate');
  });

  it('gives a meta-analysis that is near the fit of all, and names who is left out', () => {
    const many = simulatedPairs({
      coefficients: { a: 3, b: 1.5 },
      patients: 300,
      each: 5,
      seed: 6,
    });
    const estimates = partitioned(many, (at) => (at < 2 ? 9 : at % 5)).map(
      ({ site, observations: rows }) => siteEstimate(rows, { site }),
    );
    const { factors, leftOut, warnings } = metaAnalysis(estimates);
    expect(leftOut).toEqual([{ site: 's9', suppressed: 'few-patients' }]);
    expect(warnings).toEqual([]);
    const pooled = learn(many);
    if (!pooled.ok) throw new Error(pooled.reason);
    for (const factor of ['a', 'b']) {
      const { value, error } = pooled.value.coefficients[factor]!;
      expect(Math.abs(factors[factor]!.fixed.estimate - value)).toBeLessThan(error!);
    }
  });
});
