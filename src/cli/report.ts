/** `report`: what a paper must say of a study. */
import type { Locale } from '../index.ts';
import { type ReportAbout, report, type StudyRecord } from '../weights/index.ts';
import { pipedOnce, readJsonFile } from './input.ts';
import { asJson } from './output.ts';

export interface ReportCommand {
  readonly study: string;
  readonly about?: string;
  readonly lang: Locale;
  readonly format: 'markdown' | 'json';
}

/** Prints the report of a kept study, with what nobody stated as gaps. */
export const printReport = ({ study, about, lang, format }: ReportCommand): void => {
  pipedOnce([study, about], 'the study or what is stated');
  const stated = about === undefined ? {} : (readJsonFile(about) as ReportAbout);
  const record = readJsonFile(study) as StudyRecord; // the library checks both
  const { markdown, json } = report(record, stated, { locale: lang });
  process.stdout.write(format === 'json' ? asJson(json) : markdown);
};
