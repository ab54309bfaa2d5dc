/** p-values that stay honest together: Holm's step-down of Bonferroni (1979, Scandinavian Journal of Statistics 6, 65–70). */

/** Each p-value as it counts beside the others, in their order. NaN stays NaN, and is no test. */
export const holm = (pValues: readonly number[]): readonly number[] => {
  const order = [...pValues.keys()]
    .filter((at) => !Number.isNaN(pValues[at]!))
    .sort((one, other) => pValues[one]! - pValues[other]!);
  const adjusted = pValues.map(() => NaN);
  let least = 0;
  for (const [step, at] of order.entries()) {
    least = Math.max(least, Math.min(1, pValues[at]! * (order.length - step)));
    adjusted[at] = least;
  }
  return adjusted;
};
