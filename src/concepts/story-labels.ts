/** Labels of what people tell of their lives, made ready: words that may stand apart. */
import { lexemeOf } from '../language/lexeme.ts';
import { wordsOf } from '../language/lexer.ts';
import type { TextLanguage } from '../language/text-language.ts';
import type { Concept } from './scheme.ts';

/** A label whose words may stand anywhere near each other: each need is met by one of its lexemes. */
export interface Story {
  readonly concept: number;
  readonly needs: readonly Need[];
}

export interface Need {
  readonly lexemes: ReadonlySet<string>;
  /** Met by whatever negates: "can't", "never", "ikke". */
  readonly isNegation: boolean;
}

/** By the lexemes of its first need. */
export type Stories = ReadonlyMap<string, readonly Story[]>;

const NOT: { readonly [L in TextLanguage]: string } = { da: 'ikke', en: 'not' };

export const storiesOf = (concepts: readonly Concept[], language: TextLanguage): Stories => {
  const byFirst = new Map<string, Story[]>();
  for (const [concept, { storyLabel }] of concepts.entries()) {
    for (const label of storyLabel?.[language] ?? []) {
      const needs = label.split(' ').map((need) => needOf(need, language));
      for (const lexeme of needs[0]?.lexemes ?? []) {
        const same = byFirst.get(lexeme);
        if (same) same.push({ concept, needs });
        else byFirst.set(lexeme, [{ concept, needs }]);
      }
    }
  }
  return byFirst;
};

const needOf = (need: string, language: TextLanguage): Need => ({
  lexemes: new Set(
    need.split('/').flatMap((word) => wordsOf(word).map((form) => lexemeOf(form, language))),
  ),
  isNegation: need.split('/').includes(NOT[language]),
});
