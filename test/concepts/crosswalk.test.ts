import { describe, expect, it } from 'vitest';
import {
  type BenefitCrosswalk,
  crossingOf,
  danishEnglishBenefits,
  danishEnglishScheme,
  parseCrosswalk,
} from '../../src/concepts/index.ts';
import {
  type Activity,
  buildCatalogue,
  explain,
  type Patient,
  parseActivities,
  rank,
  type SocialNeed,
  socialNeeds,
} from '../../src/index.ts';

const ids = danishEnglishScheme.flatMap(({ concepts }) => Object.keys(concepts));
const of = (id: string) => crossingOf(danishEnglishBenefits, danishEnglishScheme, id);
const gives = (id: string, need: SocialNeed): number => of(id)?.benefits[need] ?? Number.NaN;

describe('The crosswalk that linkmatch brings', () => {
  it('has a place for every concept of the scheme, or says why not', () => {
    expect(ids.length).toBeGreaterThan(1_000);
    const untold = ids.filter((id) => {
      const crossing = of(id);
      if (crossing === undefined) return true;
      return Object.keys(crossing.benefits).length === 0 && !crossing.none;
    });
    expect(untold).toEqual([]);
  });

  it('is read without a remark', () => {
    const result = parseCrosswalk(danishEnglishBenefits, danishEnglishScheme);
    expect([result.ok, result.issues]).toEqual([true, []]);
  });

  it('has no line that says what would be said without it', () => {
    const told = (crossing: ReturnType<typeof of>) => ({ ...crossing, from: [] });
    const without = (id: string) => {
      const { [id]: _, ...concepts } = danishEnglishBenefits.concepts;
      return crossingOf({ ...danishEnglishBenefits, concepts }, danishEnglishScheme, id);
    };
    const redundant = Object.keys(danishEnglishBenefits.concepts).filter(
      (id) => JSON.stringify(told(without(id))) === JSON.stringify(told(of(id))),
    );
    expect(redundant).toEqual([]);
  });

  it('calls no figure more than a convention', () => {
    expect(danishEnglishBenefits.reasoning).toMatch(/convention/);
    expect(ids.flatMap((id) => of(id)?.source ?? [])).toEqual([]);
  });

  it.each<[SocialNeed, string, string]>([
    ['belonging', 'choir', 'concert-going'],
    ['belonging', 'choir', 'karaoke'],
    ['belonging', 'football', 'gym-fitness'],
    ['belonging', 'mens-shed', 'woodworking'],
    ['belonging', 'carers-group', 'debt-advice'],
    ['company', 'coffee-morning', 'sleep'],
    ['company', 'communal-eating', 'cooking'],
    ['company', 'walking-group', 'walking'],
    ['company', 'knitting', 'home-exercise'],
    ['movement', 'running', 'gentle-exercise'],
    ['movement', 'walking-group', 'petanque'],
    ['movement', 'chair-exercise', 'bingo'],
    ['movement', 'gardening', 'reading-group'],
    ['calm', 'yoga', 'football'],
    ['calm', 'mindfulness', 'running'],
    ['calm', 'forest-bathing', 'city-walks'],
    ['meaning', 'food-bank', 'bingo'],
    ['meaning', 'charity-knitting', 'knitting'],
    ['meaning', 'repair-cafe', 'gaming'],
    ['learning', 'language-cafe', 'singing'],
    ['learning', 'lectures', 'walking'],
    ['learning', 'chess', 'bingo'],
    ['practicalHelp', 'debt-advice', 'repair-cafe'],
    ['practicalHelp', 'it-help', 'coding'],
  ])('%s: more of it by %s than by %s', (need, more, less) => {
    const [high, low] = [gives(more, need), gives(less, need)];
    expect(high).toBeGreaterThanOrEqual(0.4);
    expect(Number.isNaN(low) || high > low).toBe(true);
  });

  it('knows what is sat through', () => {
    for (const id of ['bingo', 'chess', 'reading-group', 'lectures', 'concert', 'knitting']) {
      expect([id, gives(id, 'movement')]).toEqual([id, 0]);
    }
  });

  it('says of people, of former lives and of manners why it says nothing', () => {
    for (const id of ['older-people', 'carpenter', 'evening']) {
      expect(of(id)).toMatchObject({ benefits: {}, none: expect.stringMatching(/^says /) });
    }
  });
});

const own: BenefitCrosswalk = {
  schemaVersion: 1,
  id: 'own',
  version: '2',
  concepts: { music: { calm: 0.5 }, choir: { company: 0.9, source: 'Clift 2010' } },
};

describe('A line', () => {
  it('holds for what is narrower, and is replaced as a whole by a nearer one', () => {
    const at = (id: string) => crossingOf(own, danishEnglishScheme, id);
    expect(at('gospel-choir')).toEqual({
      benefits: { company: 0.9 },
      from: ['choir'],
      source: 'Clift 2010',
    });
    expect(at('guitar')).toEqual({ benefits: { calm: 0.5 }, from: ['music'] });
    expect(at('chess')).toBeUndefined();
  });
});

