import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isMark, LATIN_END, latin, NO_LETTER } from '../../src/language/fold.ts';
import { wordsOf } from '../../src/language/lexer.ts';

const folded = (text: string): string => wordsOf(text).join(' ');

describe('Letters', () => {
  it('are small ones, whatever they were', () => {
    expect(folded('KAJAK Kajak kajak')).toBe('kajak kajak kajak');
    expect(folded('ÆBLE ØL ÅL')).toBe('æble øl ål');
  });

  it('are without accents', () => {
    expect(folded('café CAFÉ allé idé naïve señor façade')).toBe(
      'cafe cafe alle ide naive senor facade',
    );
  });

  it('keep æ, ø and å, which are letters of their own', () => {
    expect(folded('bær bør bår bar')).toBe('bær bør bår bar');
  });

  it('are å for aa, æ for ä, ø for ö, ss for ß', () => {
    expect(folded('gaatur Aalborg AALBORG Aarhus')).toBe('gåtur ålborg ålborg århus');
    expect(folded('Malmö Skåne Händel')).toBe('malmø skåne hændel');
    expect(folded('Straße STRASSE GROẞ')).toBe('strasse strasse gross');
  });

  it('are the same composed and decomposed', () => {
    for (const text of ['gåtur', 'café', 'Malmö', 'Händel', 'ÅNGSTRÖM', 'ñandú', 'Łódź', 'йод']) {
      expect(wordsOf(text.normalize('NFD')), text).toEqual(wordsOf(text.normalize('NFC')));
    }
  });

  it('are digits too, full width or raised', () => {
    expect(folded('１２ m²')).toBe('12 m2');
  });

  it('are no spaces, marks, pictures or controls', () => {
    for (const one of ' \t\n.,!?()-_/\\|@#€%"\u200b\u200d\ufe0f\u0000\ud83d\ude00') {
      expect(fold(one.charCodeAt(0)), JSON.stringify(one)).toBe(NO_LETTER);
    }
  });

  it('are found in the table of Latin as one by one', () => {
    for (let code = 0; code < LATIN_END; code++) expect(latin[code]).toBe(fold(code));
  });
});

describe('Folding', () => {
  it('twice is folding once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        const once = fold(code);
        // ß is written as two letters by whoever reads it
        if (once !== NO_LETTER && once !== 0xdf) expect(fold(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a mark for no letter', () => {
    for (let code = 0x300; code <= 0x36f; code++) {
      expect(isMark(code)).toBe(true);
      expect(fold(code)).toBe(NO_LETTER);
    }
    expect([0x2ff, 0x370, 0x61].some(isMark)).toBe(false);
  });
});

describe('A letter of another width, weight or shape', () => {
  it.each([
    ['ﬁsk', 'fisk'],
    ['kaﬀe', 'kaffe'],
    ['ﬂamenco', 'flamenco'],
    ['ℙ', 'p'],
  ])('is the plain letter or letters that it stands for: %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('is the same composed and decomposed, with two accents too', () => {
    for (const text of 'ǻǟȫệ') {
      expect(wordsOf(text.normalize('NFD')), text).toEqual(wordsOf(text.normalize('NFC')));
    }
  });

  it('is told from another in each script', () => {
    expect(folded('각')).not.toBe(folded('가'));
  });
});
