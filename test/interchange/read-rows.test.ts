import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readJson, readJsonLines, readRows } from '../../src/interchange/index.ts';

const issuesOf = ({ issues }: ReturnType<typeof readCsv>) =>
  issues.map(({ code, severity, line }) => `${line} ${severity} ${code}`);

describe('readJson', () => {
  it('reads a list, also behind a byte order mark', () => {
    expect(readJson('\uFEFF[{"id":"a"}, 7]')).toEqual({
      rows: [{ id: 'a' }, 7],
      lines: [],
      issues: [],
    });
  });

  it('reads the one list of objects in an object', () => {
    expect(readJson('{"count":1,"activities":[{"id":"a"}]}').rows).toEqual([{ id: 'a' }]);
    expect(readJson('{"words":["x"],"items":[{"id":"a"}],"none":[]}').rows).toEqual([{ id: 'a' }]);
    expect(readJson('{"activities":[]}')).toEqual({ rows: [], lines: [], issues: [] });
  });

  it.each(['{"a":[{}],"b":[{}]}', '{"words":["x"]}', '{}', '7', 'null', '', ' '])(
    'finds no rows in %j',
    (text) => {
      expect(issuesOf(readJson(text))).toEqual(['1 error no-rows']);
    },
  );

  it('says of broken JSON that it is lost, and quotes little', () => {
    const reading = readJson(`[{"id": ${'x'.repeat(500)}`);
    expect(issuesOf(reading)).toEqual(['1 error unreadable']);
    expect(reading.issues[0]?.received.length).toBeLessThanOrEqual(60);
  });
});

describe('readJsonLines', () => {
  it('keeps the good lines of a bad file, and names the line of each', () => {
    const reading = readJsonLines('\uFEFF{"id":"a"}\r\n\r\n{"id":\r\n{"id":"c"}\r\n');
    expect(reading.rows).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(reading.lines).toEqual([1, 4]);
    expect(issuesOf(reading)).toEqual(['3 error unreadable']);
  });

  it('finds no rows in an empty file', () => {
    expect(issuesOf(readJsonLines('\n'))).toEqual(['1 error no-rows']);
  });
});

