/** Wrong calls: each check throws a `TypeError` or `RangeError` that names the argument, the rule and what came, of patients its type. */
import { shown, typeName } from '../model/pointer.ts';
import { inspect, type Shape } from '../model/shape.ts';
import { checkList } from '../model/wrong-call.ts';
import type { FollowUpEvent } from './event.ts';
import { kindShape, shapeOfKind } from './event-shape.ts';
import type { Following } from './following.ts';
import { followingShape } from './following-shape.ts';

export interface Range {
  /** Inclusive. */
  readonly least: number;
  /** Inclusive. */
  readonly most: number;
  readonly isWhole?: boolean;
}

export const checkNumber = (value: unknown, name: string, range: Range): void => {
  const { least, most, isWhole = false } = range;
  const isRight =
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    (!isWhole || Number.isSafeInteger(value) || value === Number.POSITIVE_INFINITY);
  if (isRight) return;
  const span =
    most === Number.POSITIVE_INFINITY ? `of ${least} or more` : `from ${least} to ${most}`;
  const rule = `a ${isWhole ? 'whole number' : 'number'} ${span}`;
  const message = `${name}: expected ${rule}, got ${typeof value === 'number' ? value : shown(value)}`;
  throw typeof value === 'number' ? new RangeError(message) : new TypeError(message);
};

export const checkEvent = (event: FollowUpEvent, name: string): void =>
  checkShape(shapeOfKind(event) ?? kindShape, event, name);

export const checkEvents = (events: readonly FollowUpEvent[], name = 'history'): void => {
  checkList(events, name);
  for (const [at, event] of events.entries()) checkEvent(event, `${name}[${at}]`);
};

export const checkState = (state: Following, name: string): void =>
  checkShape(followingShape, state, name);

/** Of states: each one of its own patient and activity, and none that knows what is to come. */
export const checkStates = (states: readonly Following[], now: string): void => {
  const pairs = new Set<string>();
  for (const [at, state] of states.entries()) {
    checkState(state, `states[${at}]`);
    if (state.lastOn > now) {
      throw new RangeError(`states[${at}].lastOn: expected a day not after now, got a later one`);
    }
    pairs.add(JSON.stringify([state.patientId, state.activityId]));
  }
  if (pairs.size < states.length) {
    throw new RangeError('states: expected one state for each patient and activity, got several');
  }
};

const checkShape = (shape: Shape<unknown>, value: unknown, name: string): void => {
  const [problem] = inspect(shape, value).problems;
  if (!problem) return;
  const path = problem.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  throw new TypeError(
    `${name}${path.join('')}: expected ${problem.expected}, got ${typeName(problem.value)}`,
  );
};
