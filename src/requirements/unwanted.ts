/** unwanted: nothing that the patient never wants, a dislike of importance 1 that matches at .8 or more. */
import { BLOCK_ROWS, matchOf } from '../catalogue/interest-match.ts';
import type { Query } from '../catalogue/query.ts';
import { add } from '../math/bitset.ts';
import type { Interest } from '../model/patient.ts';
import { object, where } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement } from './requirement.ts';

/** A dislike that the activity matches, or that none of them does. */
export interface UnwantedFinding extends Finding {
  readonly code: 'unwanted';
  readonly fact: 'content';
  readonly interest: Interest | undefined;
  readonly match: number;
}

export interface UnwantedParameters {
  /** Match from which a dislike of importance 1 rules out: a convention. */
  readonly matchAtLeast: number;
}

export const unwanted: Requirement<'unwanted', UnwantedParameters, UnwantedFinding> = {
  id: 'unwanted',
  unknown: 'accept',
  parameters: { matchAtLeast: 0.8 },
  shape: object<UnwantedParameters>(
    { matchAtLeast: where(share, (value) => value > 0, 'a share above 0') },
    ['matchAtLeast'],
  ),
  plan: ({ dislikes, catalogue }: Query, { matchAtLeast }) => {
    const never = dislikes.filter(({ interest }) => (interest.importance ?? 1) === 1);
    if (never.length === 0) return undefined;
    return {
      fill: (unmet) => {
        const buffer = new Float64Array(Math.min(BLOCK_ROWS, catalogue.size));
        for (const dislike of never) {
          for (let first = 0; first < catalogue.size; first += BLOCK_ROWS) {
            const matches = buffer.subarray(0, catalogue.size - first);
            dislike.fill(first, matches);
            for (let at = 0; at < matches.length; at++) {
              if ((matches[at] as number) >= matchAtLeast) add(unmet, first + at);
            }
          }
        }
      },
      chance: () => 1,
      findings: (row) => {
        const found = never.flatMap((dislike): UnwantedFinding[] => {
          const match = matchOf(dislike, row);
          if (match < matchAtLeast) return [];
          const { interest } = dislike;
          return [{ code: 'unwanted', state: 'unmet', fact: 'content', interest, match }];
        });
        const none = { code: 'unwanted', state: 'met', fact: 'content' } as const;
        return found.length > 0 ? found : [{ ...none, interest: undefined, match: 0 }];
      },
    };
  },
};
