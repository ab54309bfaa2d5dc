/** The words that a report is written in: one table a language, each of which must say everything. */
import type { FitReason } from './candidate-fit.ts';
import type { ReportFact } from './report-fact.ts';
import type { ReportGap, ReportItemId, ReportSectionId } from './report-items.ts';

/** A fact of one code. */
export type FactOf<C extends ReportFact['code']> = Extract<ReportFact, { readonly code: C }>;

export interface ReportWords {
  readonly untitled: string;
  readonly on: (date: string) => string;
  readonly summary: (incomplete: number, items: number) => string;
  readonly figures: string;
  readonly complete: string;
  readonly notStated: string;
  readonly sections: { readonly [S in ReportSectionId]: string };
  /** `asks` is the item; `lacks` what is missing where people said nothing. */
  readonly items: {
    readonly [I in ReportItemId]: { readonly asks: string; readonly lacks: string };
  };
  readonly gaps: { readonly [G in Exclude<ReportGap, 'statement'>]: string };
  /** Sentences of facts that are no tables. */
  readonly facts: { readonly [C in SentenceCode]: (fact: FactOf<C>) => string };
  /** What stands above a table. */
  readonly captions: { readonly [C in TableCode]: (fact: FactOf<C>) => string };
  readonly columns: { readonly [C in ColumnName]: string };
  readonly reasons: { readonly [R in FitReason]: string };
  readonly halves: { readonly development: string; readonly report: string };
  readonly factors: { readonly [factor: string]: string };
  readonly yes: string;
  readonly no: string;
  readonly hidden: string;
  readonly ungrouped: string;
  readonly to: string;
  /** Of numbers. */
  readonly decimal: '.' | ',';
}

export type TableCode = 'weights' | 'tried' | 'looks' | 'subgroups' | 'stability' | 'acceptability';
export type SentenceCode = Exclude<ReportFact['code'], TableCode>;

export type ColumnName =
  | 'candidate'
  | 'factor'
  | 'weight'
  | 'interval'
  | 'metric'
  | 'patients'
  | 'mean'
  | 'baseline'
  | 'difference'
  | 'p'
  | 'holm'
  | 'effectSize'
  | 'look'
  | 'forced'
  | 'half'
  | 'dimension'
  | 'group'
  | 'interaction'
  | 'postHoc'
  | 'from'
  | 'to'
  | 'activity'
  | 'first';
