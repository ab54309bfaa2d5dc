/** Facts to sentences: the one of a fact's own code. */
import type { FactorId } from '../factors/registry.ts';
import type { Match, Question } from '../rank/ranking.ts';
import type { RequirementFinding } from '../requirements/registry.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import type { Voice } from './voice.ts';

export const asked = ({ requirement, fact }: Question, words: Messages): string =>
  (words.questions[requirement] as (fact: string) => string)(fact);

export const told = (finding: RequirementFinding, { words, f }: Voice): string =>
  say(words.findings, finding, f);

/** The sentence of a fact's own code; that there is one for every code, `Messages` sees to. */
export const say = <Fact extends { readonly code: string }>(
  sentences: object,
  fact: Fact,
  f: Format,
): string => {
  const own = (sentences as { readonly [code: string]: (fact: Fact, f: Format) => string })[
    fact.code
  ];
  return own ? own(fact, f) : fact.code;
};

export const notices = (caveats: Match['caveats'], voice: Voice): string[] =>
  caveats.map((caveat) => voice.words.mind(told(caveat, voice), voice.f));

/** The name of a factor within a sentence. */
export const nameOf = (id: FactorId, words: Messages): string => words.factors[id].toLowerCase();

/** A listing's title may hold line breaks. */
export const asLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
