import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTable } from '../../src/notebook/index.ts';
import { acceptable, analysis, compared, learnt, measured, ranking, stable } from './examples.ts';
import { allOf, readXml } from './xml.ts';

/** Cells by row, the headings first. */
const cellsOf = (html: string): readonly (readonly string[])[] =>
  allOf(readXml(html), 'tr').map(({ children }) => children.map(({ text }) => text));

describe('A table of rows', () => {
  const rows = [
    { name: 'Kor', share: 0.5, n: 12, interval: [0.1, 0.25], inner: { p: 0.0004 }, isOpen: true },
    { name: 'Skak', share: 0.125, n: 7, interval: null, inner: { p: 0.25 }, isOpen: false },
  ];

  it('has a column for every key, objects within opened', () => {
    const [headings, ...body] = cellsOf(toTable(rows).html);
    expect(headings).toEqual(['name', 'share', 'n', 'interval', 'inner.p', 'isOpen']);
    expect(body).toEqual(
      [
        ['Kor', '0.500', '12', '[0.100, 0.250]', '0.0004', 'yes'],
        ['Skak', '0.125', '7', '–', '0.2500', 'no'],
      ].map((row) => row.map((cell, at) => (at === 4 ? expect.any(String) : cell))),
    );
  });

  it('has the columns that are asked for, in that order, with label, unit and decimals', () => {
    const table = toTable(rows, {
      columns: [
        { key: 'inner.p', as: 'p', label: 'p' },
        'name',
        { key: 'share', as: 'percent', label: 'Andel' },
        { key: 'n', decimals: 1, unit: 'km' },
      ],
      locale: 'da',
    });
    expect(cellsOf(table.html)).toEqual([
      ['p', 'name', 'Andel', 'n (km)'],
      ['<0,001', 'Kor', '50 %', '12,0'],
      ['0,250', 'Skak', '13 %', '7,0'],
    ]);
    expect(table.rows).toHaveLength(2);
    expect(() => toTable(rows, { columns: ['nmae'] })).toThrow(
      /^columns\[0\]: expected one of name, share/,
    );
    expect(() => toTable(rows, { columns: [{ key: 'n', decimals: 99 }] })).toThrow(/^columns\[0\]/);
  });

  it('sets numbers to the right, in HTML, Markdown and plain text', () => {
    const table = toTable(rows, { columns: ['name', 'n'], caption: 'Hold' });
    expect(table.text).toBe(
      ['Hold', '', 'name   n', '----  --', 'Kor   12', 'Skak   7'].join('\n'),
    );
    expect(table.markdown).toBe(
      ['**Hold**', '', '| name | n |', '| --- | ---: |', '| Kor | 12 |', '| Skak | 7 |'].join('\n'),
    );
    const root = readXml(table.html);
    const [first] = allOf(root, 'td');
    expect(first!.attributes.style).toContain('text-align:right');
    expect(allOf(root, 'caption')[0]!.text).toBe('Hold');
    expect(allOf(root, 'th').map(({ attributes }) => attributes.scope)).toEqual([
      'col',
      'col',
      'row',
      'row',
    ]);
  });

  it('prints great, small and far-apart numbers with three figures', () => {
    const column = (...values: readonly number[]): readonly string[] =>
      cellsOf(toTable(values.map((x) => ({ x }))).html)
        .slice(1)
        .map(([cell]) => cell!);
    expect(column(1, 20, 300)).toEqual(['1', '20', '300']);
    expect(column(0.123456, -12.3456)).toEqual(['0.1', '−12.3']);
    expect(column(1e-9, 2)).toEqual(['1.00·10⁻⁹', '2']);
    expect(column(12345678, 0)).toEqual(['1.23·10⁷', '0']);
    expect(column(NaN, Infinity, -0.0001, 1.5)).toEqual(['–', '∞', '0.00', '1.50']);
  });

  it('tells how many rows are left out, and that there are none', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ n }));
    const table = toTable(many);
    expect(table.rows).toHaveLength(300);
    expect(table.text.split('\n').at(-1)).toBe('and 100 more');
    expect(toTable([], { locale: 'da' }).text).toBe('Intet at vise');
    expect(readXml(toTable([]).html).text).toContain('Nothing to show');
    expect(toTable(many, { limit: 2 }).markdown).toMatch(/\| 1 \|\n\nand 298 more$/);
  });

  it('holds whatever the data say as text', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>x</script>',
        '| a | b |\n| c |',
        '**b** `c` [d](e) &amp; <i>',
        '\u0000\uD800',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: awkward, b: awkward }), { minLength: 1 }),
        awkward,
        (rows, caption) => {
          const { html, markdown, text } = toTable(rows, { caption });
          const root = readXml(html);
          expect(allOf(root, 'script')).toEqual([]);
          expect(allOf(root, 'tr')).toHaveLength(rows.length + 1);
          const lines = markdown.split('\n').slice(2);
          expect(lines).toHaveLength(rows.length + 2);
          for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
          expect(markdown).not.toMatch(/<(?!br)/);
          expect(text.split('\n').length).toBe(rows.length + 4);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes only rows, results and known options', () => {
    expect(() => toTable('x' as never)).toThrow(
      /^subject: expected rows or a result, got a string/,
    );
    expect(() => toTable([1] as never)).toThrow(/^subject\[0\]: expected an object/);
    expect(() => toTable({} as never)).toThrow(/^subject: expected rows or a result/);
    expect(() => toTable([], { limit: 0 })).toThrow(/^limit: expected/);
    expect(() => toTable([], { locale: 'sv' as never })).toThrow(/^locale: expected/);
    expect(() => toTable([], { caption: 3 as never })).toThrow(/^caption: expected/);
  });
});

