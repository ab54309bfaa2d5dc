/** What forecasts of a yes or no are worth: Brier = (chance − 1 or 0)², log loss = −ln of the chance given to what came; less is better. */
import { ln } from '../math/elementary.ts';
import { normalCdf } from '../math/normal.ts';

/** Brier 1950. */
export const brierOf = (chance: number, isTrue: boolean): number => {
  const miss = isTrue ? 1 - chance : chance;
  return miss * miss;
};

export const logLossOf = (chance: number, isTrue: boolean): number =>
  -ln(Math.max(isTrue ? chance : 1 - chance, LEAST));

/** Chances have 8 places: half of the last one is what cannot be told from 0. */
const LEAST = 5e-9;

export interface Forecast {
  readonly chance: number;
  readonly isTrue: boolean;
}

/**
 * Spiegelhalter's test of calibration (1986): z = Σ (y − p)(1 − 2p) ÷ √Σ (1 − 2p)² p(1 − p), normal where the chances are true, also
 * over several contacts of one person, as each is predicted from all before it. It is blind where every chance is ½.
 */
export const spiegelhalter = (
  forecasts: readonly Forecast[],
): { readonly z: number; readonly p: number } => {
  let difference = 0;
  let variance = 0;
  for (const { chance, isTrue } of forecasts) {
    const weight = 1 - 2 * chance;
    difference += ((isTrue ? 1 : 0) - chance) * weight;
    variance += weight * weight * chance * (1 - chance);
  }
  const z = variance > 0 ? difference / Math.sqrt(variance) : 0;
  return { z, p: 2 * normalCdf(-Math.abs(z)) };
};
