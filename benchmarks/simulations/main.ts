/** Prints what simulation studies find of the statistics: estimates, their errors, and what they should be. */
import process, { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { alignedTable, markdownTable } from '../interests/table.ts';
import { machine, type Table } from '../report.ts';
import { coverageOfMetaAnalysis } from './coverage-of-meta-analysis.ts';
import { coverageOfMetrics } from './coverage-of-metrics.ts';
import { coverageOfWeights } from './coverage-of-weights.ts';
import { errorOfTests } from './error-of-tests.ts';
import { mergedAgainstPooled } from './merged-against-pooled.ts';
import { nestedTuning } from './nested-tuning.ts';
import { power } from './power.ts';
import type { Simulation } from './simulation.ts';
import { smaaAgainstAreas } from './smaa-against-areas.ts';

const simulations: readonly Simulation[] = [
  coverageOfWeights,
  coverageOfMetrics,
  coverageOfMetaAnalysis,
  errorOfTests,
  power,
  smaaAgainstAreas,
  mergedAgainstPooled,
  nestedTuning,
];

const HELP = `Tries the statistics of linkmatch/weights and linkmatch/evaluate on people whose truth is known.

  npm run simulate
  npm run simulate -- --seed 2
  npm run simulate -- --only coverage-of-weights --repetitions 200

  --seed N         another seed, other people (1)
  --only NAME      one of: ${simulations.map(({ name }) => name).join(', ')}
  --repetitions N  made-up studies for each cell (1,000); the time grows with them
  --markdown       as it stands in docs/evaluation.md
  --smoke          everything, tiny: shows that it runs; its numbers mean nothing
  --help           this text

The numbers do not hang on the machine: the same seed, the same bytes.
`;

const TRUTH_PATIENTS = 10_000;
const SMOKE = { repetitions: 3, truthPatients: 300 };

const main = (): void => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      repetitions: { type: 'string', default: '1000' },
      markdown: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    stdout.write(HELP);
    return;
  }
  const chosen = simulations.filter(({ name }) => (values.only ?? name) === name);
  if (chosen.length === 0) throw new RangeError(`no simulation ${values.only} (--help)`);
  const seed = wholeNumber('--seed', values.seed);
  const size = values.smoke
    ? SMOKE
    : {
        repetitions: wholeNumber('--repetitions', values.repetitions),
        truthPatients: TRUTH_PATIENTS,
      };
  if (size.repetitions < 2) throw new RangeError('--repetitions: 2 or more');
  const tableOf = values.markdown ? markdownTable : alignedTable;
  const heading = values.markdown ? '### ' : '';
  const began = Date.now();
  stdout.write(`${remark({ seed, ...size, isSmoke: values.smoke })}\n`);
  for (const { name, question, run } of chosen) {
    const { tables, notes } = run({ seed, ...size, tell: tellerOf(name, began) });
    const body = tables.flatMap((table: Table) => ['', ...tableOf(table)]);
    stdout.write(
      `\n${heading}${question}\n${body.join('\n')}\n${notes.map((note) => `\n${note}\n`).join('')}`,
    );
  }
  stderr.write(`${elapsed(began)} in all, ${machine()}\n`);
};

const remark = ({
  seed,
  repetitions,
  isSmoke,
}: {
  readonly seed: number;
  readonly repetitions: number;
  readonly isSmoke: boolean;
}): string =>
  isSmoke
    ? 'smoke: these numbers mean nothing'
    : `Seed ${seed}, ${repetitions.toLocaleString('en')} studies for each cell. Behind ± is the Monte Carlo standard error; ↓ and ↑ mark what is more than three of them below or above where it should be.`;

const tellerOf =
  (name: string, began: number) =>
  (cell: string): void => {
    stderr.write(`${elapsed(began)}  ${name}: ${cell}\n`);
  };

const elapsed = (began: number): string => `${((Date.now() - began) / 1000).toFixed(0)} s`;

const wholeNumber = (option: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${option}: a whole number, got ${text}`);
  return Number(text);
};

try {
  main();
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
