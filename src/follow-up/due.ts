/** due = the earliest of (chance at target, limits), but not within `atLeastDays` of the last attempt; before calendar and capacity. */
import { dateOf, dayNumber } from '../math/calendar.ts';
import { type Following, isAttending } from './following.ts';
import type { HabitOutcome } from './habit.ts';
import type { Limits } from './limits.ts';
import { model } from './reviewed.ts';

/** Why a follow-up falls on its day, as facts. All dates are local. */
export type Reason =
  /** Nobody has been in touch since the first session, or the first event. */
  | { readonly code: 'first-contact'; readonly since: string; readonly withinDays: number }
  /** The one contact so far told nothing. */
  | { readonly code: 'nothing-told'; readonly since: string; readonly withinDays: number }
  /** The chance falls to the target; told or rated on `since`. */
  | {
      readonly code: 'chance-at-target';
      readonly target: number;
      readonly stabilityDays: number;
      readonly since: string;
    }
  /** They had stopped, for the first time since they last came. */
  | { readonly code: 'after-stopped'; readonly since: string; readonly withinDays: number }
  /** The sessions since the last rating say that they have stopped. */
  | {
      readonly code: 'sessions-missed';
      readonly since: string;
      readonly kept: number;
      readonly missed: number;
      readonly withinDays: number;
    }
  /** Never longer without a contact. */
  | { readonly code: 'longest-gap'; readonly since: string; readonly weeks: number }
  /** Not sooner after the last attempt. */
  | { readonly code: 'shortest-gap'; readonly since: string; readonly days: number }
  /** Nobody answered, so many times since the last contact. */
  | { readonly code: 'not-reached'; readonly on: string; readonly times: number }
  /** The last rating came from sessions, as the contact told nothing. */
  | {
      readonly code: 'rated-by-sessions';
      readonly on: string;
      readonly outcome: HabitOutcome;
      readonly kept: number;
      readonly missed: number;
    }
  /** The sessions said the opposite of what was told; what was told counts. */
  | {
      readonly code: 'sessions-disagree';
      readonly on: string;
      readonly told: HabitOutcome;
      readonly sessionsSay: HabitOutcome;
      readonly kept: number;
      readonly missed: number;
    }
  /** Sessions since the last rating, which have not decided the day. */
  | { readonly code: 'sessions-since'; readonly kept: number; readonly missed: number }
  /** They had stopped when last heard of. */
  | { readonly code: 'had-stopped'; readonly on: string }
  | { readonly code: 'overdue'; readonly days: number }
  /** Away from a day off. */
  | { readonly code: 'moved-by-calendar'; readonly from: string; readonly to: string }
  /** On to a day with room. */
  | { readonly code: 'moved-by-capacity'; readonly from: string; readonly to: string };

/** Day numbers, as in math/calendar. */
export interface Due {
  readonly day: number;
  /** First day on which the last attempt is long enough ago. */
  readonly earliest: number;
  /** Last day within the limits. */
  readonly latest: number;
  /** What decided the day first. */
  readonly reasons: readonly Reason[];
}

export const dueOf = (state: Following, target: number, limits: Limits): Due => {
  const bounds = boundsOf(state, limits);
  const all = [...byChance(state, target), ...bounds];
  const first = Math.min(...all.map(({ day }) => day));
  const decisive = all.filter(({ day }) => day === first).map(({ reason }) => reason);
  const attempt = lastAttempt(state);
  const earliest = attempt === undefined ? Number.NEGATIVE_INFINITY : attempt + limits.atLeastDays;
  const isTooSoon = earliest > first;
  const gap: Reason[] =
    isTooSoon && attempt !== undefined
      ? [{ code: 'shortest-gap', since: dateOf(attempt), days: limits.atLeastDays }]
      : [];
  return {
    day: Math.max(first, earliest),
    earliest,
    latest: Math.min(...bounds.map(({ day }) => day)),
    reasons: [
      ...gap,
      ...decisive,
      ...backgroundOf(
        state,
        decisive.map(({ code }) => code),
      ),
    ],
  };
};

interface Bound {
  readonly day: number;
  readonly reason: Reason;
}

const byChance = (state: Following, target: number): readonly Bound[] => {
  if (!isAttending(state)) return [];
  const { habit, rating } = state;
  const day = dayNumber(rating.on) + model.daysUntil(habit, target);
  const { stabilityDays } = habit;
  return [{ day, reason: { code: 'chance-at-target', target, stabilityDays, since: rating.on } }];
};

/** What holds whatever the target is. */
const boundsOf = (state: Following, limits: Limits): readonly Bound[] => {
  const { startedOn, firstSessionOn = startedOn, lastContactOn, contacts } = state;
  const { rating, missingSince } = state;
  const { firstWithinDays, afterStoppedWithinDays, atMostWeeks } = limits;
  const bounds: Bound[] = [];
  const bound = (days: number, reason: Reason & { readonly since: string }): void => {
    bounds.push({ day: dayNumber(reason.since) + days, reason });
  };
  const withinDays = firstWithinDays;
  if (!rating && lastContactOn === undefined) {
    bound(withinDays, { code: 'first-contact', since: firstSessionOn, withinDays });
  } else if (!rating && contacts === 1) {
    const since = [firstSessionOn, lastContactOn ?? startedOn].sort()[1] as string;
    bound(withinDays, { code: 'nothing-told', since, withinDays });
  }
  const within = { withinDays: afterStoppedWithinDays };
  if (rating?.outcome === 'stopped' && rating.inARow === 1 && lastContactOn === rating.on) {
    bound(afterStoppedWithinDays, { code: 'after-stopped', since: rating.on, ...within });
  }
  if (missingSince !== undefined && rating?.outcome !== 'stopped') {
    const facts = { since: missingSince, ...state.sessions, ...within };
    bound(afterStoppedWithinDays, { code: 'sessions-missed', ...facts });
  }
  const since = lastContactOn ?? startedOn;
  bound(7 * atMostWeeks, { code: 'longest-gap', since, weeks: atMostWeeks });
  return bounds;
};

const backgroundOf = (
  { notReached, rating, sessions }: Following,
  decisive: readonly Reason['code'][],
): readonly Reason[] => {
  const reasons: Reason[] = [];
  if (notReached) reasons.push({ code: 'not-reached', ...notReached });
  const isTold = decisive.includes('sessions-missed');
  if (sessions.missed > 0 && !isTold) reasons.push({ code: 'sessions-since', ...sessions });
  if (!rating) return reasons;
  if (rating.outcome === 'stopped' && !decisive.includes('after-stopped')) {
    reasons.push({ code: 'had-stopped', on: rating.on });
  }
  const { on, outcome, kept, missed, from, sessionsSay } = rating;
  if (from === 'sessions') reasons.push({ code: 'rated-by-sessions', on, outcome, kept, missed });
  if (sessionsSay) {
    const facts = { on, told: outcome, sessionsSay, kept, missed };
    reasons.push({ code: 'sessions-disagree', ...facts });
  }
  return reasons;
};

/** Day of the last attempt to get in touch, in vain or not. */
const lastAttempt = ({ lastContactOn, notReached }: Following): number | undefined => {
  const days = [lastContactOn, notReached?.on].flatMap((on) => (on ? [dayNumber(on)] : []));
  return days.length === 0 ? undefined : Math.max(...days);
};
