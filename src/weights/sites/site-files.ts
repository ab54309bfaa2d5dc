/** Every file that sites send, get or keep, as plain JSON. What is not here does not move: there is no field for a patient or an activity. */
import type { ExactSum } from '../../math/exact-sum.ts';
import type { CovarianceKind } from '../learn/covariance.ts';
import type { Weights } from '../weights.ts';

/** What a coordinator asks every site: what do your choices say at these coefficients? It cannot ask for a part of the patients. */
export interface FitRequest {
  readonly kind: 'fit-request';
  readonly schemaVersion: 1;
  /** Hash of how it is fitted, the same at every step. */
  readonly fit: string;
  /** From 1. */
  readonly step: number;
  /** In code unit order, as in every row of figures. */
  readonly factors: readonly string[];
  readonly coefficients: readonly number[];
  /** What counts alike, as in `learn`. */
  readonly alike: 'comparisons' | 'groups';
  /** Sites that refused at the first step: they are not asked any more. */
  readonly leftOut?: readonly string[];
}

/** What a step comes to, of one site or of several: a figure is a number, or a sum that is exact. */
interface StepFigures<Figure> {
  /** Hash of the request. */
  readonly request: string;
  /** In code unit order; empty where all sites refused, as are the figures by factor. */
  readonly factors: readonly string[];
  readonly patients: number;
  /** Choices out of two or more, each for one. */
  readonly comparisons: number;
  /** What they weigh together; where patients count alike the figures below are of 1 each. */
  readonly weight: Figure;
  readonly logLikelihood: Figure;
  /** Its slope. */
  readonly score: readonly Figure[];
  /** Its curvature, the sign turned: by rows, symmetric. */
  readonly information: readonly (readonly Figure[])[];
  /** Σ s·sᵀ over patients, s the score of one: what intervals by patients rest on. */
  readonly scoreProducts: readonly (readonly Figure[])[];
}

/** A site's answer to one step. Figures are of all its patients at the request's coefficients; those by factor in the order of `factors`. */
export interface SiteSummary extends StepFigures<number> {
  readonly kind: 'site-summary';
  readonly schemaVersion: 1;
  readonly site: string;
}

/** A site's answer that holds no figure. */
export interface SiteRefusal {
  readonly kind: 'site-refusal';
  readonly schemaVersion: 1;
  readonly site: string;
  /** Hash of the request that is not answered; null where the site was asked for something else than a step. */
  readonly request: string | null;
  readonly suppressed: Suppressed;
}

/**
 * `few-patients`, `many-coefficients`, `dominated`: a rule of the site. `too-many-steps`: it has answered as often as it will. `data-changed`:
 * its observations are not those it answered from before, and the difference could be one patient. `no-estimate`: its own fit has no result.
 * `left-out`: the site refused at the first step of this fit, and stays out of it.
 */
export type Suppressed = (typeof suppressions)[number];

export const suppressions: readonly [
  'few-patients',
  'many-coefficients',
  'dominated',
  'too-many-steps',
  'data-changed',
  'no-estimate',
  'left-out',
] = [
  'few-patients',
  'many-coefficients',
  'dominated',
  'too-many-steps',
  'data-changed',
  'no-estimate',
  'left-out',
];

/** A site that is not part of a result, and why. */
export interface LeftOut {
  readonly site: string;
  readonly suppressed: Suppressed;
}

/** Sums of what some sites answered. A figure is a list: the sum, then what rounding took from it. */
export interface SiteSums extends StepFigures<ExactSum> {
  readonly kind: 'site-sums';
  readonly schemaVersion: 1;
  /** In code unit order. */
  readonly sites: readonly string[];
  /** Sites that refused. */
  readonly leftOut: readonly LeftOut[];
}

/** How often a site saw each pattern of comparison, once and for all. */
export interface PatternCounts {
  readonly kind: 'pattern-counts';
  readonly schemaVersion: 1;
  readonly site: string;
  readonly factors: readonly string[];
  /** Steps from a utility of 0 to 1: 1 ÷ `step`. */
  readonly levels: number;
  /** Patients behind the patterns that are told. */
  readonly patients: number;
  readonly patterns: readonly Pattern[];
  /** Patterns that too few patients have. What they hold together is told nowhere. */
  readonly suppressed: number;
}

/** More would hardly be called rounding: a convention. */
export const MOST_LEVELS = 1000;

export interface Pattern {
  /** By how many levels what was chosen was above each of the others, by factor. */
  readonly differences: readonly (readonly number[])[];
  readonly comparisons: number;
  /** What they weigh together. */
  readonly weight: number;
}

/** What one site found alone. */
export interface SiteEstimate {
  readonly kind: 'site-estimate';
  readonly schemaVersion: 1;
  readonly site: string;
  readonly factors: readonly string[];
  /** Log odds, or weights whose sizes sum to 1. */
  readonly of: 'coefficients' | 'weights';
  readonly estimates: readonly number[];
  /** By rows, symmetric. */
  readonly covariance: readonly (readonly number[])[];
  readonly patients: number;
  readonly comparisons: number;
}

/** All that a coordinator knows of a fit over sites. It can be kept between the steps, and read by who wants to see what was asked. */
export interface SitesFit {
  readonly kind: 'sites-fit';
  readonly schemaVersion: 1;
  readonly settings: SitesFitSettings;
  /** To be answered by every site. */
  readonly request: FitRequest;
  /** What has been asked before, and what came. */
  readonly steps: readonly AnsweredStep[];
}

export interface AnsweredStep {
  readonly coefficients: readonly number[];
  readonly sums: SiteSums;
}

export interface SitesFitSettings {
  readonly ridge: number;
  readonly prior: Weights | null;
  readonly scale: number;
  readonly nonNegative: boolean;
  readonly covariance: CovarianceKind;
  readonly alike: 'comparisons' | 'groups';
  readonly level: number;
}

/** What a site remembers of its answers. It stays there: of few choices one could guess what was hashed. */
export interface SiteLedger {
  readonly kind: 'site-ledger';
  readonly schemaVersion: 1;
  /** Hash of the choices that were answered from. */
  readonly data: string;
  /** Hashes of the requests that were looked at, each once. */
  readonly answered: readonly string[];
}

export type SiteFile =
  | FitRequest
  | SiteSummary
  | SiteRefusal
  | SiteSums
  | PatternCounts
  | SiteEstimate
  | SitesFit
  | SiteLedger;
