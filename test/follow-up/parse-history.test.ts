import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/follow-up/index.ts';
import { history } from './arbitraries.ts';

const ids = { patientId: 'p-1', activityId: 'choir', on: '2026-03-02' };
const kept = { ...ids, kind: 'session', attended: 'kept' };
const going = { ...ids, kind: 'contact', outcome: 'going' };

/** `row path code: expected, got received`. */
const linesOf = (input: unknown): string[] =>
  parseHistory(input).issues.map(
    ({ row, path, code, expected, received }) =>
      `${row ?? '–'} ${path} ${code}: ${expected}, got ${received}`,
  );

describe('parseHistory', () => {
  it('reads every kind of event', () => {
    const input = [
      kept,
      { ...ids, kind: 'session', attended: 'missed' },
      going,
      { ...ids, kind: 'contact' },
      { ...ids, kind: 'contact', reached: true, outcome: 'declined' },
      { ...ids, kind: 'contact', reached: false },
      ...['died', 'moved', 'finished', 'dropped-out', 'other'].map((reason) => ({
        ...ids,
        kind: 'end',
        reason,
      })),
    ];
    expect(parseHistory(input)).toEqual({ history: input, issues: [] });
  });

  it('keeps the good events and tells of the others by row', () => {
    const input = [kept, 'Birthe', going, { ...kept, on: '2026-02-29' }, null, kept];
    expect(parseHistory(input).history).toEqual([kept, going, kept]);
    expect(linesOf(input)).toEqual([
      '1  not-an-object: an event, as an object, got string',
      '3 /on bad-value: a date YYYY-MM-DD, got string',
      '4  not-an-object: an event, as an object, got null',
    ]);
  });

  it('tells of all that is wrong with an event at once', () => {
    expect(
      linesOf([{ kind: 'contact', outcome: 'fine', reached: 'yes', phone: 1, on: 3 }]),
    ).toEqual([
      '0 /patientId missing: a text, got nothing',
      '0 /activityId missing: a text, got nothing',
      '0 /on bad-value: a date YYYY-MM-DD, got number',
      '0 /outcome bad-value: one of declined, stopped, shaky, going, thriving, got string',
      '0 /reached bad-value: true or false, got string',
      '0 /* unknown-field: a field of the model, got number',
    ]);
  });

  it('knows no field of one kind in another', () => {
    expect(
      linesOf([
        { ...kept, outcome: 'going' },
        { ...going, reason: 'died' },
      ]),
    ).toEqual([
      '0 /* unknown-field: a field of the model, got string',
      '1 /* unknown-field: a field of the model, got string',
    ]);
  });

  it('tells of an event without a kind, or with another one, by what all kinds share', () => {
    const expected = 'one of session, contact, end';
    expect(
      linesOf([
        { ...ids, attended: 'kept' },
        { ...kept, kind: 'visit', on: '' },
      ]),
    ).toEqual([
      `0 /kind missing: ${expected}, got nothing`,
      '1 /on bad-value: a date YYYY-MM-DD, got string',
      `1 /kind bad-value: ${expected}, got string`,
    ]);
  });

  it('refuses an outcome of a contact in which nobody was reached', () => {
    expect(linesOf([{ ...going, reached: false }])).toEqual([
      '0  bad-value: no outcome where nobody was reached, got object',
    ]);
    expect(parseHistory([{ ...going, reached: true }]).issues).toEqual([]);
  });

  it('takes nothing but a list', () => {
    for (const input of [undefined, null, {}, 'events', 3, new Map()]) {
      expect(parseHistory(input).history).toEqual([]);
      expect(parseHistory(input).issues).toMatchObject([{ code: 'not-an-object', path: '' }]);
    }
    expect(parseHistory([])).toEqual({ history: [], issues: [] });
  });

  it('takes what it gave', () => {
    fc.assert(
      fc.property(history, (events) => {
        const copy = JSON.parse(JSON.stringify(events));
        expect(parseHistory(copy)).toEqual({ history: copy, issues: [] });
      }),
    );
  });

  it('never repeats what stands in an event, nor the name of a field that is not known', () => {
    const secret = 'Birthe Holm 010203-1234';
    const bad = [
      secret,
      { ...kept, patientId: { secret } },
      { ...kept, on: secret },
      { ...kept, kind: secret },
      { ...kept, attended: secret },
      { ...kept, [secret]: secret },
      { ...kept, Birthe: 1 },
      { ...going, outcome: secret },
      { ...going, reached: secret },
      { ...going, note: [secret] },
      { ...ids, kind: 'end', reason: secret },
      [secret],
    ];
    const { history: read, issues } = parseHistory(bad);
    expect(read).toEqual([]);
    expect(new Set(issues.map(({ row }) => row)).size).toBe(bad.length);
    for (const part of secret.split(' ')) expect(JSON.stringify(issues)).not.toContain(part);
  });
});
