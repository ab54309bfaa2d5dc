import { describe, expect, it } from 'vitest';
import { isWhole, partsOf } from '../../src/language/compounds.ts';
import { isHead } from '../../src/language/generic-words.ts';
import { wordList } from '../../src/language/word-list.ts';

/** What this test knows to be words; others are none. */
const known = wordList(
  'kajak ro teater rollator gymnastik strikke skak bridge mad danse yoga have sy kor folke tennis fodbold cykel svømme hund bog læse film sang billard kunst male keramik træ foto',
  'guitar klaver jazz rock natur fugle fiske senior stole vand mande sorg kræft demens computer sprog dansk historie golf dart krolf pilates zumba vandring by',
);
const parts = (word: string) =>
  partsOf(word, {
    isFirst: (part) => known.has(part) || (part.length > 3 && isHead(part, 'da')),
    isLast: (part) => known.has(part) || isHead(part, 'da'),
  })?.join('+');

const compounds = `
  kajak+kursus ro+klub teater+fællesskab rollator+gymnastik strikke+klub strikke+cafe skak+klub bridge+hold mad+klub
  yoga+hold have+forening have+gruppe sy+gruppe kor+sang tennis+klub fodbold+hold cykel+hold cykel+tur svømme+hold
  kajak+tur hund+klub bog+klub læse+gruppe film+klub film+aften sang+hold sang+cafe billard+klub kunst+forening male+kursus
  keramik+værksted træ+værksted male+værksted foto+klub foto+kursus guitar+undervisning klaver+undervisning jazz+klub
  natur+vandring fugle+tur fiske+tur senior+gymnastik stole+gymnastik vand+gymnastik mande+gruppe sorg+gruppe kræft+gruppe
  demens+cafe computer+kursus sprog+cafe dansk+undervisning historie+forening have+kursus golf+klub dart+klub krolf+hold
  pilates+hold zumba+hold`
  .trim()
  .split(/\s+/);

const whole = `
  børnehave børnehaven onsdag mandag tirsdag torsdag fredag lørdag søndag hverdag bedstemor bedstefar mormor morfar farmor farfar
  ansigt avis arbejdsløs barsel bogstav bogholder brandmand kirkegård forening forældre fortælling frivillig handicap håndværker
  jordbær kartoffel kendskab kommune konfirmand landmand madras medarbejder mellemrum morgenmad opgave opskrift overgang pandekage
  partner penge program resultat saltvand selskab skildpadde solsikke sommerfugl stemning sundhed sygehus tilbud undervisning
  vandfald vandmand ventetid voksende ægteskab ordblind danmark kolding svendborg`
  .trim()
  .split(/\s+/);

describe('A compound', () => {
  it.each(compounds)('is its parts: %s', (expected) => {
    expect(parts(expected.replace('+', ''))).toBe(expected);
  });

  it('may be linked by an s or an e, which is no part of it', () => {
    expect(parts('kunstsforening')).toBe('kunst+forening');
    expect(parts('hundeklub')).toBe('hund+klub');
    expect(parts('mandegruppe')).toBe('mande+gruppe');
  });

  it('has three parts at most, and two where two will do', () => {
    expect(parts('vandgymnastikhold')).toBe('vand+gymnastik+hold');
    expect(parts('rockkorsangaften')).toBe(undefined);
    expect(parts('korsangaften')).toBe('kor+sang+aften');
  });

  it('has a long first part before a short one', () => {
    const tests = wordList('have haven vandring vendring');
    const all = { isFirst: (part: string) => tests.has(part), isLast: () => true };
    expect(partsOf('havenvandring', all)?.[0]).toBe('haven');
  });

  it('begins with two letters only where they are a word before four or more', () => {
    expect(parts('roklub')).toBe('ro+klub');
    expect(parts('byhave')).toBe('by+have');
    expect(parts('rodag')).toBe(undefined);
  });

  it('is none where a part is no word, or it is too short to be one', () => {
    for (const word of ['kajaksalg', 'xyzklub', 'klub', 'kor', '', 'ro']) {
      expect(parts(word), word).toBe(undefined);
    }
  });
});

describe('A word that only looks like a compound', () => {
  it.each(whole)('is never taken apart, whatever its parts are: %s', (word) => {
    expect(isWhole(word)).toBe(true);
    expect(partsOf(word, { isFirst: () => true, isLast: () => true })).toBe(undefined);
  });
});
