/** Reading the reference values that lie beside the repository, and saying how many of a set are reproduced. */
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../../shared/vectors/', import.meta.url);

/** `undefined` where the file is not there, which is said. */
export const vectorsOf = (file: string): unknown => {
  const place = new URL(file, root);
  if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8'));
  process.stderr.write(`skipped: no reference values at ../shared/vectors/${file}\n`);
  return undefined;
};

export const report = (set: string, reproduced: number, others = ''): void => {
  process.stderr.write(`${set}: ${reproduced} values reproduced${others && `; not: ${others}`}\n`);
};
