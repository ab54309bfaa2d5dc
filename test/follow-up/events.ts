/** Events of one patient and one activity, by the days after the first one. */
import type { ContactEvent, EndReason, FollowUpEvent } from '../../src/follow-up/index.ts';
import { dayOf } from './arbitraries.ts';

export const ids = { patientId: 'p', activityId: 'choir' } as const;

export const kept = (day: number): FollowUpEvent => ({
  ...ids,
  on: dayOf(day),
  kind: 'session',
  attended: 'kept',
});

export const missed = (day: number): FollowUpEvent => ({
  ...ids,
  on: dayOf(day),
  kind: 'session',
  attended: 'missed',
});

export const contact = (day: number, fields: Partial<ContactEvent> = {}): FollowUpEvent => ({
  ...ids,
  on: dayOf(day),
  kind: 'contact',
  ...fields,
});

export const told = (day: number, outcome: NonNullable<ContactEvent['outcome']>): FollowUpEvent =>
  contact(day, { outcome });

export const end = (day: number, reason: EndReason): FollowUpEvent => ({
  ...ids,
  on: dayOf(day),
  kind: 'end',
  reason,
});
