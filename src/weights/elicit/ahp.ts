/** Weights from pairwise judgements, the analytic hierarchy process (Saaty 1977, Journal of Mathematical Psychology 15, 234–281). */
import { checkChoice, checkKeys } from '../../evaluate/settle.ts';
import type { Issue, Result } from '../../model/issue.ts';
import { fault } from '../fault.ts';
import { byFactor } from '../weights.ts';
import {
  type Comparison,
  comparisonIssues,
  factorsOf,
  isConnected,
  missingPairs,
  pairsOf,
  type Ratios,
  ratiosOf,
} from './comparison.ts';
import type { Elicited } from './elicited.ts';
import { geometricMeans, principalEigen } from './priorities.ts';
import { type RandomIndex, randomIndexNames, randomIndexOf } from './random-index.ts';

export interface AhpOptions {
  /** How weights come of the judgements, `eigenvector` unless told. The two agree where the judgements do. */
  readonly method?: AhpMethod;
  /** The table of random indices, `saaty-2005` unless told. */
  readonly randomIndex?: RandomIndex;
  /** What is done where a pair was not judged: `refuse` unless told, or `complete`. */
  readonly missing?: 'refuse' | 'complete';
}

export type AhpMethod = 'eigenvector' | 'geometric-mean';

export interface Ahp extends Elicited<`ahp-${AhpMethod}`> {
  readonly consistency: Consistency;
  /** The three factors whose judgements agree least; null of fewer than three that were all compared. */
  readonly worstTriad: Triad | null;
  /** Pairs that nobody judged, with the ratio of the weights. */
  readonly completed: readonly Comparison[];
}

/** How far the judgements agree with each other. */
export interface Consistency {
  readonly lambdaMax: number;
  /** CI = (λmax − n) ÷ (n − 1). */
  readonly index: number;
  /** CR = CI ÷ random index. Null where pairs are missing, or where the table does not reach: it is then not comparable. */
  readonly ratio: number | null;
  readonly randomIndex: RandomIndex;
  /** CR below .10, Saaty's convention; null where there is none. */
  readonly isAcceptable: boolean | null;
}

export interface Triad {
  readonly factors: readonly [string, string, string];
  /** 0: the third ratio is the product of the two others; towards 1, ever less so (Koczkodaj 1993). */
  readonly inconsistency: number;
}

/**
 * Weights from judgements of pairs, `{ one: 'interests', other: 'distance', times: 3 }`. All pairs of the factors that are named must be
 * there, each once; `missing: 'complete'` makes do with fewer, as long as they connect all factors. Judgements that disagree are not
 * refused: `consistency` and `worstTriad` tell what to ask again.
 */
export const ahp = (comparisons: readonly Comparison[], options: AhpOptions = {}): Result<Ahp> => {
  const settings = settle(options);
  const issues = comparisonIssues(comparisons);
  if (issues.length > 0) return { ok: false, issues };
  const ratios = ratiosOf(comparisons, factorsOf(comparisons));
  const gaps = gapIssues(ratios, settings);
  if (gaps.length > 0) return { ok: false, issues: gaps };
  return { ok: true, value: ahpOf(ratios, settings), issues: [] };
};

/** Fills in the options. Throws where one is wrong. */
export const settle = (options: AhpOptions): Required<AhpOptions> => {
  checkKeys(options, ['method', 'randomIndex', 'missing']);
  const { method = 'eigenvector', randomIndex = 'saaty-2005', missing = 'refuse' } = options;
  checkChoice('method', method, ['eigenvector', 'geometric-mean']);
  checkChoice('randomIndex', randomIndex, randomIndexNames);
  checkChoice('missing', missing, ['refuse', 'complete']);
  return { method, randomIndex, missing };
};

/** An issue for each pair that is missing, or one where too many are. */
export const gapIssues = (ratios: Ratios, { missing }: Required<AhpOptions>): readonly Issue[] => {
  if (missing === 'refuse') {
    return missingPairs(ratios).map(([row, column]) =>
      fault([], `a comparison of ${ratios.factors[row]} and ${ratios.factors[column]}`, undefined),
    );
  }
  if (isConnected(ratios)) return [];
  return [fault([], 'comparisons that connect all factors', undefined)];
};

/** What complete or connected ratios say. */
export const ahpOf = (ratios: Ratios, { method, randomIndex }: Required<AhpOptions>): Ahp => {
  const { factors } = ratios;
  const eigen = principalEigen(ratios);
  const weights = method === 'eigenvector' ? eigen.vector : geometricMeans(ratios);
  const missing = missingPairs(ratios);
  return {
    weights: byFactor(factors, (at) => weights[at]!),
    method: `ahp-${method}`,
    consistency: consistencyOf(eigen.value, factors.length, {
      randomIndex,
      isComplete: missing.length === 0,
    }),
    worstTriad: worstTriad(ratios),
    completed: missing.map(([row, column]) => ({
      one: factors[row]!,
      other: factors[column]!,
      times: weights[row]! / weights[column]!,
    })),
  };
};

const ACCEPTABLE = 0.1; // Saaty 1977

const consistencyOf = (
  lambdaMax: number,
  count: number,
  { randomIndex, isComplete }: { readonly randomIndex: RandomIndex; readonly isComplete: boolean },
): Consistency => {
  const index = Math.max(0, (lambdaMax - count) / (count - 1)); // below 0 by rounding alone
  const divisor = randomIndexOf(randomIndex, count);
  const ofFew = count < 3 ? 0 : null;
  const ratio = isComplete && divisor !== undefined ? index / divisor : ofFew;
  const isAcceptable = ratio === null ? null : ratio < ACCEPTABLE;
  return { lambdaMax, index, ratio, randomIndex, isAcceptable };
};

const worstTriad = ({ factors, square }: Ratios): Triad | null => {
  const count = factors.length;
  let worst: Triad | null = null;
  for (const [first, second] of pairsOf(count)) {
    for (let third = second + 1; third < count; third++) {
      const direct = square[first * count + third]!;
      const around = square[first * count + second]! * square[second * count + third]!;
      if (direct === 0 || around === 0) continue;
      const inconsistency = 1 - Math.min(direct / around, around / direct);
      if (worst !== null && worst.inconsistency >= inconsistency) continue;
      worst = { factors: [factors[first]!, factors[second]!, factors[third]!], inconsistency };
    }
  }
  return worst;
};
