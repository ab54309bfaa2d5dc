/** Does nested cross-validation say how well a tuned fit does on others, and how much too good is what tuning found? */
import { exp, ln } from '../../src/math/elementary.ts';
import type { Random } from '../../src/math/random.ts';
import {
  crossValidate,
  type Fit,
  learn,
  meanLogLikelihood,
  type Observation,
  tuneRidge,
  type Weights,
} from '../../src/weights/index.ts';
import { seedFrom, streamOf, times } from './chance.ts';
import { cell, meanOf } from './monte-carlo.ts';
import { observationsOf, type Population } from './people.ts';
import type { Settings, Simulation } from './simulation.ts';

const PATIENTS = [10, 20] as const;
const RIDGES = [0.1, 1, 10, 100] as const;
const FOLDS = 5;
const POPULATION: Population = {
  weights: { interests: 0.4, socialNeed: 0.3, distance: 0.2, accessibility: 0.1 },
  sureness: 6,
  differing: 0,
};
const FACTORS = Object.keys(POPULATION.weights);
const PRIOR: Weights = Object.fromEntries(FACTORS.map((factor) => [factor, 1 / FACTORS.length]));
const TRUE: Weights = Object.fromEntries(
  FACTORS.map((factor) => [factor, POPULATION.sureness * POPULATION.weights[factor]!]),
);
const OTHERS = 1000;

/** A study is a hundred fits. */
const STUDIES_SHARE = 0.5;

export const nestedTuning: Simulation = {
  name: 'nested-tuning',
  question:
    'Does nested cross-validation say how well a tuned fit does on others, and how much too good is what tuning found?',
  run: (settings) => {
    const others = othersOf(settings);
    return {
      tables: [PATIENTS.map((patients) => rowOf(patients, others, settings))],
      notes: [
        `Mean log likelihood of choices less that of the true coefficients on the same choices: 0 is as good as knowing them, and what happened to be chosen hardly matters. Each patient chooses twice out of four; true coefficients as in the first study; ridges ${RIDGES.join(', ')}, ${FOLDS} folds, the prior that all weights are alike. The truth about a fit is reckoned on ${OTHERS.toLocaleString('en')} choices of others by their chances. Half the repetitions.`,
        '"Nested": what `crossValidate` says where the ridge is tuned within each fold, less the truth about the fits of its folds; it should be 0. "Tuned": the best mean that `tuneRidge` saw, less the truth about the very fits that it is of; above 0, as the best of several is the luckiest too. "To all": the nested mean less the truth about the fit to all patients; a fold learns from a fifth fewer, so it may promise too little. "Truth": about the fit to all.',
      ],
    };
  },
};

/** How much coefficients lose against the true ones. */
type Judge = (coefficients: Weights) => number;

const rowOf = (patients: number, others: Judge, { seed, repetitions, tell }: Settings) => {
  const random = streamOf(seed, `nested-tuning ${patients}`);
  const studies = times(Math.max(2, Math.round(STUDIES_SHARE * repetitions)), () =>
    studied(random, patients, others),
  );
  tell(`${patients} patients`);
  return {
    patients: String(patients),
    nested: cell(meanOf(studies.map(({ nested }) => nested)), { is: 0 }),
    tuned: cell(meanOf(studies.map(({ tuned }) => tuned)), { atLeast: 0 }),
    'to all': cell(meanOf(studies.map(({ toAll }) => toAll)), { atMost: 0 }),
    truth: cell(meanOf(studies.map(({ truth }) => truth))),
  };
};

const studied = (random: Random, patients: number, others: Judge) => {
  const observations = observationsOf(random, POPULATION, { kind: 'choices', patients });
  const seed = seedFrom(random);
  const tune = (training: readonly Observation[]) =>
    tuneRidge(training, { ridges: RIDGES, folds: FOLDS, seed, learn: { prior: PRIOR } });
  const fitWith =
    (ridgeOf: (training: readonly Observation[]) => number): Fit =>
    (training) =>
      learn(training, { ridge: ridgeOf(training), prior: PRIOR, covariance: 'model' });
  const options = { metric: meanLogLikelihood, folds: FOLDS, seed, repetitions: 1 };
  const nested = crossValidate(
    observations,
    fitWith((training) => tune(training).ridge),
    options,
  );
  const tuned = tune(observations);
  const again = crossValidate(
    observations,
    fitWith(() => tuned.ridge),
    options,
  ); // the fits behind its best mean
  const all = learn(observations, { ridge: tuned, prior: PRIOR, covariance: 'model' });
  if (!all.ok) throw new Error(`nested-tuning: ${all.reason}`);
  const coefficients = Object.entries(all.value.coefficients);
  const truth = others(Object.fromEntries(coefficients.map(([name, { value }]) => [name, value])));
  const best = tuned.tried.find(({ ridge }) => ridge === tuned.ridge)!.mean!;
  const luck = meanLogLikelihood(TRUE, observations); // each patient chooses as often, so that it is the mean of their means
  return {
    nested: nested.mean - luck - truthOf(nested.folds, others),
    tuned: best - luck - truthOf(again.folds, others),
    toAll: nested.mean - luck - truth,
    truth,
  };
};

/** Of the fits of the folds, each counting by its patients. */
const truthOf = (folds: ReturnType<typeof crossValidate>['folds'], others: Judge): number => {
  let sum = 0;
  let all = 0;
  for (const { weights, patients, reason } of folds) {
    if (weights === null) throw new Error(`nested-tuning: ${reason}`);
    sum += patients * others(weights);
    all += patients;
  }
  return sum / all;
};

/** Of the choices of others, out of four: Σ P ln (Q ÷ P) of each, P true and Q what coefficients say. */
const othersOf = ({ seed }: Settings): Judge => {
  const random = streamOf(seed, 'nested-tuning others');
  const choices = times(OTHERS, () => times(4, () => Float64Array.from(FACTORS, random.next)));
  const columnOf = (coefficients: Weights) =>
    Float64Array.from(FACTORS, (factor) => coefficients[factor]!);
  const truth = choices.map((shown) => logChances(shown, columnOf(TRUE)));
  return (coefficients) => {
    const beta = columnOf(coefficients);
    let sum = 0;
    for (const [at, shown] of choices.entries()) {
      for (const [place, log] of logChances(shown, beta).entries()) {
        const known = truth[at]![place]!;
        sum += exp(known) * (log - known);
      }
    }
    return sum / OTHERS;
  };
};

const logChances = (shown: readonly Float64Array[], beta: Float64Array): readonly number[] => {
  const exponents = shown.map((column) =>
    column.reduce((sum, utility, at) => sum + utility * beta[at]!, 0),
  );
  const all = ln(exponents.reduce((sum, exponent) => sum + exp(exponent), 0));
  return exponents.map((exponent) => exponent - all);
};
