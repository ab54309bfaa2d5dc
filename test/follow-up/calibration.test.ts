import { describe, expect, it } from 'vitest';
import { habitModel } from '../../src/follow-up/habit.ts';
import {
  type CalibrationOptions,
  type CalibrationReport,
  calibration,
  chanceOfAttending,
  type Following,
  type FollowUpEvent,
  fitScale,
  replay,
  type VerdictReason,
} from '../../src/follow-up/index.ts';
import { verdictOf } from '../../src/follow-up/verdict.ts';
import { dayOf } from './arbitraries.ts';
import { type Cohort, cohort } from './cohort.ts';

const seed = 1;

/** One contact that is predicted: going, then still there or not after so many days. */
const pair = (patientId: string, days: number, outcome: 'going' | 'stopped'): FollowUpEvent[] => {
  const ids = { patientId, activityId: 'choir', kind: 'contact' as const };
  return [
    { ...ids, on: dayOf(0), outcome: 'going' },
    { ...ids, on: dayOf(days), outcome },
  ];
};

const chanceAfter = (days: number): number =>
  chanceOfAttending(replay(pair('p', 0, 'going')).states[0] as Following, dayOf(days)) as number;

const four: readonly FollowUpEvent[] = [
  ...pair('a', 7, 'going'),
  ...pair('b', 7, 'going'),
  ...pair('c', 28, 'stopped'),
  ...pair('d', 29, 'going'),
];

const scoresOf = (report: CalibrationReport): NonNullable<CalibrationReport['scores']> =>
  report.scores as NonNullable<CalibrationReport['scores']>;

