import { describe, expect, it } from 'vitest';
import {
  type FitOptions,
  type FollowUpEvent,
  fitScale,
  type ScaleFit,
} from '../../src/follow-up/index.ts';
import { dayOf } from './arbitraries.ts';
import { cohort } from './cohort.ts';

type Fitted = Extract<ScaleFit, { readonly ok: true }>;

const fitted = (history: readonly FollowUpEvent[], options?: FitOptions): Fitted => {
  const fit = fitScale(history, options);
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
};

/** One contact that is predicted: going, then still there or not after so many days. */
const pair = (at: number, days: number, outcome: 'going' | 'stopped'): FollowUpEvent[] => {
  const ids = { patientId: `p${at}`, activityId: 'choir', kind: 'contact' as const };
  return [
    { ...ids, on: dayOf(0), outcome: 'going' },
    { ...ids, on: dayOf(days), outcome },
  ];
};
const pairs = (going: number, stopped: number, days: number): FollowUpEvent[] =>
  Array.from({ length: going + stopped }, (_, at) =>
    pair(at, days, at < going ? 'going' : 'stopped'),
  ).flat();

describe('fitScale', () => {
  it('finds the scale at which the chance is the share, where all have one stability and one gap', () => {
    // .9 after the stability in days: 2.3065 days × the scale are 14 days. By hand: ln likelihood = 90 ln .9 + 10 ln .1.
    const fit = fitted(pairs(90, 10, 14));
    expect(fit.scale).toBeCloseTo(14 / 2.3065, 3);
    expect(fit.logLikelihood).toBeCloseTo(90 * Math.log(0.9) + 10 * Math.log(0.1), 6);
    expect(fit).toMatchObject({ contacts: 100, attending: 90 });
  });

  it('ends its interval where twice the log-likelihood is lower by 3.84', () => {
    const { interval, logLikelihood } = fitted(pairs(90, 10, 14));
    for (const scale of interval) {
      const chance = (1 + (0.9 ** (-1 / 0.1542) - 1) * (14 / (2.3065 * scale))) ** -0.1542;
      const likelihood = 90 * Math.log(chance) + 10 * Math.log(1 - chance);
      expect(2 * (logLikelihood - likelihood)).toBeCloseTo(3.841459, 2);
    }
    expect(interval[0]).toBeLessThan(interval[1]);
  });

  it('leaves an end open, at 64, where nothing speaks against longer', () => {
    const fit = fitted(pairs(9, 1, 14), { leastContacts: 10, leastOfEach: 1 });
    expect(fit.interval[1]).toBe(64);
    expect(fit.interval[0]).toBeLessThan(fit.scale);
  });

  it('never looks ahead: what came later changes no prediction before it', () => {
    const events = cohort({ seed: 3, patients: 40, contacts: 5 });
    const first = fitScale(events, { now: dayOf(60) });
    const later = events.map((event) =>
      event.on > dayOf(60) ? { ...event, outcome: 'going' as const } : event,
    );
    expect(fitScale(later as FollowUpEvent[], { now: dayOf(60) })).toEqual(first);
    expect(first.contacts).toBeGreaterThan(50);
    expect(first.contacts).toBeLessThan(fitScale(events).contacts);
  });

  it('counts who drops out or declines as no longer attending, once, and no other end', () => {
    const ids = { patientId: 'x', activityId: 'choir', on: dayOf(30) };
    const base = [
      ...pairs(60, 20, 14),
      ...pair(100, 14, 'going').map((one) => ({ ...one, ...{ patientId: 'x' } })),
    ];
    const counts = (...more: readonly FollowUpEvent[]): string => {
      const { contacts, attending } = fitScale([...base, ...more]);
      return `${attending} of ${contacts}`;
    };
    expect(counts()).toBe('61 of 81');
    expect(counts({ ...ids, kind: 'end', reason: 'dropped-out' })).toBe('61 of 82');
    expect(counts({ ...ids, kind: 'contact', outcome: 'declined' })).toBe('61 of 82');
    expect(
      counts(
        { ...ids, kind: 'contact', outcome: 'stopped' },
        { ...ids, on: dayOf(31), kind: 'end', reason: 'dropped-out' },
      ),
    ).toBe('61 of 82');
    for (const reason of ['died', 'moved', 'finished', 'other'] as const) {
      expect(counts({ ...ids, kind: 'end', reason })).toBe('61 of 81');
    }
  });

  it('predicts no contact of the same day, none after stopped, and none that told nothing', () => {
    const ids = { patientId: 'x', activityId: 'choir', kind: 'contact' as const };
    const counted = (...events: readonly FollowUpEvent[]): number => fitScale(events).contacts;
    const going = { ...ids, on: dayOf(0), outcome: 'going' as const };
    expect(counted(going)).toBe(0);
    expect(counted(going, { ...ids, on: dayOf(0), outcome: 'stopped' })).toBe(0);
    expect(counted(going, { ...ids, on: dayOf(9) })).toBe(0);
    expect(counted(going, { ...ids, on: dayOf(9), reached: false })).toBe(0);
    const stopped = { ...ids, on: dayOf(9), outcome: 'stopped' as const };
    expect(counted(going, stopped)).toBe(1);
    expect(counted(going, stopped, { ...ids, on: dayOf(12), outcome: 'going' })).toBe(1);
    const sessions = [1, 2, 3].map((day): FollowUpEvent => {
      return { ...ids, on: dayOf(day), kind: 'session', attended: 'kept' };
    });
    expect(counted(going, ...sessions, { ...ids, on: dayOf(9) })).toBe(0);
  });

  it('gives none with too few contacts, too few of a kind, or where it would be extreme', () => {
    expect(fitScale([])).toEqual({
      ok: false,
      reason: 'too-few-contacts',
      contacts: 0,
      attending: 0,
    });
    expect(fitScale(pairs(40, 9, 14))).toMatchObject({ reason: 'too-few-contacts', contacts: 49 });
    expect(fitScale(pairs(46, 4, 14))).toMatchObject({ reason: 'too-few-of-each', attending: 46 });
    expect(fitScale(pairs(4, 46, 14))).toMatchObject({ reason: 'too-few-of-each', attending: 4 });
    expect(fitScale(pairs(45, 5, 14)).ok).toBe(true);
    expect(fitScale(pairs(45, 5, 2000))).toMatchObject({ reason: 'no-maximum' });
    expect(fitScale(pairs(5, 45, 14))).toMatchObject({ reason: 'no-maximum' });
    expect(fitScale(pairs(8, 2, 14), { leastContacts: 10, leastOfEach: 2 }).ok).toBe(true);
  });

  it('does not hang on the order of the history', () => {
    const events = cohort({ seed: 5, patients: 60, contacts: 4, comeBack: 0.5 });
    expect(fitScale([...events].reverse())).toEqual(fitScale(events));
  });

  it('throws on wrong options', () => {
    const call = (options: object) => () => fitScale([], options as FitOptions);
    expect(call({ scale: 2 })).toThrow('options: expected keys among leastContacts');
    expect(call({ leastContacts: 0 })).toThrow(RangeError);
    expect(call({ leastOfEach: '5' })).toThrow(TypeError);
  });

  it.each([
    [3, 150],
    [0.5, 60],
  ])(
    'recovers a known scale of %f, and its interval covers it at its rate in %i cohorts',
    (scale, repetitions) => {
      let covered = 0;
      let sum = 0;
      for (let seed = 0; seed < repetitions; seed += 1) {
        const events = cohort({ seed, patients: 60, contacts: 4, scale, comeBack: 0.5 });
        const { scale: found, interval } = fitted(events);
        if (interval[0] <= scale && scale <= interval[1]) covered += 1;
        sum += Math.log(found);
      }
      // 95 % is meant; .88 is four standard errors of 150 draws below. And the mean of the logarithms within a tenth.
      expect(covered / repetitions).toBeGreaterThanOrEqual(0.88);
      expect(Math.abs(sum / repetitions - Math.log(scale))).toBeLessThan(0.1);
    },
  );
});
