import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../../src/evaluate/gini.ts';

const file = new URL('../../../shared/vectors/recsys-oracles/cases.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('skipped: no reference values at ../shared/vectors\n');
const oracles = isThere ? JSON.parse(readFileSync(file, 'utf8')) : {};

describe.skipIf(!isThere)('The oracles (skipped where ../shared/vectors is not there)', () => {
  it('have the same Gini', () => {
    for (const [values, value] of Object.entries(oracles.gini)) {
      expect(gini(JSON.parse(values))).toBeCloseTo(value as number, 12);
    }
    process.stderr.write('recsys-oracles: 3 values of Gini reproduced\n');
  });
});

describe('gini', () => {
  it('is the mean difference of two over twice the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 }), (values) => {
        const total = values.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 0);
        let apart = 0;
        for (const one of values) for (const other of values) apart += Math.abs(one - other);
        expect(gini(values)).toBeCloseTo(apart / (2 * values.length * total), 12);
        expect(gini([...values].reverse())).toBe(gini(values));
      }),
    );
  });

  it('is NaN where nobody has anything, and throws for less than that', () => {
    expect([gini([]), gini([0, 0])]).toEqual([Number.NaN, Number.NaN]);
    expect(() => gini([1, -1])).toThrow(
      new TypeError('values[1]: expected a finite number of 0 or more, got another number'),
    );
  });
});
