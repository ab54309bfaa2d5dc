/** How much sooner are many weights tried on the columns of one `scoreAll` than by ranking anew? */
import { buildCatalogue, type Patient, rank, scoreAll, type Weights } from '../src/index.ts';
import { randomOf } from '../src/math/random.ts';
import { reranker } from '../src/weights/rerank.ts';
import { activitiesOf, asOf, patientsOf, timeZone } from './data.ts';
import { collect, quantile, ratioOf, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const K = 10;

interface Case {
  readonly activities: number;
  readonly patients: number;
  readonly trials: number;
  readonly rounds: number;
}

const CASES: { readonly full: readonly Case[]; readonly smoke: readonly Case[] } = {
  full: [{ activities: 10_000, patients: 20, trials: 200, rounds: 3 }],
  smoke: [{ activities: 1_000, patients: 3, trials: 5, rounds: 1 }],
};

export const reweighAgainstRank: Benchmark = {
  name: 'reweigh-against-rank',
  question:
    'How much sooner are many weights tried on the columns of one `scoreAll` than by ranking anew?',
  run: (size) => [
    ...CASES[size].flatMap((own) => [...tableOf(measureCase(own)), '']),
    `Best ${K}, one process, turns of one patient with all the trials; \`scoreAll\` and the sorting of its rows are in the time of \`reranker\`, once a patient.`,
    'Both list the same, checked before. Ratios are medians of rounds (least–most).',
  ],
};

const measureCase = ({ activities: count, patients: people, trials, rounds }: Case) => {
  const catalogue = buildCatalogue(activitiesOf(count), { asOf, timeZone });
  const patients = patientsOf(people);
  const { next } = randomOf(7);
  const all = Array.from({ length: trials }, (): Weights => {
    const [interests, accessibility, distance, socialNeed] = [next(), next(), next(), next()];
    return { interests, accessibility, distance, socialNeed };
  });
  const ranked = (patient: Patient) =>
    all.map((weights) => rank(catalogue, patient, { k: K, weights }).matches.map(({ id }) => id));
  const reranked = (patient: Patient) => {
    const again = reranker(scoreAll(catalogue, patient));
    return all.map((weights) => again.rank(weights, K));
  };
  for (const patient of patients.slice(0, 3)) {
    if (JSON.stringify(ranked(patient)) !== JSON.stringify(reranked(patient))) {
      throw new Error('the lists differ');
    }
  }
  collect();
  const of = (item: number) => patients[item] as Patient;
  const times = takeTurns(
    { rank: (item) => ranked(of(item)), reranker: (item) => reranked(of(item)) },
    { rounds, warmUp: 1, items: people, block: 1 },
  );
  return (Object.keys(times) as (keyof typeof times)[]).map((name) => ({
    [`${figure(count)} activities, ${figure(trials)} trials`]: name,
    'rank ÷ it': ratio(ratioOf(times.rank, times[name])),
    'p50 of a patient, ms': figure(quantile(times[name].flat(), 0.5)),
    'µs a trial': figure((1000 * quantile(times[name].flat(), 0.5)) / trials),
  }));
};
