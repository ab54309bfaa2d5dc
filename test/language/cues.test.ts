import { describe, expect, it } from 'vitest';
import { cueOf, cuesOfWish, mayNegate } from '../../src/language/cues.ts';
import { createLexer } from '../../src/language/lexer.ts';
import {
  MEANT,
  markNegated,
  markUnwanted,
  NEGATED,
  PASSED_OVER,
} from '../../src/language/mark-clauses.ts';

const marksOf = (text: string, mark: typeof markNegated) => {
  const lexer = createLexer();
  lexer.read(text);
  const forms = [...lexer.tokens()].map((token) => lexer.forms[token]);
  const cues = cuesOfWish(forms);
  const marks = new Uint8Array(cues.length).fill(9);
  mark(cues, cues.length, marks);
  return { forms, marks };
};

/** How a word of a listing is meant, and one of a wish. */
const inListing = (text: string, word: string): number => {
  const { forms, marks } = marksOf(text, markNegated);
  expect(forms).toContain(word);
  return marks[forms.indexOf(word)] as number;
};
const inWish = (text: string, word: string): number => {
  const { forms, marks } = marksOf(text, markUnwanted);
  expect(forms).toContain(word);
  return marks[forms.indexOf(word)] as number;
};

describe('What a wish tells of what is missing', () => {
  it.each([
    ["I haven't danced for years", 'danced'],
    ['Jeg har ikke danset i årevis', 'danset'],
    ['Jeg har ikke strikket i mange år', 'strikket'],
    ['ikke sunget i 10 år', 'sunget'],
    ['kender ikke nogen kor her', 'kor'],
    ['har ingen at spise med', 'spise'],
    ['no one to play chess with', 'chess'],
    ["I don't know how to use a tablet", 'tablet'],
    ['kan ikke finde ud af computeren', 'computeren'],
  ])('is wanted: %s', (text, word) => {
    expect(inWish(text, word)).toBe(MEANT);
  });

  it.each([
    ['ingen dans', 'dans'],
    ['Jeg er 72 år og vil ikke danse', 'danse'],
    ['no one should dance', 'dance'],
    ["I hate dancing, haven't for years", 'dancing'],
    ["I don't like the people I know", 'people'],
  ])('is not all that is negated: %s', (text, word) => {
    expect(inWish(text, word)).toBe(NEGATED);
  });
});

describe('A refusal', () => {
  it.each([
    ['yoga no thanks', 'yoga'],
    ['nej tak til yoga', 'yoga'],
    ["running isn't for me", 'running'],
    ["gyms aren't my thing", 'gyms'],
    ['løb siger mig ikke noget', 'løb'],
    ['bingo bryder jeg mig ikke om', 'bingo'],
    ['yoga gør jeg ikke', 'yoga'],
    ['anything but football', 'football'],
    ['træt af fodbold', 'fodbold'],
    ['jeg skal ikke løbe', 'løbe'],
    ['bare ikke bingo', 'bingo'],
    ['just not bingo', 'bingo'],
  ])('turns round what stands before or behind it: %s', (text, word) => {
    expect(inWish(text, word)).toBe(NEGATED);
  });

  it.each([
    ["I'd love to sing but yoga is not for me", 'sing'],
    ['music but not for kids', 'music'],
    ['not only for men', 'men'],
    ['ikke kun for mænd', 'mænd'],
    ['singing with no pressure on me', 'singing'],
    ['sang, og det gør ikke noget', 'sang'],
  ])('reaches no further than its clause, and is none after "not only": %s', (text, word) => {
    expect(inWish(text, word)).toBe(MEANT);
  });
});

