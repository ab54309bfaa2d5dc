import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  type Patient,
  questions,
  rank,
  describe as tell,
  weightChange,
  whatIf,
} from '../../src/index.ts';

const asOf = '2026-11-25';
const home = { lat: 55.06, lng: 10.61 };
const singer: Patient = { interests: [{ text: 'kor' }] };

const catalogueOf = (...activities: readonly Activity[]) => buildCatalogue(activities, { asOf });

describe('A ranking', () => {
  it('tells what is listed, when it meets, what to ask and to mind, and what was left out', () => {
    const catalogue = catalogueOf(
      {
        id: 'a',
        title: 'Kor',
        status: 'running',
        schedule: { weekly: [{ day: 1, start: '10:00', end: '12:00' }], lastDate: '2026-11-30' },
      },
      { id: 'b', title: 'Dans', status: 'ended' },
    );
    const patient: Patient = { ...singer, ageYears: 71, accessNeeds: [{ feature: 'seating' }] };
    expect(tell(rank(catalogue, patient), 'en')).toEqual([
      '1. Kor: 50 of 100 points.',
      'Next time: Monday 30 November at 10:00–12:00.',
      'Ask first: Is there somewhere to sit?',
      'Note: We don’t know if there is an age limit.',
      'Left out: 1 of 2 activities (ended or paused 1).',
    ]);
    expect(tell(rank(catalogue, patient), 'da')).toEqual([
      '1. Kor: 50 af 100 point.',
      'Næste gang: mandag den 30. november kl. 10:00–12:00.',
      'Spørg først: Er der et sted at sidde?',
      'Bemærk: Vi ved ikke, om der er en aldersgrænse.',
      'Sorteret fra: 1 af 2 aktiviteter (stoppet eller på pause 1).',
    ]);
  });

  it('leaves what is only assumed to the explanation', () => {
    const patient: Patient = { ...singer, languages: [{ language: 'da' }] };
    const ranking = rank(catalogueOf({ id: 'a', title: 'Kor', textLanguage: 'da' }), patient);
    expect(ranking.matches[0]?.caveats.map(({ code }) => code)).toEqual([
      'assumed',
      'status-not-stated',
    ]);
    expect(tell(ranking, 'en')).toEqual([
      '1. Kor: 100 of 100 points.',
      'Left out: 0 of 1 activities.',
    ]);
  });

  it('counts what was left out for several reasons once', () => {
    const catalogue = catalogueOf({ id: 'a', title: 'Kor', status: 'ended', age: { min: 80 } });
    expect(tell(rank(catalogue, { ...singer, ageYears: 20 }), 'en')).toEqual([
      'Nothing in the directory fits.',
      'Left out: 1 of 1 activities (age limits 1, ended or paused 1; some for several reasons).',
    ]);
  });

  it('does not say that nothing fits where something would', () => {
    const catalogue = catalogueOf({ id: 'a', title: 'Kor' });
    expect(tell(rank(catalogue, singer, { k: 0 }), 'en')[0]).toBe('Nothing is listed.');
    expect(tell(rank(catalogue, singer, { k: 0 }), 'da')[0]).toBe('Listen er tom.');
  });

  it('says why it is empty', () => {
    const ranking = rank(buildCatalogue([], { asOf }), { travel: { reachKm: 2 } });
    expect(tell(ranking, 'da')).toEqual([
      'Intet i kataloget passer.',
      'Sorteret fra: 0 af 0 aktiviteter.',
      'Der er intet at sortere efter: tilføj en interesse, en bopæl eller et socialt behov.',
      'Der er en grænse for, hvor langt væk det må være, men vi kender ikke bopælen. Derfor kunne vi ikke regne afstanden ud.',
    ]);
  });

  it('says what variety cost', () => {
    const activity = { status: 'running', tags: ['kor'] } as const;
    const catalogue = catalogueOf(
      { id: 'a', title: 'Kor', ...activity },
      { id: 'b', title: 'Kor', ...activity },
    );
    const ranking = { ...rank(catalogue, singer, { variety: 0.5 }), varietyCost: 0.0225 };
    expect(tell(ranking, 'en').at(-1)).toBe(
      'For variety, the list gives up 2.3 points on average.',
    );
    expect(tell(ranking, 'da').at(-1)).toBe('Variationen koster i gennemsnit 2,3 point.');
  });
});

describe('A suggestion', () => {
  it('tells what would be changed and what that would open', () => {
    const catalogue = catalogueOf(
      { id: 'a', title: 'Kor', entry: ['phone'] },
      { id: 'b', title: 'Kor for alle', entry: ['phone'], capacity: { waitingWeeks: 3 } },
      { id: 'c', title: 'Lille kor', entry: ['phone'] },
    );
    const patient: Patient = { ...singer, entry: ['web'], maxWaitWeeks: 1 };
    const [first] = whatIf(catalogue, patient);
    expect(tell(first!, 'en')).toEqual([
      'If you could ring (perhaps with help), there would be 2 more activities: “Kor” and “Lille kor”.',
    ]);
    const [alone] = whatIf(catalogue, patient, { activityId: 'b' });
    expect(tell(alone!, 'da')).toEqual([
      'Hvis man kunne ringe (måske med hjælp) og vente op til 3 uger, var der 3 aktiviteter mere at vælge imellem, for eksempel ”Kor for alle”.',
    ]);
  });
});

describe('A call', () => {
  it('tells whom to ring, what to ask, and what it is worth', () => {
    const contact = { phone: '00 00 00 01', email: 'a@example.org' };
    const other = { title: 'Sang', description: 'Kor.', access: { seating: 'yes' } } as const;
    const catalogue = catalogueOf(
      { id: 'a', title: 'Kor', contact },
      ...['b', 'c', 'd'].map((id) => ({ id, ...other })),
    );
    const ranking = rank(catalogue, { ...singer, accessNeeds: [{ feature: 'seating' }], home });
    const [call] = questions(ranking);
    expect(call?.gain).toBeGreaterThan(0);
    expect(tell({ ...call!, gain: 0.1234 }, 'en')).toEqual([
      'Kor (00 00 00 01): Is there somewhere to sit? Asking is worth about 12.3 points.',
    ]);
    expect(tell({ ...call!, gain: 1e-9, contact: { url: 'https://example.org' } }, 'da')).toEqual([
      'Kor (https://example.org): Er der et sted at sidde? Det er cirka 0,1 point værd at spørge.',
    ]);
  });
});

describe('A change of a weight', () => {
  it('tells what would be first by it', () => {
    const activities: Activity[] = [
      { id: 'a', title: 'Kor', places: [{ point: { lat: 55.2, lng: 10.61 } }] },
      { id: 'b', title: 'Dans', places: [{ point: home }] },
    ];
    const change = weightChange(catalogueOf(...activities), { ...singer, home });
    expect(tell({ ...change!, to: 0.5 }, 'en')).toEqual([
      `“Dans” would be first if ${change?.factor} weighed 0.5 instead of ${change?.from}.`,
    ]);
  });
});
