/** Do intervals of learnt weights hold the true weights as often as they say? */
import type { Interval } from '../../src/math/interval.ts';
import { type Learned, type LearnOptions, learn, type Weights } from '../../src/weights/index.ts';
import { streamOf, times } from './chance.ts';
import { cell, decimals, meanOf, shareOf } from './monte-carlo.ts';
import { ASKED, type Kind, kinds, observationsOf, type Population } from './people.ts';
import type { Settings, Simulation } from './simulation.ts';

const WEIGHTS: Weights = { interests: 0.4, socialNeed: 0.3, distance: 0.2, accessibility: 0.1 };
const FACTORS = Object.keys(WEIGHTS);
const SURENESS = 6;
const PATIENTS = [20, 50, 100] as const;
const DIFFERING = 0.5;

export const coverageOfWeights: Simulation = {
  name: 'coverage-of-weights',
  question: 'Do intervals of learnt weights hold the true weights as often as they say?',
  run: (settings) => ({
    tables: [
      [0, DIFFERING].flatMap((differing) => {
        const population = { weights: WEIGHTS, sureness: SURENESS, differing };
        return kinds.flatMap((kind) => {
          const limit = limitOf(kind, population, settings);
          return PATIENTS.map((patients) => rowOf({ kind, patients, population, limit }, settings));
        });
      }),
      PRIORS.map((prior) => priorRow(prior, settings)),
    ],
    notes: [
      `True weights ${FACTORS.map((factor) => `${factor} ${decimals(WEIGHTS[factor]!, 1)}`).join(', ')}, coefficients ${SURENESS} times as great, utilities uniform. Asked of each patient: ${kinds.map((kind) => `${kind}: ${ASKED[kind]}`).join('; ')}.`,
      `Patients who differ have coefficients of their own around these, standard deviation ${decimals(DIFFERING, 1)} of each. \`learn\` with no options but \`level\`. Coverage is the mean over the four factors; "least" is the factor that is held least often. "Limit" is what endless patients would give: of patients who differ, and of grades of which only different ones are compared, it need not be the mean patient's weights. "Bias" is the greatest over factors of mean learnt − true. A study that could not be fitted is left out and counted.`,
      'Second table: 50 patients with choices, a ridge of 4 and a prior. An interval with a prior is of what other patients might have changed, not of how wrong the prior is.',
    ],
  }),
};

interface Cell {
  readonly kind: Kind;
  readonly patients: number;
  readonly population: Population;
  readonly limit: Weights;
}

const rowOf = ({ kind, patients, population, limit }: Cell, settings: Settings) => {
  const name = `${kind}, ${patients} patients, ${population.differing > 0 ? 'who differ' : 'alike'}`;
  const random = streamOf(settings.seed, `coverage-of-weights ${name}`);
  const studies = times(settings.repetitions, () => {
    const observations = observationsOf(random, population, { kind, patients });
    return [fitted(learn(observations)), fitted(learn(observations, { level: 0.8 }))] as const;
  });
  const wide = studies.flatMap(([one]) => (one === undefined ? [] : [one]));
  const narrow = studies.flatMap(([, one]) => (one === undefined ? [] : [one]));
  settings.tell(name);
  const byFactor = FACTORS.map((factor) => ({
    factor,
    share: shareOf(wide.map(({ intervals }) => holds(intervals[factor], WEIGHTS[factor]!))),
    bias: meanOf(wide.map(({ weights }) => weights[factor]! - WEIGHTS[factor]!)),
  }));
  const least = byFactor.reduce((one, other) =>
    other.share.value < one.share.value ? other : one,
  );
  const most = byFactor.reduce((one, other) =>
    Math.abs(other.bias.value) > Math.abs(one.bias.value) ? other : one,
  );
  return {
    asked: kind,
    patients: `${patients}, ${population.differing > 0 ? 'differ' : 'alike'}`,
    '95 %': cell(covered(wide, WEIGHTS), { is: 0.95 }),
    least: `${decimals(least.share.value)} ${least.factor}`,
    '80 %': cell(covered(narrow, WEIGHTS), { is: 0.8 }),
    '95 %, limit': cell(covered(wide, limit), { is: 0.95 }),
    bias: decimals(most.bias.value),
    'not fitted': String(settings.repetitions - wide.length),
  };
};

const PRIORS = [
  { prior: 'the true weights', weights: WEIGHTS },
  { prior: 'all weights alike', weights: Object.fromEntries(FACTORS.map((one) => [one, 0.25])) },
] as const;

const priorRow = (
  { prior, weights }: (typeof PRIORS)[number],
  { seed, repetitions, tell }: Settings,
) => {
  const random = streamOf(seed, `coverage-of-weights prior ${prior}`);
  const population = { weights: WEIGHTS, sureness: SURENESS, differing: 0 };
  const options: LearnOptions = { ridge: 4, prior: weights };
  const studies = times(repetitions, () =>
    fitted(learn(observationsOf(random, population, { kind: 'choices', patients: 50 }), options)),
  ).flatMap((one) => (one === undefined ? [] : [one]));
  tell(`prior: ${prior}`);
  return { prior, '95 %': cell(covered(studies, WEIGHTS), { is: 0.95 }) };
};

const fitted = (result: ReturnType<typeof learn>): Learned | undefined =>
  result.ok ? result.value : undefined;

const holds = (interval: Interval | null | undefined, truth: number): boolean =>
  interval !== null && interval !== undefined && interval[0] <= truth && truth <= interval[1];

/** Mean over factors; the error is over studies, as the factors of one hang together. */
const covered = (studies: readonly Learned[], truth: Weights) =>
  meanOf(
    studies.map(
      ({ intervals }) =>
        FACTORS.filter((factor) => holds(intervals[factor], truth[factor]!)).length /
        FACTORS.length,
    ),
  );

/** The weights that a fit to very many patients comes to. */
const limitOf = (
  kind: Kind,
  population: Population,
  { seed, truthPatients: patients }: Settings,
): Weights => {
  const random = streamOf(seed, `limit of ${kind} ${population.differing}`);
  const found = learn(observationsOf(random, population, { kind, patients }), {
    covariance: 'model',
  });
  if (!found.ok) throw new Error(`no limit of ${kind}: ${found.reason}`);
  return found.value.weights;
};
