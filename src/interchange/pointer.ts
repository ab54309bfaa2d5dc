/** How issues name a place and what stood there, as the door does. */

const RECEIVED_LENGTH = 60;

/** RFC 6901. */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A scalar as JSON, shortened; of anything else the type. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' && typeof value !== 'number') return typeof value;
  const json = JSON.stringify(value);
  return json.length > RECEIVED_LENGTH ? `${json.slice(0, RECEIVED_LENGTH - 1)}…` : json;
};

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
