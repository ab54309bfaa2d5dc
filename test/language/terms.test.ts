import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { termsOf } from '../../src/language/terms.ts';
import { tokenise } from '../../src/language/tokenise.ts';

describe('tokenise', () => {
  it('splits at everything that is neither letter nor digit, in lower case', () => {
    expect(tokenise('Walk & talk, Tuesdays 10-12!')).toEqual([
      'walk',
      'talk',
      'tuesdays',
      '10',
      '12',
    ]);
  });

  it('keeps æ, ø and å, and composes what comes decomposed', () => {
    expect(tokenise('Rødgrød på Ærø')).toEqual(['rødgrød', 'på', 'ærø']);
    expect(tokenise('ga\u030Atur')).toEqual(['gåtur']);
  });

  it('keeps an apostrophe inside a word', () => {
    expect(tokenise("Men's shed, 'quoted'")).toEqual(["men's", 'shed', 'quoted']);
  });

  it('finds nothing in nothing', () => {
    expect(tokenise(' …! ')).toEqual([]);
  });
});

describe('termsOf', () => {
  it('gives each word that says something once, as its stem', () => {
    expect(termsOf('Walking and walks for the walkers')).toEqual(['walk', 'walker']);
    expect(termsOf('Kor for alle, der kan lide at synge i kor')).toEqual(['kor', 'lide', 'syng']);
  });

  it('leaves words with Danish letters whole', () => {
    expect(termsOf('gåture')).toEqual(['gåture']);
  });
});

const vectors = '../shared/vectors/snowball/porter.tsv';

describe.skipIf(!existsSync(vectors))(
  'stem (skipped where the Snowball vectors are not there)',
  () => {
    it('is Porter’s, on all but a few of the official pairs', () => {
      const pairs = readFileSync(vectors, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      const words = pairs.filter(([word]) => /^[a-z]+$/.test(word ?? ''));
      const different = words.filter(([word = '', expected]) => stem(word) !== expected);
      expect(words.length).toBeGreaterThan(20_000);
      // The official list follows a later revision of the algorithm; the share is measured, not chosen.
      expect(different.length / words.length).toBeLessThan(0.01);
    });
  },
);
