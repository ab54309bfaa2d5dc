import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAUSE_END, createLexer, SENTENCE_END, wordsOf } from '../../src/language/lexer.ts';

/** Words apart by spaces, `/` where a clause ends and `.` where a sentence does. */
const read = (...texts: readonly string[]): string => {
  const { read: readOne, tokens, forms } = createLexer();
  for (const text of texts) readOne(text);
  return [...tokens()]
    .map((token) => (token === CLAUSE_END ? '/' : token === SENTENCE_END ? '.' : forms[token]))
    .join(' ');
};

describe('A word', () => {
  it('is letters and digits, and what is neither parts it from the next', () => {
    expect(wordsOf('Walk & talk, Tuesdays 10-12!')).toEqual(
      'walk & talk tuesdays 10 12'.split(' '),
    );
    expect(wordsOf('Åben fra kl.10:30 @ByensHus #kor')).toEqual(
      'åben fra kl 10 30 byenshus kor'.split(' '),
    );
  });

  it('keeps a plus behind its digits, which is an age, and no other', () => {
    expect(wordsOf('65+ år, Klub 60+')).toEqual(['65+', 'år', 'klub', '60+']);
    expect(wordsOf('C++ + LGBT+')).toEqual(['c', 'lgbt']);
  });

  it('is parted by a hyphen', () => {
    expect(wordsOf('rock-and-roll T-shirt mor-barn')).toEqual(
      'rock and roll t shirt mor barn'.split(' '),
    );
  });

  it('joins what a soft hyphen parts', () => {
    expect(wordsOf('hånd\u00adarbejds\u00adklub')).toEqual(['håndarbejdsklub']);
  });

  it('loses the s of a genitive, with either apostrophe', () => {
    expect(wordsOf("Men's shed, women’s group, Lars' kor")).toEqual(
      'men shed women group lars kor'.split(' '),
    );
  });

  it('joins what another apostrophe parts', () => {
    expect(wordsOf("don't can’t o'clock 'quoted'")).toEqual(['dont', 'cant', 'oclock', 'quoted']);
  });

  it('is & by itself, as the word that it stands for', () => {
    expect(wordsOf('R&B, sang&musik')).toEqual(['r', '&', 'b', 'sang', '&', 'musik']);
  });

  it('has at most 64 letters, and goes on no further', () => {
    expect(wordsOf(`${'x'.repeat(5000)} y`)).toEqual(['x'.repeat(64), 'y']);
  });

  it('of an alphabet that nobody here can read is still a word', () => {
    expect(wordsOf('шахматы Χορός 合唱')).toEqual(['шахматы', 'χορος', '合唱']);
  });

  it('is not in an empty text, and not in pictures', () => {
    for (const text of ['', ' ', ' …! ', '🙂👩‍👩‍👧❤️', '\u200b']) expect(wordsOf(text)).toEqual([]);
  });
});

describe('A clause', () => {
  it('ends at a comma, a colon, a bracket, a quotation mark and a dash', () => {
    expect(read('kor, sang; dans: leg (spil) «kaffe» – kage — te')).toBe(
      'kor / sang / dans / leg / spil / kaffe / kage / te .',
    );
  });

  it('ends at a hyphen between spaces, and at no other', () => {
    expect(read('kor - sang-dans')).toBe('kor / sang dans .');
  });
});

describe('A sentence', () => {
  it('ends at the end of a text', () => {
    expect(read('kor', 'sang')).toBe('kor . sang .');
  });

  it('ends at a full stop before a capital, an exclamation or question mark, an ellipsis and a bullet', () => {
    expect(read('Vi synger. Kom og vær med! Kan du? Måske… Ja • sang · dans')).toBe(
      'vi synger . kom og vær med . kan du . måske . ja . sang . dans .',
    );
  });

  it('does not end at an abbreviation, which a small letter or a digit follows', () => {
    expect(read('Vi danser bl.a. tango kl. 10 f.eks. i maj')).toBe(
      'vi danser bl a tango kl 10 f eks i maj .',
    );
    expect(read('crafts, e.g. knitting, approx. 2 hours')).toBe(
      'crafts / e g knitting / approx 2 hours .',
    );
    expect(read('se www.By.dk eller By.Dk')).toBe('se www by dk eller by dk .');
  });

  it('ends with the line, unless a small letter goes on in the next', () => {
    expect(read('Kor\nSang\r\nvi synger\nsammen')).toBe('kor . sang vi synger sammen .');
    expect(read('Kor\n\nSang\n- Dans')).toBe('kor . sang . dans .');
  });

  it('ends once, however many marks there are, and takes the place of a clause end', () => {
    expect(read('kor,,, sang?!?! dans,. ')).toBe('kor / sang . dans .');
    expect(read('!!! ,, kor')).toBe('kor .');
  });
});

