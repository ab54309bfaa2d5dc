/** One set of weights from several people's: the arithmetic mean of each factor's. */
import type { Issue, Result } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { fault, notAnObject, unknownFields } from '../fault.ts';
import { byFactor, sharesOf, type Weights } from '../weights.ts';
import { type Disagreement, disagreementOf, inOrder } from './disagreement.ts';
import type { Elicited } from './elicited.ts';
import { nameOf, type Person, personIssues } from './person.ts';

/** Weights that one person gave, by whatever method, in any unit. */
export interface PersonalWeights extends Person {
  readonly weights: Weights;
}

export interface CombinedWeights extends Elicited<'mean'> {
  /** How many people they stand for. */
  readonly people: number;
  readonly disagreement: Disagreement;
}

/**
 * The mean of several people's weights, each person's first brought to sum 1. A mean hides a quarrel: look at `disagreement` before you use
 * it. Everybody must have weighed the same factors.
 */
export const combineWeights = (people: readonly PersonalWeights[]): Result<CombinedWeights> => {
  const issues = peopleIssues(people);
  if (issues.length > 0) return { ok: false, issues };
  const factors = Object.keys(people[0]!.weights).sort();
  const voices = inOrder(
    people.map(({ weights, counts = 1, ...one }, at) => ({
      person: nameOf(one, at),
      shares: sharesOf(factors.map((factor) => weights[factor]!)),
      counts,
    })),
  );
  const means = sharesOf(
    factors.map((_, at) =>
      voices.reduce((sum, { shares, counts }) => sum + counts * shares[at]!, 0),
    ),
  );
  return {
    ok: true,
    value: {
      weights: byFactor(factors, (at) => means[at]!),
      method: 'mean',
      people: voices.reduce((sum, { counts }) => sum + counts, 0),
      disagreement: disagreementOf(factors, voices),
    },
    issues: [],
  };
};

const peopleIssues = (people: readonly PersonalWeights[]): readonly Issue[] => {
  if (!Array.isArray(people)) return [fault([], 'a list of people', people)];
  if (people.length === 0) return [fault([], 'at least one person', people)];
  const seen = new Set<string>();
  const first = people.find((one) => isPlainObject(one?.weights));
  const factors = Object.keys(first?.weights ?? {}).sort();
  return people.flatMap((one: PersonalWeights, at: number): readonly Issue[] => {
    if (!isPlainObject(one)) return [notAnObject([at], 'a person, as an object', one)];
    const issues = [
      ...personIssues(one, [at], seen),
      ...unknownFields([at], one, ['weights', 'person', 'counts']),
    ];
    const { weights } = one;
    const path = [at, 'weights'];
    if (!isPlainObject(weights)) {
      return [...issues, fault(path, 'a weight for each factor, as an object', weights)];
    }
    const wrong = factors.filter((factor) => !isWeight(weights, factor));
    for (const factor of wrong) {
      const value = Object.hasOwn(weights, factor) ? weights[factor] : undefined;
      issues.push(fault([...path, factor], 'a finite number of 0 or more', value));
    }
    if (wrong.length === 0 && !factors.some((factor) => weights[factor]! > 0)) {
      issues.push(fault(path, 'at least one weight above 0', weights));
    }
    return [...issues, ...unknownFields(path, weights, factors)];
  });
};

const isWeight = (weights: Weights, factor: string): boolean => {
  const value: unknown = Object.hasOwn(weights, factor) ? weights[factor] : undefined;
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
};
