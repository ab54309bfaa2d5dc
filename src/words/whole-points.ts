/** Points for people: whole, and still adding up. */

/**
 * Whole numbers of 0 or more that add up to a sum: the largest remainders are rounded up (Hamilton's method). With
 * limits, what suits in full has all its points before the others share the rest, and nothing has more than all.
 */
export const wholePoints = (
  values: readonly number[],
  sum: number,
  limits: readonly { readonly most: number; readonly isFull: boolean }[] = [],
): readonly number[] => {
  const most = (at: number) => limits[at]?.most ?? Number.POSITIVE_INFINITY;
  const points = values.map((value, at) =>
    limits[at]?.isFull ? most(at) : Math.min(most(at), Math.max(0, Math.floor(value))),
  );
  const remainder = (at: number) => (limits[at]?.isFull ? 1 : (values[at] ?? 0) % 1);
  const order = [...values.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  let missing = sum - points.reduce((total, own) => total + own, 0);
  for (const at of [...order, ...order]) {
    if (missing > 0 && (values[at] ?? 0) > 0 && (points[at] ?? 0) < most(at)) {
      points[at] = (points[at] ?? 0) + 1;
      missing -= 1;
    }
  }
  for (const at of order.reverse()) {
    const surplus = Math.min(Math.max(0, -missing), points[at] ?? 0);
    points[at] = (points[at] ?? 0) - surplus;
    missing += surplus;
  }
  return points;
};
