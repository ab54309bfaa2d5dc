import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  explain,
  type Patient,
  type RankOptions,
  describe as tell,
} from '../../src/index.ts';

const asOf = '2026-11-25';
const home = { lat: 55.06, lng: 10.61 };
const venue = { point: { lat: 55.063, lng: 10.61 }, name: 'Hallen' };
const singer: Patient = { interests: [{ text: 'kor' }] };

type Listing = Omit<Activity, 'id' | 'title'>;

/** What is told of the first of some listings, all of them called Kor. */
const linesOf = (
  facts: Listing | readonly [Listing, ...Listing[]],
  patient: Patient,
  options: RankOptions = {},
) => {
  const all = [facts].flat() as Listing[];
  const catalogue = buildCatalogue(
    all.map((own, at) => ({ id: `n${at}`, title: at === 0 ? 'Kor' : `Kor ${at + 1}`, ...own })),
    { asOf },
  );
  const explanation = explain(catalogue, patient, 'n0', options);
  const [en, da] = (['en', 'da'] as const).map((locale) => tell(explanation, locale));
  return { en: en as string[], da: da as string[] };
};

describe('An explanation', () => {
  it('gives the place, what speaks for it, and for each factor its points and what they rest on', () => {
    const facts = { places: [venue], status: 'running', benefits: { company: 1 } } as const;
    const patient = { ...singer, home, socialNeeds: { company: 0.5 } };
    expect(linesOf(facts, patient)).toEqual({
      en: [
        'Kor: number 1 of 1, 99 of 100 points.',
        'Speaks for it: interests and distance.',
        'Interests, 57 of 57 points: “Kor” in the title.',
        'Distance, 28 of 29 points: about 6 minutes on foot (0.4 km) to Hallen.',
        'Social need, 14 of 14 points: company: much.',
      ],
      da: [
        'Kor: nummer 1 af 1, 99 af 100 point.',
        'Taler for: interesser og afstand.',
        'Interesser, 57 af 57 point: ”Kor” i titlen.',
        'Afstand, 28 af 29 point: cirka 6 minutter til fods (0,4 km) til Hallen.',
        'Sociale behov, 14 af 14 point: selskab: meget.',
      ],
    });
  });

  it('tells all that fits in one line, without what is taken for granted', () => {
    const facts: Listing = {
      places: [venue],
      status: 'running',
      access: { seating: 'yes' },
      age: { min: 60 },
      languages: [{ language: 'da' }],
      cost: { amountMinor: 5000, currency: 'DKK', per: 'session' },
      schedule: { weekly: [{ day: 1, start: '10:00', end: '12:00' }] },
      setting: ['smallGroup'],
      entry: ['phone'],
      capacity: { left: 3 },
    };
    const patient: Patient = {
      ...singer,
      ageYears: 71,
      home,
      travel: { reachMinutes: 20 },
      accessNeeds: [{ feature: 'seating' }],
      languages: [{ language: 'da' }],
      budget: { amountMinor: 5000, currency: 'DKK', per: 'session' },
      setting: { ruledOut: ['largeGroup'] },
      entry: ['phone'],
    };
    const { en, da } = linesOf(facts, patient);
    expect(en.at(-1)?.replaceAll(/\s/g, ' ')).toBe(
      'What fits: There is somewhere to sit. It takes about 6 minutes on foot (0.4 km). It is for people aged 60 and over. ' +
        'They speak Danish there. It costs DKK 50 each time. ' +
        'Next times: Monday 30 November, Monday 7 December and Monday 14 December at 10:00–12:00. ' +
        'It is in a small group. To join, you can ring. There are 3 places left.',
    );
    expect(da.at(-1)?.replaceAll(/\s/g, ' ')).toBe(
      'Det passer: Der er et sted at sidde. Det tager cirka 6 minutter til fods (0,4 km). Det er for folk på 60 år og derover. ' +
        'Der tales dansk. Det koster 50 kr. pr. gang. ' +
        'De næste gange: mandag den 30. november, mandag den 7. december og mandag den 14. december kl. 10:00–12:00. ' +
        'Det foregår i en lille gruppe. Man kan komme med ved at ringe. Der er 3 ledige pladser.',
    );
  });

  it('gives every reason why something is not possible, and nothing to ask or to mind', () => {
    const facts: Listing = {
      places: [{ ...venue, floor: 2 }],
      access: { stepFreeEntrance: 'yes', seating: 'limited' },
      verifiedOn: '2023-01-31',
      age: { min: 60 },
    };
    const { en, da } = linesOf(facts, {
      ...singer,
      ageYears: 40,
      home,
      travel: { modes: ['walk'], reachMinutes: 3 },
      accessNeeds: [{ feature: 'stepFreeEntrance' }, { feature: 'seating' }],
    });
    expect(en).toEqual([
      'Kor: not possible.',
      'Not possible: There is somewhere to sit, but only with limits.',
      'Not possible: Too far away: about 6 minutes on foot (0.5 km), and the limit is 3 minutes.',
      'Not possible: It is for people aged 60 and over.',
      'Interests, 67 of 67 points: “Kor” in the title.',
      'Distance, 32 of 33 points: about 6 minutes on foot (0.4 km) to Hallen.',
    ]);
    expect(da.slice(1, 4)).toEqual([
      'Ikke muligt: Der er et sted at sidde, men kun med begrænsninger.',
      'Ikke muligt: For langt væk: cirka 6 minutter til fods (0,5 km), og grænsen er 3 minutter.',
      'Ikke muligt: Det er for folk på 60 år og derover.',
    ]);
  });

  it('tells what has ended, pauses, is online only or unwanted', () => {
    const facts: Listing = {
      status: 'paused',
      pausedUntil: '2027-06-01',
      schedule: { lastDate: '2026-05-01' },
      online: 'yes',
    };
    const interests = [{ text: 'kor', liked: false }, { text: 'dans' }];
    const { en, da } = linesOf(facts, { interests, travel: { online: 'no' } });
    expect(en.slice(1, 5)).toEqual([
      'Not possible: It is held online only.',
      'Not possible: It is paused until 1 June 2027.',
      'Not possible: The last date was 1 May 2026.',
      'Not possible: It is about “kor”, which is not wanted.',
    ]);
    expect(da.slice(1, 5)).toEqual([
      'Ikke muligt: Det foregår kun online.',
      'Ikke muligt: Det holder pause til den 1. juni 2027.',
      'Ikke muligt: Sidste gang var den 1. maj 2026.',
      'Ikke muligt: Det handler om ”kor”, som er valgt fra.',
    ]);
  });

  it('lists open questions without a semicolon behind the question mark', () => {
    const accessNeeds = (['quietRoom', 'seating'] as const).map((feature) => ({
      feature,
      required: false,
    }));
    expect(linesOf({}, { accessNeeds }).en).toContain(
      'Accessibility, 50 of 100 points: not stated: Is there a quiet room? not stated: Is there somewhere to sit?',
    );
  });

  it('asks for the lift, where only the lift is open', () => {
    const facts = {
      places: [{ ...venue, floor: 2 }],
      access: { stepFreeEntrance: 'yes' },
    } as const;
    const { en, da } = linesOf(facts, {
      ...singer,
      accessNeeds: [{ feature: 'stepFreeEntrance' }],
    });
    expect(en).toContain('Ask first: Is the room on the ground floor, or is there a lift?');
    expect(da).toContain('Spørg først: Ligger lokalet i stueetagen, eller er der elevator?');
  });

  it('says that what is unknown counts less, and why', () => {
    const facts = { places: [{ name: 'x' }], status: 'running' } as const;
    const { en, da } = linesOf(facts, { ...singer, home, travel: { reachKm: 2 } });
    expect(en).toEqual([
      'Kor: number 1 of 1, 42 of 100 points.',
      'Speaks for it: interests. Not certain: Something must be asked first.',
      'Interests, 67 of 67 points: “Kor” in the title.',
      'Distance, 16 of 33 points: we don’t know how far it is.',
      '83 points count as 42, because something must be asked first.',
      'Ask first: Where exactly is it held?',
    ]);
    expect(da.slice(4)).toEqual([
      '83 point tæller som 42, fordi der er noget at spørge om først.',
      'Spørg først: Hvor foregår det præcist?',
    ]);
  });

  it('names what is disliked where it costs something, with the words that met it', () => {
    const interests = [{ text: 'kor' }, { text: 'dans', liked: false, importance: 0.5 }];
    const { en, da } = linesOf({ tags: ['dans'], status: 'running' }, { interests });
    expect(en.slice(1)).toEqual([
      'Speaks for it: interests. Speaks against it: a part of it is not wanted.',
      'Interests, 100 of 100 points: “Kor” in the title.',
      '100 points count as 53, because a part of it is not wanted (“dans” in the keywords).',
    ]);
    expect(da.at(-1)).toBe(
      '100 point tæller som 53, fordi noget af det er valgt fra (”dans” i emneordene).',
    );
  });

  it('says what a word that met an interest is to it, liked or not', () => {
    const interests = [{ text: 'musik' }, { text: 'dans', liked: false, importance: 0.5 }];
    const { en, da } = linesOf({ tags: ['tango'], status: 'running' }, { interests });
    expect(en.slice(2)).toEqual([
      expect.stringMatching(
        /^Interests, \d+ of 100 points: “Kor” in the title, which comes under “musik”\.$/,
      ),
      expect.stringMatching(
        /^\d+ points count as \d+, because a part of it is not wanted \(“tango” in the keywords, which comes under “dans”\)\.$/,
      ),
    ]);
    expect(da.slice(2)).toEqual([
      expect.stringMatching(/^Interesser, \d+ af 100 point: ”Kor” i titlen, inden for ”musik”\.$/),
      expect.stringMatching(
        /^\d+ point tæller som \d+, fordi noget af det er valgt fra \(”tango” i emneordene, inden for ”dans”\)\.$/,
      ),
    ]);
  });

  it('names the main doubt once, and minds the others', () => {
    const { en, da } = linesOf({}, { ...singer, ageYears: 71 });
    expect(en.slice(1)).toEqual([
      'Speaks for it: interests. Not certain: We don’t know if there is an age limit.',
      'Interests, 100 of 100 points: “Kor” in the title.',
      'Note: It does not say that it has stopped, so we think it is running.',
    ]);
    expect(da.at(-1)).toBe('Bemærk: Der står ikke, at det er stoppet, så det kører nok.');
  });
});

