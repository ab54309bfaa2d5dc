/** `merge-sites`: the coordinator's side of a fit over sites. */
import type { Locale } from '../index.ts';
import {
  fitCounts,
  mergeSites,
  metaAnalysis,
  type SitesFit,
  type SitesFitOptions,
  startFit,
  stepFit,
} from '../weights/index.ts';
import { EXIT, Failure } from './failure.ts';
import { isThere, keep } from './kept-file.ts';
import { metaLines } from './meta-lines.ts';
import { asJson } from './output.ts';
import { paintFor } from './paint.ts';
import { readSiteFile, readSiteFiles } from './site-files.ts';
import { type MergedFit, sitesLines } from './sites-lines.ts';
import { sitesWords } from './sites-words.ts';
import { readWeightsOf } from './weights-file.ts';

interface Printed {
  readonly lang: Locale;
  readonly format: 'table' | 'json';
  readonly color: boolean;
}

export interface FitOptions {
  readonly ridge?: number;
  /** A file of weights. */
  readonly prior?: string;
  readonly level?: number;
}

export interface SiteRequestCommand extends FitOptions, Pick<SitesFitOptions, 'covariance'> {
  readonly state: string;
  readonly factors?: readonly string[];
}

/** Prints the request that every site is to answer; the first call begins the fit. */
export const printSiteRequest = (options: SiteRequestCommand): void => {
  const { state: file, factors } = options;
  if (factors !== undefined && isThere(file)) {
    throw new Failure(
      [`--factors: ${file} holds a fit that has begun: leave them out, or name another file`],
      EXIT.usage,
    );
  }
  if (factors === undefined && !isThere(file)) {
    throw new Failure([`--factors: expected, as ${file} is not there yet`], EXIT.usage);
  }
  if (factors === undefined) refuseFitOptions(options);
  const state =
    factors === undefined
      ? readSiteFile(file, 'sites-fit')
      : startFit(factors, fitOptions(options));
  if (factors !== undefined) keep(file, state);
  process.stdout.write(asJson(state.request));
};

export interface SiteMergeCommand extends FitOptions, Printed {
  readonly state?: string;
}

/** Merges answers: to a step of a fit, to the next request or the result; counts to the result; summaries alone to their sums. */
export const printMerged = (files: readonly string[], options: SiteMergeCommand): void => {
  const { state } = options;
  if (state !== undefined) {
    refuseFitOptions(options);
    printStep(files, readSiteFile(state, 'sites-fit'), { ...options, state });
    return;
  }
  const answers = readSiteFiles(files, [
    'pattern-counts',
    'site-summary',
    'site-sums',
    'site-refusal',
  ]);
  const counts = answers.flatMap((one) =>
    one.kind === 'pattern-counts' || one.kind === 'site-refusal' ? [one] : [],
  );
  const summaries = answers.flatMap((one) => (one.kind === 'pattern-counts' ? [] : [one]));
  const hasCounts = answers.some(({ kind }) => kind === 'pattern-counts');
  if (hasCounts && counts.length < answers.length) {
    throw new Failure(['expected counts or summaries, got both'], EXIT.usage);
  }
  if (!hasCounts) {
    process.stdout.write(asJson(mergeSites(summaries)));
    return;
  }
  const { covariance: _, ...fitting } = fitOptions(options);
  printResult(fitCounts(counts, fitting), options);
};

const printStep = (
  files: readonly string[],
  state: SitesFit,
  options: SiteMergeCommand & { readonly state: string },
): void => {
  const answers = readSiteFiles(files, ['site-summary', 'site-sums', 'site-refusal']);
  const step = stepFit(state, answers);
  if (step.isDone) {
    printResult(step.result, options);
    return;
  }
  keep(options.state, step.state);
  const again = sitesWords[options.lang].askAgain(step.state.request.step, options.state);
  process.stderr.write(`linkmatch: ${again}\n`);
};

const printResult = (
  result:
    | MergedFit
    | { readonly ok: false; readonly reason: string; readonly leftOut: readonly unknown[] },
  { lang, format, color }: Printed,
): void => {
  if (!result.ok) {
    const why = `${sitesWords[lang].noResult}: ${result.reason}`;
    const left = (result.leftOut as MergedFit['value']['leftOut']).map(
      ({ site, suppressed }) => `  ${site}: ${suppressed}`,
    );
    throw new Failure([why, ...left], EXIT.input);
  }
  process.stdout.write(
    format === 'json'
      ? asJson(result.value)
      : `${sitesLines(result.value, lang, paintFor(color)).join('\n')}\n`,
  );
};

export interface MetaCommand extends Printed {
  readonly interval?: 'hartung-knapp' | 'normal';
  readonly floor: boolean;
  readonly level?: number;
}

/** Prints what several sites found, each alone, as one. */
export const printMeta = (files: readonly string[], options: MetaCommand): void => {
  const { interval, floor, level, lang, format, color } = options;
  const estimates = readSiteFiles(files, ['site-estimate', 'site-refusal']);
  if (estimates.every(({ kind }) => kind === 'site-refusal')) {
    throw new Failure([`${sitesWords[lang].noResult}: refused`], EXIT.input);
  }
  const found = metaAnalysis(estimates, {
    floor,
    ...(interval === undefined ? {} : { interval: INTERVALS[interval] }),
    ...(level === undefined ? {} : { level }),
  });
  process.stdout.write(
    format === 'json' ? asJson(found) : `${metaLines(found, lang, paintFor(color)).join('\n')}\n`,
  );
};

const INTERVALS = { 'hartung-knapp': 'Hartung–Knapp', normal: 'normal' } as const;

/** What is settled when a fit begins cannot be told again. */
const refuseFitOptions = (options: FitOptions & Pick<SitesFitOptions, 'covariance'>): void => {
  const given = (['ridge', 'prior', 'level', 'covariance'] as const).filter(
    (option) => options[option] !== undefined,
  );
  if (given.length === 0) return;
  const told = given.map((option) => `--${option}`).join(', ');
  throw new Failure([`${told}: expected only where the fit begins, with --factors`], EXIT.usage);
};

const fitOptions = ({
  ridge,
  prior,
  level,
  covariance,
}: FitOptions & Pick<SitesFitOptions, 'covariance'>): SitesFitOptions => ({
  ...(ridge === undefined ? {} : { ridge }),
  ...(prior === undefined ? {} : { prior: readWeightsOf(prior) }),
  ...(level === undefined ? {} : { level }),
  ...(covariance === undefined ? {} : { covariance }),
});
