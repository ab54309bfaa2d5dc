import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metric } from '../../../src/evaluate/metric.ts';
import {
  type CrossValidateOptions,
  coordinateAscent,
  crossValidate,
  type Fit,
  type JudgedList,
  learn,
  meanLogLikelihood,
  type Observation,
  ofRankedGrades,
  orderedShare,
  tuneRidge,
} from '../../../src/weights/index.ts';
import { groupsIn, shuffled, simulatedChoices, simulatedLists, simulatedPairs } from './people.ts';

const coefficients = { f0: 4, f1: 2, f2: 1 };
const choices = simulatedChoices({ coefficients, patients: 22, each: 4, seed: 21 });
const fit: Fit = (training) => learn(training);
const equal: Fit = () => ({ f0: 1, f1: 1, f2: 1 });

const patientsIn = (rows: readonly Observation[]): string[] =>
  [...new Set(rows.map(({ group }) => group))].sort();
const sitesIn = (rows: readonly Observation[]): string[] =>
  [...new Set(rows.map(({ site }) => site!))].sort();

/** What each fold was fitted on. */
const trainings = (rows: readonly Observation[], options: Partial<CrossValidateOptions> = {}) => {
  const seen: (readonly Observation[])[] = [];
  const result = crossValidate(
    rows,
    (training) => {
      seen.push(training);
      return { f0: 1, f1: 1, f2: 1 };
    },
    { metric: orderedShare, ...options },
  );
  return { seen, result };
};

