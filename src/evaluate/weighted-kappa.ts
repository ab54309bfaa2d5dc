/** Two people: κ = 1 − Σ distance × seen ÷ Σ distance × expected, so that a near miss counts for less than a far one. */
import {
  type Agreement,
  type AgreementOptions,
  agreementOf,
  checkAgreementKeys,
  coded,
  type Ratings,
} from './ratings.ts';
import { checkChoice } from './settle.ts';

export interface WeightedKappaOptions extends AgreementOptions {
  /** The distance of two categories: how many steps apart, or its square; `none`: 1 for any two (Cohen 1960). `quadratic` unless told. */
  readonly weights?: 'quadratic' | 'linear' | 'none';
  /**
   * All categories, in order. Unless told, those in use: a grade that nobody gave is then no step (as in scikit-learn and R's irr).
   */
  readonly categories?: readonly (number | string)[];
}

/** Weighted kappa of two raters (Cohen 1968). Items that one of them did not rate are left out. */
export const weightedKappa = (ratings: Ratings, options: WeightedKappaOptions = {}): Agreement => {
  checkAgreementKeys(options, ['weights', 'categories']);
  const { weights = 'quadratic', categories, ...others } = options;
  checkChoice('weights', weights, ['quadratic', 'linear', 'none']);
  const known = coded(ratings, categories);
  if (known.raters !== 2 && known.items.length > 0) {
    throw new RangeError(`ratings: expected 2 ratings in each row, got ${known.raters}`);
  }
  const size = known.categories.length;
  const distance = (one: number, other: number): number => {
    if (weights === 'none') return one === other ? 0 : 1;
    return weights === 'linear' ? Math.abs(one - other) : (one - other) * (one - other);
  };
  const reckon = (items: readonly Int32Array[]): number => {
    const counts = [new Float64Array(size), new Float64Array(size)] as const;
    let seen = 0;
    for (const item of items) {
      const [one, other] = [item[0]!, item[1]!];
      counts[0][one]! += 1;
      counts[1][other]! += 1;
      seen += distance(one, other);
    }
    let expected = 0;
    for (let one = 0; one < size; one++) {
      for (let other = 0; other < size; other++) {
        expected += distance(one, other) * counts[0][one]! * counts[1][other]!;
      }
    }
    return 1 - (seen * items.length) / expected;
  };
  return agreementOf(known, [(item) => item.every((place) => place >= 0), reckon], others);
};
