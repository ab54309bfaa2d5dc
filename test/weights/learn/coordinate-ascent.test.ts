import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metric } from '../../../src/evaluate/metric.ts';
import {
  type AscentOptions,
  coordinateAscent,
  type JudgedList,
} from '../../../src/weights/index.ts';
import { shuffled, simulatedLists } from './people.ts';

const nDCG = metric('nDCG@5').of;
const coefficients = { interests: 40, distance: 20, need: 5 };
const lists = simulatedLists({ coefficients, patients: 15, each: 8, seed: 4 });

/** Mean metric of weights, by plain ranking with the worst grade of equals first. */
const meanOf = (weights: { readonly [factor: string]: number }): number => {
  const values = lists.map(({ items }) => {
    const score = (utilities: { readonly [factor: string]: number }): number =>
      Object.keys(weights)
        .sort()
        .reduce((sum, factor) => sum + weights[factor]! * utilities[factor]!, 0);
    const ranked = [...items].sort(
      (one, other) => score(other.utilities) - score(one.utilities) || one.grade - other.grade,
    );
    return nDCG(ranked.map(({ grade }) => grade));
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};

describe('coordinateAscent', () => {
  const ascent = coordinateAscent(lists, nDCG);

  it('climbs: the value is that of the weights, no less than at the start, and the best of the climbs', () => {
    expect(ascent.value).toBeCloseTo(meanOf(ascent.weights), 12);
    expect(ascent.startValue).toBeCloseTo(meanOf({ interests: 1, distance: 1, need: 1 }), 12);
    expect(ascent.value).toBeGreaterThan(ascent.startValue);
    expect(ascent.value).toBe(Math.max(...ascent.climbs.map(({ value }) => value)));
    expect(ascent.climbs).toHaveLength(6);
    expect(ascent.lists).toBe(15);
  });

  it('comes as high as a fine grid over all weights, or nearly', () => {
    let highest = 0;
    for (let i = 0; i <= 50; i++) {
      for (let j = 0; j <= 50 - i; j++) {
        highest = Math.max(
          highest,
          meanOf({ interests: i / 50, distance: j / 50, need: (50 - i - j) / 50 }),
        );
      }
    }
    expect(ascent.value).toBeGreaterThan(highest - 0.005);
  });

  it('gives weights of 0 or more that sum to 1', () => {
    for (const { weights } of [ascent, ...ascent.climbs]) {
      const values = Object.values(weights);
      expect(values.every((weight) => weight >= 0)).toBe(true);
      expect(values.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it('is the same to the last bit for a seed, in whatever order lists and items come', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const turned = shuffled(lists, seed).map((list) => ({
          ...list,
          items: shuffled(list.items, seed),
        }));
        expect(coordinateAscent(turned, nDCG)).toEqual(ascent);
      }),
      { numRuns: 5 },
    );
    const other = coordinateAscent(lists, nDCG, { seed: 2 });
    expect(other.climbs[0]!.value).toBeCloseTo(ascent.climbs[0]!.value, 1);
    expect(other.climbs).not.toEqual(ascent.climbs);
  });

  it('starts where it is told, and climbs once if told', () => {
    const start = { interests: 0, distance: 0, need: 1 };
    const { startValue, climbs } = coordinateAscent(lists, nDCG, { start, restarts: 0 });
    expect(startValue).toBeCloseTo(meanOf(start), 12);
    expect(climbs).toHaveLength(1);
  });

  it('gains nothing by scoring alike: of equals the least grade is ranked first', () => {
    const alike = { x: 0.5 };
    const tied: JudgedList = {
      group: 'a',
      items: [
        { grade: 3, utilities: alike },
        { grade: 0, utilities: alike },
      ],
    };
    expect(coordinateAscent([tied], metric('P@1').of).value).toBe(0);
  });

  it('leaves out lists of which the metric says nothing', () => {
    const nothing = {
      group: 'q',
      items: [{ grade: 0, utilities: { interests: 0.1, distance: 0.2, need: 0.3 } }],
    };
    expect(nDCG([0])).toBeNaN();
    const { lists: counted, value } = coordinateAscent([...lists, nothing], nDCG);
    expect(counted).toBe(15);
    expect(value).toBe(ascent.value);
    expect(() => coordinateAscent([nothing], nDCG)).toThrow(/^lists: expected at least one/);
  });

  it('throws at what it cannot read, naming the place and no value', () => {
    const bad = { group: 'a', items: [{ grade: 1, utilities: { x: 7 } }] };
    expect(() => coordinateAscent([bad], nDCG)).toThrow(
      /^observations\/0\/items\/0\/utilities\/x: expected a number from 0 to 1, got number$/,
    );
    const pair = { group: 'a', better: { x: 1 }, worse: { x: 0 } } as unknown as JudgedList;
    expect(() => coordinateAscent([pair], nDCG)).toThrow(/^lists\[0\]: expected items/);
    expect(() => coordinateAscent(lists, 'nDCG' as never)).toThrow(/^metric: expected a function/);
    for (const options of [
      { restarts: -1 },
      { tolerance: -1 },
      { steps: 4 },
      { start: { x: 0 } },
    ]) {
      expect(() => coordinateAscent(lists, nDCG, options as AscentOptions)).toThrow();
    }
  });
});
