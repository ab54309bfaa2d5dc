/** The plain definition against numbers worked by hand, so that it and the engine cannot be wrong together. */
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type Branch,
  buildCatalogue,
  type CatalogueOptions,
  type Concept,
  type Patient,
  type RankOptions,
  rank,
} from '../../src/index.ts';
import { plainRanking } from './plain-ranking.ts';

const asOf = '2026-11-25';
const home = { lat: 55, lng: 12 };
/** One degree of a meridian of the mean sphere, in kilometres: π · 6371.0088 ÷ 180. */
const DEGREE_KM = 111.19508;

const concept = (da: string, en: string): Concept => ({ prefLabel: { da, en } });
const branch = (role: Branch['role'], concepts: Branch['concepts']): Branch => ({
  branch: role,
  role,
  concepts,
});

/** Words alone, where a test is of words; else by the scheme that linkmatch brings. */
const words: Partial<CatalogueOptions> = { concepts: [] };

const both = (
  all: readonly Activity[],
  patient: Patient,
  options: RankOptions = {},
  build: Partial<CatalogueOptions> = {},
) => {
  const catalogue = buildCatalogue(all, { asOf, ...build });
  const plain = plainRanking(catalogue, patient, options);
  const ranking = rank(catalogue, patient, options);
  return { plain, ranking, lists: [plain.matches, ranking.matches] as const };
};

