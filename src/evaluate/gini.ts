/** How unevenly something is shared out. */
import { checkItems } from './settle.ts';

/**
 * How unevenly something is shared out: Σ (2i − n − 1) xᵢ ÷ (n Σ x), x ascending (Gini 1912; as LensKit and RecBole). 0: all have the same;
 * (n − 1) ÷ n: one has it all. Give those who have nothing too. NaN where nobody has anything.
 */
export const gini = (values: readonly number[]): number => {
  checkItems('values', values, [isAmount, 'a finite number of 0 or more']);
  const ascending = Float64Array.from(values).sort();
  let sum = 0;
  let total = 0;
  for (const [at, value] of ascending.entries()) {
    sum += (2 * (at + 1) - ascending.length - 1) * value;
    total += value;
  }
  return Math.max(0, sum / (ascending.length * total));
};

const isAmount = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
