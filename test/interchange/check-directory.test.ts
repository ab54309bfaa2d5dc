import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/index.ts';
import {
  checkDirectory,
  type Fault,
  importTable,
  readCsv,
  readJsonLines,
} from '../../src/interchange/index.ts';

const asOf = '2026-11-25';

const at = (lat: number, lng: number) => ({ places: [{ point: { lat, lng } }] });

const activity = (id: string, fields: Partial<Activity> = {}): Activity => ({
  id,
  title: id,
  ...fields,
});

const near = ['a', 'b', 'c'].map((id, n) => activity(id, at(55 + n / 100, 12)));

const faultsOf = (activities: readonly Activity[]): Fault[] =>
  checkDirectory(activities, { asOf, examples: Number.POSITIVE_INFINITY }).faults.flatMap(
    ({ examples }) => examples,
  );

describe('checkDirectory', () => {
  it('counts rows kept and lost, and says why with examples', () => {
    const text = 'id,title,age.min\na,One,12\nb,,\nc,"open\na,Again,\nd,Two,twelve\n';
    const { rows, issues: reading } = readCsv(text);
    const { activities, issues } = importTable(rows);
    const report = checkDirectory(activities, {
      asOf,
      issues: [...reading, ...issues],
      examples: 1,
    });
    expect(report).toMatchObject({ asOf, rows: 5, kept: 2, lost: 3, unexplained: 0 });
    expect(report.losses).toEqual([
      {
        code: 'unreadable',
        count: 1,
        examples: [
          {
            line: 4,
            expected: 'quotes around a whole cell, doubled within it',
            received: '"c,\\"open"',
          },
        ],
      },
      {
        code: 'missing',
        count: 1,
        examples: [{ path: '/title', row: 1, id: 'b', expected: 'a text', received: 'nothing' }],
      },
      {
        code: 'duplicate-id',
        count: 1,
        examples: [
          {
            path: '/id',
            row: 2,
            id: 'a',
            expected: 'an id that no row before has',
            received: '"a"',
          },
        ],
      },
    ]);
    expect(report.problems).toEqual([
      {
        code: 'bad-value',
        field: 'age.min',
        count: 1,
        examples: [
          { path: '/age/min', row: 3, id: 'd', expected: 'years, 0 to 130', received: '"twelve"' },
        ],
      },
    ]);
  });

  it('says how many rows no issue explains', () => {
    expect(checkDirectory(near, { asOf, rows: 5 })).toMatchObject({
      kept: 3,
      lost: 2,
      unexplained: 2,
    });
  });

  it('counts a broken line among the lost', () => {
    const { rows, issues } = readJsonLines('{"id":"a","title":"x"}\n{"id":');
    const { activities } = importTable(rows);
    const expected = { rows: 2, kept: 1, lost: 1, unexplained: 0 };
    expect(checkDirectory(activities, { asOf, issues })).toMatchObject(expected);
    expect(checkDirectory(activities, { asOf, issues, rows: 1 })).toMatchObject(expected);
  });

  it('groups what cost a field, whichever the place in a list', () => {
    const rows = [0, 1, 2].map((n) => ({
      id: `${n}`,
      title: 'x',
      places: [{}, { floor: n === 1 ? 'one' : 999 }],
    }));
    const { activities, issues } = importTable(rows);
    expect(checkDirectory(activities, { asOf, issues, examples: 2 }).problems).toMatchObject([
      { code: 'bad-value', field: 'places[].floor', count: 3, examples: [{ row: 0 }, { row: 1 }] },
    ]);
  });

  it('gives the share of known facts for every field, in the order of the model', () => {
    const { known } = checkDirectory(
      [
        activity('a', { access: { lift: 'yes', seating: 'unknown' }, tags: [], online: 'no' }),
        activity('b', { access: { lift: 'limited' }, places: [{}, { name: 'Hall' }] }),
        activity('c', { access: { lift: 'yes' }, benefits: { calm: 0 } }),
        activity('d', { status: 'running' }),
      ],
      { asOf },
    );
    const of = (field: string) => known.find((one) => one.field === field);
    expect(of('title')).toEqual({ field: 'title', known: 4, share: 1 });
    expect(of('access.lift')).toEqual({
      field: 'access.lift',
      known: 3,
      share: 0.75,
      answers: { yes: 2, limited: 1 },
    });
    expect(of('access.seating')).toMatchObject({ known: 0, share: 0, answers: {} });
    expect(of('online')).toMatchObject({ known: 1, answers: { no: 1 } });
    expect(of('tags')).toMatchObject({ known: 0 });
    expect(of('places')).toMatchObject({ known: 1 });
    expect(of('places[].name')).toMatchObject({ known: 1 });
    expect(of('benefits.calm')).toMatchObject({ known: 1 });
    expect(known.map(({ field }) => field).slice(0, 5)).toEqual([
      'id',
      'title',
      'description',
      'textLanguage',
      'provider.id',
    ]);
    expect(known.filter(({ field }) => field.startsWith('access.'))).toHaveLength(14);
  });

  it('stands an empty directory', () => {
    const report = checkDirectory([], { asOf });
    expect(report).toMatchObject({ rows: 0, kept: 0, lost: 0, losses: [], faults: [] });
    expect(report.known.every(({ share }) => share === 0)).toBe(true);
  });

  it.each(['2026-02-30', 'today', 7 as unknown as string])('refuses %j as a day', (day) => {
    expect(() => checkDirectory([], { asOf: day })).toThrow(RangeError);
  });
});

