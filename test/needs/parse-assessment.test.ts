import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, schemaOf } from '../../src/model/shape.ts';
import { assessmentShape } from '../../src/needs/assessment-shape.ts';
import {
  type Assessment,
  parseAssessment,
  parseAssessments,
  score,
} from '../../src/needs/index.ts';
import { assessment, forms } from './arbitraries.ts';

/** `path code: expected, got received`. */
const linesOf = (input: unknown): string[] =>
  parseAssessment(input).issues.map(
    ({ path, code, expected, received }) => `${path} ${code}: ${expected}, got ${received}`,
  );

const TIMES = 'an option (hardly-ever, some-of-the-time, often)';
const DJG = 'an option (yes, more-or-less, no)';

describe('parseAssessment', () => {
  it('gives back what it takes', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        const copy = JSON.parse(JSON.stringify(one));
        expect(parseAssessment(copy)).toEqual({ ok: true, value: copy, issues: [] });
      }),
    );
  });

  it('tells of a number out of its coding by item, in a list and in an object', () => {
    const expected = `${TIMES}, a number of the coding 1-3 (1 to 3), or null`;
    expect(linesOf({ instrument: 'ucla-3', answers: [0, 1, 4] })).toEqual([
      `/answers/0 bad-value: ${expected}, got number`,
      `/answers/2 bad-value: ${expected}, got number`,
    ]);
    expect(linesOf({ instrument: 't-ils', answers: { 'left-out': 0, isolated: 1.5 } })).toEqual([
      `/answers/left-out bad-value: ${expected}, got number`,
      `/answers/isolated bad-value: ${expected}, got number`,
    ]);
  });

  it.each([
    ['who-5', [0, 5], 5],
    ['swemwbs', [1, 5], 7],
    ['lsns-6', [0, 5], 6],
    ['ons4', [0, 10], 4],
    ['ucla-3', [1, 3], 3],
    ['t-ils', [1, 3], 3],
  ] as const)('reads %s from %j and nothing beyond', (instrument, [from, to], count) => {
    const reads = (answer: unknown): boolean =>
      parseAssessment({ instrument, answers: new Array(count).fill(answer) }).ok;
    for (let answer = from; answer <= to; answer++) expect(reads(answer)).toBe(true);
    const bad = [
      from - 1,
      to + 1,
      from + 0.5,
      Number.NaN,
      `${from}`,
      true,
      '',
      [from],
      {},
      undefined,
    ];
    for (const answer of bad) expect(reads(answer)).toBe(false);
    expect(reads(null)).toBe(true);
  });

  it('never guesses which way numbers go', () => {
    expect(linesOf({ instrument: 'djg-6', answers: [1, 'yes', 'no', null, 3, 'no'] })).toEqual([
      `/answers/0 bad-value: ${DJG} or null; a number only with the coding yes-1 or no-1, got number`,
      `/answers/4 bad-value: ${DJG} or null; a number only with the coding yes-1 or no-1, got number`,
    ]);
    expect(linesOf({ instrument: 'loneliness-direct', answers: [1] })[0]).toMatch(
      /^\/answers\/0 bad-value: .*; a number only with the coding often-1 or never-1, got number$/,
    );
    const answers = [1, 'yes', 'no', null, 3, 'no'];
    const [yes, no] = ['yes-1', 'no-1'].map((coding) =>
      score({ instrument: 'djg-6', answers, coding }),
    );
    expect([yes?.subscales.emotional?.raw, no?.subscales.emotional?.raw]).toEqual([1, 1]);
    expect(score({ instrument: 'djg-6', answers: [1, 1, 1, 1, 1, 1], coding: 'yes-1' }).raw).toBe(
      3,
    );
    expect(score({ instrument: 'djg-6', answers: [1, 2, 1, 1, 2, 2], coding: 'yes-1' }).raw).toBe(
      4,
    );
    expect(score({ instrument: 'djg-6', answers: [1, 2, 1, 1, 2, 2], coding: 'no-1' }).raw).toBe(5);
  });

  it('keeps the two scales of UCLA-3 apart', () => {
    const four =
      'an option (level-1, level-2, level-3, level-4), a number of the coding 1-4 (1 to 4), or null';
    const three = `${TIMES}, a number of the coding 1-3 (1 to 3), or null`;
    expect(linesOf({ instrument: 'ucla-3', answers: [4, 'level-1', 1] })).toEqual([
      `/answers/0 bad-value: ${three}, got number`,
      `/answers/1 bad-value: ${three}, got string`,
    ]);
    expect(linesOf({ instrument: 'ucla-3', answers: [4, 'often', 0], coding: '1-4' })).toEqual([
      `/answers/1 bad-value: ${four}, got string`,
      `/answers/2 bad-value: ${four}, got number`,
    ]);
    expect(
      linesOf({ instrument: 'ucla-3', answers: [4, 1, 1], coding: '1-4', cutoff: 'lonely-from-6' }),
    ).toEqual(['/cutoff bad-value: a raw score, whole, 4 to 12, got string']);
  });

  it('tells of a coding that there is not', () => {
    expect(linesOf({ instrument: 'who-5', answers: [1, 1, 1, 1, 1], coding: '1-6' })).toEqual([
      '/coding bad-value: one of 0-5, got string',
    ]);
    expect(linesOf({ instrument: 'djg-6', answers: {}, coding: null })).toEqual([
      '/coding bad-value: one of yes-1, no-1, got null',
    ]);
  });

  it('takes a list of full length alone', () => {
    const expected = 'a list of 3 answers, null for a missing one, or an object of answers by item';
    for (const answers of [[], [1, 1], [1, 1, 1, 1]]) {
      expect(linesOf({ instrument: 'ucla-3', answers })).toEqual([
        `/answers bad-value: ${expected}, got list`,
      ]);
    }
    for (const answers of [3, 'often', null, new Map()]) {
      expect(linesOf({ instrument: 'ucla-3', answers })[0]).toContain(
        `/answers bad-value: ${expected}`,
      );
    }
    expect(linesOf({ instrument: 'ucla-3' })).toEqual([
      `/answers missing: ${expected}, got nothing`,
    ]);
  });

  it('takes a number as cut-off only where the instrument has one threshold', () => {
    const cut = (instrument: string, count: number, cutoff: unknown) =>
      linesOf({ instrument, answers: new Array(count).fill(null), cutoff });
    expect(cut('ucla-3', 3, 6)).toEqual([]);
    expect(cut('lsns-6', 6, 12)).toEqual([]);
    expect(cut('ucla-3', 3, 3)).toEqual([
      '/cutoff bad-value: one of lonely-from-6, lonely-from-4, or a raw score, whole, 4 to 9, got number',
    ]);
    expect(cut('lsns-6', 6, 31)).toEqual([
      '/cutoff bad-value: one of below-12, at-most-12, or a raw score, whole, 1 to 30, got number',
    ]);
    expect(cut('who-5', 5, 50)).toEqual([
      '/cutoff bad-value: one of low-to-50, danish-35-50, low-to-28, four-bands, got number',
    ]);
    for (const [id, count] of [
      ['t-ils', 3],
      ['djg-6', 6],
      ['swemwbs', 7],
    ] as const) {
      expect(cut(id, count, 5)).toHaveLength(1);
    }
    for (const [id, count] of [
      ['ons4', 4],
      ['loneliness-direct', 1],
    ] as const) {
      expect(cut(id, count, 5)).toEqual(['/* unknown-field: a field of the model, got number']);
    }
  });

  it('reads what was found elsewhere within its bounds', () => {
    expect([1, 2, 3, 4].map((level) => linesOf({ instrument: 'pam', level }))).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(linesOf({ instrument: 'pam', level: 0 })).toEqual([
      '/level bad-value: a level, whole, 1 to 4, got number',
    ]);
    expect(linesOf({ instrument: 'pam', answers: [1] })).toEqual([
      '/level missing: a level, whole, 1 to 4, got nothing',
      '/* unknown-field: a field of the model, got list',
    ]);
    for (const value of [-1, 1]) {
      expect(linesOf({ instrument: 'eq-5d', value, valueSet: 'danish' })).toEqual([]);
    }
    expect(linesOf({ instrument: 'eq-5d', value: 1.01 })).toEqual([
      '/value bad-value: an index value, -1 to 1, got number',
      '/valueSet missing: a text, got nothing',
    ]);
  });

  it('reads needs of a conversation, 0 to 1', () => {
    expect(linesOf({ instrument: 'conversation', needs: { company: 0, learning: 1 } })).toEqual([]);
    expect(linesOf({ instrument: 'conversation', needs: { company: 1.1, friends: 1 } })).toEqual([
      '/needs/company bad-value: a share, 0 to 1, got number',
      '/needs/* unknown-field: a field of the model, got number',
    ]);
  });

  it('tells of all that is wrong at once', () => {
    expect(
      linesOf({
        instrument: 'lsns-6',
        on: '2026-02-30',
        answers: { 'family-1': 6, aunt: 1 },
        note: '',
      }),
    ).toEqual([
      '/on bad-value: a date YYYY-MM-DD, got string',
      expect.stringMatching(/^\/answers\/family-1 bad-value: .*, got number$/),
      '/answers/* unknown-field: a field of the model, got number',
      '/* unknown-field: a field of the model, got string',
    ]);
  });

  it('tells of what is no assessment, or of no instrument', () => {
    for (const input of [null, undefined, 'ucla-3', 3, [], new Map()]) {
      expect(linesOf(input)[0]).toMatch(/^ not-an-object: an assessment, as an object, got /);
    }
    for (const input of [{}, { instrument: 'phq-9', answers: [1] }, { instrument: ['who-5'] }]) {
      expect(linesOf(input)).toHaveLength(1);
      expect(linesOf(input)[0]).toMatch(
        /^\/instrument (missing|bad-value): one of ucla-3, .*conversation, got/,
      );
    }
  });

  it('never repeats what stands in an assessment, nor the name of a field that is not known', () => {
    const secret = 'Birthe Holm 010203-1234';
    const number = 987654321;
    const names = [secret, 'Birthe', 'holm-1', '__proto__'];
    const plant = (value: unknown): unknown[] => [
      value,
      { instrument: value },
      ...names.map((name) => JSON.parse(`{ "instrument": "phq", ${JSON.stringify(name)}: 1 }`)),
      ...[...forms.map(({ id }) => id), 'pam', 'eq-5d', 'conversation'].flatMap((instrument) => [
        { instrument, on: value, answers: value, coding: value, cutoff: value },
        { instrument, answers: [value], level: value, value, valueSet: value, needs: value },
        { instrument, answers: { [secret]: value }, needs: { [secret]: value, calm: value } },
        { instrument, answers: [value, value, value, value, value, value, value] },
        ...names.map((name) =>
          JSON.parse(
            `{ "instrument": "${instrument}", ${JSON.stringify(name)}: 1, "answers": { ${JSON.stringify(name)}: 1 }, "needs": { ${JSON.stringify(name)}: 1 } }`,
          ),
        ),
      ]),
    ];
    const bad = [secret, number, [secret], { [secret]: secret }, `1${secret}`].flatMap(plant);
    for (const input of bad) {
      const { ok, issues } = parseAssessment(input);
      expect(ok).toBe(false);
      expect(JSON.stringify(issues)).not.toMatch(/Birthe|[hH]olm|010203|987654321|__proto__/);
      const message = messageOf(() => score(input as Assessment));
      expect(message).not.toMatch(/Birthe|[hH]olm|010203|987654321|__proto__/);
    }
    const { issues } = parseAssessments(bad);
    expect(JSON.stringify(issues)).not.toMatch(/Birthe|[hH]olm|010203|987654321|__proto__/);
  });
});

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  throw new Error('it did not throw');
};

