import { describe, expect, it } from 'vitest';
import {
  type EquityGroups,
  type EquityOptions,
  type EquityRow,
  type Estimate,
  equity,
  type ServedGroup,
  type ShownGroup,
} from '../../src/evaluate/index.ts';
import { newcombe, wilson } from '../../src/math/interval.ts';

type Scores = readonly (readonly [id: string, score: number])[];

const row = (groups: EquityRow['groups'], scores: Scores, basis = 1): EquityRow => ({
  groups,
  basis,
  matches: scores.map(([id, score]) => ({ id, score })),
});

const times = (count: number, one: EquityRow): EquityRow[] =>
  Array.from({ length: count }, () => one);

const rounded = (one: Estimate | number): string => {
  if (one === null) return 'nobody';
  if (one === 'suppressed') return '–';
  return String(Number((typeof one === 'number' ? one : one.value).toFixed(4)));
};

/** A table as lines: group, patients, share served, expected utility, both differences, those of small basis and their share. */
const servedLines = (table: readonly ServedGroup[]): string[] =>
  table.map(({ dimension, group, patients, shareServed, ...rest }) => {
    const { expectedUtility, difference, ofSmallBasis } = rest;
    const figures = [
      ...[patients, shareServed, expectedUtility],
      ...[difference.shareServed, difference.expectedUtility],
      ...[ofSmallBasis.patients, ofSmallBasis.shareServed],
    ];
    return [dimension, String(group), ...figures.map((one) => rounded(one))].join(' ');
  });

/** Group, activities, share of supply, share of exposure, ratio, share never shown. */
const shownLines = (table: readonly ShownGroup[]): string[] =>
  table.map(({ dimension, group, activities, shareOfSupply, ...rest }) => {
    const { shareOfExposure, ratio, shareNeverShown } = rest;
    const figures = [activities, shareOfSupply, shareOfExposure, ratio, shareNeverShown];
    return [dimension, String(group), ...figures.map((one) => rounded(one))].join(' ');
  });

/** Two good ones of three make a patient served here. */
const small: EquityOptions = { least: 1, atLeast: 2, k: 3 };

const six: readonly EquityRow[] = [
  row(
    { age: '80+' },
    [
      ['a', 0.9],
      ['b', 0.6],
      ['c', 0.1],
    ],
    0.9,
  ),
  row(
    { age: '80+' },
    [
      ['a', 0.5],
      ['b', 0.5],
    ],
    0.5,
  ),
  row({ age: '-64' }, [['c', 0.4]]),
  row(
    { age: '-64' },
    [
      ['a', 0.9],
      ['b', 0.9],
    ],
    0.4,
  ),
  row({}, []),
  row({ age: '-64' }, [
    ['d', 0.8],
    ['a', 0.7],
    ['b', 0.6],
    ['c', 0.6],
  ]),
];

const providers: EquityGroups['providers'] = {
  a: { size: 'small' },
  b: { size: 'small' },
  c: { size: 'large', described: 'thin' },
  d: { size: 'large' },
  e: { size: 'large', described: 'thin' },
};

