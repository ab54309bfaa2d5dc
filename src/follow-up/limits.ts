/** The limits between which a follow-up falls, whatever the habit says: conventions, without a source. */
import { checkKeys } from '../model/wrong-call.ts';
import { checkNumber } from './check.ts';

export interface Limits {
  /** A first contact within so many days of the first session, or of the first event while there is no session. */
  readonly firstWithinDays: number;
  /** A contact within so many days of a `stopped`, and of the day since when the sessions say so. */
  readonly afterStoppedWithinDays: number;
  /** No two attempts within fewer days, in vain or not. */
  readonly atLeastDays: number;
  /** Never more weeks without a contact, from the start on. */
  readonly atMostWeeks: number;
}

export const defaultLimits: Limits = {
  firstWithinDays: 7,
  afterStoppedWithinDays: 7,
  atLeastDays: 3,
  atMostWeeks: 8,
};

const KEYS: { readonly [K in keyof Limits]-?: true } = {
  firstWithinDays: true,
  afterStoppedWithinDays: true,
  atLeastDays: true,
  atMostWeeks: true,
};

/** As far as a calendar of this kind looks ahead. */
const LONGEST_WEEKS = 520;

export const settleLimits = (limits: Partial<Limits>): Limits => {
  checkKeys(limits, KEYS, 'limits');
  const all = { ...defaultLimits, ...limits };
  const { atLeastDays, atMostWeeks, firstWithinDays, afterStoppedWithinDays } = all;
  const isWhole = true;
  checkNumber(atMostWeeks, 'limits.atMostWeeks', { least: 1, most: LONGEST_WEEKS, isWhole });
  const days = { least: 1, most: 7 * atMostWeeks, isWhole };
  checkNumber(firstWithinDays, 'limits.firstWithinDays', days);
  checkNumber(afterStoppedWithinDays, 'limits.afterStoppedWithinDays', days);
  const most = Math.min(firstWithinDays, afterStoppedWithinDays);
  checkNumber(atLeastDays, 'limits.atLeastDays', { least: 1, most, isWhole });
  return all;
};
