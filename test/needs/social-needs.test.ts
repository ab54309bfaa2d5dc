import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Patient, parsePatient } from '../../src/index.ts';
import {
  type Assessment,
  defaultNeedMapping,
  type Form,
  type NeedMapping,
  type NeedsReading,
  socialNeeds,
} from '../../src/needs/index.ts';

const ucla = (answer: number, on?: string): Assessment => ({
  instrument: 'ucla-3',
  answers: [answer, answer, answer],
  ...(on === undefined ? {} : { on }),
});
const often: Assessment = { instrument: 'loneliness-direct', answers: ['often-or-always'] };
const said = (needs: NeedsReading['needs'], on?: string): Assessment => ({
  instrument: 'conversation',
  needs,
  ...(on === undefined ? {} : { on }),
});
const needsOf = (...assessments: Assessment[]) => socialNeeds(assessments).needs;

/** The default with another part. */
const mapping = (part: Partial<NeedMapping>): NeedMapping => ({ ...defaultNeedMapping, ...part });

describe('The default mapping', () => {
  const formed = (instrument: string, answers: Form['answers'], rest: object = {}) =>
    needsOf({ instrument, answers, ...rest } as Assessment);
  const all = (count: number, answer: number | string): (number | string)[] =>
    new Array<number | string>(count).fill(answer);

  it.each([
    ['ucla-3', [1, 1, 1], { company: 0, belonging: 0 }],
    ['ucla-3', [2, 2, 2], { company: 0.5, belonging: 0.5 }],
    ['ucla-3', [3, 3, 3], { company: 1, belonging: 1 }],
    ['t-ils', [1, 1, 1], { company: 0, belonging: 0 }],
    ['t-ils', [2, 2, 1], { company: 0.5, belonging: 0.5 }],
    ['t-ils', [3, 3, 3], { company: 1, belonging: 1 }],
    ['lsns-6', all(6, 5), { company: 0, belonging: 0 }],
    ['lsns-6', [5, 5, 1, 0, 0, 0], { company: 0.5, belonging: 0.5 }],
    ['lsns-6', all(6, 0), { company: 1, belonging: 1 }],
    ['djg-6', ['no', 'yes', 'yes', 'yes', 'no', 'no'], { company: 0, belonging: 0 }],
    ['djg-6', ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'], { company: 1, belonging: 0 }],
    ['djg-6', ['no', 'no', 'no', 'no', 'no', 'no'], { company: 0, belonging: 1 }],
    ['loneliness-direct', ['never'], { company: 0, belonging: 0 }],
    ['loneliness-direct', ['occasionally'], { company: 0.5, belonging: 0.5 }],
    ['loneliness-direct', ['often-or-always'], { company: 1, belonging: 1 }],
    ['who-5', all(5, 5), { movement: 0, calm: 0, meaning: 0 }],
    ['who-5', all(5, 0), { movement: 0.6, calm: 0.6, meaning: 0.6 }],
    ['swemwbs', all(7, 5), { movement: 0, calm: 0, meaning: 0 }],
    ['swemwbs', [4, 4, 3, 3, 3, 3, 3], { movement: 0.3, calm: 0.3, meaning: 0.3 }],
    ['swemwbs', all(7, 1), { movement: 0.6, calm: 0.6, meaning: 0.6 }],
    ['ons4', [0, 0, 0, 10], { meaning: 1, calm: 1 }],
    ['ons4', [0, 4, 0, 6], { meaning: 0.5, calm: 0.5 }],
    ['ons4', [0, 10, 0, 0], { meaning: 0, calm: 0 }],
  ] as const)('reads %s %j', (instrument, answers, needs) => {
    expect(formed(instrument, answers)).toEqual(needs);
  });

  it('reads straight lines in between', () => {
    expect(formed('ucla-3', [1, 2, 2]).company).toBeCloseTo(1 / 3, 12);
    expect(formed('who-5', [3, 3, 2, 2, 2]).calm).toBeCloseTo(0.312, 12); // 48 of 100
  });

  it('takes the total of De Jong Gierveld only for the subscale that is missing', () => {
    const answers = ['yes', 'no', null, 'yes', 'yes', 'no'];
    const { evidence, notes } = socialNeeds([{ instrument: 'djg-6', answers }]);
    expect(evidence.map(({ need, from }) => [need, from[0]?.measure, from[0]?.score])).toEqual([
      ['company', 'emotional', 2],
      ['belonging', 'raw', 3],
    ]);
    expect(notes).toEqual([
      { assessment: 0, instrument: 'djg-6', code: 'incomplete', missing: ['social-7'] },
    ]);
    // A subscale that is there and 0 is not missing.
    expect(formed('djg-6', ['no', 'yes', null, 'yes', 'no', 'no'])).toEqual({
      company: 0,
      belonging: 0,
    });
  });

  it('lets learning and practical help come from a conversation alone', () => {
    const everything = [
      ucla(3),
      often,
      { instrument: 't-ils', answers: [3, 3, 3] },
      { instrument: 'djg-6', answers: ['yes', 'no', 'no', 'no', 'yes', 'yes'] },
      { instrument: 'lsns-6', answers: [0, 0, 0, 0, 0, 0] },
      { instrument: 'who-5', answers: [0, 0, 0, 0, 0] },
      { instrument: 'swemwbs', answers: [1, 1, 1, 1, 1, 1, 1] },
      { instrument: 'ons4', answers: [0, 0, 0, 10] },
      { instrument: 'pam', level: 1 },
      { instrument: 'eq-5d', value: -1, valueSet: 'danish' },
    ] as const satisfies Assessment[];
    expect(socialNeeds(everything).unspoken).toEqual(['learning', 'practicalHelp']);
    expect(needsOf(...everything, said({ learning: 0.4 })).learning).toBe(0.4);
  });

  it('makes nothing of PAM and EQ-5D, and says why', () => {
    const { needs, notes } = socialNeeds([
      { instrument: 'pam', level: 1 },
      { instrument: 'eq-5d', value: 0.2, valueSet: 'danish' },
    ]);
    expect(needs).toEqual({});
    expect(notes).toEqual([
      {
        assessment: 0,
        instrument: 'pam',
        code: 'speaks-of-no-need',
        reasons: ['Activation says how much support somebody may want, not what for.'],
      },
      {
        assessment: 1,
        instrument: 'eq-5d',
        code: 'speaks-of-no-need',
        reasons: ['One value of health in all; health is not a social need.'],
      },
    ]);
  });

  it('has no rule for UCLA-3 in four steps, and says so', () => {
    const { needs, notes } = socialNeeds([
      { instrument: 'ucla-3', answers: [4, 4, 4], coding: '1-4', cutoff: 6 },
    ]);
    expect(needs).toEqual({});
    expect(notes).toEqual([{ assessment: 0, instrument: 'ucla-3', code: 'no-rule-fits' }]);
  });
});

describe('socialNeeds', () => {
  it('says of each need where it is from', () => {
    const { evidence, unspoken, mapping: used, scores } = socialNeeds([ucla(2, '2026-03-01')]);
    const from = [
      {
        assessment: 0,
        on: '2026-03-01',
        instrument: 'ucla-3',
        measure: 'raw',
        score: 6,
        value: 0.5,
      },
    ];
    expect(evidence).toEqual([
      { need: 'company', value: 0.5, from },
      { need: 'belonging', value: 0.5, from },
    ]);
    expect(unspoken).toEqual(['movement', 'calm', 'meaning', 'learning', 'practicalHelp']);
    expect(used).toEqual({
      id: 'linkmatch-convention',
      version: '1',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(scores).toMatchObject([{ raw: 6, band: 'lonely' }]);
  });

  it('of nothing is nothing', () => {
    const { needs, evidence, unspoken, notes, scores } = socialNeeds([]);
    expect([needs, evidence, notes, scores]).toEqual([{}, [], [], []]);
    expect(unspoken).toHaveLength(7);
  });

  it('takes of one instrument the latest form, and notes the others', () => {
    const { needs, notes, conflicts } = socialNeeds([
      ucla(3, '2026-01-01'),
      ucla(1, '2026-03-01'),
      ucla(2, '2026-02-01'),
    ]);
    expect(needs).toEqual({ company: 0, belonging: 0 });
    expect(conflicts).toEqual([]);
    expect(notes).toEqual([
      { assessment: 0, instrument: 'ucla-3', code: 'superseded', needs: ['company', 'belonging'] },
      { assessment: 2, instrument: 'ucla-3', code: 'superseded', needs: ['company', 'belonging'] },
    ]);
  });

  it('counts what has no date, and all of one day', () => {
    expect(needsOf(ucla(3), ucla(1, '2026-03-01')).company).toBe(1);
    expect(needsOf(ucla(3, '2026-03-01'), ucla(1, '2026-03-01')).company).toBe(1);
    expect(socialNeeds([ucla(3), ucla(1, '2026-03-01')]).notes).toEqual([]);
  });

  it('lets an incomplete form give nothing, and not stand before an earlier one', () => {
    const empty: Assessment = { instrument: 'ucla-3', answers: [3, 3, null], on: '2026-04-01' };
    const { needs, notes } = socialNeeds([empty, ucla(2, '2026-03-01')]);
    expect(needs.company).toBe(0.5);
    expect(notes).toEqual([
      { assessment: 0, instrument: 'ucla-3', code: 'incomplete', missing: ['isolated'] },
    ]);
  });

  it('takes the greatest of several instruments, and tells of those that are far apart', () => {
    const { needs, evidence, conflicts } = socialNeeds([ucla(1), often]);
    expect(needs).toEqual({ company: 1, belonging: 1 });
    expect(evidence[0]?.from.map(({ instrument, value }) => [instrument, value])).toEqual([
      ['ucla-3', 0],
      ['loneliness-direct', 1],
    ]);
    expect(
      conflicts.map(({ need, code, between, difference }) => [
        need,
        code,
        between.map(({ assessment }) => assessment),
        difference,
      ]),
    ).toEqual([
      ['company', 'forms', [0, 1], 1],
      ['belonging', 'forms', [0, 1], 1],
    ]);
  });

  it('tolerates what is just within the tolerance, whatever binary fractions do', () => {
    const apart = (one: number, other: number) =>
      socialNeeds([said({ calm: one }, '2026-01-01'), said({ calm: other }, '2026-01-01')])
        .conflicts;
    expect(0.8 - 0.5).toBeGreaterThan(0.3);
    expect(apart(0.8, 0.5)).toEqual([]);
    expect(apart(0.81, 0.5)).toMatchObject([
      { need: 'calm', code: 'conversations', difference: 0.31 },
    ]);
  });

  it('lets a conversation win, also when it says 0, and tells where forms say otherwise', () => {
    const { needs, evidence, conflicts } = socialNeeds([
      ucla(3, '2026-05-01'),
      said({ company: 0, belonging: 0.9, learning: 0.2 }, '2026-01-01'),
    ]);
    expect(needs).toEqual({ company: 0, belonging: 0.9, learning: 0.2 });
    expect(evidence[0]?.from).toEqual([
      {
        assessment: 1,
        on: '2026-01-01',
        instrument: 'conversation',
        measure: 'company',
        score: 0,
        value: 0,
      },
    ]);
    expect(conflicts).toMatchObject([
      {
        need: 'company',
        code: 'conversation-and-form',
        between: [
          { assessment: 1, value: 0 },
          { assessment: 0, value: 1 },
        ],
        difference: 1,
      },
    ]);
  });

  it('tells of each form once, beside the conversation that it agrees with least', () => {
    const { conflicts } = socialNeeds([
      ucla(3),
      often,
      said({ company: 0 }),
      said({ company: 0.2 }),
    ]);
    expect(conflicts.map(({ need, code, difference }) => [need, code, difference])).toEqual([
      ['company', 'conversation-and-form', 1],
      ['company', 'conversation-and-form', 1],
    ]);
    expect(conflicts.map(({ between }) => between.map(({ assessment }) => assessment))).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });

  it('takes the latest conversation, need by need', () => {
    const { needs, notes } = socialNeeds([
      said({ calm: 0.2, company: 0.3 }, '2026-01-01'),
      said({ calm: 0.9 }, '2026-02-01'),
    ]);
    expect(needs).toEqual({ calm: 0.9, company: 0.3 });
    expect(notes).toEqual([
      { assessment: 0, instrument: 'conversation', code: 'superseded', needs: ['calm'] },
    ]);
  });

  it('passes over what is later than the day of the reading', () => {
    const assessments = [ucla(1, '2026-01-01'), ucla(3, '2026-02-01'), often];
    const on = (day: string) => socialNeeds(assessments, { on: day });
    expect(on('2026-02-01').needs.company).toBe(1);
    const before = on('2026-01-31');
    expect(before.evidence[0]?.from.map(({ assessment }) => assessment)).toEqual([0, 2]);
    expect(before.notes).toEqual([{ assessment: 1, instrument: 'ucla-3', code: 'after-the-day' }]);
    expect(before.scores).toHaveLength(3);
  });

  it('gives what a patient takes', () => {
    const { needs } = socialNeeds([ucla(3), said({ calm: 0.5, practicalHelp: 1 })]);
    const result = parsePatient({ ageYears: 70, socialNeeds: needs });
    expect(result.ok && result.value.socialNeeds).toEqual({
      company: 1,
      belonging: 1,
      calm: 0.5,
      practicalHelp: 1,
    });
    expectTypeOf(needs).toExtend<NonNullable<Patient['socialNeeds']>>();
  });
});

describe('A mapping of your own', () => {
  const items: NeedMapping = mapping({
    id: 'by-item',
    version: '3',
    rules: [
      {
        instrument: 'ucla-3',
        measure: 'companionship',
        needs: {
          company: [
            [1, 0],
            [3, 1],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'ucla-3',
        measure: 'band',
        needs: { belonging: { 'not-lonely': 0.1, lonely: 0.7 } },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'ucla-3',
        coding: '1-4',
        measure: 'raw',
        needs: {
          calm: [
            [3, 0],
            [12, 0.9],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'pam',
        measure: 'level',
        needs: {
          practicalHelp: [
            [1, 0.8],
            [4, 0],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'eq-5d',
        measure: 'value',
        needs: {
          movement: [
            [0, 0.5],
            [1, 0],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'lsns-6',
        measure: 'friends',
        needs: {
          company: [
            [0, 1],
            [15, 0],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
      {
        instrument: 'swemwbs',
        measure: 'item-1',
        needs: {
          meaning: [
            [1, 1],
            [5, 0],
          ],
        },
        provenance: 'convention',
        reason: 'For a test.',
      },
    ],
  });

  it('is used, and told by its hash', () => {
    const {
      needs,
      mapping: used,
      notes,
    } = socialNeeds(
      [
        { instrument: 'ucla-3', answers: [2, 3, 3] },
        { instrument: 'pam', level: 2 },
        { instrument: 'eq-5d', value: -0.5, valueSet: 'danish' },
        { instrument: 'swemwbs', answers: [2, 5, 5, 5, 5, 5, 5] },
        often,
      ],
      { mapping: items },
    );
    expect(needs.company).toBe(0.5);
    expect(needs.belonging).toBe(0.7);
    expect(needs.practicalHelp).toBeCloseTo(0.8 * (2 / 3), 12);
    expect(needs.movement).toBe(0.5); // flat outside of the points
    expect(needs.meaning).toBe(0.75);
    expect(used).toMatchObject({ id: 'by-item', version: '3' });
    expect(used.hash).not.toBe(socialNeeds([]).mapping.hash);
    expect(notes).toEqual([
      { assessment: 4, instrument: 'loneliness-direct', code: 'speaks-of-no-need', reasons: [] },
    ]);
  });

  it('is flat on both sides of its points', () => {
    const level = (one: 1 | 2 | 3 | 4) =>
      socialNeeds([{ instrument: 'pam', level: one }], {
        mapping: mapping({
          rules: [
            {
              instrument: 'pam',
              measure: 'level',
              needs: {
                calm: [
                  [2, 0.6],
                  [3, 0.4],
                ],
              },
              provenance: 'convention',
              reason: 'For a test.',
            },
          ],
        }),
      }).needs.calm;
    expect(([1, 2, 3, 4] as const).map(level)).toEqual([0.6, 0.6, 0.4, 0.4]);
  });

  it('reads a coding of its own range by its own rule', () => {
    const four: Assessment = { instrument: 'ucla-3', answers: [4, 4, 4], coding: '1-4' };
    expect(socialNeeds([four], { mapping: items }).needs).toEqual({ calm: 0.9 });
  });

  it('reads subscales, items and single answers where the rest is missing', () => {
    const friends: Assessment = {
      instrument: 'lsns-6',
      answers: { 'friends-1': 0, 'friends-2': 0, 'friends-3': 0 },
    };
    expect(socialNeeds([friends], { mapping: items }).needs).toEqual({ company: 1 });
  });

  it('says nothing of a band that it does not name', () => {
    const who: Assessment = {
      instrument: 'who-5',
      answers: [1, 1, 1, 1, 1],
      cutoff: 'danish-35-50',
    };
    const byBand = mapping({
      rules: [
        {
          instrument: 'who-5',
          measure: 'band',
          needs: { calm: { low: 0.5, 'not-low': 0 } },
          provenance: 'convention',
          reason: 'For a test.',
        },
      ],
    });
    expect(socialNeeds([who], { mapping: byBand })).toMatchObject({
      needs: {},
      notes: [{ code: 'no-rule-fits' }],
    });
    const { cutoff: _, ...byDefault } = { cutoff: '', ...who };
    expect(socialNeeds([byDefault as Assessment], { mapping: byBand }).needs).toEqual({
      calm: 0.5,
    });
  });

  it('may take the mean, or the latest', () => {
    const forms = [
      ucla(1, '2026-01-01'),
      { ...often, on: '2026-02-01' } as Assessment,
      said({}, '2026-03-01'),
    ];
    const company = (combine: NeedMapping['combine'], more: Assessment[] = []) =>
      socialNeeds([...forms, ...more], { mapping: mapping({ combine }) });
    expect(company('greatest').needs.company).toBe(1);
    expect(company('mean').needs.company).toBe(0.5);
    expect(company('latest').needs.company).toBe(1);
    const tils: Assessment = { instrument: 't-ils', answers: [2, 2, 1], on: '2026-03-01' };
    expect(company('latest', [tils]).needs.company).toBe(0.5);
    expect(company('latest', [tils]).evidence[0]?.from).toHaveLength(1);
    expect(company('latest', [tils]).conflicts[0]).toMatchObject({ code: 'forms', difference: 1 });
    // What has no date may be as late.
    expect(
      company('latest', [tils, { instrument: 'lsns-6', answers: [0, 0, 0, 0, 0, 0] }]).needs
        .company,
    ).toBe(1);
  });

  it('has a tolerance of its own', () => {
    const strict = (tolerance: number) =>
      socialNeeds([ucla(2), often], { mapping: mapping({ tolerance }) }).conflicts.length;
    expect([strict(0.5), strict(0.49)]).toEqual([0, 2]);
  });
});

describe('A wrong call of socialNeeds', () => {
  const call =
    (...args: unknown[]) =>
    () =>
      socialNeeds(...(args as [never, never]));

  it('throws, and names what and why', () => {
    expect(call({})).toThrow(new TypeError('assessments: expected a list, got object'));
    expect(call([ucla(1), { instrument: 'ucla-3', answers: [1, 1, 'Birthe'] }])).toThrow(
      /^assessments\[1\]\/answers\/2: expected an option .*, or null, got string$/,
    );
    expect(call([], { day: 1 })).toThrow(
      new TypeError('options: expected keys among mapping, on, got "day"'),
    );
    expect(call([], null)).toThrow(new TypeError('options: expected an object, got null'));
    expect(call([], { on: '2026-02-30' })).toThrow(
      new RangeError('on: expected a date YYYY-MM-DD, got "2026-02-30"'),
    );
    expect(call([], { on: 3 })).toThrow(
      new TypeError('on: expected a date YYYY-MM-DD, got number'),
    );
    expect(call([], { mapping: { ...defaultNeedMapping, tolerance: 3 } })).toThrow(
      new TypeError('mapping/tolerance: expected a share, 0 to 1, got 3'),
    );
  });
});
