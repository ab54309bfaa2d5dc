import { describe, expect, it } from 'vitest';
import { intraListDiversity } from '../../src/evaluate/diversity.ts';

describe('intraListDiversity', () => {
  it('is the mean distance of two', () => {
    const apart = (one: number, other: number): number => Math.abs(one - other);
    expect(intraListDiversity([1, 2, 4], apart)).toBe((1 + 3 + 2) / 3);
    expect(intraListDiversity([1], apart)).toBeNaN();
    expect(() => intraListDiversity([1, 2], () => Number.NaN)).toThrow(
      new RangeError('distance: expected to give a finite number, got NaN'),
    );
    expect(() => intraListDiversity('ab' as never, apart)).toThrow(
      'items: expected a list, got a string',
    );
  });
});
