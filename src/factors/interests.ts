/** u = 1 − Π(1 − xᵢ/2ⁱ⁻¹) over xᵢ = aᵢ·mᵢ, greatest first: the best match counts in full, each further one half as much. */
import type { Matches } from '../catalogue/interest-match.ts';
import type { Query } from '../catalogue/query.ts';
import { termOf } from '../language/terms.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Activity } from '../model/activity.ts';
import type { Interest } from '../model/patient.ts';
import { number, object } from '../model/shape.ts';
import type { Factor } from './factor.ts';

/** What of an activity met one liked interest, or that nothing did. */
export interface InterestEvidence {
  readonly code: 'interest';
  readonly interest: Interest;
  /** 0 to 1. */
  readonly match: number;
  /** The activity states the interest's concept. */
  readonly byConcept: boolean;
  /** The activity's own words that are words of the interest, and where they stand. */
  readonly words: readonly { readonly word: string; readonly field: TextField }[];
}

export interface InterestParameters {
  /** Each further match counts this many times less than the one before. */
  readonly discount: number;
}

export type TextField = 'title' | 'tags' | 'description';

export const interests: Factor<'interests', InterestParameters, InterestEvidence> = {
  id: 'interests',
  weight: 0.4,
  parameters: { discount: 2 },
  shape: object<InterestParameters>({ discount: number(1, 1000, 'a divisor') }, ['discount']),
  plan: ({ likes, catalogue }: Query, { discount }) => {
    if (likes.interests.length === 0) return undefined;
    const importances = scaledImportances(likes);
    const best = combine(importances, discount);
    const utilityOf = (row: number) =>
      combine(
        importances.map((importance, at) => importance * likes.at(at, row)),
        discount,
      );
    return {
      weightScale: 1,
      fill: (rows, utility) => {
        for (let i = 0; i < rows.length; i++) {
          const row = rows[i] as number;
          utility[i] = likes.touches(row) ? utilityOf(row) : 0;
        }
      },
      appraise: (row) => {
        const activity = catalogue.activities[row] as Activity;
        const utility = utilityOf(row);
        const isDescribed = hasMoreThanATitle(activity);
        return {
          bounds: [utility, isDescribed ? utility : best],
          known: isDescribed ? 1 : 0,
          evidence: likes.interests.map((interest, at) => ({
            code: 'interest',
            interest,
            match: likes.at(at, row),
            byConcept: activity.concepts?.some((concept) => concept === interest.concept) ?? false,
            words: sharedWords(activity, interest),
          })),
        };
      },
    };
  },
};

/** Scaled so that the greatest is 1. */
const scaledImportances = ({ interests: liked }: Matches): readonly number[] => {
  const stated = liked.map(({ importance = 1 }) => importance);
  const greatest = Math.max(...stated);
  return stated.map((importance) => importance / greatest);
};

const combine = (strengths: readonly number[], discount: number): number => {
  let miss = 1;
  let divisor = 1;
  for (const strength of [...strengths].sort((a, b) => b - a)) {
    miss *= 1 - strength / divisor;
    divisor *= discount;
  }
  return 1 - miss;
};

/** A bare title may leave out what one does there. */
const hasMoreThanATitle = ({ description, tags = [], concepts = [] }: Activity): boolean =>
  description !== undefined || tags.length > 0 || concepts.length > 0;

const sharedWords = (activity: Activity, { text = '' }: Interest): InterestEvidence['words'] => {
  const wanted = new Set(tokenise(text).map(termOf));
  const fields: [TextField, readonly string[]][] = [
    ['title', [activity.title]],
    ['tags', activity.tags ?? []],
    ['description', activity.description === undefined ? [] : [activity.description]],
  ];
  const found = new Map<string, { word: string; field: TextField }>();
  for (const [field, texts] of fields) {
    for (const word of texts.flatMap(tokenise)) {
      const term = termOf(word);
      if (term !== undefined && wanted.has(term) && !found.has(term))
        found.set(term, { word, field });
    }
  }
  return [...found.values()];
};
