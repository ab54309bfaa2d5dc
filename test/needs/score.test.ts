import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Form, score } from '../../src/needs/index.ts';
import { swemwbsRows } from './plain-scores.ts';

type FormId = Form['instrument'];

/** A form of `count` items whose points, from `least` to `most`, add up to `raw`. */
const adding = (raw: number, count: number, [least, most]: [number, number]): number[] => {
  const answers = new Array<number>(count).fill(least);
  for (let at = 0, left = raw - least * count; left > 0; at++) {
    const more = Math.min(left, most - least);
    answers[at] = least + more;
    left -= more;
  }
  return answers;
};

const SHAPES: { readonly [id: string]: [count: number, range: [number, number]] } = {
  'ucla-3': [3, [1, 3]],
  't-ils': [3, [1, 3]],
  'lsns-6': [6, [0, 5]],
  'who-5': [5, [0, 5]],
  swemwbs: [7, [1, 5]],
};

const bandOf = (instrument: FormId, raw: number, cutoff?: string | number): string | undefined => {
  const [count, range] = SHAPES[instrument] ?? [0, [0, 0]];
  const answers = adding(raw, count, range);
  const form = { instrument, answers, ...(cutoff === undefined ? {} : { cutoff }) } as Form;
  const found = score(form);
  if (!('raw' in found) || found.raw !== raw) throw new Error(`${instrument} is not ${raw}`);
  return found.band;
};

/** Bands at both sides of each boundary, and at both ends. */
const BOUNDARIES: readonly [FormId, string | number | undefined, [number, string][]][] = [
  [
    'ucla-3',
    undefined,
    [
      [3, 'not-lonely'],
      [5, 'not-lonely'],
      [6, 'lonely'],
      [9, 'lonely'],
    ],
  ],
  [
    'ucla-3',
    'lonely-from-4',
    [
      [3, 'not-lonely'],
      [4, 'lonely'],
      [9, 'lonely'],
    ],
  ],
  [
    'ucla-3',
    7,
    [
      [3, 'not-lonely'],
      [6, 'not-lonely'],
      [7, 'lonely'],
      [9, 'lonely'],
    ],
  ],
  [
    'ucla-3',
    9,
    [
      [8, 'not-lonely'],
      [9, 'lonely'],
    ],
  ],
  [
    't-ils',
    undefined,
    [
      [3, 'not-lonely'],
      [4, 'not-lonely'],
      [5, 'moderate'],
      [6, 'moderate'],
      [7, 'severe'],
      [9, 'severe'],
    ],
  ],
  [
    'who-5',
    undefined,
    [
      [0, 'low'],
      [12, 'low'],
      [13, 'not-low'],
      [25, 'not-low'],
    ],
  ],
  [
    'who-5',
    'danish-35-50',
    [
      [0, 'high-risk'],
      [8, 'high-risk'],
      [9, 'at-risk'],
      [12, 'at-risk'],
      [13, 'no-risk'],
      [25, 'no-risk'],
    ],
  ],
  [
    'who-5',
    'low-to-28',
    [
      [0, 'low'],
      [7, 'low'],
      [8, 'not-low'],
      [25, 'not-low'],
    ],
  ],
  [
    'who-5',
    'four-bands',
    [
      [0, 'poor'],
      [12, 'poor'],
      [13, 'moderate'],
      [15, 'moderate'],
      [16, 'good'],
      [20, 'good'],
      [21, 'excellent'],
      [25, 'excellent'],
    ],
  ],
  [
    'swemwbs',
    undefined,
    [
      [7, 'low'],
      [23, 'low'],
      [24, 'middle'],
      [31, 'middle'],
      [32, 'high'],
      [35, 'high'],
    ],
  ],
  [
    'lsns-6',
    undefined,
    [
      [0, 'at-risk'],
      [11, 'at-risk'],
      [12, 'not-at-risk'],
      [30, 'not-at-risk'],
    ],
  ],
  [
    'lsns-6',
    'at-most-12',
    [
      [12, 'at-risk'],
      [13, 'not-at-risk'],
    ],
  ],
  [
    'lsns-6',
    12,
    [
      [11, 'at-risk'],
      [12, 'not-at-risk'],
    ],
  ],
  [
    'lsns-6',
    20,
    [
      [19, 'at-risk'],
      [20, 'not-at-risk'],
    ],
  ],
];

