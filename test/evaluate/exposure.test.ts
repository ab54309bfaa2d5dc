import { describe, expect, it } from 'vitest';
import { exposure } from '../../src/evaluate/exposure.ts';

describe('exposure', () => {
  it('is 1 at the top, and 1 ÷ log₂(1 + rank) below', () => {
    expect(exposure(['a', 'b', 'c'])).toEqual([
      { id: 'a', exposure: 1 },
      { id: 'b', exposure: expect.closeTo(1 / Math.log2(3), 14) },
      { id: 'c', exposure: 0.5 },
    ]);
    expect(() => exposure([1 as never])).toThrow('ranking[0]: expected an id, got a number');
  });
});
