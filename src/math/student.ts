/** Student's t distribution (Student 1908, Biometrika 6, 1–25), by the incomplete beta function. */
import { regularisedBeta } from './beta.ts';

/** The chance that t of `freedom` degrees of freedom, above 0, is at most `t`. */
export const studentCdf = (t: number, freedom: number): number => {
  const tail = studentBeyond(t, freedom) / 2;
  return t < 0 ? tail : 1 - tail;
};

/** The chance that t is as far from 0 as `t` or farther, on either side: the p-value of a two-sided test. */
export const studentBeyond = (t: number, freedom: number): number => {
  if (Number.isNaN(t)) return NaN;
  const square = t * t;
  // Near 0 by the other end of the beta function: 1 − x would lose the digits of a small t (Abramowitz & Stegun 1964, 26.7.1).
  if (square < freedom) return 1 - regularisedBeta(square / (freedom + square), 0.5, freedom / 2);
  if (square === Infinity) return 0;
  return regularisedBeta(freedom / (freedom + square), freedom / 2, 0.5);
};

/** The t beyond which, to both sides, lies the chance `p`, above 0 and below 1: by halving, to the last bit or nearly. */
export const studentCritical = (p: number, freedom: number): number => {
  let low = 0;
  let high = 1;
  while (studentBeyond(high, freedom) > p) high *= 2;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (studentBeyond(middle, freedom) > p) low = middle;
    else high = middle;
  }
};
