/** `rank` and `explain`. */
import {
  type Activity,
  buildCatalogue,
  type Catalogue,
  describe,
  type Explanation,
  explain,
  type Locale,
  type Patient,
  type RankOptions,
  rank,
} from '../index.ts';
import { type DirectoryOptions, readDirectory, today } from './directory.ts';
import { EXIT, Failure } from './failure.ts';
import { readModel, readPatient } from './input.ts';
import { asCsv, asJson, asMarkdown, asTable, type OutputFormat, withBars } from './output.ts';
import { type Paint, paintFor } from './paint.ts';
import { announced } from './progress.ts';

export interface ListingOptions extends DirectoryOptions {
  readonly activities: string;
  readonly patient: string;
  readonly ids?: readonly string[];
  readonly k?: number;
  readonly minScore?: number;
  readonly standing?: 'ready' | 'ask-first';
  readonly weights?: { readonly [name: string]: number };
  readonly unknown?: { readonly [name: string]: string };
  readonly model?: string;
  readonly asOf?: string;
  readonly lang: Locale;
  readonly format: OutputFormat;
  readonly color: boolean;
}

export const rankOrExplain = (options: ListingOptions): void => {
  if (options.activities === '-' && options.patient === '-') {
    throw new Failure(
      ['standard input can be the directory or the patient, not both: give one of them as a file'],
      EXIT.usage,
    );
  }
  const patient = readPatient(options.patient);
  const { activities, issues, readingIssues } = readDirectory(options.activities, options);
  const lost = [...readingIssues, ...issues].filter(({ severity }) => severity === 'error').length;
  if (lost > 0) {
    process.stderr.write(
      `linkmatch: problems in the directory: ${lost}; its good rows are used (${checkCommand(options)} shows them)\n`,
    );
  }
  const catalogue = catalogueOf(activities, options);
  const settings = rankOptions(options);
  const paint = paintFor(options.color && process.stdout.isTTY === true && !process.env.NO_COLOR);
  process.stdout.write(
    options.ids
      ? explained({ catalogue, patient, settings }, { ...options, ids: options.ids, paint })
      : ranked({ catalogue, patient, settings }, { ...options, paint }),
  );
};

interface Asked {
  readonly catalogue: Catalogue;
  readonly patient: Patient;
  readonly settings: RankOptions;
}

const catalogueOf = (activities: readonly Activity[], { asOf = today() }: ListingOptions) => {
  if (activities.length === 0) {
    throw new Failure(['no activity could be read: linkmatch check shows why'], EXIT.input);
  }
  return announced('activities made ready', activities.length, () =>
    buildCatalogue(activities, { asOf }),
  );
};

/** The library says which of them is wrong, and how. */
const rankOptions = (options: ListingOptions): RankOptions => {
  const { k, minScore, standing, weights, unknown, model } = options;
  return {
    ...(k === undefined ? {} : { k }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(standing === undefined ? {} : { standing }),
    ...(weights === undefined ? {} : { weights }),
    ...(unknown === undefined ? {} : { unknown: unknown as NonNullable<RankOptions['unknown']> }),
    ...(model === undefined ? {} : { model: readModel(model) }),
  };
};

const checkCommand = ({ activities, map }: ListingOptions): string =>
  ['linkmatch check', activities, ...(map === undefined ? [] : ['--map', map])].join(' ');

const ranked = (
  { catalogue, patient, settings }: Asked,
  { lang, format, paint }: ListingOptions & { readonly paint: Paint },
): string => {
  const ranking = rank(catalogue, patient, settings);
  if (format === 'json') return asJson(ranking);
  if (format === 'csv') return asCsv(ranking);
  const explanations = ranking.matches.map(({ id }) => explain(catalogue, patient, id, settings));
  const listing = { ranking, explanations };
  return format === 'markdown' ? asMarkdown(listing, lang) : asTable(listing, lang, paint);
};

const explained = (
  { catalogue, patient, settings }: Asked,
  { ids, lang, format, paint }: ListingOptions & { ids: readonly string[]; readonly paint: Paint },
): string => {
  const missing = ids.filter((id) => !catalogue.rows.has(id));
  if (missing.length > 0) {
    throw new Failure([`not in the directory: ${missing.join(', ')}`], EXIT.usage);
  }
  const explanations = ids.map((id) => explain(catalogue, patient, id, settings));
  if (format === 'json') return asJson(explanations);
  const told = explanations.map((explanation) => text(explanation, { lang, format, paint }));
  return `${told.join('\n\n')}\n`;
};

const text = (
  explanation: Explanation,
  { lang, format, paint }: { lang: Locale; format: OutputFormat; paint: Paint },
): string => {
  const [headline = '', ...lines] = describe(explanation, lang);
  return format === 'markdown'
    ? [`## ${headline}`, '', ...lines.map((line) => `- ${line}`)].join('\n')
    : [paint.strong(headline), ...withBars(explanation, lang).map((line) => `  ${line}`)].join(
        '\n',
      );
};
