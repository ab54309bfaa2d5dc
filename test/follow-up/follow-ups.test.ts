import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfAttending,
  defaultLimits,
  type Following,
  type FollowUp,
  type FollowUpEvent,
  type FollowUpOptions,
  followUps,
  type Limits,
  type Reason,
  replay,
} from '../../src/follow-up/index.ts';
import { dateOf, dayNumber, weekdayOf } from '../../src/math/calendar.ts';
import { dayOf, firstDay, history, lastingHistory } from './arbitraries.ts';
import { contact, ids, kept, missed, told } from './events.ts';

const everyDay = { workdays: [1, 2, 3, 4, 5, 6, 7] };

/** The one follow-up of a history, asked on a day. */
const one = (
  events: readonly FollowUpEvent[],
  day: number,
  options: Partial<FollowUpOptions> = {},
): FollowUp => {
  const { due } = followUps(events, { now: dayOf(day), calendar: everyDay, ...options });
  expect(due).toHaveLength(1);
  return due[0] as FollowUp;
};

const codesOf = ({ reasons }: FollowUp): string[] => reasons.map(({ code }) => code);

describe('followUps, before calendar and capacity', () => {
  it('asks for a first contact within a week of the first session', () => {
    expect(one([kept(0), kept(7)], 1)).toEqual({
      ...ids,
      on: dayOf(7),
      dueOn: dayOf(7),
      overdueDays: 0,
      chance: null,
      reasons: [{ code: 'first-contact', since: dayOf(0), withinDays: 7 }],
    });
    const limits = { firstWithinDays: 3 };
    expect(one([kept(0)], 1, { limits }).dueOn).toBe(dayOf(3));
  });

  it('asks for it within a week of the first event while there is no session', () => {
    const attempt = contact(0, { reached: false });
    expect(one([attempt], 0)).toMatchObject({ dueOn: dayOf(7) });
    expect(codesOf(one([attempt], 0))).toEqual(['first-contact', 'not-reached']);
    expect(one([attempt, kept(5)], 5).dueOn).toBe(dayOf(12));
  });

  it('follows up when the chance has fallen to the target', () => {
    // Golden: 2.3065 days × (.8^(−1 ÷ .1542) − 1) ÷ (.9^(−1 ÷ .1542) − 1) = 7.65.
    expect(one([told(0, 'going')], 1)).toEqual({
      ...ids,
      on: dayOf(8),
      dueOn: dayOf(8),
      overdueDays: 0,
      chance: chanceOfAttending(replay([told(0, 'going')]).states[0] as Following, dayOf(8)),
      reasons: [{ code: 'chance-at-target', target: 0.8, stabilityDays: 2.3065, since: dayOf(0) }],
    });
    const days = [0.95, 0.9, 0.8, 0.7].map(
      (target) => dayNumber(one([told(0, 'thriving')], 0, { target }).dueOn) - firstDay,
    );
    // Golden likewise: 8.2956 days × .4020, 1, 3.3160, 9.2888; the last beyond eight weeks.
    expect(days).toEqual([3, 8, 28, 56]);
  });

  it('follows up the later, the longer the scale', () => {
    expect(one([told(0, 'going')], 1, { scale: 3 }).dueOn).toBe(dayOf(23));
    expect(
      followUps(replay([told(0, 'going')], { scale: 3 }).states, {
        now: dayOf(1),
        calendar: everyDay,
      }).due[0]?.dueOn,
    ).toBe(dayOf(23));
  });

  it('never leaves more than eight weeks without a contact', () => {
    const strong = [told(0, 'thriving'), told(28, 'thriving')];
    expect(one(strong, 30)).toMatchObject({
      dueOn: dayOf(28 + 56),
      reasons: [{ code: 'longest-gap', since: dayOf(28), weeks: 8 }],
    });
    expect(one(strong, 30, { limits: { atMostWeeks: 4 } }).dueOn).toBe(dayOf(56));
    expect(one([...strong, kept(35), contact(60)], 61).dueOn).toBe(dayOf(60 + 56));
  });

  it('gets in touch within a week of a first stopped, and not on and on of each further one', () => {
    const stopped = [told(0, 'thriving'), told(20, 'stopped')];
    expect(one(stopped, 21)).toMatchObject({
      dueOn: dayOf(27),
      chance: null,
      reasons: [{ code: 'after-stopped', since: dayOf(20), withinDays: 7 }],
    });
    expect(one([...stopped, told(27, 'stopped')], 28)).toMatchObject({
      dueOn: dayOf(27 + 56),
      reasons: [
        { code: 'longest-gap', since: dayOf(27) },
        { code: 'had-stopped', on: dayOf(27) },
      ],
    });
    expect(one([...stopped, contact(27)], 28).dueOn).toBe(dayOf(27 + 56));
    const again = [...stopped, told(27, 'going'), told(29, 'stopped')];
    expect(one(again, 30).dueOn).toBe(dayOf(36));
    // That they do not come is known by then.
    const stayed = [...stopped, contact(27), missed(28), missed(35)];
    expect(one(stayed, 36).dueOn).toBe(dayOf(27 + 56));
  });

  it('gets in touch within a week of the day since when the sessions say that they have stopped', () => {
    const strong = [told(0, 'thriving'), missed(3), missed(10)];
    expect(one(strong, 11)).toMatchObject({
      dueOn: dayOf(17),
      reasons: [{ code: 'sessions-missed', since: dayOf(10), kept: 0, missed: 2, withinDays: 7 }],
    });
    expect(one([...strong, missed(17)], 18).dueOn).toBe(dayOf(17));
    expect(one([...strong, kept(12), kept(13)], 18).dueOn).toBe(dayOf(28));
  });

  it('tries again after three days where nobody answered, and says how often', () => {
    const vain = [
      told(0, 'going'),
      contact(8, { reached: false }),
      contact(11, { reached: false }),
    ];
    expect(one(vain, 11)).toMatchObject({
      dueOn: dayOf(14),
      reasons: [
        { code: 'shortest-gap', since: dayOf(11), days: 3 },
        { code: 'chance-at-target' },
        { code: 'not-reached', times: 2, on: dayOf(11) },
      ],
    });
    expect(one(vain, 11, { limits: { atLeastDays: 1 } }).dueOn).toBe(dayOf(12));
  });

  it('follows up once more soon where a first contact told nothing', () => {
    expect(one([kept(0), contact(5)], 6)).toMatchObject({
      dueOn: dayOf(12),
      reasons: [{ code: 'nothing-told', since: dayOf(5), withinDays: 7 }],
    });
    expect(one([kept(0), contact(5), contact(12)], 13).dueOn).toBe(dayOf(12 + 56));
  });

  it('tells of several reasons where several hold, and of what the last rating rested on', () => {
    const limits = { atMostWeeks: 4 };
    expect(codesOf(one([told(0, 'thriving')], 1, { limits }))).toEqual([
      'chance-at-target',
      'longest-gap',
    ]);
    const read = one([kept(0), kept(7), contact(8)], 9).reasons.at(-1);
    expect(read).toEqual({
      code: 'rated-by-sessions',
      on: dayOf(8),
      outcome: 'going',
      kept: 2,
      missed: 0,
    });
    const disputed = one([missed(0), missed(7), told(8, 'thriving')], 9).reasons.at(-1);
    expect(disputed).toEqual({
      code: 'sessions-disagree',
      on: dayOf(8),
      told: 'thriving',
      sessionsSay: 'stopped',
      kept: 0,
      missed: 2,
    });
  });

  it('says how long something is overdue, and puts it on today', () => {
    const late = one([kept(0)], 10);
    expect(late).toMatchObject({ on: dayOf(10), dueOn: dayOf(7), overdueDays: 3 });
    expect(late.reasons.at(-1)).toEqual({ code: 'overdue', days: 3 });
    expect(codesOf(one([kept(0)], 7))).toEqual(['first-contact']);
  });

  it('tells the chance on the day of the contact, not on the day when it was due', () => {
    const [state] = replay([told(0, 'going')]).states as [Following];
    const late = one([told(0, 'going')], 40);
    expect(late).toMatchObject({ dueOn: dayOf(8), on: dayOf(40) });
    expect(late.chance).toBe(chanceOfAttending(state, dayOf(40)));
  });
});

