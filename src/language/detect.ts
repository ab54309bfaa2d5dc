/** Which language a text is written in, by the small words that only one of them has. */
import { isGeneric } from './generic-words.ts';
import { isStopWord } from './stop-words.ts';
import type { TextLanguage } from './text-language.ts';
import { wordList } from './word-list.ts';

const FUNCTION_WORD = 2;
const USUAL_WORD = 1;
const DANISH_LETTERS = /[æøå]/;

/** Small words of one language that are common words of the other too. */
const SHARED: ReadonlySet<string> = wordList(
  'dog men her is at so far war hat fire side all bag gift last rate rest mine vis under over for am had get man fat hun den hut era end be ad',
);

/** What a folded word says of the language of its text: above 0 Danish, below 0 English. */
export const hintOf = (form: string): number => {
  if (SHARED.has(form)) return 0;
  const function_ = Number(isStopWord(form, 'da')) - Number(isStopWord(form, 'en'));
  const usual = Number(isGeneric(form, 'da')) - Number(isGeneric(form, 'en'));
  const letters = DANISH_LETTERS.test(form) ? FUNCTION_WORD : 0;
  return FUNCTION_WORD * function_ + USUAL_WORD * usual + letters;
};

/** So much must the hints of a sentence add up to, for it to be in another language than its text. */
const MARGIN = 2;

/** The language that summed hints speak for; `otherwise` where they hardly do. */
export const languageBy = (
  hints: number,
  otherwise: TextLanguage | undefined,
): TextLanguage | undefined => {
  if (hints >= MARGIN) return 'da';
  return hints <= -MARGIN ? 'en' : otherwise;
};

/** The language that more hints speak for than against, if any. */
export const languageByMost = (hints: number): TextLanguage | undefined => {
  if (hints > 0) return 'da';
  return hints < 0 ? 'en' : undefined;
};
