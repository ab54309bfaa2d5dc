/** How near the concepts of a scheme are to one another, by the paths between them. */
import type { ConceptRole } from './scheme.ts';
import type { Thesaurus } from './thesaurus.ts';

/** How much of a match is left after a step, 0 to 1: conventions. */
export interface RelatednessParameters {
  /** For each step from what is wanted to a narrower concept: who asks for music is well served by a choir. */
  readonly narrower: number;
  /** For each step to a broader one: who asks for kayaking is nearly served by water sports. */
  readonly broader: number;
  /** A detour: a sibling, or what is related to a broader or to a related concept. */
  readonly detour: number;
}

export const relatednessParameters: RelatednessParameters = {
  narrower: 0.9,
  broader: 0.5,
  detour: 0.25,
};

/** Which way leads from a wanted concept to one that is offered. */
export type Relation = 'same' | 'narrower' | 'broader' | 'related' | 'nearby';

export interface Neighbour {
  readonly concept: number;
  /** 0 to 1; 1 is the concept itself. */
  readonly strength: number;
  readonly relation: Relation;
}

const DONE: ReadonlySet<ConceptRole> = new Set<ConceptRole>(['activity', 'background']);

/** Fainter than this is not worth a look. */
const FAINTEST = 0.1;
const BROADEST_STEPS = 2;

/**
 * What serves a wanted concept, itself first, each at the strength of its best path: down any number of steps; up two;
 * along a stated relation and down from there; or by one detour. Found once for each concept.
 */
export const neighboursOf = (
  wanted: number,
  thesaurus: Thesaurus,
  parameters: RelatednessParameters,
): readonly Neighbour[] => {
  const known = remembered(thesaurus, parameters);
  let neighbours = known[wanted];
  if (neighbours === undefined) {
    neighbours = findNeighbours(wanted, thesaurus, parameters);
    known[wanted] = neighbours;
  }
  return neighbours;
};

const findNeighbours = (
  wanted: number,
  { entries }: Thesaurus,
  { narrower, broader, detour }: RelatednessParameters,
): readonly Neighbour[] => {
  const best = new Map<number, Neighbour>();
  const offer = (concept: number, strength: number, relation: Relation): void => {
    if (strength < FAINTEST || strength <= (best.get(concept)?.strength ?? 0)) return;
    best.set(concept, { concept, strength, relation });
  };
  /** From where paths went on downwards: a better one that ends there stops none. */
  const gone = new Map<number, number>();
  const goDown = (concept: number, strength: number, relation: Relation): void => {
    if (strength < FAINTEST || strength <= (gone.get(concept) ?? 0)) return;
    gone.set(concept, strength);
    offer(concept, strength, relation);
    const next = relation === 'same' ? 'narrower' : relation;
    for (const one of entries[concept]?.narrower ?? []) goDown(one, strength * narrower, next);
  };
  /** Who wants something done is not served by how or for whom: a wish for calm leads to yoga, and yoga not to all that is calm. */
  const isDone = (concept: number) => DONE.has(entries[concept]?.role as ConceptRole);
  const relatedOf = (concept: number) =>
    (entries[concept]?.related ?? []).filter(([one]) => isDone(one) || !isDone(concept));

  goDown(wanted, 1, 'same');
  for (const [concept, strength] of relatedOf(wanted)) goDown(concept, strength, 'related');
  let level = [...(entries[wanted]?.broader ?? [])];
  for (let step = 1, left = 1; step <= BROADEST_STEPS; step++, left *= broader) {
    for (const concept of level) {
      offer(concept, left * broader, 'broader');
      for (const sibling of entries[concept]?.narrower ?? [])
        goDown(sibling, left * detour, 'nearby');
      if (step > 1) continue;
      for (const [one, own] of relatedOf(concept)) offer(one, detour * own, 'nearby');
    }
    level = level.flatMap((concept) => entries[concept]?.broader ?? []);
  }
  for (const [concept, strength] of relatedOf(wanted)) {
    for (const [one, own] of relatedOf(concept)) offer(one, detour * strength * own, 'nearby');
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength || a.concept - b.concept);
};

/** A concept and what is narrower, each at the strength of its shortest path: all that a dislike of it is about. */
export const withinOf = (
  disliked: number,
  { entries }: Thesaurus,
  { narrower }: RelatednessParameters,
): readonly Neighbour[] => {
  const found = new Map<number, Neighbour>();
  const goDown = (concept: number, strength: number): void => {
    if (strength < FAINTEST || strength <= (found.get(concept)?.strength ?? 0)) return;
    found.set(concept, { concept, strength, relation: concept === disliked ? 'same' : 'narrower' });
    for (const one of entries[concept]?.narrower ?? []) goDown(one, strength * narrower);
  };
  goDown(disliked, 1);
  return [...found.values()];
};

const remembered = (
  thesaurus: Thesaurus,
  { narrower, broader, detour }: RelatednessParameters,
): (readonly Neighbour[])[] => {
  const key = `${narrower} ${broader} ${detour}`;
  const last = memory.get(thesaurus);
  if (last?.key === key) return last.neighbours;
  const neighbours: (readonly Neighbour[])[] = [];
  memory.set(thesaurus, { key, neighbours });
  return neighbours;
};

/** For the parameters last used: a study that varies them finds them anew each time. */
const memory = new WeakMap<
  Thesaurus,
  { readonly key: string; readonly neighbours: (readonly Neighbour[])[] }
>();
