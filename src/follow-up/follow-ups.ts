/** When to get in touch with whom again: for each patient and activity followed one day, why, and in which order. */
import { dateOf, dayNumber } from '../math/calendar.ts';
import type { Issue } from '../model/issue.ts';
import { checkDay, checkKeys } from '../model/wrong-call.ts';
import { chanceOn } from './chance.ts';
import { checkNumber, checkStates } from './check.ts';
import { type Due, dueOf, type Reason } from './due.ts';
import type { FollowUpEvent } from './event.ts';
import type { Following } from './following.ts';
import { type Limits, settleLimits } from './limits.ts';
import { byCodeUnit, replay } from './replay.ts';
import type { StepOptions } from './steps.ts';
import { type Calendar, onWorkday, placing, settleCalendar, type Workdays } from './workdays.ts';

export interface FollowUpOptions extends Omit<StepOptions, 'now'> {
  /** Local date. No follow-up is before it. */
  readonly now: string;
  /** The chance at which to get in touch, .01 to .99; .8 unless told, a convention. */
  readonly target?: number;
  readonly calendar?: Calendar;
  /** Most contacts a day; no limit unless told. */
  readonly capacity?: number;
  /** Limits that replace those of `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}

export interface FollowUp {
  readonly patientId: string;
  readonly activityId: string;
  /** When to get in touch: a working day with room, not before `now`. */
  readonly on: string;
  /** The same before calendar and capacity; it may have passed. */
  readonly dueOn: string;
  /** From `dueOn` to `now`, 0 or more. */
  readonly overdueDays: number;
  /** That they still attend, on the day `on`; `null` where the habit says nothing. */
  readonly chance: number | null;
  /** What decided `dueOn` first, then what else holds. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

export interface Ended {
  readonly patientId: string;
  readonly activityId: string;
  readonly on: string;
  readonly reason: NonNullable<Following['end']>['reason'];
}

export interface FollowUps {
  /** In order of day, then the most urgent first. */
  readonly due: readonly FollowUp[];
  /** Nobody is reminded of these. */
  readonly ended: readonly Ended[];
  /** Of the history; none of states. */
  readonly issues: readonly Issue[];
}

/**
 * One follow-up for each patient and activity that is followed. A day comes of the chance and the limits, then it is moved off days
 * off (forward; back where forward breaks a limit and back is neither past nor too soon), then on to a day with room: each working
 * day is filled with the **most urgent** first, which is the one with the earliest `dueOn`, then the lowest chance on `dueOn`
 * (unknown is lowest), then patient and activity in code unit order. Nobody is lost. A patient who died is reminded of nothing.
 *
 * Takes a history, or the states that came of one: then `scale` and `rating` are in the states, and are refused here.
 * Throws a `TypeError` or `RangeError` that names the argument, the rule and what came.
 */
export const followUps = (
  from: readonly FollowUpEvent[] | readonly Following[],
  options: FollowUpOptions,
): FollowUps => {
  checkKeys(options, OPTIONS);
  const { now, target = 0.8, calendar = {}, capacity = Number.POSITIVE_INFINITY } = options;
  checkDay(now, 'now');
  checkNumber(target, 'target', { least: 0.01, most: 0.99 });
  checkNumber(capacity, 'capacity', { least: 1, most: Number.POSITIVE_INFINITY, isWhole: true });
  const limits = settleLimits(options.limits ?? {});
  const workdays = settleCalendar(calendar);
  const { states, issues } = statesOf(from, options);

  const deaths = deathsOf(states);
  const isOver = (state: Following): boolean =>
    state.status === 'ended' || deaths.has(state.patientId);
  const asked = states
    .filter((state) => !isOver(state))
    .map((state) => askedOf(state, dueOf(state, target, limits)))
    .sort(byUrgency);
  const place = placing(workdays, capacity);
  const day = dayNumber(now);
  const due = asked
    .map((one) => placed(one, { day, workdays, place }))
    .sort((one, other) => byCodeUnit(one.on, other.on)); // stable: else by urgency
  const ended = states.filter(isOver).map((state) => endOf(state, deaths));
  return { due, ended, issues };
};

