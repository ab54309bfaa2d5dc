/** The door for concepts: JSON of a city, a library or a project in, a scheme or issues out. */
import type { Issue, Result } from '../model/issue.ts';
import { pointer, shown, typeName } from '../model/pointer.ts';
import { inspect, isPlainObject, type Problem } from '../model/shape.ts';
import { branchShape } from './branch-shape.ts';
import type { Branch, Concept, ConceptScheme } from './scheme.ts';
import { type Fault, findFaults, type Reading, type SchemePath } from './scheme-faults.ts';

/**
 * Reads one branch or a list of branches, and puts them behind those of `base`: they add concepts, replace those of the same id, or
 * take them away (`null`). Good concepts are kept, whatever the others hold. A concept without a good id and `prefLabel` is lost, and
 * leaves the one that it would have replaced; of any other field what is bad. Unknown ids, circles and labels that two concepts have are
 * told too. All of it comes at once, with JSON pointers; refused is only what has nothing in it that could be used.
 *
 * @example
 * const own = parseScheme(JSON.parse(text), danishEnglishScheme);
 * if (own.ok) buildCatalogue(activities, { asOf: '2026-11-25', concepts: own.value });
 */
export const parseScheme = (input: unknown, base: ConceptScheme = []): Result<ConceptScheme> => {
  if (!Array.isArray(base)) {
    throw new TypeError('base: expected a concept scheme, a list of branches');
  }
  const issues: Issue[] = [];
  const read = Array.isArray(input)
    ? input.flatMap((one, at) => readBranch(one, [at], issues))
    : readBranch(input, [], issues);
  if (read.length === 0 && issues.length > 0) return { ok: false, issues };
  const faults = findFaults(read, base);
  for (const { path, expected, received, isLost } of faults) {
    const severity = isLost ? 'error' : 'warning';
    issues.push(issue('bad-value', path, { expected, received, severity }));
  }
  return { ok: true, value: [...base, ...withoutLost(read, faults)], issues };
};

const readBranch = (input: unknown, path: SchemePath, issues: Issue[]): readonly Reading[] => {
  if (!isPlainObject(input)) {
    const expected = 'a branch, as an object with its concepts';
    issues.push(issue('not-an-object', path, { expected, received: shown(input) }));
    return [];
  }
  const { problems, unknown } = inspect(branchShape, input);
  issues.push(...problems.map((problem) => badValue(problem, path)));
  for (const at of unknown) {
    issues.push(
      issue('unknown-field', [...path, ...at], {
        severity: 'warning',
        expected: 'a field of a concept scheme',
        // What is no field of a scheme may be a patient's, in a file that was taken for another.
        received: typeName(valueAt(input, at)),
      }),
    );
  }
  const bad = new Set([...problems.map((problem) => problem.path), ...unknown].map(pointer));
  if (bad.has('') || bad.has('/concepts')) return [];
  const given = Object.entries(input.concepts as object);
  const concepts = given.flatMap(([id, concept]) => {
    const at = ['concepts', id];
    const isLost =
      bad.has(pointer(at)) ||
      problems.some((problem) => problem.path[1] === id && problem.path[2] === 'prefLabel');
    return isLost ? [] : [[id, copyWithout(bad, concept, at) as Concept | null] as const];
  });
  if (concepts.length === 0 && given.length > 0) return [];
  const { branch, role } = copyWithout(bad, { ...input, concepts: {} }, []) as Partial<Branch>;
  const own = { branch: branch ?? UNNAMED, role: role ?? 'activity' };
  return [{ branch: { ...own, concepts: Object.fromEntries(concepts) }, path, input }];
};

/** What a branch is called whose name cannot be read; nothing hangs on it. */
const UNNAMED = 'unnamed';

/** `null` in the place of what may be absent says that it is absent: nothing is lost with it. */
const badValue = ({ path, expected, value }: Problem, from: SchemePath): Issue => {
  const isOptional = path[0] === 'role' || (path.length > 2 && path[2] !== 'prefLabel');
  return issue(value === undefined ? 'missing' : 'bad-value', [...from, ...path], {
    severity: value === null && isOptional ? 'warning' : 'error',
    expected,
    received: shown(value),
  });
};

/** A copy, as deep as it goes, of all that is not bad. */
const copyWithout = (bad: ReadonlySet<string>, value: unknown, path: SchemePath): unknown => {
  const isGood = (key: string | number, field: unknown): boolean =>
    field !== undefined && !bad.has(pointer([...path, key]));
  if (Array.isArray(value)) return value.filter((item, at) => isGood(at, item));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => isGood(key, field))
      .map(([key, field]) => [key, copyWithout(bad, field, [...path, key])]),
  );
};

/** The branches without what closes a circle. */
const withoutLost = (read: readonly Reading[], faults: readonly Fault[]): readonly Branch[] => {
  const lost = faults.filter(({ isLost }) => isLost);
  return read.map(({ branch, path }) => {
    const concepts = Object.entries(branch.concepts).map(([id, concept]) => {
      const own = pointer([...path, 'concepts', id, 'broader']);
      const cut = lost.filter((fault) => pointer(fault.path.slice(0, -1)) === own);
      if (concept === null || cut.length === 0) return [id, concept] as const;
      const broader =
        concept.broader?.filter((one) => !cut.some(({ value }) => value === one)) ?? [];
      return [id, { ...concept, broader }] as const;
    });
    return { ...branch, concepts: Object.fromEntries(concepts) };
  });
};

const valueAt = (value: unknown, path: SchemePath): unknown =>
  path.reduce<unknown>((at, step) => (at as { [key: string | number]: unknown })?.[step], value);

const issue = (
  code: Issue['code'],
  path: SchemePath,
  facts: { expected: string; received: string; severity?: Issue['severity'] },
): Issue => ({ code, severity: 'error', path: pointer(path), ...facts });