describe('A lexer', () => {
  it('gives one number to a word, in any text that it reads, and a hash that hangs on its letters alone', () => {
    const one = createLexer();
    one.read('kor og Kor');
    one.read('KOR');
    const [first, , second, , third] = one.tokens();
    expect([second, third]).toEqual([first, first]);
    const other = createLexer();
    other.read('sang kor');
    expect(other.hashOf(1)).toBe(one.hashOf(0));
    expect(other.hashOf(0)).not.toBe(one.hashOf(0));
  });

  it('hashes an å the same, written as one letter, two, or with a ring', () => {
    const { read: readOne, forms, hashOf, tokens } = createLexer();
    readOne('gåtur gaatur ga\u030atur');
    expect(forms).toEqual(['gåtur']);
    expect([...tokens(0, 3)]).toEqual([0, 0, 0]);
    const { read: readAgain, hashOf: hashAgain } = createLexer();
    readAgain('ga\u030atur');
    expect(hashAgain(0)).toBe(hashOf(0));
  });

  it('forgets its tokens when it starts again, not its forms', () => {
    const lexer = createLexer();
    lexer.read('kor');
    lexer.restart();
    expect(lexer.count()).toBe(0);
    lexer.read('sang kor');
    expect(lexer.forms).toEqual(['kor', 'sang']);
    expect([...lexer.tokens()]).toEqual([1, 0, SENTENCE_END]);
  });

  it('reads thousands of different words, and knows each again', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `ord${at}`);
    const lexer = createLexer();
    lexer.read(words.join(' '));
    expect(lexer.forms).toEqual(words);
    lexer.restart();
    lexer.read([...words].reverse().join(' '));
    expect(lexer.forms).toHaveLength(words.length);
    expect([...lexer.tokens(0, 3)]).toEqual([19_999, 19_998, 19_997]);
  });
});

const between = (first: number, last: number): fc.Arbitrary<string> =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCharCode(code));

/** Letters of Latin, Greek and Cyrillic with their accents, marks, spaces and pictures. */
const writing = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(..."abcåæøÅÆØéèüöäßñçžłđ 0123.,-'’&+\n") },
    { weight: 2, arbitrary: between(0xa0, 0x17f) },
    { weight: 1, arbitrary: between(0x391, 0x3c9) },
    { weight: 1, arbitrary: between(0x400, 0x45f) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('🙂', '👩‍👧', 'a\u030a', 'o\u0308', 'e\u0301', '\u00ad'),
    },
  ),
  maxLength: 60,
});

/** Nobody writes an å or ä behind an a, or ś and its like by itself behind an apostrophe: decomposed, they are read otherwise. */
const isWritten = (text: string): boolean =>
  !/a[\p{M}\u00ad'’]*a\p{M}*[\u030a\u0308]|['’]s\p{M}/iu.test(text.normalize('NFKD'));

describe('Any text', () => {
  it('is read without an error, and no word of it is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) expect(word.length).toBeLessThanOrEqual(66);
      }),
      { numRuns: 500 },
    );
  });

  it('has words of small letters and digits', () => {
    fc.assert(
      fc.property(writing, (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^([\p{L}\p{N}]+\+?|&)$/u);
          expect(word.toLowerCase()).toBe(word);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has the same words composed and decomposed', () => {
    for (const text of ['aå', 'Ā´å', 'aä', 'aá', 'Aa', 'aaå']) {
      expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
    }
    fc.assert(
      fc.property(writing.filter(isWritten), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same words in full width as in plain letters', () => {
    const wide = fc.string({ unit: between(0xff21, 0xff5a) });
    fc.assert(
      fc.property(wide, (text) => {
        expect(wordsOf(text)).toEqual(wordsOf(text.normalize('NFKD')));
      }),
    );
  });

  it('is what its spans point to: the words of the text at a span are the word', () => {
    fc.assert(
      fc.property(writing, writing, (before, text) => {
        const lexer = createLexer({ spans: true });
        lexer.read(before);
        const first = lexer.count();
        lexer.read(text);
        let last = 0;
        for (const [place, token] of [...lexer.tokens(first)].entries()) {
          const [start, end] = lexer.spanOf(first + place);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          if (token >= 0) expect(wordsOf(text.slice(start, end)).join('')).toBe(lexer.forms[token]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same tokens with and without spans', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const [one, other] = [createLexer(), createLexer({ spans: true })];
        one.read(text);
        other.read(text);
        expect([...one.tokens()]).toEqual([...other.tokens()]);
      }),
    );
  });
});
