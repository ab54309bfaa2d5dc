import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type Ahp, type AhpOptions, ahp, type Comparison } from '../../../src/weights/index.ts';
import { report, vectorsOf } from '../vectors.ts';

const elicited = (comparisons: readonly Comparison[], options?: AhpOptions): Ahp => {
  const result = ahp(comparisons, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const paths = (result: { readonly issues: readonly { code: string; path: string }[] }): string[] =>
  result.issues.map(({ code, path }) => `${code} ${path}`);

/** The judgements of the upper triangle of a matrix, factors f0, f1, … */
const above = (matrix: readonly (readonly number[])[]): Comparison[] =>
  matrix.flatMap((row, at) =>
    row.flatMap((times, column) =>
      column > at ? [{ one: `f${at}`, other: `f${column}`, times }] : [],
    ),
  );

const weightsIn = ({ weights }: Ahp): number[] => Object.values(weights);

const scale = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9);

const judged = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc
    .array(scale, { minLength: (count * (count - 1)) / 2, maxLength: (count * (count - 1)) / 2 })
    .map((values) => {
      const matrix = Array.from({ length: count }, () => Array<number>(count).fill(1));
      let at = 0;
      for (let row = 0; row < count; row++) {
        for (let column = row + 1; column < count; column++) {
          matrix[row]![column] = values[at]!;
          matrix[column]![row] = 1 / values[at]!;
          at += 1;
        }
      }
      return matrix;
    }),
);

const three = above([
  [1, 3, 5],
  [1 / 3, 1, 2],
  [1 / 5, 1 / 2, 1],
]);

