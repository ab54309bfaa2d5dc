/** A study put away: all that it tried and looked at, and nothing of any patient. */
import { kindOf } from '../../evaluate/kind.ts';
import { hashOf } from '../../math/hash.ts';
import { isPlainObject } from '../../model/shape.ts';
import type { CandidateFit } from './candidate-fit.ts';
import type { StudyData } from './study-data.ts';
import type { Look, TriedCandidate } from './tried.ts';

/** How a study is run. Plain JSON. */
export interface StudySettings {
  /** Texts of metrics. */
  readonly metrics: readonly string[];
  readonly reportShare: number;
  /** null: one patient, or site, at a time. */
  readonly folds: number | null;
  readonly by: 'patient' | 'site';
  readonly seed: number;
  /** In code unit order. */
  readonly declared: readonly string[];
  readonly level: number;
  readonly repetitions: number;
  readonly permutations: number;
  /** Hash of the scoring model whose weights are tried out, with what it rests on. */
  readonly scoringModel: string;
}

/** Plain JSON. `tune(…, { resume })` goes on from it. */
export interface StudyRecord {
  readonly kind: 'study';
  readonly schemaVersion: 1;
  readonly data: StudyData;
  readonly settings: StudySettings;
  readonly tried: readonly TriedCandidate[];
  readonly looks: readonly Look[];
  /** Fits by the hash of their candidate: those of the folds that are done, in their order, and of all of them. */
  readonly fits: { readonly [candidate: string]: CandidateFits };
  /** SHA-256 over all else: what was changed by hand, or cut off, is not gone on with. */
  readonly hash: string;
}

export interface CandidateFits {
  readonly folds: readonly CandidateFit[];
  /** On the whole development half; null while it is not done. */
  readonly whole: CandidateFit | null;
}

export const studyRecord = (
  parts: Omit<StudyRecord, 'kind' | 'schemaVersion' | 'hash'>,
): StudyRecord => {
  const record = { kind: 'study', schemaVersion: 1, ...parts } as const;
  return { ...record, hash: hashOf(record) };
};

/** Throws a `TypeError` or `RangeError` where it is no record of a study as it was put away. */
export const checkRecord = (input: unknown, name: string): StudyRecord => {
  if (!isPlainObject(input) || input.kind !== 'study') {
    throw new TypeError(`${name}: expected a study as toJSON gives it, got ${kindOf(input)}`);
  }
  if (input.schemaVersion !== 1) {
    throw new RangeError(`${name}: expected a study of the schema version 1, got another`);
  }
  const { hash, ...rest } = input;
  if (hash !== hashOf(rest)) {
    throw new RangeError(`${name}: expected a study as it was put away, got one that was changed`);
  }
  return input as unknown as StudyRecord;
};

/** Throws a `RangeError` where a study cannot be gone on with on these data and by these options. */
export const checkResumed = (
  { data, settings }: StudyRecord,
  now: { readonly data: StudyData; readonly settings: StudySettings },
): void => {
  if (data.hash !== now.data.hash) {
    throw new RangeError(
      'resume: expected the catalogue, patients, judgements, choices and groups of that study, got others',
    );
  }
  const changed = (Object.keys(now.settings) as (keyof StudySettings)[]).filter(
    (key) => hashOf(settings[key]) !== hashOf(now.settings[key]),
  );
  if (changed.length > 0) {
    throw new RangeError(
      `resume: expected the options of that study, got another ${changed.join(', ')}`,
    );
  }
};
