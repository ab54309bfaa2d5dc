/** The work of a study: who is scored, fitted and measured, each once. */

import type { Weights as FactorWeights, ScoringModel } from '../../rank/model.ts';
import { foldsOf } from '../learn/folds.ts';
import type { Observation } from '../learn/observation.ts';
import type { RankedCatalogue } from '../models/ranked-catalogue.ts';
import { toScoringModel } from '../models/weight-model.ts';
import type { SettledCandidate } from './candidate.ts';
import { type CandidateFit, fitCandidate, isFailed } from './candidate-fit.ts';
import { type Listing, listingOf } from './listing.ts';
import { depthOf, type MeasuredLists, measureLists } from './outcome.ts';
import type { Halves } from './split.ts';
import type { CandidateFits, StudySettings } from './study-record.ts';
import type { StudyPatient } from './study-rows.ts';
import type { Watching } from './study-settings.ts';
import type { TriedCandidate } from './tried.ts';

export interface Workbench {
  /** Fits every fold without its patients, and measures them. */
  readonly crossValidate: (candidate: SettledCandidate, watching: Watching) => MeasuredLists;
  /** How the fits of a candidate that was cross-validated went. */
  readonly fitted: (
    candidate: SettledCandidate,
  ) => Pick<TriedCandidate, 'fit' | 'reason' | 'folds' | 'failed' | 'unlistable'>;
  /** Measures a candidate, as fitted on the whole development half, on the patients put aside. */
  readonly report: (candidate: SettledCandidate, watching: Watching) => MeasuredLists;
  /** By the hash of the candidate. */
  readonly fits: () => { readonly [candidate: string]: CandidateFits };
}

interface Setup {
  readonly settings: StudySettings;
  readonly model: ScoringModel;
  readonly fits: { readonly [candidate: string]: CandidateFits };
}

interface OwnFits {
  readonly folds: CandidateFit[];
  whole: CandidateFit | null;
}

export const workbench = (
  catalogue: RankedCatalogue,
  { development, report }: Halves,
  { settings, model, fits: done }: Setup,
): Workbench => {
  const fits = new Map<string, OwnFits>(
    Object.entries(done).map(([hash, { folds, whole }]) => [hash, { folds: [...folds], whole }]),
  );
  const folds = foldsAmong(development, settings);
  const depth = depthOf(settings.metrics);
  const listings = new Map<StudyPatient, Listing>();
  const measured = new Map<string, MeasuredLists>();

  const scored = (patients: readonly StudyPatient[], watching: Watching): void => {
    const missing = patients.filter((patient) => !listings.has(patient));
    for (const [at, patient] of missing.entries()) {
      throwIfAborted(watching);
      listings.set(patient, listingOf(catalogue, patient, model));
      watching.onProgress?.({ candidate: null, done: at + 1, of: missing.length });
    }
  };

  const fitTo = (candidate: SettledCandidate, patients: readonly StudyPatient[]): CandidateFit => {
    const observations = patients.flatMap((patient) => listings.get(patient)!.observations);
    return fitCandidate(candidate, observations, settings.seed);
  };

  const ownFits = (candidate: SettledCandidate, watching: Watching): OwnFits => {
    const own = fits.get(candidate.hash) ?? { folds: [], whole: null };
    fits.set(candidate.hash, own);
    const of = folds.length + 1;
    const isWhole = own.folds.length === folds.length && own.whole !== null;
    if (isWhole) return own;
    scored(development, watching);
    const tell = (finished: number): void =>
      watching.onProgress?.({ candidate: candidate.name, done: finished, of });
    while (own.folds.length < folds.length) {
      throwIfAborted(watching);
      const isOut = new Set(folds[own.folds.length]!);
      const training = development.filter((patient) => !isOut.has(patient));
      own.folds.push(fitTo(candidate, training));
      tell(own.folds.length);
    }
    throwIfAborted(watching);
    own.whole = fitTo(candidate, development);
    tell(of);
    return own;
  };

  /** Ranks by the model's own parameters where it has some: these alone are scored anew. */
  const rankerFor = ({ definition }: SettledCandidate): ((patient: StudyPatient) => Listing) => {
    if (!('model' in definition) || definition.model.parameters === undefined) {
      return (patient) => listings.get(patient)!;
    }
    const own = toScoringModel(definition.model);
    return (patient) => listingOf(catalogue, patient, own);
  };

  const listsBy = (
    candidate: SettledCandidate,
    parts: readonly (readonly [CandidateFit, readonly StudyPatient[]])[],
  ): MeasuredLists => {
    const listing = rankerFor(candidate);
    const lists = new Map<StudyPatient, readonly string[]>();
    for (const [fit, patients] of parts) {
      if (isFailed(fit)) continue;
      const weights = fit.weights as FactorWeights;
      for (const patient of patients) {
        if (patient.judgements.length === 0) continue;
        lists.set(patient, listing(patient).rank(weights, depth));
      }
    }
    return measureLists(lists, settings);
  };

  const once = (key: string, measure: () => MeasuredLists): MeasuredLists => {
    const found = measured.get(key) ?? measure();
    measured.set(key, found);
    return found;
  };

  return {
    crossValidate: (candidate, watching) =>
      once(`development ${candidate.hash}`, () => {
        const own = ownFits(candidate, watching);
        scored(development, watching);
        return listsBy(
          candidate,
          folds.map((patients, at) => [own.folds[at]!, patients] as const),
        );
      }),
    fitted: ({ hash }) => {
      const own = fits.get(hash)!;
      const whole = own.whole!;
      return {
        fit: isFailed(whole) ? null : whole,
        reason: isFailed(whole) ? whole.reason : null,
        folds: folds.length,
        unlistable: development.reduce(
          (sum, patient) => sum + listings.get(patient)!.unlistable,
          0,
        ),
        failed: own.folds.flatMap((fit, at) =>
          isFailed(fit) ? [{ fold: at + 1, reason: fit.reason }] : [],
        ),
      };
    },
    report: (candidate, watching) =>
      once(`report ${candidate.hash}`, () => {
        const { whole } = ownFits(candidate, watching);
        scored(report, watching);
        return listsBy(candidate, [[whole!, report]]);
      }),
    fits: () =>
      Object.fromEntries(
        [...fits].map(([hash, { folds: own, whole }]) => [hash, { folds: [...own], whole }]),
      ),
  };
};

/** The patients of each fold, of whom the others know nothing: patients, or sites that share none, dealt by chance. */
const foldsAmong = (
  patients: readonly StudyPatient[],
  { folds, by, seed }: StudySettings,
): readonly (readonly StudyPatient[])[] => {
  const byName = new Map(patients.map((patient) => [patient.pseudonym, patient]));
  const rows = patients.flatMap(({ pseudonym, sites }): readonly Observation[] =>
    sites.length === 0
      ? [{ group: pseudonym, items: [] }]
      : sites.map((site) => ({ group: pseudonym, site, items: [] })),
  );
  if (by === 'site' && patients.some(({ sites }) => sites.length === 0)) {
    throw new TypeError('judgements: expected a site for every patient, as by is site');
  }
  const dealt = foldsOf(rows, { folds: folds ?? Number.POSITIVE_INFINITY, by, seed });
  return dealt.map((names) => names.map((name) => byName.get(name)!));
};

const throwIfAborted = ({ signal }: Watching): void => {
  if (signal?.aborted !== true) return;
  throw signal.reason ?? new Error('aborted');
};