describe('followUps and the end', () => {
  it('reminds of nobody who has left, declined, moved or died', () => {
    const reasons = ['moved', 'finished', 'dropped-out', 'other', 'died'] as const;
    const events = reasons.flatMap((reason): FollowUpEvent[] => {
      const who = { patientId: reason, activityId: 'choir' };
      return [
        { ...told(0, 'going'), ...who },
        { ...who, on: dayOf(3), kind: 'end', reason },
      ];
    });
    const { due, ended } = followUps([...events, told(0, 'declined')], { now: dayOf(40) });
    expect(due).toEqual([]);
    expect(ended.map(({ patientId, on, reason }) => [patientId, on, reason])).toEqual([
      ['died', dayOf(3), 'died'],
      ['dropped-out', dayOf(3), 'dropped-out'],
      ['finished', dayOf(3), 'finished'],
      ['moved', dayOf(3), 'moved'],
      ['other', dayOf(3), 'other'],
      ['p', dayOf(0), 'declined'],
    ]);
  });

  it('reminds of no activity of a patient who died, wherever that was told', () => {
    const events: FollowUpEvent[] = [
      told(0, 'going'),
      { ...told(0, 'going'), activityId: 'chess' },
      { ...ids, activityId: 'chess', on: dayOf(2), kind: 'end', reason: 'moved' },
      { ...ids, activityId: 'chess', on: dayOf(9), kind: 'end', reason: 'died' },
      { ...told(0, 'going'), patientId: 'q' },
    ];
    const { due, ended, issues } = followUps(events, { now: dayOf(10) });
    expect(issues).toEqual([]);
    expect(due.map(({ patientId }) => patientId)).toEqual(['q']);
    expect(ended).toEqual([
      { patientId: 'p', activityId: 'chess', on: dayOf(9), reason: 'died' },
      { patientId: 'p', activityId: 'choir', on: dayOf(9), reason: 'died' },
    ]);
    expect(followUps(events, { now: dayOf(8) }).due).toHaveLength(2);
    const [chess, choir] = ['chess', 'choir'].map(
      (activityId, at): FollowUpEvent => ({
        ...ids,
        activityId,
        on: dayOf(9 - at),
        kind: 'end',
        reason: 'died',
      }),
    ) as [FollowUpEvent, FollowUpEvent];
    for (const deaths of [
      [chess, choir],
      [chess, { ...choir, on: dayOf(10) }],
    ]) {
      const walk = { ...told(0, 'going'), activityId: 'walk' };
      const days = followUps([...deaths, walk], { now: dayOf(20) }).ended.map(({ on }) => on);
      expect(days[2]).toBe([...days].sort()[0]);
    }
  });
});

