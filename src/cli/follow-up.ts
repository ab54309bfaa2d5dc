/** `follow-up`: whom to get in touch with, when, and why. */
import { type FollowUps, followUps, parseHistory } from '../follow-up/index.ts';
import { describe, type Locale } from '../index.ts';
import { today } from './directory.ts';
import { EXIT, Failure } from './failure.ts';
import { readText } from './input.ts';
import { asJson, asTableOf, plain } from './output.ts';
import { type Paint, paintFor } from './paint.ts';
import { readPrivateRows, tellProblems } from './private-rows.ts';

export interface FollowUpCommand {
  readonly now?: string;
  readonly until?: string;
  readonly target?: number;
  readonly capacity?: number;
  readonly scale?: number;
  readonly workdays?: readonly number[];
  /** A file with a local date on each line. */
  readonly holidays?: string;
  readonly lang: Locale;
  readonly format: 'table' | 'json' | 'csv';
  readonly color: boolean;
}

/** Prints the calls of each day in their order, with the reasons. */
export const printFollowUps = (file: string, options: FollowUpCommand): void => {
  const { now = today(), until, target, capacity, scale, workdays, holidays } = options;
  const { lang, format, color } = options;
  if (until !== undefined && !isDate(until)) {
    throw new Failure(['--until: expected a date YYYY-MM-DD'], EXIT.usage);
  }
  const { history, issues } = parseHistory(readPrivateRows(file));
  const lost = new Set(issues.map(({ row }) => row));
  /** Row in the file of each event that is kept. */
  const rowOf = Array.from({ length: history.length + lost.size }, (_, row) => row).filter(
    (row) => !lost.has(row),
  );
  tellProblems(file, issues, 'events');
  const all = followUps(history, {
    now,
    calendar: {
      ...(workdays === undefined ? {} : { workdays }),
      ...(holidays === undefined ? {} : { holidays: readDates(holidays) }),
    },
    ...(target === undefined ? {} : { target }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(scale === undefined ? {} : { scale }),
  });
  tellProblems(
    file,
    all.issues.map(({ row, ...issue }) =>
      row === undefined ? issue : { ...issue, row: rowOf[row] ?? row },
    ),
    'events',
  );
  const due = all.due.filter(({ on }) => until === undefined || on <= until);
  const found: FollowUps = { ...all, due };
  if (format === 'json') process.stdout.write(asJson(found));
  else if (format === 'csv') process.stdout.write(asTableOf(rowsOf(found)));
  else {
    const paint = paintFor(color);
    process.stdout.write(`${linesFor(found, lang, paint).join('\n')}\n`);
  }
  const isLost = [...issues, ...all.issues].some(({ severity }) => severity === 'error');
  process.exitCode = isLost ? EXIT.found : EXIT.done;
};

/** Each with its reasons below it, and the ended ones last. */
const linesFor = ({ due, ended, ...rest }: FollowUps, lang: Locale, paint: Paint): string[] => {
  const calls = due.flatMap((one) => {
    const [who = '', ...reasons] = describe(one, lang);
    return [paint.strong(plain(who)), ...reasons.map((reason) => `    ${plain(reason)}`)];
  });
  const nobody = due.length === 0 ? describe({ ...rest, due, ended: [] }, lang) : [];
  const over = describe({ ...rest, due: [], ended }, lang).slice(1);
  return [...calls, ...nobody, ...over.map((line) => paint.faint(plain(line)))];
};

const rowsOf = ({ due }: FollowUps): readonly object[] =>
  due.map(({ on, patientId, activityId, chance, dueOn, overdueDays, reasons }) => ({
    on,
    patientId,
    activityId,
    chance,
    dueOn,
    overdueDays,
    reasons: reasons.map(({ code }) => code).join('; '),
  }));

const readDates = (file: string): readonly string[] => {
  const dates = readText(file)
    .split(/\s+/)
    .filter((date) => date !== '');
  if (dates.every(isDate)) return dates;
  throw new Failure([`${file}: expected one date YYYY-MM-DD on each line`], EXIT.input);
};

/** Of the calendar, too. */
const isDate = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
};
