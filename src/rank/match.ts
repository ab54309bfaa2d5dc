/** Words and objects for the rows that are shown. */
import type { Meeting } from '../catalogue/meetings.ts';
import { type FactorId, factorIds } from '../factors/registry.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { FindingOf, RequirementFinding, RequirementId } from '../requirements/registry.ts';
import type { Assessment } from './assess.ts';
import type { Standing } from './options.ts';
import type { Contribution, Match, Question } from './ranking.ts';
import type { Scorer } from './score.ts';

/** One row of an assessed catalogue. */
export interface Scored {
  readonly assessment: Assessment;
  readonly scorer: Scorer;
  readonly row: number;
}

export const matchOf = (scored: Scored, rank: number): Match => {
  const { assessment, row } = scored;
  const activity = assessment.query.catalogue.activities[row] as Activity;
  const { ask, caveats } = openMatters(assessment, row);
  return {
    id: activity.id,
    activity,
    rank,
    ...figuresOf(scored),
    standing: standingOf(assessment, row),
    ask,
    caveats,
    meets: nextMeetings(assessment, row),
  };
};

const SHOWN_MEETINGS = 3;

export const nextMeetings = ({ query }: Assessment, row: number): readonly Meeting[] =>
  query.meetings.next(row, 'fitting', SHOWN_MEETINGS);

export const standingOf = ({ asked }: Assessment, row: number): Standing =>
  has(asked, row) ? 'ask-first' : 'ready';

type Figures = Pick<
  Match,
  'score' | 'likelihood' | 'utility' | 'aversion' | 'utilityBounds' | 'coverage' | 'contributions'
>;

/** The figures of one row, by the computation that ranked it. */
export const figuresOf = ({ scorer, row }: Scored): Figures => {
  const { plans, shares } = scorer;
  const scores = scorer.score(Int32Array.of(row));
  let [lowest, highest, coverage] = [0, 0, 0];
  const contributions = factorIds.map((id): [FactorId, Contribution] => {
    const plan = plans[id];
    if (!plan) return [id, NOTHING];
    const weight = shares[id];
    const utility = scores.factors[id][0] as number;
    const { bounds, known } = plan.appraise(row, utility);
    lowest += weight * bounds[0];
    highest += weight * bounds[1];
    coverage += weight * known;
    return [id, { applies: true, utility, weight, contribution: weight * utility }];
  });
  return {
    score: scores.score[0] as number,
    likelihood: scores.likelihood[0] as number,
    utility: scores.utility[0] as number,
    aversion: scores.aversion[0] as number,
    utilityBounds: [Math.min(1, lowest), Math.min(1, highest)],
    coverage: Math.min(1, coverage),
    contributions: Object.fromEntries(contributions) as Match['contributions'],
  };
};

const NOTHING: Contribution = { applies: false, utility: 0, weight: 0, contribution: 0 };

/** What to ask, and what to mind, in the order of the registry. */
export const openMatters = (
  { requirements }: Assessment,
  row: number,
): { readonly ask: readonly Question[]; readonly caveats: readonly RequirementFinding[] } => {
  const ask: Question[] = [];
  const caveats: RequirementFinding[] = [];
  for (const { id, policy, plan } of requirements) {
    for (const finding of plan.findings(row)) {
      if (finding.state === 'unknown' && policy === 'ask') {
        ask.push({ requirement: id, fact: finding.fact } as Question);
      } else if (finding.state === 'unknown' || finding.caveat) {
        caveats.push(named(id, finding));
      }
    }
  }
  return { ask, caveats };
};

/** A finding together with the requirement whose finding it is. */
export const named = (
  requirement: RequirementId,
  finding: FindingOf[RequirementId],
): RequirementFinding => ({ requirement, ...finding }) as RequirementFinding;
