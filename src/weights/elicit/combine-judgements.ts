/** One set of pairwise judgements from several people's: the geometric mean of each pair's (Aczél & Saaty 1983, Journal of Mathematical Psychology 27). */
import { exp, ln } from '../../math/elementary.ts';
import type { Issue, Result } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { fault, notAnObject, unknownFields } from '../fault.ts';
import { type Ahp, type AhpOptions, ahpOf, gapIssues, settle } from './ahp.ts';
import {
  type Comparison,
  comparisonIssues,
  factorsOf,
  type Ratios,
  ratiosOf,
} from './comparison.ts';
import { type Disagreement, disagreementOf, inOrder } from './disagreement.ts';
import { nameOf, type Person, personIssues } from './person.ts';

/** Judgements of one person. */
export interface PersonalJudgements extends Person {
  readonly comparisons: readonly Comparison[];
}

export interface CombinedJudgements extends Ahp {
  /** How many people they stand for. */
  readonly people: number;
  /** Of the weights that each would have alone. */
  readonly disagreement: Disagreement;
}

/**
 * `ahp` of the geometric means of several people's judgements: the only mean that keeps a judgement and its opposite opposites. Everybody
 * must have judged all pairs; with `missing: 'complete'` as many as connect all factors, and a pair's mean is over those who judged it.
 */
export const combineJudgements = (
  people: readonly PersonalJudgements[],
  options: AhpOptions = {},
): Result<CombinedJudgements> => {
  const settings = settle(options);
  const issues = peopleIssues(people);
  if (issues.length > 0) return { ok: false, issues };
  const factors = factorsOf(people.flatMap(({ comparisons }) => comparisons));
  const each = people.map(({ comparisons }) => ratiosOf(comparisons, factors));
  const gaps = each.flatMap((ratios, at) =>
    gapIssues(ratios, settings).map((gap) => ({ ...gap, path: `/${at}/comparisons` })),
  );
  if (gaps.length > 0) return { ok: false, issues: gaps };
  const counts = people.map((one) => one.counts ?? 1);
  const voices = each.map((ratios, at) => {
    const { weights } = ahpOf(ratios, settings);
    const shares = factors.map((factor) => weights[factor]!);
    return { person: nameOf(people[at]!, at), shares, counts: counts[at]! };
  });
  return {
    ok: true,
    value: {
      ...ahpOf(meanOf(each, counts), settings),
      people: sumOf(counts),
      disagreement: disagreementOf(factors, inOrder(voices)),
    },
    issues: [],
  };
};

const peopleIssues = (people: readonly PersonalJudgements[]): readonly Issue[] => {
  if (!Array.isArray(people)) return [fault([], 'a list of people', people)];
  if (people.length === 0) return [fault([], 'at least one person', people)];
  const seen = new Set<string>();
  return people.flatMap((one: PersonalJudgements, at: number): readonly Issue[] =>
    isPlainObject(one)
      ? [
          ...personIssues(one, [at], seen),
          ...comparisonIssues(one.comparisons, [at, 'comparisons']),
          ...unknownFields([at], one, ['comparisons', 'person', 'counts']),
        ]
      : [notAnObject([at], 'a person, as an object', one)],
  );
};

/** Smallest first, so that the order of people changes no bit. */
const sumOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other).reduce((sum, value) => sum + value, 0);

/** The geometric mean of each ratio over those who judged it; of one judgement, or of equal ones, that judgement itself. */
const meanOf = (each: readonly Ratios[], counts: readonly number[]): Ratios => {
  const { factors, square } = each[0]!;
  const size = factors.length;
  const means = new Float64Array(square.length);
  for (let row = 0; row < size; row++) {
    means[row * size + row] = 1;
    for (let column = row + 1; column < size; column++) {
      const cell = row * size + column;
      const judged = each.flatMap((ratios, at) =>
        ratios.square[cell] === 0 ? [] : [{ ratio: ratios.square[cell]!, count: counts[at]! }],
      );
      if (judged.length === 0) continue;
      const all = sumOf(judged.map(({ count }) => count));
      const logs = sumOf(judged.map(({ ratio, count }) => count * ln(ratio)));
      const isOne = judged.every(({ ratio }) => ratio === judged[0]!.ratio);
      means[cell] = isOne ? judged[0]!.ratio : exp(logs / all);
      means[column * size + row] = isOne ? 1 / judged[0]!.ratio : 1 / means[cell]!;
    }
  }
  return { factors, square: means };
};