describe('Beside the others, an explanation tells', () => {
  const near = { places: [venue], status: 'running' } as const;
  const far = {
    places: [{ point: { lat: 55.1, lng: 10.61 } }],
    status: 'running',
  } as const;

  it('by how much it is ahead of the next one, and what makes most of that', () => {
    const { en, da } = linesOf([near, far], { ...singer, home });
    expect(en.at(-1)).toBe(
      '16 points ahead of the next one, “Kor 2”, most of all because of distance.',
    );
    expect(da.at(-1)).toBe('16 point foran den næste, ”Kor 2”, mest på grund af afstand.');
  });

  it('that it is ahead because less is open, or less is disliked', () => {
    const accessNeeds = [{ feature: 'seating' } as const];
    const open = linesOf([{ ...near, access: { seating: 'yes' } }, near], {
      ...singer,
      accessNeeds,
    });
    expect(open.en).toContain(
      '50 points ahead of the next one, “Kor 2”, most of all because of a better chance of going.',
    );
    const interests = [{ text: 'kor' }, { text: 'skak', liked: false, importance: 0.5 }];
    const disliked = linesOf([near, { ...near, tags: ['skak'] }], { interests });
    expect(disliked.da).toContain(
      '48 point foran den næste, ”Kor 2”, mest på grund af mindre af det, der er valgt fra.',
    );
  });

  it('that it is level with the next one', () => {
    const { en, da } = linesOf([near, near], singer);
    expect(en.at(-1)).toBe('About level with the next one, “Kor 2”.');
    expect(da.at(-1)).toBe('Omtrent lige med den næste, ”Kor 2”.');
  });

  it('what it lacks to be in the list, and what would be enough', () => {
    const { en, da } = linesOf([far, near], { ...singer, home }, { k: 1 });
    expect(en.at(-1)).toBe(
      'It is 17 points short of the list. It would be enough to fit better in one way: distance.',
    );
    expect(da.at(-1)).toBe(
      'Der mangler 17 point for at komme på listen. Det ville være nok at passe bedre på ét punkt: afstand.',
    );
  });
});
