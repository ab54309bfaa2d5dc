/** Files and standard input, read into rows, activities and patients. */
import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { type ConceptScheme, danishEnglishScheme, parseScheme } from '../concepts/index.ts';
import type { Issue } from '../index.ts';
import { type Patient, parseModel, parsePatient, type ScoringModel } from '../index.ts';
import { parseWeightModel, toScoringModel, type WeightModel } from '../weights/index.ts';
import { EXIT, Failure } from './failure.ts';

/** Its descriptor: `process.stdin` must not be touched, or a slow writer makes it unreadable (EAGAIN). */
const STANDARD_INPUT = 0;

/** Fails where more than one of the files is standard input; `which` says what they are. */
export const pipedOnce = (files: readonly (string | undefined)[], which: string): void => {
  if (files.filter((file) => file === '-').length <= 1) return;
  throw new Failure([`standard input can be ${which}: give the others as files`], EXIT.usage);
};

/** Text of a file, or of standard input where the name is `-`. */
export const readText = (file: string): string => {
  if (file === '-' && isatty(STANDARD_INPUT)) {
    throw new Failure(['standard input is a terminal: pipe a file into it'], EXIT.usage);
  }
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new Failure([`cannot read ${file} (${code}): check the path`], EXIT.input);
  }
};

export const readJsonFile = (file: string): unknown => {
  try {
    return JSON.parse(readText(file).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof Failure) throw error;
    // JSON.parse quotes what it met, and that may be a patient's.
    throw new Failure([`${file} is not JSON: check it with an editor`], EXIT.input);
  }
};

export const readPatient = (file: string): Patient => {
  const result = parsePatient(readJsonFile(file));
  if (result.ok) return result.value;
  throw new Failure(
    [
      `${file} is refused, so that no need is dropped: mend these and try again`,
      ...linesOf(result.issues),
    ],
    EXIT.input,
  );
};

/** A scoring model, or the weights that `tune` or `elicit` hand on as a model. */
export const readModel = (file: string): ScoringModel => {
  const input = readJsonFile(file);
  if ((input as { kind?: unknown } | null)?.kind === 'weight-model') {
    return toScoringModel(checkedWeightModel(file, input));
  }
  const result = parseModel(input);
  if (result.ok) return result.value;
  throw new Failure(
    [`${file} is no scoring model: mend these`, ...linesOf(result.issues)],
    EXIT.input,
  );
};

const checkedWeightModel = (file: string, input: unknown): WeightModel => {
  const result = parseWeightModel(input);
  if (result.ok) return result.value;
  throw new Failure(
    [`${file} is no weight model: mend these`, ...linesOf(result.issues)],
    EXIT.input,
  );
};

/** The scheme that linkmatch brings, with the concepts of a file added and put in the place of its own. */
export const readConcepts = (file: string | undefined): ConceptScheme => {
  if (file === undefined) return danishEnglishScheme;
  const result = parseScheme(readJsonFile(file), danishEnglishScheme);
  const lines = linesOf(result.issues);
  if (!result.ok) {
    throw new Failure([`${file} has no concepts: mend these`, ...lines], EXIT.input);
  }
  if (lines.length > 0) {
    const told = [`problems in ${file}: ${lines.length}; its good concepts are used`, ...lines];
    process.stderr.write(`linkmatch: ${told.join('\n')}\n`);
  }
  return result.value;
};

/** One line an issue. */
export const linesOf = (issues: readonly Issue[]): string[] =>
  issues.map(({ path, code, expected, received, row, id }) => {
    const where = [...(row === undefined ? [] : [`row ${row}`]), ...(id === undefined ? [] : [id])];
    const place = `${where.join(' ')}${where.length > 0 ? ' ' : ''}${path || '(the whole)'}`;
    return `  ${place}: ${code}, expected ${expected}, got ${received}`;
  });
