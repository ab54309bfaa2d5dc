import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Learned,
  type LearnOptions,
  type LearnResult,
  learn,
  type Observation,
  type ObservedPair,
  tuneRidge,
  type Utilities,
} from '../../../src/weights/index.ts';
import { report, vectorsOf } from '../vectors.ts';
import { shuffled, simulatedChoices, simulatedLists, simulatedPairs } from './people.ts';

const learned = (observations: readonly Observation[], options?: LearnOptions): Learned => {
  const result = learn(observations, options);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

const reasonOf = (result: LearnResult): string => (result.ok ? 'none' : result.reason);

const valuesOf = ({ coefficients }: Learned): number[] =>
  Object.values(coefficients).map(({ value }) => value);

const paths = (result: LearnResult): string[] =>
  result.issues.map(({ code, path }) => `${code} ${path}`);

/** A pair with these differences. */
const pairOf = (differences: readonly number[], group: string): ObservedPair => ({
  group,
  better: Object.fromEntries(differences.map((d, at) => [`f${at}`, Math.max(d, 0)])),
  worse: Object.fromEntries(differences.map((d, at) => [`f${at}`, Math.max(-d, 0)])),
});

const coefficients = { f0: 4, f1: 2, f2: 1 };

/** Differences of what was chosen from each other that was shown. */
const differencesOf = (
  observations: readonly Observation[],
  factors: readonly string[],
): number[][][] =>
  observations.flatMap((row) => {
    const by = (one: Utilities, other: Utilities): number[] =>
      factors.map((f) => one[f]! - other[f]!);
    if ('better' in row) return [[by(row.better, row.worse)]];
    if ('shown' in row) {
      return [
        row.shown
          .filter((_, at) => at !== row.chosen)
          .map((other) => by(row.shown[row.chosen]!, other)),
      ];
    }
    if (!('items' in row)) throw new Error('not for this oracle');
    return row.items.flatMap((one) =>
      row.items
        .filter(({ grade }) => grade < one.grade)
        .map((other) => [by(one.utilities, other.utilities)]),
    );
  });

/** The least of the loss by plain gradient descent, cut at 0 if told: slow, and nothing in common with Newton's method. */
const descent = (
  sets: readonly (readonly (readonly number[])[])[],
  { ridge, centre, isCut }: { ridge: number; centre: readonly number[]; isCut: boolean },
): number[] => {
  let beta = centre.map(() => 0);
  const step = 1 / (ridge + sets.length / 4);
  for (let round = 0; round < 20_000; round++) {
    const gradient = beta.map((own, at) => ridge * (own - centre[at]!));
    for (const set of sets) {
      const odds = set.map((row) => Math.exp(-row.reduce((sum, d, at) => sum + d * beta[at]!, 0)));
      const all = 1 + odds.reduce((sum, one) => sum + one, 0);
      for (const [other, row] of set.entries()) {
        for (const [at, d] of row.entries()) gradient[at]! -= (odds[other]! / all) * d;
      }
    }
    const next = beta.map((own, at) => own - step * gradient[at]!);
    beta = isCut ? next.map((own) => Math.max(0, own)) : next;
  }
  return beta;
};

describe('learn finds what plain gradient descent finds', () => {
  const simulated = { coefficients, patients: 12, each: 6, seed: 3 };
  it.each([
    ['pairs', simulatedPairs(simulated)],
    ['choices of one out of five', simulatedChoices(simulated)],
    ['judged lists', simulatedLists(simulated)],
  ] as const)('of %s, with and without a prior', (_name, observations) => {
    const factors = ['f0', 'f1', 'f2'];
    const sets = differencesOf(observations, factors);
    const plain = valuesOf(learned(observations));
    const expected = descent(sets, { ridge: 0, centre: [0, 0, 0], isCut: false });
    for (const [at, value] of expected.entries()) expect(plain[at]).toBeCloseTo(value, 5);

    const prior = { f0: 1, f1: 1, f2: 2 };
    const held = valuesOf(learned(observations, { ridge: 5, prior, scale: 8 }));
    const pulled = descent(sets, { ridge: 5, centre: [2, 2, 4], isCut: false });
    for (const [at, value] of pulled.entries()) expect(held[at]).toBeCloseTo(value, 8);
  });

  it('where some are held at 0', () => {
    const observations = simulatedPairs({
      ...simulated,
      coefficients: { f0: 4, f1: -2, f2: 1, f3: -1 },
    });
    const factors = ['f0', 'f1', 'f2', 'f3'];
    const sets = differencesOf(observations, factors);
    const options = { ridge: 0.5 };
    const result = learned(observations, options);
    const expected = descent(sets, { ridge: 0.5, centre: [0, 0, 0, 0], isCut: true });
    for (const [at, value] of expected.entries())
      expect(valuesOf(result)[at]).toBeCloseTo(value, 7);
    const unheld = descent(sets, { ridge: 0.5, centre: [0, 0, 0, 0], isCut: false });
    expect(result.findings.map(({ factor }) => factor)).toEqual(['f1', 'f3']);
    for (const { code, factor, unheld: told } of result.findings) {
      expect(code).toBe('negative-weight');
      expect(told!.value).toBeCloseTo(unheld[Number(factor[1])]!, 7);
      expect(told!.interval![0]).toBeLessThan(told!.value);
      expect(result.weights[factor]).toBe(0);
      expect(result.coefficients[factor]).toEqual({ value: 0, error: null, interval: null });
    }
    expect(valuesOf(learned(observations, { ...options, nonNegative: false }))[1]).toBeCloseTo(
      unheld[1]!,
      7,
    );
  });

  it('where a step of Newton would go too far, by halving it, and where odds are beyond any number', () => {
    const far = [
      ...Array.from({ length: 30 }, (_, at) => pairOf([-0.03, -0.006], `g${at}`)),
      pairOf([-1, -0.04], 'x'),
      pairOf([0.6, 0.6], 'y'),
    ];
    const { convergence } = learned(far, {
      ridge: 0.01,
      prior: { f0: 68, f1: 111 },
      scale: 179,
      nonNegative: false,
    });
    expect(convergence.gradient).toBeLessThan(1e-9);
    const prior = { f0: 1, f1: 1 };
    const { coefficients: huge } = learned(far, { ridge: 1e6, prior, scale: 1e5 });
    expect(huge.f0!.value).toBeCloseTo(50_000, 0);
  });

  it('however many are held: by the conditions of Karush, Kuhn and Tucker', () => {
    const differences = fc.array(
      fc.array(
        fc.integer({ min: -10, max: 10 }).map((d) => d / 10),
        { minLength: 4, maxLength: 4 },
      ),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(differences, fc.constantFrom(0.01, 0.3, 5), (rows, ridge) => {
        const result = learn(
          rows.map((row, at) => pairOf(row, `g${at}`)),
          { ridge, covariance: 'model' },
        );
        fc.pre(result.ok || result.reason !== 'nothing-positive');
        if (!result.ok) throw new Error(result.reason);
        const beta = valuesOf(result.value);
        for (const [at, own] of beta.entries()) {
          const slope = rows.reduce((sum, row) => {
            const lead = row.reduce((total, d, place) => total + d * beta[place]!, 0);
            return sum - row[at]! / (1 + Math.exp(lead));
          }, ridge * own);
          expect(own).toBeGreaterThanOrEqual(0);
          if (own > 0) expect(slope).toBeCloseTo(0, 8);
          else expect(slope).toBeGreaterThan(-1e-8);
        }
        expect(result.value.convergence.gradient).toBeLessThan(1e-8);
      }),
      { numRuns: 300 },
    );
  });
});

describe('What learn gives', () => {
  it('has errors by how patients differ, what a prior takes taken from each alike', () => {
    const rows = Array.from({ length: 24 }, (_, at) =>
      pairOf([(at % 3 === 0 ? -1 : 1) * (0.2 + (at % 5) / 10)], `p${at % 6}`),
    );
    const ridge = 4;
    const { value, error } = learned(rows, { ridge, prior: { f0: 1 } }).coefficients.f0!;
    const scores = new Map<string, number>();
    let curvature = ridge;
    for (const { group, better, worse } of rows) {
      const difference = better.f0! - worse.f0!;
      const chance = 1 / (1 + Math.exp(value * difference));
      scores.set(group, (scores.get(group) ?? 0) + chance * difference);
      curvature += chance * (1 - chance) * difference * difference;
    }
    const mean = [...scores.values()].reduce((sum, score) => sum + score, 0) / 6;
    const spread = [...scores.values()].reduce((sum, score) => sum + (score - mean) ** 2, 0);
    expect(Math.abs(mean)).toBeGreaterThan(0.1);
    expect(error).toBeCloseTo(Math.sqrt((spread * 6) / 5) / curvature, 10);
  });

  const observations = simulatedChoices({ coefficients, patients: 30, each: 5, seed: 8 });
  const result = learned(observations);

  it('are weights of 0 or more that sum to 1, each within its interval', () => {
    const weights = Object.entries(result.weights);
    expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const [factor, weight] of weights) {
      const [low, high] = result.intervals[factor]!;
      expect(0 <= low && low < weight && weight < high && high <= 1).toBe(true);
    }
    expect(result).toMatchObject({ comparisons: 150, groups: 30, findings: [], ridge: 0 });
  });

  it('has intervals of weights by the delta method, as a difference quotient finds it', () => {
    const factors = Object.keys(result.weights);
    const beta = valuesOf(result);
    const share = (at: number, values: readonly number[]): number =>
      values[at]! / values.reduce((sum, value) => sum + value, 0);
    const { intervals, coefficients: told, covariance } = result;
    for (const [at, factor] of factors.entries()) {
      const slopes = factors.map((_, moved) => {
        const by = (step: number): number =>
          share(
            at,
            beta.map((b, place) => (place === moved ? b + step : b)),
          );
        return (by(1e-5) - by(-1e-5)) / 2e-5;
      });
      let variance = 0;
      for (const [row, one] of slopes.entries()) {
        for (const [column, other] of slopes.entries()) {
          variance += one * other * covariance[factors[row]!]![factors[column]!]!;
        }
      }
      const { value, error, interval } = told[factor]!;
      const reach = (interval![1] - value) / error!;
      expect(reach).toBeCloseTo(2.0452, 4); // Student's t of 29 degrees of freedom
      expect(intervals[factor]![1] - result.weights[factor]!).toBeCloseTo(
        reach * Math.sqrt(variance),
        7,
      );
    }
  });

  it('is the same to the last bit in whatever order the observations and the others of a choice come', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const turned = shuffled(observations, seed).map((row) => {
          const chosen = row.shown[row.chosen]!;
          const shown = shuffled(row.shown, seed + 1);
          return { ...row, shown, chosen: shown.indexOf(chosen) };
        });
        expect(learned(turned)).toEqual(result);
      }),
      { numRuns: 10 },
    );
  });

  it('does not hang on the names of the factors', () => {
    const names: { readonly [factor: string]: string } = { f0: 'z', f1: 'y', f2: 'x' };
    const renamed = (utilities: Utilities): Utilities =>
      Object.fromEntries(
        Object.entries(utilities).map(([factor, value]) => [names[factor]!, value]),
      );
    const other = learned(observations.map((row) => ({ ...row, shown: row.shown.map(renamed) })));
    for (const factor of ['f0', 'f1', 'f2']) {
      const name = names[factor]!;
      expect(other.weights[name]).toBeCloseTo(result.weights[factor]!, 9);
      expect(other.coefficients[name]!.error).toBeCloseTo(result.coefficients[factor]!.error!, 9);
    }
  });

  it('counts an observation of weight 2 as two of them', () => {
    const pairs = simulatedPairs({ coefficients, patients: 12, each: 8, seed: 5 });
    const doubled = learned(pairs.map((row, at) => (at < 40 ? { ...row, weight: 2 } : row)));
    const repeated = learned([...pairs, ...pairs.slice(0, 40)]);
    for (const [at, value] of valuesOf(repeated).entries())
      expect(valuesOf(doubled)[at]).toBeCloseTo(value, 9);
    expect(doubled.coefficients.f0!.error).toBeCloseTo(repeated.coefficients.f0!.error!, 9);
  });

  it('reads a pair as a choice out of two, and outcomes as one judged list of their patient', () => {
    const pairs = simulatedPairs({ coefficients, patients: 12, each: 8, seed: 6 });
    const asChoices = pairs.map(({ group, better, worse }) => ({
      group,
      shown: [worse, better],
      chosen: 1,
    }));
    expect(learned(asChoices)).toEqual(learned(pairs));
    const withGaps = asChoices.map((row) => ({ ...row, better: undefined, site: undefined }));
    expect(learned(withGaps as never)).toEqual(learned(pairs));
    const lists = simulatedLists({ coefficients, patients: 12, each: 8, seed: 6 });
    const outcomes = lists.flatMap(({ group, items }) => items.map((item) => ({ group, ...item })));
    expect(learned(shuffled(outcomes, 1))).toEqual(learned(lists));
    expect(learned(lists).comparisons).toBe(12 * 24); // 8 items in 4 grades of 2
  });

  it('gives each patient the same say if told, however much one tells', () => {
    const loud = simulatedPairs({
      coefficients: { f0: 0.5, f1: 4, f2: 1 },
      patients: 1,
      each: 200,
      seed: 2,
    });
    const quiet = simulatedPairs({ coefficients, patients: 20, each: 5, seed: 2 });
    const both = [...quiet, ...loud.map((row) => ({ ...row, group: 'loud' }))];
    const [f0, level] = [learned(both), learned(both, { alike: 'groups' })].map(
      ({ weights }) => weights.f0!,
    );
    expect(level).toBeGreaterThan(f0! + 0.1);
  });

  it('goes to the prior as the ridge grows, and to the data as it goes', () => {
    const prior = { f0: 0.2, f1: 0.3, f2: 0.5 };
    const far = learned(observations, { ridge: 1e6, prior }).weights;
    const near = learned(observations, { ridge: 1e-9, prior }).weights;
    for (const factor of ['f0', 'f1', 'f2'] as const) {
      expect(far[factor]).toBeCloseTo(prior[factor], 3);
      expect(near[factor]).toBeCloseTo(result.weights[factor]!, 6);
    }
  });

  it('with covariance model has the inverse of the Hessian, as a difference quotient of the loss finds it', () => {
    const told = learned(observations, { covariance: 'model', level: 0.9 });
    const beta = valuesOf(told);
    const sets = differencesOf(observations, ['f0', 'f1', 'f2']);
    const loss = (at: readonly number[]): number =>
      sets.reduce((sum, set) => {
        const odds = set.map((row) =>
          Math.exp(-row.reduce((total, d, place) => total + d * at[place]!, 0)),
        );
        return sum + Math.log(1 + odds.reduce((total, one) => total + one, 0));
      }, 0);
    expect(told.convergence.logLikelihood).toBeCloseTo(-loss(beta), 9);
    const moved = (one: number, other: number, a: number, b: number): number =>
      loss(beta.map((own, at) => own + (at === one ? a : 0) + (at === other ? b : 0)));
    const h = 1e-3;
    const hessian = (one: number, other: number): number =>
      (moved(one, other, h, h) -
        moved(one, other, h, -h) -
        moved(one, other, -h, h) +
        moved(one, other, -h, -h)) /
      (4 * h * h);
    // H · covariance = 1
    for (const row of [0, 1, 2]) {
      for (const column of [0, 1, 2]) {
        const sum = [0, 1, 2].reduce(
          (total, at) => total + hessian(row, at) * told.covariance[`f${at}`]![`f${column}`]!,
          0,
        );
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 3);
      }
    }
    const { value, error, interval } = told.coefficients.f0!;
    expect((interval![1] - value) / error!).toBeCloseTo(1.6449, 4);
  });

  it('with covariance patients has P ÷ (P − 1) times the sum of squares of what each adds to the gradient, by hand', () => {
    const rows = simulatedPairs({ coefficients: { f0: 3 }, patients: 9, each: 6, seed: 12 });
    const { value, error } = learned(rows).coefficients.f0!;
    const added = new Map<string, number>();
    let curvature = 0;
    for (const { group, better, worse } of rows) {
      const d = better.f0! - worse.f0!;
      const chance = 1 / (1 + Math.exp(value * d)); // of the other
      added.set(group, (added.get(group) ?? 0) + chance * d);
      curvature += chance * (1 - chance) * d * d;
    }
    const squares = [...added.values()].reduce((sum, one) => sum + one * one, 0);
    expect(error! ** 2).toBeCloseTo(((9 / 8) * squares) / curvature ** 2, 9);
  });

  it('with covariance patients does not grow surer where every patient says everything twice', () => {
    const twice = [...observations, ...observations];
    const errors = (rows: readonly Observation[], covariance: 'patients' | 'model'): number =>
      learned(rows, { covariance }).coefficients.f0!.error!;
    expect(errors(twice, 'patients')).toBeCloseTo(errors(observations, 'patients'), 9);
    expect(errors(twice, 'model')).toBeCloseTo(errors(observations, 'model') / Math.SQRT2, 9);
  });

  it('takes what tuneRidge found, and no copy of it', () => {
    const tuned = tuneRidge(observations, { ridges: [1, 10] });
    expect(learned(observations, { ridge: tuned }).ridge).toBe(tuned.ridge);
    expect(() => learn(observations, { ridge: { ...tuned } })).toThrow(
      /^ridge: expected a number, or the very object/,
    );
  });
});

