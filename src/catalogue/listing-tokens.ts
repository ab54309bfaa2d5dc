/** A listing's texts as tokens, and the language that it states. */
import type { Lexer } from '../language/lexer.ts';
import type { TextLanguage } from '../language/text-language.ts';
import type { Stated } from './fields.ts';
import { languageOf } from './names.ts';

/** The parts of a listing that are read, in their order. */
export type Field = 'title' | 'tags' | 'description';

/** A listing as tokens of a lexer: fields stand one behind the other. */
export interface ListingTokens {
  readonly title: number;
  readonly tags: number;
  readonly description: number;
  readonly end: number;
}

/** Appends the texts of a listing to a lexer's tokens; `take` hears of each text and of its first token. */
export const lexListing = (
  { title, tags, description }: Stated<'title' | 'tags' | 'description'>,
  lexer: Lexer,
  take?: (text: string, start: number, field: Field) => void,
): ListingTokens => {
  const read = (text: string, field: Field): void => {
    take?.(text, lexer.count(), field);
    lexer.read(text);
  };
  const start = lexer.count();
  if (title !== undefined) read(title, 'title');
  const tagsAt = lexer.count();
  if (tags) for (const tag of tags) read(tag, 'tags');
  const descriptionAt = lexer.count();
  if (description) read(description, 'description');
  return { title: start, tags: tagsAt, description: descriptionAt, end: lexer.count() };
};

/** The stated language of a listing's text, where it is one whose words are understood. */
export const statedLanguage = (textLanguage: string | undefined): TextLanguage | undefined => {
  if (textLanguage === undefined) return undefined;
  const language = languageOf(textLanguage);
  return language === 'da' || language === 'en' ? language : undefined;
};
