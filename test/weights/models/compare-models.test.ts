import { describe, expect, it } from 'vitest';
import { rbo } from '../../../src/evaluate/index.ts';
import { defaultModel, rank } from '../../../src/index.ts';
import { compareModels, hashOfModel, type WeightModel } from '../../../src/weights/index.ts';
import { catalogue, even, patients } from '../study/world.ts';
import { model } from './example.ts';

const child: WeightModel = {
  ...model,
  version: '1.1',
  parent: { name: model.name, version: model.version, hash: hashOfModel(model) },
  weights: { interests: 4, accessibility: 1, distance: 3, socialNeed: 2 },
  obtained: { ...model.obtained, patients: 60 },
};

describe('Two models', () => {
  it('differ by shares of weight, whatever the unit', () => {
    const { weights, moved } = compareModels(model, child);
    expect(weights.map(({ factor, one, other }) => [factor, one, other])).toEqual([
      ['accessibility', 0.1, 0.1],
      ['distance', 0.5, 0.3],
      ['interests', 0.2, 0.4],
      ['socialNeed', 0.2, 0.2],
    ]);
    expect(weights.find(({ factor }) => factor === 'interests')?.change).toBeCloseTo(0.2, 12);
    expect(moved).toBeCloseTo(0.2, 12);
  });

  it('differ by parameters, those of the default model where one has none', () => {
    const { parameters: _, ...plain } = model;
    expect(compareModels(model, plain).parameters).toEqual([
      {
        path: '/parameters/factors/distance/scale',
        one: 3,
        other: defaultModel.parameters.factors.distance.scale,
      },
    ]);
    expect(compareModels(model, child).parameters).toEqual([]);
  });

  it('differ by where they come from', () => {
    const { limits: _, ...rest } = child;
    expect(compareModels(model, rest).provenance).toEqual([
      { path: '/limits', one: ['Adults of one municipality.'] },
      { path: '/obtained/patients', one: 42, other: 60 },
      { path: '/parent/hash', one: 'a'.repeat(64), other: hashOfModel(model) },
      { path: '/parent/version', one: '0.9', other: '1.0' },
      { path: '/version', one: '1.0', other: '1.1' },
    ]);
  });

  it('are the same, parent and child, siblings, or unrelated', () => {
    const lineage = (one: WeightModel, other: WeightModel) => compareModels(one, other).lineage;
    const { parent: _, ...orphan } = child;
    expect(lineage(model, { ...model })).toBe('same');
    expect(lineage(model, child)).toBe('parent');
    expect(lineage(child, model)).toBe('child');
    expect(lineage(child, { ...child, version: '1.2' })).toBe('siblings');
    expect(lineage(orphan, { ...orphan, version: '1.2' })).toBe('unrelated');
    expect(lineage(child, { ...orphan, version: '1.2' })).toBe('unrelated');
  });

  it('are two, or it is told what came instead', () => {
    for (const wrong of [null, undefined, 'model', [model]]) {
      expect(() => compareModels(wrong as never, model)).toThrow(
        /^model: expected a weight model, got (null|undefined|a string|a list)$/,
      );
    }
  });
});

describe('What a model changes', () => {
  const one: WeightModel = { ...model, weights: even };
  const people = Object.values(patients);

  it('is what rank lists by the one and by the other', () => {
    const { effect } = compareModels(one, child, { catalogue, patients: people, k: 5 });
    const lists = people.map((patient) =>
      [even, child.weights].map((weights) => {
        const scoring = { schemaVersion: 1 as const, weights, parameters: model.parameters! };
        return rank(catalogue, patient, { model: scoring, k: 5 }).matches.map(({ id }) => id);
      }),
    );
    const alike = lists.map(([before, after]) => rbo(before!, after!));
    const shared = lists.map(
      ([before, after]) =>
        before!.filter((id) => after!.includes(id)).length /
        Math.max(before!.length, after!.length),
    );
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(effect).toMatchObject({ k: 5, patients: 20, withoutList: 0 });
    expect(effect?.rbo).toBeCloseTo(mean(alike), 12);
    expect(effect?.overlap).toBeCloseTo(mean(shared), 12);
    const otherFirst = lists.filter(([before, after]) => before![0] !== after![0]).length;
    expect(effect?.otherFirst).toBe(otherFirst);
    expect(otherFirst).toBeGreaterThan(0);
    const place = alike.indexOf(Math.min(...alike));
    expect(effect?.greatest).toEqual({ place, rbo: alike[place], overlap: shared[place] });
  });

  it('is nothing where they are alike, and of nobody where nobody has a list', () => {
    const alike = compareModels(one, one, { catalogue, patients: people.slice(0, 3) }).effect;
    expect(alike).toMatchObject({ rbo: 1, overlap: 1, otherFirst: 0, greatest: { place: 0 } });
    // Lists of all that can be listed hold the same, in whatever order, and are shorter than was asked.
    const whole = compareModels(one, child, { catalogue, patients: people, k: 500 }).effect;
    expect(whole?.overlap).toBeCloseTo(1, 12);
    expect(whole?.rbo).toBeLessThan(1);
    expect(compareModels(one, child, { catalogue, patients: [{}] }).effect).toEqual({
      k: 10,
      patients: 1,
      withoutList: 1,
      rbo: null,
      overlap: null,
      otherFirst: 0,
      greatest: null,
    });
    expect(compareModels(one, child).effect).toBe(null);
  });

  it('is asked for with both a catalogue and patients', () => {
    expect(() => compareModels(one, child, { catalogue })).toThrow(
      new TypeError('patients: expected a list, got undefined'),
    );
    expect(() => compareModels(one, child, { patients: people })).toThrow(
      new TypeError('catalogue: expected one beside patients'),
    );
    expect(() => compareModels(one, child, { catalogue, patients: people, k: 0 })).toThrow(
      new RangeError('k: expected a whole number of 1 or more, got 0'),
    );
  });
});
