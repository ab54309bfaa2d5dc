import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import { wordsOf } from '../../src/language/lexer.ts';
import type { TextLanguage } from '../../src/language/text-language.ts';

const thesaurus = thesaurusOf(danishEnglishScheme);
const { read, readWish } = wordReader(thesaurus);

const sensesOf = (word: string, language: TextLanguage | undefined) =>
  read(wordsOf(word)[0] ?? '', language).senses.map(({ concept, step, isPart }) => ({
    id: thesaurus.entries[concept]?.id,
    step,
    isPart,
  }));
const idsOf = (word: string, language: TextLanguage | undefined) =>
  sensesOf(word, language).map(({ id }) => id);

describe('The forms of a word', () => {
  it.each([
    ['da', 'kayaking', 'kajak kajakken kajakker KAJAK'],
    ['da', 'paddling', 'padle padling padlet padler'],
    ['da', 'swimming', 'svømning svømme svømmer svømmede svømmet'],
    ['da', 'cycling', 'cykel cykler cykling'],
    ['da', 'singing', 'synge synger sang sunget'],
    ['da', 'gardening', 'havearbejde haven'],
    ['da', 'knitting', 'strikke strikker strikning strikkede'],
    ['en', 'swimming', 'swim swims swimming swam swum'],
    ['en', 'singing', 'sing sings singing sang sung'],
    ['en', 'knitting', 'knit knits knitting knitted'],
    ['en', 'gardening', 'gardening gardens garden'],
  ] as const)('meet in their concept (%s): %s', (language, id, forms) => {
    for (const form of forms.split(' ')) expect(idsOf(form, language), form).toContain(id);
  });

  it.each([
    ['da', 'havet', 'gardening'],
    ['da', 'bøg', 'reading'],
    ['da', 'ro', 'rowing'],
    ['da', 'sangria', 'singing'],
    ['en', 'running', 'management'],
    ['en', 'coarse', 'course'],
    ['en', 'single', 'singing'],
  ] as const)(
    'are no forms of a word that looks like them (%s): %s is not %s',
    (language, word, id) => {
      expect(idsOf(word, language)).not.toContain(id);
    },
  );
});

/** With the concept of what is done there. */
const compounds: readonly (readonly [word: string, id: string])[] = `
  kajakkursus/kayaking roklub/rowing teaterfællesskab/theatre rollatorgymnastik/gymnastics strikkeklub/knitting
  strikkecafé/knitting skakklub/chess bridgehold/bridge yogahold/yoga sygruppe/sewing tennisklub/tennis badmintonhold/badminton
  fodboldhold/football vandregruppe/hiking cykelhold/cycling svømmehold/swimming kajaktur/kayaking hundeklub/dogs
  sanghold/singing sangcafé/singing sangaften/singing billardklub/billiards tegnehold/drawing malekursus/painting
  keramikværksted/ceramics fotoklub/photography fotokursus/photography bingoaften/bingo guitarhold/guitar
  guitarundervisning/guitar klaverundervisning/piano jazzklub/jazz sorggruppe/grief kræftgruppe/cancer demenscafé/dementia
  historieforening/history teaterklub/theatre golfklub/golf petanqueklub/petanque dartklub/darts krolfhold/krolf
  pilateshold/pilates zumbahold/zumba brætspilscafé/board-games madlavningskursus/cooking maleværksted/painting
  sejlerskole/sailing danseskole/dance badmintonskole/badminton`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('/') as [string, string]);

const whole = `
  børnehave børnehaven onsdag mandag tirsdag torsdag fredag lørdag søndag omsorg ansigt bogstav brandmand forening fortælling
  hverdag jordbær kartoffel kendskab kommune madras medarbejder mellemrum morgenmad opgave opslag overgang pandekage partner
  program resultat saltvand stemning sundhed sygehus tilbud undervisning vandfald vandmand ventetid vinduer voksende ægteskab
  danmark kolding svendborg ørebro hovedstad regnskab perspektiv overskud billet sporvogn tomat salat ansvar apotek lejlighed
  personale administration mobilitet kompetence radiator`
  .trim()
  .split(/\s+/);

