/** Where there is no difference, how often do the tests find one? */
import {
  type CompareOptions,
  compare,
  type MetricValue,
  metric,
} from '../../src/evaluate/index.ts';
import type { Random } from '../../src/math/random.ts';
import { seedFrom, streamOf, times } from './chance.ts';
import { cell, shareOf } from './monte-carlo.ts';
import { rankedGrades } from './rankers.ts';
import type { Settings, Simulation } from './simulation.ts';

/** Six that look at the same lists, so that their p-values hang together. */
const METRICS = ['nDCG@5', 'AP', 'RR', 'P@3', 'ERR', 'success@1'] as const;
const PATIENTS = [20, 50, 200] as const;
const LEVEL = 0.05;
const STRICT = 0.01;
const EQUAL = { one: 1, other: 1 };
const PERMUTATIONS = 499;
const SMALL_GROUP = 5; // every fifth patient

export const errorOfTests: Simulation = {
  name: 'error-of-tests',
  question: 'Where there is no difference, how often do the tests find one?',
  run: (settings) => {
    const found = PATIENTS.map((patients) => ({ patients, ...studied(patients, settings) }));
    return {
      tables: [
        found.flatMap(({ tests }) => tests),
        found.map(({ family }) => family),
        found.flatMap(({ interactions }) => interactions),
      ],
      notes: [
        `Two rankers with the same error rank the same lists, so that nothing sets them apart; many patients tie. Permutations: all sign patterns where at most 20 patients do not tie, else ${PERMUTATIONS} random ones. A test of few different scores may find less than its level, never more. The t-test has no p where all patients tie: that counts as nothing found.`,
        `Second table: the chance that one or more of ${METRICS.length} metrics is found at ${LEVEL} (${METRICS.join(', ')}), by Holm and by the bare p.`,
        `Third table: the interval of the interaction leaves out 0, of nDCG@5, one ranker better than the other for everybody alike. By Welch's t.`,
      ],
    };
  },
};

const studied = (patients: number, { seed, repetitions, tell }: Settings) => {
  const random = streamOf(seed, `error-of-tests ${patients}`);
  const studies = times(repetitions, () => {
    const { one, other } = valuesOf(random, patients, EQUAL);
    const options = { seed: seedFrom(random), repetitions: 1, permutations: PERMUTATIONS };
    return compare(one, other, options).overall;
  });
  tell(`${patients} patients, tests`);
  const interactions = (
    [
      ['half of all', (at: number) => at % 2 === 0],
      ['a fifth', (at: number) => at % SMALL_GROUP === 0],
    ] as const
  ).map(([group, isIn]) => {
    const wide = streamOf(seed, `interactions ${patients} ${group}`);
    const excluded = times(repetitions, () => {
      const { one, other } = valuesOf(wide, patients, { one: 0.8, other: 1.2 }, ['nDCG@5']);
      return !holdsNothing(one, other, {
        seed: seedFrom(wide),
        permutations: 1,
        groups: Object.fromEntries(
          times(patients, (at) => [`p${at}`, { group: isIn(at) ? 'in' : 'out' }]),
        ),
        declared: ['group'],
      });
    });
    tell(`${patients} patients, interaction of ${group}`);
    return {
      patients: String(patients),
      group: `${group} (${times(patients, (at) => at).filter(isIn).length})`,
      'interaction leaves out 0': cell(shareOf(excluded), { is: LEVEL }),
    };
  });
  const share = (isFound: (study: Study) => boolean) => shareOf(studies.map(isFound));
  return {
    tests: (['nDCG@5', 'success@1'] as const).map((name) => {
      const row = (study: Study) => study.find(({ metric: own }) => own === name)!;
      const exact = studies.filter((study) => row(study).permutation.isExact).length;
      return {
        metric: name,
        patients: String(patients),
        exact: `${Math.round((100 * exact) / studies.length)} %`,
        'permutation, .05': cell(
          share((study) => row(study).permutation.p <= LEVEL),
          { atMost: LEVEL },
        ),
        'permutation, .01': cell(
          share((study) => row(study).permutation.p <= STRICT),
          { atMost: STRICT },
        ),
        't, .05': cell(
          share((study) => row(study).t.p <= LEVEL),
          { atMost: LEVEL },
        ),
        't, .01': cell(
          share((study) => row(study).t.p <= STRICT),
          { atMost: STRICT },
        ),
      };
    }),
    family: {
      patients: String(patients),
      'any by Holm': cell(
        share((study) => study.some(({ holm }) => holm <= LEVEL)),
        { atMost: LEVEL },
      ),
      'any by the bare p': cell(
        share((study) => study.some(({ permutation }) => permutation.p <= LEVEL)),
      ),
    },
    interactions,
  };
};

type Study = ReturnType<typeof compare>['overall'];

const metrics = new Map(METRICS.map((name) => [name, metric(name)]));

/** A value for each patient and metric, 0 where nothing is relevant. */
const valuesOf = (
  random: Random,
  patients: number,
  rankers: { readonly one: number; readonly other: number },
  names: readonly (typeof METRICS)[number][] = METRICS,
): { readonly one: readonly MetricValue[]; readonly other: readonly MetricValue[] } => {
  const lists = times(patients, () => rankedGrades(random, rankers));
  const rows = (side: 'one' | 'other'): readonly MetricValue[] =>
    lists.flatMap((list, at) =>
      names.map((name) => ({
        query: `p${at}`,
        metric: name,
        value: metrics.get(name)!.of(list[side], list.judged) || 0,
      })),
    );
  return { one: rows('one'), other: rows('other') };
};

const holdsNothing = (
  one: readonly MetricValue[],
  other: readonly MetricValue[],
  options: CompareOptions,
): boolean => {
  const { interaction } = compare(one, other, options).subgroups.find(
    ({ group }) => group === 'in',
  )!;
  return interaction.interval[0] <= 0 && interaction.interval[1] >= 0;
};
