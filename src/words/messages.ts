/** The sentences that every locale owes: one for each code of the registries, or it does not compile. */

import type { Meeting } from '../catalogue/meetings.ts';
import type { Explanation } from '../explain/explain.ts';
import type { Evidence, FactorId } from '../factors/registry.ts';
import type { Ended, FollowUp, Reason } from '../follow-up/index.ts';
import type { Change } from '../model/change.ts';
import type { AccessFeature, Outcome, SocialNeed } from '../model/vocabulary.ts';
import type { CaveatCode, InstrumentId, NeedsNote, NeedsReading } from '../needs/index.ts';
import type { Note, Question, Ranking } from '../rank/ranking.ts';
import type { RequirementFinding, RequirementId } from '../requirements/registry.ts';
import type { Format } from './format.ts';

type ByCode<Fact extends { readonly code: string }> = {
  readonly [C in Fact['code']]: (fact: Coded<Fact, C>, f: Format) => string;
};

/** The facts that may bear a code. */
type Coded<Fact, C> = Fact extends { readonly code: infer Own }
  ? C extends Own
    ? Fact
    : never
  : never;

type Sentence<Fact> = (fact: Fact, f: Format) => string;

/** A feature by name, that it is there, that it is not there, and the question whether it is. */
export interface FeatureWords {
  readonly name: string;
  readonly has: string;
  readonly hasNot: string;
  readonly ask: string;
}

