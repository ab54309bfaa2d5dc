/** Several people, categories without order: κ = (P̄ − P̄ₑ) ÷ (1 − P̄ₑ), P̄ the mean share of pairs of people who agree. */
import {
  type Agreement,
  type AgreementOptions,
  agreementOf,
  checkAgreementKeys,
  coded,
  type Ratings,
} from './ratings.ts';

/** Fleiss' kappa (1971): every item rated by as many people, not always the same. Items that somebody did not rate are left out. */
export const fleissKappa = (ratings: Ratings, options: AgreementOptions = {}): Agreement => {
  checkAgreementKeys(options);
  const known = coded(ratings);
  if (known.raters < 2 && known.items.length > 0) {
    throw new RangeError(`ratings: expected 2 ratings or more in each row, got ${known.raters}`);
  }
  const size = known.categories.length;
  const { raters } = known;
  const reckon = (items: readonly Int32Array[]): number => {
    const totals = new Float64Array(size);
    const counts = new Float64Array(size);
    let agreeing = 0; // ordered pairs
    for (const item of items) {
      counts.fill(0);
      for (const place of item) counts[place]! += 1;
      for (let place = 0; place < size; place++) {
        agreeing += counts[place]! * (counts[place]! - 1);
        totals[place]! += counts[place]!;
      }
    }
    const all = items.length * raters;
    const seen = agreeing / (all * (raters - 1));
    let expected = 0;
    for (const total of totals) expected += (total / all) * (total / all);
    return (seen - expected) / (1 - expected);
  };
  return agreementOf(known, [(item) => item.every((place) => place >= 0), reckon], options);
};