describe('equity of patients, with suppression switched off', () => {
  const { everybody, patients } = equity(six, {}, small);

  it('counts whoever has enough good matches as served, and the mean score of the first k as utility', () => {
    // Served: the first, the second (.5 is good, and .5 is basis enough) and the last; (1.6 + 1 + .4 + 0 + 2.1) ÷ 3 ÷ 5.
    expect(everybody).toEqual({
      patients: 5,
      shareServed: { value: 0.6, interval: wilson(3, 5) },
      expectedUtility: { value: expect.closeTo(0.34, 12), interval: expect.any(Array) },
      ofSmallBasis: { patients: 1, shareServed: { value: 1, interval: wilson(1, 1) } },
    });
  });

  it('has a row for each group, those of whom nothing is stated last, and sets each beside all others', () => {
    expect(servedLines(patients)).toEqual([
      // (.4 + 2.1) ÷ 3 ÷ 2 less (1.6 + 1 + 0) ÷ 3 ÷ 3; one of two less two of three
      'age -64 2 0.5 0.4167 -0.1667 0.1278 1 1',
      'age 80+ 2 1 0.4333 0.6667 0.1556 0 nobody',
      'age null 1 0 0 -0.75 -0.425 0 nobody',
    ]);
  });

  it('gives shares the interval of Wilson, and their differences that of Newcombe', () => {
    const [young] = patients;
    expect(young?.shareServed).toEqual({ value: 0.5, interval: wilson(1, 2) });
    expect(young?.difference.shareServed).toEqual({
      value: 0.5 - 2 / 3,
      interval: newcombe([1, 2], [2, 3]),
    });
    const narrow = equity(six, {}, { ...small, level: 0.8 }).patients[0];
    expect(narrow?.shareServed).toEqual({ value: 0.5, interval: wilson(1, 2, 0.8) });
  });

  it('gives means and their differences the percentiles of a bootstrap', () => {
    // Two values are drawn twice: .25 of the draws are both the lower one, .25 both the greater.
    const [young] = patients;
    expect(young?.expectedUtility).toEqual({
      value: expect.closeTo(2.5 / 6, 12),
      interval: [expect.closeTo(0.4 / 3, 12), expect.closeTo(0.7, 12)],
    });
    // The others are three: 1.6 ÷ 3 or nothing at the ends, once in 27 each.
    expect(young?.difference.expectedUtility).toEqual({
      value: expect.closeTo(2.5 / 6 - 2.6 / 9, 12),
      interval: [expect.closeTo((0.4 - (1.6 + 1.6 + 1) / 3) / 3, 1), expect.any(Number)],
    });
  });

  it('tells those of whom there are no others, and nobody, apart from zero', () => {
    const [one] = equity([row({ area: 'a' }, [])], {}, small).patients;
    expect(one?.difference).toEqual({ shareServed: null, expectedUtility: null });
    const [other] = equity([row({ area: 'a' }, [], 0)], {}, small).patients;
    expect(servedLines(other ? [other] : [])).toEqual(['area a 0 nobody nobody nobody nobody 1 0']);
    const nobody = equity([]);
    expect(nobody).toEqual({
      everybody: {
        patients: 0,
        shareServed: null,
        expectedUtility: null,
        ofSmallBasis: { patients: 0, shareServed: null },
      },
      patients: [],
      providers: [],
      gini: null,
    });
  });

  it('reports the dimensions that it is asked for, all in code unit order unless told', () => {
    const rows = [row({ b: 'x', a: 'y', å: 'z' }, []), row({ B: 'x', a: undefined }, [])];
    const dimensions = (groups?: EquityGroups) =>
      equity(rows, groups, { least: 1 }).patients.map(({ dimension, group }) => [dimension, group]);
    expect(dimensions()).toEqual([
      ['B', 'x'],
      ['B', null],
      ['a', 'y'],
      ['a', null],
      ['b', 'x'],
      ['b', null],
      ['å', 'z'],
      ['å', null],
    ]);
    expect(dimensions({ patients: ['b', 'a', 'b'] }).map(([dimension]) => dimension)).toEqual([
      ...['a', 'a', 'b', 'b'],
    ]);
    expect(dimensions({ patients: [] })).toEqual([]);
    expect(dimensions({ patients: ['nowhere'] })).toEqual([['nowhere', null]]);
  });

  it('takes what is good, enough, long and well founded as it is told', () => {
    const served = (options: EquityOptions) =>
      rounded(equity(six, {}, { ...small, ...options }).everybody.shareServed);
    expect(served({ good: 0.6 })).toBe('0.4');
    expect(served({ atLeast: 3 })).toBe('0.2');
    expect(served({ atLeast: 1, good: 0.4 })).toBe('0.8');
    expect(served({ atLeast: 1, k: 1, good: 0.9 })).toBe('0.2');
    expect(served({ leastBasis: 0.4 })).toBe('0.6667');
    expect(served({ leastBasis: 1 })).toBe('0.3333');
  });

  it('expects three good ones of ten, at .5, with .5 of basis, and five patients in a group unless told', () => {
    const good = ['a', 'b', 'c'].map((id) => [id, 0.5] as const);
    const rows = [
      ...times(5, row({ area: 'n' }, good, 0.5)),
      ...times(5, row({ area: 's' }, good.slice(1), 0.5)),
      ...times(5, row({ area: 's' }, [['d', 0.499], ...good.slice(1)], 0.5)),
      ...times(5, row({ area: 's' }, good, 0.499)),
    ];
    expect(servedLines(equity(rows).patients)).toEqual([
      'area n 5 1 0.15 1 0.025 0 nobody',
      'area s 10 0 0.125 -1 -0.025 5 1',
    ]);
    expect(servedLines(equity(rows.slice(1)).patients)).toEqual([
      'area n – – – – – 0 nobody',
      'area s – – – – – 5 1',
    ]);
  });

  it('the seed chooses the draws, and nothing else', () => {
    const [one, same, other] = [1, undefined, 2].map((seed) =>
      JSON.stringify(equity(six, { providers }, seed ? { ...small, seed } : small)),
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
    const values = (text = '') => text.replaceAll(/"interval":\[[^\]]*\]/g, '');
    expect(values(other)).toBe(values(one));
  });

  it('nothing is changed', () => {
    const before = JSON.stringify([six, providers]);
    equity(six, { providers });
    expect(JSON.stringify([six, providers])).toBe(before);
  });

  it('takes names that objects have by birth for names', () => {
    const odd: EquityRow['groups'] = JSON.parse('{ "__proto__": "constructor" }');
    const labelled = JSON.parse('{ "__proto__": { "toString": "valueOf" }, "x": {} }');
    const { patients, providers } = equity(
      [row(odd, [['__proto__', 0.5]]), row({}, [])],
      { providers: labelled },
      { least: 1 },
    );
    expect(patients.map(({ dimension, group }) => [dimension, group])).toEqual([
      ['__proto__', 'constructor'],
      ['__proto__', null],
    ]);
    expect(shownLines(providers)).toEqual([
      'toString valueOf 1 0.5 1 2 0',
      'toString null 1 0.5 0 0 1',
    ]);
  });
});

