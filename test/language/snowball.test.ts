import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { danishStem } from '../../src/language/danish-stem.ts';
import { englishStem } from '../../src/language/natural.ts';

/** Snowball's own pairs: snowballstem/snowball-data @ ba91f32b. */
const vectors = new URL('../../../shared/vectors/snowball/', import.meta.url);
const isThere = existsSync(vectors);
if (!isThere) process.stderr.write('skipped: the Snowball pairs are not at ../shared/vectors\n');

const pairsOf = (file: string): readonly (readonly [word: string, stem: string])[] =>
  readFileSync(new URL(file, vectors), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]);

/**
 * What the pairs, of a revision of 2025–26, have otherwise than Porter's paper of 1980 and natural: a word of two letters
 * stays as it is there, and step 2 has BLI → BLE (not ABLI → ABLE alone) and LOGI → LOG.
 */
const TOO_SHORT = [...'as es is ms ns os rs ts ey'.split(' '), "'s"];
const BLI =
  'assemblies assembly corruptibly dissembly dumbly horribly humbly indelibly infallibly irresistibly legibly nimbly ostensibly plausibly possibly stubbly superbly visibly volubly'.split(
    ' ',
  );
const LOGI =
  'archaeology entomology etymology ornithology philologies philology phonologies psychology'.split(
    ' ',
  );

describe.skipIf(!isThere)(
  'Snowball (skipped where ../shared/vectors/snowball is not there)',
  () => {
    it('is followed by the Danish stemmer in each of its 11,916 Danish pairs', () => {
      const pairs = pairsOf('danish.tsv');
      expect(pairs).toHaveLength(11_916);
      expect(pairs.filter(([word, stem]) => danishStem(word) !== stem)).toEqual([]);
    });

    it('is followed by the English one in all of its 21,258 Porter pairs but 37, which are of a later revision', () => {
      const pairs = pairsOf('porter.tsv');
      expect(pairs).toHaveLength(21_258);
      const different = pairs.filter(([word, stem]) => englishStem(word) !== stem);
      const known = [...TOO_SHORT, ...BLI, ...LOGI];
      expect(different.map(([word]) => word).sort()).toEqual(known.sort());
      expect(known).toHaveLength(37);
    });
  },
);

describe('englishStem', () => {
  it('leaves words alone that are not English: with other letters than a–z, or longer than any word', () => {
    expect(englishStem('løberes')).toBe('løberes');
    expect(englishStem('65s')).toBe('65s');
    const long = `${'run'.repeat(30)}s`;
    expect(englishStem(long)).toBe(long);
    expect(englishStem('runs')).toBe('run');
  });
});
