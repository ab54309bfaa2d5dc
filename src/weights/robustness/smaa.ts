/** How often each alternative takes each rank, over random weights and unknown facts: SMAA-2 (Lahdelma & Salminen 2001, Operations Research 49). */
import { checkKeys, checkNumber } from '../../evaluate/settle.ts';
import { randomOf } from '../../math/random.ts';
import { byFactor, type Weights } from '../weights.ts';
import { confidenceFactor } from './confidence-factor.ts';
import { contenders } from './contenders.ts';
import { fieldOf, redraw, scored } from './field.ts';
import { rankAll, rankFirst } from './rank-draw.ts';
import { type UncertainAlternative, uncertainTable } from './uncertain-table.ts';
import { drawerOf, type WeightDraws } from './weight-draws.ts';

export interface SmaaOptions {
  /** 10,000 unless told. */
  readonly draws?: number;
  /** A safe integer, 1 unless told: the same seed, the same draws. */
  readonly seed?: number;
  /** Where weights are drawn from, `uniform` unless told. */
  readonly weights?: WeightDraws;
  /** How many ranks are counted, from the first, 10 unless told; Infinity counts all and takes longer. */
  readonly ranks?: number;
  /** The alternatives that are held against each other in pairs, none unless told: cost grows with the square of their number. */
  readonly pairwise?: readonly string[];
}

export interface Smaa {
  readonly draws: number;
  /** In code unit order of their ids. */
  readonly alternatives: readonly Acceptability[];
  readonly pairwise: readonly Winning[];
}

export interface Acceptability {
  readonly id: string;
  /** Share of the draws in which it takes the first rank, the second, and so on. */
  readonly acceptability: readonly number[];
  /** √(b (1 − b) ÷ draws) of each share b: what the number of draws leaves open. Of 0 and 1 it is 0, though they are no more certain. */
  readonly errors: readonly number[];
  /** Mean of the weights with which it comes first; null where it never does. */
  readonly centralWeights: Weights | null;
  /** How likely it comes first with its central weights, over the unknown facts; null where it never does. */
  readonly confidence: Chance | null;
}

export interface Chance {
  readonly share: number;
  /** √(share (1 − share) ÷ draws); 0 where nothing was unknown, and so nothing drawn. */
  readonly error: number;
}

/** The pairwise winning index: how often `one` is ahead of `other`. */
export interface Winning extends Chance {
  readonly one: string;
  readonly other: string;
}

/**
 * Ranks the alternatives under many weights. A utility that is not known is an interval `[lowest, highest]`, of which every value is taken
 * to be as likely: so a list is told apart from one that its missing facts could turn over. Of equals the first id by code unit is ahead.
 */
export const smaa = (
  alternatives: readonly UncertainAlternative[],
  options: SmaaOptions = {},
): Smaa => {
  checkKeys(options, ['draws', 'seed', 'weights', 'ranks', 'pairwise']);
  const { draws = 10_000, seed = 1, weights = 'uniform', ranks = 10, pairwise = [] } = options;
  const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;
  checkNumber('draws', draws, [whole(draws), 'a whole number of 1 or more']);
  checkNumber('ranks', ranks, [
    whole(ranks) || ranks === Infinity,
    'a whole number of 1 or more, or Infinity',
  ]);
  const random = randomOf(seed);
  const table = uncertainTable(alternatives);
  const { ids, factors } = table;
  const pairs = pairsOf(pairwise, ids);
  const draw = drawerOf(weights, factors);

  const depth = Math.min(ranks, ids.length);
  const rows = contenders(table, depth, new Set(pairs.flat()));
  const field = fieldOf(table, rows);
  const isDeep = depth * CHEAP >= rows.length;
  const rankInto = isDeep ? rankAll(rows.length) : rankFirst;
  const first = new Int32Array(isDeep ? rows.length : depth);
  const times = new Int32Array(rows.length * depth); // how often a place takes a rank
  const centres = new Float64Array(rows.length * factors.length);
  const wins = new Int32Array(pairs.length);
  const placeOf = new Map([...rows].map((row, place) => [row, place]));
  const rivals = pairs.map(([one, other]) => [placeOf.get(one)!, placeOf.get(other)!] as const);
  const shares = new Float64Array(factors.length);
  for (let at = 0; at < draws; at++) {
    draw(random, shares);
    redraw(field, random);
    const scores = scored(field, shares);
    rankInto(scores, first);
    for (let rank = 0; rank < depth; rank++) times[first[rank]! * depth + rank]! += 1;
    const centre = first[0]! * factors.length;
    for (let factor = 0; factor < factors.length; factor++) {
      centres[centre + factor]! += shares[factor]!;
    }
    for (const [pair, [one, other]] of rivals.entries()) {
      const step = scores[one]! - scores[other]!;
      if (step > 0 || (step === 0 && one < other)) wins[pair]! += 1;
    }
  }

  const acceptable = (id: string, row: number): Acceptability => {
    const place = placeOf.get(row);
    if (place === undefined) return never(id, depth);
    const counts = times.subarray(place * depth, (place + 1) * depth);
    const acceptability = Array.from(counts, (count) => count / draws);
    const errors = acceptability.map((share) => errorOf(share, draws));
    if (counts[0] === 0) return { ...never(id, depth), acceptability, errors };
    const central = centres
      .subarray(place * factors.length, (place + 1) * factors.length)
      .map((sum) => sum / counts[0]!);
    const chance = confidenceFactor(table, row, { central, random, draws });
    return {
      id,
      acceptability,
      errors,
      centralWeights: byFactor(factors, (factor) => central[factor]!),
      confidence: { share: chance.share, error: errorOf(chance.share, chance.draws) },
    };
  };
  return {
    draws,
    alternatives: ids.map(acceptable),
    pairwise: pairs.map(([one, other], pair) => {
      const share = wins[pair]! / draws;
      return { one: ids[one]!, other: ids[other]!, share, error: errorOf(share, draws) };
    }),
  };
};

const CHEAP = 8; // ranks fewer than an eighth are found faster by looking for them than by putting all in order

const never = (id: string, depth: number): Acceptability => ({
  id,
  acceptability: Array<number>(depth).fill(0),
  errors: Array<number>(depth).fill(0),
  centralWeights: null,
  confidence: null,
});

const errorOf = (share: number, draws: number): number =>
  draws === 0 ? 0 : Math.sqrt((share * (1 - share)) / draws);

const pairsOf = (
  named: readonly string[],
  ids: readonly string[],
): readonly (readonly [one: number, other: number])[] => {
  if (!Array.isArray(named)) throw new TypeError('pairwise: expected a list of ids');
  const rows = [...new Set<string>(named)].sort().map((id) => {
    const row = ids.indexOf(id);
    if (row < 0) throw new RangeError('pairwise: expected ids of the alternatives, got another');
    return row;
  });
  return rows.flatMap((one) =>
    rows.flatMap((other): readonly (readonly [number, number])[] =>
      one === other ? [] : [[one, other]],
    ),
  );
};
