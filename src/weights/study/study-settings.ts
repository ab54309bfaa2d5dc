/** How a study is to be run, checked once. */

import { kindOf } from '../../evaluate/kind.ts';
import { metric } from '../../evaluate/metric.ts';
import { checkItems, checkKeys, checkNumber, resamplingOf } from '../../evaluate/settle.ts';
import { defaultModel, nameOf, type ScoringModel } from '../../rank/model.ts';
import { checkFolding } from '../learn/folds.ts';
import type { RankedCatalogue } from '../models/ranked-catalogue.ts';
import type { StudySettings } from './study-record.ts';

export interface StudySettingOptions {
  /** By which rankings are measured, `['nDCG@10']` unless told: texts of metrics of linkmatch/evaluate. */
  readonly metrics?: readonly string[];
  /** Share of the patients who are put aside for the final report, .3 unless told: a convention. 0 puts nobody aside. */
  readonly reportShare?: number;
  /** 5 unless told, by site one site at a time; Infinity is one patient or site at a time. */
  readonly folds?: number;
  /** What folds keep whole, `patient` unless told; `site` leaves out whole sites. */
  readonly by?: 'patient' | 'site';
  /** Of the split, the folds, the bootstrap and the permutations: a safe integer, 1 unless told. */
  readonly seed?: number;
  /** Dimensions of groups that were named before anybody looked at results; all others are marked post hoc. */
  readonly declared?: readonly string[];
  /** Of the intervals, .95 unless told. */
  readonly level?: number;
  /** Draws of the bootstrap, 2,000 unless told. */
  readonly repetitions?: number;
  /** Random patterns of signs where there are too many to look at all, 9,999 unless told. */
  readonly permutations?: number;
  /** Whose parameters are taken, and whose weights are the baseline unless told; the default model unless told. */
  readonly model?: ScoringModel;
}

export const settingKeys: readonly (keyof StudySettingOptions)[] = [
  'metrics',
  'reportShare',
  'folds',
  'by',
  'seed',
  'declared',
  'level',
  'repetitions',
  'permutations',
  'model',
];

export const settingsOf = (
  catalogue: RankedCatalogue,
  options: StudySettingOptions,
): StudySettings => {
  const { metrics = ['nDCG@10'], reportShare = 0.3, by = 'patient', declared = [] } = options;
  const { folds = by === 'site' ? Number.POSITIVE_INFINITY : 5, permutations = 9999 } = options;
  const resampling = resamplingOf(options);
  if (!Array.isArray(metrics) || metrics.length === 0) {
    throw new TypeError(`metrics: expected a list of at least one, got ${kindOf(metrics)}`);
  }
  const isShare = reportShare >= 0 && reportShare < 1;
  checkNumber('reportShare', reportShare, [isShare, 'a number of 0 or more and below 1']);
  checkFolding({ folds, by, seed: resampling.seed });
  checkItems('declared', declared, [(item) => typeof item === 'string', 'a text']);
  const isCount = Number.isSafeInteger(permutations) && permutations >= 1;
  checkNumber('permutations', permutations, [isCount, 'a whole number of 1 or more']);
  return {
    metrics: [...new Set(metrics.map((text) => metric(text).text))],
    reportShare,
    folds: folds === Number.POSITIVE_INFINITY ? null : folds,
    by,
    ...resampling,
    declared: [...new Set(declared)].sort(),
    permutations,
    scoringModel: nameOf(options.model ?? defaultModel, catalogue).hash,
  };
};

/** What tells of long work, and lets it be broken off. */
export interface Watching {
  /** Called after each unit of work. `candidate` is null while patients are scored, once in a study. */
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Looked at between units, such as an `AbortSignal`; what is done stays done, and is not done again. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
}

export interface StudyProgress {
  readonly candidate: string | null;
  readonly done: number;
  readonly of: number;
}

export const watchingKeys: readonly (keyof Watching)[] = ['onProgress', 'signal'];

/** What is called before each unit, and throws what the signal says where it is aborted, and after it. */
export const checkWatching = (watching: Watching): void => {
  checkKeys(watching, watchingKeys);
  const { onProgress } = watching;
  if (onProgress === undefined || typeof onProgress === 'function') return;
  throw new TypeError(`onProgress: expected a function, got ${kindOf(onProgress)}`);
};
