import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/concepts/mentions.ts';
import type { ConceptScheme } from '../../src/concepts/scheme.ts';
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import { createLexer } from '../../src/language/lexer.ts';

const concept = (en: string, more: { alt?: readonly string[]; wish?: readonly string[] } = {}) => ({
  prefLabel: { da: `${en} på dansk`, en },
  altLabel: { en: more.alt ?? [] },
  wishLabel: { en: more.wish ?? [] },
});
const scheme: ConceptScheme = [
  {
    branch: 'test',
    role: 'activity',
    concepts: {
      swimming: concept('swimming', { alt: ['swimming pool'] }),
      pool: concept('pool', { alt: ['game of pool'] }),
      hands: concept('hands-on', { alt: ['something to do with my hands'] }),
      useful: concept('being useful', { alt: ['something to do'] }),
      small: concept('small group', { alt: ['not too many people'] }),
      help: concept('rock', { wish: ['rock and roll'] }),
      one: concept('table tennis'),
      air: { prefLabel: { da: 'open air', en: 'festivals' } },
      alone: concept('on your own'),
      stage: concept('open air theatre'),
      other: concept('tennis tables', { alt: ['table tennis'] }),
    },
  },
];
const thesaurus = thesaurusOf(scheme);
const reader = wordReader(thesaurus);

/** What is found, as `words: ids`. */
const mentionsIn = (text: string, isWish = false): readonly string[] => {
  const lexer = createLexer();
  lexer.read(text);
  const forms = [...lexer.tokens()].map((token) => lexer.forms[token]);
  const words = forms.map((form) =>
    form === undefined ? undefined : reader[isWish ? 'readWish' : 'read'](form, 'en'),
  );
  const found: string[] = [];
  findMentions(words, words.length, (senses, start, end) => {
    const ids = senses.map(({ concept: one }) => thesaurus.entries[one]?.id);
    found.push(`${forms.slice(start, end).join(' ')}: ${ids.join(' ')}`);
  });
  return found;
};

describe('A mention', () => {
  it('is a label of one word, in any of its forms', () => {
    expect(mentionsIn('They swim in pools')).toEqual(['swim: swimming', 'pools: pool']);
  });

  it('is the longest label that stands there: a swimming pool is no pool', () => {
    expect(mentionsIn('swimming pools and a game of pool')).toEqual([
      'swimming pools: swimming',
      'game of pool: pool',
    ]);
    expect(mentionsIn('I miss something to do with my hands')).toEqual([
      'something to do with my hands: hands',
    ]);
    expect(mentionsIn('I miss something to do with friends')).toEqual(['something to do: useful']);
  });

  it('is the longest of either language, where nobody knows which it is', () => {
    const words = ['open', 'air', 'theatre'].map((form) => reader.read(form, undefined));
    const found: string[] = [];
    findMentions(words, words.length, (senses, start, end) => {
      found.push(
        ...senses.map((sense) => `${start}-${end} ${thesaurus.entries[sense.concept]?.id}`),
      );
    });
    expect(found).toEqual(['0-3 stage']);
  });

  it('may have determiners between its words, other ones or none', () => {
    for (const hands of ['with my hands', 'with the hands', 'with hands']) {
      expect(mentionsIn(`something to do ${hands}`)).toHaveLength(1);
    }
    expect(mentionsIn('game of the pool')).toEqual(['game of the pool: pool']);
  });

  it('may be of small words alone, of which the second is a determiner', () => {
    expect(mentionsIn('on your own')).toEqual(['on your own: alone']);
  });

  it('does not reach over the end of a clause', () => {
    expect(mentionsIn('swimming, pool')).toEqual(['swimming: swimming', 'pool: pool']);
    expect(mentionsIn('Swimming. Pool')).toEqual(['swimming: swimming', 'pool: pool']);
  });

  it('is of all concepts with that label, each once', () => {
    expect(mentionsIn('table tennis')).toEqual(['table tennis: one other']);
  });

  it('begins where the last one ended: no word is in two', () => {
    expect(mentionsIn('swimming swimming pool pool')).toEqual([
      'swimming: swimming',
      'swimming pool: swimming',
      'pool: pool',
    ]);
  });

  it('of a label for wishes is none in a notice', () => {
    expect(mentionsIn('rock and roll')).toEqual(['rock: help']);
    expect(mentionsIn('rock and roll', true)).toEqual(['rock and roll: help']);
  });

  it('is not in words that no label has, nor in half a label', () => {
    expect(mentionsIn('')).toEqual([]);
    expect(mentionsIn('not too many')).toEqual([]);
    expect(mentionsIn('something with hands')).toEqual([]);
    expect(mentionsIn('chess & 65+')).toEqual([]);
  });

  it('is found in the first words alone, where only so many count', () => {
    const words = ['swimming', 'pool'].map((form) => reader.read(form, 'en'));
    const ends: number[] = [];
    findMentions(words, 1, (_, __, end) => ends.push(end));
    expect(ends).toEqual([1]);
  });
});
