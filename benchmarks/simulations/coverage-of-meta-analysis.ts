/** Do the intervals of a meta-analysis hold the mean over all sites that there could be? */
import { exp, ln } from '../../src/math/elementary.ts';
import type { Interval } from '../../src/math/interval.ts';
import type { Random } from '../../src/math/random.ts';
import {
  type MetaAnalysed,
  type MetaAnalysisOptions,
  metaAnalysis,
  type SiteEstimate,
  siteEstimate,
} from '../../src/weights/index.ts';
import { normal, streamOf, times } from './chance.ts';
import { cell, meanOf, shareOf } from './monte-carlo.ts';
import { observationsOf, type Population } from './people.ts';
import type { Settings, Simulation } from './simulation.ts';

const SITES = [5, 12] as const;
const MEAN = 2.4; // a coefficient, in log odds

/** Standard deviation of the true values between sites. */
const BETWEEN = [0, 0.4, 1] as const;

/** Standard errors, of a large site and of a small one; those between are as likely by their logarithm. */
const ERRORS = { least: 0.3, most: 0.9 } as const;

const WAYS: { readonly [name: string]: MetaAnalysisOptions } = {
  normal: { interval: 'normal' },
  'Hartung–Knapp': { floor: false },
  'with floor': {},
};

/** Never narrower than the normal one, so that it may hold more than it says. */
const FLOORED = 'with floor';

const POPULATION: Population = {
  weights: { interests: 0.4, socialNeed: 0.3, distance: 0.2, accessibility: 0.1 },
  sureness: 6,
  differing: 0,
};
const FACTORS = Object.keys(POPULATION.weights);
const PATIENTS = [20, 60] as const;
const FITTED_SITES = 5;

/** A fit for each site costs as much as a study elsewhere. */
const FITTED_SHARE = 0.25;

export const coverageOfMetaAnalysis: Simulation = {
  name: 'coverage-of-meta-analysis',
  question: 'Do the intervals of a meta-analysis hold the mean over all sites that there could be?',
  run: (settings) => ({
    tables: [
      SITES.flatMap((sites) => BETWEEN.map((between) => rowOf({ sites, between }, settings))),
      PATIENTS.map((patients) => fittedRow(patients, settings)),
    ],
    notes: [
      `First table: true values of sites are normal around ${MEAN} with the standard deviation "between"; what a site finds is normal around its own, with a known standard error from ${ERRORS.least} to ${ERRORS.most}. 95 % intervals of \`metaAnalysis\`, τ² by DerSimonian–Laird: fixed effect, random effects with the normal interval, with Hartung–Knapp's, and with its floor (what is taken unless told). "New site": the prediction interval holds the true value of one more site.`,
      `Second table: ${FITTED_SITES} sites that are alike, with choices of so many patients each, whose fits are the estimates (\`siteEstimate\`), of coefficients and of weights; a quarter of the repetitions. Coverage is the mean over the four factors, with the floor; "bias" is the mean of pooled − true.`,
    ],
  }),
};

const rowOf = (
  { sites, between }: { readonly sites: number; readonly between: number },
  { seed, repetitions, tell }: Settings,
) => {
  const random = streamOf(seed, `coverage-of-meta-analysis ${sites} ${between}`);
  const studies = times(repetitions, () => {
    const estimates = times(sites, (at) => estimateOf(random, between, at));
    const another = MEAN + between * normal(random);
    const ways = Object.entries(WAYS).map(
      ([way, options]) => [way, metaAnalysis(estimates, options).factors.near!] as const,
    );
    return { another, ways: new Map(ways) };
  });
  tell(`${sites} sites, ${between} between`);
  const covers = (way: string, of: (found: MetaAnalysed) => Interval | null): string =>
    cell(
      shareOf(studies.map(({ ways }) => holds(of(ways.get(way)!), MEAN))),
      way === FLOORED ? { atLeast: 0.95 } : { is: 0.95 },
    );
  return {
    sites: String(sites),
    between: String(between),
    fixed: covers('normal', ({ fixed }) => fixed.interval),
    ...Object.fromEntries(
      Object.keys(WAYS).map((way) => [way, covers(way, ({ random: own }) => own.interval)]),
    ),
    'new site': cell(
      shareOf(studies.map(({ another, ways }) => holds(ways.get('normal')!.prediction, another))),
      { is: 0.95 },
    ),
    'I², mean': `${Math.round(meanOf(studies.map(({ ways }) => ways.get('normal')!.iSquared)).value)} %`,
  };
};

const estimateOf = (random: Random, between: number, at: number): SiteEstimate => {
  const [low, high] = [ln(ERRORS.least), ln(ERRORS.most)];
  const error = exp(low + (high - low) * random.next());
  return {
    kind: 'site-estimate',
    schemaVersion: 1,
    site: `s${at}`,
    factors: ['near'],
    of: 'coefficients',
    estimates: [MEAN + between * normal(random) + error * normal(random)],
    covariance: [[error * error]],
    patients: 20,
    comparisons: 100,
  };
};

const fittedRow = (patients: number, { seed, repetitions, tell }: Settings) => {
  const random = streamOf(seed, `coverage-of-meta-analysis of fits ${patients}`);
  const studies = times(Math.max(2, Math.round(FITTED_SHARE * repetitions)), () => {
    const sites = times(FITTED_SITES, (at) => ({
      site: `s${at}`,
      observations: observationsOf(random, POPULATION, { kind: 'choices', patients }),
    }));
    const pooled = (of: SiteEstimate['of']) =>
      metaAnalysis(sites.map(({ site, observations }) => siteEstimate(observations, { site, of })))
        .factors;
    return { coefficients: pooled('coefficients'), weights: pooled('weights') };
  });
  tell(`fits of ${patients} patients`);
  const covered = (of: SiteEstimate['of'], scale: number) =>
    meanOf(
      studies.map(
        (study) =>
          FACTORS.filter((factor) =>
            holds(study[of][factor]!.random.interval, scale * POPULATION.weights[factor]!),
          ).length / FACTORS.length,
      ),
    );
  const bias = (of: SiteEstimate['of'], scale: number) =>
    meanOf(
      studies.map(
        (study) => study[of].interests!.random.estimate - scale * POPULATION.weights.interests!,
      ),
    );
  return {
    'patients each': String(patients),
    'coefficients, 95 %': cell(covered('coefficients', POPULATION.sureness), { atLeast: 0.95 }),
    'bias, interests': cell(bias('coefficients', POPULATION.sureness), { is: 0 }),
    'weights, 95 %': cell(covered('weights', 1), { atLeast: 0.95 }),
    'bias of weight': cell(bias('weights', 1), { is: 0 }),
  };
};

const holds = (interval: Interval | null, truth: number): boolean =>
  interval !== null && interval[0] <= truth && truth <= interval[1];
