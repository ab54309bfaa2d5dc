/** What a study rests on, as facts that name nobody. */

import { hashOf } from '../../math/hash.ts';
import type { RankedCatalogue } from '../models/ranked-catalogue.ts';
import type { Halves } from './split.ts';
import type { StudyPatient } from './study-rows.ts';

/** Plain JSON. */
export interface StudyData {
  /** SHA-256 over catalogue, patients, judgements, choices and groups: the same whatever the order of rows. */
  readonly hash: string;
  readonly asOf: string;
  readonly activities: number;
  /** Of the catalogue. */
  readonly statisticsHash: string;
  readonly patients: number;
  readonly development: number;
  readonly report: number;
  readonly judgements: number;
  readonly choices: number;
  /** Judgements of the development half, and those among them of activities that the catalogue does not have. */
  readonly developmentJudgements: number;
  readonly notInCatalogue: number;
  /** In code unit order. */
  readonly sites: readonly string[];
  /** Of the patients' groups, sites and seasons, in code unit order. */
  readonly dimensions: readonly string[];
}

export const studyData = (
  catalogue: RankedCatalogue,
  patients: readonly StudyPatient[],
  { development, report }: Halves,
): StudyData => ({
  hash: dataHash(catalogue, patients),
  asOf: catalogue.asOf,
  activities: catalogue.size,
  statisticsHash: catalogue.statisticsHash,
  patients: patients.length,
  development: development.length,
  report: report.length,
  judgements: total(patients, ({ judgements }) => judgements.length),
  choices: total(patients, ({ choices }) => choices.length),
  developmentJudgements: total(development, ({ judgements }) => judgements.length),
  notInCatalogue: total(
    development,
    ({ judgements }) => judgements.filter(({ id }) => !catalogue.rows.has(id)).length,
  ),
  sites: distinct(patients.flatMap(({ sites }) => sites)),
  dimensions: distinct(patients.flatMap(({ labels }) => Object.keys(labels))),
});

const total = (patients: readonly StudyPatient[], of: (patient: StudyPatient) => number): number =>
  patients.reduce((sum, patient) => sum + of(patient), 0);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

const dataHash = (catalogue: RankedCatalogue, patients: readonly StudyPatient[]): string => {
  const { asOf, timeZone, horizonDays, statisticsHash, conceptsHash, benefitsHash } = catalogue;
  const activities = [...catalogue.activities].sort((one, other) => (one.id < other.id ? -1 : 1));
  return hashOf({
    catalogue: {
      asOf,
      timeZone: timeZone ?? null,
      horizonDays,
      statisticsHash,
      conceptsHash,
      benefitsHash,
      activities: activities.map(hashOf),
    },
    patients,
  });
};
