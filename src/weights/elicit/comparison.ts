/** Judgements of pairs of factors, read into a matrix of ratios. */
import type { Issue } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { fault, notAnObject, type Path, repeated, unknownFields } from '../fault.ts';

/** `one` is `times` as important as `other`: 1 to 9 on Saaty's scale, or 1 ÷ 9 to 1 where it is less important. */
export interface Comparison {
  readonly one: string;
  readonly other: string;
  readonly times: number;
}

/** What was judged, as a square of ratios. */
export interface Ratios {
  /** In code unit order. */
  readonly factors: readonly string[];
  /** By rows: how many times as important the row is as the column; 0 where nobody judged. 1 on the diagonal. */
  readonly square: Float64Array;
}

const MOST = 9;
const ROUNDING = 1e-12;

/** All that is wrong with a list of comparisons, each pair at most once. */
export const comparisonIssues = (
  comparisons: readonly Comparison[],
  path: Path = [],
): readonly Issue[] => {
  if (!Array.isArray(comparisons)) return [fault(path, 'a list of comparisons', comparisons)];
  if (comparisons.length === 0) return [fault(path, 'at least one comparison', comparisons)];
  const seen = new Set<string>();
  return comparisons.flatMap((row: Comparison, at: number): readonly Issue[] => {
    const place = [...path, at];
    if (!isPlainObject(row)) return [notAnObject(place, 'a comparison, as an object', row)];
    const { one, other, times } = row;
    const issues: Issue[] = [];
    if (!isName(one)) issues.push(fault([...place, 'one'], "a factor's name", one));
    if (!isName(other)) issues.push(fault([...place, 'other'], "a factor's name", other));
    else if (other === one) issues.push(fault([...place, 'other'], 'another factor', other));
    if (!isOnScale(times)) {
      issues.push(fault([...place, 'times'], 'a number from 1/9 to 9', times));
    }
    issues.push(...unknownFields(place, row, ['one', 'other', 'times']));
    const pair = JSON.stringify([one, other].sort());
    if (issues.length === 0 && seen.has(pair)) {
      issues.push(repeated(place, 'each pair of factors once', row));
    }
    seen.add(pair);
    return issues;
  });
};

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isOnScale = (value: unknown): boolean =>
  typeof value === 'number' && value >= 1 / MOST - ROUNDING && value <= MOST + ROUNDING;

export const factorsOf = (comparisons: readonly Comparison[]): readonly string[] =>
  [...new Set(comparisons.flatMap(({ one, other }) => [one, other]))].sort();

export const ratiosOf = (
  comparisons: readonly Comparison[],
  factors: readonly string[],
): Ratios => {
  const count = factors.length;
  const square = new Float64Array(count * count);
  const placeOf = new Map(factors.map((factor, at) => [factor, at]));
  for (let at = 0; at < count; at++) square[at * count + at] = 1;
  for (const { one, other, times } of comparisons) {
    const [row, column] = [placeOf.get(one)!, placeOf.get(other)!];
    square[row * count + column] = times;
    square[column * count + row] = 1 / times;
  }
  return { factors, square };
};

/** Pairs that nobody judged. */
export const missingPairs = ({ factors, square }: Ratios): readonly (readonly [number, number])[] =>
  pairsOf(factors.length).filter(([row, column]) => square[row * factors.length + column] === 0);

/** Whether every factor is tied to every other by judged pairs; else their weights cannot be told. */
export const isConnected = ({ factors, square }: Ratios): boolean => {
  const count = factors.length;
  const reached = new Set([0]);
  for (const row of reached) {
    for (let column = 0; column < count; column++) {
      if (square[row * count + column]! > 0) reached.add(column);
    }
  }
  return reached.size === count;
};

export const pairsOf = (count: number): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) pairs.push([row, column]);
  }
  return pairs;
};
