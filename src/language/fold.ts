/** Letters in one spelling: lower case, accents off, å for aa, æ for ä, ø for ö, ss for ß; æ, ø and å stay what they are. */

/** What a code unit is not: neither letter nor digit. */
export const NO_LETTER = 0;

export const SHARP_S = 0xdf;
export const SMALL_A = 0x61;
const A = SMALL_A;
export const A_RING = 0xe5;
const AE = 0xe6;
const O_SLASH = 0xf8;
const COMBINING_RING = 0x30a;
const COMBINING_DIAERESIS = 0x308;

/** Beyond Latin, letters are found one by one, and remembered. */
export const LATIN_END = 0x180;

const KEPT: ReadonlyMap<string, number> = new Map([
  ['å', A_RING],
  ['æ', AE],
  ['ø', O_SLASH],
  ['ä', AE],
  ['ö', O_SLASH],
]);

const foldedUnit = (code: number): number => {
  const unit = String.fromCharCode(code);
  const letter = unit.normalize('NFKC').toLowerCase();
  if (!/^[\p{L}\p{N}]/u.test(letter)) return NO_LETTER;
  const parts = letter.normalize('NFD');
  if (!HAS_ACCENTS.test(parts)) return letter.length === 1 ? letter.charCodeAt(0) : code;
  return KEPT.get(parts.slice(0, 2).normalize('NFC')) ?? parts.charCodeAt(0);
};

/** Scripts whose letters are the same without their marks. */
const HAS_ACCENTS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Letters that are written as two or three: ß, and those that printers join. */
const JOINED: ReadonlyMap<number, string> = new Map(
  [...'ßẞﬀﬁﬂﬃﬄ'].map((letter) => [
    letter.charCodeAt(0),
    letter.toLowerCase() === 'ß' ? 'ss' : letter.normalize('NFKD'),
  ]),
);

/** The letters that a code unit joins, if it does. */
export const lettersIn = (code: number): string | undefined => JOINED.get(code);

/** What code units below 0x180 are folded to, for the innermost loops. */
export const latin: Uint16Array = Uint16Array.from({ length: LATIN_END }, (_, code) =>
  foldedUnit(code),
);
const beyond = new Map<number, number>();

/** The letter or digit that a UTF-16 code unit is folded to, or `NO_LETTER`. */
export const fold = (code: number): number => {
  if (code < LATIN_END) return latin[code] as number;
  let folded = beyond.get(code);
  if (folded === undefined) {
    folded = foldedUnit(code);
    beyond.set(code, folded);
  }
  return folded;
};

/** Whether a code unit marks the letter before it, as the ring of a decomposed å does. */
export const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** Whether a mark makes another letter of an a. */
export const changesA = (code: number): boolean =>
  code === COMBINING_RING || code === COMBINING_DIAERESIS;

/** Lets a mark change the letter before it. */
export const writeMark = (word: Uint16Array, length: number, mark: number): void => {
  const last = word[length - 1];
  if (mark === COMBINING_RING && last === A) word[length - 1] = A_RING;
  else if (mark === COMBINING_DIAERESIS && last === A) word[length - 1] = AE;
  else if (mark === COMBINING_DIAERESIS && last === 0x6f) word[length - 1] = O_SLASH;
};
