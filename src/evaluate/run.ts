/** Rankings to be measured, checked and put in order. */
import { isObject, kindOf } from './kind.ts';

/** One item of one query's list. For linkmatch a query is a patient, an item an activity. */
export interface RunRow {
  readonly query: string;
  readonly id: string;
  /** The place in the list: the least comes first. */
  readonly rank?: number;
  /** The greatest comes first. */
  readonly score?: number;
  /** The name of the run, as TREC files carry it; ignored here. */
  readonly tag?: string;
}

export type ListedItem = string | { readonly id: string; readonly score?: number };

/** Rows, in any order; or for each query its list, the best first. What else an item has is ignored, so `Ranking.matches` will do. */
export type Run = readonly RunRow[] | { readonly [query: string]: readonly ListedItem[] };

/**
 * What equal scores mean. `order`: nothing, the order is meant: of lists as given, of rows by rank, or else by score, then by id.
 * `expected`: every order of them is as likely, and the value is the mean over all orders (McSherry & Najork 2008).
 * `trec`: as trec_eval does: score, then id, by code unit, the last first; ranks are ignored.
 */
export type TieRule = 'order' | 'expected' | 'trec';

export interface RankedList {
  readonly ids: readonly string[];
  /** Where each run of equal scores ends, for `expected`. */
  readonly ties?: Int32Array;
}

/** The list of each query. Throws a `TypeError` or `RangeError` that names the row, the field and the rule. */
export const rankedLists = (run: Run, ties: TieRule): ReadonlyMap<string, RankedList> => {
  const ordered = new Map<string, RankedList>();
  const areRows = isRows(run);
  for (const [query, list] of areRows ? listsOfRows(run) : listsOf(run)) {
    checkOnce(list);
    ordered.set(query, list.length === 0 ? { ids: [] } : inOrder(list, ties, areRows));
  }
  return ordered;
};

const isRows = (run: Run): run is readonly RunRow[] => Array.isArray(run);

type Name = () => string;

interface Entry {
  readonly id: string;
  readonly rank: number | undefined;
  readonly score: number | undefined;
  /** Where it stands in what was given: made where it is asked, since most never are. */
  readonly name: Name;
}

const listsOfRows = (rows: readonly RunRow[]): ReadonlyMap<string, readonly Entry[]> => {
  const lists = new Map<string, Entry[]>();
  for (const [at, row] of rows.entries()) {
    const name = (): string => `run[${at}]`;
    if (!isObject(row)) throw new TypeError(`${name()}: expected an object, got ${kindOf(row)}`);
    checkName(row.query, 'query', name);
    checkNumber(row.rank, 'rank', name);
    const entry = entryOf(row, row.rank, name);
    const list = lists.get(row.query);
    if (list === undefined) lists.set(row.query, [entry]);
    else list.push(entry);
  }
  return lists;
};

const listsOf = (
  run: Exclude<Run, readonly RunRow[]>,
): readonly (readonly [query: string, list: readonly Entry[]])[] => {
  if (!isObject(run)) {
    throw new TypeError(`run: expected rows, or an object of lists, got ${kindOf(run)}`);
  }
  return Object.entries(run).map(([query, list], at) => {
    const named = `run: list ${at}`;
    if (!Array.isArray(list)) throw new TypeError(`${named}: expected a list, got ${kindOf(list)}`);
    const entries = list.map((item: ListedItem, place) => {
      const name = (): string => `${named}[${place}]`;
      if (typeof item !== 'string' && !isObject(item)) {
        throw new TypeError(`${name()}: expected an id or an object, got ${kindOf(item)}`);
      }
      return entryOf(typeof item === 'string' ? { id: item } : item, place, name);
    });
    return [query, entries];
  });
};

const entryOf = (
  { id, score }: { readonly id: string; readonly score?: number },
  rank: number | undefined,
  name: Name,
): Entry => {
  checkName(id, 'id', name);
  checkNumber(score, 'score', name);
  return { id, score, rank, name };
};

const checkName = (value: unknown, field: string, name: Name): void => {
  if (typeof value !== 'string') {
    throw new TypeError(`${name()}.${field}: expected a text, got ${kindOf(value)}`);
  }
  if (value === '') throw new RangeError(`${name()}.${field}: expected a text that is not empty`);
};

const checkNumber = (value: unknown, field: string, name: Name): void => {
  if (value === undefined) return;
  if (typeof value !== 'number') {
    throw new TypeError(`${name()}.${field}: expected a number, got ${kindOf(value)}`);
  }
  if (!Number.isFinite(value))
    throw new RangeError(`${name()}.${field}: expected a finite number, got another`);
};

const checkOnce = (list: readonly Entry[]): void => {
  const seen = new Set<string>();
  for (const { id, name } of list) {
    if (seen.has(id))
      throw new RangeError(`${name()}.id: expected each item once in a query, got one again`);
    seen.add(id);
  }
};

const inOrder = (list: readonly Entry[], ties: TieRule, areRows: boolean): RankedList => {
  if (ties === 'order' && !areRows) return { ids: list.map(({ id }) => id) };
  if (ties === 'order' && list.some(({ rank }) => rank !== undefined)) {
    const ranked = [...list].sort((one, other) => rankOf(one) - rankOf(other));
    checkRanks(ranked);
    return { ids: ranked.map(({ id }) => id) };
  }
  const forwards = ties === 'trec' ? -1 : 1;
  const scored = [...list].sort(
    (one, other) =>
      scoreOf(other, ties) - scoreOf(one, ties) || (one.id < other.id ? -forwards : forwards),
  );
  if (list.length === 1) scoreOf(list[0]!, ties);
  const ids = scored.map(({ id }) => id);
  return ties === 'expected' ? { ids, ties: endsOfRuns(scored) } : { ids };
};

const rankOf = ({ rank, name }: Entry): number => {
  if (rank === undefined) {
    throw new TypeError(`${name()}.rank: expected a rank, as other rows of its query have one`);
  }
  return rank;
};

const scoreOf = ({ score, name }: Entry, ties: TieRule): number => {
  if (score === undefined) {
    const why = ties === 'order' ? 'a rank or a score' : `a score, as ties is ${ties}`;
    throw new TypeError(`${name()}.score: expected ${why}, got undefined`);
  }
  return score;
};

/** Ranks that are shared, or say another thing than the scores, leave two orders to choose from: not ours to choose. */
const checkRanks = (ranked: readonly Entry[]): void => {
  for (let at = 1; at < ranked.length; at++) {
    const [before, entry] = [ranked[at - 1]!, ranked[at]!];
    if (rankOf(entry) === rankOf(before)) {
      throw new RangeError(
        `${entry.name()}.rank: expected each rank once in a query, got one again`,
      );
    }
    if (before.score !== undefined && entry.score !== undefined && before.score < entry.score) {
      throw new RangeError(
        `${entry.name()}.rank: expected ranks in the order of the scores; leave one out, or take ties trec, which goes by score`,
      );
    }
  }
};

const endsOfRuns = (scored: readonly Entry[]): Int32Array => {
  const ends: number[] = [];
  for (let at = 1; at <= scored.length; at++) {
    if (scored[at]?.score !== scored[at - 1]!.score) ends.push(at);
  }
  return Int32Array.from(ends);
};
