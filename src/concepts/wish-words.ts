/** A wish word by word: what is named where, how it is meant, and in which language. */
import { cueInLabel, cuesOfWish, isAversion } from '../language/cues.ts';
import { hintOf, languageBy } from '../language/detect.ts';
import { lexemeOf } from '../language/lexeme.ts';
import { createLexer } from '../language/lexer.ts';
import { markUnwanted } from '../language/mark-clauses.ts';
import { type TextLanguage, textLanguages } from '../language/text-language.ts';
import { wordList } from '../language/word-list.ts';
import { fittingSenses, isEither } from './choose-sense.ts';
import { joinWords, mendWords } from './mend-words.ts';
import { findMentions, type Word } from './mentions.ts';
import { nearestSenses } from './near-words.ts';
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { WordReader } from './word-reading.ts';

export interface WishTools {
  readonly reader: WordReader;
  readonly thesaurus: Thesaurus;
}

/** A text word by word. */
export interface Said {
  readonly language: TextLanguage | undefined;
  readonly words: readonly Word[];
  /** How each word is meant (`mark-clauses.ts`). */
  readonly marks: Uint8Array;
  /** Labels by the word that they begin with, and where they end. */
  readonly names: readonly (
    | { readonly senses: readonly Sense[]; readonly end: number }
    | undefined
  )[];
  /** As written. */
  readonly textOf: (start: number, end: number) => string;
}

export const readWords = (
  text: string,
  { reader, thesaurus, isKnown }: WishTools & { readonly isKnown: (term: string) => boolean },
  stated: TextLanguage | undefined,
): Said => {
  const lexer = createLexer({ spans: true });
  lexer.read(text);
  const forms = Array.from(lexer.tokens(), (token) => (token < 0 ? undefined : lexer.forms[token]));
  const spoken = forms.filter((form) => form !== undefined);
  const language = stated ?? languageOfWish(spoken);
  // a lone word means something, even one that is a function word beside others
  const read = spoken.length === 1 ? reader.readLone : reader.readWish;
  const own = language === undefined ? textLanguages : [language];
  const pieces = joinWords(
    forms.map((form) => (form === undefined ? undefined : read(form, language))),
    {
      read: (form) =>
        own.some((one) => thesaurus.lookUp(lexemeOf(form, one), one))
          ? reader.readWish(form, language)
          : undefined,
      senses: (form) =>
        nearestSenses(form, own, {
          reader,
          thesaurus,
        }),
    },
  );
  const words = pieces.map(({ word }) => word);
  const count = words.length;
  const mended = mendWords(words, {
    language,
    read: (form) => reader.readWish(form, language),
    isKnown,
    thesaurus,
  });
  const cues = cuesOfWish(words.map((word) => word?.form));
  const names: Said['names'][number][] = new Array(count).fill(undefined);
  const meant = mended.map(({ word }) => word);
  findMentions(meant, count, (found, start, end) => {
    if (isAversion(words[start]?.form, words[start + 1]?.form)) return;
    const isMended = mended.slice(start, end).some((one) => one.isMended);
    // one misspelt word and words that any label may have are too little: "fighting group"
    if (isMended && !isSure(mended.slice(start, end))) return;
    const spelt = isMended ? found.map((one): Sense => ({ ...one, step: 'spelling' })) : found;
    const senses = isNoWalk(words, end) ? [] : spelt;
    names[start] = { senses, end };
    // "not too many people" is a wish as a whole
    for (let at = start; at < end; at++) cues[at] = cueInLabel(cues[at] as number);
  });
  for (const [at, name] of names.entries()) {
    if (name === undefined || !isEither(name.senses)) continue;
    const others = names.flatMap((one) => (one === undefined || one === name ? [] : [one.senses]));
    names[at] = { ...name, senses: fittingSenses(name.senses, others, thesaurus) };
  }
  const marks = new Uint8Array(count);
  markUnwanted(cues, count, marks);
  const textOf = (start: number, end: number) =>
    text.slice(
      lexer.spanOf(pieces[start]?.start ?? 0)[0],
      lexer.spanOf((pieces[end - 1]?.end ?? 1) - 1)[1],
    );
  return { language, words, marks, names, textOf };
};

const languageOfWish = (forms: readonly string[]): TextLanguage | undefined =>
  languageBy(
    forms.reduce((sum, form) => sum + hintOf(form), 0),
    undefined,
  );

/** A label that was found by mending says so by two words at least: misspelt ones, or such as not any label has. */
const isSure = (mended: ReturnType<typeof mendWords>): boolean =>
  mended.filter(({ word, isMended }) => isMended || (word && !word.isStop && !word.isGeneric))
    .length > 1;

/** "Gå til dans", "gå i biografen" and "gå i stykker" are no walks. */
const isNoWalk = (words: readonly Word[], end: number): boolean => {
  const [going = '', next = '', other = ''] = [-1, 0, 1].map((step) => words[end + step]?.form);
  return GOING.has(going) && (AWAY.has(next) || (next === 'i' && IN_WHAT.has(other)));
};

const GOING = wordList('gå går gik gået');
const AWAY = wordList('til ned galt an glip fra');
const IN_WHAT = wordList(
  'stykker gang stå seng opløsning biografen biograf teatret teater kirke kirken skole byen svømmehallen klub banken',
);
