/** The door for crosswalks: JSON of a researcher or a city in, a crosswalk or issues out. */
import type { Issue, Result } from '../../model/issue.ts';
import { parseStrictly } from '../../model/parse.ts';
import { pointer, shown } from '../../model/pointer.ts';
import { type ConceptScheme, findConcept } from '../scheme.ts';
import type { BenefitCrosswalk } from './crosswalk.ts';
import { crosswalkShape } from './crosswalk-shape.ts';

/**
 * Reads a crosswalk from concepts to social needs. Anything bad or unknown in it refuses it, with every reason at once and a JSON
 * pointer each; ids and branches that `scheme` does not know are warnings, and count for nothing.
 *
 * @example
 * const own = parseCrosswalk(JSON.parse(text), danishEnglishScheme);
 * if (own.ok) buildCatalogue(activities, { asOf: '2026-11-25', benefits: own.value });
 */
export const parseCrosswalk = (input: unknown, scheme: ConceptScheme): Result<BenefitCrosswalk> => {
  if (!Array.isArray(scheme)) {
    throw new TypeError('scheme: expected a concept scheme, a list of branches');
  }
  const result = parseStrictly(crosswalkShape, input, 'a crosswalk');
  if (!result.ok) return result;
  const { concepts, branches = {} } = result.value;
  const isBranch = (name: string): boolean => scheme.some(({ branch }) => branch === name);
  const strangers = [
    ...Object.keys(concepts)
      .filter((id) => findConcept(scheme, id) === undefined)
      .map((id) => stranger(['concepts', id], 'the id of a concept of the scheme')),
    ...Object.keys(branches)
      .filter((name) => !isBranch(name))
      .map((name) => stranger(['branches', name], 'a branch of the scheme')),
  ];
  return { ...result, issues: [...result.issues, ...strangers] };
};

const stranger = (path: readonly [string, string], expected: string): Issue => ({
  code: 'bad-value',
  severity: 'warning',
  path: pointer(path),
  expected,
  received: shown(path[1]),
});
