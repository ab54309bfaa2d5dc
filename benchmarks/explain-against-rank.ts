/** What do an explanation, a what-if and the order of questions cost, beside one ranking? */
import {
  buildCatalogue,
  explain,
  type Patient,
  questions,
  rank,
  weightChange,
  whatIf,
} from '../src/index.ts';
import { activitiesOf, asOf, patientsOf, timeZone } from './data.ts';
import { collect, quantile, ratioOf, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const K = 5;
const BLOCK = 10;

interface Case {
  readonly activities: number;
  readonly patients: number;
  readonly rounds: number;
}

const CASES: { readonly full: readonly Case[]; readonly smoke: readonly Case[] } = {
  full: [
    { activities: 1_000, patients: 100, rounds: 5 },
    { activities: 10_000, patients: 100, rounds: 5 },
  ],
  smoke: [{ activities: 1_000, patients: 10, rounds: 2 }],
};

export const explainAgainstRank: Benchmark = {
  name: 'explain-against-rank',
  question:
    'What do an explanation, a what-if and the order of questions cost, beside one ranking?',
  run: (size) => [
    ...CASES[size].flatMap((own) => [...tableOf(measureCase(own)), '']),
    `Best ${K}, one process, turns of ${BLOCK} patients; ratio to \`rank\`, median of rounds (least–most). \`explain\` is of the activity in the first row`,
    'or of one that is ruled out, by turns of patients; `questions` takes a ranking of 20 that is made beforehand.',
  ],
};

const measureCase = ({ activities: count, patients: people, rounds }: Case) => {
  const catalogue = buildCatalogue(activitiesOf(count), { asOf, timeZone });
  const patients = patientsOf(people);
  const ids = catalogue.activities.map(({ id }) => id);
  const rankings = patients.map((patient) => rank(catalogue, patient, { k: 20 }));
  const of = (item: number) => patients[item] as Patient;
  collect();
  const times = takeTurns(
    {
      rank: (item) => rank(catalogue, of(item), { k: K }),
      explain: (item) =>
        explain(catalogue, of(item), ids[(item * 7919) % count] as string, { k: K }),
      whatIf: (item) => whatIf(catalogue, of(item), { k: K }),
      weightChange: (item) => weightChange(catalogue, of(item), { k: K }),
      questions: (item) => questions(rankings[item] as (typeof rankings)[number]),
    },
    { rounds, warmUp: 1, items: people, block: BLOCK },
  );
  return (Object.keys(times) as (keyof typeof times)[]).map((name) => ({
    [`${figure(count)} activities`]: name,
    '÷ rank': ratio(ratioOf(times[name], times.rank)),
    'p50, ms': figure(quantile(times[name].flat(), 0.5)),
    'p99, ms': figure(quantile(times[name].flat(), 0.99)),
  }));
};
