import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQrels, readRun, writeQrels, writeRun } from '../../src/evaluate/trec-files.ts';

describe('readQrels', () => {
  it('reads query, id and grade, and passes over the iteration, empty lines and comments', () => {
    const { rows, issues } = readQrels(
      '\uFEFF# made by hand\n301 0 FR-1\t2\r\n\n  302  7 x -1  \n301 0 FR-2 0.5',
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      { query: '301', id: 'FR-1', grade: 2 },
      { query: '302', id: 'x', grade: -1 },
      { query: '301', id: 'FR-2', grade: 0.5 },
    ]);
  });

  it('keeps the good lines, and tells of each bad one by its number, quoting nothing', () => {
    const { rows, issues } = readQrels(
      'a 0 x 1\nanna 0 x\na 0 y one\na 0 x 2\nb 0 x 1 2\na 0 z 1e999\nb 0 x 3',
    );
    expect(rows).toEqual([
      { query: 'a', id: 'x', grade: 1 },
      { query: 'b', id: 'x', grade: 3 },
    ]);
    const severity = 'error';
    expect(issues).toEqual([
      { code: 'bad-line', severity, line: 2, expected: '4 fields', received: '3 fields' },
      {
        code: 'bad-value',
        severity,
        line: 3,
        field: 'grade',
        expected: 'a number',
        received: 'a text',
      },
      {
        code: 'duplicate-id',
        severity,
        line: 4,
        field: 'id',
        expected: 'each item once in a query',
        received: 'one again',
      },
      { code: 'bad-line', severity, line: 5, expected: '4 fields', received: '5 fields' },
      {
        code: 'bad-value',
        severity,
        line: 6,
        field: 'grade',
        expected: 'a number',
        received: 'a text',
      },
    ]);
  });

  it('throws for what is no text', () => {
    expect(() => readQrels(undefined as never)).toThrow(
      new TypeError('readQrels: expected a text, got undefined'),
    );
  });
});

describe('readRun', () => {
  it('reads query, id, rank, score and tag, and nothing behind it', () => {
    expect(readRun('301\tQ0\tFR-1\t3\t -2.5e-1\tBM25 and more\n')).toEqual({
      rows: [{ query: '301', id: 'FR-1', rank: 3, score: -0.25, tag: 'BM25' }],
      issues: [],
    });
  });

  it('keeps the good lines, and tells of each bad one by its number', () => {
    const lines = [
      'a Q0 x 1 2',
      'a Q0 x one 2 t',
      'a Q0 x 1 NaN t',
      'a Q0 x 1 .5 t',
      'a Q0 x 2 .4 t',
    ];
    const { rows, issues } = readRun(lines.join('\n'));
    expect(rows).toEqual([{ query: 'a', id: 'x', rank: 1, score: 0.5, tag: 't' }]);
    expect(issues.map(({ code, line, field }) => [code, line, field])).toEqual([
      ['bad-line', 1, undefined],
      ['bad-value', 2, 'rank'],
      ['bad-value', 3, 'score'],
      ['duplicate-id', 5, 'id'],
    ]);
    expect(() => readRun(7 as never)).toThrow(TypeError);
  });
});

const name = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter(
    (text) => !/[ \t\r\n\f\v]/.test(text) && !text.startsWith('#') && !text.startsWith('\uFEFF'),
  );
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const key = ({ query, id }: { query: string; id: string }): string => JSON.stringify([query, id]);

describe('What is written', () => {
  it('is read as the same judgements again', () => {
    const rows = fc.uniqueArray(fc.record({ query: name, id: name, grade: number }), {
      selector: key,
    });
    fc.assert(
      fc.property(rows, (given) => {
        expect(readQrels(writeQrels(given))).toEqual({ rows: given, issues: [] });
      }),
    );
  });

  it('is read as the same run again', () => {
    const row = fc.record({ query: name, id: name, rank: fc.nat(), score: number, tag: name });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: key }), (given) => {
        expect(readRun(writeRun(given))).toEqual({ rows: given, issues: [] });
      }),
    );
  });

  it('has the form that trec_eval reads', () => {
    expect(writeQrels([{ query: 'q', id: 'a', grade: 2 }])).toBe('q 0 a 2\n');
    expect(writeRun([{ query: 'q', id: 'a', rank: 1, score: 0.5 }])).toBe(
      'q Q0 a 1 0.5 linkmatch\n',
    );
  });

  it('never holds what could not be read: the row and the field are named', () => {
    const judged = (row: object) => () => writeQrels([row as never]);
    expect(judged({ query: 'anna b', id: 'x', grade: 1 })).toThrow(
      new RangeError('rows[0].query: expected a text without spaces that does not begin with #'),
    );
    expect(judged({ query: '#1', id: 'x', grade: 1 })).toThrow(/rows\[0\]\.query/);
    expect(judged({ query: 'a', id: '', grade: 1 })).toThrow(
      new RangeError('rows[0].id: expected a text without spaces'),
    );
    expect(judged({ query: 'a', id: 'x', grade: '1' })).toThrow(
      new TypeError('rows[0].grade: expected a number, got a string'),
    );
    expect(judged({ query: 'a', id: 'x', grade: Number.NaN })).toThrow(
      /rows\[0\]\.grade: expected a finite/,
    );
    const listed = (row: object) => () =>
      writeRun([{ query: 'a', id: 'x', rank: 1, score: 1, ...row }]);
    expect(listed({ tag: 'two words' })).toThrow(/rows\[0\]\.tag/);
    expect(listed({ rank: undefined })).toThrow(
      /rows\[0\]\.rank: expected a number, got undefined/,
    );
    expect(listed({ score: Number.POSITIVE_INFINITY })).toThrow(
      /rows\[0\]\.score: expected a finite/,
    );
    expect(() => writeRun([7 as never])).toThrow(/rows\[0\]: expected an object, got a number/);
  });
});
