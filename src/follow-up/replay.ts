/** Following from the beginning: a whole history gives the state of every patient and activity. */
import type { Issue } from '../model/issue.ts';
import { issueOf, step } from './after-outcome.ts';
import { checkEvents } from './check.ts';
import { type FollowUpEvent, placeInDay, saysOf } from './event.ts';
import type { Following } from './following.ts';
import { type StepOptions, settleSteps } from './steps.ts';

/**
 * The states after all events, ordered by patient, then activity (code units). The order of the history changes no state: it is
 * sorted by day, and within a day as `afterOutcome` says, with a warning for each event that stood behind a later day. Duplicates,
 * events after `now` and events after an end are left out with an error. Issues name the place in the history as `row`.
 */
export const replay = (
  history: readonly FollowUpEvent[],
  options: StepOptions = {},
): { readonly states: readonly Following[]; readonly issues: readonly Issue[] } => {
  const steps = settleSteps(options);
  checkEvents(history);
  const issues: Issue[] = disorderOf(history);
  const states = byPair(history).flatMap((rows) => {
    let state: Following | undefined;
    for (const { event, row } of rows) {
      const { state: next, refused } = step(state, event, steps);
      if (refused) issues.push({ ...issueOf(refused, 'error'), row });
      state = next;
    }
    return state ? [state] : [];
  });
  return { states, issues: issues.sort((one, other) => one.row! - other.row!) };
};

export interface Row {
  readonly event: FollowUpEvent;
  /** Its place in the history. */
  readonly row: number;
}

/** The events of each patient and activity in the order in which they are taken, pairs by code unit. */
export const byPair = (history: readonly FollowUpEvent[]): readonly (readonly Row[])[] => {
  const rows = history.map((event, row) => ({ event, row }));
  const pairs: Row[][] = [];
  let last: FollowUpEvent | undefined;
  for (const one of rows.sort(inOrder)) {
    const isNext =
      last?.patientId === one.event.patientId && last.activityId === one.event.activityId;
    if (isNext) pairs.at(-1)?.push(one);
    else pairs.push([one]);
    last = one.event;
  }
  return pairs;
};

const inOrder = ({ event: one, row }: Row, { event: other, row: otherRow }: Row): number =>
  byCodeUnit(one.patientId, other.patientId) ||
  byCodeUnit(one.activityId, other.activityId) ||
  byCodeUnit(one.on, other.on) ||
  placeInDay(saysOf(one)) - placeInDay(saysOf(other)) ||
  row - otherRow;

export const byCodeUnit = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** A warning for each event that stands behind one of a later day. */
const disorderOf = (history: readonly FollowUpEvent[]): Issue[] => {
  const latest = new Map<string, string>();
  return history.flatMap(({ patientId, activityId, on }, row) => {
    const pair = JSON.stringify([patientId, activityId]);
    const day = latest.get(pair);
    if (day !== undefined && on < day) return [{ ...issueOf('out-of-order', 'warning'), row }];
    latest.set(pair, on);
    return [];
  });
};
