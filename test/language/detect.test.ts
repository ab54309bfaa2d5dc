import { describe, expect, it } from 'vitest';
import { hintOf, languageBy, languageByMost } from '../../src/language/detect.ts';
import { wordsOf } from '../../src/language/lexer.ts';

const hintsOf = (text: string): number =>
  wordsOf(text).reduce((sum, word) => sum + hintOf(word), 0);

describe('The language of a sentence', () => {
  it.each([
    'Vi mødes hver onsdag og går en tur sammen',
    'Kom og vær med til fællessang',
    'Jeg savner at synge i kor',
    'noget med hænderne',
    'Hold for begyndere, ingen tilmelding',
    'Mindfulness og yoga for alle',
  ])('is Danish by its small words and letters: %s', (text) => {
    expect(languageBy(hintsOf(text), undefined)).toBe('da');
    expect(languageByMost(hintsOf(text))).toBe('da');
  });

  it.each([
    'We meet every Wednesday and go for a walk together',
    'Come and join our sing-along',
    'I miss singing in a choir',
    'something to do with my hands',
    'Classes for beginners, no booking required',
    'A walk from the Rådhus, and coffee with us after that',
  ])('is English by its small words: %s', (text) => {
    expect(languageBy(hintsOf(text), undefined)).toBe('en');
    expect(languageByMost(hintsOf(text))).toBe('en');
  });

  it.each(['', 'yoga', 'kajak', 'bingo 65+', 'шахматы', '合唱 🙂', '1944'])(
    'is not told by words of both or of neither: %s',
    (text) => {
      expect(languageBy(hintsOf(text), undefined)).toBe(undefined);
      expect(languageByMost(hintsOf(text))).toBe(undefined);
    },
  );

  it('is that of its text, where its own words hardly speak for another', () => {
    expect(languageBy(hintsOf('klub'), 'en')).toBe('en');
    expect(languageBy(hintsOf('club'), 'da')).toBe('da');
    expect(languageBy(hintsOf('vi mødes hver uge'), 'en')).toBe('da');
    expect(languageBy(hintsOf('we meet every week'), 'da')).toBe('en');
  });

  it('is no matter of words that both languages use for small things', () => {
    for (const word of ['i', 'for', 'at', 'under', 'have'])
      expect(Math.abs(hintOf(word)), word).toBe(0);
  });
});
