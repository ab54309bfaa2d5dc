import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  countWithin,
  emptySet,
  fullSet,
  has,
  remove,
  rowsOf,
  trim,
  union,
} from '../../src/math/bitset.ts';

const rowSets = fc
  .integer({ min: 0, max: 200 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.uniqueArray(fc.nat({ max: Math.max(0, size - 1) }), { maxLength: size }),
    ),
  );

const setOf = (size: number, rows: readonly number[]): Uint32Array => {
  const set = emptySet(size);
  for (const row of rows) add(set, row);
  return set;
};

describe('A set of rows', () => {
  it('gives back the rows that were added, ascending', () => {
    fc.assert(
      fc.property(rowSets, ([size, rows]) => {
        const set = setOf(size, rows);
        expect([...rowsOf(set)]).toEqual([...rows].sort((a, b) => a - b));
        expect(rows.every((row) => has(set, row))).toBe(true);
      }),
    );
  });

  it('counts what it shares with another, and takes rows away', () => {
    fc.assert(
      fc.property(rowSets, ([size, rows]) => {
        const half = rows.filter((_, at) => at % 2 === 0);
        const set = setOf(size, rows);
        expect(countWithin(set, setOf(size, half))).toBe(half.length);
        for (const row of half) remove(set, row);
        expect(countWithin(set, set)).toBe(rows.length - half.length);
      }),
    );
  });

  it('holds every row below its size when full, and none beyond', () => {
    for (const size of [0, 1, 31, 32, 33, 64, 100]) {
      expect([...rowsOf(fullSet(size))]).toEqual(Array.from({ length: size }, (_, row) => row));
      const spilled = emptySet(size).fill(0xffffffff);
      trim(spilled, size);
      expect(spilled).toEqual(fullSet(size));
    }
  });

  it('takes in another, also a shorter one', () => {
    const set = setOf(100, [1, 99]);
    union(set, setOf(20, [3]));
    expect([...rowsOf(set)]).toEqual([1, 3, 99]);
  });
});
