import { expect, it } from 'vitest';
import { plotSubgroups, plotWeights, toTable } from '../../src/notebook/index.ts';
import { swing } from '../../src/weights/index.ts';
import { even, studyOf } from '../weights/study/world.ts';

it('An answer in its envelope is shown as what is in it', () => {
  const answer = swing({ near: 30, liked: 10 });
  if (!answer.ok) throw new Error('refused');
  expect(plotWeights(answer).svg).toBe(plotWeights(answer.value).svg);
  expect(plotWeights({ anna: answer }).svg).toBe(plotWeights({ anna: answer.value }).svg);
  const rows = [{ a: 1 }];
  expect(toTable({ ok: true, value: rows }).markdown).toBe(toTable(rows).markdown);
});

it('Looks of a study are a table, one or all', () => {
  const study = studyOf();
  study.compare([{ name: 'even', weights: even }]);
  const look = study.settle('even');
  const { markdown, columns } = toTable(study.looks);
  expect(toTable(look).markdown).toBe(markdown);
  expect(markdown).toContain('| even |');
  expect(columns.map(({ key }) => key)).toContain('baselineMean');
});

it('A picture of what a study tried calls the two by their names', () => {
  const study = studyOf();
  const [, row] = study.compare([{ name: 'even', weights: even }]);
  const { svg } = plotSubgroups(row!);
  expect(svg).toContain('even is better →');
  expect(svg).toContain('← default is better');
});

it('Columns may be called as objects call what they have by birth', () => {
  expect(toTable([{ constructor: 1, valueOf: 2 }]).markdown).toContain('| constructor | valueOf |');
});
