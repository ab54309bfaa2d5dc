/** Chance from a seed, the same on every engine: whole numbers, and of the rest only + − × ÷. The owner of pure-rand. */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance. Drawing from it moves it on. */
export interface Random {
  /** From 0 to below 1, in steps of 2⁻⁵³. */
  readonly next: () => number;
  /** A whole number from 0 to `n` − 1, for `n` from 1 to 2⁵³. */
  readonly below: (n: number) => number;
}

/** The source that belongs to a seed, any safe integer: xoroshiro128+ (Blackman & Vigna 2021). */
export const randomOf = (seed: number): Random => {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`seed: expected a safe integer, got ${String(seed)}`);
  }
  // Neighbouring seeds would make neighbouring states, whose first numbers are alike; hence the mixing of every word.
  const high = mixed(Math.floor(seed / WORD) + 1);
  const first = mixed(seed ^ high);
  const second = mixed(first + high);
  const third = mixed(second ^ first);
  const source = xoroshiro128plusFromState([first, second, third, mixed(third + 1)]);
  const word = (): number => source.next() >>> 0;
  const next = (): number => {
    const top = word() >>> 5;
    return (top * LOW_BITS + (word() >>> 6)) / STEPS;
  };
  // The top of one word is enough for a small n: some numbers are then likelier than others by n ÷ 2³², under one in 2,000.
  const below = (n: number): number =>
    n <= FEW ? Math.floor((word() * n) / WORD) : Math.floor(next() * n);
  return { next, below };
};

const WORD = 0x1_0000_0000; // 2³²
const LOW_BITS = 0x400_0000; // 2²⁶
const STEPS = 0x20_0000_0000_0000; // 2⁵³
const FEW = 0x20_0000; // times a word it is still a safe integer

/** The finaliser of MurmurHash3 (Appleby 2011): every bit of the argument reaches every bit of the result. */
const mixed = (word: number): number => {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};
