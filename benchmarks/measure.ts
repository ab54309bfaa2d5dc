/** Takes times so that they can be compared: in one process, by turns, with warm-up and with the spread. */
import { performance } from 'node:perf_hooks';

/** Things that do the same work, by name. */
export type Contenders<Name extends string> = { readonly [N in Name]: (item: number) => unknown };

/** Milliseconds of each call, `[round][item]`. */
export type Times<Name extends string> = {
  readonly [N in Name]: readonly (readonly number[])[];
};

export interface Protocol {
  readonly rounds: number;
  /** Rounds that are not counted. */
  readonly warmUp: number;
  /** Numbers 0 to `items` − 1 are handed to every contender in every round. */
  readonly items: number;
  /** So many items in a row before the next contender has its turn. */
  readonly block: number;
  /** Called before every turn, outside the time. */
  readonly before?: () => void;
}

/** Something middling with how far the rounds lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** By turns, block by block; who begins changes from block to block, so that nobody always finds the caches warm. */
export const takeTurns = <Name extends string>(
  contenders: Contenders<Name>,
  { rounds, warmUp, items, block, before }: Protocol,
): Times<Name> => {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as {
    [N in Name]: number[][];
  };
  for (let round = -warmUp; round < rounds; round += 1) {
    const own = new Map(names.map((name) => [name, new Array<number>(items).fill(0)]));
    let turn = Math.max(0, round);
    for (let start = 0; start < items; start += block) {
      const order = [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)];
      for (const name of order) {
        before?.();
        timeBlock(
          contenders[name],
          own.get(name) as number[],
          start,
          Math.min(items, start + block),
        );
      }
      turn += 1;
    }
    if (round >= 0) for (const name of names) times[name].push(own.get(name) as number[]);
  }
  return times;
};

const timeBlock = (
  work: (item: number) => unknown,
  times: number[],
  start: number,
  end: number,
): void => {
  for (let item = start; item < end; item += 1) {
    const from = performance.now();
    const result = work(item);
    times[item] = performance.now() - from;
    keep(result);
  }
};

/** How many times as long `slow` took as `fast`, round by round. */
export const ratioOf = (
  slow: readonly (readonly number[])[],
  fast: readonly (readonly number[])[],
): Spread => spreadOf(slow.map((times, round) => sum(times) / sum(fast[round] ?? [])));

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Nearest rank: the smallest value that at least this share of all do not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Bytes that stay in use once `make` has returned: the JavaScript heap and array buffers. */
export const bytesOf = <T>(make: () => T): { readonly made: T; readonly bytes: number } => {
  const before = bytesInUse();
  const made = make();
  return { made, bytes: bytesInUse() - before };
};

const bytesInUse = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage(); // `external` has the array buffers in it
  return heapUsed + external;
};

/** Two collections: the second finds what finalisers of the first let go. */
export const collect = (): void => {
  if (globalThis.gc === undefined) throw new Error('run node with --expose-gc');
  globalThis.gc();
  globalThis.gc();
};

/** A sink: what has been looked at cannot be optimised away. */
const keep = (result: unknown): void => {
  if (result === sink.last) sink.repeats += 1;
  sink.last = result;
};

const sink: { last: unknown; repeats: number } = { last: undefined, repeats: 0 };
