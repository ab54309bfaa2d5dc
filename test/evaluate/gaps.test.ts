import { describe, expect, it } from 'vitest';
import { type Gap, type GapOptions, gaps, type RankingRow } from '../../src/evaluate/index.ts';

const row = (
  area: string | undefined,
  needs: readonly string[] | undefined,
  listed: number,
  ruledOut: { readonly [requirement: string]: number } = {},
  considered = 10,
): RankingRow => ({ area, needs, considered, ruledOut, listed });

const times = (count: number, one: RankingRow): RankingRow[] =>
  Array.from({ length: count }, () => one);

/** A table as lines: group, requirement, then the figures in their order; `–` is suppressed. */
const lines = (table: readonly Gap[]): string[] =>
  table.map((gap) => {
    const group = [gap.area, gap.need].filter((name) => name !== undefined).map(String);
    const figures = [gap.patients, gap.emptyLists, gap.shortLists, gap.affected, gap.meanShare];
    const all = [...figures, gap.mostOfEmpty, gap.mostOfShort];
    const texts = all.map((one) => (one === 'suppressed' ? '–' : Number(one.toFixed(4))));
    return [...group, gap.requirement, ...texts].join(' ');
  });

/** Six patients: 10 considered each, but for the last. */
const six: readonly RankingRow[] = [
  row('north', ['company'], 0, { access: 6, travel: 4 }),
  row('north', ['company', 'movement'], 0, { access: 5, travel: 5 }),
  row('north', [], 2, { access: 1, travel: 7 }),
  row('south', ['movement', 'movement'], 3, { access: 0, travel: 5 }),
  row('south', undefined, 0, { access: 0, travel: 0 }),
  row(undefined, ['company'], 0, { travel: 0 }, 0),
];

