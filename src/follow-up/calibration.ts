/** Are the chances true, and are they worth more than a simple rule? Predicted against observed, with a verdict by stated rules. */
import { bootstrap } from '../math/bootstrap.ts';
import { type Interval, wilson } from '../math/interval.ts';
import { checkKeys } from '../model/wrong-call.ts';
import { checkEvents, checkNumber } from './check.ts';
import { coursesOf, type Prediction, predictionsOf } from './course.ts';
import type { FollowUpEvent } from './event.ts';
import { brierOf, logLossOf, spiegelhalter } from './forecast.ts';
import { type Rival, rivalChances, rivals } from './rivals.ts';
import { type StepOptions, settleSteps } from './steps.ts';
import { type Counts, type Verdict, verdictOf } from './verdict.ts';

export interface CalibrationOptions extends StepOptions {
  /** Of the bootstrap, a safe integer. */
  readonly seed: number;
  /** Of the bootstrap; 2000 unless told. */
  readonly repetitions?: number;
  /** Groups of like size by predicted chance, 2 to 20; 5 unless told. */
  readonly bins?: number;
}

export interface Estimate {
  readonly value: number;
  /** 95 %, bootstrap over patients. */
  readonly interval: Interval;
}

/** Contacts with like chances. */
export interface Bin {
  readonly contacts: number;
  /** Least and greatest chance in it. */
  readonly range: Interval;
  readonly meanChance: number;
  /** Share that still attended. */
  readonly observed: number;
  /** Of the share, 95 % (Wilson 1927), as if all contacts were of different people. */
  readonly interval: Interval;
}

export interface Losses {
  readonly brier: Estimate;
  readonly logLoss: Estimate;
}

/** The differences are the habit's loss less the rival's: below 0 the habit is better. */
export interface RivalLosses extends Losses {
  readonly brierDifference: Estimate;
  readonly logLossDifference: Estimate;
}

export interface CalibrationReport extends Counts, Verdict {
  readonly bins: readonly Bin[];
  /** `null` where nothing was predicted. */
  readonly scores:
    | (Losses & {
        readonly rivals: { readonly [R in Rival]: RivalLosses };
        readonly spiegelhalter: { readonly z: number; readonly p: number };
      })
    | null;
}

/**
 * Holds every contact's told outcome (and every drop-out) against the chance from the state before it, and against two rivals on the
 * same contacts (`rivals`). A scale that was fitted on the same history flatters itself a little: fit it on other patients.
 *
 * `isFitToUse`: `unknown` with too few contacts, patients or outcomes of either kind; `no` where Spiegelhalter's test rejects the
 * chances (p < .05) or a rival's log loss is lower beyond its interval; `yes` where it does not and the habit's log loss is lower than
 * both rivals' beyond the interval; else `unknown`. `because` says which. Events that `replay` refuses are left out.
 */
export const calibration = (
  history: readonly FollowUpEvent[],
  options: CalibrationOptions,
): CalibrationReport => {
  checkKeys(options, OPTIONS);
  const { seed, repetitions = 2000, bins = 5, ...rest } = options;
  const isWhole = true;
  checkNumber(seed, 'seed', {
    least: -Number.MAX_SAFE_INTEGER,
    most: Number.MAX_SAFE_INTEGER,
    isWhole,
  });
  checkNumber(repetitions, 'repetitions', { least: 100, most: 1_000_000, isWhole });
  checkNumber(bins, 'bins', { least: 2, most: 20, isWhole });
  const steps = settleSteps(rest);
  checkEvents(history);
  const predictions = predictionsOf(coursesOf(history, steps), steps.scale);
  const patients = patientsOf(predictions);
  const counts: Counts = {
    contacts: predictions.length,
    patients: patients.length,
    attending: predictions.filter(({ isAttending }) => isAttending).length,
  };
  if (predictions.length === 0) return { ...counts, ...verdictOf(counts), bins: [], scores: null };
  const estimate = estimator(patients, { seed, repetitions });
  const scores = scoresOf(predictions, estimate);
  const verdict = verdictOf(counts, {
    p: scores.spiegelhalter.p,
    constant: scores.rivals.constant.logLossDifference.interval,
    fourWeeks: scores.rivals.fourWeeks.logLossDifference.interval,
  });
  return { ...counts, ...verdict, bins: binsOf(predictions, bins), scores };
};

