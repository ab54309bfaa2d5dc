/** unwanted: nothing that the patient never wants, a dislike of importance 1 that matches at .8 or more. */
import type { Query } from '../catalogue/query.ts';
import type { Interest } from '../model/patient.ts';
import { object, where } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type Finding, MET, type Requirement, UNMET } from './requirement.ts';

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
  plan: ({ dislikes }: Query, { matchAtLeast }) => {
    const never = dislikes.interests.flatMap(({ importance = 1 }, at) =>
      importance === 1 ? [at] : [],
    );
    if (never.length === 0) return undefined;
    const isUnwanted = (row: number) => never.some((at) => dislikes.at(at, row) >= matchAtLeast);
    return {
      fill: (states) => {
        states.fill(MET);
        for (const row of dislikes.rows) if (isUnwanted(row)) states[row] = UNMET;
      },
      chances: () => [],
      findings: (row) => {
        const found = never.flatMap((at): UnwantedFinding[] => {
          const match = dislikes.at(at, row);
          const interest = dislikes.interests[at];
          if (match < matchAtLeast) return [];
          return [{ code: 'unwanted', state: 'unmet', fact: 'content', interest, match }];
        });
        const none = { code: 'unwanted', state: 'met', fact: 'content' } as const;
        return found.length > 0 ? found : [{ ...none, interest: undefined, match: 0 }];
      },
    };
  },
};
