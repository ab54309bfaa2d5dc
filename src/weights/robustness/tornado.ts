/** How far a score, or a lead, swings as each weight goes over its range, the others keeping their proportions. */
import { isObject, kindOf } from '../../evaluate/kind.ts';
import { type Alternative, isShare, tableOf } from '../alternative.ts';
import { byFactor, type WeightColumn, type Weights, weightColumn } from '../weights.ts';
import { rescaled, scoresOf } from './line.ts';

export interface Tornado {
  /** The score, or the lead of the first over the second, at the weights as they are. */
  readonly value: number;
  /** The widest first, equals by factor. */
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly factor: string;
  readonly low: Reading;
  readonly high: Reading;
  /** |high.value − low.value|. */
  readonly span: number;
}

export interface Reading {
  readonly weight: number;
  readonly value: number;
}

/** The least and the greatest weight to look at, of a factor that is not there none. */
export interface WeightRanges {
  readonly [factor: string]: readonly [low: number, high: number];
}

/**
 * The bars of a tornado chart. Of one alternative its score; of two, by how much the first leads, below 0 where it does not. A bar that
 * crosses 0 is a weight that decides between the two.
 */
export const tornado = (
  subject: Alternative | readonly [Alternative, Alternative],
  weights: Weights,
  ranges: WeightRanges,
): Tornado => {
  const column = weightColumn(weights);
  checkRanges(ranges, column);
  const pair = isPair(subject) ? subject : [subject];
  const table = tableOf(pair, column.factors);
  const [ahead, behind] = pair.map(({ id }) => table.ids.indexOf(id));
  const valueAt = (shares: Float64Array): number => {
    const scores = scoresOf(table, shares);
    return behind === undefined ? scores[ahead!]! : scores[ahead!]! - scores[behind]!;
  };
  const bars = column.factors.flatMap((factor, at): readonly Bar[] => {
    if (!Object.hasOwn(ranges, factor)) return [];
    const [low, high] = ranges[factor]!.map((weight) => ({
      weight,
      value: valueAt(rescaled(column.shares, at, weight)),
    })) as [Reading, Reading];
    return [{ factor, low, high, span: Math.abs(high.value - low.value) }];
  });
  // stable: else by factor
  return { value: valueAt(column.shares), bars: bars.sort((one, other) => other.span - one.span) };
};

/** Ranges of a share either way, cut at 0 and 1: of .2, a weight of .4 goes from .32 to .48. */
export const rangesAround = (weights: Weights, share: number): WeightRanges => {
  if (!isShare(share)) {
    throw new RangeError('share: expected a number from 0 to 1, got another');
  }
  const { factors, shares } = weightColumn(weights);
  return byFactor(factors, (at) => [
    shares[at]! * (1 - share),
    Math.min(1, shares[at]! * (1 + share)),
  ]);
};

const isPair = (
  subject: Alternative | readonly [Alternative, Alternative],
): subject is readonly [Alternative, Alternative] => Array.isArray(subject);

const checkRanges = (ranges: WeightRanges, { factors }: WeightColumn): void => {
  if (!isObject(ranges)) {
    throw new TypeError(`ranges: expected an object of ranges, got ${kindOf(ranges)}`);
  }
  for (const [factor, range] of Object.entries(ranges)) {
    if (!factors.includes(factor)) {
      throw new TypeError(
        `ranges.${factor}: expected only what has a weight: ${factors.join(', ')}`,
      );
    }
    const fits = Array.isArray(range) && range.length === 2 && range.every(isShare);
    if (fits && range[0] <= range[1]) continue;
    const got = Array.isArray(range) ? 'another list' : kindOf(range);
    throw new RangeError(`ranges.${factor}: expected [low, high] within 0 to 1, got ${got}`);
  }
};
