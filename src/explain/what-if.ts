/** What would have to change for the list to be better: the smallest changes of the patient's own terms, each verified. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { emptySet, has, rowsOf, union } from '../math/bitset.ts';
import { type Change, changed } from '../model/change.ts';
import type { Patient } from '../model/patient.ts';
import { travelModes } from '../model/vocabulary.ts';
import { type Assessment, assess, likelihoodOf } from '../rank/assess.ts';
import { type RankOptions, type Settings, settle } from '../rank/options.ts';
import { rank } from '../rank/rank.ts';
import type { Match, Ranking } from '../rank/ranking.ts';
import { eachScored, scorerFor } from '../rank/score.ts';
import { allOf, MOST_AT_ONCE } from '../requirements/requirement.ts';
import { costOf, isWithin, nameOf } from './change-cost.ts';
import { rowOf } from './explain.ts';

export interface WhatIfOptions extends RankOptions {
  /** Ask what would open this activity; absent, what would bring any new one into the list. */
  readonly activityId?: string;
  /** Changes that are not thought of unless allowed: `less-access`, to do with less of a required access feature. */
  readonly allow?: readonly 'less-access'[];
  /** How many things may change at once, 1 to 4; absent is 2. */
  readonly changesAtOnce?: number;
  /** At most so many suggestions; absent is 5. */
  readonly suggestions?: number;
}

/** Some changes that together are enough, and not one of them less would be. */
export interface Suggestion {
  readonly changes: readonly Change[];
  /** How much is asked of the patient, by `changeCosts`. */
  readonly cost: number;
  /** How many activities could be listed then that are ruled out now. */
  readonly opens: number;
  /** Those of them that would be in the list, best first; with `activityId` that one. */
  readonly matches: readonly Match[];
}

/**
 * The smallest changes that open at least one match that would be in the list, at most `k`, cheapest first. Age,
 * health and what must never be are not changed, required access features only where allowed. Each suggestion has been
 * ranked, and none of them holds a smaller one. Throws as `rank` and `explain` do.
 *
 * @example whatIf(catalogue, patient, { k: 5 })[0]?.changes // [{ code: 'reach-minutes', from: 20, to: 26 }]
 */
export const whatIf = (
  catalogue: Catalogue,
  patient: Patient,
  options: WhatIfOptions = {},
): readonly Suggestion[] => {
  const { activityId, allow = [], changesAtOnce = 2, suggestions = 5, ...rest } = options;
  checkCount('changesAtOnce', changesAtOnce, MOST_AT_ONCE);
  checkCount('suggestions', suggestions, Number.MAX_SAFE_INTEGER);
  const [stranger] = allow.filter((one) => one !== 'less-access');
  if (stranger !== undefined) {
    throw new RangeError(`allow: expected less-access or nothing, got ${String(stranger)}`);
  }
  const settings = settle(catalogue, rest);
  const { only, exclude } = settings; // what was iterable once is a set now
  const given: RankOptions = { ...rest, exclude, ...(only ? { only } : {}) };
  const assessment = assess(catalogue, patient, settings);
  const goal = activityId === undefined ? undefined : rowOf(catalogue, activityId);
  const now = rank(catalogue, patient, given);
  const isAllowed = (changes: readonly Change[]) =>
    changes.length > 0 &&
    changes.length <= changesAtOnce &&
    changes.every(({ code }) => code !== 'less-access' || allow.includes(code));
  const threshold = goal === undefined ? leastScore(now, settings) : settings.minScore;
  const rows = openable(assessment, goal);
  const scoresAfter = (changes: readonly Change[]) =>
    scoresOf(rows, assess(catalogue, changed(patient, changes), settings), {
      assessment,
      settings,
    });
  const candidates = candidatesOf(assessment, {
    rows,
    scoresAfter,
    easiest: [
      { code: 'mode', mode: 'car', modes: travelModes },
      ...(patient.travel?.online === 'no' ? [{ code: 'online', to: 'if-needed' } as const] : []),
    ],
    mayDoWithLess: allow.includes('less-access'),
    threshold,
    isAllowed,
    changesAtOnce,
  });

  const wish = goal === undefined ? given : { ...given, only: [activityId as string] };
  const newcomersAfter = (changes: readonly Change[]): readonly Match[] =>
    rank(catalogue, changed(patient, changes), wish).matches.filter(({ id }) =>
      has(assessment.barred, rowOf(catalogue, id)),
    );
  const hasSpare = (changes: readonly Change[]): boolean =>
    changes.length > 1 &&
    changes.some((one) => newcomersAfter(changes.filter((other) => other !== one)).length > 0);

  /** How many of those that are ruled out now could be listed then. */
  const opensAfter = (changes: readonly Change[]): number => {
    const then = assess(catalogue, changed(patient, changes), settings);
    let opens = 0;
    eachScored(scorerFor(then, settings.model), then.open, (row, { score }, at) => {
      const own = score[at] as number;
      if (own > 0 && own >= settings.minScore && has(assessment.barred, row)) opens += 1;
    });
    return opens;
  };

  const accepted: Suggestion[] = [];
  for (const { changes, cost } of candidates) {
    if (accepted.length === suggestions) break;
    if (accepted.some((smaller) => isWithin(smaller.changes, changes))) continue;
    const matches = newcomersAfter(changes);
    if (matches.length === 0 || hasSpare(changes)) continue;
    accepted.push({ changes, cost, opens: opensAfter(changes), matches });
  }
  return accepted;
};