/** Beyond which weights something changes, and who comes in then. */
export interface SteadyUnless {
  readonly ends: readonly string[];
  readonly title: string;
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
  /** When it next meets. */
  readonly meets: Sentence<readonly Meeting[]>;
  /** What is known to fit, sentence by sentence. */
  readonly fits: Sentence<readonly string[]>;
  /** What speaks for it, what speaks against it, and what is not certain, as a sentence. */
  readonly highlights: Sentence<{
    readonly reasons: readonly string[];
    readonly against: string | undefined;
    readonly unsure: string | undefined;
  }>;
  /** A part of it is disliked, in a few words. */
  readonly disliked: string;
  /** Something must be asked, as a sentence. */
  readonly mustAsk: string;
  /** Why it stands before the next one. */
  readonly aheadOf: Sentence<{
    readonly title: string;
    readonly points: number;
    /** What makes most of the lead. */
    readonly by: string;
  }>;
  readonly leads: { readonly likelihood: string; readonly aversion: string };
  /** What it lacks to be in the list, and the factors that could make up for it alone. */
  readonly shortfall: Sentence<{ readonly points: number; readonly factors: readonly string[] }>;
  /** One change, as what would be done: "come from 12 minutes farther away". */
  readonly changes: ByCode<Change>;
  readonly suggestion: Sentence<{
    readonly changes: readonly string[];
    readonly opens: number;
    /** Some of them, the best first. */
    readonly titles: readonly string[];
    /** Some of the named is possible only if an answer is yes. */
    readonly askFirst: boolean;
  }>;
  readonly call: Sentence<{
    readonly title: string;
    readonly questions: readonly string[];
    readonly contact: string | undefined;
    /** Points that the call may add to the best three, with one decimal at most; undefined where it adds none. */
    readonly points: number | undefined;
  }>;
  readonly weightChange: Sentence<{
    readonly factor: string;
    readonly from: number;
    readonly to: number;
    readonly title: string;
  }>;
  /** What variety cost, in points. */
  readonly varietyCost: Sentence<number>;
  readonly handout: {
    readonly title: string;
    readonly intro: string;
    readonly empty: string;
    readonly where: Sentence<string>;
    readonly ask: string;
    readonly contact: Sentence<string>;
    readonly end: string;
  };
  /** What a contact told, within a sentence. */
  readonly outcomes: { readonly [O in Outcome]: string };
  readonly followUp: {
    /** Whom to get in touch with on which day. */
    readonly who: Sentence<Pick<FollowUp, 'on' | 'patientId' | 'activityId'>>;
    readonly reasons: ByCode<Reason>;
    /** That they still attend on the day of the contact. */
    readonly chance: Sentence<number>;
    readonly ended: Sentence<
      Pick<Ended, 'on' | 'patientId' | 'activityId'> & { readonly why: string }
    >;
    readonly endReasons: { readonly [R in Ended['reason']]: string };
    readonly nobody: string;
  };
  readonly scores: {
    readonly instruments: { readonly [I in InstrumentId | 'conversation']: string };
    readonly bands: {
      readonly [I in Exclude<InstrumentId, 'pam' | 'eq-5d'>]: { readonly [band: string]: string };
    };
    /** Of ONS4, and subscales. */
    readonly items: { readonly [item: string]: string };
    readonly score: Sentence<{
      readonly instrument: string;
      readonly on?: string;
      readonly says: string;
    }>;
    readonly total: Sentence<{
      readonly value: number;
      readonly from: number;
      readonly to: number;
      readonly band?: string;
    }>;
    /** What a score may be in truth, where an answer is missing. */
    readonly between: Sentence<readonly [lowest: number, highest: number]>;
    /** A subscale with its value. */
    readonly part: Sentence<{ readonly part: string; readonly value: number }>;
    readonly item: Sentence<{
      readonly item: string;
      readonly value: number;
      readonly band: string;
    }>;
    readonly level: Sentence<number>;
    readonly value: Sentence<{ readonly value: number; readonly valueSet: string }>;
    /** As it was said. */
    readonly need: Sentence<{ readonly need: SocialNeed; readonly value: number }>;
    /** So many answers are missing. */
    readonly incomplete: Sentence<number>;
    readonly caveats: { readonly [C in CaveatCode]: string };
    readonly needIs: Sentence<{
      readonly need: SocialNeed;
      readonly value: number;
      readonly by: readonly string[];
    }>;
    readonly conflict: Sentence<{
      readonly need: SocialNeed;
      readonly one: { readonly instrument: string; readonly value: number };
      readonly other: { readonly instrument: string; readonly value: number };
    }>;
    readonly unspoken: Sentence<readonly SocialNeed[]>;
    readonly notes: {
      readonly [C in NeedsNote['code']]: Sentence<{ readonly instrument: string }>;
    };
    readonly mapping: Sentence<Pick<NeedsReading['mapping'], 'id' | 'version'>>;
  };
  /** How sure a list is; factors and weights come as texts. */
  readonly robustness: {
    /** With the ends beyond which it is no longer so, by who comes in there. */
    readonly staysFirst: Sentence<readonly SteadyUnless[]>;
    readonly staysTop: Sentence<{ readonly k: number; readonly unless: readonly SteadyUnless[] }>;
    readonly end: Sentence<{
      readonly factor: string;
      readonly now: string;
      readonly at: string;
      readonly isAbove: boolean;
    }>;
    readonly overtakes: Sentence<{ readonly title: string; readonly ways: readonly string[] }>;
    readonly ofOne: Sentence<{
      readonly factor: string;
      readonly now: string;
      readonly to: string;
    }>;
    readonly ofTwo: Sentence<{
      readonly from: string;
      readonly to: string;
      readonly moved: string;
    }>;
    readonly level: Sentence<string>;
    readonly cannotOvertake: Sentence<string>;
    /** Of the factors that make the lead. */
    readonly decides: Sentence<readonly string[]>;
    /** Shares of the draws in which it is first, and among the first k. */
    readonly acceptability: Sentence<{
      readonly first: string;
      readonly top: string;
      readonly k: number;
    }>;
    readonly confidence: Sentence<string>;
    readonly draws: Sentence<{
      readonly draws: number;
      readonly seed: number;
      /** The greatest standard error of a share. */
      readonly error: number;
    }>;
    /** They were drawn too. */
    readonly unknownFacts: string;
  };
  readonly nothingListed: string;
  /** Everything was left out. */
  readonly nothingFits: string;
  /** How many were left out, and why. */
  readonly summary: Sentence<Ranking>;
}