/** First contacts that fall on these days. */
const dueOn = (...days: readonly number[]): FollowUpEvent[] =>
  days.map((day, at) => ({
    ...kept(day - 7),
    patientId: `p${String(at).padStart(3, '0')}`,
  }));

const daysOf = (events: readonly FollowUpEvent[], options: Partial<FollowUpOptions>): number[] =>
  followUps(events, { now: dayOf(0), ...options }).due.map(({ on }) => dayNumber(on) - firstDay);

describe('followUps and the calendar (day 0 is a Monday)', () => {
  it('moves from a weekend back where forward would break a limit', () => {
    // A first contact within a week: Saturday and Sunday to Friday.
    expect(daysOf(dueOn(4, 5, 6, 7), {})).toEqual([4, 4, 4, 7]);
    const [, saturday] = followUps(dueOn(4, 5), { now: dayOf(0) }).due;
    expect(saturday?.reasons.at(-1)).toEqual({
      code: 'moved-by-calendar',
      from: dayOf(5),
      to: dayOf(4),
    });
  });

  it('moves forward where no limit is broken', () => {
    // Told on Friday, going: due on Saturday of the next week by the chance alone.
    const due = one([told(4, 'going')], 5, { calendar: {} });
    expect(due).toMatchObject({ dueOn: dayOf(12), on: dayOf(14) });
    expect(codesOf(due)).toEqual(['chance-at-target', 'moved-by-calendar']);
  });

  it('moves forward where back is past, or too soon after the last attempt', () => {
    expect(one([kept(-2)], 5, { calendar: {} })).toMatchObject({ dueOn: dayOf(5), on: dayOf(7) });
    const vain = [kept(-4), contact(2, { reached: false })];
    expect(one(vain, 3, { calendar: {} })).toMatchObject({ dueOn: dayOf(5), on: dayOf(7) });
  });

  it('knows holidays and other weeks', () => {
    const holidays = [dayOf(3), dayOf(4), dayOf(7)];
    expect(daysOf(dueOn(4), { calendar: { holidays } })).toEqual([2]);
    expect(daysOf(dueOn(2), { now: dayOf(3), calendar: { holidays } })).toEqual([8]);
    expect(daysOf(dueOn(2, 3), { calendar: { workdays: [4] } })).toEqual([3, 3]);
  });
});

