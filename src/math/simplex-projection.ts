/** The nearest point of the simplex, numbers of 0 or more that sum to 1 (Duchi et al. 2008, Efficient Projections onto the l1-Ball, ICML). */

/** By Euclid's distance: all are lowered alike, and what falls below 0 is 0. O(n log n). */
export const simplexProjection = (values: ArrayLike<number>): Float64Array => {
  const descending = Float64Array.from(values).sort().reverse();
  let sum = 0;
  let lowering = 0;
  for (let at = 0; at < descending.length; at++) {
    sum += descending[at]!;
    const next = (sum - 1) / (at + 1);
    if (descending[at]! <= next) break;
    lowering = next;
  }
  return Float64Array.from(values, (value) => Math.max(0, value - lowering));
};
