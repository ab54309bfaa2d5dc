/** How far people are apart who gave weights to the same factors. */
import { kendallW } from '../../math/kendall-w.ts';
import { byFactor } from '../weights.ts';

export interface Disagreement {
  /** What people gave to each factor. */
  readonly factors: { readonly [factor: string]: Spread };
  /** Kendall's W of their orders of importance, 1: all alike. Null of one person, or where all factors are alike to everybody. */
  readonly kendallW: number | null;
  /** The two who are farthest apart; null of one person. */
  readonly mostDistant: Distance | null;
}

export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation over the people, ÷ their number. */
  readonly deviation: number;
}

export interface Distance {
  /** Their names, or their places in the list, from 0. */
  readonly one: string | number;
  readonly other: string | number;
  /** ½ Σ |difference|: the share of the weight that one of them would have to move to agree with the other, 0 to 1. */
  readonly distance: number;
}

/** What one person gave. */
export interface Voice {
  readonly person: string | number;
  /** Sum 1, in the order of the factors. */
  readonly shares: ArrayLike<number>;
  readonly counts: number;
}

/** An order that hangs on the answers alone: sums of fractions round by their order, and the order of people means nothing. */
export const inOrder = (voices: readonly Voice[]): readonly Voice[] =>
  [...voices].sort((one, other) => {
    for (let at = 0; at < one.shares.length; at++) {
      const step = one.shares[at]! - other.shares[at]!;
      if (step !== 0) return step;
    }
    return one.counts - other.counts || (String(one.person) < String(other.person) ? -1 : 1);
  });

/** Of voices in order. */
export const disagreementOf = (
  factors: readonly string[],
  voices: readonly Voice[],
): Disagreement => {
  const all = voices.reduce((sum, { counts }) => sum + counts, 0);
  const spreadOf = (at: number): Spread => {
    const values = voices.map(({ shares }) => shares[at]!);
    const sumOf = (of: (value: number) => number): number =>
      voices.reduce((sum, { counts }, voice) => sum + counts * of(values[voice]!), 0);
    const mean = sumOf((value) => value) / all;
    return {
      lowest: Math.min(...values),
      highest: Math.max(...values),
      deviation: Math.sqrt(sumOf((value) => (value - mean) * (value - mean)) / all),
    };
  };
  const concordance = kendallW(
    voices.map(({ shares }) => Array.from(shares)),
    voices.map(({ counts }) => counts),
  );
  return {
    factors: byFactor(factors, spreadOf),
    kendallW: Number.isNaN(concordance) ? null : concordance,
    mostDistant: mostDistant(voices),
  };
};

const mostDistant = (voices: readonly Voice[]): Distance | null => {
  let most: Distance | null = null;
  for (const [at, one] of voices.entries()) {
    for (const other of voices.slice(at + 1)) {
      let sum = 0;
      for (let factor = 0; factor < one.shares.length; factor++) {
        sum += Math.abs(one.shares[factor]! - other.shares[factor]!);
      }
      if (most !== null && most.distance >= sum / 2) continue;
      most = { one: one.person, other: other.person, distance: sum / 2 };
    }
  }
  return most;
};
