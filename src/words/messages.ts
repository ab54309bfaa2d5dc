/** The sentences that every locale owes: one for each code of the registries, or it does not compile. */

import type { Explanation } from '../explain/explain.ts';
import type { Evidence, FactorId } from '../factors/registry.ts';
import type { AccessFeature, SocialNeed } from '../model/vocabulary.ts';
import type { Note, Question, Ranking } from '../rank/ranking.ts';
import type { RequirementFinding, RequirementId } from '../requirements/registry.ts';
import type { Format } from './format.ts';

type ByCode<Fact extends { readonly code: string }> = {
  readonly [C in Fact['code']]: (fact: Extract<Fact, { readonly code: C }>, f: Format) => string;
};

type Sentence<Fact> = (fact: Fact, f: Format) => string;

/** A feature that is there, that is not there, and the question whether it is. */
export interface FeatureWords {
  readonly has: string;
  readonly hasNot: string;
  readonly ask: string;
}

export interface Messages {
  /** Names of things, for headings. */
  readonly factors: { readonly [F in FactorId]: string };
  /** Why something was left out, in two or three words. */
  readonly leftOut: { readonly [R in RequirementId]: string };
  readonly needs: { readonly [N in SocialNeed]: string };
  readonly features: { readonly [F in AccessFeature]: FeatureWords };
  readonly standings: { readonly [S in Explanation['standing']]: string };
  readonly notes: { readonly [N in Note]: string };
  readonly evidence: ByCode<Evidence>;
  /** Nothing that the patient likes is mentioned. */
  readonly noInterest: string;
  readonly findings: ByCode<RequirementFinding>;
  readonly questions: {
    readonly [R in RequirementId]: (fact: Extract<Question, { requirement: R }>['fact']) => string;
  };
  /** The first line of an explanation. */
  readonly headline: Sentence<Explanation>;
  /** A factor with its points and what they rest on. */
  readonly contribution: Sentence<{
    readonly factor: string;
    readonly points: number;
    readonly of: number;
    readonly because: string;
  }>;
  /** Why the score is less than the sum of the contributions. */
  readonly reduction: Sentence<{
    readonly utilityPoints: number;
    readonly scorePoints: number;
    readonly byAsking: boolean;
    /** What is disliked, in words; empty where nothing is. */
    readonly disliked: readonly string[];
  }>;
  readonly impossible: Sentence<string>;
  readonly askFirst: Sentence<string>;
  readonly mind: Sentence<string>;
  /** One line of a ranking. */
  readonly listed: Sentence<{
    readonly rank: number;
    readonly title: string;
    readonly points: number;
  }>;
  readonly nothingListed: string;
  /** Everything was left out. */
  readonly nothingFits: string;
  /** How many were left out, and why. */
  readonly summary: Sentence<Ranking>;
}
