import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { parseScheme } from '../../src/concepts/parse-scheme.ts';
import { readWishes } from '../../src/concepts/read-wish.ts';
import type { ConceptScheme } from '../../src/concepts/scheme.ts';
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import { told, untold } from './told-stories.ts';

const scheme: ConceptScheme = [
  {
    branch: 'ours',
    role: 'activity',
    concepts: {
      carers: {
        prefLabel: { da: 'pårørende', en: 'carers' },
        storyLabel: {
          da: ['huske/genkende ikke mor/far'],
          en: ['remember/recognise not mother/father'],
        },
      },
      letters: {
        prefLabel: { da: 'post', en: 'post' },
        storyLabel: { en: ['envelope/bill open/scared'] },
      },
      crowds: {
        prefLabel: { da: 'trængsel', en: 'crowds' },
        storyLabel: { en: ['scared shop/bus'] },
      },
      bells: {
        prefLabel: { da: 'klokke', en: 'carillon' },
        storyLabel: { en: ['nobody ring/bell bell/ring'] },
      },
      cooking: {
        prefLabel: { da: 'madlavning', en: 'kitchen' },
        altLabel: { en: ['bill scared'] },
      },
      chess: { prefLabel: { da: 'skak', en: 'chess' } },
    },
  },
];
const thesaurus = thesaurusOf(scheme);
const tools = { reader: wordReader(thesaurus), thesaurus };
const read = (text: string) =>
  readWishes(text, tools).map(({ text: own, liked, importance, facets }) => ({
    text: own,
    liked,
    importance,
    ids: facets.flatMap(({ senses }) =>
      senses.map(({ concept }) => thesaurus.entries[concept]?.id),
    ),
  }));
const idsOf = (text: string) => read(text).flatMap(({ ids }) => ids);

describe('A story', () => {
  it('is told by words that stand apart, in any order, in whatever form', () => {
    const carers = { liked: true, importance: 1, ids: ['carers'] };
    expect(read('My mother can no longer remember what day it is.')).toEqual([
      { ...carers, text: 'mother can no longer remember' },
    ]);
    expect(read('Min far kunne ikke huske mig i går')).toEqual([
      { ...carers, text: 'far kunne ikke huske' },
    ]);
    expect(idsOf('He did not recognise his own father')).toEqual(['carers']);
  });

  it('is not told where a word of it is missing, or far away', () => {
    expect(idsOf('I remember my mother')).not.toContain('carers');
    expect(idsOf('I cannot remember the way')).not.toContain('carers');
    const between = 'and then we sat there and sang and sang and sang and sang';
    expect(idsOf(`My mother is here ${between}, I cannot remember what`)).not.toContain('carers');
  });

  it('has a word of its own for each need', () => {
    expect(idsOf('I can ring nobody, the bell is broken')).toContain('bells');
    expect(idsOf('I ring nobody')).not.toContain('bells');
  });

  it('needs a negation where it says so, and any will do', () => {
    for (const text of ['kan ikke huske', 'vil aldrig huske']) {
      expect(idsOf(`Min mor ${text} mig`)).toContain('carers');
    }
    expect(idsOf('Min mor kan huske mig')).not.toContain('carers');
  });

  it('leaves half to what helps to tell it, and all to what is named beside it', () => {
    expect(read('An envelope on the kitchen table that I am scared to open; I like chess')).toEqual(
      [
        expect.objectContaining({ importance: 1, ids: ['letters'] }),
        expect.objectContaining({ importance: 0.5, text: 'kitchen', ids: ['cooking'] }),
        expect.objectContaining({ importance: 1, text: 'chess', ids: ['chess'] }),
      ],
    );
  });

  it('takes a word that no other story has: the one that is told to its end first', () => {
    expect(idsOf('Too scared of a bill to go to the shop')).toEqual(['letters']);
    expect(idsOf('Too scared to go to the shop')).toEqual(['crowds']);
  });

  it('is none of words that are one label', () => {
    expect(idsOf('a scared bill')).toEqual(['letters']);
    expect(idsOf('a bill scared')).toEqual(['cooking']);
  });

  it('is two words or more, or it is left out and said so', () => {
    const wrong = ['alone', 'e-mail ikke', 'mor//far ikke', '/far ikke', 'mor  far', ''];
    const concepts = {
      one: {
        prefLabel: { da: 'skak', en: 'chess' },
        storyLabel: { da: [...wrong, 'mor/far ikke'] },
      },
    };
    const result = parseScheme({ branch: 'ours', concepts });
    expect(result).toMatchObject({
      value: [{ concepts: { one: { storyLabel: { da: ['mor/far ikke'] } } } }],
    });
    expect(result.issues.map(({ path }) => path)).toEqual(
      wrong.map((_, at) => `/concepts/one/storyLabel/da/${at}`),
    );
  });
});

describe('The stories of the scheme', () => {
  const own = thesaurusOf(danishEnglishScheme);
  const reading = { reader: wordReader(own), thesaurus: own };
  const meant = (text: string) =>
    readWishes(text, reading)
      .filter(({ liked }) => liked)
      .flatMap(({ facets }) => facets.flatMap(({ senses }) => senses))
      .map(({ concept }) => own.entries[concept]?.id);

  it.each(Object.keys(told))('are read where they are told: %s', (concept) => {
    expect(told[concept]?.filter((text) => !meant(text).includes(concept))).toEqual([]);
  });

  it.each(Object.keys(untold))('are not read into ordinary sentences: %s', (concept) => {
    expect(untold[concept]?.filter((text) => meant(text).includes(concept))).toEqual([]);
  });
});
