/** What does it cost to build a catalogue, beside `JSON.parse` of the same data? */
import { type Activity, buildCatalogue, parseActivities } from '../src/index.ts';
import { activitiesOf, asOf } from './data.ts';
import { collect, quantile, ratioOf, spreadOf, sum, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

interface Case {
  readonly activities: number;
  readonly rounds: number;
}

const CASES: { readonly full: readonly Case[]; readonly smoke: readonly Case[] } = {
  full: [
    { activities: 10_000, rounds: 9 },
    { activities: 100_000, rounds: 7 },
  ],
  smoke: [{ activities: 1_000, rounds: 2 }],
};

export const buildAgainstParse: Benchmark = {
  name: 'build-against-parse',
  question: 'What does it cost to build a catalogue, beside `JSON.parse` of the same data?',
  run: (size) => [
    ...tableOf(CASES[size].map(measureCase)),
    '',
    'Ratios to `JSON.parse`, median of rounds (least–most), in one process and by turns, after a full collection before each.',
    'Door: `parseActivities` of what was parsed. All: parse, door and build.',
  ],
};

const measureCase = ({ activities: count, rounds }: Case) => {
  const text = JSON.stringify(activitiesOf(count));
  const raw = JSON.parse(text) as Activity[];
  const { activities, issues } = parseActivities(raw);
  if (activities.length !== count || issues.length > 0) {
    throw new Error(`the door keeps ${activities.length} of ${count}, ${issues.length} issues`);
  }
  const times = takeTurns(
    {
      parse: () => JSON.parse(text) as unknown,
      build: () => buildCatalogue(activities, { asOf }),
      door: () => parseActivities(raw),
    },
    { rounds, warmUp: 1, items: 1, block: 1, before: collect },
  );
  // What an app does when it starts: the three after each other.
  const all = times.parse.map((_, round) => [
    ...(times.parse[round] ?? []),
    ...(times.door[round] ?? []),
    ...(times.build[round] ?? []),
  ]);
  const aSecond = (own: readonly (readonly number[])[]) =>
    figure((1000 * count) / spreadOf(own.map(sum)).median);
  return {
    activities: figure(count),
    'JSON bytes each': figure(Buffer.byteLength(text) / count),
    'build ÷ parse': ratio(ratioOf(times.build, times.parse)),
    'door ÷ parse': ratio(ratioOf(times.door, times.parse)),
    'all ÷ parse': ratio(ratioOf(all, times.parse)),
    'parse, ms': figure(quantile(times.parse.flat(), 0.5)),
    'built a second': aSecond(times.build),
    'all a second': aSecond(all),
  };
};
