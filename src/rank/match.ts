/** Words and objects for the rows that are shown. */
import type { Appraisal } from '../factors/factor.ts';
import { type Evidence, type FactorId, factorIds } from '../factors/registry.ts';
import type { Activity } from '../model/activity.ts';
import type { FindingOf, RequirementFinding, RequirementId } from '../requirements/registry.ts';
import type { Assessment } from './assess.ts';
import type { Standing } from './options.ts';
import type { Contribution, Match, Question } from './ranking.ts';
import type { ScoreColumns, Scoring } from './score.ts';

/** A row among those that were scored: `at` is its place in `scores`. */
export interface Scored {
  readonly assessment: Assessment;
  readonly scoring: Scoring;
  readonly scores: ScoreColumns;
  readonly row: number;
  readonly at: number;
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
  };
};

export const standingOf = ({ asked }: Assessment, row: number): Standing =>
  asked[row] === 0 ? 'ready' : 'ask-first';

type Figures = Pick<
  Match,
  'score' | 'likelihood' | 'utility' | 'aversion' | 'utilityBounds' | 'coverage' | 'contributions'
>;

/** The figures of one row, as they were computed. */
export const figuresOf = ({ scoring, scores, row, at }: Scored): Figures => {
  const { plans, shares } = scoring;
  let [lowest, highest, coverage] = [0, 0, 0];
  const contributions = factorIds.map((id): [FactorId, Contribution] => {
    const weight = shares[id];
    const utility = scores.factors[id][at] as number;
    const { bounds, known } = plans[id]?.appraise(row) ?? NOTHING;
    lowest += weight * bounds[0];
    highest += weight * bounds[1];
    coverage += weight * known;
    const applies = plans[id] !== undefined;
    return [id, { applies, utility, weight, contribution: weight * utility }];
  });
  return {
    score: scores.score[at] as number,
    likelihood: scores.likelihood[at] as number,
    utility: scores.utility[at] as number,
    aversion: scores.aversion[at] as number,
    utilityBounds: [Math.min(1, lowest), Math.min(1, highest)],
    coverage: Math.min(1, coverage),
    contributions: Object.fromEntries(contributions) as Match['contributions'],
  };
};

const NOTHING: Appraisal<Evidence> = { bounds: [0, 0], known: 0, evidence: [] };

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
