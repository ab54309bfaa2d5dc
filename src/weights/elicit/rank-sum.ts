/** Rank-sum weights: wᵢ = 2 (n + 1 − i) ÷ (n (n + 1)) (Stillwell, Seaver & Edwards 1981, Organizational Behavior and Human Performance 28). */
import type { Result } from '../../model/issue.ts';
import type { Elicited } from './elicited.ts';
import { type ImportanceOrder, weightsByPlace } from './importance-order.ts';

/**
 * Weights from an order of importance, falling by one step from place to place. Near what people give who rate each factor directly
 * (Roberts & Goodwin 2002).
 *
 * @example
 * rankSum(['interests', 'distance', 'socialNeed']) // weights .5, .3333, .1667
 */
export const rankSum = (order: ImportanceOrder): Result<Elicited<'rank-sum'>> =>
  weightsByPlace(
    order,
    'rank-sum',
    (place, count) => (2 * (count + 1 - place)) / (count * (count + 1)),
  );
