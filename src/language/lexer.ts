/** Text to the numbers of its words: one pass over the code units, and no string but the first of each form. */
import {
  A_RING,
  changesA,
  fold,
  isMark,
  LATIN_END,
  latin,
  lettersIn,
  NO_LETTER,
  SHARP_S,
  SMALL_A,
  writeMark,
} from './fold.ts';
import { createForms, hashOf, NO_HASH, withLetter } from './forms.ts';

/** Between two words: the end of a clause, and of a sentence. */
export const CLAUSE_END = -1;
export const SENTENCE_END = -2;

export interface Lexer {
  /** Appends the words of a text, and a sentence end after them. Cost O(code units). */
  readonly read: (text: string) => void;
  /** The folded word of each number. */
  readonly forms: readonly string[];
  /** A hash of each form that hangs on its letters alone. */
  readonly hashOf: (form: number) => number;
  /** How many tokens there are, and those from `start` to `end`: numbers of forms, and ends. */
  readonly count: () => number;
  readonly tokens: (start?: number, end?: number) => Int32Array;
  /** Forgets the tokens, not the forms. */
  readonly restart: () => void;
  /** Where token `at` began and ended in its text. Kept with the option `spans` alone. */
  readonly spanOf: (at: number) => readonly [start: number, end: number];
}

/** No word is longer; what goes on is not a word. */
const LONGEST = 64;

const unit = (character: string): number => character.charCodeAt(0);
const SPACE = unit(' ');
const SOFT_HYPHEN = 0xad;
const PLUS = unit('+');
const AND = unit('&');
const HYPHEN = unit('-');
const SMALL_S = unit('s');
const FULL_STOP = unit('.');
const COLON = unit(':');
const APOSTROPHES: readonly number[] = [..."'’‘´"].map(unit);
const SPACES: readonly number[] = [unit(' '), unit('\t'), unit('\r'), 0xa0];
/** A full stop or a new line ends a sentence where no small letter or digit follows: not after "kl." or "e.g.". */
const MAY_END: readonly number[] = [unit('.'), unit('\n')];
const ENDS: readonly number[] = [...'!?…•|·*'].map(unit);
const PAUSES: readonly number[] = [...',;:()[]{}–—"“”„»«'].map(unit);

/** Code units to what they do between words. */
const NOTHING = 0;
const PAUSE = 1;
const END = 2;
const PERHAPS_END = 3;
const DASH = 4;
const AMPERSAND = 5;
const deeds = new Map<number, number>([
  ...PAUSES.map((code) => [code, PAUSE] as const),
  ...ENDS.map((code) => [code, END] as const),
  ...MAY_END.map((code) => [code, PERHAPS_END] as const),
  [HYPHEN, DASH],
  [AND, AMPERSAND],
]);
const ASCII_DEEDS = Uint8Array.from({ length: 0x80 }, (_, code) => deeds.get(code) ?? NOTHING);

