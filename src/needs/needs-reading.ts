/** What a reading of needs tells: the needs, what each is from, and what stood against it. */
import type { SocialNeed } from '../model/vocabulary.ts';
import type { InstrumentId } from './instruments/registry.ts';
import type { Score } from './score.ts';

/** One thing that speaks of a need. */
export interface NeedSource {
  /** Place in the list of assessments, from 0. */
  readonly assessment: number;
  readonly on?: string;
  readonly instrument: InstrumentId | 'conversation';
  /** What of the score was read; of a conversation, the need. */
  readonly measure: string;
  /** A number, or a band. */
  readonly score: number | string;
  /** The need that it makes, 0 to 1. */
  readonly value: number;
}

export interface NeedEvidence {
  readonly need: SocialNeed;
  readonly value: number;
  /** All that the value was made of, in an order that does not hang on that of the assessments. */
  readonly from: readonly NeedSource[];
}

/**
 * Two sources that are further apart than the mapping's tolerance. `forms`: the lowest and the highest that counted. `conversations`:
 * likewise. `conversation-and-form`: the conversation counts, and this form says something else.
 */
export interface NeedConflict {
  readonly need: SocialNeed;
  readonly code: 'forms' | 'conversations' | 'conversation-and-form';
  readonly between: readonly [NeedSource, NeedSource];
  readonly difference: number;
}

/**
 * - `incomplete`: items are missing, so that all or a part of the form gives nothing.
 * - `superseded`: for these needs a later one of the same instrument counts.
 * - `after-the-day`: later than the day of the reading, and passed over.
 * - `speaks-of-no-need`: the mapping gives it none, for the reasons it states.
 * - `no-rule-fits`: the mapping reads other codings or bands of it.
 */
export type NeedsNote = {
  readonly assessment: number;
  readonly instrument: InstrumentId | 'conversation';
} & (
  | { readonly code: 'incomplete'; readonly missing: readonly string[] }
  | { readonly code: 'superseded'; readonly needs: readonly SocialNeed[] }
  | { readonly code: 'after-the-day' | 'no-rule-fits' }
  | { readonly code: 'speaks-of-no-need'; readonly reasons: readonly string[] }
);

export interface NeedsReading {
  /** Those that something speaks of, 0 to 1, as `Patient['socialNeeds']` takes them. */
  readonly needs: { readonly [N in SocialNeed]?: number };
  /** In the order of the vocabulary, as are the conflicts. */
  readonly evidence: readonly NeedEvidence[];
  readonly conflicts: readonly NeedConflict[];
  /** Needs that nothing speaks of. They are not known to be none. */
  readonly unspoken: readonly SocialNeed[];
  readonly mapping: { readonly id: string; readonly version: string; readonly hash: string };
  /** Of each assessment, at its place. */
  readonly scores: readonly Score[];
  readonly notes: readonly NeedsNote[];
}
