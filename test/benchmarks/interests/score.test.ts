/** A small half, a system whose lists are known, and all that is reported of it. */
import { expect, it } from 'vitest';
import type { Half } from '../../../benchmarks/interests/evaluation-set.ts';
import { scoreSystem, silences, valuesOf } from '../../../benchmarks/interests/score.ts';
import type { Hit, System } from '../../../benchmarks/interests/system.ts';
import { alignedTable, signedWithInterval } from '../../../benchmarks/interests/table.ts';
import { tablesOf } from '../../../benchmarks/interests/tables.ts';

const half: Half = {
  name: 'development',
  activities: [
    { id: 'choir', title: 'Choir' },
    { id: 'chess', title: 'Chess' },
  ],
  phrases: [
    { id: '1', text: 'singing', language: 'en', slice: 'same', grades: { choir: 3 } },
    { id: '2', text: 'skak', language: 'da', slice: 'across', grades: { chess: 3, choir: 1 } },
    { id: '3', text: 'skiing', language: 'en', slice: 'nothing', grades: {} },
    { id: '4', text: 'golf', language: 'en', slice: 'nothing', grades: {} },
  ],
};

const systemOf = (name: string, lists: Readonly<Record<string, readonly Hit[]>>): System => ({
  name,
  prepare: () => (text) => lists[text] ?? [],
});

const ours = systemOf('ours', {
  singing: [{ id: 'choir', score: 0.9 }],
  skak: [{ id: 'choir', score: 0.5 }],
  skiing: [{ id: 'chess', score: 0.3 }],
  golf: [{ id: 'chess', score: 0.29 }],
});
const theirs = systemOf('theirs', { singing: [{ id: 'chess' }, { id: 'choir' }] });

it('measures what a system lists, and leaves phrases to which nothing answers out of the lists', () => {
  const scored = scoreSystem(ours, half);
  expect(valuesOf(scored, 'success@1', 'overall')).toEqual([1, 0]);
  expect(valuesOf(scored, 'recall@10', 'across')).toEqual([0.5]);
  expect(valuesOf(scored, 'nDCG@10', 'same')).toEqual([1]);
});

it('counts as silent what stays below .3', () => {
  expect(silences(scoreSystem(ours, half))).toEqual([0, 1]);
  expect(silences(scoreSystem(theirs, half))).toEqual([1, 1]);
});

it('reports means, differences by phrase and silence, the last of ours alone', () => {
  const measured = [ours, theirs].map((system) => ({
    name: system.name,
    scored: scoreSystem(system, half),
  }));
  const tables = tablesOf(measured);
  expect(tables.map(({ title }) => title)).toEqual([
    'nDCG@10',
    'recall@10',
    'success@1',
    'ours minus each, nDCG@10',
    'ours minus each, recall@10',
    'ours minus each, success@1',
    'Nothing fits, and the best match says so: under .30 of 1',
  ]);
  expect(tables[1]?.rows.at(-1)).toEqual({
    slice: 'overall',
    phrases: '2',
    ours: '.75 (.50–1.00)',
    theirs: '.50 (.00–1.00)',
  });
  expect(tables[4]?.rows.at(-1)?.theirs).toBe('+.25 (.00 to +.50)');
  expect(tables[6]?.rows).toEqual([
    { slice: 'nothing', phrases: '2', ours: '.50 (.00–1.00)', theirs: '—' },
  ]);
});

it('writes numbers with a sign, and columns under each other', () => {
  expect(signedWithInterval({ mean: -0.051, low: -0.2, high: 0.004 })).toBe('−.05 (−.20 to .00)');
  expect(alignedTable([{ slice: 'same', n: '7' }])).toEqual(['slice  n', 'same   7']);
});