describe('A band', () => {
  it.each(BOUNDARIES)('of %s by %s changes where it should', (id, cutoff, boundaries) => {
    const found = boundaries.map(([raw]) => [raw, bandOf(id, raw, cutoff)]);
    expect(found).toEqual(boundaries);
  });

  it('tells by which cut-off it is, and what that rests on', () => {
    expect(score({ instrument: 'ucla-3', answers: [2, 2, 2] }).cutoff).toMatchObject({
      id: 'lonely-from-6',
      on: 'raw',
      provenance: 'convention',
    });
    expect(score({ instrument: 't-ils', answers: [2, 2, 2] }).cutoff?.provenance).toBe(
      'unverified',
    );
    expect(score({ instrument: 'lsns-6', answers: [2, 2, 2, 2, 2, 1], cutoff: 14 }).cutoff).toEqual(
      {
        id: 'given',
        on: 'raw',
        provenance: 'given',
        value: 14,
        source: 'The caller',
        note: 'at-risk below 14',
      },
    );
  });
});

describe('SWEMWBS', () => {
  it('is read by the whole conversion table', () => {
    expect(swemwbsRows).toHaveLength(29);
    const found = swemwbsRows.map(([raw]) => {
      const { raw: sum, transformed } = score({
        instrument: 'swemwbs',
        answers: adding(raw, 7, [1, 5]),
      });
      return [sum, transformed];
    });
    expect(found).toEqual(swemwbsRows);
  });

  it('agrees with the German norms at 23 and 32', () => {
    const at = (raw: number) => score({ instrument: 'swemwbs', answers: adding(raw, 7, [1, 5]) });
    expect([at(23).transformed, at(32).transformed]).toEqual([20.73, 29.31]);
    expect(at(23).caveats).toEqual(['table-second-hand', 'norms-of-one-country']);
  });
});

describe('WHO-5', () => {
  it('is both a sum and four times it, and says that they are confused', () => {
    const found = score({ instrument: 'who-5', answers: [5, 4, 4, 4, 4] });
    expect(found).toMatchObject({
      raw: 21,
      rawRange: [0, 25],
      transformed: 84,
      transformedRange: [0, 100],
    });
    expect(found.caveats).toEqual(['raw-or-percentage', 'thresholds-differ']);
  });
});

describe('UCLA-3', () => {
  it('says that its threshold is a convention, that nobody in charge sets one, and that others differ', () => {
    expect(score({ instrument: 'ucla-3', answers: [1, 1, 1] }).caveats).toEqual([
      'cutoff-is-convention',
      'no-official-threshold',
      'thresholds-differ',
    ]);
    const { caveats } = score({
      instrument: 'ucla-3',
      answers: [1, 1, 1],
      cutoff: 'lonely-from-4',
    });
    expect(caveats).toContain('cutoff-unverified');
  });

  it('in four steps is 3 to 12 and has no band, unless a cut-off is given', () => {
    const answers = [4, 1, 4];
    expect(score({ instrument: 'ucla-3', coding: '1-4', answers })).toEqual({
      kind: 'sum',
      instrument: 'ucla-3',
      complete: true,
      missing: [],
      source: 'Hughes, Waite, Hawkley & Cacioppo 2004',
      raw: 9,
      rawRange: [3, 12],
      caveats: ['no-cutoff-for-coding'],
    });
    const given = (cutoff: number) =>
      score({ instrument: 'ucla-3', coding: '1-4', answers, cutoff });
    expect([given(9).band, given(10).band, given(12).band]).toEqual([
      'lonely',
      'not-lonely',
      'not-lonely',
    ]);
    expect(given(9).caveats).toEqual([
      'cutoff-given',
      'no-official-threshold',
      'thresholds-differ',
    ]);
  });
});

describe('The direct question', () => {
  it.each(['never', 'hardly-ever', 'occasionally', 'some-of-the-time', 'often-or-always'])(
    'answered %s has a label and no number',
    (answer) => {
      const found = score({ instrument: 'loneliness-direct', answers: [answer] });
      expect(found.band).toBe(answer);
      expect(found.caveats).toEqual(['may-under-report']);
      expect(Object.keys(found).filter((key) => /raw|transformed|cutoff/.test(key))).toEqual([]);
    },
  );

  it('may be counted from either end, if that is said', () => {
    const read = (coding: string, answer: number) =>
      score({ instrument: 'loneliness-direct', answers: { loneliness: answer }, coding }).band;
    expect([read('often-1', 1), read('often-1', 5)]).toEqual(['often-or-always', 'never']);
    expect([read('never-1', 1), read('never-1', 4)]).toEqual(['never', 'some-of-the-time']);
  });
});

