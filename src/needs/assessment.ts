/** What was asked and answered: one filled-in form, one result from elsewhere, or one conversation. */
import type { SocialNeed } from '../model/vocabulary.ts';
import type { FormInstrument, Instrument } from './instruments/registry.ts';

/** The id of an option, a number in the stated coding, or null for an item that is missing. */
export type Answer = number | string | null;

interface Dated<Id extends string> {
  readonly instrument: Id;
  /** Local date `YYYY-MM-DD` of the answers. */
  readonly on?: string;
}

export interface FormAssessment<Id extends string> extends Dated<Id> {
  /** Of every item in the instrument's order, or by id of the item; absent is missing. */
  readonly answers: readonly Answer[] | { readonly [item: string]: Answer };
  /** What the numbers mean; absent is the instrument's published coding, where there is one. */
  readonly coding?: string;
  /** Id of a set of cut-offs, or a number where the instrument has one threshold; absent is its default set. */
  readonly cutoff?: string | number;
}

export interface LevelAssessment<Id extends string> extends Dated<Id> {
  readonly level: 1 | 2 | 3 | 4;
}

export interface ValueAssessment<Id extends string> extends Dated<Id> {
  /** -1 to 1. */
  readonly value: number;
  /** By which the value was found. */
  readonly valueSet: string;
}

/** What matters to the person, as set by them and their link worker. */
export interface Conversation extends Dated<'conversation'> {
  readonly needs: { readonly [N in SocialNeed]?: number };
}

type AssessmentOf<I extends Instrument> = I extends { readonly kind: 'level' }
  ? LevelAssessment<I['id']>
  : I extends { readonly kind: 'value' }
    ? ValueAssessment<I['id']>
    : FormAssessment<I['id']>;

export type Form = AssessmentOf<FormInstrument>;

export type Assessment = AssessmentOf<Instrument> | Conversation;
