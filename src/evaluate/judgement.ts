/** How good an item is for a query, as somebody judged it. */
import { isObject, kindOf } from './kind.ts';
import { bestFirst } from './metrics/graded-list.ts';

/** For linkmatch a query is a patient, an item an activity. */
export interface Judgement {
  readonly query: string;
  readonly id: string;
  /** 0: not relevant; the greater, the better. Below 0: was to be judged, but was not (as TREC writes it). */
  readonly grade: number;
}

/** What was judged for one query. */
export interface JudgedItems {
  readonly grades: ReadonlyMap<string, number>;
  /** Those of 0 or more, the best first. */
  readonly judged: Float64Array;
}

/** By query, in code unit order. Throws a `TypeError` or `RangeError` that names the row, the field and the rule. */
export const judgedItems = (judgements: readonly Judgement[]): ReadonlyMap<string, JudgedItems> => {
  if (!Array.isArray(judgements)) {
    throw new TypeError(`judgements: expected a list of rows, got ${kindOf(judgements)}`);
  }
  const byQuery = new Map<string, Map<string, number>>();
  for (let at = 0; at < judgements.length; at++) {
    const row = judgements[at]!;
    checkRow(row, at);
    let grades = byQuery.get(row.query);
    if (grades === undefined) {
      grades = new Map();
      byQuery.set(row.query, grades);
    }
    if (grades.has(row.id)) {
      throw new RangeError(
        `judgements[${at}].id: expected each item once in a query, got one again`,
      );
    }
    grades.set(row.id, row.grade);
  }
  return new Map(
    [...byQuery.keys()].sort().map((query) => {
      const grades = byQuery.get(query)!;
      return [query, { grades, judged: bestFirst(Float64Array.from(grades.values())) }];
    }),
  );
};

const checkRow = (row: Judgement, at: number): void => {
  if (!isObject(row))
    throw new TypeError(`judgements[${at}]: expected an object, got ${kindOf(row)}`);
  for (const field of ['query', 'id'] as const) {
    if (typeof row[field] !== 'string') {
      throw new TypeError(`judgements[${at}].${field}: expected a text, got ${kindOf(row[field])}`);
    }
    if (row[field] === '') {
      throw new RangeError(`judgements[${at}].${field}: expected a text that is not empty`);
    }
  }
  if (typeof row.grade !== 'number') {
    throw new TypeError(`judgements[${at}].grade: expected a number, got ${kindOf(row.grade)}`);
  }
  if (!Number.isFinite(row.grade)) {
    throw new RangeError(`judgements[${at}].grade: expected a finite number, got another`);
  }
};
