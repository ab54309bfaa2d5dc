/** A row with named cells: an object of JSON, or of a database driver's own class. */
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
