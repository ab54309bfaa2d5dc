/** How much do 20 to 200 judgements teach? */
import { metric } from '../../src/evaluate/index.ts';
import { type Learned, type LearnOptions, learn, type Weights } from '../../src/weights/index.ts';
import { streamOf, times } from './chance.ts';
import { cell, decimals, meanOf, shareOf } from './monte-carlo.ts';
import { graded, type Population, patientOf } from './people.ts';
import type { Settings, Simulation } from './simulation.ts';

const JUDGEMENTS = [20, 50, 100, 200] as const;
const EACH = 5; // by one patient
const SURENESS = 6;
const DEFAULT: Weights = { interests: 0.4, accessibility: 0.2, distance: 0.2, socialNeed: 0.2 };
const FACTORS = Object.keys(DEFAULT);

/** What the default weights are right or wrong about. */
const TRUTHS: { readonly [name: string]: Weights } = {
  'near the default': { interests: 0.4, accessibility: 0.1, distance: 0.2, socialNeed: 0.3 },
  'far from it': { interests: 0.2, accessibility: 0.1, distance: 0.15, socialNeed: 0.55 },
};

const WAYS: { readonly [name: string]: LearnOptions } = {
  alone: {},
  'held by the default': { ridge: 1, prior: DEFAULT },
};

const HELD_OUT = { patients: 200, items: 12 } as const;

export const power: Simulation = {
  name: 'power',
  question: 'How much do 20 to 200 judgements teach?',
  run: (settings) => {
    const truths = Object.entries(TRUTHS).map(([name, weights]) => {
      const population = { weights, sureness: SURENESS, differing: 0 };
      return { name, population, heldOut: heldOutOf(population, settings) };
    });
    return {
      tables: truths.map((truth) =>
        Object.keys(WAYS).flatMap((way) =>
          JUDGEMENTS.map((judgements) => rowOf({ ...truth, way, judgements }, settings)),
        ),
      ),
      notes: [
        `A judgement is a grade, 0 to 3, of one activity; each patient gives ${EACH}. Coefficients are ${SURENESS} times the true weights; default weights: ${said(DEFAULT)}. ${truths.map(({ name, population, heldOut }) => `Weights ${name}: ${said(population.weights)}, which would themselves gain ${decimals(heldOut.of(heldOut.truth) - heldOut.of(DEFAULT))}.`).join(' ')} "Held by the default" is a ridge of 1 with the default as the prior.`,
        `"First" and "order": the most important factor, or all of them, come out as in truth. "Excludes alike": the 95 % interval of the most important factor lies above a quarter, which it would be were all alike. "Beats default": a higher mean nDCG@5 on ${HELD_OUT.patients} other patients with ${HELD_OUT.items} activities each, and "gain" the mean of that difference. A study that could not be fitted counts as nothing found, and its gain is 0: one stays with the default.`,
      ],
    };
  },
};

const said = (weights: Weights): string =>
  Object.entries(weights)
    .map(([factor, weight]) => `${factor} ${decimals(weight, 2)}`)
    .join(', ');

interface Cell {
  readonly name: string;
  readonly population: Population;
  readonly heldOut: HeldOut;
  readonly way: string;
  readonly judgements: number;
}

const rowOf = ({ name, population, heldOut, way, judgements }: Cell, settings: Settings) => {
  // Both ways are tried on the same studies.
  const random = streamOf(settings.seed, `power ${name} ${judgements}`);
  const truth = population.weights;
  const byTruth = [...FACTORS].sort((one, other) => truth[other]! - truth[one]!);
  const first = byTruth[0]!;
  const byDefault = heldOut.of(DEFAULT);
  const studies = times(settings.repetitions, () => {
    const observations = times(judgements / EACH, (at) => ({
      group: `p${at}`,
      items: graded(patientOf(random, population), EACH),
    }));
    const result = learn(observations, WAYS[way]);
    return result.ok
      ? found(result.value, byTruth, heldOut.of(result.value.weights) - byDefault)
      : NOTHING;
  });
  settings.tell(`${name}, ${way}, ${judgements} judgements`);
  const share = (of: (study: Found) => boolean): string => cell(shareOf(studies.map(of)));
  return {
    [`weights ${name}, learnt`]: way,
    judgements: String(judgements),
    [`first is ${first}`]: share(({ isFirst }) => isFirst),
    order: share(({ isOrdered }) => isOrdered),
    'excludes alike': share(({ excludesAlike }) => excludesAlike),
    'beats default': share(({ gain }) => gain > 0),
    gain: cell(meanOf(studies.map(({ gain }) => gain))),
    'not fitted': String(studies.filter((study) => study === NOTHING).length),
  };
};

interface Found {
  readonly isFirst: boolean;
  readonly isOrdered: boolean;
  readonly excludesAlike: boolean;
  readonly gain: number;
}

const NOTHING: Found = { isFirst: false, isOrdered: false, excludesAlike: false, gain: 0 };

const found = (
  { weights, intervals }: Learned,
  byTruth: readonly string[],
  gain: number,
): Found => {
  const first = byTruth[0]!;
  const others = byTruth.slice(1);
  const interval = intervals[first];
  const alike = 1 / byTruth.length;
  return {
    isFirst: others.every((other) => weights[first]! > weights[other]!),
    isOrdered: others.every((other, at) => weights[byTruth[at]!]! > weights[other]!),
    excludesAlike: interval !== null && interval !== undefined && interval[0] > alike,
    gain,
  };
};

interface HeldOut {
  /** Mean nDCG@5 of other patients, always the same ones, ranked by some weights. */
  readonly of: (weights: Weights) => number;
  readonly truth: Weights;
}

const heldOutOf = (population: Population, { seed }: Settings): HeldOut => {
  const random = streamOf(seed, `held out ${said(population.weights)}`);
  const lists = times(HELD_OUT.patients, () =>
    graded(patientOf(random, population), HELD_OUT.items).map(({ grade, utilities }) => ({
      grade,
      column: Float64Array.from(FACTORS, (factor) => utilities[factor]!),
    })),
  );
  const { of } = metric('nDCG@5');
  return {
    truth: population.weights,
    of: (weights) => {
      const shares = Float64Array.from(FACTORS, (factor) => weights[factor]!);
      let sum = 0;
      for (const list of lists) {
        const ranked = list
          .map(({ grade, column }) => ({
            grade,
            score: column.reduce((total, utility, at) => total + utility * shares[at]!, 0),
          }))
          .sort((one, other) => other.score - one.score);
        sum += of(ranked.map(({ grade }) => grade));
      }
      return sum / lists.length;
    },
  };
};
