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

export interface Steps<Step> {
  readonly show: (step: Step) => void;
  /** True now and then: what takes longer is put away meanwhile. */
  readonly isTimeToKeep: () => boolean;
  readonly end: () => void;
}

const BETWEEN_KEEPS_MS = 5000;

/** Tells each step where somebody is watching. */
export const steps = <Step>(told: (step: Step) => string): Steps<Step> => {
  let nextShown = Date.now() + PATIENCE_MS;
  let nextKept = Date.now() + BETWEEN_KEEPS_MS;
  let hasShown = false;
  return {
    show: (step) => {
      if (!process.stderr.isTTY || Date.now() <= nextShown) return;
      process.stderr.write(`\r${told(step)}\x1b[K`);
      nextShown = Date.now() + BETWEEN_MS;
      hasShown = true;
    },
    isTimeToKeep: () => {
      if (Date.now() <= nextKept) return false;
      nextKept = Date.now() + BETWEEN_KEEPS_MS;
      return true;
    },
    end: () => {
      if (hasShown) process.stderr.write('\r\x1b[K');
    },
  };
};
