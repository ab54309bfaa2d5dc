/** `tune`: candidates tried on one half of the patients, and one of them looked at on the other. */
import type { Locale, ScoringModel } from '../index.ts';
import {
  type Study,
  type StudyProgress,
  type StudyRecord,
  type TuneOptions,
  tune,
} from '../weights/index.ts';
import { type CatalogueOptions, readCatalogue } from './asking.ts';
import { EXIT } from './failure.ts';
import { pipedOnce, readJsonFile, readModel } from './input.ts';
import { isThere, keep } from './kept-file.ts';
import { keepModel, type ModelFileOptions, modelAbout } from './model-file.ts';
import { asJson, asTableOf } from './output.ts';
import { paintFor } from './paint.ts';
import { steps } from './progress.ts';
import {
  readCandidates,
  readPatients,
  readStudyChoices,
  readStudyJudgements,
} from './study-input.ts';
import { studyLines, studyRows } from './study-lines.ts';
import { studyWords } from './study-words.ts';
import { readGroups } from './trec-input.ts';

export interface TuneCommand extends CatalogueOptions, ModelFileOptions {
  readonly patients: string;
  readonly judgements: string;
  readonly candidates?: string;
  readonly choices?: string;
  readonly groups?: string;
  readonly model?: string;
  readonly metric: readonly string[];
  readonly baseline?: string;
  readonly reportShare?: number;
  readonly folds?: number;
  readonly by?: 'patient' | 'site';
  readonly declared?: readonly string[];
  readonly seed?: number;
  readonly level?: number;
  readonly study?: string;
  readonly settle?: string;
  readonly force?: boolean;
  readonly lang: Locale;
  readonly format: 'table' | 'json' | 'csv';
  readonly color: boolean;
}

/** Tries the candidates, and prints everything that the study ever tried. */
export const printStudy = (options: TuneCommand): void => {
  const { activities, patients: people, judgements: judged, candidates, lang } = options;
  const { study: file, settle, format, color } = options;
  pipedOnce([activities, people, judged, candidates, options.choices, options.groups], 'one file');
  const about = modelAbout(options);
  const patients = readPatients(people);
  const judgements = readStudyJudgements(judged, patients);
  const choices =
    options.choices === undefined ? undefined : readStudyChoices(options.choices, patients);
  const groups = options.groups === undefined ? undefined : readGroups(options.groups);
  const asked = candidates === undefined ? [] : readCandidates(candidates);
  const force = options.force === true ? { force: true } : {};

  const progress = steps<StudyProgress>(({ candidate, done, of }) =>
    studyWords[lang].progress(candidate, done, of),
  );
  const study: Study = tune(readCatalogue(options), judgements.value, {
    patients,
    ...(choices === undefined ? {} : { choices: choices.value }),
    ...(groups === undefined ? {} : { groups: groups.value }),
    ...studyOptions(options),
  });
  const put = (): void => {
    if (file !== undefined) keep(file, study.toJSON());
  };
  const onProgress: NonNullable<TuneOptions['onProgress']> = (step) => {
    progress.show(step);
    if (progress.isTimeToKeep()) put();
  };
  try {
    if (asked.length > 0 || study.tried.length === 0) {
      study.compare(asked, {
        ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
        ...force,
        onProgress,
      });
    }
    put();
    if (settle !== undefined) study.settle(settle, { ...force, onProgress });
  } finally {
    progress.end();
    put();
  }
  keepModel(options, about, (own) =>
    study.model({ ...own, ...(settle === undefined ? {} : { candidate: settle }) }),
  );
  if (format === 'json') process.stdout.write(asJson(study.toJSON()));
  else if (format === 'csv') process.stdout.write(asTableOf(studyRows(study)));
  else process.stdout.write(`${studyLines(study, lang, paintFor(color)).join('\n')}\n`);
  const lost = [judgements, choices, groups].reduce((sum, own) => sum + (own?.lost ?? 0), 0);
  process.exitCode = lost > 0 ? EXIT.found : EXIT.done;
};

const studyOptions = (options: TuneCommand): Omit<TuneOptions, 'patients'> => {
  const { metric, reportShare, folds, by, declared, seed, level, study, model } = options;
  const scoring: ScoringModel | undefined = model === undefined ? undefined : readModel(model);
  return {
    metrics: metric,
    ...(reportShare === undefined ? {} : { reportShare }),
    ...(folds === undefined ? {} : { folds }),
    ...(by === undefined ? {} : { by }),
    ...(declared === undefined ? {} : { declared }),
    ...(seed === undefined ? {} : { seed }),
    ...(level === undefined ? {} : { level }),
    ...(scoring === undefined ? {} : { model: scoring }),
    // The library checks that it is a study, and of these data.
    ...(study !== undefined && isThere(study)
      ? { resume: readJsonFile(study) as StudyRecord }
      : {}),
  };
};
