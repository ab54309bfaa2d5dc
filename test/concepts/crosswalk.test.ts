import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { needPlaces } from '../../src/concepts/crosswalk/need-places.ts';
import {
  type BenefitCrosswalk,
  type Benefits,
  type ConceptScheme,
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

/** At least, and at most where that says something; 0 is to be stated. The limits are what a link worker would expect, and a convention. */
const everyday: [title: string, id: string, least: Benefits, most: Benefits][] = [
  ['Padlefællesskab', 'paddling', { company: 0.6, belonging: 0.6, movement: 0.6 }, {}],
  ['Padel', 'padel', { company: 0.6, movement: 0.6 }, {}],
  ['Gåfællesskab', 'walking-group', { company: 0.6, belonging: 0.6, movement: 0.6 }, {}],
  ['Gåtur', 'walking', { movement: 0.6 }, { movement: 0.7, belonging: 0.4 }],
  ['Skovtur', 'forest-walk', { calm: 0.6, movement: 0.6 }, {}],
  ['Kor', 'choir', { company: 0.8, belonging: 0.8, meaning: 0.4 }, {}],
  ['Lungekor', 'singing-for-health', { company: 0.6, belonging: 0.6 }, {}],
  ['Kirkekor', 'church-choir', { belonging: 0.6, meaning: 0.6, calm: 0.4 }, {}],
  ['Koncert', 'concert-going', { calm: 0.2 }, { movement: 0, belonging: 0.2 }],
  ['Fællessang', 'communal-singing', { company: 0.6, belonging: 0.4 }, {}],
  ['Karaoke', 'karaoke', { company: 0.6 }, { belonging: 0.4 }],
  ['Banko', 'bingo', { company: 0.6 }, { movement: 0, learning: 0.2 }],
  ['Skak', 'chess', { learning: 0.4 }, { movement: 0 }],
  ['Brætspil', 'board-games', { company: 0.6 }, { movement: 0 }],
  ['Yoga', 'yoga', { calm: 0.6, movement: 0.4 }, {}],
  ['Stoleyoga', 'chair-yoga', { calm: 0.6 }, { movement: 0.6 }],
  ['Mindfulness', 'mindfulness', { calm: 0.8 }, { movement: 0 }],
  ['Repaircafé', 'repair-cafe', { practicalHelp: 0.4, meaning: 0.6, company: 0.4 }, {}],
  ['Mandeværksted', 'mens-shed', { company: 0.6, belonging: 0.6, meaning: 0.4 }, {}],
  ['Gældsrådgivning', 'debt-advice', { practicalHelp: 0.8 }, { movement: 0, belonging: 0.2 }],
  ['Retshjælp', 'legal-advice', { practicalHelp: 0.8 }, { movement: 0 }],
  ['Madhjælp', 'food-aid', { practicalHelp: 0.8 }, {}],
  ['Jobklub', 'job-club', { practicalHelp: 0.6, learning: 0.4 }, {}],
  ['It-hjælp', 'it-help', { practicalHelp: 0.6, learning: 0.6 }, { movement: 0 }],
  ['Demenscafé', 'dementia', { company: 0.6, belonging: 0.6 }, { learning: 0.2 }],
  ['Pårørendegruppe', 'carers-group', { belonging: 0.6, practicalHelp: 0.4 }, {}],
  ['Sorggruppe', 'grief', { belonging: 0.6, company: 0.6 }, {}],
  ['Fodbold', 'football', { belonging: 0.8, movement: 0.8 }, {}],
  ['Gåfodbold', 'walking-football', { belonging: 0.6, movement: 0.6 }, {}],
  ['Fitness', 'gym-fitness', { movement: 0.8 }, { belonging: 0.2 }],
  ['Gymnastik', 'gymnastics', { movement: 0.6, belonging: 0.4 }, {}],
  ['Herremotion', 'mens-exercise', { movement: 0.6, belonging: 0.6 }, {}],
  ['Stolegymnastik', 'chair-exercise', { movement: 0.4 }, { movement: 0.6 }],
  ['Svømning', 'swimming', { movement: 0.6 }, { belonging: 0.2 }],
  ['Vinterbadning', 'winter-bathing', { belonging: 0.6, calm: 0.4 }, {}],
  ['Petanque', 'petanque', { company: 0.6 }, { movement: 0.6 }],
  ['Boccia', 'boccia', { belonging: 0.4 }, { movement: 0.6 }],
  ['Kælkning', 'sledging', { movement: 0.4 }, { belonging: 0.4 }],
  ['Strikkecafé', 'craft-circle', { company: 0.6, belonging: 0.6 }, { movement: 0 }],
  ['Strik til andre', 'charity-knitting', { meaning: 0.8 }, {}],
  ['Keramik', 'ceramics', { calm: 0.4 }, { movement: 0.2 }],
  ['Fællesspisning', 'communal-eating', { company: 0.8 }, { movement: 0 }],
  ['Eftermiddagste', 'tea', { company: 0.6 }, { learning: 0.2 }],
  ['Fuglekiggeri', 'birdwatching', { calm: 0.6, learning: 0.4, movement: 0.2 }, {}],
  ['Historisk foredrag', 'lectures', { learning: 0.6 }, { movement: 0, belonging: 0.2 }],
  ['Studiekreds', 'study-circle', { learning: 0.6, belonging: 0.6 }, {}],
  ['Sprogcafé', 'language-cafe', { company: 0.6, learning: 0.6 }, {}],
  ['Danskundervisning', 'learning-danish', { learning: 0.8, practicalHelp: 0.2 }, {}],
  ['Læsekreds', 'reading-group', { company: 0.6, belonging: 0.6 }, { movement: 0 }],
  ['Museum', 'museums', { learning: 0.4 }, { belonging: 0.2 }],
  ['Slægtsforskning', 'genealogy', { learning: 0.6 }, { movement: 0 }],
  ['Fælleshave', 'community-garden', { belonging: 0.6, calm: 0.6, movement: 0.4 }, {}],
  ['Havehjælp', 'garden-help', { practicalHelp: 0.6 }, {}],
  ['Naturpleje', 'conservation', { meaning: 0.6, movement: 0.4 }, {}],
  ['Besøgsven', 'befriending', { company: 0.8 }, { belonging: 0.4 }],
  ['Telefonven', 'telephone-friend', { company: 0.6 }, { belonging: 0.4 }],
  ['Besøgshund', 'therapy-animals', { calm: 0.6, company: 0.4 }, {}],
  ['Fødevarebank', 'food-bank', { meaning: 0.6, practicalHelp: 0.2 }, {}],
  ['Natteravne', 'night-walkers', { meaning: 0.6, movement: 0.4 }, {}],
  ['Vågetjeneste', 'vigil-service', { meaning: 0.8 }, { belonging: 0.4 }],
  ['Gudstjeneste', 'church-service', { meaning: 0.6, belonging: 0.6 }, {}],
  ['Amatørteater', 'amateur-theatre', { belonging: 0.6, learning: 0.4 }, {}],
  ['Bådtur', 'boat-trip', { calm: 0.4 }, { movement: 0.2 }],
  ['Havbiologi', 'marine-biology', { learning: 0.6 }, { movement: 0.2 }],
  ['Legeplads', 'playground', { movement: 0.4 }, { belonging: 0.4 }],
];

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

  it('has no line that says what would be said without it, or that within a tenth', () => {
    const without = (id: string) => {
      const { [id]: _, ...concepts } = danishEnglishBenefits.concepts;
      return crossingOf({ ...danishEnglishBenefits, concepts }, danishEnglishScheme, id);
    };
    const redundant = Object.keys(danishEnglishBenefits.concepts).filter((id) => {
      const [own, other] = [of(id), without(id)];
      if (other === undefined || own?.none !== other.none || own?.source !== other.source) {
        return false;
      }
      return socialNeeds.every((need) => {
        const [told, inherited] = [own?.benefits[need], other.benefits[need]];
        if (told === undefined || inherited === undefined) return told === inherited;
        return Math.abs(told - inherited) < 0.11;
      });
    });
    expect(redundant).toEqual([]);
  });

  it('gives its figures in tenths, and no finer', () => {
    const figures = ids.flatMap((id) => Object.values(of(id)?.benefits ?? {}));
    expect(figures.filter((figure) => Number(figure.toFixed(1)) !== figure)).toEqual([]);
  });

  it('ships in less than 5 kB', () => {
    expect(gzipSync(JSON.stringify(danishEnglishBenefits), { level: 9 }).length).toBeLessThan(
      5_000,
    );
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

  it.each(everyday)('%s gives what one would expect of it', (_, id, least, most) => {
    for (const need of socialNeeds) {
      const given = gives(id, need);
      const [low, high] = [least[need], most[need]];
      if (low !== undefined) expect([need, given >= low, given]).toEqual([need, true, given]);
      if (high === 0) expect([need, given]).toEqual([need, 0]);
      if (high) expect([need, given > high, given]).toEqual([need, false, given]);
    }
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

  const named = (broader: readonly string[]) => ({ prefLabel: { da: 'x', en: 'x' }, broader });
  const scheme = (concepts: ConceptScheme[number]['concepts']): ConceptScheme => [
    { branch: 'ours', role: 'activity', concepts },
  ];

  it('of the nearest wider concepts counts, for each need the greatest of those equally near', () => {
    const ours = scheme({
      far: named([]),
      left: named(['far']),
      right: named([]),
      low: named(['left', 'right']),
    });
    const concepts = {
      far: { calm: 1 },
      left: { company: 0.2, learning: 0.6 },
      right: { company: 0.8, movement: 0 },
    };
    expect(crossingOf({ ...own, concepts }, ours, 'low')).toEqual({
      benefits: { company: 0.8, movement: 0, learning: 0.6 },
      from: ['left', 'right'],
    });
  });

  it('of its branch is the last resort, also where concepts run in a circle', () => {
    const ours = scheme({ one: named(['two']), two: named(['one']) });
    const branches = { ours: { none: 'says for whom' } };
    expect(crossingOf(own, ours, 'one')).toBeUndefined();
    expect(crossingOf({ ...own, branches }, ours, 'one')).toEqual({
      benefits: {},
      from: [],
      none: 'says for whom',
    });
  });
});

describe('A crosswalk from outside', () => {
  it('is refused with every reason at once', () => {
    const bad = {
      ...own,
      schemaVersion: 2,
      concepts: {
        choir: { company: 2 },
        music: {},
        walking: { none: 'x', calm: 1 },
        chess: { source: 'only' },
        bingo: { none: 'x', source: 'y' },
      },
    };
    const { ok, issues } = parseCrosswalk(bad, danishEnglishScheme);
    expect(ok).toBe(false);
    expect(issues.map(({ path }) => path).sort()).toEqual([
      '/concepts/bingo',
      '/concepts/chess',
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

describe('The place of a need', () => {
  it('is in the Five Ways and in ABC as the vocabulary says; practical help is in neither', () => {
    const placed = socialNeeds.map((need) => {
      const { fiveWays, abc } = needPlaces[need];
      return `${need}: ${fiveWays} ${abc.join('+')}`.trim();
    });
    expect(placed).toEqual([
      'company: connect belong',
      'belonging: connect belong',
      'movement: be-active act',
      'calm: take-notice act',
      'meaning: give commit',
      'learning: keep-learning act+commit',
      'practicalHelp: null',
    ]);
  });
});