describe('learn refuses, with the reason,', () => {
  const clear = [pairOf([1, 0.2], 'a'), pairOf([0.5, -0.1], 'b'), pairOf([0.3, 0.3], 'c')];

  it('what some weights explain altogether, unless there is a ridge', () => {
    expect(reasonOf(learn(clear))).toBe('separable');
    expect(reasonOf(learn(clear, { nonNegative: false }))).toBe('separable');
    expect(learn(clear, { ridge: 0.1 }).ok).toBe(true);
  });

  it('what some weights explain but for what they leave level', () => {
    // f0 decides the first two, and f1 alone the others, which disagree
    const quasi = [
      pairOf([1, 0], 'a'),
      pairOf([0.4, 0], 'b'),
      pairOf([0, 0.5], 'c'),
      pairOf([0, -0.5], 'd'),
      pairOf([0, 0.5], 'e'),
    ];
    expect(reasonOf(learn(quasi))).toBe('separable');
    expect(reasonOf(learn(quasi, { nonNegative: false }))).toBe('separable');
  });

  it('exactly what is separable: of pairs of two factors, what lies on one side of a line through 0', () => {
    const step = fc.integer({ min: -4, max: 4 });
    const seen = { separable: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { minLength: 2, maxLength: 7 }), (steps) => {
        const lines = steps.flatMap(([x, y]) => [
          [x, y],
          [-y, x],
          [y, -x],
        ]);
        fc.pre(steps.some(([x, y]) => steps.some(([u, v]) => x * v !== y * u))); // not all on one line
        const isSeparable = lines.some(([a, b]) => {
          const leads = steps.map(([x, y]) => a! * x + b! * y);
          return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
        });
        const rows = steps.map(([x, y], at) => pairOf([x / 10, y / 10], `g${at}`));
        const result = learn(rows, { nonNegative: false, covariance: 'model' });
        expect(reasonOf(result) === 'separable').toBe(isSeparable);
        seen[isSeparable ? 'separable' : 'none'] += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.separable, seen.none)).toBeGreaterThan(100);
  });

  it('yet finds what is separable only by weights below 0', () => {
    const rows = [pairOf([0.5, -0.5], 'a'), pairOf([-0.2, -0.8], 'b'), pairOf([0.4, -0.1], 'c')];
    expect(reasonOf(learn(rows, { nonNegative: false }))).toBe('separable');
    const result = learned(rows);
    expect(result.weights).toEqual({ f0: 1, f1: 0 });
    expect(result.findings).toEqual([{ code: 'negative-weight', factor: 'f1', unheld: null }]);
    expect(result.intervals.f1).toBeNull();
  });

  it('factors that never differ, or only together', () => {
    const flat = [pairOf([0.4, 0], 'a'), pairOf([-0.2, 0], 'b')];
    expect(reasonOf(learn(flat))).toBe('not-identified');
    const together = [pairOf([0.4, 0.4], 'a'), pairOf([-0.2, -0.2], 'b'), pairOf([0.1, 0.1], 'c')];
    expect(reasonOf(learn(together))).toBe('not-identified');
    expect(learn(together, { ridge: 1 }).ok).toBe(true);
  });

  it('people who only ever preferred less', () => {
    const rows = [pairOf([-0.4, -0.1], 'a'), pairOf([-0.2, 0], 'b'), pairOf([0.1, -0.3], 'c')];
    expect(reasonOf(learn(rows, { ridge: 1 }))).toBe('nothing-positive');
  });

  it('nothing, or lists that prefer nothing', () => {
    expect(reasonOf(learn([]))).toBe('no-comparisons');
    const alike = { grade: 2, utilities: { f0: 0.4 } };
    expect(reasonOf(learn([{ group: 'a', items: [alike, alike] }]))).toBe('no-comparisons');
    expect(reasonOf(learn([{ group: 'a', shown: [{ f0: 1 }], chosen: 0 }]))).toBe('no-comparisons');
    expect(
      reasonOf(
        learn([
          { group: 'a', ...alike },
          { group: 'b', grade: 3, utilities: { f0: 1 } },
        ]),
      ),
    ).toBe('no-comparisons');
  });

  it('intervals by patients where there is one', () => {
    const rows = [pairOf([0.4], 'a'), pairOf([-0.2], 'a'), pairOf([0.3], 'a')];
    expect(reasonOf(learn(rows))).toBe('one-patient');
    expect(learn(rows, { covariance: 'model' }).ok).toBe(true);
  });

  it('data that are wrong, telling all of it at once and quoting nothing', () => {
    const wrong = [
      { group: 'p', better: { f0: 0.5, f1: 0.5 }, worse: { f0: 1.5, f1: 'low' } },
      { group: '', shown: [{ f0: 0.1, f1: 0.2 }, { f0: 0.1 }], chosen: 2, diagnosis: 'secret' },
      {
        group: 'p',
        items: [{ grade: 'good', utilities: { f0: 0, f1: 0, mood: 1 } }, 7],
        weight: 0,
      },
      { group: 'p', grade: 1 },
      { group: 'p', site: 4 },
      'anna',
    ] as unknown as Observation[];
    const result = learn(wrong);
    expect(reasonOf(result)).toBe('bad-data');
    expect(paths(result)).toEqual([
      'bad-value /0/worse/f0',
      'bad-value /0/worse/f1',
      'bad-value /1/group',
      'missing /1/shown/1/f1',
      'bad-value /1/chosen',
      'unknown-field /1/*',
      'bad-value /2/weight',
      'bad-value /2/items/0/grade',
      'unknown-field /2/items/0/utilities/*',
      'not-an-object /2/items/1',
      'missing /3/utilities',
      'bad-value /4/site',
      'bad-value /4',
      'not-an-object /5',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/secret|diagnosis|mood|low|good|anna|1\.5/);
    expect(reasonOf(learn('data' as never))).toBe('bad-data');
  });

  it('and throws at a wrong option', () => {
    const prior = { f0: 1, f1: 1 };
    expect(() => learn(clear, { prior })).toThrow(/^prior: expected a ridge above 0/);
    expect(() => learn(clear, { ridge: -1 })).toThrow(
      /^ridge: expected a finite number of 0 or more, got -1/,
    );
    expect(() => learn(clear, { covariance: 'sandwich' as never })).toThrow(RangeError);
    expect(() => learn(clear, { nonNegative: 1 as never })).toThrow(TypeError);
    expect(() => learn(clear, { lambda: 1 } as never)).toThrow(/expected keys among/);
    expect(() => learn(clear, { level: 1 })).toThrow(/^level/);
    expect(paths(learn(clear, { ridge: 1, prior: { f0: 1, f2: 1 } }))).toContain(
      'missing /0/better/f2',
    );
  });
});

