import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  decisive,
  rangesAround,
  swap,
  tornado,
  type Weights,
} from '../../../src/weights/index.ts';
import { scoreOf, someAlternatives, someWeights, withShare } from '../arbitraries.ts';

const choir: Alternative = { id: 'choir', utilities: { interests: 0.9, distance: 0.2, need: 0.5 } };
const chess: Alternative = { id: 'chess', utilities: { interests: 0.4, distance: 0.9, need: 0.5 } };
const weights: Weights = { interests: 0.6, distance: 0.3, need: 0.1 };

const pairs = fc
  .integer({ min: 2, max: 4 })
  .chain((count) =>
    fc.tuple(someAlternatives(count, { minLength: 2, maxLength: 2 }), someWeights(count)),
  );

const leadOf = (ahead: Alternative, behind: Alternative, at: Weights): number =>
  scoreOf(ahead, at) - scoreOf(behind, at);

describe('tornado', () => {
  it('swings a score over the range of each weight, the widest bar first', () => {
    const { value, bars } = tornado(choir, weights, {
      interests: [0.4, 0.8],
      distance: [0.3, 0.3],
    });
    expect(value).toBeCloseTo(0.65, 12);
    expect(bars.map(({ factor }) => factor)).toEqual(['interests', 'distance']);
    // The others keep their proportions: .4 goes with .45 and .15
    expect(bars[0]!.low.value).toBeCloseTo(0.4 * 0.9 + 0.45 * 0.2 + 0.15 * 0.5, 12);
    expect(bars[0]!.high.value).toBeCloseTo(0.8 * 0.9 + 0.15 * 0.2 + 0.05 * 0.5, 12);
    expect(bars[1]!.span).toBe(0);
  });

  it('of two swings the lead of the first, whose sign turns where a weight decides', () => {
    const { value, bars } = tornado([choir, chess], weights, { distance: [0, 1] });
    expect(value).toBeCloseTo(0.6 * 0.5 - 0.3 * 0.7, 12);
    expect(bars[0]!.low.value).toBeGreaterThan(0);
    expect(bars[0]!.high.value).toBeCloseTo(-0.7, 12);
  });

  it('is what ranking with the weights would give', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), ([[a, b], given], share) => {
        for (const { factor, low, high, span } of tornado(
          [a!, b!],
          given,
          rangesAround(given, share),
        ).bars) {
          for (const { weight, value } of [low, high]) {
            expect(value).toBeCloseTo(leadOf(a!, b!, withShare(given, factor, weight)), 10);
          }
          expect(span).toBe(Math.abs(high.value - low.value));
        }
      }),
    );
  });

  it('throws at ranges that are none', () => {
    expect(() => tornado(choir, weights, { need: [0.5, 0.2] })).toThrow(
      /^ranges\.need: expected \[low, high\]/,
    );
    expect(() => tornado(choir, weights, { mood: [0, 1] })).toThrow(
      /^ranges\.mood: expected only what has a weight/,
    );
    expect(() => rangesAround(weights, 2)).toThrow(RangeError);
  });
});

