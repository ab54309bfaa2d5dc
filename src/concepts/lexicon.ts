/** The labels of one language by their words. */
import { isDeterminer } from '../language/determiners.ts';
import { A_RING, fold, NO_LETTER, SMALL_A } from '../language/fold.ts';
import { lexemeOf, looseLexemeOf } from '../language/lexeme.ts';
import { createLexer, wordsOf } from '../language/lexer.ts';
import { lettersOf } from '../language/spelling.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { TextLanguage } from '../language/text-language.ts';
import type { Concept } from './scheme.ts';

/** A label of several words. */
export interface Phrase {
  /** Lexemes of its words, determiners left out. */
  readonly lexemes: readonly string[];
  readonly concept: number;
  /** Read in wishes alone. */
  readonly isWish: boolean;
}

/** A label of one word, folded. */
export interface Label {
  readonly form: string;
  readonly concept: number;
}

/** A word that is a label by itself, with what is compared of it. */
export interface LabelWord {
  readonly form: string;
  readonly stem: string;
  /** Of the form and of the stem, as bits (`spelling.ts`). */
  readonly letters: number;
  readonly stemLetters: number;
}

/** What the labels of one language say of a lexeme. */
export interface LexemeEntry {
  /** Labels of one word: those of any text, those of wishes alone, and those in front of a compound alone. */
  readonly labels: readonly Label[];
  readonly inWishes: readonly Label[];
  readonly inFront: readonly Label[];
  /** Labels that begin with it, by their second lexeme, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

interface Unread {
  readonly label: string;
  readonly number: number;
  readonly isWish: boolean;
}

interface Draft {
  readonly labels: Label[];
  readonly inWishes: Label[];
  readonly inFront: Label[];
  readonly phrases: Map<string, Phrase[]>;
}

/** What can be asked of them; each is made when it is first asked for. */
export interface Lexicon {
  readonly lookUp: (lexeme: string) => LexemeEntry | undefined;
  readonly tails: () => ReadonlySet<string>;
  readonly fronts: () => ReadonlySet<string>;
  readonly words: () => readonly LabelWord[];
  readonly phraseWords: () => readonly LabelWord[];
  readonly starts: () => ReadonlySet<string>;
}

/**
 * Labels are read initial by initial, when a word with that initial is first looked up: stemming all of them costs more than all else,
 * and no stem changes a word's first letter.
 */
export const lexiconOf = (concepts: readonly Concept[], language: TextLanguage): Lexicon => {
  const unread = new Map<number, Unread[]>();
  for (const [number, concept] of concepts.entries()) {
    const put = (labels: readonly string[] | undefined, isWish: boolean): void => {
      if (labels === undefined) return;
      for (const label of labels) {
        const initial = initialOf(label, language);
        const list = unread.get(initial);
        if (list) list.push({ label, number, isWish });
        else unread.set(initial, [{ label, number, isWish }]);
      }
    };
    put([concept.prefLabel[language]], false);
    put(concept.altLabel?.[language], false);
    put(concept.hiddenLabel?.[language], false);
    put(concept.wishLabel?.[language], true);
  }
  const lexemes = new Map<string, Draft>();
  const words = new Set<string>();
  const lexemeOfForm = new Map<string, string>();
  const lexer = createLexer();
  const inFront = new Set<string>();
  const phraseForms = new Set<string>();
  const firstForms = new Set<string>();
  let tails: ReadonlySet<string> | undefined;
  let fronts: ReadonlySet<string> | undefined;
  let labelWords: readonly LabelWord[] | undefined;
  let phraseWords: readonly LabelWord[] | undefined;

  /** Many labels share their words, and a stem costs more than all else. */
  const lexeme = (form: string): string => {
    let own = lexemeOfForm.get(form);
    if (own === undefined) {
      own = lexemeOf(form, language);
      lexemeOfForm.set(form, own);
    }
    return own;
  };

  /** Gives what begins with it, if it is a label of several words. */
  const readLabel = ({ label, number: concept, isWish }: Unread): Draft | undefined => {
    lexer.restart();
    lexer.read(label);
    const forms: string[] = [];
    for (const token of lexer.tokens()) if (token >= 0) forms.push(lexer.forms[token] as string);
    const said = withoutDeterminers(forms, language);
    const [first, ...others] = said.map(lexeme);
    if (first === undefined) return undefined;
    const entry = lexemes.get(first) ?? {
      labels: [],
      inWishes: [],
      inFront: [],
      phrases: new Map(),
    };
    lexemes.set(first, entry);
    if (others.length > 0) {
      firstForms.add(said[0] as string);
      for (const form of said) phraseForms.add(form);
      const phrase = { lexemes: [first, ...others], concept, isWish };
      const same = entry.phrases.get(others[0] as string);
      if (same) same.push(phrase);
      else entry.phrases.set(others[0] as string, [phrase]);
      return entry;
    }
    // "my tools" is a wish, and "tools" in a notice is none
    const isBare = said.length < forms.length;
    const list =
      isWish || isBare ? entry.inWishes : label.endsWith('-') ? entry.inFront : entry.labels;
    list.push({ form: said[0] as string, concept });
    (list === entry.inFront ? inFront : words).add(said[0] as string);
    return undefined;
  };

  const readInitial = (initial: number): void => {
    const labels = unread.get(initial);
    if (labels === undefined) return;
    unread.delete(initial);
    const touched = new Set<Draft>();
    for (const label of labels) {
      const draft = readLabel(label);
      if (draft) touched.add(draft);
    }
    for (const { phrases } of touched) for (const list of phrases.values()) list.sort(longestFirst);
  };

  const readAll = (): void => {
    for (const initial of [...unread.keys()]) readInitial(initial);
  };

  return {
    lookUp: (lexeme) => {
      if (unread.size > 0) readInitial(lexeme.charCodeAt(0));
      return lexemes.get(lexeme);
    },
    tails: () => {
      readAll();
      tails ??= new Set([...words].map((word) => looseLexemeOf(word, language)));
      return tails;
    },
    fronts: () => {
      readAll();
      fronts ??= new Set(
        [...words, ...inFront].flatMap((word) => [word, looseLexemeOf(word, language)]),
      );
      return fronts;
    },
    words: () => {
      readAll();
      labelWords ??= [...words].map((form) => labelWord(form, language));
      return labelWords;
    },
    phraseWords: () => {
      readAll();
      phraseWords ??= [...phraseForms]
        .filter((form) => form.length >= SHORTEST_MISSPELT && !isStopWord(form, language))
        .map((form) => labelWord(form, language));
      return phraseWords;
    },
    starts: () => {
      readAll();
      return firstForms;
    },
  };
};

/** Shorter words are taken for no other. */
const SHORTEST_MISSPELT = 4;

const labelWord = (form: string, language: TextLanguage): LabelWord => {
  const stem = looseLexemeOf(form, language);
  return { form, stem, letters: lettersOf(form), stemLetters: lettersOf(stem) };
};

/** Concepts in their own order among labels of one length. */
const longestFirst = (a: Phrase, b: Phrase): number =>
  b.lexemes.length - a.lexemes.length || a.concept - b.concept;

/** A label that is nothing but function words keeps them all: "en til en". */
const withoutDeterminers = (
  forms: readonly string[],
  language: TextLanguage,
): readonly string[] => {
  const bare = forms.filter((form) => !isDeterminer(form, language));
  return bare.every((form) => isStopWord(form, language)) ? forms : bare;
};

/** Folded first letter of what a label is looked up by: of *the sea*, that of *sea*. */
const initialOf = (label: string, language: TextLanguage): number => {
  const space = label.indexOf(' ');
  const mayBeBare = space > 0 && isDeterminer(label.slice(0, space).toLowerCase(), language);
  return firstLetter(
    mayBeBare ? (withoutDeterminers(wordsOf(label), language)[0] ?? label) : label,
  );
};

/** Where aa is å, it is so here. */
const firstLetter = (label: string): number => {
  let at = 0;
  while (at < label.length - 1 && fold(label.charCodeAt(at)) === NO_LETTER) at += 1;
  const initial = fold(label.charCodeAt(at));
  const isDouble = initial === SMALL_A && fold(label.charCodeAt(at + 1)) === SMALL_A;
  return isDouble ? A_RING : initial;
};