describe('calibration', () => {
  it('holds each outcome against the chance from the state before it', () => {
    const report = calibration(four, { seed });
    expect(report).toMatchObject({ contacts: 4, patients: 4, attending: 3 });
    const [week, month, longer] = [7, 28, 29].map(chanceAfter) as [number, number, number];
    const { brier, logLoss } = scoresOf(report);
    const misses = [1 - week, 1 - week, month, 1 - longer];
    expect(brier.value).toBeCloseTo(misses.reduce((sum, miss) => sum + miss * miss, 0) / 4, 12);
    const given = [week, week, 1 - month, longer];
    const logs = given.reduce((sum, chance) => sum - Math.log(chance), 0);
    expect(logLoss.value).toBeCloseTo(logs / 4, 12);
  });

  it('predicts on the scale that it is given', () => {
    const { scores } = calibration(pair('a', 14, 'going'), { seed, scale: 2 });
    expect(scores?.brier.value).toBeCloseTo((1 - chanceAfter(7)) ** 2, 12);
  });

  it('gives the constant rival the rate of all other patients, with half a one more of each kind', () => {
    const { rivals } = scoresOf(calibration(four, { seed }));
    // a, b and d: 2 of the 3 others attended; c: 3 of 3.
    const chances = [2.5 / 4, 2.5 / 4, 3.5 / 4, 2.5 / 4];
    const misses = [1 - 2.5 / 4, 1 - 2.5 / 4, 3.5 / 4, 1 - 2.5 / 4];
    expect(rivals.constant.brier.value).toBeCloseTo(
      misses.reduce((sum, miss) => sum + miss * miss, 0) / 4,
      12,
    );
    const given = [chances[0], chances[1], 1 - 3.5 / 4, chances[3]] as number[];
    expect(rivals.constant.logLoss.value).toBeCloseTo(
      given.reduce((sum, chance) => sum - Math.log(chance), 0) / 4,
      12,
    );
  });

  it('gives the four-week rival the rate of all others last heard of as long ago: 28 days, or longer', () => {
    const { rivals } = scoresOf(calibration(four, { seed }));
    // a and b: 1 of the 2 others within 28 days; c: 2 of 2; d: nobody else longer.
    const misses = [1 - 1.5 / 3, 1 - 1.5 / 3, 2.5 / 3, 1 - 0.5 / 1];
    expect(rivals.fourWeeks.brier.value).toBeCloseTo(
      misses.reduce((sum, miss) => sum + miss * miss, 0) / 4,
      12,
    );
  });

  it('never lets a rival see the patient whom it predicts, in any of their activities', () => {
    const twice = four.map((event) => ({ ...event, activityId: 'chess' }));
    const { rivals } = scoresOf(calibration([...four, ...twice], { seed }));
    // Each of the others twice: 4 of 6, 6 of 6.
    const misses = [1 - 4.5 / 7, 1 - 4.5 / 7, 6.5 / 7, 1 - 4.5 / 7];
    expect(rivals.constant.brier.value).toBeCloseTo(
      misses.reduce((sum, miss) => sum + miss * miss, 0) / 4,
      12,
    );
  });

  it('tells differences as the habit less the rival, with intervals around them', () => {
    const scores = scoresOf(calibration(cohort({ seed: 2, patients: 50, contacts: 4 }), { seed }));
    for (const rival of [scores.rivals.constant, scores.rivals.fourWeeks]) {
      expect(rival.brierDifference.value).toBeCloseTo(scores.brier.value - rival.brier.value, 12);
      expect(rival.logLossDifference.value).toBeCloseTo(
        scores.logLoss.value - rival.logLoss.value,
        12,
      );
      for (const { value, interval } of Object.values(rival)) {
        expect(interval[0]).toBeLessThan(value);
        expect(interval[1]).toBeGreaterThan(value);
      }
    }
  });

  it('draws patients, not contacts: with one patient nothing varies', () => {
    const one = [...pair('a', 7, 'going'), ...pair('a', 9, 'stopped').slice(1)];
    const { brier } = scoresOf(calibration(one, { seed }));
    expect(brier.interval).toEqual([brier.value, brier.value]);
  });

  it('makes bins of like size by chance, with equal chances together', () => {
    const events = [3, 7, 14, 28].flatMap((days) =>
      Array.from({ length: 10 }, (_, at) =>
        pair(`p${days}-${at}`, days, at < 8 ? 'going' : 'stopped'),
      ).flat(),
    );
    const { bins } = calibration(events, { seed, bins: 4 });
    expect(bins.map(({ contacts, observed }) => [contacts, observed])).toEqual(
      Array(4).fill([10, 0.8]),
    );
    expect(bins.map(({ meanChance }) => meanChance)).toEqual(
      [28, 14, 7, 3].map((days) => expect.closeTo(chanceAfter(days), 12)),
    );
    for (const { range, interval } of bins) {
      expect(range[0]).toBe(range[1]);
      // Wilson of 8 of 10.
      expect(interval[0]).toBeCloseTo(0.4902, 4);
      expect(interval[1]).toBeCloseTo(0.9433, 4);
    }
    const two = calibration(events, { seed, bins: 2 }).bins;
    expect(two.map(({ contacts }) => contacts)).toEqual([20, 20]);
    expect(calibration(events.slice(0, 20), { seed }).bins).toHaveLength(1);
  });

  it('tests the chances as Spiegelhalter did', () => {
    const p = chanceAfter(14);
    const events = Array.from({ length: 20 }, (_, at) =>
      pair(`p${at}`, 14, at < 12 ? 'going' : 'stopped'),
    ).flat();
    // With one chance for all, z is that of the observed number.
    const z = -(12 - 20 * p) / Math.sqrt(20 * p * (1 - p));
    const { spiegelhalter } = scoresOf(calibration(events, { seed }));
    expect(spiegelhalter.z).toBeCloseTo(z, 10);
    expect(spiegelhalter.p).toBeCloseTo(0.14806, 5); // of z 1.446417, by the error function of another library
  });

  it('is empty where nothing was predicted', () => {
    expect(calibration([], { seed })).toEqual({
      contacts: 0,
      patients: 0,
      attending: 0,
      isFitToUse: 'unknown',
      because: ['too-few-contacts', 'too-few-patients', 'too-few-of-each'],
      bins: [],
      scores: null,
    });
  });

  it('gives the same bytes for the same seed, whatever the order of the history', () => {
    const events = cohort({ seed: 7, patients: 40, contacts: 4, comeBack: 0.5 });
    const one = JSON.stringify(calibration(events, { seed }));
    expect(JSON.stringify(calibration([...events].reverse(), { seed }))).toBe(one);
    expect(JSON.stringify(calibration(events, { seed: 2 }))).not.toBe(one);
  });

  it('throws on wrong options', () => {
    const call = (options: object) => () => calibration([], options as CalibrationOptions);
    expect(call({})).toThrow('seed: expected a whole number');
    expect(call({ seed, level: 0.9 })).toThrow('options: expected keys among seed');
    expect(call({ seed, bins: 1 })).toThrow('bins: expected a whole number from 2 to 20, got 1');
    expect(call({ seed, repetitions: 10 })).toThrow(RangeError);
    expect(call({ seed, scale: 100 })).toThrow(RangeError);
  });
});

