import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  type Following,
  type FollowUpEvent,
  replay,
} from '../../src/follow-up/index.ts';
import { dayOf, history } from './arbitraries.ts';

const kept = (day: number, activityId = 'choir'): FollowUpEvent => ({
  patientId: 'p',
  activityId,
  on: dayOf(day),
  kind: 'session',
  attended: 'kept',
});
const going = (day: number): FollowUpEvent => ({
  patientId: 'p',
  activityId: 'choir',
  on: dayOf(day),
  kind: 'contact',
  outcome: 'going',
});
const ended = (day: number): FollowUpEvent => ({
  patientId: 'p',
  activityId: 'choir',
  on: dayOf(day),
  kind: 'end',
  reason: 'finished',
});

const keyOf = ({ patientId, activityId }: Pick<Following, 'patientId' | 'activityId'>): string =>
  JSON.stringify([patientId, activityId]);

/** One event after the other, by the public step; each state goes through JSON. */
const stepwise = (events: readonly FollowUpEvent[], scale: number) => {
  const states = new Map<string, Following>();
  let refused = 0;
  for (const one of events) {
    const text = JSON.stringify(states.get(keyOf(one)));
    const { state, issues } = afterOutcome(text && JSON.parse(text), one, { scale });
    refused += issues.length;
    if (state) states.set(keyOf(one), state);
  }
  return { states, refused };
};

describe('replay', () => {
  it('gives a state for each patient and activity, in code unit order', () => {
    const events = [kept(0, 'chess'), { ...kept(0), patientId: 'a' }, kept(0), kept(7)];
    const { states, issues } = replay(events);
    expect(states.map(keyOf)).toEqual(['["a","choir"]', '["p","chess"]', '["p","choir"]']);
    expect(states[2]?.sessions.kept).toBe(2);
    expect(issues).toEqual([]);
    expect(replay([])).toEqual({ states: [], issues: [] });
  });

  it('sorts by day, with a warning for each event that stood behind a later day', () => {
    const { states, issues } = replay([going(7), kept(0), kept(6), going(20), kept(8)]);
    expect(states).toEqual(replay([kept(0), kept(6), going(7), kept(8), going(20)]).states);
    const told = issues.map(({ row, code, severity }) => `${row} ${severity} ${code}`);
    expect(told).toEqual([
      '1 warning out-of-order',
      '2 warning out-of-order',
      '4 warning out-of-order',
    ]);
    expect(replay([going(7), kept(0, 'chess')]).issues).toEqual([]);
  });

  it('leaves out duplicates, what is still to come and what is after the end, with an error', () => {
    const events = [kept(0), going(7), kept(0), ended(20), going(21), kept(30), kept(7)];
    const { states, issues } = replay(events, { now: dayOf(25) });
    const told = issues.map(({ row, code, severity }) => `${row} ${severity} ${code}`);
    expect(told).toEqual([
      '2 warning out-of-order',
      '2 error duplicate',
      '4 error after-the-end',
      '5 error in-the-future',
      '6 warning out-of-order',
    ]);
    expect(states).toEqual(replay([kept(0), going(7), kept(7), ended(20)]).states);
  });

  it('takes a contact of a day after its sessions and before its end, whatever their order', () => {
    const day = [ended(7), going(7), kept(7)];
    const { states, issues } = replay(day);
    expect(issues).toEqual([]);
    expect(states[0]).toMatchObject({
      status: 'ended',
      contacts: 1,
      lastDay: ['session kept', 'contact going', 'end finished'],
    });
  });

  it('does not hang on the order of the history', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        ([events, shuffled]) => {
          const options = { now: dayOf(50) };
          const [one, other] = [replay(events, options), replay(shuffled, options)];
          expect(JSON.stringify(other.states)).toBe(JSON.stringify(one.states));
          const errors = ({ issues }: typeof one): string[] =>
            issues.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])).sort();
          expect(errors(other)).toEqual(errors(one));
        },
      ),
    );
  });

  it('equals the steps, taken one by one from copies through JSON, wherever no step is refused', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, fc.constantFrom(1, 0.3, 4), (events, scale) => {
        const sorted = [...events].sort((one, other) => (one.on < other.on ? -1 : 1));
        const { states, refused } = stepwise(sorted, scale);
        if (refused > 0) return;
        compared += 1;
        const whole = replay(events, { scale });
        expect(whole.states.map((state) => JSON.stringify(state))).toEqual(
          whole.states.map((state) => JSON.stringify(states.get(keyOf(state)))),
        );
        expect(whole.states).toHaveLength(states.size);
        expect(whole.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(40);
  });

  it('equals the steps of what it took, errors and all', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { states, issues } = replay(events);
        const lost = new Set(
          issues.flatMap(({ severity, row }) => (severity === 'error' ? row : [])),
        );
        const taken = events.filter((_, row) => !lost.has(row));
        const again = replay(taken);
        expect(again.states).toEqual(states);
        expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
    );
  });

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(history, (events) => {
        const text = JSON.stringify(events);
        replay(events);
        expect(JSON.stringify(events)).toBe(text);
      }),
    );
  });

  it('throws on what is no history, naming the place', () => {
    const wrong = [kept(0), { ...kept(1), attended: 'yes' }] as unknown as FollowUpEvent[];
    expect(() => replay(wrong)).toThrow(
      new TypeError('history[1].attended: expected one of kept, missed, got string'),
    );
    expect(() => replay({} as FollowUpEvent[])).toThrow('history: expected a list, got object');
    expect(() => replay([kept(0)], { now: 'today' })).toThrow(RangeError);
  });
});
