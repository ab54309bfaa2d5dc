import { describe, expect, it } from 'vitest';
import { report, type TriedCandidate } from '../../../src/weights/index.ts';
import { even, far, studyOf } from './world.ts';

describe('What a study has found', () => {
  it('cannot be changed from outside, not through what it gives nor through what it was given', () => {
    const study = studyOf();
    const candidate = { name: 'even', weights: { ...even } };
    study.compare([candidate]);
    const before = JSON.stringify(study.toJSON());
    const row = study.tried[1] as { -readonly [K in keyof TriedCandidate]: TriedCandidate[K] };
    expect(() => {
      (row.fit!.weights as { distance: number }).distance = 1000;
    }).toThrow(TypeError);
    expect(() => {
      (study.data as { patients: number }).patients = 5000;
    }).toThrow(TypeError);
    expect(() => {
      (study.settings as { level: number }).level = 0.1;
    }).toThrow(TypeError);
    candidate.weights.distance = 1000;
    expect(JSON.stringify(study.toJSON())).toBe(before);
    const record = JSON.parse(before);
    const again = studyOf({ resume: record });
    record.tried[0].metrics[0].mean = 0.12345;
    expect(JSON.stringify(again.toJSON())).toBe(before);
  });

  it('is not found twice at a time: work that is begun within other work of a study is refused', () => {
    const study = studyOf();
    const within = () => study.compare([{ name: 'even', weights: far }]);
    expect(() => study.compare([{ name: 'even', weights: even }], { onProgress: within })).toThrow(
      new RangeError('compare: expected to be called after compare is done, got within it'),
    );
    const [, row] = study.compare([{ name: 'even', weights: even }]);
    expect(row?.definition).toEqual({ weights: even });
    expect(() => study.settle('even', { onProgress: () => study.settle('even') })).toThrow(
      new RangeError('settle: expected to be called after settle is done, got within it'),
    );
  });
});

describe('A look', () => {
  it('at the baseline itself is the same look when asked for again', () => {
    const study = studyOf();
    study.compare([{ name: 'even', weights: even }]);
    expect(study.settle('default')).toEqual(study.settle('default'));
    expect(study.looks).toHaveLength(1);
  });

  it('is counted in the model', () => {
    const study = studyOf();
    study.compare([
      { name: 'even', weights: even },
      { name: 'far', weights: far },
    ]);
    study.settle('even');
    study.settle('far', { force: true });
    const about = { name: 'm', version: '1', on: '2026-11-25', intendedUse: 'A test.' };
    expect(study.model(about).obtained.looks).toBe(2);
  });
});

it('Dimensions that are declared must be there', () => {
  expect(() => studyOf({ declared: ['sites'] })).toThrow(
    new RangeError('declared: expected dimensions among site, got "sites"'),
  );
});

it('A statement in a report is text, whatever Markdown might be read into it', () => {
  const study = studyOf();
  study.compare([{ name: 'even', weights: even }]);
  const told = (text: string): string => {
    const { markdown } = report(study, { statements: { 'decision-problem': text } });
    return markdown.split('\n').find((line) => line.includes('annex')) ?? '';
  };
  expect(told('~~~ see annex')).toBe('\\~\\~\\~ see annex');
  expect(told('- annex')).toBe('\\- annex');
  expect(told('1. annex')).toBe('1\\. annex');
  expect(told('&lt;b&gt; annex \u202e\u0000')).toBe('\\&lt;b\\&gt; annex');
});
