/** What it costs, slowly and plainly: the least and the most that a price can be in the period of a budget. */
import type { Activity, Cost, Schedule } from '../../src/index.ts';
import { dayNumber } from '../../src/math/calendar.ts';
import { endsBy } from './plain-rule.ts';
import { sessionsOf, zoneOf } from './plain-schedule.ts';
import { type Judgement, MET, type Situation, UNMET, unknown } from './plain-situation.ts';

const FOUR_WEEKS = 28;
/** Of a year that has no dates of its own: 52 weeks. */
const YEAR_DAYS = 364;
const LONGEST_YEAR_DAYS = 366;
const LONGEST_COURSE_DAYS = 3660;

export const costOf = (activity: Activity, s: Situation): Judgement | undefined => {
  const { budget } = s.patient;
  if (budget === undefined) return undefined;
  const open = unknown(s.parameters.requirements.cost.chance, 'price');
  const { free, amountMinor, currency } = activity.cost ?? {};
  if (amountMinor === 0) return MET;
  if (amountMinor === undefined) return free === 'yes' ? MET : open;
  if (currency !== budget.currency) return open;
  const [least, most] =
    budget.per === 'session' ? perSession(activity, s) : perFourWeeks(activity, s);
  if (most <= budget.amountMinor) return MET;
  return least > budget.amountMinor && free !== 'yes' ? UNMET : open;
};

type Bounds = readonly [least: number, most: number];

const perSession = (activity: Activity, s: Situation): Bounds => {
  const { amountMinor: a, per } = activity.cost as Required<Cost>;
  if (per === 'session') return [a, a];
  const dates = {
    month: datesInFourWeeks(activity, s),
    course: datesOfCourse(activity, s)?.length,
    year: datesOfYear(activity, s)?.length,
  }[per];
  return dates === undefined ? [0, a] : [a / dates, a / dates];
};

const perFourWeeks = (activity: Activity, s: Situation): Bounds => {
  const { amountMinor: a, per } = activity.cost as Required<Cost>;
  if (per === 'month') return [a, a];
  const f = datesInFourWeeks(activity, s);
  if (per === 'session') return f === undefined ? [a, Number.POSITIVE_INFINITY] : [a * f, a * f];
  const dates = per === 'course' ? datesOfCourse(activity, s) : datesOfYear(activity, s);
  if (dates !== undefined) {
    // A course is paid for as a whole, so that its own fullest four weeks count, wherever they lie.
    const counts = dates.map(
      ({ day }) => dates.filter((one) => one.day >= day && one.day < day + FOUR_WEEKS).length,
    );
    const share = (a * Math.max(...counts)) / dates.length;
    return [share, share];
  }
  return per === 'course' ? [0, a] : [a / 13, a];
};

/** The sessions from one day to another; undefined where there is none, or a rule may add some. */
const datesBetween = (activity: Activity, s: Situation, from: number, to: number) => {
  const { schedule = {} } = activity;
  const { held, isKnown } = sessionsOf(schedule, zoneOf(activity, s), from, to);
  return isKnown && held.length > 0 ? held : undefined;
};

/** The greatest number of dates in 28 days in a row. */
const datesInFourWeeks = (activity: Activity, s: Situation): number | undefined => {
  const dates = datesBetween(activity, s, s.firstDay, s.lastDay + FOUR_WEEKS - 1);
  let most: number | undefined;
  for (let start = s.firstDay; dates && start <= s.lastDay; start++) {
    const within = dates.filter(({ day }) => day >= start && day < start + FOUR_WEEKS);
    most = Math.max(most ?? 0, within.length);
  }
  return most;
};

/** All dates, where the schedule says where it begins and ends. */
const datesOfCourse = (activity: Activity, s: Situation) => {
  const { weekly = [], rules = [], firstDate, lastDate } = (activity.schedule ?? {}) as Schedule;
  const zone = zoneOf(activity, s);
  if (weekly.length + rules.length === 0) {
    return datesBetween(activity, s, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }
  if (firstDate === undefined) return undefined;
  const first = dayNumber(firstDate);
  const last = first + LONGEST_COURSE_DAYS;
  const hasEnd =
    lastDate === undefined
      ? weekly.length === 0 && rules.every((rule) => endsBy({ ...rule, first, zone }, last))
      : dayNumber(lastDate) <= last;
  return hasEnd ? datesBetween(activity, s, first, last) : undefined;
};

const datesOfYear = (activity: Activity, s: Situation) => {
  const { firstDate, lastDate } = activity.schedule ?? {};
  const first = firstDate === undefined ? s.firstDay : dayNumber(firstDate);
  if (firstDate !== undefined && lastDate !== undefined) {
    const last = dayNumber(lastDate);
    if (last - first <= LONGEST_YEAR_DAYS) return datesBetween(activity, s, first, last);
  }
  const start = Math.max(s.firstDay, first);
  return datesBetween(activity, s, start, start + YEAR_DAYS - 1);
};
