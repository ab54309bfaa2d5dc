/**
 * What an activity costs, made comparable: by the session and over four weeks, as the lowest and highest that the
 * listing allows. By its schedule, f sessions fall in four weeks at most, and a course or a year has n of them, g in its
 * fullest four weeks: a session a → a, a·f · a month a → a÷f, a · a course or a year a → a÷n, a·g÷n.
 */
import { dayNumber } from '../math/calendar.ts';
import type { Cost, Schedule } from '../model/activity.ts';
import { type BudgetPeriod, budgetPeriods } from '../model/vocabulary.ts';
import type { Fields } from './fields.ts';
import { MINUTES_A_DAY, type Sessions, type Span, sessionsIn } from './sessions.ts';

/** A month of a budget or a price is four weeks, a year thirteen of them: conventions. */
const FOUR_WEEKS_DAYS = 28;
const FOUR_WEEKS_A_YEAR = 13;
const YEAR_DAYS = FOUR_WEEKS_A_YEAR * FOUR_WEEKS_DAYS;
/** A season that is stated counts as a year up to this length. */
const LONGEST_YEAR_DAYS = 366;

/** No series is followed longer than ten years. */
const LONGEST_SERIES_DAYS = 3660;

/** Lowest and highest price in minor units. */
export interface PriceRange {
  readonly lowest: number;
  readonly highest: number;
}

/** The price of one activity in each period of a budget; a `month` is four weeks. */
export type Price = { readonly [P in BudgetPeriod]: PriceRange };

/** Prices of all rows; NaN where the listing states none. */
export interface PriceColumns {
  readonly lowest: { readonly [P in BudgetPeriod]: Float64Array };
  readonly highest: { readonly [P in BudgetPeriod]: Float64Array };
  /** Number of each row's currency in `currencies`, or −1. */
  readonly currency: Int16Array;
  readonly currencies: readonly string[];
}

/** Cost O(activities + the sessions of those that state a price). */
export const buildPrices = (
  { cost: costs, schedule }: Fields<'cost' | 'schedule'>,
  span: Span,
): PriceColumns => {
  const size = costs.length;
  const lowest = { session: unstated(size), month: unstated(size) };
  const highest = { session: unstated(size), month: unstated(size) };
  const currency = new Int16Array(size).fill(-1);
  const currencies = new Map<string, number>();
  for (let row = 0; row < size; row++) {
    const cost = costs[row];
    if (!cost || (cost.free !== 'yes' && cost.amountMinor === undefined)) continue;
    if (cost.currency !== undefined) {
      const number = currencies.get(cost.currency) ?? currencies.size;
      currencies.set(cost.currency, number);
      currency[row] = number;
    }
    const price = priceOf(cost, schedule[row], span);
    for (const period of budgetPeriods) {
      lowest[period][row] = price[period].lowest;
      highest[period][row] = price[period].highest;
    }
  }
  return { lowest, highest, currency, currencies: [...currencies.keys()] };
};

const unstated = (size: number): Float64Array => new Float64Array(size).fill(Number.NaN);

const FREE: Price = {
  session: { lowest: 0, highest: 0 },
  month: { lowest: 0, highest: 0 },
};

/** Free and a price together contradict each other: then anything up to the price. */
const priceOf = (cost: Cost, schedule: Schedule = {}, span: Span): Price => {
  const { amountMinor: amount = 0, per = 'session', free } = cost;
  if (amount === 0) return FREE;
  const price = SPREAD[per](amount, schedule, span);
  if (free !== 'yes') return price;
  const { session, month } = price;
  return { session: { ...session, lowest: 0 }, month: { ...month, lowest: 0 } };
};

/** By what a price is for: f and the days of all sessions, as above, are undefined where the schedule does not tell. */
type Spread = (amount: number, schedule: Schedule, span: Span) => Price;

const exactly = (price: number): PriceRange => ({ lowest: price, highest: price });

const SPREAD: { readonly [P in NonNullable<Cost['per']>]: Spread } = {
  session: (amount, schedule, span) => {
    const f = sessionsInFourWeeks(schedule, span);
    return {
      session: exactly(amount),
      month: f ? exactly(amount * f) : { lowest: amount, highest: Number.POSITIVE_INFINITY },
    };
  },
  month: (amount, schedule, span) => {
    const f = sessionsInFourWeeks(schedule, span);
    return {
      session: f ? exactly(amount / f) : { lowest: 0, highest: amount },
      month: exactly(amount),
    };
  },
  course: (amount, schedule) =>
    spreadOver(amount, sessionsInAll(schedule)) ?? {
      session: { lowest: 0, highest: amount },
      month: { lowest: 0, highest: amount },
    },
  year: (amount, schedule, span) =>
    spreadOver(amount, sessionsInYear(schedule, span)) ?? {
      session: { lowest: 0, highest: amount },
      month: { lowest: amount / FOUR_WEEKS_A_YEAR, highest: amount },
    },
};

