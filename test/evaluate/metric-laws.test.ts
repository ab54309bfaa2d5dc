/** Laws of every metric there is, with any parameters: made from the registry, so that a new one is under them too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Metric, measure, metric } from '../../src/evaluate/index.ts';
import type { MetricKind, ParameterKind } from '../../src/evaluate/metrics/metric-kind.ts';
import { metricKinds } from '../../src/evaluate/metrics/registry.ts';

const MOST_GRADE = 3;
const ROUNDING = 1e-12;

const numbers = [0.25, 0.5, 0.8, 1, 1.5, 2, 3, 4] as const;

/** How a parameter may be written. */
const spelt = (name: string, kind: ParameterKind): fc.Arbitrary<string> => {
  if (kind.type !== 'number') {
    const tables = kind.type === 'gain' ? ['{1:2,2:5,3:9,4:20}'] : [];
    return fc.constantFrom(...kind.of, ...tables);
  }
  const least = name === 'max' ? MOST_GRADE : 0;
  return fc
    .constantFrom(...numbers.filter((value) => value >= least && kind.fits(value)))
    .map(String);
};

const cutoffs = (kind: MetricKind): fc.Arbitrary<string> => {
  const rank = fc.integer({ min: 1, max: 8 }).map((k) => `@${k}`);
  if (kind.cutoff === 'none') return fc.constant('');
  if (kind.cutoff === 'recall') return fc.constantFrom('@0', '@0.25', '@0.5', '@1');
  return kind.cutoff === 'required' ? rank : fc.oneof(rank, fc.constant(''));
};

/** Any definition of a kind that is not refused. */
const definitions = (kind: MetricKind): fc.Arbitrary<Metric> =>
  fc
    .tuple(
      fc.tuple(
        ...Object.entries(kind.parameters).map(([name, parameter]) =>
          fc.option(
            spelt(name, parameter).map((value) => `${name}=${value}`),
            { nil: undefined },
          ),
        ),
      ),
      cutoffs(kind),
    )
    .map(([parameters, cutoff]) => {
      const said = parameters.filter((one) => one !== undefined);
      return `${kind.name}${said.length > 0 ? `(${said.join(',')})` : ''}${cutoff}`;
    })
    .filter(isAllowed)
    .map((text) => metric(text));