const checkCount = (name: string, value: number, most: number): void => {
  if (!Number.isSafeInteger(value) || value < 1 || value > most) {
    const range = most === MOST_AT_ONCE ? `from 1 to ${most}` : 'of 1 or more';
    throw new RangeError(`${name}: expected a whole number ${range}, got ${String(value)}`);
  }
};

/** What a newcomer must reach to be in the list, if those in it score no less by then. */
const leastScore = ({ matches }: Ranking, { k, minScore, variety }: Settings): number =>
  matches.length === k && variety === 0 ? (matches.at(-1)?.score ?? 1) : minScore;

/** Rows of what is ruled out by nothing but what can be changed. */
const openable = ({ requirements, barred, query }: Assessment, goal: number | undefined) => {
  const stuck = emptySet(query.catalogue.size);
  for (const { plan, barred: own } of requirements) if (!plan.remedies) union(stuck, own);
  const open = barred.map((word, at) => word & ~(stuck[at] as number));
  if (goal === undefined) return rowsOf(open);
  return has(open, goal) ? Int32Array.of(goal) : new Int32Array(0);
};

/** What rows score at most after some changes: as likely as what does not rule them out now lets them be. */
const scoresOf = (
  rows: Int32Array,
  then: Assessment,
  { assessment, settings: { model } }: { assessment: Assessment; settings: Settings },
): Float64Array => {
  const scores = new Float64Array(rows.length);
  let next = 0;
  eachScored(scorerFor(then, model), rows, (row, { utility, aversion }, at) => {
    const likelihood = likelihoodOf(assessment, row, model.parameters.joint);
    scores[next++] = likelihood * (utility[at] as number) * (1 - (aversion[at] as number));
  });
  return scores;
};

interface Candidate {
  readonly changes: readonly Change[];
  readonly cost: number;
  readonly key: string;
}

/** Changes that bear on a factor too, so that a score may be another after them. */
const movesScores = ({ code }: Change): boolean => code === 'mode' || code === 'online';

interface Search {
  readonly rows: Int32Array;
  /** What the rows score at most after some changes. */
  readonly scoresAfter: (changes: readonly Change[]) => Float64Array;
  /** Every change that moves scores, at once: no row scores more than after them, or as it is. */
  readonly easiest: readonly Change[];
  readonly mayDoWithLess: boolean;
  readonly threshold: number;
  readonly isAllowed: (changes: readonly Change[]) => boolean;
  readonly changesAtOnce: number;
}

/** Everything that may open some row, cheapest first: the remedies of each of its requirements, together. */
const candidatesOf = (
  { requirements }: Assessment,
  { rows, scoresAfter, easiest, mayDoWithLess, threshold, isAllowed, changesAtOnce }: Search,
): readonly Candidate[] => {
  const asIs = scoresAfter([]);
  const moved = new Map<string, Float64Array>();
  const isEnough = (at: number, changes: readonly Change[]): boolean => {
    // A need that is no longer required is a help, and lowers the score of what does without.
    if (changes.some(({ code }) => code === 'less-access')) return true;
    if (!changes.some(movesScores)) return (asIs[at] as number) >= threshold;
    const moving = changes.filter(movesScores);
    const key = nameOf(moving);
    const scores = moved.get(key) ?? scoresAfter(moving);
    moved.set(key, scores);
    return (scores[at] as number) >= threshold;
  };
  const atBest = scoresAfter(easiest);
  const isHopeless = (at: number) =>
    (asIs[at] as number) < threshold && (atBest[at] as number) < threshold;
  const found = new Map<string, Candidate>();
  for (const [at, row] of rows.entries()) {
    if (!mayDoWithLess && isHopeless(at)) continue;
    const own = requirements.filter(({ barred }) => has(barred, row));
    const ways = own.map(({ plan }) => plan.remedies?.(row) ?? []);
    for (const changes of allOf(ways, changesAtOnce)) {
      if (!isAllowed(changes) || !isEnough(at, changes)) continue;
      const key = nameOf(changes);
      if (!found.has(key)) found.set(key, { changes, cost: costOf(changes), key });
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1));
};