describe('The plain definition and the engine', () => {
  it('weigh words by rarity: 1 against r = ln(1 + 2/2) ÷ ln(1 + 2/1) for a word that both activities have, each .95 in a title of two', () => {
    const all = [
      { id: 'a', title: 'choir coffee' },
      { id: 'b', title: 'coffee' },
    ];
    const { lists } = both(all, { interests: [{ text: 'choir coffee' }] }, {}, words);
    const r = Math.log(2) / Math.log(3);
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(list[0]?.score).toBeCloseTo(0.95, 12);
      expect(list[1]?.score).toBeCloseTo(r / 2 + r / (1 + r) / 2, 12);
    }
  });

  it('weigh how it is done .2 beside what is done: ½ · 1 + ½ · 1 ÷ 1.2 = 11 ÷ 12 for chess alone', () => {
    const concepts = [
      branch('activity', { chess: concept('skak', 'chess') }),
      branch('manner', { outside: concept('udendørs', 'outdoors') }),
    ];
    const all = [
      { id: 'a', title: 'Chess' },
      { id: 'b', title: 'Outdoors' },
      { id: 'c', title: 'Chess outdoors' },
    ];
    const { lists } = both(all, { interests: [{ text: 'outdoors chess' }] }, {}, { concepts });
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      expect(list[0]?.score).toBeCloseTo(1, 12);
      expect(list[1]?.score).toBeCloseTo(11 / 12, 12);
      expect(list[2]?.score).toBeCloseTo((0.2 + 0.2 / 1.2) / 2, 12);
    }
  });

  it('take .9 of what is narrower, ½ of what is broader, a stated ¾, and ¼ of a sibling', () => {
    const concepts = [
      branch('activity', {
        games: concept('spil', 'games'),
        chess: { ...concept('skak', 'chess'), broader: ['games'] },
        blitz: { ...concept('lynskak', 'blitz'), broader: ['chess'] },
        bridge: { ...concept('bridge', 'bridge'), broader: ['games'] },
        quiz: { ...concept('quiz', 'quiz'), related: { chess: 0.75 } },
      }),
    ];
    const all = ['games', 'chess', 'blitz', 'bridge', 'quiz'].map((id) => ({ id, title: id }));
    const { lists } = both(all, { interests: [{ text: 'chess' }] }, {}, { concepts });
    for (const list of lists) {
      expect(Object.fromEntries(list.map(({ id, utility }) => [id, utility]))).toEqual({
        chess: 1,
        blitz: 0.9,
        quiz: 0.75,
        games: 0.5,
        bridge: 0.25,
      });
    }
  });

  it('count a mention behind the lead as .8 · 1 ÷ 2.7 = 8 ÷ 27, three as .8 · 3 ÷ 4.7 = 24 ÷ 47', () => {
    const all = [
      { id: 'a', title: 'x', description: 'Football. Chess.' },
      { id: 'b', title: 'x', description: 'Football. Chess chess, chess.' },
    ];
    for (const list of both(all, { interests: [{ text: 'chess' }] }).lists) {
      expect(list.map(({ id }) => id)).toEqual(['b', 'a']);
      expect(list[0]?.utility).toBeCloseTo(24 / 47, 12);
      expect(list[1]?.utility).toBeCloseTo(8 / 27, 12);
    }
  });

  it('count what is done in the lead as .75, and as .95 where the title names nothing that is done', () => {
    const all = [
      { id: 'a', title: 'Choir', description: 'Chess.' },
      { id: 'b', title: 'x', description: 'Chess.' },
    ];
    for (const list of both(all, { interests: [{ text: 'chess' }] }).lists) {
      expect(list.map(({ id }) => id)).toEqual(['b', 'a']);
      expect(list.map(({ utility }) => utility)).toEqual([0.95, 0.75]);
    }
  });

  it('count a title that says nothing else as 1, one that says more as .95, and where it is as half of that', () => {
    const all = [
      { id: 'a', title: 'Chess club on Mondays' },
      { id: 'b', title: 'Chess and choir' },
      { id: 'c', title: 'Choir at the chess hall' },
      { id: 'd', title: 'Have a go at chess' },
    ];
    for (const list of both(all, { interests: [{ text: 'chess' }] }).lists) {
      const utilities = Object.fromEntries(list.map(({ id, utility }) => [id, utility]));
      expect(utilities.a).toBe(1);
      expect(utilities.b).toBeCloseTo(0.95, 12);
      expect(utilities.c).toBeCloseTo(0.475, 12);
      expect(utilities.d).toBe(1);
    }
  });

  it('add up what stands in several places: 1 − .05 · .05 in title and tags', () => {
    const all = [{ id: 'a', title: 'Chess and choir', tags: ['chess'] }];
    for (const [only] of both(all, { interests: [{ text: 'chess' }] }).lists)
      expect(only?.utility).toBeCloseTo(1 - 0.05 * 0.05, 12);
  });

  it('take half of what is wider than wanted, where something narrower is named: ½ · .95 · ½ for games under bridge', () => {
    const concepts = [
      branch('activity', {
        games: concept('spil', 'games'),
        chess: { ...concept('skak', 'chess'), broader: ['games'] },
        bridge: { ...concept('bridge', 'bridge'), broader: ['games'] },
      }),
    ];
    const all = [
      { id: 'a', title: 'x y', tags: ['games'] },
      { id: 'b', title: 'x bridge', tags: ['games'] },
    ];
    const { lists } = both(all, { interests: [{ text: 'chess' }] }, {}, { concepts });
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(list[0]?.utility).toBeCloseTo(0.5 * 0.95, 12);
      expect(list[1]?.utility).toBeCloseTo(0.5 * 0.95 * 0.5, 12);
    }
  });

  it('read no listing against what it says: what is not done there matches nothing', () => {
    const all = [
      { id: 'a', title: 'Choir', description: 'No chess.' },
      { id: 'b', title: 'Choir', description: 'No experience needed for chess.' },
    ];
    for (const list of both(all, { interests: [{ text: 'chess' }] }).lists) {
      expect(list.map(({ id }) => id)).toEqual(['b']);
    }
  });

  it('add half of a second interest: x = 8 ÷ 27 and ½ · 8 ÷ 27 give 1 − 19 ÷ 27 · 25 ÷ 27', () => {
    const all = [{ id: 'a', title: 'x', description: 'Football. Choir chess' }];
    const interests = [
      { text: 'chess', importance: 0.4 },
      { text: 'choir', importance: 0.8 },
    ];
    for (const [only] of both(all, { interests }).lists)
      expect(only?.utility).toBeCloseTo(1 - (19 / 27) * (25 / 27), 12);
  });

  it('take a dislike from the whole: match .75 in the lead, importance ½, so that .625 is left', () => {
    const all = [{ id: 'a', title: 'choir', description: 'chess' }];
    const interests = [{ text: 'choir' }, { text: 'chess', liked: false, importance: 0.5 }];
    for (const [only] of both(all, { interests }).lists) {
      expect(only?.aversion).toBeCloseTo(0.375, 12);
      expect(only?.score).toBeCloseTo(0.625, 12);
    }
  });

  it('rule out what is never wanted from a match of .8', () => {
    const all = [
      { id: 'a', title: 'choir', tags: ['chess'] },
      { id: 'b', title: 'choir', description: 'Choir. Chess' },
    ];
    const interests = [{ text: 'choir' }, { text: 'chess', liked: false }];
    const { lists, plain, ranking } = both(all, { interests });
    for (const list of lists) expect(list.map(({ id }) => id)).toEqual(['b']);
    for (const { ruledOut } of [plain, ranking]) expect(ruledOut.unwanted).toBe(1);
  });

  it('halve distance utility with every 20 minutes beyond 5: a transit ride of 11 km is 12 + 60 · 1.3 · 11.1195 ÷ 25', () => {
    const all = [{ id: 'a', title: 'x', places: [{ point: { lat: 55.1, lng: 12 } }] }];
    const minutes = 12 + (60 * 1.3 * DEGREE_KM * 0.1) / 25;
    for (const [only] of both(all, { home }).lists) {
      expect(only?.score).toBeCloseTo(0.5 ** ((minutes - 5) / 20), 6);
    }
  });

  it('count online as ½ for who takes it if needed, and 1 for who welcomes it', () => {
    const all: Activity[] = [{ id: 'a', title: 'x', online: 'yes' }];
    for (const [only] of both(all, { home, travel: { online: 'welcome' } }).lists) {
      expect(only?.score).toBe(1);
    }
    for (const [only] of both(all, { home }).lists) expect(only?.score).toBe(0.5);
    const { ruledOut } = both(all, { home, travel: { online: 'no' } }).plain;
    expect(ruledOut.travel).toBe(1);
  });

  it('share weights over what applies: .4 interests and .2 · .5 of a need give ⅘ and ⅕, a basis of ½', () => {
    const all = [{ id: 'a', title: 'choir', benefits: { calm: 1, company: 0 } }];
    const patient = { interests: [{ text: 'choir' }], socialNeeds: { calm: 0.5, company: 0.25 } };
    const { plain, ranking, lists } = both(all, patient);
    for (const { weights, basis } of [plain, ranking]) {
      expect(weights.interests).toBeCloseTo(0.8, 12);
      expect(weights.socialNeed).toBeCloseTo(0.2, 12);
      expect(basis).toBeCloseTo(0.5, 12);
    }
    for (const [only] of lists) expect(only?.utility).toBeCloseTo(0.8 + 0.2 * (2 / 3), 12);
  });

  it('stand in .3 for a need that a listing does not speak of, and 0 for a stated 0', () => {
    const all = [
      { id: 'a', title: 'x', benefits: { calm: 0 } },
      { id: 'b', title: 'x', benefits: { company: 1 } },
    ];
    const { plain, lists } = both(all, { socialNeeds: { calm: 1 } });
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['b']);
      expect(list[0]?.score).toBeCloseTo(0.3, 12);
    }
    expect(plain.belowMinScore).toBe(1);
  });

  it('ask for a feature with the chance (yes + 5) ÷ (known + 10): of 2 yes and 1 no, 7 ÷ 13', () => {
    const seats = (id: string, seating: 'yes' | 'no' | 'unknown'): Activity => ({
      id,
      title: 'choir',
      access: { seating },
    });
    const all = [seats('a', 'unknown'), seats('b', 'yes'), seats('c', 'yes'), seats('d', 'no')];
    const patient: Patient = {
      interests: [{ text: 'choir' }],
      accessNeeds: [{ feature: 'seating' }],
    };
    const { plain, ranking, lists } = both(all, patient);
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
      expect(list[2]?.likelihood).toBeCloseTo(7 / 13, 12);
      expect(list[2]?.standing).toBe('ask-first');
    }
    for (const { ruledOut } of [plain, ranking]) expect(ruledOut.access).toBe(1);
  });

  it('take a limited offer only from who accepts it, and count it ½ where it only helps', () => {
    const all: Activity[] = [{ id: 'a', title: 'choir', access: { lift: 'limited' } }];
    const interests = [{ text: 'choir' }];
    const by = (need: object) =>
      both(all, { interests, accessNeeds: [{ feature: 'lift', ...need }] }).lists;
    for (const list of by({})) expect(list).toEqual([]);
    for (const [only] of by({ acceptsLimited: true })) expect(only?.score).toBe(1);
    for (const [only] of by({ required: false }))
      expect(only?.score).toBeCloseTo(2 / 3 + 1 / 6, 12);
  });

  it('need no lift on the ground floor, and the lift too for a step-free way to the second floor', () => {
    const room = (id: string, floor: number, access: Activity['access'] & object): Activity => ({
      id,
      title: 'choir',
      places: [{ floor }],
      access,
    });
    const all = [
      room('ground', 0, { lift: 'no' }),
      room('up', 2, { stepFreeEntrance: 'yes', lift: 'yes' }),
      room('stairs', 2, { stepFreeEntrance: 'yes', lift: 'no' }),
      room('door', 2, { stepFreeEntrance: 'limited' }),
    ];
    const listed = (feature: 'lift' | 'stepFreeEntrance') =>
      both(all, { interests: [{ text: 'choir' }], accessNeeds: [{ feature }] }).lists.map((list) =>
        list.map(({ id, standing }) => `${id} ${standing}`),
      );
    expect(listed('lift')[0]).toEqual(['ground ready', 'up ready', 'door ask-first']);
    expect(listed('stepFreeEntrance')[0]).toEqual(['up ready', 'ground ask-first']);
    expect(listed('lift')[1]).toEqual(listed('lift')[0]);
    expect(listed('stepFreeEntrance')[1]).toEqual(listed('stepFreeEntrance')[0]);
  });

  it('know an area as within reach, out of it, or neither, by its radius', () => {
    const area = (id: string, lat: number, radiusKm: number): Activity => ({
      id,
      title: 'choir',
      places: [{ point: { lat, lng: 12 }, precision: 'area', radiusKm }],
    });
    // By road: 1.3 · 11.12 km = 14.46 km to the middle.
    const all = [area('in', 55.1, 3), area('maybe', 55.1, 5), area('out', 55.3, 5)];
    const patient = { home, interests: [{ text: 'choir' }], travel: { reachKm: 18.5 } };
    const { plain, lists } = both(all, patient, { weights: { distance: 0 } });
    for (const list of lists) {
      expect(list.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
        'in ready',
        'maybe ask-first',
      ]);
      expect(list[1]?.likelihood).toBe(0.5);
    }
    expect(plain.ruledOut.travel).toBe(1);
  });

  it('keep what is out of reach but fetches people, to be asked', () => {
    const all: Activity[] = [
      {
        id: 'a',
        title: 'choir',
        places: [{ point: { lat: 56, lng: 12 } }],
        access: { transportOffered: 'limited' },
      },
    ];
    const patient = { home, interests: [{ text: 'choir' }], travel: { reachKm: 5 } };
    const { plain, ranking } = both(all, patient);
    expect(plain.matches[0]?.ask).toEqual(['travel/transport']);
    expect(ranking.matches[0]?.ask).toEqual([{ requirement: 'travel', fact: 'transport' }]);
  });

  it('take the smallest of the asked chances, or their product', () => {
    const all: Activity[] = [{ id: 'a', title: 'choir' }];
    const patient: Patient = {
      ageYears: 70,
      interests: [{ text: 'choir' }],
      accessNeeds: [{ feature: 'seating' }],
    };
    const unknown = { age: 'ask' } as const;
    for (const [only] of both(all, patient, { unknown }).lists) expect(only?.likelihood).toBe(0.5);
  });

  it('halve the chance that it still runs with every 730 days since it was verified, if asked', () => {
    const all: Activity[] = [{ id: 'a', title: 'choir', verifiedOn: '2024-11-25' }];
    const patient = { interests: [{ text: 'choir' }] };
    for (const [only] of both(all, patient, { unknown: { running: 'ask' } }).lists) {
      expect(only?.likelihood).toBeCloseTo(0.5, 12);
    }
    for (const [only] of both(all, patient).lists) expect(only?.likelihood).toBe(1);
  });

  it('rule out what has ended, is past its last date, or pauses beyond the 56 days', () => {
    const title = 'choir';
    const all: Activity[] = [
      { id: 'a', title, status: 'ended' },
      { id: 'b', title, schedule: { lastDate: '2026-11-24' } },
      { id: 'c', title, schedule: { lastDate: '2026-11-25' } },
      { id: 'd', title, status: 'paused' },
      { id: 'e', title, status: 'paused', pausedUntil: '2027-01-20' },
      { id: 'f', title, status: 'paused', pausedUntil: '2027-01-21' },
    ];
    const { plain, ranking, lists } = both(all, { interests: [{ text: 'choir' }] });
    for (const list of lists) expect(list.map(({ id }) => id)).toEqual(['c', 'e']);
    for (const { ruledOut } of [plain, ranking]) expect(ruledOut.running).toBe(4);
  });
});
