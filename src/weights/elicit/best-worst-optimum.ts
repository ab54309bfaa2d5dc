/**
 * The linear best–worst programme in closed form: least ξ with |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, |w_B − a_BW w_W| ≤ ξ, Σ w = 1.
 * In units of ξ it asks for the greatest Σ w with all deviations within 1. Given x = w_B and y = w_W, each other weight is best as great as it
 * may be, min((x + 1) ÷ a_Bj, a_jW y + 1), and there is such a weight where |x − a_Bj a_jW y| ≤ a_Bj + 1. All this grows with x and y, and of
 * two points that keep to such limits the greater x with the greater y does too: so there is one best, the greatest of both.
 */

/** What was judged of a factor that is neither the best nor the worst. */
export interface Between {
  /** a_Bj. */
  readonly fromBest: number;
  /** a_jW. */
  readonly toWorst: number;
}

export interface BestWorstOptimum {
  /** In the order given; with best and worst they sum to 1. */
  readonly between: readonly number[];
  readonly best: number;
  readonly worst: number;
  /** ξ. */
  readonly deviation: number;
}

/** |x − slope · y| ≤ width. */
interface Limit {
  readonly slope: number;
  readonly width: number;
}

const ALIKE = 1e-12; // a_Bj a_jW and a_BW, where they are rounded

/** Cost O(n²). */
export const bestWorstOptimum = (
  bestToWorst: number,
  others: readonly Between[],
): BestWorstOptimum => {
  const limits: readonly Limit[] = [
    { slope: bestToWorst, width: 1 },
    ...others.map(({ fromBest, toWorst }) => ({ slope: fromBest * toWorst, width: fromBest + 1 })),
  ];
  let y = Infinity;
  for (const one of limits) {
    for (const other of limits) {
      const steeper = one.slope - other.slope;
      if (steeper <= ALIKE * one.slope) continue;
      y = Math.min(y, (one.width + other.width) / steeper);
    }
  }
  if (y === Infinity) {
    // All judgements agree: nothing has to deviate.
    const between = others.map(({ fromBest }) => 1 / fromBest);
    return shared({ best: 1, worst: 1 / bestToWorst, between, deviation: 0 });
  }
  const x = limits.reduce(
    (least, { slope, width }) => Math.min(least, slope * y + width),
    Infinity,
  );
  const between = others.map(({ fromBest, toWorst }) =>
    Math.min((x + 1) / fromBest, toWorst * y + 1),
  );
  return shared({ best: x, worst: y, between, deviation: 1 });
};

/** From units of ξ to weights that sum to 1. */
const shared = ({ best, worst, between, deviation }: BestWorstOptimum): BestWorstOptimum => {
  const sum = between.reduce((total, value) => total + value, best + worst);
  return {
    between: between.map((value) => value / sum),
    best: best / sum,
    worst: worst / sum,
    deviation: deviation / sum,
  };
};
