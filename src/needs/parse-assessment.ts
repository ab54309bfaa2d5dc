/** The door of needs: unknown JSON in, assessments or issues out. Issues name places and types, never what stands there. */
import type { Issue, Result } from '../model/issue.ts';
import { parseDiscreetly } from '../model/parse.ts';
import { pointer } from '../model/pointer.ts';
import { inspect, isPlainObject, type Problem } from '../model/shape.ts';
import type { Assessment } from './assessment.ts';
import { kindShape, readingOf } from './assessment-shape.ts';
import type { Reading } from './reading.ts';

/**
 * Reads one assessment. Any bad value and any field that is not known refuses it, since a wrong number is a wrong score. The issues,
 * all at once, point to the item and say what was expected.
 */
export const parseAssessment = (input: unknown): Result<Assessment> => {
  const reading = readingOf(input);
  const shape = reading?.shape ?? kindShape;
  const result = parseDiscreetly(shape, input, 'an assessment');
  if (result.ok) return result as Result<Assessment>;
  if (!isPlainObject(input)) return result;
  const { problems } = inspect(shape, input);
  const bad = result.issues
    .slice(0, problems.length)
    .map((issue, at) => told(issue, problems[at] as Problem, reading));
  // Without an instrument nobody knows which fields there are.
  const unknown = reading ? result.issues.slice(problems.length).map(nameless) : [];
  return { ok: false, issues: [...bad, ...unknown] };
};

/** Reads many, and keeps the good ones; issues say by `row`, from 0, which ones are lost. */
export const parseAssessments = (
  inputs: Iterable<unknown>,
): { readonly assessments: readonly Assessment[]; readonly issues: readonly Issue[] } => {
  if (typeof inputs === 'string' || typeof inputs?.[Symbol.iterator] !== 'function') {
    throw new TypeError('inputs: expected a list of assessments');
  }
  const assessments: Assessment[] = [];
  const issues: Issue[] = [];
  let row = 0;
  for (const input of inputs) {
    const result = parseAssessment(input);
    for (const issue of result.issues) issues.push({ ...issue, row });
    if (result.ok) assessments.push(result.value);
    row += 1;
  }
  return { assessments, issues };
};

/** Problems lie in fields and items that are known, so their whole path may be told, digits and all. */
const told = (issue: Issue, { path, expected }: Problem, reading: Reading | undefined): Issue => ({
  ...issue,
  path: pointer(path),
  expected: expectedAt(path, reading) ?? expected,
});

const expectedAt = (path: Problem['path'], reading: Reading | undefined): string | undefined => {
  if (path[0] === 'cutoff') return reading?.expected?.cutoff;
  if (path[0] !== 'answers') return undefined;
  return path.length === 1 ? reading?.expected?.answers : reading?.expected?.answer;
};

/** A field that is not known may be called by somebody's name. */
const nameless = (issue: Issue): Issue => ({
  ...issue,
  path: issue.path.replace(/\/[^/]*$/, '/*'),
});
