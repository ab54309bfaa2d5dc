/** What `learn`, `swing` and the like give: a result, or why there is none. */
import { isObject } from '../evaluate/kind.ts';

/** `{ ok: true, value }` may be shown as its value. */
export const isAnswer = (
  subject: unknown,
): subject is { readonly ok: true; readonly value: object } => {
  if (!isObject(subject)) return false;
  const { ok, value } = subject as { readonly ok?: unknown; readonly value?: unknown };
  return ok === true && value !== null && typeof value === 'object';
};
