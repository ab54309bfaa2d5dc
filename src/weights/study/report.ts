/** The report of a study, under the headings of its field: filled from what was run, and what is missing is named. */
import { isObject, kindOf } from '../../evaluate/kind.ts';
import { checkChoice, checkKeys } from '../../evaluate/settle.ts';
import { checkDay } from '../../model/wrong-call.ts';
import { reportDa } from './report-da.ts';
import { reportEn } from './report-en.ts';
import type { ReportedAgreement, ReportedRobustness } from './report-fact.ts';
import {
  type ReportGap,
  type ReportItem,
  type ReportItemId,
  type ReportSources,
  reportSections,
} from './report-items.ts';
import type { ReportedItem, StudyReportJson } from './report-json.ts';
import { markdownOf } from './report-markdown.ts';
import type { ReportWords } from './report-words.ts';
import type { Study } from './study.ts';
import { checkRecord, type StudyRecord } from './study-record.ts';

/** What only people know. All of it may be left out, and is then told as a gap. */
export interface ReportAbout {
  readonly title?: string;
  /** The date of the report, `YYYY-MM-DD`. */
  readonly on?: string;
  /** By item of the checklists, in the language of the report. */
  readonly statements?: { readonly [I in ReportItemId]?: string };
  /** How far those who judged agree. */
  readonly agreement?: readonly ReportedAgreement[];
  /** How far some lists withstand other weights. */
  readonly robustness?: readonly ReportedRobustness[];
}

export interface ReportOptions {
  /** `en` unless told. */
  readonly locale?: 'en' | 'da';
}

export interface StudyReport {
  readonly markdown: string;
  readonly json: StudyReportJson;
}

/**
 * Reports a study, or the record that `toJSON` gave of it, in Markdown and as JSON, under the headings of Marsh et al. 2016 (ISPOR) and De Croon et al. 2021. The
 * same study and `about` give the same bytes. No figure is of fewer than three patients. Throws a `TypeError` that names what of `about` it cannot read.
 */
export const report = (
  study: Study | StudyRecord,
  about: ReportAbout = {},
  options: ReportOptions = {},
): StudyReport => {
  checkKeys(options, ['locale']);
  const { locale = 'en' } = options;
  checkChoice('locale', locale, ['en', 'da']);
  checkAbout(about);
  const record = checkRecord(isStudy(study) ? study.toJSON() : study, 'study');
  const { title = null, on = null, statements = {}, agreement = [], robustness = [] } = about;
  const sources: ReportSources = { study: record, agreement, robustness };
  const sections = reportSections.map(({ id, items }) => ({
    id,
    items: items.map((item) => reported(item, sources, statements)),
  }));
  const items = sections.flatMap((section) => section.items);
  const json: StudyReportJson = {
    kind: 'study-report',
    schemaVersion: 1,
    title,
    on,
    study: record.hash,
    items: items.length,
    incomplete: items.filter(({ gaps }) => gaps.length > 0).length,
    sections,
  };
  return { markdown: markdownOf(json, words[locale]), json };
};

const isStudy = (study: Study | StudyRecord): study is Study =>
  isObject(study) && 'toJSON' in study;

const words: { readonly [L in NonNullable<ReportOptions['locale']>]: ReportWords } = {
  en: reportEn,
  da: reportDa,
};

const reported = (
  { id, needs, facts }: ReportItem,
  sources: ReportSources,
  statements: NonNullable<ReportAbout['statements']>,
): ReportedItem => {
  const statement = statements[id]?.trim() || null;
  const isThere: { readonly [G in ReportGap]: boolean } = {
    statement: statement !== null,
    tried: sources.study.tried.length > 0,
    look: sources.study.looks.length > 0,
    agreement: sources.agreement.length > 0,
    robustness: sources.robustness.length > 0,
  };
  return {
    id,
    statement,
    facts: facts?.(sources) ?? [],
    gaps: needs.filter((need) => !isThere[need]),
  };
};

const checkAbout = (about: ReportAbout): void => {
  if (!isObject(about)) throw new TypeError(`about: expected an object, got ${kindOf(about)}`);
  checkKeys(about, ['title', 'on', 'statements', 'agreement', 'robustness']);
  const { title, on, statements = {}, agreement = [], robustness = [] } = about;
  if (title !== undefined && typeof title !== 'string') {
    throw new TypeError(`about.title: expected a text, got ${kindOf(title)}`);
  }
  if (on !== undefined) checkDay(on, 'about.on');
  if (!isObject(statements)) {
    throw new TypeError(`about.statements: expected an object, got ${kindOf(statements)}`);
  }
  const known = reportSections.flatMap(({ items }) => items.map(({ id }) => id as string));
  for (const [id, text] of Object.entries(statements)) {
    if (!known.includes(id)) {
      throw new TypeError(
        `about.statements: expected keys among ${known.join(', ')}, got ${JSON.stringify(id)}`,
      );
    }
    if (text !== undefined && typeof text !== 'string') {
      throw new TypeError(`about.statements.${id}: expected a text, got ${kindOf(text)}`);
    }
  }
  for (const [name, list] of Object.entries({ agreement, robustness })) {
    if (Array.isArray(list) && list.every(isObject)) continue;
    throw new TypeError(`about.${name}: expected a list of objects, got ${kindOf(list)}`);
  }
};
