import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel, rank } from '../../../src/index.ts';
import {
  hashOfModel,
  parseWeightModel,
  toScoringModel,
  type WeightModel,
  weightModel,
} from '../../../src/weights/index.ts';
import { catalogue, patients, pseudonyms } from '../study/world.ts';
import { model } from './example.ts';

const issuesOf = (input: unknown): readonly string[] =>
  parseWeightModel(input).issues.map(({ code, path }) => `${code} ${path}`);

describe('A weight model that is read', () => {
  it('is the same again', () => {
    expect(parseWeightModel(JSON.parse(JSON.stringify(model)))).toEqual({
      ok: true,
      value: model,
      issues: [],
    });
    const { parent: _, parameters: __, intervals: ___, limits: ____, ...least } = model;
    expect(issuesOf(least)).toEqual([]);
  });

  it('is refused with all that is wrong, each with its path', () => {
    const wrong = {
      ...model,
      kind: 'scoring-model',
      schemaVersion: 2,
      name: ' ',
      weights: { interests: -1, accessibility: 1, distance: 1, nearness: 1 },
      intervals: { distance: [0.6, 0.4], interests: [0, 2] },
      statisticsHash: 'abc',
      parent: { name: 'x', version: '1' },
      obtained: { method: 'guessed', on: '2026-02-30', patients: 1.5, judge: 'x' },
      patients: ['secret'],
    };
    expect([...issuesOf(wrong)].sort()).toEqual([
      'bad-value /intervals/distance',
      'bad-value /intervals/interests/1',
      'bad-value /kind',
      'bad-value /name',
      'bad-value /obtained/method',
      'bad-value /obtained/on',
      'bad-value /obtained/patients',
      'bad-value /schemaVersion',
      'bad-value /statisticsHash',
      'bad-value /weights/interests',
      'missing /parent/hash',
      'missing /weights/socialNeed',
      'unknown-field /obtained/judge',
      'unknown-field /patients',
      'unknown-field /weights/nearness',
    ]);
    expect(JSON.stringify(parseWeightModel(wrong).issues)).not.toContain('secret');
    expect(issuesOf(null)).toEqual(['not-an-object ']);
    const none = { interests: 0, accessibility: 0, distance: 0, socialNeed: 0 };
    expect(issuesOf({ ...model, weights: none })).toEqual(['bad-value /weights']);
  });

  it('has parameters that a scoring model would take', () => {
    const { parameters } = defaultModel;
    const wrong = { ...parameters, joint: 'sum', travel: { ...parameters.travel, speed: 1 } };
    expect([...issuesOf({ ...model, parameters: wrong })].sort()).toEqual([
      'bad-value /parameters/joint',
      'unknown-field /parameters/travel/speed',
    ]);
    expect(issuesOf({ ...model, parameters: 1 })).toEqual(['bad-value /parameters']);
  });

  it('says to what it was fitted, where it was', () => {
    for (const method of ['learnt', 'ascended', 'merged']) {
      expect(issuesOf({ ...model, obtained: { method, on: '2026-01-01' } })).toEqual([
        'bad-value /obtained',
      ]);
    }
    for (const method of ['given', 'elicited']) {
      expect(issuesOf({ ...model, obtained: { method, on: '2026-01-01' } })).toEqual([]);
    }
  });
});

describe('A weight model that is made', () => {
  it('is complete, or a wrong call', () => {
    const { kind: _, schemaVersion: __, ...parts } = model;
    expect(weightModel(parts)).toEqual(model);
    expect(() => weightModel({ ...parts, version: '' })).toThrow(
      new TypeError('parts/version: expected a text that is not empty, got ""'),
    );
  });
});

describe('The hash of a model', () => {
  const shuffled = (value: unknown, order: readonly number[]): unknown => {
    if (Array.isArray(value)) return value.map((part) => shuffled(part, order));
    if (value === null || typeof value !== 'object') return value;
    const keys = Object.keys(value);
    const sorted = [...keys.keys()].sort(
      (one, other) => order[one % order.length]! - order[other % order.length]! || other - one,
    );
    const field = (at: number) => (value as { [key: string]: unknown })[keys[at]!];
    return Object.fromEntries(sorted.map((at) => [keys[at]!, shuffled(field(at), order)]));
  };

  it('is the same whatever the order of keys, and another for another value', () => {
    const hash = hashOfModel(model);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 3, maxLength: 9 }), (order) => {
        expect(hashOfModel(shuffled(model, order) as WeightModel)).toBe(hash);
      }),
      { numRuns: 30 },
    );
    expect(hashOfModel({ ...model, version: '1.1' })).not.toBe(hash);
    expect(hashOfModel({ ...model, weights: { ...model.weights, distance: 0.51 } })).not.toBe(hash);
  });
});

describe('A scoring model of a weight model', () => {
  it('ranks by its weights and parameters', () => {
    const scoring = toScoringModel(model);
    expect(scoring.parameters.factors.distance.scale).toBe(3);
    const { parameters: _, ...plain } = model;
    expect(toScoringModel(plain).parameters).toEqual(defaultModel.parameters);
    const patient = patients[pseudonyms[0]!]!;
    const byWeights = rank(catalogue, patient, { weights: model.weights });
    expect(rank(catalogue, patient, { model: toScoringModel(plain) })).toEqual(byWeights);
  });

  it('is none of what is no model', () => {
    expect(() => toScoringModel({ ...model, weights: {} as never })).toThrow(TypeError);
  });
});
