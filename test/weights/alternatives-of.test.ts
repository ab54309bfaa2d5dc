import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Patient, rank, scoreAll } from '../../src/index.ts';
import {
  alternativesOf,
  decisive,
  nearestWeights,
  smaa,
  stability,
} from '../../src/weights/index.ts';
import { orderOf, scoreOf } from './arbitraries.ts';

const catalogue = buildCatalogue(
  [
    { id: 'choir', title: 'Choir singing', places: [{ point: { lat: 55.4, lng: 10.38 } }] },
    {
      id: 'walks',
      title: 'Walks',
      places: [{ point: { lat: 55.41, lng: 10.4 } }],
      benefits: { movement: 1 },
    },
    {
      id: 'chess',
      title: 'Chess and singing',
      places: [{ point: { lat: 55.5, lng: 10.5 } }],
      access: { stepFreeEntrance: 'yes' },
    },
    { id: 'over', title: 'Singing', status: 'ended' },
  ],
  { asOf: '2026-11-25' },
);

const patient: Patient = {
  home: { lat: 55.4, lng: 10.4 },
  interests: [{ text: 'singing' }, { text: 'chess', liked: false, importance: 0.4 }],
  socialNeeds: { movement: 0.5 },
  accessNeeds: [{ feature: 'stepFreeEntrance' }],
};

describe('alternativesOf', () => {
  const scores = scoreAll(catalogue, patient);
  const { alternatives, weights } = alternativesOf(scores);

  it('scores as the ranking does, and leaves out what is ruled out and what does not apply', () => {
    const { matches } = rank(catalogue, patient);
    expect(matches.length).toBeGreaterThan(1);
    expect(orderOf(alternatives, weights)).toEqual(matches.map(({ id }) => id));
    for (const { id, score } of matches) {
      const alternative = alternatives.find((one) => one.id === id)!;
      expect(scoreOf(alternative, weights)).toBeCloseTo(score, 12);
    }
    expect([...scores.aversion].some((aversion) => aversion > 0)).toBe(true);
    expect(alternatives.map(({ id }) => id)).not.toContain('over');
    expect(Object.keys(weights).sort()).toEqual(['distance', 'interests', 'socialNeed']); // the access need is required
  });

  it('goes straight into what tests weights', () => {
    const [best, second] = orderOf(alternatives, weights);
    const rows = stability(alternatives, weights);
    expect(rows.map(({ factor }) => factor)).toEqual(Object.keys(weights).sort());
    const find = (id: string | undefined) => alternatives.find((one) => one.id === id)!;
    expect(decisive(find(best), find(second), weights).ahead).toBe(best);
    expect(smaa(alternatives, { draws: 100 }).alternatives).toHaveLength(alternatives.length);
  });
});

describe('nearestWeights', () => {
  it('projects onto weights', () => {
    const nearest = nearestWeights({ a: 1.2, b: -0.3, c: 0.4 });
    expect(Object.values(nearest).map((weight) => +weight.toFixed(12))).toEqual([0.9, 0, 0.1]);
    expect(() => nearestWeights({ a: Number.NaN })).toThrow(
      /^numbers\.a: expected a finite number/,
    );
    expect(() => nearestWeights({})).toThrow(RangeError);
    expect(() => nearestWeights(3 as never)).toThrow(TypeError);
  });
});
