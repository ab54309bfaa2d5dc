/** What does it cost `rank` to ask about everything, beside the first five requirements? */
import { buildCatalogue, type Patient, rank, requirementIds } from '../src/index.ts';
import { activitiesOf, asOf, patientsOf, timeZone } from './data.ts';
import { FIRST_FIVE, listingForFive, patientForFive } from './first-five.ts';
import { bytesOf, collect, quantile, ratioOf, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const K = 10;
const BLOCK = 20;
const MICROSECONDS = 1000;

interface Case {
  readonly activities: number;
  readonly patients: number;
  readonly rounds: number;
}

const CASES: { readonly full: readonly Case[]; readonly smoke: readonly Case[] } = {
  full: [
    { activities: 1_000, patients: 200, rounds: 11 },
    { activities: 10_000, patients: 200, rounds: 7 },
    { activities: 100_000, patients: 100, rounds: 5 },
  ],
  smoke: [{ activities: 1_000, patients: 40, rounds: 2 }],
};

export const requirementsAgainstFive: Benchmark = {
  name: 'requirements-against-five',
  question: 'What does it cost `rank` to ask about everything, beside the first five requirements?',
  run: (size) => [
    ...tableOf(CASES[size].map(measureCase)),
    '',
    `Best ${K}, one process, turns of ${BLOCK} patients, median of rounds (least–most). Five: ${FIRST_FIVE.join(', ')}, over listings and patients that`,
    `state nothing else. All: the ${requirementIds.length} requirements over whole listings, and everything that the patients state. Each rules more out, so that less is left to score.`,
  ],
};

const measureCase = ({ activities: count, patients: people, rounds }: Case) => {
  const listings = activitiesOf(count);
  const patients = patientsOf(people);
  const reduced = patients.map(patientForFive);
  const options = { asOf, timeZone };
  const all = bytesOf(() => buildCatalogue(listings, options));
  const fewer = listings.map(listingForFive);
  const five = bytesOf(() => buildCatalogue(fewer, options));
  const left = (ranked: ReturnType<typeof rank>) => ranked.considered - ranked.ruledOutTotal;
  const mean = (lefts: readonly number[]) => lefts.reduce((sum, one) => sum + one, 0) / people;
  collect();
  const times = takeTurns(
    {
      all: (item) => rank(all.made, patients[item] as Patient, { k: K }),
      five: (item) => rank(five.made, reduced[item] as Patient, { k: K }),
    },
    { rounds, warmUp: 1, items: people, block: BLOCK },
  );
  const middle = (own: readonly (readonly number[])[]) =>
    figure(quantile(own.flat(), 0.5) * MICROSECONDS);
  return {
    activities: figure(count),
    'all ÷ five': ratio(ratioOf(times.all, times.five)),
    'all p50, µs': middle(times.all),
    'five p50, µs': middle(times.five),
    'left to score, all / five': [
      mean(patients.map((patient) => left(rank(all.made, patient)))),
      mean(reduced.map((patient) => left(rank(five.made, patient)))),
    ]
      .map(figure)
      .join(' / '),
    'bytes an activity, all / five': `${figure(all.bytes / count)} / ${figure(five.bytes / count)}`,
  };
};
