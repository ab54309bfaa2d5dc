import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  chanceOfAttending,
  type Following,
  type FollowUpEvent,
  followUps,
  type StepOptions,
} from '../../src/follow-up/index.ts';
import { dayOf, event, history } from './arbitraries.ts';
import { contact, end, ids, kept, missed, told } from './events.ts';

/** After all events, of which none may be refused. */
const stateAfter = (events: readonly FollowUpEvent[], options: StepOptions = {}): Following => {
  let state: Following | undefined;
  for (const one of events) {
    const { state: next, issues } = afterOutcome(state, one, options);
    expect(issues).toEqual([]);
    state = next;
  }
  return state as Following;
};

/** What comes of one more event that is refused. */
const refused = (events: readonly FollowUpEvent[], one: FollowUpEvent, options?: StepOptions) => {
  const before = stateAfter(events, options);
  const copy = JSON.stringify(before);
  const { state, issues } = afterOutcome(before, one, options);
  expect(JSON.stringify(state)).toBe(copy);
  return issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);
};

const habitOf = (events: readonly FollowUpEvent[], options?: StepOptions) =>
  stateAfter(events, options).habit;

describe('afterOutcome', () => {
  it('starts following with the first event, whatever it is', () => {
    expect(stateAfter([kept(0)])).toEqual({
      schemaVersion: 1,
      ...ids,
      status: 'following',
      startedOn: '2026-03-02',
      firstSessionOn: '2026-03-02',
      lastOn: '2026-03-02',
      lastDay: ['session kept'],
      contacts: 0,
      sessions: { kept: 1, missed: 0 },
    });
    expect(stateAfter([contact(0, { reached: false })])).toMatchObject({
      startedOn: '2026-03-02',
      contacts: 0,
      notReached: { times: 1, on: '2026-03-02' },
    });
  });

  it('takes what a contact told for the outcome, as FSRS takes a grade', () => {
    // Golden: the formulas of FSRS-6 with their published parameters, reckoned apart from the library.
    const events = [told(0, 'going'), told(8, 'going'), told(64, 'shaky'), told(120, 'stopped')];
    const golden = [
      [2.3065, 2.118104],
      [22.76818, 2.111214],
      [91.928374, 4.748285],
      [3.465611, 8.259025],
    ];
    for (const [at, [stabilityDays = 0, difficulty = 0]] of golden.entries()) {
      const habit = habitOf(events.slice(0, at + 1));
      expect(habit?.stabilityDays).toBeCloseTo(stabilityDays, 4);
      expect(habit?.difficulty).toBeCloseTo(difficulty, 6);
    }
  });

  it('counts the sessions since the last rating, and keeps what the rating rested on', () => {
    const state = stateAfter([
      kept(0),
      missed(7),
      told(8, 'going'),
      kept(14),
      kept(21),
      missed(28),
    ]);
    expect(state.sessions).toEqual({ kept: 2, missed: 1 });
    expect(state.rating).toEqual({
      on: dayOf(8),
      outcome: 'going',
      inARow: 1,
      from: 'told',
      kept: 1,
      missed: 1,
    });
  });

  it.each([
    [[kept(0), kept(7), kept(14), missed(21)], 'going'],
    [[kept(0), missed(7), missed(14)], 'shaky'],
    [[kept(0), missed(7), missed(14), missed(21), missed(28)], 'stopped'],
    [[missed(0), missed(7)], 'stopped'],
    [[kept(0), kept(7)], 'going'],
  ])('lets sessions decide where a contact told nothing (%#)', (sessions, outcome) => {
    const state = stateAfter([...sessions, contact(30)]);
    expect(state.rating).toMatchObject({ outcome, from: 'sessions' });
    expect(state.habit).toEqual(habitOf([told(30, outcome as 'going')]));
  });

  it('does so by conventions that can be replaced', () => {
    const sessions = [kept(0), missed(7), contact(8)];
    expect(stateAfter(sessions).rating?.outcome).toBe('shaky');
    const rated = (rating: NonNullable<StepOptions['rating']>) =>
      stateAfter(sessions, { rating }).rating?.outcome;
    expect(rated({ keptShare: { going: 0.5, shaky: 0.25 } })).toBe('going');
    expect(rated({ keptShare: { going: 0.8, shaky: 0.6 } })).toBe('stopped');
    expect(rated({ leastSessions: 3 })).toBeUndefined();
  });

  it('rates nothing where a contact told nothing and there are too few sessions, which go on counting', () => {
    const state = stateAfter([kept(0), contact(7)]);
    expect(state).toMatchObject({ contacts: 1, sessions: { kept: 1, missed: 0 } });
    expect(state.habit).toBeUndefined();
    expect(stateAfter([kept(0), contact(7), kept(8), contact(14)]).rating).toMatchObject({
      outcome: 'going',
      kept: 2,
    });
  });

  it('lets what was told count where the sessions say the opposite, and keeps the disagreement', () => {
    const [none, all] = [
      [missed(0), missed(7)],
      [kept(0), kept(7)],
    ];
    expect(stateAfter([...none, told(8, 'going')])).toMatchObject({
      habit: habitOf([told(8, 'going')]),
      rating: { outcome: 'going', from: 'told', sessionsSay: 'stopped' },
    });
    expect(stateAfter([...all, told(8, 'stopped')]).rating?.sessionsSay).toBe('going');
    expect(stateAfter([...none, told(8, 'shaky')]).rating).not.toHaveProperty('sessionsSay');
    expect(stateAfter([...all, told(8, 'thriving')]).rating).not.toHaveProperty('sessionsSay');
  });

  it('counts attempts in vain until somebody is reached, and changes nothing else by them', () => {
    const before = stateAfter([kept(0), told(7, 'going')]);
    const state = stateAfter([
      kept(0),
      told(7, 'going'),
      contact(14, { reached: false }),
      contact(16, { reached: false }),
    ]);
    expect(state.notReached).toEqual({ times: 2, on: dayOf(16) });
    expect({ ...state, notReached: 0, lastOn: 0, lastDay: 0 }).toEqual({
      ...before,
      notReached: 0,
      lastOn: 0,
      lastDay: 0,
    });
    expect(stateAfter([contact(0, { reached: false }), contact(2)])).not.toHaveProperty(
      'notReached',
    );
  });

  it('knows since when the sessions say that they have stopped', () => {
    const state = stateAfter([told(0, 'going'), kept(7), missed(14), missed(21), missed(28)]);
    expect(state.missingSince).toBeUndefined(); // one of four
    expect(stateAfter([told(0, 'going'), missed(7), missed(14), missed(21)]).missingSince).toBe(
      dayOf(14),
    );
    const back = [told(0, 'going'), missed(7), missed(14), kept(21)];
    expect(stateAfter(back)).not.toHaveProperty('missingSince');
    const asked = [told(0, 'going'), missed(7), missed(14), told(15, 'shaky')];
    expect(stateAfter(asked)).not.toHaveProperty('missingSince');
    const rating = { leastSessions: 1 };
    const anew = [told(0, 'going'), missed(7), missed(14), told(14, 'shaky')];
    expect(stateAfter(anew, { rating }).missingSince).toBe(dayOf(14));
  });

  describe('after stopped', () => {
    const stopped = [told(0, 'going'), told(8, 'going'), told(30, 'stopped')];

    it('keeps the habit through a further stopped, and counts them', () => {
      const state = stateAfter([...stopped, told(37, 'stopped')]);
      expect(state.habit).toEqual(habitOf(stopped));
      expect(state.rating).toMatchObject({ outcome: 'stopped', inARow: 2, on: dayOf(37) });
    });

    it('goes on from the lapsed habit when they are back, however long it took', () => {
      const [soon, late] = [31, 200].map((day) => habitOf([...stopped, told(day, 'going')]));
      expect(soon).toEqual(late);
      expect(soon?.stabilityDays).toBe(habitOf(stopped)?.stabilityDays);
      expect(
        habitOf([...stopped, told(40, 'going'), told(50, 'going')])?.stabilityDays,
      ).toBeGreaterThan(habitOf(stopped)?.stabilityDays as number);
    });
  });

  it('reckons in days of the scale: twice the scale and twice the days are twice the stability', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 40 }),
            fc.constantFrom('stopped' as const, 'shaky' as const, 'going' as const),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        fc.constantFrom(2, 3, 7),
        (steps, scale) => {
          const events = (factor: number): FollowUpEvent[] => {
            let day = 0;
            return steps.map(([gap, outcome]) => {
              day += gap;
              return told(day * factor, outcome);
            });
          };
          const [one, other] = [habitOf(events(1)), habitOf(events(scale), { scale })];
          expect(other?.difficulty).toBeCloseTo(one?.difficulty as number, 6);
          const ratio = (other?.stabilityDays as number) / (one?.stabilityDays as number);
          expect(ratio / scale).toBeCloseTo(1, 5);
        },
      ),
    );
  });

  it('ends with an end, and with declined, without a rating', () => {
    const state = stateAfter([told(0, 'going'), end(8, 'moved')]);
    expect(state).toMatchObject({ status: 'ended', end: { on: dayOf(8), reason: 'moved' } });
    expect(state.habit).toEqual(habitOf([told(0, 'going')]));
    expect(stateAfter([told(0, 'declined')])).toMatchObject({
      status: 'ended',
      end: { on: dayOf(0), reason: 'declined' },
      contacts: 1,
    });
    expect(habitOf([told(0, 'declined')])).toBeUndefined();
  });

  it('takes an end after declined, and a death after everything', () => {
    expect(stateAfter([told(0, 'declined'), end(0, 'finished')]).end?.reason).toBe('finished');
    expect(stateAfter([end(0, 'moved'), end(0, 'died')]).end).toEqual({
      on: dayOf(0),
      reason: 'died',
    });
    expect(stateAfter([end(0, 'dropped-out'), end(90, 'died')]).end?.on).toBe(dayOf(90));
  });

  it('takes a death that is told late, so that nobody is called then', () => {
    const state = stateAfter([kept(0), told(7, 'going'), kept(9), end(8, 'died')]);
    expect(state).toMatchObject({ status: 'ended', end: { on: dayOf(8), reason: 'died' } });
    expect(state.lastOn).toBe(dayOf(9));
    expect(followUps([state], { now: dayOf(20) }).due).toEqual([]);
    expect(refused([kept(0), kept(9)], end(8, 'moved'))).toEqual(['error out-of-order /on']);
  });

  it('refuses what is older, told before, still to come, or after the end', () => {
    const going = [kept(0), told(7, 'going')];
    expect(refused(going, missed(6))).toEqual(['error out-of-order /on']);
    expect(refused(going, told(7, 'going'))).toEqual(['error duplicate ']);
    expect(refused(going, kept(9), { now: dayOf(8) })).toEqual(['error in-the-future /on']);
    expect(refused([...going, end(8, 'other')], kept(9))).toEqual(['error after-the-end /on']);
    expect(refused([...going, end(8, 'died')], end(9, 'died'))).toEqual([
      'error after-the-end /on',
    ]);
    expect(refused([told(0, 'declined')], told(9, 'going'))).toEqual(['error after-the-end /on']);
    expect(afterOutcome(undefined, kept(9), { now: dayOf(8) })).toMatchObject({
      state: undefined,
      issues: [{ code: 'in-the-future' }],
    });
    expect(afterOutcome(undefined, kept(8), { now: dayOf(8) }).issues).toEqual([]);
  });

  it('takes the events of one day in an order of their own, and sessions beside contacts in any', () => {
    expect(refused([told(0, 'stopped')], told(0, 'going'))).toEqual(['error out-of-order /on']);
    expect(refused([end(0, 'other')], kept(0))).toEqual(['error out-of-order /on']);
    expect(stateAfter([told(0, 'going'), told(0, 'stopped')]).rating?.outcome).toBe('stopped');
    const before = [kept(0), missed(7)];
    const [one, other] = [
      [...before, kept(9), contact(9)],
      [...before, contact(9), kept(9)],
    ].map((events) => JSON.stringify(stateAfter(events)));
    expect(one).toBe(other);
    expect(stateAfter([...before, kept(9), contact(9)]).sessions).toEqual({ kept: 1, missed: 0 });
  });

  it('gives plain JSON that can be gone on with, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.1, max: 10, noNaN: true }), (events, scale) => {
        let state: Following | undefined;
        for (const one of events) {
          const mine = { ...one, patientId: 'p', activityId: 'choir' };
          const copy = state && JSON.parse(JSON.stringify(state));
          const text = JSON.stringify([state, mine]);
          const next = afterOutcome(state, mine, { scale });
          expect(JSON.stringify([state, mine])).toBe(text);
          expect(JSON.stringify(afterOutcome(copy, mine, { scale }))).toBe(JSON.stringify(next));
          state = next.state;
        }
      }),
    );
  });

  it('names nobody in an issue', () => {
    fc.assert(
      fc.property(event, event, (one, other) => {
        const pair = { patientId: 'Birthe', activityId: 'Secret' };
        const { state } = afterOutcome(undefined, { ...one, ...pair });
        const { issues } = afterOutcome(state, { ...other, ...pair });
        for (const word of ['Birthe', 'Secret', other.on]) {
          expect(JSON.stringify(issues)).not.toContain(word);
        }
      }),
    );
  });

  describe('throws on', () => {
    const state = stateAfter([kept(0), told(7, 'going')]);
    const call =
      (first: unknown, second: unknown = kept(9), options: unknown = {}) =>
      () =>
        afterOutcome(first as Following, second as FollowUpEvent, options as StepOptions);

    it.each([
      [call(state, { ...kept(9), on: 'soon' }), 'event.on: expected a date YYYY-MM-DD, got string'],
      [call(state, { ...kept(9), kind: 'x' }), 'event.kind: expected one of session, contact, end'],
      [call(state, 'kept'), 'event'],
      [call({ ...state, contacts: -1 }), 'state.contacts: expected a count, whole, 0 or more'],
      [call({ ...state, schemaVersion: 2 }), 'state.schemaVersion'],
      [call({ ...state, habit: { stabilityDays: 0, difficulty: 3 } }), 'state.habit.stabilityDays'],
      [
        call({ ...state, rating: { ...state.rating, on: '2099-01-01' } }),
        'state: expected a habit with a rating, an end where it is ended, and no day after lastOn',
      ],
      [call({ ...state, habit: undefined }), 'state: expected a habit with a rating'],
      [call({ ...state, status: 'ended' }), 'state: expected a habit with a rating, an end'],
      [call(null), 'state'],
      [call(state, kept(9), { clock: 1 }), 'options: expected keys among scale, rating, now'],
      [call(state, kept(9), { rating: { least: 1 } }), 'rating: expected keys among'],
      [call(state, kept(9), { scale: '2' }), 'scale: expected a number'],
    ])('what is none (%#)', (wrong, message) => {
      expect(wrong).toThrow(TypeError);
      expect(wrong).toThrow(message);
    });

    it.each([
      [call(state, { ...kept(9), patientId: 'q' }), 'event: expected the patient and activity'],
      [call(state, { ...kept(9), activityId: 'q' }), 'event: expected the patient and activity'],
      [call(state, kept(9), { scale: 0 }), 'scale: expected a number from 0.015625 to 64, got 0'],
      [call(state, kept(9), { scale: Number.NaN }), 'scale'],
      [call(state, kept(9), { now: '2026-13-01' }), 'now: expected a date YYYY-MM-DD'],
      [
        call(state, kept(9), { rating: { keptShare: { going: 0.5, shaky: 0.6 } } }),
        'rating.keptShare.shaky: expected a number from 0 to 0.5, got 0.6',
      ],
    ])('what is out of range (%#)', (wrong, message) => {
      expect(wrong).toThrow(RangeError);
      expect(wrong).toThrow(message);
    });
  });
});

