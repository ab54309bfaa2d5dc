/** A study as a researcher holds it in hand. */
import type { QueryGroups } from '../../evaluate/compare.ts';
import type { WeightModel } from '../models/weight-model.ts';
import type { Candidate } from './candidate.ts';
import type { StudyData } from './study-data.ts';
import type { StudyModelAbout } from './study-model.ts';
import type { StudyRecord, StudySettings } from './study-record.ts';
import type { StudyChoice, StudyPatients } from './study-rows.ts';
import type { StudySettingOptions, Watching } from './study-settings.ts';
import type { Look, TriedCandidate } from './tried.ts';

export interface TuneOptions extends StudySettingOptions, Watching {
  /** The patients, by the pseudonyms that judgements name. */
  readonly patients: StudyPatients;
  /** What was picked of what was shown: a second kind of data, for `learn` candidates alone. */
  readonly choices?: readonly StudyChoice[];
  /** Labels of patients, for whom and when; sites and seasons that judgements tell are taken from there. */
  readonly groups?: QueryGroups;
  /** What `toJSON` gave: the study goes on where it was put away. */
  readonly resume?: StudyRecord;
}

export interface TryOptions extends Watching {
  /** What the candidates are held against: the weights of the study's model, named `default`, unless told; the name of one that was tried, or that is tried now. */
  readonly baseline?: Candidate | string;
  /** Goes on where a model was fitted on these very people; its row says so. */
  readonly force?: boolean;
}

export interface SettleOptions extends Watching {
  /** Goes on where the report half was looked at before; this look, and all that comes after, says so. */
  readonly force?: boolean;
}

export interface Study {
  readonly data: StudyData;
  readonly settings: StudySettings;
  /** Everything that was ever tried, in its order, those that failed too. */
  readonly tried: readonly TriedCandidate[];
  /** Every look at the patients put aside, in its order. */
  readonly looks: readonly Look[];
  /**
   * Tries candidates by cross-validation over the development half, and gives the row of the baseline, then of each candidate in its order.
   * What was tried before is not computed again. Throws where a name stands for another definition already.
   */
  readonly compare: (
    candidates: readonly Candidate[],
    options?: TryOptions,
  ) => readonly TriedCandidate[];
  /**
   * Fits a candidate that was tried on all of the development half, and measures it and its baseline on the patients put aside. A second
   * look with another candidate throws a `RangeError` unless `force` is true.
   */
  readonly settle: (name: string, options?: SettleOptions) => Look;
  /** The model of a candidate, as it was fitted on the development half: of the last look unless told. */
  readonly model: (about: StudyModelAbout) => WeightModel;
  /** Plain JSON, without any patient, pseudonym or row. */
  readonly toJSON: () => StudyRecord;
}
