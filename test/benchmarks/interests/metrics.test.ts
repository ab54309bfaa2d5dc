/** Metrics against examples reckoned by hand. */
import { describe, expect, it } from 'vitest';
import { gradeOf, ndcg, recall, success } from '../../../benchmarks/interests/metrics.ts';

/** Discounts of the first three ranks: 1, log2(3), 2. */
const LOG2_OF_3 = 1.584962500721156;
const grades = { choir: 3, band: 2, opera: 1 };

describe('ndcg', () => {
  it('is 1 of the ideal list, also among equals and with more behind it', () => {
    expect(ndcg(['choir', 'band', 'opera', 'chess'], grades, 10)).toBe(1);
    expect(ndcg(['b', 'a'], { a: 2, b: 2 }, 10)).toBe(1);
  });

  it('discounts a grade by log2 of its rank + 1, and takes it as it is', () => {
    const ideal = 3 + 2 / LOG2_OF_3 + 1 / 2;
    expect(ndcg(['band', 'chess', 'choir'], grades, 10)).toBeCloseTo((2 + 3 / 2) / ideal, 12);
    expect(ndcg(['chess', 'choir'], grades, 10)).toBeCloseTo(3 / LOG2_OF_3 / ideal, 12);
  });

  it('reads the list and the ideal no further than k', () => {
    expect(ndcg(['choir', 'chess'], grades, 1)).toBe(1);
    expect(ndcg(['chess', 'choir'], grades, 1)).toBe(0);
  });

  it('is 0 of an empty list, and not a number where nothing is graded', () => {
    expect(ndcg([], grades, 10)).toBe(0);
    expect(ndcg(['chess'], {}, 10)).toBeNaN();
    expect(ndcg(['chess'], { chess: 0 }, 10)).toBeNaN();
  });
});

describe('recall', () => {
  it('is the share of what is graded high enough that is among the first k', () => {
    const ranked = ['chess', 'opera', 'choir', 'band'];
    expect(recall(ranked, grades, { k: 3, atLeast: 1 })).toBeCloseTo(2 / 3, 12);
    expect(recall(ranked, grades, { k: 3, atLeast: 2 })).toBe(1 / 2);
    expect(recall(ranked, grades, { k: 1, atLeast: 1 })).toBe(0);
  });

  it('cannot be 1 where more is good than k', () => {
    expect(recall(['choir', 'band'], grades, { k: 2, atLeast: 1 })).toBeCloseTo(2 / 3, 12);
  });

  it('is not a number where nothing is graded high enough', () => {
    expect(recall(['opera'], { opera: 1 }, { k: 10, atLeast: 2 })).toBeNaN();
  });
});

describe('success', () => {
  it('asks whether the first is graded high enough', () => {
    expect(success(['band', 'choir'], grades, 2)).toBe(1);
    expect(success(['opera', 'choir'], grades, 2)).toBe(0);
    expect(success(['chess', 'choir'], grades, 2)).toBe(0);
    expect(success([], grades, 2)).toBe(0);
  });

  it('is not a number where no activity is graded high enough', () => {
    expect(success(['opera'], { opera: 1 }, 2)).toBeNaN();
  });
});

describe('gradeOf', () => {
  it('is 0 of what has no grade, whatever it is called', () => {
    expect(gradeOf('chess', grades)).toBe(0);
    expect(gradeOf('toString', grades)).toBe(0);
  });
});