const isAllowed = (text: string): boolean => {
  try {
    metric(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const grade = fc.integer({ min: 0, max: MOST_GRADE });

interface Judged {
  readonly grades: readonly (number | null)[];
  /** Of all that was judged. */
  readonly judged: readonly number[];
}

const lists: fc.Arbitrary<Judged> = fc
  .tuple(
    fc.array(fc.option(grade, { nil: null, freq: 5 }), { minLength: 1, maxLength: 10 }),
    fc.array(grade, { maxLength: 5 }),
  )
  .map(([grades, others]) => ({
    grades,
    judged: [...grades.filter((one) => one !== null), ...others],
  }));

/** A list, and the same with a better item in the place of a worse one above it; one that was not judged counts as 0. */
const swaps = fc.tuple(lists, fc.nat(), fc.nat()).map(([list, i, j]) => {
  const places = [i % list.grades.length, j % list.grades.length] as const;
  const [upper, lower] = [Math.min(...places), Math.max(...places)];
  const better = [...list.grades];
  [better[upper], better[lower]] = [better[lower]!, better[upper]!];
  const [worse, risen] = [list.grades[upper]!, list.grades[lower]!];
  return { ...list, better, upper, lower, worse, risen };
});

/** What a metric does not look at, or looks at in another way than at the better being higher. */
const isException = (one: Metric, worse: number | null): boolean => {
  const { parameters, cutoff, name } = one;
  if (name === 'accuracy' && cutoff !== undefined) return true;
  if (name === 'AP' && parameters.over === 'hits' && cutoff !== undefined) return true;
  if (worse !== null) return false;
  return parameters.judged === 'only' || (name === 'bpref' && (parameters.rel as number) > 1);
};

describe.each(metricKinds.map((kind) => [kind.name, definitions(kind)] as const))(
  '%s, with any parameters,',
  (_, some) => {
    it('stays within its bounds', () => {
      let defined = 0;
      fc.assert(
        fc.property(some, lists, (one, { grades, judged }) => {
          const value = one.of(grades, judged);
          if (Number.isNaN(value)) return;
          defined += 1;
          expect(value, one.text).toBeGreaterThanOrEqual(one.bounds[0]);
          expect(value, one.text).toBeLessThanOrEqual(one.bounds[1] + ROUNDING);
        }),
        { numRuns: 400 },
      );
      expect(defined).toBeGreaterThan(80);
    });

    it('is never lowered by a better item that takes the place of a worse one above it', () => {
      let seen = 0;
      fc.assert(
        fc.property(some, swaps, (one, { grades, better, judged, worse, risen }) => {
          if (!(risen !== null && risen > (worse ?? 0)) || isException(one, worse)) return;
          const [before, after] = [one.of(grades, judged), one.of(better, judged)];
          if (Number.isNaN(before) || Number.isNaN(after)) return;
          seen += 1;
          expect(after, one.text).toBeGreaterThanOrEqual(before - ROUNDING);
        }),
        { numRuns: 1200 },
      );
      expect(seen).toBeGreaterThan(30);
    });
  },
);

/** Those whose mean over the orders of equal scores is known. */
const averaged: fc.Arbitrary<Metric> = fc
  .constantFrom(...metricKinds.filter(({ averagesTies }) => averagesTies !== false))
  .chain((kind) =>
    definitions(kind).filter(({ parameters, cutoff }) =>
      typeof kind.averagesTies === 'boolean'
        ? kind.averagesTies
        : kind.averagesTies(parameters, cutoff),
    ),
  );

describe('The mean over the orders of equal scores', () => {
  it('stays within the bounds, and is never lowered where a better item takes the score of a worse one', () => {
    let seen = 0;
    const scores = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(averaged, swaps, scores, (one, swapped, scored) => {
        const { grades, better, judged, worse, risen } = swapped;
        if (!(risen !== null && risen > (worse ?? 0)) || isException(one, worse)) return;
        const descending = [...scored].sort((a, b) => b - a);
        const valueIn = (list: readonly (number | null)[]): number => {
          const rows = list.map((_, at) => ({ query: 'q', id: `i${at}`, score: descending[at]! }));
          const judgements = list.flatMap((own, at) =>
            own === null ? [] : [{ query: 'q', id: `i${at}`, grade: own }],
          );
          const others = judged.slice(judgements.length);
          const all = [
            ...judgements,
            ...others.map((own, at) => ({ query: 'q', id: `j${at}`, grade: own })),
          ];
          const options = { ties: 'expected', undefined: 'nan', repetitions: 1 } as const;
          return measure(rows, all, [one], options).rows[0]!.value;
        };
        const [before, after] = [valueIn(grades), valueIn(better)];
        if (Number.isNaN(before)) return;
        seen += 1;
        expect(before, one.text).toBeGreaterThanOrEqual(0);
        expect(after, one.text).toBeLessThanOrEqual(one.bounds[1] + ROUNDING);
        expect(after, one.text).toBeGreaterThanOrEqual(before - ROUNDING);
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

/** What the law of swaps does not hold for, each with a list that shows it: relevance is not all that they look at. */
describe('A better item higher up lowers', () => {
  const exceptions: readonly {
    readonly of: string;
    readonly before: readonly (number | null)[];
    readonly after: readonly (number | null)[];
  }[] = [
    { of: 'accuracy@3', before: [0, 1, 0, 1], after: [0, 1, 1, 0] }, // of pairs within the cut-off, which are others now
    { of: 'AP(over=hits)@3', before: [1, 0, 0, 1], after: [1, 0, 1, 0] }, // of what is found, which is more now
    { of: 'nDCG(judged=only)', before: [null, 2, 1], after: [1, 2, null] }, // what was not judged is not there to be passed
    { of: 'bpref(rel=2)', before: [null, 2, 1, 0], after: [1, 2, null, 0] }, // judged, but not relevant, counts against what is below
    { of: 'nDCG(gain={1:3,2:1})', before: [1, 2], after: [2, 1] }, // gains that fall
  ];

  it.each(exceptions)('$of', ({ of, before, after }) => {
    const judged = before.filter((one) => one !== null);
    expect(metric(of).of(after, judged)).toBeLessThan(metric(of).of(before, judged) - 1e-6);
  });
});