describe('parseAssessments', () => {
  it('keeps the good ones and tells of the others by row', () => {
    const good = { instrument: 'pam', level: 2 };
    const { assessments, issues } = parseAssessments([
      good,
      { instrument: 'pam', level: 5, name: '' },
      null,
      good,
    ]);
    expect(assessments).toEqual([good, good]);
    expect(issues.map(({ row, path }) => [row, path])).toEqual([
      [1, '/level'],
      [1, '/*'],
      [2, ''],
    ]);
  });

  it('takes any iterable, and throws on what is none', () => {
    expect(parseAssessments(new Set([{ instrument: 'pam', level: 2 }])).assessments).toHaveLength(
      1,
    );
    for (const wrong of ['pam', null, {}, 3]) {
      expect(() => parseAssessments(wrong as never)).toThrow(
        'inputs: expected a list of assessments',
      );
    }
  });
});

describe('The shape of an assessment', () => {
  it('takes what the parser takes', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        expect(inspect(assessmentShape, one).problems).toEqual([]);
      }),
    );
  });

  it('refuses what the parser refuses, but for fields that are not known', () => {
    const value = fc.oneof(
      fc.constantFrom('often', 'yes', 'level-1', 'never', '1-4', 'yes-1', 'manual', null),
      fc.integer({ min: -1, max: 11 }),
    );
    const ids = [...forms.map(({ id }) => id), 'pam', 'eq-5d', 'conversation'];
    const any = fc.constantFrom(...ids).chain((instrument) => {
      const items = forms.find(({ id }) => id === instrument)?.items.map(({ id }) => id) ?? [];
      const answers = fc.record(Object.fromEntries(items.map((id) => [id, value])), {
        requiredKeys: [],
      });
      return fc.record(
        {
          instrument: fc.constant(instrument),
          answers,
          coding: fc.constantFrom('1-3', '1-4', '0-5', 'yes-1', 'no-1'),
          cutoff: value,
          level: value,
          value,
          valueSet: fc.constant('danish'),
          needs: fc.record({ calm: value }),
        },
        { requiredKeys: ['instrument'] },
      );
    });
    const read = { yes: 0, no: 0 };
    fc.assert(
      fc.property(any, (one) => {
        const isRead = parseAssessment(one).issues.every(({ code }) => code === 'unknown-field');
        expect(inspect(assessmentShape, one).problems.length === 0).toBe(isRead);
        read[isRead ? 'yes' : 'no'] += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(read.yes, read.no)).toBeGreaterThan(10);
  });

  it('holds the numbers of a form to the coding that it states', () => {
    const answers = { companionship: 4, 'left-out': 4, isolated: 4 };
    const fits = (coding: string): boolean =>
      inspect(assessmentShape, { instrument: 'ucla-3', answers, coding }).problems.length === 0;
    expect(['1-4', '1-3', '0-3'].map(fits)).toEqual([true, false, false]);
  });

  it('makes a JSON Schema', () => {
    const schema = toJsonSchema(schemaOf(assessmentShape), { errorMode: 'ignore' });
    for (const { items } of forms) {
      for (const { id } of items) expect(JSON.stringify(schema)).toContain(`"${id}"`);
    }
  });
});
