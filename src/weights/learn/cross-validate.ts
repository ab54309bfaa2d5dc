/** How well a way of fitting does on people it has not seen. */
import { kindOf } from '../../evaluate/kind.ts';
import { checkKeys, resamplingOf } from '../../evaluate/settle.ts';
import { bootstrap } from '../../math/bootstrap.ts';
import type { Interval } from '../../math/interval.ts';
import type { Weights } from '../weights.ts';
import { checkFolding, type FoldOptions, foldsOf } from './folds.ts';
import type { HeldOutMetric } from './held-out.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';
import { factorsIn, observationIssues, throwFor } from './observation-issues.ts';
import { seenBy } from './seen.ts';

/** What came of a fit: what `learn` gives back or its value, what `coordinateAscent` gives back, or weights. */
export type Fitted =
  | Weights
  | Learned
  | { readonly weights: Weights }
  | { readonly ok: true; readonly value: Learned }
  | { readonly ok: false; readonly reason: string };

/** Fits to training data. All that is tuned is to be tuned in here, on the same data: then the folds are nested. */
export type Fit = (training: readonly Observation[]) => Fitted;

export interface CrossValidateOptions extends FoldOptions {
  /** Taken of each patient; the greater, the better. */
  readonly metric: HeldOutMetric;
  /** Goes on where a fit has seen the people it is reported on; the result says so. */
  readonly force?: boolean;
  /** Of the interval, .95 unless told. */
  readonly level?: number;
  /** Draws of the bootstrap, 2,000 unless told. */
  readonly repetitions?: number;
}

export interface CrossValidation {
  /** Over the patients of all folds that could be fitted; NaN of none. */
  readonly mean: number;
  /** Of the mean, had there been other patients, the fits being what they are: percentiles of a bootstrap over patients. */
  readonly interval: Interval;
  /** Patients of whom the metric says something. */
  readonly patients: number;
  readonly folds: readonly Fold[];
  /** What a fit had seen of the people it is reported on: nothing, unless `force` let it pass. */
  readonly leaks: readonly Leak[];
}

export interface Fold {
  readonly patients: number;
  /** Over its patients; NaN where the metric says nothing of them, null where it could not be fitted. */
  readonly mean: number | null;
  /** Null where it could not be fitted. */
  readonly weights: Weights | null;
  /** Why it could not be fitted. */
  readonly reason: string | null;
}

/** `tuned-on-reported`: a ridge was tuned on people it is reported on. `fitted-on-reported`: so were the weights. */
export type Leak = 'tuned-on-reported' | 'fitted-on-reported';

/**
 * Fits as often as there are folds, each time on the others, and measures on the one left out. Throws a `RangeError` where a fit has seen
 * the people it is reported on, as far as linkmatch's own fits can tell, unless `force` is true.
 *
 * @example
 * const fit: Fit = (training) => learn(training, { ridge: tuneRidge(training, { ridges: [.1, 1, 10] }) });
 * crossValidate(observations, fit, { metric: orderedShare }).mean // nested: the ridge is tuned without the fold
 */
export const crossValidate = (
  observations: readonly Observation[],
  fitTo: Fit,
  options: CrossValidateOptions,
): CrossValidation => {
  const { metric, force, folding, resampling } = settle(fitTo, options);
  const factors = factorsIn(observations);
  throwFor(observationIssues(observations, factors));
  const leaks = new Set<Leak>();
  const values: number[] = [];
  const folds = foldsOf(observations, folding).map((patients): Fold => {
    const isLeftOut = new Set(patients);
    const training = observations.filter(({ group }) => !isLeftOut.has(group));
    const fitted = opened(fitTo(training));
    if (typeof fitted === 'string') {
      return { patients: patients.length, mean: null, weights: null, reason: fitted };
    }
    for (const factor of factors) {
      if (Number.isFinite(fitted.weights[factor])) continue;
      throw new TypeError(`fit: expected a finite number for ${factor} back, got another`);
    }
    for (const leak of leaksOf(fitted.source, isLeftOut)) {
      if (!force)
        throw new RangeError(`fit: ${sayings[leak]}; force: true goes on and tells of it`);
      leaks.add(leak);
    }
    const own = patients
      .map((patient) =>
        metric(
          fitted.weights,
          observations.filter(({ group }) => group === patient),
        ),
      )
      .filter((value) => !Number.isNaN(value));
    values.push(...own);
    return { patients: patients.length, mean: meanOf(own), weights: fitted.weights, reason: null };
  });
  const ofDraw = (draw: Int32Array): number => {
    let sum = 0;
    for (const at of draw) sum += values[at]!;
    return sum / draw.length;
  };
  return {
    mean: meanOf(values),
    interval: values.length === 0 ? [NaN, NaN] : bootstrap(values.length, ofDraw, resampling),
    patients: values.length,
    folds,
    leaks: [...leaks].sort(),
  };
};

const settle = (fit: Fit, options: CrossValidateOptions) => {
  const known = ['metric', 'folds', 'by', 'seed', 'force', 'level', 'repetitions'];
  checkKeys(options, known);
  const { metric, force = false, folds = 5, by = 'patient', seed = 1 } = options;
  for (const [name, value] of Object.entries({ fit, metric })) {
    if (typeof value !== 'function') {
      throw new TypeError(`${name}: expected a function, got ${kindOf(value)}`);
    }
  }
  if (typeof force !== 'boolean') {
    throw new TypeError(`force: expected true or false, got ${kindOf(force)}`);
  }
  const folding = { folds, by, seed };
  checkFolding(folding);
  return { metric, force, folding, resampling: resamplingOf(options) };
};

const sayings: { readonly [L in Leak]: string } = {
  'tuned-on-reported': 'its ridge was tuned on the people it is reported on',
  'fitted-on-reported': 'it was fitted on the people it is reported on',
};

interface Opened {
  readonly weights: Weights;
  /** What linkmatch may remember of. */
  readonly source: object;
}

const opened = (fitted: Fitted): Opened | string => {
  if (fitted === null || typeof fitted !== 'object') {
    throw new TypeError(`fit: expected weights back, got ${kindOf(fitted)}`);
  }
  if ('ok' in fitted && typeof fitted.ok === 'boolean') {
    if (!fitted.ok) return (fitted as { readonly reason: string }).reason;
    return opened((fitted as { readonly value: Learned }).value);
  }
  if ('coefficients' in fitted && typeof fitted.coefficients === 'object') {
    const entries = Object.entries((fitted as Learned).coefficients);
    const weights = Object.fromEntries(entries.map(([factor, { value }]) => [factor, value]));
    return { weights, source: fitted };
  }
  if ('weights' in fitted && typeof fitted.weights === 'object') {
    return { weights: fitted.weights as Weights, source: fitted };
  }
  return { weights: fitted as Weights, source: fitted };
};

const leaksOf = (source: object, isLeftOut: ReadonlySet<string>): readonly Leak[] => {
  const { fitted, tuned } = seenBy(source);
  const saw = (groups: ReadonlySet<string>): boolean =>
    [...isLeftOut].some((group) => groups.has(group));
  return [
    ...(saw(tuned) ? (['tuned-on-reported'] as const) : []),
    ...(saw(fitted) ? (['fitted-on-reported'] as const) : []),
  ];
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
