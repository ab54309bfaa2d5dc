/** The best–worst method (Rezaei 2015, Omega 53, 49–57), by its linear programme (Rezaei 2016, Omega 64, 126–130). */
import type { Issue, Result } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { fault, notAnObject, unknownFields } from '../fault.ts';
import { byFactor } from '../weights.ts';
import { bestWorstOptimum } from './best-worst-optimum.ts';
import type { Elicited } from './elicited.ts';

/** Judgements against the most and the least important factor, each 1 to 9. */
export interface BestWorstAnswers {
  /** The most important factor. */
  readonly best: string;
  /** The least important one. */
  readonly worst: string;
  /** How many times as important the best is as each other, the worst among them. The best itself is 1, and may be left out. */
  readonly bestToOthers: { readonly [factor: string]: number };
  /** How many times as important each other is as the worst. The best is the same judgement as above, and may be left out; so may the worst, 1. */
  readonly othersToWorst: { readonly [factor: string]: number };
}

export interface BestWorst extends Elicited<'best-worst'> {
  /** ξ: the greatest deviation that is left, in units of weight. 0 where all judgements agree. */
  readonly deviation: number;
  /**
   * The greatest |a_Bj·a_jW − a_BW| ÷ (a_BW² − a_BW), 0 where all judgements agree (Liang, Brunelli & Rezaei 2020, Omega 96, 102175).
   * Null where the best is judged to be worth no more than the worst.
   */
  readonly inconsistency: number | null;
  /** The factor of which that is; null where all judgements agree. */
  readonly leastConsistent: string | null;
}

/** Weights from 2n − 3 judgements of n factors: fewer questions than `ahp`. No other weights leave as small a deviation. */
export const bestWorst = (answers: BestWorstAnswers): Result<BestWorst> => {
  const issues = answerIssues(answers);
  if (issues.length > 0) return { ok: false, issues };
  const { best, worst, bestToOthers, othersToWorst } = answers;
  const bestToWorst = bestToOthers[worst]!;
  const others = namesOf(answers).filter((factor) => factor !== best && factor !== worst);
  const between = others.map((factor) => ({
    fromBest: bestToOthers[factor]!,
    toWorst: othersToWorst[factor]!,
  }));
  const optimum = bestWorstOptimum(bestToWorst, between);
  const weights = new Map(others.map((factor, at) => [factor, optimum.between[at]!]));
  weights.set(best, optimum.best).set(worst, optimum.worst);
  const gaps = between.map(({ fromBest, toWorst }) => Math.abs(fromBest * toWorst - bestToWorst));
  const greatest = Math.max(0, ...gaps);
  return {
    ok: true,
    value: {
      weights: byFactor([...weights.keys()].sort(), (_, factor) => weights.get(factor)!),
      method: 'best-worst',
      deviation: optimum.deviation,
      inconsistency: bestToWorst > 1 ? greatest / (bestToWorst * bestToWorst - bestToWorst) : null,
      leastConsistent: greatest > 0 ? others[gaps.indexOf(greatest)]! : null,
    },
    issues: [],
  };
};

const namesOf = ({ bestToOthers, othersToWorst }: BestWorstAnswers): readonly string[] =>
  [...new Set([...Object.keys(bestToOthers), ...Object.keys(othersToWorst)])].sort();

const LISTS = ['bestToOthers', 'othersToWorst'] as const;

const answerIssues = (answers: BestWorstAnswers): readonly Issue[] => {
  if (!isPlainObject(answers)) return [notAnObject([], 'answers, as an object', answers)];
  const { best, worst } = answers;
  const issues: Issue[] = [];
  if (!isName(best)) issues.push(fault(['best'], "a factor's name", best));
  if (!isName(worst)) issues.push(fault(['worst'], "a factor's name", worst));
  else if (worst === best) issues.push(fault(['worst'], 'another factor than the best', worst));
  issues.push(...unknownFields([], answers, ['best', 'worst', ...LISTS]));
  const wrongLists = LISTS.filter((list) => !isPlainObject(answers[list]));
  for (const list of wrongLists) {
    issues.push(fault([list], 'a judgement of each factor, as an object', answers[list]));
  }
  if (wrongLists.length > 0) return issues;
  const names = new Set([...namesOf(answers), worst].filter(isName));
  for (const [list, own, mayLack] of [
    ['bestToOthers', best, [best]],
    ['othersToWorst', worst, [worst, best]],
  ] as const) {
    for (const factor of [...names].sort()) {
      const times: unknown = Object.hasOwn(answers[list], factor)
        ? answers[list][factor]
        : undefined;
      if (times === undefined && mayLack.includes(factor)) continue;
      if (factor === own && times !== 1) issues.push(fault([list, factor], '1', times));
      else if (!isOnScale(times)) issues.push(fault([list, factor], 'a number from 1 to 9', times));
    }
  }
  if (issues.length > 0) return issues;
  const twice = answers.othersToWorst[best];
  if (twice !== undefined && twice !== answers.bestToOthers[worst]) {
    issues.push(fault(['othersToWorst', best], 'the judgement of /bestToOthers', twice));
  }
  return issues;
};

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isOnScale = (value: unknown): boolean =>
  typeof value === 'number' && value >= 1 && value <= 9;
