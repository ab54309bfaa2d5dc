/** What is put in order: alternatives with the utility of each factor. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import type { Scores } from '../rank/score-all.ts';
import type { Utilities, Weights } from './weights.ts';

/** score = multiplier · Σ wᶠ·uᶠ. */
export interface Alternative {
  readonly id: string;
  /** 0 to 1 for each factor. */
  readonly utilities: Utilities;
  /** 0 to 1: what takes away from the whole, for linkmatch likelihood · (1 − aversion). 1 unless told. */
  readonly multiplier?: number;
}

/** Alternatives as columns, in code unit order of their ids: that row numbers settle ties is then the order of linkmatch. */
export interface AlternativeTable {
  readonly ids: readonly string[];
  /** By factor, in the order asked: multiplier · utility, one place a row. */
  readonly columns: readonly Float64Array[];
}

/**
 * The alternatives of one patient and the weights that applied, from the figures of `scoreAll`. What scores 0 under any weights, as what is
 * ruled out does, is left out, and so is a factor without weight.
 */
export const alternativesOf = (
  scores: Pick<Scores, 'ids' | 'factors' | 'likelihood' | 'aversion' | 'weights'>,
): { readonly alternatives: readonly Alternative[]; readonly weights: Weights } => {
  const columns: { readonly [factor: string]: Float64Array } = scores.factors;
  const applied = Object.entries(scores.weights).filter(([, weight]) => weight > 0);
  const alternatives = scores.ids.flatMap((id, row): readonly Alternative[] => {
    const multiplier = scores.likelihood[row]! * (1 - scores.aversion[row]!);
    if (!(multiplier > 0)) return [];
    const utilities = applied.map(([factor]) => [factor, columns[factor]![row]!] as const);
    return [{ id, utilities: Object.fromEntries(utilities), multiplier }];
  });
  return { alternatives, weights: Object.fromEntries(applied) };
};

/** Throws a `TypeError` or `RangeError` that names the place and the rule, and quotes no number: they are a patient's. */
export const tableOf = (
  alternatives: readonly Alternative[],
  factors: readonly string[],
): AlternativeTable => {
  checkAlternatives(alternatives, factors, (value) => isShare(value));
  const sorted = byId(alternatives);
  return {
    ids: sorted.map(({ id }) => id),
    columns: factors.map((factor) =>
      Float64Array.from(sorted, ({ utilities, multiplier = 1 }) => multiplier * utilities[factor]!),
    ),
  };
};

export const byId = <T extends { readonly id: string }>(alternatives: readonly T[]): readonly T[] =>
  [...alternatives].sort((one, other) => (one.id < other.id ? -1 : 1));

/** The least that functions on alternatives agree on; what a utility may be is theirs to say. */
export interface Alternatives {
  readonly id: string;
  readonly utilities: { readonly [factor: string]: unknown };
  readonly multiplier?: number;
}

export const checkAlternatives = (
  alternatives: readonly Alternatives[],
  factors: readonly string[],
  fits: (utility: unknown) => boolean,
  rule = 'a number from 0 to 1',
): void => {
  if (!Array.isArray(alternatives)) {
    throw new TypeError(`alternatives: expected a list, got ${kindOf(alternatives)}`);
  }
  if (alternatives.length === 0) {
    throw new RangeError('alternatives: expected at least one, got none');
  }
  const seen = new Set<string>();
  for (const [at, alternative] of alternatives.entries()) {
    const name = `alternatives[${at}]`;
    if (!isObject(alternative)) {
      throw new TypeError(`${name}: expected an object, got ${kindOf(alternative)}`);
    }
    const { id, utilities, multiplier } = alternative as Alternatives;
    if (typeof id !== 'string') {
      throw new TypeError(`${name}.id: expected a text, got ${kindOf(id)}`);
    }
    if (seen.has(id)) throw new RangeError(`${name}.id: expected each id once, got one again`);
    seen.add(id);
    if (!isObject(utilities)) {
      throw new TypeError(`${name}.utilities: expected an object, got ${kindOf(utilities)}`);
    }
    if (multiplier !== undefined && !isShare(multiplier)) {
      throw wrong(multiplier, `${name}.multiplier: expected a number from 0 to 1`);
    }
    for (const factor of factors) {
      const utility = Object.hasOwn(utilities, factor) ? utilities[factor] : undefined;
      if (!fits(utility)) throw wrong(utility, `${name}.utilities.${factor}: expected ${rule}`);
    }
    const other = Object.keys(utilities).find((factor) => !factors.includes(factor));
    if (other !== undefined) {
      const known = factors.join(', ');
      throw new TypeError(
        `${name}.utilities.${other}: expected only what has a weight (0 will do): ${known}`,
      );
    }
  }
};

export const isShare = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= 1;

const wrong = (value: unknown, text: string): Error =>
  typeof value === 'number'
    ? new RangeError(`${text}, got another number`)
    : new TypeError(`${text}, got ${kindOf(value)}`);