describe('A table of a result', () => {
  const headingsOf = (...given: Parameters<typeof toTable>): readonly string[] =>
    cellsOf(toTable(...given).html)[0]!;

  it('of a ranking has ranks, titles, scores and what they are made of', () => {
    const [headings, first] = cellsOf(toTable(ranking).html);
    const [match] = ranking.matches;
    expect(headings).toEqual([
      'Rank',
      'Activity',
      'Score',
      'Interests',
      'Accessibility',
      'Distance',
      'Social need',
      'Can go',
      'Standing',
    ]);
    expect(first!.slice(0, 4)).toEqual([
      '1',
      match!.activity.title,
      match!.score.toFixed(2),
      match!.contributions.interests.contribution.toFixed(2),
    ]);
    expect(headingsOf(ranking, { columns: ['id', 'coverage', 'bounds'], locale: 'da' })).toEqual([
      'Id',
      'Kendt',
      'Nyttens grænser',
    ]);
    expect(toTable(ranking).rows).toHaveLength(ranking.matches.length);
  });

  it('of a measurement has a row for each metric', () => {
    const [, ndcg] = cellsOf(toTable(measured).html);
    const { mean, interval, queries, unjudged } = measured.summary['nDCG@5']!;
    const [low, high] = interval.map((end) => end.toFixed(3));
    expect(ndcg).toEqual([
      'nDCG@5',
      mean.toFixed(3),
      `[${low}, ${high}]`,
      String(queries),
      '0',
      String(unjudged),
    ]);
  });

  it('of a comparison has all, then groups, with what was post hoc', () => {
    const table = toTable(compared);
    expect(table.rows).toHaveLength(compared.overall.length + compared.subgroups.length);
    const cells = cellsOf(table.html);
    expect(cells[0]).toContain('Interaction');
    expect(cells.at(-1)!.at(-1)).toBe('yes');
    expect(headingsOf({ ...compared, subgroups: [] })).not.toContain('Interaction');
  });

  it('of learnt weights has weights, intervals and coefficients', () => {
    const [headings, first] = cellsOf(toTable(learnt).html);
    expect(headings).toEqual(['Factor', 'Weight', 'Interval', 'Coefficient', 'Standard error']);
    const [factor] = Object.keys(learnt.weights);
    expect(first![0]).toBe('Accessibility');
    expect(first![1]).toBe(learnt.weights[factor!]!.toFixed(2));
  });

  it('of what a study tried has a row for each candidate and metric', () => {
    const figures = { patients: 40, undefined: 0, unjudged: 2, interval: [0.4, 0.5] as const };
    const difference = {
      patients: 40,
      difference: 0.05,
      interval: [0.01, 0.09],
      p: 0.0123,
      holm: 0.0246,
    };
    const candidate = { kind: 'weights', failed: [], looks: 0 };
    const tried = [
      {
        ...candidate,
        name: 'default',
        metrics: [{ ...figures, metric: 'nDCG@10', mean: 0.45, difference: null }],
      },
      {
        ...candidate,
        name: 'learnt',
        metrics: [
          { ...figures, metric: 'nDCG@10', mean: 0.5, difference },
          { ...figures, metric: 'RR', mean: null, interval: null, difference: null },
        ],
      },
    ];
    const [headings, ...rows] = cellsOf(toTable({ tried }).html);
    expect(headings!.slice(0, 5)).toEqual(['Name', 'Kind', 'Metric', 'Mean', 'Interval']);
    expect(rows.map(([name, , metric]) => `${name} ${metric}`)).toEqual([
      'default nDCG@10',
      'learnt nDCG@10',
      'learnt RR',
    ]);
    expect(rows[1]!.slice(3)).toEqual([
      '0.500',
      '[0.400, 0.500]',
      '40',
      '0.050',
      '[0.010, 0.090]',
      '0.012',
      '0.025',
    ]);
    expect(rows[2]![3]).toBe('–');
    expect(toTable(tried).html).toBe(toTable({ tried }).html);
  });

  it('of stability, acceptability, sites, bins and what a study tried', () => {
    expect(headingsOf(stable)).toEqual(['Factor', 'Weight', 'From', 'To', 'Below', 'Above']);
    expect(headingsOf(acceptable)).toEqual([
      'Id',
      ...Array.from({ length: 10 }, (_, at) => `Rank ${at + 1}`),
      'Confidence',
    ]);
    expect(cellsOf(toTable(analysis).html).map(([site]) => site)).toEqual([
      'Site',
      ...analysis.sites.map(({ site }) => site),
      'All sites (random effects)',
      'Expected at a new site',
    ]);
    const bin = { contacts: 3, range: [0.1, 0.2] as const, meanChance: 0.15, observed: 1 / 3 };
    expect(cellsOf(toTable({ bins: [{ ...bin, interval: [0.06, 0.79] }] }).html)[1]).toEqual([
      '0.15',
      '0.33',
      '[0.06, 0.79]',
      '3',
    ]);
    expect(cellsOf(toTable({ tried: [{ name: 'a', mean: 0.5 }] }).html)).toEqual([
      ['name', 'mean'],
      ['a', '0.500'],
    ]);
  });
});
