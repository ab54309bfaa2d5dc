import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, parseActivities, parseActivity, parsePatient } from '../../src/index.ts';

const walk = { id: 'a', title: 'Walk' };

const read = (fields: object): Activity => {
  const result = parseActivity({ ...walk, ...fields });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const issuesOf = (fields: object) =>
  parseActivity({ ...walk, ...fields }).issues.map(({ code, path }) => `${code} ${path}`);

describe('parseActivity', () => {
  it('gives a good activity back as it came', () => {
    const full = {
      ...walk,
      description: 'Out and about',
      provider: { id: 'p', kind: 'volunteer' },
      places: [{ point: { lat: 55, lng: 10 }, floor: 1, precision: 'area', radiusKm: 2 }],
      access: { lift: 'limited', seating: 'unknown' },
      schedule: { weekly: [{ day: 7, start: '23:00', end: '01:00' }], lastDate: '2028-02-29' },
      age: { min: 18 },
      cost: { amountMinor: 2500, currency: 'DKK', per: 'month' },
      benefits: { company: 0 },
      extra: { colour: 'red' },
    };
    expect(parseActivity(full)).toEqual({ ok: true, value: full, issues: [] });
  });

  it.each([undefined, null, 'text', 7, [], true])('refuses %j, which is no object', (input) => {
    const result = parseActivity(input);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([['not-an-object', '']]);
  });

  it('loses a row without an id or a title, and names every problem of it at once', () => {
    const result = parseActivity({ title: ' ', age: { min: 'x' } });
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'missing /id',
      'bad-value /title',
      'bad-value /age/min',
    ]);
  });

  it('makes a bad field unknown and keeps the rest of the row', () => {
    expect(read({ online: true, textLanguage: 'en' })).toEqual({ ...walk, textLanguage: 'en' });
    expect(issuesOf({ online: true })).toEqual(['bad-value /online']);
  });

  it('says of a bad field where it is, what was expected and what came', () => {
    expect(parseActivity({ ...walk, verifiedOn: '2026-02-30' }).issues).toEqual([
      {
        code: 'bad-value',
        severity: 'error',
        path: '/verifiedOn',
        id: 'a',
        expected: 'a date YYYY-MM-DD',
        received: '"2026-02-30"',
      },
    ]);
  });

  it('takes null for unknown, and only warns', () => {
    const result = parseActivity({ ...walk, description: null });
    expect(result).toMatchObject({ ok: true, value: walk, issues: [{ severity: 'warning' }] });
  });

  it('takes a null within a field for nothing said, and keeps what limits beside it', () => {
    expect(read({ age: { min: 60, max: null } })).toEqual({ ...walk, age: { min: 60 } });
    expect(read({ capacity: { total: null, left: 0 } })).toEqual({
      ...walk,
      capacity: { left: 0 },
    });
    const languages = [{ language: 'da', level: null }];
    expect(read({ languages })).toEqual({ ...walk, languages: [{ language: 'da' }] });
    const schedule = { lastDate: '2026-01-01', exceptions: null };
    expect(read({ schedule })).toEqual({ ...walk, schedule: { lastDate: '2026-01-01' } });
    expect(read({ languages: [{ language: null, level: 'B1' }] })).toEqual(walk);
  });

  it.each([
    ['age', { min: 18, max: 'x' }],
    ['age', { min: 70, max: 60 }],
    ['languages', [{ language: 'da' }, { language: '' }]],
    ['entry', ['phone', 'fax']],
    ['cost', { amountMinor: 100 }],
    ['capacity', { left: -1, waitingWeeks: 2 }],
    ['schedule', { weekly: [{ day: 1, start: '10:00', end: '12:00' }], exceptions: ['soon'] }],
  ])('makes the whole of %s unknown when a part that limits it is bad', (field, value) => {
    expect(read({ [field]: value })).toEqual(walk);
  });

  it('holds a listing that reserves itself unreadably to be reserved, not open to all', () => {
    expect(read({ audience: ['women', 3] })).toEqual({ ...walk, audience: ['women', 'unknown'] });
    expect(read({ audience: 'women' })).toEqual({ ...walk, audience: ['unknown'] });
    expect(read({ audience: [''] })).toEqual({ ...walk, audience: ['unknown'] });
    expect(read({ audience: null })).toEqual(walk);
  });

  it('keeps a good last date of a schedule whose times are bad, since it rules out', () => {
    const schedule = { weekly: [{ day: 8, start: '10:00', end: '12:00' }], lastDate: '2026-01-01' };
    expect(read({ schedule })).toEqual({ ...walk, schedule: { lastDate: '2026-01-01' } });
  });

  it('keeps a place of which nothing can be read, as a place that is somewhere', () => {
    const places = ['Town hall', { name: 'Hall', point: { lat: 91, lng: 10 } }, { name: 'Club' }];
    expect(read({ places })).toEqual({ ...walk, places: [{}, { name: 'Hall' }, { name: 'Club' }] });
  });

  it('drops bad elements of plain lists alone', () => {
    expect(read({ tags: ['kor', 3, '', 'sang'] })).toEqual({ ...walk, tags: ['kor', 'sang'] });
  });

  it('keeps fields that the model does not know in extra, at their own path, and reports them', () => {
    const fields = { colour: 'red', provider: { name: 'P', logo: 'x.png' }, places: [{ bus: 4 }] };
    expect(read(fields)).toEqual({
      ...walk,
      provider: { name: 'P' },
      places: [{}],
      extra: { colour: 'red', provider: { logo: 'x.png' }, places: { 0: { bus: 4 } } },
    });
    expect(issuesOf(fields)).toEqual([
      'unknown-field /colour',
      'unknown-field /provider/logo',
      'unknown-field /places/0/bus',
    ]);
  });

  it('adds unknown fields to an extra that is there, and drops an extra that is no object', () => {
    expect(read({ extra: { a: 1 }, b: 2 })).toEqual({ ...walk, extra: { a: 1, b: 2 } });
    expect(read({ extra: 7, b: 2 }).extra).toEqual({ b: 2 });
  });

  it('keeps an unknown field of any name, and lets none of them change an object', () => {
    const input = JSON.parse(
      '{ "id": "a", "title": "Walk", "__proto__": { "bad": 1 }, "constructor": 2 }',
    );
    const { extra = {} } = read(input);
    expect(Object.keys(extra).sort()).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
    expect('bad' in {}).toBe(false);
  });

  it('escapes its pointers by RFC 6901', () => {
    expect(issuesOf({ 'a/b~c': 1 })).toEqual(['unknown-field /a~1b~0c']);
  });

  it('leaves what it was given as it was', () => {
    const input = { ...walk, places: ['x'], colour: 'red', online: true };
    const before = JSON.stringify(input);
    parseActivity(input);
    expect(JSON.stringify(input)).toBe(before);
  });

  it('survives anything, and what it lets in, it lets in again without an issue', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4, withBigInt: true, withDate: true }), (noise) => {
        const result = parseActivity({ ...noise, ...walk });
        expect(result.ok).toBe(true);
        if (result.ok) expect(parseActivity(result.value).issues).toEqual([]);
      }),
    );
  });

  it('survives a field turned bad anywhere in a full row', () => {
    const full = {
      ...walk,
      places: [{ point: { lat: 55, lng: 10 }, floor: 1 }],
      access: { lift: 'yes' },
      schedule: { weekly: [{ day: 1, start: '10:00', end: '12:00' }], lastDate: '2027-01-01' },
      languages: [{ language: 'da', level: 'B1' }],
      contact: { phone: '1' },
      tags: ['a', 'b'],
    };
    const paths = pathsOf(full).filter(([first]) => first !== 'id' && first !== 'title');
    fc.assert(
      fc.property(
        fc.subarray(paths, { minLength: 1 }),
        fc.constantFrom(null, 7.5, 'bad', {}, []),
        (chosen, bad) => {
          const input = structuredClone(full);
          for (const path of chosen) setAt(input, path, bad);
          const result = parseActivity(input);
          expect(result.ok).toBe(true);
          if (result.ok) expect(parseActivity(result.value).issues).toEqual([]);
        },
      ),
    );
  });
});

