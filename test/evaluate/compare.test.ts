import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareAll } from '../../src/evaluate/compare.ts';
import type { MetricValue } from '../../src/evaluate/measure.ts';

const vectors = new URL('../../../shared/vectors/', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: no reference values at ../shared/vectors\n');
const read = (file: string) => JSON.parse(readFileSync(new URL(file, vectors), 'utf8'));

const rowsOf = (values: readonly number[], metric = 'RR'): MetricValue[] =>
  values.map((value, at) => ({ query: `q${String(at).padStart(3, '0')}`, metric, value }));
const quick = { repetitions: 50, permutations: 99 };

describe.skipIf(!isThere)('The oracles (skipped where ../shared/vectors is not there)', () => {
  it('have the same paired t-test: R’s t.test on Student’s sleep', () => {
    const { cases } = read('statistics/r-stats.json');
    const { inputs, expected } = cases.find(
      ({ name }: { name: string }) => name === 'paired_t_sleep',
    );
    const { t } = compare(rowsOf(inputs.x), rowsOf(inputs.y), quick).overall[0]!;
    expect(t.t).toBeCloseTo(expected.t[0], 12);
    expect(t.freedom).toBe(expected.df[0]);
    expect(t.p).toBeCloseTo(expected.p[0], 12);
    expect(t.interval[0]).toBeCloseTo(expected.conf[0], 12);
    expect(t.interval[1]).toBeCloseTo(expected.conf[1], 12);
  });

  it('have the same t, exact p and effect size (scipy)', () => {
    const all = read('recsys-oracles/cases.json');
    const name = Object.keys(all).find((key) => key.startsWith('significance'))!;
    const differences: number[] = JSON.parse(name.slice(name.indexOf('[')));
    const one = compare(rowsOf(differences), rowsOf(differences.map(() => 0)), quick).overall[0]!;
    expect(one.t.t).toBeCloseTo(all[name].paired_t[0], 7);
    expect(one.t.p).toBeCloseTo(all[name].paired_t[1], 8);
    expect(one.permutation.p).toBe(all[name]['exact_sign_flip_p(2-sided)']);
    expect(one.effectSize).toBeCloseTo(all[name].cohen_dz, 8);
    process.stderr.write(
      'statistics: paired t (t, df, p, both ends), t cdf, beta, Holm and τ-b reproduced; recsys-oracles: t, p, exact p, dz\n',
    );
  });
});

describe('compare', () => {
  const now = rowsOf([1, 0.5, 0.5, 1, 0]);
  const before = rowsOf([0.5, 0.5, 1, 0.5, 0]);

  it('tells the one less the other, by query: means, wins, ties and losses', () => {
    const { overall, subgroups, warnings } = compare(now, before);
    expect(overall).toHaveLength(1);
    expect(overall[0]).toMatchObject({
      metric: 'RR',
      queries: 5,
      means: [0.6, 0.5],
      difference: expect.closeTo(0.1, 12),
      wins: 2,
      ties: 2,
      losses: 1,
      // of 3 differences of ½: all 8 patterns are as far as +½ +½ −½ or farther
      permutation: { p: 1, isExact: true, draws: 8 },
    });
    expect(subgroups).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('turns round with the two', () => {
    const [one, other] = [compare(now, before).overall[0]!, compare(before, now).overall[0]!];
    expect(other.difference).toBe(-one.difference);
    expect(other.t.t).toBe(-one.t.t);
    expect([other.t.p, other.permutation.p, other.effectSize]).toEqual([
      one.t.p,
      one.permutation.p,
      -one.effectSize,
    ]);
    expect([other.wins, other.losses]).toEqual([one.losses, one.wins]);
  });

  it('leaves out queries and metrics that only one has, and says so', () => {
    const nan = { query: 'q000', metric: 'AP', value: Number.NaN };
    const { overall, warnings } = compare(
      [...now, ...rowsOf([1, 1, 1], 'AP'), ...rowsOf([1], 'P@1')],
      [...before.slice(1), ...rowsOf([0, 1, 0], 'AP').slice(1), nan],
    );
    expect(overall.map(({ metric, queries }) => [metric, queries])).toEqual([
      ['AP', 2],
      ['RR', 4],
    ]);
    expect(warnings).toEqual([
      { code: 'unpaired-queries', metric: 'AP', queries: 1 },
      { code: 'metric-not-in-both', metric: 'P@1' },
      { code: 'unpaired-queries', metric: 'RR', queries: 1 },
    ]);
  });

  it('adjusts the p-values of several metrics by Holm', () => {
    const many = (metric: string, step: number) =>
      rowsOf(
        Array.from({ length: 12 }, (_, at) => (at % step ? 0.1 : -0.1)),
        metric,
      );
    const zero = ['a', 'b', 'c'].flatMap((metric) => rowsOf(new Array(12).fill(0), metric));
    const { overall } = compare([...many('a', 13), ...many('b', 3), ...many('c', 2)], zero);
    const [a, b, c] = overall.map(({ permutation }) => permutation.p) as [number, number, number];
    expect(overall.map(({ holm }) => holm)).toEqual(
      [3 * a, 2 * b, Math.min(1, c)].map((p) => expect.closeTo(Math.min(1, p), 12)),
    );
  });

  it('knows nothing of one query, of differences all alike, nor of none', () => {
    const alone = compare(rowsOf([1]), rowsOf([0])).overall[0]!;
    expect(alone).toMatchObject({
      difference: 1,
      interval: [1, 1],
      effectSize: Number.NaN,
      permutation: { p: 1 },
    });
    expect(alone.t).toEqual({
      t: Number.NaN,
      freedom: 0,
      p: Number.NaN,
      interval: [Number.NaN, Number.NaN],
    });
    expect(compare(now, now).overall[0]).toMatchObject({
      difference: 0,
      t: { p: Number.NaN },
      permutation: { p: 1 },
      ties: 5,
    });
    const other = before.map((row) => ({ ...row, query: `other ${row.query}` }));
    expect(compare(now, other).overall[0]).toMatchObject({
      queries: 0,
      difference: Number.NaN,
      permutation: { p: Number.NaN },
      holm: Number.NaN,
    });
  });

  it('gives the same bytes whatever the order of rows, and the seed decides the draws', () => {
    const value = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }),
        fc.integer(),
        (pairs, seed) => {
          const [one, other] = [rowsOf(pairs.map(([a]) => a)), rowsOf(pairs.map(([, b]) => b))];
          const groups = Object.fromEntries(
            one.map(({ query }, at) => [query, { area: at % 3 ? 'n' : 's' }]),
          );
          const options = { ...quick, seed, groups };
          const turned = Object.fromEntries(Object.entries(groups).reverse());
          expect(
            JSON.stringify(compare([...one].reverse(), other, { ...options, groups: turned })),
          ).toBe(JSON.stringify(compare(one, [...other].reverse(), options)));
        },
      ),
      { numRuns: 40 },
    );
    const [some, others] = [
      rowsOf(Array.from({ length: 30 }, (_, at) => (at * 7) % 10)),
      rowsOf(Array.from({ length: 30 }, (_, at) => (at * 3) % 10)),
    ];
    expect(compare(some, others, { seed: 2 }).overall[0]!.interval).not.toEqual(
      compare(some, others).overall[0]!.interval,
    );
  });

  it('covers the true difference in both its intervals about as often as it says', () => {
    let state = 99;
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const covered = { bootstrap: 0, t: 0 };
    for (let sample = 0; sample < 300; sample++) {
      const base = Array.from({ length: 50 }, chance);
      const better = base.map((value) => value + 0.1 + chance() - chance());
      const { interval, t } = compare(rowsOf(better), rowsOf(base), {
        seed: sample,
        repetitions: 300,
        permutations: 1,
      }).overall[0]!;
      if (interval[0] <= 0.1 && interval[1] >= 0.1) covered.bootstrap += 1;
      if (t.interval[0] <= 0.1 && t.interval[1] >= 0.1) covered.t += 1;
    }
    // 95 of 100, less or more three standard errors and a little for 300 draws
    for (const count of [covered.bootstrap, covered.t]) {
      expect(count / 300).toBeGreaterThan(0.905);
      expect(count / 300).toBeLessThan(0.99);
    }
  });
});

