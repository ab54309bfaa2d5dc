import { describe, expect, it } from 'vitest';
import { withBuilt } from '../built.ts';
import {
  type Cell,
  executed,
  isPart,
  missing,
  type Notebook,
  notebooks,
  type Output,
  textOf,
} from './notebook.ts';

const reason = withBuilt(missing);
// Where everything is installed by rule, a notebook that cannot run is a fault.
const skips = reason !== undefined && process.env.CI === undefined;
if (skips) process.stderr.write(`notebooks: not run, since ${reason}\n`);

describe('The notebooks', () => {
  it('are three', () => {
    expect(notebooks).toEqual([
      '1-tune-weights-from-judgements.ipynb',
      '2-elicit-weights-in-a-workshop.ipynb',
      '3-five-sites-one-model.ipynb',
    ]);
  });

  it.each(notebooks)('%s has code that shows something in every cell but the first', (name) => {
    const { cells } = JSON.parse(textOf(name)) as Notebook;
    const code = cells.filter(({ cell_type }) => cell_type === 'code');
    expect(code.length).toBeGreaterThan(4);
    for (const { outputs = [] } of code.slice(1)) expect(outputs.length).toBeGreaterThan(0);
    const kinds = code.flatMap(({ outputs = [] }) =>
      outputs.flatMap(({ data = {} }) => Object.keys(data)),
    );
    expect(kinds).toContain('image/svg+xml');
    expect(kinds).toContain('text/html');
  });

  it('take what was lost or late for a part, and what is new for none', () => {
    const line = (text: string): Output => ({ output_type: 'stream', text: [text] });
    const cell = (...outputs: readonly Output[]): Cell => ({
      cell_type: 'code',
      source: [],
      outputs,
    });
    const value: Output = { output_type: 'execute_result', data: { 'text/plain': '1' } };
    const whole = cell({ output_type: 'stream', text: ['a\n', 'b\n'] }, value);
    for (const part of [cell(), cell(line('b\n')), cell(value, line('a\n')), whole]) {
      expect(isPart(part, whole)).toBe(true);
    }
    for (const other of [cell(line('c\n')), cell(value, value), cell(line('a\n'), line('a\n'))]) {
      expect(isPart(other, whole)).toBe(false);
    }
  });

  it.skipIf(skips).each(notebooks)('%s prints and draws what stands in it', (name) => {
    expect(reason).toBeUndefined();
    const expected = textOf(name);
    expect(JSON.parse(withBuilt(() => executed(name, expected)))).toEqual(JSON.parse(expected));
  });
});
