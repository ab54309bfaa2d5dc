import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallW } from '../../src/math/kendall-w.ts';

const vectors = new URL('../../../shared/vectors/statistics/r-stats.json', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: the results of R are not at ../shared/vectors\n');

describe('kendallW', () => {
  it('is 1 of orders all alike, and 0 of two that are opposite', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [4, 5, 9],
        [0, 0.1, 0.2],
      ]),
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe(0);
  });

  it('is nothing of one rater, or where all rate all alike', () => {
    expect(kendallW([[1, 2, 3]])).toBeNaN();
    expect(kendallW([])).toBeNaN();
    expect(
      kendallW([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNaN();
  });

  it('counts a row for as many raters as it stands for', () => {
    const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(kendallW([a, b, c], [2, 1, 3])).toBeCloseTo(kendallW([a, a, b, c, c, c]), 12);
      }),
    );
  });

  it.skipIf(!isThere)('is Friedman’s χ² ÷ (m (n − 1)), as R reckons it with ties', () => {
    const { cases } = JSON.parse(readFileSync(vectors, 'utf8'));
    const named = ({ name }: { name: string }): boolean => name.startsWith('friedman');
    const { inputs, expected } = cases.find(named);
    const [size] = inputs.ncol;
    const rows: number[][] = [];
    for (let at = 0; at < inputs.rowmajor.length; at += size) {
      rows.push(inputs.rowmajor.slice(at, at + size));
    }
    expect(rows).toHaveLength(22);
    expect(kendallW(rows)).toBeCloseTo(expected.chisq[0] / (rows.length * (size - 1)), 12);
  });
});
