/**
 * Whether choices have best coefficients at all. They have none where some direction explains every choice and none against it: along it the
 * likelihood rises for ever (Albert & Anderson 1984, Biometrika 71, 1–10).
 */
import { blockOf, solverOf } from '../matrix.ts';
import type { Tally } from './likelihood.ts';

/**
 * Proves that a best exists, from sums at coefficients where the gradient is nearly 0. By Stiemke's lemma (1915) it does exactly where
 * numbers above 0, one for each difference d, bring their sum to 0. The chances c do nearly. With m the step of Newton from here,
 * c (1 − d·m + p·m) do so exactly, p the mean of the differences of one choice; utilities lie within 0 to 1, so that |d·m| and |p·m| are
 * at most Σ |m|, and all stay above 0 where that is small. `free` are the coefficients that may move.
 */
export const bestExists = ({ gradient, hessian }: Tally, free: readonly number[]): boolean => {
  const block = blockOf(hessian, gradient.length, free);
  const step = solverOf(block, free.length)?.solve(free.map((at) => -gradient[at]!));
  return step !== undefined && step.reduce((sum, own) => sum + Math.abs(own), 0) < SMALL;
};

const SMALL = 0.25; // half of what the proof needs, as a step has its own rounding
