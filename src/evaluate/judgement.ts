/** How good an item is for a query, as somebody judged it. */
import { isObject, kindOf } from './kind.ts';

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
  for (const [at, row] of judgements.entries()) {
    const name = `judgements[${at}]`;
    checkRow(row, name);
    const grades = byQuery.get(row.query) ?? new Map<string, number>();
    if (grades.has(row.id)) {
      throw new RangeError(`${name}.id: expected each item once in a query, got one again`);
    }
    byQuery.set(row.query, grades.set(row.id, row.grade));
  }
  return new Map(
    [...byQuery.keys()].sort().map((query) => {
      const grades = byQuery.get(query)!;
      const judged = Float64Array.from([...grades.values()].filter((grade) => grade >= 0));
      return [query, { grades, judged: judged.sort().reverse() }];
    }),
  );
};

const checkRow = (row: Judgement, name: string): void => {
  if (!isObject(row)) throw new TypeError(`${name}: expected an object, got ${kindOf(row)}`);
  for (const field of ['query', 'id'] as const) {
    if (typeof row[field] !== 'string') {
      throw new TypeError(`${name}.${field}: expected a text, got ${kindOf(row[field])}`);
    }
    if (row[field] === '') {
      throw new RangeError(`${name}.${field}: expected a text that is not empty`);
    }
  }
  if (typeof row.grade !== 'number') {
    throw new TypeError(`${name}.grade: expected a number, got ${kindOf(row.grade)}`);
  }
  if (!Number.isFinite(row.grade)) {
    throw new RangeError(`${name}.grade: expected a finite number, got another`);
  }
};
