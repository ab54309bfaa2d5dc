/** What stands behind an option, read; a `RangeError` says what is expected there. */

export const integerOrAll = (text: string): number => {
  const k = text === 'all' ? Number.POSITIVE_INFINITY : Number(text);
  if (text.trim() === '' || !(k >= 0)) throw new RangeError('a whole number, or "all".');
  return k;
};

export const decimal = (text: string): number => {
  if (text.trim() === '' || Number.isNaN(Number(text))) throw new RangeError('a number.');
  return Number(text);
};

/** `interests=.4,distance=.2`. */
export const numbers = (text: string): { [name: string]: number } =>
  Object.fromEntries(
    pairs(text).map(([name, value]) => {
      if (value.trim() === '' || Number.isNaN(Number(value))) {
        throw new RangeError(`${name} needs a number.`);
      }
      return [name, Number(value)];
    }),
  );

/** What holds no `=` is the name of a file. */
export const numbersOrFile = (text: string): string | { readonly [name: string]: number } =>
  text.includes('=') ? numbers(text) : text;

/** `interests,distance`. */
export const names = (text: string): readonly string[] => {
  const all = text.split(',').map((name) => name.trim());
  if (!all.includes('') && new Set(all).size === all.length) return all;
  throw new RangeError('names, each once, separated by commas.');
};

export const weekdays = (text: string): number[] => {
  const days = text.split(',').map(Number);
  if (!days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    throw new RangeError('weekdays from 1 (Monday) to 7 (Sunday), separated by commas.');
  }
  return days;
};

export const words = (text: string): { [name: string]: string } => Object.fromEntries(pairs(text));

const pairs = (text: string): [string, string][] =>
  text.split(',').map((pair) => {
    const [name, value, ...rest] = pair.split('=');
    if (!name || value === undefined || rest.length > 0) {
      throw new RangeError('NAME=VALUE, separated by commas.');
    }
    return [name.trim(), value.trim()];
  });
