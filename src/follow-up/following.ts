/** One patient and one activity while they are followed, as plain JSON that can be kept and gone on with. */
import type { EndReason } from './event.ts';
import type { Habit, HabitOutcome } from './habit.ts';
import type { Sessions } from './rating.ts';

export const SCHEMA_VERSION = 1;

/** The last outcome that changed the habit. */
export interface Rating extends Sessions {
  readonly on: string;
  readonly outcome: HabitOutcome;
  /** How many ratings in a row have had this outcome. */
  readonly inARow: number;
  /** Told in a contact, or read from the sessions since the rating before, which are counted here. */
  readonly from: 'told' | 'sessions';
  /** What the sessions say where it is the opposite of what was told. */
  readonly sessionsSay?: HabitOutcome;
}

export interface Following {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly patientId: string;
  readonly activityId: string;
  /** `declined` is an end too: nobody is reminded of what they said no to. */
  readonly status: 'following' | 'ended';
  readonly end?: { readonly on: string; readonly reason: EndReason | 'declined' };
  /** Day of the first event. */
  readonly startedOn: string;
  readonly firstSessionOn?: string;
  /** Day of the last event, and what was taken of that day. */
  readonly lastOn: string;
  readonly lastDay: readonly string[];
  /** Contacts in which the patient was reached. */
  readonly contacts: number;
  readonly lastContactOn?: string;
  /** Attempts since then in which nobody answered. */
  readonly notReached?: { readonly times: number; readonly on: string };
  /** Sessions since the last rating. Those of its own day count as after it. */
  readonly sessions: Sessions;
  /** Since when these sessions say that the patient has stopped. */
  readonly missingSince?: string;
  /** Absent until something is known. */
  readonly habit?: Habit;
  readonly rating?: Rating;
}

/** The state with some fields changed, or taken away by `undefined`; keys in one order, so that the same state has the same bytes. */
export const changed = (
  state: Following,
  changes: { readonly [K in keyof Following]?: Following[K] | undefined },
): Following => {
  const fields: { readonly [key: string]: unknown } = { ...state, ...changes };
  const told = KEYS.filter((key) => fields[key] !== undefined);
  return Object.fromEntries(told.map((key) => [key, fields[key]])) as unknown as Following;
};

const ORDER: { readonly [K in keyof Following]-?: true } = {
  schemaVersion: true,
  patientId: true,
  activityId: true,
  status: true,
  end: true,
  startedOn: true,
  firstSessionOn: true,
  lastOn: true,
  lastDay: true,
  contacts: true,
  lastContactOn: true,
  notReached: true,
  sessions: true,
  missingSince: true,
  habit: true,
  rating: true,
};
const KEYS = Object.keys(ORDER);

/** Whether the patient was attending when last heard of. Only then does the habit say how likely they still are. */
export const isAttending = (
  state: Following,
): state is Following & { readonly habit: Habit; readonly rating: Rating } =>
  state.status === 'following' && state.rating !== undefined && state.rating.outcome !== 'stopped';
