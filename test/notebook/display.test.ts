import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { denoInspect, jupyterDisplay, plotWeights, toTable } from '../../src/notebook/index.ts';

const picture = plotWeights({ interests: 0.6, distance: 0.4 });
const table = toTable([{ a: 1 }], { caption: 'T' });

describe('What is shown', () => {
  it('gives a Jupyter kernel a bundle of media types, by the symbol that Deno asks for', () => {
    expect(jupyterDisplay).toBe(Symbol.for('Jupyter.display'));
    expect(picture[jupyterDisplay]()).toEqual({
      'image/svg+xml': picture.svg,
      'text/html': picture.svg,
      'text/plain': picture.text,
    });
    expect(table[jupyterDisplay]()).toEqual({
      'text/html': table.html,
      'text/markdown': table.markdown,
      'text/plain': table.text,
    });
  });

  it('prints itself in a console, and as a text', () => {
    expect(inspect(table)).toBe('T\n\na\n-\n1');
    expect(String(table)).toBe(table.text);
    expect(table[denoInspect]()).toBe(table.text);
    expect(`${picture}`).toBe(
      'Weights of the factors\nInterests: 0.60, without an interval. Distance: 0.40, without an interval.',
    );
  });

  it('makes an element for a page', () => {
    const made: string[] = [];
    const document = {
      createElement: (tag: 'div') => {
        made.push(tag);
        return { innerHTML: '' };
      },
    };
    expect(picture.toElement(document)).toEqual({ innerHTML: picture.svg });
    expect(made).toEqual(['div']);
  });

  it('is plain data besides', () => {
    const { data, title, width, height } = JSON.parse(JSON.stringify(picture));
    expect({ data, title, width, height }).toEqual({
      data: picture.data.map(({ factor, weight, interval, isHeld }) => ({
        factor,
        weight,
        interval,
        isHeld,
      })),
      title: picture.title,
      width: 640,
      height: picture.height,
    });
  });
});