describe('ONS4', () => {
  const bands = (answer: number) => {
    const { items } = score({ instrument: 'ons4', answers: [answer, answer, answer, answer] });
    return [items.satisfied?.band, items.worthwhile?.band, items.happy?.band, items.anxious?.band];
  };

  it('puts each item into its own bands', () => {
    const good = ['low', 'low', 'low', 'low', 'low', 'medium', 'medium', 'high', 'high'].concat([
      'very-high',
      'very-high',
    ]);
    const anxious = ['very-low', 'very-low', 'low', 'low', 'medium', 'medium'].concat(
      new Array(5).fill('high'),
    );
    for (let answer = 0; answer <= 10; answer++) {
      expect(bands(answer)).toEqual([good[answer], good[answer], good[answer], anxious[answer]]);
    }
  });

  it('has no sum, in its value and in its type', () => {
    const found = score({ instrument: 'ons4', answers: [7, 7, 7, 3] });
    expect(found).not.toHaveProperty('raw');
    expect(found).not.toHaveProperty('band');
    expect(found.caveats).toEqual(['no-composite']);
    expectTypeOf(found).not.toHaveProperty('raw');
    expectTypeOf(found).not.toHaveProperty('transformed');
    expectTypeOf(found.items).toHaveProperty('anxious');
  });

  it('keeps the bands of what is answered', () => {
    const found = score({ instrument: 'ons4', answers: { anxious: 6 } });
    expect(Object.keys(found.items)).toEqual(['anxious']);
    expect(found).toMatchObject({
      complete: false,
      missing: ['satisfied', 'worthwhile', 'happy'],
      items: {
        anxious: { value: 6, band: 'high', cutoff: { id: 'ons', provenance: 'published' } },
      },
    });
    expect(found.caveats).toEqual(['no-composite', 'incomplete']);
  });
});

describe('De Jong Gierveld 6', () => {
  const of = (...answers: (string | null)[]) => score({ instrument: 'djg-6', answers });

  it('counts emotional items from yes and social ones from no; more or less counts in both', () => {
    const all = (answer: string) => of(...new Array<string>(6).fill(answer));
    expect(all('yes').subscales).toMatchObject({ emotional: { raw: 3 }, social: { raw: 0 } });
    expect(all('no').subscales).toMatchObject({ emotional: { raw: 0 }, social: { raw: 3 } });
    expect(all('more-or-less')).toMatchObject({
      raw: 6,
      band: 'severe',
      subscales: { emotional: { raw: 3 }, social: { raw: 3 } },
    });
  });

  it('knows each item by its number in the form of eleven', () => {
    for (const id of [
      'emotional-3',
      'emotional-9',
      'emotional-10',
      'social-4',
      'social-7',
      'social-8',
    ]) {
      const nobody = {
        'emotional-3': 'no',
        'emotional-9': 'no',
        'emotional-10': 'no',
        'social-4': 'yes',
        'social-7': 'yes',
        'social-8': 'yes',
      };
      expect(score({ instrument: 'djg-6', answers: nobody }).raw).toBe(0);
      const one = { ...nobody, [id]: id.startsWith('social') ? 'no' : 'yes' };
      const found = score({ instrument: 'djg-6', answers: one });
      expect(found.raw).toBe(1);
      expect(found.subscales[id.startsWith('social') ? 'social' : 'emotional']?.raw).toBe(1);
    }
  });

  it('is not, moderately or severely lonely by its manual', () => {
    const counts = [0, 1, 2, 3, 4, 5, 6].map((raw) => {
      const answers = ['no', 'yes', 'yes', 'yes', 'no', 'no'];
      const turned = answers.map((answer, at) =>
        at < raw ? (answer === 'yes' ? 'no' : 'yes') : answer,
      );
      const found = of(...turned);
      return [found.raw, found.band];
    });
    expect(counts).toEqual([
      [0, 'not-lonely'],
      [1, 'not-lonely'],
      [2, 'moderate'],
      [3, 'moderate'],
      [4, 'moderate'],
      [5, 'severe'],
      [6, 'severe'],
    ]);
    expect(of('no', 'yes', 'yes', 'yes', 'no', 'no').caveats).toEqual([
      'not-for-individual-diagnosis',
    ]);
  });

  it('allows one missing item in the total: what is answered, and what it may be', () => {
    const found = of('yes', 'no', null, 'yes', 'no', 'no');
    expect(found).toMatchObject({
      complete: false,
      missing: ['social-7'],
      raw: 2,
      rawBounds: [2, 3],
      band: 'moderate',
      subscales: { emotional: { raw: 1 } },
    });
    expect(found.subscales).not.toHaveProperty('social');
    expect(found.caveats).toEqual(['not-for-individual-diagnosis', 'one-missing']);
  });

  it('gives no band where the missing item decides it', () => {
    for (const [answers, raw] of [
      [['yes', 'yes', null, 'yes', 'no', 'no'], 1],
      [['yes', 'no', 'no', null, 'yes', 'no'], 4],
    ] as const) {
      const found = of(...answers);
      expect(found).toMatchObject({ raw, rawBounds: [raw, raw + 1] });
      expect(found).not.toHaveProperty('band');
      expect(found.cutoff?.id).toBe('manual');
      expect(found.caveats).toEqual([
        'not-for-individual-diagnosis',
        'one-missing',
        'band-undecided',
      ]);
    }
  });

  it('with two missing has no total, but the subscale that is whole', () => {
    const found = of('yes', null, null, 'yes', 'yes', 'no');
    expect(found).not.toHaveProperty('raw');
    expect(found).not.toHaveProperty('rawBounds');
    expect(found).not.toHaveProperty('band');
    expect(found).not.toHaveProperty('cutoff');
    expect(found.subscales).toEqual({ emotional: { raw: 2, rawRange: [0, 3] } });
    expect(found.caveats).toEqual(['not-for-individual-diagnosis', 'incomplete']);
  });
});