describe('gaps, with suppression switched off', () => {
  it('counts patients, lists, whom a requirement affects, its mean share, and where it takes most', () => {
    // access: 3 affected, (.6 + .5 + .1) ÷ 6; of 4 empty lists it takes most in two, one of them tied with travel.
    // travel: 4 affected, (.4 + .5 + .7 + .5) ÷ 6; of the one short list it takes most.
    expect(lines(gaps(six, { least: 1 }))).toEqual([
      'travel 6 4 1 4 0.35 1 1',
      'access 6 4 1 3 0.2 2 0',
    ]);
  });

  it('makes groups by area, those without an area last', () => {
    expect(lines(gaps(six, { least: 1, by: 'area' }))).toEqual([
      'north travel 3 2 1 3 0.5333 1 1',
      'north access 3 2 1 3 0.4 2 0',
      'south travel 2 1 0 1 0.25 0 0',
      'south access 2 1 0 0 0 0 0',
      'null access 1 1 0 0 0 0 0',
      'null travel 1 1 0 0 0 0 0',
    ]);
  });

  it('makes groups by need: a patient is in the group of each need, once', () => {
    expect(lines(gaps(six, { least: 1, by: 'need' }))).toEqual([
      'company access 3 3 0 2 0.3667 2 0',
      'company travel 3 3 0 2 0.3 1 0',
      'movement travel 2 1 0 2 0.5 1 0',
      'movement access 2 1 0 1 0.25 1 0',
      'null travel 2 1 1 1 0.35 0 1',
      'null access 2 1 1 1 0.05 0 0',
    ]);
  });

  it('makes groups by area and need where there is somebody', () => {
    const table = gaps(six, { least: 1, by: 'area-and-need' });
    expect(lines(table.filter(({ requirement }) => requirement === 'travel'))).toEqual([
      'north company travel 2 2 0 2 0.45 1 0',
      'north movement travel 1 1 0 1 0.5 1 0',
      'north null travel 1 0 1 1 0.7 0 1',
      'south movement travel 1 0 0 1 0.5 0 0',
      'south null travel 1 1 0 0 0 0 0',
      'null company travel 1 1 0 0 0 0 0',
    ]);
    expect(table).toHaveLength(12);
  });

  it('puts the greatest mean share of a group first, equals by name', () => {
    const table = gaps([row('a', [], 5, { b: 2, c: 3, a: 2, d: 0 })], { least: 1 });
    expect(table.map(({ requirement }) => requirement)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('calls a list short below the option, and an empty one empty only', () => {
    const rows = [0, 1, 2, 3, 4].map((listed) => row('a', [], listed, { x: 1 }));
    const shortOf = (short: number) => gaps(rows, { least: 1, short })[0]?.shortLists;
    expect([1, 2, 3, 4, 5].map(shortOf)).toEqual([0, 1, 2, 3, 4]);
    expect(gaps(rows, { least: 1 })[0]).toMatchObject({ emptyLists: 1, shortLists: 2 });
  });

  it('names only what the table is by', () => {
    const keys = (by: NonNullable<GapOptions['by']>) =>
      Object.keys(gaps(six, { least: 1, by })[0] ?? {}).slice(0, -8);
    expect(keys('all')).toEqual([]);
    expect(keys('area')).toEqual(['area']);
    expect(keys('need')).toEqual(['need']);
    expect(keys('area-and-need')).toEqual(['area', 'need']);
  });

  it('nothing is changed', () => {
    const before = JSON.stringify(six);
    gaps(six, { by: 'area-and-need' });
    expect(JSON.stringify(six)).toBe(before);
  });

  it('has no row of nobody', () => {
    expect(gaps([])).toEqual([]);
  });

  it('takes names that objects have by birth for names', () => {
    const odd = JSON.parse('{ "__proto__": 2, "constructor": 1 }');
    const rows = [row('__proto__', ['toString'], 1, odd), row('a', [], 1, { x: 4 })];
    expect(lines(gaps(rows, { least: 1, by: 'area-and-need' }))).toEqual([
      '__proto__ toString __proto__ 1 0 1 1 0.2 0 1',
      '__proto__ toString constructor 1 0 1 1 0.1 0 0',
      '__proto__ toString x 1 0 1 0 0 0 0',
      'a null x 1 0 1 1 0.4 0 1',
      'a null __proto__ 1 0 1 0 0 0 0',
      'a null constructor 1 0 1 0 0 0 0',
    ]);
  });
});

describe('gaps suppresses', () => {
  it('all figures of a group of fewer than five, and keeps its row', () => {
    const rows = times(4, row('a', [], 0, { x: 10 }));
    expect(lines(gaps(rows))).toEqual(['x – – – – – – –']);
    expect(lines(gaps([...rows, ...rows.slice(0, 1)]))).toEqual(['x 5 5 0 5 1 5 0']);
  });

  it('the next smallest area beside a single small one', () => {
    const sizes: readonly (readonly [string, number])[] = [
      ['a', 9],
      ['b', 3],
      ['c', 6],
      ['d', 7],
    ];
    const rows = sizes.flatMap(([area, size]) => times(size, row(area, [], 9, { x: 1 })));
    const table = gaps(rows, { by: 'area' });
    expect(table.map(({ area, patients }) => [area, patients])).toEqual([
      ['a', 9],
      ['b', 'suppressed'],
      ['c', 'suppressed'],
      ['d', 7],
    ]);
    expect(gaps(rows)[0]?.patients).toBe(25);
  });

  it('one more area where the small ones are together fewer than five', () => {
    const sizes: readonly (readonly [string, number])[] = [
      ['a', 1],
      ['b', 3],
      ['c', 8],
      ['d', 9],
    ];
    const rows = sizes.flatMap(([area, size]) => times(size, row(area, [], 9, { x: 1 })));
    const figures = gaps(rows, { by: 'area' }).map(({ patients }) => patients);
    expect(figures).toEqual(['suppressed', 'suppressed', 'suppressed', 9]);
  });

  it('one more area where the small ones are one patient each, as their number would tell', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((area) => row(area, [], 9, { x: 1 }));
    const table = gaps([...rows, ...times(6, row('f', [], 9)), ...times(7, row('g', [], 9))], {
      by: 'area',
    });
    expect(table.map(({ patients }) => patients).slice(-2)).toEqual(['suppressed', 7]);
  });

  it('a small count within a shown group, and as much elsewhere as keeps it from being reckoned', () => {
    const rows = [
      ...times(5, row('a', [], 0, { x: 10, y: 5 })),
      ...times(9, row('a', [], 9, { x: 1 })),
      ...times(2, row('b', [], 0, { x: 10 })),
      ...times(9, row('b', [], 9)),
      ...times(6, row('c', [], 0, { x: 10 })),
      ...times(9, row('c', [], 9, { x: 1 })),
    ];
    // empty lists: 5, 2 and 6 of 13; x affects 14, 2 and 15 of 31.
    expect(lines(gaps(rows))).toEqual(['x 40 13 0 31 0.37 13 0', 'y 40 13 0 5 0.0625 0 0']);
    expect(lines(gaps(rows, { by: 'area' }))).toEqual([
      'a y 14 – 0 5 0.1786 0 0',
      'a x 14 – 0 – – – 0',
      'b y 11 – 0 0 0 0 0',
      'b x 11 – 0 – – – 0',
      'c x 15 6 0 15 0.46 6 0',
      'c y 15 6 0 0 0 0 0',
    ]);
  });

  it('a need that nearly everybody has, as the few without it would be told', () => {
    const rows = [
      ...times(12, row('a', ['company', 'movement'], 5)),
      ...times(8, row('a', ['company', 'calm'], 5)),
      ...times(3, row('a', ['calm', 'movement'], 5)),
    ].map((one) => ({ ...one, ruledOut: { x: 1 } }));
    const table = gaps(rows, { by: 'need' });
    const [calm, company] = table;
    expect([company?.need, company?.patients]).toEqual(['company', 'suppressed']);
    expect([calm?.need, calm?.patients]).toEqual(['calm', 'suppressed']);
    expect(table[2]).toMatchObject({ need: 'movement', patients: 15 });
  });

  it('a second requirement where one alone is left of the empty lists', () => {
    const rows = [
      ...times(4, row('a', [], 0, { x: 9 })),
      ...times(7, row('a', [], 0, { y: 9 })),
      ...times(9, row('a', [], 0, { z: 9 })),
    ];
    const table = gaps(rows).map(({ requirement, mostOfEmpty }) => [requirement, mostOfEmpty]);
    expect(Object.fromEntries(table)).toEqual({ x: 'suppressed', y: 'suppressed', z: 9 });
  });

  it('a great count, where a small one beside it is the rest', () => {
    // 7 empty and 2 short of 9: 9 − 7 would tell of the short ones.
    const rows = [...times(7, row('a', [], 0, { x: 9 })), ...times(2, row('a', [], 2, { x: 9 }))];
    expect(lines(gaps(rows))).toEqual(['x 9 – – 9 0.9 – –']);
    const more = [...rows, ...times(3, row('a', [], 9, { x: 9 }))];
    expect(lines(gaps(more))).toEqual(['x 12 7 – 12 0.9 7 –']);
    // With x taking from ten of them only, 10 − 7 would bound the short ones.
    const fewer = [...rows, row('a', [], 9, { x: 9 }), ...times(2, row('a', [], 9, { x: 0 }))];
    expect(lines(gaps(fewer))).toEqual(['x 12 7 – 10 0.75 – –']);
  });

  it('the mean where it suppresses whom it is of, and no zero', () => {
    const rows = [
      ...times(3, row('a', [], 5, { x: 1, y: 2 })),
      ...times(7, row('a', [], 5, { y: 2 })),
    ];
    expect(lines(gaps(rows))).toEqual(['y 10 0 0 10 0.2 0 0', 'x 10 0 0 – – 0 0']);
  });

  it('less or more, as it is told', () => {
    const rows = times(9, row('a', [], 5, { x: 1 }));
    expect(gaps(rows, { least: 10 })[0]?.patients).toBe('suppressed');
    expect(gaps(rows, { least: 9 })[0]?.patients).toBe(9);
    expect(gaps(rows.slice(0, 1), { least: 1 })[0]?.patients).toBe(1);
  });
});
