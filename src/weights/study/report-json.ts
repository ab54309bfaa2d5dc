/** A report as data: which items are filled, by what, and which are not. */
import type { ReportFact } from './report-fact.ts';
import type { ReportGap, ReportItemId, ReportSectionId } from './report-items.ts';

/** Plain JSON: facts as codes with parameters. */
export interface StudyReportJson {
  readonly kind: 'study-report';
  readonly schemaVersion: 1;
  readonly title: string | null;
  readonly on: string | null;
  /** Hash of the study's record. */
  readonly study: string;
  readonly items: number;
  /** Items of which something is missing. */
  readonly incomplete: number;
  readonly sections: readonly {
    readonly id: ReportSectionId;
    readonly items: readonly ReportedItem[];
  }[];
}

export interface ReportedItem {
  readonly id: ReportItemId;
  readonly statement: string | null;
  readonly facts: readonly ReportFact[];
  readonly gaps: readonly ReportGap[];
}
