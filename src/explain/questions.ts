/** Which calls are worth making: gain = L·T(met) + (1 − L)·T(unmet) − T(now), T the summed score of the best three. */
import type { Activity } from '../model/activity.ts';
import type { Match, Question, Ranking } from '../rank/ranking.ts';

/** One call to a provider, which settles all that is open about an activity. */
export interface Call {
  readonly id: string;
  readonly activity: Activity;
  readonly rank: number;
  /** What to ask. */
  readonly ask: readonly Question[];
  /** By how much the call raises the summed score of the best three, as far as can be expected: 0 or more, below 1. */
  readonly gain: number;
  /** Chance that the answers are as hoped for. */
  readonly likelihood: number;
  /** The score if they are. */
  readonly scoreIfMet: number;
  /** Phone, mail or address of the provider, where the listing has one. */
  readonly contact: Activity['contact'];
}

/** A link worker leaves with three suggestions or so: a convention. */
const BEST = 3;

/**
 * The calls worth making, most worth first; then by rank. A call is worth its expected value of perfect information
 * (Howard 1966, Information Value Theory) for the best three: what is kept if the answer is no counts too. One of the
 * best three is called for also where nothing would take its place and nothing is gained: it must be asked before
 * anybody goes. Matches beyond the ranking's `k` are not seen, so that a longer ranking is the more exact.
 *
 * @example questions(rank(catalogue, patient, { k: 20 }))[0]?.contact?.phone
 */
export const questions = ({ matches }: Ranking): readonly Call[] => {
  // A list with variety is not by score.
  const best = [...matches].sort((a, b) => b.score - a.score);
  const last = best[BEST - 1]?.score ?? 0;
  const next = best[BEST]?.score ?? 0;
  const kept = new Set(best.slice(0, BEST));
  return matches
    .flatMap((match): Call[] => {
      if (match.ask.length === 0) return [];
      const { likelihood } = match;
      const scoreIfMet = match.utility * (1 - match.aversion);
      // A no to one of the best three makes room for the next; a yes to another may put it in the place of the last.
      const gain = kept.has(match)
        ? (1 - likelihood) * next
        : likelihood * Math.max(0, scoreIfMet - last);
      return kept.has(match) || gain > 0 ? [callOf(match, gain, scoreIfMet)] : [];
    })
    .sort((a, b) => b.gain - a.gain || a.rank - b.rank);
};

const callOf = (
  { id, activity, rank, ask, likelihood }: Match,
  gain: number,
  scoreIfMet: number,
): Call => ({ id, activity, rank, ask, gain, likelihood, scoreIfMet, contact: activity.contact });
