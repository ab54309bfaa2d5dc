/** The χ² distribution, by the incomplete gamma function. */
import { exp, ln } from './elementary.ts';
import { lnGamma } from './gamma.ts';

/** The chance that χ² of `freedom` degrees of freedom, above 0, is `x` or more: the p-value of a test. */
export const chiSquareBeyond = (x: number, freedom: number): number => {
  if (Number.isNaN(x)) return NaN;
  return x <= 0 ? 1 : upperGamma(freedom / 2, x / 2);
};

/** Q(a, x), both above 0: by the series of DLMF 8.7.1 for small x, by the continued fraction of 8.9.2 for large. */
const upperGamma = (a: number, x: number): number => {
  if (x === Infinity) return 0;
  const front = exp(a * ln(x) - x - lnGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
};

/** 1 ÷ a + x ÷ (a (a + 1)) + …, until nothing is added. */
const series = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let at = a + 1; sum + term !== sum; at += 1) {
    term *= x / at;
    sum += term;
  }
  return sum;
};

/** 1 ÷ (x + 1 − a − 1 (1 − a) ÷ (x + 3 − a − 2 (2 − a) ÷ …)), by Lentz's method. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let at = 1; at <= mostTerms; at++) {
    const part = -at * (at - a);
    b += 2;
    d = 1 / (part * d + b || tiny);
    c = b + part / c || tiny;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 4e-16) break;
  }
  return value;
};

const tiny = 1e-300; // in place of a 0 to divide by
const mostTerms = 10_000; // needs about √a
