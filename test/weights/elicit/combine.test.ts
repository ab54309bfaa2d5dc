import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ahp,
  type Comparison,
  combineJudgements,
  combineWeights,
  type PersonalJudgements,
  type PersonalWeights,
} from '../../../src/weights/index.ts';
import { names, someWeights } from '../arbitraries.ts';

const combined = (people: readonly PersonalWeights[]) => {
  const result = combineWeights(people);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const judgedBy = (people: readonly PersonalJudgements[]) => {
  const result = combineJudgements(people);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const paths = (result: { readonly issues: readonly { code: string; path: string }[] }): string[] =>
  result.issues.map(({ code, path }) => `${code} ${path}`);

const people = fc.array(
  someWeights(4).map((weights) => ({ weights })),
  { minLength: 1, maxLength: 6 },
);

describe('combineWeights', () => {
  it('takes the mean of what each gave, brought to sum 1, and shows how far they are apart', () => {
    const { weights, ...rest } = combined([
      { person: 'ann', weights: { a: 80, b: 20 } },
      { person: 'bo', weights: { a: 1, b: 1 } },
      { person: 'cy', weights: { a: 0.2, b: 0.8 } },
    ]);
    expect(weights.a).toBeCloseTo(0.5, 12);
    expect(rest).toMatchObject({ method: 'mean', people: 3 });
    const { factors, mostDistant } = rest.disagreement;
    expect(factors.a).toMatchObject({ lowest: 0.2, highest: 0.8 });
    expect(factors.a!.deviation).toBeCloseTo(Math.sqrt(0.06), 12);
    expect(mostDistant?.distance).toBeCloseTo(0.6, 12);
    expect([mostDistant?.one, mostDistant?.other].sort()).toEqual(['ann', 'cy']);
  });

  it('names people by their places where they have no names', () => {
    const { mostDistant } = combined([
      { weights: { a: 1, b: 1 } },
      { weights: { a: 1, b: 2 } },
      { weights: { a: 1, b: 9 } },
    ]).disagreement;
    expect([mostDistant?.one, mostDistant?.other].sort()).toEqual([0, 2]);
  });

  it('gives weights of 0 or more that sum to 1, within what people gave', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { weights, disagreement } = combined(all);
        expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const [factor, weight] of Object.entries(weights)) {
          const { lowest, highest, deviation } = disagreement.factors[factor]!;
          expect(weight).toBeGreaterThanOrEqual(lowest - 1e-12);
          expect(weight).toBeLessThanOrEqual(highest + 1e-12);
          expect(deviation).toBeLessThanOrEqual((highest - lowest) / 2 + 1e-12);
        }
      }),
    );
  });

  it('is the same to the last bit in whatever order people come', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (all, stream) => {
        const named = all.map((one, at) => ({ ...one, person: `p${at}` }));
        const keys = named.map(() => Number(stream.next().value));
        const shuffled = [...named.keys()]
          .sort((a, b) => keys[a]! - keys[b]!)
          .map((at) => named[at]!);
        expect(combined(shuffled)).toEqual(combined(named));
      }),
    );
  });

  it('changes nothing where two who are alike become one who counts twice, or where all are alike', () => {
    fc.assert(
      fc.property(someWeights(4), someWeights(4), (one, other) => {
        const apart = combined([{ weights: one }, { weights: other }, { weights: one }]);
        const merged = combined([{ weights: one, counts: 2 }, { weights: other }]);
        for (const name of names) {
          expect(merged.weights[name]).toBeCloseTo(apart.weights[name]!, 12);
          const [a, b] = [merged, apart].map(({ disagreement }) => disagreement.factors[name]!);
          expect(a!.deviation).toBeCloseTo(b!.deviation, 12);
        }
        expect(merged.people).toBe(3);
        expect(merged.disagreement.kendallW ?? -1).toBeCloseTo(
          apart.disagreement.kendallW ?? -1,
          12,
        );
        const twice = combined([{ weights: one }, { weights: one }]);
        for (const name of names)
          expect(twice.weights[name]).toBeCloseTo(combined([{ weights: one }]).weights[name]!, 14);
      }),
    );
  });

  it('says how far the orders of importance agree', () => {
    const weights = { a: 3, b: 2, c: 1 };
    expect(combined([{ weights }, { weights: { a: 30, b: 9, c: 0 } }]).disagreement.kendallW).toBe(
      1,
    );
    expect(combined([{ weights }, { weights: { a: 1, b: 2, c: 3 } }]).disagreement.kendallW).toBe(
      0,
    );
    expect(combined([{ weights }]).disagreement).toMatchObject({
      kendallW: null,
      mostDistant: null,
    });
  });

  it('tells everything that is wrong at once, and quotes nothing', () => {
    const wrong = [
      { weights: { a: 1, b: 2 }, person: 'x' },
      { weights: { a: -1, c: 2 }, person: 'x' },
      { weights: { a: 0, b: 0 }, counts: 0, age: 44 },
      { weights: 'none', person: '' },
      null,
    ] as unknown as PersonalWeights[];
    const result = combineWeights(wrong);
    expect(paths(result)).toEqual([
      'duplicate /1/person',
      'bad-value /1/weights/a',
      'missing /1/weights/b',
      'unknown-field /1/weights/*',
      'bad-value /2/counts',
      'unknown-field /2/*',
      'bad-value /2/weights',
      'bad-value /3/person',
      'bad-value /3/weights',
      'not-an-object /4',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/44|age|none|"c"/);
    expect(paths(combineWeights([]))).toEqual(['bad-value ']);
  });
});

