/** Rank-order centroid weights: wᵢ = (1 ÷ n) Σₖ₌ᵢⁿ 1 ÷ k (Barron & Barrett 1996, Management Science 42, 1515–1523). */
import type { Result } from '../../model/issue.ts';
import type { Elicited } from './elicited.ts';
import { type ImportanceOrder, weightsByPlace } from './importance-order.ts';

/**
 * Weights from an order of importance alone: the mean of all weights that keep to the order. Nearest to what people give who share out
 * points (Roberts & Goodwin 2002).
 *
 * @example
 * rankOrderCentroid(['interests', 'distance', 'socialNeed']) // weights .6111, .2778, .1111
 */
export const rankOrderCentroid = (
  order: ImportanceOrder,
): Result<Elicited<'rank-order-centroid'>> =>
  weightsByPlace(order, 'rank-order-centroid', (place, count) => {
    let sum = 0;
    for (let k = count; k >= place; k--) sum += 1 / k;
    return sum / count;
  });
