/** How far one weight may move before something changes (Triantaphyllou & Sánchez 1997, Decision Sciences 28, 151–194), exactly. */
import { checkChoice, checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { type Alternative, tableOf } from '../alternative.ts';
import { type Weights, weightColumn } from '../weights.ts';
import { type Lines, linesOf, PARALLEL, scoresOf } from './line.ts';

export interface StabilityOptions {
  /** What must stay: the first (unless told), which alternatives are among the first `k`, or the whole order. */
  readonly of?: 'first' | 'top' | 'order';
  /** For `top`, 5 unless told. */
  readonly k?: number;
}

export interface Stability {
  readonly factor: string;
  /** As it is, of weights that sum to 1. */
  readonly weight: number;
  /** Between these two, what must stay stays, the other weights keeping their proportions; at each of them, two score alike. */
  readonly from: number;
  readonly to: number;
  /** What changes just below `from`; empty where nothing does down to 0. */
  readonly below: readonly Overtaking[];
  /** What changes just above `to`; empty where nothing does up to 1. */
  readonly above: readonly Overtaking[];
}

/** `rises` is ahead of `falls` beyond the end: of the first, takes its place; of the first `k`, comes in where that goes out. */
export interface Overtaking {
  readonly rises: string;
  readonly falls: string;
}

/**
 * For each factor the interval of its weight in which the first, the first `k` or the whole order stay as they are. Ahead is who scores
 * more, of equals whose id comes first by code unit.
 *
 * @example
 * stability(alternatives, { distance: .3, interests: .7 })
 * // distance: { from: 0, to: .43, below: [], above: [{ rises: 'chess', falls: 'choir' }] }
 * // choir stays first unless distance counts more than .43
 */
export const stability = (
  alternatives: readonly Alternative[],
  weights: Weights,
  options: StabilityOptions = {},
): readonly Stability[] => {
  checkKeys(options, ['of', 'k']);
  const { of = 'first', k = 5 } = options;
  checkChoice('of', of, ['first', 'top', 'order']);
  checkNumber('k', k, [Number.isSafeInteger(k) && k >= 1, 'a whole number of 1 or more']);
  const column = weightColumn(weights);
  const table = tableOf(alternatives, column.factors);
  const scores = scoresOf(table, column.shares);
  const order = Array.from(scores.keys()).sort(
    (one, other) => scores[other]! - scores[one]! || one - other,
  );
  const kept = {
    order,
    top: of === 'top' ? Math.min(k, order.length) : 1,
    isWhole: of === 'order',
  };
  const nameOf = ([rises, falls]: Pair): Overtaking => ({
    rises: table.ids[rises]!,
    falls: table.ids[falls]!,
  });
  return column.factors.map((factor, at): Stability => {
    const lines = linesOf(table, column, [at, scores]);
    const [from, below] = endOf(lines, kept, -1);
    const [to, above] = endOf(lines, kept, 1);
    return {
      factor,
      weight: lines.weight,
      from,
      to,
      below: below.map(nameOf),
      above: above.map(nameOf),
    };
  });
};

type Pair = readonly [rises: number, falls: number];

/** What must stay: the set of the first `top` of the order, or the order as a whole. */
interface Kept {
  readonly order: readonly number[];
  readonly top: number;
  readonly isWhole: boolean;
}

const ALIKE = 1e-12;

/** The first weight, going up (1) or down (−1), beyond which something has changed, and what. */
const endOf = (lines: Lines, kept: Kept, direction: 1 | -1): readonly [number, readonly Pair[]] => {
  const room = direction > 0 ? 1 - lines.weight : lines.weight;
  let least = Infinity;
  for (const [ahead, behind] of rivals(kept)) {
    const gain = direction * (lines.slopes[behind]! - lines.slopes[ahead]!);
    if (gain <= PARALLEL) continue;
    const lead = lines.scores[ahead]! - lines.scores[behind]!;
    if (gain * room - lead <= ALIKE) continue; // level at the very end, or behind all the way
    least = Math.min(least, lead / gain);
  }
  if (!(least < room)) return [direction > 0 ? 1 : 0, []];
  const next = orderBeyond(lines, kept.order, [direction * least, direction]);
  return [lines.weight + direction * least, changes(kept, next)];
};

/** The pairs of which one must overtake before anything else can: of an order neighbours, of a set one within and one without. */
const rivals = function* ({ order, top, isWhole }: Kept): Generator<Pair> {
  for (let ahead = 0; ahead < (isWhole ? order.length - 1 : top); ahead++) {
    const start = isWhole ? ahead + 1 : top;
    const end = isWhole ? ahead + 2 : order.length;
    for (let behind = start; behind < end; behind++) yield [order[ahead]!, order[behind]!];
  }
};

/** The order just beyond a change of the weight: who scores alike there is put in order by who gains more; parallels stay as they were. */
const orderBeyond = (
  { scores, slopes }: Lines,
  before: readonly number[],
  [change, direction]: readonly [change: number, direction: 1 | -1],
): readonly number[] => {
  const there = scores.map((score, row) => score + change * slopes[row]!);
  const placeOf = new Int32Array(there.length);
  for (const [place, row] of before.entries()) placeOf[row] = place;
  const gain = (one: number, other: number): number => {
    const step = direction * (slopes[other]! - slopes[one]!);
    return Math.abs(step) <= PARALLEL ? placeOf[one]! - placeOf[other]! : step;
  };
  const order = Array.from(there.keys()).sort((one, other) => there[other]! - there[one]!);
  const result: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && there[order[end - 1]!]! - there[order[end]!]! <= ALIKE) end += 1;
    result.push(...order.slice(start, end).sort(gain));
    start = end;
  }
  return result;
};

const changes = ({ order, top, isWhole }: Kept, next: readonly number[]): readonly Pair[] => {
  if (!isWhole) {
    const before = new Set(order.slice(0, top));
    const after = new Set(next.slice(0, top));
    const falling = [...before].filter((row) => !after.has(row));
    const rising = [...after].filter((row) => !before.has(row));
    return rising.map((row, at): Pair => [row, falling[at]!]);
  }
  const placeOf = new Map(next.map((row, place) => [row, place]));
  const pairs: Pair[] = [];
  for (const [at, ahead] of order.entries()) {
    for (let behind = at + 1; behind < order.length; behind++) {
      if (placeOf.get(order[behind]!)! < placeOf.get(ahead)!) pairs.push([order[behind]!, ahead]);
    }
  }
  return pairs;
};
