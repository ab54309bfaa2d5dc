/** Words with their endings behind them, as in a dictionary: *ask-ed-ing* is ask, asked and asking. */
export const withForms = (entries: Iterable<string>): readonly string[] =>
  [...entries].flatMap((entry) => {
    const [word = '', ...endings] = entry.split('-');
    return [word, ...endings.map((ending) => word + ending)];
  });

/** A list of words as people write it: apart by spaces. */
export const wordList = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