describe('Likely faults', () => {
  it('are none in a good directory', () => {
    const good = activity('d', {
      ...at(57, 9.9),
      schedule: { lastDate: '2025-11-26' },
      verifiedOn: asOf,
      cost: { free: 'no', amountMinor: 100, currency: 'DKK', per: 'session' },
      description: 'Tea & cake, 3 < 4, naïve “æøå”\n\ttabs',
    });
    expect(faultsOf([...near, good])).toEqual([]);
  });

  it('are points at zero, swapped, or far from all others', () => {
    const odd = [
      activity('zero', at(0, 0)),
      activity('swapped', at(12, 55)),
      activity('far', at(40, -74)),
    ];
    expect(faultsOf([...near, ...odd])).toEqual([
      { code: 'point-at-zero', id: 'zero', at: { lat: 0, lng: 0 } },
      { code: 'point-swapped', id: 'swapped', at: { lat: 12, lng: 55 } },
      { code: 'point-far-away', id: 'far', at: { lat: 40, lng: -74 }, km: 6242 },
    ]);
  });

  it('leave points alone that are far only from zeroes', () => {
    const zeroes = [1, 2, 3, 4].map((n) => activity(`zero ${n}`, at(0, 0)));
    expect(faultsOf([...near, ...zeroes]).map(({ code }) => code)).toEqual(
      zeroes.map(() => 'point-at-zero'),
    );
  });

  it('are dates long past, and dates that are yet to come', () => {
    const odd = [
      activity('ended', { schedule: { lastDate: '2025-11-24' } }),
      activity('old', { verifiedOn: '2025-11-24' }),
      activity('early', { verifiedOn: '2026-11-26' }),
    ];
    expect(faultsOf(odd)).toEqual([
      { code: 'ended-long-ago', id: 'ended', lastDate: '2025-11-24' },
      { code: 'verified-long-ago', id: 'old', verifiedOn: '2025-11-24' },
      { code: 'verified-in-future', id: 'early', verifiedOn: '2026-11-26' },
    ]);
  });

  it('are prices that contradict themselves', () => {
    const price = { currency: 'DKK', per: 'session' } as const;
    const odd = [
      activity('a', { cost: { free: 'yes', amountMinor: 5000, ...price } }),
      activity('b', { cost: { free: 'no', amountMinor: 0, ...price } }),
      activity('c', { cost: { free: 'yes', amountMinor: 0, ...price } }),
    ];
    expect(faultsOf(odd)).toEqual([
      { code: 'free-with-price', id: 'a', amountMinor: 5000 },
      { code: 'price-zero-not-free', id: 'b' },
    ]);
  });

  it('are one title at one place at one time', () => {
    const choir = { title: 'Evening choir', ...at(55, 12), schedule: { firstDate: '2026-01-01' } };
    const odd = [
      activity('a', choir),
      activity('b', { ...choir, title: ' evening  CHOIR ' }),
      activity('c', { ...choir, schedule: { firstDate: '2026-09-01' } }),
      activity('d', { ...choir, ...at(56, 12) }),
      activity('e', { title: 'Evening choir' }),
      activity('f', { title: 'Evening choir' }),
    ];
    expect(faultsOf(odd)).toEqual([{ code: 'listed-twice', id: 'b', like: 'a' }]);
  });

  it('are markup and broken signs in texts', () => {
    const odd = [
      activity('a', { description: 'Come<br/>along' }),
      activity('b', { title: 'Tea &amp; cake' }),
      activity('c', { title: 'KÃ¦lder', description: 'the attendeesâ\u0080\u0099 own' }),
      activity('d', { description: 'What \ufffd is' }),
    ];
    expect(faultsOf(odd)).toEqual([
      { code: 'markup', id: 'a', field: '/description', found: '<br/>' },
      { code: 'markup', id: 'b', field: '/title', found: '&amp;' },
      { code: 'broken-text', id: 'c', field: '/title', found: 'Ã¦' },
      { code: 'broken-text', id: 'c', field: '/description', found: '\u0080' },
      { code: 'broken-text', id: 'd', field: '/description', found: '\ufffd' },
    ]);
  });
});
