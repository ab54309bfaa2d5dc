/**
 * How badly coefficients explain choices: −ln P = ln(1 + Σⱼ e^(−β·dⱼ)) for each set, d the differences of what was chosen. For pairs it is
 * Bradley & Terry (1952) with features, for choices McFadden's conditional logit (1974), the first step of Plackett–Luce.
 */
import { exp, ln } from '../../math/elementary.ts';
import type { ChoiceSet } from './choice-set.ts';

/** What choices say at some coefficients: sums over patients, which add up over sites too. */
export interface Tally {
  /** Σ −ln P. */
  readonly loss: number;
  readonly gradient: Float64Array;
  /** By rows; positive semidefinite: there is no other valley. */
  readonly hessian: Float64Array;
  /** Σ s·sᵀ, s what a patient adds to the gradient, by rows. */
  readonly products: Float64Array;
  /** Patients. */
  readonly groups: number;
  readonly comparisons: number;
}

/** The sets of a patient stand together, as `choiceSetsOf` gives them. */
export const tallyAt = (sets: readonly ChoiceSet[], beta: Float64Array): Tally => {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const products = new Float64Array(size * size);
  const pull = new Float64Array(size);
  const score = new Float64Array(size); // of the patient at hand
  let loss = 0;
  let groups = 0;
  for (const [place, set] of sets.entries()) {
    const { differences, weight } = set;
    const { value, chances } = surprise(set, beta);
    loss += weight * value;
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
      score[row]! -= weight * pull[row]!;
      for (let column = 0; column <= row; column++) {
        hessian[row * size + column]! -= weight * pull[row]! * pull[column]!;
      }
    }
    if (sets[place + 1]?.group === set.group) continue;
    groups += 1;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        products[row * size + column]! += score[row]! * score[column]!;
      }
    }
    score.fill(0);
  }
  mirror(hessian, size);
  mirror(products, size);
  return { loss, gradient, hessian, products, groups, comparisons: sets.length };
};

/** The lower half of a square, above its diagonal too. */
const mirror = (square: Float64Array, size: number): void => {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      square[column * size + row] = square[row * size + column]!;
    }
  }
};

/** What is to be made small. */
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

export const penalised = (
  { loss, gradient, hessian }: Tally,
  beta: Float64Array,
  { ridge, centre }: Penalty,
): Slope => {
  const steps = beta.map((own, at) => own - centre[at]!);
  return {
    value: steps.reduce((sum, step) => sum + (ridge / 2) * step * step, loss),
    gradient: gradient.map((own, at) => own + ridge * steps[at]!),
    hessian: hessian.map((own, cell) => (cell % (beta.length + 1) === 0 ? own + ridge : own)),
  };
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