/** `spans` keeps where each word stands in its text. */
export const createLexer = ({ spans = false }: { readonly spans?: boolean } = {}): Lexer => {
  const forms = createForms();
  let tokens = new Int32Array(1 << 6);
  let starts = new Int32Array(spans ? 1 << 6 : 0);
  let ends = new Int32Array(spans ? 1 << 6 : 0);
  let count = 0;
  const word = new Uint16Array(LONGEST + 4);

  const emit = (token: number, start: number, end: number): void => {
    if (count === tokens.length) {
      tokens = grown(tokens);
      if (spans) [starts, ends] = [grown(starts), grown(ends)];
    }
    tokens[count] = token;
    if (spans) {
      starts[count] = start;
      ends[count] = end;
    }
    count += 1;
  };

  const pause = (mark: number, at: number): void => {
    const last = count === 0 ? SENTENCE_END : (tokens[count - 1] as number);
    if (last >= 0) emit(mark, at, at);
    else if (mark < last) tokens[count - 1] = mark;
  };

  const read = (text: string): void => {
    const end = text.length;
    for (let at = 0; at < end; ) {
      const code = text.charCodeAt(at);
      const isLetter = (code < LATIN_END ? latin[code] : fold(code)) !== NO_LETTER;
      if (isLetter) at = readWord(text, at, end);
      else {
        if (code !== SPACE) readMark(text, at, code);
        at += 1;
      }
    }
    pause(SENTENCE_END, end);
  };

  /** Reads the word that begins at `start`, and gives where it ends. */
  const readWord = (text: string, start: number, end: number): number => {
    let length = 0;
    let at = start;
    let hash = NO_HASH;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const letter = code < LATIN_END ? (latin[code] as number) : fold(code);
      if (letter === NO_LETTER) {
        if (code === SPACE) break;
        if (isMark(code)) {
          writeMark(word, length, code);
          hash = hashOf(word, length);
        } else if (code !== SOFT_HYPHEN && !joins(text, at, code)) break;
        continue;
      }
      const isDouble = letter === SMALL_A && length > 0 && word[length - 1] === SMALL_A;
      // "aå" is no "å", however it is written
      if (isDouble && !changesA(text.charCodeAt(at + 1))) {
        word[length - 1] = A_RING;
        hash = hashOf(word, length);
      } else if (length < LONGEST) {
        const several = letter === SHARP_S || code >= LATIN_END ? lettersIn(code) : undefined;
        if (several === undefined) {
          word[length] = letter;
          length += 1;
          hash = withLetter(hash, letter);
        } else {
          for (let next = 0; next < several.length; next++) {
            word[length] = several.charCodeAt(next);
            length += 1;
          }
          hash = hashOf(word, length);
        }
      }
    }
    const isAge = at < end && text.charCodeAt(at) === PLUS && isDigit(word[length - 1] as number);
    if (isAge) {
      word[length] = PLUS;
      length += 1;
      hash = withLetter(hash, PLUS);
    }
    emit(forms.numberOf(word, length, hash), start, at + (isAge ? 1 : 0));
    // the s of a genitive is no word: men's
    return at < end && APOSTROPHES.includes(text.charCodeAt(at)) && isSAlone(text, at + 1)
      ? at + 2
      : at + (isAge ? 1 : 0);
  };

  /** What stands between words, and is no space. */
  const readMark = (text: string, at: number, code: number): void => {
    const deed = code < 0x80 ? (ASCII_DEEDS[code] as number) : (deeds.get(code) ?? NOTHING);
    // "GLA:D" and "1:1" go on
    const isInside = code === COLON && fold(text.charCodeAt(at + 1)) !== NO_LETTER;
    if (deed === PAUSE && !isInside) pause(CLAUSE_END, at);
    else if (deed === END) pause(SENTENCE_END, at);
    else if (deed === PERHAPS_END && endsSentence(text, at)) pause(SENTENCE_END, at);
    else if (deed === DASH && isSpaced(text, at)) pause(CLAUSE_END, at);
    else if (deed === AMPERSAND) {
      word[0] = AND;
      emit(forms.numberOf(word, 1, hashOf(word, 1)), at, at + 1);
    }
  };

  return {
    read,
    forms: forms.texts,
    hashOf: forms.hashOf,
    count: () => count,
    tokens: (from = 0, to = count) => tokens.subarray(from, to),
    restart: () => {
      count = 0;
    },
    spanOf: (at) => [starts[at] as number, ends[at] as number],
  };
};

/** The folded words of a text in order. */
export const wordsOf = (text: string): readonly string[] => {
  const { read, tokens, forms } = createLexer();
  read(text);
  return [...tokens()].filter((token) => token >= 0).map((token) => forms[token] as string);
};

const grown = (full: Int32Array): Int32Array<ArrayBuffer> => {
  const next = new Int32Array(full.length * 2);
  next.set(full);
  return next;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** An apostrophe inside a word that is more than a genitive. */
const joins = (text: string, at: number, code: number): boolean =>
  APOSTROPHES.includes(code) &&
  fold(text.charCodeAt(at + 1)) !== NO_LETTER &&
  !isSAlone(text, at + 1);

const isSAlone = (text: string, at: number): boolean =>
  fold(text.charCodeAt(at)) === SMALL_S &&
  (at + 1 >= text.length || fold(text.charCodeAt(at + 1)) === NO_LETTER);

const isSpaced = (text: string, at: number): boolean =>
  at > 0 && SPACES.includes(text.charCodeAt(at - 1)) && SPACES.includes(text.charCodeAt(at + 1));

/** Whether what follows does not go on in the same sentence: no small letter, and no digit. */
const endsSentence = (text: string, at: number): boolean => {
  let next = at + 1;
  while (next < text.length && SPACES.includes(text.charCodeAt(next))) next += 1;
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  if (isDigit(code)) return false;
  const folded = fold(code);
  if (folded === NO_LETTER) return next > at + 1 || text.charCodeAt(at) !== FULL_STOP;
  const isApart = next > at + 1 || text.charCodeAt(at) !== FULL_STOP; // "www.by.dk" is not
  return isApart && folded !== code && isCapital(code);
};

/** Of a letter that is folded to another; a small é is, too. */
const isCapital = (code: number): boolean => {
  if (code < 0x80) return true;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
};
