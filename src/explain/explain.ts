/** Why an activity ranks where it does, or why it is not listed: the same computation as the ranking, told in full. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { evidenceOf, type InterestEvidence } from '../catalogue/interest-evidence.ts';
import { type FactorEvidence, type FactorId, factorIds } from '../factors/registry.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { type Assessment, assess } from '../rank/assess.ts';
import { figuresOf, named, openMatters, standingOf } from '../rank/match.ts';
import { type ModelName, nameOf, type Weights } from '../rank/model.ts';
import { type RankOptions, type Settings, type Standing, settle } from '../rank/options.ts';
import { orderOf, type Placed } from '../rank/order.ts';
import { eachListable } from '../rank/rank.ts';
import type { Contribution, Match, Question } from '../rank/ranking.ts';
import { type Scorer, scorerFor } from '../rank/score.ts';
import type { RequirementFinding, RequirementId } from '../requirements/registry.ts';
import { type State, type UnknownPolicy, worst } from '../requirements/requirement.ts';

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
  /** Place in the whole list under the same options, from 1; undefined where it is not in it. */
  readonly rank: number | undefined;
  /** Length of that list. */
  readonly outOf: number;
  readonly contributions: { readonly [F in FactorId]: ExplainedContribution<F> };
  /** What of it the patient dislikes: the disliked interests that it matches. */
  readonly disliked: readonly InterestEvidence[];
  /** Every requirement that the patient has. */
  readonly requirements: readonly RequirementReport[];
  /** Every finding that rules it out, not only the first; empty where nothing does. */
  readonly unmet: readonly RequirementFinding[];
  readonly ask: readonly Question[];
  readonly caveats: readonly RequirementFinding[];
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
  const row = catalogue.rows.get(activityId);
  if (row === undefined) {
    const id = JSON.stringify(activityId);
    throw new RangeError(`activityId: expected the id of an activity of the catalogue, got ${id}`);
  }
  const settings = settle(catalogue, options);
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const isRuledOut = has(assessment.barred, row);
  const figures = figuresOf({ assessment, scorer, row });
  const requirements = reportsOf(assessment, row);
  return {
    id: activityId,
    activity: catalogue.activities[row] as Activity,
    ...figures,
    ...(isRuledOut ? { score: 0, likelihood: 0 } : {}),
    standing: isRuledOut ? 'ruled-out' : standingOf(assessment, row),
    ...placeOf({ row, score: figures.score }, { assessment, scorer, settings }),
    contributions: Object.fromEntries(
      factorIds.map((id) => {
        const evidence = scorer.plans[id]?.evidence(row) ?? [];
        return [id, { ...figures.contributions[id], evidence }];
      }),
    ) as Explanation['contributions'],
    disliked: assessment.query.dislikes
      .map((dislike) => evidenceOf(dislike, row, catalogue))
      .filter(({ match }) => match > 0),
    requirements,
    unmet: requirements.flatMap(rulingOut),
    ...openMatters(assessment, row),
    basis: scorer.basis,
    weights: scorer.shares,
    model: nameOf(settings.model, catalogue.statisticsHash),
  };
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

const placeOf = (
  own: Placed,
  context: { assessment: Assessment; scorer: Scorer; settings: Settings },
): Pick<Explanation, 'rank' | 'outOf'> => {
  const order = orderOf(context.assessment);
  let [before, outOf, isListed] = [0, 0, false];
  eachListable(context, (row, score) => {
    outOf += 1;
    if (row === own.row) isListed = true;
    else if (order({ row, score }, own)) before += 1;
  });
  return { rank: isListed ? before + 1 : undefined, outOf };
};
