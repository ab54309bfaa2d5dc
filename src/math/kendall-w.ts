/** Kendall's W: how far raters put things in the same order, 0 to 1 (Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10). */

/**
 * Of one row of values for each rater, with tied values at their mean rank and the correction for ties; `counts` says how many raters a
 * row stands for, 1 each unless told. NaN of one rater or thing, or where every rater ties all.
 */
export const kendallW = (
  rows: readonly (readonly number[])[],
  counts: readonly number[] = rows.map(() => 1),
): number => {
  const size = rows[0]?.length ?? 0;
  const sums = new Float64Array(size);
  let raters = 0;
  let ties = 0;
  for (const [at, row] of rows.entries()) {
    const count = counts[at]!;
    const [ranks, tied] = meanRanks(row);
    for (let thing = 0; thing < size; thing++) sums[thing]! += count * ranks[thing]!;
    raters += count;
    ties += count * tied;
  }
  if (rows.length < 2 && raters <= 1) return NaN;
  const middle = (raters * (size + 1)) / 2;
  const spread = sums.reduce((sum, rank) => sum + (rank - middle) * (rank - middle), 0);
  const most = raters * raters * (size * size * size - size) - raters * ties;
  return most > 0 ? (12 * spread) / most : NaN;
};

/** The ranks from 1, equals at the mean of theirs, and Σ (t³ − t) over runs of t equals. */
const meanRanks = (values: readonly number[]): readonly [ranks: Float64Array, ties: number] => {
  const order = [...values.keys()].sort((one, other) => values[one]! - values[other]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let at = start; at < end; at++) ranks[order[at]!] = (start + end + 1) / 2;
    const run = end - start;
    ties += run * run * run - run;
    start = end;
  }
  return [ranks, ties];
};
