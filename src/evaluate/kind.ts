/** What kind of thing a wrong value is, for messages that must not quote it. */

export const kindOf = (value: unknown, fits?: (item: unknown) => boolean): string => {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return fits ? 'a list with something else' : 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

export const isObject = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const isText = (value: unknown): boolean => typeof value === 'string';
