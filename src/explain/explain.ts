/** Why an activity ranks where it does, or why it is not listed: the same computation as the ranking, told in full. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { evidenceOf, type InterestEvidence } from '../catalogue/interest-evidence.ts';
import type { Meeting } from '../catalogue/meetings.ts';
import { type FactorEvidence, type FactorId, factorIds } from '../factors/registry.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { type Assessment, assess } from '../rank/assess.ts';
import { figuresOf, named, nextMeetings, openMatters, standingOf } from '../rank/match.ts';
import { type ModelName, nameOf, type Weights } from '../rank/model.ts';
import { type RankOptions, type Settings, type Standing, settle } from '../rank/options.ts';
import { orderOf, type Placed, shortlist } from '../rank/order.ts';
import { eachListable } from '../rank/rank.ts';
import type { Contribution, Match, Question } from '../rank/ranking.ts';
import { type Scorer, scorerFor } from '../rank/score.ts';
import type { RequirementFinding, RequirementId } from '../requirements/registry.ts';
import { type State, type UnknownPolicy, worst } from '../requirements/requirement.ts';
import { type Contrast, contrastOf } from './contrast.ts';
import { type Highlights, highlightsOf } from './highlights.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';

/** A contribution with what it rests on. */
export interface ExplainedContribution<F extends FactorId = FactorId> extends Contribution {
  readonly evidence: readonly FactorEvidence[F][];
}

/** One requirement that the patient has, with everything that was found. */
export interface RequirementReport {
  readonly requirement: RequirementId;
  readonly state: State;
  /** What is done where the state is `unknown`. */
  readonly policy: UnknownPolicy;
  readonly findings: readonly RequirementFinding[];
}

type Figures = Pick<
  Match,
  'id' | 'activity' | 'score' | 'likelihood' | 'utility' | 'aversion' | 'utilityBounds' | 'coverage'
>;

export interface Explanation extends Figures {
  readonly standing: Standing | 'ruled-out';
  /** Place in the whole list by score under the same options, from 1 (`variety` re-orders the list, not this); undefined where it is not in it. */
  readonly rank: number | undefined;
  /** Length of that list. */
  readonly outOf: number;
  readonly contributions: { readonly [F in FactorId]: ExplainedContribution<F> };
  /** The two strongest reasons and the strongest caveat. */
  readonly highlights: Highlights;
  /** What distinguishes it from the next one in the list; undefined where it is not in it, or the last. */
  readonly aheadOf: Contrast | undefined;
  /** What it lacks to be among the best `k`; undefined where it is, and where it is not in the list at all. */
  readonly shortfall: Shortfall | undefined;
  /** What of it the patient dislikes: the disliked interests that it matches. */
  readonly disliked: readonly InterestEvidence[];
  /** Every requirement that the patient has. */
  readonly requirements: readonly RequirementReport[];
  /** Every finding that rules it out, not only the first; empty where nothing does. */
  readonly unmet: readonly RequirementFinding[];
  readonly ask: readonly Question[];
  readonly caveats: readonly RequirementFinding[];
  /** The next three sessions that fit the patient's week. */
  readonly meets: readonly Meeting[];
  readonly basis: number;
  readonly weights: Weights;
  readonly model: ModelName;
}

/**
 * Explains one activity of the catalogue, listed or not. With the same options, its score is the one in the ranking.
 * Throws a `RangeError` where the catalogue has no such activity, and as `rank` does.
 */
export const explain = (
  catalogue: Catalogue,
  patient: Patient,
  activityId: string,
  options: RankOptions = {},
): Explanation => {
  const settings = settle(catalogue, options);
  const row = rowOf(catalogue, activityId);
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const isRuledOut = has(assessment.barred, row);
  const figures = figuresOf({ assessment, scorer, row });
  const requirements = reportsOf(assessment, row);
  const matters = openMatters(assessment, row);
  const place = placeOf({ row, score: figures.score }, { assessment, scorer, settings });
  const { rank, outOf, next, scoreOfLast } = place;
  return {
    id: activityId,
    activity: catalogue.activities[row] as Activity,
    ...figures,
    ...(isRuledOut ? { score: 0, likelihood: 0 } : {}),
    standing: isRuledOut ? 'ruled-out' : standingOf(assessment, row),
    rank,
    outOf,
    highlights: highlightsOf({ ...figures, ...matters }, (id) => {
      const utility = figures.contributions[id].utility;
      return scorer.plans[id]?.appraise(row, utility).bounds ?? [utility, utility];
    }),
    aheadOf: next && contrastOf(figures, { assessment, scorer, row: next.row }),
    shortfall: scoreOfLast === undefined ? undefined : shortfallOf(figures, scoreOfLast),
    contributions: Object.fromEntries(
      factorIds.map((id) => {
        const evidence = scorer.plans[id]?.evidence(row) ?? [];
        return [id, { ...figures.contributions[id], evidence }];
      }),
    ) as Explanation['contributions'],
    disliked: assessment.query.dislikes
      .map((dislike) => evidenceOf(dislike, row, catalogue, assessment.query.matching))
      .filter(({ match }) => match > 0),
    requirements,
    unmet: requirements.flatMap(rulingOut),
    ...matters,
    meets: isRuledOut ? [] : nextMeetings(assessment, row),
    basis: scorer.basis,
    weights: scorer.shares,
    model: nameOf(settings.model, catalogue),
  };
};

/** Row of an id. Throws a `RangeError` where the catalogue has none of that id. */
export const rowOf = ({ rows }: Catalogue, activityId: string): number => {
  const row = rows.get(activityId);
  if (row === undefined) {
    const id = JSON.stringify(activityId);
    throw new RangeError(`activityId: expected the id of an activity of the catalogue, got ${id}`);
  }
  return row;
};

const reportsOf = ({ requirements }: Assessment, row: number): RequirementReport[] =>
  requirements.map(({ id, policy, plan }) => {
    const findings = plan.findings(row);
    return {
      requirement: id,
      state: worst(findings),
      policy,
      findings: findings.map((finding) => named(id, finding)),
    };
  });

const rulingOut = ({ policy, findings }: RequirementReport): readonly RequirementFinding[] =>
  findings.filter(
    ({ state }) => state === 'unmet' || (state === 'unknown' && policy === 'exclude'),
  );

/** Where a row stands in the whole list, who comes next, and the score of the last one that is shown. */
const placeOf = (
  own: Placed,
  context: { assessment: Assessment; scorer: Scorer; settings: Settings },
) => {
  const order = orderOf(context.assessment);
  const shown = shortlist(context.settings.k, order);
  let [before, outOf, isListed] = [0, 0, false];
  let next: Placed | undefined;
  eachListable(context, (row, score) => {
    const other = { row, score };
    outOf += 1;
    shown.offer(row, score);
    if (row === own.row) isListed = true;
    else if (order(other, own)) before += 1;
    else if (!next || order(other, next)) next = other;
  });
  const rank = isListed ? before + 1 : undefined;
  const { k } = context.settings;
  const last = isListed && before >= k ? shown.best()[k - 1] : undefined;
  return { rank, outOf, next: isListed ? next : undefined, scoreOfLast: last?.score };
};
