/**
 * How badly coefficients explain choices: −ln P = ln(1 + Σⱼ e^(−β·dⱼ)) for each set, d the differences of what was chosen. For pairs it is
 * Bradley & Terry (1952) with features, for choices McFadden's conditional logit (1974), the first step of Plackett–Luce.
 */
import { exp, ln } from '../../math/elementary.ts';
import type { ChoiceSet } from './choice-set.ts';

export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
  /** By rows. */
  readonly hessian: Float64Array;
}

/** What is added for the prior: ridge ÷ 2 · ‖β − centre‖². */
export interface Penalty {
  readonly ridge: number;
  readonly centre: Float64Array;
}

/** What is to be made small, in its value alone. */
export const lossAt = (
  sets: readonly ChoiceSet[],
  beta: Float64Array,
  { ridge, centre }: Penalty,
): number => {
  let value = 0;
  for (let at = 0; at < beta.length; at++) {
    const step = beta[at]! - centre[at]!;
    value += (ridge / 2) * step * step;
  }
  for (const set of sets) value += set.weight * surprise(set, beta).value;
  return value;
};

/** With its gradient and its Hessian, which is positive semidefinite: there is no other valley. */
export const slopeAt = (
  sets: readonly ChoiceSet[],
  beta: Float64Array,
  penalty: Penalty,
): Slope => {
  const size = beta.length;
  const gradient = beta.map((own, at) => penalty.ridge * (own - penalty.centre[at]!));
  const hessian = new Float64Array(size * size);
  for (let at = 0; at < size; at++) hessian[at * size + at] = penalty.ridge;
  const pull = new Float64Array(size);
  for (const set of sets) {
    const { differences, weight } = set;
    const { chances } = surprise(set, beta);
    pull.fill(0);
    for (const [other, chance] of chances.entries()) {
      const start = other * size;
      for (let row = 0; row < size; row++) {
        const part = chance * differences[start + row]!;
        pull[row]! += part;
        for (let column = 0; column <= row; column++) {
          hessian[row * size + column]! += weight * part * differences[start + column]!;
        }
      }
    }
    for (let row = 0; row < size; row++) {
      gradient[row]! -= weight * pull[row]!;
      for (let column = 0; column <= row; column++) {
        hessian[row * size + column]! -= weight * pull[row]! * pull[column]!;
      }
    }
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      hessian[column * size + row] = hessian[row * size + column]!;
    }
  }
  return { value: lossAt(sets, beta, penalty), gradient, hessian };
};

/** −ln P of one set, and the chance of each other to have been chosen in its place. */
export const surprise = (
  { differences }: Pick<ChoiceSet, 'differences'>,
  beta: Float64Array,
): { readonly value: number; readonly chances: Float64Array } => {
  const chances = new Float64Array(differences.length / beta.length);
  let greatest = 0; // of the exponents, that of what was chosen being 0
  for (let other = 0; other < chances.length; other++) {
    let exponent = 0;
    for (let at = 0; at < beta.length; at++) {
      exponent -= beta[at]! * differences[other * beta.length + at]!;
    }
    chances[other] = exponent;
    greatest = Math.max(greatest, exponent);
  }
  let sum = exp(-greatest);
  for (let other = 0; other < chances.length; other++) {
    chances[other] = exp(chances[other]! - greatest);
    sum += chances[other]!;
  }
  for (let other = 0; other < chances.length; other++) chances[other]! /= sum;
  return { value: greatest + ln(sum), chances };
};
