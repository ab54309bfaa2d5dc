import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lettersOf,
  mayBeNear,
  misspelling,
  mostErrors,
  withDanishLetters,
} from '../../src/language/spelling.ts';

const FAR = Number.POSITIVE_INFINITY;

describe('How far a written word is from a known one', () => {
  it.each([
    ['nothing from itself', 'kajak', 'kajak', 0],
    ['half an error, if two letters swapped places', 'gymnatsik', 'gymnastik', 0.5],
    ['half an error, if a neighbouring key was struck', 'bimgo', 'bingo', 0.5],
    ['so too if the key is below', 'nunting', 'hunting', 0.5],
    ['half an error, if the letter sounds like the right one', 'ceramik', 'keramik', 0.5],
    ['so too without Danish keys', 'svomning', 'svømning', 0.5],
    ['one error, if the letter is any other', 'svamning', 'svømning', 1],
    ['half an error, if a letter is doubled', 'yogga', 'yoga', 0.5],
    ['so too if a double letter is written once', 'swiming', 'swimming', 0.5],
    ['one error, if a letter is lost', 'gitar', 'guitar', 1],
    ['one error, if a letter is added', 'kajakr', 'kajak', 1],
    ['two errors in a long word', 'gymmastikr', 'gymnastik', 2],
    ['one error in all, if two of them are light', 'gynmasyik', 'gymnastik', 1],
    ['too far with two errors in a word of eight letters', 'vamrimg', 'vandring', FAR],
    ['too far with three in any', 'havarbjdee', 'havearbejde', FAR],
    ['half an error in a word of four, if it is a light one', 'skka', 'skak', 0.5],
    ['too far in a word of four, if it is a whole one', 'skap', 'skak', FAR],
    ['too far in a word of four, if a letter is added', 'yogha', 'yoga', FAR],
    ['too far in a word of three, whatever the error', 'kro', 'kor', FAR],
  ])('is %s: %s for %s', (_, written, known, expected) => {
    expect(misspelling(written, known)).toBe(expected);
  });

  it('is the same both ways, and nothing only between equal words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abekloø'), maxLength: 10 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(misspelling(one, other)).toBe(misspelling(other, one));
        expect(misspelling(one, other) === 0).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });

  it('is at most the errors that its letters allow, or infinite', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abk'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = misspelling(one, other);
        const most = mostErrors(Math.min(one.length, other.length));
        if (distance !== FAR) expect(distance).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A word', () => {
  it('may have no error below four letters, one from four, two from nine', () => {
    expect([1, 3, 4, 8, 9, 30].map(mostErrors)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('may be written without Danish keys', () => {
    expect(withDanishLetters('broed')).toBe('brød');
    expect(withDanishLetters('faellessang')).toBe('fællessang');
    expect(withDanishLetters('kajak')).toBe('kajak');
  });
});

describe('The letters of two words', () => {
  it('never rule out what is near', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeæøå'), minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const errors = mostErrors(Math.min(one.length, other.length));
        if (misspelling(one, other) === FAR) return;
        expect(mayBeNear(lettersOf(one), lettersOf(other), errors)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('rule out most of what is far', () => {
    expect(mayBeNear(lettersOf('kajak'), lettersOf('svømning'), 1)).toBe(false);
    expect(mayBeNear(lettersOf('kajak'), lettersOf('kajka'), 1)).toBe(true);
  });
});
