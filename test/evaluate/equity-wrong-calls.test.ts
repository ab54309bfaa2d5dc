import { describe, expect, it } from 'vitest';
import { type EquityRow, equity } from '../../src/evaluate/index.ts';

const wrong = (value: unknown) => value as never;
type Kind = typeof TypeError | typeof RangeError;

const match = { id: 'secret-activity', score: 0.5 };
const good: EquityRow = { groups: { age: 'secret-age' }, basis: 1, matches: [match] };

describe('equity refuses', () => {
  it.each<[string, unknown, string, Kind]>([
    ['a row of null', null, 'rankings[1]: expected an object, got null', TypeError],
    ['a row that is a list', [], 'rankings[1]: expected an object, got a list', TypeError],
    [
      'no groups',
      { ...good, groups: undefined },
      'rankings[1].groups: expected an object of texts, got undefined',
      TypeError,
    ],
    [
      'groups as a list',
      { ...good, groups: ['secret'] },
      'rankings[1].groups: expected an object of texts, got a list',
      TypeError,
    ],
    [
      'a group that is a number',
      { ...good, groups: { age: 7391 } },
      'rankings[1].groups: expected an object of texts, got a number in it',
      TypeError,
    ],
    [
      'a group of null',
      { ...good, groups: { age: null } },
      'rankings[1].groups: expected an object of texts, got null in it',
      TypeError,
    ],
    [
      'no basis',
      { ...good, basis: undefined },
      'rankings[1].basis: expected a number from 0 to 1, got undefined',
      TypeError,
    ],
    [
      'a basis above 1',
      { ...good, basis: 7391 },
      'rankings[1].basis: expected a number from 0 to 1, got another number',
      RangeError,
    ],
    [
      'matches as an object',
      { ...good, matches: { secret: 1 } },
      'rankings[1].matches: expected a list of matches, got an object',
      TypeError,
    ],
    [
      'a match of text',
      { ...good, matches: [match, 'secret'] },
      'rankings[1].matches[1]: expected an object, got a string',
      TypeError,
    ],
    [
      'a match without id',
      { ...good, matches: [{ score: 1 }] },
      'rankings[1].matches[0].id: expected a text, got undefined',
      TypeError,
    ],
    [
      'an activity twice in one list',
      { ...good, matches: [match, match] },
      'rankings[1].matches[1].id: expected each activity once, got it again',
      RangeError,
    ],
    [
      'an activity that there is not',
      { ...good, matches: [{ id: 'other-secret', score: 1 }] },
      'rankings[1].matches[0].id: expected an activity of groups.providers, got another',
      RangeError,
    ],
    [
      'an activity that there is only by birth',
      { ...good, matches: [{ id: 'toString', score: 1 }] },
      'rankings[1].matches[0].id: expected an activity of groups.providers, got another',
      RangeError,
    ],
    [
      'a score as text',
      { ...good, matches: [{ id: 'secret-activity', score: '7391' }] },
      'rankings[1].matches[0].score: expected a number from 0 to 1, got a string',
      TypeError,
    ],
    [
      'a score of NaN',
      { ...good, matches: [{ id: 'secret-activity', score: Number.NaN }] },
      'rankings[1].matches[0].score: expected a number from 0 to 1, got another number',
      RangeError,
    ],
  ])('%s, by row and field and without a value', (_, bad, message, kind) => {
    const call = () => equity([good, wrong(bad)], { providers: { 'secret-activity': {} } });
    expect(call).toThrow(new kind(message));
    for (const secret of ['secret', '7391']) expect(message).not.toContain(secret);
  });

  it.each<[string, unknown, string, Kind]>([
    ['groups of null', null, 'groups: expected an object, got null', TypeError],
    [
      'groups that there are not',
      { activities: {} },
      'groups: expected keys among patients, providers, got "activities"',
      TypeError,
    ],
    [
      'dimensions as text',
      { patients: 'age' },
      'groups.patients: expected a list of texts, got a string',
      TypeError,
    ],
    [
      'dimensions that are no texts',
      { patients: ['age', 3] },
      'groups.patients: expected a list of texts, got a list with something else',
      TypeError,
    ],
    [
      'activities as a list',
      { providers: ['a'] },
      'groups.providers: expected an object of activities by id, got a list',
      TypeError,
    ],
    [
      'labels as text',
      { providers: { a: 'small' } },
      'groups.providers["a"]: expected an object of texts, got a string',
      TypeError,
    ],
    [
      'a label that is a number',
      { providers: { a: { size: 3 } } },
      'groups.providers["a"]: expected an object of texts, got a number in it',
      TypeError,
    ],
  ])('%s', (_, groups, message, kind) => {
    expect(() => equity([good], wrong(groups))).toThrow(new kind(message));
  });

  it.each<[string, unknown, string, Kind]>([
    ['options of null', null, 'options: expected an object, got null', TypeError],
    [
      'an option that there is not',
      { by: 'age' },
      'options: expected keys among good, atLeast, k, leastBasis, least, seed, repetitions, level, got "by"',
      TypeError,
    ],
    ['a good of 50 %', { good: 50 }, 'good: expected a number from 0 to 1, got 50', RangeError],
    ['a good of null', { good: null }, 'good: expected a number from 0 to 1, got null', TypeError],
    [
      'no good match to be served',
      { atLeast: 0 },
      'atLeast: expected a whole number of 1 or more, got 0',
      RangeError,
    ],
    [
      'more good matches than count',
      { atLeast: 4, k: 3 },
      'atLeast: expected k (3) at most, got 4',
      RangeError,
    ],
    [
      'lists without end',
      { k: Infinity },
      'k: expected a whole number of 1 or more, got Infinity',
      RangeError,
    ],
    [
      'a least basis of text',
      { leastBasis: '.5' },
      'leastBasis: expected a number from 0 to 1, got a string',
      TypeError,
    ],
    [
      'a least that is not whole',
      { least: 2.5 },
      'least: expected a whole number of 1 or more, got 2.5',
      RangeError,
    ],
    ['half a seed', { seed: 0.5 }, 'seed: expected a safe integer, got 0.5', RangeError],
    [
      'few repetitions',
      { repetitions: 999 },
      'repetitions: expected a whole number of 1000 or more, got 999',
      RangeError,
    ],
    [
      'a level that comes near to single patients',
      { level: 0.999 },
      'level: expected a number from 0.5 to 0.99, got 0.999',
      RangeError,
    ],
  ])('%s', (_, options, message, kind) => {
    expect(() => equity([good], {}, wrong(options))).toThrow(new kind(message));
  });

  it.each([null, undefined, {}, 'rows', new Set([good])])(
    'rankings that are no list: %o',
    (rows) => {
      expect(() => equity(wrong(rows))).toThrow(/^rankings: expected a list of rows, got /);
    },
  );

  it('nothing else that a row or a match holds, nor what is left out', () => {
    const more = { ...good, area: 3, notes: null, matches: [{ ...match, rank: 0, utility: 'x' }] };
    const options = { least: 1, good: undefined, seed: undefined };
    const plain = equity([good], {}, { least: 1 });
    expect(equity([more], wrong({ patients: undefined }), wrong(options))).toEqual(plain);
  });
});
