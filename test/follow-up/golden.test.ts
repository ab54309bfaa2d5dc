import { describe, expect, it } from 'vitest';
import {
  chanceOfAttending,
  type Following,
  type FollowUpEvent,
  followUps,
  type HabitOutcome,
  replay,
} from '../../src/follow-up/index.ts';

/**
 * Half a year of one person. The numbers were reckoned apart from the library, by the formulas and parameters of FSRS-6, with the two
 * readings of what follows `stopped`; the due days by hand from them and the default limits.
 */
const golden: readonly {
  readonly on: string;
  readonly outcome: HabitOutcome;
  readonly chanceBefore: number | null;
  readonly stabilityDays: number;
  readonly difficulty: number;
  readonly dueOn: string;
  readonly because: string;
}[] = [
  {
    on: '2026-01-12',
    outcome: 'shaky',
    chanceBefore: null,
    stabilityDays: 1.2931,
    difficulty: 5.1122,
    dueOn: '2026-01-16',
    because: 'chance-at-target',
  },
  {
    on: '2026-01-19',
    outcome: 'going',
    chanceBefore: 0.75278,
    stabilityDays: 11.609,
    difficulty: 5.1023,
    dueOn: '2026-02-26',
    because: 'chance-at-target',
  },
  {
    on: '2026-02-16',
    outcome: 'going',
    chanceBefore: 0.82937,
    stabilityDays: 54.6581,
    difficulty: 5.0924,
    dueOn: '2026-04-13',
    because: 'longest-gap',
  },
  {
    on: '2026-04-13',
    outcome: 'stopped',
    chanceBefore: 0.89833,
    stabilityDays: 2.979,
    difficulty: 8.3721,
    dueOn: '2026-04-20',
    because: 'after-stopped',
  },
  {
    on: '2026-04-20',
    outcome: 'shaky',
    chanceBefore: null,
    stabilityDays: 2.979,
    difficulty: 8.9046,
    dueOn: '2026-04-30',
    because: 'chance-at-target',
  },
  {
    on: '2026-05-04',
    outcome: 'going',
    chanceBefore: 0.76655,
    stabilityDays: 9.8897,
    difficulty: 8.8909,
    dueOn: '2026-06-06',
    because: 'chance-at-target',
  },
  {
    on: '2026-06-15',
    outcome: 'thriving',
    chanceBefore: 0.77636,
    stabilityDays: 43.6779,
    difficulty: 8.5055,
    dueOn: '2026-08-10',
    because: 'longest-gap',
  },
];

const ids = { patientId: 'p', activityId: 'choir' };
const events: readonly FollowUpEvent[] = [
  { ...ids, on: '2026-01-08', kind: 'session', attended: 'kept' },
  ...golden.map(({ on, outcome }) => ({ ...ids, on, kind: 'contact' as const, outcome })),
];

describe('A golden history', () => {
  it.each(golden.map((one, at) => ({ ...one, at })))('$on: $outcome, then due on $dueOn', (one) => {
    const [before] = replay(events.slice(0, one.at + 1)).states as [Following];
    const chance = chanceOfAttending(before, one.on);
    if (one.chanceBefore === null) expect(chance).toBeNull();
    else expect(chance).toBeCloseTo(one.chanceBefore, 4);
    const { states } = replay(events.slice(0, one.at + 2));
    expect(states[0]?.habit?.stabilityDays).toBeCloseTo(one.stabilityDays, 3);
    expect(states[0]?.habit?.difficulty).toBeCloseTo(one.difficulty, 3);
    const [due] = followUps(states, { now: one.on }).due;
    expect([due?.dueOn, due?.reasons[0].code]).toEqual([one.dueOn, one.because]);
  });

  it('begins with a first contact within a week of the first session', () => {
    const [due] = followUps(events, { now: '2026-01-09' }).due;
    expect([due?.on, due?.reasons[0].code]).toEqual(['2026-01-15', 'first-contact']);
  });

  it('is the same state to the last byte', () => {
    expect(JSON.stringify(replay(events).states[0])).toBe(
      '{"schemaVersion":1,"patientId":"p","activityId":"choir","status":"following","startedOn":"2026-01-08",' +
        '"firstSessionOn":"2026-01-08","lastOn":"2026-06-15","lastDay":["contact thriving"],"contacts":7,' +
        '"lastContactOn":"2026-06-15","sessions":{"kept":0,"missed":0},' +
        '"habit":{"stabilityDays":43.67786042,"difficulty":8.50552074},' +
        '"rating":{"on":"2026-06-15","outcome":"thriving","inARow":1,"from":"told","kept":0,"missed":0}}',
    );
  });
});