describe('equity of activities, with suppression switched off', () => {
  it('sets the share of exposure beside the share of supply, and counts what is never shown', () => {
    // Weights 1, .63093 and .5 of the first three places of all six lists, whatever their basis:
    // a 3.63093, b 2.39279, c 1.5, d 1, e 0, together 8.52372.
    expect(shownLines(equity(six, { providers }, small).providers)).toEqual([
      'described thin 2 0.4 0.176 0.4399 0.5',
      'described null 3 0.6 0.824 1.3734 0',
      'size large 3 0.6 0.2933 0.4888 0.3333',
      'size small 2 0.4 0.7067 1.7668 0',
    ]);
  });

  it('reckons the Gini coefficient over all activities, those never shown too', () => {
    // (−4·0 − 2·1 + 0·1.5 + 2·2.39279 + 4·3.63093) ÷ (5 · 8.52372)
    expect(equity(six, { providers }, small).gini).toBeCloseTo(0.40614, 5);
    const alike = ['a', 'b', 'c'].map((id) => row({}, [[id, 0.1]]));
    const three = { a: {}, b: {}, c: {} };
    expect(equity(alike, { providers: three }, small).gini).toBe(0);
    expect(equity(alike.slice(0, 1), { providers: three }, small).gini).toBeCloseTo(2 / 3, 12);
  });

  it('gives exposure an interval over patients, and the ratio the same in its own measure', () => {
    const lists: Scores[] = [[['a', 0.5]], [['c', 0.5]]];
    const rows = lists.flatMap((scores) => times(50, row({}, scores)));
    const [, size] = equity(rows, { providers }, small).providers.slice(1);
    expect(size).toMatchObject({ group: 'large', shareOfSupply: 0.6 });
    // Of a hundred, half: within what the normal distribution says, .5 ± 1.96 · .05.
    expect(size?.shareOfExposure).toEqual({
      value: 0.5,
      interval: [expect.closeTo(0.402, 1.5), expect.closeTo(0.598, 1.5)],
    });
    const { shareOfExposure, ratio } = size ?? {};
    if (!shareOfExposure || shareOfExposure === 'suppressed') throw new Error('is shown');
    const [lowest, highest] = shareOfExposure.interval;
    expect(ratio).toEqual({ value: 0.5 / 0.6, interval: [lowest / 0.6, highest / 0.6] });
  });

  it('has an interval without width where all lists are alike, and the value in it whatever rounding does', () => {
    const list = row({}, [
      ['a', 0.5],
      ['c', 0.5],
      ['d', 0.5],
    ]);
    for (let count = 5; count < 25; count++) {
      for (const { shareOfExposure } of equity(times(count, list), { providers }).providers) {
        if (shareOfExposure === null || shareOfExposure === 'suppressed') continue;
        const { value, interval } = shareOfExposure;
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(value);
        expect(interval[1] - interval[0]).toBeLessThan(1e-12);
      }
    }
  });

  it('says so where nothing is listed for anybody', () => {
    const { providers: found, gini } = equity([row({}, []), row({}, [])], { providers }, small);
    expect(shownLines(found).slice(-1)).toEqual(['size small 2 0.4 nobody nobody 1']);
    expect(gini).toBeNull();
  });

  it('has no table without activities', () => {
    expect(equity(six, {}, small)).toMatchObject({ providers: [], gini: null });
    expect(equity([row({}, [])], { providers: {} }, small)).toMatchObject({
      providers: [],
      gini: null,
    });
  });
});

