/** Where each social need stands in the Five Ways to Wellbeing and in ABC for mental sundhed. */
import type { SocialNeed } from '../../model/vocabulary.ts';

/** The Five Ways to Wellbeing (nef 2008). */
export type WayToWellbeing = 'connect' | 'be-active' | 'take-notice' | 'keep-learning' | 'give';

/** ABC for mental sundhed, after Act-Belong-Commit: do something active, something together, something meaningful. */
export type AbcPart = 'act' | 'belong' | 'commit';

export interface NeedPlace {
  /** Null of a need that is in none of the five. */
  readonly fiveWays: WayToWellbeing | null;
  /** Empty of a need that is in none of the three. */
  readonly abc: readonly AbcPart[];
}

/**
 * By need, for those who report or vary a list by either framework. Which need stands where is a convention of this list:
 * the frameworks name ways and parts, not needs.
 */
export const needPlaces: { readonly [N in SocialNeed]: NeedPlace } = {
  company: { fiveWays: 'connect', abc: ['belong'] },
  belonging: { fiveWays: 'connect', abc: ['belong'] },
  movement: { fiveWays: 'be-active', abc: ['act'] },
  calm: { fiveWays: 'take-notice', abc: ['act'] },
  meaning: { fiveWays: 'give', abc: ['commit'] },
  learning: { fiveWays: 'keep-learning', abc: ['act', 'commit'] },
  practicalHelp: { fiveWays: null, abc: [] },
};
