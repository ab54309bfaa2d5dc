import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/index.ts';
import { minutes, question } from '../arbitraries.ts';

const numRuns = 150;

describe('Fewer travel minutes', () => {
  it('never score lower and never rule out what more do not, all else equal', () => {
    let raised = 0;
    let reached = 0;
    fc.assert(
      fc.property(
        question(),
        minutes(),
        minutes(),
        (
          { catalogue, patient, options: { travelMinutes = new Map(), ...options } },
          one,
          other,
        ) => {
          for (const { id } of catalogue.activities) {
            const told = (given: number) =>
              explain(catalogue, patient, id, {
                ...options,
                travelMinutes: new Map(travelMinutes).set(id, given),
              });
            const near = told(Math.min(one, other));
            const far = told(Math.max(one, other));
            expect(near.score).toBeGreaterThanOrEqual(far.score);
            expect(near.utility).toBeGreaterThanOrEqual(far.utility);
            if (near.standing === 'ruled-out') expect(far.standing).toBe('ruled-out');
            if (near.score > far.score) raised += 1;
            if (near.standing !== far.standing) reached += 1;
          }
        },
      ),
      { numRuns },
    );
    expect(raised).toBeGreaterThan(20);
    expect(reached).toBeGreaterThan(5);
  });

  it('change nothing but what the journey is about', () => {
    fc.assert(
      fc.property(question(), minutes(), ({ catalogue, patient, options }, given) => {
        for (const { id } of catalogue.activities) {
          const travelMinutes = new Map([[id, given]]);
          const before = explain(catalogue, patient, id, options);
          const after = explain(catalogue, patient, id, { ...options, travelMinutes });
          const others = Object.entries(before.contributions).filter(
            ([name]) => name !== 'distance',
          );
          for (const [name, contribution] of others) {
            expect(after.contributions).toHaveProperty([name], contribution);
          }
          expect(after.aversion).toBe(before.aversion);
        }
      }),
      { numRuns: 60 },
    );
  });
});