describe('followUps and capacity', () => {
  it('fills each day with the most urgent and moves the others on to the next working day with room', () => {
    const events = dueOn(3, 3, 3, 4, 4);
    const { due } = followUps(events, { now: dayOf(0), capacity: 2 });
    const told = due.map(({ patientId, on }) => `${patientId} ${dayNumber(on) - firstDay}`);
    expect(told).toEqual(['p000 3', 'p001 3', 'p002 4', 'p003 4', 'p004 7']);
    expect(due[2]?.reasons.at(-1)).toEqual({
      code: 'moved-by-capacity',
      from: dayOf(3),
      to: dayOf(4),
    });
  });

  it('takes the longest overdue first, then the lowest chance, then the ids', () => {
    const who = (patientId: string, events: readonly FollowUpEvent[]): FollowUpEvent[] =>
      events.map((event) => ({ ...event, patientId }));
    const events = [
      ...who('calm', [told(0, 'thriving')]), // due on day 28 by both chance and gap
      ...who('first', [kept(21)]), // nothing known
      ...who('b-low', [told(0, 'going'), contact(25, { reached: false })]),
      ...who('a-low', [told(0, 'going'), contact(25, { reached: false })]),
      ...who('late', [kept(20)]),
    ];
    const { due } = followUps(events, {
      now: dayOf(28),
      capacity: 1,
      limits: { atMostWeeks: 4 },
    });
    expect(
      due.map(({ patientId, dueOn: day }) => `${patientId} ${dayNumber(day) - firstDay}`),
    ).toEqual(['late 27', 'first 28', 'a-low 28', 'b-low 28', 'calm 28']);
  });

  it('places ten thousand that are due on one day, one a day, in a moment', () => {
    const events = Array.from({ length: 10_000 }, (_, at) => ({ ...kept(0), patientId: `p${at}` }));
    const states = replay(events).states;
    const { due } = followUps(states, { now: dayOf(7), capacity: 1 });
    expect(new Set(due.map(({ on }) => on)).size).toBe(10_000);
  });
});

const workdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const limits: fc.Arbitrary<Limits> = fc
  .record({
    atMostWeeks: fc.integer({ min: 1, max: 10 }),
    firstWithinDays: fc.integer({ min: 1, max: 20 }),
    afterStoppedWithinDays: fc.integer({ min: 1, max: 20 }),
    atLeastDays: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ atMostWeeks, ...days }) => {
    const most = 7 * atMostWeeks;
    const firstWithinDays = Math.min(days.firstWithinDays, most);
    const afterStoppedWithinDays = Math.min(days.afterStoppedWithinDays, most);
    const atLeastDays = Math.min(days.atLeastDays, firstWithinDays, afterStoppedWithinDays);
    return { atMostWeeks, firstWithinDays, afterStoppedWithinDays, atLeastDays };
  });
const options: fc.Arbitrary<FollowUpOptions & { readonly limits: Limits }> = fc.record({
  now: fc.integer({ min: 30, max: 90 }).map(dayOf),
  target: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
  capacity: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
  calendar: fc.record({
    workdays,
    holidays: fc.array(fc.integer({ min: 25, max: 120 }).map(dayOf), { maxLength: 20 }),
  }),
  limits,
});

