/** The standard normal distribution, of + − × ÷ √ and the elementary functions of this folder: the same bits everywhere. */
import { exp, ln } from './elementary.ts';

/** The chance that a standard normal variable is at most `z`; its relative error is below 1e-12, in the lower tail too. */
export const normalCdf = (z: number): number => {
  if (Number.isNaN(z)) return NaN;
  if (z < -tailFrom) return lowerTail(z);
  if (z > tailFrom) return 1 - lowerTail(-z);
  return 0.5 + density(z) * oddSeries(z);
};

/**
 * The `z` that `normalCdf` gives `p`; −Infinity at 0, Infinity at 1, NaN outside 0 to 1. By Newton's method on ln Φ, which is concave:
 * from a start that is too low, every step goes up and none too far.
 */
export const normalQuantile = (p: number): number => {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p > 0.5) return 0 - normalQuantile(1 - p);
  const goal = ln(p);
  let z = 0 - Math.sqrt(-2 * ln(2 * p)); // too low, as Φ(−t) ≤ ½ exp(−t²/2)
  for (;;) {
    const chance = normalCdf(z);
    const step = ((goal - ln(chance)) * chance) / density(z);
    if (!(z + step > z)) return z;
    z += step;
  }
};

/** The height of the bell at `z`. */
const density = (z: number): number => exp(-0.5 * z * z) * heightAtZero;

const heightAtZero = 0.3989422804014327; // 1 ÷ √(2π)
const tailFrom = 2.5; // below it the series is short, above it the fraction

/** z + z³/3 + z⁵/(3·5) + …, until nothing is added (Abramowitz & Stegun 1964, 26.2.11). */
const oddSeries = (z: number): number => {
  let term = z;
  let sum = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
};

/** φ(z) ÷ (t + 1/(t + 2/(t + 3/(t + …)))), t = −z (Abramowitz & Stegun 1964, 26.2.14). */
const lowerTail = (z: number): number => {
  let fraction = -z;
  for (let at = fractionDepth; at >= 1; at--) fraction = at / fraction - z;
  return density(z) / fraction;
};

const fractionDepth = 120; // at 2.5, more changes nothing