describe('chanceOfAttending', () => {
  it('is the forgetting curve from the last rating on, on the scale of the state', () => {
    const state = stateAfter([told(0, 'going')]);
    // Golden: (1 + .98036 · 7 ÷ 2.3065)^−.1542.
    expect([0, 7, 28].map((day) => chanceOfAttending(state, dayOf(day)))).toEqual([
      1, 0.80830994, 0.67412708,
    ]);
    const twice = stateAfter([told(0, 'going')], { scale: 2 });
    expect(chanceOfAttending(twice, dayOf(14))).toBe(0.80830994);
  });

  it('is null where nothing is known: before an outcome, after stopped, after an end', () => {
    for (const events of [
      [kept(0), kept(7)],
      [kept(0), contact(2)],
      [told(0, 'stopped')],
      [told(0, 'going'), end(2, 'finished')],
      [told(0, 'declined')],
    ]) {
      expect(chanceOfAttending(stateAfter(events), dayOf(9))).toBeNull();
    }
    expect(chanceOfAttending(stateAfter([told(0, 'stopped'), told(5, 'shaky')]), dayOf(5))).toBe(1);
  });

  it('throws on a day before the last rating, and on what is no day or state', () => {
    const state = stateAfter([told(7, 'going')]);
    expect(() => chanceOfAttending(state, dayOf(6))).toThrow(RangeError);
    expect(() => chanceOfAttending(state, 'today')).toThrow('on: expected a date YYYY-MM-DD');
    expect(() => chanceOfAttending({} as Following, dayOf(6))).toThrow(TypeError);
  });
});
