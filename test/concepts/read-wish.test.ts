import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { readWishes, type WishOptions } from '../../src/concepts/read-wish.ts';
import { labelsOf, thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import { lexemeOf } from '../../src/language/lexeme.ts';
import { textLanguages } from '../../src/language/text-language.ts';

const thesaurus = thesaurusOf(danishEnglishScheme);
const tools = { reader: wordReader(thesaurus), thesaurus };
const read = (text: string, options: WishOptions = {}) => readWishes(text, tools, options);
const idsOf = (text: string, options: WishOptions = {}): readonly string[] =>
  read(text, options).flatMap(({ facets }) =>
    facets.flatMap(({ senses }) =>
      senses.map(({ concept }) => thesaurus.entries[concept]?.id ?? ''),
    ),
  );

describe('A wish', () => {
  it('is one for each thing that is named apart from the others', () => {
    expect(read('kajak og roning, eller skak').map(({ text }) => text)).toEqual([
      'kajak',
      'roning',
      'skak',
    ]);
    expect(read('I like singing & gardening; chess').map(({ text }) => text)).toEqual([
      'singing',
      'gardening',
      'chess',
    ]);
  });

  it('is one of several facets, where they stand together', () => {
    const [wish, ...others] = read('stille gåtur for kvinder', { language: 'da' });
    expect(others).toEqual([]);
    expect(wish?.facets.map(({ role }) => role)).toEqual(['manner', 'activity', 'people']);
  });

  it('has what it names most narrowly: a game of pool is no game besides', () => {
    const [wish] = read('chess games', { language: 'en' });
    expect(wish?.facets).toHaveLength(1);
  });

  it('is liked, or not, by its clause', () => {
    const likes = (text: string) => read(text).map((wish) => [wish.text, wish.liked]);
    expect(likes('singing but not bingo')).toEqual([
      ['singing', true],
      ['bingo', false],
    ]);
    expect(likes('I like to sing and dance but not bingo or cards')).toEqual([
      ['sing', true],
      ['dance', true],
      ['bingo', false],
      ['cards', false],
    ]);
  });

  it('is a label as a whole, though it has a negation in it', () => {
    expect(read('not too many people')).toMatchObject([{ liked: true }]);
    expect(idsOf('not too many people')).toEqual(['small-group']);
    expect(idsOf('kan ikke svømme', { language: 'da' })).toEqual(['swimming-lessons']);
  });

  it.each([
    ['måske skak', 0.5],
    ['perhaps chess', 0.5],
    ['skak', 1],
    ['mostly chess', 1],
  ])('counts as its words say: %s', (text, importance) => {
    expect(read(text)[0]?.importance).toBe(importance);
  });

  it('counts less beside one that is wished for most of all', () => {
    const [gardening, chess] = read('I love gardening. I like chess.');
    expect(gardening?.importance).toBe(1);
    expect(chess?.importance).toBeLessThan(1);
  });

  it('wishes for something in "helst" and "hellere", and counts fully', () => {
    expect(read('Jeg vil helst synge')[0]).toMatchObject({ importance: 1, liked: true });
  });

  it('points to its text', () => {
    for (const text of [
      'Kajak  og… ROning!',
      'I miss “something to do” with my hands',
      'klub for 65+',
    ]) {
      for (const wish of read(text)) {
        expect(text).toContain(wish.text);
        for (const facet of wish.facets) expect(text).toContain(facet.text);
      }
    }
    expect(read('klub for 65+').at(-1)?.text).toContain('65+');
  });
});

describe('A word of a wish', () => {
  it('that no label knows is looked for as a word, in both languages', () => {
    const [wish] = read('zumpelstra');
    expect(wish?.facets[0]).toMatchObject({ senses: [], role: undefined });
    expect(wish?.facets[0]?.terms).toContain(lexemeOf('zumpelstra', 'da'));
  });

  it.each([
    ['kajka', 'kayaking'],
    ['svomning', 'swimming'],
    ['havearbjede', 'gardening'],
    ['faellessang', 'singing'],
    ['gardenning', 'gardening'],
    ['knittign', 'knitting'],
    ['keramkik', 'ceramics'],
  ])('may be misspelt: %s', (text, id) => {
    expect(idsOf(text).some((one) => one === id || one === 'communal-singing')).toBe(true);
  });

  it('that is a word of the catalogue is not misspelt', () => {
    expect(idsOf('kajka')).toEqual(['kayaking']);
    expect(idsOf('kajka', { isKnown: (term) => term.startsWith('kajk') })).toEqual([]);
  });

  it('is never taken for a label by its spelling, where it is one', () => {
    for (const { concept } of thesaurus.entries.filter((_, at) => at % 10 === 0)) {
      for (const language of textLanguages) {
        const label = concept.prefLabel[language];
        for (const { facets } of read(label, { language })) {
          for (const { senses } of facets) {
            expect(
              senses.filter(({ step }) => step === 'spelling'),
              label,
            ).toEqual([]);
          }
        }
      }
    }
  });

  it('of both languages means what it says by itself: "have" the garden, "mad" the food', () => {
    expect(idsOf('have')).toEqual(['gardening']);
    expect(idsOf('mad')).toEqual(['food']);
  });
});

describe('A label', () => {
  it('is read as its concept in a wish of its language: 98 of 100, and more', () => {
    const missed: string[] = [];
    let count = 0;
    for (const { id, concept } of thesaurus.entries) {
      for (const language of textLanguages) {
        for (const label of [
          ...labelsOf(concept, language),
          ...(concept.wishLabel?.[language] ?? []),
        ]) {
          if (label.endsWith('-')) continue; // in front of a compound alone
          count += 1;
          const isLiked = read(label, { language }).every(({ liked }) => liked);
          if (!isLiked || !idsOf(label, { language }).includes(id)) missed.push(`${id}: ${label}`);
        }
      }
    }
    expect(count).toBeGreaterThan(10_000);
    // the whole list, if it is too long
    expect(missed.length / count <= 0.02 ? [] : missed).toEqual([]);
  });

  it('is read as its concept too where nobody says which language it is: 9 preferred names of 10', () => {
    const names = thesaurus.entries.flatMap(({ id, concept }) =>
      textLanguages.map((language) => [id, concept.prefLabel[language]] as const),
    );
    const missed = names.filter(([id, name]) => !idsOf(name).includes(id));
    expect(missed.length / names.length <= 0.1 ? [] : missed).toEqual([]);
  });
});

describe('Any text', () => {
  it('is read without an error into parts of itself, with an importance above 0, at most 1', () => {
    const word = fc.constantFrom(
      ...'kajak sing ikke not og and but men måske love hader jeg er have 65+ klub xyz , . ! 🙂 шах'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('da', 'en', undefined), (one, language) => {
        for (const wish of read(one, { language })) {
          expect(one).toContain(wish.text);
          expect(wish.importance).toBeGreaterThan(0);
          expect(wish.importance).toBeLessThanOrEqual(1);
          expect(wish.facets.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('Words that are written apart', () => {
  it.each([
    ['hånd bold', 'handball'],
    ['wood work', 'woodworking'],
    ['have arbejde', 'gardening'],
    ['jeg vil gerne spille bord tennis', 'table-tennis'],
    ['qi gung', 'qigong'],
    ['bord tenis', 'table-tennis'],
  ])('are the label that they are together: %s', (text, id) => {
    expect(idsOf(text)).toContain(id);
  });

  it('stay apart where they are a label as they stand, and with a small word', () => {
    expect(idsOf('walking football')).toEqual(['walking-football']);
    expect(idsOf('hav et kor', { language: 'da' })).not.toContain('gardening');
  });

  it('are told of as they are written', () => {
    expect(read('noget med hånd bold')[0]?.facets.map(({ text }) => text)).toEqual(['hånd bold']);
  });
});

describe('A misspelt word of a label of several words', () => {
  it.each([
    ['help in a charaty shop', 'charity-shop'],
    ['nordik walking', 'nordic-walking'],
  ])('is read as a part of it: %s', (text, id) => {
    const found = read(text).flatMap(({ facets }) => facets.flatMap(({ senses }) => senses));
    const own = found.find(({ concept }) => thesaurus.entries[concept]?.id === id);
    expect(own?.step).toBe('spelling');
  });

  it('is none where the catalogue has the word', () => {
    expect(idsOf('a charaty shop', { isKnown: () => true })).not.toContain('charity-shop');
  });
});

describe('A word with several meanings', () => {
  const named = (da: string, en: string, broader: string) => ({
    prefLabel: { da, en },
    altLabel: { en: ['pool'] },
    broader: [broader],
  });
  const games = thesaurusOf([
    {
      branch: 'play',
      role: 'activity',
      concepts: {
        games: { prefLabel: { da: 'spil', en: 'games' } },
        billiards: named('billard', 'billiards', 'games'),
        darts: { prefLabel: { da: 'dart', en: 'darts' }, broader: ['games'] },
        water: { prefLabel: { da: 'vand', en: 'water' } },
        swimming: named('svømning', 'swimming', 'water'),
        diving: { prefLabel: { da: 'dykning', en: 'diving' }, broader: ['water'] },
      },
    },
  ]);
  const meanings = (text: string) =>
    readWishes(text, { reader: wordReader(games), thesaurus: games }, { language: 'en' }).map(
      ({ facets }) =>
        facets.flatMap(({ senses }) => senses.map(({ concept }) => games.entries[concept]?.id)),
    );

  it('is read as what goes with the rest of the wish, or else as all of them', () => {
    expect(meanings('darts and pool')).toEqual([['darts'], ['billiards']]);
    expect(meanings('diving and pool')).toEqual([['diving'], ['swimming']]);
    expect(meanings('pool')).toEqual([['billiards', 'swimming']]);
  });
});

describe('What nobody wishes for', () => {
  it.each(['tired of being lonely', "I don't want to be lonely", 'træt af at være ensom'])(
    'is no dislike of what helps against it: %s',
    (text) => {
      expect(read(text).map(({ liked }) => liked)).toEqual([true]);
    },
  );
});

describe('A common word that looks like a misspelt label', () => {
  it.each(['cancelled', 'tower', 'accepted', 'a college', 'fighting group', 'taske', 'udgifter'])(
    'is none: %s',
    (text) => {
      expect(idsOf(text)).toEqual([]);
    },
  );

  it('does not keep a misspelt one from being mended', () => {
    expect(idsOf('yogga')).toEqual(['yoga']);
    expect(idsOf('wakling')).toEqual(['walking']);
  });
});

describe('Who somebody is', () => {
  it('is wished for by those who look for their like', () => {
    expect(idsOf('I have COPD and want to meet others in the same boat')).toContain('lung-disease');
    expect(idsOf('Jeg er homoseksuel og vil gerne kende nogen som mig')).toContain('lgbt');
    expect(idsOf('I have COPD')).toEqual([]);
  });

  it('is another matter where it is told of another', () => {
    expect(idsOf('Min mand har fået Alzheimers')).toEqual(['dementia-carers']);
    expect(idsOf('Jeg har fået Alzheimers')).toEqual([]);
    expect(idsOf('Jeg er en mand med Alzheimers')).toEqual([]);
  });

  it('is no wish where a note about somebody begins with it', () => {
    for (const [text, ids] of [
      ['Woman, 72, likes bridge', ['bridge']],
      ['En kvinde på 72, som elsker at synge', ['singing']],
      ['72-årig mand, kan lide fiskeri', ['fishing']],
      ['Pensionist der gerne vil danse', ['dance']],
      ["I'm deaf", []],
      ['I am blind and like audio books', ['audiobooks']],
      ['Retired carpenter, man of 70, loves chess', ['carpenter', 'chess']],
    ] as const) {
      expect(idsOf(text), text).toEqual(ids);
    }
  });

  it('is wished for where it says whom one looks for', () => {
    expect(idsOf('walking group for women')).toEqual(['walking-group', 'women']);
    expect(idsOf('young mother who wants to meet other mothers')).toContain('mothers');
    expect(idsOf('mor og barn-gruppe')).toContain('mothers');
    expect(idsOf('a man to go fishing with')).toEqual(['men', 'fishing']);
    expect(idsOf('noget for døve')).toEqual(['deaf-people']);
  });

  it('is no wish in front of a former life', () => {
    expect(idsOf('retired electrician')).toEqual(['electrician']);
  });
});

it('Who goes to something does not walk there', () => {
  expect(idsOf('savner at gå til dans')).toEqual(['dance']);
  expect(idsOf('jeg er ved at gå i stykker')).toEqual([]);
  expect(idsOf('savner at gå i skoven')).toContain('walking');
});

describe('What is liked and what is not', () => {
  const told = (text: string) => read(text).map(({ text: part, liked }) => [part, liked]);

  it.each([
    ['I hate bingo, quizzes and karaoke', ['bingo', 'quizzes', 'karaoke']],
    ['Jeg kan ikke lide bingo, quiz eller karaoke', ['bingo', 'quiz', 'karaoke']],
    ["I'm tired of bingo", ['bingo']],
    ['Dancing? No thanks', ['Dancing']],
    ['Bingo, no', ['Bingo']],
    ['Bingo, nej tak', ['Bingo']],
    ['Bingo kan jeg ikke lide', ['Bingo']],
    ['I don´t like bingo', ['bingo']],
    ['alt bortset fra bingo', ['bingo']],
  ])('is all of it not: %s', (text, parts) => {
    expect(told(text)).toEqual(parts.map((part) => [part, false]));
  });

  it.each([
    ["I don't mind bingo", ['bingo']],
    ['Jeg har ikke noget imod dans', ['dans']],
    ['I am sick and like music', ['music']],
    ["I don't want to eat alone", ['eat alone']],
    ["I don't get enough exercise", ['exercise']],
    ['The end of the walk', ['walk']],
  ])('is no aversion, though it sounds like one: %s', (text, parts) => {
    expect(told(text)).toEqual(parts.map((part) => [part, true]));
  });

  it.each([
    [
      'Dans, nej. Sang, ja.',
      [
        ['Dans', false],
        ['Sang', true],
      ],
    ],
    [
      'I hate bingo, love chess',
      [
        ['bingo', false],
        ['chess', true],
      ],
    ],
    [
      'jeg vil hellere synge end danse',
      [
        ['synge', true],
        ['danse', false],
      ],
    ],
    [
      'I hate bingo, quizzes, cards and karaoke but love a good walk',
      [
        ['bingo', false],
        ['quizzes', false],
        ['cards', false],
        ['karaoke', false],
        ['walk', true],
      ],
    ],
  ])('stands side by side: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is read of a nation as of an origin', () => {
    expect(idsOf("I'm Polish")).toEqual([]);
    expect(idsOf("I'd like to learn Polish")).toEqual(['polish']);
  });

  it('is one thing, however often a long text says it', () => {
    expect(read('nurse '.repeat(3000))).toHaveLength(1);
  });
});
