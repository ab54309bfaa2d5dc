/** `needs`: questionnaires to scores, and scores to social needs. */
import { describe, type Locale, labelsOf } from '../index.ts';
import {
  defaultNeedMapping,
  type NeedMapping,
  type NeedsReading,
  parseAssessments,
  parseNeedMapping,
  socialNeeds,
} from '../needs/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readJsonFile } from './input.ts';
import { asJson, barOf, plain } from './output.ts';
import { type Paint, paintFor } from './paint.ts';
import { readPrivateRows, tellProblems } from './private-rows.ts';

export interface NeedsCommand {
  readonly mapping?: string;
  readonly on?: string;
  readonly lang: Locale;
  readonly format: 'table' | 'json';
  readonly color: boolean;
}

/** Prints each score with what one must know of it, then the needs that they speak of. */
export const printNeeds = (file: string, options: NeedsCommand): void => {
  const { on, lang, format, color } = options;
  const mapping = readMapping(options.mapping);
  const { assessments, issues } = parseAssessments(readPrivateRows(file));
  tellProblems(file, issues, 'forms');
  const reading = socialNeeds(assessments, { mapping, ...(on === undefined ? {} : { on }) });
  if (format === 'json') process.stdout.write(asJson(reading));
  else {
    const paint = paintFor(color);
    process.stdout.write(`${linesFor(reading, lang, paint).join('\n')}\n`);
  }
  process.exitCode = issues.length > 0 ? EXIT.found : EXIT.done;
};

/** The lines of `describe`, with a bar for each need. */
const linesFor = (reading: NeedsReading, lang: Locale, paint: Paint): string[] => {
  const { needs } = labelsOf(lang);
  const scores = reading.scores.flatMap((score) => {
    const [head = '', ...notes] = describe(score, lang);
    return [paint.strong(plain(head)), ...notes.map((note) => `    ${paint.faint(plain(note))}`)];
  });
  const rest = describe({ ...reading, scores: [] }, lang);
  const bars = reading.evidence.map(
    ({ need, value }, at) => `${barOf(value)} ${plain(rest[at] ?? needs[need])}`,
  );
  return [
    ...scores,
    ...(scores.length > 0 ? [''] : []),
    ...bars,
    ...rest.slice(bars.length).map(plain),
  ];
};

const readMapping = (file: string | undefined): NeedMapping => {
  if (file === undefined) return defaultNeedMapping;
  const input = readJsonFile(file);
  // Anything else may be a patient's file, of which nothing may be told.
  if (!Array.isArray((input as { rules?: unknown } | null)?.rules)) {
    throw new Failure([`${file} is no mapping of needs: /rules: expected a list`], EXIT.input);
  }
  const result = parseNeedMapping(input);
  if (result.ok) return result.value;
  throw new Failure(
    [`${file} is no mapping of needs: mend these`, ...linesOf(result.issues)],
    EXIT.input,
  );
};
