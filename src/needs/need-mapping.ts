/** What scores say of needs, as data that can be replaced. */
import type { SocialNeed } from '../model/vocabulary.ts';
import type { Provenance } from './instrument.ts';
import type { InstrumentId } from './instruments/registry.ts';

/** Straight lines through points `[score, need]` of ascending score; flat outside of them. */
export type Curve = readonly (readonly number[])[];

/** The need of each band. */
export interface BandNeeds {
  readonly [band: string]: number;
}

interface RuleFacts {
  readonly instrument: InstrumentId;
  /** `raw`, `transformed`, `band`, `level`, `value`, or the id of an item or a subscale. */
  readonly measure: string;
  /** For forms in a coding that has a range of its own; absent: in any other. */
  readonly coding?: string;
  /** Speaks only where this measure has no value: a total, where a subscale is missing. */
  readonly onlyWithout?: string;
  readonly provenance: Provenance;
  readonly reason: string;
}

export interface CurveRule extends RuleFacts {
  /** None: the measure speaks of no need, for the reason given. */
  readonly needs: { readonly [N in SocialNeed]?: Curve };
}

export interface BandRule extends RuleFacts {
  readonly measure: 'band';
  readonly needs: { readonly [N in SocialNeed]?: BandNeeds };
}

export type NeedRule = CurveRule | BandRule;

export const combinations = ['greatest', 'mean', 'latest'] as const;
/** Which of several values counts. `latest`: of the last day, and what has no date; the greatest where these are several. */
export type Combination = (typeof combinations)[number];

export interface NeedMapping {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  readonly reasoning: string;
  /** How values of several forms make one. */
  readonly combine: Combination;
  /** Values further apart are a conflict. */
  readonly tolerance: number;
  readonly rules: readonly NeedRule[];
}

/** Whether a rule reads bands. */
export const isBandRule = (rule: NeedRule): rule is BandRule => rule.measure === 'band';
