/** Reading the reference values that lie beside the repository, and counting what is reproduced of them. */
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../../../shared/vectors/', import.meta.url);

export const vectorsAt = (
  folder: string,
): { readonly isThere: boolean; readonly text: (file: string) => string } => {
  const place = new URL(`${folder}/`, root);
  const isThere = existsSync(place);
  if (!isThere)
    process.stderr.write(`skipped: no reference values at ../shared/vectors/${folder}\n`);
  return { isThere, text: (file) => readFileSync(new URL(file, place), 'utf8') };
};

/** Says how many values of a set are reproduced, and why the others are not. */
export const report = (
  set: string,
  reproduced: number,
  others: { readonly [reason: string]: number },
): void => {
  const left = Object.entries(others).map(([reason, count]) => `${count} ${reason}`);
  const rest = left.length === 0 ? '' : `; not: ${left.join(', ')}`;
  process.stderr.write(`${set}: ${reproduced} values reproduced${rest}\n`);
};
