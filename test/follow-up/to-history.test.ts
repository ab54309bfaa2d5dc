import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FollowUpEvent,
  outcomeGrades,
  toHistory,
  toJudgements,
} from '../../src/follow-up/index.ts';
import { parsePatient } from '../../src/index.ts';
import { outcomes } from '../../src/model/vocabulary.ts';
import { dayOf, history } from './arbitraries.ts';

const at = (day: number, activityId = 'choir', patientId = 'p') => ({
  patientId,
  activityId,
  on: dayOf(day),
});
const events: readonly FollowUpEvent[] = [
  { ...at(0), kind: 'session', attended: 'kept' },
  { ...at(7), kind: 'contact', outcome: 'thriving' },
  { ...at(70), kind: 'contact' },
  { ...at(71), kind: 'contact', reached: false },
  { ...at(72), kind: 'session', attended: 'missed' },
  { ...at(5, 'chess'), kind: 'contact', outcome: 'going' },
  { ...at(9, 'chess'), kind: 'end', reason: 'dropped-out' },
  { ...at(3, 'walk'), kind: 'contact', outcome: 'shaky' },
  { ...at(8, 'walk'), kind: 'end', reason: 'finished' },
  { ...at(9, 'walk'), kind: 'end', reason: 'died' },
  { ...at(9, 'zumba'), kind: 'end', reason: 'moved' },
  { ...at(3, 'yoga'), kind: 'session', attended: 'kept' },
  { ...at(3, 'choir', 'q'), kind: 'contact', outcome: 'declined' },
];

describe('toHistory', () => {
  it('gives the latest outcome of each activity, by patient', () => {
    expect([...toHistory(events)]).toEqual([
      [
        'p',
        [
          { activityId: 'chess', on: dayOf(9), outcome: 'stopped' },
          { activityId: 'choir', on: dayOf(7), outcome: 'thriving' },
          { activityId: 'walk', on: dayOf(3), outcome: 'shaky' },
        ],
      ],
      ['q', [{ activityId: 'choir', on: dayOf(3), outcome: 'declined' }]],
    ]);
    expect(toHistory([]).size).toBe(0);
  });

  it('takes the worst of several outcomes of a day', () => {
    const day = outcomes.map((outcome): FollowUpEvent => ({ ...at(0), kind: 'contact', outcome }));
    expect(toHistory(day).get('p')?.[0]?.outcome).toBe('declined');
    expect(toHistory(day.slice(1)).get('p')?.[0]?.outcome).toBe('stopped');
  });

  it('is what a patient takes, whatever the order of the events', () => {
    fc.assert(
      fc.property(history, (some) => {
        const histories = toHistory(some);
        for (const [, entries] of histories)
          expect(parsePatient({ history: entries }).ok).toBe(true);
        expect([...toHistory([...some].reverse())]).toEqual([...histories]);
      }),
    );
  });

  it('throws on what is no event', () => {
    expect(() => toHistory([{ ...events[0], on: 1 }] as unknown as FollowUpEvent[])).toThrow(
      new TypeError('events[0].on: expected a date YYYY-MM-DD, got number'),
    );
  });
});

describe('toJudgements', () => {
  it('grades the latest outcome: stopped and declined 0, shaky 1, going 2, thriving 3', () => {
    const grades = toJudgements(events);
    expect(grades.map((one) => Object.values(one).join(' '))).toEqual([
      'p chess 0',
      'p choir 3',
      'p walk 1',
      'q choir 0',
    ]);
    expect(outcomes.map((outcome) => outcomeGrades[outcome])).toEqual([0, 0, 1, 2, 3]);
  });

  it('has one for each entry of a history', () => {
    fc.assert(
      fc.property(history, (some) => {
        const entries = [...toHistory(some)].flatMap(([patientId, own]) =>
          own.map(({ activityId, outcome }) => ({
            patientId,
            activityId,
            grade: outcomeGrades[outcome],
          })),
        );
        expect(toJudgements(some)).toEqual(entries);
      }),
    );
  });
});
