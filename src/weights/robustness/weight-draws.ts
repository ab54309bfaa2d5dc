/** Random weights: from all there are, from those that keep to an order of importance, or from around given ones. */
import { isObject, kindOf } from '../../evaluate/kind.ts';
import { checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { drawDirichlet, drawUniform } from '../../math/dirichlet.ts';
import type { Random } from '../../math/random.ts';
import { groupsOf, type ImportanceOrder, orderIssues } from '../elicit/importance-order.ts';
import { type Weights, weightColumn } from '../weights.ts';

/**
 * `uniform`: every set of weights is as likely, Dirichlet(1, …, 1). `order`: every set that keeps to the order. `around`: Dirichlet with
 * these weights as its mean; a weight w has variance w (1 − w) ÷ (concentration + 1).
 */
export type WeightDraws =
  | 'uniform'
  | { readonly order: ImportanceOrder }
  | { readonly around: Weights; readonly concentration: number };

/** Overwrites `into` with the next weights, in the order of the factors. */
export type DrawWeights = (random: Random, into: Float64Array) => void;

/** Throws where the draws speak of other factors than these. */
export const drawerOf = (draws: WeightDraws, factors: readonly string[]): DrawWeights => {
  if (draws === 'uniform') return drawUniform;
  if (!isObject(draws)) {
    const got = typeof draws === 'string' ? JSON.stringify(draws) : kindOf(draws);
    throw new TypeError(
      `weights: expected uniform, { order } or { around, concentration }, got ${got}`,
    );
  }
  if ('order' in draws) return orderedDrawer(draws, factors);
  checkKeys(draws, ['around', 'concentration']);
  const { around, concentration } = draws;
  const column = weightColumn(around, 'weights.around');
  checkFactors('weights.around', column.factors, factors);
  checkNumber('weights.concentration', concentration, [
    concentration > 0 && Number.isFinite(concentration),
    'a finite number above 0',
  ]);
  const concentrations = column.shares.map((share) => share * concentration);
  return (random, into) => drawDirichlet(random, concentrations, into);
};

const orderedDrawer = (
  draws: { readonly order: ImportanceOrder },
  factors: readonly string[],
): DrawWeights => {
  checkKeys(draws, ['order']);
  const [issue] = orderIssues(draws.order);
  if (issue !== undefined) {
    throw new TypeError(
      `weights.order${issue.path}: expected ${issue.expected}, got ${issue.received}`,
    );
  }
  const groups = groupsOf(draws.order);
  checkFactors('weights.order', groups.flat().sort(), factors);
  const places = groups.map((group) => [...group].sort().map((factor) => factors.indexOf(factor)));
  const descending = new Float64Array(factors.length);
  return (random, into) => {
    drawUniform(random, descending);
    descending.sort().reverse();
    let from = 0;
    for (const group of places) {
      // What is not put in order gets the values of its places in any order (Durstenfeld 1964).
      for (let left = group.length; left > 1; left--) {
        const other = from + random.below(left);
        const last = from + left - 1;
        const value = descending[other]!;
        descending[other] = descending[last]!;
        descending[last] = value;
      }
      for (const factor of group) {
        into[factor] = descending[from]!;
        from += 1;
      }
    }
  };
};

const checkFactors = (name: string, named: readonly string[], factors: readonly string[]): void => {
  if (named.length === factors.length && named.every((factor, at) => factor === factors[at])) {
    return;
  }
  throw new TypeError(`${name}: expected the factors ${factors.join(', ')}, got others`);
};