interface Worked {
  readonly w: readonly number[];
  readonly obj: number;
  readonly laplace_sd: readonly number[];
}
const cases = vectorsOf('recsys-oracles/cases.json') as
  | { readonly [name: string]: Worked }
  | undefined;

describe.skipIf(!cases)(
  'The worked pairwise logistic (skipped where ../shared/vectors is not there)',
  () => {
    it('is reproduced: coefficients, standard deviations and objective', () => {
      const [name, expected] = Object.entries(cases!).find(([key]) =>
        key.startsWith('pairwise_logistic'),
      )!;
      const rows = JSON.parse(/diffs=(\[\[.*\]\])/.exec(name)![1]!) as number[][];
      const result = learned(
        rows.map((row, at) => pairOf(row, `g${at}`)),
        { ridge: 0.1, covariance: 'model' },
      );
      for (const [at, { value, error }] of Object.values(result.coefficients).entries()) {
        expect(value).toBeCloseTo(expected.w[at]!, 7);
        expect(error).toBeCloseTo(expected.laplace_sd[at]!, 7);
      }
      const penalty = 0.05 * valuesOf(result).reduce((sum, value) => sum + value * value, 0);
      expect(penalty - result.convergence.logLikelihood).toBeCloseTo(expected.obj, 7);
      report('recsys-oracles pairwise_logistic', 7);
    });
  },
);
