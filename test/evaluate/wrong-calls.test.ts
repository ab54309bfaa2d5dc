import { describe, expect, it } from 'vitest';
import { gaps, type RankingRow } from '../../src/evaluate/index.ts';

const wrong = (value: unknown) => value as never;
const good: RankingRow = {
  area: 'secret-area',
  needs: ['secret-need'],
  considered: 10,
  ruledOut: { access: 2 },
  listed: 3,
};

describe('gaps refuses', () => {
  it.each<[string, unknown, string, typeof TypeError | typeof RangeError]>([
    ['a row of null', null, 'rankings[1]: expected an object, got null', TypeError],
    ['a row that is a list', [], 'rankings[1]: expected an object, got a list', TypeError],
    [
      'an area that is a number',
      { ...good, area: 5700 },
      'rankings[1].area: expected a text, got a number',
      TypeError,
    ],
    [
      'an area of null',
      { ...good, area: null },
      'rankings[1].area: expected a text, got null',
      TypeError,
    ],
    [
      'needs as text',
      { ...good, needs: 'secret' },
      'rankings[1].needs: expected a list of texts, got a string',
      TypeError,
    ],
    [
      'needs that are no texts',
      { ...good, needs: ['secret', 7] },
      'rankings[1].needs: expected a list of texts, got a list with something else',
      TypeError,
    ],
    [
      'nothing considered',
      { ...good, considered: undefined },
      'rankings[1].considered: expected a whole number of 0 or more, got undefined',
      TypeError,
    ],
    [
      'half an activity',
      { ...good, considered: 7391.5 },
      'rankings[1].considered: expected a whole number of 0 or more, got another number',
      RangeError,
    ],
    [
      'fewer than none',
      { ...good, considered: -7391 },
      'rankings[1].considered: expected a whole number of 0 or more, got another number',
      RangeError,
    ],
    [
      'more listed than considered',
      { ...good, listed: 7391 },
      'rankings[1].listed: expected whole numbers from 0 to what was considered, got another number',
      RangeError,
    ],
    [
      'listed as text',
      { ...good, listed: '7391' },
      'rankings[1].listed: expected whole numbers from 0 to what was considered, got a string',
      TypeError,
    ],
    [
      'ruledOut as a list',
      { ...good, ruledOut: [7391] },
      'rankings[1].ruledOut: expected an object of counts, got a list',
      TypeError,
    ],
    [
      'no ruledOut',
      { ...good, ruledOut: undefined },
      'rankings[1].ruledOut: expected an object of counts, got undefined',
      TypeError,
    ],
    [
      'more ruled out than considered',
      { ...good, ruledOut: { secret: 7391 } },
      'rankings[1].ruledOut: expected whole numbers from 0 to what was considered, got another number',
      RangeError,
    ],
    [
      'NaN ruled out',
      { ...good, ruledOut: { secret: Number.NaN } },
      'rankings[1].ruledOut: expected whole numbers from 0 to what was considered, got another number',
      RangeError,
    ],
    [
      'a true ruled out',
      { ...good, ruledOut: { secret: true } },
      'rankings[1].ruledOut: expected whole numbers from 0 to what was considered, got a boolean',
      TypeError,
    ],
  ])('%s, by row and field and without a value', (_, bad, message, kind) => {
    expect(() => gaps([good, wrong(bad)])).toThrow(new kind(message));
    for (const secret of ['secret', '7391', '5700']) expect(message).not.toContain(secret);
  });

  it.each<[string, unknown, string, typeof TypeError | typeof RangeError]>([
    ['options of null', null, 'options: expected an object, got null', TypeError],
    [
      'an option that there is not',
      { group: 'area' },
      'options: expected keys among by, least, short, got "group"',
      TypeError,
    ],
    [
      'a by that there is not',
      { by: 'postcode' },
      'by: expected one of all, area, need, area-and-need, got "postcode"',
      RangeError,
    ],
    [
      'a by of null',
      { by: null },
      'by: expected one of all, area, need, area-and-need, got null',
      RangeError,
    ],
    [
      'a least of 0',
      { least: 0 },
      'least: expected a whole number of 1 or more, got 0',
      RangeError,
    ],
    [
      'a least that is not whole',
      { least: 2.5 },
      'least: expected a whole number of 1 or more, got 2.5',
      RangeError,
    ],
    [
      'a short of text',
      { short: '3' },
      'short: expected a whole number of 1 or more, got a string',
      RangeError,
    ],
    [
      'a short without end',
      { short: Infinity },
      'short: expected a whole number of 1 or more, got Infinity',
      RangeError,
    ],
  ])('%s', (_, options, message, kind) => {
    expect(() => gaps([good], wrong(options))).toThrow(new kind(message));
  });

  it.each([null, undefined, {}, 'rows', new Set([good])])(
    'rankings that are no list: %o',
    (rows) => {
      expect(() => gaps(wrong(rows))).toThrow(/^rankings: expected a list of rows, got /);
    },
  );

  it('nothing else that a row holds, nor what is left out', () => {
    const bare: RankingRow = { considered: 0, ruledOut: {}, listed: 0 };
    const more = { ...bare, matches: [], notes: ['x'], area: undefined, needs: undefined };
    expect(gaps([bare, more], { by: undefined, least: undefined } as never)).toEqual([]);
  });
});
