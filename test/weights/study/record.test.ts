import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, buildCatalogue } from '../../../src/index.ts';
import {
  type Candidate,
  report,
  type Study,
  type StudyRecord,
  tune,
} from '../../../src/weights/index.ts';
import {
  catalogue,
  even,
  far,
  frame,
  judgements,
  patients,
  pseudonyms,
  quick,
  studyOf,
} from './world.ts';

const candidates: readonly Candidate[] = [
  { name: 'even', weights: even },
  { name: 'learnt', learn: { ridges: [0.1, 1] } },
  { name: 'ascent', ascent: { metric: 'nDCG', restarts: 0 } },
];

const putAway = (study: Study): StudyRecord => JSON.parse(JSON.stringify(study));

describe('A study that is put away', () => {
  it('names no patient, nor what was judged of any', () => {
    const groups = Object.fromEntries(pseudonyms.map((one) => [one, { age: 'old' }]));
    const study = studyOf({ groups });
    study.compare(candidates);
    study.settle('learnt');
    const texts = [
      JSON.stringify(study),
      report(study).markdown,
      JSON.stringify(report(study).json),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/anon/);
      for (const { id } of judgements) expect(text).not.toContain(id);
    }
  });

  it('goes on as if it never had been, without doing anything twice', () => {
    const straight = studyOf();
    straight.compare(candidates);
    straight.settle('ascent');
    straight.compare([{ name: 'far', weights: far }], { baseline: 'learnt' });

    const first = studyOf();
    first.compare(candidates.slice(0, 2));
    let units = 0;
    const onProgress = () => units++;
    const second = studyOf({ resume: putAway(first), onProgress });
    second.compare(candidates.slice(0, 2));
    expect(units).toBe(0);
    second.compare(candidates);
    expect(units).toBe(14 + 6);
    second.settle('ascent');
    const third = studyOf({ resume: putAway(second) });
    expect(third.looks).toEqual(straight.looks);
    third.compare([{ name: 'far', weights: far }], { baseline: 'learnt' });
    expect(JSON.stringify(third)).toBe(JSON.stringify(straight));
    expect(() => third.settle('even')).toThrow(RangeError);
  });

  it('goes on between two folds where it was broken off', () => {
    const straight = studyOf();
    straight.compare(candidates);
    for (const after of [3, 17, 28]) {
      const signal = { aborted: false, reason: new Error('enough') };
      let units = 0;
      const study = studyOf({ onProgress: () => (signal.aborted = ++units >= after) });
      expect(() => study.compare(candidates, { signal })).toThrow(signal.reason);
      expect(units).toBe(after);
      const seen: (string | null)[] = [];
      const resumed = studyOf({
        resume: putAway(study),
        onProgress: ({ candidate }) => seen.push(candidate),
      });
      resumed.compare(candidates);
      expect(JSON.stringify(resumed)).toBe(JSON.stringify(straight));
      const fitted = Math.max(0, after - 14);
      expect(seen.filter((candidate) => candidate !== null)).toHaveLength(24 - fitted);
    }
  });

  it('does not go on with other data, other options, or what was changed by hand', () => {
    const study = studyOf();
    study.compare([{ name: 'even', weights: even }]);
    const resume = putAway(study);
    const others = [{ ...judgements[0]!, grade: 6 }, ...judgements.slice(1)];
    const wording =
      'resume: expected the catalogue, patients, judgements, choices and groups of that study, got others';
    expect(() => studyOf({ resume }, others)).toThrow(new RangeError(wording));
    expect(() => studyOf({ resume, groups: { 'anon-0': { age: 'old' } } })).toThrow(wording);
    expect(() => studyOf({ resume, seed: 2, metrics: ['RR'] })).toThrow(
      new RangeError('resume: expected the options of that study, got another metrics, seed'),
    );
    const hidden = { ...resume, tried: resume.tried.slice(0, 1) };
    expect(() => studyOf({ resume: hidden })).toThrow(
      new RangeError('resume: expected a study as it was put away, got one that was changed'),
    );
    expect(() => studyOf({ resume: { kind: 'other' } as never })).toThrow(TypeError);
  });

  it('knows its data by all that they are, and not by their order', () => {
    const hashOn = (all: readonly Activity[], asOf: string = frame.asOf) => {
      const { statistics } = catalogue;
      const other = buildCatalogue(all, { ...frame, asOf, statistics });
      return tune(other, judgements, quick).data.hash;
    };
    const { activities } = catalogue;
    const { hash } = studyOf().data;
    const [first, ...others] = activities as [Activity, ...Activity[]];
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOn([...activities].reverse())).toBe(hash);
    expect(hashOn([{ ...first, setting: ['outdoors'] }, ...others])).not.toBe(hash);
    expect(hashOn(activities, '2026-11-26')).not.toBe(hash);
    expect(studyOf({}, judgements.slice(1)).data.hash).not.toBe(hash);
    const moved = { ...patients['anon-1']!, ageYears: 99 };
    expect(studyOf({ patients: { ...patients, 'anon-1': moved } }).data.hash).not.toBe(hash);
  });
});

describe('Groups', () => {
  const named = (labels: readonly (string | null)[]) =>
    Object.fromEntries(
      pseudonyms.flatMap((one, at) => {
        const label = labels[at % labels.length];
        return label == null ? [] : [[one, { age: label }]];
      }),
    );

  it('that were not declared beforehand are marked', () => {
    const study = studyOf({ groups: named(['old', 'young']), declared: ['age'] });
    const [, row] = study.compare([{ name: 'even', weights: even }]);
    const marks = row!.subgroups.map(({ dimension, isPostHoc }) => `${dimension} ${isPostHoc}`);
    expect(new Set(marks)).toEqual(new Set(['age false', 'site true']));
  });

  it('tell nothing of one or two patients, nor let it be reckoned', () => {
    let hidden = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'c', 'd', null), {
          minLength: pseudonyms.length,
          maxLength: pseudonyms.length,
        }),
        (labels) => {
          const study = studyOf({ groups: named(labels), reportShare: 0, repetitions: 2 });
          const [, row] = study.compare([{ name: 'even', weights: even }]);
          const ages = row!.subgroups.filter(({ dimension }) => dimension === 'age');
          const told = ages.flatMap(({ difference }) => difference?.patients ?? []);
          for (const patients of told) {
            expect([1, 2]).not.toContain(patients);
            expect([1, 2]).not.toContain(pseudonyms.length - patients);
          }
          const rest = pseudonyms.length - told.reduce((sum, one) => sum + one, 0);
          expect([1, 2]).not.toContain(rest);
          if (told.length < ages.length) hidden += 1;
        },
      ),
      { numRuns: 25 },
    );
    expect(hidden).toBeGreaterThan(3);
  });
});
