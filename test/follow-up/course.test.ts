import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coursesOf, type Prediction, predictionsOf } from '../../src/follow-up/course.ts';
import {
  afterOutcome,
  chanceOfAttending,
  type Following,
  type FollowUpEvent,
} from '../../src/follow-up/index.ts';
import { byPair } from '../../src/follow-up/replay.ts';
import { settleSteps } from '../../src/follow-up/steps.ts';
import { history } from './arbitraries.ts';

/** Step by step, by the public functions: the chance from the state before each outcome. */
const plainly = (events: readonly FollowUpEvent[], scale: number): Partial<Prediction>[] =>
  byPair(events).flatMap((rows) => {
    let state: Following | undefined;
    return rows.flatMap(({ event }) => {
      const before = state;
      const next = afterOutcome(before, event, { scale });
      state = next.state;
      if (!before?.rating || next.issues.length > 0 || before.rating.on === event.on) return [];
      const chance = chanceOfAttending(before, event.on);
      const hasLeft = event.kind === 'end' && event.reason === 'dropped-out';
      const outcome = event.kind === 'contact' ? event.outcome : undefined;
      if (chance === null || (!hasLeft && outcome === undefined)) return [];
      const isAttending = !hasLeft && outcome !== 'stopped' && outcome !== 'declined';
      return [{ patientId: event.patientId, on: event.on, chance, isAttending }];
    });
  });

describe('The predictions of a history', () => {
  it('are the chances from the states before, of every told outcome of somebody who was attending', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, fc.constantFrom(1, 0.4, 5), (some, scale) => {
        const events = some.map((event) => ({ ...event, activityId: 'choir' })); // fewer pairs, longer courses
        const predictions = predictionsOf(coursesOf(events, settleSteps({})), scale);
        const expected = plainly(events, scale);
        compared += expected.length;
        expect(
          predictions.map(({ patientId, on, chance, isAttending }) => ({
            patientId,
            on,
            chance,
            isAttending,
          })),
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
