/** A ridge that was tuned, and what was tried. */
import type { Interval } from '../../math/interval.ts';

/** Give it to `learn` as its ridge. It remembers on whom it was tuned, so that `crossValidate` can tell a report on the same people. */
export interface TunedRidge {
  readonly ridge: number;
  /** Every ridge that was tried, ascending. */
  readonly tried: readonly TriedRidge[];
}

export interface TriedRidge {
  readonly ridge: number;
  /** Mean log likelihood of the patients left out; null where a fold could not be fitted. */
  readonly mean: number | null;
  readonly interval: Interval | null;
}
