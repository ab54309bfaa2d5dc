/** What a misspelt word of a wish may stand for: the labels that are nearest to it. */
import { looseLexemeOf } from '../language/lexeme.ts';
import { isOwnWord } from '../language/own-words.ts';
import {
  lettersOf,
  mayBeNear,
  misspelling,
  mostErrors,
  withDanishLetters,
} from '../language/spelling.ts';
import type { TextLanguage } from '../language/text-language.ts';
import { withoutHead } from './compound-reading.ts';
import { different, type Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { WordReader } from './word-reading.ts';

/** The senses of the labels that are nearest to a misspelt word, also in front of a gathering. */
export const nearestSenses = (
  form: string,
  languages: readonly TextLanguage[],
  { reader, thesaurus }: { readonly reader: WordReader; readonly thesaurus: Thesaurus },
): readonly Sense[] => {
  const isOwn = (word: string): boolean => languages.some((one) => isOwnWord(word, one));
  if (isOwn(form)) return [];
  const candidates = new Set([form, withDanishLetters(form)]);
  for (const one of languages) {
    const bare = withoutHead(form, one);
    if (bare !== undefined) candidates.add(bare);
  }
  let least = Number.POSITIVE_INFINITY;
  let found: Sense[] = [];
  const offer = (distance: number, word: string, language: TextLanguage): void => {
    if (distance > least || distance === Number.POSITIVE_INFINITY) return;
    if (distance < least) found = [];
    least = distance;
    const { senses } = reader.readWish(word, language);
    found.push(...senses.map((sense): Sense => ({ ...sense, step: 'spelling' })));
  };
  for (const candidate of candidates) {
    if (isOwn(candidate)) continue;
    for (const language of languages) {
      const stem = looseLexemeOf(candidate, language);
      const errors = mostErrors(candidate.length);
      if (errors === 0) continue;
      if (candidate !== form) {
        const read = reader.readWish(candidate, language);
        if (!read.isStop && read.senses.length > 0) offer(0, candidate, language);
      }
      const letters = lettersOf(candidate);
      const stemLetters = lettersOf(stem);
      for (const word of thesaurus.words(language)) {
        let distance = Number.POSITIVE_INFINITY;
        if (mayBeNear(letters, word.letters, errors)) distance = misspelling(candidate, word.form);
        const isLong = Math.min(stem.length, word.stem.length) >= SHORTEST_STEM;
        if (isLong && mayBeNear(stemLetters, word.stemLetters, errors)) {
          const ofStems = misspelling(stem, word.stem);
          if (isSure(ofStems, stem)) distance = Math.min(distance, ofStems);
        }
        offer(distance, word.form, language);
      }
    }
  }
  return different(found);
};

/** Shorter stems are near to too many others, and these unless the error is a light one. */
const SHORTEST_STEM = 5;
const SHORT_STEM = 5;

/** Another word of the same stem is no misspelling. */
const isSure = (distance: number, stem: string): boolean =>
  distance > 0 && (stem.length > SHORT_STEM || distance < 1);
