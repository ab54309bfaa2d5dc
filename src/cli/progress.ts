/** A line on the terminal for work that takes longer than a second; nothing elsewhere. */

const PATIENCE_MS = 1000;
const BETWEEN_MS = 100;
const ROWS_BETWEEN_LOOKS = 256;

/** Passes rows through and counts them where somebody is watching. */
export function* counted<T>(rows: Iterable<T>, what: string): Generator<T> {
  if (!process.stderr.isTTY) {
    yield* rows;
    return;
  }
  let next = Date.now() + PATIENCE_MS;
  let count = 0;
  let hasShown = false;
  for (const row of rows) {
    yield row;
    count += 1;
    if (count % ROWS_BETWEEN_LOOKS === 0 && Date.now() > next) {
      process.stderr.write(`\r${what}: ${count}`);
      next = Date.now() + BETWEEN_MS;
      hasShown = true;
    }
  }
  if (hasShown) process.stderr.write('\r\x1b[K');
}

/** About a second's worth of rows for what cannot be counted on the way. */
const MANY_ROWS = 10_000;

/** Names work on many rows while it goes on, where somebody is watching. */
export const announced = <T>(what: string, rows: number, work: () => T): T => {
  if (!process.stderr.isTTY || rows < MANY_ROWS) return work();
  process.stderr.write(`\r${what}: ${rows}`);
  try {
    return work();
  } finally {
    process.stderr.write('\r\x1b[K');
  }
};
