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
