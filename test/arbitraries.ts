/** Catalogues, patients and options of every kind that the model allows, corners first. All of them pass the door. */
import fc from 'fast-check';
import {
  type Activity,
  buildCatalogue,
  type Catalogue,
  type Patient,
  type RankOptions,
} from '../src/index.ts';
import { activitiesAround, activityAround } from './arbitraries/activity.ts';
import { date, zone } from './arbitraries/fields.ts';
import { listingOptions, momentAround, scoringAround } from './arbitraries/options.ts';
import { patientAround } from './arbitraries/patient.ts';
import { availability, scheduleAround } from './arbitraries/schedule.ts';

export { MOST } from './arbitraries/activity.ts';
export { townHall } from './arbitraries/fields.ts';
export { minutes, model, policies, weights } from './arbitraries/options.ts';

export const asOf = '2026-11-25';
export const horizonDays = 56;

/** Days on which clocks change in Europe, days before they change in America and in Australia, and an hour shown twice. */
const moments = [asOf, '2026-10-25', '2026-10-25T02:15:00+01:00', '2027-03-12', '2027-03-28'];

export const activity = (): fc.Arbitrary<Activity> => activityAround(asOf);
export const activities = (): fc.Arbitrary<Activity[]> => activitiesAround(asOf);
export const patient = (): fc.Arbitrary<Patient> => patientAround(asOf);
export const scoringOptions = (): fc.Arbitrary<(all: readonly Activity[]) => RankOptions> =>
  scoringAround(asOf);

/** What a catalogue is built with beside its activities; a catalogue will do. */
type Frame = {
  readonly [K in 'asOf' | 'timeZone' | 'statistics']?: Catalogue[K] | undefined;
};

/** A catalogue of one's own statistics on the usual day, or like another one. */
export const catalogueOf = (all: readonly Activity[], like: Frame = {}): Catalogue => {
  const { asOf: moment = asOf, timeZone, statistics } = like;
  const frame = {
    asOf: moment,
    ...(timeZone ? { timeZone } : {}),
    ...(statistics ? { statistics } : {}),
  };
  const catalogue = buildCatalogue(all, { ...frame, horizonDays });
  const call = () => `catalogueOf(${fc.stringify(all)}, ${fc.stringify(frame)})`;
  // Counterexamples show how to build it, not what it is made of.
  return Object.defineProperty(catalogue, fc.toStringMethod, { value: call });
};

/** One question to one catalogue. */
export interface Case {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  /** Everything but what chooses the list. */
  readonly options: RankOptions;
  /** What chooses the list. */
  readonly listing: RankOptions;
}

/** A catalogue, with statistics of its own or of others, a patient and options. */
export const question = (): fc.Arbitrary<Case> => questions;

const questionAround = (moment: string): fc.Arbitrary<Case> =>
  fc
    .record({
      all: activitiesAround(moment),
      // Of words and access alone, which is what is counted. Those of an empty catalogue have a test of their own.
      others: fc.option(
        activities().map((others) => others.map(({ schedule: _, cost: __, ...other }) => other)),
        { nil: undefined, freq: 1 },
      ),
      timeZone: fc.option(zone, { nil: undefined, freq: 2 }),
      patient: patientAround(moment),
      options: scoringAround(moment),
      listing: listingOptions,
    })
    .map(({ all, others, timeZone, patient, options, listing }) => ({
      catalogue: catalogueOf(all, {
        asOf: moment,
        timeZone,
        statistics: others?.length ? catalogueOf(others).statistics : undefined,
      }),
      patient,
      options: options(all),
      listing: listing(all),
    }));

const questions = fc.oneof(...moments.map(questionAround));

/** Questions about time alone: activities of which nothing but the schedule is known, and patients with a week. */
export const questionOfTime = (): fc.Arbitrary<Case> => questionsOfTime;

const questionsOfTime = fc.oneof(
  ...moments.map((moment) =>
    fc
      .record({
        schedules: fc.array(scheduleAround(moment), { minLength: 1, maxLength: 4 }),
        status: fc.constantFrom({}, {}, {}, { status: 'paused' as const }),
        pausedUntil: date(moment, -1, 0, 5, 20),
        timeZone: fc.option(zone, { nil: undefined, freq: 2 }),
        week: fc.option(availability, { nil: undefined, freq: 5 }),
        now: momentAround(moment),
      })
      .map(({ schedules, status, pausedUntil, timeZone, week, now }): Case => {
        const pause = status.status ? { ...status, pausedUntil } : {};
        const all = schedules.map((schedule, at) => ({
          id: `n${at}`,
          title: 'choir',
          schedule,
          ...pause,
        }));
        return {
          catalogue: catalogueOf(all, { asOf: moment, timeZone }),
          patient: { interests: [{ text: 'choir' }], ...(week ? { availability: week } : {}) },
          options: { now },
          listing: {},
        };
      }),
  ),
);