describe('A Danish compound', () => {
  it.each(compounds)('is what its parts say, with the last that is an activity: %s', (word, id) => {
    expect(idsOf(word, 'da')).toContain(id);
  });

  it.each(compounds)('is nothing that merely stands in its letters: %s', (word) => {
    const wrong = ['lung-disease', 'walking', 'rest', 'gardening', 'winter-bathing'];
    expect(idsOf(word, 'da').filter((id) => wrong.includes(id as string))).toEqual([]);
  });

  it('is most of all what it ends with, and only partly what it begins with', () => {
    expect(
      sensesOf('rollatorgymnastik', 'da')
        .filter(({ isPart }) => !isPart)
        .map(({ id }) => id),
    ).toEqual(['gymnastics']);
    expect(sensesOf('rollatorgymnastik', 'da').some(({ isPart }) => isPart)).toBe(true);
  });

  it('is all of what it begins with, where it ends with a kind of gathering', () => {
    expect(sensesOf('strikkeklub', 'da')).toContainEqual({
      id: 'knitting',
      step: 'compound',
      isPart: false,
    });
  });

  it('is found as a word by its parts too, and by what stands before a gathering, known or not', () => {
    expect(read('kajakkursus', 'da').terms).toContain('kajak');
    expect(read('warhammerklub', 'da').terms).toContain('warham');
  });
});

describe('A Danish word that only looks like a compound', () => {
  it.each(whole)('is never taken apart into concepts: %s', (word) => {
    expect(sensesOf(word, 'da').filter(({ step }) => step === 'compound')).toEqual([]);
  });
});

describe('An English word', () => {
  it('is a compound only before a gathering', () => {
    expect(idsOf('sewinggroup', 'en')).toContain('sewing');
    for (const word of [
      'office',
      'island',
      'another',
      'husband',
      'weather',
      'understand',
      'manage',
    ]) {
      expect(
        sensesOf(word, 'en').filter(({ step }) => step === 'compound'),
        word,
      ).toEqual([]);
    }
  });
});

describe('A word', () => {
  it('is read in the language of its text, and in both where nobody knows it', () => {
    expect(idsOf('sang', 'da')).toContain('singing');
    expect(idsOf('choir', undefined)).toContain('choir');
    expect(idsOf('kor', undefined)).toContain('choir');
    expect(idsOf('kor', 'en')).toEqual([]);
  });

  it('of the other language is read too, if it is long enough and no false friend', () => {
    expect(idsOf('gardening', 'da')).toContain('gardening');
    expect(idsOf('strikning', 'en')).toContain('knitting');
    expect(idsOf('travel', 'en')).toContain('travel');
    expect(idsOf('travel', 'da')).toEqual([]); // busy
  });

  it('that says nothing by itself is generic or a function word', () => {
    for (const word of ['klub', 'aften', 'velkommen', '1944'])
      expect(read(word, 'da').isGeneric, word).toBe(true);
    for (const word of ['og', 'med', 'vi']) {
      expect(read(word, 'da'), word).toMatchObject({ isStop: true, senses: [], terms: [] });
    }
    expect(read('kajak', 'da')).toMatchObject({ isGeneric: false, isStop: false });
  });

  it('may mean more in a wish than in a notice, and never less', () => {
    for (const { concept } of thesaurus.entries) {
      for (const label of concept.wishLabel?.en ?? []) {
        const [form = '', ...others] = wordsOf(label);
        if (others.length > 0) continue;
        const [notice, wish] = [read(form, 'en').senses, readWish(form, 'en').senses];
        for (const sense of notice) expect(wish.map((one) => one.concept)).toContain(sense.concept);
      }
    }
    expect(readWish('water', 'en').senses.length).toBeGreaterThan(0);
  });

  it('has each concept once', () => {
    for (const form of ['kor', 'kajakkursus', 'singing', 'have', 'gardening']) {
      for (const language of ['da', 'en', undefined] as const) {
        const ids = idsOf(form, language);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  it('can be any letters', () => {
    for (const form of [
      '',
      'x'.repeat(64),
      'шахматы',
      '合唱',
      '65+',
      '&',
      '__proto__',
      'constructor',
    ]) {
      for (const language of ['da', 'en', undefined] as const) {
        expect(read(form, language).form).toBe(form);
        expect(read(form, language).senses).toEqual([]);
      }
    }
  });
});

describe('A compound that ends in a short word', () => {
  it.each(['sangkor', 'sangkoret', 'damekorets'])(
    'is read by the forms of that word: %s',
    (form) => {
      const heads = sensesOf(form, 'da').filter(({ isPart }) => !isPart);
      expect(heads.map(({ id }) => id)).toEqual(['choir']);
    },
  );
});
