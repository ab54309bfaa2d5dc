/** Do the intervals of a mean metric, and of the difference of two rankings, hold what endless patients would give? */
import { compare, type Judgement, measure, metric } from '../../src/evaluate/index.ts';
import type { Interval } from '../../src/math/interval.ts';
import type { Random } from '../../src/math/random.ts';
import { seedFrom, streamOf, times } from './chance.ts';
import { cell, decimals, shareOf } from './monte-carlo.ts';
import { ITEMS, type RankedGrades, rankedGrades } from './rankers.ts';
import type { Settings, Simulation } from './simulation.ts';

const METRICS = ['nDCG@5', 'RR'] as const;
const PATIENTS = [20, 50, 100] as const;
const RANKERS = { one: 1, other: 1.5 };
const LEVELS = [0.95, 0.8] as const;
const DRAWS = 1000;

/** A truth from so many patients for each that learning needs: a list costs less than a fit. */
const LISTS_EACH = 10;

export const coverageOfMetrics: Simulation = {
  name: 'coverage-of-metrics',
  question:
    'Do the intervals of a mean metric, and of the difference of two rankings, hold what endless patients would give?',
  run: (settings) => {
    const truth = truthOf(settings);
    return {
      tables: [PATIENTS.flatMap((patients) => rowsOf(patients, truth, settings))],
      notes: [
        `${ITEMS} activities graded 0 to 3 for each patient; two rankers see the grade plus a normal error of ${RANKERS.one} and ${RANKERS.other} grades. True means, of ${(LISTS_EACH * settings.truthPatients).toLocaleString('en')} patients: ${METRICS.map((name) => `${name} ${decimals(truth[name].mean)}, difference ${decimals(truth[name].difference)}`).join('; ')}.`,
        `"Mean" is the interval of \`measure\`, "difference" that of \`compare\`, both percentiles of a bootstrap over patients (${DRAWS.toLocaleString('en')} draws); "t" is the interval of the paired t-test.`,
      ],
    };
  },
};

type Name = (typeof METRICS)[number];
type Truth = { readonly [N in Name]: { readonly mean: number; readonly difference: number } };

const truthOf = ({ seed, truthPatients }: Settings): Truth => {
  const random = streamOf(seed, 'truth of metrics');
  const sums = { 'nDCG@5': [0, 0], RR: [0, 0] };
  const count = LISTS_EACH * truthPatients;
  const reckon = METRICS.map((name) => [name, metric(name)] as const);
  for (let at = 0; at < count; at++) {
    const { one, other, judged } = rankedGrades(random, RANKERS);
    for (const [name, { of }] of reckon) {
      sums[name][0]! += of(one, judged) || 0; // NaN where nothing is relevant: 0, as measure has it
      sums[name][1]! += of(other, judged) || 0;
    }
  }
  const of = (name: Name) => {
    const [one, other] = sums[name].map((sum) => sum / count) as [number, number];
    return { mean: one, difference: one - other };
  };
  return { 'nDCG@5': of('nDCG@5'), RR: of('RR') };
};

const rowsOf = (patients: number, truth: Truth, { seed, repetitions, tell }: Settings) => {
  const random = streamOf(seed, `coverage-of-metrics ${patients}`);
  const studies = times(repetitions, () => {
    const world = worldOf(random, patients);
    const seedOfDraws = seedFrom(random);
    return LEVELS.map((level) => {
      const options = { seed: seedOfDraws, level, repetitions: DRAWS };
      const [one, other] = [world.one, world.other].map((run) =>
        measure(run, world.judgements, METRICS, options),
      );
      const { overall } = compare(one!.rows, other!.rows, { ...options, permutations: 1 });
      return { summary: one!.summary, overall };
    });
  });
  tell(`${patients} patients`);
  return METRICS.map((name) => {
    const share = (at: number, intervalOf: (study: Study) => Interval, of: number) =>
      cell(shareOf(studies.map((study) => holds(intervalOf(study[at]!), of))), { is: LEVELS[at]! });
    const difference = ({ overall }: Study) => overall.find(({ metric: own }) => own === name)!;
    const { mean, difference: lead } = truth[name];
    return {
      metric: name,
      patients: String(patients),
      'mean, 95 %': share(0, ({ summary }) => summary[name]!.interval, mean),
      'mean, 80 %': share(1, ({ summary }) => summary[name]!.interval, mean),
      'difference, 95 %': share(0, (study) => difference(study).interval, lead),
      'difference, 80 %': share(1, (study) => difference(study).interval, lead),
      't, 95 %': share(0, (study) => difference(study).t.interval, lead),
      't, 80 %': share(1, (study) => difference(study).t.interval, lead),
    };
  });
};

type Study = {
  readonly summary: ReturnType<typeof measure>['summary'];
  readonly overall: ReturnType<typeof compare>['overall'];
};

interface World {
  readonly judgements: readonly Judgement[];
  readonly one: Lists;
  readonly other: Lists;
}

type Lists = { readonly [query: string]: readonly string[] };

/** Activities named by their grade and a number, so that lists of grades become lists of ids. */
const worldOf = (random: Random, patients: number): World => {
  const lists = times(patients, () => rankedGrades(random, RANKERS));
  const run = (of: (list: RankedGrades) => readonly number[]): Lists =>
    Object.fromEntries(lists.map((list, at) => [`p${at}`, named(of(list))]));
  return {
    judgements: lists.flatMap(({ judged }, at) =>
      named(judged).map((id, place) => ({ query: `p${at}`, id, grade: judged[place]! })),
    ),
    one: run(({ one }) => one),
    other: run(({ other }) => other),
  };
};

const named = (grades: readonly number[]): readonly string[] => {
  const seen = [0, 0, 0, 0];
  return grades.map((grade) => {
    seen[grade]! += 1;
    return `${grade}-${seen[grade]}`;
  });
};

const holds = ([low, high]: Interval, truth: number): boolean => low <= truth && truth <= high;
