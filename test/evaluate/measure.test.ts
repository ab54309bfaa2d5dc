import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/evaluate/judgement.ts';
import { type MeasureOptions, measure } from '../../src/evaluate/measure.ts';
import { metric } from '../../src/evaluate/metric.ts';
import type { Run, RunRow } from '../../src/evaluate/run.ts';

const judgements: readonly Judgement[] = [
  { query: 'anna', id: 'choir', grade: 3 },
  { query: 'anna', id: 'chess', grade: 1 },
  { query: 'anna', id: 'yoga', grade: 0 },
  { query: 'bent', id: 'chess', grade: 2 },
  { query: 'carl', id: 'yoga', grade: 0 },
];
const run = {
  anna: ['chess', 'walks', 'choir'],
  carl: ['yoga', 'choir'],
  dora: ['choir'],
};

describe('measure', () => {
  it('gives a value for each judged query and metric first, by query and then as asked', () => {
    const { rows } = measure(run, judgements, ['RR', 'P@2']);
    expect(rows).toEqual([
      { query: 'anna', metric: 'RR', value: 1 },
      { query: 'anna', metric: 'P@2', value: 0.5 },
      { query: 'bent', metric: 'RR', value: 0 },
      { query: 'bent', metric: 'P@2', value: 0 },
      { query: 'carl', metric: 'RR', value: 0 },
      { query: 'carl', metric: 'P@2', value: 0 },
    ]);
  });

  it('gives the means second, with an interval, and says what each rests on', () => {
    const { summary } = measure(run, judgements, ['RR', 'P@2']);
    expect(Object.keys(summary)).toEqual(['RR', 'P@2']);
    expect(summary['P@2']).toMatchObject({ mean: 0.5 / 3, queries: 3, undefined: 1, unjudged: 2 });
    const [lowest, highest] = summary.RR!.interval;
    expect(lowest).toBe(0);
    expect(highest).toBe(1); // three of three draws are anna, often enough
  });

  it('counts queries without a list as 0, and leaves out those without judgements', () => {
    const measured = measure(run, judgements, ['RR']);
    expect(measured.missing).toEqual(['bent']);
    expect(measured.withoutJudgements).toEqual(['dora']);
    expect(measure({ ...run, bent: [] }, judgements, ['RR']).missing).toEqual([]);
  });

  it('tells what to judge next, down to the deepest cut-off', () => {
    expect(measure(run, judgements, ['P@1', 'P@2']).unjudged).toEqual([
      { query: 'anna', id: 'walks', rank: 2 },
      { query: 'carl', id: 'choir', rank: 2 },
    ]);
    expect(measure(run, judgements, ['P@1']).unjudged).toEqual([]);
    const deep = measure({ anna: ['chess', 'walks'], carl: ['yoga', 'tai chi'] }, judgements, [
      'P@1',
      'IPrec@0.1',
    ]);
    expect(deep.unjudged.map(({ id }) => id)).toEqual(['walks', 'tai chi']);
    expect(measure(run, judgements, []).unjudged).toEqual([]);
  });

  it('deals with what is not defined as told: carl has nothing relevant', () => {
    const of = (option: MeasureOptions['undefined']) =>
      measure(run, judgements, ['RR'], { undefined: option! });
    expect(of('zero').summary.RR).toMatchObject({ mean: 1 / 3, queries: 3, undefined: 1 });
    expect(of('skip').summary.RR).toMatchObject({ mean: 1 / 2, queries: 2, undefined: 1 });
    expect(of('nan').summary.RR).toMatchObject({ mean: 1 / 2, queries: 2, undefined: 1 });
    expect(of('skip').rows.map(({ query }) => query)).toEqual(['anna', 'bent']);
    expect(of('nan').rows[2]).toEqual({ query: 'carl', metric: 'RR', value: Number.NaN });
    expect(of('skip').summary.RR!.interval).toEqual(of('nan').summary.RR!.interval);
    // half of them not defined: every draw has some of those, and is a mean of the others
    const many = Array.from({ length: 30 }, (_, at) => ({
      query: `q${at}`,
      id: 'x',
      grade: at % 2,
    }));
    const lists = Object.fromEntries(many.map(({ query }) => [query, ['x']]));
    expect(measure(lists, many, ['RR'], { undefined: 'skip' }).summary.RR!.interval).toEqual([
      1, 1,
    ]);
  });

  it('has no mean of nobody', () => {
    const { rows, summary } = measure({}, [], ['RR']);
    expect(rows).toEqual([]);
    expect(summary.RR).toEqual({
      mean: Number.NaN,
      interval: [Number.NaN, Number.NaN],
      queries: 0,
      undefined: 0,
      unjudged: 0,
    });
  });

  it('takes metrics as texts or made, each definition once', () => {
    const { rows, summary } = measure(run, judgements, ['RBP(p=.8)', metric('RBP'), 'rbp']);
    expect(Object.keys(summary)).toEqual(['RBP']);
    expect(rows).toHaveLength(3);
  });

  it('takes lists of ids or of whole matches, rows with ranks, and rows with scores', () => {
    const expected = measure(run, judgements, ['nDCG@3', 'AP']);
    const whole = Object.fromEntries(
      Object.entries(run).map(([query, ids]) => [query, ids.map((id) => ({ id, extra: 1 }))]),
    );
    const ranked = Object.entries(run).flatMap(([query, ids]) =>
      ids.map((id, at) => ({ query, id, rank: at + 1 })),
    );
    const scored = ranked.map(({ query, id, rank }) => ({ query, id, score: 9 - rank }));
    const both = ranked.map((row) => ({ ...row, score: 9 - row.rank }));
    for (const one of [whole, ranked, scored, both] satisfies Run[]) {
      expect(measure(one, judgements, ['nDCG@3', 'AP'])).toEqual(expected);
    }
  });

  it('takes equal scores of rows in the order of the ids, and of lists in the order given', () => {
    const tied = ['chess', 'choir'].map((id) => ({ query: 'anna', id, score: 1 }));
    const first = (given: Run) =>
      measure(given, judgements, ['RR(rel=3)'], { repetitions: 1 }).rows[0]!.value;
    expect(first(tied)).toBe(1 / 2);
    expect(first({ anna: [...tied].reverse() })).toBe(1);
  });

  it('measures the same bytes whatever the order of rows, queries and judgements', () => {
    const row = fc.record({
      query: fc.constantFrom('a', 'b', 'c', '__proto__'),
      id: fc.constantFrom('p', 'q', 'r', 's', 'toString'),
      score: fc.integer({ min: 0, max: 3 }),
    });
    const rows = fc.uniqueArray(row, { selector: ({ query, id }) => `${query} ${id}` });
    const ties = fc.constantFrom('order' as const, 'expected' as const, 'trec' as const);
    fc.assert(
      fc.property(rows, rows, ties, fc.integer(), (listed, judged, rule, seed) => {
        const grades = judged.map(({ score, ...one }) => ({ ...one, grade: score }));
        const of = (some: readonly RunRow[], others: readonly Judgement[]) =>
          JSON.stringify(
            measure(some, others, ['nDCG@2', 'AP'], { ties: rule, seed, repetitions: 20 }),
          );
        const before = JSON.stringify([listed, grades]);
        const shuffled = of(
          [...listed].reverse(),
          [...grades].sort((a, b) => a.grade - b.grade),
        );
        expect(shuffled).toBe(of(listed, grades));
        expect(JSON.stringify([listed, grades])).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('covers the mean of all in its interval about as often as it says', () => {
    // 400 samples of 40 from a crowd whose mean is known; 95 ± 3 of 100.
    let state = 7;
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    let covered = 0;
    for (let sample = 0; sample < 400; sample++) {
      const lists: Record<string, string[]> = {};
      const graded: Judgement[] = [];
      for (let at = 0; at < 40; at++) {
        const found = chance() < 0.3;
        lists[`q${at}`] = found ? ['x', 'y'] : ['y', 'x'];
        graded.push({ query: `q${at}`, id: 'x', grade: 1 });
      }
      const { interval } = measure(lists, graded, ['RR'], { seed: sample, repetitions: 400 })
        .summary.RR!;
      if (interval[0] <= 0.65 && interval[1] >= 0.65) covered += 1; // .3 × 1 + .7 × ½
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });
});

describe('Ties', () => {
  const tied: readonly RunRow[] = [
    { query: 'q', id: 'a', score: 2 },
    { query: 'q', id: 'b', score: 1 },
    { query: 'q', id: 'c', score: 1 },
    { query: 'q', id: 'd', score: 1 },
    { query: 'q', id: 'e', score: 0 },
  ];

  it('are by id, the last first, where trec_eval is followed', () => {
    const { unjudged } = measure(tied, [{ query: 'q', id: 'z', grade: 1 }], ['RR'], {
      ties: 'trec',
    });
    expect(unjudged.map(({ id }) => id).join('')).toBe('adcbe');
  });

  const AVERAGED = [
    ...[
      'nDCG',
      'nDCG@3',
      'nDCG(gain=exp)@2',
      'nDCG(ideal=list)@2',
      'DCG@3',
      'P@2',
      'P(over=list)@3',
    ],
    ...['R@3', 'R(over=min)@3', 'F@2', 'Rprec', 'hits@3', 'success@1', 'success@2', 'AP', 'AP@3'],
    ...['AP(over=min)@3', 'AP(over=list)@3', 'AP(over=k)@2', 'AP(over=hits)', 'RR', 'RR@2', 'RBP'],
    ...[
      'RBP(gain=max)@3',
      'nDCG(judged=only)@2',
      'RR(judged=only)',
      'AP(judged=only)@2',
      'Judged@2',
    ],
  ];

  it('are averaged over all orders, as McSherry & Najork 2008 have it: against every order', () => {
    const grades = fc.array(fc.constantFrom(0, 0, 1, 2, null), { minLength: 1, maxLength: 6 });
    const scores = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(grades, scores, (some, scored) => {
        const items = some.map((grade, at) => ({ id: String(at), grade, score: scored[at]! }));
        const judged = items
          .filter(({ grade }) => grade !== null)
          .map(({ id, grade }) => ({ query: 'q', id, grade: grade! }));
        const more = [...judged, { query: 'q', id: 'z', grade: 1 }];
        const rows = items.map(({ id, score }) => ({ query: 'q', id, score }));
        const measured = measure(rows, more, AVERAGED, { ties: 'expected', repetitions: 1 }).rows;
        const all = ordersOf(items).filter((order) =>
          order.every(({ score }, at) => at === 0 || score <= order[at - 1]!.score),
        );
        for (const { metric: text, value } of measured) {
          const values = all.map((order) =>
            metric(text).of(
              order.map(({ grade }) => grade),
              more.map(({ grade }) => grade),
            ),
          );
          const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
          expect([text, value.toFixed(10)]).toEqual([text, mean.toFixed(10)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['ERR@3', 'bpref', 'accuracy', 'infAP', 'IPrec@0.5', 'compat', 'AP(over=hits)@3'])(
    'have no known mean for %s, which is refused',
    (text) => {
      const call = () =>
        measure(tied, [{ query: 'q', id: 'a', grade: 1 }], [text], { ties: 'expected' });
      expect(call).toThrow(RangeError);
      expect(call).toThrow(`ties: expected order or trec for ${text}`);
    },
  );
});

const ordersOf = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) =>
        ordersOf([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
      );

describe('measure throws, naming the row and the field, and quoting nothing of it', () => {
  const rows = (...given: unknown[]) => given as RunRow[];
  it.each<[string, () => unknown, string]>([
    [
      'a run that is none',
      () => measure(null as never, [], []),
      'run: expected rows, or an object of lists, got null',
    ],
    ['a row', () => measure(rows('x'), [], []), 'run[0]: expected an object, got a string'],
    [
      'a query',
      () => measure(rows({ id: 'a', rank: 1 }), [], []),
      'run[0].query: expected a text, got undefined',
    ],
    [
      'an id',
      () => measure(rows({ query: 'secret', id: '', rank: 1 }), [], []),
      'run[0].id: expected a text that is not empty',
    ],
    [
      'a rank',
      () => measure(rows({ query: 'q', id: 'a', rank: Number.NaN }), [], []),
      'run[0].rank: expected a finite number, got another',
    ],
    [
      'a score',
      () => measure(rows({ query: 'q', id: 'a', score: '1' }), [], []),
      'run[0].score: expected a number, got a string',
    ],
    [
      'neither',
      () => measure(rows({ query: 'q', id: 'a' }), [], []),
      'run[0].score: expected a rank or a score, got undefined',
    ],
    [
      'a rank among ranks',
      () => measure(rows({ query: 'q', id: 'a', rank: 1 }, { query: 'q', id: 'b' }), [], []),
      'run[1].rank: expected a rank, as other rows of its query have one',
    ],
    [
      'a rank twice',
      () =>
        measure(rows({ query: 'q', id: 'a', rank: 1 }, { query: 'q', id: 'b', rank: 1 }), [], []),
      'run[1].rank: expected each rank once in a query, got one again',
    ],
    [
      'ranks against scores',
      () =>
        measure(
          rows(
            { query: 'q', id: 'a', rank: 1, score: 1 },
            { query: 'q', id: 'b', rank: 2, score: 2 },
          ),
          [],
          [],
        ),
      'run[1].rank: expected ranks in the order of the scores; leave one out, or take ties trec, which goes by score',
    ],
    [
      'no score for ties',
      () => measure({ q: ['a'] }, [], [], { ties: 'trec' }),
      'run: list 0[0].score: expected a score, as ties is trec, got undefined',
    ],
    [
      'an item twice',
      () => measure({ q: ['a', 'a'] }, [], []),
      'run: list 0[1].id: expected each item once in a query, got one again',
    ],
    [
      'a list that is none',
      () => measure({ q: 'a' } as never, [], []),
      'run: list 0: expected a list, got a string',
    ],
    [
      'an item that is none',
      () => measure({ q: [7] } as never, [], []),
      'run: list 0[0]: expected an id or an object, got a number',
    ],
    [
      'judgements that are none',
      () => measure({}, {} as never, []),
      'judgements: expected a list of rows, got an object',
    ],
    [
      'a grade',
      () => measure({}, [{ query: 'q', id: 'a', grade: '3' }] as never, []),
      'judgements[0].grade: expected a number, got a string',
    ],
    [
      'a grade that is no number',
      () => measure({}, [{ query: 'q', id: 'a', grade: Number.NaN }], []),
      'judgements[0].grade: expected a finite number, got another',
    ],
    [
      'a judgement twice',
      () =>
        measure(
          {},
          [1, 2].map((grade) => ({ query: 'q', id: 'a', grade })),
          [],
        ),
      'judgements[1].id: expected each item once in a query, got one again',
    ],
    [
      'metrics that are none',
      () => measure({}, [], 'RR' as never),
      'metrics: expected a list, such as ["nDCG@10"]',
    ],
    [
      'a metric that is none',
      () => measure({}, [], [{ ...metric('RR') }]),
      'metrics: expected texts, or metrics made by metric()',
    ],
    [
      'an option',
      () => measure({}, [], [], { tie: 'trec' } as never),
      'options: expected keys among ties, undefined, seed, repetitions, level, got "tie"',
    ],
    [
      'ties',
      () => measure({}, [], [], { ties: 'best' as never }),
      'ties: expected one of order, expected, trec, got "best"',
    ],
    [
      'undefined',
      () => measure({}, [], [], { undefined: 'one' as never }),
      'undefined: expected one of zero, skip, nan, got "one"',
    ],
    ['a seed', () => measure({}, [], [], { seed: 1.5 }), 'seed: expected a safe integer, got 1.5'],
    [
      'draws',
      () => measure({}, [], [], { repetitions: 0 }),
      'repetitions: expected a whole number of 1 or more, got 0',
    ],
    [
      'a level',
      () => measure({}, [], [], { level: 1 }),
      'level: expected a number above 0 and below 1, got 1',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });

  it('and knows wrong kinds from wrong values', () => {
    expect(() => measure(rows({ query: 1, id: 'a' }), [], [])).toThrow(TypeError);
    expect(() => measure({ q: ['a', 'a'] }, [], [])).toThrow(RangeError);
  });
});
