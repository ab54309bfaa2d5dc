import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationToNeeds } from '../../src/evaluate/calibration.ts';

const file = new URL('../../../shared/vectors/recsys-oracles/cases.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('skipped: no reference values at ../shared/vectors\n');
const oracles = isThere ? JSON.parse(readFileSync(file, 'utf8')) : {};

describe.skipIf(!isThere)('The oracles (skipped where ../shared/vectors is not there)', () => {
  it('have the same calibration, in nats and in bits', () => {
    const theirs = oracles.calibration_KL;
    const needs = { arts: theirs.p.arts, sport: theirs.p.sport };
    const one = (gives: Record<string, number>, base?: 2) =>
      calibrationToNeeds(needs, [gives], base ? { base } : {});
    expect(one({ arts: 1 })).toBeCloseTo(theirs['q=arts1.0 nats'], 8);
    expect(one({ arts: 1 }, 2)).toBeCloseTo(theirs['q=arts1.0 bits'], 8);
    expect(one(needs)).toBeCloseTo(theirs['q=p'], 12);
    expect(one({ arts: 1, sport: 1 })).toBeCloseTo(theirs['q=.5/.5 nats'], 8);
    process.stderr.write('recsys-oracles: 4 values of calibration reproduced\n');
  });
});

describe('calibrationToNeeds', () => {
  it('takes shares: twice the strength of all is the same, and an activity counts by its own shares', () => {
    const needs = { company: 0.4, calm: 0.2 };
    const listed = [{ company: 1 }, { calm: 0.5, movement: 0.5 }];
    const value = calibrationToNeeds(needs, listed);
    expect(calibrationToNeeds({ company: 0.8, calm: 0.4 }, listed)).toBeCloseTo(value, 12);
    expect(
      calibrationToNeeds(needs, [{ company: 0.1 }, { calm: 0.05, movement: 0.05 }]),
    ).toBeCloseTo(value, 12);
    expect(calibrationToNeeds(needs, [...listed, {}, { learning: 0 }])).toBe(value); // nothing is no share
    // q: company ½, calm ¼
    const mixed = (share: number, wanted: number): number => 0.99 * share + 0.01 * wanted;
    const byHand =
      (2 / 3) * Math.log(2 / 3 / mixed(1 / 2, 2 / 3)) +
      (1 / 3) * Math.log(1 / 3 / mixed(1 / 4, 1 / 3));
    expect(value).toBeCloseTo(byHand, 12);
  });

  it('lets the first count for more where it is discounted', () => {
    const needs = { company: 1, calm: 1 };
    const [first, last] = [{ company: 1 }, { calm: 1 }];
    expect(calibrationToNeeds(needs, [first, last])).toBe(0);
    expect(calibrationToNeeds(needs, [first, last], { weights: 'discounted' })).toBeGreaterThan(
      0.01,
    );
  });

  it('is −ln α where the list gives nothing, 0 at best, and NaN of no needs', () => {
    expect(calibrationToNeeds({ calm: 1 }, [{ calm: 0 }, {}])).toBeCloseTo(-Math.log(0.01), 12);
    expect(calibrationToNeeds({ calm: 1 }, [], { alpha: 0.5 })).toBeCloseTo(Math.log(2), 12);
    expect(calibrationToNeeds({ calm: 0 }, [{ calm: 1 }])).toBeNaN();
    const strengths = fc.dictionary(
      fc.constantFrom('a', 'b', '__proto__'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(strengths, fc.array(strengths, { maxLength: 5 }), (needs, listed) => {
        const value = calibrationToNeeds(needs, listed);
        expect(Number.isNaN(value) || value >= 0).toBe(true);
        const turned = Object.fromEntries(Object.entries(needs).reverse());
        expect(calibrationToNeeds(turned, listed)).toBe(value);
      }),
    );
  });

  it('throws for wrong strengths and options, quoting no strength', () => {
    expect(() => calibrationToNeeds({ calm: -1 }, [])).toThrow(
      new RangeError('needs: expected numbers of 0 or more, got another number'),
    );
    expect(() => calibrationToNeeds({}, [{ calm: 'x' as never }])).toThrow(
      'listed[0]: expected numbers of 0 or more, got a string',
    );
    expect(() => calibrationToNeeds({}, [null as never])).toThrow(
      'listed[0]: expected an object of numbers, got null',
    );
    expect(() => calibrationToNeeds(7 as never, [])).toThrow(
      'needs: expected an object of numbers, got a number',
    );
    expect(() => calibrationToNeeds({}, [], { alpha: 0 })).toThrow(/^alpha/);
    expect(() => calibrationToNeeds({}, [], { base: 3 as never })).toThrow(/^base/);
    expect(() => calibrationToNeeds({}, [], { weights: 'x' as never })).toThrow(/^weights/);
  });
});
