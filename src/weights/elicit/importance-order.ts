/** Factors by importance, the most important first; those of one inner list are not put in order among themselves. */
import type { Issue, Result } from '../../model/issue.ts';
import { fault, repeated } from '../fault.ts';
import { byFactor, type Weights } from '../weights.ts';

/** `['interests', ['distance', 'socialNeed']]`: interests first, then the two others, in no order. */
export type ImportanceOrder = readonly (string | readonly string[])[];

/**
 * Weights by place in an order: `weightOf(place, count)`, place from 1. Factors that are not put in order share the mean weight of their
 * places, which is the mean over all their orders.
 */
export const weightsByPlace = <Method extends string>(
  order: ImportanceOrder,
  method: Method,
  weightOf: (place: number, count: number) => number,
): Result<{ readonly weights: Weights; readonly method: Method }> => {
  const issues = orderIssues(order);
  if (issues.length > 0) return { ok: false, issues };
  const groups = groupsOf(order);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const weights = new Map<string, number>();
  let place = 0;
  for (const group of groups) {
    let sum = 0;
    for (let step = 0; step < group.length; step++) {
      place += 1;
      sum += weightOf(place, count);
    }
    for (const factor of group) weights.set(factor, sum / group.length);
  }
  const factors = [...weights.keys()].sort();
  const value = { weights: byFactor(factors, (_, factor) => weights.get(factor)!), method };
  return { ok: true, value, issues: [] };
};

export const groupsOf = (order: ImportanceOrder): readonly (readonly string[])[] =>
  order.map((group) => (typeof group === 'string' ? [group] : group));

/** All that is wrong with an order. */
export const orderIssues = (order: ImportanceOrder): readonly Issue[] => {
  if (!Array.isArray(order)) return [fault([], 'a list of factors', order)];
  if (order.length === 0) return [fault([], 'at least one factor', order)];
  const seen = new Set<string>();
  return order.flatMap((group: string | readonly string[], at: number): readonly Issue[] => {
    if (!Array.isArray(group)) return nameIssues([at], group, seen);
    if (group.length === 0) return [fault([at], 'at least one factor', group)];
    return group.flatMap((factor, within) => nameIssues([at, within], factor, seen));
  });
};

const nameIssues = (
  path: readonly number[],
  factor: unknown,
  seen: Set<string>,
): readonly Issue[] => {
  if (typeof factor !== 'string' || factor === '') return [fault(path, "a factor's name", factor)];
  if (seen.has(factor)) return [repeated(path, 'each factor once', factor)];
  seen.add(factor);
  return [];
};