const OPTIONS: { readonly [K in keyof FollowUpOptions]-?: true } = {
  now: true,
  target: true,
  calendar: true,
  capacity: true,
  limits: true,
  scale: true,
  rating: true,
};

const statesOf = (
  from: readonly FollowUpEvent[] | readonly Following[],
  { now, scale, rating }: FollowUpOptions,
): { readonly states: readonly Following[]; readonly issues: readonly Issue[] } => {
  if (!areStates(from)) {
    return replay(from, {
      now,
      ...(scale === undefined ? {} : { scale }),
      ...(rating ? { rating } : {}),
    });
  }
  if (scale !== undefined || rating !== undefined) {
    const name = scale === undefined ? 'rating' : 'scale';
    throw new TypeError(`${name}: expected none beside states, which have it in them, got one`);
  }
  checkStates(from, now);
  return { states: [...from].sort(byPair), issues: [] };
};

const areStates = (
  from: readonly FollowUpEvent[] | readonly Following[],
): from is readonly Following[] =>
  Array.isArray(from) &&
  from.length > 0 &&
  from.every((one) => Object.hasOwn(Object(one), 'schemaVersion'));

const byPair = (one: Following, other: Following): number =>
  byCodeUnit(one.patientId, other.patientId) || byCodeUnit(one.activityId, other.activityId);

/** By patient, the first day. */
const deathsOf = (states: readonly Following[]): ReadonlyMap<string, string> => {
  const deaths = new Map<string, string>();
  for (const { patientId, end } of states) {
    if (end?.reason !== 'died') continue;
    const known = deaths.get(patientId);
    deaths.set(patientId, known !== undefined && known < end.on ? known : end.on);
  }
  return deaths;
};

const endOf = (
  { patientId, activityId, end }: Following,
  deaths: ReadonlyMap<string, string>,
): Ended => ({
  patientId,
  activityId,
  ...(end ?? { on: deaths.get(patientId) as string, reason: 'died' }),
});

interface Asked {
  readonly state: Following;
  readonly due: Due;
  /** On the due day, below any chance where nothing is known. */
  readonly chance: number;
}

const askedOf = (state: Following, due: Due): Asked => ({
  state,
  due,
  chance: chanceOn(state, dateOf(due.day)) ?? -1,
});

const byUrgency = (one: Asked, other: Asked): number =>
  one.due.day - other.due.day || one.chance - other.chance || byPair(one.state, other.state);

interface Placing {
  /** Now. */
  readonly day: number;
  readonly workdays: Workdays;
  readonly place: (day: number) => number;
}

const placed = ({ state, due }: Asked, { day, workdays, place }: Placing): FollowUp => {
  const wanted = Math.max(due.day, day);
  const between = { earliest: Math.max(due.earliest, day), latest: due.latest };
  const worked = onWorkday(wanted, workdays, between);
  const on = place(worked);
  const overdueDays = Math.max(0, day - due.day);
  const reasons: Reason[] = [...due.reasons];
  if (overdueDays > 0) reasons.push({ code: 'overdue', days: overdueDays });
  const moved = (
    code: 'moved-by-calendar' | 'moved-by-capacity',
    from: number,
    to: number,
  ): void => {
    if (from !== to) reasons.push({ code, from: dateOf(from), to: dateOf(to) });
  };
  moved('moved-by-calendar', wanted, worked);
  moved('moved-by-capacity', worked, on);
  const { patientId, activityId } = state;
  return {
    patientId,
    activityId,
    on: dateOf(on),
    dueOn: dateOf(due.day),
    overdueDays,
    chance: chanceOn(state, dateOf(on)),
    reasons: reasons as unknown as FollowUp['reasons'], // what decided the day is always there
  };
};
