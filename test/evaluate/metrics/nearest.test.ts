import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/evaluate/metrics/nearest.ts';

describe('nearest', () => {
  it('is the word of the fewest letters put in, left out or changed, the first of several', () => {
    expect(nearest('abd', ['xyz', 'abc', 'abe'])).toBe('abc');
    expect(nearest('Rell', ['over', 'rel'])).toBe('rel');
    expect(nearest('suces', ['hits', 'accuracy', 'success'])).toBe('success');
    expect(nearest('x', [])).toBe('');
  });
});
