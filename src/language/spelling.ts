/** Words that a misspelt one may stand for. */
import { editDistance } from './natural.ts';

/** How many errors a word of so many letters may have: none below four, one from four, two from nine. */
export const mostErrors = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** A word this short is only taken for another if its one error is a light one, or two letters swapped. */
const SHORT = 5;

const ROWS: readonly string[] = ['1234567890', 'qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

/** Letters whose keys touch, on the Danish keyboard; on the English one they are the same as far as it goes. */
const neighbours: ReadonlySet<string> = (() => {
  const pairs = new Set<string>();
  for (const [row, keys] of ROWS.entries()) {
    for (const [at, key] of [...keys].entries()) {
      const below = ROWS[row + 1] ?? '';
      for (const near of [keys[at + 1], below[at - 1], below[at]]) {
        if (near !== undefined) pairs.add(key + near).add(near + key);
      }
    }
  }
  return pairs;
})();

/** Ways in which people write what their keyboard has not, or what sounds alike. */
const LIKE: ReadonlySet<string> = new Set('aå eæ oø oå eø iy ck vw sz dt gk bp'.split(' '));

/** An exchanged letter whose key is next to the right one, or that sounds like it, is half an error. */
const LIGHT = 0.5;

/**
 * How far a written word is from a known one: 0 is the same, 1 an error. Infinite beyond the errors that its length
 * allows. Neighbouring keys, letters that sound alike, two that swapped places, and a doubled letter count half.
 */
export const misspelling = (written: string, known: string): number => {
  const shortest = Math.min(written.length, known.length);
  const allowed = mostErrors(shortest);
  if (Math.abs(written.length - known.length) > allowed) return Number.POSITIVE_INFINITY;
  if (allowed === 1 && !differInOnePlace(written, known)) return Number.POSITIVE_INFINITY;
  if (isDoubled(written, known) || isDoubled(known, written)) return LIGHT;
  const errors = editDistance(written, known);
  if (errors > allowed) return Number.POSITIVE_INFINITY;
  const distance =
    written.length === known.length ? errors - lightErrors(written, known, errors) : errors;
  // a wrong letter makes another word of a short one sooner than one too many or too few
  const short = written.length === known.length ? SHORT : SHORT - 1;
  return shortest <= short && distance >= 1 ? Number.POSITIVE_INFINITY : distance;
};

/** The longer word has one letter twice that the other has once: *yogga*. */
const isDoubled = (longer: string, word: string): boolean => {
  if (longer.length !== word.length + 1) return false;
  let at = 0;
  while (at < word.length && longer[at] === word[at]) at += 1;
  return at > 0 && longer[at] === longer[at - 1] && longer.slice(at + 1) === word.slice(at);
};

/** One error leaves all letters before it and after it as they are; of two swapped ones two. Cheaper than a distance. */
const differInOnePlace = (one: string, other: string): boolean => {
  const longest = Math.max(one.length, other.length);
  let before = 0;
  while (before < longest && one[before] === other[before]) before += 1;
  let after = 0;
  while (
    after < longest - before &&
    one[one.length - 1 - after] === other[other.length - 1 - after]
  ) {
    after += 1;
  }
  return before + after >= longest - 2;
};

/** Between words of one length: exchanged letters that are near, and swapped ones, count half. */
const lightErrors = (written: string, known: string, errors: number): number => {
  let found = 0;
  let light = 0;
  for (let at = 0; at < written.length; at++) {
    const [one, other] = [written[at] as string, known[at] as string];
    if (one === other) continue;
    found += 1;
    if (one === known[at + 1] && other === written[at + 1]) {
      light += LIGHT;
      at += 1;
    } else {
      const pair = one < other ? one + other : other + one;
      if (neighbours.has(pair) || LIKE.has(pair)) light += LIGHT;
    }
  }
  return found === errors ? light : 0;
};

/** As people write who have no Danish keys: *broed*, *faellessang*. */
export const withDanishLetters = (word: string): string =>
  word.replaceAll('ae', 'æ').replaceAll('oe', 'ø');

/** Which letters a word has, as bits: two words that differ in more than twice the errors cannot be near. */
export const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

export const mayBeNear = (one: number, other: number, errors: number): boolean => {
  let different = one ^ other;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count += 1;
  }
  return count <= 2 * errors;
};