describe('A crosswalk from outside', () => {
  it('is refused with every reason at once', () => {
    const bad = {
      ...own,
      schemaVersion: 2,
      concepts: { choir: { company: 2 }, music: {}, walking: { none: 'x', calm: 1 } },
    };
    const { ok, issues } = parseCrosswalk(bad, danishEnglishScheme);
    expect(ok).toBe(false);
    expect(issues.map(({ path }) => path).sort()).toEqual([
      '/concepts/choir/company',
      '/concepts/music',
      '/concepts/walking',
      '/schemaVersion',
    ]);
  });

  it('is told which of its concepts nobody knows', () => {
    const result = parseCrosswalk(
      { ...own, concepts: { quidditch: { movement: 1 } } },
      danishEnglishScheme,
    );
    expect(result.ok && result.issues).toMatchObject([
      { severity: 'warning', path: '/concepts/quidditch' },
    ]);
  });
});

const activities = (...given: readonly object[]): readonly Activity[] => {
  const read = parseActivities(given.map((one, at) => ({ id: `a${at}`, ...one })));
  expect(read.issues).toEqual([]);
  return read.activities;
};
const asOf = '2026-11-25';
const patient: Patient = { socialNeeds: { company: 1, movement: 1 } };
const evidence = (title: object, options: object = {}) => {
  const catalogue = buildCatalogue(activities(title), { asOf, ...options });
  return explain(catalogue, patient, 'a0').contributions.socialNeed.evidence;
};

describe('What an activity gives', () => {
  it('is what its provider states, whatever its concepts are', () => {
    expect(evidence({ title: 'Choir', benefits: { company: 0, movement: 0.9 } })).toEqual([
      { code: 'need', need: 'company', strength: 1, benefit: 0 },
      { code: 'need', need: 'movement', strength: 1, benefit: 0.9 },
    ]);
  });

  it('is inferred from its concepts for each need that is not stated, and says from which', () => {
    const label = { da: 'kor', en: 'choir' };
    expect(evidence({ title: 'Choir', benefits: { movement: 0.2 } })).toEqual([
      {
        code: 'need',
        need: 'company',
        strength: 1,
        benefit: gives('choir', 'company'),
        inferred: { concept: 'choir', label, trust: 0.5 },
      },
      { code: 'need', need: 'movement', strength: 1, benefit: 0.2 },
    ]);
  });

  it('is half relied on, is no known fact, and counts as known by its trust', () => {
    const catalogue = buildCatalogue(activities({ title: 'Choir' }), { asOf });
    const [match] = rank(catalogue, { socialNeeds: { company: 1 } }).matches;
    expect(match?.utility).toBeCloseTo(0.5 * gives('choir', 'company') + 0.5 * 0.3, 12);
    expect(match?.utilityBounds).toEqual([0, 1]);
    expect(match?.coverage).toBeCloseTo(0.5, 12);
  });

  it('does not come of what a talk is about', () => {
    const [, heard] = evidence({ title: 'Foredrag om fodbold' });
    expect(heard).toMatchObject({ benefit: 0, inferred: { concept: 'lectures' } });
    const [, spoken] = evidence({ title: 'Talk about football' });
    expect(spoken).toMatchObject({ need: 'movement', benefit: undefined });
    const [, played] = evidence({ title: 'Football' });
    expect(played).toMatchObject({ benefit: gives('football', 'movement') });
  });

  it('comes of what is done there, before what is only named in part', () => {
    const [, movement] = evidence({ title: 'Morgensang på biblioteket' });
    expect(movement).toMatchObject({ need: 'movement', benefit: undefined });
  });

  it('is not known where nothing is inferred', () => {
    const none = { schemaVersion: 1, id: 'none', version: '1', concepts: {} };
    expect(evidence({ title: 'Choir' }, { benefits: none })).toEqual(
      (['company', 'movement'] as const).map((need) => ({
        code: 'need',
        need,
        strength: 1,
        benefit: undefined,
      })),
    );
  });

  it('changes with the crosswalk, and so does the hash of the model', () => {
    const built = activities({ title: 'Choir' });
    const hashOf = (options: object) =>
      rank(buildCatalogue(built, { asOf, ...options }), patient).model.hash;
    expect(evidence({ title: 'Choir' }, { benefits: own })[0]).toMatchObject({ benefit: 0.9 });
    expect(hashOf({ benefits: own })).not.toBe(hashOf({}));
  });

  it('is refused as an option where it is no crosswalk', () => {
    expect(() => buildCatalogue([], { asOf, benefits: 'all' as never })).toThrow(/^benefits: /);
  });
});

it('Every need has its place in the crosswalk', () => {
  for (const need of socialNeeds) {
    const most = Math.max(...ids.map((id) => of(id)?.benefits[need] ?? 0));
    expect([need, most >= 0.8]).toEqual([need, true]);
  }
});
