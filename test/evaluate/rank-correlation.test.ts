import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB } from '../../src/evaluate/rank-correlation.ts';

const vectors = new URL('../../../shared/vectors/', import.meta.url);
const isThere = existsSync(vectors);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, vectors), 'utf8'));

describe('kendallTauB', () => {
  it.skipIf(!isThere)(
    'is that of scipy and of R (skipped where ../shared/vectors is not there)',
    () => {
      const { kendall } = read('recsys-oracles/cases.json');
      const [one, other] = kendall.vectors['no ties'];
      expect(kendallTauB(one, other)).toBeCloseTo(kendall['tau_b no ties'], 8);
      const [tied, alsoTied] = kendall.vectors.ties;
      expect(kendallTauB(tied, alsoTied)).toBeCloseTo(kendall['tau_b ties x,y'], 8);
      expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNaN();
      for (const { name, inputs, expected } of read('statistics/r-stats.json').cases) {
        if (!name.startsWith('cor_kendall')) continue;
        expect(kendallTauB(inputs.x, inputs.y)).toBeCloseTo(expected.estimate[0], 12);
      }
    },
  );

  it('is 1 with any rating of the same order, −1 with the reverse, and the same both ways', () => {
    const ratings = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(ratings, ratings, (one, other) => {
        const size = Math.min(one.length, other.length);
        const [some, others] = [one.slice(0, size), other.slice(0, size)];
        fc.pre(new Set(some).size > 1 && new Set(others).size > 1);
        expect(
          kendallTauB(
            some,
            some.map((x) => x * x * x + 1),
          ),
        ).toBeCloseTo(1, 12);
        expect(
          kendallTauB(
            some,
            some.map((x) => -x),
          ),
        ).toBeCloseTo(-1, 12);
        expect(kendallTauB(some, others)).toBe(kendallTauB(others, some));
        expect(Math.abs(kendallTauB(some, others))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('throws for lists that do not go together', () => {
    expect(() => kendallTauB([1, 2], [1])).toThrow(
      new RangeError('kendallTauB: expected lists of one length, got 2 and 1'),
    );
    expect(() => kendallTauB([1, Number.NaN], [1, 2])).toThrow(
      'kendallTauB: list 1: expected a list of finite numbers, got a list with something else',
    );
    expect(() => kendallTauB([1], 'x' as never)).toThrow(TypeError);
  });
});
