/** Any number of people, with gaps: α = 1 − Dₒ ÷ Dₑ, the disagreement within items over that among all ratings. */
import {
  type Agreement,
  type AgreementOptions,
  agreementOf,
  checkAgreementKeys,
  coded,
  type Ratings,
} from './ratings.ts';
import { checkChoice } from './settle.ts';

export interface KrippendorffOptions extends AgreementOptions {
  /**
   * What a difference of two ratings is. `nominal`: they differ or not. `ordinal`, unless told: how many of all ratings lie from one to the
   * other. `interval`: the square of their difference, which only numbers have.
   */
  readonly scale?: 'nominal' | 'ordinal' | 'interval';
}

/** Krippendorff's α (2011, Computing Krippendorff's alpha-reliability). Items that fewer than two rated are left out. */
export const krippendorffAlpha = (
  ratings: Ratings,
  options: KrippendorffOptions = {},
): Agreement => {
  checkAgreementKeys(options, ['scale']);
  const { scale = 'ordinal', ...others } = options;
  checkChoice('scale', scale, ['nominal', 'ordinal', 'interval']);
  const known = coded(ratings);
  if (scale === 'interval' && known.categories.some((category) => typeof category !== 'number')) {
    throw new TypeError('ratings: expected numbers, as scale is interval');
  }
  const size = known.categories.length;
  const values = known.categories.map(Number);
  const reckon = (items: readonly Int32Array[]): number => {
    const seen = new Float64Array(size * size); // coincidences: pairs within items, each item weighing as many as its ratings
    const totals = new Float64Array(size);
    for (const item of items) {
      let rated = 0;
      for (const place of item) if (place >= 0) rated += 1;
      for (let i = 0; i < item.length; i++) {
        if (item[i]! < 0) continue;
        totals[item[i]!]! += 1;
        for (let j = 0; j < item.length; j++) {
          if (j !== i && item[j]! >= 0) seen[item[i]! * size + item[j]!]! += 1 / (rated - 1);
        }
      }
    }
    const distance = distancesOf(scale, totals, values);
    let all = 0;
    for (const total of totals) all += total;
    let within = 0;
    let among = 0;
    for (let one = 0; one < size; one++) {
      for (let other = 0; other < size; other++) {
        const apart = distance(one, other);
        within += seen[one * size + other]! * apart;
        among += totals[one]! * totals[other]! * apart;
      }
    }
    return 1 - ((all - 1) * within) / among;
  };
  const isPaired = (item: Int32Array): boolean => item.filter((place) => place >= 0).length >= 2;
  return agreementOf(known, [isPaired, reckon], others);
};

const distancesOf = (
  scale: 'nominal' | 'ordinal' | 'interval',
  totals: Float64Array,
  values: readonly number[],
): ((one: number, other: number) => number) => {
  if (scale === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (scale === 'interval') {
    return (one, other) => (values[one]! - values[other]!) * (values[one]! - values[other]!);
  }
  const upTo = new Float64Array(totals.length + 1);
  for (const [place, total] of totals.entries()) upTo[place + 1] = upTo[place]! + total;
  return (one, other) => {
    if (one === other) return 0;
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = upTo[high + 1]! - upTo[low]! - (totals[low]! + totals[high]!) / 2;
    return between * between;
  };
};
