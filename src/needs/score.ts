/** Scores: what an instrument makes of its answers, with all that a reader has to know beside the number. */
import type { SocialNeed } from '../model/vocabulary.ts';
import type { LevelAssessment } from './assessment.ts';
import type { CaveatCode } from './caveat.ts';
import type {
  CutoffSet,
  ItemsInstrument,
  LabelInstrument,
  LevelInstrument,
  Provenance,
  Range,
  SubscaledInstrument,
  SumInstrument,
  TransformedInstrument,
  ValueInstrument,
} from './instrument.ts';
import type { Instrument, InstrumentId } from './instruments/registry.ts';

/** What made the band. */
export interface AppliedCutoff {
  readonly id: string;
  readonly on: CutoffSet['on'];
  /** `given`: the caller's own number, which is `value`. */
  readonly provenance: Provenance | 'given';
  readonly value?: number;
  readonly source: string;
  readonly note: string;
}

interface Facts<Id extends string> {
  readonly instrument: Id;
  readonly on?: string;
  /** Every item is answered. */
  readonly complete: boolean;
  /** Ids of the items that are not, in the instrument's order. */
  readonly missing: readonly string[];
  readonly caveats: readonly CaveatCode[];
  /** Where the rule of scoring is from. */
  readonly source: string;
}

interface Total<Id extends string> extends Facts<Id> {
  /** Absent where items are missing and no rule allows it. */
  readonly raw?: number;
  /** Lowest and highest that `raw` can be in the coding of this form. */
  readonly rawRange: Range;
  /** With a missing item that a rule allows: what `raw` may be in truth. */
  readonly rawBounds?: Range;
  readonly band?: string;
  readonly cutoff?: AppliedCutoff;
}

export interface SumScore<Id extends string> extends Total<Id> {
  readonly kind: 'sum';
}

export interface TransformedScore<Id extends string> extends Total<Id> {
  readonly kind: 'transformed';
  readonly transformed?: number;
  readonly transformedRange: Range;
}

export interface SubscaleScore {
  readonly raw: number;
  readonly rawRange: Range;
  readonly band?: string;
  readonly cutoff?: AppliedCutoff;
}

export interface SubscaledScore<Id extends string, Subscale extends string> extends Total<Id> {
  readonly kind: 'subscaled';
  /** Those none of whose items is missing. */
  readonly subscales: { readonly [S in Subscale]?: SubscaleScore };
}

export interface LabelScore<Id extends string> extends Facts<Id> {
  readonly kind: 'label';
  /** The answer itself. */
  readonly band?: string;
}

export interface ItemScore {
  readonly value: number;
  readonly band: string;
  readonly cutoff: AppliedCutoff;
}

export interface ItemsScore<Id extends string, ItemId extends string> extends Facts<Id> {
  readonly kind: 'items';
  /** Those that are answered. */
  readonly items: { readonly [I in ItemId]?: ItemScore };
}

export interface LevelScore<Id extends string> extends Facts<Id> {
  readonly kind: 'level';
  readonly level: LevelAssessment<Id>['level'];
}

export interface ValueScore<Id extends string> extends Facts<Id> {
  readonly kind: 'value';
  readonly value: number;
  readonly valueSet: string;
}

/** What was said, as it was said: nothing is scored. */
export interface ConversationScore extends Facts<'conversation'> {
  readonly kind: 'conversation';
  readonly needs: { readonly [N in SocialNeed]?: number };
}

type ScoreBy<I> =
  I extends SumInstrument<infer Id>
    ? SumScore<Id>
    : I extends TransformedInstrument<infer Id>
      ? TransformedScore<Id>
      : I extends SubscaledInstrument<infer Id, infer Subscale>
        ? SubscaledScore<Id, Subscale>
        : I extends LabelInstrument<infer Id>
          ? LabelScore<Id>
          : I extends ItemsInstrument<infer Id, infer ItemId>
            ? ItemsScore<Id, ItemId>
            : I extends LevelInstrument<infer Id>
              ? LevelScore<Id>
              : I extends ValueInstrument<infer Id>
                ? ValueScore<Id>
                : never;

/** The score of an assessment by its instrument. */
export type ScoreOf<Id extends InstrumentId | 'conversation'> = Id extends InstrumentId
  ? ScoreBy<Extract<Instrument, { readonly id: Id }>>
  : ConversationScore;

export type Score = ScoreOf<InstrumentId | 'conversation'>;
