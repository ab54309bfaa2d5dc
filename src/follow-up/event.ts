/** What happens while somebody is followed: sessions, contacts and an end, each of one patient and one activity on one day. */
import type { Outcome } from '../model/vocabulary.ts';

/** Why following ended. Of several ends of one day the first in this order counts, but for a death, which always does. */
export const endReasons = ['moved', 'finished', 'dropped-out', 'other', 'died'] as const;
export type EndReason = (typeof endReasons)[number];

export const attendances = ['kept', 'missed'] as const;
export type Attendance = (typeof attendances)[number];

/** Ids are the caller's pseudonyms. */
interface Happening {
  readonly patientId: string;
  readonly activityId: string;
  /** Local date `YYYY-MM-DD`. */
  readonly on: string;
}

/** A session of the activity that the patient came to, or did not. */
export interface SessionEvent extends Happening {
  readonly kind: 'session';
  readonly attended: Attendance;
}

/** An attempt to get in touch. */
export interface ContactEvent extends Happening {
  readonly kind: 'contact';
  /** What the patient told of the activity; absent: nothing. */
  readonly outcome?: Outcome;
  /** Absent is reached; `false` when nobody answered. */
  readonly reached?: boolean;
}

/** Following ends. */
export interface EndEvent extends Happening {
  readonly kind: 'end';
  readonly reason: EndReason;
}

export type FollowUpEvent = SessionEvent | ContactEvent | EndEvent;

/** What one event says besides whose it is and when: two of one day that say the same are duplicates. */
export const saysOf = (event: FollowUpEvent): string => {
  if (event.kind === 'session') return `session ${event.attended}`;
  if (event.kind === 'end') return `end ${event.reason}`;
  if (event.reached === false) return 'contact not-reached';
  return event.outcome === undefined ? 'contact' : `contact ${event.outcome}`;
};

/**
 * Place of an event among those of its day, by what it says. Sessions come first, then attempts, then contacts, of which the
 * one with the worse outcome counts last, then an end.
 */
export const placeInDay = (says: string): number => DAY.indexOf(says);

const DAY: readonly string[] = [
  'session kept',
  'session missed',
  'contact not-reached',
  'contact',
  'contact thriving',
  'contact going',
  'contact shaky',
  'contact stopped',
  'contact declined',
  ...endReasons.map((reason) => `end ${reason}`),
];
