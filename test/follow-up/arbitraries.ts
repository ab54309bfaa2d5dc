/** Histories of few patients, activities and days, so that much falls together. */
import fc from 'fast-check';
import type { FollowUpEvent } from '../../src/follow-up/index.ts';
import { dateOf, dayNumber } from '../../src/math/calendar.ts';

/** A Monday. */
export const firstDay: number = dayNumber('2026-03-02');

/** `day` days after it. */
export const dayOf = (day: number): string => dateOf(firstDay + day);

const ids = {
  patientId: fc.constantFrom('b', 'a', '__proto__'),
  activityId: fc.constantFrom('choir', 'chess'),
  on: fc.integer({ min: 0, max: 60 }).map(dayOf),
};

const outcome = fc.constantFrom('stopped', 'shaky', 'going', 'thriving') as fc.Arbitrary<
  'stopped' | 'shaky' | 'going' | 'thriving'
>;

const session: fc.Arbitrary<FollowUpEvent> = fc.record({
  ...ids,
  kind: fc.constant('session' as const),
  attended: fc.constantFrom('kept' as const, 'missed' as const),
});
const told: fc.Arbitrary<FollowUpEvent> = fc.record({
  ...ids,
  kind: fc.constant('contact' as const),
  outcome,
});
const untold: fc.Arbitrary<FollowUpEvent> = fc.record(
  { ...ids, kind: fc.constant('contact' as const), reached: fc.boolean() },
  { requiredKeys: ['patientId', 'activityId', 'on', 'kind'] },
);
const declined: fc.Arbitrary<FollowUpEvent> = fc.record({
  ...ids,
  kind: fc.constant('contact' as const),
  outcome: fc.constant('declined' as const),
});
const end: fc.Arbitrary<FollowUpEvent> = fc.record({
  ...ids,
  kind: fc.constant('end' as const),
  reason: fc.constantFrom(...(['died', 'moved', 'finished', 'dropped-out', 'other'] as const)),
});

export const event: fc.Arbitrary<FollowUpEvent> = fc.oneof(
  { weight: 8, arbitrary: session },
  { weight: 8, arbitrary: told },
  { weight: 4, arbitrary: untold },
  { weight: 1, arbitrary: declined },
  { weight: 1, arbitrary: end },
);

export const history: fc.Arbitrary<FollowUpEvent[]> = fc.array(event, {
  maxLength: 40,
  size: 'max',
});

/** Nobody leaves, so that many are due. */
export const lastingHistory: fc.Arbitrary<FollowUpEvent[]> = fc.array(
  fc.oneof(session, told, untold),
  { maxLength: 40, size: 'max' },
);