describe('compare, for whom', () => {
  // +1 for each of the old, 0 for each of the young
  const one = rowsOf(Array.from({ length: 20 }, (_, at) => (at < 10 ? 1 : 0)));
  const other = rowsOf(Array.from({ length: 20 }, () => 0));
  const groups = Object.fromEntries(
    one.map(({ query }, at) => [
      query,
      { age: at < 10 ? 'old' : 'young', ...(at % 2 ? { area: 'north' } : {}) },
    ]),
  );

  it('tells the difference in each group, and how much greater it is than elsewhere', () => {
    const { subgroups } = compare(one, other, { groups, declared: ['age'] });
    expect(
      subgroups.map(({ dimension, group, queries, difference }) => [
        dimension,
        group,
        queries,
        difference,
      ]),
    ).toEqual([
      ['age', 'old', 10, 1],
      ['age', 'young', 10, 0],
      ['area', 'north', 10, 0.5],
      ['area', null, 10, 0.5],
    ]);
    expect(subgroups.map(({ interaction }) => interaction.difference)).toEqual([1, -1, 0, 0]);
    expect(subgroups[0]!.interaction.interval).toEqual([1, 1]);
    const [low, high] = subgroups[2]!.interaction.interval;
    expect(low).toBeLessThan(-0.2);
    expect(high).toBeGreaterThan(0.2);
    expect(subgroups[0]!.holm).toBeCloseTo((4 * 2) / 2 ** 10, 12);
  });

  it('marks and warns of what was not declared beforehand', () => {
    const { subgroups, warnings } = compare(one, other, { groups, declared: ['age'] });
    expect(subgroups.map(({ isPostHoc }) => isPostHoc)).toEqual([false, false, true, true]);
    expect(warnings).toEqual([{ code: 'post-hoc-subgroup', dimension: 'area' }]);
    expect(compare(one, other, { groups }).warnings).toHaveLength(2);
  });

  it('has the interval of Welch for the interaction, as scipy 1.10 has it', () => {
    // ttest_ind([.1, .3, .2, .6], [0, .1, -.1, .05, .2], equal_var=False).confidence_interval()
    const gains = [0.1, 0.3, 0.2, 0.6, 0, 0.1, -0.1, 0.05, 0.2];
    const rows = (of: (gain: number) => number) =>
      gains.map((gain, at) => ({ query: `p${at}`, metric: 'RR', value: of(gain) }));
    const labels = Object.fromEntries(
      gains.map((_, at) => [`p${at}`, { group: at < 4 ? 'in' : 'out' }]),
    );
    const { subgroups } = compare(
      rows((gain) => 0.5 + gain),
      rows(() => 0.5),
      { groups: labels },
    );
    const { difference, interval } = subgroups[0]!.interaction;
    expect(difference).toBeCloseTo(0.25, 12);
    expect(interval[0]).toBeCloseTo(-0.07221294487743674, 12);
    expect(interval[1]).toBeCloseTo(0.5722129448774369, 12);
  });

  it('has no interval for the interaction of one person', () => {
    const rows = [1, 0, 1].map((value, at) => ({ query: `p${at}`, metric: 'RR', value }));
    const labels = { p0: { group: 'a' }, p1: { group: 'b' }, p2: { group: 'b' } };
    const none = rows.map((row) => ({ ...row, value: 0 }));
    const { subgroups } = compare(rows, none, { groups: labels });
    expect(subgroups[0]!.interaction).toEqual({ difference: 0.5, interval: [NaN, NaN] });
  });

  it('has nobody to set a group against that is everybody', () => {
    const all = Object.fromEntries(one.map(({ query }) => [query, { area: 'north' }]));
    const { subgroups } = compare(one, other, { groups: all });
    expect(subgroups).toHaveLength(1);
    expect(subgroups[0]!.interaction).toEqual({
      difference: Number.NaN,
      interval: [Number.NaN, Number.NaN],
    });
  });

  it('takes names that objects have by birth for names', () => {
    const rows = [
      { query: 'toString', metric: 'constructor', value: 1 },
      { query: '__proto__', metric: 'constructor', value: 0 },
    ];
    const { overall, subgroups } = compare(rows, rows, {
      groups: JSON.parse('{"__proto__": {"valueOf": "x"}}'),
    });
    expect(overall[0]).toMatchObject({ metric: 'constructor', queries: 2 });
    expect(subgroups.map(({ dimension, group, queries }) => [dimension, group, queries])).toEqual([
      ['valueOf', 'x', 1],
      ['valueOf', null, 1],
    ]);
    const others = compare(rows, rows, { groups: { toString: { valueOf: 'x' } } }).subgroups;
    expect(others.map(({ group, queries }) => [group, queries])).toEqual([
      ['x', 1],
      [null, 1],
    ]);
  });
});

