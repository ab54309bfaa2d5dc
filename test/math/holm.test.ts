import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/math/holm.ts';

const file = new URL('../../../shared/vectors/statistics/r-stats.json', import.meta.url);
const isThere = existsSync(file);

describe('holm', () => {
  it.skipIf(!isThere)(
    'is R’s p.adjust (skipped where ../shared/vectors/statistics is not there)',
    () => {
      const { cases } = JSON.parse(readFileSync(file, 'utf8'));
      const { inputs, expected } = cases.find(
        ({ name }: { name: string }) => name === 'p_adjust_holm',
      );
      const mine = holm(inputs.p);
      for (const [at, adjusted] of expected.adj.entries())
        expect(mine[at]).toBeCloseTo(adjusted, 14);
    },
  );

  it('by hand: the least × 3, then × 2, then × 1, never less than the one before, never above 1', () => {
    expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  it('does not count NaN', () => {
    expect(holm([Number.NaN, 0.02])).toEqual([Number.NaN, 0.02]);
  });

  it('never makes a p smaller, keeps their order, and does not hang on it', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(ps, (given) => {
        const adjusted = holm(given);
        for (const [at, p] of given.entries()) expect(adjusted[at]).toBeGreaterThanOrEqual(p);
        expect([...holm([...given].reverse())].reverse()).toEqual(adjusted);
      }),
    );
  });
});
