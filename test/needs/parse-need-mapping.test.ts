import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { inspect, schemaOf } from '../../src/model/shape.ts';
import { defaultNeedMapping, instrumentIds, parseNeedMapping } from '../../src/needs/index.ts';
import { needMappingShape } from '../../src/needs/need-mapping-shape.ts';

const frame = {
  schemaVersion: 1,
  id: 'own',
  version: '1',
  reasoning: 'For a test.',
  combine: 'greatest',
  tolerance: 0.3,
};

const rule = {
  instrument: 'ucla-3',
  measure: 'raw',
  provenance: 'convention',
  reason: 'For a test.',
};

/** A rule whose need is its own each time, so that none says what another does. */
const points = (need: string, ...curve: unknown[]): object => ({
  ...rule,
  needs: { [need]: curve },
});

const linesOf = (...rules: unknown[]): string[] =>
  parseNeedMapping({ ...frame, rules }).issues.map(
    ({ path, code, expected, received }) => `${path} ${code}: ${expected}, got ${received}`,
  );

describe('parseNeedMapping', () => {
  it('gives back what it takes, the default as well', () => {
    const copy = JSON.parse(JSON.stringify(defaultNeedMapping));
    expect(parseNeedMapping(copy)).toEqual({ ok: true, value: copy, issues: [] });
    expect(linesOf(points('company', [3, 0], [9, 1]))).toEqual([]);
    expect(linesOf(points('company', [5, 0.4]))).toEqual([]); // flat
    expect(linesOf()).toEqual([]);
  });

  it('refuses a frame that is not whole', () => {
    const { ok, issues } = parseNeedMapping({
      schemaVersion: 2,
      combine: 'sum',
      tolerance: 2,
      more: 1,
    });
    expect(ok).toBe(false);
    expect(issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/combine bad-value',
      '/id missing',
      '/more unknown-field',
      '/reasoning missing',
      '/rules missing',
      '/schemaVersion bad-value',
      '/tolerance bad-value',
      '/version missing',
    ]);
    expect(parseNeedMapping(null).issues).toMatchObject([{ code: 'not-an-object', path: '' }]);
    expect(linesOf(3, null)).toEqual([
      '/rules/0 bad-value: an object, got 3',
      '/rules/1 bad-value: an object, got null',
    ]);
  });

  it('finds each kind of fault of a rule, all at once', () => {
    expect(
      linesOf(
        { ...rule, instrument: 'phq-9', needs: {} },
        { ...rule, measure: 'transformed', needs: {} },
        { ...rule, measure: 'emotional', needs: {} },
        points('company', [3, 0], [10, 1]),
        points('calm', [6, 0], [6, 0.5], [5, 1]),
        points('meaning', [3, -0.1], [9, 1.2]),
        points('learning', [3, 0.5], [6, 0.4]),
        points('company'),
        points('company', [3, 0, 1], 3),
        { ...rule, needs: { friends: [[3, 0]] } },
        { ...rule, needs: { calm: { lonely: 1 } } },
        { ...rule, coding: '1-3', needs: {} },
        { ...rule, instrument: 'who-5', coding: '0-5', needs: {} },
        { ...rule, onlyWithout: 'raw', needs: {} },
        { ...rule, needs: {}, note: 1, provenance: 'validated', reason: ' ' },
      ),
    ).toEqual([
      `/rules/0/instrument bad-value: one of ${instrumentIds.join(', ')}, got "phq-9"`,
      '/rules/1/measure bad-value: one of raw, companionship, left-out, isolated, band, got "transformed"',
      '/rules/2/measure bad-value: one of raw, companionship, left-out, isolated, band, got "emotional"',
      '/rules/3/needs/company/1/0 bad-value: a score, 3 to 9, got 10',
      '/rules/4/needs/calm/1/0 bad-value: a score above the one before, got 6',
      '/rules/4/needs/calm/2/0 bad-value: a score above the one before, got 5',
      '/rules/5/needs/meaning/0/1 bad-value: a need, 0 to 1, got -0.1',
      '/rules/5/needs/meaning/1/1 bad-value: a need, 0 to 1, got 1.2',
      '/rules/6/needs/learning/1/1 bad-value: a need not below the one before: a worse score never lowers it, got 0.4',
      '/rules/7/needs/company bad-value: at least one point, got list',
      '/rules/8/needs/company/0 bad-value: a point: score and need, got list',
      '/rules/8/needs/company/1 bad-value: a list, got 3',
      '/rules/9/needs/friends unknown-field: a field of the model, got list',
      '/rules/10/needs/calm bad-value: a list, got object',
      '/rules/11/coding bad-value: none, or one of 1-4, got "1-3"',
      '/rules/12/coding bad-value: no coding: all have one range, got "0-5"',
      '/rules/13/onlyWithout bad-value: one of companionship, left-out, isolated, band, got "raw"',
      '/rules/14/provenance bad-value: one of published, convention, unverified, got "validated"',
      '/rules/14/reason bad-value: a text that is not empty, got " "',
      '/rules/14/note unknown-field: a field of the model, got number',
    ]);
  });

  it('knows which way each instrument is worse', () => {
    const rising = [
      [0, 0],
      [1, 1],
    ];
    const falling = [
      [0, 1],
      [1, 0],
    ];
    const read = (instrument: string, measure: string, curve: unknown): boolean =>
      linesOf({ ...rule, instrument, measure, needs: { calm: curve } }).length === 0;
    for (const [instrument, measure] of [
      ['djg-6', 'raw'],
      ['djg-6', 'social'],
      ['djg-6', 'social-4'],
      ['ons4', 'anxious'],
    ] as const) {
      expect(read(instrument, measure, rising)).toBe(true);
      expect(read(instrument, measure, falling)).toBe(false);
    }
    for (const [instrument, measure] of [
      ['who-5', 'raw'],
      ['who-5', 'transformed'],
      ['lsns-6', 'family'],
      ['ons4', 'happy'],
      ['eq-5d', 'value'],
    ] as const) {
      expect(read(instrument, measure, rising)).toBe(false);
      expect(read(instrument, measure, falling)).toBe(true);
    }
  });

  it('reads a table of bands that is whole, known and never lower for a worse band', () => {
    const bands = (instrument: string, table: unknown) =>
      linesOf({ ...rule, instrument, measure: 'band', needs: { calm: table } });
    expect(bands('ucla-3', { 'not-lonely': 0, lonely: 0.5 })).toEqual([]);
    expect(bands('ucla-3', { lonely: 0.5 })).toEqual([
      '/rules/0/needs/calm bad-value: all of not-lonely, lonely, got object',
    ]);
    expect(bands('ucla-3', { 'not-lonely': 0.6, lonely: 0.5, severe: 1 })).toEqual([
      '/rules/0/needs/calm/severe bad-value: one of not-lonely, lonely, got 1',
      '/rules/0/needs/calm/lonely bad-value: a need not below that of not-lonely, which is better, got 0.5',
    ]);
    expect(bands('swemwbs', { low: 0.6, middle: 0.3, high: 0.4 })).toEqual([
      '/rules/0/needs/calm/middle bad-value: a need not below that of high, which is better, got 0.3',
    ]);
    expect(bands('ucla-3', { 'not-lonely': 0, lonely: 1.5 })).toHaveLength(1);
    expect(bands('ucla-3', [[3, 0]])).toHaveLength(1);
    expect(bands('ons4', { low: 1 })).toEqual([
      '/rules/0/measure bad-value: one of satisfied, worthwhile, happy, anxious, got "band"',
    ]);
  });

  it('refuses to be told a need of one measure twice', () => {
    const twice = points('company', [3, 0], [9, 1]);
    expect(linesOf(twice, twice)).toEqual([
      '/rules/1/needs/company bad-value: a need that no rule before reads out of it, got object',
    ]);
    expect(linesOf(twice, { ...twice, coding: '1-4' })).toEqual([]);
  });

  it('reads a scale of its own by its own range', () => {
    const four = { ...points('company', [3, 0], [12, 1]), coding: '1-4' };
    expect(linesOf(four)).toEqual([]);
    expect(linesOf(points('company', [3, 0], [12, 1]))).toHaveLength(1);
  });
});

describe('The shape of a mapping', () => {
  it('takes the default one, and makes a JSON Schema', () => {
    expect(inspect(needMappingShape, defaultNeedMapping)).toEqual({ problems: [], unknown: [] });
    const schema = toJsonSchema(schemaOf(needMappingShape), { errorMode: 'ignore' });
    expect(Object.keys(schema.properties ?? {})).toEqual([...Object.keys(frame), 'rules']);
  });
});

describe('The default mapping', () => {
  it('is called a convention, in the whole and in every rule', () => {
    const { reasoning, rules, id } = defaultNeedMapping;
    expect(`${id} ${reasoning}`).toMatch(/convention.*convention, not validated/);
    for (const { provenance, reason } of rules) {
      expect(provenance).toBe('convention');
      expect(reason).toMatch(/\S/);
    }
  });

  it('speaks of every instrument, if only to say why of nothing', () => {
    expect(new Set(defaultNeedMapping.rules.map(({ instrument }) => instrument))).toEqual(
      new Set(instrumentIds),
    );
  });
});
