import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, parseActivity } from '../../src/index.ts';
import { importTable, nestRow, readCsv } from '../../src/interchange/index.ts';

describe('nestRow', () => {
  it('makes an activity of headers in our own names', () => {
    const row = {
      id: 'a',
      title: 'Song',
      tags: 'choir; evening;choir',
      'cost.free': 'yes',
      'age.min': '18',
      'places[0].point.lat': '55.5',
      'places[0].point.lng': '12,25',
      'access.lift': 'limited',
      languages: 'da;en',
      entry: 'phone;web',
      'schedule.lastDate': '2026-12-31',
      'schedule.weekly[1].day': '3',
      'schedule.weekly': '[{"day":1,"start":"10:00","end":"12:00"}]',
      'extra.colour': 'red',
    };
    expect(nestRow(row)).toEqual({
      id: 'a',
      title: 'Song',
      tags: ['choir', 'evening'],
      cost: { free: 'yes' },
      age: { min: 18 },
      places: [{ point: { lat: 55.5, lng: 12.25 } }],
      access: { lift: 'limited' },
      languages: [{ language: 'da' }, { language: 'en' }],
      entry: ['phone', 'web'],
      schedule: { lastDate: '2026-12-31', weekly: [{ day: 1, start: '10:00', end: '12:00' }] },
      extra: { colour: 'red' },
    });
  });

  it('passes over empty cells', () => {
    expect(nestRow({ id: 'a', title: ' ', 'age.min': '', tags: '' })).toEqual({ id: 'a' });
  });

  it('closes the gaps of lists whose first elements are empty', () => {
    expect(nestRow({ 'places[0].name': '', 'places[99].name': 'Club' })).toEqual({
      places: [{ name: 'Club' }],
    });
  });

  it('makes no list longer than a hundred, whatever a header says', () => {
    const row = { 'places[100].name': 'Club', 'places[4000000000].name': 'Club' };
    expect(nestRow(row)).toEqual(row);
  });

  it('leaves what it cannot read to the door', () => {
    const { activities, issues } = importTable([
      { id: 'a', title: 'b', 'age.min': 'twelve', 'schedule.weekly': '[{', 'cost.fre': 'yes' },
    ]);
    expect(activities).toEqual([{ id: 'a', title: 'b', extra: { 'cost.fre': 'yes' } }]);
    expect(issues.map(({ code, field }) => `${code} ${field}`).sort()).toEqual([
      'bad-value /age/min',
      'bad-value /schedule/weekly',
      'unknown-field /cost.fre',
    ]);
  });

  it('leaves nested rows and other values as they are', () => {
    const activity = {
      id: 'a',
      title: 'b',
      places: [{ point: { lat: 1, lng: 2 } }],
      tags: ['x;y'],
    };
    expect(nestRow(activity)).toEqual(activity);
    expect([null, 7, 'x', [1]].map(nestRow)).toEqual([null, 7, 'x', [1]]);
  });

  it('sets no prototype', () => {
    const row = JSON.parse('{ "id": "a", "title": "b", "__proto__": "x", "__proto__.y": "z" }');
    const nested = nestRow(row) as object;
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
    expect(({} as { y?: string }).y).toBeUndefined();
  });

  it('brings an activity back from its CSV', () => {
    const word = fc.stringMatching(/^[a-zæøå"',\n]{0,6}[a-zæøå]$/).map((text) => `x${text}`);
    const activity: fc.Arbitrary<Activity> = fc.record(
      {
        id: word,
        title: word,
        description: word,
        tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        age: fc.record({
          min: fc.integer({ min: 0, max: 60 }),
          max: fc.integer({ min: 60, max: 99 }),
        }),
        places: fc.array(
          fc.record({
            point: fc.record({
              lat: fc.double({ min: -90, max: 90, noNaN: true }).map(decimal),
              lng: fc.double({ min: -180, max: 180, noNaN: true }).map(decimal),
            }),
            name: word,
          }),
          { minLength: 1, maxLength: 2 },
        ),
        cost: fc.record({ free: fc.constantFrom('yes', 'no') }),
        languages: fc.constantFrom([{ language: 'da' }], [{ language: 'en' }, { language: 'so' }]),
      },
      { requiredKeys: ['id', 'title'] },
    );
    fc.assert(
      fc.property(activity, fc.constantFrom(',', ';', '\t'), (one, delimiter) => {
        expect(parseActivity(one).issues).toEqual([]);
        const cells = flat(one, '');
        const lines = [cells.map(([name]) => name), cells.map(([, cell]) => cell)];
        const text = lines.map((line) => line.map(quoted).join(delimiter)).join('\r\n');
        const { rows, issues } = readCsv(text);
        expect(issues).toEqual([]);
        expect(importTable(rows)).toEqual({ activities: [one], issues: [], rows: 1, unread: [] });
      }),
    );
  });
});

const decimal = (value: number): number => Number(value.toFixed(6)) + 0;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const flat = (value: unknown, path: string): [string, string][] => {
  if (path === 'tags') return [[path, (value as string[]).join(';')]];
  if (Array.isArray(value)) return value.flatMap((item, at) => flat(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    flat(inner, path ? `${path}.${key}` : key),
  );
};
