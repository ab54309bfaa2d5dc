/** Files that move between sites, read and told apart by their kind. */
import { parseSiteFile, type SiteFile } from '../weights/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readJsonFile } from './input.ts';

type OfKind<Kind extends SiteFile['kind']> = Extract<SiteFile, { readonly kind: Kind }>;

/** Files of these kinds; all that is wrong with any of them is told at once. */
export const readSiteFiles = <Kind extends SiteFile['kind']>(
  files: readonly string[],
  kinds: readonly Kind[],
): readonly OfKind<Kind>[] => {
  const problems: string[] = [];
  const read = files.flatMap((file): readonly OfKind<Kind>[] => {
    const result = parseSiteFile(readJsonFile(file));
    if (!result.ok) {
      problems.push(...linesOf(result.issues).map((line) => `  ${file}${line}`));
      return [];
    }
    const { value } = result;
    if ((kinds as readonly string[]).includes(value.kind)) return [value as OfKind<Kind>];
    problems.push(`  ${file}: expected ${kinds.join(' or ')}, got ${value.kind}`);
    return [];
  });
  if (problems.length === 0) return read;
  throw new Failure(['files of sites that cannot be used:', ...problems], EXIT.input);
};

export const readSiteFile = <Kind extends SiteFile['kind']>(
  file: string,
  kind: Kind,
): OfKind<Kind> => readSiteFiles([file], [kind])[0] as OfKind<Kind>;
