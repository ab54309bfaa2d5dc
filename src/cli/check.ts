/** `check`: what a directory has and lacks. */
import type { Locale } from '../index.ts';
import { checkDirectory, type DirectoryReport, type Whereabouts } from '../interchange/index.ts';
import { type CheckWords, checkWords } from './check-words.ts';
import { type DirectoryOptions, readDirectory, today } from './directory.ts';
import { EXIT } from './failure.ts';
import { asJson } from './output.ts';
import { type Paint, paintFor } from './paint.ts';

export interface CheckCommand extends DirectoryOptions {
  readonly asOf?: string;
  readonly lang: Locale;
  readonly format: 'table' | 'json';
  readonly color: boolean;
}

export const check = (file: string, options: CheckCommand): void => {
  const { asOf = today(), lang, format } = options;
  const { activities, issues, readingIssues, rows, unread } = readDirectory(file, options);
  const report = checkDirectory(activities, { asOf, issues: [...readingIssues, ...issues], rows });
  const paint = paintFor(options.color);
  process.stdout.write(
    format === 'json'
      ? asJson({ ...report, unread })
      : `${linesOf({ report, unread }, checkWords[lang], paint).join('\n')}\n`,
  );
  const isClean =
    report.lost === 0 && report.problems.every(({ code }) => code === 'unknown-field');
  process.exitCode = isClean ? EXIT.done : EXIT.found;
};

const BAR_CELLS = 20;
const PERCENT = 100;
const FIELD_WIDTH = 30;

const linesOf = (
  { report, unread }: { report: DirectoryReport; unread: readonly string[] },
  words: CheckWords,
  paint: Paint,
): string[] => {
  const { rows, kept, lost, losses, problems, faults, known } = report;
  const silent = known.filter(({ share }) => share === 0).map(({ field }) => field);
  return [
    paint.strong(words.rows(rows, kept, lost)),
    ...section(
      words.losses,
      losses.flatMap(({ code, count, examples }) => [
        `${paint.warn(String(count))} × ${code}`,
        ...examples.map((example) => `    ${whereabouts(example, words)}`),
      ]),
      paint,
    ),
    ...section(
      words.problems,
      problems.flatMap(({ code, field = '', count, examples }) => [
        `${paint.warn(String(count))} × ${code} ${field}`,
        ...examples.slice(0, 2).map((example) => `    ${whereabouts(example, words)}`),
      ]),
      paint,
    ),
    ...section(
      words.faults,
      faults.flatMap(({ code, count, examples }) => [
        `${paint.warn(String(count))} × ${words.fault[code]}`,
        `    ${examples.map(({ id }) => id).join(', ')}${count > examples.length ? ' …' : ''}`,
      ]),
      paint,
    ),
    ...section(words.unread, unread.length > 0 ? [unread.join(', ')] : [], paint),
    ...section(
      words.known,
      known.filter(({ share }) => share > 0).map(({ field, share }) => shareLine(field, share)),
      paint,
    ),
    ...section(words.silent, silent.length > 0 ? [silent.join(', ')] : [], paint),
  ];
};

const section = (title: string, lines: readonly string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  ${line}`)];

const shareLine = (field: string, share: number): string => {
  const filled = Math.round(BAR_CELLS * share);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  return `${field.padEnd(FIELD_WIDTH)} ${bar} ${String(Math.round(PERCENT * share)).padStart(3)} %`;
};

const whereabouts = ({ line, row, id, path, expected, received }: Whereabouts, words: CheckWords) =>
  [
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
    ...(row === undefined ? [] : [`${words.row} ${row}`]),
    ...(id === undefined ? [] : [id]),
    ...(path === undefined || path === '' ? [] : [path]),
    `${words.expected} ${expected}, ${words.got} ${received}`,
  ].join(' · ');
