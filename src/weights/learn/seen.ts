/** Which patients something was fitted or tuned on. It is kept beside the value, not in it: results carry nobody's pseudonym. */

export interface Seen {
  readonly fitted: ReadonlySet<string>;
  readonly tuned: ReadonlySet<string>;
}

const seen = new WeakMap<object, Seen>();
const nobody: ReadonlySet<string> = new Set();

export const remember = <T extends object>(value: T, groups: Partial<Seen>): T => {
  seen.set(value, { fitted: nobody, tuned: nobody, ...groups });
  return value;
};

export const seenBy = (value: object): Seen => seen.get(value) ?? { fitted: nobody, tuned: nobody };

export const isRemembered = (value: object): boolean => seen.has(value);