const judged = fc
  .array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 7), { minLength: 3, maxLength: 3 })
  .map(([ab, ac, bc]): Comparison[] => [
    { one: 'a', other: 'b', times: ab! },
    { one: 'a', other: 'c', times: ac! },
    { one: 'b', other: 'c', times: bc! },
  ]);

describe('combineJudgements', () => {
  it('is the AHP of the geometric means: 2 and 8 make 4, 3 and a third make 1', () => {
    const pair = (ab: number, ac: number, bc: number): PersonalJudgements => ({
      comparisons: [
        { one: 'a', other: 'b', times: ab },
        { one: 'a', other: 'c', times: ac },
        { one: 'b', other: 'c', times: bc },
      ],
    });
    const together = judgedBy([pair(2, 4, 1 / 3), pair(8, 4, 3)]);
    const alone = judgedBy([pair(4, 4, 1)]);
    for (const factor of 'abc')
      expect(together.weights[factor]).toBeCloseTo(alone.weights[factor]!, 12);
    expect(together.weights.a).toBeCloseTo(2 / 3, 12);
    expect(together.consistency.ratio).toBeCloseTo(0, 12);
    expect(together.people).toBe(2);
    expect(together.disagreement.mostDistant?.distance).toBeGreaterThan(0);
  });

  it('of people who are alike it is what one of them says, to the last bit', () => {
    fc.assert(
      fc.property(judged, (comparisons) => {
        const alone = ahp(comparisons);
        if (!alone.ok) throw new Error('not read');
        const {
          people: count,
          disagreement,
          ...together
        } = judgedBy([{ comparisons }, { comparisons }]);
        expect(together).toEqual(alone.value);
        expect(count).toBe(2);
        expect(disagreement.mostDistant?.distance).toBe(0);
      }),
    );
  });

  it('is the same to the last bit in whatever order more people come', () => {
    const several = fc.array(judged, { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.nat()), (all, stream) => {
        const named = all.map((comparisons, at) => ({
          comparisons,
          person: `p${at}`,
          counts: 1 + at / 7,
        }));
        const keys = named.map(() => Number(stream.next().value));
        const order = [...named.keys()].sort((a, b) => keys[a]! - keys[b]!);
        expect(judgedBy(order.map((at) => named[at]!))).toEqual(judgedBy(named));
      }),
    );
  });

  it('is the same to the last bit in whatever order two come, and where two alike become one who counts twice', () => {
    fc.assert(
      fc.property(judged, judged, (one, other) => {
        const a = judgedBy([{ comparisons: one }, { comparisons: other, counts: 2 }]);
        const b = judgedBy([{ comparisons: other, counts: 2 }, { comparisons: one }]);
        expect(b.weights).toEqual(a.weights);
        const c = judgedBy([{ comparisons: one }, { comparisons: other }, { comparisons: other }]);
        for (const factor of 'abc') expect(c.weights[factor]).toBeCloseTo(a.weights[factor]!, 12);
      }),
    );
  });

  it('names who left pairs out, and takes the mean over those who judged one, if told', () => {
    const chain: Comparison[] = [
      { one: 'a', other: 'b', times: 2 },
      { one: 'b', other: 'c', times: 2 },
    ];
    const whole: Comparison[] = [...chain, { one: 'a', other: 'c', times: 4 }];
    const both = [{ comparisons: whole }, { comparisons: chain }];
    const result = combineJudgements(both);
    expect(paths(result)).toEqual(['missing /1/comparisons']);
    const told = combineJudgements(both, { missing: 'complete' });
    if (!told.ok) throw new Error('not read');
    expect(told.value.weights.a).toBeCloseTo(4 / 7, 9);
    expect(told.value.completed).toEqual([]);
    expect(paths(combineJudgements([{ comparisons: [] }, 3] as never))).toEqual([
      'bad-value /0/comparisons',
      'not-an-object /1',
    ]);
  });
});
