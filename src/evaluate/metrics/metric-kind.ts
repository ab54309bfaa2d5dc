/** The contract of a metric: what its text may say, and how it is reckoned. */
import type { GradedList } from './graded-list.ts';

/** What a parameter may be, and what it is where the text says nothing. */
export type ParameterKind =
  | {
      readonly type: 'number';
      readonly default: number;
      /** Both must hold: the test, and its words. */
      readonly fits: (value: number) => boolean;
      readonly expected: string;
    }
  | { readonly type: 'choice'; readonly default: string; readonly of: readonly string[] }
  /** A choice, or a gain for single grades: `{1:3,2:9}`. */
  | { readonly type: 'gain'; readonly default: string; readonly of: readonly string[] };

/** A gain of its own for some grades; the others gain themselves. */
export type GainTable = { readonly [grade: string]: number };

export type ParameterValue = number | string | GainTable;

export type Parameters = { readonly [parameter: string]: ParameterValue };

/** The value of one list. NaN where the metric is not defined: mostly where nothing relevant was judged. */
export type Reckon = (list: GradedList) => number;

export interface MetricKind {
  readonly name: string;
  /** `recall`: what follows the `@` is a recall from 0 to 1, not a rank. */
  readonly cutoff: 'none' | 'optional' | 'required' | 'recall';
  /** In canonical order. */
  readonly parameters: { readonly [parameter: string]: ParameterKind };
  /** Whether the mean over the orders of tied ranks is known (McSherry & Najork 2008), or whether the metric knows none. */
  readonly averagesTies:
    | boolean
    | ((parameters: Parameters, cutoff: number | undefined) => boolean);
  /** The greatest value, 1 unless told; the least is 0. */
  readonly unbounded?: (parameters: Parameters) => boolean;
  /** Why parameters and cut-off do not go together. */
  readonly refuse?: (parameters: Parameters, cutoff: number | undefined) => string | undefined;
  /** Parameters that change nothing beside the others: left out of the canonical text. */
  readonly idle?: (parameters: Parameters, cutoff: number | undefined) => readonly string[];
  readonly make: (parameters: Parameters, cutoff: number | undefined) => Reckon;
}

/** The least grade that is relevant. */
export const rel: ParameterKind = {
  type: 'number',
  default: 1,
  fits: (value) => value > 0,
  expected: 'a number above 0',
};

export const choice = (first: string, ...others: readonly string[]): ParameterKind => ({
  type: 'choice',
  default: first,
  of: [first, ...others],
});

/** `only`: items that were not judged are taken out before anything else (Sakai 2007, condensed lists). */
export const judged: ParameterKind = choice('all', 'only');

/** A persistence: the chance that the reader goes on to the next rank. */
export const persistence = (byDefault: number): ParameterKind => ({
  type: 'number',
  default: byDefault,
  fits: (value) => value > 0 && value < 1,
  expected: 'a number above 0 and below 1',
});