describe('parseActivities', () => {
  it('keeps the good rows of a bad directory, and accounts for every other one', () => {
    const rows = [walk, 7, { id: 'b' }, { id: 'a', title: 'Again' }, { id: 'c', title: 'Choir' }];
    const { activities, issues } = parseActivities(rows);
    expect(activities.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(issues.map(({ row, code, path }) => [row, code, path])).toEqual([
      [1, 'not-an-object', ''],
      [2, 'missing', '/title'],
      [3, 'duplicate-id', '/id'],
    ]);
  });

  it('reads any iterable', () => {
    expect(parseActivities(new Set([walk])).activities).toEqual([walk]);
  });
});

describe('parsePatient', () => {
  const patient = {
    ageYears: 82,
    home: { lat: 55.06, lng: 10.6 },
    travel: { modes: ['walk'], reachMinutes: 20 },
    interests: [{ text: 'kor' }, { concept: 'bingo', liked: false, importance: 0.5 }],
    accessNeeds: [{ feature: 'lift', required: true }],
    socialNeeds: { company: 1 },
  };

  it('gives a good patient back as it came', () => {
    expect(parsePatient(patient)).toEqual({ ok: true, value: patient, issues: [] });
  });

  it('takes a patient of whom nothing is known', () => {
    expect(parsePatient({})).toEqual({ ok: true, value: {}, issues: [] });
  });

  it('refuses a patient with anything bad or unknown in it, naming all of it at once', () => {
    const result = parsePatient({
      ageYears: 'old',
      diagnosis: 'F41',
      accessNeeds: [{ feature: 'ramp' }, { feature: 'lift', required: 'yes' }],
      interests: [{ liked: true }],
      availability: {},
      home: null,
    });
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'bad-value /accessNeeds/0/feature',
      'bad-value /accessNeeds/1/required',
      'bad-value /ageYears',
      'bad-value /home',
      'bad-value /interests/0',
      'missing /availability/weekly',
      'unknown-field /diagnosis',
    ]);
  });

  it('refuses a feature that is needed twice, since one of the two would be lost', () => {
    const accessNeeds = [{ feature: 'lift' }, { feature: 'lift', required: false }];
    expect(parsePatient({ accessNeeds }).ok).toBe(false);
  });

  it('never repeats a value, nor a key that may be one', () => {
    const secret = 'Secret Name 010190';
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(patient)), fc.boolean(), (path, asKey) => {
        const input: object = structuredClone(patient);
        setAt(input, path, asKey ? { [secret]: secret } : secret);
        const { issues } = parsePatient({ ...input, [secret]: secret });
        expect(issues.length).toBeGreaterThan(0);
        expect(JSON.stringify(issues)).not.toContain('Secret');
      }),
    );
  });

  it('says of a bad value only its type', () => {
    const { issues } = parsePatient({ ageYears: -3 });
    expect(issues).toEqual([
      {
        code: 'bad-value',
        severity: 'error',
        path: '/ageYears',
        expected: 'years, 0 to 130',
        received: 'number',
      },
    ]);
  });
});

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, field]) => {
        const step = Array.isArray(value) ? Number(key) : key;
        return [[...path, step], ...pathsOf(field, [...path, step])];
      })
    : [];

const setAt = (value: object, path: Path, to: unknown): void => {
  let at = value as { [key: string]: unknown };
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (next === null || typeof next !== 'object') return;
    at = next as { [key: string]: unknown };
  }
  at[path[path.length - 1] as string] = to;
};

describe('What is no JSON', () => {
  class Described {
    get accessNeeds() {
      return [{ feature: 'lift' }];
    }
  }
  it.each([
    ['a promise', Promise.resolve({})],
    ['a Map', new Map([['accessNeeds', []]])],
    ['an instance of a class', new Described()],
  ])('is refused as a patient, or its needs would be dropped: %s', (_, input) => {
    expect(parsePatient(input)).toMatchObject({ ok: false, issues: [{ code: 'not-an-object' }] });
    expect(parsePatient({ home: input }).ok).toBe(false);
  });

  it('takes the point of a place along where its precision cannot be read: it may be an office', () => {
    const places = [{ point: { lat: 55, lng: 10 }, precision: 'Office', name: 'Hall' }];
    expect(read({ places }).places).toEqual([{ name: 'Hall' }]);
  });
});
