/** The words of `merge-sites`, in both languages. */
import type { Locale } from '../index.ts';

export interface SitesWords {
  /** Heads of columns. */
  readonly factor: string;
  readonly weight: string;
  readonly interval: string;
  readonly estimate: string;
  readonly prediction: string;
  readonly site: string;
  readonly askAgain: (step: number, state: string) => string;
  readonly noResult: string;
  readonly of: (told: {
    readonly sites: string;
    readonly patients: number;
    readonly comparisons: number;
  }) => string;
  readonly leftOut: (site: string, why: string) => string;
  readonly suppressed: (site: string, patterns: number) => string;
  readonly heldAtZero: (factor: string) => string;
  readonly meta: (method: string, interval: string) => string;
  readonly perSite: string;
  readonly fewSites: (sites: number) => string;
}

const en: SitesWords = {
  factor: 'factor',
  weight: 'weight',
  interval: 'interval',
  estimate: 'estimate',
  prediction: 'one more site',
  site: 'site',
  askAgain: (step, state) =>
    `the fit goes on with step ${step}: send what linkmatch merge-sites request --state ${state} prints`,
  noResult: 'the sites together give no result',
  of: ({ sites, patients, comparisons }) =>
    `Of ${comparisons} comparisons of ${patients} patients, from ${sites}.`,
  leftOut: (site, why) => `Left out: ${site} (${why}).`,
  suppressed: (site, patterns) =>
    `${site} did not tell ${patterns} ${patterns === 1 ? 'pattern' : 'patterns'} of too few patients.`,
  heldAtZero: (factor) =>
    `Held at 0: ${factor}. Patients seem to have preferred less of it; look for a fault in the data first.`,
  meta: (method, interval) => `Random effects by ${method}, intervals by ${interval}`,
  perSite: 'What each site found',
  fewSites: (sites) =>
    `Only ${sites} ${sites === 1 ? 'site' : 'sites'}: how far sites differ is hardly known.`,
};

const da: SitesWords = {
  factor: 'faktor',
  weight: 'vægt',
  interval: 'interval',
  estimate: 'estimat',
  prediction: 'ét sted mere',
  site: 'sted',
  askAgain: (step, state) =>
    `beregningen går videre med trin ${step}: send, hvad linkmatch merge-sites request --state ${state} skriver`,
  noResult: 'stederne giver tilsammen intet resultat',
  of: ({ sites, patients, comparisons }) =>
    `Af ${comparisons} sammenligninger fra ${patients} personer, fra ${sites}.`,
  leftOut: (site, why) => `Udeladt: ${site} (${why}).`,
  suppressed: (site, patterns) =>
    `${site} fortalte ikke om ${patterns} mønstre med for få personer.`,
  heldAtZero: (factor) =>
    `Holdt på 0: ${factor}. Folk ser ud til at have foretrukket mindre af det; led først efter en fejl i data.`,
  meta: (method, interval) => `Tilfældige effekter efter ${method}, intervaller efter ${interval}`,
  perSite: 'Hvad hvert sted fandt',
  fewSites: (sites) =>
    `Kun ${sites} ${sites === 1 ? 'sted' : 'steder'}: hvor meget steder er forskellige, vides næppe.`,
};

export const sitesWords: { readonly [L in Locale]: SitesWords } = { en, da };