describe('A word of a listing', () => {
  it.each([
    ['no dancing', 'dancing'],
    ['Uden for stærke sportsfolk', 'sportsfolk'],
    ['We are not a religious group', 'religious'],
    ['We dance, but no bingo', 'bingo'],
    ['Kaffe uden kage', 'kage'],
    ['Vi danser ikke', 'danser'],
    ['Vi er hverken et kor eller en kirke', 'kirke'],
    ['Alt undtagen fodbold', 'fodbold'],
    ['There is never any singing', 'singing'],
    ["This isn't a choir", 'choir'],
    ['ingen sang, men dans', 'sang'],
    ['Det er forbudt at løbe', 'løbe'],
  ])('is negated: %s', (text, word) => {
    expect(inListing(text, word)).toBe(NEGATED);
  });

  it.each([
    ['We dance, but no bingo', 'dance'],
    ['ingen sang, men dans', 'dans'],
    ['not bingo but singing', 'singing'],
    ['ikke bingo men sang', 'sang'],
    ['No phones. We sing', 'sing'],
    ['Der er ingen trapper! Vi danser', 'danser'],
    ['Singing without church', 'singing'],
  ])('is meant, where the negation does not reach it: %s', (text, word) => {
    expect(inListing(text, word)).toBe(MEANT);
  });

  it.each([
    ['No experience of painting needed', 'painting'],
    ['Ikke kun for mænd', 'mænd'],
    ["You don't need to be able to sing", 'sing'],
    ['Du behøver ikke kunne synge', 'synge'],
    ['No previous knowledge of chess required', 'chess'],
    ['Det er ikke nødvendigt at kunne danse', 'danse'],
    ['Kendskab til havearbejde er ikke et krav', 'havearbejde'],
    ['Not just for runners', 'runners'],
    ["It doesn't matter if you can't sing", 'sing'],
    ['Sang uden tilmelding', 'sang'],
  ])('is meant, where the clause only tells what is not needed: %s', (text, word) => {
    expect(inListing(text, word)).toBe(MEANT);
  });

  it.each([
    ['I hate bingo', 'bingo'],
    ['Hellere synge end danse', 'danse'],
  ])('is meant, where only a person would be averse: %s', (text, word) => {
    expect(inListing(text, word)).toBe(MEANT);
  });
});

describe('A word of a wish', () => {
  it.each([
    ['not bingo', 'bingo'],
    ['no dancing please', 'dancing'],
    ['kan ikke lide bingo', 'bingo'],
    ["I can't stand bingo", 'bingo'],
    ['I hate bingo', 'bingo'],
    ['jeg hader fodbold', 'fodbold'],
    ['alt undtagen fodbold', 'fodbold'],
    ['hellere synge end danse', 'danse'],
    ['anything except football', 'football'],
    ['sang, men ikke i kirke', 'kirke'],
    ['tired of bingo', 'bingo'],
    ['træt af bingo', 'bingo'],
    ['fri for bingo', 'bingo'],
  ])('is not wanted: %s', (text, word) => {
    expect(inWish(text, word)).toBe(NEGATED);
  });

  it.each([
    ['hellere synge end danse', 'synge'],
    ['sang, men ikke i kirke', 'sang'],
    ['not bingo but singing', 'singing'],
    ["I can't live without music", 'music'],
    ["can't get enough of dancing", 'dancing'],
    ["can't wait to sing", 'sing'],
    ['kan ikke undvære sang', 'sang'],
    ['kan ikke leve uden musik', 'musik'],
    ['no experience of painting needed', 'painting'],
    ['ikke kun for mænd', 'mænd'],
    ['where you don’t need to be able to sing', 'sing'],
    ['et kor hvor du ikke behøver at være god', 'kor'],
  ])('is wanted: %s', (text, word) => {
    expect(inWish(text, word)).toBe(MEANT);
  });

  it.each([
    ['I can no longer dance', 'dance'],
    ["I can't dance any more", 'dance'],
    ['jeg kan ikke længere danse', 'danse'],
    ['jeg danser ikke mere', 'danser'],
  ])(
    'is neither for nor against, where it tells what somebody can no longer do: %s',
    (text, word) => {
      expect(inWish(text, word)).toBe(PASSED_OVER);
    },
  );
});

describe('A negation', () => {
  it('reaches to the end of its clause, and no further', () => {
    const { forms, marks } = marksOf(
      'vi synger, ingen dans eller leg, kun sang. Vi leger',
      markNegated,
    );
    const negated = forms.filter((_, at) => marks[at] === NEGATED);
    expect(negated).toEqual(['ingen', 'dans', 'eller', 'leg']);
  });

  it('leaves the ends of clauses and the words before it as they are', () => {
    const { marks } = marksOf('kor, uden sang', markNegated);
    expect([...marks]).toEqual([MEANT, MEANT, NEGATED, NEGATED, MEANT]);
  });

  it('marks no more words than there are', () => {
    const marks = new Uint8Array(4).fill(7);
    markNegated([cueOf('no'), cueOf('bingo')], 2, marks);
    expect([...marks]).toEqual([NEGATED, NEGATED, 7, 7]);
  });

  it('is told by small words, and nearly no word is a cue', () => {
    for (const word of ['no', 'not', 'ikke', 'uden', 'never', 'hverken']) {
      expect(mayNegate(cueOf(word)), word).toBe(true);
    }
    for (const word of ['kor', 'bingo', 'hate', 'hader', 'but', 'men', '', '__proto__']) {
      expect(mayNegate(cueOf(word)), word).toBe(false);
    }
    expect(cueOf('kajak')).toBe(0);
  });
});
