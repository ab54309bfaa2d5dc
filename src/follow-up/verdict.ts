/** Whether the chances are fit to be used, by stated rules. */
import type { Interval } from '../math/interval.ts';

export interface Counts {
  /** Contacts with a prediction. */
  readonly contacts: number;
  readonly patients: number;
  /** Of the contacts, those at which the patient still attended. */
  readonly attending: number;
}

export type VerdictReason =
  | 'too-few-contacts'
  | 'too-few-patients'
  | 'too-few-of-each'
  | 'not-calibrated'
  | 'worse-than-constant'
  | 'worse-than-four-weeks'
  | 'not-shown-better-than-constant'
  | 'not-shown-better-than-four-weeks';

export interface Verdict {
  readonly isFitToUse: 'yes' | 'no' | 'unknown';
  /** Empty where the answer is yes. */
  readonly because: readonly VerdictReason[];
}

export interface Findings {
  /** Of the test of calibration. */
  readonly p: number;
  /** Intervals of the habit's log loss less a rival's. */
  readonly constant: Interval;
  readonly fourWeeks: Interval;
}

/** Conventions. */
const LEAST_CONTACTS = 100;
const LEAST_PATIENTS = 30;
const LEAST_OF_EACH = 10;
const SIGNIFICANT = 0.05;

export const verdictOf = (counts: Counts, findings?: Findings): Verdict => {
  const few = tooFew(counts);
  if (few.length > 0 || !findings) return { isFitToUse: 'unknown', because: few };
  const { p, constant, fourWeeks } = findings;
  const faults: VerdictReason[] = [];
  if (p < SIGNIFICANT) faults.push('not-calibrated');
  if (constant[0] > 0) faults.push('worse-than-constant');
  if (fourWeeks[0] > 0) faults.push('worse-than-four-weeks');
  if (faults.length > 0) return { isFitToUse: 'no', because: faults };
  const doubts: VerdictReason[] = [];
  if (!(constant[1] < 0)) doubts.push('not-shown-better-than-constant');
  if (!(fourWeeks[1] < 0)) doubts.push('not-shown-better-than-four-weeks');
  return { isFitToUse: doubts.length === 0 ? 'yes' : 'unknown', because: doubts };
};

const tooFew = ({ contacts, patients, attending }: Counts): readonly VerdictReason[] => {
  const few: VerdictReason[] = [];
  if (contacts < LEAST_CONTACTS) few.push('too-few-contacts');
  if (patients < LEAST_PATIENTS) few.push('too-few-patients');
  if (Math.min(attending, contacts - attending) < LEAST_OF_EACH) few.push('too-few-of-each');
  return few;
};
