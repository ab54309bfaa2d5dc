/** Rank-reciprocal weights: wᵢ = (1 ÷ i) ÷ Σⱼ 1 ÷ j (Stillwell, Seaver & Edwards 1981, Organizational Behavior and Human Performance 28). */
import type { Result } from '../../model/issue.ts';
import type { Elicited } from './elicited.ts';
import { type ImportanceOrder, weightsByPlace } from './importance-order.ts';

/**
 * Weights from an order of importance, the second half as much as the first, the third a third.
 *
 * @example
 * rankReciprocal(['interests', 'distance', 'socialNeed']) // weights .5455, .2727, .1818
 */
export const rankReciprocal = (order: ImportanceOrder): Result<Elicited<'rank-reciprocal'>> =>
  weightsByPlace(order, 'rank-reciprocal', (place, count) => {
    let sum = 0;
    for (let j = count; j >= 1; j--) sum += 1 / j;
    return 1 / place / sum;
  });
