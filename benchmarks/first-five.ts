/** A search that the first five requirements and the factors answer in full: nothing in it concerns the others. */
import type { Activity, Patient, RequirementId } from '../src/index.ts';

export const FIRST_FIVE: readonly RequirementId[] = [
  'access',
  'travel',
  'age',
  'running',
  'unwanted',
];

/** The part of a patient that they read. */
export const patientForFive = (patient: Patient): Patient => {
  const { ageYears, home, travel, interests, accessNeeds, socialNeeds } = patient;
  const fields = { ageYears, home, travel, interests, accessNeeds, socialNeeds };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** The part of a listing that they read; of a schedule its first and last date. */
export const listingForFive = ({
  audience,
  capacity,
  schedule,
  ...listing
}: Activity): Activity => {
  if (!schedule) return listing;
  const { weekly, rules, extraDates, exceptions, ...dates } = schedule;
  return { ...listing, schedule: dates };
};
