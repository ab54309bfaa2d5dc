/** What lies between two scores of one instrument: difference = after − before. */
import { typeName } from '../model/pointer.ts';
import { isPlainObject } from '../model/shape.ts';
import type { Better, MinimalChange } from './instrument.ts';
import { type InstrumentId, instrumentOf, isTotal } from './instruments/registry.ts';
import type { Score } from './score.ts';

export type Direction = 'better' | 'worse' | 'same';

/** How far, and in which direction; neither where one of the two is not known. */
export interface Step {
  readonly difference?: number;
  readonly direction?: Direction;
}

export interface Change extends Step {
  readonly instrument: InstrumentId;
  /** `band` is a label, of which only the direction is told; `items` have a step each, and no common one. */
  readonly on: 'raw' | 'transformed' | 'band' | 'items' | 'level' | 'value';
  readonly items?: { readonly [item: string]: Step };
  /** From how much on a change is held to matter, where a source is named. */
  readonly minimal?: MinimalChange;
  readonly isRelevant?: boolean;
}

/**
 * Compares two scores of one instrument: on the transformed scale where it has one, else on the raw one. A score with missing items
 * gives no difference. Whether a change matters is said only where a source says from when on.
 *
 * Throws a `RangeError` on scores of different instruments, codings with different ranges, or value sets, and on a conversation.
 */
export const change = (before: Score, after: Score): Change => {
  checkScore(before, 'before');
  checkScore(after, 'after');
  checkAlike(before, after);
  const instrument = instrumentOf(before.instrument)!;
  const { id } = instrument;
  if (instrument.kind === 'items') {
    const steps = instrument.items.map((item) => {
      const [from, to] = [itemValue(before, item.id), itemValue(after, item.id)];
      return [item.id, step(from, to, item.better)] as const;
    });
    return { instrument: id, on: 'items', items: Object.fromEntries(steps) };
  }
  if (instrument.kind === 'label') {
    const place = (score: Score): number | undefined => placeOf(score, instrument.bestFirst);
    const { direction } = step(place(before), place(after), 'low');
    return { instrument: id, on: 'band', ...(direction ? { direction } : {}) };
  }
  const on = instrument.kind === 'transformed' || !isTotal(instrument) ? instrument.kind : 'raw';
  const found = step(valueOn(before, on), valueOn(after, on), instrument.better);
  const minimal = isTotal(instrument) ? instrument.minimalChange : undefined;
  return {
    instrument: id,
    on,
    ...found,
    ...(minimal ? { minimal } : {}),
    ...(minimal && found.difference !== undefined
      ? { isRelevant: Math.abs(found.difference) >= minimal.value }
      : {}),
  };
};

/** Decimals that a difference of two table values or indices can have; more are the machine's. */
const STEPS = 1e9;

const step = (from: number | undefined, to: number | undefined, better: Better): Step => {
  if (from === undefined || to === undefined) return {};
  const difference = Math.round((to - from) * STEPS) / STEPS || 0; // never −0
  const isUp = difference > 0;
  const direction = difference === 0 ? 'same' : isUp === (better === 'high') ? 'better' : 'worse';
  return { difference, direction };
};

const valueOn = (
  score: Score,
  on: 'raw' | 'transformed' | 'level' | 'value',
): number | undefined => {
  if (!score.complete) return undefined;
  const values: { readonly [on: string]: unknown } = { ...score };
  const value = values[on];
  return typeof value === 'number' ? value : undefined;
};

const itemValue = (score: Score, id: string): number | undefined =>
  score.kind === 'items'
    ? (score.items as { readonly [id: string]: { readonly value: number } })[id]?.value
    : undefined;

const placeOf = (score: Score, bestFirst: readonly string[]): number | undefined =>
  score.kind === 'label' && score.band !== undefined ? bestFirst.indexOf(score.band) : undefined;

const checkScore = (score: Score, name: string): void => {
  if (!isPlainObject(score) || typeof score.kind !== 'string') {
    throw new TypeError(`${name}: expected a score, got ${typeName(score)}`);
  }
  const instrument = instrumentOf(score.instrument);
  if (instrument && instrument.kind !== score.kind) {
    throw new TypeError(`${name}: expected a score as score gives it, got another kind`);
  }
  if (instrument?.kind === 'items' && !isPlainObject((score as { items?: unknown }).items)) {
    throw new TypeError(`${name}.items: expected an object, got another kind`);
  }
  if (instrument && isTotal(instrument)) {
    const { rawRange } = score as { rawRange?: unknown };
    const isRange =
      Array.isArray(rawRange) && rawRange.length === 2 && rawRange.every(Number.isFinite);
    if (!isRange) throw new TypeError(`${name}.rawRange: expected two numbers, got another kind`);
  }
  if (instrument) return;
  throw new RangeError(`${name}: expected a score of an instrument, got a ${kindOf(score)}`);
};

const kindOf = (score: Score): string =>
  score.kind === 'conversation' ? 'conversation' : 'score of another instrument';

const checkAlike = (before: Score, after: Score): void => {
  if (before.instrument !== after.instrument) {
    const { instrument } = before;
    throw new RangeError(
      `after: expected a score of ${instrument}, as before, got one of ${after.instrument}`,
    );
  }
  if (before.kind === 'value' && after.kind === 'value' && before.valueSet !== after.valueSet) {
    throw new RangeError('after: expected the value set of before, got another one');
  }
  const [one, other] = [rangeOf(before), rangeOf(after)];
  if (one !== other) {
    throw new RangeError('after: expected a coding with the range of before, got another one');
  }
};

const rangeOf = (score: Score): string | undefined =>
  'rawRange' in score ? score.rawRange.join(' to ') : undefined;
