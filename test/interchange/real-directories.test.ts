import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkDirectory,
  importTable,
  losesRow,
  parseMapping,
  readRows,
} from '../../src/interchange/index.ts';

const root = new URL('../../', import.meta.url);
const data = new URL('../shared/data/', root);
const isThere = existsSync(data);
if (!isThere) process.stderr.write('skipped: the real directories are not at ../shared/data\n');

const mappingOf = (name: string) => {
  const text = readFileSync(new URL(`fixtures/mappings/${name}.json`, root), 'utf8');
  const result = parseMapping(JSON.parse(text));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const importDirectory = (name: string) => {
  const folder = new URL(`${name}/`, data);
  const files = readdirSync(folder).filter((file) => /^activities.*\.jsonl$/.test(file));
  const readings = files.map((file) =>
    readRows(readFileSync(new URL(file, folder), 'utf8'), 'jsonl'),
  );
  expect(readings.flatMap(({ issues }) => issues)).toEqual([]);
  return importTable(
    readings.flatMap(({ rows }) => rows),
    mappingOf(name),
  );
};

describe.skipIf(!isThere)('My CHI. My Future., Chicago 2024', () => {
  const directory = isThere ? importDirectory('chicago-mcmf-2024') : undefined;
  const find = (id: string) => directory?.activities.find((activity) => activity.id === id);

  it('keeps all of its 12,376 rows, without an issue, and passes over no column', () => {
    expect(directory).toMatchObject({ rows: 12_376, issues: [], unread: [] });
    expect(directory?.activities).toHaveLength(12_376);
  });

  it('is read as its rows say: online, free, for any age from 0', () => {
    const { description: _, ...activity } = find('mcmf24-157078-29') ?? { description: '' };
    expect(activity).toEqual({
      id: 'mcmf24-157078-29',
      title: 'Lead poisoning and prevention #YouthContinuum',
      textLanguage: 'en',
      provider: { name: 'City of Chicago Youth Continuum', kind: 'municipality' },
      tags: ['Community Service', 'Resource'],
      online: 'yes',
      schedule: { timeZone: 'America/Chicago', firstDate: '2023-01-01', lastDate: '2025-01-01' },
      age: { min: 0 },
      cost: { free: 'yes' },
      source: 'chicago-mcmf-2024',
      extra: {
        price: 'Free',
        paysParticipants: 'Not Paid',
        scholarships: false,
        freeFood: false,
        priorityArea: false,
      },
    });
  });

  it('is read as its rows say: at a place, with a ride, a price, a limit', () => {
    expect(find('mcmf24-189054-156833')).toMatchObject({
      places: [
        {
          point: { lat: 41.799812317, lng: -87.588851929 },
          address: 'GRAND BOULEVARD',
          precision: 'venue',
        },
      ],
      online: 'no',
      access: { transportOffered: 'yes' },
      age: { min: 13, max: 21 },
      capacity: { total: 20 },
    });
    const paid = find('mcmf24-166806-198356');
    expect(paid).toMatchObject({
      title: 'Park Kids - Fall Winter Spring at Jackson',
      cost: { free: 'no' },
      tags: ['Leisure & Arts', 'Program'],
    });
    expect(paid).not.toHaveProperty('access');
  });

  it('knows what its source says, and nothing more', () => {
    const { known } = checkDirectory(directory?.activities ?? [], { asOf: '2024-07-01' });
    const count = (field: string) => known.find((one) => one.field === field);
    expect(count('cost.free')?.answers).toEqual({ yes: 7676, no: 4700 });
    expect(count('online')?.answers).toEqual({ yes: 562, no: 11_814 });
    expect(count('access.transportOffered')?.answers).toEqual({ yes: 16 });
    expect(count('places[].point.lat')?.known).toBe(11_852);
    expect(count('age.max')?.known).toBe(7305);
    expect(count('capacity.total')?.known).toBe(12_005);
  });
});

describe.skipIf(!isThere)('Illinois Legal Aid Online, 2019', () => {
  const directory = isThere ? importDirectory('ilao-legal-aid') : undefined;
  const find = (id: string) => directory?.activities.find((activity) => activity.id === id);

  it('keeps 429 of its 430 rows, and loses the one that has no title', () => {
    expect(directory).toMatchObject({ rows: 430, unread: [] });
    expect(directory?.activities).toHaveLength(429);
    expect(directory?.issues).toMatchObject([
      { code: 'missing', path: '/title', row: 429, id: 'ilao-' },
    ]);
    expect(directory?.issues.every(losesRow)).toBe(true);
  });

  it('is read as its rows say: a walk-in clinic', () => {
    expect(find('ilao-132741')).toMatchObject({
      title: 'North Lawndale legal clinic',
      provider: { name: 'LAF' },
      tags: ['Direct representation', 'Brief services', 'Advice'],
      places: [
        {
          name: 'North Lawndale Legal Clinic',
          point: { lat: 41.877445, lng: -87.723846 },
          precision: 'venue',
        },
      ],
      online: 'no',
      entry: ['phone', 'walkIn'],
    });
    expect(find('ilao-132741')).not.toHaveProperty('cost');
    expect(find('ilao-132741')).not.toHaveProperty('audience');
  });

  it('is read as its rows say: whom it is reserved for', () => {
    expect(find('ilao-35066')).toMatchObject({
      age: { max: 17 },
      audience: ['homeless people'],
      entry: ['phone'],
    });
    expect(find('ilao-107096')).toMatchObject({
      audience: ['immigrants'],
      cost: { free: 'no' },
      entry: ['phone', 'walkIn', 'email'],
    });
    expect(find('ilao-135836')).toMatchObject({
      cost: { free: 'yes' },
      contact: { url: 'http://www.ahml.info/' },
    });
  });

  it('knows what its source says, and nothing more', () => {
    const { known } = checkDirectory(directory?.activities ?? [], { asOf: '2019-02-01' });
    const count = (field: string) => known.find((one) => one.field === field);
    expect(count('cost.free')?.answers).toEqual({ yes: 282, no: 13 });
    expect(count('age.min')?.known).toBe(30);
    expect(count('audience')?.known).toBe(41);
    expect(count('entry')?.known).toBe(232);
    expect(known.filter(({ field, known: n }) => field.startsWith('access.') && n > 0)).toEqual([]);
  });
});
