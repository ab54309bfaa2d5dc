/** The step of following: a state and an event give the next state, or an issue and the state as it was. */
import { dayNumber } from '../math/calendar.ts';
import type { Issue } from '../model/issue.ts';
import { checkEvent, checkState } from './check.ts';
import { type ContactEvent, type FollowUpEvent, placeInDay, saysOf } from './event.ts';
import { changed, type Following, type Rating, SCHEMA_VERSION } from './following.ts';
import { disagree, type Sessions, sessionsSay } from './rating.ts';
import { reviewed } from './reviewed.ts';
import { type StepOptions, type Steps, settleSteps } from './steps.ts';

/**
 * The state after one more event; without a state, the event starts the following. An event that is older than the last one
 * (`out-of-order`, but for a death), told before (`duplicate`), after `now` (`in-the-future`) or after an end (`after-the-end`) is refused with
 * an issue, and the state stays as it was. Within a day a session may come before or after a contact; of several contacts the
 * one with the worse outcome comes last, and an end after all else. After an end a death alone is still taken.
 *
 * Throws a `TypeError` or `RangeError` on a state or event that is none, and on an event of another patient or activity.
 */
export const afterOutcome = (
  state: Following | undefined,
  event: FollowUpEvent,
  options: StepOptions = {},
): { readonly state: Following | undefined; readonly issues: readonly Issue[] } => {
  const steps = settleSteps(options);
  checkEvent(event, 'event');
  if (state !== undefined) {
    checkState(state, 'state');
    if (state.patientId !== event.patientId || state.activityId !== event.activityId) {
      throw new RangeError('event: expected the patient and activity of the state, got others');
    }
  }
  const { state: next, refused } = step(state, event, steps);
  return { state: next, issues: refused ? [issueOf(refused, 'error')] : [] };
};

export type Refusal = 'out-of-order' | 'duplicate' | 'in-the-future' | 'after-the-end';

export interface Step {
  readonly state: Following | undefined;
  readonly refused?: Refusal;
}

/** The same without checks. */
export const step = (before: Following | undefined, event: FollowUpEvent, steps: Steps): Step => {
  const refused = refusalOf(before, event, steps);
  if (refused) return { state: before, refused };
  const isLate = before !== undefined && event.on < before.lastOn; // a death that is told late
  const state = isLate ? before : before ? onDay(before, event) : begun(event);
  if (event.kind === 'end') return { state: ended(state, event.on, event.reason) };
  if (event.kind === 'contact') return { state: afterContact(state, event, steps) };
  const { kept, missed } = state.sessions;
  const more =
    event.attended === 'kept' ? { kept: kept + 1, missed } : { kept, missed: missed + 1 };
  const firstSessionOn = state.firstSessionOn ?? event.on;
  return {
    state: withMissing(changed(state, { firstSessionOn, sessions: more }), event.on, steps),
  };
};

export const issueOf = (code: Refusal, severity: Issue['severity']): Issue => {
  const [path, expected] = EXPECTATIONS[code];
  return { code, severity, path, expected, received: path === '' ? 'object' : 'string' };
};

const EXPECTATIONS: { readonly [C in Refusal]: readonly [path: string, expected: string] } = {
  'out-of-order': ['/on', 'a place after all that came before it'],
  duplicate: ['', 'an event that was not told before'],
  'in-the-future': ['/on', 'a day not after now'],
  'after-the-end': ['/on', 'a day on which the patient is followed'],
};

const refusalOf = (
  state: Following | undefined,
  event: FollowUpEvent,
  { now }: Steps,
): Refusal | undefined => {
  if (now !== undefined && event.on > now) return 'in-the-future';
  if (!state) return undefined;
  if (event.on < state.lastOn && !isDeath(event)) return 'out-of-order';
  if (event.on === state.lastOn) {
    const says = saysOf(event);
    if (state.lastDay.includes(says)) return 'duplicate';
    if (isOvertaken(says, state.lastDay)) return 'out-of-order';
  }
  return isOver(state, event) ? 'after-the-end' : undefined;
};

