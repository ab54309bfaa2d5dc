/** What every command with a patient does first: read both files, make the catalogue, settle the options. */
import {
  type Activity,
  buildCatalogue,
  type Catalogue,
  type Locale,
  type Patient,
  type RankOptions,
} from '../index.ts';
import { type DirectoryOptions, readDirectory, today } from './directory.ts';
import { EXIT, Failure } from './failure.ts';
import { pipedOnce, readConcepts, readModel, readPatient } from './input.ts';
import { announced } from './progress.ts';
import { readWeights } from './weights-file.ts';

export interface CatalogueOptions extends DirectoryOptions {
  readonly activities: string;
  readonly concepts?: string;
  readonly asOf?: string;
  readonly timeZone?: string;
}

export interface AskingOptions extends CatalogueOptions {
  readonly patient: string;
  readonly k?: number;
  readonly minScore?: number;
  readonly variety?: number;
  readonly standing?: 'ready' | 'ask-first';
  /** By factor, or the file that holds them. */
  readonly weights?: string | { readonly [name: string]: number };
  readonly unknown?: { readonly [name: string]: string };
  readonly model?: string;
  readonly lang: Locale;
  readonly color: boolean;
}

/** A patient's question to a directory. */
export interface Asked {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  readonly settings: RankOptions;
}

export const ask = (options: AskingOptions): Asked => {
  pipedOnce(
    [options.activities, options.patient, options.concepts],
    'the directory, the patient or the concepts',
  );
  const patient = readPatient(options.patient);
  return { catalogue: readCatalogue(options), patient, settings: rankOptions(options) };
};

/** The directory made ready; how many of its rows are lost is told on standard error. */
export const readCatalogue = (options: CatalogueOptions): Catalogue => {
  const { activities, issues, readingIssues } = readDirectory(options.activities, options);
  const lost = [...readingIssues, ...issues].filter(({ severity }) => severity === 'error').length;
  if (lost > 0) {
    process.stderr.write(
      `linkmatch: problems in the directory: ${lost}; its good rows are used (${checkCommand(options)} shows them)\n`,
    );
  }
  return catalogueOf(activities, options);
};

/** Fails where the directory lacks one of the ids. */
export const known = ({ catalogue }: Asked, ids: readonly string[]): void => {
  const missing = ids.filter((id) => !catalogue.rows.has(id));
  if (missing.length > 0) {
    throw new Failure([`not in the directory: ${missing.join(', ')}`], EXIT.usage);
  }
};

const catalogueOf = (
  activities: readonly Activity[],
  { asOf = today(), timeZone, concepts: file }: CatalogueOptions,
): Catalogue => {
  if (activities.length === 0) {
    throw new Failure(['no activity could be read: linkmatch check shows why'], EXIT.input);
  }
  const concepts = readConcepts(file);
  return announced('activities made ready', activities.length, () =>
    buildCatalogue(activities, { asOf, concepts, ...(timeZone === undefined ? {} : { timeZone }) }),
  );
};

/** The library says which of them is wrong, and how. */
const rankOptions = (options: AskingOptions): RankOptions => {
  const { k, minScore, variety, standing, weights, unknown, model } = options;
  return {
    ...(k === undefined ? {} : { k }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(variety === undefined ? {} : { variety }),
    ...(standing === undefined ? {} : { standing }),
    ...(weights === undefined
      ? {}
      : { weights: typeof weights === 'string' ? readWeights(weights) : weights }),
    ...(unknown === undefined ? {} : { unknown: unknown as NonNullable<RankOptions['unknown']> }),
    ...(model === undefined ? {} : { model: readModel(model) }),
  };
};

const checkCommand = ({ activities, map }: CatalogueOptions): string =>
  ['linkmatch check', activities, ...(map === undefined ? [] : ['--map', map])].join(' ');
