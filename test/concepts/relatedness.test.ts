import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { neighboursOf, relatednessParameters } from '../../src/concepts/relatedness.ts';
import type { Concept, ConceptScheme } from '../../src/concepts/scheme.ts';
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';

const concept = (links: Pick<Concept, 'broader' | 'related'> = {}): Concept => ({
  prefLabel: { da: 'x', en: 'x' },
  ...links,
});

/** top > mid > low > leaf; mid > side; leaf ~ friend .6 > child; friend ~ far .5. */
const scheme: ConceptScheme = [
  {
    branch: 'tree',
    role: 'activity',
    concepts: {
      top: concept(),
      mid: concept({ broader: ['top'] }),
      low: concept({ broader: ['mid'] }),
      side: concept({ broader: ['mid'] }),
      leaf: concept({ broader: ['low'], related: { friend: 0.6 } }),
      friend: concept({ related: { far: 0.5 } }),
      child: concept({ broader: ['friend'] }),
      far: concept(),
      alone: concept(),
    },
  },
];
const thesaurus = thesaurusOf(scheme);

const nearnessOf = (wanted: string, parameters = relatednessParameters) =>
  Object.fromEntries(
    neighboursOf(thesaurus.numberOf(wanted) as number, thesaurus, parameters).map((one) => [
      thesaurus.entries[one.concept]?.id,
      [Number(one.strength.toFixed(3)), one.relation],
    ]),
  );

describe('What serves a wanted concept', () => {
  it('is that concept itself, wholly and first', () => {
    expect(nearnessOf('alone')).toEqual({ alone: [1, 'same'] });
    expect(neighboursOf(1, thesaurus, relatednessParameters)[0]).toEqual({
      concept: 1,
      strength: 1,
      relation: 'same',
    });
  });

  it('is what is narrower, a little less for each step, any number of steps', () => {
    expect(nearnessOf('top')).toMatchObject({
      mid: [0.9, 'narrower'],
      low: [0.81, 'narrower'],
      leaf: [0.729, 'narrower'],
    });
  });

  it('is what is broader, half for each step, two steps at most', () => {
    expect(nearnessOf('low')).toMatchObject({ mid: [0.5, 'broader'], top: [0.25, 'broader'] });
    expect(nearnessOf('leaf')).not.toHaveProperty('top');
  });

  it('is what is related as strongly as is stated, both ways, and down from there', () => {
    expect(nearnessOf('leaf')).toMatchObject({
      friend: [0.6, 'related'],
      child: [0.54, 'related'],
    });
    expect(nearnessOf('friend')).toMatchObject({ leaf: [0.6, 'related'] });
  });

  it('is a sibling by a detour, and never by two', () => {
    expect(nearnessOf('low')).toMatchObject({ side: [0.25, 'nearby'] });
    expect(nearnessOf('low')).not.toHaveProperty('far');
    expect(nearnessOf('low')).not.toHaveProperty('child');
  });

  it('is never what is fainter than a tenth', () => {
    expect(nearnessOf('leaf')).not.toHaveProperty('far'); // .25 × .6 × .5
    expect(nearnessOf('leaf', { ...relatednessParameters, detour: 0.4 })).toMatchObject({
      far: [0.12, 'nearby'],
    });
  });

  it('follows the parameters, as often as they change', () => {
    expect(nearnessOf('top', { ...relatednessParameters, narrower: 0.5 }).mid?.[0]).toBe(0.5);
    expect(nearnessOf('top').mid?.[0]).toBe(0.9);
  });
});

describe('In the scheme', () => {
  const full = thesaurusOf(danishEnglishScheme);
  const all = full.entries.map((_, wanted) => neighboursOf(wanted, full, relatednessParameters));

  it('every concept is its own nearest, each neighbour is there once, the strongest first', () => {
    for (const [wanted, neighbours] of all.entries()) {
      expect(neighbours[0]).toEqual({ concept: wanted, strength: 1, relation: 'same' });
      expect(new Set(neighbours.map(({ concept: one }) => one)).size).toBe(neighbours.length);
      const strengths = neighbours.map(({ strength }) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(Math.min(...strengths)).toBeGreaterThanOrEqual(0.1);
      expect(Math.max(...strengths)).toBe(1);
    }
  });

  const nearness = (wanted: string, offered: string): number => {
    const to = full.numberOf(offered);
    expect([full.numberOf(wanted), to]).not.toContain(undefined);
    const found = all[full.numberOf(wanted) as number]?.find(({ concept: one }) => one === to);
    return found?.strength ?? 0;
  };

  it.each([
    ['singing', 'choir', 'bingo'],
    ['seafarer', 'rowing', 'knitting'],
    ['carpenter', 'woodworking', 'choir'],
    ['gardening', 'allotment', 'chess'],
    ['theatre', 'amateur-theatre', 'football'],
    ['board-games', 'chess', 'yoga'],
    ['knitting', 'crochet', 'rowing'],
  ])('who wants %s is served by %s, and less or not at all by %s', (wanted, near, far) => {
    expect(nearness(wanted, near)).toBeGreaterThanOrEqual(0.5);
    expect(nearness(wanted, far)).toBeLessThan(0.3);
  });
});
