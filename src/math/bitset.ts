/** Sets of rows as bits, 32 to a word. A set never holds a row of `size` or more. */

export const emptySet = (size: number): Uint32Array => new Uint32Array((size + 31) >>> 5);

export const fullSet = (size: number): Uint32Array => {
  const set = emptySet(size).fill(0xffffffff);
  trim(set, size);
  return set;
};

/** Takes away what whole-word operations may have added beyond the last row. */
export const trim = (set: Uint32Array, size: number): void => {
  const rest = size & 31;
  if (rest > 0)
    set[set.length - 1] = (set[set.length - 1] as number) & (0xffffffff >>> (32 - rest));
};

export const has = (set: Uint32Array, row: number): boolean =>
  (((set[row >>> 5] as number) >>> (row & 31)) & 1) === 1;

export const add = (set: Uint32Array, row: number): void => {
  set[row >>> 5] = (set[row >>> 5] as number) | (1 << (row & 31));
};

export const remove = (set: Uint32Array, row: number): void => {
  set[row >>> 5] = (set[row >>> 5] as number) & ~(1 << (row & 31));
};

/** Adds all rows of another set, which may be shorter. */
export const union = (set: Uint32Array, other: Uint32Array): void => {
  for (let at = 0; at < other.length; at++) set[at] = (set[at] as number) | (other[at] as number);
};

/** How many rows of `set` are in `within` too; by SWAR (Warren, Hacker's Delight, 5–1). */
export const countWithin = (set: Uint32Array, within: Uint32Array): number => {
  let count = 0;
  for (let at = 0; at < set.length; at++) {
    let word = (set[at] as number) & (within[at] as number);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    word = (word + (word >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(word, 0x01010101) >>> 24;
  }
  return count;
};

/** The rows of a set, ascending. Cost O(words + rows). */
export const rowsOf = (set: Uint32Array): Int32Array => {
  const rows = new Int32Array(countWithin(set, set));
  let length = 0;
  for (let at = 0; at < set.length; at++) {
    let word = set[at] as number;
    while (word !== 0) {
      const lowest = word & -word;
      rows[length++] = (at << 5) + 31 - Math.clz32(lowest);
      word ^= lowest;
    }
  }
  return rows;
};
