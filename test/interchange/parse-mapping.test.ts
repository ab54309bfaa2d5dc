import { readdirSync, readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../src/interchange/index.ts';
import { mappingShape, ruleShape } from '../../src/interchange/mapping-shape.ts';
import { schemaOf } from '../../src/model/shape.ts';

const fields = { id: { from: 'id' }, title: { from: 'name' } };

const issuesOf = (mapping: unknown) =>
  parseMapping(mapping).issues.map(({ code, path }) => `${code} ${path}`);

const ruleIssues = (path: string, rule: object) =>
  issuesOf({ fields: { ...fields, [path]: rule } });

const folder = new URL('../../fixtures/mappings/', import.meta.url);
const files = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);

describe('parseMapping', () => {
  it('gives a good mapping back as it came', () => {
    const mapping = {
      $schema: 'https://example.org/mapping.json',
      name: 'Town',
      source: 'town-2026',
      empty: ['N/A'],
      constants: { textLanguage: 'da', entry: ['phone'], 'places[0].radiusKm': 2 },
      fields: {
        ...fields,
        tags: { join: ['kind', 'more'], split: ';' },
        description: { join: ['a', 'b'], with: '\n' },
        'age.max': { from: 'to', values: { 99: null } },
        'cost.amountMinor': { from: 'price', number: { decimal: ',', times: 100 } },
        'schedule.lastDate': { from: 'end', date: 'DD-MM-YYYY' },
        languages: { from: 'spoken', values: { Dansk: 'da', '*': null } },
      },
      extra: ['colour', '*'],
    };
    expect(parseMapping(mapping)).toEqual({ ok: true, value: mapping, issues: [] });
  });

  it.each([undefined, null, 'text', 7, []])('refuses %j, which is no object', (input) => {
    expect(issuesOf(input)).toEqual(['not-an-object ']);
  });

  it('names every problem at once, each by its place', () => {
    const mapping = {
      colour: 'red',
      name: 7,
      constants: { textLanguage: 'English, please', 'cost.fre': 'yes', title: 'Same' },
      fields: {
        id: { from: 'id', form: 'typo' },
        'cost.fre': { from: 'price' },
        'cost.free': { from: 'price', values: { Free: 'ja', $: 'no', unsure: null } },
        'age.min': { from: 'min', date: 'YYYY-MM-DD', join: ['a'] },
        'schedule.lastDate': { from: 'end', date: 'YY/MM/DD' },
        online: {},
      },
    };
    expect(issuesOf(mapping).sort()).toEqual([
      'bad-value /constants/textLanguage',
      'bad-value /fields/age.min',
      'bad-value /fields/age.min/date',
      'bad-value /fields/age.min/join',
      'bad-value /fields/cost.free/values/Free',
      'bad-value /fields/online',
      'bad-value /fields/schedule.lastDate/date',
      'bad-value /name',
      'missing /fields/title',
      'unknown-field /colour',
      'unknown-field /constants/cost.fre',
      'unknown-field /constants/title',
      'unknown-field /fields/cost.fre',
      'unknown-field /fields/id/form',
    ]);
  });

  it('says what a field would take', () => {
    const mapping = { fields: { ...fields, 'cost.free': { from: 'p', values: { Free: 'ja' } } } };
    expect(parseMapping(mapping).issues).toEqual([
      {
        code: 'bad-value',
        severity: 'error',
        path: '/fields/cost.free/values/Free',
        expected: 'one of yes, no, unknown, or null',
        received: '"ja"',
      },
    ]);
  });

  it('needs fields, and rules for id and title among them', () => {
    expect(issuesOf({})).toEqual(['missing /fields']);
    expect(issuesOf({ fields: {} })).toEqual(['missing /fields/id', 'missing /fields/title']);
  });

  it('takes either one column or several', () => {
    expect(ruleIssues('tags', { from: 'a', join: ['b'] })).toEqual(['bad-value /fields/tags']);
    expect(ruleIssues('tags', { values: {} })).toEqual(['bad-value /fields/tags']);
    expect(ruleIssues('tags', { from: ' ' })).toEqual(['bad-value /fields/tags/from']);
  });

  it('refuses what a kind of field has no use for', () => {
    expect(ruleIssues('cost.free', { from: 'a', number: {} })).toEqual([
      'bad-value /fields/cost.free/number',
    ]);
    expect(ruleIssues('age.min', { from: 'a', with: ' ' })).toEqual([
      'bad-value /fields/age.min/with',
    ]);
    expect(ruleIssues('age.min', { from: 'a', split: '' })).toEqual([
      'bad-value /fields/age.min/split',
    ]);
    expect(ruleIssues('capacity.total', { from: 'a', number: { times: 0 } })).toEqual([
      'bad-value /fields/capacity.total/number/times',
    ]);
  });

  it('checks the values of a list one by one', () => {
    expect(ruleIssues('entry', { from: 'a', values: { Call: 'phone', Fax: 'fax' } })).toEqual([
      'bad-value /fields/entry/values/Fax',
    ]);
    expect(ruleIssues('languages', { from: 'a', values: { Dansk: 'da', Andet: '?' } })).toEqual([
      'bad-value /fields/languages/values/Andet',
    ]);
  });

  it('fills a field once', () => {
    const twice = { fields: { ...fields, source: { from: 'a' } }, constants: { source: 'b' } };
    expect(issuesOf(twice)).toEqual(['bad-value /constants/source']);
    const part = { languages: { from: 'a' }, 'languages[0].language': { from: 'b' } };
    expect(issuesOf({ fields: { ...fields, ...part } })).toEqual([
      'bad-value /fields/languages[0].language',
    ]);
    expect(issuesOf({ fields, source: 'a', constants: { source: 'b' } })).toEqual([
      'bad-value /constants/source',
    ]);
  });

  it.each([
    'cost',
    'places',
    'places[0]',
    'places[7].name',
    'places.name',
    '__proto__',
    'constructor',
    'extra.colour',
    'access.toString',
    '',
  ])('knows no field %j', (path) => {
    const rules = JSON.parse(
      `{ "id": { "from": "id" }, "title": { "from": "t" }, ${JSON.stringify(path)}: { "from": "x" } }`,
    );
    expect(issuesOf({ fields: rules })).toEqual([`unknown-field /fields/${path}`]);
  });

  it('never throws, whatever comes', () => {
    const keys = fc.constantFrom(
      'fields',
      'constants',
      'extra',
      'id',
      'title',
      'values',
      'cost.free',
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, '', 'id', Number.NaN, Number.MAX_VALUE),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(fc.property(anything, (input) => parseMapping(input).ok === false || true));
  });
});

describe('The JSON Schema of a mapping', () => {
  const schema = toJsonSchema(schemaOf(mappingShape), {
    errorMode: 'ignore',
    target: 'draft-2020-12',
    definitions: { rule: schemaOf(ruleShape) },
  });
  const accepts = new Ajv2020({ strict: false }).compile(schema as object);

  it.each(files)('takes the mapping $name, and so does the parser', (mapping) => {
    expect(accepts(mapping)).toBe(true);
    expect(parseMapping(mapping).issues).toEqual([]);
  });

  it('refuses a rule that is no rule', () => {
    expect(accepts({ fields: { ...fields, title: 'name' } })).toBe(false);
    expect(
      accepts({ fields: { ...fields, 'age.max': { from: 'a', number: { decimal: ';' } } } }),
    ).toBe(false);
  });
});
