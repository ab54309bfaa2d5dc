/** Options that are checked once, at the door. */
import { kindOf } from './kind.ts';

/** Throws where the options are no object, or hold a key that nobody knows. */
export const checkKeys = (options: object, known: readonly string[]): void => {
  if (options === null || typeof options !== 'object') {
    throw new TypeError(`options: expected an object, got ${kindOf(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    throw new TypeError(
      `options: expected keys among ${known.join(', ')}, got ${JSON.stringify(key)}`,
    );
  }
};

export const checkChoice = (name: string, value: unknown, of: readonly string[]): void => {
  if (of.includes(value as string)) return;
  const got = typeof value === 'string' ? JSON.stringify(value) : kindOf(value);
  throw new RangeError(`${name}: expected one of ${of.join(', ')}, got ${got}`);
};

/** Options of what is resampled, filled in. */
export interface Resampling {
  readonly seed: number;
  readonly repetitions: number;
  readonly level: number;
}

/** The seed is 1, the draws are 2,000 and the level is .95 unless told. */
export const resamplingOf = ({
  seed = 1,
  repetitions = 2000,
  level = 0.95,
}: Partial<Resampling>): Resampling => {
  checkNumber('seed', seed, [Number.isSafeInteger(seed), 'a safe integer']);
  checkNumber('repetitions', repetitions, [
    Number.isSafeInteger(repetitions) && repetitions >= 1,
    'a whole number of 1 or more',
  ]);
  checkNumber('level', level, [level > 0 && level < 1, 'a number above 0 and below 1']);
  return { seed, repetitions, level };
};

export const checkNumber = (
  name: string,
  value: unknown,
  [fits, rule]: readonly [fits: boolean, rule: string],
): void => {
  if (typeof value !== 'number') {
    throw new TypeError(`${name}: expected ${rule}, got ${kindOf(value)}`);
  }
  if (!fits) throw new RangeError(`${name}: expected ${rule}, got ${value}`);
};

/** Throws where the list is none, or an item does not fit. */
export const checkItems = (
  name: string,
  list: readonly unknown[],
  [fits, rule]: readonly [fits: (item: unknown) => boolean, rule: string],
): void => {
  if (!Array.isArray(list)) throw new TypeError(`${name}: expected a list, got ${kindOf(list)}`);
  for (const [at, item] of list.entries()) {
    if (fits(item)) continue;
    const isOther = typeof item === 'number' && rule.includes('number');
    const got = isOther ? 'another number' : kindOf(item);
    throw new TypeError(`${name}[${at}]: expected ${rule}, got ${got}`);
  }
};
