import { describe, expect, it } from 'vitest';
import { change, type Score, score } from '../../src/needs/index.ts';

const who5 = (raw: number): Score =>
  score({
    instrument: 'who-5',
    answers: [0, 1, 2, 3, 4].map((at) => Math.max(0, Math.min(5, raw - 5 * at))),
  });
const swemwbs = (...answers: (number | null)[]): Score => score({ instrument: 'swemwbs', answers });
const ucla3 = (...answers: (number | null)[]): Score => score({ instrument: 'ucla-3', answers });

describe('change', () => {
  it('of WHO-5 is in points of a hundred, and matters from 10 on', () => {
    expect(change(who5(10), who5(13))).toEqual({
      instrument: 'who-5',
      on: 'transformed',
      difference: 12,
      direction: 'better',
      minimal: expect.objectContaining({ value: 10, on: 'transformed', provenance: 'unverified' }),
      isRelevant: true,
    });
    expect(change(who5(12), who5(10))).toMatchObject({
      difference: -8,
      direction: 'worse',
      isRelevant: false,
    });
    expect(change(who5(13), who5(10))).toMatchObject({ difference: -12, isRelevant: true });
    expect(change(who5(13), who5(13))).toMatchObject({ difference: 0, direction: 'same' });
  });

  it('of SWEMWBS is on the metric scale, to the last digit', () => {
    const found = change(swemwbs(3, 3, 3, 3, 3, 3, 4), swemwbs(3, 3, 3, 3, 3, 4, 4));
    expect(found).toEqual({
      instrument: 'swemwbs',
      on: 'transformed',
      difference: 0.75, // 20.73 − 19.98, which is 0.7499999999999982 in binary
      direction: 'better',
    });
  });

  it('of loneliness is better when it falls', () => {
    expect(change(ucla3(3, 3, 3), ucla3(1, 2, 1))).toEqual({
      instrument: 'ucla-3',
      on: 'raw',
      difference: -5,
      direction: 'better',
    });
    const lsns = (answer: number) =>
      score({ instrument: 'lsns-6', answers: new Array(6).fill(answer) });
    expect(change(lsns(1), lsns(3))).toMatchObject({ difference: 12, direction: 'better' });
  });

  it('never gives a minus zero', () => {
    expect(Object.is(change(ucla3(1, 1, 1), ucla3(1, 1, 1)).difference, 0)).toBe(true);
  });

  it('with missing items has no difference', () => {
    for (const [before, after] of [
      [ucla3(1, 1, null), ucla3(1, 1, 1)],
      [ucla3(1, 1, 1), ucla3(1, 1, null)],
    ] as const) {
      expect(change(before, after)).toEqual({ instrument: 'ucla-3', on: 'raw' });
    }
    const djg = (last: string | null) =>
      score({ instrument: 'djg-6', answers: ['yes', 'no', 'no', 'no', 'no', last] });
    expect(djg(null).raw).toBe(4);
    expect(change(djg(null), djg('no'))).toEqual({ instrument: 'djg-6', on: 'raw' });
    expect(change(who5(3), score({ instrument: 'who-5', answers: {} }))).toEqual({
      instrument: 'who-5',
      on: 'transformed',
      minimal: expect.objectContaining({ value: 10 }),
    });
  });

  it('of ONS4 is told item by item, anxiety the other way round', () => {
    const found = change(
      score({ instrument: 'ons4', answers: [5, 5, null, 5] }),
      score({ instrument: 'ons4', answers: [7, 5, 3, 2] }),
    );
    expect(found).toEqual({
      instrument: 'ons4',
      on: 'items',
      items: {
        satisfied: { difference: 2, direction: 'better' },
        worthwhile: { difference: 0, direction: 'same' },
        happy: {},
        anxious: { difference: -3, direction: 'better' },
      },
    });
  });

  it('of the direct question is a direction alone', () => {
    const direct = (answer: string) =>
      score({ instrument: 'loneliness-direct', answers: [answer] });
    expect(change(direct('often-or-always'), direct('occasionally'))).toEqual({
      instrument: 'loneliness-direct',
      on: 'band',
      direction: 'better',
    });
    expect(change(direct('never'), direct('hardly-ever')).direction).toBe('worse');
    const missing = score({ instrument: 'loneliness-direct', answers: {} });
    expect(change(missing, direct('never'))).toEqual({
      instrument: 'loneliness-direct',
      on: 'band',
    });
  });

  it('of what was found elsewhere is that of the numbers', () => {
    const pam = (level: 1 | 4) => score({ instrument: 'pam', level });
    expect(change(pam(1), pam(4))).toEqual({
      instrument: 'pam',
      on: 'level',
      difference: 3,
      direction: 'better',
    });
    const eq = (value: number) => score({ instrument: 'eq-5d', value, valueSet: 'danish' });
    expect(change(eq(0.8), eq(0.5))).toMatchObject({
      on: 'value',
      difference: -0.3,
      direction: 'worse',
    });
  });

  it('throws on scores that cannot be compared', () => {
    expect(() =>
      change(ucla3(1, 1, 1), score({ instrument: 't-ils', answers: [1, 1, 1] })),
    ).toThrow(new RangeError('after: expected a score of ucla-3, as before, got one of t-ils'));
    const four = score({ instrument: 'ucla-3', answers: [1, 1, 1], coding: '1-4' });
    expect(() => change(ucla3(1, 1, 1), four)).toThrow(
      new RangeError('after: expected a coding with the range of before, got another one'),
    );
    const eq = (valueSet: string) => score({ instrument: 'eq-5d', value: 0.5, valueSet });
    expect(() => change(eq('danish'), eq('english'))).toThrow(
      new RangeError('after: expected the value set of before, got another one'),
    );
    const said = score({ instrument: 'conversation', needs: {} });
    expect(() => change(said, said)).toThrow(
      new RangeError('before: expected a score of an instrument, got a conversation'),
    );
    expect(() => change(ucla3(1, 1, 1), undefined as never)).toThrow(
      new TypeError('after: expected a score, got nothing'),
    );
    expect(() => change({ kind: 'sum', instrument: 'Birthe' } as never, ucla3(1, 1, 1))).toThrow(
      new RangeError(
        'before: expected a score of an instrument, got a score of another instrument',
      ),
    );
  });

  it('throws on what only looks like a score, and quotes nothing of it', () => {
    const odd = (part: object) => () =>
      change(ucla3(1, 1, 1), { ...ucla3(1, 1, 1), ...part } as Score);
    expect(odd({ kind: 'items' })).toThrow(TypeError);
    for (const rawRange of [undefined, 'Birthe', [3], ['Birthe', 9]]) {
      expect(odd({ rawRange })).toThrow(
        new TypeError('after.rawRange: expected two numbers, got another kind'),
      );
    }
    const ons = score({ instrument: 'ons4', answers: {} });
    expect(() => change(ons, { ...ons, items: ['Birthe'] } as never)).toThrow(
      new TypeError('after.items: expected an object, got another kind'),
    );
  });

  it('compares forms whose numbers went different ways', () => {
    const yes = score({ instrument: 'djg-6', answers: [1, 1, 1, 1, 1, 1], coding: 'yes-1' });
    const no = score({ instrument: 'djg-6', answers: [3, 3, 3, 3, 3, 3], coding: 'no-1' });
    expect(change(yes, no)).toMatchObject({ difference: 0, direction: 'same' });
  });
});
