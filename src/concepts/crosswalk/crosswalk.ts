/** From concepts to social needs: what an activity usually gives those who come, as plain data. */
import { type SocialNeed, socialNeeds } from '../../model/vocabulary.ts';
import { type ConceptScheme, findConcept } from '../scheme.ts';

/** What something gives, for each need from 0 (known to give none) to 1 (what it is for); of a need that is not named nothing is known. */
export type Benefits = { readonly [N in SocialNeed]?: number };

/** What something of a concept gives, or why nothing can be said. */
export type CrosswalkLine =
  | (Benefits & {
      /** Where the figures are from; absent, they are a convention. */
      readonly source?: string;
    })
  | { readonly none: string };

/** Plain JSON. A researcher who knows better gives `buildCatalogue` another one. */
export interface BenefitCrosswalk {
  readonly $schema?: string;
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  /** By which thoughts the figures came about. */
  readonly reasoning?: string;
  /** By concept. It takes the place of what is said of wider concepts as a whole; a concept without a line has that of its nearest wider ones. */
  readonly concepts: { readonly [id: string]: CrosswalkLine };
  /** By branch of the scheme, for concepts of which nothing else is said. */
  readonly branches?: { readonly [branch: string]: CrosswalkLine };
}

/** Of what nothing is inferred. */
export const noBenefits: BenefitCrosswalk = {
  schemaVersion: 1,
  id: 'none',
  version: '1',
  concepts: {},
};

/** What is known of a concept by a crosswalk. */
export interface Crossing {
  readonly benefits: Benefits;
  /** The concepts whose lines these are; empty where it is that of the branch. */
  readonly from: readonly string[];
  /** Why nothing can be said. */
  readonly none?: string;
  /** Absent: a convention. */
  readonly source?: string;
}

/**
 * What a crosswalk says of a concept: its own line, else those of the nearest wider concepts that have one, for each need the
 * greatest, else that of its branch; undefined of a concept that it knows nothing of. Cost O(concepts above it).
 */
export const crossingOf = (
  { concepts, branches = {} }: BenefitCrosswalk,
  scheme: ConceptScheme,
  id: string,
): Crossing | undefined => {
  const seen = new Set<string>();
  for (let level: readonly string[] = [id]; level.length > 0; ) {
    const from = level.filter((one) => Object.hasOwn(concepts, one));
    if (from.length > 0) {
      return joined(
        from.map((one) => concepts[one] as CrosswalkLine),
        from,
      );
    }
    for (const one of level) seen.add(one);
    const above = level.flatMap((one) => findConcept(scheme, one)?.concept.broader ?? []);
    // A scheme may point to a concept that somebody has taken away.
    level = [...new Set(above)].filter((one) => !seen.has(one) && findConcept(scheme, one));
  }
  const branch = scheme.filter((one) => Object.hasOwn(one.concepts, id)).at(-1)?.branch ?? '';
  return Object.hasOwn(branches, branch)
    ? joined([branches[branch] as CrosswalkLine], [])
    : undefined;
};

const joined = (lines: readonly CrosswalkLine[], from: readonly string[]): Crossing => {
  const told = lines.filter(
    (line): line is Exclude<CrosswalkLine, { none: string }> => !('none' in line),
  );
  const benefits: { [N in SocialNeed]?: number } = {};
  for (const need of socialNeeds) {
    const all = told.flatMap((line) => line[need] ?? []);
    if (all.length > 0) benefits[need] = Math.max(...all);
  }
  const [none] = lines.flatMap((line) => ('none' in line ? [line.none] : []));
  const sources = [...new Set(told.flatMap(({ source }) => source ?? []))];
  return {
    benefits,
    from,
    ...(told.length === 0 && none !== undefined ? { none } : {}),
    ...(sources.length > 0 ? { source: sources.join('; ') } : {}),
  };
};
