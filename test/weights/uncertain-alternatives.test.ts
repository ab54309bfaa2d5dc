import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain, rank, scoreAll } from '../../src/index.ts';
import { alternativesOf, uncertainAlternativesOf } from '../../src/weights/index.ts';
import { question } from '../arbitraries.ts';

const CLOSE = 1e-9;

it('Uncertain alternatives are those that are listed, in bounds that make the bounds of their matches', () => {
  let open = 0;
  fc.assert(
    fc.property(question(), ({ catalogue, patient, options }) => {
      const { alternatives, weights } = uncertainAlternativesOf(catalogue, patient, options);
      const known = alternativesOf(scoreAll(catalogue, patient, options));
      expect(weights).toEqual(known.weights);
      const ids = alternatives.map(({ id }) => id);
      expect([...ids].sort()).toEqual(known.alternatives.map(({ id }) => id).sort());
      const listed = rank(catalogue, patient, { ...options, k: Number.POSITIVE_INFINITY }).matches;
      for (const { id } of listed) expect(ids).toContain(id);
      for (const { id, utilities, multiplier } of alternatives) {
        const plain = known.alternatives.find((one) => one.id === id)!;
        expect(multiplier).toBe(plain.multiplier);
        const { utilityBounds } = explain(catalogue, patient, id, options);
        for (const end of [0, 1] as const) {
          let sum = 0;
          for (const [factor, weight] of Object.entries(weights)) {
            const given = utilities[factor]!;
            sum += weight * (typeof given === 'number' ? given : given[end]!);
            if (typeof given !== 'number') open += 1;
            else expect(given).toBe(plain.utilities[factor]);
          }
          expect(Math.abs(Math.min(1, sum) - utilityBounds[end])).toBeLessThan(CLOSE);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(open).toBeGreaterThan(20);
});
