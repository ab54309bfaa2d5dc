import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOverlap, rbo } from '../../src/evaluate/rank-overlap.ts';

const vectors = new URL('../../../shared/vectors/', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: no reference values at ../shared/vectors\n');
const read = (file: string) => JSON.parse(readFileSync(new URL(file, vectors), 'utf8'));

describe.skipIf(!isThere)('The oracles (skipped where ../shared/vectors is not there)', () => {
  it('have the same average overlap: changyaochen/rbo @ f062b4c5, 11 values, 3 decimals', () => {
    const cases: [string, string, number][] = read('rbo/cases.json').average_overlap;
    expect(cases).toHaveLength(11);
    for (const [one, other, value] of cases) {
      expect(averageOverlap([...one], [...other])).toBeCloseTo(value, 3);
    }
  });

  it('have the same rank-biased overlap, of each kind', () => {
    const theirs = read('recsys-oracles/cases.json').rbo;
    const [one, other] = theirs.lists as [string[], string[]];
    const mine = {
      'LensKit rbo n=5 p=.85 (normalised truncated)': rbo(one, other, {
        p: 0.85,
        kind: 'normalised',
      }),
      'truncated min RBO@5 p=.9': rbo(one, other, { kind: 'truncated' }),
      'RBO_ext p=.9 (Webber eq32)': rbo(one, other),
      'RBO_ext p=.9 uneven abcd/ba': rbo([...'abcd'], [...'ba']),
      'identical ext': rbo(one, one),
    };
    expect(Object.keys(theirs).length - 1).toBe(Object.keys(mine).length);
    for (const [name, value] of Object.entries(mine)) expect(value).toBeCloseTo(theirs[name], 6);
    process.stderr.write('rbo: 16 values reproduced\n');
  });
});

const letters = [...'abcdefghij'];
const list = fc.shuffledSubarray(letters);
const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('rbo', () => {
  it('is 0 to 1, 1 with itself, and the same both ways', () => {
    fc.assert(
      fc.property(list, list, p, (one, other, persistence) => {
        for (const kind of ['extrapolated', 'truncated', 'normalised'] as const) {
          const value = rbo(one, other, { p: persistence, kind });
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(rbo(other, one, { p: persistence, kind })).toBe(value);
        }
        expect(rbo(one, one, { p: persistence })).toBeCloseTo(1, 10);
        expect(rbo(one, one, { p: persistence, kind: 'normalised' })).toBeCloseTo(1, 12);
      }),
    );
  });

  it('truncated is what a plain sum gives', () => {
    fc.assert(
      fc.property(list, list, p, (one, other, persistence) => {
        let sum = 0;
        const depth = Math.min(one.length, other.length);
        for (let d = 1; d <= depth; d++) {
          const shared = one.slice(0, d).filter((item) => other.slice(0, d).includes(item)).length;
          sum += (1 - persistence) * persistence ** (d - 1) * (shared / d);
        }
        fc.pre(depth > 0);
        expect(rbo(one, other, { p: persistence, kind: 'truncated' })).toBeCloseTo(sum, 12);
      }),
    );
  });

  it('extrapolated is the truncated one plus the agreement at the end, for ever', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(letters, { minLength: 6, maxLength: 6 }),
        fc.shuffledSubarray(letters, { minLength: 6, maxLength: 6 }),
        p,
        (one, other, persistence) => {
          const shared = one.filter((item) => other.includes(item)).length;
          const rest = (shared / 6) * persistence ** 6;
          expect(rbo(one, other, { p: persistence })).toBeCloseTo(
            rbo(one, other, { p: persistence, kind: 'truncated' }) + rest,
            10,
          );
        },
      ),
    );
  });

  it('looks no deeper than told', () => {
    expect(rbo([...'abcd'], [...'abdc'], { depth: 2 })).toBeCloseTo(1, 12);
    expect(averageOverlap([...'abcd'], [...'bacd'], { depth: 1 })).toBe(0);
  });

  it('of two empty lists is 1, of one 0', () => {
    expect([rbo([], []), rbo(['a'], []), rbo([], ['a'])]).toEqual([1, 0, 0]);
  });

  it('throws for wrong lists and options, naming them', () => {
    expect(() => rbo(['a', 'a'], [])).toThrow(
      new RangeError('rbo: list 1: expected each item once, got one again'),
    );
    expect(() => averageOverlap([], [1] as never)).toThrow(
      new TypeError(
        'averageOverlap: list 2: expected a list of ids, got a list with something else',
      ),
    );
    expect(() => rbo([], [], { p: 1 })).toThrow('p: expected a number above 0 and below 1, got 1');
    expect(() => rbo([], [], { depth: 0 })).toThrow(
      'depth: expected a whole number of 1 or more, got 0',
    );
    expect(() => rbo([], [], { kind: 'ext' as never })).toThrow(/^kind: expected one of/);
    expect(() => rbo([], [], { q: 1 } as never)).toThrow(
      /^options: expected keys among p, kind, depth/,
    );
  });
});
