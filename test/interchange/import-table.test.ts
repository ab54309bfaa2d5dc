import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  importTable,
  losesRow,
  type Mapping,
  mapRows,
  parseMapping,
  type Rule,
} from '../../src/interchange/index.ts';

const mappingOf = (rules: { [path: string]: Rule }, rest: Partial<Mapping> = {}): Mapping => {
  const fields = { id: { from: 'id' }, title: { from: 'title' }, ...rules };
  const result = parseMapping({ ...rest, fields });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

/** What a rule makes of one row, beside its id and title. */
const read = (rules: { [path: string]: Rule }, row: object, rest: Partial<Mapping> = {}) => {
  const { activities, issues } = importTable(
    [{ id: 'a', title: 'Walk', ...row }],
    mappingOf(rules, rest),
  );
  const { id: _, title: __, ...fields } = activities[0] ?? { id: '', title: '' };
  return { fields, issues: issues.map(({ code, path, field }) => `${code} ${path} → ${field}`) };
};

const fieldsOf = (rules: { [path: string]: Rule }, row: object, rest?: Partial<Mapping>) => {
  const { fields, issues } = read(rules, row, rest);
  expect(issues).toEqual([]);
  return fields;
};

describe('A rule', () => {
  it('takes a column by its exact name first, then by its path', () => {
    const rule = { description: { from: 'a.b[1]' } };
    expect(fieldsOf(rule, { 'a.b[1]': 'flat', a: { b: ['x', 'nested'] } })).toEqual({
      description: 'flat',
    });
    expect(fieldsOf(rule, { a: { b: ['x', 'nested'] } })).toEqual({ description: 'nested' });
    expect(fieldsOf(rule, { a: { b: 'text' } })).toEqual({});
  });

  it('finds own keys alone', () => {
    expect(fieldsOf({ description: { from: 'constructor.name' } }, {})).toEqual({});
    expect(fieldsOf({ description: { from: '__proto__' } }, {})).toEqual({});
    const row = JSON.parse('{ "__proto__": "own" }');
    expect(importTable([{ id: 'a', title: 'b' }, row], mappingOf({})).issues).toHaveLength(2);
  });

  it('trims texts, and takes what is empty for absent', () => {
    const rule = { description: { from: 'd' } };
    expect(fieldsOf(rule, { d: '  Out and about \n' })).toEqual({ description: 'Out and about' });
    for (const d of ['', '  ', null, undefined, [], ' N/A ']) {
      expect(fieldsOf(rule, { d }, { empty: ['N/A'] })).toEqual({});
    }
    expect(fieldsOf(rule, { d: 'N/A' })).toEqual({ description: 'N/A' });
  });

  it('writes numbers as text where the field is one', () => {
    expect(fieldsOf({ 'provider.id': { from: 'n' } }, { n: 17 })).toEqual({
      provider: { id: '17' },
    });
  });

  it('refuses an object where a value belongs', () => {
    const { fields, issues } = read({ description: { from: 'd' } }, { d: { da: 'Tekst' } });
    expect(fields).toEqual({});
    expect(issues).toEqual(['bad-value /d → /description']);
  });

  describe('with a table', () => {
    const free = { 'cost.free': { from: 'price', values: { Free: 'yes', $: 'no', '?': null } } };

    it('gives what the value means', () => {
      expect(fieldsOf(free, { price: 'Free' })).toEqual({ cost: { free: 'yes' } });
      expect(fieldsOf(free, { price: ' $ ' })).toEqual({ cost: { free: 'no' } });
    });

    it('takes null for unknown, without an issue', () => {
      expect(fieldsOf(free, { price: '?' })).toEqual({});
    });

    it('reports a value that it does not have, by its column', () => {
      const { issues, activities } = importTable(
        [{ id: 'a', title: 'b', price: '€' }],
        mappingOf(free),
      );
      expect(activities).toEqual([{ id: 'a', title: 'b' }]);
      expect(issues).toEqual([
        {
          code: 'bad-value',
          severity: 'error',
          path: '/price',
          field: '/cost/free',
          row: 0,
          id: 'a',
          expected: 'one of Free, $, ?',
          received: '"€"',
        },
      ]);
    });

    it('has * for any other value', () => {
      const values = { Free: 'yes', '*': 'no' };
      expect(fieldsOf({ 'cost.free': { from: 'p', values } }, { p: '7 €' })).toEqual({
        cost: { free: 'no' },
      });
      expect(fieldsOf({ 'cost.free': { from: 'p', values } }, {})).toEqual({});
    });

    it('knows true, false and numbers by how they are written', () => {
      const values = { true: 'yes', false: null, 1: 'yes', 0: 'no' };
      const rule = { online: { from: 'o', values } };
      expect([true, false, 1, 0, 'true'].map((o) => fieldsOf(rule, { o }).online)).toEqual([
        'yes',
        undefined,
        'yes',
        'no',
        'yes',
      ]);
    });

    it('goes before numbers and dates', () => {
      const rule = { 'age.max': { from: 'max', values: { 24: null } } };
      expect(fieldsOf({ 'age.min': { from: 'min' }, ...rule }, { min: 13, max: 24 })).toEqual({
        age: { min: 13 },
      });
      expect(fieldsOf(rule, { max: '19' })).toEqual({ age: { max: 19 } });
    });

    it('does not take the keys of every object for its own', () => {
      expect(read(free, { price: 'constructor' }).issues).toEqual([
        'bad-value /price → /cost/free',
      ]);
    });
  });

  describe('for a number', () => {
    const amount = (price: unknown, number: Rule['number']) =>
      read({ 'capacity.waitingWeeks': { from: 'n', ...(number && { number }) } }, { n: price });

    it.each([
      ['12', undefined, 12],
      [' 1.5 ', undefined, 1.5],
      [7, undefined, 7],
      ['1,5', { decimal: ',' }, 1.5],
      ['1.234,5', { decimal: ',' }, 1234.5],
      ['1,234.5', { decimal: '.' }, 1234.5],
      ['1\u00a0234,5', { decimal: ',' }, 1234.5],
      ['19.99', { times: 100 }, 1999],
      [0.07, { times: 100 }, 7],
    ] as const)('reads %j with %j as %d', (text, format, expected) => {
      const { fields, issues } = amount(text, format as Rule['number']);
      expect(issues).toEqual([]);
      expect(fields).toEqual({ capacity: { waitingWeeks: expected } });
    });

    it.each([
      ['12 kr', undefined],
      ['1,234', undefined],
      ['12.34.56', { decimal: ',' }],
      ['0x10', undefined],
      ['1e3', undefined],
      ['Infinity', undefined],
      ['9'.repeat(400), undefined],
      [true, undefined],
    ] as const)('does not guess at %j', (text, format) => {
      const { fields, issues } = amount(text, format as Rule['number']);
      expect(issues).toEqual(['bad-value /n → /capacity/waitingWeeks']);
      expect(fields).toEqual({});
    });
  });

  describe('for a date', () => {
    const date = (text: string, format?: Rule['date']) =>
      read({ verifiedOn: { from: 'd', ...(format && { date: format }) } }, { d: text });

    it.each([
      ['2026-02-01', undefined],
      ['2026-02-01T23:30:00-06:00', undefined],
      ['2026-2-1 10:00', 'YYYY-MM-DD'],
      ['01-02-2026', 'DD-MM-YYYY'],
      ['1/2/2026', 'DD/MM/YYYY'],
      ['1.2.2026', 'DD.MM.YYYY'],
      ['2/1/2026', 'MM/DD/YYYY'],
    ] as const)('reads %j as %j', (text, format) => {
      expect(date(text, format)).toEqual({ fields: { verifiedOn: '2026-02-01' }, issues: [] });
    });

    it.each([
      ['2026-02-30', undefined],
      ['31/12/2026', 'MM/DD/YYYY'],
      ['01-02-26', 'DD-MM-YYYY'],
      ['2026-02-01x', undefined],
      ['soon', undefined],
    ] as const)('finds no day in %j as %j', (text, format) => {
      expect(date(text, format)).toEqual({ fields: {}, issues: ['bad-value /d → /verifiedOn'] });
    });
  });

  describe('for a list', () => {
    it('splits, trims and takes each value once', () => {
      const rule = { tags: { from: 't', split: ';' } };
      expect(fieldsOf(rule, { t: ' song; walk ;;song' })).toEqual({ tags: ['song', 'walk'] });
    });

    it('takes lists as they are, and several columns together', () => {
      const rule = { tags: { join: ['kinds', 'tag'] } };
      expect(fieldsOf(rule, { kinds: ['a', 'b', ''], tag: 'c' })).toEqual({
        tags: ['a', 'b', 'c'],
      });
    });

    it('looks each value up', () => {
      const values = { Call: 'phone', Mail: 'email', Fax: null };
      expect(fieldsOf({ entry: { from: 'e', split: ',', values } }, { e: 'Call, Fax' })).toEqual({
        entry: ['phone'],
      });
    });

    it('makes languages of plain values', () => {
      const values = { Danish: 'da', English: 'en' };
      expect(
        fieldsOf({ languages: { from: 'l', split: '/', values } }, { l: 'Danish/English' }),
      ).toEqual({
        languages: [{ language: 'da' }, { language: 'en' }],
      });
    });

    it('loses a bad tag alone, but the whole of a list that limits', () => {
      const values = { a: 'A', b: 'B' };
      expect(read({ tags: { from: 'x', split: ';', values } }, { x: 'a;c;b' })).toEqual({
        fields: { tags: ['A', 'B'] },
        issues: ['bad-value /x → /tags'],
      });
      const rule = { entry: { from: 'x', split: ';', values: { a: 'phone', b: 'web' } } };
      expect(read(rule, { x: 'a;c;b' })).toEqual({
        fields: {},
        issues: ['bad-value /x → /entry'],
      });
    });

    it('holds a listing with an audience that it cannot read to be reserved', () => {
      const values = { a: 'A', b: 'B' };
      expect(read({ audience: { from: 'x', split: ';', values } }, { x: 'a;c;b' })).toEqual({
        fields: { audience: ['A', 'B', 'unknown'] },
        issues: ['bad-value /x → /audience'],
      });
    });
  });

  describe('for one value', () => {
    it('joins texts that are there', () => {
      const rule = { description: { join: ['a', 'b', 'c'], with: '\n' } };
      expect(fieldsOf(rule, { a: 'One', b: '', c: 'Two' })).toEqual({ description: 'One\nTwo' });
    });

    it('makes no text of which a part could not be read', () => {
      const rule = { description: { join: ['a', 'b'], with: '\n' } };
      expect(read(rule, { a: 'One', b: { c: 1 } })).toEqual({
        fields: {},
        issues: ['bad-value /b → /description'],
      });
    });

    it('takes the one that means something, and reports several', () => {
      const rule = { 'age.min': { from: 'must', values: { senior: 60, adult: 18, '*': null } } };
      expect(fieldsOf(rule, { must: ['veteran', 'senior'] })).toEqual({ age: { min: 60 } });
      expect(read(rule, { must: ['adult', 'senior'] })).toEqual({
        fields: {},
        issues: ['bad-value /must → /age/min'],
      });
    });
  });
});

describe('mapRows', () => {
  it('leaves an empty text where a value could not be read, for the door to make enough unknown', () => {
    const mapping = mappingOf({ 'age.min': { from: 'from' }, 'age.max': { from: 'to' } });
    const row = { id: 'a', title: 'b', from: 'twelve', to: 18 };
    expect([...mapRows(mapping, [row])]).toMatchObject([{ value: { age: { min: '', max: 18 } } }]);
    expect(importTable([row], mapping).activities).toEqual([{ id: 'a', title: 'b' }]);
  });

  it('is lazy', () => {
    const endless = function* () {
      for (;;) yield { id: 'a', title: 'b' };
    };
    expect(mapRows(mappingOf({}), endless()).next().value).toEqual({
      value: { id: 'a', title: 'b' },
      issues: [],
    });
  });

  it('does not change its rows', () => {
    const row = Object.freeze({ id: 'a', title: 'b', t: Object.freeze(['x']) });
    importTable([row], mappingOf({ tags: { from: 't' } }, { extra: ['*'] }));
    expect(row).toEqual({ id: 'a', title: 'b', t: ['x'] });
  });
});

describe('A place', () => {
  const rules = {
    'places[0].point.lat': { from: 'lat' },
    'places[0].point.lng': { from: 'lng' },
    'places[0].name': { from: 'hall' },
    'places[0].precision': { from: 'how', values: { near: 'area', there: 'venue' } },
    'places[1].name': { from: 'second' },
  };

  it('is made of its columns', () => {
    expect(fieldsOf(rules, { lat: 55.5, lng: '12.5', hall: 'Hall', how: 'near' })).toEqual({
      places: [{ point: { lat: 55.5, lng: 12.5 }, name: 'Hall', precision: 'area' }],
    });
  });

  it('is not there without a point, a name and an address', () => {
    expect(fieldsOf(rules, { how: 'near', lat: null, hall: '' })).toEqual({});
  });

  it('may be the second one alone', () => {
    expect(fieldsOf(rules, { second: 'Club' })).toEqual({ places: [{ name: 'Club' }] });
  });

  it('is somewhere, if its point cannot be read', () => {
    expect(read(rules, { lat: 'north', lng: 12 })).toEqual({
      fields: { places: [{}] },
      issues: ['bad-value /lat → /places/0/point/lat'],
    });
  });

  it('names the column of a coordinate that the door refuses', () => {
    expect(read(rules, { lat: 91, lng: 12 }).issues).toEqual([
      'bad-value /lat → /places/0/point/lat',
    ]);
    expect(read(rules, { lat: 55 }).issues).toEqual(['missing /lng → /places/0/point/lng']);
  });
});

describe('A list that the door refuses', () => {
  it('is told by its column, whichever element is bad', () => {
    const rules = { languages: { from: 'spoken', split: ',' }, tags: { from: 'kinds' } };
    expect(read(rules, { spoken: 'da, Danish!', kinds: 'a' })).toEqual({
      fields: { tags: ['a'] },
      issues: ['bad-value /spoken → /languages/1/language'],
    });
  });
});

describe('A price', () => {
  const rules = {
    'cost.free': { from: 'free', values: { Y: 'yes', N: 'no' } },
    'cost.amountMinor': { from: 'price', number: { decimal: ',', times: 100 } },
  } as const;
  const constants = { 'cost.currency': 'DKK', 'cost.per': 'session' };

  it('has its currency and period', () => {
    expect(fieldsOf(rules, { price: '49,95' }, { constants })).toEqual({
      cost: { amountMinor: 4995, currency: 'DKK', per: 'session' },
    });
  });

  it('needs none where there is no amount', () => {
    expect(fieldsOf(rules, { free: 'Y' }, { constants })).toEqual({ cost: { free: 'yes' } });
    expect(fieldsOf(rules, {}, { constants })).toEqual({});
  });
});

describe('Constants, source and extra', () => {
  it('are the same for every row', () => {
    const constants = { textLanguage: 'da', entry: ['phone'] };
    expect(fieldsOf({}, {}, { constants, source: 'town' })).toEqual({
      textLanguage: 'da',
      entry: ['phone'],
      source: 'town',
    });
  });

  it('keep columns as they are, by name or all that no rule reads', () => {
    const row = { a: false, b: { c: [1] }, gone: null, 'd.e': 'x' };
    expect(fieldsOf({}, row, { extra: ['a', 'b.c'] })).toEqual({ extra: { a: false, 'b.c': [1] } });
    expect(fieldsOf({ description: { from: 'd.e' } }, row, { extra: ['*'] })).toEqual({
      description: 'x',
      extra: { a: false, b: { c: [1] } },
    });
  });

  it('tell which columns nothing reads', () => {
    const rows = [
      { id: 'a', title: 'b', colour: 'red' },
      { id: 'c', title: 'd', place: { lat: 1 }, shape: null },
    ];
    const rules = { 'provider.name': { from: 'place.lat' } };
    expect(importTable(rows, mappingOf(rules)).unread).toEqual(['colour', 'shape']);
    expect(importTable(rows, mappingOf(rules, { extra: ['*'] })).unread).toEqual([]);
  });
});

describe('importTable', () => {
  it('accounts for every row', () => {
    const rows = [
      { key: 'a', name: 'One' },
      null,
      { key: 'b' },
      { key: 'a', name: 'Again' },
      'text',
      { name: 'No id' },
    ];
    const mapping = mappingOf({ id: { from: 'key' }, title: { from: 'name' } });
    const { activities, issues, rows: count } = importTable(rows, mapping);
    expect(count).toBe(6);
    expect(activities).toEqual([{ id: 'a', title: 'One' }]);
    expect(issues.map(({ code, row, path }) => `${row} ${code} ${path}`)).toEqual([
      '1 not-an-object ',
      '2 missing /name',
      '3 duplicate-id /key',
      '4 not-an-object ',
      '5 missing /key',
    ]);
    expect(issues.every(losesRow)).toBe(true);
  });

  it('keeps or explains every row, whatever the table holds', () => {
    const mapping = mappingOf({
      'age.min': { from: 'min' },
      'schedule.lastDate': { from: 'end', date: 'DD/MM/YYYY' },
      entry: { from: 'ways', split: ';', values: { call: 'phone' } },
      'places[0].point.lat': { from: 'at.lat' },
    });
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'a',
        'b',
        'call;x',
        '31/12/2026',
        '12',
        null,
        true,
        Number.NaN,
        1e308,
        -0,
      ),
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('lat', '__proto__'), fc.integer()),
    );
    const keys = fc.constantFrom('id', 'title', 'min', 'end', 'ways', 'at', '__proto__');
    const row = fc.oneof({ weight: 9, arbitrary: fc.dictionary(keys, cell) }, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, isMapped) => {
        const result = isMapped ? importTable(rows, mapping) : importTable(rows);
        const lost = new Set(result.issues.filter(losesRow).map((issue) => issue.row));
        expect(result.rows).toBe(rows.length);
        expect(result.activities.length + lost.size).toBe(rows.length);
        const places = result.issues.map((issue) => issue.row ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
