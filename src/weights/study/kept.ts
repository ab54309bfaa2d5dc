/** What a study keeps cannot be changed from outside, nor while it is at work. */

/** A copy of plain JSON, frozen through and through. */
export const kept = <T>(value: T): T => {
  if (value === null || typeof value !== 'object') return value;
  const parts: unknown = Array.isArray(value)
    ? value.map(kept)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kept(part)]));
  return Object.freeze(parts) as T;
};

/** Work that must not be begun while other work of the same study is under way, as `onProgress` could. */
export const turns = (): { readonly alone: <T>(name: string, work: () => T) => T } => {
  let current: string | undefined;
  return {
    alone: (name, work) => {
      if (current !== undefined) {
        throw new RangeError(
          `${name}: expected to be called after ${current} is done, got within it`,
        );
      }
      current = name;
      try {
        return work();
      } finally {
        current = undefined;
      }
    },
  };
};