describe('LSNS-6', () => {
  it('parts family and friends, with bands that nobody verified', () => {
    const found = score({ instrument: 'lsns-6', answers: [2, 2, 2, 1, 2, 2] });
    expect(found).toMatchObject({
      raw: 11,
      band: 'at-risk',
      subscales: {
        family: {
          raw: 6,
          rawRange: [0, 15],
          band: 'not-at-risk',
          cutoff: { provenance: 'unverified' },
        },
        friends: { raw: 5, band: 'at-risk' },
      },
    });
    expect(found.caveats).toEqual(['subscale-cutoff-unverified', 'thresholds-differ']);
  });

  it('without an item of a part has neither that part nor a total', () => {
    const found = score({ instrument: 'lsns-6', answers: [2, 2, 2, 1, 2, null] });
    expect(found).not.toHaveProperty('raw');
    expect(found.subscales).toMatchObject({ family: { raw: 6 } });
    expect(found.subscales).not.toHaveProperty('friends');
    expect(found.caveats).toEqual(['incomplete', 'subscale-cutoff-unverified']);
  });
});

describe('A form with a missing item', () => {
  it.each(Object.keys(SHAPES) as FormId[])('of %s gives no score where no rule allows it', (id) => {
    const [count, [, most]] = SHAPES[id] ?? [0, [0, 0]];
    for (let missing = 0; missing < count; missing++) {
      const answers = Array.from({ length: count }, (_, at) => (at === missing ? null : most));
      const found = score({ instrument: id, answers } as Form);
      expect(found).toMatchObject({ complete: false });
      expect(found.missing).toHaveLength(1);
      expect(found.caveats).toContain('incomplete');
      for (const key of ['raw', 'transformed', 'band', 'cutoff']) {
        expect(found).not.toHaveProperty(key);
      }
    }
  });

  it('may be all empty', () => {
    expect(score({ instrument: 'loneliness-direct', answers: {} })).toMatchObject({
      complete: false,
      missing: ['loneliness'],
      caveats: ['may-under-report', 'incomplete'],
    });
  });
});

describe('What was found elsewhere', () => {
  it('is taken as it came', () => {
    expect(score({ instrument: 'pam', level: 3, on: '2026-02-01' })).toEqual({
      kind: 'level',
      instrument: 'pam',
      level: 3,
      on: '2026-02-01',
      complete: true,
      missing: [],
      caveats: ['not-scored-here', 'thresholds-differ'],
      source: 'The level as given by the caller',
    });
    expect(score({ instrument: 'eq-5d', value: -0.25, valueSet: 'danish' })).toMatchObject({
      kind: 'value',
      value: -0.25,
      valueSet: 'danish',
      caveats: ['not-scored-here', 'depends-on-value-set'],
    });
    const said = { instrument: 'conversation', on: '2026-02-01', needs: { calm: 0.5 } } as const;
    expect(score(said)).toMatchObject({
      kind: 'conversation',
      on: '2026-02-01',
      needs: { calm: 0.5 },
    });
  });
});

describe('score', () => {
  it('throws on what is no assessment, and quotes nothing of it', () => {
    const wrong = (value: unknown) => () => score(value as Form);
    expect(wrong(undefined)).toThrow(
      'assessment: expected an assessment, as an object, got nothing',
    );
    expect(wrong({ instrument: 'who-5', answers: [1, 2, 3, 4, 77] })).toThrow(
      /^assessment\/answers\/4: expected an option .* of the coding 0-5 \(0 to 5\), or null, got number$/,
    );
    expect(wrong({ instrument: 'who-5', answers: [1, 2, 3, 4, 77] })).toThrow(TypeError);
  });
});
