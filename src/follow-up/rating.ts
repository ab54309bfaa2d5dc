/** What the sessions since the last rating say, by stated conventions, for a contact that told nothing. */
import type { HabitOutcome } from './habit.ts';

/** Conventions, without a source. */
export interface RatingConventions {
  /** Fewer sessions say nothing. */
  readonly leastSessions: number;
  /** A kept share of at least so much is `going` or `shaky`, a lower one `stopped`. `thriving` is only ever told. */
  readonly keptShare: { readonly going: number; readonly shaky: number };
}

export const ratingConventions: RatingConventions = {
  leastSessions: 2,
  keptShare: { going: 0.75, shaky: 0.25 },
};

/** How many sessions were kept and missed. */
export interface Sessions {
  readonly kept: number;
  readonly missed: number;
}

export const sessionsSay = (
  { kept, missed }: Sessions,
  { leastSessions, keptShare }: RatingConventions,
): HabitOutcome | undefined => {
  const sessions = kept + missed;
  if (sessions === 0 || sessions < leastSessions) return undefined;
  if (kept / sessions >= keptShare.going) return 'going';
  return kept / sessions >= keptShare.shaky ? 'shaky' : 'stopped';
};

/** Whether one says that they come and the other that they do not. `shaky` goes with either. */
export const disagree = (one: HabitOutcome, other: HabitOutcome): boolean => {
  const isComing = (outcome: HabitOutcome): boolean =>
    outcome === 'going' || outcome === 'thriving';
  return (one === 'stopped' && isComing(other)) || (other === 'stopped' && isComing(one));
};
