/** Factors, weights and alternatives for property tests, and the plain way to put alternatives in order. */
import fc from 'fast-check';
import type { Alternative, Weights } from '../../src/weights/index.ts';

export const names: readonly string[] = ['interests', 'accessibility', 'distance', 'socialNeed'];

/** Weights of one to four factors, some of them perhaps 0, in any unit. */
export const someWeights = (count: number): fc.Arbitrary<Weights> =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count })
    .filter((values) => values.some((value) => value > 0))
    .map((values) => Object.fromEntries(values.map((value, at) => [names[at]!, value])));

/** Few different values, so that ties are common. */
const coarse = fc.integer({ min: 0, max: 4 }).map((value) => value / 4);
const fine = fc.integer({ min: 0, max: 997 }).map((value) => value / 997);

export const someAlternatives = (
  count: number,
  size: { readonly minLength: number; readonly maxLength: number } = { minLength: 2, maxLength: 8 },
): fc.Arbitrary<readonly Alternative[]> =>
  fc.oneof(coarse, fine).chain(() =>
    fc
      .array(
        fc.record({
          values: fc.array(fc.oneof(coarse, fine), { minLength: count, maxLength: count }),
          multiplier: fc.oneof(fc.constant(1), fine),
        }),
        size,
      )
      .map((rows) =>
        rows.map(({ values, multiplier }, at) => ({
          id: `a${at}`,
          utilities: Object.fromEntries(values.map((value, factor) => [names[factor]!, value])),
          multiplier,
        })),
      ),
  );

export const scoreOf = ({ utilities, multiplier = 1 }: Alternative, weights: Weights): number => {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const sum = Object.entries(weights).reduce(
    (total, [factor, weight]) => total + (weight / all) * utilities[factor]!,
    0,
  );
  return multiplier * sum;
};

/** The ids, the best first, equals by id. */
export const orderOf = (alternatives: readonly Alternative[], weights: Weights): string[] =>
  [...alternatives]
    .sort(
      (one, other) =>
        scoreOf(other, weights) - scoreOf(one, weights) || (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id);

/** The weights with one at a share of all, the others in proportion. */
export const withShare = (weights: Weights, factor: string, share: number): Weights => {
  const others = Object.entries(weights).filter(([name]) => name !== factor);
  const rest = others.reduce((sum, [, weight]) => sum + weight, 0);
  const scale = (weight: number): number =>
    rest > 0 ? ((1 - share) * weight) / rest : (1 - share) / others.length;
  return {
    ...Object.fromEntries(others.map(([name, weight]) => [name, scale(weight)])),
    [factor]: share,
  };
};
