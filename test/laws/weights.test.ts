import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultModel,
  type FactorId,
  type FactorParameters,
  factorIds,
  type Patient,
  rank,
  scoreAll,
} from '../../src/index.ts';
import { catalogueOf, question, weights } from '../arbitraries.ts';

const CLOSE = 1e-12;
const numRuns = 100;

/** Other parameters of every factor; a new factor does not compile without. */
const others: FactorParameters = {
  interests: { discount: 7 },
  accessibility: { limited: 0.123 },
  distance: {
    shape: 'linear',
    offset: 1,
    scale: 3,
    decay: 0.9,
    unknown: 0.01,
    online: { welcome: 0.3, 'if-needed': 0.2, no: 0.1 },
  },
  socialNeed: { unspoken: 0.99, inferred: 0.95 },
};

/** A patient who has nothing of what a factor is about, and the same requirements. */
const without: { readonly [F in FactorId]: (patient: Patient) => Patient } = {
  interests: ({ interests = [], ...rest }) => ({
    ...rest,
    interests: interests.filter(({ liked }) => liked === false),
  }),
  accessibility: ({ accessNeeds = [], ...rest }) => ({
    ...rest,
    accessNeeds: accessNeeds.filter(({ required }) => required !== false),
  }),
  distance: (patient) => {
    const { home: _, ...rest } = patient;
    const { reachMinutes, reachKm } = patient.travel ?? {};
    return reachMinutes === undefined && reachKm === undefined ? rest : patient;
  },
  socialNeed: ({ socialNeeds: _, ...rest }) => rest,
};

const positive = (one: { readonly [F in FactorId]: number }) => factorIds.some((id) => one[id] > 0);

describe('A factor of zero weight', () => {
  it.each(factorIds)('changes no score, whatever its parameters: %s', (factor) => {
    fc.assert(
      fc.property(question(), weights(), ({ catalogue, patient, options }, some) => {
        const own = { ...some, [factor]: 0 };
        fc.pre(positive(own));
        const model = options.model ?? defaultModel;
        const other = {
          ...model,
          parameters: {
            ...model.parameters,
            factors: { ...model.parameters.factors, [factor]: others[factor] },
          },
        };
        const before = scoreAll(catalogue, patient, { ...options, weights: own });
        const after = scoreAll(catalogue, patient, { ...options, weights: own, model: other });
        expect(after.score).toEqual(before.score);
        expect(before.weights[factor]).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(factorIds)('changes no score, whether the patient has it or not: %s', (factor) => {
    fc.assert(
      fc.property(question(), weights(), ({ catalogue, patient, options }, some) => {
        const own = { ...some, [factor]: 0 };
        fc.pre(positive(own));
        const before = scoreAll(catalogue, patient, { ...options, weights: own });
        const after = scoreAll(catalogue, without[factor](patient), { ...options, weights: own });
        expect(after.score).toEqual(before.score);
      }),
      { numRuns: 60 },
    );
  });
});

const evenly = (weight: number) =>
  Object.fromEntries(factorIds.map((id) => [id, weight])) as { [F in FactorId]: number };

describe('Scaling all weights', () => {
  const scaled = (one: { readonly [F in FactorId]: number }, by: number) =>
    Object.fromEntries(factorIds.map((id) => [id, one[id] * by])) as { [F in FactorId]: number };

  it('by a power of two changes nothing, bit for bit', () => {
    fc.assert(
      fc.property(
        question(),
        weights(),
        fc.integer({ min: -60, max: 60 }),
        ({ catalogue, patient, options, listing }, some, power) => {
          const call = (own: typeof some) => {
            const all = { ...options, ...listing, weights: own };
            const { model: _, ...ranking } = rank(catalogue, patient, all);
            return JSON.stringify(ranking);
          };
          expect(call(scaled(some, 2 ** power))).toBe(call(some));
        },
      ),
      { numRuns },
    );
  });

  it('by any other number above zero changes no figure by more than 1e-12', () => {
    fc.assert(
      fc.property(
        question(),
        weights(),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        ({ catalogue, patient, options }, some, by) => {
          const before = scoreAll(catalogue, patient, { ...options, weights: some });
          const after = scoreAll(catalogue, patient, { ...options, weights: scaled(some, by) });
          for (let row = 0; row < catalogue.size; row++) {
            expect(Math.abs(after.score[row]! - before.score[row]!)).toBeLessThanOrEqual(CLOSE);
            expect(Math.abs(after.utility[row]! - before.utility[row]!)).toBeLessThanOrEqual(CLOSE);
          }
          for (const id of factorIds) {
            expect(Math.abs(after.weights[id] - before.weights[id])).toBeLessThanOrEqual(CLOSE);
          }
        },
      ),
      { numRuns },
    );
  });

  it('to the ends of what a number can be changes nothing either', () => {
    const catalogue = catalogueOf([{ id: 'a', title: 'choir' }]);
    const patient: Patient = { interests: [{ text: 'choir' }], socialNeeds: { company: 0.3 } };
    const at = (weight: number) => rank(catalogue, patient, { weights: evenly(weight) });
    for (const weight of [Number.MAX_VALUE, 1e308, 1e-300, 5e-324]) {
      const { matches, basis, weights: shares, notes } = at(weight);
      expect(matches[0]?.score, String(weight)).toBeCloseTo(at(1).matches[0]!.score, 12);
      expect(shares.interests, String(weight)).toBeCloseTo(1 / 1.3, 12);
      expect(basis >= 0 && basis <= 1, String(weight)).toBe(true);
      expect(notes).toEqual([]);
    }
  });
});
