import { describe, expect, it } from 'vitest';
import { parseWeightModel, type Study, tune } from '../../../src/weights/index.ts';
import { catalogue, even, judgements, patients, quick, studyOf } from './world.ts';

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`;
  }
  return 'nothing was thrown';
};

describe('Rows that cannot be read', () => {
  const cases: readonly (readonly [row: unknown, place: string])[] = [
    [null, 'judgements[0]: expected an object, got null'],
    [
      { id: 'secret', grade: 1 },
      'judgements[0].patient: expected a pseudonym, a text, got undefined',
    ],
    [
      { patient: 'secret', id: 'x', grade: 1 },
      'judgements[0].patient: expected a key of patients, got another text',
    ],
    [
      { patient: 'anon-1', id: 7, grade: 1 },
      'judgements[0].id: expected an id, a text, got a number',
    ],
    [
      { patient: 'anon-1', id: 'x', grade: 'secret' },
      'judgements[0].grade: expected a finite number, got another text',
    ],
    [
      { patient: 'anon-1', id: 'x', grade: NaN },
      'judgements[0].grade: expected a finite number, got a number',
    ],
    [
      { patient: 'anon-1', id: 'x', grade: 1, site: '' },
      'judgements[0].site: expected a text that is not empty, got another text',
    ],
  ];

  it.each(cases)('are named by place, and not quoted (%#)', (row, message) => {
    const said = messageOf(() => studyOf({}, [row as never, ...judgements]));
    expect(said).toBe(`TypeError ${message}`);
  });

  it('are counted, and rows that say the same twice are among them', () => {
    const rows = [...judgements, judgements[3]!, { ...judgements[4]!, grade: NaN }];
    expect(messageOf(() => studyOf({}, rows))).toBe(
      'TypeError judgements[121].grade: expected a finite number, got a number; and 2 more such places',
    );
  });

  it('are told of choices', () => {
    const choice = { patient: 'anon-1', shown: ['a', 'b'], chosen: 'secret' };
    expect(messageOf(() => studyOf({ choices: [choice] }))).toBe(
      'TypeError choices[0].chosen: expected one of the ids shown, got another text',
    );
    expect(messageOf(() => studyOf({ choices: [{ ...choice, shown: ['a', 'a'] }] }))).toBe(
      'TypeError choices[0].shown: expected a list of different ids, got a list',
    );
  });
});

describe('A wrong call', () => {
  it('names the option, the rule and what came', () => {
    const calls: readonly (readonly [() => unknown, string])[] = [
      [
        () => tune({} as never, judgements, quick),
        'TypeError catalogue: expected a catalogue as buildCatalogue gives it',
      ],
      [
        () => tune(catalogue, {} as never, quick),
        'TypeError judgements: expected a list, got an object',
      ],
      [
        () => tune(catalogue, judgements, {} as never),
        'TypeError patients: expected an object, got undefined',
      ],
      [
        () => studyOf({ metrics: [] }),
        'TypeError metrics: expected a list of at least one, got a list',
      ],
      [
        () => studyOf({ reportShare: 1 }),
        'RangeError reportShare: expected a number of 0 or more and below 1, got 1',
      ],
      [
        () => studyOf({ folds: 1 }),
        'RangeError folds: expected a whole number of 2 or more, or Infinity, got 1',
      ],
      [
        () => studyOf({ reportShare: 0.05 }),
        'RangeError judgements: expected at least 3 judged patients to develop on and to report on, got 19 and 1',
      ],
      [
        () => studyOf({ onProgress: 1 as never }),
        'TypeError onProgress: expected a function, got a number',
      ],
      [
        () => studyOf({ permutations: 0 }),
        'RangeError permutations: expected a whole number of 1 or more, got 0',
      ],
    ];
    for (const [call, message] of calls) expect(messageOf(call)).toBe(message);
    expect(messageOf(() => studyOf({ metrics: ['nDGC'] }))).toMatch(/^RangeError metric/);
    expect(messageOf(() => studyOf({ colour: 1 } as never))).toMatch(/^TypeError options: /);
  });

  it('of a candidate names its place', () => {
    const study = studyOf();
    const calls: readonly (readonly [candidate: unknown, message: string])[] = [
      [null, 'TypeError candidates[0]: expected a candidate, an object, got null'],
      [
        { name: 'x' },
        'TypeError candidates[0]: expected one of weights, learn, ascent, model beside the name',
      ],
      [
        { name: 'x', weights: even, learn: {} },
        'TypeError candidates[0]: expected one of weights, learn, ascent, model beside the name',
      ],
      [
        { name: ' ', weights: even },
        'TypeError candidates[0].name: expected a text that is not empty, got a string',
      ],
      [
        { name: 'x', weights: { interests: 1 } },
        'TypeError candidates[0].weights: expected a weight for each of accessibility, distance, interests, socialNeed, got others',
      ],
      [
        { name: 'x', learn: { nonNegative: false } },
        'TypeError candidates[0].learn.nonNegative: expected none, as weights below 0 rank nothing',
      ],
      [
        { name: 'x', learn: { ridge: 1, ridges: [1] } },
        'TypeError candidates[0].learn.ridge: expected none beside ridges',
      ],
      [
        { name: 'x', learn: { ridge: { ridge: 1, tried: [] } } },
        'TypeError candidates[0].learn.ridge: expected a number; ridges tunes one in each fold',
      ],
      [
        { name: 'x', learn: { ridges: [] } },
        'TypeError candidates[0].learn.ridges: expected a list of at least one',
      ],
      [
        { name: 'x', learn: { ridges: [1, -1] } },
        'RangeError ridge: expected a finite number of 0 or more, got -1',
      ],
      [
        { name: 'x', ascent: { metric: 'nDCG', start: { a: 1 } } },
        'TypeError candidates[0].ascent.start: expected a weight for each of accessibility, distance, interests, socialNeed, got others',
      ],
      [
        { name: 'x', model: { kind: 'weight-model' } },
        'TypeError candidates[0].model/schemaVersion: expected a schema version, 1 to 1, got nothing',
      ],
    ];
    for (const [candidate, message] of calls) {
      expect(messageOf(() => study.compare([candidate as never]))).toBe(message);
    }
    expect(messageOf(() => study.compare([], { baseline: 'nobody' }))).toBe(
      'RangeError baseline: expected a candidate, or the name of one tried, got another name',
    );
    expect(study.tried).toEqual([]);
  });
});

describe('A model of a study', () => {
  const about = { name: 'Nordby', version: '1.0', on: '2026-11-25', intendedUse: 'trying it out' };
  const learnt = (): Study => {
    const study = studyOf({ folds: 2 });
    study.compare([
      { name: 'even', weights: even },
      { name: 'learnt', learn: { ridge: 1 } },
    ]);
    return study;
  };

  it('is the candidate that was settled, with where it comes from', () => {
    const study = learnt();
    expect(messageOf(() => study.model(about))).toBe(
      'RangeError candidate: expected a name, as no candidate was settled',
    );
    study.settle('learnt');
    const model = study.model({ ...about, notes: 'two rounds', limits: ['one municipality'] });
    expect(model).toMatchObject({
      kind: 'weight-model',
      name: 'Nordby',
      weights: study.tried[2]!.fit!.weights,
      intervals: study.tried[2]!.fit!.intervals,
      statisticsHash: catalogue.statisticsHash,
      obtained: {
        method: 'learnt',
        on: '2026-11-25',
        dataHash: study.data.hash,
        patients: 14,
        judgements: 84,
        sites: ['Nordby', 'Sydby', 'Vestby'],
        seed: 1,
        notes: 'two rounds',
      },
      limits: ['one municipality'],
    });
    expect(parseWeightModel(JSON.parse(JSON.stringify(model)))).toMatchObject({
      ok: true,
      value: model,
    });
    const given = study.model({ ...about, candidate: 'even' });
    expect(given).toMatchObject({ weights: even, obtained: { method: 'given' } });
    expect(messageOf(() => study.model({ ...about, candidate: 'nobody' }))).toMatch(
      /^RangeError candidate/,
    );
  });

  it('is not tried on the people it was fitted on, unless it is forced, and then its row says so', () => {
    const study = learnt();
    const model = study.model({ ...about, candidate: 'learnt' });
    const candidate = { name: 'again', model };
    expect(messageOf(() => study.compare([candidate]))).toBe(
      'RangeError candidates: the model "again" was fitted on the people it would be measured on; force: true goes on and tells of it',
    );
    expect(study.tried).toHaveLength(3);
    const [, row] = study.compare([candidate], { force: true });
    expect(row).toMatchObject({ isForced: true, fit: { weights: model.weights } });
    expect(study.tried[2]?.isForced).toBe(false);
    // Trying it changes nothing of how it was obtained, so that no second model hides it.
    const second = study.model({ ...about, version: '1.1', candidate: 'again' });
    expect(second.obtained).toEqual(model.obtained);
    expect(second.parent).toMatchObject({ name: 'Nordby', version: '1.0' });
    const others = studyOf({ folds: 2 }, judgements.slice(6));
    expect(others.compare([candidate])[1]?.isForced).toBe(false);
  });

  it('takes patients from a Map too', () => {
    const rows = studyOf({ patients: new Map(Object.entries(patients)) });
    expect(rows.data).toEqual(studyOf().data);
  });
});
