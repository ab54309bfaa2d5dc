/** A list of words as people write it: apart by spaces. */
export const wordList = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
