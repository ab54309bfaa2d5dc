/** u = 1 − Π(1 − xᵢ/2ⁱ⁻¹) over xᵢ = aᵢ·mᵢ, greatest first: the best match counts in full, each further one half as much. */

import { evidenceOf, type InterestEvidence } from '../catalogue/interest-evidence.ts';
import { BLOCK_ROWS, type Matcher, spanOf } from '../catalogue/interest-match.ts';
import type { Query } from '../catalogue/query.ts';
import type { Activity } from '../model/activity.ts';
import { number, object } from '../model/shape.ts';
import type { Factor } from './factor.ts';

export interface InterestParameters {
  /** Each further match counts this many times less than the one before. */
  readonly discount: number;
}

export const interests: Factor<'interests', InterestParameters, InterestEvidence> = {
  id: 'interests',
  weight: 0.4,
  parameters: { discount: 2 },
  shape: object<InterestParameters>({ discount: number(1, 1000, 'a divisor') }, ['discount']),
  plan: ({ likes, catalogue, matching }: Query, { discount }) => {
    if (likes.length === 0) return undefined;
    const importances = scaledImportances(likes);
    const strengths = new Float64Array(importances.length);
    const best = combine(Float64Array.from(importances), discount);
    const buffers = likes.map(() => new Float64Array(Math.min(BLOCK_ROWS, catalogue.size)));
    return {
      weightScale: 1,
      fill: (rows, utility) => {
        const first = rows[0] ?? 0;
        const columns = buffers.map((buffer) => buffer.subarray(0, spanOf(rows)));
        for (const [at, column] of columns.entries()) likes[at]?.fill(first, column);
        for (let i = 0; i < rows.length; i++) {
          const place = (rows[i] as number) - first;
          let some = 0;
          for (let at = 0; at < columns.length; at++) {
            const match = (columns[at] as Float64Array)[place] as number;
            strengths[at] = (importances[at] as number) * match;
            some += match;
          }
          utility[i] = some === 0 ? 0 : combine(strengths, discount);
        }
      },
      appraise: (row, utility) => {
        const isDescribed = hasMoreThanATitle(catalogue.activities[row] as Activity);
        return { bounds: [utility, isDescribed ? utility : best], known: isDescribed ? 1 : 0 };
      },
      evidence: (row) => likes.map((like) => evidenceOf(like, row, catalogue, matching)),
    };
  },
};

/** Scaled so that the greatest is 1. */
const scaledImportances = (likes: readonly Matcher[]): readonly number[] => {
  const stated = likes.map(({ interest }) => interest.importance ?? 1);
  const greatest = Math.max(...stated);
  return stated.map((importance) => importance / greatest);
};

/** Sorts the strengths in place, greatest first: there are few, and no list is made for a row. */
const combine = (strengths: Float64Array, discount: number): number => {
  let miss = 1;
  let divisor = 1;
  for (let at = 0; at < strengths.length; at++) {
    let greatest = at;
    for (let next = at + 1; next < strengths.length; next++) {
      if ((strengths[next] as number) > (strengths[greatest] as number)) greatest = next;
    }
    const strength = strengths[greatest] as number;
    strengths[greatest] = strengths[at] as number;
    miss *= 1 - strength / divisor;
    divisor *= discount;
  }
  return 1 - miss;
};

/** A bare title may leave out what one does there. */
const hasMoreThanATitle = ({ description, tags = [], concepts = [] }: Activity): boolean =>
  description !== undefined || tags.length > 0 || concepts.length > 0;