describe('followUps always', () => {
  it('is on working days that are not past, within capacity, with nobody lost, in order', () => {
    fc.assert(
      fc.property(lastingHistory, options, (events, asked) => {
        const { due, ended } = followUps(events, asked);
        const { states } = replay(events, { now: asked.now });
        expect(ended).toEqual([]);
        const pairs = due.map(({ patientId, activityId }) => [patientId, activityId]);
        expect(pairs.map(String).sort()).toEqual(
          states.map(({ patientId, activityId }) => String([patientId, activityId])).sort(),
        );
        const perDay = new Map<string, number>();
        for (const { on, dueOn: day, overdueDays } of due) {
          expect(on >= asked.now).toBe(true);
          expect(asked.calendar?.workdays).toContain(weekdayOf(dayNumber(on)));
          expect(asked.calendar?.holidays).not.toContain(on);
          expect(overdueDays).toBe(Math.max(0, dayNumber(asked.now) - dayNumber(day)));
          perDay.set(on, (perDay.get(on) ?? 0) + 1);
        }
        expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(asked.capacity as number);
        expect(due.map(({ on }) => on)).toEqual(due.map(({ on }) => on).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('leaves room on no day between the one that was wanted and the one that came, and none to the less urgent', () => {
    fc.assert(
      fc.property(lastingHistory, options, (events, asked) => {
        const { due } = followUps(events, asked);
        const free = followUps(events, { ...asked, capacity: Number.POSITIVE_INFINITY }).due;
        for (const item of due) {
          const mine = (other: FollowUp): boolean =>
            other.patientId === item.patientId && other.activityId === item.activityId;
          const wanted = free.find(mine)?.on as string;
          expect(item.on >= wanted).toBe(true);
          for (let day = dayNumber(wanted); day < dayNumber(item.on); day += 1) {
            const others = due.filter(({ on }) => on === dateOf(day));
            const isOff =
              !asked.calendar?.workdays?.includes(weekdayOf(day)) ||
              asked.calendar?.holidays?.includes(dateOf(day));
            expect(isOff || others.length === asked.capacity).toBe(true);
            for (const other of others) expect(other.dueOn <= item.dueOn).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is due within the limits, and never within days of the last attempt', () => {
    fc.assert(
      fc.property(lastingHistory, options, (events, asked) => {
        const { states } = replay(events, { now: asked.now });
        for (const item of followUps(events, asked).due) {
          const state = states.find(
            ({ patientId, activityId }) =>
              patientId === item.patientId && activityId === item.activityId,
          ) as Following;
          const { atMostWeeks, atLeastDays, firstWithinDays, afterStoppedWithinDays } =
            asked.limits;
          const attempts = [state.lastContactOn, state.notReached?.on].flatMap((on) =>
            on === undefined ? [] : [dayNumber(on)],
          );
          const day = dayNumber(item.dueOn);
          const attempt = Math.max(...attempts); // −Infinity of none
          expect(day).toBeGreaterThanOrEqual(attempt + atLeastDays);
          const within = (since: string, days: number): void =>
            expect(day).toBeLessThanOrEqual(
              Math.max(dayNumber(since) + days, attempt + atLeastDays),
            );
          within(state.lastContactOn ?? state.startedOn, 7 * atMostWeeks);
          if (state.contacts === 0 && state.firstSessionOn) {
            within(state.firstSessionOn, firstWithinDays);
          }
          if (state.rating?.outcome === 'stopped' && state.rating.inARow === 1) {
            const isLast = state.lastContactOn === state.rating.on;
            if (isLast) within(state.rating.on, afterStoppedWithinDays);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is due no later for a higher target', () => {
    fc.assert(
      fc.property(
        lastingHistory,
        options,
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (events, asked, other) => {
          const byPair = (target: number): Map<string, string> =>
            new Map(
              followUps(events, { ...asked, target }).due.map((item) => [
                String([item.patientId, item.activityId]),
                item.dueOn,
              ]),
            );
          const [low, high] = [asked.target as number, other].sort() as [number, number];
          const later = byPair(low);
          for (const [pair, day] of byPair(high)) expect(day <= (later.get(pair) ?? '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not hang on the order of the history, nor on whether it comes as states', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        options,
        ([events, shuffled], asked) => {
          const { due, ended } = followUps(events, asked);
          const again = followUps(shuffled, asked);
          expect(JSON.stringify(again.due)).toBe(JSON.stringify(due));
          expect(again.ended).toEqual(ended);
          const states = JSON.parse(JSON.stringify(replay(events, { now: asked.now }).states));
          const ofStates = followUps(states.reverse(), asked);
          expect(JSON.stringify(ofStates)).toBe(JSON.stringify({ due, ended, issues: [] }));
        },
      ),
    );
  });

  it('tells of a whole history what replay tells', () => {
    fc.assert(
      fc.property(history, options, (events, asked) => {
        const { now } = asked;
        expect(followUps(events, asked).issues).toEqual(replay(events, { now }).issues);
      }),
    );
  });

  it('has a reason for every day, and none that does not hold', () => {
    const seen = new Set<Reason['code']>();
    fc.assert(
      fc.property(lastingHistory, options, (events, asked) => {
        for (const { reasons, on, dueOn: day, overdueDays } of followUps(events, asked).due) {
          for (const { code } of reasons) seen.add(code);
          const moves = reasons.flatMap((reason) => ('to' in reason ? [reason] : []));
          expect(moves.at(-1)?.to ?? [day, asked.now].sort()[1]).toBe(on);
          for (const [at, move] of moves.entries()) {
            if (at > 0) expect(move.from).toBe(moves[at - 1]?.to);
          }
          expect(reasons.some(({ code }) => code === 'overdue')).toBe(overdueDays > 0);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
    expect([...seen].sort()).toEqual([
      'after-stopped',
      'chance-at-target',
      'first-contact',
      'had-stopped',
      'longest-gap',
      'moved-by-calendar',
      'moved-by-capacity',
      'not-reached',
      'nothing-told',
      'overdue',
      'rated-by-sessions',
      'sessions-disagree',
      'sessions-missed',
      'sessions-since',
      'shortest-gap',
    ]);
  });
});

describe('followUps throws on', () => {
  const call =
    (asked: object, from: unknown = [kept(0)]) =>
    () =>
      followUps(from as FollowUpEvent[], { now: dayOf(0), ...asked } as FollowUpOptions);
  const { states } = replay([kept(0)]);

  it.each([
    [call({ targets: 0.8 }), 'options: expected keys among now, target, calendar'],
    [call({ now: undefined }), 'now: expected a date YYYY-MM-DD, got nothing'],
    [call({ target: '.8' }), 'target: expected a number from 0.01 to 0.99, got ".8"'],
    [call({ calendar: { days: [] } }), 'calendar: expected keys among workdays, holidays'],
    [call({ calendar: { workdays: 5 } }), 'calendar.workdays: expected a list, got number'],
    [call({ limits: { weeks: 8 } }), 'limits: expected keys among firstWithinDays'],
    [call({}, null), 'history: expected a list, got null'],
    [call({}, [kept(0), ...states]), 'history[1]'],
    [call({ scale: 2 }, states), 'scale: expected none beside states'],
    [call({ rating: {} }, states), 'rating: expected none beside states'],
    [call({}, [{ ...states[0], status: 'gone' }]), 'states[0].status: expected one of'],
  ])('what is none (%#)', (wrong, message) => {
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(message);
  });

  it.each([
    [call({ target: 1 }), 'target: expected a number from 0.01 to 0.99, got 1'],
    [call({ capacity: 0 }), 'capacity: expected a whole number of 1 or more, got 0'],
    [call({ capacity: 1.5 }), 'capacity'],
    [call({ calendar: { workdays: [] } }), 'calendar.workdays: expected at least one weekday'],
    [
      call({ calendar: { workdays: [0] } }),
      'calendar.workdays: expected a whole number from 1 to 7',
    ],
    [call({ calendar: { holidays: ['Christmas'] } }), 'calendar.holidays: expected a date'],
    [
      call({ limits: { atLeastDays: 8 } }),
      'limits.atLeastDays: expected a whole number from 1 to 7',
    ],
    [call({ limits: { atMostWeeks: 0 } }), 'limits.atMostWeeks'],
    [call({ now: dayOf(-1) }, states), 'states[0].lastOn: expected a day not after now'],
    [call({}, [...states, ...states]), 'states: expected one state for each patient and activity'],
  ])('what is out of range (%#)', (wrong, message) => {
    expect(wrong).toThrow(RangeError);
    expect(wrong).toThrow(message);
  });

  it('nothing by default', () => {
    expect(call({ limits: defaultLimits, capacity: 5, target: 0.5, calendar: {} })).not.toThrow();
  });
});