describe('compareAll', () => {
  it('is compare for each model, but that p-values are adjusted over all of them', () => {
    const base = rowsOf(new Array(10).fill(0));
    const models = { a: rowsOf(new Array(10).fill(1)), b: rowsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, -1]) };
    const compared = compareAll(models, base);
    expect(Object.keys(compared)).toEqual(['a', 'b']);
    const { holm, ...rest } = compared.b!.overall[0]!;
    const { holm: alone, ...same } = compare(models.b, base).overall[0]!;
    expect(rest).toEqual(same);
    expect(alone).toBe(rest.permutation.p);
    expect(holm).toBeCloseTo(rest.permutation.p, 12); // the greater of the two
    expect(compared.a!.overall[0]!.holm).toBeCloseTo((2 * 2) / 2 ** 10, 12);
  });
});

describe('compare throws, naming the row and the field', () => {
  const rows = rowsOf([1, 0]);
  it.each<[string, () => unknown, string]>([
    ['rows that are none', () => compare('x' as never, rows), 'one: expected a list, got a string'],
    ['a row', () => compare([null as never], rows), 'one[0]: expected an object, got null'],
    [
      'a query',
      () => compare(rows, [{ metric: 'RR', value: 1 } as never]),
      'other[0].query: expected a text, got undefined',
    ],
    [
      'a value',
      () => compare(rows, [{ ...rows[0]!, value: '1' as never }]),
      'other[0].value: expected a number, got a string',
    ],
    [
      'a value without end',
      () => compare(rows, [{ ...rows[0]!, value: Number.POSITIVE_INFINITY }]),
      'other[0].value: expected a finite number or NaN',
    ],
    [
      'a query twice',
      () => compare([...rows, rows[0]!], rows),
      'one[2]: expected each query once for a metric, got one again',
    ],
    [
      'a model',
      () => compareAll({ mine: [7 as never] }, rows),
      'mine[0]: expected an object, got a number',
    ],
    [
      'models',
      () => compareAll([] as never, rows),
      'models: expected an object of rows, got a list',
    ],
    [
      'groups',
      () => compare(rows, rows, { groups: [] as never }),
      'groups: expected an object of labels, got a list',
    ],
    [
      'a label',
      () => compare(rows, rows, { groups: { a: { age: 80 as never } } }),
      'groups: entry 0: expected an object of texts, got an object',
    ],
    [
      'declared',
      () => compare(rows, rows, { declared: 'age' as never }),
      'declared: expected a list, got a string',
    ],
    [
      'permutations',
      () => compare(rows, rows, { permutations: 0 }),
      'permutations: expected a whole number of 1 or more, got 0',
    ],
    [
      'an option',
      () => compare(rows, rows, { by: 'age' } as never),
      'options: expected keys among groups, declared, seed',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});

it('Sums of the same parts in another order are no difference', () => {
  const [one, other] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
  expect(one).not.toBe(other);
  const rows = (value: number) => rowsOf(Array.from({ length: 10 }, () => value));
  const alike = compare(rows(one), rows(other), quick).overall[0]!;
  expect(alike).toMatchObject({ difference: 0, wins: 0, ties: 10, losses: 0 });
  expect(alike.permutation.p).toBe(1);
});