describe('ahp', () => {
  it('gives the principal eigenvector and the greatest eigenvalue, as a general decomposition finds them', () => {
    fc.assert(
      fc.property(judged, (matrix) => {
        const { weights, consistency } = elicited(above(matrix));
        const decomposition = new EigenvalueDecomposition(new Matrix(matrix));
        const values = decomposition.realEigenvalues;
        const place = values.indexOf(Math.max(...values));
        expect(consistency.lambdaMax).toBeCloseTo(values[place]!, 9);
        const vector = decomposition.eigenvectorMatrix.getColumn(place);
        const sum = vector.reduce((total, value) => total + value, 0);
        for (const [at, value] of vector.entries())
          expect(weights[`f${at}`]).toBeCloseTo(value / sum, 9);
      }),
    );
  });

  it('gives the geometric means of the rows, which are the eigenvector of three factors', () => {
    fc.assert(
      fc.property(judged, (matrix) => {
        const { weights, method } = elicited(above(matrix), { method: 'geometric-mean' });
        const means = matrix.map(
          (row) => row.reduce((product, ratio) => product * ratio, 1) ** (1 / row.length),
        );
        const sum = means.reduce((total, mean) => total + mean, 0);
        for (const [at, mean] of means.entries())
          expect(weights[`f${at}`]).toBeCloseTo(mean / sum, 11);
        expect(method).toBe('ahp-geometric-mean');
        if (matrix.length > 3) return;
        const eigen = weightsIn(elicited(above(matrix)));
        for (const [at, weight] of eigen.entries())
          expect(weights[`f${at}`]).toBeCloseTo(weight, 11);
      }),
    );
  });

  it('finds the very weights that judgements agree on, with nothing inconsistent', () => {
    const shares = { a: 0.48, b: 0.24, c: 0.16, d: 0.12 };
    const all = Object.entries(shares).flatMap(([one, share], at) =>
      Object.entries(shares)
        .slice(at + 1)
        .map(([other, less]) => ({ one, other, times: share / less })),
    );
    for (const method of ['eigenvector', 'geometric-mean'] as const) {
      const { weights, consistency, worstTriad, completed } = elicited(all, { method });
      for (const [factor, share] of Object.entries(shares))
        expect(weights[factor]).toBeCloseTo(share, 12);
      expect(consistency.lambdaMax).toBeCloseTo(4, 12);
      expect(consistency.ratio).toBeCloseTo(0, 12);
      expect(consistency.ratio).toBeGreaterThanOrEqual(0);
      expect(consistency.isAcceptable).toBe(true);
      expect(worstTriad?.inconsistency).toBeCloseTo(0, 12);
      expect(completed).toEqual([]);
    }
  });

  it('never finds judgements that agree less than consistent', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(shares, (values) => {
        const matrix = values.map((one) => values.map((other) => one / other));
        const { index, ratio } = elicited(above(matrix)).consistency;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeLessThan(1e-12);
      }),
    );
  });

  it('does not hang on who is named first, nor on the order of the judgements', () => {
    const turned = three.map(({ one, other, times }) => ({
      one: other,
      other: one,
      times: 1 / times,
    }));
    for (const factor of ['f0', 'f1', 'f2']) {
      expect(elicited(turned).weights[factor]).toBeCloseTo(elicited(three).weights[factor]!, 14);
    }
    expect(elicited([...three].reverse())).toEqual(elicited(three));
  });

  it('does not hang on the names', () => {
    const renamed = three.map((row) => ({
      ...row,
      one: `z${row.one === 'f0' ? 9 : row.one}`,
      other: `z${row.other}`,
    }));
    const { weights } = elicited(renamed);
    expect(weights.z9).toBeCloseTo(elicited(three).weights.f0!, 14);
    expect(weights.zf1).toBeCloseTo(elicited(three).weights.f1!, 14);
  });

  it('divides by the random index of the table that is named', () => {
    const ratios = (['saaty-2005', 'saaty-1980', 'donegan-dodd'] as const).map((randomIndex) => {
      const { consistency } = elicited(three, { randomIndex });
      expect(consistency.randomIndex).toBe(randomIndex);
      return consistency.index / consistency.ratio!;
    });
    for (const [at, index] of [0.52, 0.58, 0.4914].entries())
      expect(ratios[at]).toBeCloseTo(index, 12);
  });

  it('has no ratio of more factors than the table has', () => {
    const count = 16;
    const matrix = Array.from({ length: count }, () => Array<number>(count).fill(1));
    expect(elicited(above(matrix)).consistency).toMatchObject({ ratio: null, isAcceptable: null });
    const { consistency } = elicited(above(matrix), { randomIndex: 'donegan-dodd' });
    expect(consistency.ratio).toBeCloseTo(0, 12);
  });

  it('calls two factors consistent, whatever is judged', () => {
    const { consistency, worstTriad } = elicited([{ one: 'a', other: 'b', times: 9 }]);
    expect(consistency).toMatchObject({ ratio: 0, isAcceptable: true });
    expect(worstTriad).toBeNull();
  });

  it('names the three factors that agree least: a is 2 b, b is 2 c, yet c is 2 a', () => {
    const comparisons = [
      { one: 'a', other: 'b', times: 2 },
      { one: 'b', other: 'c', times: 2 },
      { one: 'a', other: 'c', times: 1 / 2 },
      { one: 'a', other: 'd', times: 2 },
      { one: 'b', other: 'd', times: 1 },
      { one: 'c', other: 'd', times: 1 / 2 },
    ];
    const { worstTriad, consistency } = elicited(comparisons);
    expect(worstTriad).toEqual({ factors: ['a', 'b', 'c'], inconsistency: 1 - 1 / 8 });
    expect(consistency.isAcceptable).toBe(false);
  });

  it('refuses what is missing, naming each pair', () => {
    const result = ahp([
      { one: 'a', other: 'b', times: 2 },
      { one: 'c', other: 'd', times: 2 },
    ]);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, expected }) => `${code}: ${expected}`)).toEqual([
      'missing: a comparison of a and c',
      'missing: a comparison of a and d',
      'missing: a comparison of b and c',
      'missing: a comparison of b and d',
    ]);
  });

  it('completes what is missing if told, by the weights of the rest, and then has no ratio', () => {
    const chain = [
      { one: 'a', other: 'b', times: 2 },
      { one: 'b', other: 'c', times: 3 },
    ];
    for (const method of ['eigenvector', 'geometric-mean'] as const) {
      const { weights, consistency, completed } = elicited(chain, { missing: 'complete', method });
      expect([weights.a, weights.b, weights.c].map((x) => +x!.toFixed(10))).toEqual([
        0.6, 0.3, 0.1,
      ]);
      expect(consistency).toMatchObject({ ratio: null, isAcceptable: null });
      expect(consistency.lambdaMax).toBeCloseTo(3, 10);
      expect(completed).toHaveLength(1);
      expect(completed[0]).toMatchObject({ one: 'a', other: 'c' });
      expect(completed[0]!.times).toBeCloseTo(6, 9);
    }
    const apart = [...chain, { one: 'd', other: 'e', times: 2 }];
    const result = ahp(apart, { missing: 'complete' });
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.expected).toBe('comparisons that connect all factors');
  });

  it('completed by least squares, no other weights fit the judged pairs better', () => {
    fc.assert(
      fc.property(
        judged,
        fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (matrix, shifts) => {
          const all = above(matrix).filter(({ one, other }) => !(one === 'f0' && other === 'f2'));
          const { weights } = elicited(all, { missing: 'complete', method: 'geometric-mean' });
          const misfit = (of: { readonly [factor: string]: number }): number =>
            all.reduce(
              (sum, { one, other, times }) => sum + Math.log(times / (of[one]! / of[other]!)) ** 2,
              0,
            );
          const others = Object.fromEntries(
            Object.entries(weights).map(([factor, weight], at) => [factor, weight * shifts[at]!]),
          );
          expect(misfit(weights)).toBeLessThanOrEqual(misfit(others) + 1e-9);
        },
      ),
    );
  });

  it('tells everything that is wrong at once, and quotes nothing', () => {
    const wrong = [
      { one: 'a', other: 'a', times: 10 },
      { one: '', other: 'b', times: '3' },
      { one: 'a', other: 'b', times: 2 },
      { one: 'b', other: 'a', times: 2 },
      { one: 'a', other: 'c', times: 0.1, note: 'secret' },
      'a > b',
    ] as unknown as Comparison[];
    const result = ahp(wrong);
    expect(paths(result)).toEqual([
      'bad-value /0/other',
      'bad-value /0/times',
      'bad-value /1/one',
      'bad-value /1/times',
      'duplicate /3',
      'bad-value /4/times',
      'unknown-field /4/*',
      'not-an-object /5',
    ]);
    expect(JSON.stringify(result)).not.toMatch(/secret|note|a > b/);
    expect(paths(ahp([]))).toEqual(['bad-value ']);
    expect(paths(ahp({} as never))).toEqual(['bad-value ']);
  });

  it('throws at a wrong option', () => {
    expect(() => ahp(three, { randomIndex: 'saaty' as never })).toThrow(RangeError);
    expect(() => ahp(three, { method: 'mean' as never })).toThrow(/^method: expected one of/);
    expect(() => ahp(three, { ratio: 1 } as never)).toThrow(TypeError);
  });
});

