/** The logarithm of the gamma function: Stirling's series, after the argument is raised to where the series is short. */
import { ln } from './elementary.ts';

/** ln Γ(x) for x above 0, to about 1e-14 of the greater of itself and 1 (DLMF 5.11.1, with 5.5.1 for small arguments). */
export const lnGamma = (x: number): number => {
  let product = 1;
  let raised = x;
  for (; raised < seriesFrom; raised += 1) product *= raised;
  const inverse = 1 / raised;
  const square = inverse * inverse;
  let series = 0;
  for (let at = stirling.length - 1; at >= 0; at--) series = series * square + stirling[at]!;
  return (raised - 0.5) * ln(raised) - raised + halfLnTwoPi + series * inverse - ln(product);
};

const seriesFrom = 9; // the first term left out is then below 2e-16
const halfLnTwoPi = 0.9189385332046728; // ½ ln 2π

/** B₂ₖ ÷ (2k (2k − 1)), B the Bernoulli numbers. */
const stirling: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
];
