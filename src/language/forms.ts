/** Words as numbers, in the order in which they are first met: no string is made of a word that is known. */

export interface Forms {
  /** The word of each number. */
  readonly texts: readonly string[];
  /** Number of the word that the first `length` code units are, given their hash. Cost O(length). */
  readonly numberOf: (units: Uint16Array, length: number, hash: number) => number;
  /** A hash of each word that hangs on its letters alone. */
  readonly hashOf: (number: number) => number;
}

/** FNV-1a over code units: the hash of no letters, and that of some with one more. */
export const NO_HASH: number = 0x811c9dc5 | 0;

export const withLetter = (hash: number, letter: number): number =>
  Math.imul(hash ^ letter, 0x01000193);

export const hashOf = (units: Uint16Array, length: number): number => {
  let hash = NO_HASH;
  for (let at = 0; at < length; at++) hash = withLetter(hash, units[at] as number);
  return hash;
};

/** Open addressing over hashes; the letters of all words stand one behind the other. */
export const createForms = (): Forms => {
  const texts: string[] = [];
  let slots = new Int32Array(1 << 6).fill(-1);
  let hashes = new Int32Array(1 << 5);
  let starts = new Int32Array(1 << 5);
  let letters = new Uint16Array(1 << 8);
  let used = 0;

  const numberOf = (units: Uint16Array, length: number, hash: number): number => {
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let number = slots[slot] as number; number >= 0; number = slots[slot] as number) {
      if (hashes[number] === hash) {
        const start = starts[number] as number;
        let at = 0;
        if ((starts[number + 1] as number) - start === length) {
          while (at < length && letters[start + at] === units[at]) at += 1;
          if (at === length) return number;
        }
      }
      slot = (slot + 1) & last;
    }
    slots[slot] = texts.length;
    return append(units, length, hash);
  };

  const append = (units: Uint16Array, length: number, hash: number): number => {
    const number = texts.length;
    texts.push(String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]));
    if (used + length > letters.length) {
      const next = new Uint16Array(letters.length * 2);
      next.set(letters);
      letters = next;
    }
    letters.set(units.subarray(0, length), used);
    used += length;
    if (number + 2 > hashes.length) [hashes, starts] = [doubled(hashes), doubled(starts)];
    hashes[number] = hash;
    starts[number + 1] = used;
    if (texts.length * 2 > slots.length) rehash();
    return number;
  };

  const rehash = (): void => {
    const last = slots.length * 2 - 1;
    slots = new Int32Array(last + 1).fill(-1);
    for (let number = 0; number < texts.length; number++) {
      const hash = hashes[number] as number;
      let slot = (hash ^ (hash >>> 15)) & last;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & last;
      slots[slot] = number;
    }
  };

  return { texts, numberOf, hashOf: (number) => hashes[number] as number };
};

const doubled = (full: Int32Array): Int32Array<ArrayBuffer> => {
  const next = new Int32Array(full.length * 2);
  next.set(full);
  return next;
};