describe('The verdict', () => {
  const counts = { contacts: 300, patients: 80, attending: 250 };
  const better = [-0.2, -0.1] as const;
  const verdict = (findings: object, other = {}): readonly [string, ...VerdictReason[]] => {
    const all = { p: 0.5, constant: better, fourWeeks: better, ...findings };
    const { isFitToUse, because } = verdictOf({ ...counts, ...other }, all);
    return [isFitToUse, ...because];
  };

  it('is yes where the chances are not rejected and beat both rivals', () => {
    expect(verdict({})).toEqual(['yes']);
    expect(verdict({ p: 0.05 })).toEqual(['yes']);
  });

  it('is no where they are rejected, or a rival beats them', () => {
    expect(verdict({ p: 0.049 })).toEqual(['no', 'not-calibrated']);
    expect(verdict({ constant: [0.01, 0.2] })).toEqual(['no', 'worse-than-constant']);
    expect(verdict({ p: 0, fourWeeks: [0.01, 0.2] })).toEqual([
      'no',
      'not-calibrated',
      'worse-than-four-weeks',
    ]);
  });

  it('is unknown where they are not shown to beat both', () => {
    expect(verdict({ constant: [-0.1, 0.1] })).toEqual([
      'unknown',
      'not-shown-better-than-constant',
    ]);
    expect(verdict({ fourWeeks: [-0.1, 0] })).toEqual([
      'unknown',
      'not-shown-better-than-four-weeks',
    ]);
  });

  it('is unknown with too few of anything, whatever was found', () => {
    expect(verdict({ p: 0 }, { contacts: 99, attending: 80 })).toEqual([
      'unknown',
      'too-few-contacts',
    ]);
    expect(verdict({}, { patients: 29 })).toEqual(['unknown', 'too-few-patients']);
    expect(verdict({}, { attending: 291 })).toEqual(['unknown', 'too-few-of-each']);
    expect(verdict({}, { attending: 9 })).toEqual(['unknown', 'too-few-of-each']);
    expect(verdict({}, { contacts: 100, patients: 30, attending: 90 })).toEqual(['yes']);
  });
});

const model = habitModel();
const cohorts = 200;

/** What is found in 200 cohorts of 80 patients. */
const found = (asked: Omit<Cohort, 'seed' | 'patients' | 'contacts'>, scale = 1) => {
  const rates = { rejected: 0, tooHigh: 0, yes: 0, no: 0, unknown: 0 };
  for (let at = 0; at < cohorts; at += 1) {
    const events = cohort({ seed: at, patients: 80, contacts: 5, comeBack: 0.5, ...asked });
    const { scores, isFitToUse } = calibration(events, { seed: at, repetitions: 100, scale });
    const { z, p } = (scores as NonNullable<typeof scores>).spiegelhalter;
    if (p < 0.05) rates.rejected += 1 / cohorts;
    if (z > 0) rates.tooHigh += 1 / cohorts;
    rates[isFitToUse] += 1 / cohorts;
  }
  return rates;
};

describe('Calibration of 200 cohorts with known habits', () => {
  // Three standard errors of a rate of 5 % in 200 draws are 4.6 points.
  it('rejects true chances in about 5 %, and finds them fit to use in most', () => {
    const { rejected, tooHigh, yes } = found({});
    expect(rejected).toBeGreaterThan(0.004);
    expect(rejected).toBeLessThan(0.096);
    expect(Math.abs(tooHigh - 0.5)).toBeLessThan(0.107);
    expect(yes).toBeGreaterThan(0.8);
  });

  it('does so on another scale', () => {
    const { rejected, no } = found({ scale: 3 }, 3);
    expect(rejected).toBeLessThan(0.096);
    expect(no).toBeLessThan(0.1);
  });

  it('finds out a stability that is three times too long in more than 9 of 10', () => {
    const chance: Cohort['chance'] = (habit, days) =>
      model.chance({ ...habit, stabilityDays: habit.stabilityDays / 3 }, days);
    const { rejected, no } = found({ chance });
    expect(rejected).toBeGreaterThan(0.9);
    expect(no).toBeGreaterThan(0.9);
  });

  it('finds out a drop-out that knows no habit: the same at every contact, or every week', () => {
    expect(found({ chance: () => 0.85 }).no).toBeGreaterThan(0.98);
    expect(found({ chance: (_, days) => 0.98 ** (days / 7) }).no).toBeGreaterThan(0.8);
  });

  it('finds it out with a scale that was fitted on other patients of the same kind too', () => {
    for (let at = 0; at < 30; at += 1) {
      const asked = { patients: 80, contacts: 5, comeBack: 0.5, chance: () => 0.85 };
      const fit = fitScale(cohort({ seed: 5000 + at, ...asked }));
      const scale = fit.ok ? fit.scale : 1;
      const events = cohort({ seed: at, ...asked });
      expect(calibration(events, { seed, repetitions: 100, scale }).isFitToUse).toBe('no');
    }
  });
});
