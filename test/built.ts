/** What is built is used by one test file at a time: one of them builds it anew. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const lock = join(import.meta.dirname, '../node_modules/.linkmatch-built');
const PAUSE_MS = 200;
const STALE_MS = 300_000; // whoever held it so long is gone

export const withBuilt = <T>(work: () => T): T => {
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const taken = (): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};