describe('swap', () => {
  it('finds the smallest change of one weight, and of two', () => {
    const { ahead, behind, lead, ofOne, ofTwo } = swap(chess, choir, weights);
    expect([ahead, behind]).toEqual(['choir', 'chess']);
    expect(lead).toBeCloseTo(0.09, 12);
    // .5·(6/7)(1 − t) = .7 t: t = 3/7.9
    expect(ofOne[0]!.factor).toBe('distance');
    expect(ofOne[0]!.to).toBeCloseTo(3 / 7.9, 12);
    expect(ofOne[0]!.change).toBeCloseTo(3 / 7.9 - 0.3, 12);
    expect(ofOne.map(({ factor }) => factor)).toEqual(['distance', 'interests']);
    expect(ofTwo[0]).toMatchObject({ from: 'interests', to: 'distance' });
    expect(ofTwo[0]!.moved).toBeCloseTo(0.09 / 1.2, 12);
    expect(ofTwo.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'interests to distance',
      'interests to need',
    ]);
  });

  it('gives changes at which the two score alike, and beyond which the other is ahead', () => {
    fc.assert(
      fc.property(pairs, ([[a, b], given]) => {
        const { ahead, ofOne, ofTwo, lead } = swap(a!, b!, given);
        const [first, second] = ahead === a!.id ? [a!, b!] : [b!, a!];
        expect(lead).toBeGreaterThanOrEqual(0);
        expect(leadOf(first, second, given)).toBeCloseTo(lead, 12);
        for (const { factor, weight, to, change } of ofOne) {
          expect(to).toBeCloseTo(weight + change, 12);
          expect(leadOf(first, second, withShare(given, factor, to))).toBeCloseTo(0, 9);
          const beyond = to + Math.sign(change) * 1e-4;
          if (lead < 1e-9 || beyond < 0 || beyond > 1) continue;
          expect(leadOf(first, second, withShare(given, factor, beyond))).toBeLessThan(0);
        }
        const all = Object.values(given).reduce((sum, weight) => sum + weight, 0);
        const shares = Object.fromEntries(Object.entries(given).map(([f, w]) => [f, w / all]));
        for (const { from, to, moved } of ofTwo) {
          expect(moved).toBeLessThanOrEqual(shares[from]! + 1e-12);
          const next = { ...shares, [from]: shares[from]! - moved, [to]: shares[to]! + moved };
          expect(leadOf(first, second, next)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('finds nothing where one is better in everything', () => {
    const worse = { id: 'x', utilities: { interests: 0.1, distance: 0.1, need: 0.1 } };
    expect(swap(choir, worse, weights)).toMatchObject({ ahead: 'choir', ofOne: [], ofTwo: [] });
  });
});

describe('decisive', () => {
  it('shares out the lead, and names the fewest factors without which there is none', () => {
    const { ahead, lead, parts, deciding } = decisive(choir, chess, weights);
    expect(ahead).toBe('choir');
    expect(parts.map(({ factor, part }) => [factor, +part.toFixed(12)])).toEqual([
      ['interests', 0.3],
      ['need', 0],
      ['distance', -0.21],
    ]);
    expect(parts[0]!.share).toBeCloseTo(0.3 / 0.09, 10);
    expect(lead).toBeCloseTo(0.09, 12);
    expect(deciding).toEqual(['interests']);
  });

  it('adds up: parts to the lead, shares to 1, and without the deciding ones nothing is left', () => {
    fc.assert(
      fc.property(pairs, ([[a, b], given]) => {
        const { lead, parts, deciding } = decisive(a!, b!, given);
        expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(lead, 12);
        if (lead < 1e-6) return;
        expect(parts.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 6);
        const without = (names: readonly string[]): number =>
          parts
            .filter(({ factor }) => !names.includes(factor))
            .reduce((sum, { part }) => sum + part, 0);
        expect(without(deciding)).toBeLessThanOrEqual(1e-12);
        expect(without(deciding.slice(0, -1))).toBeGreaterThan(0);
      }),
    );
  });

  it('of two that score alike says that nothing decides', () => {
    const twin = { ...choir, id: 'aaa' };
    const { ahead, lead, deciding, parts } = decisive(choir, twin, weights);
    expect([ahead, lead, deciding]).toEqual(['aaa', 0, []]);
    expect(parts.every(({ share }) => share === null)).toBe(true);
  });
});

it('A swap is none where the two are level at the very end, and one never passes the other', () => {
  const better = { id: 'x', utilities: { a: 1, b: 1 } };
  const worse = { id: 'y', utilities: { a: 1, b: 0 } };
  const { ofOne, ofTwo } = swap(better, worse, { a: 1, b: 1 });
  expect([ofOne, ofTwo]).toEqual([[], []]);
});
