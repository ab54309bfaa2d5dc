/** The seeded data that every benchmark shares. */
import { generateActivities } from '../fixtures/generator/activities.ts';
import { generatePatients } from '../fixtures/generator/patients.ts';
import { type Activity, type Patient, parsePatient } from '../src/index.ts';

/** The day on which the generator's world stands still. */
export const asOf = '2026-11-25';

/** The zone of schedules and patients that state none. */
export const timeZone = 'Europe/Copenhagen';

/** The same as a number of days since 1970-01-01. */
export const today: number = Date.parse(asOf) / 86_400_000;

const SEED = 1;

export const activitiesOf = (count: number): Activity[] =>
  generateActivities({ count, seed: SEED });

export const patientsOf = (count: number): Patient[] =>
  generatePatients({ count, seed: SEED }).map((made) => {
    const parsed = parsePatient(made);
    if (!parsed.ok) throw new Error('the door refuses a patient of the generator');
    return parsed.value;
  });
