/** Options that are steps of a scale: `level-0`, `level-1` and so on, named by their number since the words are not ours to ship. */

/** What each level adds: its number. */
export const levelPoints = (from: number, to: number): { readonly [option: string]: number } =>
  Object.fromEntries(levelIds(from, to).map((id, at) => [id, from + at]));

/** Which number stands for which level. */
export const levelNumbers = (from: number, to: number): { readonly [number: number]: string } =>
  Object.fromEntries(levelIds(from, to).map((id, at) => [from + at, id]));

export const levelIds = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `level-${from + at}`);
