import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Branch } from '../../src/concepts/scheme.ts';
import { everydayWords, isEveryday } from '../../src/language/everyday-words.ts';
import { isGeneric, isHead } from '../../src/language/generic-words.ts';
import { createLexer } from '../../src/language/lexer.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { type TextLanguage, textLanguages } from '../../src/language/text-language.ts';

const wordsOf = (text: string): readonly string[] => {
  const lexer = createLexer();
  lexer.read(text);
  return [...lexer.tokens()].filter((token) => token >= 0).map((token) => lexer.forms[token] ?? '');
};

/** The words of the lists in a source file as they are written there, so that a repeated one shows. */
const writtenLists = (file: string): ReadonlyMap<string, readonly string[]> => {
  const source = readFileSync(new URL(`../../src/language/${file}`, import.meta.url), 'utf8');
  const lists = source.matchAll(/const (\w+) = wordList\(\n([\s\S]*?)\n\);/g);
  return new Map(
    [...lists].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/'([^']*)'/g)].flatMap(([, line = '']) => line.split(' ')),
    ]),
  );
};

const stopWords = writtenLists('stop-words.ts');
const heads = writtenLists('generic-words.ts');
const stopWordsOf = { da: stopWords.get('danish') ?? [], en: stopWords.get('english') ?? [] };
const headsOf = { da: heads.get('danishHeads') ?? [], en: heads.get('englishHeads') ?? [] };

const lists: readonly (readonly [
  name: string,
  language: TextLanguage,
  words: readonly string[],
])[] = textLanguages.flatMap((language) => [
  [`stop words, ${language}`, language, stopWordsOf[language]],
  [`heads, ${language}`, language, headsOf[language]],
  [`everyday words, ${language}`, language, everydayWords[language]],
]);

const schemeFolder = new URL('../../src/concepts/scheme/', import.meta.url);
const scheme = readdirSync(schemeFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Branch => JSON.parse(readFileSync(new URL(name, schemeFolder), 'utf8')));

/** Labels that are one word as they are written, folded; parts of compounds (`ler-`) are none. */
const wordLabels = (language: TextLanguage): ReadonlySet<string> => {
  const labels = scheme
    .flatMap(({ concepts }) => Object.values(concepts))
    .flatMap((concept) =>
      concept === null
        ? []
        : [
            concept.prefLabel[language],
            ...(concept.altLabel?.[language] ?? []),
            ...(concept.hiddenLabel?.[language] ?? []),
            ...(concept.wishLabel?.[language] ?? []),
          ],
    );
  return new Set(
    labels
      .filter((label) => !label.endsWith('-'))
      .map(wordsOf)
      .filter(({ length }) => length === 1)
      .map(([word = '']) => word),
  );
};

/** Function words that are a label of a wish nevertheless. They are never read as one, and say more often nothing. */
const REVIEWED: { readonly [L in TextLanguage]: readonly string[] } = {
  // "ned og nede", "ud og ude": they tell where, and "ude i det grønne" is read as a label of several words
  da: ['nede', 'ude', 'udenfor'],
  // "I'll", which is far more frequent than being ill
  en: ['ill'],
};

describe.each(lists)('%s', (_name, _language, words) => {
  it('are there', () => {
    expect(words.length).toBeGreaterThan(50);
  });

  it('have no word twice', () => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('are folded, one word each, as the lexer gives them', () => {
    expect(words.filter((word) => wordsOf(word).join(' ') !== word)).toEqual([]);
  });
});

describe.each(textLanguages)('the lists of %s', (language) => {
  it('share no word: a word is a function word, a head or an everyday word', () => {
    const all = [...stopWordsOf[language], ...headsOf[language], ...everydayWords[language]];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });

  it('hold more than a thousand everyday words', () => {
    expect(everydayWords[language].length).toBeGreaterThan(1000);
  });

  it('have no everyday word that is a label by itself', () => {
    const labels = wordLabels(language);
    expect(everydayWords[language].filter((word) => labels.has(word))).toEqual([]);
  });

  it('have no function word that is a label by itself, but for reviewed ones', () => {
    const labels = wordLabels(language);
    const both = stopWordsOf[language].filter((word) => labels.has(word));
    expect(both.filter((word) => !REVIEWED[language].includes(word))).toEqual([]);
  });
});

const told = (text: string, language: TextLanguage): readonly string[] =>
  wordsOf(text).filter((word) => !isStopWord(word, language) && !isGeneric(word, language));

describe('what a wish says beside its object', () => {
  it.each([
    [
      "I'd really love to find something I can do with my wife on Tuesdays, like pottery",
      'pottery',
    ],
    ['Honestly I have always wanted to try fencing', 'fencing'],
    ["My doctor told me it's time I joined a choir", 'choir'],
    ['I worked hard for thirty years and now I miss chess', 'chess'],
    ["They've moved house and wouldn't mind bowls", 'bowls'],
  ])('is passed over in English: %s', (text, object) => {
    expect(told(text, 'en')).toEqual([object]);
  });

  it.each([
    ['Jeg synes det kunne være dejligt at prøve keramik sammen med min kone', 'keramik'],
    ['Altså, jeg har arbejdet hele mit liv og savner skak', 'skak'],
    ['Jeg vil gerne finde nogen at spille bridge med om tirsdagen', 'spille bridge tirsdagen'],
    ['I gamle dage plejede jeg at danse, øh, sådan noget som tango', 'danse tango'],
  ])('is passed over in Danish: %s', (text, object) => {
    expect(told(text, 'da').join(' ')).toBe(object);
  });

  it.each(textLanguages)('is a number in %s, in figures', (language) => {
    expect(isGeneric('72', language)).toBe(true);
    expect(isEveryday('72', language)).toBe(false);
  });
});

describe('a contraction without its apostrophe', () => {
  it.each(['dont', 'wouldnt', 'im', 'ive', 'id', 'theyre', 'shouldnt', 'whats', 'youll', 'aint'])(
    '%s is a function word',
    (word) => {
      expect(isStopWord(word, 'en')).toBe(true);
    },
  );

  it('is none where it would hide a word: shed, shell', () => {
    expect(['shed', 'shell'].filter((word) => isStopWord(word, 'en'))).toEqual([]);
  });
});

describe('words that point to an interest or tell whom a thing is for', () => {
  it.each([
    'children',
    'parents',
    'grandchildren',
    'seniors',
    'men',
    'women',
    'young',
    'lonely',
    'alone',
    'grief',
    'anxious',
  ])('%s is no everyday word of English', (word) => {
    expect(isEveryday(word, 'en') || isStopWord(word, 'en')).toBe(false);
  });

  it.each([
    'børn',
    'forældre',
    'børnebørn',
    'ældre',
    'seniorer',
    'mænd',
    'kvinder',
    'unge',
    'ensom',
    'sorg',
    'angst',
  ])('%s is no everyday word of Danish', (word) => {
    expect(isEveryday(word, 'da') || isStopWord(word, 'da')).toBe(false);
  });

  it('leaves an everyday word to its language', () => {
    expect([isEveryday('kone', 'da'), isEveryday('kone', 'en')]).toEqual([true, false]);
    expect([isEveryday('wife', 'en'), isEveryday('wife', 'da')]).toEqual([true, false]);
  });

  it('keeps a head a head', () => {
    expect(isHead('klub', 'da') && !isEveryday('klub', 'da')).toBe(true);
  });
});