describe('crossValidate', () => {
  it('leaves each patient out once, with all they said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer(), (folds, seed) => {
        const { seen, result } = trainings(choices, { folds, seed });
        const leftOut = seen.map((training) => {
          const inside = new Set(patientsIn(training));
          return patientsIn(choices).filter((patient) => !inside.has(patient));
        });
        expect(seen).toHaveLength(Math.min(folds, 22));
        expect(leftOut.flat().sort()).toEqual(patientsIn(choices));
        for (const [fold, training] of seen.entries()) {
          expect(training).toHaveLength(choices.length - 4 * leftOut[fold]!.length);
          expect(result.folds[fold]!.patients).toBe(leftOut[fold]!.length);
          expect(Math.abs(leftOut[fold]!.length - 22 / seen.length)).toBeLessThan(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('by site leaves whole sites out, and sites that share a patient together', () => {
    const sites = trainings(choices, { by: 'site', folds: Infinity }).seen;
    expect(sites).toHaveLength(4);
    for (const training of sites) {
      const left = sitesIn(choices).filter((site) => !sitesIn(training).includes(site));
      expect(left).toHaveLength(1);
    }
    const moved = choices.map((row, at) => (at === 0 ? { ...row, site: 's1' } : row)); // of a patient of s0
    const joined = trainings(moved, { by: 'site', folds: Infinity }).seen;
    expect(joined).toHaveLength(3);
    for (const training of joined) {
      const patients = new Set(patientsIn(training));
      expect(moved.filter((row) => patients.has(row.group) && !training.includes(row))).toEqual([]);
    }
  });

  it('is the mean over patients, of what was fitted without them', () => {
    const { mean, folds, patients, interval, leaks } = crossValidate(choices, fit, {
      metric: orderedShare,
    });
    const inFolds = folds.reduce((sum, fold) => sum + fold.mean! * fold.patients, 0);
    expect(mean).toBeCloseTo(inFolds / 22, 12);
    expect(patients).toBe(22);
    expect(interval[0] < mean && mean < interval[1]).toBe(true);
    expect(leaks).toEqual([]);
    const whole = learn(choices);
    if (!whole.ok) throw new Error(whole.reason);
    for (const fold of folds) {
      expect(fold.weights!.f0).not.toBe(whole.value.coefficients.f0!.value);
      expect(fold.weights!.f0).toBeCloseTo(whole.value.coefficients.f0!.value, -1);
    }
  });

  it('finds that learnt weights are better than equal ones, where people do not weigh alike', () => {
    const rows = simulatedChoices({
      coefficients: { f0: 8, f1: 1, f2: 0.2 },
      patients: 40,
      each: 5,
      seed: 2,
    });
    const [learnt, alike] = [fit, equal].map(
      (one) => crossValidate(rows, one, { metric: orderedShare }).mean,
    );
    expect(learnt).toBeGreaterThan(alike! + 0.03);
  });

  it('is the same to the last bit for a seed, in whatever order the observations come', () => {
    const result = crossValidate(choices, fit, { metric: meanLogLikelihood });
    expect(crossValidate(shuffled(choices, 4), fit, { metric: meanLogLikelihood })).toEqual(result);
    expect(crossValidate(choices, fit, { metric: meanLogLikelihood, seed: 2 })).not.toEqual(result);
  });

  it('says of a fold that it could not be fitted, and why', () => {
    const rows = choices.slice(0, 20); // five patients
    let calls = 0;
    const { folds, patients } = crossValidate(
      rows,
      (training) => {
        calls += 1;
        return calls === 2 ? learn([]) : learn(training, { ridge: 1 });
      },
      { metric: orderedShare },
    );
    expect(folds[1]).toEqual({ patients: 1, mean: null, weights: null, reason: 'no-comparisons' });
    expect(patients).toBe(4);
  });

  it('throws where a fit has seen the people it is reported on, and goes on if forced, telling of it', () => {
    const once = learn(choices);
    const cheat: Fit = () => once;
    expect(() => crossValidate(choices, cheat, { metric: orderedShare })).toThrow(
      /^fit: it was fitted on the people it is reported on; force: true goes on/,
    );
    const { leaks, mean } = crossValidate(choices, cheat, { metric: orderedShare, force: true });
    expect(leaks).toEqual(['fitted-on-reported']);
    expect(mean).toBeGreaterThan(0.5);
  });

  it('throws where a ridge was tuned on them, not where it is tuned within each fold', () => {
    const tuned = tuneRidge(choices, { ridges: [0.1, 10] });
    const outside: Fit = (training) => learn(training, { ridge: tuned });
    expect(() => crossValidate(choices, outside, { metric: orderedShare })).toThrow(
      /^fit: its ridge was tuned on the people it is reported on/,
    );
    const forced = crossValidate(choices, outside, { metric: orderedShare, force: true });
    expect(forced.leaks).toEqual(['tuned-on-reported']);
    const nested: Fit = (training) =>
      learn(training, { ridge: tuneRidge(training, { ridges: [0.1, 10] }) });
    expect(crossValidate(choices, nested, { metric: orderedShare }).leaks).toEqual([]);
    const others = simulatedChoices({ coefficients, patients: 8, each: 4, seed: 5 }).map((row) => ({
      ...row,
      group: `other ${row.group}`,
    }));
    expect(crossValidate(others, outside, { metric: orderedShare }).leaks).toEqual([]);
  });

  it('knows what coordinateAscent was fitted on', () => {
    const lists = simulatedLists({ coefficients, patients: 8, each: 6, seed: 5 });
    const nDCG = metric('nDCG@5').of;
    const good: Fit = (training) =>
      coordinateAscent(training as JudgedList[], nDCG, { restarts: 0 });
    const { mean, leaks } = crossValidate(lists, good, { metric: ofRankedGrades(nDCG) });
    expect(mean).toBeGreaterThan(0.5);
    expect(leaks).toEqual([]);
    const whole = coordinateAscent(lists, nDCG, { restarts: 0 });
    expect(() => crossValidate(lists, () => whole, { metric: ofRankedGrades(nDCG) })).toThrow(
      /fitted on the people/,
    );
  });

  it('throws at wrong calls', () => {
    const metricOf = { metric: orderedShare };
    expect(() => crossValidate(choices, 'fit' as never, metricOf)).toThrow(
      /^fit: expected a function/,
    );
    expect(() => crossValidate(choices, equal, {} as never)).toThrow(
      /^metric: expected a function/,
    );
    expect(() => crossValidate(choices, equal, { ...metricOf, folds: 1 })).toThrow(
      /^folds: expected/,
    );
    expect(() => crossValidate(choices, equal, { ...metricOf, by: 'day' as never })).toThrow(
      /^by: expected one of/,
    );
    expect(() => crossValidate(choices, () => ({ f0: 1 }), metricOf)).toThrow(
      /^fit: expected a finite number for f1/,
    );
    expect(() => crossValidate(choices, () => 3 as never, metricOf)).toThrow(
      /^fit: expected weights back/,
    );
    expect(() => crossValidate(choices.slice(0, 4), equal, metricOf)).toThrow(
      /at least two patients/,
    );
    const nowhere = choices.map(({ site: _site, ...row }) => row);
    expect(() => crossValidate(nowhere, equal, { ...metricOf, by: 'site' })).toThrow(
      /expected a site in each/,
    );
    expect(() => crossValidate([{ group: 'a', grade: 1 } as never], equal, metricOf)).toThrow(
      /^observations\/0\/utilities/,
    );
  });
});

describe('tuneRidge', () => {
  it('takes the ridge with the greatest likelihood of people left out, and tells of all', () => {
    const { ridge, tried } = tuneRidge(choices, { ridges: [10, 0.1, 1, 1] });
    expect(tried.map((one) => one.ridge)).toEqual([0.1, 1, 10]);
    const best = tried.reduce((most, one) => (one.mean! > most.mean! ? one : most));
    expect(ridge).toBe(best.ridge);
    for (const one of tried) {
      const { mean, interval } = crossValidate(
        choices,
        (training) => learn(training, { ridge: one.ridge }),
        {
          metric: meanLogLikelihood,
        },
      );
      expect(one).toEqual({ ridge: one.ridge, mean, interval });
    }
  });

  it('holds on to a prior that is right the more strongly the less people say', () => {
    const prior = { f0: 4 / 7, f1: 2 / 7, f2: 1 / 7 };
    const few = simulatedPairs({ coefficients, patients: 10, each: 2, seed: 9 });
    const options = { ridges: [0.001, 1, 1000], learn: { prior, scale: 7 } };
    expect(tuneRidge(few, options).ridge).toBe(1000);
    const wrong = { f0: 0.1, f1: 0.1, f2: 0.8 };
    const many = simulatedPairs({ coefficients, patients: 60, each: 10, seed: 9 });
    expect(tuneRidge(many, { ...options, learn: { prior: wrong, scale: 7 } }).ridge).toBe(0.001);
  });

  it('leaves out a ridge with which a fold cannot be fitted', () => {
    const clear = [0.5, 0.2, 0.7, 0.4, 0.9].map((d, at) => ({
      group: `g${at}`,
      better: { f0: d, f1: 0.5 },
      worse: { f0: 0, f1: at % 2 },
    }));
    const { ridge, tried } = tuneRidge(clear, { ridges: [0, 1] });
    expect(tried[0]).toEqual({ ridge: 0, mean: null, interval: null });
    expect(ridge).toBe(1);
    expect(() => tuneRidge(clear, { ridges: [0] })).toThrow(/every fold can be fitted/);
  });

  it('throws at wrong calls', () => {
    expect(() => tuneRidge(choices, { ridges: [] })).toThrow(/^ridges: expected a list/);
    expect(() => tuneRidge(choices, { ridges: [-1] })).toThrow(/^ridges/);
    expect(() => tuneRidge(choices, { folds: 1 })).toThrow(/^folds/);
    expect(() => tuneRidge(choices, { lambda: 1 } as never)).toThrow(/expected keys among/);
    expect(() => tuneRidge([{ group: 4 }] as never)).toThrow(/^observations\/0\/group/);
  });
});

describe('What is measured of people left out', () => {
  const pair: Observation = { group: 'a', better: { x: 0.8, y: 0.1 }, worse: { x: 0.3, y: 0.4 } };

  it('is the mean log likelihood', () => {
    expect(meanLogLikelihood({ x: 2, y: 1 }, [pair])).toBeCloseTo(
      -Math.log(1 + Math.exp(-0.7)),
      12,
    );
    expect(meanLogLikelihood({ x: 0, y: 0 }, [pair])).toBeCloseTo(-Math.LN2, 12);
    expect(meanLogLikelihood({ x: 2, y: 1 }, [])).toBeNaN();
  });

  it('is the share that is in the right order, equals one half', () => {
    expect(orderedShare({ x: 2, y: 1 }, [pair])).toBe(1);
    expect(orderedShare({ x: 0, y: 1 }, [pair])).toBe(0);
    expect(orderedShare({ x: 0, y: 0 }, [pair, { ...pair, weight: 3 }])).toBe(0.5);
    const choice: Observation = {
      group: 'a',
      shown: [{ x: 0.5 }, { x: 0.2 }, { x: 0.9 }, { x: 0.5 }],
      chosen: 0,
    };
    expect(orderedShare({ x: 1 }, [choice])).toBeCloseTo(0.5, 12); // ahead of one, behind one, level with one
    expect(orderedShare({ x: 1 }, [])).toBeNaN();
  });

  it('is any metric of ranked grades, outcomes being one list', () => {
    const item = (grade: number, x: number) => ({ grade, utilities: { x } });
    const precision = ofRankedGrades(metric('P@1').of);
    const list: Observation = { group: 'a', items: [item(1, 0.2), item(0, 0.5)] };
    const outcomes: readonly Observation[] = [
      { group: 'a', ...item(0, 0.1) },
      { group: 'a', ...item(3, 0.9) },
    ];
    expect(precision({ x: 1 }, [list])).toBe(0);
    expect(precision({ x: 1 }, outcomes)).toBe(1);
    expect(precision({ x: 1 }, [list, ...outcomes])).toBe(0.5);
    expect(precision({ x: 1 }, [pair])).toBeNaN();
    expect(() => ofRankedGrades('P@1' as never)).toThrow(TypeError);
  });

  it('counts people, who are as many as their pseudonyms', () => {
    expect(groupsIn(choices)).toBe(22);
  });
});
