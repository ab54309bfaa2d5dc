/** Random shares: numbers of 0 or more that sum to 1. */
import { exp, ln } from './elementary.ts';
import type { Random } from './random.ts';

/** All shares alike likely, Dirichlet(1, …, 1): the gaps between random cuts of 0 to 1. Overwrites `into`. */
export const drawUniform = ({ next }: Random, into: Float64Array): void => {
  const cuts = into.length - 1;
  for (let at = 0; at < cuts; at++) {
    const cut = next();
    let place = at;
    for (; place > 0 && into[place - 1]! > cut; place--) into[place] = into[place - 1]!;
    into[place] = cut;
  }
  into[cuts] = 1;
  for (let at = cuts; at > 0; at--) into[at]! -= into[at - 1]!;
};

/** Dirichlet of any concentrations of 0 or more, some above 0: shares of gamma variates. A concentration of 0 has no share. Overwrites `into`. */
export const drawDirichlet = (
  random: Random,
  concentrations: ArrayLike<number>,
  into: Float64Array,
): void => {
  let greatest = -Infinity;
  for (let at = 0; at < into.length; at++) {
    into[at] = concentrations[at]! > 0 ? lnGammaVariate(random, concentrations[at]!) : -Infinity;
    greatest = Math.max(greatest, into[at]!);
  }
  let sum = 0;
  for (let at = 0; at < into.length; at++) {
    into[at] = exp(into[at]! - greatest); // by logarithms: a small concentration draws what no double can hold
    sum += into[at]!;
  }
  for (let at = 0; at < into.length; at++) into[at]! /= sum;
};

/** The logarithm of a gamma variate of one shape (Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26, 363–372). */
const lnGammaVariate = (random: Random, shape: number): number => {
  if (shape < 1) return lnGammaVariate(random, shape + 1) + ln(aboveZero(random)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalVariate(random);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (ln(aboveZero(random)) < (z * z) / 2 + d - d * cube + d * ln(cube)) return ln(d * cube);
  }
};

/** A standard normal variate, by the polar method (Marsaglia & Bray 1964, SIAM Review 6, 260–264). */
const normalVariate = ({ next }: Random): number => {
  for (;;) {
    const x = 2 * next() - 1;
    const y = 2 * next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * ln(square)) / square);
  }
};

const aboveZero = ({ next }: Random): number => 1 - next();
