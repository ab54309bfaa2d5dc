/** Results to draw: of the fictional municipality, and of simulated studies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Judgement, measure } from '../../src/evaluate/index.ts';
import {
  buildCatalogue,
  type Explanation,
  explain,
  type Patient,
  parseActivities,
  parsePatient,
  type Ranking,
  rank,
  scoreAll,
} from '../../src/index.ts';
import { randomOf } from '../../src/math/random.ts';
import {
  type Forecast,
  type ForestInput,
  type Picture,
  type PlotOptions,
  plotAcceptability,
  plotCalibration,
  plotContributions,
  plotForest,
  plotMap,
  plotReliability,
  plotStability,
  plotSubgroups,
  plotWeights,
} from '../../src/notebook/index.ts';
import { alternativesOf, type Learned, learn, smaa, stability } from '../../src/weights/index.ts';
import { simulatedChoices } from '../weights/learn/people.ts';

const root = join(import.meta.dirname, '../../fixtures/municipality');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const { activities } = parseActivities(read('activities.json') as readonly unknown[]);
const catalogue = buildCatalogue(activities, { asOf: '2026-11-25' });

const patient = (name: string): Patient => {
  const parsed = parsePatient(read(`patients/${name}.json`));
  if (!parsed.ok) throw new Error(name);
  return parsed.value;
};

export const birthe: Patient = patient('birthe');
export const ranking: Ranking = rank(catalogue, birthe, { k: 8 });
export const longRanking: Ranking = rank(catalogue, patient('henrik'), { k: 40 });
export const explanation: Explanation = explain(catalogue, birthe, ranking.matches[0]!.id);
const barred = catalogue.activities.find(({ id }) => {
  const { standing, utility } = explain(catalogue, birthe, id);
  return standing === 'ruled-out' && utility > 0.3;
});
export const ruledOut: Explanation = explain(catalogue, birthe, barred!.id);
export const titles: { readonly [id: string]: string } = Object.fromEntries(
  catalogue.activities.map(({ id, title }) => [id, title]),
);

const { alternatives, weights } = alternativesOf(scoreAll(catalogue, birthe));
export const stable = stability(alternatives, weights);
const whole = smaa(alternatives, { seed: 1, draws: 2000 });
export const acceptable = {
  ...whole,
  alternatives: whole.alternatives.filter(({ acceptability }) =>
    acceptability.some((share) => share > 0.02),
  ),
};

export const truth = { interests: 0.45, accessibility: 0.1, distance: 0.25, socialNeed: 0.2 };
const sureness = 6;
const coefficients = Object.fromEntries(
  Object.entries(truth).map(([factor, weight]) => [factor, sureness * weight]),
);
const fit = learn(simulatedChoices({ coefficients, patients: 60, each: 6, seed: 3 }));
if (!fit.ok) throw new Error(fit.reason);
export const learnt: Learned = fit.value;

const { next } = randomOf(7);
export const forecasts: readonly Forecast[] = Array.from({ length: 300 }, () => {
  const predicted = next();
  return { predicted, observed: next() < predicted ** 1.3 };
});

const people = Array.from({ length: 80 }, (_, at) => {
  const items = Array.from({ length: 12 }, (_, item) => ({ id: `a${item}`, good: next() }));
  const noise = at % 3 === 0 ? 0.2 : 0.7;
  const by = (spread: number): readonly string[] =>
    items
      .map(({ id, good }) => ({ id, score: good + spread * next() }))
      .sort((one, other) => other.score - one.score)
      .map(({ id }) => id);
  return { query: `p${at}`, items, now: by(noise), before: by(1.2) };
});
export const run = Object.fromEntries(people.map(({ query, now }) => [query, now]));
const before = Object.fromEntries(people.map((person) => [person.query, person.before]));
export const judgements: readonly Judgement[] = people.flatMap(({ query, items }) =>
  items
    .filter(() => next() < 0.8)
    .map(({ id, good }) => ({ query, id, grade: Math.floor(good * 4) })),
);
const ages = ['under 65', '65–79', '80 og over'];
const groups = Object.fromEntries(
  people.map(({ query }, at) => [query, { alder: ages[at % 3]!, område: at % 2 ? 'land' : 'by' }]),
);
const metrics = ['nDCG@5', 'RR'] as const;
export const measured = measure(run, judgements, metrics);
export const compared = compare(measured.rows, measure(before, judgements, metrics).rows, {
  groups,
  declared: ['alder'],
});

export const analysis: ForestInput = {
  sites: [
    { site: 'Svendborg', estimate: 0.42, standardError: 0.08 },
    { site: 'Aarhus', estimate: 0.31, standardError: 0.05 },
    { site: 'Tønder', estimate: 0.55, standardError: 0.15 },
    { site: 'Gentofte og omegn, praksisfællesskab nord', estimate: 0.12, standardError: 0.12 },
    { site: 'Læsø', estimate: 0.6, standardError: 0.3 },
  ],
  random: { estimate: 0.36, interval: [0.22, 0.5] },
  prediction: [0.05, 0.67],
  tauSquared: 0.012,
  iSquared: 47,
};

/** Every plot, of a result that it takes, with any options. */
export const plots: { readonly [name: string]: (options?: PlotOptions) => Picture } = {
  contributions: (options) => plotContributions(ranking, options),
  explanation: (options) => plotContributions(explanation, options),
  'ruled-out': (options) => plotContributions(ruledOut, options),
  weights: (options) => plotWeights(learnt, { ...options, truth }),
  'weights-of-several': (options) =>
    plotWeights({ anna: { interests: 0.6, distance: 0.4 }, learnt }, options),
  stability: (options) => plotStability(stable, { ...options, titles }),
  acceptability: (options) => plotAcceptability(acceptable, { ...options, titles }),
  calibration: (options) => plotCalibration(forecasts, { ...options, bins: 8 }),
  subgroups: (options) => plotSubgroups(compared, { ...options, metric: 'nDCG@5' }),
  reliability: (options) => plotReliability(run, judgements, { ...options, relevant: 2 }),
  grades: (options) => plotReliability(run, judgements, { ...options, show: 'grade', k: 12 }),
  forest: (options) => plotForest(analysis, options),
  map: (options) => plotMap(ranking, options),
  'map-around-home': (options) =>
    plotMap(ranking, { ...options, home: birthe.home!, minutesPerKm: 16 }),
  'long-map': (options) => plotMap(longRanking, options),
};

/** Every plot of nothing. */
export const emptyPlots: { readonly [name: string]: (options?: PlotOptions) => Picture } = {
  contributions: (options) => plotContributions({ ...ranking, matches: [] }, options),
  weights: (options) => plotWeights({}, options),
  stability: (options) => plotStability([], options),
  acceptability: (options) => plotAcceptability({ ...whole, alternatives: [] }, options),
  calibration: (options) => plotCalibration([], options),
  subgroups: (options) => plotSubgroups({ overall: [], subgroups: [], warnings: [] }, options),
  reliability: (options) => plotReliability({}, [], options),
  forest: (options) => plotForest({ ...analysis, sites: [] }, options),
  map: (options) => plotMap({ ...ranking, matches: [] }, options),
};
