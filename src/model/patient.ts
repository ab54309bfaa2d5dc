import type { Point } from './activity.ts';
import type {
  AccessFeature,
  BudgetPeriod,
  EntryWay,
  Fact,
  LanguageLevel,
  OnlineAttitude,
  Outcome,
  Setting,
  SocialNeed,
  TravelMode,
} from './vocabulary.ts';

/** Something that the person likes, or does not: words, a concept, or both (the better match counts). */
export interface Interest {
  readonly text?: string;
  /** Id of a concept scheme. */
  readonly concept?: string;
  /** Absent is liked. */
  readonly liked?: boolean;
  /** Above 0, at most 1; absent is 1. A dislike of importance 1 is "never". */
  readonly importance?: number;
}

/** A feature that the person must have (`required`, the default) or is helped by. */
export interface AccessNeed {
  readonly feature: AccessFeature;
  /** Absent is required. */
  readonly required?: boolean;
  /** A limited offer is enough; absent is no. */
  readonly acceptsLimited?: boolean;
  /** Of a helpful feature: above 0, at most 1; absent is 1. */
  readonly importance?: number;
}

/** How far the person comes. */
export interface Travel {
  /** What the person can use; absent is walk and transit. */
  readonly modes?: readonly TravelMode[];
  /** Longest journey one way, in minutes. */
  readonly reachMinutes?: number;
  /** Longest journey one way, in kilometres by road as estimated. With both, both hold. */
  readonly reachKm?: number;
  /** Absent is `if-needed`. */
  readonly online?: OnlineAttitude;
}

/** A window of the week in local time; an `end` that is not after `start` is on the next day. */
export interface WeeklyWindow {
  /** ISO weekday, 1 Monday to 7 Sunday. */
  readonly day: number;
  /** Local time `HH:MM`. */
  readonly start: string;
  /** Local time `HH:MM`. */
  readonly end: string;
}

/** What came of an activity that was suggested before. */
export interface HistoryEntry {
  readonly activityId: string;
  /** Local date `YYYY-MM-DD`. */
  readonly on: string;
  readonly outcome: Outcome;
}

/**
 * One patient, described in what the match needs and nothing else: there is no field for a name, a number, an
 * address, a diagnosis or a birth date, and a field that the model does not know is refused. Every field may be absent.
 */
export interface Patient {
  readonly ageYears?: number;
  /** As coarse as the caller likes. */
  readonly home?: Point;
  readonly travel?: Travel;
  readonly interests?: readonly Interest[];
  readonly accessNeeds?: readonly AccessNeed[];
  /** Strength of each need, 0 to 1. */
  readonly socialNeeds?: { readonly [N in SocialNeed]?: number };
  readonly languages?: readonly { readonly language: string; readonly level?: LanguageLevel }[];
  /** Groups that the person says they belong to; read only against an activity that is reserved. */
  readonly audience?: readonly string[];
  readonly availability?: { readonly timeZone?: string; readonly weekly: readonly WeeklyWindow[] };
  readonly budget?: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly per: BudgetPeriod;
  };
  readonly setting?: {
    readonly preferred?: readonly Setting[];
    readonly ruledOut?: readonly Setting[];
  };
  /** The ways in that the person can use. */
  readonly entry?: readonly EntryWay[];
  readonly maxWaitWeeks?: number;
  /** Someone can go along. */
  readonly companion?: Fact;
  readonly history?: readonly HistoryEntry[];
}
