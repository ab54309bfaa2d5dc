/** What every way of asking people for weights gives back. */
import type { Weights } from '../weights.ts';

export interface Elicited<Method extends string> {
  /** Sum 1. */
  readonly weights: Weights;
  readonly method: Method;
}
