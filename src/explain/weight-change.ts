/**
 * The smallest change of one weight that puts another activity first. Scores under one normaliser compare as
 * c·Σ wᶠ·sᶠ·uᶠ (c likelihood·(1 − aversion), s the factor's scale), so that a change δ of one weight makes b overtake a
 * at δ = D ÷ −g, D = Σ w·s·(c_b·u_b − c_a·u_a), g = s·(c_b·u_b − c_a·u_a) of that factor.
 */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type FactorId, factorIds } from '../factors/registry.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { assess } from '../rank/assess.ts';
import { standingOf } from '../rank/match.ts';
import type { Weights } from '../rank/model.ts';
import { type RankOptions, type Settings, settle } from '../rank/options.ts';
import { rank } from '../rank/rank.ts';
import { eachScored, scorerFor } from '../rank/score.ts';
import { rowOf } from './explain.ts';

export interface WeightChangeOptions extends RankOptions {
  /** The activity that shall be first; absent, whichever comes there soonest. */
  readonly activityId?: string;
}

/** One weight, in the unit of the model's weights, and who is first by it. */
export interface WeightChange {
  readonly factor: FactorId;
  readonly from: number;
  readonly to: number;
  /** What is first then. */
  readonly activity: Activity;
  /** Id of what is first now. */
  readonly insteadOf: string;
}

/**
 * The smallest change of one weight, up or down, that puts another activity first, or the one that is asked for;
 * undefined where no weight does it alone. Verified by ranking with it. Throws as `rank` and `explain` do.
 */
export const weightChange = (
  catalogue: Catalogue,
  patient: Patient,
  options: WeightChangeOptions = {},
): WeightChange | undefined => {
  const { activityId, ...rest } = options;
  const settings = settle(catalogue, rest);
  const { only, exclude } = settings; // what was iterable once is a set now
  const given: RankOptions = { ...rest, exclude, ...(only ? { only } : {}) };
  const goal = activityId === undefined ? undefined : rowOf(catalogue, activityId);
  const firstBy = (weights: RankOptions['weights']) =>
    rank(catalogue, patient, { ...given, k: 1, variety: 0, ...(weights ? { weights } : {}) })
      .matches[0]?.activity;
  const first = firstBy(given.weights)?.id;
  if (first === undefined || first === activityId) return undefined;

  const { weights } = settings.model;
  const { contenders, floor } = contendersFor(catalogue, patient, settings);
  const leader = contenders.get(rowOf(catalogue, first));
  if (!leader) return undefined;
  const others = [...contenders.values()].filter((one) => one !== leader);
  const own = goal === undefined ? undefined : contenders.get(goal);
  const crossings = factorIds.flatMap((factor) => {
    const race = { factor, weights };
    if (goal === undefined) return others.flatMap((one) => toLead(one, [leader, floor], race));
    return own ? toLead(own, [leader, ...others, floor], race) : [];
  });
  // The first will do, but for what is level with the leader whatever the weights.
  for (const { factor, to } of steps(crossings, weights)) {
    if (factorIds.every((id) => (id === factor ? to : weights[id]) === 0)) continue;
    const then = firstBy({ ...given.weights, [factor]: to });
    const isThere = goal === undefined ? then?.id !== first : then?.id === activityId;
    if (isThere && then)
      return { factor, from: weights[factor], to, activity: then, insteadOf: first };
  }
  return undefined;
};

/** What one unit of each weight adds to the score of a row, before all are divided by the sum of weights. */
type Slopes = Weights;

interface Race {
  readonly factor: FactorId;
  readonly weights: Weights;
}

interface Crossing {
  readonly factor: FactorId;
  /** What is added to the weight, at least, and which way. */
  readonly by: number;
  readonly way: 1 | -1;
}

/** Whoever may be listed, and what each must beat: `minScore`, as if it were one of them. */
const contendersFor = (
  catalogue: Catalogue,
  patient: Patient,
  settings: Settings,
): { readonly contenders: ReadonlyMap<number, Slopes>; readonly floor: Slopes } => {
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const slopesBy = (utility: (id: FactorId) => number, certainty: number) =>
    Object.fromEntries(
      factorIds.map((id) => {
        const scale = scorer.plans[id]?.weightScale ?? 0;
        return [id, certainty * scale * utility(id)];
      }),
    ) as Slopes;
  const contenders = new Map<number, Slopes>();
  eachScored(scorer, assessment.open, (row, { likelihood, aversion, factors }, at) => {
    if (settings.standing && standingOf(assessment, row) !== settings.standing) return;
    const certainty = (likelihood[at] as number) * (1 - (aversion[at] as number));
    contenders.set(
      row,
      slopesBy((id) => factors[id][at] as number, certainty),
    );
  });
  return { contenders, floor: slopesBy(() => 1, settings.minScore) };
};

/** D and g of a pair: how far one is ahead of another, and how that moves with a weight. */
const compare = (one: Slopes, other: Slopes, { factor, weights }: Race) => ({
  ahead: factorIds.reduce((sum, id) => sum + weights[id] * (one[id] - other[id]), 0),
  gain: one[factor] - other[factor],
});

/** The nearest weights, up and down, from which on one is ahead of all rivals. */
const toLead = (own: Slopes, rivals: readonly Slopes[], race: Race): readonly Crossing[] => {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const rival of rivals) {
    if (rival === own) continue;
    const { ahead, gain } = compare(own, rival, race);
    if (gain > 0) least = Math.max(least, -ahead / gain);
    else if (gain < 0) most = Math.min(most, -ahead / gain);
    else if (ahead < 0) return [];
  }
  return [
    ...(Math.max(least, 0) <= most ? crossingAt(Math.max(least, 0), 1, race) : []),
    ...(Math.min(most, 0) >= least ? crossingAt(Math.min(most, 0), -1, race) : []),
  ];
};

/** So small a weight, either side of 0, is rounding. */
const NOTHING = 1e-12;

const crossingAt = (by: number, way: 1 | -1, { factor, weights }: Race): Crossing[] =>
  Number.isFinite(by) && weights[factor] + by >= -NOTHING ? [{ factor, by, way }] : [];

/** Level is not yet ahead, and the quotient is rounded: longer and longer steps beyond it are tried. */
const BEYOND = [0, 1e-12, 1e-9, 1e-6];

/** The weights to try, the smallest change first, each once. */
function* steps(crossings: readonly Crossing[], weights: Weights) {
  const tried = new Set<string>();
  for (const { factor, by, way } of [...crossings].sort(
    (a, b) => Math.abs(a.by) - Math.abs(b.by),
  )) {
    const level = weights[factor] + by;
    for (const step of BEYOND) {
      const beyond = level + way * step * Math.max(1, level);
      const to = Math.abs(beyond) < NOTHING ? 0 : beyond;
      const key = `${factor} ${to}`;
      if (to < 0 || to === weights[factor] || tried.has(key)) continue;
      tried.add(key);
      yield { factor, to };
    }
  }
}
