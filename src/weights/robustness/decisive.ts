/** Which factors decide between two alternatives: each one's part of the lead, wᶠ (m·uᶠ − m′·u′ᶠ). */
import { type Alternative, tableOf } from '../alternative.ts';
import { type Weights, weightColumn } from '../weights.ts';
import { scoresOf } from './line.ts';

export interface Decisive {
  /** Who scores more, of equals whose id comes first by code unit. */
  readonly ahead: string;
  readonly behind: string;
  /** By how much, 0 or more; the sum of the parts. */
  readonly lead: number;
  /** The greatest first, equals by factor. */
  readonly parts: readonly Part[];
  /** The fewest factors without which there would be no lead, those with the greatest parts; none where there is no lead. */
  readonly deciding: readonly string[];
}

export interface Part {
  readonly factor: string;
  /** Above 0 where it speaks for who is ahead. */
  readonly part: number;
  /** part ÷ lead: they sum to 1, but one may be above 1 or below 0. Null where there is no lead. */
  readonly share: number | null;
}

/** How a lead is made up. It is exact, as the score is a sum. */
export const decisive = (one: Alternative, other: Alternative, weights: Weights): Decisive => {
  const { factors, shares } = weightColumn(weights);
  const table = tableOf([one, other], factors);
  const scores = scoresOf(table, shares);
  const ahead = scores[1]! > scores[0]! ? 1 : 0;
  const behind = 1 - ahead;
  const lead = scores[ahead]! - scores[behind]!;
  const parts = factors.map((factor, at): Part => {
    const values = table.columns[at]!;
    const part = shares[at]! * (values[ahead]! - values[behind]!);
    return { factor, part, share: lead > 0 ? part / lead : null };
  });
  parts.sort((first, second) => second.part - first.part); // stable: else by factor
  const deciding: string[] = [];
  let left = lead;
  for (const { factor, part } of parts) {
    if (!(left > lead * ROUNDING)) break;
    deciding.push(factor);
    left -= part;
  }
  return { ahead: table.ids[ahead]!, behind: table.ids[behind]!, lead, parts, deciding };
};

const ROUNDING = 1e-12;
