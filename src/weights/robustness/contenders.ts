/** Which alternatives can be among the first few at all, whatever the weights and the unknown facts: for the others no score is reckoned. */
import type { UncertainTable } from './uncertain-table.ts';

/**
 * Rows that fewer than `depth` others always precede, ascending. Another always precedes where its lowest utility is no lower than the highest
 * of the row in every factor, and it wins the tie or is clearly higher. O(n²) at worst, less than a hundred draws.
 */
export const contenders = (
  { columns, unknown }: UncertainTable,
  depth: number,
  kept: ReadonlySet<number>,
): Int32Array => {
  const count = columns[0]!.length;
  const lowest = columns.map((column) => Float64Array.from(column));
  const highest = columns.map((column) => Float64Array.from(column));
  for (const { row, factor, lowest: least, width } of unknown) {
    lowest[factor]![row] = least;
    highest[factor]![row] = least + width;
  }
  const precedes = (other: number, row: number): boolean => {
    for (let factor = 0; factor < columns.length; factor++) {
      const step = lowest[factor]![other]! - highest[factor]![row]!;
      if (!(other < row ? step >= 0 : step > CLEARLY)) return false;
    }
    return true;
  };
  const canContend = (row: number): boolean => {
    let ahead = 0;
    for (let other = 0; other < count && ahead < depth; other++) {
      if (other !== row && precedes(other, row)) ahead += 1;
    }
    return ahead < depth;
  };
  const every = Int32Array.from({ length: count }, (_, row) => row);
  if (depth >= count) return every;
  return every.filter((row) => kept.has(row) || canContend(row));
};

const CLEARLY = 1e-9; // more than the rounding of a score
