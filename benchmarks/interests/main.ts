/** Prints how well interests find activities, beside what a JavaScript developer would take. */
import process, { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Table } from '../report.ts';
import { type HalfName, halves, readHalf } from './evaluation-set.ts';
import { everydayInterests } from './everyday-interests.ts';
import { firstFives, listingOf, tableOfFives } from './first-five.ts';
import { loadFlexSearch } from './flexsearch.ts';
import { installRivals } from './install-rivals.ts';
import { linkmatch } from './linkmatch.ts';
import { loadMiniSearch } from './minisearch.ts';
import { natural } from './natural.ts';
import { loadOrama } from './orama.ts';
import { readDirectory } from './real-directory.ts';
import { loadRivalWords } from './rival-words.ts';
import { scoreSystem } from './score.ts';
import type { System } from './system.ts';
import { alignedTable, markdownTable } from './table.ts';
import { tablesOf } from './tables.ts';
import { worst } from './worst.ts';

const HELP = `Measures how well interests find activities, on the phrases of fixtures/interests.

  npm run evaluate
  npm run evaluate -- --half development --worst 10
  npm run evaluate -- --first-five

  --half NAME   report (unless told), which nothing is tuned on, or development
  --worst N     also the N phrases that linkmatch does worst on, what it lists and what it misses (0)
  --first-five  instead: what everyday interests find first in a real directory, and how many were judged right
  --markdown    tables as Markdown
  --help        this text

The numbers do not hang on the machine: the same bytes every time.
`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      half: { type: 'string', default: 'report' },
      worst: { type: 'string', default: '0' },
      'first-five': { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    stdout.write(HELP);
    return;
  }
  const tableOf = values.markdown ? markdownTable : alignedTable;
  if (values['first-five']) {
    stdout.write(`${firstFiveLines(halfNamed(values.half), tableOf).join('\n')}\n`);
    return;
  }
  const half = readHalf(halfNamed(values.half));
  const count = wholeNumber('--worst', values.worst);
  const rivals = installRivals() ? await loadRivals() : [];
  const measured = [linkmatch, ...rivals].map((system) => ({
    name: system.name,
    scored: scoreSystem(system, half),
  }));
  const heading = values.markdown ? '### ' : '';
  const { length } = half.phrases;
  const lines = [
    `Half \`${half.name}\`: ${half.activities.length} activities, ${length} phrases. Intervals: 95 %, percentile bootstrap over phrases.`,
    ...(rivals.length > 0 ? [] : ['', 'linkmatch alone: the rivals are not installed.']),
    ...tablesOf(measured).flatMap(({ title, rows }) => [
      '',
      `${heading}${title}`,
      '',
      ...tableOf(rows),
    ]),
    ...(count > 0 ? worst(measured[0]?.scored ?? [], half, count) : []),
  ];
  stdout.write(`${lines.join('\n')}\n`);
};

/** Each list with its verdicts, then the table; only a note where the directory is not at hand. */
const firstFiveLines = (
  half: HalfName,
  tableOf: (rows: Table) => readonly string[],
): readonly string[] => {
  const activities = readDirectory(DIRECTORY);
  if (activities === undefined) return [`skipped: ${DIRECTORY} is not at ../shared/data`];
  const fives = firstFives(activities, everydayInterests[half]);
  return [...listingOf(fives), '', ...tableOf(tableOfFives(fives))];
};

const DIRECTORY = 'chicago-mcmf-2024';

const loadRivals = async (): Promise<readonly System[]> => {
  const words = await loadRivalWords();
  return [
    await loadMiniSearch(words),
    await loadOrama(words),
    await loadFlexSearch(words),
    natural(words),
  ];
};

const halfNamed = (text: string): HalfName => {
  const name = halves.find((half) => half === text);
  if (name === undefined) throw new RangeError(`--half: one of ${halves.join(', ')}, got ${text}`);
  return name;
};

const wholeNumber = (option: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${option}: a whole number, got ${text}`);
  return Number(text);
};

try {
  await main();
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