describe('readCsv', () => {
  it.each([',', ';', '\t'])('finds out that %j is the delimiter', (d) => {
    const text = `id${d}title\n1${d}"a${d}b"\n`;
    expect(readCsv(text).rows).toEqual([{ id: '1', title: `a${d}b` }]);
  });

  it('does not look for the delimiter within quotes', () => {
    expect(readCsv('"a,b,c";d\n1;2').rows).toEqual([{ 'a,b,c': '1', d: '2' }]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'ends lines with %j, and keeps line breaks within quotes',
    (end) => {
      const reading = readCsv(['\uFEFFid,text', '1,"two', 'lines"', '', '2,æøå 😀', ''].join(end));
      expect(reading).toEqual({
        rows: [
          { id: '1', text: 'two\nlines' },
          { id: '2', text: 'æøå 😀' },
        ],
        lines: [2, 5],
        issues: [],
      });
    },
  );

  it('keeps rows with too few cells, and loses one with too many, whose cells may stand under the wrong names', () => {
    const reading = readCsv('id,title\n1\n2,b,c\n3,d,\n4,e');
    expect(reading.rows).toEqual([{ id: '1' }, { id: '3', title: 'd' }, { id: '4', title: 'e' }]);
    expect(issuesOf(reading)).toEqual(['2 warning ragged', '3 error unreadable']);
  });

  it('loses the line of an open quote alone', () => {
    const middle = readCsv('id,title\n1,"open\n2,ok\n3,"good"\n4,x\n');
    expect(middle.rows).toEqual([
      { id: '2', title: 'ok' },
      { id: '3', title: 'good' },
      { id: '4', title: 'x' },
    ]);
    expect(middle.lines).toEqual([3, 4, 5]);
    expect(issuesOf(middle)).toEqual(['2 error unreadable']);
    const last = readCsv('id,title\n1,"x\ny"\n2,"open');
    expect(last.lines).toEqual([2]);
    expect(issuesOf(last)).toEqual(['4 error unreadable']);
  });

  it('takes stray quotes as they are', () => {
    const reading = readCsv('id,title\n1,Joe "Bob" Hall\n2,12" pipe\n3,"x"y\n4,ok');
    expect(reading.rows.map((row) => (row as { title: string }).title)).toEqual([
      'Joe "Bob" Hall',
      '12" pipe',
      '"x"y',
      'ok',
    ]);
    expect(issuesOf(reading)).toEqual([2, 3, 4].map((line) => `${line} warning stray-quote`));
  });

  it('keeps a column whose name is there already, or that has none', () => {
    const reading = readCsv('tags,,tags\na,b,c');
    expect(reading.rows).toEqual([{ tags: 'a', 'column 2': 'b', 'tags (2)': 'c' }]);
    expect(issuesOf(reading)).toEqual(['1 warning repeated-column']);
  });

  it('passes over rows in which nothing stands', () => {
    expect(readCsv('id,title\n,\n1,a\n,,,\n').lines).toEqual([3]);
  });

  it('has no rows without a header', () => {
    expect(issuesOf(readCsv(''))).toEqual(['1 error no-rows']);
    expect(issuesOf(readCsv('\n\n'))).toEqual(['1 error no-rows']);
    expect(readCsv('"id,title\n1,a')).toMatchObject({ rows: [], issues: [{ code: 'unreadable' }] });
    expect(readCsv('id,title')).toEqual({ rows: [], lines: [], issues: [] });
  });

  it('sets no prototype by a header', () => {
    const [row] = readCsv('__proto__,constructor\n1,2').rows as object[];
    expect(Object.entries(row ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it('gives back what was written by RFC 4180', () => {
    const cell = fc.stringMatching(/^[ab",;\t\næ😀]{0,5}$/u);
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const names = (cells[0] ?? ['']).map((_, at) => `name ${at}`);
        const lines = [names, ...cells].map((line) => line.map(quoted).join(delimiter));
        const said = cells.filter((line) => line.some((text) => text !== ''));
        const reading = readCsv(lines.join('\n'));
        expect(reading.issues).toEqual([]);
        expect(reading.rows.map((row) => Object.values(row as object))).toEqual(said);
        const starts = lines.map(
          (_, at) => lines.slice(0, at).join('\n').split('\n').length + (at > 0 ? 1 : 0),
        );
        const kept = cells.flatMap((line, at) => (said.includes(line) ? [starts[at + 1]] : []));
        expect(reading.lines).toEqual(kept);
      }),
    );
  });

  it('loses no line silently, whatever the text', () => {
    const text = fc.stringMatching(/^[a",\n]{0,40}$/);
    fc.assert(
      fc.property(text, (body) => {
        const { rows, lines, issues } = readCsv(`id,title\n${body}`);
        expect(lines).toHaveLength(rows.length);
        const told =
          JSON.stringify(rows) + issues.filter(({ code }) => code === 'unreadable').length;
        if (/a/.test(body)) expect(told).toMatch(/a|[1-9]$/);
      }),
    );
  });
});

describe('readRows', () => {
  it('tells the format by how the text begins', () => {
    expect(readRows('[{"id":"a"}]').rows).toEqual([{ id: 'a' }]);
    expect(readRows('{"items":[{"id":"a"}]}').rows).toEqual([{ id: 'a' }]);
    expect(readRows('{"id":"a"}\n{"id":"b"}').rows).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(readRows('id\na').rows).toEqual([{ id: 'a' }]);
  });

  it('reads the format that it is told', () => {
    expect(readRows('{"id":"a"}', 'jsonl').rows).toEqual([{ id: 'a' }]);
    expect(readRows('[x],y\n1,2', 'csv').rows).toEqual([{ '[x]': '1', y: '2' }]);
  });
});