const OPTIONS: { readonly [K in keyof CalibrationOptions]-?: true } = {
  seed: true,
  repetitions: true,
  bins: true,
  scale: true,
  rating: true,
  now: true,
};

/** Which predictions belong to each patient. */
const patientsOf = (predictions: readonly Prediction[]): readonly (readonly number[])[] => {
  const places = new Map<string, number[]>();
  for (const [at, { patientId }] of predictions.entries()) {
    const own = places.get(patientId);
    if (own) own.push(at);
    else places.set(patientId, [at]);
  }
  return [...places.values()];
};

type Estimator = (losses: readonly number[]) => Estimate;

/** The mean over contacts; patients are drawn with all of their contacts. */
const estimator = (
  patients: readonly (readonly number[])[],
  options: { readonly seed: number; readonly repetitions: number },
): Estimator => {
  const sizes = patients.map(({ length }) => length);
  const every = Int32Array.from(patients.keys());
  return (losses) => {
    const sums = patients.map((own) => own.reduce((sum, at) => sum + (losses[at] as number), 0));
    const mean = (draw: Int32Array): number => {
      let sum = 0;
      let contacts = 0;
      for (const patient of draw) {
        sum += sums[patient] as number;
        contacts += sizes[patient] as number;
      }
      return sum / contacts;
    };
    return { value: mean(every), interval: bootstrap(patients.length, mean, options) };
  };
};

const scoresOf = (
  predictions: readonly Prediction[],
  estimate: Estimator,
): NonNullable<CalibrationReport['scores']> => {
  const forecasts = predictions.map(({ chance, isAttending: isTrue }) => ({ chance, isTrue }));
  const brier = forecasts.map(({ chance, isTrue }) => brierOf(chance, isTrue));
  const logLoss = forecasts.map(({ chance, isTrue }) => logLossOf(chance, isTrue));
  const less = (one: readonly number[], other: readonly number[]): readonly number[] =>
    one.map((loss, at) => loss - (other[at] as number));
  const rivalLosses = (rival: Rival): RivalLosses => {
    const chances = rivalChances(predictions, rival);
    const losses = (lossOf: typeof brierOf): readonly number[] =>
      forecasts.map(({ isTrue }, at) => lossOf(chances[at] as number, isTrue));
    const [theirBrier, theirLogLoss] = [losses(brierOf), losses(logLossOf)];
    return {
      brier: estimate(theirBrier),
      logLoss: estimate(theirLogLoss),
      brierDifference: estimate(less(brier, theirBrier)),
      logLossDifference: estimate(less(logLoss, theirLogLoss)),
    };
  };
  return {
    brier: estimate(brier),
    logLoss: estimate(logLoss),
    rivals: Object.fromEntries(rivals.map((rival) => [rival, rivalLosses(rival)])) as {
      readonly [R in Rival]: RivalLosses;
    },
    spiegelhalter: spiegelhalter(forecasts),
  };
};

/** Of like size; equal chances stay together. */
const binsOf = (predictions: readonly Prediction[], bins: number): readonly Bin[] => {
  const sorted = [...predictions].sort((one, other) => one.chance - other.chance);
  const groups = new Map<number, Prediction[]>();
  let first = 0;
  for (const [at, prediction] of sorted.entries()) {
    if (prediction.chance !== sorted[first]?.chance) first = at;
    const bin = Math.floor((first * bins) / sorted.length);
    const group = groups.get(bin);
    if (group) group.push(prediction);
    else groups.set(bin, [prediction]);
  }
  return [...groups.values()].map((group) => {
    const attending = group.filter(({ isAttending }) => isAttending).length;
    const contacts = group.length;
    const [least, greatest] = [group[0], group.at(-1)] as [Prediction, Prediction];
    return {
      contacts,
      range: [least.chance, greatest.chance],
      meanChance: group.reduce((sum, { chance }) => sum + chance, 0) / contacts,
      observed: attending / contacts,
      interval: wilson(attending, contacts),
    };
  });
};
