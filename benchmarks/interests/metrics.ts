/** How good one ranked list is, by the grades (0 to 3) that its phrase gives to activities; what has no grade has 0. */

/** Grade by activity id. */
export type Grades = Readonly<Record<string, number>>;

/**
 * Normalised discounted cumulative gain of the first `k` (Järvelin & Kekäläinen 2002): gain is the grade itself, discount
 * log2(rank + 1), the ideal list is that of the grades. NaN where nothing is graded above 0: no list is better than another.
 */
export const ndcg = (ranked: readonly string[], grades: Grades, k: number): number => {
  const ideal = Object.values(grades).sort((a, b) => b - a);
  const gains = ranked.map((id) => gradeOf(id, grades));
  const best = discounted(ideal.slice(0, k));
  return best > 0 ? discounted(gains.slice(0, k)) / best : Number.NaN;
};

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** Share of the activities graded `atLeast` or more that are among the first `k`; NaN where there are none. */
export const recall = (
  ranked: readonly string[],
  grades: Grades,
  { k, atLeast }: { readonly k: number; readonly atLeast: number },
): number => {
  const good = Object.keys(grades).filter((id) => gradeOf(id, grades) >= atLeast);
  const listed = new Set(ranked.slice(0, k));
  return good.length > 0 ? good.filter((id) => listed.has(id)).length / good.length : Number.NaN;
};

/** 1 if the first is graded `atLeast` or more, 0 if not or if nothing is listed; NaN where no activity is graded so. */
export const success = (ranked: readonly string[], grades: Grades, atLeast: number): number => {
  if (!Object.values(grades).some((grade) => grade >= atLeast)) return Number.NaN;
  const [first] = ranked;
  return first !== undefined && gradeOf(first, grades) >= atLeast ? 1 : 0;
};

/** The grade of an activity, 0 if it has none. */
export const gradeOf = (id: string, grades: Grades): number =>
  Object.hasOwn(grades, id) ? (grades[id] as number) : 0;