interface Worked {
  readonly lambda_max: number;
  readonly eigen_weights: readonly number[];
  readonly geo_mean_weights: readonly number[];
  readonly CI: number;
  readonly matrix: readonly (readonly number[])[];
  readonly [ratio: string]: unknown;
}
const worked = (vectorsOf('recsys-oracles/cases.json') as { readonly ahp: Worked } | undefined)
  ?.ahp;

interface ScikitCase {
  readonly test: string;
  readonly crit_vs_crit_lower: readonly (readonly number[])[];
  readonly alt_vs_alt_by_crit_lower?: readonly (readonly (readonly number[])[])[];
  readonly expected_points?: readonly number[];
  readonly expected_consistency_index?: number;
  readonly expected_consistency_ratio?: number;
}
const scikit = (
  vectorsOf('scikit-criteria/ahp.json') as { readonly cases: readonly ScikitCase[] } | undefined
)?.cases;

describe.skipIf(!worked)('The worked AHP (skipped where ../shared/vectors is not there)', () => {
  it('is reproduced under both methods and three tables', () => {
    const comparisons = above(worked!.matrix);
    const tables = {
      'CR saaty RI=.52': 'saaty-2005',
      'CR saaty old RI=.58': 'saaty-1980',
      'CR DoneganDodd .4914': 'donegan-dodd',
    } as const;
    const { consistency, ...eigen } = elicited(comparisons);
    expect(consistency.lambdaMax).toBeCloseTo(worked!.lambda_max, 7);
    expect(consistency.index).toBeCloseTo(worked!.CI, 7);
    const geometric = elicited(comparisons, { method: 'geometric-mean' });
    for (const at of [0, 1, 2]) {
      expect(eigen.weights[`f${at}`]).toBeCloseTo(worked!.eigen_weights[at]!, 8);
      expect(geometric.weights[`f${at}`]).toBeCloseTo(worked!.geo_mean_weights[at]!, 8);
    }
    for (const [name, randomIndex] of Object.entries(tables)) {
      const ratio = elicited(comparisons, { randomIndex }).consistency.ratio;
      expect(Math.abs(ratio! - Number(worked![name]))).toBeLessThan(1e-6);
    }
    report('recsys-oracles ahp', 11);
  });
});

describe.skipIf(!scikit)('scikit-criteria (skipped where ../shared/vectors is not there)', () => {
  const fromLower = (lower: readonly (readonly number[])[]): Comparison[] =>
    lower.flatMap((row, at) =>
      row.slice(0, at).map((times, column) => ({ one: `f${at}`, other: `f${column}`, times })),
    );

  it('has the same consistency, and points as near as its means of columns are to the eigenvector', () => {
    let reproduced = 0;
    for (const one of scikit!) {
      const criteria = elicited(fromLower(one.crit_vs_crit_lower));
      if (one.expected_consistency_index !== undefined) {
        expect(Math.abs(criteria.consistency.index - one.expected_consistency_index)).toBeLessThan(
          1e-3,
        );
        expect(
          Math.abs(criteria.consistency.ratio! - one.expected_consistency_ratio!),
        ).toBeLessThan(1e-3);
        reproduced += 2;
      }
      if (one.expected_points === undefined) continue;
      const alternatives = one.alt_vs_alt_by_crit_lower!.map((lower) =>
        weightsIn(elicited(fromLower(lower))),
      );
      const points = one.expected_points.map((_, at) =>
        weightsIn(criteria).reduce(
          (sum, weight, criterion) => sum + weight * alternatives[criterion]![at]!,
          0,
        ),
      );
      // Its own method, means of normalised columns, gives the points to .001; the eigenvector differs by .004.
      for (const [at, point] of points.entries()) {
        expect(Math.abs(point - one.expected_points[at]!)).toBeLessThan(0.005);
        reproduced += 1;
      }
      const order = [...points.keys()].sort((a, b) => points[b]! - points[a]!);
      expect(order).toEqual([0, 2, 1]);
    }
    report('scikit-criteria ahp', reproduced);
    expect(reproduced).toBe(5);
  });
});
