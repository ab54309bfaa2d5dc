/** How much a change asks of a patient: conventions, so that suggestions have an order. */
import type { Change } from '../model/change.ts';
import type { WeeklyWindow } from '../model/patient.ts';
import type { TravelMode } from '../model/vocabulary.ts';

/**
 * Costs in units of one's own: a quarter of an hour more of travel is 1. None of them is evidence; they only order what
 * is suggested. A sum counts for several changes.
 */
export const changeCosts: {
  readonly reachMinutes: number;
  readonly reachKm: number;
  readonly mode: { readonly [M in TravelMode]: number };
  readonly online: number;
  readonly budget: number;
  readonly window: number;
  readonly day: number;
  readonly hour: number;
  readonly setting: number;
  readonly entry: number;
  readonly wait: number;
  readonly companion: number;
  readonly limitedAccess: number;
  readonly lessAccess: number;
} = {
  /** A minute. */
  reachMinutes: 1 / 15,
  /** A kilometre. */
  reachKm: 1 / 3,
  mode: { walk: 1, bicycle: 2, transit: 1, car: 3 },
  online: 1,
  /** As much again as the whole budget, which counts as at least 5,000 minor units. */
  budget: 4,
  /** One more time on a day with free time, on another day, and each hour of it. */
  window: 0.5,
  day: 1,
  hour: 0.5,
  setting: 2,
  entry: 1,
  /** A week. */
  wait: 1 / 4,
  companion: 2,
  limitedAccess: 3,
  lessAccess: 6,
};

const LEAST_BUDGET_MINOR = 5000;
const MINUTES_AN_HOUR = 60;

export const costOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + costOfOne(change), 0);

const costOfOne = (change: Change): number => {
  const costs = changeCosts;
  switch (change.code) {
    case 'reach-minutes':
      return costs.reachMinutes * (change.to - change.from);
    case 'reach-km':
      return costs.reachKm * (change.to - change.from);
    case 'mode':
      return costs.mode[change.mode];
    case 'budget': {
      const base = Math.max(change.from, LEAST_BUDGET_MINOR);
      return (costs.budget * (change.to - change.from)) / base;
    }
    case 'window':
    case 'day':
      return costs[change.code] + (costs.hour * change.minutes) / MINUTES_AN_HOUR;
    case 'wait':
      return costs.wait * (change.to - change.from);
    case 'allow-setting':
      return costs.setting;
    case 'way-in':
      return costs.entry;
    case 'less-access':
      return change.to === 'limited' ? costs.limitedAccess : costs.lessAccess;
    default:
      return costs[change.code];
  }
};

/** Whether one set of changes asks nothing that another does not ask too, and as much. */
export const isWithin = (smaller: readonly Change[], larger: readonly Change[]): boolean =>
  smaller.every((one) => larger.some((other) => isNoMore(one, other)));

const isNoMore = (one: Change, other: Change): boolean => {
  switch (one.code) {
    case 'reach-minutes':
    case 'reach-km':
    case 'budget':
    case 'wait':
      return other.code === one.code && one.to <= other.to;
    case 'mode':
      return other.code === 'mode' && one.mode === other.mode;
    case 'window':
    case 'day':
      return other.code === one.code && isInside(one.window, other.window);
    case 'allow-setting':
      return other.code === 'allow-setting' && one.setting === other.setting;
    case 'way-in':
      return other.code === 'way-in' && one.way === other.way;
    case 'less-access':
      return (
        other.code === 'less-access' &&
        one.feature === other.feature &&
        (one.to === 'limited' || other.to === 'helpful')
      );
    default:
      return one.code === other.code;
  }
};

/** Windows of one weekday; an end that is not after the start is on the next day. */
const isInside = (one: WeeklyWindow, other: WeeklyWindow): boolean => {
  const endOf = ({ start, end }: WeeklyWindow) => (end > start ? end : `+${end}`);
  const isNight = (window: WeeklyWindow) => window.end <= window.start;
  if (one.day !== other.day || one.start < other.start) return false;
  if (isNight(one) !== isNight(other)) return isNight(other);
  return endOf(one) <= endOf(other);
};

/** A name that no other changes have; `JSON.stringify` would take longer than everything else that is done with one. */
export const nameOf = (changes: readonly Change[]): string => {
  let name = '';
  for (const change of changes) name += `${change.code} ${detailOf(change)};`;
  return name;
};

const detailOf = (change: Change): string | number => {
  switch (change.code) {
    case 'mode':
      return change.mode;
    case 'window':
    case 'day':
      return `${change.window.day} ${change.window.start} ${change.window.end}`;
    case 'allow-setting':
      return change.setting;
    case 'way-in':
      return change.way;
    case 'companion':
      return '';
    case 'less-access':
      return `${change.feature} ${change.to}`;
    default:
      return change.to;
  }
};
