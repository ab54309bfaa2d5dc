/** The door for files of sites: unknown JSON in, a file or issues out. */
import type { Issue, Result } from '../../model/issue.ts';
import { parseDiscreetly } from '../../model/parse.ts';
import { typeName } from '../../model/pointer.ts';
import { inspect, isPlainObject, type Shape } from '../../model/shape.ts';
import { kindShape, type SiteFileKind, siteFileShapes } from './site-file-shape.ts';
import type { SiteFile } from './site-files.ts';

/**
 * Reads a file of any kind, and says all that is wrong with it at once. A field that is not known refuses it: whatever else a file carries
 * must not travel. Issues name places and types, never what stands there.
 */
export const parseSiteFile = (input: unknown): Result<SiteFile> => {
  const kind = isPlainObject(input) ? input.kind : undefined;
  if (!isKind(kind)) {
    const { issues } = parseDiscreetly(kindShape, input, 'a file of a site');
    // Without a kind nobody knows which fields there are.
    return { ok: false, issues: issues.filter(({ code }) => code !== 'unknown-field') };
  }
  const result = parseDiscreetly<SiteFile>(siteFileShapes[kind], input, 'a file of a site');
  return result.ok ? result : { ok: false, issues: result.issues.map(discreet) };
};

const isKind = (kind: unknown): kind is SiteFileKind =>
  typeof kind === 'string' && Object.hasOwn(siteFileShapes, kind);

/** A field that is not known may be called by somebody's name. */
const discreet = (issue: Issue): Issue =>
  issue.code === 'unknown-field' ? { ...issue, path: issue.path.replace(/[^/]*$/, '*') } : issue;

/** Throws a `TypeError` for a file that a function of sites was given and cannot be one. */
export const checkSiteFile = (file: unknown, kind: SiteFileKind, name: string): void => {
  const { problems, unknown } = inspect(siteFileShapes[kind] as Shape<unknown>, file);
  const [problem] = problems;
  if (problem !== undefined) {
    const path = problem.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
    throw new TypeError(
      `${name}${path.join('')}: expected ${problem.expected}, got ${typeName(problem.value)}`,
    );
  }
  if (unknown.length === 0) return;
  throw new TypeError(`${name}: expected fields of a ${kind} alone, got another`);
};
