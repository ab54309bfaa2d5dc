/** Is a fit over sites that never meet the fit to all their patients together? */
import type { Random } from '../../src/math/random.ts';
import {
  type AcrossSitesOptions,
  fitAcrossSites,
  type Learned,
  type LearnOptions,
  learn,
  type Observation,
  type Weights,
} from '../../src/weights/index.ts';
import { streamOf, times } from './chance.ts';
import { type Kind, kinds, observationsOf, type Population } from './people.ts';
import type { Settings, Simulation } from './simulation.ts';

const LEAST = { sites: 2, patients: 20 } as const;
const MOST = { sites: 8, patients: 60 } as const;
const SMALL = 1e-8;

/** The last counts for nothing, or for less, so that it is often held at 0. */
const WEIGHTS: Weights = { interests: 0.5, socialNeed: 0.3, distance: 0.2, accessibility: 0 };

const WAYS: { readonly [name: string]: Omit<LearnOptions, 'ridge'> & { readonly ridge?: number } } =
  {
    'unless told': {},
    'ridge 2 to a prior': { ridge: 2, prior: { ...WEIGHTS, accessibility: 0.4 } },
    'by the model': { covariance: 'model' },
    'patients alike': { alike: 'groups', level: 0.8 },
    'below 0 too': { nonNegative: false },
  };

/** Nothing is suppressed: small sites too tell what they have. */
const EVERYTHING: AcrossSitesOptions = { minPatients: 1, maxCoefficients: 100, maxShare: 1 };

/** Each study is fitted in every way, pooled and merged: ten fits. */
const STUDIES_SHARE = 0.2;

export const mergedAgainstPooled: Simulation = {
  name: 'merged-against-pooled',
  question: 'Is a fit over sites that never meet the fit to all their patients together?',
  run: (settings) => ({
    tables: [rowsOf(settings)],
    notes: [
      `Each study: ${LEAST.patients} to ${MOST.patients} patients, each asked in one of three ways, dealt out to ${LEAST.sites} to ${MOST.sites} sites by chance; \`fitAcrossSites\` beside \`learn\` of all observations, with nothing suppressed; a fifth of the repetitions. Greatest difference of any weight, coefficient, end of an interval or covariance in any study; it should be under ${SMALL}. "Held at 0" counts the studies in which a factor was. Where both refuse for the same reason they agree; "refused" counts them.`,
    ],
  }),
};

const rowsOf = ({ seed, repetitions, tell }: Settings) => {
  const random = streamOf(seed, 'merged-against-pooled');
  const worlds = times(Math.max(2, Math.round(STUDIES_SHARE * repetitions)), () => worldOf(random));
  return Object.entries(WAYS).map(([way, options]) => {
    let [greatest, held, refused, apart, most] = [0, 0, 0, 0, 0];
    for (const { observations, sites } of worlds) {
      const pooled = learn(observations, options);
      const merged = fitAcrossSites(sites, { ...options, ...EVERYTHING });
      if (!pooled.ok || !merged.ok) {
        const isAgreed = !pooled.ok && !merged.ok && pooled.reason === merged.reason;
        if (isAgreed) refused += 1;
        else apart += 1;
        continue;
      }
      greatest = Math.max(greatest, difference(pooled.value, merged.value));
      most = Math.max(most, merged.value.steps);
      if (pooled.value.findings.length > 0) held += 1;
    }
    tell(way);
    return {
      fitted: way,
      'greatest difference': `${greatest.toExponential(1).replace('-', '−')}${greatest < SMALL ? '' : ' ↑'}`,
      'one fits, the other not': `${apart}${apart === 0 ? '' : ' ↑'}`,
      'held at 0': String(held),
      refused: String(refused),
      'most steps': String(most),
      studies: String(worlds.length),
    };
  });
};

interface World {
  readonly observations: readonly Observation[];
  readonly sites: readonly {
    readonly site: string;
    readonly observations: readonly Observation[];
  }[];
}

const worldOf = (random: Random): World => {
  const population: Population = {
    weights: { ...WEIGHTS, accessibility: random.next() - 0.5 },
    sureness: 1 + 5 * random.next(),
    differing: 0.3,
  };
  const patients = LEAST.patients + random.below(MOST.patients - LEAST.patients + 1);
  const count = LEAST.sites + random.below(MOST.sites - LEAST.sites + 1);
  const sites = times(count, (at) => ({ site: `s${at}`, observations: [] as Observation[] }));
  for (let patient = 0; patient < patients; patient++) {
    const kind: Kind = kinds[random.below(kinds.length)]!;
    const rows = observationsOf(random, population, { kind, patients: 1, firstPatient: patient });
    sites[random.below(count)]!.observations.push(...rows);
  }
  const told = sites.filter(({ observations }) => observations.length > 0);
  return { observations: told.flatMap(({ observations }) => observations), sites: told };
};

const difference = (pooled: Learned, merged: Learned): number =>
  figuresOf(pooled).reduce(
    (most, figure, at) => Math.max(most, Math.abs(figure - figuresOf(merged)[at]!)),
    0,
  );

/** Every figure but those of convergence, −1 where there is none. */
const figuresOf = ({ weights, intervals, coefficients, covariance }: Learned): readonly number[] =>
  Object.keys(weights).flatMap((factor) => {
    const { value, error, interval } = coefficients[factor]!;
    return [
      weights[factor]!,
      ...(intervals[factor] ?? [-1, -1]),
      value,
      error ?? -1,
      ...(interval ?? [-1, -1]),
      ...Object.values(covariance[factor]!),
    ];
  });
