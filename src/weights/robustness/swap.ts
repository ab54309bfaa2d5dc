/** The smallest changes of weights that let one alternative overtake another. */
import { type Alternative, tableOf } from '../alternative.ts';
import { type Weights, weightColumn } from '../weights.ts';
import { linesOf, PARALLEL, scoresOf } from './line.ts';

export interface Swap {
  /** Who scores more, of equals whose id comes first by code unit. */
  readonly ahead: string;
  readonly behind: string;
  /** By how much, 0 or more. */
  readonly lead: number;
  /** Changes of one weight, the others keeping their proportions; the smallest first. Factors that cannot do it are left out. */
  readonly ofOne: readonly OneChange[];
  /** Weight that goes from one factor to another, the others as they are; the least first. Pairs that cannot do it are left out. */
  readonly ofTwo: readonly TwoChange[];
}

export interface OneChange {
  readonly factor: string;
  readonly weight: number;
  /** The weight at which the two score alike: beyond it, who was behind is ahead. */
  readonly to: number;
  /** to − weight. */
  readonly change: number;
}

export interface TwoChange {
  readonly from: string;
  readonly to: string;
  /** What has to go over until the two score alike, of a whole weight of 1. */
  readonly moved: number;
}

const ALIKE = 1e-12;

/** What it would take to swap two alternatives, in closed form. */
export const swap = (one: Alternative, other: Alternative, weights: Weights): Swap => {
  const column = weightColumn(weights);
  const { factors, shares } = column;
  const table = tableOf([one, other], factors);
  const scores = scoresOf(table, shares);
  const ahead = scores[1]! > scores[0]! ? 1 : 0;
  const behind = 1 - ahead;
  const lead = scores[ahead]! - scores[behind]!;

  const ofOne = factors.flatMap((factor, at): readonly OneChange[] => {
    const { weight, slopes } = linesOf(table, column, [at, scores]);
    const gain = slopes[behind]! - slopes[ahead]!;
    if (Math.abs(gain) <= PARALLEL) return [];
    const change = lead / gain;
    const to = weight + change;
    // at 0 and at 1 the two would be level, and never the other way round
    return to > ALIKE && to < 1 - ALIKE ? [{ factor, weight, to, change }] : [];
  });
  const advantage = table.columns.map((values) => values[ahead]! - values[behind]!);
  const ofTwo = factors.flatMap((from, at) =>
    factors.flatMap((to, next): readonly TwoChange[] => {
      const gain = advantage[at]! - advantage[next]!;
      if (at === next || gain <= PARALLEL) return [];
      const moved = lead / gain;
      return moved < shares[at]! - ALIKE ? [{ from, to, moved }] : [];
    }),
  );
  return {
    ahead: table.ids[ahead]!,
    behind: table.ids[behind]!,
    lead,
    // stable: else by factor
    ofOne: ofOne.sort((first, second) => Math.abs(first.change) - Math.abs(second.change)),
    ofTwo: ofTwo.sort((first, second) => first.moved - second.moved),
  };
};
