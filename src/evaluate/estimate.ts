/** A figure with the interval around it, or the word that stands for one that is not shown; null: of nobody. */
import type { Interval } from '../math/interval.ts';

export type Estimate =
  | { readonly value: number; readonly interval: Interval }
  | 'suppressed'
  | null;

/** The value is within its interval, whatever a sum in another order rounds to. */
export const estimate = (value: number, [lowest, highest]: Interval): Estimate => ({
  value,
  interval: [Math.min(lowest, value), Math.max(highest, value)],
});
