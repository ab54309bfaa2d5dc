/** Runs of letters and digits; an apostrophe inside a word belongs to it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}\p{M}]+)*/gu;

/** The words of a text in order, composed (NFC) and in lower case; å, æ and ø stay what they are. */
export const tokenise = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().match(WORD) ?? [];