/** Lists of patients who are served, of whom some are not, and of whom others get nothing. */
const served = (count: number, groups: EquityRow['groups'], basis = 1) =>
  times(
    count,
    row(
      groups,
      [
        ['a', 0.9],
        ['b', 0.8],
        ['c', 0.7],
      ],
      basis,
    ),
  );
const unserved = (count: number, groups: EquityRow['groups'], basis = 1) =>
  times(count, row(groups, [['c', 0.3]], basis));

describe('equity suppresses', () => {
  it('a group of fewer than five, and the next smallest beside a single one', () => {
    const rows = [
      ...served(9, { area: 'a' }),
      ...served(3, { area: 'b' }),
      ...served(6, { area: 'c' }),
      ...served(7, { area: 'd' }),
    ];
    expect(servedLines(equity(rows).patients)).toEqual([
      'area a 9 1 0.24 0 0 0 nobody',
      'area b – – – – – 0 nobody',
      'area c – – – – – 0 nobody',
      'area d 7 1 0.24 0 0 0 nobody',
    ]);
  });

  it('a share of which fewer than five are served, or not served, with its mean and another group', () => {
    const rows = [
      ...served(12, { area: 'a' }),
      ...unserved(3, { area: 'a' }),
      ...served(9, { area: 'b' }),
      ...unserved(9, { area: 'b' }),
      ...served(20, { area: 'c' }),
      ...unserved(20, { area: 'c' }),
      ...served(4, { area: 'd' }),
      ...unserved(30, { area: 'd' }),
    ];
    expect(servedLines(equity(rows).patients)).toEqual([
      'area a 15 – – – – 0 nobody',
      'area b 18 0.5 0.135 0.0955 0.0201 0 nobody',
      'area c 40 0.5 0.135 0.1269 0.0266 0 nobody',
      'area d 34 – – – – 0 nobody',
    ]);
    expect(servedLines(equity(rows.slice(0, -34)).patients)).toEqual([
      'area a 15 – – – – 0 nobody',
      'area b 18 – – – – 0 nobody',
      'area c 40 0.5 0.135 -0.1364 -0.0286 0 nobody',
    ]);
  });

  it('areas that would be told by the region that they are in', () => {
    const area = (name: string, region: string, count: number) =>
      served(count, { area: name, region });
    const rows = [
      ...area('n1', 'north', 3),
      ...area('n2', 'north', 30),
      ...area('s1', 'south', 2),
      ...area('s2', 'south', 6),
    ];
    // n1 + s1 are five: without the regions, that would do.
    const withoutRegions = equity(rows, { patients: ['area'] }).patients;
    expect(withoutRegions.map(({ group, patients }) => [group, patients])).toEqual([
      ['n1', 'suppressed'],
      ['n2', 30],
      ['s1', 'suppressed'],
      ['s2', 6],
    ]);
    expect(equity(rows).patients.map(({ group, patients }) => [group, patients])).toEqual([
      ['n1', 'suppressed'],
      ['n2', 'suppressed'],
      ['s1', 'suppressed'],
      ['s2', 'suppressed'],
      ['north', 33],
      ['south', 8],
    ]);
  });

  it('those of small basis by their own number', () => {
    const rows = [
      ...served(9, { area: 'a' }),
      ...served(3, { area: 'a' }, 0.1),
      ...served(9, { area: 'b' }),
      ...served(6, { area: 'b' }, 0.1),
      ...unserved(6, { area: 'b' }, 0.1),
      ...served(9, { area: 'c' }),
      ...served(9, { area: 'c' }, 0.1),
      ...unserved(3, { area: 'c' }, 0.1),
      ...served(9, { area: 'd' }),
      ...served(20, { area: 'd' }, 0.1),
      ...unserved(20, { area: 'd' }, 0.1),
    ];
    expect(servedLines(equity(rows).patients)).toEqual([
      'area a 9 1 0.24 0 0 – –',
      'area b 9 1 0.24 0 0 – –',
      'area c 9 1 0.24 0 0 12 –',
      'area d 9 1 0.24 0 0 40 0.5',
    ]);
  });

  it('a mean that fewer than five make up, though nobody is served', () => {
    const none = (count: number, area: string) => times(count, row({ area }, []));
    const rows = [
      ...unserved(3, { area: 'a' }),
      ...none(9, 'a'),
      ...unserved(8, { area: 'b' }),
      ...unserved(9, { area: 'c' }),
      ...none(5, 'd'),
    ];
    expect(servedLines(equity(rows).patients)).toEqual([
      'area a 12 0 – 0 – 0 nobody',
      'area b 8 0 – 0 – 0 nobody',
      'area c 9 0 0.03 0 0.0168 0 nobody',
      'area d 5 0 0 0 -0.0207 0 nobody',
    ]);
  });

  it('everybody, where there is nothing else to hide behind, and every difference with it', () => {
    const rows = [
      ...served(8, { area: 'a' }),
      ...served(9, { area: 'b' }),
      ...unserved(2, { area: 'b' }),
    ];
    const { everybody, patients } = equity(rows);
    expect(everybody).toMatchObject({ patients: 19, shareServed: 'suppressed' });
    expect(servedLines(patients)).toEqual([
      'area a 8 1 0.24 – – 0 nobody',
      'area b 11 – – – – 0 nobody',
    ]);
  });

  it('exposure that fewer than five patients make up, the next least beside it, and gini', () => {
    const list = (...ids: string[]) =>
      row(
        {},
        ids.map((id) => [id, 0.5] as const),
      );
    const kinds = { a: { kind: 'x' }, b: { kind: 'y' }, c: { kind: 'z' }, d: { kind: 'w' } };
    const rows = [...times(9, list('a')), ...times(3, list('a', 'b')), ...times(6, list('a', 'c'))];
    const found = equity(rows, { providers: kinds });
    expect(shownLines(found.providers)).toEqual([
      'kind w 1 0.25 0 0 1',
      'kind x 1 0.25 0.7602 3.0408 0',
      'kind y 1 0.25 – – –',
      'kind z 1 0.25 – – –',
    ]);
    expect(found.gini).toBe('suppressed');
    const enough = equity([...rows, ...times(2, list('b'))], { providers: kinds });
    // a 18, b 3.89279, c 3.78558, d 0: (−3.78558 + 3.89279 + 54) ÷ (4 · 25.67837)
    expect(enough.gini).toBeCloseTo(0.52678, 5);
    expect(shownLines(enough.providers).join()).not.toContain('–');
  });

  it('all exposure where fewer than five lists hold anything', () => {
    const rows = [...times(4, row({}, [['a', 0.5]])), ...times(9, row({}, []))];
    const found = equity(rows, { providers });
    expect(shownLines(found.providers).every((line) => line.endsWith(' – – –'))).toBe(true);
    expect(found.gini).toBe('suppressed');
  });

  it('less or more, as it is told', () => {
    const rows = [...served(7, { area: 'a' }), ...served(9, { area: 'b' })];
    const patients = (least: number) =>
      equity(rows, {}, { least }).patients.map((group) => group.patients);
    expect(patients(7)).toEqual([7, 9]);
    expect(patients(8)).toEqual(['suppressed', 'suppressed']);
    expect(equity(rows, {}, { least: 17 }).everybody.patients).toBe('suppressed');
  });
});
