/** Runs the benchmarks and prints what they find as Markdown. */
import process, { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { buildAgainstParse } from './build-against-parse.ts';
import { explainAgainstRank } from './explain-against-rank.ts';
import { interestsAgainstStems } from './interests-against-stems.ts';
import { metricsAgainstLoop } from './metrics-against-loop.ts';
import { rankAgainstObjects } from './rank-against-objects.ts';
import { type Benchmark, machine } from './report.ts';
import { requirementsAgainstFive } from './requirements-against-five.ts';
import { reweighAgainstRank } from './reweigh-against-rank.ts';
import { smaaAgainstSort } from './smaa-against-sort.ts';

const benchmarks: readonly Benchmark[] = [
  rankAgainstObjects,
  requirementsAgainstFive,
  explainAgainstRank,
  interestsAgainstStems,
  buildAgainstParse,
  reweighAgainstRank,
  metricsAgainstLoop,
  smaaAgainstSort,
];

const HELP = `Measures linkmatch on seeded data, against a rival in the same run.

  npm run bench
  npm run bench -- --only build-against-parse

  --only NAME   one of: ${benchmarks.map(({ name }) => name).join(', ')}
  --smoke       everything, tiny: shows that it runs and that the lists are equal; its numbers mean nothing
  --help        this text
`;

/** Users get a bundle, where making a function costs nothing beside; through tsx `rank` took twice as long at 1,000 activities. */
const isUnbundled = import.meta.url.endsWith('.ts');

const main = (): void => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    stdout.write(HELP);
    return;
  }
  const chosen = benchmarks.filter(({ name }) => (values.only ?? name) === name);
  if (chosen.length === 0) throw new RangeError(`no benchmark ${values.only} (--help)`);
  const remarks = [
    ...(values.smoke ? ['smoke: these are no measurements'] : []),
    ...(isUnbundled
      ? ['not bundled: tsx names every function as it is made, which slows `rank` most']
      : []),
  ];
  stdout.write(`${[machine(), ...remarks].join('; ')}\n`);
  for (const { name, question, run } of chosen) {
    const lines = run(values.smoke ? 'smoke' : 'full');
    stdout.write(`\n## ${name}\n\n${question}\n\n${lines.join('\n')}\n`);
  }
};

try {
  main();
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
