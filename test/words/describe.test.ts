import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  type Explanation,
  explain,
  factorIds,
  type Locale,
  labelsOf,
  type Patient,
  parsePatient,
  rank,
  requirementIds,
  describe as tell,
} from '../../src/index.ts';

const asOf = '2026-11-25';
const home = { lat: 55.06, lng: 10.61 };
const venue = { point: { lat: 55.063, lng: 10.61 }, name: 'Hallen' };
const singer: Patient = { interests: [{ text: 'kor' }] };

const linesOf = (facts: Omit<Activity, 'id' | 'title'>, patient: Patient) => {
  const catalogue = buildCatalogue([{ id: 'a', title: 'Kor', ...facts }], { asOf });
  const explanation = explain(catalogue, patient, 'a');
  return { en: tell(explanation, 'en'), da: tell(explanation, 'da') };
};

describe('An explanation', () => {
  it('gives the place in the list, the points, and for each factor what they rest on', () => {
    const facts = { places: [venue], status: 'running', benefits: { company: 1 } } as const;
    const patient = { ...singer, home, socialNeeds: { company: 0.5 } };
    expect(linesOf(facts, patient)).toEqual({
      en: [
        'Kor: number 1 of 1, 99 of 100 points.',
        'Interests, 57 of 57 points: “kor” in the title.',
        'Distance, 28 of 29 points: about 6 minutes on foot (0.4 km) to Hallen.',
        'Social need, 14 of 14 points: company: much.',
      ],
      da: [
        'Kor: nummer 1 af 1, 99 af 100 point.',
        'Interesser, 57 af 57 point: ”kor” i titlen.',
        'Afstand, 28 af 29 point: cirka 6 minutter til fods (0,4 km) til Hallen.',
        'Sociale behov, 14 af 14 point: selskab: meget.',
      ],
    });
  });

  it('gives every reason why something is not possible, not only the first', () => {
    const facts: Omit<Activity, 'id' | 'title'> = {
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
    expect(en.slice(0, 4)).toEqual([
      'Kor: not possible.',
      'Not possible: There is somewhere to sit, but with limits.',
      'Not possible: Too far away: about 6 minutes on foot (0.4 km), and the limit is 3 minutes.',
      'Not possible: It is for people aged 60 and over.',
    ]);
    expect(da.slice(1, 4)).toEqual([
      'Ikke muligt: Der er et sted at sidde, men med begrænsninger.',
      'Ikke muligt: For langt væk: cirka 6 minutter til fods (0,4 km), og grænsen er 3 minutter.',
      'Ikke muligt: Det er for folk på 60 år og derover.',
    ]);
    expect(en.at(-1)).toBe('Note: The listing was last checked on 31 January 2023.');
    expect(da.at(-1)).toBe('Bemærk: Oplysningerne blev sidst tjekket den 31. januar 2023.');
  });

  it('lists open questions without a semicolon behind the question mark', () => {
    const accessNeeds = (['quietRoom', 'seating'] as const).map((feature) => ({
      feature,
      required: false,
    }));
    expect(linesOf({}, { accessNeeds }).en[1]).toBe(
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
    expect(en).toContain('Ask first: Is there a lift to the room?');
    expect(da).toContain('Spørg først: Er der elevator til lokalet?');
  });

  it('says that what is unknown counts less, and why', () => {
    const { en, da } = linesOf(
      { places: [{ name: 'x' }] },
      { ...singer, home, travel: { reachKm: 2 } },
    );
    expect(en).toContain('83 points count as 42, because something must be asked first.');
    expect(da).toContain('83 point tæller som 42, fordi der er noget at spørge om først.');
    expect(en).toContain('Ask first: Where exactly is it held?');
    expect(da).toContain('Spørg først: Hvor foregår det præcist?');
  });

  it('tells what has ended, pauses, is online only or unwanted', () => {
    const facts: Omit<Activity, 'id' | 'title'> = {
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
      'Ikke muligt: Holder pause til den 1. juni 2027.',
      'Ikke muligt: Sidste gang var den 1. maj 2026.',
      'Ikke muligt: Det handler om ”kor”, som er valgt fra.',
    ]);
  });
});

describe('A dislike', () => {
  it('is named where it costs something, with the words that met it', () => {
    const interests = [{ text: 'kor' }, { text: 'dans', liked: false, importance: 0.5 }];
    const { en, da } = linesOf({ tags: ['dans'], status: 'running' }, { interests });
    expect(en.at(-1)).toBe(
      '100 points count as 50, because a part of it is not wanted (“dans” in the keywords).',
    );
    expect(da.at(-1)).toBe(
      '100 point tæller som 50, fordi noget af det er valgt fra (”dans” i emneordene).',
    );
  });
});

describe('A ranking', () => {
  it('names what is listed, what to ask, and what was left out', () => {
    const catalogue = buildCatalogue(
      [
        { id: 'a', title: 'Kor', status: 'running' },
        { id: 'b', title: 'Dans', status: 'ended' },
      ],
      { asOf },
    );
    expect(tell(rank(catalogue, singer), 'en')).toEqual([
      '1. Kor: 100 of 100 points.',
      'Left out: 1 of 2 activities (ended or paused 1).',
    ]);
    expect(tell(rank(catalogue, singer), 'da')).toEqual([
      '1. Kor: 100 af 100 point.',
      'Sorteret fra: 1 af 2 aktiviteter (stoppet eller på pause 1).',
    ]);
  });

  it('does not say that nothing fits where something would', () => {
    const catalogue = buildCatalogue([{ id: 'a', title: 'Kor' }], { asOf });
    expect(tell(rank(catalogue, singer, { k: 0 }), 'en')[0]).toBe('Nothing is listed.');
  });

  it('says why it is empty', () => {
    const ranking = rank(buildCatalogue([], { asOf }), { travel: { reachKm: 2 } });
    expect(tell(ranking, 'da')).toEqual([
      'Intet i kataloget passer.',
      'Sorteret fra: 0 af 0 aktiviteter.',
      'Der er intet at sortere efter: tilføj en interesse, et hjemsted eller et socialt behov.',
      'Der er en grænse for rejsen, men intet hjemsted, så intet er sorteret fra på grund af afstand.',
    ]);
  });
});

describe('Labels', () => {
  it.each<Locale>(['en', 'da'])('name every factor and requirement in %s', (locale) => {
    const { factors, leftOut } = labelsOf(locale);
    expect(Object.keys(factors)).toEqual(factorIds);
    expect(Object.keys(leftOut)).toEqual(requirementIds);
  });

  it('are refused in a language that is not there', () => {
    expect(() => labelsOf('sv' as Locale)).toThrow(
      RangeError('locale: expected one of en, da, got sv'),
    );
  });
});

describe('Every line about the fixture municipality', () => {
  const folder = 'fixtures/municipality';
  const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const catalogue = buildCatalogue(read('activities.json'), { asOf });
  const patients = readdirSync(`${folder}/patients`).map(
    (name) => [name, read(`patients/${name}`)] as const,
  );

  it.each(patients)('is whole, in both languages, and its points add up: %s', (_, input) => {
    const parsed = parsePatient(input);
    if (!parsed.ok) throw new Error('the fixture is refused');
    for (const { id } of catalogue.activities) {
      const explanation = explain(catalogue, parsed.value, id);
      for (const locale of ['en', 'da'] as const) {
        const lines = tell(explanation, locale);
        for (const line of lines) {
          expect(line).not.toMatch(/undefined|NaN|\[object|null|\{|\.\.$|: *$|\?\./);
          expect(line).toMatch(/^\S.*[.?]$/);
        }
        expect([id, pointsOf(lines, explanation)]).toEqual([
          id,
          Math.round(100 * explanation.utility),
        ]);
      }
    }
  });
});

/** Sum of the points that the lines of the factors name. */
const pointsOf = (lines: readonly string[], { contributions, unmet }: Explanation): number => {
  const applied = factorIds.filter((id) => contributions[id].applies).length;
  const told = lines.slice(1 + unmet.length, 1 + unmet.length + applied);
  return told.reduce((sum, line) => sum + Number(/, (\d+) (of|af) /.exec(line)?.[1]), 0);
};
