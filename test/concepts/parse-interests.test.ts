import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { type ParseInterestsOptions, parseInterests } from '../../src/concepts/parse-interests.ts';

const parse = (text: string) => parseInterests(text, { concepts: danishEnglishScheme });
/** The concepts of each interest, `!` before what is not liked. */
const meant = (text: string): readonly string[] =>
  parse(text).map(
    ({ interest, evidence }) =>
      (interest.liked ? '' : '!') + evidence.flatMap(({ concepts }) => concepts).join('+'),
  );

describe('parseInterests', () => {
  it('reads what somebody did, and what they miss', () => {
    const parsed = parse(
      'I used to work as a carpenter and miss having something to do with my hands',
    );
    expect(parsed).toHaveLength(2);
    expect(parsed[0]).toEqual({
      interest: { text: 'carpenter', concept: 'carpenter', liked: true, importance: 1 },
      evidence: [{ words: 'carpenter', concepts: ['carpenter'], step: 'word' }],
    });
    expect(parsed[1]?.interest).toMatchObject({
      text: 'something to do with my hands',
      liked: true,
    });
    expect(parsed[1]?.evidence.flatMap(({ concepts }) => concepts)).toContain('hands-on');
  });

  it.each([
    ['I like singing, chess and cooking', ['singing', 'chess', 'cooking']],
    ['kajak, roning og skak', ['kayaking', 'rowing', 'chess']],
    ['I miss singing, but not in church', ['singing', '!church-life']],
    ['not bingo', ['!bingo']],
    ['no dancing', ['!dance']],
    ['I hate bingo', ['!bingo']],
    ['kan ikke lide bingo', ['!bingo']],
    ['alt undtagen fodbold', ['!football']],
    ['hellere synge end danse', ['singing', '!dance']],
    ["I can't live without music", ['music']],
    ['kan ikke leve uden musik', ['music']],
    ['ikke kun for mænd', ['men']],
    ["you don't need to be able to sing", ['singing']],
    ['du behøver ikke kunne synge', ['singing']],
    ['we dance, but no bingo', ['dance', '!bingo']],
    ['not a religious group', ['!faith']],
    ['Jeg elsker havearbejde', ['gardening']],
    ['noget med hænderne', ['hands-on']],
    ['teater', ['theatre']],
    ['roning', ['rowing']],
  ])('reads all of it: %s', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it('reads experience that is not needed as no dislike', () => {
    for (const { interest } of parse('no experience of painting needed'))
      expect(interest.liked).toBe(true);
    expect(meant('no experience of painting needed').join()).toContain('painting');
  });

  it('says nothing of what somebody can no longer do', () => {
    expect(parse('Jeg kan ikke længere danse')).toEqual([]);
    expect(parse('I can no longer dance')).toEqual([]);
  });

  it('names a concept only where one is meant', () => {
    expect(parse('stærke sportsfolk')[0]?.interest).not.toHaveProperty('concept');
    const [partly] = parse('fodboldzumpel');
    expect(partly?.evidence[0]?.concepts).toEqual(['football']);
    expect(partly?.interest).not.toHaveProperty('concept');
    expect(parse('zumpelstra')[0]).toMatchObject({
      interest: { text: 'zumpelstra' },
      evidence: [{ words: 'zumpelstra', concepts: [], step: 'word' }],
    });
  });

  it('says how a word was found', () => {
    expect(parse('kajka')[0]?.evidence).toEqual([
      { words: 'kajka', concepts: ['kayaking'], step: 'spelling' },
    ]);
    expect(parse('pilateshold')[0]?.evidence[0]).toMatchObject({ step: 'compound' });
  });

  it('gives interests as a patient has them: a text, liked or not, an importance', () => {
    for (const { interest } of parse('måske skak, ikke bingo, elsker sang')) {
      expect(Object.keys(interest).sort()).toEqual(['concept', 'importance', 'liked', 'text']);
    }
  });

  it('knows words, and nothing of what they mean, without a scheme', () => {
    const [first, ...others] = parseInterests('kajak');
    expect(others).toEqual([]);
    expect(first?.interest).toEqual({ text: 'kajak', liked: true, importance: 1 });
    expect(first?.evidence).toEqual([{ words: 'kajak', concepts: [], step: 'word' }]);
  });

  it.each(['', '   ', '!!!', '🙂', '\n\n', 'I like it'])('finds nothing in nothing: %j', (text) => {
    expect(parse(text)).toEqual([]);
  });

  it('takes the language as it is told', () => {
    const inDanish = parseInterests('sang', { language: 'da', concepts: danishEnglishScheme });
    expect(inDanish[0]?.interest.concept).toBe('singing');
    expect(
      parseInterests('have', { language: 'da', concepts: danishEnglishScheme })[0]?.interest
        .concept,
    ).toBe('gardening');
  });
});

describe('Who somebody is', () => {
  it.each([
    'I am a woman of 72 with COPD from Somalia',
    'Jeg er en mand på 80 år fra Syrien med KOL og diabetes',
    'I am a 72-year-old woman',
    'Jeg er en kvinde på 65',
    'I have dementia',
    'Jeg har demens',
    'I have depression and anxiety',
    'Jeg har fået diagnosen Parkinson',
    'I suffer from arthritis',
    'I was born in Turkey',
    'Jeg kommer fra Somalia',
    "I'm gay",
  ])('is no interest, by age, gender, origin or diagnosis: %s', (text) => {
    expect(meant(text)).toEqual([]);
  });

  it.each([
    ['I am a woman of 72 and love singing', ['singing']],
    ['Jeg har KOL og vil gerne synge', ['singing']],
    ['I have dementia. I miss gardening', ['gardening']],
  ])('takes nothing from what they wish for: %s', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it.each([
    ['looking for a depression group', 'depression'],
    ['et hold for kvinder', 'women'],
    ['gåtur med andre mænd', 'men'],
  ])('is an interest where somebody asks for it: %s', (text, id) => {
    expect(meant(text).join('+').split('+')).toContain(id);
  });
});

describe('A wrong call', () => {
  const secret = 'my diagnosis is secret';
  const thrownBy = (call: () => unknown): Error => {
    try {
      call();
    } catch (error) {
      return error as Error;
    }
    throw new Error('nothing was thrown');
  };

  it.each([
    ['no text', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', [secret]],
    ['an object', { text: secret }],
  ])('throws a TypeError that names the argument and quotes nothing: %s', (_, text) => {
    const error = thrownBy(() => parseInterests(text as unknown as string));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/^text: expected a text/);
    expect(error.message).not.toContain('secret');
  });

  it('throws a RangeError where the language is neither Danish nor English', () => {
    const options = { language: 'secret' } as unknown as ParseInterestsOptions;
    const error = thrownBy(() => parseInterests(secret, options));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toMatch(/^language: /);
    expect(error.message).not.toContain('secret');
  });
});
