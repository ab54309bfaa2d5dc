/**
 * A list that covers more of what the patient asked for: again and again the one with the most
 * (1 − v)·score + v·c·Σ wₐ·coverₐ·Π(1 − coverₐ of those before it), c = likelihood·(1 − aversion).
 * xQuAD (Santos, Macdonald & Ounis 2010, Exploiting query reformulations for web search result diversification), with
 * the stated needs and the liked interests as aspects: what shall be covered is what the person said, and an activity
 * that meets an interest already met is of a kind that the list has. MMR would need a likeness of activities instead.
 */
import { matchOf as interestMatch } from '../catalogue/interest-match.ts';
import type { Query } from '../catalogue/query.ts';
import { socialNeeds } from '../model/vocabulary.ts';
import type { Placed } from './order.ts';

/** One of the things that a list should cover. */
interface Aspect {
  /** The weights of all aspects sum to 1. */
  readonly weight: number;
  /** How much of it an activity covers, 0 to 1. */
  readonly cover: (row: number) => number;
}

/** So many candidates for each place of the list are looked at: the best by score. */
export const CANDIDATES_A_PLACE = 10;

export interface VarietyOptions {
  readonly k: number;
  /** v, above 0, at most 1. */
  readonly variety: number;
  /** likelihood · (1 − aversion) of a row. */
  readonly certainty: (row: number) => number;
}

/** At most k of the candidates, which come best first, in the order in which they are chosen. Cost O(k · candidates · aspects). */
export const chooseVarious = (
  candidates: readonly Placed[],
  query: Query,
  { k, variety, certainty }: VarietyOptions,
): readonly Placed[] => {
  const aspects = aspectsOf(query);
  const covers = candidates.map(({ row }) => aspects.map(({ cover }) => cover(row)));
  const certain = candidates.map(({ row }) => certainty(row));
  const left = aspects.map(() => 1);
  const chosen: number[] = [];
  const isChosen = new Uint8Array(candidates.length);
  while (chosen.length < Math.min(k, candidates.length)) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [at, { score }] of candidates.entries()) {
      if (isChosen[at]) continue;
      const novelty = aspects.reduce(
        (sum, { weight }, a) => sum + weight * (covers[at]?.[a] ?? 0) * (left[a] ?? 0),
        0,
      );
      const value = (1 - variety) * score + variety * (certain[at] ?? 0) * novelty;
      if (value > most) [best, most] = [at, value];
    }
    isChosen[best] = 1;
    chosen.push(best);
    for (const [a, cover] of (covers[best] ?? []).entries()) left[a] = (left[a] ?? 0) * (1 - cover);
  }
  return chosen.map((at) => candidates[at] as Placed);
};

/** Needs and interests count alike; within each, by strength and importance. */
const aspectsOf = ({ patient, catalogue, likes }: Query): readonly Aspect[] => {
  const needs = socialNeeds.flatMap((need): Aspect[] => {
    const weight = patient.socialNeeds?.[need] ?? 0;
    const cover = (row: number) => catalogue.activities[row]?.benefits?.[need] ?? 0;
    return weight > 0 ? [{ weight, cover }] : [];
  });
  const interests = likes.map(
    (matcher): Aspect => ({
      weight: matcher.interest.importance ?? 1,
      cover: (row) => interestMatch(matcher, row),
    }),
  );
  const groups = [needs, interests].filter((group) => group.length > 0);
  return groups.flatMap((group) => {
    const all = group.reduce((sum, { weight }) => sum + weight, 0) * groups.length;
    return group.map(({ weight, cover }) => ({ weight: weight / all, cover }));
  });
};
