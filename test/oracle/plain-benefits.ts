/** What an activity gives for a need, slowly and plainly: as stated, else by its concepts. */
import { matchingParameters } from '../../src/catalogue/matching-parameters.ts';
import type { Activity, BenefitCrosswalk, ConceptScheme, SocialNeed } from '../../src/index.ts';
import { plainScheme } from './plain-concepts.ts';
import { conceptStrength, listingOf } from './plain-interests.ts';
import type { Situation } from './plain-situation.ts';

/** t·b + (1 − t)·s: t is 1 of what is stated, and s stands in for what is unspoken. */
export const benefitOf = (activity: Activity, need: SocialNeed, s: Situation): number => {
  const { unspoken, inferred } = s.parameters.factors.socialNeed;
  const stated = activity.benefits?.[need];
  if (stated !== undefined) return stated;
  const found = expectedOf(activity, need, s);
  if (found === undefined) return unspoken;
  const trust = inferred * conceptStrength(found.id, listingOf(activity, s), s.parameters.matching);
  return trust * found.benefit + (1 - trust) * unspoken;
};

/** Of the concepts that a listing speaks of in full, else in part, the first for which strength × benefit is greatest. */
const expectedOf = (activity: Activity, need: SocialNeed, s: Situation): Expected | undefined => {
  const listing = listingOf(activity, s);
  const spoken = plainScheme(s.concepts).ids.flatMap((id) => {
    const benefit = listing.concepts.has(id) ? lineOf(id, s.benefits, s.concepts)[need] : undefined;
    return benefit === undefined ? [] : [{ id, benefit }];
  });
  const inFull = spoken.filter(({ id }) => listing.concepts.get(id)?.full !== undefined);
  const isHeard = [...listing.concepts.keys()].some((id) => isAbout(id, s.concepts));
  const inPart = spoken.filter(
    ({ id, benefit }) => benefit > 0 && (!isHeard || isAbout(id, s.concepts)),
  );
  const told = inFull.length > 0 ? inFull : inPart;
  let best: Expected | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { id, benefit } of told) {
    const expected = conceptStrength(id, listing, matchingParameters) * benefit;
    if (expected > most) [most, best] = [expected, { id, benefit }];
  }
  return best;
};

/** One hears of things there. */
const isAbout = (id: string, concepts: ConceptScheme): boolean =>
  plainScheme(concepts).concepts.get(id)?.concept.isAbout === true;

interface Expected {
  readonly id: string;
  readonly benefit: number;
}

type Benefits = { readonly [N in SocialNeed]?: number };

/** The own line of a concept, else those of the nearest wider ones together, else that of its branch. */
const lineOf = (id: string, crosswalk: BenefitCrosswalk, concepts: ConceptScheme): Benefits => {
  const bySchemes = lines.get(crosswalk) ?? new Map<ConceptScheme, Map<string, Benefits>>();
  lines.set(crosswalk, bySchemes);
  const known = bySchemes.get(concepts) ?? new Map<string, Benefits>();
  bySchemes.set(concepts, known);
  const line = known.get(id) ?? findLine(id, crosswalk, concepts);
  known.set(id, line);
  return line;
};

/** Found once. */
const lines = new WeakMap<BenefitCrosswalk, Map<ConceptScheme, Map<string, Benefits>>>();

const findLine = (id: string, crosswalk: BenefitCrosswalk, concepts: ConceptScheme): Benefits => {
  const scheme = plainScheme(concepts);
  let level: readonly string[] = [id];
  const seen = new Set<string>();
  while (level.length > 0) {
    const lines = level.flatMap((one) => {
      const line = ownLine(crosswalk.concepts, one);
      return line === undefined ? [] : [line as object];
    });
    if (lines.length > 0) return together(lines);
    for (const one of level) seen.add(one);
    level = [...new Set(level.flatMap((one) => scheme.broader(one)))].filter(
      (one) => !seen.has(one),
    );
  }
  return together([ownLine<object>(crosswalk.branches ?? {}, branchOf(id, concepts)) ?? {}]);
};

const ownLine = <T>(lines: { readonly [id: string]: T }, id: string): T | undefined =>
  Object.entries(lines).find(([own]) => own === id)?.[1];

/** The last branch that speaks of it. */
const branchOf = (id: string, concepts: ConceptScheme): string =>
  concepts.filter((branch) => Object.keys(branch.concepts).includes(id)).at(-1)?.branch ?? '';

const together = (lines: readonly object[]): Benefits => {
  const all: { [need: string]: number } = {};
  for (const line of lines) {
    for (const [need, benefit] of Object.entries(line)) {
      if (typeof benefit === 'number') all[need] = Math.max(benefit, all[need] ?? 0);
    }
  }
  return all;
};