/** It is never refused for being told late: nobody may call then. */
const isDeath = (event: FollowUpEvent): boolean => event.kind === 'end' && event.reason === 'died';

/** Sessions and the contacts of their day do not touch each other; contacts and ends follow an order. */
const isOvertaken = (says: string, day: readonly string[]): boolean =>
  day.some((other) =>
    says.startsWith('session') ? other.startsWith('end') : placeInDay(other) > placeInDay(says),
  );

/** Who declined can still be told to have left, and whoever has left to have died: then nobody may call about anything else. */
const isOver = ({ end }: Following, event: FollowUpEvent): boolean => {
  if (!end) return false;
  if (event.kind !== 'end') return true;
  return end.reason !== 'declined' && !(event.reason === 'died' && end.reason !== 'died');
};

const begun = (event: FollowUpEvent): Following => ({
  schemaVersion: SCHEMA_VERSION,
  patientId: event.patientId,
  activityId: event.activityId,
  status: 'following',
  startedOn: event.on,
  lastOn: event.on,
  lastDay: [saysOf(event)],
  contacts: 0,
  sessions: { kept: 0, missed: 0 },
});

const onDay = (state: Following, event: FollowUpEvent): Following => {
  const day = event.on === state.lastOn ? state.lastDay : [];
  const lastDay = [...day, saysOf(event)].sort((one, other) => placeInDay(one) - placeInDay(other));
  return { ...state, lastOn: event.on, lastDay };
};

const ended = (
  state: Following,
  on: string,
  reason: NonNullable<Following['end']>['reason'],
): Following => changed(state, { status: 'ended', end: { on, reason } });

const afterContact = (
  state: Following,
  { on, outcome: told, reached }: ContactEvent,
  steps: Steps,
): Following => {
  if (reached === false) {
    return changed(state, { notReached: { times: (state.notReached?.times ?? 0) + 1, on } });
  }
  const contacts = state.contacts + 1;
  const contacted = changed(state, { contacts, lastContactOn: on, notReached: undefined });
  if (told === 'declined') return ended(contacted, on, told);
  const today = todaysSessions(state);
  const { kept, missed } = state.sessions;
  const evidence = { kept: kept - today.kept, missed: missed - today.missed };
  const said = sessionsSay(evidence, steps.rating);
  const outcome = told ?? said;
  if (outcome === undefined) return contacted;
  const isDisputed = told !== undefined && said !== undefined && disagree(told, said);
  const rating: Rating = {
    on,
    outcome,
    inARow: state.rating?.outcome === outcome ? state.rating.inARow + 1 : 1,
    from: told === undefined ? 'sessions' : 'told',
    ...evidence,
    ...(isDisputed ? { sessionsSay: said } : {}),
  };
  const rated = changed(contacted, {
    sessions: today,
    missingSince: undefined,
    habit: habitAfter(state, rating, steps),
    rating,
  });
  return withMissing(rated, on, steps);
};

/** A session on the day of a contact may take place, and be told, before or after it: it counts for the next one. */
const todaysSessions = ({ lastDay }: Following): Sessions => ({
  kept: lastDay.includes('session kept') ? 1 : 0,
  missed: lastDay.includes('session missed') ? 1 : 0,
});

const habitAfter = (
  { habit, rating: last }: Following,
  { on, outcome }: Rating,
  { scale }: Steps,
): NonNullable<Following['habit']> => {
  const before = habit && last && { habit, outcome: last.outcome };
  const elapsedDays = last ? dayNumber(on) - dayNumber(last.on) : 0;
  return reviewed(before, { outcome, elapsedDays, scale });
};

const withMissing = (state: Following, on: string, steps: Steps): Following => {
  const isMissing = sessionsSay(state.sessions, steps.rating) === 'stopped';
  return changed(state, { missingSince: isMissing ? (state.missingSince ?? on) : undefined });
};