/** A price for all sessions: each costs as much, and in four weeks one goes to as many as fall in the fullest. */
const spreadOver = (amount: number, days: readonly number[] | undefined): Price | undefined => {
  if (!days) return undefined;
  return {
    session: exactly(amount / days.length),
    month: exactly((amount * mostInFourWeeks(days)) / days.length),
  };
};

/** The most sessions in any 28 days in a row that begin within the span; undefined where that is not known, or none. */
const sessionsInFourWeeks = (schedule: Schedule, { from, to }: Span): number | undefined => {
  const sessions = sessionsIn(schedule, { from, to: to + FOUR_WEEKS_DAYS - 1 });
  if (sessions.isVague) return undefined;
  const days = daysHeld(sessions);
  // The fullest days begin on a session, or else on the last day of all.
  let atTheEnd = 0;
  for (const day of days) if (day >= to) atTheEnd += 1;
  return Math.max(atTheEnd, mostInFourWeeks(days, to)) || undefined;
};

/** The most of some ascending days in 28 in a row that begin on one of them, at the latest on `latest`. */
const mostInFourWeeks = (days: readonly number[], latest = Number.POSITIVE_INFINITY): number => {
  let most = 0;
  let next = 0;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    while (next < days.length && (days[next] as number) < day + FOUR_WEEKS_DAYS) next += 1;
    if (day <= latest) most = Math.max(most, next - at);
  }
  return most;
};

/** The day of each session, ascending. */
const daysHeld = ({ held }: Sessions): readonly number[] => {
  const [only] = held;
  if (only && held.length === 1) return only.days;
  const sessions: number[] = [];
  for (const { days, start, end } of held) {
    for (const day of days) sessions.push((day * MINUTES_A_DAY + start) * LONGEST + end - start);
  }
  const days: number[] = [];
  let last = Number.NaN;
  for (const session of new Float64Array(sessions).sort()) {
    if (session !== last) days.push(Math.floor(session / (LONGEST * MINUTES_A_DAY)));
    last = session;
  }
  return days;
};

/** More minutes than a session has, so that one number tells its start and its length. */
const LONGEST = 2 * MINUTES_A_DAY;

/** The same, if all are known and there are any. */
const daysOf = (sessions: Sessions): readonly number[] | undefined => {
  const days = sessions.isVague ? [] : daysHeld(sessions);
  return days.length === 0 ? undefined : days;
};

/** All sessions of a series that has an end. */
const sessionsInAll = (schedule: Schedule): readonly number[] | undefined => {
  const { weekly = [], rules = [], extraDates = [], firstDate, lastDate } = schedule;
  const isSeries = weekly.length > 0 || rules.length > 0;
  const days = extraDates.map(({ date }) => dayNumber(date));
  const from =
    firstDate === undefined ? (isSeries ? undefined : Math.min(...days)) : dayNumber(firstDate);
  if (from === undefined || (!isSeries && days.length === 0)) return undefined;
  const furthest = from + LONGEST_SERIES_DAYS;
  const to =
    lastDate === undefined ? (isSeries ? furthest : Math.max(...days)) : dayNumber(lastDate);
  if (to > furthest) return undefined;
  const sessions = sessionsIn(schedule, { from, to });
  return sessions.goesOn ? undefined : daysOf(sessions);
};

/** The sessions of a stated season, else of the year ahead. */
const sessionsInYear = (
  schedule: Schedule,
  { from: today }: Span,
): readonly number[] | undefined => {
  const first = schedule.firstDate === undefined ? undefined : dayNumber(schedule.firstDate);
  const last = schedule.lastDate === undefined ? undefined : dayNumber(schedule.lastDate);
  const isSeason = first !== undefined && last !== undefined && last - first <= LONGEST_YEAR_DAYS;
  const from = isSeason ? first : Math.max(today, first ?? today);
  const to = isSeason ? last : from + YEAR_DAYS - 1;
  return daysOf(sessionsIn(schedule, { from, to }));
};
