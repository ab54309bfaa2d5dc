/** What the sentences say of sample facts, in both languages: a sentence without a sample does not compile. */
import type { RequirementFinding, RequirementId } from '../../../src/index.ts';
import type { Messages } from '../../../src/words/messages.ts';

/** A fact, and what is said of it in English and in Danish; a fact that holds words is given in Danish too. */
export type Sample<Fact = unknown> =
  | readonly [fact: Fact, en: string, da: string]
  | readonly [fact: Fact, en: string, da: string, inDanish: Fact];

/** Samples for every sentence; fixed words in both languages. */
export type SamplesOf<Words> = {
  readonly [W in keyof Words]: Words[W] extends string
    ? readonly [en: string, da: string]
    : Words[W] extends (fact: infer Fact, ...format: never[]) => string
      ? readonly [Sample<Fact>, ...Sample<Fact>[]]
      : SamplesOf<Words[W]>;
};

export type Samples = SamplesOf<Messages>;

/** The codes that a requirement may find. */
export type CodeOf<R extends RequirementId> = Extract<
  RequirementFinding,
  { requirement: R }
>['code'];
